//! What remains when the program is killed while it takes files in or back: whole files or nothing,
//! and the same list of files goes on where it was.
//!
//! The test starts itself again as a child. With `TENKEN_SOAK` 500 kills instead of 15.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::common::{Desk, session};
use serde_json::{Value, json};
use tenken_app::dispatch;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};

const FOLDER: &str = "TENKEN_KILLED_FOLDER";
const TEST: &str = "merge_killed::a_merge_that_is_killed_leaves_whole_files_and_goes_on";
const FILES: usize = 12;
const RECORDS: usize = 40;

#[test]
fn a_merge_that_is_killed_leaves_whole_files_and_goes_on() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return work(Path::new(&folder));
    }
    let kills = if std::env::var_os("TENKEN_SOAK").is_some() { 500 } else { 15 };
    let (desk, unit) = Desk::with_unit();
    let campaign = desk.run("list_campaigns", json!({}))[0]["id"].as_str().unwrap().to_owned();
    let book = desk.folder.path().to_owned();
    let before = desk.run("show_book", json!({}))["records"].as_u64().unwrap();
    let empty = desk.run("show_book", json!({}))["state_id"].clone();
    for number in 0..FILES {
        write(&book.join(format!("f{number:02}.ndjson")), &campaign, &unit, number);
    }
    drop(desk.session);
    let mut seed = 20_261_121_u64;
    for _ in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(FOLDER, &book)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // From before the book is open to well within the work.
        std::thread::sleep(Duration::from_micros((seed >> 33) % 250_000));
        child.kill().unwrap();
        child.wait().unwrap();
        prove(&book, before);
    }
    let session = session();
    dispatch(&session, "open_book", json!({ "place": { "path": book.join("book") } })).unwrap();
    let run = |command: &str, payload: Value| dispatch(&session, command, payload).unwrap();
    let done = run("apply_merge", files(&book));
    assert_eq!(done["in"], json!(FILES * RECORDS), "every line is accounted for");
    let info = run("show_book", json!({}));
    assert_eq!(info["records"], json!(before + (FILES * RECORDS) as u64), "all of it is there");
    for entry in run("list_runs", json!({})).as_array().unwrap() {
        run("undo_merge", json!({ "run": entry["run"] }));
    }
    assert_eq!(run("show_book", json!({}))["state_id"], empty, "and can be taken back");
}

/// The child: takes everything in and back, over and over.
fn work(folder: &Path) {
    let session = session();
    dispatch(&session, "open_book", json!({ "place": { "path": folder.join("book") } })).unwrap();
    loop {
        let done = dispatch(&session, "apply_merge", files(folder)).unwrap();
        for entry in done["files"].as_array().unwrap() {
            dispatch(&session, "undo_merge", json!({ "run": entry["run"] })).unwrap();
        }
    }
}

/// Every file is in as a whole or not at all, and the book is whole.
fn prove(folder: &Path, before: u64) {
    let session = session();
    dispatch(&session, "open_book", json!({ "place": { "path": folder.join("book") } })).unwrap();
    let check = dispatch(&session, "check_book", json!({})).unwrap();
    assert_eq!(check["ok"], true, "{check}");
    let info = dispatch(&session, "show_book", json!({})).unwrap();
    let brought = info["records"].as_u64().unwrap() - before;
    assert_eq!(brought % RECORDS as u64, 0, "no file is in by half");
}

fn files(folder: &Path) -> Value {
    let paths: Vec<PathBuf> = (0..FILES).map(|n| folder.join(format!("f{n:02}.ndjson"))).collect();
    let files: Vec<Value> = paths.iter().map(|path| json!({ "path": path })).collect();
    json!({ "files": files, "unsigned": true, "brief": true })
}

fn write(path: &Path, campaign: &str, unit: &str, file: usize) {
    let mut text = Vec::new();
    for number in 0..RECORDS {
        let stored = Stored::mint(Record {
            format: FORMAT,
            kind: kind::ANSWER.to_owned(),
            campaign: campaign.to_owned(),
            subject: Subject::item(unit, &format!("X-{file}-{number}")),
            parents: Vec::new(),
            body: json!({ "value": "implemented" }),
            author: Author::default(),
            device: None,
            wall_time: "2019-01-01T00:00:00+09:00".to_owned(),
            app: "0.1.0".to_owned(),
            operation: "o".to_owned(),
        })
        .unwrap();
        text.extend_from_slice(&stored.raw);
        text.push(b'\n');
    }
    std::fs::write(path, text).unwrap();
}
