//! 監査調書: per item what was answered, how it is to be checked, and room for what was seen.

use tenken_core::applicability::Applicability;
use tenken_core::snapshot::Line;

use super::{by_chapter, facts, sheet, to_fill};
use crate::audit_report::outline::Outline;
use crate::audit_report::view::View;
use crate::audit_report::{entries, verbatim};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

const COLUMNS: [Column; 3] = [Column::mm(20.0).centred(), Column::mm(30.0), Column::share(1.0)];

/// Writes the paper.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.push(facts(view));
    out.push(to_fill([
        words.form_audited_on(),
        words.form_auditors(),
        words.form_attended(),
        words.form_place(),
    ]));
    out.numbered(&words.form_procedures(), "procedures");
    out.body(words.form_procedures_lead());
    let table = Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_number(),
            words.form_column_point(),
            words.form_column_content(),
        ])],
        rows: by_chapter(view, COLUMNS.len(), |line| rows(view, line)),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.form_procedures(), table);
}

fn rows(view: &View<'_>, line: &Line<'_>) -> Vec<Row> {
    let words = view.words;
    let item = line.item;
    if !item.scored || matches!(line.applicability, Applicability::OutOfScope { .. }) {
        return Vec::new();
    }
    let question = view.basis_mark(Text::new().plain(view.question(item)), item);
    let clauses = view.clauses(Text::new().muted(words.report_cites()), item);
    let said = entries::of_item(view, item, |_| true).into_iter().next();
    let mut answer = Cell::from(Text::new().bold(view.mark(line.counted)));
    answer.paragraphs.extend(said.map(|entry| entry.reasons).unwrap_or_default());
    let documents = sheet::documents(view, line);
    if !documents.is_empty() {
        answer = answer.and(words.form_documents(view.join(documents)));
    }
    let named = |name: String, cell: Cell| vec![Cell::from(name).naming_row(), cell];
    let mut first = vec![Cell::from(item.id.as_str()).spanning_rows(5).naming_row().middle()];
    first.extend(named(words.report_column_question(), Cell::from(question).and(clauses)));
    let method = verbatim::cell(verbatim::paragraphs(&item.audit_method_ja).collect());
    vec![
        Row::of(first),
        Row::of(named(words.form_self_answer(), answer)),
        Row::of(named(words.form_procedure(), method)),
        Row::of(named(words.form_seen(), Cell::default())).least(14.0),
        Row::of(named(words.form_verdict(), Cell::from(words.form_verdicts()))),
    ]
}
