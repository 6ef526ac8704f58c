//! 別紙: 確認資料一覧, the files with their fingerprints and the places of what was not copied.
//!
//! A file that changed on its way is told as a fact with a hint, not as somebody's fault.

use tenken_core::body::{EvidenceLocation, EvidenceRef};

use super::evidence::{Document, Place};
use super::outline::Outline;
use super::references::{GAP, answer_anchor, document_anchor};
use super::view::View;
use super::{EvidenceState, verbatim};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// How many digits of a SHA-256 are printed.
const DIGITS: usize = 16;

/// Writes the annex.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.annex(&words.report_evidence(), "evidence");
    out.part(words.report_files(), "files");
    if view.evidence.files.is_empty() {
        out.body(words.report_files_none());
    } else {
        out.body(words.report_files_lead(view.evidence.files.len()));
        let table = files(view);
        out.table(&words.report_files_table(), table);
        out.note(words.report_files_note(DIGITS));
        if view.evidence.files.iter().any(|(file, _)| is_doubtful(view, file)) {
            out.note(words.report_files_changed_note());
        }
    }
    out.part(words.report_locations(), "locations");
    if view.evidence.locations.is_empty() {
        out.body(words.report_locations_none());
    } else {
        out.body(words.report_locations_lead(view.evidence.locations.len()));
        let table = locations(view);
        out.table(&words.report_locations_table(), table);
    }
}

fn is_doubtful(view: &View<'_>, file: &EvidenceRef) -> bool {
    matches!(
        view.input.evidence_states.of(&file.sha256),
        EvidenceState::Changed | EvidenceState::Missing
    )
}

fn files(view: &View<'_>) -> Table {
    let words = view.words;
    let rows = view.evidence.files.iter().enumerate().map(|(index, (file, uses))| {
        let document = Document::File(index);
        let prefix: String = verbatim::line(&file.sha256).chars().take(DIGITS).collect();
        let mut name = Cell::from(verbatim::line(&file.name));
        if let Some(class) = file.confidentiality {
            name = name.and(Text::new().muted(view.value("confidentiality", class.as_str())));
        }
        Row::of([
            Cell::from(view.document_number(document)).naming_row(),
            name,
            Cell::from(bytes(view, file.size)),
            Cell::from(prefix),
            Cell::from(state(view, file)),
            used(view, uses),
        ])
        .anchored(document_anchor(document))
    });
    Table {
        columns: vec![
            Column::mm(14.0),
            Column::share(1.0),
            Column::mm(18.0).right(),
            Column::mm(26.0),
            Column::mm(19.0),
            Column::mm(44.0),
        ],
        header: vec![Row::of([
            words.report_column_number(),
            words.report_column_file(),
            words.report_column_size(),
            words.report_column_sha256(),
            words.report_column_state(),
            words.report_column_used(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    }
}

fn state(view: &View<'_>, file: &EvidenceRef) -> Text {
    let words = view.words;
    match view.input.evidence_states.of(&file.sha256) {
        EvidenceState::Ok => words.report_file_ok().into(),
        EvidenceState::Missing => Text::new().warning(words.report_file_missing()),
        EvidenceState::Changed => Text::new().warning(words.report_file_changed()),
        EvidenceState::Unchecked => words.report_file_unchecked().into(),
    }
}

/// The answers that name a document.
fn used(view: &View<'_>, uses: &[Place]) -> Cell {
    verbatim::cell(
        uses.iter()
            .map(|(unit, item)| {
                Text::new()
                    .link(item.as_str(), answer_anchor(item))
                    .plain(GAP)
                    .plain(view.unit_name(*unit))
            })
            .collect(),
    )
}

fn locations(view: &View<'_>) -> Table {
    let words = view.words;
    let rows = view.evidence.locations.iter().enumerate().map(|(index, (location, uses))| {
        let document = Document::Location(index);
        Row::of([
            Cell::from(view.document_number(document)).naming_row(),
            named(view, location),
            Cell::from(verbatim::line(&location.place)),
            verbatim::cell(confirmed(view, location)),
            used(view, uses),
        ])
        .anchored(document_anchor(document))
    });
    Table {
        columns: vec![
            Column::mm(14.0),
            Column::share(1.0),
            Column::share(1.0),
            Column::mm(28.0),
            Column::mm(44.0),
        ],
        header: vec![Row::of([
            words.report_column_number(),
            words.report_column_document(),
            words.report_column_place(),
            words.report_column_confirmed(),
            words.report_column_used(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    }
}

fn named(view: &View<'_>, location: &EvidenceLocation) -> Cell {
    let name = Cell::from(verbatim::line(&location.document_name));
    match &location.document_number {
        Some(number) => name.and(view.words.report_document_numbered(verbatim::line(number))),
        None => name,
    }
}

fn confirmed(view: &View<'_>, location: &EvidenceLocation) -> Vec<Text> {
    let by = location.confirmed_by.iter().map(|name| verbatim::line(name));
    let on = location.confirmed_on.iter().map(|date| view.short_date(date));
    by.chain(on).map(Text::from).collect()
}

/// A size as offices write it: whole kilobytes, rounded up, so that no file has 0.
fn bytes(view: &View<'_>, size: u64) -> String {
    match size.div_ceil(1024) {
        kilobytes if kilobytes < 10_240 => view.words.report_kilobytes(kilobytes),
        kilobytes => view.words.report_megabytes(kilobytes.div_ceil(1024)),
    }
}
