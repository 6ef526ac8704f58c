//! Undo and redo, read off the records: an undo is a new act that restores what stood before.
//!
//! Nothing is ever unsaid. What somebody else changed since stays as it is, and an answer chosen
//! out of several that differed cannot become several again.

use tenken_core::body::{AnswerBody, GateBody};
use tenken_core::merge::{self, Standing};
use tenken_core::operation;
use tenken_core::record::{Stored, kind};
use tenken_core::vocabulary::AnswerValue;
use tenken_store::DraftKey;

use super::answer::{asked, author, change_reason, said_by, sheet_of};
use crate::error::{Code, Error};
use crate::session::{Act, Session, State};
use crate::sheet;
use crate::snapshot::UnitSaid;
use crate::wire::*;

/// How many of the latest records are looked through. What lies further back is in the history.
const LOOKED_THROUGH: u32 = 4_000;

pub(crate) fn undo_state(session: &Session, payload: UnitSheetChoice) -> Result<UndoState, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, payload.person.as_deref())?;
    state_of(&mut state, &said, payload.person.as_deref())
}

pub(crate) fn take_back(session: &Session, payload: TakeBack) -> Result<TakenBack, Error> {
    let today = session.today();
    let author = author(payload.author.as_deref(), &payload.unit)?;
    let person = payload.person.as_deref();
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, person)?;
    let own = own_records(&mut state, &said, person)?;
    let reason = change_reason(&said, person, payload.change_reason.as_deref())?;
    let mut act = said_by(session, &mut state, &said.campaign, author, person)?;
    act.operation = operation::taking_back(&act.operation, &payload.operation);

    let mut restored = Vec::new();
    let mut drafts = Vec::new();
    let mut changes = Vec::new();
    for record in own.iter().filter(|record| record.record.operation == payload.operation) {
        let (change, before) = change_of(&mut state, &said, &own, record)?;
        if let Some(mut before) = before {
            before.say_why(reason.clone());
            restored.push(restore(&act, &said, record, &before)?);
            drafts.push(DraftKey {
                campaign: said.campaign.id.clone(),
                unit: said.unit.id.clone(),
                item: change.item.clone(),
                person: payload.person.clone(),
            });
        }
        changes.push(change);
    }
    if restored.is_empty() {
        return Err(Error::new(Code::NothingToTakeBack));
    }
    state.book()?.commit_answers(&restored, &drafts)?;

    let said = state.unit(said.campaign, &payload.unit, person)?;
    let whole = sheet_of(&mut state, &said, person, &today)?;
    let coverage = whole.coverage;
    let has_gate = changes.iter().any(|change| change.gate);
    let (items, sheet) = if has_gate {
        (Vec::new(), Some(whole))
    } else {
        (sheet::only(whole.items, changes.iter().map(|change| change.item.as_str())), None)
    };
    let state = state_of(&mut state, &said, person)?;
    Ok(TakenBack { changes, items, sheet, coverage, state, saved_at: session.now() })
}

fn state_of(state: &mut State, said: &UnitSaid, person: Option<&str>) -> Result<UndoState, Error> {
    let records = own_records(state, said, person)?;
    let mut operations: Vec<&str> = Vec::new();
    for record in &records {
        if operations.last() != Some(&record.record.operation.as_str()) {
            operations.push(&record.record.operation);
        }
    }
    let standing = operation::standing(operations);
    let mut view = |operation: Option<&String>| {
        operation.map(|operation| act_view(state, said, &records, operation)).transpose()
    };
    Ok(UndoState { undo: view(standing.undo.last())?, redo: view(standing.redo.last())? })
}

/// What this copy's user said of the unit's items and gates, the latest last.
fn own_records(
    state: &mut State,
    said: &UnitSaid,
    person: Option<&str>,
) -> Result<Vec<Stored>, Error> {
    let records =
        state.book()?.last_own(&said.campaign.id, &said.unit.id, person, LOOKED_THROUGH)?;
    let is_said = |record: &Stored| {
        let family = kind::family(&record.record.kind);
        record.record.subject.item.is_some() && (family == kind::ANSWER || family == kind::GATE)
    };
    Ok(records.into_iter().filter(is_said).collect())
}

fn act_view(
    state: &mut State,
    said: &UnitSaid,
    records: &[Stored],
    operation: &str,
) -> Result<ActView, Error> {
    let mut view = ActView {
        operation: operation.to_owned(),
        wall_time: String::new(),
        author: None,
        changes: Vec::new(),
    };
    for record in records.iter().filter(|record| record.record.operation == operation) {
        view.wall_time.clone_from(&record.record.wall_time);
        view.author.clone_from(&record.record.author.name);
        view.changes.push(change_of(state, said, records, record)?.0);
    }
    Ok(view)
}

