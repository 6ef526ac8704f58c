//! Answer sheets: lossless, only what is asked, nothing but text.

use proptest::prelude::*;
use tenken_core::body::{AnswerBody, EvidenceLocation, Exception, GateBody};
use tenken_core::snapshot::Unit;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use super::sample::{snapshot, unit};
use super::sheet::{Sheet, names, sheet};
use crate::cells::tests::any_answer;
use crate::cells::{self, Cells, Column};
use crate::mark;
use crate::meta::{META_SHEET, Meta, RowId, SheetKind};
use crate::write::answer_sheet::{Input, answer_sheet};

const ITEMS: [&str; 5] = ["S-1", "S-2", "S-3", "S-4", "OUT-1"];

fn written(unit: Unit, kind: SheetKind) -> Vec<u8> {
    let snapshot = snapshot(vec![unit]);
    answer_sheet(Input {
        snapshot: &snapshot,
        unit: &snapshot.units[0],
        kind,
        made_on: "2026-06-01",
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        locale: Locale::Ja,
    })
    .unwrap()
    .bytes
}

fn table(bytes: &[u8]) -> Sheet {
    sheet(bytes, "点検票")
}

/// The input cells of an item's row.
fn cells_of(table: &Sheet, item: &str) -> Cells {
    let row = table.row_of(0, item);
    let mut cells = Cells::default();
    for (column, at) in Column::ALL.into_iter().zip([4, 6, 7, 8, 9, 10, 11, 12, 13]) {
        cells.set(column, table.text(row, at));
    }
    cells
}

fn meta(bytes: &[u8]) -> Meta {
    Meta::from_rows(&sheet(bytes, META_SHEET).rows()).unwrap()
}

