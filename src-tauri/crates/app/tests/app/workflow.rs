//! The way of a unit's sheet by the same commands as the window: checked, confirmed, submitted,
//! changed afterwards, sent back, accepted, put off.

use crate::common::{Desk, line};
use serde_json::{Value, json};

/// Answers every gate with no and every item that is left with ○.
fn answer_everything(desk: &Desk, unit: &str) {
    let sheet = desk.sheet(unit);
    for gate in sheet["gates"].as_array().unwrap() {
        desk.run("put_gate", json!({ "unit": unit, "gate": gate["id"], "yes": false }));
    }
    for item in desk.sheet(unit)["items"].as_array().unwrap() {
        if item["standing"] == "unanswered" {
            desk.put(unit, item["id"].as_str().unwrap(), "implemented");
        }
    }
}

fn check(desk: &Desk, unit: &str) -> Value {
    desk.run("check_unit", json!({ "unit": unit }))
}

fn codes(check: &Value) -> Vec<&str> {
    let problems = check["problems"].as_array().unwrap();
    problems.iter().map(|problem| problem["code"].as_str().unwrap()).collect()
}

fn submit(desk: &Desk, unit: &str) -> Value {
    desk.run("submit_unit", json!({ "unit": unit, "author": "髙橋" }))
}

#[test]
fn what_stands_in_the_way_leads_to_its_item() {
    let (desk, unit) = Desk::with_unit();
    answer_everything(&desk, &unit);
    let item = desk.sheet(&unit)["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(codes(&check(&desk, &unit)), ["confirmation_missing"], "all is answered");
    for (value, expected, blocking) in [
        ("unanswered", "unanswered", true),
        ("not_applicable", "reason_missing", true),
        ("not_implemented", "reason_missing", true),
        ("excepted", "exception_incomplete", true),
    ] {
        desk.put(&unit, &item, value);
        let found = check(&desk, &unit);
        let problem = &found["problems"][0];
        assert_eq!(problem["code"], expected, "{value}: {found}");
        assert_eq!(problem["item"], json!(item), "it leads to the item");
        assert_eq!((&problem["blocking"], &found["ready"]), (&json!(blocking), &json!(!blocking)));
        assert!(problem["message"].as_str().unwrap().contains("問1"), "and names its number");
    }
    desk.run(
        "put_answer",
        json!({ "unit": unit, "item": item, "input": { "value": "partial", "reason": "整備中" } }),
    );
    let found = check(&desk, &unit);
    assert_eq!(
        codes(&found),
        ["improvement_missing", "improve_by_missing", "confirmation_missing"],
        "asked for, but not in the way"
    );
    assert_eq!(found["ready"], true);
    let gate = desk.sheet(&unit)["gates"][0]["id"].clone();
    desk.run("put_gate", json!({ "unit": unit, "gate": gate, "yes": null }));
    assert_eq!(check(&desk, &unit)["problems"][0]["gate"], gate, "a gate is a place to go to");
}

#[test]
fn a_sheet_goes_out_unfinished_only_with_a_note() {
    let (desk, unit) = Desk::with_unit();
    assert_eq!(desk.refused("submit_unit", json!({ "unit": unit })), "nothing_to_submit");
    desk.put(&unit, &desk.first_item(&unit), "implemented");
    assert_eq!(desk.refused("submit_unit", json!({ "unit": unit })), "unit_not_ready");
    let work = desk.run("submit_unit", json!({ "unit": unit, "note": "残りは来週" }));
    assert_eq!(work["state"], "submitted", "nobody is stuck");
    assert_eq!(work["submission"]["note"], "残りは来週", "and the lead reads why");
}

#[test]
fn submitting_twice_submits_once() {
    let (desk, unit) = Desk::with_unit();
    answer_everything(&desk, &unit);
    let first = submit(&desk, &unit);
    let before = desk.run("show_book", json!({}));
    let second = submit(&desk, &unit);
    assert_eq!(first["submission"], second["submission"]);
    assert_eq!(desk.run("show_book", json!({})), before, "nothing was minted");
}

#[test]
fn after_the_submission_a_change_says_why_and_shows() {
    let (desk, unit) = Desk::with_unit();
    answer_everything(&desk, &unit);
    submit(&desk, &unit);
    let sheet = desk.sheet(&unit);
    let item = sheet["items"][0]["id"].as_str().unwrap().to_owned();
    let gate = sheet["gates"][0]["id"].clone();
    let put = |reason: Option<&str>| {
        desk.try_run(
            "put_answer",
            json!({
                "unit": unit, "item": item, "change_reason": reason,
                "input": { "value": "partial", "reason": "出先が未整備" },
            }),
        )
    };
    let state = desk.run("show_book", json!({}))["state_id"].clone();
    assert_eq!(put(None).unwrap_err().code.as_str(), "change_reason_needed");
    assert_eq!(put(Some(" ")).unwrap_err().code.as_str(), "change_reason_needed", "blank is none");
    let gates = json!({ "unit": unit, "gate": gate, "yes": true });
    assert_eq!(desk.refused("put_gate", gates), "change_reason_needed");
    let locate = json!({
        "at": { "unit": unit, "item": item },
        "locations": [{ "document_name": "台帳", "place": "書庫" }],
    });
    assert_eq!(desk.refused("locate_evidence", locate), "change_reason_needed");
    assert_eq!(desk.run("show_book", json!({}))["state_id"], state, "nothing changed");

    let saved = put(Some("出先の分を見落とした")).unwrap();
    assert_eq!(saved["item"]["answer"]["change_reason"], "出先の分を見落とした");
    assert_eq!(saved["item"]["changed_since_submission"], true, "shown on its line");
    let work = desk.run("unit_work", json!({ "unit": unit }));
    assert_eq!(work["changed"], json!([item]), "and of the unit");
    assert_eq!(work["state"], "submitted", "it stays submitted");
    let history = desk.run("answer_history", json!({ "unit": unit, "item": item }));
    assert_eq!(history[1]["change_reason"], "出先の分を見落とした", "and in the history");
}

#[test]
fn a_unit_goes_back_and_forth_until_it_is_accepted() {
    let (desk, unit) = Desk::with_unit();
    answer_everything(&desk, &unit);
    let item = desk.sheet(&unit)["items"][0]["id"].as_str().unwrap().to_owned();
    let back = |units: Vec<&str>| {
        json!({
            "units": units, "due_on": "2026-07-10", "author": "監査担当",
            "comments": [{ "item": item, "text": "根拠の文書名を書いてください" }],
        })
    };
    let refused = desk.run("send_back_units", back(vec![&unit]));
    assert_eq!(refused["lines"][0]["code"], "not_submitted", "there is nothing to send back");
    assert_eq!((&refused["in"], &refused["rejected"]), (&json!(1), &json!(1)));

    submit(&desk, &unit);
    let state = desk.run("show_book", json!({}))["state_id"].clone();
    let plan = desk.run("plan_send_back_units", back(vec![&unit, &unit]));
    assert_eq!((&plan["accepted"], &plan["unchanged"]), (&json!(1), &json!(1)), "{plan}");
    assert_eq!(desk.run("show_book", json!({}))["state_id"], state, "a plan writes nothing");
    desk.run("send_back_units", back(vec![&unit]));
    let sheet = desk.sheet(&unit);
    assert_eq!(sheet["work"]["state"], "sent_back");
    assert_eq!(sheet["work"]["due_on"], "2026-07-10", "its own day");
    assert_eq!(
        line(&sheet, &item)["send_back_comments"],
        json!(["根拠の文書名を書いてください"]),
        "at the item"
    );

    desk.put(&unit, &item, "unknown");
    let second = submit(&desk, &unit);
    assert_eq!((&second["state"], &second["changed"]), (&json!("submitted"), &json!([])));
    assert_eq!(line(&desk.sheet(&unit), &item)["send_back_comments"], json!([]), "answered");
    let accepted = desk.run("accept_units", json!({ "units": [unit] }));
    assert_eq!(accepted["accepted"], 1);
    let again = desk.run("accept_units", json!({ "units": [unit] }));
    assert_eq!(again["unchanged"], 1, "accepting twice changes nothing");
    let board = desk.run("overview", json!({}));
    assert_eq!(board["units"][0]["state"], "accepted", "the board says so");
    assert_eq!(board["units"][0]["work"]["submission"], second["submission"]);
}

#[test]
fn a_head_confirms_what_is_there_and_no_later_change() {
    let (desk, unit) = Desk::with_unit();
    answer_everything(&desk, &unit);
    let confirm = |means: &str, reference: Option<&str>| {
        desk.try_run(
            "confirm_unit",
            json!({
                "unit": unit, "confirmer": "課長 山﨑", "means": means, "reference": reference,
                "confirmed_on": "2026-06-14",
            }),
        )
    };
    assert_eq!(confirm("stamp", None).unwrap_err().code.as_str(), "wrong_value");
    assert_eq!(
        confirm("document_number", None).unwrap_err().code.as_str(),
        "text_missing",
        "a number is what it names"
    );
    let work = confirm("document_number", Some("総第12号")).unwrap();
    assert_eq!(work["state"], "head_confirmation");
    assert_eq!(work["confirmation"]["reference"], "総第12号");
    desk.put(&unit, desk.sheet(&unit)["items"][0]["id"].as_str().unwrap(), "unknown");
    let found = check(&desk, &unit);
    assert_eq!(found["work"]["state"], "answering", "what is there now was not confirmed");
    assert_eq!(codes(&found), ["confirmation_outdated"]);
}

#[test]
fn a_campaign_may_want_the_head_before_the_submission() {
    let (desk, _) = Desk::with_unit();
    desk.run(
        "create_campaign",
        json!({
            "checklist": "kani", "fiscal_year": 2027, "copy_units": true,
            "options": { "head_confirmation_required": true },
        }),
    );
    let unit = desk.run("list_units", json!({}))[0]["id"].as_str().unwrap().to_owned();
    answer_everything(&desk, &unit);
    let payload = json!({ "unit": unit, "note": "急ぎ" });
    assert_eq!(desk.refused("submit_unit", payload), "confirmation_needed", "a note is no head");
    desk.run("confirm_unit", json!({ "unit": unit, "confirmer": "課長", "means": "oral" }));
    assert_eq!(submit(&desk, &unit)["state"], "submitted");
}

#[test]
fn an_extension_is_asked_for_and_decided() {
    let (desk, unit) = Desk::with_unit();
    let ask = json!({
        "unit": unit, "until": "2026-07-15", "reason": "選挙事務のため", "asked_by": "髙橋",
    });
    let asked = desk.run("request_extension", ask);
    assert_eq!(asked["extension_asked"]["until"], "2026-07-15");
    assert_eq!(asked["due_on"], json!(null), "it is only asked for");
    let grant = json!({ "units": [unit], "granted": true });
    assert_eq!(desk.run("plan_grant_extensions", grant.clone())["accepted"], 1);
    desk.run("grant_extensions", grant);
    let work = desk.run("unit_work", json!({ "unit": unit }));
    assert_eq!(work["due_on"], "2026-07-15", "the day that was asked for");
    assert_eq!(work["extension_asked"], json!(null), "nothing waits any more");
    assert_eq!(work["overdue"], false, "today is the 15th of June");
    let earlier = json!({ "units": [unit], "granted": true, "until": "2026-06-14" });
    desk.run("grant_extensions", earlier);
    assert_eq!(desk.run("unit_work", json!({ "unit": unit }))["overdue"], true, "yesterday");
}

#[test]
fn a_withdrawn_question_is_asked_of_nobody_and_counted_nowhere() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "not_implemented");
    let before = desk.run("score", json!({}));
    let plan = desk.run("plan_withdraw_item", json!({ "item": item }));
    assert_eq!((&plan["units"], &plan["answered"]), (&json!(1), &json!(1)), "what it touches");
    assert_eq!(plan["withdrawn"], false, "a plan writes nothing");
    assert_eq!(desk.refused("withdraw_item", json!({ "item": item })), "text_missing");
    let why = json!({ "item": item, "reason": "条文の読み違い" });
    assert_eq!(desk.run("withdraw_item", why)["withdrawn"], true);
    let sheet = desk.sheet(&unit);
    assert!(sheet["items"].as_array().unwrap().iter().all(|line| line["id"] != json!(item)));
    assert_eq!(sheet["withdrawn"][0]["reason"], "条文の読み違い", "the sheet says why");
    assert_eq!(
        desk.refused("put_answer", crate::common::answer(&unit, &item, "implemented")),
        "item_withdrawn"
    );
    let after = desk.run("score", json!({}));
    assert_eq!(after["total"]["counts"]["not_implemented"], 0, "in no figure");
    desk.run("withdraw_item", json!({ "item": item, "reason": "読み直した", "taken_back": true }));
    assert_eq!(desk.run("score", json!({}))["total"], before["total"], "nothing was lost");
}

