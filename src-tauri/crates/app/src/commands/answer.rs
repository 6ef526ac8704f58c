//! Answering: the sheet, marks and texts, gates, drafts, history, decisions.

use tenken_core::applicability::{self, Applicability};
use tenken_core::body::{AnswerBody, GateBody};
use tenken_core::record::{Author, Subject, kind};
use tenken_store::DraftKey;

use crate::error::{Code, Error};
use crate::input;
use crate::session::{Act, Session, State};
use crate::sheet;
use crate::snapshot::{Campaign, UnitSaid, answer_before, is_outdated};
use crate::view;
use crate::wire::*;

pub(crate) fn unit_sheet(session: &Session, payload: UnitSheetChoice) -> Result<UnitSheet, Error> {
    let today = session.today();
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, payload.person.as_deref())?;
    sheet_of(&mut state, &said, payload.person.as_deref(), &today)
}

pub(crate) fn put_gate(session: &Session, payload: PutGate) -> Result<UnitSheet, Error> {
    let today = session.today();
    let author = author(payload.author.as_deref(), &payload.unit)?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    if !said.checklist.gates.iter().any(|gate| gate.id == payload.gate) {
        return Err(Error::new(Code::UnknownGate).with("gate", payload.gate));
    }
    let heads: Vec<Option<Option<bool>>> = said
        .heads(kind::GATE, Some(&payload.gate))
        .map(|head| head.body::<GateBody>().map(|body| body.yes))
        .collect();
    if heads != [Some(payload.yes)] {
        let change_reason = change_reason(&said, None, payload.change_reason.as_deref())?;
        let body = GateBody { yes: payload.yes, change_reason };
        let act = session.act(&mut state, &said.campaign.id, author)?;
        let parents = said.head_ids(kind::GATE, Some(&payload.gate));
        let subject = Subject::item(&payload.unit, &payload.gate);
        let record = act.record(kind::GATE, subject, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    let said = state.unit(said.campaign, &payload.unit, None)?;
    sheet_of(&mut state, &said, None, &today)
}

pub(crate) fn put_answer(session: &Session, payload: PutAnswer) -> Result<SavedItem, Error> {
    let at = ItemChoice {
        campaign: payload.campaign,
        unit: payload.unit,
        item: payload.item,
        person: payload.person,
    };
    let input = payload.input;
    if let Some(record) = &input.copied_from {
        let mut state = session.state();
        let campaign = state.campaign(at.campaign.as_deref())?;
        state.copied(&campaign.id, &at.item, record)?;
    }
    let saying = Saying {
        author: payload.author.as_deref(),
        change_reason: payload.change_reason.as_deref(),
    };
    change_answer(session, at, saying, |before| input::answer(&input, before))
}

pub(crate) fn save_draft(session: &Session, payload: SaveDraft) -> Result<Saved, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let key = DraftKey {
        campaign: campaign.id.clone(),
        unit: payload.unit,
        item: payload.item,
        person: payload.person,
    };
    let said = state.unit(campaign, &key.unit, key.person.as_deref())?;
    asked(&said, &key.item)?;
    match &payload.input {
        Some(input) => {
            // The draft is kept as typed, but never more than the fields will hold.
            let json =
                serde_json::to_string(input).map_err(|e| Error::new(Code::Internal).because(e))?;
            if json.len() > tenken_core::record::RECORD_LIMIT {
                return Err(Error::new(Code::AnswerTooLarge));
            }
            state.book()?.put_draft(&key, &json, &session.now())?;
        }
        None => state.book()?.delete_draft(&key)?,
    }
    Ok(Saved { saved_at: session.now() })
}

pub(crate) fn answer_history(
    session: &Session,
    payload: ItemChoice,
) -> Result<Vec<AnswerView>, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let subject = subject_of(&payload);
    let records = state.book()?.history(kind::ANSWER, &campaign.id, &subject)?;
    Ok(records
        .iter()
        .filter_map(|record| Some(view::answer_view(record, &record.body::<AnswerBody>()?)))
        .collect())
}

pub(crate) fn decide_disagreement(
    session: &Session,
    payload: DecideDisagreement,
) -> Result<SavedItem, Error> {
    let today = session.today();
    let at = payload.at;
    let author = author(payload.author.as_deref(), &at.unit)?;
    let mut state = session.state();
    let campaign = state.campaign(at.campaign.as_deref())?;
    let said = state.unit(campaign, &at.unit, at.person.as_deref())?;
    asked(&said, &at.item)?;
    let kept: AnswerBody = said
        .heads(kind::ANSWER, Some(&at.item))
        .find(|head| head.id == payload.keep)
        .and_then(|head| head.body())
        .ok_or_else(|| Error::new(Code::UnknownRecord).with("record", &payload.keep))?;
    let act = session.act(&mut state, &said.campaign.id, author)?;
    let parents = said.head_ids(kind::ANSWER, Some(&at.item));
    let record = act.record(kind::DECISION, subject_of(&at), parents, &kept)?;
    state.book()?.commit(&[record])?;
    let said = state.unit(said.campaign, &at.unit, at.person.as_deref())?;
    saved(session, &mut state, &said, &at, &today)
}

/// Who changes an answer, and why where it was submitted.
pub(super) struct Saying<'a> {
    pub author: Option<&'a str>,
    pub change_reason: Option<&'a str>,
}

