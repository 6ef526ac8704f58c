//! Returns taken in by the same commands as the window: planned, applied, taken back, decided.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::common::{Desk, session};
use serde_json::{Value, json};
use tenken_app::{Session, dispatch};
use tenken_store::{Access, Book};

/// A PC of a department: a copy of the lead's book that goes its own way.
struct Pc {
    folder: PathBuf,
    session: Session,
}

impl Pc {
    fn copied(desk: &Desk, name: &str) -> Self {
        let folder = desk.folder.path().join(name);
        copy_folder(&desk.folder.path().join("book"), &folder);
        // The copy is another PC's: it has a random id of its own.
        let _ = std::fs::remove_file(folder.join("devices.json"));
        let session = session();
        dispatch(&session, "open_book", json!({ "place": { "path": folder } })).unwrap();
        Self { folder, session }
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        dispatch(&self.session, command, payload).unwrap()
    }

    fn put(&self, unit: &str, item: &str, value: &str) -> Value {
        self.run("put_answer", crate::common::answer(unit, item, value))
    }

    /// What it holds, as a plain list in a file.
    fn hand_in(&self, to: &Path) -> PathBuf {
        let book = Book::open(&self.folder, Access::ReadOnly, "reader").unwrap();
        let mut text = Vec::new();
        book.each_live(None, None, &mut |raw| {
            text.extend_from_slice(raw);
            text.push(b'\n');
            Ok(())
        })
        .unwrap();
        std::fs::write(to, text).unwrap();
        to.to_owned()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn files(paths: &[&Path]) -> Value {
    let files: Vec<Value> = paths.iter().map(|path| json!({ "path": path })).collect();
    json!({ "files": files, "unsigned": true })
}

fn state(desk: &Desk) -> Value {
    desk.run("show_book", json!({}))["state_id"].clone()
}

/// Two PCs of one unit that answer the same first item differently, and one file of each.
fn two_pcs() -> (Desk, String, String, PathBuf, PathBuf) {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let (left, right) = (Pc::copied(&desk, "left"), Pc::copied(&desk, "right"));
    left.put(&unit, &item, "implemented");
    right.put(&unit, &item, "partial");
    let ours = left.hand_in(&desk.folder.path().join("ours.ndjson"));
    let theirs = right.hand_in(&desk.folder.path().join("theirs.ndjson"));
    (desk, unit, item, ours, theirs)
}

#[test]
fn a_plan_writes_nothing_and_says_exactly_what_applying_does() {
    let (desk, _, item, ours, theirs) = two_pcs();
    let before = state(&desk);
    let plan = desk.run("plan_merge", files(&[&ours, &theirs, &ours]));
    assert_eq!(state(&desk), before, "nothing was written");
    assert_eq!(desk.run("list_runs", json!({})), json!([]));
    let states: Vec<&Value> =
        plan["files"].as_array().unwrap().iter().map(|f| &f["state"]).collect();
    assert_eq!(states, ["planned", "planned", "same_file"]);
    let done = desk.run("apply_merge", files(&[&ours, &theirs, &ours]));
    for count in ["in", "accepted", "unchanged", "conflicting", "rejected", "lines"] {
        assert_eq!(plan[count], done[count], "{count}: plan equals apply");
    }
    let sum = ["accepted", "unchanged", "conflicting", "rejected"]
        .iter()
        .map(|count| done[count].as_u64().unwrap())
        .sum::<u64>();
    assert_eq!(done["in"], json!(sum), "every line is accounted for");
    assert_eq!(done["conflicting"], 1, "the second says otherwise");
    let differs =
        done["lines"].as_array().unwrap().iter().find(|l| l["code"] == "differs").unwrap();
    assert_eq!(differs["item"], json!(item));
    assert!(differs["at"].as_str().unwrap().starts_with("theirs.ndjson:"), "{differs}");
    assert_eq!(done["files"][0]["state"], "applied");
}

#[test]
fn any_order_and_any_repetition_ends_in_the_same_state() {
    let (desk, unit, _, ours, theirs) = two_pcs();
    let other = Desk { folder: tempfile::tempdir().unwrap(), session: session() };
    copy_folder(&desk.folder.path().join("book"), &other.folder.path().join("book"));
    other.run("open_book", json!({ "place": other.path("book") }));
    desk.run("apply_merge", files(&[&ours]));
    desk.run("apply_merge", files(&[&theirs]));
    other.run("apply_merge", files(&[&theirs, &ours, &theirs]));
    assert_eq!(state(&desk), state(&other), "a set has no order");
    let again = desk.run("apply_merge", files(&[&ours, &theirs]));
    assert_eq!(
        (&again["in"], &again["files"][0]["state"]),
        (&again["unchanged"], &json!("already_applied"))
    );
    assert_eq!(desk.run("list_runs", json!({})).as_array().unwrap().len(), 2, "no run was made");
    assert_eq!(desk.sheet(&unit)["items"][0]["standing"], "disagreement", "never by time");
    assert_eq!(desk.run("check_book", json!({}))["ok"], true, "lived and rebuilt agree");
}

#[test]
fn a_run_taken_back_leaves_the_state_before_and_applies_again() {
    let (desk, unit, item, ours, _) = two_pcs();
    let before = state(&desk);
    let run = desk.run("apply_merge", files(&[&ours]))["files"][0]["run"].clone();
    let after = state(&desk);
    let undone = desk.run("undo_merge", json!({ "run": run }));
    assert_eq!((&undone["ceased"], state(&desk)), (&json!(1), before.clone()));
    assert_eq!(undone["built_on"], json!([]));
    assert_eq!(desk.refused("undo_merge", json!({ "run": "none" })), "unknown_run");
    let again = desk.run("apply_merge", files(&[&ours]));
    assert_eq!(state(&desk), after, "the same file makes it live again");
    assert!(again["lines"].as_array().unwrap().iter().any(|line| line["code"] == "live_again"));
    desk.put(&unit, &item, "unknown");
    let undone = desk.run("undo_merge", json!({ "run": again["files"][0]["run"] }));
    assert_eq!(undone["built_on"][0]["item"], json!(item), "what was built on it is listed");
    assert_eq!(desk.run("verify_log", json!({}))["ok"], true, "every act is a line of the log");
}

#[test]
fn what_is_no_return_is_told_apart_and_keeps_no_other_out() {
    let (desk, _, _, ours, _) = two_pcs();
    let folder = desk.folder.path();
    let mut lines = std::fs::read(&ours).unwrap();
    lines.extend_from_slice(b"{\"kind\":\"answer\"}\nno json\n");
    let text = String::from_utf8(lines.clone()).unwrap();
    let first = text.lines().next().unwrap();
    let campaign = desk.run("list_campaigns", json!({}))[0]["id"].as_str().unwrap().to_owned();
    let foreign = first.replace(&campaign, "another-campaign");
    lines.extend_from_slice(foreign.as_bytes());
    let mixed = folder.join("mixed.ndjson");
    std::fs::write(&mixed, lines).unwrap();
    let picture = folder.join("picture.png");
    std::fs::write(&picture, b"\x89PNG").unwrap();
    let missing = folder.join("missing.ndjson");
    let done = desk.run("apply_merge", files(&[&picture, &missing, &mixed]));
    let entries = done["files"].as_array().unwrap();
    assert_eq!(entries[0]["error"]["code"], "not_a_return");
    assert_eq!(entries[1]["error"]["code"], "file_failed");
    assert_eq!(entries[2]["state"], "applied", "the rest of it and the other files go on");
    let codes: BTreeSet<&str> = done["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, BTreeSet::from(["foreign_campaign", "known", "new", "not_a_record"]));
    assert_eq!(done["rejected"], 3);
    let unsigned = json!({ "files": [{ "path": mixed }] });
    let refused = desk.run("plan_merge", unsigned);
    assert_eq!(refused["files"][0]["error"]["code"], "return_unsigned", "not by accident");
}

#[test]
fn a_folder_stands_for_the_returns_in_it() {
    let (desk, _, _, ours, _) = two_pcs();
    let folder = desk.folder.path().join("returns");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(&ours, folder.join("b.ndjson")).unwrap();
    std::fs::copy(&ours, folder.join("a.NDJSON")).unwrap();
    std::fs::write(folder.join("notes.txt"), b"bring the stick back").unwrap();
    let plan = desk.run("plan_merge", files(&[&folder]));
    let names: Vec<&Value> = plan["files"].as_array().unwrap().iter().map(|f| &f["name"]).collect();
    assert_eq!(names, ["a.NDJSON", "b.ndjson"], "by name, and nothing else");
}

#[test]
fn a_rule_decides_what_it_means_and_leaves_the_rest() {
    let (desk, unit, item, ours, theirs) = two_pcs();
    desk.run("apply_merge", files(&[&ours, &theirs]));
    let listed = desk.run("list_disagreements", json!({}));
    assert_eq!(listed[0]["answers"].as_array().unwrap().len(), 2, "side by side");
    let devices: BTreeSet<&str> = listed[0]["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|view| view["device"].as_str().unwrap())
        .collect();
    assert_eq!(devices.len(), 2, "with the PCs that said it");
    let rule = |rule: Value| json!({ "rule": rule, "author": "監査担当" });
    let open = desk.run("plan_decide_disagreements", rule(json!("evidence")));
    assert_eq!(open["lines"][0]["code"], "rule_leaves_open", "neither names a document");
    let before = state(&desk);
    let plan = desk.run("plan_decide_disagreements", rule(json!("cautious")));
    assert_eq!((&plan["accepted"], state(&desk)), (&json!(1), before), "the count comes first");
    desk.run("decide_disagreements", rule(json!("cautious")));
    let line = desk.sheet(&unit)["items"][0].clone();
    assert_eq!((&line["id"], &line["standing"]), (&json!(item), &json!("answered")));
    assert_eq!(line["answer"]["value"], "partial", "what claims less");
    assert_eq!(line["answer"]["kind"], "decision");
    assert!(line["answer"]["change_reason"].as_str().unwrap().contains("規則"), "written down");
    assert_eq!(desk.run("list_disagreements", json!({})), json!([]));
    let late = desk.run("apply_merge", files(&[&ours, &theirs]));
    assert_eq!(late["in"], late["unchanged"], "the old files do not open it again");
}
