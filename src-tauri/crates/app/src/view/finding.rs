//! Findings and verdicts in the shapes of the wire.

use tenken_core::audit::{Audit, Conflict};
use tenken_core::body::{FindingBody, FindingNumber, VerdictBody};
use tenken_core::checklist::Checklist;
use tenken_core::finding::{self, Course, Finding};
use tenken_core::problem::Problem;
use tenken_core::snapshot::Unit;
use tenken_core::vocabulary::FindingKind;
use tenken_i18n::{Locale, Words, by_key, value_key, value_name};

use super::{evidence_file, location};
use crate::wire::*;

/// What views of findings share.
pub(crate) struct FindingScene<'a> {
    /// The campaign on whose list they stand.
    pub campaign: &'a str,
    /// The units of that campaign, for their names.
    pub units: &'a [Unit],
    /// What kinds are called here.
    pub audit: &'a Audit,
    /// The day at which 措置状況 is judged.
    pub on: &'a str,
    /// The language of labels and problems.
    pub locale: Locale,
}

/// 令和8-03. A number is content of the book, so it is Japanese in every locale.
pub(crate) fn finding_number(number: FindingNumber) -> String {
    let year = tenken_i18n::wareki::fiscal_year(Locale::Ja, i32::from(number.fiscal_year));
    let year = year.trim_end_matches("年度");
    format!("{year}-{:02}", number.serial)
}

/// What this municipality calls a kind of finding.
pub(crate) fn finding_label(audit: &Audit, kind: FindingKind, locale: Locale) -> String {
    match audit.labels.get(&kind) {
        Some(label) => label.clone(),
        None => value_name(locale, "finding-kind", kind.as_str()),
    }
}

/// A finding as it stands. `checklist` is that of the finding's own campaign.
pub(crate) fn finding_view(
    scene: &FindingScene<'_>,
    finding: &Finding,
    checklist: &Checklist,
) -> FindingView {
    let body = finding.body();
    let empty =
        Course { unit: finding.unit.clone(), orders: vec![], plans: vec![], follow_ups: vec![] };
    let own = finding.own_course().unwrap_or(&empty);
    FindingView {
        id: finding.id.clone(),
        campaign: finding.campaign.clone(),
        fiscal_year: finding.fiscal_year,
        carried: finding.campaign != scene.campaign,
        number: body.number.map(finding_number),
        unit: finding.unit.clone(),
        unit_name: scene.unit_name(finding.unit.as_deref()),
        kind: body.kind.to_string(),
        label: finding_label(scene.audit, body.kind, scene.locale),
        basis: body.basis.to_string(),
        clauses: clauses(body),
        item: body.item.clone(),
        title: body.title.clone(),
        fact: body.fact.clone(),
        evidence: body.evidence.iter().map(evidence_file).collect(),
        locations: body.locations.iter().map(location).collect(),
        effect: body.effect.clone(),
        cause: body.cause.clone(),
        recommendation: body.recommendation.clone(),
        due_on: finding.due_on().map(str::to_owned),
        auditor: body.auditor.clone(),
        found_on: body.found_on.clone(),
        withdrawn: body.withdrawn.clone(),
        status: finding.status(scene.on).map(|status| status.to_string()),
        closed_on: finding.closed_on().map(str::to_owned),
        disagrees: finding.disagrees(),
        advance_reports: finding.advance_reports.iter().map(advance_report).collect(),
        facts: finding.facts.iter().map(fact_confirmation).collect(),
        comments: finding.comments.iter().map(comment).collect(),
        course: scene.course(
            own,
            finding.status(scene.on).map(|status| status.to_string()),
            finding.due_on(),
        ),
        lateral: finding
            .lateral()
            .map(|course| {
                let status = finding.lateral_status(course, scene.on).to_string();
                let due = course.ordered_due().or_else(|| course.planned_due());
                scene.course(course, Some(status), due)
            })
            .collect(),
        problems: finding::check(&finding.id, body, checklist)
            .into_iter()
            .map(|problem| finding_problem(problem, scene.locale))
            .collect(),
    }
}

