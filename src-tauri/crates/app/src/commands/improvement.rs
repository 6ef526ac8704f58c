//! 改善指示, 横展開, 改善計画書 and フォローアップ: what follows from a finding.

use std::collections::BTreeSet;

use tenken_core::body::{EVIDENCE_LIMIT, FollowUpBody, ImprovementOrderBody, ImprovementPlanBody};
use tenken_core::finding::Finding;
use tenken_core::record::{Stored, Subject, kind};
use tenken_core::vocabulary::ActionStatus;

use super::finding::{named, view_of};
use super::say::{self, Saying, say};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::wire::*;

pub(crate) fn plan_order(session: &Session, payload: OrderImprovement) -> Result<Ordered, Error> {
    let mut state = session.state();
    Ok(orders(session, &mut state, &payload)?.0)
}

pub(crate) fn order_improvement(
    session: &Session,
    payload: OrderImprovement,
) -> Result<Ordered, Error> {
    let mut state = session.state();
    let (ordered, records) = orders(session, &mut state, &payload)?;
    if !records.is_empty() {
        state.book()?.commit(&records)?;
    }
    Ok(ordered)
}

/// What an order would do for each unit, and the records that do it.
fn orders(
    session: &Session,
    state: &mut State,
    payload: &OrderImprovement,
) -> Result<(Ordered, Vec<Stored>), Error> {
    let today = session.today();
    let finding = named(state, &payload.finding)?;
    let text = input::text("text", Some(&payload.text))?
        .ok_or_else(|| Error::new(Code::TextMissing).with("field", "text"))?;
    let body = ImprovementOrderBody {
        text,
        due_on: input::date("due_on", payload.due_on.as_deref())?,
        ordered_by: input::name("by", payload.by.as_deref())?,
        ordered_on: input::date("on", payload.on.as_deref())?.unwrap_or(today.clone()),
        document_number: input::name("document_number", payload.document_number.as_deref())?,
    };
    let own = finding.unit.clone();
    let given: Vec<Option<String>> = match payload.units.as_slice() {
        [] => vec![own.clone()],
        units => units.iter().cloned().map(Some).collect(),
    };
    // Units of any campaign may be ordered: a finding outlives the campaign that made it.
    let known: BTreeSet<String> = known_units(state)?;
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    let mut records = Vec::new();
    for unit in given {
        let at = unit.clone().unwrap_or_default();
        let (outcome, code) = if unit.as_ref().is_some_and(|unit| !known.contains(unit)) {
            ("rejected", "unknown_unit")
        } else if !seen.insert(unit.clone()) {
            ("rejected", "repeated")
        } else {
            let lateral = unit != own;
            let subject = Subject { unit, item: Some(finding.id.clone()), person: None };
            let stands = !state
                .book()?
                .heads(kind::IMPROVEMENT_ORDER, &finding.campaign, &subject)?
                .is_empty();
            let saying = Saying {
                kind: kind::IMPROVEMENT_ORDER,
                campaign: &finding.campaign,
                subject,
                author: body.ordered_by.as_deref(),
            };
            match say::record(session, state, saying, &body)? {
                None => ("unchanged", if lateral { "lateral" } else { "own" }),
                Some(record) => {
                    records.push(record);
                    match (stands, lateral) {
                        (true, _) => ("accepted", "replaced"),
                        (false, true) => ("accepted", "lateral"),
                        (false, false) => ("accepted", "own"),
                    }
                }
            }
        };
        lines.push(OrderLine { at, outcome: outcome.to_owned(), code: code.to_owned() });
    }
    let count = |outcome: &str| lines.iter().filter(|line| line.outcome == outcome).count() as u64;
    let ordered = Ordered {
        input: lines.len() as u64,
        accepted: count("accepted"),
        unchanged: count("unchanged"),
        conflicting: count("conflicting"),
        rejected: count("rejected"),
        lines,
    };
    Ok((ordered, records))
}

fn known_units(state: &mut State) -> Result<BTreeSet<String>, Error> {
    let mut known = BTreeSet::new();
    for campaign in state.campaigns()? {
        let heads = state.book()?.heads_of_kind(kind::UNIT, &campaign.id)?;
        known.extend(heads.into_iter().filter_map(|head| head.record.subject.unit));
    }
    Ok(known)
}

pub(crate) fn plan_improvement(
    session: &Session,
    payload: PlanImprovement,
) -> Result<FindingView, Error> {
    let today = session.today();
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let body = ImprovementPlanBody {
        measures: input::text("measures", Some(&payload.measures))?
            .ok_or_else(|| Error::new(Code::TextMissing).with("field", "measures"))?,
        cause: input::text("cause", payload.cause.as_deref())?,
        responsible: input::name("responsible", payload.responsible.as_deref())?,
        planned_on: input::date("planned_on", payload.planned_on.as_deref())?,
        interim: input::text("interim", payload.interim.as_deref())?,
        submitted_on: Some(
            input::date("on", payload.on.as_deref())?.unwrap_or_else(|| today.clone()),
        ),
        evidence: Vec::new(),
    };
    let saying = Saying {
        kind: kind::IMPROVEMENT_PLAN,
        campaign: &finding.campaign,
        subject: course_subject(&finding, payload.unit.as_deref())?,
        author: payload.author.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    view_of(&mut state, &finding.id, &today)
}

pub(crate) fn follow_up(session: &Session, payload: FollowUp) -> Result<FindingView, Error> {
    let today = session.today();
    let status = input::one_of("status", &payload.status, ActionStatus::parse)?;
    if status == ActionStatus::Overdue {
        // 期限超過 follows from the dates; nobody reports it.
        return Err(Error::wrong_value("status", &payload.status));
    }
    if payload.locations.len() > EVIDENCE_LIMIT {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
    }
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let reported_on = input::date("on", payload.on.as_deref())?.unwrap_or_else(|| today.clone());
    let completed_on = input::date("completed_on", payload.completed_on.as_deref())?;
    let is_done = status == ActionStatus::Completed;
    let body = FollowUpBody {
        status,
        text: input::text("text", payload.text.as_deref())?,
        completed_on: is_done.then(|| completed_on.unwrap_or_else(|| reported_on.clone())),
        reported_on,
        confirmed_by: input::name("confirmed_by", payload.confirmed_by.as_deref())?,
        evidence: Vec::new(),
        locations: payload.locations.iter().map(input::location).collect::<Result<_, _>>()?,
    };
    let saying = Saying {
        kind: kind::FOLLOW_UP,
        campaign: &finding.campaign,
        subject: course_subject(&finding, payload.unit.as_deref())?,
        author: payload.author.as_deref().or(body.confirmed_by.as_deref()),
    };
    say(session, &mut state, saying, &body)?;
    view_of(&mut state, &finding.id, &today)
}

/// The unit's own part of a finding: only the audited unit, and those to which it was deployed,
/// have one.
fn course_subject(finding: &Finding, unit: Option<&str>) -> Result<Subject, Error> {
    let unit = match unit {
        None => finding.unit.clone(),
        Some(unit) if finding.unit.as_deref() == Some(unit) => finding.unit.clone(),
        Some(unit) if finding.lateral().any(|course| course.unit.as_deref() == Some(unit)) => {
            Some(unit.to_owned())
        }
        Some(unit) => return Err(Error::new(Code::NotOrdered).with("unit", unit)),
    };
    Ok(Subject { unit, item: Some(finding.id.clone()), person: None })
}
