//! The host of the browser tests gives the page what the window gives it, and nobody else anything.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tenken_tests::http::{self, Answer};

/// A running host; it ends when its standard input is closed, which dropping the child does.
struct Host {
    child: Child,
    address: String,
    token: String,
}

impl Host {
    fn start(pages: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tenken-devhost"))
            .arg("--pages")
            .arg(pages)
            .args(["--now", "2026-11-21T10:00:00+09:00"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (address, token) = line.trim().split_once("/?token=").expect("an address with a token");
        let address = address.strip_prefix("http://").unwrap().to_owned();
        Self { child, token: token.to_owned(), address }
    }

    fn ask(&self, method: &str, path: &str, token: &str, body: &Value) -> Answer {
        http::ask(&self.address, method, path, &[("x-tenken-token", token)], body).unwrap()
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.token, &Value::Null)
    }

    fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, &self.token, body)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let ended = self.child.wait();
        if !std::thread::panicking() {
            assert!(ended.unwrap().success(), "the host ends with whoever started it");
        }
    }
}

fn pages() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("dist")).unwrap();
    fs::write(folder.path().join("dist/index.html"), "<!doctype html>点検").unwrap();
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    folder
}

#[test]
fn the_page_comes_with_the_windows_policy_and_nothing_from_beside_its_folder() {
    let folder = pages();
    let host = Host::start(&folder.path().join("dist"));
    let page = host.get(&format!("/?token={}", host.token));
    assert_eq!((page.status, page.body.as_str()), (200, "<!doctype html>点検"));
    let window = include_str!("../../../src-tauri/tauri.conf.json");
    let window: Value = serde_json::from_str(window).unwrap();
    let policy = window["app"]["security"]["csp"].as_str().unwrap();
    assert!(
        page.head.contains(&format!("content-security-policy: {policy}")),
        "a page that works here must work in the window: {}",
        page.head
    );
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "//etc/passwd", "/dist/../../secret.txt"] {
        assert_eq!(host.get(path).status, 404, "{path} is not below the pages");
    }
}

#[test]
fn whoever_does_not_know_the_token_is_refused() {
    let folder = pages();
    let host = Host::start(&folder.path().join("dist"));
    let command = json!({ "command": "app_state", "payload": {} });
    for (method, path) in
        [("GET", "/"), ("GET", "/events?after=0"), ("POST", "/rpc"), ("POST", "/test/pick")]
    {
        for token in ["", "0123456789abcdef0123456789abcdef"] {
            let answer = host.ask(method, path, token, &command);
            assert_eq!(answer.status, 401, "{method} {path} with {token:?}");
            assert_eq!(answer.json()["code"], "unauthorized");
        }
    }
}

#[test]
fn commands_answer_as_they_do_in_the_window() {
    let folder = pages();
    let host = Host::start(&folder.path().join("dist"));
    let answer = host.post("/rpc", &json!({ "command": "app_state", "payload": {} }));
    assert_eq!(answer.status, 200, "{}", answer.body);
    let answer = host.post("/rpc", &json!({ "command": "no_such_command", "payload": {} }));
    assert_eq!((answer.status, &answer.json()["code"]), (422, &json!("unknown_command")));
}

#[test]
fn a_dialog_gives_what_was_queued_and_then_counts_as_cancelled() {
    let folder = pages();
    let host = Host::start(&folder.path().join("dist"));
    let file = folder.path().join("secret.txt");
    host.post("/test/pick", &json!({ "paths": [file] }));
    let pick = json!({ "command": "pick_place", "payload": { "purpose": "evidence" } });
    let picked = host.post("/rpc", &pick).json();
    assert_eq!(picked[0]["name"], "secret.txt", "the page gets a name and an id: {picked}");
    assert_eq!(host.post("/rpc", &pick).json(), json!([]), "an empty queue is a cancelled dialog");
}

#[test]
fn an_event_is_heard_once_also_by_a_page_that_was_loaded_anew() {
    let folder = pages();
    let host = Host::start(&folder.path().join("dist"));
    let drop = json!({ "paths": [folder.path().join("secret.txt")], "x": 3, "y": 4 });
    host.post("/test/drop", &drop);
    let batch = host.get("/events?after=0").json();
    assert_eq!(batch["events"][0]["name"], "drop");
    assert_eq!(batch["events"][0]["payload"]["places"][0]["name"], "secret.txt");
    assert_eq!(batch["next"], 1);
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| host.get("/events?after=1").json());
        host.post("/test/drop", &drop);
        assert_eq!(waiting.join().unwrap()["next"], 2, "the wait ends with the event");
    });
    host.post("/test/drop", &drop);
    let anew = host.get("/events?after=0").json();
    let count = anew["events"].as_array().unwrap().len();
    assert_eq!(count, 2, "what was acknowledged (the first) is not told again: {anew}");
}
