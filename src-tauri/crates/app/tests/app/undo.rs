//! Undo, redo and answers to several items at once, by the same commands as the window.

use crate::common::{Desk, answer, line};
use serde_json::{Value, json};

fn state(desk: &Desk, unit: &str) -> Value {
    desk.run("undo_state", json!({ "unit": unit }))
}

fn take_back(desk: &Desk, unit: &str, which: &str) -> Value {
    let operation = state(desk, unit)[which]["operation"].clone();
    desk.run("take_back", json!({ "unit": unit, "operation": operation }))
}

fn value(desk: &Desk, unit: &str, item: &str) -> String {
    let sheet = desk.sheet(unit);
    line(&sheet, item)["answer"]["value"].as_str().unwrap_or("none").to_owned()
}

/// The items that are asked and depend on no gate.
fn items(desk: &Desk, unit: &str) -> Vec<String> {
    let sheet = desk.sheet(unit);
    let lines = sheet["items"].as_array().into_iter().flatten();
    let asked = lines.filter(|item| item["standing"] == "unanswered");
    asked.filter_map(|item| Some(item["id"].as_str()?.to_owned())).collect()
}

fn several(unit: &str, answers: &[(&str, Value)]) -> Value {
    let answers: Vec<Value> =
        answers.iter().map(|(item, input)| json!({ "item": item, "input": input })).collect();
    json!({ "unit": unit, "answers": answers })
}

#[test]
fn an_undo_restores_the_answer_before_and_a_redo_the_one_after_also_when_reopened() {
    let (desk, unit) = Desk::with_unit();
    let asked = items(&desk, &unit);
    let (first, second) = (asked[0].as_str(), asked[1].as_str());
    desk.run(
        "put_answer",
        json!({ "unit": unit, "item": first, "input": { "value": "partial", "reason": "途中" } }),
    );
    desk.put(&unit, second, "unknown");
    desk.put(&unit, first, "implemented");

    let desk = desk.reopened();
    let next = state(&desk, &unit);
    assert_eq!(next["undo"]["changes"][0]["from"], "implemented");
    assert_eq!(next["undo"]["changes"][0]["to"], "partial", "what comes back is told before");
    assert_eq!(next["redo"], Value::Null);
    let taken = take_back(&desk, &unit, "undo");
    assert_eq!(taken["items"][0]["answer"]["reason"], "途中", "texts come back as well");
    take_back(&desk, &unit, "undo");
    take_back(&desk, &unit, "undo");
    assert_eq!(value(&desk, &unit, first), "unanswered", "said, and taken back");
    assert_eq!(value(&desk, &unit, second), "unanswered");

    let desk = desk.reopened();
    for expected in ["partial", "partial", "implemented"] {
        take_back(&desk, &unit, "redo");
        assert_eq!(value(&desk, &unit, first), expected);
    }
    assert_eq!(value(&desk, &unit, second), "unknown");
    assert_eq!(state(&desk, &unit)["redo"], Value::Null);
    desk.put(&unit, second, "implemented");
    take_back(&desk, &unit, "undo");
    desk.put(&unit, first, "unknown");
    assert_eq!(state(&desk, &unit)["redo"], Value::Null, "something new ends the way forward");
}

#[test]
fn an_undo_brings_documents_and_gates_back() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let at = json!({ "unit": unit, "item": item });
    let place = json!({ "document_name": "台帳", "place": "書庫" });
    desk.run("locate_evidence", json!({ "at": at, "locations": [place] }));
    desk.run("locate_evidence", json!({ "at": at, "locations": [] }));
    take_back(&desk, &unit, "undo");
    let sheet = desk.sheet(&unit);
    assert_eq!(line(&sheet, &item)["answer"]["locations"][0]["place"], "書庫");

    let gate = sheet["gates"][0]["id"].clone();
    desk.run("put_gate", json!({ "unit": unit, "gate": gate, "yes": false }));
    let taken = take_back(&desk, &unit, "undo");
    assert_eq!(taken["sheet"]["gates"][0]["yes"], Value::Null, "nobody had answered it");
    take_back(&desk, &unit, "redo");
    assert_eq!(desk.sheet(&unit)["gates"][0]["yes"], false);
}

#[test]
fn what_was_changed_since_is_not_taken_back() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "partial");
    let operation = state(&desk, &unit)["undo"]["operation"].clone();
    desk.put(&unit, &item, "implemented");
    let payload = json!({ "unit": unit, "operation": operation });
    assert_eq!(desk.refused("take_back", payload), "nothing_to_take_back");
    assert_eq!(value(&desk, &unit, &item), "implemented");
    let unknown = json!({ "unit": unit, "operation": "no such act" });
    assert_eq!(desk.refused("take_back", unknown), "nothing_to_take_back");
    assert_eq!(
        desk.refused("take_back", json!({ "unit": "nobody", "operation": operation })),
        "unknown_unit"
    );
}

#[test]
fn several_answers_are_one_act_and_every_line_is_accounted_for() {
    let (desk, unit) = Desk::with_unit();
    let asked = items(&desk, &unit);
    desk.put(&unit, &asked[0], "implemented");
    let payload = several(
        &unit,
        &[
            (&asked[0], json!({ "value": "implemented" })),
            (&asked[1], json!({ "value": "partial", "reason": "一部の端末のみ" })),
            (&asked[2], json!({ "value": "not_applicable" })),
            (&asked[3], json!({ "value": "excepted" })),
            (&asked[4], json!({ "value": "○" })),
            (&asked[5], json!({ "value": "unknown" })),
            (&asked[5], json!({ "value": "implemented" })),
            ("ZZZ-99", json!({ "value": "implemented" })),
        ],
    );
    let before = desk.run("show_book", json!({}));
    let plan = desk.run("plan_answers", payload.clone());
    assert_eq!(desk.run("show_book", json!({})), before, "a plan writes nothing");
    let count = |name: &str| plan[name].as_u64().unwrap();
    assert_eq!(count("in"), 8);
    assert_eq!(
        count("in"),
        count("accepted") + count("unchanged") + count("conflicting") + count("rejected")
    );
    let lines: Vec<String> = plan["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["code"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        lines,
        [
            "same",
            "said",
            "text_missing",
            "text_missing",
            "wrong_value",
            "said",
            "answered_twice",
            "unknown_item"
        ]
    );
    let saved = desk.run("put_answers", payload);
    assert_eq!(saved["account"], plan, "what was shown is what was done");
    assert_eq!(saved["items"].as_array().unwrap().len(), 2);
    let taken = take_back(&desk, &unit, "undo");
    assert_eq!(taken["changes"].as_array().unwrap().len(), 2, "one act, taken back as one");
    assert_eq!(value(&desk, &unit, &asked[1]), "unanswered");
    assert_eq!(value(&desk, &unit, &asked[0]), "implemented", "said by another act");
}

#[test]
fn a_text_that_cannot_be_saved_goes_to_another_place() {
    let (desk, unit) = Desk::with_unit();
    let place = desk.path("控え.txt");
    desk.run("save_text", json!({ "place": place, "text": "設問1\n髙﨑邉齋𠮷" }));
    let kept = std::fs::read_to_string(desk.folder.path().join("控え.txt")).unwrap();
    assert_eq!(kept, "\u{feff}設問1\r\n髙﨑邉齋𠮷", "any editor on Windows reads it");
    assert_eq!(desk.refused("put_answers", answer(&unit, "x", "y")), "wrong_payload");
}
