//! The way of a unit's sheet: check, confirm, submit; send back, accept, put off.

use std::collections::BTreeSet;

use tenken_core::accounting::{self, Outcome};
use tenken_core::body::{
    AcceptanceBody, ExtensionBody, HeadConfirmationBody, SendBackBody, SubmissionBody,
};
use tenken_core::record::{Author, Stored, Subject, kind, state_id};
use tenken_core::unit_state::{self, Work};
use tenken_core::vocabulary::{ConfirmationMeans, UnitState};

use super::answer::author;
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Act, Session, State};
use crate::snapshot::{Campaign, UnitSaid};
use crate::unit_check;
use crate::wire::*;
use crate::work;

/// Most matters of one send-back, so that its record stays small.
const MOST_COMMENTS: usize = 200;

pub(crate) fn unit_work(session: &Session, payload: UnitChoice) -> Result<UnitWork, Error> {
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    Ok(work_of(session, &said))
}

pub(crate) fn check_unit(session: &Session, payload: UnitChoice) -> Result<UnitCheck, Error> {
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    let problems = problems(session, &mut state, &said)?;
    Ok(UnitCheck {
        ready: problems.iter().all(|problem| !problem.blocking),
        problems,
        work: work_of(session, &said),
    })
}

pub(crate) fn confirm_unit(session: &Session, payload: ConfirmUnit) -> Result<UnitWork, Error> {
    let means = input::one_of("means", &payload.means, ConfirmationMeans::parse)?;
    let reference = input::name("reference", payload.reference.as_deref().map(str::trim))?;
    if means == ConfirmationMeans::DocumentNumber && reference.is_none() {
        return Err(Error::new(Code::TextMissing).with("field", "reference"));
    }
    let confirmed_on = input::date("confirmed_on", payload.confirmed_on.as_deref())?;
    let author = author(payload.author.as_deref(), &payload.unit)?;
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    let heads = unit_state::official_heads(said.all_heads());
    if heads.is_empty() {
        return Err(Error::new(Code::NothingToSubmit).with("unit", &said.unit.body.name));
    }
    let body = HeadConfirmationBody {
        confirmer: input::needed_name("confirmer", &payload.confirmer)?,
        means,
        reference,
        confirmed_on: confirmed_on.unwrap_or_else(|| session.today()),
        digest: Some(state_id(heads.iter().map(String::as_str))),
    };
    let known: Vec<Option<HeadConfirmationBody>> =
        said.heads(kind::HEAD_CONFIRMATION, None).map(Stored::body).collect();
    if known != [Some(body.clone())] {
        let act = session.act(&mut state, &said.campaign.id, author)?;
        let parents = said.head_ids(kind::HEAD_CONFIRMATION, None);
        let subject = Subject::unit(&payload.unit);
        let record = act.record(kind::HEAD_CONFIRMATION, subject, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    let said = state.unit(said.campaign, &payload.unit, None)?;
    Ok(work_of(session, &said))
}

pub(crate) fn submit_unit(session: &Session, payload: SubmitUnit) -> Result<UnitWork, Error> {
    let note = input::text("note", payload.note.as_deref().map(str::trim))?;
    let author = author(payload.author.as_deref(), &payload.unit)?;
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    let heads = unit_state::official_heads(said.all_heads());
    if heads.is_empty() {
        return Err(Error::new(Code::NothingToSubmit).with("unit", &said.unit.body.name));
    }
    let problems = problems(session, &mut state, &said)?;
    if said.campaign.body.answering.head_confirmation_required
        && problems.iter().any(|problem| unit_check::is_confirmation(&problem.code))
    {
        return Err(Error::new(Code::ConfirmationNeeded).with("unit", &said.unit.body.name));
    }
    let blocking = problems.iter().filter(|problem| problem.blocking).count();
    if 0 < blocking && note.is_none() {
        return Err(Error::new(Code::UnitNotReady).with("count", blocking));
    }
    let body = unit_state::submission(heads, note);
    if !is_submitted(&said.unit.work, &body) {
        let act = session.act(&mut state, &said.campaign.id, author)?;
        let parents = said.head_ids(kind::SUBMISSION, None);
        let subject = Subject::unit(&payload.unit);
        let record = act.record(kind::SUBMISSION, subject, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    let said = state.unit(said.campaign, &payload.unit, None)?;
    Ok(work_of(session, &said))
}

pub(crate) fn plan_send_back_units(
    session: &Session,
    payload: SendBackUnits,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    Ok(send_back(session, &mut state, payload)?.accounting(&state))
}

pub(crate) fn send_back_units(
    session: &Session,
    payload: SendBackUnits,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let prepared = send_back(session, &mut state, payload)?;
    prepared.commit(&mut state)
}

pub(crate) fn plan_accept_units(
    session: &Session,
    payload: AcceptUnits,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    Ok(accept(session, &mut state, payload)?.accounting(&state))
}

pub(crate) fn accept_units(session: &Session, payload: AcceptUnits) -> Result<Accounting, Error> {
    let mut state = session.state();
    let prepared = accept(session, &mut state, payload)?;
    prepared.commit(&mut state)
}

pub(crate) fn request_extension(
    session: &Session,
    payload: RequestExtension,
) -> Result<UnitWork, Error> {
    let reason = input::text("reason", Some(payload.reason.trim()))?;
    let body = ExtensionBody {
        asked_by: Some(input::needed_name("asked_by", &payload.asked_by)?),
        granted: None,
        until: needed_date("until", Some(&payload.until))?,
        reason: Some(reason.ok_or_else(|| Error::new(Code::TextMissing).with("field", "reason"))?),
    };
    let author = author(Some(&payload.asked_by), &payload.unit)?;
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    let act = session.act(&mut state, &said.campaign.id, author)?;
    // What was asked before is replaced; what the lead decided stands until the lead decides anew.
    let parents = said
        .heads(kind::EXTENSION, None)
        .filter(|head| head.body().is_some_and(|b: ExtensionBody| b.granted.is_none()))
        .map(|head| head.id.clone())
        .collect();
    let record = act.record(kind::EXTENSION, Subject::unit(&payload.unit), parents, &body)?;
    state.book()?.commit(&[record])?;
    let said = state.unit(said.campaign, &payload.unit, None)?;
    Ok(work_of(session, &said))
}

pub(crate) fn plan_grant_extensions(
    session: &Session,
    payload: GrantExtensions,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    Ok(extend(session, &mut state, payload)?.accounting(&state))
}

pub(crate) fn grant_extensions(
    session: &Session,
    payload: GrantExtensions,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let prepared = extend(session, &mut state, payload)?;
    prepared.commit(&mut state)
}

/// Records of one act over several units, with what becomes of each unit.
pub(super) struct Prepared {
    records: Vec<Stored>,
    lines: accounting::Accounting,
}

impl Prepared {
    /// What would become of each unit.
    pub fn accounting(self, state: &State) -> Accounting {
        work::accounting(self.lines, state.locale())
    }

    /// All units at once, or none.
    pub fn commit(self, state: &mut State) -> Result<Accounting, Error> {
        if !self.records.is_empty() {
            state.book()?.commit(&self.records)?;
        }
        Ok(self.accounting(state))
    }
}

fn send_back(
    session: &Session,
    state: &mut State,
    payload: SendBackUnits,
) -> Result<Prepared, Error> {
    let body = SendBackBody {
        comments: comments(&payload.comments)?,
        due_on: input::date("due_on", payload.due_on.as_deref())?,
    };
    let author = lead(payload.author.as_deref())?;
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let checklist = state.checklist(&campaign.body.checklist)?;
    for comment in &body.comments {
        if let Some(item) = comment.item.as_deref().filter(|item| checklist.item(item).is_none()) {
            return Err(Error::new(Code::UnknownItem).with("item", item));
        }
    }
    for_each_unit(session, state, campaign, &payload.units, author, |act, said| {
        // Also where an audit has begun: the lead may have to ask again.
        let is_accepted = said.unit.work.acceptance.is_some();
        match said.unit.work.state {
            state if state == UnitState::Submitted || is_accepted => {
                let parents = said.head_ids(kind::SUBMISSION, None);
                Ok(Ok(act.record(kind::SEND_BACK, Subject::unit(&said.unit.id), parents, &body)?))
            }
            UnitState::SentBack => Ok(Err((Outcome::Unchanged, "sent_back_before"))),
            _ => Ok(Err((Outcome::Rejected, "not_submitted"))),
        }
    })
}

fn accept(session: &Session, state: &mut State, payload: AcceptUnits) -> Result<Prepared, Error> {
    let note = input::text("note", payload.note.as_deref().map(str::trim))?;
    let author = lead(payload.author.as_deref())?;
    let campaign = state.campaign(payload.campaign.as_deref())?;
    for_each_unit(session, state, campaign, &payload.units, author, |act, said| {
        match (said.unit.work.state, &said.unit.work.submission) {
            (UnitState::Submitted, Some(submission)) => {
                let body = AcceptanceBody { submission: submission.id.clone(), note: note.clone() };
                let parents = said.head_ids(kind::SUBMISSION, None);
                let subject = Subject::unit(&said.unit.id);
                Ok(Ok(act.record(kind::ACCEPTANCE, subject, parents, &body)?))
            }
            _ if said.unit.work.acceptance.is_some() => {
                Ok(Err((Outcome::Unchanged, "accepted_before")))
            }
            _ => Ok(Err((Outcome::Rejected, "not_submitted"))),
        }
    })
}

fn extend(
    session: &Session,
    state: &mut State,
    payload: GrantExtensions,
) -> Result<Prepared, Error> {
    let until = input::date("until", payload.until.as_deref())?;
    let reason = input::text("reason", payload.reason.as_deref().map(str::trim))?;
    let author = lead(payload.author.as_deref())?;
    let campaign = state.campaign(payload.campaign.as_deref())?;
    for_each_unit(session, state, campaign, &payload.units, author, |act, said| {
        let asked = said.unit.work.extension_asked.as_ref().map(|asked| asked.body.until.clone());
        let Some(until) = until.clone().or(asked) else {
            return Ok(Err((Outcome::Rejected, "no_day_named")));
        };
        let body = ExtensionBody {
            asked_by: None,
            granted: Some(payload.granted),
            until,
            reason: reason.clone(),
        };
        let known: Vec<Option<ExtensionBody>> =
            said.heads(kind::EXTENSION, None).map(Stored::body).collect();
        if known == [Some(body.clone())] {
            return Ok(Err((Outcome::Unchanged, "decided_before")));
        }
        let parents = said.head_ids(kind::EXTENSION, None);
        Ok(Ok(act.record(kind::EXTENSION, Subject::unit(&said.unit.id), parents, &body)?))
    })
}

/// What becomes of one unit: a record, or why there is none.
pub(super) type Decided = Result<Stored, (Outcome, &'static str)>;

/// Makes the records of one act over several units and accounts for each of them.
pub(super) fn for_each_unit(
    session: &Session,
    state: &mut State,
    campaign: Campaign,
    units: &[String],
    author: Author,
    decide: impl Fn(&Act, &UnitSaid) -> Result<Decided, Error>,
) -> Result<Prepared, Error> {
    let act = session.act(state, &campaign.id, author)?;
    let mut prepared = Prepared { records: Vec::new(), lines: accounting::Accounting::default() };
    let mut seen = BTreeSet::new();
    let mut campaign = campaign;
    for unit in units {
        let line = |outcome, code| accounting::Line {
            unit: Some(unit.clone()),
            ..accounting::Line::new(unit, outcome, code)
        };
        if !seen.insert(unit) {
            prepared.lines.push(line(Outcome::Unchanged, "named_twice"));
            continue;
        }
        let said = state.unit(campaign, unit, None)?;
        match decide(&act, &said)? {
            Ok(record) => {
                let detail = record.id.clone();
                prepared.records.push(record);
                prepared.lines.push(line(Outcome::Accepted, "said").with(detail));
            }
            Err((outcome, code)) => prepared.lines.push(line(outcome, code)),
        }
        campaign = said.campaign;
    }
    Ok(prepared)
}

/// Whether this very submission waits already, so that pressing twice submits once.
fn is_submitted(work: &Work, body: &SubmissionBody) -> bool {
    work.state == UnitState::Submitted
        && work
            .submission
            .as_ref()
            .is_some_and(|known| known.body.digest == body.digest && known.body.note == body.note)
}

fn problems(
    session: &Session,
    state: &mut State,
    said: &UnitSaid,
) -> Result<Vec<UnitProblem>, Error> {
    let today = session.today();
    let drafts = state.book()?.drafts(&said.campaign.id, &said.unit.id, None)?;
    let cut_off = said.campaign.body.cut_off.clone().unwrap_or_else(|| today.clone());
    Ok(unit_check::problems(said, &drafts, &cut_off, state.locale()))
}

fn work_of(session: &Session, said: &UnitSaid) -> UnitWork {
    work::view(&said.unit.work, said.campaign.body.deadline.as_deref(), &session.today())
}

fn comments(given: &[SendBackComment]) -> Result<Vec<tenken_core::body::SendBackComment>, Error> {
    if given.is_empty() {
        return Err(Error::new(Code::TextMissing).with("field", "comments"));
    }
    if MOST_COMMENTS < given.len() {
        return Err(Error::wrong_value("comments", &given.len().to_string()));
    }
    let comment = |given: &SendBackComment| {
        let text = input::text("comments", Some(given.text.trim()))?
            .ok_or_else(|| Error::new(Code::TextMissing).with("field", "comments"))?;
        Ok(tenken_core::body::SendBackComment { item: given.item.clone(), text })
    };
    given.iter().map(comment).collect()
}

fn needed_date(field: &str, text: Option<&str>) -> Result<String, Error> {
    input::date(field, text)?.ok_or_else(|| Error::new(Code::TextMissing).with("field", field))
}

/// The lead speaks for no unit.
pub(super) fn lead(name: Option<&str>) -> Result<Author, Error> {
    Ok(Author { name: input::name("author", name)?, unit: None })
}
