//! Editions stay what they were, years are compared only where they can be, figures have answers.

use crate::common::Desk;
use serde_json::{Value, json};

fn issue(desk: &Desk, payload: Value) -> Value {
    desk.run("issue_edition", payload)
}

#[test]
fn late_returns_never_change_what_was_issued() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    let figures = |edition: Value| {
        let mut scores = desk.run("score", json!({ "edition": edition }));
        scores["edition"] = Value::Null;
        scores
    };
    let at_issue = figures(Value::Null);
    let first =
        issue(&desk, json!({ "issued_by": "監査統括責任者", "document_number": "監第1号" }));
    assert_eq!(first["name"], "第1版");
    assert_eq!(first["superseded"], false, "that it was issued changes nothing");
    desk.put(&unit, &item, "not_implemented");
    desk.put(&unit, &desk.first_item(&unit), "implemented");
    desk.run("add_unit", json!({ "name": "税務課", "organ": "executive_bureau" }));
    assert_ne!(figures(Value::Null), at_issue, "the book goes on");
    assert_eq!(figures(json!("1")), at_issue, "the edition does not");
    let detail = json!({ "edition": "1", "figure": "implementation" });
    let detail = desk.run("score_detail", detail);
    assert_eq!(detail["numerator"][0]["counted"], "implemented", "its answers neither");
    let editions = desk.run("list_editions", json!({}));
    assert_eq!(editions[0]["superseded"], true);
    assert_eq!(editions[0]["reproducible"], true);
    assert_eq!(editions[0]["document_number"], "監第1号");
    let check = desk.run("check_book", json!({}));
    assert_eq!(check["ok"], true, "what froze it is checked like any evidence: {check}");
}

#[test]
fn an_edition_is_read_only_while_it_is_shown_and_the_book_is_back_afterwards() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    issue(&desk, json!({}));
    desk.run("score", json!({ "edition": "1" }));
    desk.put(&unit, &item, "implemented");
    let desk = desk.reopened();
    assert_eq!(desk.run("score", json!({}))["total"]["counts"]["implemented"], 1, "it was kept");
    let frozen = desk.run("score", json!({ "edition": "1" }));
    assert_eq!(frozen["total"]["counts"]["implemented"], 0, "also after reopening");
}

#[test]
fn a_further_edition_and_an_erratum_say_why_and_what_differs() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let draft = issue(&desk, json!({ "kind": "draft" }));
    assert_eq!(draft["name"], "案（第1版）");
    assert_eq!(desk.refused("issue_edition", json!({ "kind": "erratum" })), "unknown_edition");
    assert_eq!(issue(&desk, json!({}))["number"], 1, "a draft takes no number");
    desk.put(&unit, &item, "partial");
    assert_eq!(desk.refused("issue_edition", json!({})), "text_missing", "why another?");
    let erratum = json!({ "kind": "erratum", "reason": "市民課の回答に誤りがあった。" });
    assert_eq!(issue(&desk, erratum)["name"], "第1版 正誤表");
    let second = issue(&desk, json!({ "reason": "追加の回答を受理した。" }));
    assert_eq!(second["name"], "第2版");
    let changes = desk.run("edition_difference", json!({ "from": "1", "to": "2" }));
    assert_eq!(
        changes["answers"],
        json!([{
            "unit": unit, "unit_name": "市民課", "item": item,
            "before": "unanswered", "after": "partial",
        }])
    );
    let groups: Vec<&str> = changes["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["group"].as_str().unwrap())
        .collect();
    assert_eq!(groups, ["total", "unit", "chapter"], "the figures that it moves");
    let now = desk.run("edition_difference", json!({ "from": "2" }));
    assert_eq!(now["answers"], json!([]), "nothing since");
    assert_eq!(desk.refused("score", json!({ "edition": "7" })), "unknown_edition");
}

#[test]
fn an_edition_whose_records_are_gone_says_so_and_shows_no_wrong_figure() {
    let (desk, _) = Desk::with_unit();
    let edition = issue(&desk, json!({}));
    let state = edition["state_id"].as_str().unwrap();
    let file = desk.folder.path().join("book/evidence").join(&state[..2]).join(state);
    std::fs::write(&file, "0\n").unwrap();
    assert_eq!(desk.refused("score", json!({ "edition": "1" })), "edition_damaged");
    assert_eq!(desk.run("list_editions", json!({}))[0]["reproducible"], false);
    assert_eq!(desk.run("check_book", json!({}))["ok"], false, "the book's check names it");
}

#[test]
fn figures_open_into_the_answers_that_they_are_made_of() {
    let (desk, unit) = Desk::with_unit();
    for value in ["implemented", "partial", "not_applicable", "unknown"] {
        desk.put(&unit, &desk.first_item(&unit), value);
    }
    let scores = desk.run("score", json!({}));
    let detail = |payload: Value| desk.run("score_detail", payload);
    for (figure, of_total) in [
        ("coverage", &scores["total"]["coverage"]),
        ("implementation", &scores["total"]["implementation"]),
        ("weighted", &scores["total"]["weighted"]),
    ] {
        let shown = detail(json!({ "figure": figure }));
        assert_eq!(&shown["figure"], of_total, "{figure}");
        let sum = |part: &str| -> u64 {
            let entries = shown["denominator"].as_array().unwrap().iter();
            entries.map(|entry| entry["adds"][part].as_u64().unwrap()).sum()
        };
        assert_eq!(json!({ "num": sum("num"), "den": sum("den") }), shown["figure"], "{figure}");
    }
    let shown = detail(json!({ "figure": "implementation", "unit": unit }));
    assert_eq!(shown["numerator"].as_array().unwrap().len(), 1);
    assert_eq!(shown["denominator"].as_array().unwrap().len(), 3, "○, △ and ？");
    let beside = shown["beside"].as_array().unwrap();
    assert!(beside.iter().any(|entry| entry["counted"] == "not_applicable"), "－ stands beside");
    for (payload, expected) in [
        (json!({ "figure": "average" }), "wrong_value"),
        (json!({ "figure": "coverage", "unit": "nobody" }), "unknown_unit"),
        (json!({ "figure": "coverage", "clause": "99" }), "unknown_clause"),
        (json!({ "figure": "coverage", "unit": unit, "clause": "1" }), "wrong_value"),
    ] {
        assert_eq!(desk.refused("score_detail", payload.clone()), expected, "{payload}");
    }
}

#[test]
fn years_are_compared_over_the_questions_asked_in_the_same_words() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "not_implemented");
    assert_eq!(desk.refused("compare_years", json!({})), "no_campaign_before");
    let next = json!({ "checklist": "kani", "fiscal_year": 2027, "copy_units": true });
    desk.run("create_campaign", next);
    desk.put(&unit, &item, "implemented");
    let years = desk.run("compare_years", json!({}));
    assert_eq!(years["total"]["before"], json!({ "num": 0, "den": 1 }));
    assert_eq!(years["total"]["after"], json!({ "num": 1, "den": 1 }));
    assert_eq!(years["changed_items"], json!([]), "the same checklist");
    let other = json!({ "checklist": "setagaya", "fiscal_year": 2028, "copy_units": true });
    desk.run("create_campaign", other);
    let years = desk.run("compare_years", json!({}));
    let changed = years["changed_items"].as_array().unwrap().len();
    assert!(0 < changed, "another policy asks otherwise");
    let note =
        years["chapters"].as_array().unwrap().iter().find_map(|chapter| chapter["note"].as_str());
    assert_eq!(
        note,
        Some("設問変更のため比較不可"),
        "said where nothing is asked in the same words"
    );
}
