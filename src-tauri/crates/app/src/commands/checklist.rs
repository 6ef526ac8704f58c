//! Checklists: the built-in ones and those in a folder.

use serde_json::Value;
use tenken_checklist::Limits;
use tenken_core::checklist::Checklist;

use crate::error::{Code, Error};
use crate::session::Session;
use crate::view;
use crate::wire::*;

pub(crate) fn list_checklists(_: &Session, _: Empty) -> Result<Vec<ChecklistSummary>, Error> {
    Ok(tenken_checklist::built_in::all().iter().map(view::checklist_summary).collect())
}

pub(crate) fn show_checklist(session: &Session, payload: ChecklistChoice) -> Result<Value, Error> {
    json(&choose(session, &payload)?.0)
}

pub(crate) fn check_checklist(session: &Session, payload: ChecklistChoice) -> Result<Value, Error> {
    let (checklist, policy_text) = choose(session, &payload)?;
    json(&tenken_checklist::check(&checklist, policy_text.as_deref()))
}

pub(crate) fn diff_checklists(session: &Session, payload: ChecklistPair) -> Result<Value, Error> {
    let (old, _) = choose(session, &payload.old)?;
    let (new, _) = choose(session, &payload.new)?;
    json(&tenken_checklist::diff(&old, &new))
}

/// A built-in checklist, or an error that names it.
pub(crate) fn built_in(id: &str) -> Result<Checklist, Error> {
    tenken_checklist::built_in::get(id)
        .ok_or_else(|| Error::new(Code::UnknownChecklist).with("checklist", id))
}

/// The chosen checklist with its policy's text, where that is beside it.
pub(super) fn choose(
    session: &Session,
    choice: &ChecklistChoice,
) -> Result<(Checklist, Option<Vec<u8>>), Error> {
    match choice {
        ChecklistChoice { id: Some(id), place: None } => {
            let text = tenken_checklist::built_in::policy_text(id);
            Ok((built_in(id)?, text.map(|text| text.as_bytes().to_vec())))
        }
        ChecklistChoice { id: None, place: Some(place) } => {
            let folder = session.resolve(place)?;
            let limits = Limits::default();
            let checklist = tenken_checklist::read(&folder, &limits)?;
            Ok((checklist, tenken_checklist::read_policy_text(&folder, &limits)?))
        }
        _ => Err(Error::new(Code::WrongPayload).with("command", "checklist")),
    }
}

fn json(value: &impl serde::Serialize) -> Result<Value, Error> {
    serde_json::to_value(value).map_err(|e| Error::new(Code::Internal).because(e))
}
