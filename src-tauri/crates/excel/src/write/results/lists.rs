//! Long sheets: 回答, 確認資料, 取込記録. Written row by row.

use rust_xlsxwriter::{Workbook, Worksheet};
use tenken_core::body::AnswerBody;
use tenken_core::score::Counted;
use tenken_i18n::value_name;

use super::Results;
use crate::cells::Column;
use crate::error::Error;
use crate::write::answers::{Row, counted_name, rows_of};
use crate::write::paper::{self, column_name, literal, sheet_reference};

/// Columns of 回答 that formulas of other sheets count.
pub(super) const UNIT_ID: u16 = 0;
pub(super) const CHAPTER_ID: u16 = 1;
pub(super) const SCORED: u16 = 9;
pub(super) const STANDING: u16 = 10;
pub(super) const NUMERATOR: u16 = 11;
pub(super) const DENOMINATOR: u16 = 12;
const MARK: u16 = 13;

impl Results<'_> {
    /// A column of 回答 as a reference, all rows.
    pub(super) fn answers_column(&self, column: u16) -> String {
        let sheet = sheet_reference(&self.words.excel_results_sheet_answers());
        let name = column_name(column);
        format!("{sheet}${name}$2:${name}${}", self.answers.max(1) + 1)
    }

    /// 回答: every item of every unit.
    pub(super) fn write_answers(&self, book: &mut Workbook) -> Result<(), Error> {
        let words = self.words;
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(words.excel_results_sheet_answers())?;
        self.head(
            sheet,
            &[
                (words.excel_answers_unit_id(), 0.0),
                (words.excel_answers_chapter_id(), 0.0),
                (words.excel_answers_bureau(), 14.0),
                (words.excel_answers_unit(), 18.0),
                (words.excel_answers_chapter(), 16.0),
                (words.excel_column_number(), 9.0),
                (words.excel_column_question(), 44.0),
                (words.excel_column_clause(), 9.0),
                (words.excel_answers_requirement(), 7.0),
                (words.excel_answers_scored(), 7.0),
                (words.excel_answers_standing(), 14.0),
                (words.excel_answers_numerator(), 6.0),
                (words.excel_answers_denominator(), 6.0),
                (words.excel_column_mark(), 7.0),
                (words.excel_answers_reason(), 26.0),
                (words.excel_answers_improvement(), 24.0),
                (words.excel_column_improve_by(), 11.0),
                (words.excel_answers_documents(), 28.0),
                (words.excel_answers_exception_number(), 11.0),
                (words.excel_answers_approver(), 11.0),
                (words.excel_answers_expires_on(), 11.0),
                (words.excel_column_remarks(), 24.0),
            ],
        )?;
        sheet.set_freeze_panes(1, 6)?;
        let last = u32::try_from(self.answers).unwrap_or(u32::MAX >> 12);
        sheet.autofilter(0, 2, last, MARK + 8)?;
        let mut at = 0;
        for unit in &self.input.snapshot.units {
            for row in rows_of(self.input.snapshot, unit) {
                at += 1;
                self.write_answer(sheet, at, &row)?;
                self.step()?;
            }
        }
        Ok(())
    }

    fn write_answer(&self, sheet: &mut Worksheet, at: u32, row: &Row<'_>) -> Result<(), Error> {
        let (look, words) = (&self.look, self.words);
        let item = row.line.item;
        let counts = if item.scored {
            words.excel_answers_counts()
        } else {
            words.excel_answers_counts_not()
        };
        let requirement = value_name(words.locale(), "requirement", item.requirement.as_str());
        let texts = [
            (row.unit.id.clone(), &look.cell),
            (item.chapter.clone(), &look.cell),
            (row.unit.body.parent.clone().unwrap_or_default(), &look.cell),
            (row.unit.body.name.clone(), &look.cell),
            (row.chapter.map_or_else(String::new, |c| c.title_ja.clone()), &look.cell),
            (item.id.clone(), &look.cell_centre),
            (item.question_ja.clone(), &look.cell),
            (row.clauses(words), &look.cell_centre),
            (requirement, &look.cell_centre),
            (counts, &look.cell_centre),
            (row.standing(words), &look.cell_centre),
        ];
        for (column, (text, format)) in (0..).zip(&texts) {
            paper::text(sheet, (at, column), text, format)?;
        }
        let said = [Column::Reason, Column::Improvement, Column::Documents, Column::Remarks];
        let texts = said.into_iter().zip([26.0, 24.0, 28.0, 24.0]);
        let texts = texts.map(|(column, width)| (row.cells.get(column), width));
        paper::fit_row(sheet, at, 1, texts.chain([(item.question_ja.as_str(), 44.0)]))?;
        self.write_counting(sheet, at, row)?;
        for column in Column::ALL {
            let place = (at, MARK + column as u16);
            match column {
                Column::Mark => {
                    paper::text(sheet, place, row.cells.get(column), &look.cell_centre)?;
                }
                column if column.is_date() => {
                    paper::date(sheet, place, row.cells.get(column), &look.date)?;
                }
                column => paper::text(sheet, place, row.cells.get(column), &look.cell)?,
            }
        }
        Ok(())
    }

    /// Whether the row counts in numerator and denominator of 実施率, as formulas over its words.
    fn write_counting(&self, sheet: &mut Worksheet, at: u32, row: &Row<'_>) -> Result<(), Error> {
        let cell = |column: u16| format!("${}{}", column_name(column), at + 1);
        let counts = format!("{}={}", cell(SCORED), literal(&self.words.excel_answers_counts()));
        let is = |counted: Counted| {
            format!("{}={}", cell(STANDING), literal(&counted_name(self.words, counted)))
        };
        let scored = row.line.item.scored;
        let counted = row.line.counted;
        let numerator = format!("=IF(AND({counts},{}),1,0)", is(Counted::Implemented));
        let now = u8::from(scored && counted == Counted::Implemented);
        paper::formula(sheet, (at, NUMERATOR), &numerator, now, &self.look.count)?;
        let below = BELOW.map(is).join(",");
        let denominator = format!("=IF(AND({counts},OR({below})),1,0)");
        let now = u8::from(scored && BELOW.contains(&counted));
        paper::formula(sheet, (at, DENOMINATOR), &denominator, now, &self.look.count)
    }

    /// 確認資料: a row for each document of each answer.
    pub(super) fn write_documents(&self, book: &mut Workbook) -> Result<(), Error> {
        let words = self.words;
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(words.excel_results_sheet_documents())?;
        self.head(
            sheet,
            &[
                (words.excel_answers_unit(), 18.0),
                (words.excel_column_number(), 9.0),
                (words.excel_documents_name(), 40.0),
                (words.excel_documents_place(), 34.0),
                (words.excel_documents_number(), 16.0),
                (words.excel_documents_by(), 14.0),
                (words.excel_documents_on(), 12.0),
                (words.excel_documents_sha256(), 22.0),
            ],
        )?;
        let mut at = 0;
        for unit in &self.input.snapshot.units {
            for (item, heads) in &unit.answers {
                let mut written: Vec<&AnswerBody> = Vec::new();
                for answer in heads.iter().filter(|answer| !has_same_documents(&[], answer)) {
                    if !has_same_documents(&written, answer) {
                        at = self.write_documents_of(sheet, at, &unit.body.name, item, answer)?;
                        written.push(answer);
                    }
                }
            }
        }
        Ok(())
    }

    fn write_documents_of(
        &self,
        sheet: &mut Worksheet,
        mut at: u32,
        unit: &str,
        item: &str,
        answer: &AnswerBody,
    ) -> Result<u32, Error> {
        let look = &self.look;
        let mut row = |cells: [&str; 4], confirmed_on: &str, sha256: &str| -> Result<(), Error> {
            at += 1;
            for (column, text) in (0..).zip([unit, item].into_iter().chain(cells)) {
                paper::text(sheet, (at, column), text, &look.cell)?;
            }
            paper::date(sheet, (at, 6), confirmed_on, &look.date)?;
            paper::text(sheet, (at, 7), sha256, &look.cell)
        };
        for file in &answer.evidence {
            let attached = self.words.excel_documents_attached();
            row([&file.name, &attached, "", ""], "", &file.sha256)?;
        }
        for location in &answer.locations {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let (number, by) = (text(&location.document_number), text(&location.confirmed_by));
            let cells = [location.document_name.as_str(), location.place.as_str(), &number, &by];
            row(cells, &text(&location.confirmed_on), "")?;
        }
        Ok(at)
    }

    /// 取込記録: what was taken in, where something was.
    pub(super) fn write_runs(&self, book: &mut Workbook) -> Result<(), Error> {
        if self.input.runs.is_empty() {
            return Ok(());
        }
        let (look, words) = (&self.look, self.words);
        let sheet = book.add_worksheet();
        sheet.set_name(words.excel_results_sheet_runs())?;
        self.head(
            sheet,
            &[
                (words.excel_runs_started(), 14.0),
                (words.excel_runs_time(), 9.0),
                (words.excel_runs_kind(), 14.0),
                (words.excel_runs_label(), 50.0),
                (words.excel_runs_records(), 9.0),
                (words.excel_runs_withdrawn(), 14.0),
            ],
        )?;
        for (at, run) in (1..).zip(self.input.runs) {
            paper::date(sheet, (at, 0), &run.started, &look.date)?;
            let time = run.started.get(11..16).unwrap_or_default();
            paper::text(sheet, (at, 1), time, &look.cell_centre)?;
            paper::text(sheet, (at, 2), &run.kind, &look.cell)?;
            paper::text(sheet, (at, 3), &run.label, &look.cell)?;
            // A count that Excel cannot hold exactly is far beyond any book.
            let records = u32::try_from(run.records).unwrap_or(u32::MAX);
            sheet.write_number_with_format(at, 4, records, &look.count)?;
            let withdrawn = run.withdrawn.as_deref().unwrap_or_default();
            paper::date(sheet, (at, 5), withdrawn, &look.date)?;
        }
        Ok(())
    }
}

/// What counts in the denominator of 実施率.
const BELOW: [Counted; 5] = [
    Counted::Implemented,
    Counted::Partial,
    Counted::NotImplemented,
    Counted::ExpiredException,
    Counted::Unknown,
];

/// Whether the documents stand already, or there are none.
fn has_same_documents(written: &[&AnswerBody], answer: &AnswerBody) -> bool {
    let is_bare = answer.evidence.is_empty() && answer.locations.is_empty();
    let is_known = written
        .iter()
        .any(|known| known.evidence == answer.evidence && known.locations == answer.locations);
    is_bare || is_known
}
