//! The results workbook: its figures are those of the program, its texts are texts.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use tenken_core::body::{AnswerBody, Exception, GateBody};
use tenken_core::score::{Counted, Mode};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::{Locale, Words};

use super::sample::{snapshot, unit};
use super::sheet::{names, sheet};
use crate::error::Error;
use crate::write::results::{Input, Person, Run, Written, results};

fn excepted(expires_on: &str) -> AnswerBody {
    AnswerBody {
        exception: Some(Exception {
            number: "1-1".to_owned(),
            approver: "CISO".to_owned(),
            expires_on: expires_on.to_owned(),
        }),
        ..AnswerBody::of(AnswerValue::Excepted)
    }
}

/// Three units in which every standing occurs.
fn campaign() -> Snapshot {
    use AnswerValue::{Implemented, NotApplicable, NotImplemented, Partial, Unknown};
    let of = AnswerBody::of;
    let mut first = unit(
        "u1",
        "=総務課",
        &[
            ("S-1", of(Implemented)),
            ("S-2", of(Partial)),
            ("S-3", of(NotImplemented)),
            ("S-4", of(Implemented)),
            ("S-4", of(Partial)),
        ],
    );
    first.gates.insert("outsourcing".to_owned(), vec![GateBody::of(Some(false))]);
    let second = unit(
        "u2",
        "税務課",
        &[
            ("S-1", excepted("2026-11-30")),
            ("S-2", excepted("2026-12-01")),
            ("S-4", of(Unknown)),
            ("OUT-1", of(NotImplemented)),
        ],
    );
    let mut all = of(Implemented);
    all.remarks = Some("=1+1".to_owned());
    all.improve_by = Some("2027-03-31".to_owned());
    let answers = [("S-1", all), ("S-2", of(NotApplicable)), ("S-4", of(Implemented))];
    snapshot(vec![first, second, unit("u3", "会計課", &answers)])
}

fn person(name: &str, values: &[(&str, AnswerValue)]) -> Person {
    let answers = values.iter().map(|(item, value)| ((*item).to_owned(), *value)).collect();
    Person { unit: "u2".to_owned(), name: name.to_owned(), answers }
}

fn write(
    snapshot: &Snapshot,
    persons: &[Person],
    runs: &[Run],
    cancel: bool,
) -> Result<Written, Error> {
    results(Input {
        snapshot,
        persons,
        runs,
        made_on: "2026-12-02",
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        locale: Locale::Ja,
        progress: &|_, _| {},
        cancel: &AtomicBool::new(cancel),
    })
}

#[test]
fn what_the_workbook_says_is_what_the_program_counted() {
    let snapshot = campaign();
    let figures = snapshot.figures();
    let written = write(&snapshot, &[], &[], false).unwrap();
    assert_eq!(
        names(&written.bytes),
        ["概要", "所属×分野", "所属別", "回答", "確認資料", "_meta"],
        "sheets of what there is none are left out"
    );
    let units = sheet(&written.bytes, "所属別");
    let tallies = figures.units.iter().chain([&figures.total]);
    for (row, tally) in (1..).zip(tallies) {
        let expected = [
            tally.implemented,
            tally.partial,
            tally.not_implemented,
            tally.expired_exceptions,
            tally.unknown,
            tally.not_applicable,
            tally.excepted,
            tally.unanswered,
            tally.disagreement,
            tally.out_of_scope,
            tally.in_scope(),
            tally.answered(),
        ];
        let shown: Vec<String> = (3..15).map(|column| units.text(row, column)).collect();
        assert_eq!(shown, expected.map(|count| count.to_string()), "row {row}");
        assert!((3..18).all(|column| units.formulas.contains_key(&(row, column))), "row {row}");
    }
    let implementation = figures.total.implementation(Mode::Plain);
    let overview = sheet(&written.bytes, "概要");
    let words = Words::new(Locale::Ja);
    let per_mille = implementation.per_mille().unwrap();
    assert_eq!(
        overview.text(overview.row_of(1, "実施率"), 2),
        words.report_rate(
            implementation.den,
            implementation.num,
            format!("{}.{}", per_mille / 10, per_mille % 10)
        ),
        "as the report prints it"
    );
}

