//! What a department's person meets: a request that says what it asks, last year's answers beside
//! this year's, a file that goes back, and a sheet that stays as it was handed in.

use std::path::PathBuf;

use serde_json::{Value, json};
use tenken_app::{Error, Options, Session, dispatch};
use tenken_core::record::{FORMAT, Record, Stored, Subject, kind};
use tenken_store::{Access, Book};

use crate::attachment::PNG;
use crate::common::{Desk, NoDesktop, line};

/// A department's PC: it remembers the books it opened, and has a folder for documents.
struct Pc {
    session: Session,
    documents: PathBuf,
}

impl Pc {
    fn new(desk: &Desk) -> Self {
        let documents = desk.folder.path().join("documents");
        std::fs::create_dir_all(&documents).unwrap();
        let options = Options {
            now: Some("2026-06-16T09:00:00+09:00".to_owned()),
            paths_allowed: true,
            documents: Some(documents.clone()),
            ..Options::default()
        };
        Self { session: Session::new(Box::new(NoDesktop), options), documents }
    }

    fn try_run(&self, command: &str, payload: Value) -> Result<Value, Error> {
        dispatch(&self.session, command, payload)
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        self.try_run(command, payload)
            .unwrap_or_else(|error| panic!("{command}: {error} {:?}", error.source))
    }

    /// Opens a pack where the plan proposes.
    fn open(&self, place: &Value) -> Value {
        let plan = self.run("plan_open_pack", json!({ "place": place }));
        let book = json!({ "id": plan["book"]["id"] });
        self.run("open_pack", json!({ "place": place, "book": book }))
    }

    fn sheet(&self, unit: &str) -> Value {
        self.run("unit_sheet", json!({ "unit": unit }))
    }
}

fn request(desk: &Desk, unit: &str, name: &str) -> Value {
    let place = desk.path(name);
    desk.run("write_requests", json!({ "units": [unit], "place": place }));
    place
}

fn asked(sheet: &Value) -> Vec<&Value> {
    let items = sheet["items"].as_array().unwrap();
    items.iter().filter(|item| item["standing"] != "out_of_scope").collect()
}

fn answer_everything(pc: &Pc, unit: &str) {
    for gate in pc.sheet(unit)["gates"].as_array().unwrap() {
        pc.run("put_gate", json!({ "unit": unit, "gate": gate["id"], "yes": false }));
    }
    for item in pc.sheet(unit)["items"].as_array().unwrap() {
        if item["standing"] == "unanswered" {
            let input = json!({ "value": "implemented" });
            pc.run("put_answer", json!({ "unit": unit, "item": item["id"], "input": input }));
        }
    }
}

/// Another campaign with the same units; its request goes into the book of the first.
fn next_campaign(desk: &Desk) {
    let next = json!({ "checklist": "kani", "fiscal_year": 2027, "copy_units": true });
    desk.run("create_campaign", next);
}

#[test]
fn a_request_says_for_whom_it_is_what_it_asks_and_where_it_is_kept() {
    let (desk, unit) = Desk::with_unit();
    let contact = json!({ "name": "情報政策課 髙﨑", "telephone": "内線123", "mail": " " });
    let next = json!({
        "checklist": "kani", "fiscal_year": 2027, "copy_units": true,
        "deadline": "2027-06-30", "options": { "contact": contact },
    });
    desk.run("create_campaign", next);
    let place = request(&desk, &unit, "依頼.tenken");
    let pc = Pc::new(&desk);
    let plan = pc.run("plan_open_pack", json!({ "place": place }));
    assert_eq!(plan["pack"]["unit_name"], "市民課");
    assert_eq!(plan["due_on"], "2027-06-30");
    let known = json!({ "name": "情報政策課 髙﨑", "telephone": "内線123", "mail": null });
    assert_eq!(plan["contact"], known, "whom to ask comes along");
    assert_eq!(plan["book_exists"], false);
    let folder = pc.documents.join("点検台帳_市民課");
    assert_eq!(plan["book"]["label"], folder.display().to_string());
    assert!(!folder.exists(), "looking at it makes nothing");

    let opened = pc.open(&place);
    let campaign = opened["book"]["campaigns"][0]["id"].as_str().unwrap();
    assert_eq!(opened["book"]["own_units"][campaign], json!(unit), "the book knows whose it is");
    assert_eq!(opened["book"]["campaigns"][0]["options"]["contact"], known);
    let sheet = pc.sheet(&unit);
    assert_eq!(plan["questions"], asked(&sheet).len(), "as many as the sheet then asks");
    assert_eq!(
        desk.run("show_book", json!({}))["own_units"],
        json!({}),
        "a lead's book is nobody's"
    );
}

