//! Findings (指摘事項): what they rest on, how they are numbered, where each stands at a date.
//!
//! A finding is about one unit, or about the organization as a whole; it goes over the years until
//! it is closed. The dates compared here are typed by people (期限, 完了日); the clock of a record
//! decides nothing.

mod number;
mod status;

pub use number::{Clash, clashes, next_number};
pub use status::{Course, is_carried, is_carried_within};

use std::collections::BTreeMap;

use crate::body::{
    AdvanceReportBody, AuditeeCommentBody, FactConfirmationBody, FindingBody, FindingClause,
    FollowUpBody, ImprovementOrderBody, ImprovementPlanBody, VerdictBody,
};
use crate::checklist::{Checklist, Item};
use crate::problem::Problem;
use crate::record::{Stored, kind};
use crate::vocabulary::{ActionStatus, Basis, FindingKind};

/// A finding with all that was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its random id.
    pub id: String,
    /// The campaign in which it was made.
    pub campaign: String,
    /// 年度 of that campaign.
    pub fiscal_year: u16,
    /// The audited unit; absent where it concerns the organization as a whole.
    pub unit: Option<String>,
    /// Its descriptions that nothing replaces, by record id. More than one: people differ.
    pub heads: Vec<FindingBody>,
    /// Record ids of the heads, in the same order.
    pub records: Vec<String>,
    /// 速報
    pub advance_reports: Vec<AdvanceReportBody>,
    /// 事実確認
    pub facts: Vec<FactConfirmationBody>,
    /// 被監査部門の意見
    pub comments: Vec<AuditeeCommentBody>,
    /// What was ordered, planned and done, the audited unit first, then 横展開 by unit id.
    pub courses: Vec<Course>,
}

impl Finding {
    /// What it says: the first description by record id where people differ.
    pub fn body(&self) -> &FindingBody {
        &self.heads[0]
    }

    /// Whether two people describe it differently.
    pub fn disagrees(&self) -> bool {
        self.heads.iter().any(|head| head != self.body())
    }

    /// The course of the audited unit itself; absent before anything was ordered or planned.
    pub fn own_course(&self) -> Option<&Course> {
        self.courses.iter().find(|course| course.unit == self.unit)
    }

    /// 横展開: the courses of units without the finding.
    pub fn lateral(&self) -> impl Iterator<Item = &Course> {
        self.courses.iter().filter(|course| course.unit != self.unit)
    }

    /// The finding as the audited unit sees it: what was ordered of others is not its business.
    #[must_use]
    pub fn own(mut self) -> Self {
        self.courses.retain(|course| course.unit == self.unit);
        self
    }

    /// The finding as another unit sees it of which something was ordered because of it: its number,
    /// kind and clauses and the course of that unit, nothing of what was found; none where nothing was
    /// ordered of it.
    pub fn of_others(&self, unit: Option<&str>) -> Option<Self> {
        let courses: Vec<Course> =
            self.courses.iter().filter(|course| course.unit.as_deref() == unit).cloned().collect();
        let body = self.body();
        let told = FindingBody {
            number: body.number,
            kind: body.kind,
            basis: body.basis,
            clauses: body.clauses.clone(),
            withdrawn: body.withdrawn.as_ref().map(|_| String::new()),
            ..FindingBody::blank()
        };
        (!courses.is_empty()).then(|| Self {
            heads: vec![told],
            advance_reports: Vec::new(),
            facts: Vec::new(),
            comments: Vec::new(),
            courses,
            ..self.clone()
        })
    }

    /// 期限: the CISO's, else the auditor's, else what the unit has set itself.
    pub fn due_on(&self) -> Option<&str> {
        let own = self.own_course();
        own.and_then(Course::ordered_due)
            .or(self.body().due_on.as_deref())
            .or_else(|| own.and_then(Course::planned_due))
    }

    /// 完了日, once an auditor has confirmed the completion.
    pub fn closed_on(&self) -> Option<&str> {
        self.own_course().and_then(Course::completed_on)
    }

