//! The roster of a unit: who is in it, who is excused, how many there are.

use tenken_core::body::{PersonBody, RosterBody};
use tenken_core::record::{Author, Subject, kind};
use tenken_core::vocabulary::PersonKind;

use super::answer::change_reason;
use crate::error::{Code, Error};
use crate::input;
use crate::persons::person_subject;
use crate::session::Session;
use crate::wire::*;

/// More people than any one unit of a municipality has.
const MOST_PERSONS: u32 = 20_000;

pub(crate) fn list_persons(session: &Session, payload: UnitChoice) -> Result<Roster, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    state.roster(&said.campaign, &payload.unit)
}

pub(crate) fn add_person(session: &Session, payload: AddPerson) -> Result<PersonInfo, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    let anonymous = said.campaign.body.answering.anonymous;
    let name = match &payload.name {
        Some(name) if !anonymous => input::name("name", Some(name.trim()))?,
        _ => None,
    };
    if name.is_none() && !anonymous {
        return Err(Error::new(Code::TextMissing).with("field", "name"));
    }
    let kind = match &payload.kind {
        Some(text) => Some(input::one_of("kind", text, PersonKind::parse)?),
        None => None,
    };
    let known = state.roster(&said.campaign, &payload.unit)?;
    if MOST_PERSONS as usize <= known.persons.len() {
        return Err(Error::wrong_value("persons", &known.persons.len().to_string()));
    }
    let id = session.draw_id()?;
    let reason = payload.change_reason.as_deref();
    // The slip of nobody is known by nothing, a reason included.
    let change_reason = change_reason(&said, anonymous.then_some(id.as_str()), reason)?;
    let body = PersonBody { name, kind, change_reason, ..PersonBody::default() };
    let mut act = session.act(&mut state, &said.campaign.id, of_unit(&payload.unit))?;
    if anonymous {
        // The slip must not tell at which minute of which PC it was handed out.
        act.author = Author::default();
        act.device = None;
        act.now = session.today();
    }
    let record = act.record(kind::PERSON, person_subject(&payload.unit, &id), Vec::new(), &body)?;
    state.book()?.commit(&[record])?;
    person(&state.roster(&said.campaign, &payload.unit)?, &id)
}

pub(crate) fn change_person(session: &Session, payload: ChangePerson) -> Result<Roster, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    let heads = state.person_heads(&said.campaign, &payload.unit, &payload.person)?;
    let before: PersonBody = heads
        .iter()
        .find_map(|head| head.body())
        .ok_or_else(|| Error::new(Code::UnknownPerson).with("person", &payload.person))?;
    let excused = input::text("excused", payload.excused.as_deref().map(str::trim))?;
    let says_the_same = (&before.excused, before.removed) == (&excused, payload.removed);
    if heads.len() != 1 || !says_the_same {
        let change_reason = change_reason(&said, None, payload.change_reason.as_deref())?;
        let body = PersonBody { excused, removed: payload.removed, change_reason, ..before };
        let act = session.act(&mut state, &said.campaign.id, of_unit(&payload.unit))?;
        let parents = heads.iter().map(|head| head.id.clone()).collect();
        let subject = person_subject(&payload.unit, &payload.person);
        let record = act.record(kind::PERSON, subject, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    state.roster(&said.campaign, &payload.unit)
}

pub(crate) fn declare_headcount(
    session: &Session,
    payload: DeclareHeadcount,
) -> Result<Roster, Error> {
    if MOST_PERSONS < payload.headcount {
        return Err(Error::wrong_value("headcount", &payload.headcount.to_string()));
    }
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    let headcount = payload.headcount;
    let heads: Vec<Option<u32>> = said
        .heads(kind::ROSTER, None)
        .map(|head| head.body::<RosterBody>().map(|body| body.headcount))
        .collect();
    if heads != [Some(headcount)] {
        let change_reason = change_reason(&said, None, payload.change_reason.as_deref())?;
        let body = RosterBody { headcount, change_reason };
        let act = session.act(&mut state, &said.campaign.id, of_unit(&payload.unit))?;
        let parents = said.head_ids(kind::ROSTER, None);
        let record = act.record(kind::ROSTER, Subject::unit(&payload.unit), parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    state.roster(&said.campaign, &payload.unit)
}

fn person(roster: &Roster, id: &str) -> Result<PersonInfo, Error> {
    let found = roster.persons.iter().find(|person| person.id == id);
    found.cloned().ok_or_else(|| Error::new(Code::UnknownPerson).with("person", id))
}

fn of_unit(unit: &str) -> Author {
    Author { name: None, unit: Some(unit.to_owned()) }
}
