//! Sheets by command: read alone, planned into a book, taken in, taken in again.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn tenken(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tenken"))
        .args(["--json", "--now", "2026-06-15T10:24:00+09:00"])
        .args(arguments)
        .output()
        .unwrap()
}

fn answer(arguments: &[&str]) -> Value {
    let output = tenken(arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../excel/tests/fixtures");
    folder.join(name).display().to_string()
}

#[test]
fn a_sheet_is_read_without_a_book_and_accounts_for_every_answer() {
    let output = tenken(&["excel", "plan", &fixture("L1_kigou_ichiran.xlsx")]);
    assert_eq!(output.status.code(), Some(1), "two marks need a person");
    let plan: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plan["in"], 11, "eleven items");
    assert_eq!(
        (&plan["accepted"], &plan["unchanged"], &plan["rejected"]),
        (&json!(9), &json!(1), &json!(1))
    );
    assert_eq!(plan["lines"].as_array().unwrap().len(), 11, "a line each");
    let sheet = &plan["files"][0]["sheets"][0];
    assert_eq!(plan["files"][0]["layout"], "row_per_item");
    assert_eq!(sheet["unit"], "総務部 総務課");
    let two = sheet["answers"].as_array().unwrap().iter().find(|a| a["id"] == "PH-06").unwrap();
    assert_eq!(two["answer"], Value::Null, "nobody decides between two marks");
    assert_eq!(two["issues"][0]["at"], "シート「自己点検票」!E21", "the cell is named");
    assert!(two["issues"][0]["message"].as_str().unwrap().contains('○'), "in words");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, code) in [
        ("空.xlsx", &b""[..], "sheet_empty"),
        ("頁.xls", b"<html><table></table></html>", "sheet_web_page"),
        ("切.xlsx", b"PK\x03\x04half", "sheet_damaged"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let output = tenken(&["excel", "plan", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(3), "{name}: every input refused");
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["error"]["code"], code, "{name}");
        assert_eq!(error["error"]["at"]["file"], name, "the file is named");
    }
    let good = fixture("L2_nidan_re.xlsx");
    let bad = folder.path().join("空.xlsx");
    let output = tenken(&["excel", "plan", bad.to_str().unwrap(), &good]);
    assert_eq!(output.status.code(), Some(1), "one file refused, the other read");
    let plan: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plan["files"][0]["error"]["code"], "sheet_empty");
    assert_eq!(plan["files"][1]["layout"], "column_per_answer");
}

/// A book with one unit, and the items that it is asked.
struct Desk {
    folder: tempfile::TempDir,
    items: Vec<(String, String)>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book").display().to_string();
        answer(&[
            "--book",
            &book,
            "book",
            "create",
            "--checklist",
            "kani",
            "--fiscal-year",
            "2026",
            "--organization",
            "可児市",
        ]);
        answer(&[
            "--book",
            &book,
            "unit",
            "add",
            "--name",
            "総務課",
            "--organ",
            "executive_bureau",
        ]);
        let sheet = answer(&["--book", &book, "answer", "list", "--unit", "総務課"]);
        let items = sheet["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["standing"] == "unanswered")
            .map(|item| {
                (
                    item["id"].as_str().unwrap().to_owned(),
                    item["question_ja"].as_str().unwrap().to_owned(),
                )
            })
            .take(4)
            .collect();
        Self { folder, items }
    }

    fn run(&self, arguments: &[&str]) -> Value {
        let book = self.folder.path().join("book").display().to_string();
        let mut all = vec!["--book", &book];
        all.extend(arguments);
        answer(&all)
    }

    fn sheet(&self, marks: &[&str]) -> PathBuf {
        let mut text = "所属,総務課,点検者,髙橋 一郎\n番号,点検項目,回答,備考\n".to_owned();
        for ((id, question), mark) in self.items.iter().zip(marks) {
            text.push_str(&format!("{id},{question},{mark},\n"));
        }
        let path = self.folder.path().join("点検票.csv");
        std::fs::write(&path, text).unwrap();
        path
    }

    fn counts(value: &Value) -> [u64; 4] {
        ["accepted", "unchanged", "conflicting", "rejected"]
            .map(|name| value[name].as_u64().unwrap())
    }
}

#[test]
fn a_sheet_taken_in_twice_changes_nothing_and_a_later_change_stands() {
    let desk = Desk::new();
    let marks = ["○", "×", "", "○△"];
    let path = desk.sheet(&marks);
    let path = path.to_str().unwrap();
    let plan = desk.run(&["excel", "plan", path]);
    assert_eq!(Desk::counts(&plan), [2, 1, 0, 1], "{plan:#}");
    let before = desk.run(&["book", "show"])["state_id"].clone();
    let applied = desk.run(&["excel", "apply", path]);
    assert_eq!(Desk::counts(&applied), [2, 1, 0, 1], "as planned");
    assert_ne!(desk.run(&["book", "show"])["state_id"], before, "the plan wrote nothing, this did");
    let again = desk.run(&["excel", "apply", path]);
    assert_eq!(Desk::counts(&again), [0, 3, 0, 1], "nothing new");
    // Somebody changes an answer in the program; the sheet of before does not bring it back.
    let item = desk.items[0].0.clone();
    desk.run(&["answer", "put", "--unit", "総務課", "--item", &item, "--value", "partial"]);
    let later = desk.run(&["excel", "apply", path]);
    assert_eq!(Desk::counts(&later), [0, 3, 0, 1], "the later change stands");
    // A corrected sheet differs from both: both stay until a person decides.
    let corrected = desk.sheet(&["－", "△", "", ""]);
    let both = desk.run(&["excel", "apply", corrected.to_str().unwrap()]);
    assert_eq!(Desk::counts(&both), [1, 2, 1, 0], "one corrected, one in conflict: {both:#}");
    let sheet = desk.run(&["answer", "list", "--unit", "総務課"]);
    let line =
        sheet["items"].as_array().unwrap().iter().find(|line| line["id"] == json!(item)).unwrap();
    assert_eq!(line["standing"], "disagreement", "nothing was overwritten");
}

#[test]
fn another_question_under_the_same_number_is_never_taken() {
    let desk = Desk::new();
    let (id, _) = desk.items[0].clone();
    let text =
        format!("所属,総務課\n番号,点検項目,回答\n{id},まったく別の質問をここに書いているか。,○\n");
    let path = desk.folder.path().join("別.csv");
    std::fs::write(&path, text).unwrap();
    let plan = desk.run(&["excel", "plan", path.to_str().unwrap()]);
    assert_eq!(Desk::counts(&plan), [0, 0, 0, 1], "never by number alone");
    assert_eq!(plan["lines"][0]["code"], "sheet_question_changed");
}