    /// 措置状況 at a date; absent where nothing is to be done: 良好事項, or a finding taken back.
    pub fn status(&self, on: &str) -> Option<ActionStatus> {
        let body = self.body();
        if body.withdrawn.is_some() || !body.kind.needs_action() {
            return None;
        }
        Some(status::status(self.own_course(), self.due_on(), on))
    }

    /// 措置状況 of a unit to which it was deployed, at a date.
    pub fn lateral_status(&self, course: &Course, on: &str) -> ActionStatus {
        let due = course.ordered_due().or_else(|| course.planned_due());
        status::status(Some(course), due, on)
    }
}

/// The findings among these heads, in the order of their numbers, those without one last, by id.
///
/// `years` gives the 年度 of each campaign; what belongs to a campaign that is not here is left out,
/// and so is what was said of a finding that is not here (yet).
pub fn findings<'a>(
    heads: impl IntoIterator<Item = &'a Stored>,
    years: &BTreeMap<String, u16>,
) -> Vec<Finding> {
    let mut sorted: Vec<&Stored> = heads.into_iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    let mut found: BTreeMap<(String, String), Finding> = BTreeMap::new();
    for head in sorted.iter().filter(|head| head.record.kind == kind::FINDING) {
        add_head(&mut found, head, years);
    }
    for head in &sorted {
        add_said(&mut found, head);
    }
    let mut findings: Vec<Finding> = found.into_values().collect();
    for finding in &mut findings {
        let own = finding.unit.clone();
        finding.courses.sort_by(|a, b| (a.unit != own, &a.unit).cmp(&(b.unit != own, &b.unit)));
    }
    findings.sort_by(|a, b| {
        let number = |finding: &Finding| (finding.body().number.is_none(), finding.body().number);
        (number(a), a.fiscal_year, &a.id).cmp(&(number(b), b.fiscal_year, &b.id))
    });
    findings
}

fn key(head: &Stored) -> Option<(String, String)> {
    Some((head.record.campaign.clone(), head.record.subject.item.clone()?))
}

fn add_head(
    found: &mut BTreeMap<(String, String), Finding>,
    head: &Stored,
    years: &BTreeMap<String, u16>,
) {
    let record = &head.record;
    let (Some(key), Some(body), Some(&fiscal_year)) =
        (key(head), head.body::<FindingBody>(), years.get(&record.campaign))
    else {
        return;
    };
    let id = key.1.clone();
    let finding = found.entry(key).or_insert_with(|| Finding {
        id,
        campaign: record.campaign.clone(),
        fiscal_year,
        unit: record.subject.unit.clone(),
        heads: Vec::new(),
        records: Vec::new(),
        advance_reports: Vec::new(),
        facts: Vec::new(),
        comments: Vec::new(),
        courses: Vec::new(),
    });
    finding.heads.push(body);
    finding.records.push(head.id.clone());
}

fn add_said(found: &mut BTreeMap<(String, String), Finding>, head: &Stored) {
    let Some(finding) = key(head).and_then(|key| found.get_mut(&key)) else { return };
    let unit = &head.record.subject.unit;
    match head.record.kind.as_str() {
        kind::ADVANCE_REPORT => finding.advance_reports.extend(head.body::<AdvanceReportBody>()),
        kind::FACT_CONFIRMATION => finding.facts.extend(head.body::<FactConfirmationBody>()),
        kind::AUDITEE_COMMENT => finding.comments.extend(head.body::<AuditeeCommentBody>()),
        kind::IMPROVEMENT_ORDER => {
            course(finding, unit).orders.extend(head.body::<ImprovementOrderBody>());
        }
        kind::IMPROVEMENT_PLAN => {
            course(finding, unit).plans.extend(head.body::<ImprovementPlanBody>());
        }
        kind::FOLLOW_UP => course(finding, unit).follow_ups.extend(head.body::<FollowUpBody>()),
        _ => {}
    }
}

fn course<'a>(finding: &'a mut Finding, unit: &Option<String>) -> &'a mut Course {
    let at = match finding.courses.iter().position(|course| course.unit == *unit) {
        Some(at) => at,
        None => {
            finding.courses.push(Course::of(unit.clone()));
            finding.courses.len() - 1
        }
    };
    &mut finding.courses[at]
}

