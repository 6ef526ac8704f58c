//! 別紙: 設問一覧, each question with its clauses and how it follows from them; then the clauses and
//! sentences of which nothing is asked, with the reason.

use super::outline::Outline;
use super::references::{answer_anchor, item_anchor};
use super::verbatim;
use super::view::View;
use crate::document::{Cell, Column, Row, Table, TableSize, Text};
use tenken_core::checklist::Item;
use tenken_core::vocabulary::{Basis, Polarity};

/// Writes the annex.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.annex(&words.report_items(), "items");
    let informational = view.informational().count();
    out.body(words.report_items_lead(view.checklist.items.len(), informational));
    let table = items(view);
    out.table(&words.report_items_table(), table);
    gates(view, out);
    unasked(view, out);
}

fn items(view: &View<'_>) -> Table {
    let words = view.words;
    let mut rows = Vec::new();
    for (index, chapter) in view.checklist.chapters.iter().enumerate() {
        let before = rows.len();
        let own = view.checklist.items.iter().filter(|item| item.chapter == chapter.id);
        rows.extend(own.map(|item| row(view, item)));
        if before < rows.len() {
            rows.insert(
                before,
                Row::section(words.report_in_brackets(view.chapter(index)), COLUMNS.len()),
            );
        }
    }
    Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_number(),
            words.report_column_question(),
            words.report_column_clause(),
            words.report_column_basis(),
            words.report_column_requirement(),
            words.report_column_answers(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    }
}

const COLUMNS: [Column; 6] = [
    Column::mm(17.0),
    Column::share(1.0),
    Column::mm(20.0),
    Column::mm(18.0),
    Column::mm(12.0),
    Column::mm(28.0),
];

fn row(view: &View<'_>, item: &Item) -> Row {
    let words = view.words;
    let mut question = Text::new().plain(verbatim::line(view.question(item)));
    if item.polarity == Polarity::Inverted {
        question = question.plain(words.report_sign_inverted());
    }
    if !item.scored {
        question = question.plain(words.report_sign_informational());
    }
    let basis = view.value("basis", item.basis.as_str());
    let basis = match item.basis {
        Basis::AsWritten => Text::from(basis),
        Basis::Interpretation | Basis::ControlStandards => Text::new().bold(basis),
    };
    Row::of([
        Cell::from(Text::new().link(item.id.as_str(), answer_anchor(&item.id))).naming_row(),
        Cell::from(question),
        Cell::from(view.clauses(Text::new(), item)),
        Cell::from(basis),
        Cell::from(view.value("requirement", item.requirement.as_str())),
        Cell::from(view.value("role", item.role.as_str())),
    ])
    .anchored(item_anchor(&item.id))
}

fn gates(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.checklist.gates.is_empty() {
        return;
    }
    out.part(words.report_gates(), "gates");
    out.body(words.report_gates_lead());
    let rows = view.checklist.gates.iter().map(|gate| {
        let items = view.checklist.items.iter();
        let own = items.filter(|item| item.gate.as_deref() == Some(gate.id.as_str()));
        Row::of([
            Cell::from(verbatim::line(view.gate(gate).0)).naming_row(),
            Cell::from(view.answers(Text::new(), own.map(|item| item.id.as_str()))),
        ])
    });
    let table = Table {
        columns: vec![Column::share(1.3), Column::share(1.0)],
        header: vec![Row::of([words.report_column_gate(), words.report_column_settles()])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_gates_table(), table);
}

fn unasked(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.checklist.informational.is_empty() {
        return;
    }
    out.part(words.report_unasked(), "unasked");
    out.body(words.report_unasked_lead());
    let rows = view.checklist.informational.iter().map(|reason| {
        let sentence = match reason.sentence {
            Some(sentence) => words.report_sentence(sentence),
            None => words.report_whole_clause(),
        };
        Row::of([
            Cell::from(view.clause(Text::new(), &reason.clause)).naming_row(),
            Cell::from(sentence),
            Cell::from(verbatim::line(&reason.reason_ja)),
        ])
    });
    let table = Table {
        columns: vec![Column::mm(22.0), Column::mm(18.0), Column::share(1.0)],
        header: vec![Row::of([
            words.report_column_clause(),
            words.report_column_sentence(),
            words.report_column_why_unasked(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_unasked_table(), table);
}
