//! 改善計画書: what one 所属 will improve, by when; what is not decided yet is room to write.

use tenken_core::body::AnswerBody;
use tenken_core::score::Counted;
use tenken_core::snapshot::Line;

use super::{facts, to_fill};
use crate::audit_report::outline::Outline;
use crate::audit_report::verbatim;
use crate::audit_report::view::View;
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

const COLUMNS: [Column; 3] = [Column::mm(20.0).centred(), Column::mm(32.0), Column::share(1.0)];

/// Writes the plan.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.push(facts(view));
    out.numbered(&words.form_improvements(), "improvements");
    let is_short = |line: &&Line<'_>| {
        line.item.scored
            && matches!(
                line.counted,
                Counted::Partial
                    | Counted::NotImplemented
                    | Counted::ExpiredException
                    | Counted::Unknown
            )
    };
    let lines: Vec<&Line<'_>> = view.lines.iter().flatten().filter(is_short).collect();
    if lines.is_empty() {
        out.body(words.report_not_done_none());
    } else {
        out.body(words.form_improvements_lead(lines.len()));
        let table = Table {
            columns: COLUMNS.to_vec(),
            header: vec![Row::of([
                words.report_column_number(),
                words.form_column_point(),
                words.form_column_content(),
            ])],
            rows: lines.into_iter().flat_map(|line| rows(view, line)).collect(),
            size: TableSize::Small,
            ..Table::default()
        };
        out.table(&words.form_improvements(), table);
    }
    out.numbered(&words.form_confirmation(), "confirmation");
    out.push(to_fill([
        words.form_person_in_charge(),
        words.form_head(),
        words.form_submitted_on(),
    ]));
}

/// One item: question, state, measure, day, and what the lead writes when it is done.
fn rows(view: &View<'_>, line: &Line<'_>) -> Vec<Row> {
    let words = view.words;
    let bodies = crate::audit_report::evidence::bodies(&line.standing);
    let written = |field: fn(&AnswerBody) -> Option<&String>| -> Cell {
        let texts = bodies.iter().filter_map(field).flat_map(|text| verbatim::paragraphs(text));
        verbatim::cell(texts.collect())
    };
    let question = view.basis_mark(Text::new().plain(view.question(line.item)), line.item);
    let clauses = view.clauses(Text::new().muted(words.report_cites()), line.item);
    let by = bodies.iter().filter_map(|body| body.improve_by.as_deref());
    let by: Vec<Text> = by.map(|date| view.date(date).into()).collect();
    let named = |name: String, cell: Cell| vec![Cell::from(name).naming_row(), cell];
    let mut first = vec![
        Cell::from(line.item.id.as_str())
            .and(view.mark(line.counted))
            .spanning_rows(5)
            .naming_row()
            .middle(),
    ];
    first.extend(named(words.report_column_question(), Cell::from(question).and(clauses)));
    vec![
        Row::of(first),
        Row::of(named(words.form_state(), written(|body| body.reason.as_ref()))).least(9.0),
        Row::of(named(words.form_measure(), written(|body| body.improvement.as_ref()))).least(12.0),
        Row::of(named(words.form_improve_by(), verbatim::cell(by))).least(8.0),
        Row::of(named(words.form_completed(), Cell::default())).least(8.0),
    ]
}
