//! 督促: who has something to hand in, and who was reminded of it when.
//!
//! Reminders stand beside each other: noting one more takes none of those before back.

use std::collections::BTreeMap;

use tenken_core::accounting::Outcome;
use tenken_core::body::ReminderBody;
use tenken_core::record::{Stored, Subject, kind};
use tenken_core::snapshot::Snapshot;

use super::unit::progress;
use super::workflow::{Prepared, for_each_unit, lead};
use crate::error::Error;
use crate::input;
use crate::session::{Session, State};
use crate::wire::*;

/// Reminders by unit, the latest first.
pub(super) type Reminders = BTreeMap<String, Vec<ReminderView>>;

pub(crate) fn plan_note_reminders(
    session: &Session,
    payload: NoteReminders,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    Ok(note(session, &mut state, payload)?.accounting(&state))
}

pub(crate) fn note_reminders(
    session: &Session,
    payload: NoteReminders,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let prepared = note(session, &mut state, payload)?;
    prepared.commit(&mut state)
}

pub(crate) fn list_reminders(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<OwingUnit>, Error> {
    let today = session.today();
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let reminders = state.reminders(&snapshot.campaign_id)?;
    let units: Vec<UnitProgress> = snapshot
        .units
        .iter()
        .map(|unit| progress(unit, &snapshot, &BTreeMap::new(), &today))
        .collect();
    Ok(owing(&snapshot, &units, &reminders))
}

fn note(session: &Session, state: &mut State, payload: NoteReminders) -> Result<Prepared, Error> {
    let sent_on = input::date("sent_on", payload.sent_on.as_deref())?;
    let body = ReminderBody {
        sent_on: sent_on.unwrap_or_else(|| session.today()),
        note: input::text("note", payload.note.as_deref().map(str::trim))?,
    };
    let author = lead(payload.author.as_deref())?;
    let campaign = state.campaign(payload.campaign.as_deref())?;
    for_each_unit(session, state, campaign, &payload.units, author, |act, said| {
        if said.heads(kind::REMINDER, None).any(|head| head.body().as_ref() == Some(&body)) {
            return Ok(Err((Outcome::Unchanged, "reminded_before")));
        }
        if !said.unit.work.is_owed() {
            return Ok(Err((Outcome::Rejected, "nothing_owed")));
        }
        let subject = Subject::unit(&said.unit.id);
        Ok(Ok(act.record(kind::REMINDER, subject, Vec::new(), &body)?))
    })
}

impl State {
    /// Every reminder of a campaign.
    pub(super) fn reminders(&mut self, campaign: &str) -> Result<Reminders, Error> {
        let mut reminders = Reminders::new();
        for head in self.book()?.heads_of_kind(kind::REMINDER, campaign)? {
            let Some(body) = head.body::<ReminderBody>() else { continue };
            let Stored { id, record, .. } = head;
            reminders.entry(record.subject.unit.unwrap_or_default()).or_default().push(
                ReminderView {
                    record: id,
                    sent_on: body.sent_on,
                    note: body.note,
                    author: record.author.name,
                },
            );
        }
        for of_unit in reminders.values_mut() {
            // Days as the lead typed them: shown in their order, nothing follows from it.
            of_unit.sort_by(|a, b| (&b.sent_on, &b.record).cmp(&(&a.sent_on, &a.record)));
        }
        Ok(reminders)
    }
}

/// The units that have something to hand in: the overdue first, then by their day.
pub(super) fn owing(
    snapshot: &Snapshot,
    units: &[UnitProgress],
    reminders: &Reminders,
) -> Vec<OwingUnit> {
    let mut owing: Vec<OwingUnit> = snapshot
        .units
        .iter()
        .zip(units)
        .filter(|(unit, _)| unit.work.is_owed())
        .map(|(unit, line)| OwingUnit {
            unit: unit.id.clone(),
            name: unit.body.name.clone(),
            parent: unit.body.parent.clone(),
            state: line.state.clone(),
            due_on: line.work.due_on.clone(),
            overdue: line.work.overdue,
            coverage: line.coverage,
            reminders: reminders.get(&unit.id).cloned().unwrap_or_default(),
        })
        .collect();
    owing.sort_by_key(|unit| {
        (!unit.overdue, unit.due_on.clone().unwrap_or_else(|| "9999".to_owned()))
    });
    owing
}