/// Mints an answer that `change` makes of the answer before, unless it says the same.
///
/// The draft of the item goes in the same transaction as the record comes: what was typed is in
/// exactly one of the two.
pub(super) fn change_answer(
    session: &Session,
    at: ItemChoice,
    saying: Saying<'_>,
    change: impl FnOnce(&AnswerBody) -> Result<AnswerBody, Error>,
) -> Result<SavedItem, Error> {
    let today = session.today();
    let author = author(saying.author, &at.unit)?;
    let mut state = session.state();
    let campaign = state.campaign(at.campaign.as_deref())?;
    let said = state.unit(campaign, &at.unit, at.person.as_deref())?;
    asked(&said, &at.item)?;
    let heads: Vec<AnswerBody> =
        said.heads(kind::ANSWER, Some(&at.item)).filter_map(|head| head.body()).collect();
    let before = answer_before(&heads);
    let mut body = change(&before)?;
    body.item_hash = said.hashes.get(&at.item).cloned();
    body.change_reason = None;
    let draft = DraftKey {
        campaign: said.campaign.id.clone(),
        unit: at.unit.clone(),
        item: at.item.clone(),
        person: at.person.clone(),
    };
    let nothing_new = match heads.as_slice() {
        [] => body.is_empty(),
        [only] => only.says_the_same(&body) && !is_outdated(only, &at.item, &said.hashes),
        _ => false,
    };
    if nothing_new {
        state.book()?.delete_draft(&draft)?;
    } else {
        body.change_reason = change_reason(&said, at.person.as_deref(), saying.change_reason)?;
        let act = said_by(session, &mut state, &said.campaign, author, at.person.as_deref())?;
        let parents = said.head_ids(kind::ANSWER, Some(&at.item));
        let record = act.record(kind::ANSWER, subject_of(&at), parents, &body)?;
        state.book()?.commit_answer(&[record], &draft)?;
    }
    let said = state.unit(said.campaign, &at.unit, at.person.as_deref())?;
    saved(session, &mut state, &said, &at, &today)
}

/// What the records of one act share: without author and PC, and with the date alone, where a
/// person of an anonymous campaign speaks.
pub(super) fn said_by(
    session: &Session,
    state: &mut State,
    campaign: &Campaign,
    author: Author,
    person: Option<&str>,
) -> Result<Act, Error> {
    let mut act = session.act(state, &campaign.id, author)?;
    if person.is_some() && campaign.body.answering.anonymous {
        act.author = Author::default();
        act.device = None;
        act.now = session.today();
    }
    Ok(act)
}

/// Why anything on a sheet is changed that is with the lead: it must be said. A reason that is not
/// asked for is not kept, nor is one by which an anonymous person could be known.
pub(super) fn change_reason(
    said: &UnitSaid,
    person: Option<&str>,
    given: Option<&str>,
) -> Result<Option<String>, Error> {
    if !said.unit.work.is_locked() {
        return Ok(None);
    }
    let reason = input::text("change_reason", given.map(str::trim))?
        .ok_or_else(|| Error::new(Code::ChangeReasonNeeded))?;
    let is_anonymous = person.is_some() && said.campaign.body.answering.anonymous;
    Ok((!is_anonymous).then_some(reason))
}

/// The line as it now stands.
pub(super) fn saved(
    session: &Session,
    state: &mut State,
    said: &UnitSaid,
    at: &ItemChoice,
    today: &str,
) -> Result<SavedItem, Error> {
    let drafts = state.book()?.drafts(&said.campaign.id, &at.unit, at.person.as_deref())?;
    let cut_off = said.campaign.body.cut_off.as_deref().unwrap_or(today);
    let persons = match at.person {
        None => state.persons_of_item(&said.campaign, &at.unit, &at.item)?,
        Some(_) => None,
    };
    let mut saved = sheet::saved_item(said, &drafts, &at.item, cut_off, session.now())?;
    saved.item.persons = persons;
    Ok(saved)
}

pub(super) fn sheet_of(
    state: &mut State,
    said: &UnitSaid,
    person: Option<&str>,
    today: &str,
) -> Result<UnitSheet, Error> {
    let drafts = state.book()?.drafts(&said.campaign.id, &said.unit.id, person)?;
    let cut_off = said.campaign.body.cut_off.as_deref().unwrap_or(today);
    let mut sheet = sheet::unit_sheet(said, &drafts, cut_off, today);
    if person.is_none() {
        let mut persons = state.person_counts(&said.campaign, &said.unit.id)?;
        for item in &mut sheet.items {
            item.persons = persons.remove(&item.id);
        }
        sheet.previous = state.previous_answers(said)?;
    }
    Ok(sheet)
}

/// Refuses an item that is not this unit's to answer.
pub(crate) fn asked(said: &UnitSaid, item: &str) -> Result<(), Error> {
    let Some(known) = said.checklist.item(item) else {
        return Err(Error::new(Code::UnknownItem).with("item", item));
    };
    if said.withdrawn.contains_key(item) {
        return Err(Error::new(Code::ItemWithdrawn).with("item", item));
    }
    match applicability::applicability(&said.checklist, known, &said.unit.profile()) {
        Applicability::Asked { .. } => Ok(()),
        Applicability::SettledByGate { gate } => {
            Err(Error::new(Code::ItemSettledByGate).with("item", item).with("gate", gate))
        }
        Applicability::OutOfScope { .. } | Applicability::NotAsked => {
            Err(Error::new(Code::ItemNotAsked).with("item", item))
        }
    }
}

pub(super) fn subject_of(at: &ItemChoice) -> Subject {
    match &at.person {
        Some(person) => Subject::person_item(&at.unit, person, &at.item),
        None => Subject::item(&at.unit, &at.item),
    }
}

pub(super) fn author(name: Option<&str>, unit: &str) -> Result<Author, Error> {
    Ok(Author { name: input::name("author", name)?, unit: Some(unit.to_owned()) })
}
