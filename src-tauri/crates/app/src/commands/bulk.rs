//! Answers to several items by one act: shown first, then kept together.

use std::collections::BTreeSet;

use tenken_core::body::AnswerBody;
use tenken_core::merge::{self, Standing};
use tenken_core::record::{Stored, kind};
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;
use tenken_store::DraftKey;

use super::answer::{asked, author, change_reason, said_by, sheet_of, subject_of};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Act, Session};
use crate::sheet;
use crate::snapshot::{UnitSaid, answer_before, is_outdated};
use crate::wire::*;

/// Most answers of one act; more than any sheet has.
const MOST: usize = 5_000;

pub(crate) fn plan_answers(session: &Session, payload: PutAnswers) -> Result<Accounting, Error> {
    author(payload.author.as_deref(), &payload.unit)?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, payload.person.as_deref())?;
    Ok(decide(state.locale(), &said, &payload)?.0)
}

pub(crate) fn put_answers(session: &Session, payload: PutAnswers) -> Result<SavedAnswers, Error> {
    let today = session.today();
    let author = author(payload.author.as_deref(), &payload.unit)?;
    let person = payload.person.as_deref();
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, person)?;
    let (account, mut bodies) = decide(state.locale(), &said, &payload)?;
    if !bodies.is_empty() {
        let reason = change_reason(&said, person, payload.change_reason.as_deref())?;
        let act = said_by(session, &mut state, &said.campaign, author, person)?;
        let mut records = Vec::with_capacity(bodies.len());
        let mut drafts = Vec::with_capacity(bodies.len());
        for (item, body) in &mut bodies {
            body.change_reason.clone_from(&reason);
            records.push(record(&act, &said, &payload, item, body)?);
            drafts.push(DraftKey {
                campaign: said.campaign.id.clone(),
                unit: said.unit.id.clone(),
                item: item.clone(),
                person: payload.person.clone(),
            });
        }
        state.book()?.commit_answers(&records, &drafts)?;
    }
    let said = state.unit(said.campaign, &payload.unit, person)?;
    let whole = sheet_of(&mut state, &said, person, &today)?;
    let coverage = whole.coverage;
    let items = sheet::only(whole.items, bodies.iter().map(|(item, _)| item.as_str()));
    Ok(SavedAnswers { account, items, coverage, saved_at: session.now() })
}

/// What becomes of each, and the bodies of those that make a new answer.
fn decide(locale: Locale, said: &UnitSaid, payload: &PutAnswers) -> Result<Account, Error> {
    if payload.answers.len() > MOST {
        return Err(Error::new(Code::TooManyAnswers)
            .with("count", payload.answers.len())
            .with("limit", MOST));
    }
    let items = payload.answers.iter().map(|given| given.item.as_str());
    account(locale, said, items, |_, place| outcome(said, &payload.answers[place]))
}

/// What became of everything, and the bodies of those that make a new answer.
pub(super) type Account = (Accounting, Vec<(String, AnswerBody)>);

/// Accounts for one act over several items of a unit: each at most once.
pub(super) fn account<'a>(
    locale: Locale,
    said: &UnitSaid,
    items: impl Iterator<Item = &'a str>,
    outcome: impl Fn(&str, usize) -> Result<Option<AnswerBody>, Error>,
) -> Result<Account, Error> {
    let mut account = Accounting::default();
    let mut bodies = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, item) in items.enumerate() {
        let outcome = if seen.insert(item) {
            outcome(item, place)
        } else {
            // Which of two was meant is not for a program to say.
            Err(Error::new(Code::AnsweredTwice).with("item", item))
        };
        let (count, name, code, message) = match outcome {
            Ok(Some(body)) => {
                bodies.push((item.to_owned(), body));
                (&mut account.accepted, "accepted", "said", words(locale, "accounting-said"))
            }
            Ok(None) => {
                (&mut account.unchanged, "unchanged", "same", words(locale, "accounting-same"))
            }
            Err(error) => {
                let message = error.to_wire(locale).message;
                (&mut account.rejected, "rejected", error.code.as_str(), message)
            }
        };
        *count += 1;
        account.offered += 1;
        account.lines.push(AccountingLine {
            at: item.to_owned(),
            outcome: name.to_owned(),
            code: code.to_owned(),
            message,
            unit: Some(said.unit.id.clone()),
            item: Some(item.to_owned()),
            detail: String::new(),
        });
    }
    Ok((account, bodies))
}

fn words(locale: Locale, key: &str) -> String {
    tenken_i18n::by_key::<&str>(locale, key, &[])
}

/// The new body; nothing where it says what stands already.
fn outcome(said: &UnitSaid, given: &ItemInput) -> Result<Option<AnswerBody>, Error> {
    asked(said, &given.item)?;
    let heads: Vec<AnswerBody> =
        said.heads(kind::ANSWER, Some(&given.item)).filter_map(Stored::body).collect();
    if matches!(merge::settle_answers(&heads), Standing::Disagreement(_)) {
        return Err(Error::new(Code::DisagreementOpen).with("item", &given.item));
    }
    let before = answer_before(&heads);
    let mut body = input::answer(&given.input, &before)?;
    complete(&body)?;
    body.item_hash = said.hashes.get(&given.item).cloned();
    body.change_reason = None;
    // Answers of an earlier campaign are looked at and copied one by one.
    body.copied_from = None;
    // The same answer to a question that has other words now is said anew.
    let same = body.says_the_same(&before) && !is_outdated(&before, &given.item, &said.hashes);
    Ok((!same).then_some(body))
}

/// What the screen asks for before a mark is an answer, it asks here as well.
fn complete(body: &AnswerBody) -> Result<(), Error> {
    let missing = |field: &str| Err(Error::new(Code::TextMissing).with("field", field));
    match (body.value, &body.exception) {
        (AnswerValue::NotApplicable, _) if body.reason.is_none() => missing("reason"),
        (AnswerValue::Excepted, None) => missing("exception_number"),
        (AnswerValue::Excepted, Some(exception)) => {
            for (field, text) in [
                ("exception_number", &exception.number),
                ("approver", &exception.approver),
                ("expires_on", &exception.expires_on),
            ] {
                if text.trim().is_empty() {
                    return missing(field);
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn record(
    act: &Act,
    said: &UnitSaid,
    payload: &PutAnswers,
    item: &str,
    body: &AnswerBody,
) -> Result<Stored, Error> {
    let at = ItemChoice {
        campaign: payload.campaign.clone(),
        unit: payload.unit.clone(),
        item: item.to_owned(),
        person: payload.person.clone(),
    };
    act.record(kind::ANSWER, subject_of(&at), said.head_ids(kind::ANSWER, Some(item)), body)
}
