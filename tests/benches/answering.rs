//! How long an answer takes until it is on the disk, beside the least that SQLite itself needs for
//! a row of the same size in a file of the same kind.
//!
//! Each answer is followed by one row of the peer, so that whatever else the computer does meets
//! both. What the page adds on its way here is not part of it.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use common::{Kind, Table, Times, folder, run, sample, session, timed};
use rusqlite::Connection;
use serde_json::{Value, json};

const ANSWERS: usize = 300;
const ALLOWED: Duration = Duration::from_millis(50);
const ALLOWED_RATIO: f64 = 3.0;

/// About the size of the record that one of these answers becomes.
const ROW: usize = 640;

fn main() -> ExitCode {
    let folder = folder();
    let session = session();
    sample(&session, "setagaya", 12, &folder.path().join("book"));
    let places = questions(&session);
    let peer = Peer::new(&folder.path().join("peer.sqlite"));

    let mut answers = Vec::with_capacity(ANSWERS);
    let mut rows = Vec::with_capacity(ANSWERS);
    for number in 0..ANSWERS {
        let (unit, item) = &places[number % places.len()];
        let payload = json!({ "unit": unit, "item": item, "input": input(number) });
        answers.push(timed(|| run(&session, "put_answer", payload)).1);
        rows.push(timed(|| peer.put(number)).1);
    }
    let said: Vec<Value> = places
        .iter()
        .map(|(unit, item)| run(&session, "answer_history", json!({ "unit": unit, "item": item })))
        .collect();
    let kept = said.iter().flat_map(|history| history.as_array().unwrap());
    let kept = kept.filter(|view| view["author"].is_null()).count();
    assert_eq!(kept, ANSWERS, "each answer measured made a record of its own");

    let (answers, rows) = (Times::new(answers), Times::new(rows));
    let ratio = answers.p95().as_secs_f64() / rows.p95().as_secs_f64();
    let median_ratio = answers.median().as_secs_f64() / rows.median().as_secs_f64();
    let mut table = Table::new(&format!("answering: {ANSWERS} answers in a book of 12 units"));
    table.note("bare INSERT and commit, median", rows.median());
    table.note("bare INSERT and commit, p95", rows.p95());
    table.note("answer acknowledged, median", answers.median());
    table.time(Kind::Gate, "answer acknowledged, p95", answers.p95(), ALLOWED);
    table.ratio(Kind::Aim, "ratio of the medians", median_ratio, ALLOWED_RATIO);
    table.ratio(Kind::Gate, "ratio of the p95", ratio, ALLOWED_RATIO);
    table.close()
}

/// Unit and item of every question that is asked and not in dispute.
fn questions(session: &tenken_app::Session) -> Vec<(String, String)> {
    let units = run(session, "list_units", json!({}));
    let mut places = Vec::new();
    for unit in units.as_array().unwrap() {
        let unit = unit["id"].as_str().unwrap();
        let sheet = run(session, "unit_sheet", json!({ "unit": unit }));
        for item in sheet["items"].as_array().unwrap() {
            if item["standing"] == "answered" || item["standing"] == "unanswered" {
                places.push((unit.to_owned(), item["id"].as_str().unwrap().to_owned()));
            }
        }
    }
    places
}

/// What a department writes under △; never twice the same, because that would mint nothing.
fn input(number: usize) -> Value {
    json!({
        "value": "partial",
        "reason": format!("規程の改定が年度内に間に合わなかったため（{number}件目）。"),
        "improvement": "次回の契約更新時に仕様書へ要件を追記する。",
        "improve_by": "2027-01-29",
    })
}

/// A table with one column, in a file as careful as a book.
struct Peer {
    database: Connection,
}

impl Peer {
    fn new(path: &Path) -> Self {
        let database = Connection::open(path).unwrap();
        database.pragma_update(None, "journal_mode", "DELETE").unwrap();
        database
            .execute_batch("PRAGMA synchronous = EXTRA; CREATE TABLE row (raw BLOB) STRICT;")
            .unwrap();
        Self { database }
    }

    fn put(&self, number: usize) {
        let raw = vec![(number % 251) as u8; ROW];
        let mut statement = self.database.prepare_cached("INSERT INTO row VALUES (?1)").unwrap();
        statement.execute([raw]).unwrap();
    }
}
