//! Saying one thing of one subject: the same again mints nothing, anything else replaces what stood.

use serde::Serialize;
use tenken_core::record::{Author, Stored, Subject};

use crate::error::Error;
use crate::input;
use crate::session::{Session, State};

/// One thing about to be said.
pub(super) struct Saying<'a> {
    /// The kind of record.
    pub kind: &'a str,
    /// The campaign.
    pub campaign: &'a str,
    /// Whom or what it is about.
    pub subject: Subject,
    /// Who says so, as typed.
    pub author: Option<&'a str>,
}

/// Says it in the place of every head that stands. Returns whether anything was minted.
pub(super) fn say(
    session: &Session,
    state: &mut State,
    saying: Saying<'_>,
    body: &impl Serialize,
) -> Result<bool, Error> {
    match record(session, state, saying, body)? {
        Some(record) => {
            state.book()?.commit(&[record])?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// The record that says it; nothing where exactly this stands already.
pub(super) fn record(
    session: &Session,
    state: &mut State,
    saying: Saying<'_>,
    body: &impl Serialize,
) -> Result<Option<Stored>, Error> {
    let author =
        Author { name: input::name("author", saying.author)?, unit: saying.subject.unit.clone() };
    let heads = state.book()?.heads(saying.kind, saying.campaign, &saying.subject)?;
    let act = session.act(state, saying.campaign, author)?;
    let parents = heads.iter().map(|head| head.id.clone()).collect();
    let record = act.record(saying.kind, saying.subject, parents, body)?;
    let is_known = matches!(heads.as_slice(), [only] if only.record.body == record.record.body);
    Ok((!is_known).then_some(record))
}
