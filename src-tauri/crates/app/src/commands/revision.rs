//! A revised checklist in the middle of a campaign: answers stand where the question is the same to
//! the character, wait for another look where it is not, and are kept where it is gone.
//!
//! Nothing is rewritten: an answer names the question it was given to, so the one record that names
//! the other checklist says all of it. Departments learn of it by a new request.

use std::collections::BTreeMap;

use tenken_checklist::Change;
use tenken_core::accounting::{self, Outcome};
use tenken_core::body::{CampaignBody, ChecklistRef};
use tenken_core::checklist::Checklist;
use tenken_core::merge::Standing;
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::snapshot::{Snapshot, Withdrawn};

use super::{book, checklist};
use crate::backups;
use crate::error::Error;
use crate::input;
use crate::session::Session;
use crate::wire::*;
use crate::work;

pub(crate) fn plan_revise_campaign(
    session: &Session,
    payload: ReviseCampaign,
) -> Result<Revision, Error> {
    Ok(plan(session, &payload)?.0)
}

pub(crate) fn revise_campaign(
    session: &Session,
    payload: ReviseCampaign,
) -> Result<Revision, Error> {
    let author = Author { name: input::name("author", payload.author.as_deref())?, unit: None };
    let (revision, new) = plan(session, &payload)?;
    let bytes = book::canonical(&new)?;
    let reference = ChecklistRef {
        id: new.id.clone(),
        revision: new.revision.clone(),
        sha256: tenken_core::hash::sha256_hex(&bytes),
    };
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let nowhere = Subject::default();
    let heads = state.book()?.heads(kind::CAMPAIGN, &campaign.id, &nowhere)?;
    let body = CampaignBody { checklist: reference, ..campaign.body };
    let known: Vec<Option<CampaignBody>> = heads.iter().map(Stored::body).collect();
    if known != [Some(body.clone())] {
        backups::make_before(&mut state, &session.now())?;
        // The checklist is there before the record that names it.
        state.book()?.put_blob(&bytes)?;
        let act = session.act(&mut state, &campaign.id, author)?;
        let parents = heads.into_iter().map(|head| head.id).collect();
        let record = act.record(kind::CAMPAIGN, nowhere, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    Ok(revision)
}

/// What the revision means for the campaign as it stands, and the checklist.
fn plan(session: &Session, payload: &ReviseCampaign) -> Result<(Revision, Checklist), Error> {
    let new = checklist::choose(session, &payload.checklist)?.0;
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let old = &*snapshot.checklist;
    if old.id != new.id {
        return Err(Error::wrong_value("checklist", &new.id));
    }
    let answered = answered(&snapshot);
    let mut lines = accounting::Accounting::default();
    let mut items = Vec::new();
    for changed in tenken_checklist::diff(old, &new) {
        let count = answered.get(&changed.item).copied().unwrap_or_default();
        let (outcome, code, name) = match changed.change {
            Change::Unchanged => (Outcome::Unchanged, "item_unchanged", "unchanged"),
            Change::Reworded => (Outcome::Accepted, "item_reworded", "reworded"),
            Change::ClauseChanged => (Outcome::Accepted, "item_clause_changed", "clause_changed"),
            Change::Added => (Outcome::Accepted, "item_added", "added"),
            Change::Removed => (Outcome::Accepted, "item_removed", "removed"),
        };
        let about = Subject { item: Some(changed.item.clone()), ..Subject::default() };
        let line = accounting::Line::new(&changed.item, outcome, code);
        lines.push(line.about(&about).with(count.to_string()));
        let question = |of: &Checklist| of.item(&changed.item).map(|item| item.question_ja.clone());
        items.push(RevisedItem {
            change: name.to_owned(),
            carries_answer: changed.carries_answer,
            question_before_ja: question(old),
            question_ja: question(&new),
            answered: count,
            item: changed.item,
        });
    }
    let revision = Revision {
        accounting: work::accounting(lines, session.locale()),
        from: old.revision.clone(),
        to: new.revision.clone(),
        items,
    };
    Ok((revision, new))
}

/// How many units have answered each item, withdrawn ones included.
fn answered(snapshot: &Snapshot) -> BTreeMap<String, usize> {
    let mut answered = BTreeMap::new();
    for unit in &snapshot.units {
        let lines = unit.lines(&snapshot.checklist, &Withdrawn::new(), &snapshot.cut_off);
        for line in lines.iter().filter(|line| !matches!(line.standing, Standing::Unanswered)) {
            *answered.entry(line.item.id.clone()).or_default() += 1;
        }
    }
    answered
}
