//! The answer sheet (点検票) of a unit: a cover and a row for each item, or a form for its staff.
//!
//! Only what the unit's roles answer stands on it. What was answered already is filled in, so that
//! a sheet can be handed out again at any time; where answers differ the cell stays empty and the
//! question says so, because a sheet cannot decide. Ids, digests and properties are described in
//! `docs/answer-sheet.md`.

mod cover;
mod form;
mod persons;
mod state;
mod table;

use std::collections::BTreeMap;

use rust_xlsxwriter::Workbook;
use tenken_core::snapshot::{Snapshot, Unit};
use tenken_i18n::{Locale, Words};

use crate::cells;
use crate::error::Error;
use crate::meta::{Meta, RowId, Said, SheetKind};
use form::Form;

use super::look::Look;
use super::paper;

/// What an answer sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The campaign at this moment.
    pub snapshot: &'a Snapshot,
    /// The unit, one of the snapshot's.
    pub unit: &'a Unit,
    /// Which form; [`SheetKind::Results`] is none and is written as [`SheetKind::Unit`].
    pub kind: SheetKind,
    /// Today, ISO 8601.
    pub made_on: &'a str,
    /// 機密性 label top right.
    pub confidentiality: &'a str,
    /// The program's version.
    pub app_version: &'a str,
    /// The language of everything but the checklist's own text.
    pub locale: Locale,
}

/// What all parts of one workbook know.
struct Sheet<'a> {
    input: Input<'a>,
    words: Words,
    look: Look,
    form: Form<'a>,
}

/// A written answer sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The `.xlsx`.
    pub bytes: Vec<u8>,
    /// How many items it asks.
    pub items: usize,
}

/// Writes the answer sheet.
///
/// Errors: what the library cannot write, which no book of this program brings about.
pub fn answer_sheet(input: Input<'_>) -> Result<Written, Error> {
    let sheet = Sheet {
        input,
        words: Words::new(input.locale),
        look: Look::new(),
        form: Form::of(input.snapshot, input.unit),
    };
    let mut book = Workbook::new();
    match input.kind {
        SheetKind::Unit | SheetKind::Results => sheet.for_the_unit(&mut book)?,
        SheetKind::Persons => sheet.columns_for_persons(&mut book)?,
        SheetKind::Rows => sheet.rows_for_persons(&mut book)?,
    }
    let organization = &input.snapshot.campaign.organization;
    let title = sheet.title();
    paper::add_meta(&mut book, &sheet.meta(), &title, &sheet.words.excel_subject(), organization)?;
    let items = match input.kind {
        SheetKind::Unit | SheetKind::Results => sheet.form.lines().count(),
        SheetKind::Persons | SheetKind::Rows => sheet.form.staff_lines().count(),
    };
    Ok(Written { bytes: book.save_to_buffer()?, items })
}

impl Sheet<'_> {
    fn title(&self) -> String {
        self.words.excel_title(&self.input.snapshot.campaign.name)
    }

    fn unit_line(&self) -> String {
        let organization = &self.input.snapshot.campaign.organization;
        self.words.excel_unit_line(organization, self.unit_name())
    }

    /// 部局 and 所属.
    fn unit_name(&self) -> String {
        let body = &self.input.unit.body;
        match &body.parent {
            Some(parent) => format!("{parent}\u{3000}{}", body.name),
            None => body.name.clone(),
        }
    }

    fn meta(&self) -> Meta {
        let snapshot = self.input.snapshot;
        let mut rows = BTreeMap::new();
        let is_the_units = self.input.kind == SheetKind::Unit;
        for line in self.form.lines() {
            let item_hash = snapshot.checklist.item_hash(line.item);
            let digest = if is_the_units { cells::digest(&line.cells) } else { String::new() };
            rows.insert(RowId::Item(line.item.id.clone()), Said { item_hash, digest });
        }
        if is_the_units {
            for gate in &self.form.gates {
                let digest = cells::text_digest(&self.yes_or_no(gate.yes));
                let said = Said { item_hash: String::new(), digest };
                rows.insert(RowId::Gate(gate.gate.id.clone()), said);
            }
        }
        Meta {
            kind: self.input.kind,
            campaign: snapshot.campaign_id.clone(),
            unit: Some(self.input.unit.id.clone()),
            checklist: snapshot.campaign.checklist.sha256.clone(),
            made_on: self.input.made_on.to_owned(),
            app: self.input.app_version.to_owned(),
            rows,
        }
    }

    /// The cell of a gate; empty where nobody answered or two people differ.
    fn yes_or_no(&self, yes: Option<bool>) -> String {
        match yes {
            Some(true) => self.words.excel_yes(),
            Some(false) => self.words.excel_no(),
            None => String::new(),
        }
    }
}
