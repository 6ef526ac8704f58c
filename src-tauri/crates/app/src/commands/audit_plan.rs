//! 監査計画: 中期計画, 年度計画, 実施計画, and the rule that nobody audits their own unit.

use tenken_core::audit::Plan;
use tenken_core::body::{AuditPlanBody, Auditor, IndependenceNote, NAME_LIMIT, Visit};
use tenken_core::record::{Subject, kind};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::{Affiliation, PlanTerm};
use tenken_i18n::Locale;

use super::say::{Saying, say};
use super::verdict::{independence, unit_in};
use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::view;
use crate::wire::*;

/// Most auditors, and most visits, of one plan.
const PLAN_LIMIT: usize = 2_000;

pub(crate) fn put_audit_plan(
    session: &Session,
    payload: PutAuditPlan,
) -> Result<AuditPlans, Error> {
    let (today, locale) = (session.today(), session.locale());
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let body = plan(&snapshot, &payload)?;
    let id = match payload.id {
        Some(id) if snapshot.audit.plans.iter().any(|plan| plan.id == id) => id,
        Some(id) => return Err(Error::new(Code::UnknownPlan).with("plan", id)),
        None => session.draw_id()?,
    };
    let saying = Saying {
        kind: kind::AUDIT_PLAN,
        campaign: &snapshot.campaign_id,
        subject: Subject { item: Some(id), ..Subject::default() },
        author: payload.author.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    let snapshot = state.snapshot(Some(&snapshot.campaign_id), &today)?;
    Ok(plans(&snapshot, locale))
}

pub(crate) fn list_audit_plans(
    session: &Session,
    payload: CampaignChoice,
) -> Result<AuditPlans, Error> {
    let (today, locale) = (session.today(), session.locale());
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    Ok(plans(&snapshot, locale))
}

fn plan(snapshot: &Snapshot, payload: &PutAuditPlan) -> Result<AuditPlanBody, Error> {
    if payload.auditors.len() > PLAN_LIMIT || payload.visits.len() > PLAN_LIMIT {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", PLAN_LIMIT));
    }
    let from_year = payload.from_year.unwrap_or(snapshot.campaign.fiscal_year);
    let to_year = payload.to_year.unwrap_or(from_year);
    let years = 2000..=2100;
    if !years.contains(&from_year) || !years.contains(&to_year) || to_year < from_year {
        return Err(Error::wrong_value("to_year", &to_year.to_string()));
    }
    Ok(AuditPlanBody {
        term: input::one_of("term", &payload.term, PlanTerm::parse)?,
        title: input::needed_name("title", &payload.title)?,
        from_year,
        to_year,
        objective: input::text("objective", payload.objective.as_deref())?,
        criteria: input::text("criteria", payload.criteria.as_deref())?,
        method: input::text("method", payload.method.as_deref())?,
        auditors: payload
            .auditors
            .iter()
            .map(|given| auditor(snapshot, given))
            .collect::<Result<_, _>>()?,
        visits: payload
            .visits
            .iter()
            .map(|given| visit(snapshot, given))
            .collect::<Result<_, _>>()?,
        independence: independence(&payload.independence)?,
    })
}

fn auditor(snapshot: &Snapshot, given: &AuditorInput) -> Result<Auditor, Error> {
    let unit = given.unit.as_deref().filter(|unit| !unit.is_empty());
    Ok(Auditor {
        name: input::needed_name("name", &given.name)?,
        affiliation: input::one_of("affiliation", &given.affiliation, Affiliation::parse)?,
        unit: unit.map(|unit| unit_in(snapshot, unit).map(|unit| unit.id.clone())).transpose()?,
        organization: input::name("organization", given.organization.as_deref())?,
        qualification: input::name("qualification", given.qualification.as_deref())?,
    })
}

fn visit(snapshot: &Snapshot, given: &VisitInput) -> Result<Visit, Error> {
    if given.auditors.len() > NAME_LIMIT {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", NAME_LIMIT));
    }
    let names = given.auditors.iter().map(|name| input::needed_name("auditors", name));
    Ok(Visit {
        unit: unit_in(snapshot, &given.unit)?.id.clone(),
        fiscal_year: given.fiscal_year,
        planned_on: input::date("planned_on", given.planned_on.as_deref())?,
        auditors: names.collect::<Result<_, _>>()?,
    })
}

fn plans(snapshot: &Snapshot, locale: Locale) -> AuditPlans {
    let name = |id: &str| snapshot.unit(id).map(|u| u.body.name.clone()).unwrap_or_default();
    AuditPlans {
        plans: snapshot.audit.plans.iter().map(plan_view).collect(),
        conflicts: snapshot
            .audit
            .conflicts()
            .into_iter()
            .map(|conflict| {
                let unit = name(&conflict.unit);
                view::conflict_view(conflict, &unit, locale)
            })
            .collect(),
    }
}

fn plan_view(plan: &Plan) -> AuditPlanView {
    let body = &plan.body;
    AuditPlanView {
        id: plan.id.clone(),
        disagrees: plan.disagrees,
        plan: PutAuditPlan {
            campaign: None,
            id: Some(plan.id.clone()),
            term: body.term.to_string(),
            title: body.title.clone(),
            from_year: Some(body.from_year),
            to_year: Some(body.to_year),
            objective: body.objective.clone(),
            criteria: body.criteria.clone(),
            method: body.method.clone(),
            auditors: body
                .auditors
                .iter()
                .map(|auditor| AuditorInput {
                    name: auditor.name.clone(),
                    affiliation: auditor.affiliation.to_string(),
                    unit: auditor.unit.clone(),
                    organization: auditor.organization.clone(),
                    qualification: auditor.qualification.clone(),
                })
                .collect(),
            visits: body
                .visits
                .iter()
                .map(|visit| VisitInput {
                    unit: visit.unit.clone(),
                    fiscal_year: visit.fiscal_year,
                    planned_on: visit.planned_on.clone(),
                    auditors: visit.auditors.clone(),
                })
                .collect(),
            independence: body.independence.iter().map(note_view).collect(),
            author: None,
        },
    }
}

fn note_view(note: &IndependenceNote) -> IndependenceInput {
    IndependenceInput {
        auditor: note.auditor.clone(),
        reason: note.reason.clone(),
        taken_over_by: note.taken_over_by.clone(),
    }
}
