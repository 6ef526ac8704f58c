//! Four sheets that municipalities have, read exactly as a person would read them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tenken_excel::read::{FileReading, read};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

fn reading(name: &str) -> FileReading {
    read(&fixture(name), name).unwrap()
}

/// What is expected of a file, from the hand-made list.
fn expected(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&fixture("expected.json")).unwrap();
    all[name].clone()
}

fn codes(value: &Value) -> Vec<String> {
    let mut codes: Vec<String> =
        value.as_array().into_iter().flatten().map(|c| c.as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes
}

fn check(name: &str) {
    let expected = expected(name);
    let read = reading(name);
    assert_eq!(read.layout.as_str(), expected["layout"], "{name}: layout");
    let mut found = BTreeMap::new();
    for sheet in &read.sheets {
        for answer in &sheet.answers {
            let mut issues: Vec<String> =
                answer.issues.iter().map(|issue| issue.code.clone()).collect();
            issues.sort();
            found.insert(answer.id.clone(), (answer, issues));
        }
        let head = serde_json::to_value(&sheet.head).unwrap();
        for field in [
            "unit",
            "unit_head",
            "head_confirmed",
            "respondent",
            "respondent_title",
            "inspected_on",
            "headcount",
        ] {
            if !expected[field].is_null() {
                assert_eq!(head[field], expected[field], "{name}: {field}");
            }
        }
        if !expected["header_rows"].is_null() {
            assert_eq!(
                serde_json::to_value(&sheet.header_rows).unwrap(),
                expected["header_rows"],
                "{name}: header"
            );
        }
    }
    for (id, wanted) in expected["answers"].as_object().into_iter().flatten() {
        let (answer, issues) =
            found.remove(id).unwrap_or_else(|| panic!("{name}: {id} was not read"));
        let value = serde_json::to_value(answer.answer).unwrap();
        assert_eq!(value, wanted["answer"], "{name}: {id} at {}", answer.at);
        assert_eq!(issues, codes(&wanted["issues"]), "{name}: what is told of {id}");
    }
    for (id, wanted) in expected["verdicts"].as_object().into_iter().flatten() {
        let (answer, issues) =
            found.remove(id).unwrap_or_else(|| panic!("{name}: {id} was not read"));
        let said = serde_json::to_value(answer).unwrap();
        for field in ["verdict", "finding", "due_on"] {
            assert_eq!(said[field], wanted[field], "{name}: {field} of {id}");
        }
        assert_eq!(issues, codes(&wanted["issues"]), "{name}: what is told of {id}");
    }
    assert!(found.is_empty(), "{name}: nothing else is an answer: {:?}", found.keys());
    let mut of_sheets: Vec<String> =
        read.sheets.iter().flat_map(|s| &s.issues).map(|issue| issue.code.clone()).collect();
    of_sheets.sort();
    assert_eq!(of_sheets, codes(&expected["sheet_issues"]), "{name}: what is told of the sheet");
    assert_eq!(
        serde_json::to_value(&read.skipped_sheets).unwrap(),
        if expected["skipped_sheets"].is_null() {
            Value::Array(Vec::new())
        } else {
            expected["skipped_sheets"].clone()
        },
        "{name}: sheets without answers"
    );
}

#[test]
fn one_answer_per_row_is_read_as_a_person_reads_it() {
    check("L1_kigou_ichiran.xlsx");
}

#[test]
fn one_column_per_answer_is_read_as_a_person_reads_it() {
    check("L2_nidan_re.xlsx");
}

#[test]
fn one_sheet_per_chapter_is_read_as_a_person_reads_it() {
    check("L4_shoubetsu_multi.xlsx");
}

#[test]
fn an_audit_checklist_is_read_as_a_person_reads_it() {
    check("L6_kansa_checklist.xlsx");
}

#[test]
fn every_row_passed_over_is_told_with_its_reason() {
    let read = reading("L1_kigou_ichiran.xlsx");
    let skipped: Vec<(&str, &str)> = read.sheets[0]
        .skipped_rows
        .iter()
        .map(|row| (row.code.as_str(), row.at.rsplit('!').next().unwrap()))
        .collect();
    assert_eq!(
        skipped,
        [
            ("section_row", "A8"),
            ("section_row", "A11"),
            ("section_row", "A15"),
            ("note_row", "A22"),
            ("note_row", "A23"),
            ("total_row", "D24"),
            ("total_row", "D25"),
        ],
        "sections, notes and totals"
    );
}

/// The four sheets as LibreOffice saves them.
#[test]
fn the_same_sheet_in_another_format_says_the_same() {
    for stem in ["L1_kigou_ichiran", "L2_nidan_re", "L4_shoubetsu_multi", "L6_kansa_checklist"] {
        let facts = |name: String| -> Vec<Value> {
            let read = reading(&name);
            let answers = read.sheets.iter().flat_map(|sheet| {
                sheet.answers.iter().map(|answer| {
                    let said = serde_json::to_value(answer).unwrap();
                    let head = serde_json::to_value(&sheet.head).unwrap();
                    serde_json::json!([
                        said["id"],
                        said["answer"],
                        said["verdict"],
                        said["finding"],
                        said["due_on"],
                        head["unit"],
                        head["inspected_on"],
                        head["respondent"],
                        head["headcount"],
                    ])
                })
            });
            answers.collect()
        };
        let expected = facts(format!("{stem}.xlsx"));
        assert!(!expected.is_empty(), "{stem}");
        for ending in ["xls", "ods"] {
            assert_eq!(facts(format!("{stem}.{ending}")), expected, "{stem}.{ending}");
        }
    }
}
