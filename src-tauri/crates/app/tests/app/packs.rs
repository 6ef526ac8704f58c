//! Packs between a lead's book and a department's, by the same commands as window and scripts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{Desk, session};
use serde_json::{Value, json};
use tenken_app::{Error, Session, dispatch};

/// Another PC: a session of its own over the same disk.
struct Pc {
    session: Session,
    folder: PathBuf,
}

impl Pc {
    fn new(desk: &Desk, name: &str) -> Self {
        Self { session: session(), folder: desk.folder.path().join(name) }
    }

    fn book(&self) -> Value {
        json!({ "path": self.folder })
    }

    fn try_run(&self, command: &str, payload: Value) -> Result<Value, Error> {
        dispatch(&self.session, command, payload)
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        self.try_run(command, payload)
            .unwrap_or_else(|error| panic!("{command}: {error} {:?}", error.source))
    }

    fn refused(&self, command: &str, payload: Value) -> &'static str {
        match self.try_run(command, payload) {
            Ok(answer) => panic!("{command} was not refused: {answer}"),
            Err(error) => error.code.as_str(),
        }
    }

    fn open(&self, place: &Value) -> Value {
        self.run("open_pack", json!({ "place": place, "book": self.book() }))
    }
}

fn request(desk: &Desk, unit: &str) -> Value {
    let place = desk.path("request.tenken");
    let written = desk.run("write_requests", json!({ "units": [unit], "place": place }));
    assert_eq!(written[0]["kind"], "request");
    place
}

/// Every file below a folder with the hash of its bytes, but for who holds the lock and for the
/// backup with which a day begins.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("backups") {
                folders.push(path);
            } else if path.is_file() && !path.to_string_lossy().contains("book.lock") {
                let hash = tenken_core::hash::sha256_hex(&fs::read(&path).unwrap());
                found.insert(path, hash);
            }
        }
    }
    found
}

#[test]
fn a_request_makes_the_departments_book_and_its_answers_come_back_sealed() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit);
    let pc = Pc::new(&desk, "department");
    let seen = pc.run("inspect_pack", json!({ "place": place }));
    assert_eq!((&seen["kind"], &seen["unit_name"]), (&json!("request"), &json!("市民課")));
    assert!(!pc.folder.exists(), "looking at it makes nothing");

    let opened = pc.open(&place);
    assert_eq!(opened["book_created"], true);
    assert_eq!(opened["book"]["organization"], "可児市");
    assert_eq!(opened["book"]["campaigns"].as_array().unwrap().len(), 1, "its campaign");
    let again = pc.open(&place);
    assert_eq!((&again["accepted"], &again["book_created"]), (&json!(0), &json!(false)), "twice");
    assert_eq!(again["book"]["state_id"], opened["book"]["state_id"], "changes nothing");

    let sheet = pc.run("unit_sheet", json!({ "unit": unit }));
    let items = sheet["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["standing"] == "unanswered").unwrap();
    let answer = json!({ "unit": unit, "item": item["id"], "input": { "value": "implemented", "remarks": "髙﨑の回答" } });
    pc.run("put_answer", answer);
    let target = desk.path("submission.tenken");
    let written = pc.run("write_pack", json!({ "kind": "submission", "place": target }));
    assert_eq!(written["sealed"], true, "answers travel sealed");
    assert_eq!(written["records"], 1, "what the unit said, not what was said to it");
    let bytes = fs::read(desk.folder.path().join("submission.tenken")).unwrap();
    assert_eq!(written["size"], bytes.len());
    assert_eq!(written["media_log"].as_str().unwrap().split('\t').count(), 7, "a line to copy");

    let seen = desk.run("inspect_pack", json!({ "place": target }));
    assert_eq!(seen["check_number"], written["check_number"], "both sides see one number");
    assert_eq!(seen["standing"], "first_return", "it shows the secret of its request");
    assert_eq!(seen["unit"], json!(unit));
    let own = pc.refused("inspect_pack", json!({ "place": target }));
    assert_eq!(own, "pack_sealed_to_another", "not even its writer opens it");
    let misplaced =
        desk.refused("open_pack", json!({ "place": target, "book": desk.path("book") }));
    assert_eq!(misplaced, "pack_misplaced", "returns are taken in by the merge");
}

