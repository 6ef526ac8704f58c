//! 別紙: 用語, each as the policy defines it, and those that it uses without defining.

use tenken_core::checklist::Term;

use super::outline::Outline;
use super::verbatim;
use super::view::View;
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// Writes the annex, where the checklist has a glossary.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.checklist.terms.is_empty() {
        return;
    }
    out.annex(&words.report_terms(), "terms");
    out.body(words.report_terms_lead());
    let table = Table {
        columns: vec![Column::mm(40.0), Column::mm(18.0), Column::share(1.0)],
        header: vec![Row::of([
            words.report_column_term(),
            words.report_column_clause(),
            words.report_column_definition(),
        ])],
        rows: view.checklist.terms.iter().map(|term| row(view, term)).collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_terms_table(), table);
}

fn row(view: &View<'_>, term: &Term) -> Row {
    let words = view.words;
    let name = term.names.first().map_or_else(String::new, |name| verbatim::line(name));
    let clause = match &term.clause {
        Some(key) => view.clause(Text::new(), key),
        None => words.report_nothing().into(),
    };
    let mut definition: Vec<Text> = Vec::new();
    if let Some(clause) = term.clause.as_deref().and_then(|key| view.checklist.clause(key)) {
        let sentences: String = clause.sentences.iter().map(|s| verbatim::line(&s.text)).collect();
        definition.push(sentences.into());
    }
    if let Some(note) = &term.note_ja {
        definition.push(Text::new().muted(words.report_term_note(verbatim::line(note))));
    }
    Row::of([Cell::from(name).naming_row(), Cell::from(clause), verbatim::cell(definition)])
}
