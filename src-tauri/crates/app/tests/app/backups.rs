//! Backups and repair by the same commands as the window.

use std::fs;

use crate::common::{Desk, NoDesktop};
use serde_json::{Value, json};
use tenken_app::{Options, Session, dispatch};

/// A session on a day of its own.
fn desk_on(day: &str, folder: tempfile::TempDir) -> Desk {
    let options = Options {
        now: Some(format!("{day}T10:24:00+09:00")),
        seed: Some(7),
        paths_allowed: true,
        ..Options::default()
    };
    Desk { session: Session::new(Box::new(NoDesktop), options), folder }
}

fn sample() -> Desk {
    let desk = desk_on("2026-06-15", tempfile::tempdir().expect("a folder of its own"));
    let place = desk.path("book");
    desk.run(
        "create_sample",
        json!({ "policy": "munakata", "units": 3, "seed": 1, "place": place }),
    );
    desk.run("close_book", json!({}));
    desk
}

#[test]
fn each_day_begins_with_a_backup_from_which_the_book_can_be_had_again() {
    let desk = sample();
    let desk = desk_on("2026-06-16", desk.folder);
    let before = desk.run("open_book", json!({ "place": desk.path("book") }))["state_id"].clone();
    desk.run("close_book", json!({}));
    desk.run("open_book", json!({ "place": desk.path("book") }));
    let backups = desk.run("list_backups", json!({}));
    assert_eq!(backups[0]["name"], "2026-06-16_102400", "named by its moment: {backups}");
    assert_eq!(backups.as_array().unwrap().len(), 1, "one a day, however often it is opened");

    let unit = desk.run("list_units", json!({}))[0]["id"].clone();
    let item = desk.run("unit_sheet", json!({ "unit": unit }))["items"][0]["id"].clone();
    let input = json!({ "value": "unknown" });
    desk.run("put_answer", json!({ "unit": unit, "item": item, "input": input }));
    desk.run("make_backup", json!({}));
    let name = backups[0]["name"].clone();
    assert_eq!(desk.run("check_backup", json!({ "name": name }))["ok"], true, "it is whole");

    let restored =
        desk.run("restore_backup", json!({ "name": name, "place": desk.path("restored") }));
    assert_eq!(restored["lost_evidence"], json!([]), "its documents came along: {restored}");
    let again = desk.run("open_book", json!({ "place": desk.path("restored") }));
    assert_eq!(again["state_id"], before, "it is the book of that morning");
}

#[test]
fn a_name_that_is_no_backup_leads_nowhere() {
    let desk = sample();
    desk.run("open_book", json!({ "place": desk.path("book") }));
    for name in ["2020-01-01_000000", "../book", ""] {
        let payload = json!({ "name": name, "place": desk.path("restored") });
        let error = dispatch(&desk.session, "restore_backup", payload).unwrap_err();
        assert_eq!(error.code.as_str(), "unknown_backup", "{name:?}");
    }
}

#[test]
fn a_damaged_book_is_refused_by_name_and_saved_beside() {
    let desk = sample();
    let database = desk.folder.path().join("book/book.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    // The page from which all tables are found.
    bytes[100..4_096].fill(0xff);
    fs::write(&database, &bytes).unwrap();
    let payload = json!({ "place": desk.path("book") });
    let error = dispatch(&desk.session, "open_book", payload).unwrap_err();
    assert_eq!(error.code.as_str(), "book_damaged", "what happened");

    let payload = json!({ "from": desk.path("book"), "to": desk.path("saved") });
    let repaired = desk.run("repair_book", payload);
    assert!(50 < repaired["records"].as_u64().unwrap(), "the answers are there: {repaired}");
    assert_eq!(repaired["lost_evidence"], json!([]), "and their documents");
    assert_ne!(repaired["lost_tables"], json!([]), "what is gone is said");
    assert_eq!(fs::read(&database).unwrap(), bytes, "the damaged book is not touched");
    let book = desk.run("open_book", json!({ "place": desk.path("saved") }));
    assert_eq!(book["records"], repaired["records"], "it opens and goes on");
    assert_eq!(desk.run("check_book", json!({}))["ok"], Value::Bool(true), "as a whole book");
}

#[test]
fn a_book_taken_away_while_open_says_so() {
    let desk = sample();
    desk.run("open_book", json!({ "place": desk.path("book") }));
    let unit = desk.run("list_units", json!({}))[0]["id"].clone();
    let item = desk.run("unit_sheet", json!({ "unit": unit }))["items"][0]["id"].clone();
    let (here, away) = (desk.folder.path().join("book"), desk.folder.path().join("away"));
    fs::rename(&here, &away).unwrap();
    let payload = json!({ "unit": unit, "item": item, "input": { "value": "unknown" } });
    let error = dispatch(&desk.session, "put_answer", payload.clone()).unwrap_err();
    assert_eq!(error.code.as_str(), "book_gone", "not called saved where nobody would find it");
    fs::rename(&away, &here).unwrap();
    desk.run("put_answer", payload);
    desk.run("close_book", json!({}));
    desk.run("open_book", json!({ "place": desk.path("book") }));
    let sheet = desk.run("unit_sheet", json!({ "unit": unit }));
    assert_eq!(sheet["items"][0]["answer"]["value"], "unknown", "once it is back, it goes on");
}