/// What goes back is opened by the department, and by nobody else.
#[test]
fn a_second_key_for_a_unit_waits_for_the_lead() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit);
    let target = desk.path("s.tenken");
    for (name, state) in [("first", "applied"), ("second", "refused")] {
        let pc = Pc::new(&desk, name);
        pc.open(&place);
        let sheet = pc.run("unit_sheet", json!({ "unit": unit }));
        let items = sheet["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["standing"] == "unanswered").unwrap();
        let input = json!({ "value": "partial", "remarks": name, "reason": "途中", "improvement": "続ける", "improve_by": "2026-12-31" });
        pc.run("put_answer", json!({ "unit": unit, "item": item["id"], "input": input }));
        pc.run("write_pack", json!({ "kind": "submission", "place": target }));
        let applied = desk.run("apply_merge", json!({ "files": [target] }));
        assert_eq!(applied["files"][0]["state"], state, "{name}: {applied}");
    }
    let keys = desk.run("show_keys", json!({}));
    let waiting = keys.as_array().unwrap().iter().find(|key| key["state"] == "waiting").unwrap();
    let decision = json!({ "unit": unit, "fingerprint": waiting["fingerprint"], "accept": true });
    desk.run("decide_key", decision);
    let applied = desk.run("apply_merge", json!({ "files": [target] }));
    assert_eq!(applied["files"][0]["state"], "applied", "the lead let it in: {applied}");
    let back = desk.path("back.tenken");
    desk.run("write_pack", json!({ "kind": "send_back", "unit": unit, "place": back }));
    let second = Pc::new(&desk, "second");
    let opened = second.open(&back);
    assert_eq!(opened["pack"]["kind"], "send_back", "sealed to the keys of now");
    assert!(opened["accepted"].as_u64().unwrap() >= 1, "the first PC's answer comes along");
    let first = Pc::new(&desk, "first");
    let payload = json!({ "place": back, "book": first.book() });
    assert_eq!(first.refused("open_pack", payload), "pack_sealed_to_another");
}

#[test]
fn requests_for_all_units_go_into_a_folder_one_file_each() {
    let (desk, _) = Desk::with_unit();
    desk.run(
        "add_unit",
        json!({ "name": "税務課/COM1", "organ": "executive_bureau", "zones": [], "persons": [], "assets": [] }),
    );
    let one = desk.refused("write_requests", json!({ "place": desk.path("one.tenken") }));
    assert_eq!(one, "folder_needed", "two units do not fit into one file");
    fs::create_dir(desk.folder.path().join("out")).unwrap();
    let written = desk.run("write_requests", json!({ "place": desk.path("out") }));
    assert_eq!(written.as_array().unwrap().len(), 2);
    let files = fs::read_dir(desk.folder.path().join("out")).unwrap().count();
    assert_eq!(files, 2, "names are made safe");
    let sealed = json!({ "place": desk.path("out"), "sealed": true });
    assert_eq!(desk.refused("write_requests", sealed), "unit_not_enrolled", "no key to seal to");
}

#[test]
fn a_book_without_a_request_has_nobody_to_return_to() {
    let (desk, unit) = Desk::with_unit();
    let payload = json!({ "kind": "submission", "unit": unit, "place": desk.path("x.tenken") });
    assert_eq!(desk.refused("write_pack", payload), "no_request");
    let payload = json!({ "kind": "send_back", "unit": unit, "place": desk.path("x.tenken") });
    assert_eq!(desk.refused("write_pack", payload), "unit_not_enrolled");
    let payload = json!({ "kind": "personal", "place": desk.path("x.tenken") });
    assert_eq!(desk.refused("write_pack", payload), "text_missing", "a person is needed");
    assert!(!desk.folder.path().join("x.tenken").exists(), "nothing was begun");
}

