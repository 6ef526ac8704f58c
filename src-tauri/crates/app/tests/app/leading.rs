//! What a lead's window asks for while a campaign runs: files by the folder, senders to be compared,
//! the board as a list.

use std::collections::BTreeSet;
use std::fs;

use crate::common::{Desk, session};
use serde_json::{Value, json};
use tenken_app::{Session, dispatch};

/// A department's PC.
struct Pc<'a> {
    desk: &'a Desk,
    session: Session,
}

impl<'a> Pc<'a> {
    /// A PC on which the unit's request was opened in a folder of this name.
    fn of_request(desk: &'a Desk, unit: &str, name: &str) -> Self {
        let place = desk.path("request.tenken");
        desk.run("write_requests", json!({ "units": [unit], "place": place }));
        let pc = Self { desk, session: session() };
        pc.run("open_pack", json!({ "place": place, "book": desk.path(name) }));
        pc
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        dispatch(&self.session, command, payload)
            .unwrap_or_else(|error| panic!("{command}: {error} {:?}", error.source))
    }

    /// Answers the first question and writes what is submitted into a folder.
    fn submission(&self, unit: &str, folder: &str) -> Value {
        let sheet = self.run("unit_sheet", json!({ "unit": unit }));
        let items = sheet["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["standing"] == "unanswered").unwrap();
        let input = json!({ "value": "implemented" });
        self.run("put_answer", json!({ "unit": unit, "item": item["id"], "input": input }));
        let folder = self.desk.folder.path().join(folder);
        fs::create_dir_all(&folder).unwrap();
        self.run("write_pack", json!({ "kind": "submission", "place": { "path": folder } }))
    }
}

fn names(desk: &Desk, folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(desk.folder.path().join(folder)).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

fn add(desk: &Desk, name: &str, parent: &str) -> String {
    let unit = json!({ "name": name, "parent": parent, "organ": "executive_bureau", "zones": [], "persons": [], "assets": [] });
    desk.run("add_unit", unit)["id"].as_str().unwrap().to_owned()
}

#[test]
fn two_units_of_one_name_have_two_files_also_when_written_one_by_one() {
    let (desk, unit) = Desk::with_unit();
    let twins = [add(&desk, "総務係", "市民部"), add(&desk, "総務係", "福祉部")];
    fs::create_dir(desk.folder.path().join("out")).unwrap();
    let place = desk.path("out");
    for unit in twins.iter().chain([&unit]) {
        desk.run("write_requests", json!({ "units": [unit], "place": place }));
    }
    let one_by_one = names(&desk, "out");
    assert_eq!(one_by_one.len(), 3, "neither section's request takes the other's place");
    assert!(one_by_one.contains("依頼_市民課.tenken"), "a name of one's own stays short");
    desk.run("write_requests", json!({ "place": place }));
    assert_eq!(names(&desk, "out"), one_by_one, "all at once are named the same");
}

#[test]
fn a_book_says_for_whom_it_answers_and_a_lead_stays_the_lead() {
    let (desk, unit) = Desk::with_unit();
    let pc = Pc::of_request(&desk, &unit, "department");
    let own_units = pc.run("show_book", json!({}))["own_units"].clone();
    assert_eq!(own_units.as_object().unwrap().values().collect::<Vec<_>>(), [&json!(unit)]);
    assert_eq!(desk.run("show_book", json!({}))["own_units"], json!({}), "the lead's own");
    let own = json!({ "place": desk.path("request.tenken"), "book": desk.path("book") });
    let opened = desk.run("open_pack", own);
    assert_eq!(opened["book"]["own_units"], json!({}), "who opens their own request leads on");
}

#[test]
fn an_unknown_sender_is_named_compared_and_believed_without_taking_anything_in() {
    let (desk, unit) = Desk::with_unit();
    let first = Pc::of_request(&desk, &unit, "first").submission(&unit, "back");
    let file = first["file"].as_str().unwrap();
    assert_eq!(file, "提出_市民課.tenken", "in a folder a file is named after what it is");
    desk.run("apply_merge", json!({ "files": [desk.path("back")] }));
    let second = Pc::of_request(&desk, &unit, "second").submission(&unit, "back");

    let before = desk.run("show_keys", json!({}));
    let plan = desk.run("plan_merge", json!({ "files": [desk.path("back")] }));
    let entry = &plan["files"][0];
    assert_eq!((&entry["state"], &entry["sender"]), (&json!("refused"), &json!("unknown")));
    assert_eq!(entry["error"]["code"], "pack_signer_unknown");
    assert_eq!(entry["unit_name"], "市民課", "whom to call");
    assert_eq!(entry["check_number"], second["check_number"], "and what to compare");
    assert_eq!(desk.run("show_keys", json!({})), before, "looking notes nobody");

    let state = desk.run("show_book", json!({}))["state_id"].clone();
    let keys = desk.run(
        "decide_key",
        json!({
            "unit": unit,
            "fingerprint": entry["error"]["at"]["fingerprint"],
            "accept": true,
            "pack": { "id": entry["place"] },
        }),
    );
    let current = keys.as_array().unwrap().iter().filter(|key| key["state"] == "current");
    assert_eq!(current.filter(|key| key["holder"] == "unit").count(), 1, "the new keys only");
    assert_eq!(desk.run("show_book", json!({}))["state_id"], state, "nothing was taken in");
    let applied = desk.run("apply_merge", json!({ "files": [{ "id": entry["place"] }] }));
    assert_eq!(applied["files"][0]["state"], "applied", "{applied}");
}

#[test]
fn the_first_returns_of_two_pcs_are_planned_as_they_are_taken_in() {
    let (desk, unit) = Desk::with_unit();
    for name in ["first", "second"] {
        Pc::of_request(&desk, &unit, name).submission(&unit, &format!("back-{name}"));
    }
    let files = json!({ "files": [desk.path("back-first"), desk.path("back-second")] });
    let states = |merged: &Value| {
        let files = merged["files"].as_array().unwrap().clone();
        files.into_iter().map(|file| (file["sender"].clone(), file["state"].clone())).collect()
    };
    let planned: Vec<(Value, Value)> = states(&desk.run("plan_merge", files.clone()));
    let applied: Vec<(Value, Value)> = states(&desk.run("apply_merge", files));
    let enrolling = json!("enrolling");
    assert_eq!(planned[0], (enrolling.clone(), json!("planned")));
    assert_eq!(applied[0], (enrolling, json!("applied")));
    assert_eq!(planned[1], (json!("unknown"), json!("refused")), "the secret serves once");
    assert_eq!(applied[1], planned[1], "the plan says what happens");
}

#[test]
fn letters_go_into_a_folder_one_file_each() {
    let (desk, unit) = Desk::with_unit();
    let other = add(&desk, "市民課", "出張所");
    fs::create_dir(desk.folder.path().join("letters")).unwrap();
    let place = desk.path("letters");
    for (unit, format) in [(&unit, json!(null)), (&other, json!(null)), (&other, json!("txt"))] {
        let letter = json!({ "kind": "reminder", "unit": unit, "place": place, "format": format });
        desk.run("write_letter", letter);
    }
    let written = names(&desk, "letters");
    assert_eq!(written.len(), 3, "{written:?}");
    assert_eq!(written.iter().filter(|name| name.ends_with("_市民課.docx")).count(), 2);
    let refused = json!({ "kind": "reminder", "unit": unit, "place": place, "format": "odt" });
    assert_eq!(desk.refused("write_letter", refused), "wrong_value");
}

#[test]
fn the_board_as_a_list_has_a_row_for_each_unit_and_no_dates_for_counts() {
    let (desk, unit) = Desk::with_unit();
    add(&desk, "=HYPERLINK(1)", "\"部\"");
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    let written = desk.run("export_board", json!({ "place": desk.path("board.csv") }));
    assert_eq!(written["rows"], 2);
    let text = fs::read_to_string(desk.folder.path().join("board.csv")).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "the headings and a row for each unit");
    assert!(lines[0].contains("\"状態\""), "{}", lines[0]);
    assert!(lines[2].contains("\"'=HYPERLINK(1)\""), "no program makes a formula of it");
    assert!(lines[2].contains("\"\"部\"\""), "quotes stay what was typed");
    let overview = desk.run("overview", json!({}));
    let row = &overview["units"][0];
    let chapters = row["chapters"].as_array().unwrap();
    let counts: Vec<String> = std::iter::once(&row["coverage"])
        .chain(chapters)
        .flat_map(|fraction| [&fraction["num"], &fraction["den"]])
        .map(|count| format!("\"{count}\""))
        .collect();
    assert!(lines[1].ends_with(&counts.join(",")), "{} {counts:?}", lines[1]);
    let columns = lines[0].split("\",\"").count();
    assert_eq!(lines[1].split("\",\"").count(), columns, "a heading for every cell");
}
