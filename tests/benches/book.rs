//! How long a large book takes to open, to score and to show on the board: 300 units with 60 items
//! each, every answer changed twice.
//!
//! The files lie in the
//! cache of the computer when they are opened: the disk of the day is not measured.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use common::bulk::{self, Size};
use common::{Kind, Table, folder, place, repeated, run, sample, session, timed};
use serde_json::json;

const UNITS: usize = 300;
const ITEMS: usize = 60;
const ROUNDS: usize = 3;
const BOARD_UNITS: usize = 60;

/// How often each is measured; the median counts.
const TIMES: usize = 11;

fn main() -> ExitCode {
    let folder = folder();
    let path = folder.path().join("book");
    let size = Size { units: UNITS, items: ITEMS, rounds: ROUNDS, sentences: 1, files: 0 };
    let (records, built) = timed(|| bulk::build(&path, &size));

    let opening = repeated(TIMES, || {
        run(&session(), "open_book", json!({ "place": place(&path) }));
    });
    let session = session();
    run(&session, "open_book", json!({ "place": place(&path) }));
    let scoring = repeated(TIMES, || {
        let scores = run(&session, "score", json!({}));
        assert_eq!(scores["units"].as_array().unwrap().len(), UNITS, "every unit has its figures");
    });
    let overview = repeated(TIMES, || {
        run(&session, "overview", json!({}));
    });
    let units = run(&session, "list_units", json!({}));
    let items = bulk::items(&session, &units[0]["id"], ITEMS);
    assert_eq!(items.len(), ITEMS, "the checklist asks a unit with every role enough");
    let mut number = 0;
    let answering = repeated(10 * TIMES, || {
        let (unit, item) = (&units[number % UNITS]["id"], &items[number % ITEMS]);
        let input = json!({ "value": "partial", "reason": format!("{number}件目の理由。") });
        number += 1;
        run(&session, "put_answer", json!({ "unit": unit, "item": item, "input": input }));
    });
    drop(session);
    let (board, chapters) = board(&folder.path().join("board"));

    let mut table =
        Table::new(&format!("book: {UNITS} units × {ITEMS} items × {ROUNDS} records ({records})"));
    let ms = Duration::from_millis;
    table.note("keeping all records, a unit at a time", built);
    table.time(Kind::Aim, "opening, median", opening.median(), ms(500));
    table.time(Kind::Aim, "scores, median", scoring.median(), ms(100));
    table.note("board of all units, median", overview.median());
    table.note("answer acknowledged in it, median", answering.median());
    table.time(Kind::Gate, "answer acknowledged in it, p95", answering.p95(), ms(50));
    let what = format!("board of {BOARD_UNITS} units × {chapters} chapters, ");
    table.time(Kind::Gate, &format!("{what}median"), board.median(), ms(150));
    table.note(&format!("{what}p95"), board.p95());
    table.close()
}

/// How long the board of an ordinary book takes, and its chapters.
fn board(path: &Path) -> (common::Times, usize) {
    let session = session();
    sample(&session, "setagaya", BOARD_UNITS, path);
    let mut chapters = 0;
    let times = repeated(2 * TIMES, || {
        let overview = run(&session, "overview", json!({}));
        assert_eq!(overview["units"].as_array().unwrap().len(), BOARD_UNITS, "all are shown");
        chapters = overview["chapters"].as_array().unwrap().len();
    });
    (times, chapters)
}
