//! What a page may ask for, and how it is answered.

use std::hash::{BuildHasher, RandomState};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};
use tenken_app::wire::WireError;
use tenken_app::{Code, Error, Session};
use tiny_http::{Header, Method, Request, Response};

use crate::pages;
use crate::stand_in::StandIn;

/// Largest body read, in bytes; a page sends texts and ids only.
const LARGEST_BODY: u64 = 4 << 20;

/// Where requests are answered.
pub struct Desk {
    session: Session,
    stand_in: Arc<StandIn>,
    pages: PathBuf,
    policy: String,
    token: String,
}

/// An answer before it is sent.
struct Answer {
    status: u16,
    content_type: &'static str,
    content: Vec<u8>,
}

impl Desk {
    /// A desk with a token of its own.
    pub fn new(session: Session, stand_in: Arc<StandIn>, pages: PathBuf) -> Self {
        // Each state is keyed at random, which is all that keeps other programs of this user out.
        let random = || RandomState::new().hash_one(0);
        let token = format!("{:016x}{:016x}", random(), random());
        Self { session, stand_in, pages, policy: pages::policy(), token }
    }

    /// What a page must know to be answered.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Answers one request.
    pub fn answer(&self, mut request: Request) {
        let answer = self.find(&mut request);
        let headers = [
            ("content-type", answer.content_type),
            ("content-security-policy", self.policy.as_str()),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
        ];
        let mut response = Response::from_data(answer.content).with_status_code(answer.status);
        for (name, value) in headers {
            let header = Header::from_bytes(name, value).expect("headers here are ASCII");
            response.add_header(header);
        }
        // The page may be gone by now; nobody is left to tell.
        let _ = request.respond(response);
    }

    fn find(&self, request: &mut Request) -> Answer {
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let path = path.trim_start_matches('/');
        match (request.method().clone(), path) {
            (Method::Get, "") if value_of(query, "token") != Some(&self.token) => refused(),
            (Method::Get, "events" | "test/shown") | (Method::Post, _) => {
                if !self.knows_token(request) {
                    return refused();
                }
                self.speak(request, path, query)
            }
            (Method::Get, _) => match pages::file(&self.pages, path) {
                Some((content, content_type)) => Answer { status: 200, content_type, content },
                None => missing(path),
            },
            _ => missing(path),
        }
    }

    /// What only a page that knows the token gets.
    fn speak(&self, request: &mut Request, path: &str, query: &str) -> Answer {
        let mut body = Vec::new();
        if request.as_reader().take(LARGEST_BODY).read_to_end(&mut body).is_err() {
            return fault(400, "unreadable", "the body broke off");
        }
        let body: Value = match serde_json::from_slice(&body) {
            Ok(body) => body,
            Err(_) if body.is_empty() => Value::Null,
            Err(error) => return fault(400, "unreadable", &error.to_string()),
        };
        match path {
            "rpc" => self.run(&body),
            "events" => {
                let heard = value_of(query, "after").and_then(|after| after.parse().ok());
                json_answer(200, &self.stand_in.events_after(heard.unwrap_or(0)))
            }
            "test/pick" => {
                self.stand_in.will_pick(paths(&body));
                json_answer(200, &json!({}))
            }
            "test/drop" => {
                let places = self.session.dropped(&paths(&body));
                let drop = json!({ "places": places, "x": body["x"], "y": body["y"] });
                self.stand_in.send("drop", &drop);
                json_answer(200, &json!({}))
            }
            "test/drag" => {
                self.stand_in.send("drag", &body);
                json_answer(200, &json!({}))
            }
            "test/shown" => json_answer(200, &self.stand_in.shown()),
            _ => missing(path),
        }
    }

    fn run(&self, body: &Value) -> Answer {
        let Some(command) = body["command"].as_str() else {
            return fault(400, "unreadable", "no command");
        };
        let run = || tenken_app::dispatch(&self.session, command, body["payload"].clone());
        // As in the window, a command that falls must not take the program with it.
        let result =
            catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Error::new(Code::Internal)));
        match result {
            Ok(answer) => json_answer(200, &answer),
            Err(error) => {
                eprintln!("{command}: {error}");
                json_answer(422, &json!(error.to_wire(self.session.locale())))
            }
        }
    }

    fn knows_token(&self, request: &Request) -> bool {
        request.headers().iter().any(|header| {
            header.field.equiv("x-tenken-token") && header.value.as_str() == self.token
        })
    }
}

/// The value of a name in a query.
fn value_of<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name)?.1.into())
}

fn paths(body: &Value) -> Vec<PathBuf> {
    let paths = body["paths"].as_array().into_iter().flatten();
    paths.filter_map(Value::as_str).map(PathBuf::from).collect()
}

fn json_answer(status: u16, value: &Value) -> Answer {
    Answer { status, content_type: "application/json", content: value.to_string().into_bytes() }
}

fn refused() -> Answer {
    fault(401, "unauthorized", "the token is missing or wrong")
}

fn missing(path: &str) -> Answer {
    fault(404, "not_found", path)
}

fn fault(status: u16, code: &str, detail: &str) -> Answer {
    let error = WireError {
        code: code.to_owned(),
        message: detail.to_owned(),
        hint: String::new(),
        at: std::collections::BTreeMap::new(),
    };
    json_answer(status, &json!(error))
}
