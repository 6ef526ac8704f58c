//! What this program writes, its own reader reads: the same answers, gates and facts.

use proptest::prelude::*;
use tenken_core::body::{AnswerBody, GateBody};
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use super::sample::{snapshot, unit};
use crate::cells::tests::any_answer;
use crate::cells::{self, Cells, Column};
use crate::meta::{Meta, RowId, SheetKind};
use crate::read::{Answer, FileReading, read};
use crate::write::answer_sheet::{Input, answer_sheet};

const ITEMS: [&str; 5] = ["S-1", "S-2", "S-3", "S-4", "OUT-1"];

fn read_back(answers: &[(&str, AnswerBody)], gate: Option<bool>, kind: SheetKind) -> FileReading {
    let mut unit = unit("u1", "総務課", answers);
    unit.gates.insert("outsourcing".to_owned(), vec![GateBody { yes: gate, change_reason: None }]);
    let snapshot = snapshot(vec![unit]);
    let bytes = answer_sheet(Input {
        snapshot: &snapshot,
        unit: &snapshot.units[0],
        kind,
        made_on: "2026-06-01",
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        locale: Locale::Ja,
    })
    .unwrap()
    .bytes;
    read(&bytes, "点検票.xlsx").unwrap()
}

/// The cells that a reading gives back.
fn cells_of(answer: &Answer) -> Cells {
    let mut read = Cells::default();
    read.set(Column::Mark, answer.answer.map(crate::mark::mark).unwrap_or_default());
    for (column, text) in [
        (Column::Reason, &answer.reason),
        (Column::Improvement, &answer.improvement),
        (Column::ImproveBy, &answer.improve_by),
        (Column::Documents, &answer.evidence),
        (Column::Remarks, &answer.remarks),
    ] {
        read.set(column, text.clone().unwrap_or_default());
    }
    if let Some([number, approver, expires]) = &answer.exception {
        read.set(Column::ExceptionNumber, number.as_str());
        read.set(Column::Approver, approver.as_str());
        read.set(Column::ExpiresOn, expires.as_str());
    }
    read
}

#[test]
fn a_sheet_of_ours_says_whose_it_is_and_what_its_gates_say() {
    for (yes, value) in [
        (Some(true), AnswerValue::Implemented),
        (Some(false), AnswerValue::NotImplemented),
        (None, AnswerValue::Unanswered),
    ] {
        let reading = read_back(&[], yes, SheetKind::Unit);
        let meta = Meta::from_rows(&reading.meta).unwrap();
        assert_eq!(
            (meta.campaign.as_str(), meta.unit.as_deref()),
            ("c1", Some("u1")),
            "whose it is"
        );
        let [sheet] = reading.sheets.as_slice() else { panic!("one table: {reading:?}") };
        assert_eq!(reading.cover_sheets, ["表紙"], "the cover is a cover, whatever it counts");
        assert_eq!(sheet.head.unit.as_deref(), Some("総務部 総務課"), "from the cover");
        assert!(reading.issues.is_empty(), "nothing is asked of our own: {:?}", reading.issues);
        let gate = sheet.answers.iter().find(|a| a.id == "gate:outsourcing").unwrap();
        assert!(gate.id_is_hidden, "the id column is read");
        assert_eq!(gate.answer, Some(value), "前提の確認");
        let ids: Vec<&str> = sheet.answers.iter().skip(1).map(|a| a.id.as_str()).collect();
        assert_eq!(ids, ITEMS, "every item, and no section, is a row");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn answers_come_back_as_they_were_written(answers in prop::collection::vec(any_answer(), 5)) {
        let said: Vec<(&str, AnswerBody)> = ITEMS.into_iter().zip(answers).collect();
        let reading = read_back(&said, Some(true), SheetKind::Unit);
        let meta = Meta::from_rows(&reading.meta).unwrap();
        for (item, answer) in &said {
            let found = reading.sheets[0].answers.iter().find(|a| a.id == *item).unwrap();
            let expected = Cells::of(answer);
            prop_assert_eq!(&cells_of(found), &expected, "{}", item);
            let written = &meta.rows[&RowId::Item((*item).to_owned())];
            prop_assert_eq!(&written.digest, &cells::digest(&cells_of(found)), "untouched rows are known");
        }
    }
}