#[test]
fn a_hostile_pack_changes_no_byte_of_the_book() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit);
    let pc = Pc::new(&desk, "department");
    pc.open(&place);
    pc.run("show_keys", json!({}));
    let whole = fs::read(desk.folder.path().join("request.tenken")).unwrap();
    // Closing leaves the book as others would find it.
    pc.run("close_book", json!({}));
    let mut before = bytes_of(&pc.folder);
    let hostile = desk.folder.path().join("hostile.tenken");
    let place = desk.path("hostile.tenken");
    let mut cases: Vec<Vec<u8>> =
        (0..whole.len()).step_by(1024).map(|n| whole[..n].to_vec()).collect();
    let changed = (0..whole.len()).step_by(997).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        bytes
    });
    cases.extend(changed);
    cases.push(b"hello".to_vec());
    for (number, bytes) in cases.iter().enumerate() {
        fs::write(&hostile, bytes).unwrap();
        let opened = pc.try_run("open_pack", json!({ "place": place, "book": pc.book() }));
        pc.run("close_book", json!({}));
        // A byte that nobody believes, a time in the container, may differ; then nothing is new.
        if let Ok(opened) = opened {
            assert_eq!(opened["accepted"], 0, "case {number} brought something");
            // That it was opened is a line of the log.
            before = bytes_of(&pc.folder);
            continue;
        }
        assert_eq!(bytes_of(&pc.folder), before, "case {number} left a trace");
    }
    let nowhere = desk.path("never");
    for bytes in &cases[..3] {
        fs::write(&hostile, bytes).unwrap();
        pc.refused("open_pack", json!({ "place": place, "book": nowhere }));
        assert!(!desk.folder.path().join("never").exists(), "no book is made of it");
    }
}

#[test]
fn another_leads_request_is_not_believed_and_a_renewed_key_is() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit);
    let pc = Pc::new(&desk, "department");
    pc.open(&place);
    let (stranger, foreign) = Desk::with_unit();
    let forged = stranger.path("forged.tenken");
    stranger.run("write_requests", json!({ "units": [foreign], "place": forged }));
    let payload = json!({ "place": forged, "book": pc.book() });
    assert_eq!(pc.refused("open_pack", payload), "pack_signer_unknown", "anybody could ask");

    let before = desk.run("show_keys", json!({}));
    let after = desk.run("renew_key", json!({}));
    assert_eq!(after.as_array().unwrap().len(), 2, "the old key stays, to open old returns");
    let current = |keys: &Value| {
        let keys = keys.as_array().unwrap();
        keys.iter().find(|key| key["state"] == "current").unwrap()["fingerprint"].clone()
    };
    assert_ne!(current(&before), current(&after), "another key signs");
    let renewed = request(&desk, &unit);
    pc.open(&renewed);
    let leads = pc.run("show_keys", json!({}));
    let lead = |state: &str| {
        leads
            .as_array()
            .unwrap()
            .iter()
            .filter(|k| k["holder"] == "lead" && k["state"] == state)
            .count()
    };
    assert_eq!((lead("current"), lead("retired")), (1, 1), "the old key vouched for the new");
    let target = desk.path("submission.tenken");
    pc.run("write_pack", json!({ "kind": "submission", "place": target }));
    let seen = desk.run("inspect_pack", json!({ "place": target }));
    assert_eq!(seen["standing"], "first_return", "sealed to the new key");
}

