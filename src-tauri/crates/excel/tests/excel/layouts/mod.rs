//! Forms made from facts of real sheets, each with what a person would read from it.
//!
//! The gate: no answer is read that a person would not read. What cannot be decided is `?` here and
//! has to be told with its cell. The share of answers read without a question is printed.

mod cases;
mod forge;
mod further;

use std::collections::BTreeMap;

use proptest::prelude::*;
use tenken_excel::read::{FileReading, read};

use cases::{CASES, Case};
use forge::{Form, csv, workbook};

/// Every form.
fn all() -> impl Iterator<Item = &'static Case> {
    CASES.iter().chain(further::FURTHER)
}

/// Every answer by unit or person and id, as text.
fn answers(reading: &FileReading) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for sheet in &reading.sheets {
        for answer in &sheet.answers {
            let who = match (&answer.person, reading.layout.as_str()) {
                (Some(person), _) => format!("{person}:"),
                (None, "matrix" | "sheet_per_unit") => {
                    format!("{}:", sheet.head.unit.clone().unwrap_or_default())
                }
                _ => String::new(),
            };
            let value = match (&answer.answer, &answer.verdict) {
                (Some(value), _) => value.as_str().to_owned(),
                (None, Some(verdict)) => verdict.as_str().to_owned(),
                (None, None) => "?".to_owned(),
            };
            let told = value != "?" || !answer.issues.is_empty();
            assert!(told, "{} is undecided and nobody is told why", answer.at);
            found.insert(format!("{who}{}", answer.id), value);
        }
    }
    found
}

fn expected(case: &Case) -> BTreeMap<String, String> {
    case.answers
        .split_whitespace()
        .map(|pair| {
            let (id, value) = pair.split_once('=').expect("id=value");
            let value = match value {
                "o" => "implemented",
                "d" => "partial",
                "x" => "not_implemented",
                "n" => "not_applicable",
                "u" => "unknown",
                "e" => "excepted",
                "b" => "unanswered",
                other => other,
            };
            (id.replace('_', " "), value.to_owned())
        })
        .collect()
}

fn compare(case: &Case, reading: &FileReading, how: &str) {
    assert_eq!(reading.layout.as_str(), case.layout, "{} ({how}): layout", case.name);
    assert_eq!(answers(reading), expected(case), "{} ({how})", case.name);
}

/// What differs from what a person reads, line by line.
fn differences(case: &Case, reading: &FileReading) -> Vec<String> {
    let (found, expected) = (answers(reading), expected(case));
    let mut told = Vec::new();
    if reading.layout.as_str() != case.layout {
        told.push(format!("{}: {} is {}", case.name, case.layout, reading.layout.as_str()));
    }
    for id in found.keys().chain(expected.keys()).collect::<std::collections::BTreeSet<_>>() {
        let of = |all: &BTreeMap<String, String>| all.get(id).cloned().unwrap_or_default();
        if of(&found) != of(&expected) {
            told.push(format!("{}: {id} {} is {}", case.name, of(&expected), of(&found)));
        }
    }
    told
}

#[test]
fn every_form_is_read_as_a_person_reads_it() {
    let (mut all_answers, mut decided, mut wrong) = (0, 0, Vec::new());
    for case in all() {
        let form = Form::parse(case.sheets);
        let reading = read(&workbook(&form), case.file)
            .unwrap_or_else(|refusal| panic!("{}: {refusal:?}", case.name));
        wrong.extend(differences(case, &reading));
        let read = answers(&reading);
        let clear = read.values().filter(|value| *value != "?").count();
        println!("{:<42} {:<18} {clear}/{}", case.name, reading.layout.as_str(), read.len());
        all_answers += read.len();
        decided += clear;
    }
    println!("read without a question: {decided}/{all_answers} of {} forms", all().count());
    assert!(wrong.is_empty(), "every answer is right or asked about:\n{}", wrong.join("\n"));
    assert!(decided * 100 >= all_answers * 85, "most need no question: {decided}/{all_answers}");
}

#[test]
fn a_form_saved_as_text_is_read_alike_in_every_encoding() {
    let plain = all()
        .filter(|case| !case.sheets.contains(['<', '^', '#', '~']) && !case.sheets.contains("=="));
    let mut count = 0;
    for case in plain {
        let text = csv(&Form::parse(case.sheets));
        let (cp932, _, lost) = encoding_rs::SHIFT_JIS.encode(&text);
        let mut encoded = vec![("UTF-8", text.clone().into_bytes())];
        if !lost {
            encoded.push(("CP932", cp932.into_owned()));
        }
        for (how, bytes) in encoded {
            let reading = read(&bytes, case.file).unwrap();
            assert_eq!(answers(&reading), expected(case), "{} ({how})", case.name);
            count += 1;
        }
    }
    assert!(count >= 10, "most forms without merged cells have a twin in text: {count}");
}

#[test]
fn full_width_digits_and_empty_rows_and_columns_change_nothing() {
    for case in all().filter(|case| !case.sheets.contains("\n#")) {
        let mut form = Form::parse(case.sheets);
        form.spread();
        let reading = read(&workbook(&form), case.file).unwrap();
        compare(case, &reading, "spread");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_order_of_columns_does_not_matter(seed in any::<u64>()) {
        for case in all().filter(|case| case.may_be_shuffled) {
            let mut form = Form::parse(case.sheets);
            form.shuffle_columns(seed);
            let reading = read(&workbook(&form), case.file).unwrap();
            prop_assert_eq!(answers(&reading), expected(case), "{}", case.name);
        }
    }
}