fn full_answer() -> AnswerBody {
    AnswerBody {
        reason: Some("=HYPERLINK(\"x\")".to_owned()),
        improvement: Some("＋研修を行う".to_owned()),
        improve_by: Some("2027-03-31".to_owned()),
        remarks: Some("@窓口\n-二行目 <&> _x0041_".to_owned()),
        exception: Some(Exception {
            number: "1-1".to_owned(),
            approver: "CISO".to_owned(),
            expires_on: "2026-12-31".to_owned(),
        }),
        locations: vec![EvidenceLocation {
            document_name: "-台帳".to_owned(),
            place: "書庫".to_owned(),
            ..EvidenceLocation::default()
        }],
        ..AnswerBody::of(AnswerValue::Partial)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_answer_comes_back_from_the_sheet_as_it_was(
        answers in prop::collection::vec(any_answer(), ITEMS.len()),
    ) {
        let said: Vec<(&str, AnswerBody)> = ITEMS.into_iter().zip(answers).collect();
        let bytes = written(unit("u1", "総務課", &said), SheetKind::Unit);
        let (table, meta) = (table(&bytes), meta(&bytes));
        for (item, answer) in &said {
            let cells = cells_of(&table, item);
            let value = mark::value(cells.get(Column::Mark)).expect("one of our marks");
            let (back, _) = cells.to_answer(value, answer);
            prop_assert_eq!(&back, answer, "{}", item);
            let known = &meta.rows[&RowId::Item((*item).to_owned())].digest;
            prop_assert_eq!(&cells::digest(&cells), known, "{} was not touched", item);
        }
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let bytes = written(unit("u1", "=総務課", &[("S-1", full_answer())]), SheetKind::Unit);
    let cover = sheet(&bytes, "表紙");
    let table = table(&bytes);
    for formula in cover.formulas.values().chain(table.formulas.values()) {
        assert!(!formula.contains("HYPERLINK") && !formula.contains("総務課"), "{formula}");
    }
    let row = table.row_of(0, "S-1");
    let of_row: Vec<u32> = table.formulas.keys().filter(|at| at.0 == row).map(|at| at.1).collect();
    assert_eq!(of_row, [5], "only the state of a row is calculated");
}

#[test]
fn only_what_the_unit_answers_stands_on_its_sheet() {
    let table = table(&written(unit("u1", "総務課", &[]), SheetKind::Unit));
    let ids: Vec<String> =
        (0..20).map(|row| table.text(row, 0)).filter(|id| !id.is_empty()).collect();
    assert_eq!(
        ids,
        ["項目ID", "gate:outsourcing", "S-1", "S-2", "S-3", "S-4", "OUT-1"],
        "gates at the top, the system manager's item left out"
    );
}

#[test]
fn the_sheet_says_how_much_is_left() {
    let mut open = AnswerBody::of(AnswerValue::NotImplemented);
    open.reason = Some("人手が足りない".to_owned());
    let answers = [
        ("S-1", AnswerBody::of(AnswerValue::Implemented)),
        ("S-2", open),
        ("S-3", AnswerBody::of(AnswerValue::NotApplicable)),
    ];
    let table = table(&written(unit("u1", "総務課", &answers), SheetKind::Unit));
    let state = |item: &str| table.text(table.row_of(0, item), 5);
    for (item, expected) in [
        ("S-1", "済"),
        ("S-2", "改善策を記入"),
        ("S-3", "理由を記入"),
        ("S-4", "未回答"),
        ("OUT-1", "未回答"),
        ("gate:outsourcing", "未回答"),
    ] {
        assert_eq!(state(item), expected, "{item}");
    }
    assert_eq!(table.text(0, 6), "未回答 3 件　　記入不足 2 件", "what the formula gives now");
}

#[test]
fn a_gate_answered_with_no_takes_its_items_off_the_list() {
    let mut closed = unit("u1", "総務課", &[("OUT-1", AnswerBody::of(AnswerValue::Implemented))]);
    closed.gates.insert("outsourcing".to_owned(), vec![GateBody::of(Some(false))]);
    let bytes = written(closed, SheetKind::Unit);
    let table = table(&bytes);
    let row = table.row_of(0, "OUT-1");
    assert_eq!(
        table.text(row, 5),
        "対象外",
        "and its answer is still there: {}",
        table.text(row, 4)
    );
    assert_eq!(table.text(table.row_of(0, "gate:outsourcing"), 4), "いいえ");
    let gate = &meta(&bytes).rows[&RowId::Gate("outsourcing".to_owned())];
    assert_eq!(gate.digest, cells::text_digest("いいえ"), "an untouched gate says nothing new");
    let cover = sheet(&bytes, "表紙");
    assert_eq!(cover.text(cover.row_of(1, "○\u{3000}実施"), 2), "0", "a settled answer is no ○");
}

#[test]
fn where_answers_differ_the_cell_is_empty_and_the_question_says_so() {
    let answers = [
        ("S-1", AnswerBody::of(AnswerValue::Implemented)),
        ("S-1", AnswerBody::of(AnswerValue::Partial)),
    ];
    let table = table(&written(unit("u1", "総務課", &answers), SheetKind::Unit));
    let row = table.row_of(0, "S-1");
    assert_eq!(table.text(row, 4), "", "a sheet cannot decide");
    assert!(table.text(row, 2).starts_with("【回答の不一致：○／△】"), "{}", table.text(row, 2));
}

#[test]
fn a_unit_that_nothing_concerns_has_sheets_without_rows() {
    for kind in [SheetKind::Unit, SheetKind::Persons, SheetKind::Rows] {
        let mut idle = unit("u1", "休止課", &[]);
        idle.roles.clear();
        assert_eq!(meta(&written(idle, kind)).rows.len(), 0, "{}", kind.as_str());
    }
}

#[test]
fn the_same_book_and_day_give_the_same_bytes() {
    for kind in [SheetKind::Unit, SheetKind::Persons, SheetKind::Rows] {
        let write = || written(unit("u1", "総務課", &[("S-1", full_answer())]), kind);
        assert!(write() == write(), "{}: no clock and no chance", kind.as_str());
    }
}

#[test]
fn staff_forms_ask_what_each_member_of_staff_answers() {
    let columns = written(unit("u1", "総務課", &[]), SheetKind::Persons);
    let by_column = sheet(&columns, "点検票（職員別）");
    let ids: Vec<String> = (4..8).map(|row| by_column.text(row, 0)).collect();
    assert_eq!(ids, ["S-1", "S-2", "S-3", "S-4"], "not what the head answers for all");
    assert_eq!(by_column.text(2, 14), "12人目", "a column for each of the twelve");
    assert_eq!(by_column.text(2, 15), "", "and no more");
    let rows = written(unit("u1", "総務課", &[]), SheetKind::Rows);
    let by_row = sheet(&rows, "職員別回答");
    let ids: Vec<String> = (3..7).map(|column| by_row.text(0, column)).collect();
    assert_eq!(ids, ["S-1", "S-2", "S-3", "S-4"], "the hidden first row");
    assert_eq!(by_row.text(15, 0), "12", "a row for each of the twelve");
    for (bytes, kind) in [(columns, SheetKind::Persons), (rows, SheetKind::Rows)] {
        let meta = meta(&bytes);
        assert_eq!((meta.kind, meta.unit.as_deref()), (kind, Some("u1")), "whose it is");
    }
}

#[test]
fn a_workbook_has_a_cover_a_table_and_two_hidden_sheets() {
    let bytes = written(unit("u1", "総務課", &[]), SheetKind::Unit);
    assert_eq!(names(&bytes), ["表紙", "点検票", "_lists", "_meta"]);
    let cover = sheet(&bytes, "表紙");
    assert_eq!(cover.text(cover.row_of(0, "field:unit"), 2), "総務部\u{3000}総務課");
    assert_eq!(cover.text(cover.row_of(0, "field:headcount"), 2), "12");
    assert_eq!(cover.text(cover.row_of(1, "提出期限"), 2), "2026-07-31", "a real date");
}
