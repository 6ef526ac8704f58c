//! The auditor's work by the same commands as the window: verdicts, findings, what follows.

use crate::common::{Desk, line};
use serde_json::{Value, json};

/// A desk with two units, an answer of the first that says implemented, and its item.
fn audited() -> (Desk, String, String, String) {
    let (desk, unit) = Desk::with_unit();
    let other = desk.run("add_unit", json!({ "name": "税務課", "organ": "executive_bureau" }));
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    (desk, unit, id(&other).to_owned(), item)
}

fn verdict(unit: &str, item: &str, verdict: &str) -> Value {
    json!({
        "unit": unit, "item": item, "verdict": verdict,
        "procedure": "端末を実地で確かめた。", "seen": "離席中の端末3台が施錠されていなかった。",
        "auditor": "監査人 髙橋", "audited_on": "2026-10-05",
        "locations": [{ "document_name": "実地確認の写真", "place": "監査調書綴り 第3号" }],
    })
}

/// The same desk with a finding that follows from a verdict.
fn with_finding() -> (Desk, String, String, Value) {
    let (desk, unit, other, item) = audited();
    desk.run("put_verdict", verdict(&unit, &item, "nonconforming"));
    let finding = desk.run(
        "add_finding",
        json!({
            "unit": unit, "item": item,
            "input": { "recommendation": "自動ロックを設定すること。", "due_on": "2027-01-31" },
        }),
    );
    (desk, unit, other, finding)
}

fn id(value: &Value) -> &str {
    value["id"].as_str().expect("everything has an id")
}

fn status(desk: &Desk, on: &str) -> Value {
    desk.run("list_findings", json!({ "on": on }))["findings"][0]["status"].clone()
}

#[test]
fn a_verdict_stands_apart_from_the_self_answer() {
    let (desk, unit, _, item) = audited();
    let before = desk.run("score", json!({}));
    let saved = desk.run("put_verdict", verdict(&unit, &item, "nonconforming"));
    assert_eq!(saved["line"]["answer"], "implemented", "the unit's own word stays");
    assert_eq!(saved["line"]["gap"], "overstated", "the unit said more than was found");
    assert_eq!(desk.run("score", json!({})), before, "and the figures are those of the unit");
    let gaps = desk.run("list_gaps", json!({}));
    assert_eq!(gaps["overstated"], 1);
    assert_eq!(gaps["lines"][0]["item"], item);
    let paper = desk.run("working_paper", json!({ "unit": unit }));
    let kept = paper["lines"].as_array().unwrap().iter().find(|l| l["item"] == item).unwrap();
    assert_eq!(kept["verdict"]["locations"][0]["place"], "監査調書綴り 第3号");
}

#[test]
fn a_new_verdict_keeps_what_the_auditor_saw_before() {
    let (desk, unit, _, item) = audited();
    desk.run("put_verdict", verdict(&unit, &item, "not_verified"));
    let saved = desk.run(
        "put_verdict",
        json!({ "unit": unit, "item": item, "verdict": "conforming", "remarks": "再確認" }),
    );
    let now = &saved["line"]["verdict"];
    assert_eq!(now["verdict"], "conforming");
    assert_eq!(now["seen"], "離席中の端末3台が施錠されていなかった。", "not named, not changed");
    let records = desk.run("show_book", json!({}))["records"].clone();
    desk.run("put_verdict", json!({ "unit": unit, "item": item, "verdict": "conforming" }));
    assert_eq!(desk.run("show_book", json!({}))["records"], records, "the same mints nothing");
}

#[test]
fn a_finding_follows_from_a_verdict_in_one_step() {
    let (desk, unit, _, finding) = with_finding();
    assert_eq!(finding["number"], "令和8-01");
    assert_eq!(finding["fact"], "離席中の端末3台が施錠されていなかった。");
    assert_eq!(finding["locations"][0]["document_name"], "実地確認の写真");
    let sheet = desk.sheet(&unit);
    let asked = line(&sheet, finding["item"].as_str().unwrap());
    let printed: Vec<&Value> =
        asked["clauses"].as_array().unwrap().iter().map(|c| &c["text"]).collect();
    let quoted: Vec<&Value> =
        finding["clauses"].as_array().unwrap().iter().map(|c| &c["text"]).collect();
    assert_eq!(quoted, printed, "the criteria are quoted as printed");
    assert_eq!(finding["basis"], asked["basis"], "a finding on an interpretation says so");
    let codes = finding["problems"].as_array().unwrap();
    assert!(codes.is_empty(), "nothing is missing: {codes:?}");
}

