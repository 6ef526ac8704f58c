//! 表紙, and what stands at the edges of every page.

use tenken_core::vocabulary::{Basis, PolicyStatus, Purpose, Role};

use super::outline::Outline;
use super::verbatim;
use super::view::View;
use crate::document::{Cover, CoverLine, Meta, Running, Text};

/// Writes the cover and sets what the file says of itself.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let campaign = &view.snapshot.campaign;
    let organization = verbatim::line(&campaign.organization);
    let name = verbatim::line(&campaign.name);
    let year = view.fiscal_year();
    let title = title(view);
    let edition = view.edition();
    let full_title = words.report_title(&title, &year);
    frame(view, out, full_title);
    out.push(Cover {
        organization,
        title: format!("{year}\n{title}"),
        subtitle: words.report_cover_subtitle(&name),
        edition,
        lines: facts(view),
    });
}

/// Sets what the document called `title` says of itself and at the edges of its pages.
pub fn frame(view: &View<'_>, out: &mut Outline, title: String) {
    let words = view.words;
    let organization = verbatim::line(&view.snapshot.campaign.organization);
    let edition = view.edition();
    out.document.meta = Meta {
        title: title.clone(),
        author: organization.clone(),
        subject: verbatim::line(&view.snapshot.campaign.name),
        language: view.input.locale.code().to_owned(),
    };
    out.document.running = Running {
        confidentiality: verbatim::line(view.input.confidentiality),
        header: title,
        footer: words.report_footer(view.date(&view.snapshot.cut_off), &edition, &organization),
    };
}

/// The kind of report by the campaign's purpose.
fn title(view: &View<'_>) -> String {
    match view.snapshot.campaign.purpose {
        Purpose::SelfInspection => view.words.report_title_self_inspection(),
        Purpose::Audit => view.words.report_title_audit(),
        Purpose::Both => view.words.report_title_both(),
    }
}

fn facts(view: &View<'_>) -> Vec<CoverLine> {
    let words = view.words;
    let mut lines = Vec::new();
    if let Some(number) = view.input.document_number {
        lines.push(line(words.report_document_number(), verbatim::line(number)));
    }
    lines.push(line(words.report_cut_off(), view.date(&view.snapshot.cut_off)));
    lines.push(line(words.report_criteria(), criteria(view)));
    lines.push(line(words.report_checklist(), checklist(view)));
    lines.push(line(
        words.report_cover_subjects(),
        words.report_cover_subjects_value(view.checklist.items.len(), view.snapshot.units.len()),
    ));
    let day = match view.is_issued() {
        true => words.report_issue_day(),
        false => words.report_issued_on(),
    };
    lines.push(line(day, view.date(view.input.issued_on)));
    lines.push(line(words.report_issuer(), issuer(view)));
    lines
}

fn line(label: String, value: impl Into<Text>) -> CoverLine {
    CoverLine { label, value: value.into() }
}

/// The policy judged by, as printed, with its status; a draft says so plainly.
pub fn criteria(view: &View<'_>) -> Text {
    let words = view.words;
    let text = Text::new().plain(policy(view)).plain("\n");
    let text = match view.checklist.policy.status {
        PolicyStatus::Draft => text.warning(words.report_criteria_draft()),
        PolicyStatus::InForce => text.plain(in_force(view)),
    };
    text.plain("\n").plain(standards(view))
}

/// The policy's title with its status on one line.
pub fn policy_with_status(view: &View<'_>) -> Text {
    let text = Text::new().plain(policy(view)).plain(super::references::GAP);
    match view.checklist.policy.status {
        PolicyStatus::Draft => text.warning(view.words.report_criteria_draft()),
        PolicyStatus::InForce => text.plain(in_force(view)),
    }
}

/// The policy's title with its date as printed.
pub fn policy(view: &View<'_>) -> String {
    let policy = &view.checklist.policy;
    let title = verbatim::line(&policy.title);
    match &policy.date_as_printed {
        Some(date) => view.words.report_policy_dated(verbatim::line(date), &title),
        None => view.words.report_policy_undated(&title),
    }
}

fn in_force(view: &View<'_>) -> String {
    match &view.checklist.policy.effective_date {
        Some(date) => view.words.report_criteria_in_force_since(view.date(date)),
        None => view.words.report_criteria_in_force(),
    }
}

/// Whether 対策基準 is among the criteria.
pub fn standards(view: &View<'_>) -> String {
    let of_standards =
        view.checklist.items.iter().filter(|item| item.basis == Basis::ControlStandards).count();
    match of_standards {
        0 => view.words.report_criteria_policy_only(),
        count => view.words.report_criteria_with_standards(count),
    }
}

/// The checklist's id and revision.
pub fn checklist(view: &View<'_>) -> String {
    view.words.report_checklist_value(view.checklist.id.as_str(), view.checklist.revision.as_str())
}

fn issuer(view: &View<'_>) -> String {
    let organization = verbatim::line(&view.snapshot.campaign.organization);
    if let Some(issuer) = view.input.edition.and_then(|edition| edition.issued_by.as_deref()) {
        return view.words.report_issuer_named(verbatim::line(issuer), &organization);
    }
    match view.holding(Role::AuditLead) {
        leads if leads.is_empty() => organization,
        leads => view.words.report_issuer_lead(&organization, view.unit_names(leads)),
    }
}