#[test]
fn every_answer_counts_where_its_words_say() {
    let snapshot = campaign();
    let written = write(&snapshot, &[], &[], false).unwrap();
    let answers = sheet(&written.bytes, "回答");
    let standing = |unit: &str, item: &str| {
        let mut rows = 1..=written.rows as u32;
        let row = rows.find(|row| answers.text(*row, 0) == unit && answers.text(*row, 5) == item);
        let row = row.unwrap();
        (answers.text(row, 10), answers.text(row, 11), answers.text(row, 12))
    };
    for (unit, item, word, numerator, denominator) in [
        ("u1", "S-1", "実施", "1", "1"),
        ("u1", "S-2", "一部実施", "0", "1"),
        ("u1", "S-3", "未実施", "0", "0"),
        ("u1", "S-4", "回答の不一致", "0", "0"),
        ("u1", "OUT-1", "該当なし", "0", "0"),
        ("u2", "S-1", "例外措置（期限切れ）", "0", "1"),
        ("u2", "S-2", "例外措置", "0", "0"),
        ("u2", "S-4", "わからない", "0", "1"),
        ("u3", "OUT-1", "未回答", "0", "0"),
    ] {
        let expected = (word.to_owned(), numerator.to_owned(), denominator.to_owned());
        assert_eq!(standing(unit, item), expected, "{unit} {item}");
    }
    assert_eq!(written.rows, 15, "three units of five items");
    assert!(answers.formulas.keys().all(|at| matches!(at.1, 11 | 12)), "nothing else calculates");
    let row = answers.row_of(21, "=1+1");
    assert_eq!(answers.text(row, 16), "2027-03-31", "a real date");
}

#[test]
fn persons_and_runs_have_their_sheets_once_there_are_some() {
    use AnswerValue::{Implemented, NotImplemented};
    let persons = [
        person("=髙﨑", &[("S-1", Implemented), ("S-2", NotImplemented)]),
        person("邉", &[("S-1", Implemented)]),
    ];
    let runs = [Run {
        kind: "Excel".to_owned(),
        label: "01_総務課.xlsx".to_owned(),
        started: "2026-07-01T09:30:00+09:00".to_owned(),
        withdrawn: None,
        records: 40,
    }];
    let written = write(&campaign(), &persons, &runs, false).unwrap();
    let staff = sheet(&written.bytes, "職員別回答");
    let row = |at: u32| (0..4).map(|column| staff.text(at, column)).collect::<Vec<_>>();
    assert_eq!(row(1), ["実施の数", "", "2", "0"]);
    assert_eq!(row(2), ["回答した人数", "", "2", "1"]);
    assert_eq!(row(3), ["税務課", "=髙﨑", "○", "×"]);
    assert_eq!(row(4), ["税務課", "邉", "○", ""]);
    let runs = sheet(&written.bytes, "取込記録");
    assert_eq!(runs.text(1, 0), "2026-07-01", "a real date");
    assert_eq!((runs.text(1, 1).as_str(), runs.text(1, 4).as_str()), ("09:30", "40"));
}

#[test]
fn who_cancels_gets_nothing() {
    let written = write(&campaign(), &[], &[], true);
    assert!(matches!(written, Err(Error::Cancelled)), "{:?}", written.map(|w| w.rows));
}

#[test]
fn a_campaign_without_units_is_a_workbook_too() {
    let written = write(&snapshot(Vec::new()), &[], &[], false).unwrap();
    let overview = sheet(&written.bytes, "概要");
    assert_eq!(overview.text(overview.row_of(1, "実施率"), 2), "―", "nothing to divide by");
}

#[test]
fn every_way_to_count_has_a_word_of_its_own() {
    let words = Words::new(Locale::Ja);
    let names: BTreeMap<String, Counted> = crate::write::results::COUNTED
        .into_iter()
        .map(|counted| (crate::write::answers::counted_name(words, counted), counted))
        .collect();
    assert_eq!(names.len(), 10, "or a formula counts two as one");
}