#[test]
fn numbers_are_allotted_once_and_never_reused() {
    let (desk, unit, _, first) = with_finding();
    let add = |unnumbered: bool| {
        desk.run(
            "add_finding",
            json!({
                "unit": unit, "unnumbered": unnumbered,
                "input": { "kind": "observation", "fact": "掲示が古い。" },
            }),
        )
    };
    let second = add(false);
    assert_eq!(second["number"], "令和8-02");
    desk.run(
        "change_finding",
        json!({ "finding": "令和8-02", "input": { "withdrawn": "事実に誤りがあった。" } }),
    );
    assert_eq!(add(false)["number"], "令和8-03", "a number taken back stays used");
    let waiting = add(true);
    assert_eq!(waiting["number"], json!(null), "the lead allots it");
    let register = desk.run("number_findings", json!({}));
    let numbers: Vec<&str> = register["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["number"].as_str().unwrap())
        .collect();
    assert_eq!(numbers, ["令和8-01", "令和8-02", "令和8-03", "令和8-04"]);
    let changed = desk.run(
        "change_finding",
        json!({ "finding": id(&first), "input": { "title": "端末の施錠" } }),
    );
    assert_eq!(changed["number"], "令和8-01", "a change keeps the number");
}

#[test]
fn what_could_not_be_defended_is_refused_and_changes_nothing() {
    let (desk, unit, _, item) = audited();
    let state = desk.run("show_book", json!({}));
    let add = |input: Value| json!({ "unit": unit, "input": input });
    for (payload, expected) in [
        (add(json!({ "kind": "major", "fact": "事実" })), "finding_incomplete"),
        (add(json!({ "kind": "observation" })), "finding_incomplete"),
        (add(json!({ "fact": "事実", "clauses": [{ "clause": "99" }] })), "unknown_clause"),
        (add(json!({ "fact": "事実", "kind": "bad" })), "wrong_value"),
        (add(json!({ "fact": "事実", "due_on": "2027-02-30" })), "wrong_date"),
        (add(json!({ "fact": "あ".repeat(4_001) })), "text_too_long"),
        (json!({ "unit": unit, "item": item }), "no_verdict"),
        (json!({ "unit": unit, "item": "ZZZ-99" }), "unknown_item"),
        (json!({ "unit": "nobody", "input": { "fact": "事実" } }), "unknown_unit"),
    ] {
        assert_eq!(desk.refused("add_finding", payload.clone()), expected, "{payload}");
    }
    for (payload, expected) in [
        (verdict(&unit, &item, "fine"), "wrong_value"),
        (verdict(&unit, "ZZZ-99", "conforming"), "unknown_item"),
        (verdict(&unit, "ORG-01", "conforming"), "item_not_asked"),
        (verdict("nobody", &item, "conforming"), "unknown_unit"),
    ] {
        assert_eq!(desk.refused("put_verdict", payload.clone()), expected, "{payload}");
    }
    assert_eq!(desk.run("show_book", json!({})), state, "nothing changed");
}

#[test]
fn the_way_of_a_finding_from_order_to_closing() {
    let (desk, _, _, finding) = with_finding();
    let name = "令和8-01";
    assert_eq!(status(&desk, "2026-11-01"), "not_started");
    desk.run(
        "report_finding_early",
        json!({ "finding": name, "to": "CISO", "text": "直ちに施錠を求めた。", "on": "2026-10-06" }),
    );
    desk.run(
        "respond_to_finding",
        json!({
            "finding": name, "facts": "disputed", "facts_text": "2台であった。",
            "comment": "窓口の混雑時であった。", "by": "市民課長", "on": "2026-10-20",
        }),
    );
    desk.run(
        "order_improvement",
        json!({ "finding": name, "text": "改善すること。", "due_on": "2027-03-31", "by": "CISO" }),
    );
    desk.run(
        "plan_improvement",
        json!({ "finding": name, "measures": "自動ロック3分", "planned_on": "2027-02-28" }),
    );
    assert_eq!(status(&desk, "2027-02-15"), "in_progress", "the CISO's date replaced the first");
    assert_eq!(status(&desk, "2027-04-01"), "overdue");
    let reported = desk.run(
        "follow_up",
        json!({ "finding": name, "status": "completed", "completed_on": "2027-03-20" }),
    );
    assert_eq!(reported["course"]["awaits_confirmation"], true, "a unit closes nothing itself");
    assert_eq!(status(&desk, "2027-03-25"), "in_progress");
    desk.run(
        "follow_up",
        json!({
            "finding": name, "status": "completed", "completed_on": "2027-03-20",
            "confirmed_by": "監査人 髙橋",
        }),
    );
    assert_eq!(status(&desk, "2027-04-01"), "completed");
    let desk = desk.reopened();
    let kept = desk.run("show_finding", json!({ "finding": id(&finding) }));
    assert_eq!(kept["facts"][0]["text"], "2台であった。");
    assert_eq!(kept["comments"][0]["said_by"], "市民課長");
    assert_eq!(kept["advance_reports"][0]["reported_to"], "CISO");
    let history = desk.run("finding_history", json!({ "finding": name }));
    let kinds: Vec<&str> =
        history.as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "follow_up").count(), 2, "nothing is lost");
    assert_eq!(
        desk.refused("follow_up", json!({ "finding": name, "status": "overdue" })),
        "wrong_value",
        "期限超過 is nobody's act"
    );
}

