//! 対象範囲, and what is left out of it: each with the clause that says so, as printed.

use std::collections::BTreeSet;

use tenken_core::applicability::Applicability;
use tenken_core::checklist::{ScopeEffect, ScopeRule};
use tenken_core::vocabulary::Organ;

use super::outline::Outline;
use super::verbatim;
use super::view::View;
use crate::document::{Cell, Column, Paragraph, ParagraphKind, Row, Table, Text};

/// Writes both sections.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.section(&words.report_scope(), "scope");
    out.body(words.report_scope_lead(
        view.figures.total.in_scope(),
        view.checklist.items.len(),
        view.snapshot.units.len(),
    ));
    let organs = organs(view);
    if !organs.rows.is_empty() {
        out.table(&words.report_scope_table(), organs);
    }
    for rule in rules(view, |effect| effect == ScopeEffect::In) {
        this_rule(view, out, rule);
    }
    out.section(&words.report_exclusions(), "exclusions");
    let mut is_any = false;
    for rule in rules(view, |effect| effect != ScopeEffect::In) {
        is_any = true;
        this_rule(view, out, rule);
        out.note(consequence(view, rule));
    }
    if !is_any {
        out.body(words.report_exclusions_none());
    }
}

fn rules<'a>(
    view: &View<'a>,
    wanted: impl Fn(ScopeEffect) -> bool,
) -> impl Iterator<Item = &'a ScopeRule> {
    view.checklist.scope_rules.iter().filter(move |rule| wanted(rule.effect))
}

fn this_rule(view: &View<'_>, out: &mut Outline, rule: &ScopeRule) {
    let text = Text::new().plain(verbatim::line(view.rule(rule)));
    let text = view.basis_sign(text, rule.basis);
    out.push(Paragraph::of(ParagraphKind::Flush, text));
    if let Some(quote) = view.quote_sentence(&rule.clause, rule.sentence) {
        out.push(quote);
    }
}

/// What a rule left out in this campaign.
fn consequence(view: &View<'_>, rule: &ScopeRule) -> String {
    let (answers, units) = left_out(view, rule);
    let limited = limited_units(view, rule);
    match (answers, limited.len()) {
        (0, 0) => view.words.report_exclusion_without_effect(),
        (0, _) => view.words.report_exclusion_limits(view.unit_names(limited)),
        _ => view.words.report_exclusion_effect(answers, view.unit_names(units)),
    }
}

/// How many scored items a rule left out, and in which units.
fn left_out(view: &View<'_>, rule: &ScopeRule) -> (usize, BTreeSet<usize>) {
    let mut answers = 0;
    let mut units = BTreeSet::new();
    for (unit, line) in view.all_lines().filter(|(_, line)| line.item.scored) {
        if matches!(line.applicability, Applicability::OutOfScope { rule: by } if by.id == rule.id)
        {
            answers += 1;
            units.insert(unit);
        }
    }
    (answers, units)
}

/// The units of which a rule leaves out a part.
pub fn limited_units(view: &View<'_>, rule: &ScopeRule) -> BTreeSet<usize> {
    let limits = |limits: &[&ScopeRule]| limits.iter().any(|limit| limit.id == rule.id);
    view.all_lines()
        .filter(|(_, line)| {
            matches!(&line.applicability, Applicability::Asked { limits: by } if limits(by))
        })
        .map(|(unit, _)| unit)
        .collect()
}

/// The kinds of organ that the policy names or that have units, with the clause that names them.
fn organs(view: &View<'_>) -> Table {
    let words = view.words;
    let mut rows = Vec::new();
    for &organ in Organ::ALL {
        let units = view.snapshot.units.iter().filter(|unit| unit.body.organ == organ).count();
        let named: Vec<_> =
            view.checklist.organs.iter().filter(|named| named.kind == organ).collect();
        if units == 0 && named.is_empty() {
            continue;
        }
        let name = Cell::from(view.value("organ", organ.as_str())).naming_row();
        let printed = match named.is_empty() {
            true => words.report_organ_not_named(),
            false => view.join(named.iter().map(|named| verbatim::line(&named.name_as_printed))),
        };
        let clauses: BTreeSet<&str> = named.iter().map(|named| named.clause.as_str()).collect();
        let clauses = view.linked(Text::new(), clauses, |text, key| view.clause(text, key));
        rows.push(Row::of([
            name,
            Cell::from(printed),
            Cell::from(clauses),
            Cell::from(units.to_string()),
        ]));
    }
    Table {
        columns: vec![
            Column::mm(38.0),
            Column::share(1.0),
            Column::mm(24.0),
            Column::mm(18.0).right(),
        ],
        header: vec![Row::of([
            words.report_column_organ(),
            words.report_column_as_printed(),
            words.report_column_clause(),
            words.report_column_unit_count(),
        ])],
        rows,
        ..Table::default()
    }
}
