//! How long the returns of a whole campaign take to be planned and taken in, and whether memory
//! grows with their number: 300 units, 150 items each, every answer said three times, with files.
//!
//! Each measurement is a process of its own over a copy of the lead's book, because only so is the
//! peak of its memory its own. Beside it SQLite puts the same rows into a bare table of the same
//! shape. `TENKEN_BENCH_MILLION` adds a million records in four sizes.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use common::bulk::{self, Size};
use common::returns::{self, Returns};
use common::{
    Kind, Table, apart, copy_folder, folder, peak_kib, place, run, scaled, session, timed,
};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Named as the first argument, this program takes in so many packs and says what it took.
const TAKE_IN: &str = "take-in";

/// Items that a unit is asked, more than the built-in sheets have.
const ITEMS: usize = 150;
const ROUNDS: usize = 3;
const FILES: usize = 2;

const ALLOWED: Duration = Duration::from_secs(10);
/// The peak with all packs over that with a quarter of them.
const ALLOWED_GROWTH: f64 = 1.15;
const ALLOWED_AGAIN: f64 = 0.25;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if let [_, first, book, packs, count] = args.as_slice()
        && first == TAKE_IN
    {
        println!("{}", take_in(Path::new(book), Path::new(packs), count.parse().unwrap()));
        return ExitCode::SUCCESS;
    }
    let folder = folder();
    let units = scaled(300, 8);
    let (returns, made) = timed(|| hand_in(folder.path(), units));
    let records = returns.records;
    let mut table = Table::new(&format!(
        "merge: {units} packs × {ITEMS} items × {ROUNDS} records ({records}), {FILES} files each"
    ));
    table.note("answering and handing in, all units", made);
    let sizes = [units / 4, units / 2, units];
    let found: Vec<Value> = sizes.iter().map(|&count| measured(&returns, count)).collect();
    let all = &found[found.len() - 1];
    table.note("plan of all", seconds(all, "plan"));
    table.note("apply of all", seconds(all, "apply"));
    let both = seconds(all, "plan") + seconds(all, "apply");
    table.time(Kind::Gate, "plan and apply", both, ALLOWED);
    let again = seconds(all, "plan_again") + seconds(all, "apply_again");
    table.note("the same packs again, plan and apply", again);
    let ratio = again.as_secs_f64() / both.as_secs_f64();
    table.ratio(Kind::Aim, "again / first", ratio, ALLOWED_AGAIN);
    let bare = bare_insert(Path::new(all["book"].as_str().unwrap()), &folder.path().join("peer"));
    table.note("the same rows by SQLite alone", bare);
    let beside = format!("{:.1} ×", seconds(all, "apply").as_secs_f64() / bare.as_secs_f64());
    table.told("apply / SQLite alone", beside);
    table.note("a backup of the full book, checked", seconds(all, "backup"));
    table.note("taking one of the runs back", seconds(all, "undo"));
    for (found, count) in found.iter().zip(sizes) {
        if let Some(kib) = found["peak_kib"].as_u64() {
            table.told(&format!("peak of memory, {count} packs"), format!("{kib} KiB"));
        }
    }
    if let (Some(few), Some(all)) = (found[0]["peak_kib"].as_f64(), all["peak_kib"].as_f64()) {
        let slope = (all - few) / (units - sizes[0]) as f64;
        table.told("slope of the peak", format!("{slope:.1} KiB a pack"));
        table.ratio(Kind::Gate, "peak of all / of a quarter", all / few, ALLOWED_GROWTH);
    }
    if std::env::var_os("TENKEN_BENCH_MILLION").is_some() {
        a_million(&mut table);
    }
    table.close()
}

/// Times per record at four sizes: where it is linear, the last is as the first.
fn a_million(table: &mut Table) {
    let folder = folder();
    let most = scaled(2_223, 16);
    let returns = hand_in(folder.path(), most);
    for count in [most / 8, most / 4, most / 2, most] {
        let found = measured(&returns, count);
        let records = found["records"].as_f64().unwrap();
        let both = seconds(&found, "plan") + seconds(&found, "apply");
        let each = both.as_secs_f64() * 1e6 / records;
        let peak = found["peak_kib"].as_u64().unwrap_or_default();
        let figure = format!("{:.1} s, {each:.1} µs a record, {peak} KiB", both.as_secs_f64());
        table.told(&format!("{records} records"), figure);
    }
}