/// What was said before a record.
enum Before {
    Answer(Box<AnswerBody>),
    Gate(GateBody),
}

impl Before {
    fn mark(&self) -> &'static str {
        match self {
            Self::Answer(body) => body.value.as_str(),
            Self::Gate(body) => gate_mark(body),
        }
    }

    /// Says why it is said again after the submission.
    fn say_why(&mut self, reason: Option<String>) {
        match self {
            Self::Answer(body) => body.change_reason = reason,
            Self::Gate(body) => body.change_reason = reason,
        }
    }
}

/// What taking a record back changes, and what it restores where nothing stands in the way.
fn change_of(
    state: &mut State,
    said: &UnitSaid,
    own: &[Stored],
    record: &Stored,
) -> Result<(ActChange, Option<Before>), Error> {
    let family = kind::family(&record.record.kind);
    let item = record.record.subject.item.clone().unwrap_or_default();
    let mut parents = Vec::new();
    for parent in &record.record.parents {
        parents.extend(state.book()?.record(parent)?);
    }
    let gate = family == kind::GATE;
    let before = if gate { gate_before(&parents) } else { answer_before(&parents) };
    let from = if gate {
        record.body::<GateBody>().map_or("unanswered", |body| gate_mark(&body))
    } else {
        record.body::<AnswerBody>().map_or("unanswered", |body| body.value.as_str())
    };
    let heads: Vec<&Stored> = said.heads(family, Some(&item)).collect();
    let stands = match heads.as_slice() {
        [head] => origin(own, head) == origin(own, record),
        _ => false,
    };
    let obstacle = if !stands {
        Some(Code::ChangedSince)
    } else if before.is_none() {
        Some(Code::DecisionStands)
    } else if gate {
        None
    } else {
        asked(said, &item).err().map(|error| error.code)
    };
    let change = ActChange {
        item,
        gate,
        from: from.to_owned(),
        to: before.as_ref().map_or(from, Before::mark).to_owned(),
        obstacle: obstacle.map(|code| code.as_str().to_owned()),
    };
    Ok((change, before.filter(|_| obstacle.is_none())))
}

/// The record whose content stands with a record: its own, unless it took back what came after
/// another. So an act stands again once everything after it was taken back.
fn origin<'a>(own: &'a [Stored], record: &'a Stored) -> &'a str {
    let mut at = record;
    // Parents come before their children, so this ends; what is not found ends it too.
    loop {
        let before = operation::taken_back(&at.record.operation).and_then(|other| {
            let taken = own.iter().find(|known| {
                operation::id_of(&known.record.operation) == other
                    && known.record.subject == at.record.subject
            })?;
            let [parent] = taken.record.parents.as_slice() else { return None };
            own.iter().find(|known| known.id == *parent)
        });
        match before {
            Some(before) => at = before,
            None => return &at.id,
        }
    }
}

/// What the parents said as one; nothing where they differ, since one record cannot restore two.
fn answer_before(parents: &[Stored]) -> Option<Before> {
    let bodies: Vec<AnswerBody> = parents.iter().filter_map(Stored::body).collect();
    let body = match bodies.as_slice() {
        [] => AnswerBody::of(AnswerValue::Unanswered),
        [only] => only.clone(),
        several => match merge::settle_answers(several) {
            Standing::Settled(body) => body,
            Standing::Unanswered => AnswerBody::of(AnswerValue::Unanswered),
            Standing::Disagreement(_) => return None,
        },
    };
    Some(Before::Answer(Box::new(body)))
}

fn gate_before(parents: &[Stored]) -> Option<Before> {
    let bodies: Vec<GateBody> = parents.iter().filter_map(Stored::body).collect();
    match merge::settle_gates(&bodies) {
        Standing::Settled(body) => Some(Before::Gate(body)),
        Standing::Unanswered => Some(Before::Gate(GateBody { yes: None, change_reason: None })),
        Standing::Disagreement(_) => None,
    }
}

fn gate_mark(body: &GateBody) -> &'static str {
    match body.yes {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unanswered",
    }
}

fn restore(act: &Act, said: &UnitSaid, record: &Stored, before: &Before) -> Result<Stored, Error> {
    let subject = record.record.subject.clone();
    let parents =
        said.head_ids(kind::family(&record.record.kind), record.record.subject.item.as_deref());
    match before {
        Before::Answer(body) => act.record(kind::ANSWER, subject, parents, &**body),
        Before::Gate(body) => act.record(kind::GATE, subject, parents, body),
    }
}
