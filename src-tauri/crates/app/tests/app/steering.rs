//! A campaign steered while it runs: its checklist revised, units reminded.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tenken_app::dispatch;

use crate::common::{Desk, line, session};

/// Kani's checklist under another revision: the first of the given items is worded anew, the second
/// is asked no more, and one is new.
fn revised(folder: &Path, reworded: &str, removed: &str) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../checklists/kani");
    let to = folder.join("revised");
    fs::create_dir(&to).unwrap();
    for name in ["checklist.toml", "clauses.toml", "items.toml"] {
        let text = fs::read_to_string(from.join(name)).unwrap();
        let text = match name {
            "checklist.toml" => {
                let line = text.lines().find(|line| line.starts_with("revision")).unwrap();
                text.replace(line, "revision = \"2026-9\"")
            }
            "items.toml" => {
                let mut items: Vec<String> = text.split("[[item]]").map(str::to_owned).collect();
                let of = |id: &str, items: &[String]| {
                    items.iter().position(|item| item.contains(&format!("id = \"{id}\""))).unwrap()
                };
                let new = items[of(reworded, &items)].replace(reworded, "NEW-01");
                let at = of(reworded, &items);
                items[at] = items[at].replacen("か。\"", "か（改定）。\"", 1);
                items.remove(of(removed, &items));
                items.push(new);
                items.join("[[item]]")
            }
            _ => text,
        };
        fs::write(to.join(name), text).unwrap();
    }
    to
}

/// The first three items that the unit is asked.
fn items(desk: &Desk, unit: &str) -> [String; 3] {
    let sheet = desk.sheet(unit);
    let asked = sheet["items"].as_array().unwrap().iter();
    let asked = asked.filter(|item| item["standing"] == "unanswered");
    let ids: Vec<String> = asked.map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    [ids[0].clone(), ids[1].clone(), ids[2].clone()]
}

fn item<'a>(revision: &'a Value, id: &str) -> &'a Value {
    revision["items"].as_array().unwrap().iter().find(|item| item["item"] == id).unwrap()
}

#[test]
fn a_revised_checklist_carries_exactly_the_answers_to_the_same_questions() {
    let (desk, unit) = Desk::with_unit();
    let [kept, reworded, removed] = items(&desk, &unit);
    for item in [&kept, &reworded, &removed] {
        desk.put(&unit, item, "implemented");
    }
    let place = desk.path("request.tenken");
    desk.run("write_requests", json!({ "units": [unit], "place": place }));
    let folder = revised(desk.folder.path(), &reworded, &removed);
    let payload = json!({ "checklist": { "place": { "path": folder } }, "author": "監査担当" });
    let before = desk.run("show_book", json!({}));
    let plan = desk.run("plan_revise_campaign", payload.clone());
    assert_eq!(desk.run("show_book", json!({})), before, "a plan writes nothing");
    assert_eq!(plan["in"], plan["items"].as_array().unwrap().len(), "every item of either");
    assert_eq!(plan["to"], "2026-9");
    let seen = |id: &str| {
        let item = item(&plan, id);
        (item["change"].clone(), item["carries_answer"].clone(), item["answered"].clone())
    };
    assert_eq!(seen(&kept), (json!("unchanged"), json!(true), json!(1)));
    assert_eq!(seen(&reworded), (json!("reworded"), json!(false), json!(1)));
    assert_eq!(seen(&removed), (json!("removed"), json!(false), json!(1)));
    assert_eq!(seen("NEW-01"), (json!("added"), json!(false), json!(0)));

    let done = desk.run("revise_campaign", payload.clone());
    assert_eq!(done["lines"], plan["lines"], "what was planned is what is done");
    let sheet = desk.sheet(&unit);
    assert_eq!(line(&sheet, &kept)["standing"], "answered", "its answer goes on to count");
    assert_eq!(line(&sheet, &reworded)["standing"], "unanswered", "to be looked at again");
    assert!(!line(&sheet, &reworded)["outdated"].is_null(), "with the former answer beside it");
    assert_eq!(line(&sheet, "NEW-01")["standing"], "unanswered", "asked from now on");
    let ids = sheet["items"].as_array().unwrap().iter().map(|item| item["id"].clone());
    assert!(ids.into_iter().all(|id| id != json!(removed)), "asked no more");
    let at = json!({ "unit": unit, "item": removed });
    assert_eq!(desk.run("answer_history", at).as_array().unwrap().len(), 1, "and kept");

    let records = desk.run("show_book", json!({}))["records"].clone();
    let again = desk.run("revise_campaign", payload);
    assert_eq!(again["unchanged"], again["in"], "the same revision once more says nothing");
    assert_eq!(desk.run("show_book", json!({}))["records"], records, "and makes no record");

    // A department that has the former one learns of it by a new request.
    let department = session();
    let book = desk.path("department");
    let run = |command: &str, payload: Value| dispatch(&department, command, payload).unwrap();
    run("open_pack", json!({ "place": place, "book": book }));
    let answer = json!({ "value": "implemented" });
    run("put_answer", json!({ "unit": unit, "item": reworded, "input": answer }));
    let next = desk.path("again.tenken");
    desk.run("write_requests", json!({ "units": [unit], "place": next }));
    run("open_pack", json!({ "place": next, "book": book }));
    let sheet = run("unit_sheet", json!({ "unit": unit }));
    assert_eq!(line(&sheet, &reworded)["standing"], "unanswered", "its answer waits as well");
    assert_eq!(line(&sheet, "NEW-01")["standing"], "unanswered", "and it sees the new question");
}

