//! A window with one word in it: what the first paint of the program's own window is measured
//! beside.
//!
//! It is made as the program makes its window, without anything that the program adds.

use tauri::http::{Response, header};
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><title>Empty</title><p>Empty</p>";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            Response::builder()
                .header(header::CONTENT_TYPE, "text/html")
                .body(PAGE.as_bytes())
                .expect("the header is plain text")
        })
        .setup(|app| {
            let address = "empty://localhost/".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(address))
                .title("Empty")
                .inner_size(1280.0, 720.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
