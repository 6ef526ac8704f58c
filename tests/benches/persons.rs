//! How long the self-checks of all staff take to be taken in, and the figures after it: 5,000
//! persons in 50 units, 40 items each.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::process::ExitCode;
use std::time::Duration;

use common::{Kind, Table, bulk, folder, place, repeated, returns, run, scaled, session, timed};
use serde_json::json;
use tenken_core::vocabulary::Role;

const ITEMS: usize = 40;
const PERSONS: usize = 100;

fn main() -> ExitCode {
    let folder = folder();
    let units = scaled(50, 2);
    let session = session();
    let (persons, items) = (scaled(PERSONS, 5), asked(&folder.path().join("asked")));
    let returns = returns::hand_in(folder.path(), units, |book, at, _| {
        bulk::self_check(book, at, persons, &items)
    });
    run(&session, "open_book", json!({ "place": place(&returns.book) }));
    let files = returns::first(&returns.packs, units);
    let (planned, plan) = timed(|| run(&session, "plan_merge", files.clone()));
    let (applied, apply) = timed(|| run(&session, "apply_merge", files));
    assert_eq!(planned["in"], json!(returns.records), "every record is offered");
    assert_eq!(applied["accepted"], json!(returns.records), "and taken in");
    let first = timed(|| run(&session, "score", json!({}))).1;
    let unit = run(&session, "list_units", json!({}))[0]["id"].clone();
    let sheet = repeated(5, || {
        let sheet = run(&session, "unit_sheet", json!({ "unit": unit }));
        let counts = sheet["items"].as_array().unwrap().iter().map(|line| &line["persons"]);
        assert_eq!(counts.filter(|counts| !counts.is_null()).count(), ITEMS, "n of N each");
    });

    let title = format!(
        "persons: {} in {units} units × {ITEMS} items ({} records)",
        units * persons,
        returns.records
    );
    let mut table = Table::new(&title);
    table.note("plan", plan);
    table.time(Kind::Gate, "plan and apply", plan + apply, Duration::from_secs(30));
    table.time(Kind::Gate, "scores after it", first, Duration::from_secs(1));
    table.note("a unit's sheet with n of N, median", sheet.median());
    table.close()
}

/// Items that every unit is asked.
fn asked(place_of: &std::path::Path) -> Vec<String> {
    let session = common::seeded(2);
    let create = json!({
        "place": place(place_of), "checklist": "setagaya", "fiscal_year": 2026,
        "organization": "世田谷区",
    });
    run(&session, "create_book", create);
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
    let unit = json!({ "name": "課", "organ": "executive_bureau", "roles": roles });
    let unit = run(&session, "add_unit", unit);
    bulk::items(&session, &unit["id"], ITEMS)
}
