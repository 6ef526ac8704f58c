//! Books by the same commands as the window.

use crate::common::{Desk, NoDesktop, session};
use serde_json::json;
use tenken_app::{Options, Session, dispatch};

#[test]
fn every_built_in_checklist_makes_a_sample_whose_figures_add_up() {
    for policy in ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"] {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { session: session(), folder };
        let sample =
            json!({ "policy": policy, "units": 12, "seed": 1, "place": desk.path("book") });
        let book = desk.run("create_sample", sample);
        assert!(book["campaigns"][0]["name"].as_str().unwrap().contains("見本"), "it says so");
        let scores = desk.run("score", json!({}));
        let sum = |lines: &serde_json::Value, field: &str| -> u64 {
            let lines = lines.as_array().unwrap();
            lines.iter().map(|line| line["counts"][field].as_u64().unwrap()).sum()
        };
        for field in ["implemented", "unanswered", "disagreement", "not_applicable"] {
            let total = scores["total"]["counts"][field].as_u64().unwrap();
            assert_eq!(sum(&scores["units"], field), total, "{policy} {field} by unit");
            assert_eq!(sum(&scores["chapters"], field), total, "{policy} {field} by chapter");
        }
        let total = &scores["total"]["counts"];
        assert!(
            total["expired_exceptions"].as_u64().unwrap() > 0,
            "{policy}: an expired exception"
        );
        assert!(total["disagreement"].as_u64().unwrap() > 0, "{policy}: a disagreement");
        let evidence = desk.run("verify_evidence", json!({}));
        assert!(evidence.as_array().unwrap().len() > 3, "{policy}: several files");
        assert_eq!(desk.run("check_book", json!({}))["ok"], true, "{policy}: whole");
    }
}

#[test]
fn the_same_seed_gives_the_same_book() {
    let state = || {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            now: Some("2026-06-15T10:24:00+09:00".to_owned()),
            seed: Some(7),
            paths_allowed: true,
            ..Options::default()
        };
        let desk = Desk { session: Session::new(Box::new(NoDesktop), options), folder };
        let place = desk.path("book");
        let sample = json!({ "policy": "kani", "units": 5, "seed": 7, "place": place });
        desk.run("create_sample", sample)["state_id"].clone()
    };
    assert_eq!(state(), state(), "ids, times and answers all follow from the seed");
}

#[test]
fn a_disagreement_waits_for_a_person_and_a_decision_settles_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { session: session(), folder };
    let place = desk.path("book");
    desk.run("create_sample", json!({ "policy": "kani", "units": 6, "seed": 3, "place": place }));
    let overview = desk.run("overview", json!({}));
    let before = overview["disagreements"].as_u64().unwrap();
    assert!(before > 0, "the sample has some");
    let units = overview["units"].as_array().unwrap();
    let unit = units.iter().find(|unit| unit["disagreements"] != 0).unwrap()["unit"]["id"].clone();
    let sheet = desk.run("unit_sheet", json!({ "unit": unit }));
    let items = sheet["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["standing"] == "disagreement").unwrap();
    let kept = &item["disagreement"][1];
    let at = json!({ "unit": unit, "item": item["id"] });
    assert_eq!(
        desk.refused("decide_disagreement", json!({ "at": at, "keep": "0".repeat(64) })),
        "unknown_record"
    );
    let saved = desk.run("decide_disagreement", json!({ "at": at, "keep": kept["record"] }));
    assert_eq!(saved["item"]["standing"], "answered");
    assert_eq!(saved["item"]["answer"]["value"], kept["value"]);
    assert_eq!(saved["item"]["answer"]["kind"], "decision");
    let after = desk.run("overview", json!({}))["disagreements"].as_u64().unwrap();
    assert_eq!(after, before - 1);
    let history = desk.run("answer_history", at);
    assert_eq!(history.as_array().unwrap().len(), 3, "both answers stay beside the decision");
}

#[test]
fn a_book_that_cannot_be_opened_says_why() {
    let (desk, _) = Desk::with_unit();
    let file = |name: &str, bytes: &[u8]| {
        let folder = desk.folder.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("book.sqlite"), bytes).unwrap();
    };
    file("text", b"not a database at all, just a text of some length");
    file("empty", b"");
    std::fs::create_dir(desk.folder.path().join("nothing")).unwrap();
    for (name, expected) in [
        ("text", "not_a_book"),
        ("empty", "book_damaged"),
        ("nothing", "book_missing"),
        ("absent", "book_missing"),
    ] {
        let code = desk.refused("open_book", json!({ "place": desk.path(name) }));
        assert_eq!(code, expected, "{name}");
    }
    let other = session();
    desk.run("open_book", json!({ "place": desk.path("book") }));
    let second = dispatch(&other, "open_book", json!({ "place": desk.path("book") }));
    assert_eq!(second.unwrap_err().code.as_str(), "book_in_use");
    let reader = json!({ "place": desk.path("book"), "read_only": true });
    let info = dispatch(&other, "open_book", reader).unwrap();
    assert_eq!(info["read_only"], true, "reading works beside a writer");
    let unit = json!({ "name": "新課", "organ": "executive_bureau", "zones": [], "persons": [], "assets": [] });
    let refused = dispatch(&other, "add_unit", unit).unwrap_err();
    assert_eq!(refused.code.as_str(), "book_read_only");
}

#[test]
fn the_page_cannot_name_a_path() {
    let folder = tempfile::tempdir().unwrap();
    let page = Session::new(Box::new(NoDesktop), Options::default());
    let place = json!({ "path": folder.path() });
    let refused = dispatch(&page, "open_book", json!({ "place": place })).unwrap_err();
    assert_eq!(refused.code.as_str(), "unknown_place", "only ids cross from the page");
}

#[test]
fn next_years_campaign_takes_over_units_and_roles() {
    let (desk, unit) = Desk::with_unit();
    let campaign = json!({ "checklist": "kani", "fiscal_year": 2027, "copy_units": true });
    let new = desk.run("create_campaign", campaign);
    let units = desk.run("list_units", json!({ "campaign": new["id"] }));
    assert_eq!(units[0]["id"], json!(unit), "a unit keeps its id over the years");
    let campaigns = desk.run("list_campaigns", json!({}));
    assert_eq!(campaigns[0]["id"], new["id"], "the newest comes first");
}