fn hand_in(folder: &Path, units: usize) -> Returns {
    let items: Vec<String> = (0..ITEMS).map(|number| format!("I-{number:03}")).collect();
    let size = Size { units: 1, items: ITEMS, rounds: ROUNDS, sentences: 1, files: FILES };
    returns::hand_in(folder, units, |book, at, number| {
        bulk::answer_all(book, at, number, &items, &size)
    })
}

/// Takes in so many packs, into a copy of the lead's book that is kept.
fn measured(returns: &Returns, count: usize) -> Value {
    let book = returns.book.with_file_name(format!("taken{count}"));
    copy_folder(&returns.book, &book);
    let path = |path: &Path| path.to_string_lossy().into_owned();
    let arguments = [TAKE_IN, &path(&book), &path(&returns.packs), &count.to_string()];
    let mut found = apart(&arguments);
    found["book"] = json!(path(&book));
    found
}

fn take_in(book: &Path, packs: &Path, count: usize) -> Value {
    let session = session();
    run(&session, "open_book", json!({ "place": place(book) }));
    let files = returns::first(packs, count);
    let (planned, plan) = timed(|| run(&session, "plan_merge", files.clone()));
    let (applied, apply) = timed(|| run(&session, "apply_merge", files.clone()));
    assert_eq!(planned["in"], applied["in"], "the plan is what is done");
    assert_eq!(applied["accepted"], applied["in"], "nothing of it is refused or disputed");
    let peak_kib = peak_kib();
    let (_, plan_again) = timed(|| run(&session, "plan_merge", files.clone()));
    let (again, apply_again) = timed(|| run(&session, "apply_merge", files));
    assert_eq!(again["unchanged"], again["in"], "a second delivery says nothing new");
    let (_, backup) = timed(|| run(&session, "make_backup", json!({})));
    let runs = run(&session, "list_runs", json!({}));
    let (undone, undo) = timed(|| run(&session, "undo_merge", json!({ "run": runs[0]["run"] })));
    assert_eq!(undone["ceased"], json!(ITEMS * ROUNDS), "what the pack had brought");
    let seconds = |time: Duration| json!(time.as_secs_f64());
    json!({
        "records": applied["in"], "plan": seconds(plan), "apply": seconds(apply),
        "plan_again": seconds(plan_again), "apply_again": seconds(apply_again),
        "backup": seconds(backup), "undo": seconds(undo), "peak_kib": peak_kib,
    })
}

/// The records of a book put into a table of the same shape, in one transaction of a file that is
/// as careful as a book.
fn bare_insert(book: &Path, peer: &Path) -> Duration {
    let book = Connection::open(book.join("book.sqlite")).unwrap();
    let mut read =
        book.prepare("SELECT id, kind, campaign, unit, item, person, raw FROM record").unwrap();
    let rows: Vec<[rusqlite::types::Value; 7]> = read
        .query_map([], |row| {
            let mut cells = [const { rusqlite::types::Value::Null }; 7];
            for (at, cell) in cells.iter_mut().enumerate() {
                *cell = row.get(at)?;
            }
            Ok(cells)
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut peer = Connection::open(peer).unwrap();
    peer.pragma_update(None, "journal_mode", "DELETE").unwrap();
    peer.execute_batch(
        "PRAGMA synchronous = EXTRA;
         CREATE TABLE record (
             seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
             campaign TEXT NOT NULL, unit TEXT, item TEXT, person TEXT, raw BLOB NOT NULL
         ) STRICT;
         CREATE INDEX record_subject ON record (campaign, unit, item, person);",
    )
    .unwrap();
    let put = "INSERT INTO record (id, kind, campaign, unit, item, person, raw)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let ((), took) = timed(|| {
        let transaction = peer.transaction().unwrap();
        for row in &rows {
            let cells = rusqlite::params_from_iter(row);
            transaction.prepare_cached(put).unwrap().execute(cells).unwrap();
        }
        transaction.commit().unwrap();
    });
    took
}

fn seconds(found: &Value, what: &str) -> Duration {
    Duration::from_secs_f64(found[what].as_f64().unwrap())
}