#[test]
fn a_lateral_order_accounts_for_every_unit_and_its_plan_writes_nothing() {
    let (desk, unit, other, _) = with_finding();
    let order = json!({
        "finding": "令和8-01", "units": [other, unit, "nobody", other],
        "text": "同様の点検を行うこと。", "due_on": "2027-02-28", "on": "2027-02-01",
    });
    let state = desk.run("show_book", json!({}));
    let planned = desk.run("plan_order", order.clone());
    assert_eq!(desk.run("show_book", json!({})), state, "a plan writes nothing");
    let done = desk.run("order_improvement", order.clone());
    assert_eq!(done, planned, "and says what will be done");
    let outcomes: Vec<(&str, &str)> = done["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["outcome"].as_str().unwrap(), line["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        outcomes,
        [
            ("accepted", "lateral"),
            ("accepted", "own"),
            ("rejected", "unknown_unit"),
            ("rejected", "repeated"),
        ],
        "line by line, in the order given"
    );
    assert_eq!(done["in"], 4);
    let again = desk.run("order_improvement", order);
    assert_eq!(again["unchanged"], 2, "the same order again mints nothing");
    let shown = desk.run("show_finding", json!({ "finding": "令和8-01" }));
    assert_eq!(shown["lateral"][0]["unit"], other);
    assert_eq!(
        desk.refused(
            "plan_improvement",
            json!({ "finding": "令和8-01", "unit": "nobody", "measures": "する" })
        ),
        "not_ordered",
        "who was not ordered has no plan to hand in"
    );
}

#[test]
fn an_open_finding_is_on_next_year_s_list_and_stays_one_finding() {
    let (desk, _, _, finding) = with_finding();
    desk.run(
        "create_campaign",
        json!({ "checklist": "kani", "fiscal_year": 2027, "copy_units": true }),
    );
    let register = desk.run("list_findings", json!({ "on": "2027-06-01" }));
    let carried = &register["findings"][0];
    assert_eq!(carried["id"], finding["id"]);
    assert_eq!(carried["carried"], true);
    assert_eq!(carried["number"], "令和8-01", "with its number");
    assert_eq!(carried["unit_name"], "市民課");
    assert_eq!(carried["status"], "overdue");
    desk.run(
        "follow_up",
        json!({
            "finding": "令和8-01", "status": "completed", "completed_on": "2027-05-10",
            "confirmed_by": "監査人 髙橋",
        }),
    );
    let register = desk.run("list_findings", json!({ "on": "2027-06-01" }));
    assert_eq!(register["findings"][0]["status"], "completed", "closed in that year, it shows");
    desk.run(
        "create_campaign",
        json!({ "checklist": "kani", "fiscal_year": 2028, "copy_units": true }),
    );
    let register = desk.run("list_findings", json!({}));
    assert_eq!(register["findings"], json!([]), "and the year after no more");
}

