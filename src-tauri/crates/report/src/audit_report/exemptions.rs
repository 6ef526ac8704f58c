//! 例外措置, 該当なし and 適用範囲外: what does not count in the rate, and why not.

use std::collections::BTreeMap;

use tenken_core::applicability::Applicability;
use tenken_core::checklist::{Item, ScopeRule};
use tenken_core::merge::Standing;
use tenken_core::score::Counted;
use tenken_core::snapshot::Line;

use super::outline::Outline;
use super::references::answer_anchor;
use super::view::View;
use super::{entries, verbatim};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// Writes the chapter.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_exemptions(), "exemptions");
    out.section(&words.report_exceptions(), "exceptions");
    exceptions(view, out);
    out.section(&words.report_not_applicable(), "not-applicable");
    not_applicable(view, out);
    out.section(&words.report_out_of_scope_list(), "out-of-scope");
    out_of_scope(view, out);
}

fn exceptions(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let total = &view.figures.total;
    if total.excepted + total.expired_exceptions == 0 {
        out.body(words.report_exceptions_none());
        return;
    }
    out.body(words.report_exceptions_lead(total.excepted, total.expired_exceptions));
    let mut rows = Vec::new();
    for item in view.scored() {
        let before = rows.len();
        for (unit, line) in view.of_item(&item.id) {
            if matches!(line.counted, Counted::Excepted | Counted::ExpiredException) {
                rows.push(exception(view, unit, line));
            }
        }
        if before < rows.len() {
            rows.insert(before, section(view, item, EXCEPTION_COLUMNS.len()));
        }
    }
    let table = Table {
        columns: EXCEPTION_COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_unit(),
            words.report_column_approval(),
            words.report_column_approver(),
            words.report_column_expires(),
            words.report_column_at_cut_off(),
            words.report_column_reason(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_exceptions_table(), table);
    out.note(words.report_exceptions_note(view.date(&view.snapshot.cut_off)));
}

const EXCEPTION_COLUMNS: [Column; 6] = [
    Column::mm(28.0),
    Column::mm(26.0),
    Column::mm(26.0),
    Column::mm(18.0),
    Column::mm(22.0),
    Column::share(1.0),
];

fn exception(view: &View<'_>, unit: usize, line: &Line<'_>) -> Row {
    let words = view.words;
    let body = match &line.standing {
        Standing::Settled(body) => Some(body),
        Standing::Unanswered | Standing::Disagreement(_) => None,
    };
    let exception = body.and_then(|body| body.exception.as_ref());
    let field = |text: Option<&str>| match text.map(verbatim::line) {
        Some(text) if !text.is_empty() => text,
        _ => words.report_not_written(),
    };
    let state = match line.counted {
        Counted::ExpiredException => Text::new().warning(words.report_expired_counts()),
        _ => words.report_in_force().into(),
    };
    let reason = body.and_then(|body| body.reason.as_deref()).unwrap_or_default();
    Row::of([
        Cell::from(view.unit_name(unit)).naming_row(),
        Cell::from(field(exception.map(|exception| exception.number.as_str()))),
        Cell::from(field(exception.map(|exception| exception.approver.as_str()))),
        Cell::from(exception.map_or_else(
            || words.report_not_written(),
            |exception| view.short_date(&exception.expires_on),
        )),
        Cell::from(state),
        verbatim::cell(verbatim::paragraphs(reason).collect()),
    ])
}

/// 該当なし: per item the reasons, and who gave each.
fn not_applicable(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.figures.total.not_applicable == 0 {
        out.body(words.report_not_applicable_none());
        return;
    }
    out.body(words.report_not_applicable_lead(view.figures.total.not_applicable));
    let mut rows = Vec::new();
    for item in view.scored() {
        let found = entries::of_item(view, item, |counted| counted == Counted::NotApplicable);
        if found.is_empty() {
            continue;
        }
        rows.push(section(view, item, 2));
        for entry in found {
            let reasons = match entry.reasons.is_empty() {
                true => vec![Text::new().warning(words.report_reason_missing())],
                false => entry.reasons,
            };
            let units = entries::counted_names(view, &entry.units);
            rows.push(Row::of([verbatim::cell(reasons), Cell::from(units)]));
        }
    }
    let table = Table {
        columns: vec![Column::share(1.0), Column::share(1.0)],
        header: vec![Row::of([words.report_column_na_reason(), words.report_column_units()])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_not_applicable_table(), table);
}

/// 適用範囲外: per rule the units, and what they are not asked.
fn out_of_scope(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.figures.total.out_of_scope == 0 {
        out.body(words.report_out_of_scope_none());
        return;
    }
    out.body(words.report_out_of_scope_lead(view.figures.total.out_of_scope));
    let mut rows = Vec::new();
    for rule in &view.checklist.scope_rules {
        let units = left_out(view, rule);
        if units.is_empty() {
            continue;
        }
        let head = view.clause(Text::new().plain(words.report_cites()), &rule.clause);
        let head = head.plain(super::references::GAP).plain(verbatim::line(view.rule(rule)));
        rows.push(Row::section(view.basis_sign(head, rule.basis), 3));
        for (unit, items) in units {
            rows.push(Row::of([
                Cell::from(view.unit_name(unit)).naming_row(),
                Cell::from(items.len().to_string()),
                Cell::from(view.answers(Text::new(), items)),
            ]));
        }
    }
    let table = Table {
        columns: vec![Column::mm(40.0), Column::mm(16.0).right(), Column::share(1.0)],
        header: vec![Row::of([
            words.report_column_unit(),
            words.report_column_count(),
            words.report_column_numbers(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_out_of_scope_table(), table);
}

fn left_out<'v>(view: &'v View<'_>, rule: &ScopeRule) -> BTreeMap<usize, Vec<&'v str>> {
    let mut units: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (unit, line) in view.all_lines().filter(|(_, line)| line.item.scored) {
        if matches!(line.applicability, Applicability::OutOfScope { rule: by } if by.id == rule.id)
        {
            units.entry(unit).or_default().push(&line.item.id);
        }
    }
    units
}

fn section(view: &View<'_>, item: &Item, columns: usize) -> Row {
    Row::section(view.item_head(item, answer_anchor(&item.id)), columns)
}