#[test]
fn whoever_may_be_asked_has_a_name() {
    let (desk, _) = Desk::with_unit();
    let nameless = json!({
        "checklist": "kani", "fiscal_year": 2027,
        "options": { "contact": { "name": "", "telephone": "内線123" } },
    });
    assert_eq!(desk.refused("create_campaign", nameless), "text_missing");
    let nobody = json!({
        "checklist": "kani", "fiscal_year": 2027, "options": { "contact": { "name": " " } },
    });
    assert_eq!(desk.run("create_campaign", nobody)["options"]["contact"], Value::Null);
}

#[test]
fn a_second_request_and_a_send_back_find_the_units_own_book() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit, "first.tenken");
    let pc = Pc::new(&desk);
    pc.open(&place);
    answer_everything(&pc, &unit);
    pc.run("submit_unit", json!({ "unit": unit }));
    let target = desk.path("s.tenken");
    pc.run("write_pack", json!({ "kind": "submission", "place": target }));
    desk.run("apply_merge", json!({ "files": [target] }));
    desk.run("send_back_units", json!({ "units": [unit], "comments": [{ "text": "再確認" }] }));
    let back = desk.path("back.tenken");
    desk.run("write_pack", json!({ "kind": "send_back", "unit": unit, "place": back }));
    next_campaign(&desk);
    let second = request(&desk, &unit, "second.tenken");
    pc.run("close_book", json!({}));

    let folder = pc.documents.join("点検台帳_市民課").display().to_string();
    for (place, questions) in [(&place, true), (&back, false), (&second, true)] {
        let plan = pc.run("plan_open_pack", json!({ "place": place }));
        assert_eq!(plan["book"]["label"], folder, "the book that answered the first request");
        assert_eq!(plan["book_exists"], true);
        assert_eq!(plan["questions"].is_number(), questions, "a send-back asks nothing new");
        let opened = pc.open(place);
        assert_eq!(opened["book_created"], false);
    }
    let other = Pc::new(&desk);
    let own = other.documents.join("点検台帳_市民課_2").display().to_string();
    let plan = other.run("plan_open_pack", json!({ "place": second }));
    assert_eq!(plan["book"]["label"], own, "who never opened that book gets one of their own");
    let sealed = other.try_run("plan_open_pack", json!({ "place": back })).unwrap_err();
    assert_eq!(sealed.code.as_str(), "pack_sealed_to_another");
    let returned = pc.try_run("plan_open_pack", json!({ "place": target })).unwrap_err();
    assert_eq!(returned.code.as_str(), "pack_sealed_to_another", "a return is the lead's to open");
}