#[test]
fn an_auditor_of_the_unit_itself_is_told_with_reason_and_successor() {
    let (desk, unit, other, item) = audited();
    let plan = |independence: Value| {
        json!({
            "term": "annual", "title": "令和8年度監査計画",
            "auditors": [
                { "name": "監査人 髙橋", "affiliation": "other_unit", "unit": unit },
                { "name": "監査人 森", "affiliation": "external", "organization": "監査法人" },
            ],
            "visits": [{ "unit": unit, "auditors": ["監査人 髙橋"], "planned_on": "2026-10-05" }],
            "independence": independence,
        })
    };
    let plans = desk.run("put_audit_plan", plan(json!([])));
    assert_eq!(plans["conflicts"][0]["settled"], false, "warned, not forbidden");
    let saved = desk.run("put_verdict", verdict(&unit, &item, "conforming"));
    assert_eq!(saved["conflict"]["auditor"], "監査人 髙橋", "said where it happens");
    let elsewhere = desk.first_item(&other);
    let saved = desk.run("put_verdict", verdict(&other, &elsewhere, "conforming"));
    assert_eq!(saved["conflict"], json!(null), "another unit is nobody's own");
    let note = json!([{
        "auditor": "監査人 髙橋", "reason": "担当者が1名のため", "taken_over_by": "監査人 森",
    }]);
    let mut settled = plan(note);
    settled["id"] = plans["plans"][0]["id"].clone();
    let plans = desk.run("put_audit_plan", settled);
    assert_eq!(plans["plans"].as_array().unwrap().len(), 1, "changed, not added");
    assert_eq!(plans["conflicts"][0]["settled"], true);
    assert_eq!(plans["conflicts"][0]["taken_over_by"], "監査人 森");
}

#[test]
fn a_draw_is_repeatable_and_names_those_left_out() {
    let (desk, _) = Desk::with_unit();
    for name in ["税務課", "福祉課", "建設課", "水道課"] {
        desk.run("add_unit", json!({ "name": name, "organ": "executive_bureau" }));
    }
    let draw = json!({ "method": "draw", "count": 2, "seed": "令和8年度" });
    let planned = desk.run("plan_sample", draw.clone());
    assert_eq!(desk.run("list_samples", json!({})), json!([]), "a plan keeps nothing");
    let drawn = desk.run("draw_sample", draw);
    assert_eq!(drawn["chosen"], planned["chosen"], "the same seed draws the same units");
    assert_eq!(drawn["seed"], "令和8年度", "the seed is kept");
    assert_eq!(drawn["not_audited"].as_array().unwrap().len(), 3, "the rest is said");
    assert_eq!(desk.run("list_samples", json!({}))[0], drawn);
    for (payload, expected) in [
        (json!({ "method": "draw", "count": 6 }), "wrong_value"),
        (json!({ "method": "draw" }), "wrong_value"),
        (json!({ "method": "named", "units": [drawn["chosen"][0]["unit"]] }), "text_missing"),
    ] {
        assert_eq!(desk.refused("draw_sample", payload.clone()), expected, "{payload}");
    }
}

#[test]
fn kinds_are_called_what_this_municipality_calls_them() {
    let (desk, _, _, _) = with_finding();
    let labels = json!({ "labels": [{ "kind": "minor", "label": "指摘（軽微）" }] });
    desk.run("set_finding_labels", labels);
    let register = desk.run("list_findings", json!({}));
    assert_eq!(register["findings"][0]["label"], "指摘（軽微）");
    assert_eq!(register["labels"][0]["label"], "重大な不適合", "the others stay");
}
