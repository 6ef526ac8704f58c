//! Sheets by command: read alone, planned into a book, taken in, taken in again.

use serde_json::{Value, json};

use crate::desk::{Desk, counts, fixture, tenken};

const HEADER: &str = "番号,点検項目,回答,備考";

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

#[test]
fn a_sheet_taken_in_twice_changes_nothing_and_a_later_change_stands() {
    let desk = Desk::new();
    let marks = ["○", "×", "", "○△"];
    let path = desk.sheet("点検票.csv", "総務課", HEADER, &marks);
    let path = path.as_str();
    let plan = desk.run(&["excel", "plan", path]);
    assert_eq!(counts(&plan), [2, 1, 0, 1], "{plan:#}");
    let before = desk.run(&["book", "show"])["state_id"].clone();
    let applied = desk.run(&["excel", "apply", path]);
    assert_eq!(counts(&applied), [2, 1, 0, 1], "as planned");
    assert_ne!(desk.run(&["book", "show"])["state_id"], before, "the plan wrote nothing, this did");
    let again = desk.run(&["excel", "apply", path]);
    assert_eq!(counts(&again), [0, 3, 0, 1], "nothing new");
    // Somebody changes an answer in the program; the sheet of before does not bring it back.
    let item = desk.items[0].0.clone();
    desk.run(&["answer", "put", "--unit", "総務課", "--item", &item, "--value", "partial"]);
    let later = desk.run(&["excel", "apply", path]);
    assert_eq!(counts(&later), [0, 3, 0, 1], "the later change stands");
    // A corrected sheet differs from both: both stay until a person decides.
    let corrected = desk.sheet("点検票.csv", "総務課", HEADER, &["－", "△", "", ""]);
    let both = desk.run(&["excel", "apply", &corrected]);
    assert_eq!(counts(&both), [1, 2, 1, 0], "one corrected, one in conflict: {both:#}");
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
    assert_eq!(counts(&plan), [0, 0, 0, 1], "never by number alone");
    assert_eq!(plan["lines"][0]["code"], "sheet_question_changed");
}