#[test]
fn a_checklist_of_another_policy_is_no_revision() {
    let (desk, _) = Desk::with_unit();
    let other = json!({ "checklist": { "id": "munakata" } });
    assert_eq!(desk.refused("plan_revise_campaign", other.clone()), "wrong_value");
    assert_eq!(desk.refused("revise_campaign", other), "wrong_value");
}

#[test]
fn reminders_stand_beside_each_other_and_on_the_late_list() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { session: session(), folder };
    desk.run(
        "create_book",
        json!({
            "place": desk.path("book"), "checklist": "kani", "fiscal_year": 2026,
            "organization": "可児市", "deadline": "2026-06-01",
        }),
    );
    let add = |name: &str| {
        let unit = json!({ "name": name, "organ": "executive_bureau" });
        desk.run("add_unit", unit)["id"].as_str().unwrap().to_owned()
    };
    let (late, extended) = (add("税務課"), add("福祉課"));
    let later = json!({ "units": [extended], "until": "2026-12-01", "granted": true });
    desk.run("grant_extensions", later);

    let note = |on: &str| json!({ "units": [late, late], "sent_on": on, "note": "総行第12号" });
    let plan = desk.run("plan_note_reminders", note("2026-06-08"));
    let done = desk.run("note_reminders", note("2026-06-08"));
    assert_eq!((&plan["accepted"], &plan["unchanged"]), (&json!(1), &json!(1)), "named twice");
    assert_eq!(done["accepted"], plan["accepted"]);
    assert_eq!(desk.run("note_reminders", note("2026-06-08"))["accepted"], 0, "noted before");
    desk.run("note_reminders", note("2026-06-12"));

    let owing = desk.run("list_reminders", json!({}));
    let names: Vec<&Value> = owing.as_array().unwrap().iter().map(|unit| &unit["name"]).collect();
    assert_eq!(names, ["税務課", "福祉課"], "the overdue first");
    let sent: Vec<&Value> =
        owing[0]["reminders"].as_array().unwrap().iter().map(|sent| &sent["sent_on"]).collect();
    assert_eq!(sent, ["2026-06-12", "2026-06-08"], "none takes another back, the latest first");
    let late_list = desk.run("overview", json!({}))["late"].clone();
    assert_eq!(late_list, json!([owing[0]]), "whose day was put off is not late");

    let item = desk.first_item(&late);
    desk.put(&late, &item, "implemented");
    desk.run("submit_unit", json!({ "unit": late, "note": "残りは確認中" }));
    assert_eq!(desk.run("overview", json!({}))["late"], json!([]), "handed in");
    assert_eq!(desk.run("note_reminders", note("2026-06-14"))["rejected"], 1, "nothing is owed");
}

#[test]
fn a_list_of_units_is_hostile_until_checked() {
    let (desk, _) = Desk::with_unit();
    let before = desk.run("show_book", json!({}));
    let list = desk.path("units.csv");
    let path = desk.folder.path().join("units.csv");
    let head = "所属,行政機関\n".as_bytes();
    let refused: [(&str, Vec<u8>); 7] = [
        ("no bytes", Vec::new()),
        ("another encoding", b"\x8f\x8a\x91\xae,\x8ds\x90\xad\n".to_vec()),
        ("a workbook", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
        ("a quote without end", [head, b"\"a,b\n"].concat()),
        ("a row without end", [head, &b",".repeat(1_000_000)].concat()),
        ("more rows than any list", [head, &b"a,b\n".repeat(30_000)].concat()),
        ("more bytes than any list", vec![b'a'; 9 * 1024 * 1024]),
    ];
    for (name, bytes) in refused {
        fs::write(&path, bytes).unwrap();
        for command in ["plan_import_units", "import_units"] {
            let code = desk.refused(command, json!({ "file": list }));
            assert!(code.starts_with("list_"), "{name}: {code}");
        }
    }
    let folder = json!({ "file": desk.path("book") });
    assert_eq!(desk.refused("import_units", folder), "list_unreadable", "a folder");
    // Rows that nobody can mean stay out, each with its reason; the others are as they were typed.
    let long = "課".repeat(2_000);
    let rows = format!(
        "所属,行政機関,職員数\n{long},長の部局,1\n総\u{0}務,長の部局,1\n総務課,長の部局,99999999999\n\
         総務課,長の部局,-1\n=HYPERLINK(\"x\"),長の部局,1\n髙﨑\u{e000}課,長の部局,3\n"
    );
    fs::write(&path, rows).unwrap();
    let plan = desk.run("plan_import_units", json!({ "file": list }));
    let outcomes: Vec<&Value> =
        plan["lines"].as_array().unwrap().iter().map(|line| &line["outcome"]).collect();
    let expected = ["rejected", "rejected", "rejected", "rejected", "accepted", "accepted"];
    assert_eq!(outcomes, expected, "{plan}");
    let now = desk.run("show_book", json!({}));
    assert_eq!(now["state_id"], before["state_id"], "nothing of it was written");
    desk.run("import_units", json!({ "file": list }));
    let units = desk.run("list_units", json!({}));
    let names: Vec<&Value> = units.as_array().unwrap().iter().map(|unit| &unit["name"]).collect();
    assert_eq!(names[1..], ["=HYPERLINK(\"x\")", "髙﨑\u{e000}課"], "typed text stays as it is");
}
