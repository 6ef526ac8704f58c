//! 設問の取下げ: a question that turned out wrong is asked of nobody any more.

use tenken_core::applicability::Applicability;
use tenken_core::body::ItemWithdrawalBody;
use tenken_core::merge::Standing;
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::snapshot::{Snapshot, Withdrawn};

use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::wire::*;

pub(crate) fn plan_withdraw_item(
    session: &Session,
    payload: WithdrawItem,
) -> Result<WithdrawalPlan, Error> {
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    plan(&snapshot, &payload.item)
}

pub(crate) fn withdraw_item(
    session: &Session,
    payload: WithdrawItem,
) -> Result<WithdrawalPlan, Error> {
    let today = session.today();
    let reason = input::text("reason", Some(payload.reason.trim()))?
        .ok_or_else(|| Error::new(Code::TextMissing).with("field", "reason"))?;
    let author = Author { name: input::name("author", payload.author.as_deref())?, unit: None };
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let checklist = state.checklist(&campaign.body.checklist)?;
    for item in [Some(&payload.item), payload.replaced_by.as_ref()].into_iter().flatten() {
        if checklist.item(item).is_none() {
            return Err(Error::new(Code::UnknownItem).with("item", item));
        }
    }
    let body = ItemWithdrawalBody {
        reason,
        withdrawn_on: today.clone(),
        replaced_by: payload.replaced_by,
        taken_back: payload.taken_back,
    };
    let subject = Subject { item: Some(payload.item.clone()), ..Subject::default() };
    let heads = state.book()?.heads(kind::ITEM_WITHDRAWAL, &campaign.id, &subject)?;
    let bodies: Vec<Option<ItemWithdrawalBody>> = heads.iter().map(Stored::body).collect();
    let says_nothing = bodies.is_empty() && body.taken_back || bodies == [Some(body.clone())];
    if !says_nothing {
        let act = session.act(&mut state, &campaign.id, author)?;
        let parents = heads.into_iter().map(|head| head.id).collect();
        let record = act.record(kind::ITEM_WITHDRAWAL, subject, parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    let snapshot = state.snapshot(Some(&campaign.id), &today)?;
    plan(&snapshot, &payload.item)
}

fn plan(snapshot: &Snapshot, item: &str) -> Result<WithdrawalPlan, Error> {
    let known = snapshot
        .checklist
        .item(item)
        .ok_or_else(|| Error::new(Code::UnknownItem).with("item", item))?;
    let mut plan = WithdrawalPlan {
        item: item.to_owned(),
        question_ja: known.question_ja.clone(),
        withdrawn: snapshot.withdrawn.contains_key(item),
        units: 0,
        answered: 0,
        submitted: 0,
    };
    for unit in &snapshot.units {
        // As if it were asked still, so that the numbers are the same before and after.
        let lines = unit.lines(&snapshot.checklist, &Withdrawn::new(), &snapshot.cut_off);
        let Some(line) = lines.iter().find(|line| line.item.id == item) else { continue };
        if matches!(line.applicability, Applicability::Asked { .. }) {
            plan.units += 1;
            plan.answered += usize::from(!matches!(line.standing, Standing::Unanswered));
            plan.submitted += usize::from(unit.work.submission.is_some());
        }
    }
    Ok(plan)
}
