//! Sheets as documents: what is printed, and what is left to be written.

use tenken_core::score::Mode;
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use super::{Form, document};
use crate::audit_report::sample::{answering, checklist, everything, mark, snapshot, unit};
use crate::audit_report::{EvidenceStates, Input};
use crate::document::{Block, Document, Table};
use crate::unit_report;

fn input(snapshot: &Snapshot) -> Input<'_> {
    static STATES: std::sync::LazyLock<EvidenceStates> =
        std::sync::LazyLock::new(EvidenceStates::default);
    Input {
        snapshot,
        issued_on: "2026-12-03",
        locale: Locale::Ja,
        document_number: None,
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        evidence_states: &STATES,
    }
}

/// The sample with only the unit of this name.
fn only(name: &str) -> Snapshot {
    let mut snapshot = everything();
    snapshot.units.retain(|unit| unit.body.name == name);
    assert_eq!(snapshot.units.len(), 1, "{name} is in the sample");
    snapshot
}

fn items(document: &Document) -> &Table {
    let mut tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.columns.len() == 5 => Some(table),
        _ => None,
    });
    tables.next_back().expect("the sheet has its items")
}

#[test]
fn a_blank_sheet_holds_no_answer_and_room_to_write() {
    let snapshot = only("税務課");
    let blank = document(&input(&snapshot), Form::Blank);
    let text = blank.plain_text();
    assert!(!text.contains("短い離席では行っていない。"), "nothing that was answered is on it");
    assert!(text.contains("はい　・　いいえ"), "gates are asked first");
    let rows = items(&blank).rows.iter().filter(|row| row.cells.len() == 5);
    assert!(rows.clone().count() >= 2, "the unit's items are asked");
    assert!(rows.into_iter().all(|row| row.least > 10.0), "each with room to write");
}

#[test]
fn a_filled_sheet_says_what_the_unit_said() {
    let snapshot = only("税務課");
    let text = document(&input(&snapshot), Form::Filled).plain_text();
    for said in ["△", "短い離席では行っていない。", "自動ロックを3分に改める。", "令和9年1月31日"]
    {
        assert!(text.contains(said), "{said} is what the head confirms: {text}");
    }
    assert!(text.contains("aaaaaaaaaaaaaaaa"), "the paper names the data it was printed from");
}

#[test]
fn an_improvement_plan_joins_the_rows_of_an_item() {
    let snapshot = only("税務課");
    let plan = document(&input(&snapshot), Form::ImprovementPlan);
    let table = plan.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.columns.len() == 3 => Some(table),
        _ => None,
    });
    let table = table.expect("one item falls short");
    assert_eq!(table.rows.len(), 5, "question, state, measure, day, completion");
    assert_eq!(table.rows[0].cells[0].rows, 5, "under one number");
    assert!(table.rows[1..].iter().all(|row| row.cells.len() == 2), "which the others leave free");
}

#[test]
fn a_working_paper_asks_for_what_was_seen_and_decides_nothing() {
    let snapshot = only("総務課");
    let text = document(&input(&snapshot), Form::WorkingPaper).plain_text();
    assert!(text.contains("☐ 適合　☐ 不適合　☐ 確認できず"), "every verdict is open");
    assert!(text.contains("確認資料：体制図.pdf"), "with what the unit named");
}

#[test]
fn a_sheet_of_a_unit_that_is_asked_nothing_is_still_a_sheet() {
    let mut nobody = unit("空課");
    nobody.roles.clear();
    let snapshot = snapshot(checklist(), vec![nobody]);
    for form in [Form::Blank, Form::Filled, Form::ImprovementPlan, Form::WorkingPaper] {
        assert!(document(&input(&snapshot), form).plain_text().contains("空課"), "{form:?}");
    }
}

#[test]
fn a_unit_report_names_no_other_unit() {
    let whole = everything().figures();
    let snapshot = only("福祉課");
    let text = unit_report::document(&input(&snapshot), &whole).plain_text();
    for other in ["税務課", "総務課", "水道課", "建設課"] {
        assert!(!text.contains(other), "{other} is no business of 福祉課");
    }
    assert!(text.contains("×期限切れ"), "its own expired exception is told");
    let all = whole.total.implementation(Mode::Plain);
    assert!(text.contains(&format!("{}／{}", all.num, all.den)), "beside the figures of all");
}

#[test]
fn a_unit_with_nothing_to_improve_is_told_so() {
    let good = answering(unit("良課"), "DUT-01", &[mark(AnswerValue::Implemented)]);
    let snapshot = snapshot(checklist(), vec![good]);
    let whole = snapshot.figures();
    let text = unit_report::document(&input(&snapshot), &whole).plain_text();
    assert!(text.contains("一部実施、未実施又はわからないとの回答はない。"), "{text}");
}
