//! 監査対象の抽出: by draw with a seed that is kept, by risk, or named; and who is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use tenken_core::audit::Sample;
use tenken_core::body::{AuditSampleBody, Chosen};
use tenken_core::record::{Subject, kind};
use tenken_core::sample;
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::SampleMethod;

use super::say::{Saying, say};
use super::verdict::unit_in;
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::wire::*;

/// The last 年度 in which each unit was audited, as far as the book knows.
type LastAudited = BTreeMap<String, u16>;

pub(crate) fn plan_sample(session: &Session, payload: DrawSample) -> Result<SampleView, Error> {
    let mut state = session.state();
    let (snapshot, last, body) = drawn(session, &mut state, &payload)?;
    Ok(sample_view(&snapshot, &last, None, &body))
}

pub(crate) fn draw_sample(session: &Session, payload: DrawSample) -> Result<SampleView, Error> {
    let mut state = session.state();
    let (snapshot, last, body) = drawn(session, &mut state, &payload)?;
    let id = session.draw_id()?;
    let saying = Saying {
        kind: kind::AUDIT_SAMPLE,
        campaign: &snapshot.campaign_id,
        subject: Subject { item: Some(id.clone()), ..Subject::default() },
        author: payload.author.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    let snapshot = state.snapshot(Some(&snapshot.campaign_id), &session.today())?;
    Ok(sample_view(&snapshot, &last, Some(id), &body))
}

pub(crate) fn list_samples(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<SampleView>, Error> {
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &session.today())?;
    let last = last_audited(&mut state, &snapshot)?;
    let view =
        |sample: &Sample| sample_view(&snapshot, &last, Some(sample.id.clone()), &sample.body);
    Ok(snapshot.audit.samples.iter().map(view).collect())
}

fn drawn(
    session: &Session,
    state: &mut State,
    payload: &DrawSample,
) -> Result<(Arc<Snapshot>, LastAudited, AuditSampleBody), Error> {
    let today = session.today();
    let method = input::one_of("method", &payload.method, SampleMethod::parse)?;
    let reason = input::text("reason", payload.reason.as_deref())?;
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let last = last_audited(state, &snapshot)?;
    let year = snapshot.campaign.fiscal_year;
    let is_due = |unit: &String| match (payload.not_since_years, last.get(unit)) {
        (Some(years), Some(&audited)) => years < year.saturating_sub(audited),
        _ => true,
    };
    // A unit of which nothing is asked leaves an auditor nothing to look at.
    let figures = snapshot.figures();
    let asked = snapshot.units.iter().zip(&figures.units).filter(|(_, tally)| tally.in_scope() > 0);
    let mut candidates: Vec<String> =
        asked.map(|(unit, _)| unit.id.clone()).filter(is_due).collect();
    candidates.sort_unstable();
    let count = || {
        let count = payload.count.unwrap_or(0);
        let fits = 1 <= count && count <= candidates.len();
        fits.then_some(count).ok_or_else(|| Error::wrong_value("count", &count.to_string()))
    };
    let (seed, chosen) = match method {
        SampleMethod::Draw => {
            let given = input::name("seed", payload.seed.as_deref())?;
            let seed = given.map_or_else(|| session.draw_id(), Ok)?;
            let chosen = sample::draw(&seed, &candidates, count()?);
            (Some(seed), chosen)
        }
        SampleMethod::Risk => {
            let mut chosen = sample::by_risk(&snapshot, &last, &today);
            chosen.retain(|chosen| candidates.contains(&chosen.unit));
            chosen.truncate(count()?);
            (None, chosen)
        }
        SampleMethod::Named => {
            if reason.is_none() {
                // Whom an auditor picks by name, and why, is asked for later.
                return Err(Error::new(Code::TextMissing).with("field", "reason"));
            }
            (None, named(&snapshot, &payload.units)?)
        }
    };
    let body = AuditSampleBody { method, seed, candidates, chosen, drawn_on: Some(today), reason };
    Ok((snapshot, last, body))
}

fn named(snapshot: &Snapshot, units: &[String]) -> Result<Vec<Chosen>, Error> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for unit in units {
        let unit = unit_in(snapshot, unit)?.id.clone();
        if chosen.iter().all(|known| known.unit != unit) {
            chosen.push(Chosen { unit, points: None, grounds: BTreeMap::new() });
        }
    }
    if chosen.is_empty() {
        Err(Error::new(Code::TextMissing).with("field", "units"))
    } else {
        Ok(chosen)
    }
}

/// The latest earlier 年度 in which an auditor said anything of each unit.
fn last_audited(state: &mut State, snapshot: &Snapshot) -> Result<LastAudited, Error> {
    let mut last = LastAudited::new();
    for campaign in state.campaigns()? {
        let year = campaign.body.fiscal_year;
        if snapshot.campaign.fiscal_year <= year {
            continue;
        }
        for head in state.book()?.heads_of_kind(kind::VERDICT, &campaign.id)? {
            if let Some(unit) = head.record.subject.unit {
                let known = last.entry(unit).or_insert(year);
                *known = year.max(*known);
            }
        }
    }
    Ok(last)
}

fn sample_view(
    snapshot: &Snapshot,
    last: &LastAudited,
    id: Option<String>,
    body: &AuditSampleBody,
) -> SampleView {
    let name = |id: &str| snapshot.unit(id).map(|u| u.body.name.clone()).unwrap_or_default();
    let planned = snapshot.audit.chosen_units(snapshot.campaign.fiscal_year);
    let is_chosen = |unit: &str| {
        planned.contains(&unit) || body.chosen.iter().any(|chosen| chosen.unit == unit)
    };
    SampleView {
        id,
        method: body.method.to_string(),
        seed: body.seed.clone(),
        candidates: body.candidates.len(),
        chosen: body
            .chosen
            .iter()
            .map(|chosen| ChosenView {
                unit: chosen.unit.clone(),
                name: name(&chosen.unit),
                points: chosen.points,
                grounds: chosen.grounds.clone(),
                last_audited: last.get(&chosen.unit).copied(),
            })
            .collect(),
        not_audited: snapshot
            .units
            .iter()
            .filter(|unit| !is_chosen(&unit.id))
            .map(|unit| UnitName {
                id: unit.id.clone(),
                name: unit.body.name.clone(),
                last_audited: last.get(&unit.id).copied(),
            })
            .collect(),
        drawn_on: body.drawn_on.clone(),
        reason: body.reason.clone(),
    }
}