#[test]
fn last_years_answer_stands_beside_and_a_copy_says_that_it_is_one() {
    let (desk, unit) = Desk::with_unit();
    let pc = Pc::new(&desk);
    pc.open(&request(&desk, &unit, "first.tenken"));
    assert_eq!(pc.sheet(&unit)["previous"], json!([]), "there was no year before");
    answer_everything(&pc, &unit);
    let item = asked(&pc.sheet(&unit))[0]["id"].as_str().unwrap().to_owned();
    let put = |input: Value| {
        let payload = json!({ "unit": unit, "item": item, "input": input });
        pc.try_run("put_answer", payload)
    };
    put(json!({ "value": "partial", "reason": "𠮷田の異動", "remarks": "前年" })).unwrap();
    next_campaign(&desk);
    pc.open(&request(&desk, &unit, "second.tenken"));

    let sheet = pc.sheet(&unit);
    let previous = sheet["previous"].as_array().unwrap();
    let before = previous.iter().find(|one| one["item"] == json!(item)).unwrap();
    assert_eq!(before["answer"]["reason"], "𠮷田の異動");
    assert_eq!(before["changed"], false, "the question has the same words");
    assert!(before["campaign_name"].as_str().unwrap().contains("令和8年度"));
    assert_eq!(line(&sheet, &item)["answer"], Value::Null, "nothing is carried over by itself");

    let record = before["answer"]["record"].clone();
    let copy = json!({
        "value": "partial", "reason": "𠮷田の異動", "remarks": "前年", "copied_from": record,
    });
    let saved = put(copy.clone()).unwrap();
    assert_eq!(saved["item"]["answer"]["copied_from"], record);
    let other = previous.iter().find(|one| one["item"] != json!(item)).unwrap();
    for wrong in [
        other["answer"]["record"].clone(),
        json!("0".repeat(64)),
        saved["item"]["answer"]["record"].clone(),
    ] {
        let mut input = copy.clone();
        input["copied_from"] = wrong;
        assert_eq!(put(input).unwrap_err().code.as_str(), "unknown_record", "not of this question");
    }
    let own = put(json!({ "value": "partial", "reason": "今年も途中" })).unwrap();
    assert_eq!(own["item"]["answer"]["copied_from"], Value::Null, "said anew, it is no copy");
    let many = json!({ "unit": unit, "answers": [{ "item": item, "input": copy }] });
    let saved = pc.run("put_answers", many);
    assert_eq!(saved["items"][0]["answer"]["copied_from"], Value::Null, "copied one by one or not");
}

/// A campaign whose checklist has other words in its first question, as a revision makes it.
#[test]
fn last_years_answer_to_a_reworded_question_asks_for_another_look() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    desk.run("close_book", json!({}));
    let folder = desk.folder.path().join("book");
    let mut book = Book::open(&folder, Access::ReadWrite, &"d".repeat(32)).unwrap();
    let known = book.campaigns().unwrap().remove(0).record;
    let sha256 = known.body["checklist"]["sha256"].as_str().unwrap();
    let mut checklist: Value = serde_json::from_slice(&book.blob(sha256).unwrap()).unwrap();
    let items = checklist["item"].as_array_mut().unwrap();
    let reworded = items.iter_mut().find(|one| one["id"] == json!(item)).unwrap();
    reworded["question_ja"] = json!(format!("{}（改）", reworded["question_ja"].as_str().unwrap()));
    let sha256 = book.put_blob(&serde_json::to_vec(&checklist).unwrap()).unwrap();
    let next = "e".repeat(32);
    let mut records = Vec::new();
    for head in book.heads_of_kind(kind::UNIT, &known.campaign).unwrap() {
        records.push((kind::UNIT, head.record.subject, head.record.body));
    }
    let mut body = known.body.clone();
    body["checklist"]["sha256"] = json!(sha256);
    records.insert(0, (kind::CAMPAIGN, Subject::default(), body));
    let records: Vec<Stored> = records
        .into_iter()
        .map(|(kind, subject, body)| {
            let record = Record {
                format: FORMAT,
                kind: kind.to_owned(),
                campaign: next.clone(),
                subject,
                parents: Vec::new(),
                body,
                ..known.clone()
            };
            Stored::mint(record).unwrap()
        })
        .collect();
    book.commit(&records).unwrap();
    drop(book);

    let desk = desk.reopened();
    let sheet = desk.run("unit_sheet", json!({ "unit": unit, "campaign": next }));
    let previous = &sheet["previous"].as_array().unwrap()[0];
    assert_eq!((&previous["item"], &previous["changed"]), (&json!(item), &json!(true)));
}

