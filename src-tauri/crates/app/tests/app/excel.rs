//! Workbooks and CSV as the program hands them out.

use std::path::{Path, PathBuf};

use crate::common::{Desk, NoDesktop};
use serde_json::json;
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn every_unit_gets_a_sheet_and_none_is_written_over() {
    let (desk, _) = Desk::with_unit();
    desk.run(
        "add_unit",
        json!({ "name": "会計/出納室", "organ": "executive_bureau", "zones": [], "persons": [], "assets": [] }),
    );
    let place = desk.path("sheets");
    let folder = desk.folder.path().join("sheets");
    let written = desk.run("write_answer_sheets", json!({ "place": place }));
    let names = files(&folder);
    assert_eq!(names.len(), 2, "{names:?}");
    assert_eq!(names[0], "01_市民課_点検票.xlsx", "in the order of the units");
    assert_eq!(written["files"][0]["name"], names[0].as_str(), "the answer names them");
    assert!(!names[1].contains('/'), "a unit's name is no path: {}", names[1]);
    let mine = folder.join(&names[0]);
    std::fs::write(&mine, b"filled in").unwrap();
    let again = json!({ "place": desk.path("sheets") });
    assert_eq!(desk.refused("write_answer_sheets", again), "file_exists", "told before anything");
    assert_eq!(std::fs::read(&mine).unwrap(), b"filled in", "what somebody filled in stands");
}

#[test]
fn forms_units_and_encodings_are_of_closed_lists() {
    let (desk, unit) = Desk::with_unit();
    for (command, payload, code) in [
        (
            "write_answer_sheets",
            json!({ "place": desk.path("a"), "form": "results" }),
            "wrong_value",
        ),
        ("write_answer_sheets", json!({ "place": desk.path("a"), "form": "?" }), "wrong_value"),
        (
            "write_answer_sheets",
            json!({ "place": desk.path("a"), "units": ["no"] }),
            "unknown_unit",
        ),
        (
            "export_answers",
            json!({ "place": desk.path("a.csv"), "encoding": "jis" }),
            "wrong_value",
        ),
        ("export_answers", json!({ "place": desk.path("no/a.csv") }), "medium_gone"),
    ] {
        assert_eq!(desk.refused(command, payload), code, "{command}");
    }
    for form in ["unit", "persons", "rows"] {
        let place = desk.path(form);
        let payload = json!({ "place": place, "form": form, "units": [unit] });
        let written = desk.run("write_answer_sheets", payload);
        assert!(written["files"][0]["items"].as_u64().unwrap() > 0, "{form} asks something");
    }
}

/// A person who cancels as soon as something happens.
struct Hasty(std::sync::OnceLock<std::sync::Weak<Session>>);

impl Host for Hasty {
    fn pick(&self, purpose: PickPurpose, name: Option<&str>) -> Vec<PathBuf> {
        NoDesktop.pick(purpose, name)
    }

    fn reveal(&self, path: &Path) -> Result<(), Error> {
        NoDesktop.reveal(path)
    }

    fn open(&self, path: &Path) -> Result<(), Error> {
        NoDesktop.open(path)
    }

    fn progress(&self, progress: Progress) {
        if let Some(session) = self.0.get().and_then(std::sync::Weak::upgrade) {
            dispatch(&session, "cancel", json!({ "task": progress.task })).unwrap();
        }
    }
}

#[test]
fn a_cancelled_run_leaves_no_file_half_written() {
    let (desk, _) = Desk::with_unit();
    let book = desk.path("book");
    let Desk { folder, session } = desk;
    drop(session);
    let options = Options { paths_allowed: true, ..Options::default() };
    let session = std::sync::Arc::new_cyclic(|session: &std::sync::Weak<Session>| {
        let host = Hasty(std::sync::OnceLock::from(session.clone()));
        Session::new(Box::new(host), options)
    });
    dispatch(&session, "open_book", json!({ "place": book })).unwrap();
    let out = folder.path().join("sheets");
    let payload = json!({ "place": { "path": &out } });
    let error = dispatch(&session, "write_answer_sheets", payload).unwrap_err();
    assert_eq!(error.code.as_str(), "cancelled");
    assert_eq!(files(&out), Vec::<String>::new(), "nothing, not even a part");
}

#[test]
fn all_answers_come_out_as_csv() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    let payload = json!({ "place": desk.path("a.csv"), "encoding": "cp932" });
    let written = desk.run("export_answers", payload);
    let asked = desk.sheet(&unit)["items"].as_array().unwrap().len();
    assert_eq!(written["rows"], asked, "a row for each item");
    let bytes = std::fs::read(desk.folder.path().join("a.csv")).unwrap();
    assert_eq!(written["size"], bytes.len(), "what was said of the file is so");
    assert!(bytes.starts_with(b"\"\x8f\x8a"), "所 in CP932");
}