impl FindingScene<'_> {
    fn unit_name(&self, id: Option<&str>) -> Option<String> {
        let unit = self.units.iter().find(|unit| Some(unit.id.as_str()) == id)?;
        Some(unit.body.name.clone())
    }

    fn course(&self, course: &Course, status: Option<String>, due: Option<&str>) -> CourseView {
        CourseView {
            unit: course.unit.clone(),
            unit_name: self.unit_name(course.unit.as_deref()),
            status,
            due_on: due.map(str::to_owned),
            awaits_confirmation: course.awaits_confirmation(),
            orders: course
                .orders
                .iter()
                .map(|order| ImprovementOrderView {
                    text: order.text.clone(),
                    due_on: order.due_on.clone(),
                    ordered_by: order.ordered_by.clone(),
                    ordered_on: order.ordered_on.clone(),
                    document_number: order.document_number.clone(),
                })
                .collect(),
            plans: course
                .plans
                .iter()
                .map(|plan| ImprovementPlanView {
                    measures: plan.measures.clone(),
                    cause: plan.cause.clone(),
                    responsible: plan.responsible.clone(),
                    planned_on: plan.planned_on.clone(),
                    interim: plan.interim.clone(),
                    submitted_on: plan.submitted_on.clone(),
                })
                .collect(),
            follow_ups: course
                .follow_ups
                .iter()
                .map(|report| FollowUpView {
                    status: report.status.to_string(),
                    text: report.text.clone(),
                    reported_on: report.reported_on.clone(),
                    completed_on: report.completed_on.clone(),
                    confirmed_by: report.confirmed_by.clone(),
                })
                .collect(),
        }
    }
}

fn clauses(body: &FindingBody) -> Vec<FindingClauseView> {
    body.clauses
        .iter()
        .map(|clause| FindingClauseView {
            clause: clause.clause.clone(),
            sentence: clause.sentence,
            number_as_printed: clause.number_as_printed.clone(),
            heading: clause.heading.clone(),
            text: clause.text.clone(),
        })
        .collect()
}

fn advance_report(report: &tenken_core::body::AdvanceReportBody) -> AdvanceReportView {
    AdvanceReportView {
        reported_on: report.reported_on.clone(),
        reported_to: report.reported_to.clone(),
        text: report.text.clone(),
        document_number: report.document_number.clone(),
    }
}

fn fact_confirmation(fact: &tenken_core::body::FactConfirmationBody) -> FactConfirmationView {
    FactConfirmationView {
        outcome: fact.outcome.to_string(),
        text: fact.text.clone(),
        confirmed_by: fact.confirmed_by.clone(),
        confirmed_on: fact.confirmed_on.clone(),
    }
}

fn comment(comment: &tenken_core::body::AuditeeCommentBody) -> AuditeeCommentView {
    AuditeeCommentView {
        text: comment.text.clone(),
        on_advance_report: comment.on_advance_report,
        said_by: comment.said_by.clone(),
        said_on: comment.said_on.clone(),
    }
}

/// A problem of a finding in words.
pub(crate) fn finding_problem(problem: Problem, locale: Locale) -> FindingProblem {
    let key = problem.code.replacen("finding_", "finding-problem-", 1).replace('_', "-");
    FindingProblem {
        message: by_key(locale, &key, &[("detail", problem.detail.as_str())]),
        at: problem.at,
        code: problem.code.to_owned(),
    }
}

pub(crate) fn verdict_view(body: &VerdictBody) -> VerdictView {
    VerdictView {
        verdict: body.verdict.to_string(),
        procedure: body.procedure.clone(),
        seen: body.seen.clone(),
        evidence: body.evidence.iter().map(evidence_file).collect(),
        locations: body.locations.iter().map(location).collect(),
        auditor: body.auditor.clone(),
        audited_on: body.audited_on.clone(),
        remarks: body.remarks.clone(),
    }
}

/// An auditor of the unit itself, in words.
pub(crate) fn conflict_view(conflict: Conflict, unit_name: &str, locale: Locale) -> ConflictView {
    let words = Words::new(locale);
    let settled = conflict.is_settled();
    let message = match (&conflict.taken_over_by, settled) {
        (Some(successor), true) => {
            words.independence_settled(&conflict.auditor, successor, unit_name)
        }
        _ => words.independence_open(&conflict.auditor, unit_name),
    };
    ConflictView {
        unit: conflict.unit,
        auditor: conflict.auditor,
        reason: conflict.reason,
        taken_over_by: conflict.taken_over_by,
        settled,
        message,
    }
}

/// Why two years are not compared, in words.
pub(crate) fn incomparable_note(reason: &str, locale: Locale) -> String {
    by_key::<&str>(locale, &value_key("incomparable", reason), &[])
}