#[test]
fn persons_are_counted_beside_the_official_answer_and_never_instead() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let mut persons = Vec::new();
    for name in ["髙橋", "山﨑", "渡邉"] {
        let person = desk.run("add_person", json!({ "unit": unit, "name": name }));
        persons.push(person["id"].as_str().unwrap().to_owned());
    }
    desk.run("declare_headcount", json!({ "unit": unit, "headcount": 8 }));
    for (person, value) in persons.iter().zip(["implemented", "implemented", "partial"]) {
        desk.run(
            "put_answer",
            json!({ "unit": unit, "item": item, "person": person, "input": { "value": value } }),
        );
    }
    let sheet = desk.sheet(&unit);
    let found = line(&sheet, &item);
    assert_eq!(found["standing"], "unanswered", "three persons are not the unit");
    assert_eq!(
        found["persons"],
        json!({ "answered": 3, "expected": 8, "by_value": { "implemented": 2, "partial": 1 } })
    );
    let excuse = json!({ "unit": unit, "person": persons[2], "excused": "育児休業" });
    let roster = desk.run("change_person", excuse);
    assert_eq!((&roster["expected"], &roster["answered"]), (&json!(7), &json!(2)), "not in N or n");
    let saved = desk.put(&unit, &item, "implemented");
    assert_eq!(saved["item"]["persons"]["answered"], 2, "shown beside what was saved");
    assert_eq!(desk.refused("add_person", json!({ "unit": unit })), "text_missing");
    let unknown = json!({ "unit": unit, "person": "nobody" });
    assert_eq!(desk.refused("change_person", unknown), "unknown_person");
}