/// A clause, or one of its sentences, as printed; nothing where the clause tree does not hold it.
pub fn quote(checklist: &Checklist, clause: &str, sentence: Option<u16>) -> Option<FindingClause> {
    let found = checklist.clause(clause)?;
    let text = match sentence {
        Some(number) => checklist.sentence(clause, number)?.text.clone(),
        None => found.sentences.iter().map(|sentence| sentence.text.as_str()).collect(),
    };
    Some(FindingClause {
        clause: found.key.clone(),
        sentence,
        number_as_printed: found.number_as_printed.clone(),
        heading: checklist.heading(clause).map(str::to_owned),
        text,
    })
}

/// The sentences that an item cites, each once, as printed.
pub fn quotes_of_item(checklist: &Checklist, item: &Item) -> Vec<FindingClause> {
    let mut quotes = Vec::new();
    for cite in &item.cites {
        if let Some(quote) = quote(checklist, &cite.clause, Some(cite.sentence))
            && !quotes.contains(&quote)
        {
            quotes.push(quote);
        }
    }
    quotes
}

/// A finding as it follows from a verdict: criteria and basis of the item, fact and evidence of the
/// auditor. What it means and what should be done is for a person to add.
pub fn from_verdict(checklist: &Checklist, item: &Item, verdict: &VerdictBody) -> FindingBody {
    FindingBody {
        number: None,
        kind: FindingKind::Minor,
        basis: item.basis,
        clauses: quotes_of_item(checklist, item),
        item: Some(item.id.clone()),
        verdict: None,
        title: None,
        fact: verdict.seen.clone().unwrap_or_default(),
        evidence: verdict.evidence.clone(),
        locations: verdict.locations.clone(),
        effect: None,
        cause: None,
        recommendation: None,
        due_on: None,
        auditor: verdict.auditor.clone(),
        found_on: verdict.audited_on.clone(),
        withdrawn: None,
    }
}

/// What a person should look at before a finding is numbered or printed. The problems stand at the
/// finding's id; those of [`REFUSED`] make it no finding at all.
pub fn check(id: &str, body: &FindingBody, checklist: &Checklist) -> Vec<Problem> {
    let mut problems = Vec::new();
    if body.clauses.is_empty() && body.kind.is_nonconformity() {
        problems.push(Problem::new(id, "finding_without_clause", body.kind.as_str()));
    }
    for cited in &body.clauses {
        match quote(checklist, &cited.clause, cited.sentence) {
            None => problems.push(Problem::new(id, "finding_clause_unknown", &cited.clause)),
            Some(printed) if printed.text != cited.text => {
                problems.push(Problem::new(id, "finding_clause_reworded", &cited.clause));
            }
            Some(_) => {}
        }
    }
    if body.fact.trim().is_empty() {
        problems.push(Problem::new(id, "finding_without_fact", ""));
    }
    let needs_action = body.kind.needs_action() && body.withdrawn.is_none();
    if needs_action && body.recommendation.is_none() {
        problems.push(Problem::new(id, "finding_without_recommendation", ""));
    }
    if needs_action && body.kind.is_nonconformity() && body.due_on.is_none() {
        problems.push(Problem::new(id, "finding_without_due_date", ""));
    }
    if body.evidence.is_empty() && body.locations.is_empty() {
        problems.push(Problem::new(id, "finding_without_evidence", ""));
    }
    let item = body.item.as_deref().and_then(|item| checklist.item(item));
    if body.basis == Basis::AsWritten
        && item.is_some_and(|item| item.basis == Basis::Interpretation)
    {
        problems.push(Problem::new(id, "finding_hides_interpretation", ""));
    }
    problems
}

/// Every code of [`check`].
pub const CODES: &[&str] = &[
    "finding_without_clause",
    "finding_clause_unknown",
    "finding_clause_reworded",
    "finding_without_fact",
    "finding_without_recommendation",
    "finding_without_due_date",
    "finding_without_evidence",
    "finding_hides_interpretation",
];

/// Codes of [`check`] with which a finding is not taken.
pub const REFUSED: &[&str] = &[
    "finding_without_clause",
    "finding_clause_unknown",
    "finding_clause_reworded",
    "finding_without_fact",
];

#[cfg(test)]
mod tests;