#[test]
fn a_key_comes_back_from_paper_and_from_a_file() {
    let (desk, _) = Desk::with_unit();
    let sheet = desk.run("backup_key", json!({ "place": desk.path("key.txt") }));
    let short = json!({ "place": desk.path("key.age"), "passphrase": "短い" });
    assert_eq!(desk.refused("backup_key", short), "passphrase_too_short");
    let passphrase = "正しい馬の電池のホチキス";
    desk.run("backup_key", json!({ "place": desk.path("key.age"), "passphrase": passphrase }));
    let text = fs::read_to_string(desk.folder.path().join("key.txt")).unwrap();
    let groups: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| {
            let is_group = |group: &str| group.len() == 4 && group.is_ascii();
            line.split(' ').count() == 7 && line.split(' ').all(is_group)
        })
        .collect();
    assert_eq!(groups.len(), 2, "two lines of seven groups:\n{text}");
    assert!(
        !fs::read(desk.folder.path().join("key.age"))
            .unwrap()
            .windows(4)
            .any(|w| w == &groups[0].as_bytes()[..4])
    );

    let backup = desk.path("all.tenken");
    desk.run("write_pack", json!({ "kind": "backup", "place": backup }));
    let before = desk.run("show_book", json!({}));
    // A new PC: a book of its own, the key from paper, then the backup.
    let (other, _) = Desk::with_unit();
    let sealed =
        other.refused("open_pack", json!({ "place": backup, "book": other.path("again") }));
    assert_eq!(sealed, "pack_sealed_to_another", "without the key nothing opens");
    let typed = groups.join("-");
    let mistyped = typed.replacen(&typed[..1], if &typed[..1] == "0" { "1" } else { "0" }, 1);
    assert_eq!(other.refused("restore_key", json!({ "text": mistyped })), "key_mistyped");
    let wrong = json!({ "place": desk.path("key.age"), "passphrase": "違う言葉を十二文字以上" });
    assert_eq!(other.refused("restore_key", wrong), "passphrase_wrong");
    let from_file = other
        .run("restore_key", json!({ "place": desk.path("key.age"), "passphrase": passphrase }));
    assert_eq!(from_file[0]["fingerprint"], sheet["fingerprint"]);
    let from_paper = other.run("restore_key", json!({ "text": typed }));
    assert_eq!(from_paper, from_file, "the same key, whichever way it comes");
    let opened = other.run("open_pack", json!({ "place": backup, "book": other.path("again") }));
    assert_eq!(opened["book"]["state_id"], before["state_id"], "the whole book is back");
    let keys = other.run("show_keys", json!({}));
    assert_eq!(keys[0]["fingerprint"], sheet["fingerprint"], "with its key");
}

#[test]
fn a_plan_foresees_whose_keys_would_wait_and_a_copied_folder_is_no_stranger() {
    let (desk, unit) = Desk::with_unit();
    let place = request(&desk, &unit);
    let first = Pc::new(&desk, "first");
    first.open(&place);
    // Copied before anything was ever written with its keys.
    let copy = Pc::new(&desk, "copy");
    first.run("close_book", json!({}));
    copy_folder(&first.folder, &copy.folder);
    let stranger = Pc::new(&desk, "stranger");
    stranger.open(&place);
    let item = desk.first_item(&unit);
    let mut files = Vec::new();
    for (pc, value) in [(&first, "implemented"), (&copy, "unknown"), (&stranger, "implemented")] {
        pc.run("open_book", json!({ "place": pc.book() }));
        pc.run("put_answer", crate::common::answer(&unit, &item, value));
        let target = desk.path(&format!("{}.tenken", files.len()));
        pc.run("write_pack", json!({ "kind": "submission", "place": target }));
        files.push(target);
    }
    let plan = desk.run("plan_merge", json!({ "files": files }));
    let done = desk.run("apply_merge", json!({ "files": files }));
    let told = |merged: &Value| -> Vec<(Value, Value)> {
        let files = merged["files"].as_array().unwrap().iter();
        files.map(|file| (file["error"]["code"].clone(), file["conflicting"].clone())).collect()
    };
    assert_eq!(told(&plan), told(&done), "a plan says what applying does");
    assert_eq!(plan["lines"], done["lines"], "line by line");
    assert_eq!(done["files"][1]["conflicting"], 1, "the copy's answer stands beside the first's");
    assert_eq!(done["files"][2]["error"]["code"], "pack_signer_unknown", "another PC waits");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