#[test]
fn an_anonymous_self_check_tells_neither_name_nor_pc_nor_minute() {
    let (desk, _) = Desk::with_unit();
    desk.run(
        "create_campaign",
        json!({
            "checklist": "kani", "fiscal_year": 2027, "copy_units": true,
            "options": { "anonymous": true },
        }),
    );
    let unit = desk.run("list_units", json!({}))[0]["id"].as_str().unwrap().to_owned();
    let item = desk.first_item(&unit);
    let person = desk.run("add_person", json!({ "unit": unit, "name": "髙橋一郎" }));
    assert_eq!(person["name"], json!(null), "the name is not kept");
    let at = json!({ "unit": unit, "item": item, "person": person["id"] });
    let mut payload = at.clone();
    payload["input"] = json!({ "value": "partial" });
    payload["author"] = json!("髙橋一郎");
    desk.run("put_answer", payload);
    let said = &desk.run("answer_history", at)[0];
    assert_eq!((&said["author"], &said["device"]), (&json!(null), &json!(null)), "{said}");
    assert_eq!(said["wall_time"], "2026-06-15", "the date alone");
    let bytes = std::fs::read(desk.folder.path().join("book/book.sqlite")).unwrap();
    let name = "髙橋一郎".as_bytes();
    assert!(!bytes.windows(name.len()).any(|part| part == name), "nowhere in the book");
}

