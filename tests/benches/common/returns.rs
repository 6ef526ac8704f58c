//! A lead and any number of departments, whose returns lie in a folder as they came: each made by
//! opening its request on a PC of its own, answering, and writing a submission.

use std::path::{Path, PathBuf};

use serde_json::json;
use tenken_core::vocabulary::Role;
use tenken_store::{Access, Book};

use super::{place, run, seeded};

/// The lead's book before anything came back, and what came back.
pub struct Returns {
    /// The lead's book.
    pub book: PathBuf,
    /// The returns, a file for each unit.
    pub packs: PathBuf,
    /// How many records they hold.
    pub records: usize,
}

/// Has every unit say something in its own book and hand it in.
pub fn hand_in(
    folder: &Path,
    units: usize,
    say: impl Fn(&mut Book, (&str, &str), usize) -> usize,
) -> Returns {
    let (book, requests, packs) =
        (folder.join("lead"), folder.join("requests"), folder.join("packs"));
    let lead = seeded(1);
    run(
        &lead,
        "create_book",
        json!({
            "place": place(&book), "checklist": "setagaya", "fiscal_year": 2026,
            "organization": "世田谷区", "deadline": "2026-06-30", "cut_off": "2026-12-01",
        }),
    );
    for folder in [&requests, &packs] {
        std::fs::create_dir(folder).unwrap();
    }
    for number in 0..units {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        let unit = json!({
            "name": format!("課{number:04}"), "organ": "executive_bureau", "roles": roles,
        });
        run(&lead, "add_unit", unit);
    }
    let written = run(&lead, "write_requests", json!({ "place": place(&requests) }));
    let campaign = run(&lead, "list_campaigns", json!({}))[0]["id"].as_str().unwrap().to_owned();
    drop(lead);
    let mut records = 0;
    for (number, request) in written.as_array().unwrap().iter().enumerate() {
        let own = folder.join(format!("unit{number}"));
        let unit = request["unit"].as_str().unwrap();
        let request = requests.join(request["file"].as_str().unwrap());
        let department = seeded(1_000 + number as u64);
        let opening = json!({ "place": place(&request), "book": place(&own) });
        run(&department, "open_pack", opening);
        run(&department, "close_book", json!({}));
        let mut book = Book::open(&own, Access::ReadWrite, "bench").unwrap();
        records += say(&mut book, (&campaign, unit), number);
        drop(book);
        run(&department, "open_book", json!({ "place": place(&own) }));
        let target = packs.join(format!("{number:04}.tenken"));
        let submission = json!({ "kind": "submission", "place": place(&target) });
        run(&department, "write_pack", submission);
        drop(department);
        std::fs::remove_dir_all(&own).unwrap();
    }
    Returns { book, packs, records }
}

/// The first so many of them, as the merge takes them.
pub fn first(packs: &Path, count: usize) -> serde_json::Value {
    let files: Vec<_> = (0..count).map(|n| place(&packs.join(format!("{n:04}.tenken")))).collect();
    json!({ "files": files, "brief": true })
}
