//! The results workbook for the lead: every figure as a formula over the answers beside it.
//!
//! Each formula carries the result that the program counted, so that a viewer without calculation
//! shows the same; Excel and LibreOffice calculate anew when they open it. Rates are rounded in
//! whole numbers, half up, as everywhere in this program, and never stand without their counts.
//! Long sheets are written row by row and hold nothing in memory.

mod findings;
mod lists;
mod matrix;
mod overview;
mod persons;
mod rate;
mod units;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use rust_xlsxwriter::{Workbook, Worksheet};
use tenken_core::snapshot::{Figures, Snapshot};
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::{Locale, Words};

use crate::error::Error;
use crate::meta::{Meta, SheetKind};

use super::look::Look;
use super::paper;
#[cfg(test)]
pub(super) use units::COUNTED;

/// What the workbook is made of.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The campaign at this moment.
    pub snapshot: &'a Snapshot,
    /// What persons said of themselves; the sheet is left out where nobody did.
    pub persons: &'a [Person],
    /// What was taken in, the latest first; the sheet is left out where nothing was.
    pub runs: &'a [Run],
    /// Today, ISO 8601.
    pub made_on: &'a str,
    /// 機密性 label top right.
    pub confidentiality: &'a str,
    /// The program's version.
    pub app_version: &'a str,
    /// The language of everything but the checklist's own text.
    pub locale: Locale,
    /// Told rows done and rows in all.
    pub progress: &'a dyn Fn(usize, usize),
    /// Stops between two rows.
    pub cancel: &'a AtomicBool,
}

/// One person's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The unit's id.
    pub unit: String,
    /// Name, or number where the campaign is anonymous.
    pub name: String,
    /// Answers by item id.
    pub answers: BTreeMap<String, AnswerValue>,
}

/// One run of taking in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it took in, in words.
    pub kind: String,
    /// The file's name, or what the list of runs shows.
    pub label: String,
    /// When, RFC 3339.
    pub started: String,
    /// When it was taken back, RFC 3339.
    pub withdrawn: Option<String>,
    /// Records that it brought.
    pub records: u64,
}

/// A written results workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The `.xlsx`.
    pub bytes: Vec<u8>,
    /// Rows of answers, the unit's and the persons'.
    pub rows: usize,
}

/// Writes the workbook.
///
/// Errors: [`Error::Cancelled`]; a temporary file that cannot be written.
pub fn results(input: Input<'_>) -> Result<Written, Error> {
    let results = Results::new(input);
    let mut book = Workbook::new();
    results.write_overview(&mut book)?;
    results.write_matrix(&mut book)?;
    results.write_units(&mut book)?;
    results.write_answers(&mut book)?;
    results.write_documents(&mut book)?;
    results.write_persons(&mut book)?;
    results.write_findings(&mut book)?;
    results.write_runs(&mut book)?;
    let campaign = &input.snapshot.campaign;
    let words = results.words;
    let title = words.excel_results_title(&campaign.name);
    let subject = words.excel_results_subject();
    paper::add_meta(&mut book, &results.meta(), &title, &subject, &campaign.organization)?;
    results.go_on()?;
    Ok(Written { bytes: book.save_to_buffer()?, rows: results.rows_in_all() })
}

/// What all sheets know.
struct Results<'a> {
    input: Input<'a>,
    words: Words,
    look: Look,
    figures: Figures,
    /// Rows of 回答.
    answers: usize,
    done: std::cell::Cell<usize>,
}

impl<'a> Results<'a> {
    fn new(input: Input<'a>) -> Self {
        let snapshot = input.snapshot;
        let lines = |unit: &tenken_core::snapshot::Unit| {
            unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off).len()
        };
        Self {
            words: Words::new(input.locale),
            look: Look::new(),
            figures: snapshot.figures(),
            answers: snapshot.units.iter().map(lines).sum(),
            done: std::cell::Cell::new(0),
            input,
        }
    }

    fn rows_in_all(&self) -> usize {
        self.answers + self.input.persons.len()
    }

    /// One more row of a long sheet is written.
    fn step(&self) -> Result<(), Error> {
        const EVERY: usize = 200;
        let done = self.done.get() + 1;
        self.done.set(done);
        if done.is_multiple_of(EVERY) {
            (self.input.progress)(done, self.rows_in_all());
            self.go_on()?;
        }
        Ok(())
    }

    fn go_on(&self) -> Result<(), Error> {
        if self.input.cancel.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// Headings in the first row, widths, frozen and repeated.
    fn head(&self, sheet: &mut Worksheet, columns: &[(String, f64)]) -> Result<(), Error> {
        let campaign = &self.input.snapshot.campaign;
        for (column, (_, width)) in (0..).zip(columns) {
            match *width {
                0.0 => sheet.set_column_hidden(column)?,
                width => sheet.set_column_width(column, width)?,
            };
        }
        let seen = columns.iter().filter(|(_, width)| *width > 0.0);
        // A heading in bold is wider than its letters.
        let widths = seen.map(|(title, width)| (title.as_str(), width * 0.85));
        paper::fit_row(sheet, 0, 2, widths)?;
        for (column, (title, _)) in (0..).zip(columns) {
            paper::text(sheet, (0, column), title, &self.look.header)?;
        }
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape();
        paper::set_up_page(sheet, &campaign.name, self.input.confidentiality);
        Ok(())
    }

    fn unit_name(&self, id: &str) -> String {
        let unit = self.input.snapshot.unit(id);
        unit.map_or_else(String::new, |unit| unit.body.name.clone())
    }

    fn meta(&self) -> Meta {
        let snapshot = self.input.snapshot;
        Meta {
            kind: SheetKind::Results,
            campaign: snapshot.campaign_id.clone(),
            unit: None,
            checklist: snapshot.campaign.checklist.sha256.clone(),
            made_on: self.input.made_on.to_owned(),
            app: self.input.app_version.to_owned(),
            rows: BTreeMap::new(),
        }
    }
}
