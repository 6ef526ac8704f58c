//! The built pages, with the policy that the window gives them.

use std::fs;
use std::path::{Component, Path};

use serde_json::Value;

/// The window's own configuration; the policy is read from there so that it stands in one place.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

/// A file of the pages and its content type; nothing for what is not below their folder.
pub fn file(folder: &Path, path: &str) -> Option<(Vec<u8>, &'static str)> {
    let path = if path.is_empty() { "index.html" } else { path };
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let content = inside.then(|| fs::read(folder.join(path)).ok()).flatten()?;
    Some((content, content_type(path)))
}

/// The policy of the window's page.
pub fn policy() -> String {
    let window: Value =
        serde_json::from_str(WINDOW).expect("the window is built from the same file");
    window["app"]["security"]["csp"].as_str().expect("the window has a policy").to_owned()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("ttf") => "font/ttf",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
