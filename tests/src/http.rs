//! One request over HTTP/1.1 to a server on this computer, and its whole answer.
//!
//! Enough for the host of the pages and for WebDriver; no redirects, no TLS, no kept connections.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use serde_json::Value;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status, 200 where all is well.
    pub status: u16,
    /// Status line and headers as received.
    pub head: String,
    /// The content.
    pub body: String,
}

impl Answer {
    /// The content as JSON; `null` where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// Asks a server at `address` (`host:port`); a body of `null` is none.
///
/// Errors: the connection's, and `InvalidData` for what is no HTTP.
pub fn ask(
    address: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &Value,
) -> io::Result<Answer> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n",
        body.len()
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(format!("{request}\r\n{body}").as_bytes())?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    read(&text).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, text))
}

fn read(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