#[test]
fn the_file_that_was_written_is_known_until_something_else_is_submitted() {
    let (desk, unit) = Desk::with_unit();
    let pc = Pc::new(&desk);
    pc.open(&request(&desk, &unit, "first.tenken"));
    answer_everything(&pc, &unit);
    let known = || pc.run("written_submission", json!({ "unit": unit }));
    assert_eq!(known(), json!({ "pack": null, "current": false }));
    pc.run("submit_unit", json!({ "unit": unit }));
    let place = desk.path("提出.tenken");
    let written = pc.run("write_pack", json!({ "kind": "submission", "place": place }));
    let noted = known();
    assert_eq!(noted["current"], true);
    assert_eq!(noted["pack"]["check_number"], written["check_number"], "also after a restart");
    assert_eq!(noted["pack"]["media_log"], written["media_log"]);
    pc.run("reveal_place", json!({ "place": noted["pack"]["place"] }));

    let item = asked(&pc.sheet(&unit))[0]["id"].as_str().unwrap().to_owned();
    let change = json!({
        "unit": unit, "item": item, "input": { "value": "unknown" }, "change_reason": "誤記",
    });
    pc.run("put_answer", change);
    pc.run("submit_unit", json!({ "unit": unit, "note": "誤記を直した" }));
    assert_eq!(known()["current"], false, "what stands now was not written");
}

#[test]
fn whatever_changes_a_submitted_sheet_asks_for_its_reason() {
    let (desk, unit) = Desk::with_unit();
    let pc = Pc::new(&desk);
    pc.open(&request(&desk, &unit, "first.tenken"));
    answer_everything(&pc, &unit);
    let person = pc.run("add_person", json!({ "unit": unit, "name": "𠮷田" }))["id"].clone();
    let sheet = pc.sheet(&unit);
    let asked = |standing: &str| {
        let items = sheet["items"].as_array().unwrap();
        let found = items.iter().filter(|item| item["standing"] == standing);
        found.map(|item| item["id"].clone()).collect::<Vec<_>>()
    };
    let items = asked("answered");
    let (item, other) = (items[0].clone(), items[1].clone());
    let file = desk.folder.path().join("規程.txt");
    std::fs::write(&file, "規程").unwrap();
    let at = json!({ "unit": unit, "item": item });
    let attached = pc.run("attach_evidence", json!({ "at": at, "files": [{ "path": file }] }));
    let sha256 = attached["saved"]["item"]["answer"]["evidence"][0]["sha256"].clone();
    let turns = pc.run("undo_state", json!({ "unit": unit }));
    let operation = turns["undo"]["operation"].clone();
    pc.run("submit_unit", json!({ "unit": unit }));
    let before = pc.run("show_book", json!({}))["state_id"].clone();

    let input = json!({ "value": "unknown" });
    let ways = [
        ("put_answer", json!({ "unit": unit, "item": item, "input": input })),
        ("put_answers", json!({ "unit": unit, "answers": [{ "item": item, "input": input }] })),
        ("put_gate", json!({ "unit": unit, "gate": sheet["gates"][0]["id"], "yes": true })),
        ("take_back", json!({ "unit": unit, "operation": operation })),
        (
            "attach_evidence",
            json!({ "at": { "unit": unit, "item": other }, "files": [{ "path": file }] }),
        ),
        ("attach_image", json!({ "at": at, "name": "写し.png", "hex": PNG })),
        ("classify_evidence", json!({ "at": at, "sha256": sha256, "confidentiality": "2" })),
        ("share_evidence", json!({ "at": at, "sha256": sha256, "items": [other] })),
        (
            "locate_evidence",
            json!({ "at": at, "locations": [{ "document_name": "規程", "place": "書庫" }] }),
        ),
        ("put_answer", json!({ "unit": unit, "item": item, "person": person, "input": input })),
        ("add_person", json!({ "unit": unit, "name": "髙橋" })),
        ("change_person", json!({ "unit": unit, "person": person, "excused": "休職" })),
        ("declare_headcount", json!({ "unit": unit, "headcount": 9 })),
        ("remove_evidence", json!({ "at": at, "sha256": sha256 })),
    ];
    for (command, payload) in &ways {
        let refused =
            pc.try_run(command, payload.clone()).map(drop).map_err(|error| error.code.as_str());
        assert_eq!(refused, Err("change_reason_needed"), "{command} {payload}");
    }
    let after = pc.run("show_book", json!({}))["state_id"].clone();
    assert_eq!(after, before, "nothing was said by any of them");
    for (command, payload) in &ways {
        // What was done since stands in the way of taking back what was done before.
        if *command == "take_back" {
            continue;
        }
        let mut payload = payload.clone();
        payload["change_reason"] = json!("記入の誤り");
        pc.run(command, payload);
    }
}
