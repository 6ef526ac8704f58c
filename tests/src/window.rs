//! The real window, driven from outside as a person would: keys in, what the page shows out.
//!
//! Debian's `WebKitWebDriver` starts the built program and speaks WebDriver. Only the process group
//! that was started here is ever ended.

use std::collections::BTreeMap;
use std::io;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::http::ask;

/// How long the page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(30);

/// Keys that have no character, by the code points that WebDriver gives them.
pub mod key {
    /// Backspace
    pub const BACKSPACE: &str = "\u{E003}";
    /// Tab
    pub const TAB: &str = "\u{E004}";
    /// Enter
    pub const ENTER: &str = "\u{E007}";
    /// Shift, held until [`RELEASE`].
    pub const SHIFT: &str = "\u{E008}";
    /// Control, held until [`RELEASE`].
    pub const CONTROL: &str = "\u{E009}";
    /// Escape
    pub const ESCAPE: &str = "\u{E00C}";
    /// Arrow to the left
    pub const LEFT: &str = "\u{E012}";
    /// Arrow upwards
    pub const UP: &str = "\u{E013}";
    /// Arrow to the right
    pub const RIGHT: &str = "\u{E014}";
    /// Arrow downwards
    pub const DOWN: &str = "\u{E015}";
    /// Lets go of the keys held.
    pub const RELEASE: &str = "\u{E000}";
}

/// A running window under the driver.
pub struct Window {
    driver: Child,
    address: String,
    session: String,
}

impl Window {
    /// Starts a program with variables of the environment, and waits for its page.
    pub fn open(program: &Path, environment: &BTreeMap<&str, &Path>) -> Self {
        let port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(environment)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            // A group of its own, so that its end takes the program and the browser's helpers along.
            .process_group(0)
            .spawn()
            .expect("the package webkit2gtk-driver is installed");
        let mut window =
            Self { driver, address: format!("127.0.0.1:{port}"), session: String::new() };
        window.wait_for_driver();
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program },
        } } });
        let session = window.ask("POST", "/session", &capabilities);
        let id = session["sessionId"].as_str().expect("a session has an id");
        window.session = format!("/session/{id}");
        window
    }

    /// Runs JavaScript in the page (`arguments` holds `args`) and gives what it returns.
    pub fn run(&self, script: &str, args: &[Value]) -> Value {
        let path = format!("{}/execute/sync", self.session);
        self.ask("POST", &path, &json!({ "script": script, "args": args }))
    }

    /// Waits until a JavaScript expression is true, and gives its value.
    ///
    /// Panics with the page's text when it does not become so.
    pub fn wait(&self, expression: &str) -> Value {
        let script = format!("try {{ return {expression} }} catch {{ return null }}");
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            let value = self.run(&script, &[]);
            if !matches!(value, Value::Null | Value::Bool(false)) && value != json!("") {
                return value;
            }
            std::thread::sleep(PAUSE);
        }
        let text = self.run("return document.body.innerText", &[]);
        panic!("the page did not come to {expression}; it shows:\n{}", text.as_str().unwrap_or(""));
    }

    /// Presses keys one after the other, in whatever has the focus.
    pub fn press(&self, keys: &str) {
        const HELD: [&str; 2] = [key::SHIFT, key::CONTROL];
        let mut actions = Vec::new();
        let mut held: Vec<String> = Vec::new();
        for one in keys.chars().map(String::from) {
            if one == key::RELEASE {
                actions
                    .extend(held.drain(..).map(|value| json!({ "type": "keyUp", "value": value })));
                continue;
            }
            actions.push(json!({ "type": "keyDown", "value": one }));
            if HELD.contains(&one.as_str()) {
                held.push(one);
            } else {
                actions.push(json!({ "type": "keyUp", "value": one }));
            }
        }
        actions.extend(held.into_iter().map(|value| json!({ "type": "keyUp", "value": value })));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.ask("POST", &format!("{}/actions", self.session), &json!({ "actions": [keyboard] }));
    }

    /// Puts text into the focused field at once, as an input method does when it commits.
    pub fn commit_text(&self, text: &str) {
        self.run("document.execCommand('insertText', false, arguments[0])", &[json!(text)]);
    }

    /// Writes what the window shows as a PNG file.
    pub fn screenshot(&self, path: &Path) -> io::Result<()> {
        let image = self.ask("GET", &format!("{}/screenshot", self.session), &Value::Null);
        std::fs::write(path, from_base64(image.as_str().unwrap_or_default()))
    }

    /// Ends everything at once, without a word to the program, as a power cut does.
    pub fn kill(self) {
        drop(self);
    }

    /// Closes the window as its user does.
    pub fn close(self) {
        self.ask("DELETE", &self.session, &Value::Null);
    }

    fn wait_for_driver(&self) {
        let begin = Instant::now();
        while ask(&self.address, "GET", "/status", &[], &Value::Null).is_err() {
            assert!(begin.elapsed() < PATIENCE, "the driver does not answer");
            std::thread::sleep(PAUSE);
        }
    }

    /// One WebDriver command; its value, or a panic with the driver's own words.
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = ask(&self.address, method, path, &[], body)
            .unwrap_or_else(|error| panic!("{method} {path}: the driver is gone: {error}"));
        assert!(answer.status == 200, "{method} {path}: {}", answer.body);
        answer.json()["value"].clone()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let signal = |name: &str| {
            let kill =
                Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status();
            kill.is_ok_and(|status| status.success())
        };
        signal("-KILL");
        let _ = self.driver.wait();
        // The driver is gone at once, but what it started holds the book's lock a moment longer.
        let begin = Instant::now();
        while signal("-0") && begin.elapsed() < PATIENCE {
            std::thread::sleep(PAUSE);
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("a bound socket has an address").port()
}

fn from_base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for c in text.bytes() {
        let six = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if 8 <= count {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}
