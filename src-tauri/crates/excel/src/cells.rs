//! An answer as the cells of one row: what a sheet shows of it, and what its cells say back.

use tenken_core::body::{AnswerBody, Exception};
use tenken_core::hash;
use tenken_core::vocabulary::AnswerValue;

use crate::{documents, mark};

/// The input cells of a row, in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// 回答: the mark.
    Mark,
    /// 理由: of △ and ×, or why the item does not apply.
    Reason,
    /// 改善策
    Improvement,
    /// 改善予定日
    ImproveBy,
    /// 確認資料
    Documents,
    /// 例外措置の承認番号
    ExceptionNumber,
    /// 例外措置の承認者
    Approver,
    /// 例外措置の有効期限
    ExpiresOn,
    /// 特記事項
    Remarks,
}

impl Column {
    /// Every input column in the order of the sheet.
    pub const ALL: [Self; 9] = [
        Self::Mark,
        Self::Reason,
        Self::Improvement,
        Self::ImproveBy,
        Self::Documents,
        Self::ExceptionNumber,
        Self::Approver,
        Self::ExpiresOn,
        Self::Remarks,
    ];

    /// Whether its cells hold dates.
    pub const fn is_date(self) -> bool {
        matches!(self, Self::ImproveBy | Self::ExpiresOn)
    }
}

/// The texts of a row's input cells; dates as ISO 8601, line ends as line feeds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells([String; Column::ALL.len()]);

impl Cells {
    /// The cells that show an answer.
    pub fn of(answer: &AnswerBody) -> Self {
        let mut cells = Self::default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        cells.set(Column::Mark, mark::mark(answer.value));
        cells.set(Column::Reason, text(&answer.reason));
        cells.set(Column::Improvement, text(&answer.improvement));
        cells.set(Column::ImproveBy, text(&answer.improve_by));
        cells.set(Column::Documents, documents::text(answer));
        cells.set(Column::Remarks, text(&answer.remarks));
        if let Some(exception) = &answer.exception {
            cells.set(Column::ExceptionNumber, exception.number.as_str());
            cells.set(Column::Approver, exception.approver.as_str());
            cells.set(Column::ExpiresOn, exception.expires_on.as_str());
        }
        cells
    }

    /// The text of a cell.
    pub fn get(&self, column: Column) -> &str {
        &self.0[column as usize]
    }

    /// Puts a text into a cell.
    pub fn set(&mut self, column: Column, text: impl Into<String>) {
        self.0[column as usize] = text.into().replace("\r\n", "\n");
    }

    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }

    /// What the cells say to the answer before: its attached files stay as far as the cells name
    /// them. Second: names of files that it does not hold. The mark must be one of ours, already
    /// told from the raw cell.
    pub fn to_answer(&self, value: AnswerValue, before: &AnswerBody) -> (AnswerBody, Vec<String>) {
        let text = |column| Some(self.get(column)).filter(|text| !text.is_empty());
        let (evidence, locations, unknown) = documents::apply(self.get(Column::Documents), before);
        let exception = Exception {
            number: self.get(Column::ExceptionNumber).to_owned(),
            approver: self.get(Column::Approver).to_owned(),
            expires_on: self.get(Column::ExpiresOn).to_owned(),
        };
        let is_named = [&exception.number, &exception.approver, &exception.expires_on]
            .iter()
            .any(|part| !part.is_empty());
        let answer = AnswerBody {
            reason: text(Column::Reason).map(str::to_owned),
            improvement: text(Column::Improvement).map(str::to_owned),
            improve_by: text(Column::ImproveBy).map(str::to_owned),
            exception: is_named.then_some(exception),
            remarks: text(Column::Remarks).map(str::to_owned),
            evidence,
            locations,
            ..AnswerBody::of(value)
        };
        (answer, unknown)
    }
}

/// Digest of a row's cells, for `_meta`; empty where nothing is filled in.
pub fn digest(cells: &Cells) -> String {
    if cells.is_empty() { String::new() } else { text_digest(&cells.0.join("\u{1f}")) }
}

/// Digest of one cell, for a gate's row; empty where nothing is filled in.
pub fn text_digest(text: &str) -> String {
    match text {
        "" => String::new(),
        text => hash::sha256_hex(format!("tenken-cells-1\u{1f}{text}").as_bytes()),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use tenken_core::body::EvidenceLocation;

    use super::*;

    /// Answers as the program's checks let them into a book.
    pub(crate) fn any_answer() -> impl Strategy<Value = AnswerBody> {
        let text =
            || prop::option::of("[=+@＝－\"',<&a-c研修髙𠮷\u{e000}\n -]{1,20}".prop_map(trimmed));
        let name = || "[=＠a研修-]{1,8}";
        let date = || prop::option::of(Just("2027-03-31".to_owned()));
        let exception = (name(), name()).prop_map(|(number, approver)| Exception {
            number,
            approver,
            expires_on: "2026-12-31".to_owned(),
        });
        let location = (name(), name()).prop_map(|(document_name, place)| EvidenceLocation {
            document_name,
            place,
            ..EvidenceLocation::default()
        });
        (
            prop::sample::select(AnswerValue::ALL),
            (text(), text(), text(), date()),
            prop::option::of(exception),
            prop::collection::vec(location, 0..3),
        )
            .prop_map(
                |(value, (reason, improvement, remarks, improve_by), exception, locations)| {
                    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
                    AnswerBody {
                        reason: filled(reason),
                        improvement: filled(improvement),
                        improve_by,
                        exception,
                        remarks: filled(remarks),
                        locations,
                        ..AnswerBody::of(value)
                    }
                },
            )
    }

    fn trimmed(text: String) -> String {
        text.trim().to_owned()
    }

    proptest! {
        #[test]
        fn an_answer_reads_back_from_its_cells(answer in any_answer()) {
            let cells = Cells::of(&answer);
            let value = mark::value(cells.get(Column::Mark)).unwrap();
            let (back, unknown) = cells.to_answer(value, &answer);
            prop_assert_eq!(back, answer, "nothing is lost between answer and cells");
            prop_assert!(unknown.is_empty(), "no file is made up");
        }

        #[test]
        fn a_row_that_was_touched_has_another_digest(
            answer in any_answer(),
            at in 0..Column::ALL.len(),
        ) {
            let before = Cells::of(&answer);
            let mut after = before.clone();
            after.set(Column::ALL[at], format!("{}・", before.get(Column::ALL[at])));
            prop_assert_ne!(digest(&before), digest(&after), "any cell counts");
        }
    }
}