#[test]
fn units_come_from_a_list_row_by_row_and_none_is_lost() {
    let (desk, _) = Desk::with_unit();
    let list = desk.folder.path().join("units.csv");
    std::fs::write(
        &list,
        "\u{feff}所属,部局,行政機関,役割,領域,職員数\r\n\
         市民課,,長の部局,,,12\r\n\
         会計課,会計管理者,executive_bureau,所属長、職員等,LGWAN接続系,7\r\n\
         ,,長の部局,,,\r\n\
         水道課,,水道の局,,,\r\n\
         会計課,会計管理者,長の部局,,,\r\n\
         \"第二,庁舎\",,出先機関,,,八人\r\n",
    )
    .unwrap();
    let payload = json!({ "file": { "path": list } });
    let before = desk.run("show_book", json!({}))["state_id"].clone();
    let plan = desk.run("plan_import_units", payload.clone());
    assert_eq!(desk.run("show_book", json!({}))["state_id"], before, "a plan writes nothing");
    let codes: Vec<&Value> =
        plan["lines"].as_array().unwrap().iter().map(|line| &line["code"]).collect();
    assert_eq!(
        codes,
        [
            "unit_changed",
            "unit_new",
            "name_missing",
            "organ_unknown",
            "unit_twice",
            "headcount_unreadable"
        ]
    );
    assert_eq!(plan["lines"][3]["at"], "5", "with the row as the list numbers it");
    let done = desk.run("import_units", payload.clone());
    assert_eq!(done["lines"], plan["lines"], "plan equals apply");
    let units = desk.run("list_units", json!({}));
    assert_eq!(units.as_array().unwrap().len(), 2);
    assert_eq!((&units[0]["headcount"], &units[1]["zones"]), (&json!(12), &json!(["zone_lgwan"])));
    let again = desk.run("import_units", payload);
    assert_eq!(again["unchanged"], 2, "the same list changes nothing");
    std::fs::write(&list, "名前,部\n総務課,\n").unwrap();
    let payload = json!({ "file": { "path": list } });
    assert_eq!(desk.refused("plan_import_units", payload), "list_columns_missing");

    let (from, to) = (units[0]["id"].clone(), units[1]["id"].clone());
    let map =
        |to: &Value| json!({ "effective_on": "2026-10-01", "pairs": [{ "from": from, "to": to }] });
    assert_eq!(desk.run("map_units", map(&to))[0]["to"], to);
    assert_eq!(desk.refused("map_units", map(&json!("nobody"))), "unknown_unit");
}
