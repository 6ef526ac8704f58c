//! Answering by the same commands as the window: what is said is kept, and nothing else is.

use crate::common::{Desk, answer, line};
use serde_json::json;

#[test]
fn an_answer_is_there_after_reopening() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let saved = desk.run(
        "put_answer",
        json!({
            "unit": unit, "item": item, "author": "髙橋\u{e000}𠮷",
            "input": {
                "value": "partial", "reason": "神\u{fa19}殿の台帳が未整備", "improvement": "整備する",
                "improve_by": "2026-12-25", "remarks": "①㈱",
            },
        }),
    );
    assert_eq!(saved["item"]["standing"], "answered");
    let desk = desk.reopened();
    let sheet = desk.sheet(&unit);
    let kept = &line(&sheet, &item)["answer"];
    assert_eq!(kept["reason"], "神\u{fa19}殿の台帳が未整備", "no normal form touches it");
    assert_eq!(kept["author"], "髙橋\u{e000}𠮷", "private use and astral characters stay");
    assert_eq!(kept["improve_by"], "2026-12-25");
    assert_eq!(kept["remarks"], "①㈱");
}

#[test]
fn saying_the_same_again_mints_nothing() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    let before = desk.run("show_book", json!({}));
    desk.put(&unit, &item, "implemented");
    desk.put(&unit, &desk.first_item(&unit), "unanswered");
    assert_eq!(desk.run("show_book", json!({})), before, "a blank line says nothing either");
}

#[test]
fn history_keeps_what_was_replaced_and_clearing_is_said() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    for value in ["implemented", "not_implemented", "unanswered"] {
        desk.put(&unit, &item, value);
    }
    let history = desk.run("answer_history", json!({ "unit": unit, "item": item }));
    let values: Vec<_> = history.as_array().unwrap().iter().map(|view| &view["value"]).collect();
    assert_eq!(values, ["implemented", "not_implemented", "unanswered"], "in order of arrival");
    assert_eq!(line(&desk.sheet(&unit), &item)["standing"], "unanswered", "taken back");
}

#[test]
fn one_no_settles_all_items_of_a_gate_and_a_yes_brings_them_back() {
    let (desk, unit) = Desk::with_unit();
    let before = desk.sheet(&unit);
    let gate = before["gates"][0].clone();
    let settles = gate["items"].as_u64().unwrap();
    assert!(settles > 0, "a gate that settles nothing is not asked");
    let count = |sheet: &serde_json::Value| {
        let items = sheet["items"].as_array().unwrap();
        items.iter().filter(|item| item["standing"] == "settled_by_gate").count() as u64
    };
    let put = |yes| desk.run("put_gate", json!({ "unit": unit, "gate": gate["id"], "yes": yes }));
    let closed = put(Some(false));
    assert_eq!(count(&closed), settles);
    let item = closed["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["standing"] == "settled_by_gate")
        .unwrap()["id"]
        .as_str()
        .unwrap();
    assert_eq!(
        desk.refused("put_answer", answer(&unit, item, "implemented")),
        "item_settled_by_gate"
    );
    assert_eq!(count(&put(Some(true))), 0);
    assert_eq!(put(None)["gates"][0]["yes"], serde_json::Value::Null, "taken back");
}

#[test]
fn a_draft_counts_nowhere_and_is_offered_after_a_crash() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let state = desk.run("show_book", json!({}))["state_id"].clone();
    desk.run(
        "save_draft",
        json!({ "unit": unit, "item": item, "input": { "value": "unanswered", "remarks": "途中の文" } }),
    );
    let desk = desk.reopened();
    let sheet = desk.sheet(&unit);
    assert_eq!(line(&sheet, &item)["draft"]["remarks"], "途中の文");
    assert_eq!(sheet["coverage"]["num"], 0, "a draft is not an answer");
    assert_eq!(desk.run("show_book", json!({}))["state_id"], state, "nor a record");
    desk.put(&unit, &item, "implemented");
    assert_eq!(line(&desk.sheet(&unit), &item)["draft"], json!(null), "now it is an answer");
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_own_code_and_changes_nothing() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let state = desk.run("show_book", json!({}));
    let input = |input: serde_json::Value| json!({ "unit": unit, "item": item, "input": input });
    for (payload, expected) in [
        (input(json!({ "value": "yes" })), "wrong_value"),
        (input(json!({ "value": 1 })), "wrong_payload"),
        (input(json!({ "value": "partial", "reason": "NUL\u{0}" })), "wrong_text"),
        (input(json!({ "value": "partial", "reason": "\u{fffd}" })), "wrong_text"),
        (input(json!({ "value": "partial", "reason": "あ".repeat(4_001) })), "text_too_long"),
        (input(json!({ "value": "partial", "improve_by": "2026-02-30" })), "wrong_date"),
        (answer(&unit, "ZZZ-99", "partial"), "unknown_item"),
        (answer("no such unit", &item, "partial"), "unknown_unit"),
        (answer(&unit, "ORG-01", "partial"), "item_not_asked"),
        (json!({}), "wrong_payload"),
        (json!(null), "wrong_payload"),
    ] {
        assert_eq!(desk.refused("put_answer", payload.clone()), expected, "{payload}");
    }
    assert_eq!(desk.refused("drop_tables", json!({})), "unknown_command");
    assert_eq!(desk.run("show_book", json!({})), state, "nothing changed");
}
