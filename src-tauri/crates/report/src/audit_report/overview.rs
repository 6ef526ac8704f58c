//! 概要: what was inspected, by which criteria, how, by whom, and within which limits.

use tenken_core::score::Tally;
use tenken_core::vocabulary::{Basis, PolicyStatus, Purpose, Role};

use super::outline::Outline;
use super::view::View;
use super::{cover, scope, verbatim};
use crate::document::{Callout, Cell, Column, KeyValue, Row, Table, Text};

/// Writes the overview.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_overview(), "overview");
    out.section(&words.report_aim(), "aim");
    out.body(aim(view));
    out.section(&words.report_kind_and_time(), "kind");
    out.push(kind(view));
    out.section(&words.report_criteria(), "criteria");
    criteria(view, out);
    scope::write(view, out);
    out.section(&words.report_procedure(), "procedure");
    out.statements(procedure(view));
    out.section(&words.report_organization(), "organization");
    out.body(words.report_organization_lead());
    let roles = roles(view);
    out.table(&words.report_organization_table(), roles);
    out.section(&words.report_limits(), "limits");
    out.statements(limits(view));
}

fn aim(view: &View<'_>) -> String {
    let organization = verbatim::line(&view.snapshot.campaign.organization);
    let policy = verbatim::line(&view.checklist.policy.title);
    match view.snapshot.campaign.purpose {
        Purpose::SelfInspection => view.words.report_aim_self_inspection(organization, policy),
        Purpose::Audit => view.words.report_aim_audit(organization, policy),
        Purpose::Both => view.words.report_aim_both(organization, policy),
    }
}

fn kind(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let campaign = &view.snapshot.campaign;
    let kind = words.report_kind_value(
        view.value("purpose", campaign.purpose.as_str()),
        view.value("rhythm", campaign.rhythm.as_str()),
    );
    let deadline = match &campaign.deadline {
        Some(date) => view.date(date),
        None => words.report_not_set(),
    };
    let cut_off = view.date(&view.snapshot.cut_off);
    let cut_off = match campaign.cut_off {
        Some(_) => cut_off,
        None => words.report_cut_off_not_set(cut_off),
    };
    let pairs = [
        (words.report_campaign(), verbatim::line(&campaign.name)),
        (words.report_kind(), kind),
        (words.report_fiscal_year(), view.fiscal_year()),
        (words.report_deadline(), deadline),
        (words.report_cut_off(), cut_off),
    ];
    KeyValue {
        pairs: pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        label_width: 0.0,
    }
}

fn criteria(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let policy = &view.checklist.policy;
    let title = verbatim::line(&policy.title);
    out.body(words.report_criteria_statement(cover::policy(view)));
    out.body(cover::standards(view));
    if policy.status == PolicyStatus::Draft {
        out.push(Callout {
            title: words.report_draft_title(),
            paragraphs: vec![words.report_draft_text(title).into()],
        });
    }
}

fn procedure(view: &View<'_>) -> Vec<Text> {
    let words = view.words;
    let items = view.checklist.items.len();
    let informational = view.informational().count();
    let mut texts = vec![
        words.report_procedure_checklist(cover::checklist(view), items).into(),
        words.report_procedure_roles().into(),
    ];
    if !view.checklist.gates.is_empty() {
        texts.push(words.report_procedure_gates(view.checklist.gates.len()).into());
    }
    texts.push(words.report_procedure_evidence().into());
    if informational > 0 {
        texts.push(words.report_procedure_informational(informational).into());
    }
    texts
}

/// Up to so many units are named one by one.
const FEW: usize = 20;

/// Which units hold which role; a role that has questions and no unit is a gap to be seen.
fn roles(view: &View<'_>) -> Table {
    let words = view.words;
    let units = view.snapshot.units.len();
    let mut rows = Vec::new();
    for &role in Role::ALL {
        let items = view.checklist.items.iter().filter(|item| item.role == role).count();
        let holding = view.holding(role);
        if items == 0 && holding.is_empty() {
            continue;
        }
        let holders: Text = match holding.len() {
            0 => Text::new().warning(words.report_role_nobody(items)),
            count if count == units && count > 1 => words.report_role_all(count).into(),
            count if count * 2 > units && count > FEW => {
                let others = (0..units).filter(|unit| !holding.contains(unit));
                words.report_role_all_but(count, view.unit_names(others)).into()
            }
            _ => view.unit_names(holding).into(),
        };
        let name = Cell::from(view.value("role", role.as_str())).naming_row();
        rows.push(Row::of([name, Cell::from(items.to_string()), Cell::from(holders)]));
    }
    Table {
        columns: vec![Column::mm(50.0), Column::mm(16.0).right(), Column::share(1.0)],
        header: vec![Row::of([
            words.report_column_role(),
            words.report_column_items(),
            words.report_column_units(),
        ])],
        rows,
        ..Table::default()
    }
}

fn limits(view: &View<'_>) -> Vec<Text> {
    let words = view.words;
    let total: &Tally = &view.figures.total;
    let interpreted =
        view.checklist.items.iter().filter(|item| item.basis == Basis::Interpretation).count();
    let mut texts: Vec<Text> = vec![
        words.report_limit_cut_off(view.date(&view.snapshot.cut_off)).into(),
        words.report_limit_declared().into(),
        words.report_limit_advice().into(),
    ];
    if view.snapshot.campaign.purpose != Purpose::SelfInspection
        && !super::findings::is_audited(view)
    {
        texts.push(words.report_limit_no_verdicts().into());
    }
    if interpreted > 0 {
        texts.push(words.report_limit_interpretation(interpreted).into());
    }
    if total.unanswered + total.disagreement > 0 {
        texts.push(words.report_limit_open(total.disagreement, total.unanswered).into());
    }
    if total.expired_exceptions > 0 {
        texts.push(words.report_limit_expired(total.expired_exceptions).into());
    }
    if !view.is_issued() {
        texts.push(words.report_limit_draft_edition().into());
    }
    texts
}
