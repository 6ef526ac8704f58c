//! Answers that differ, side by side, and deciding many of them by one written rule.

use tenken_core::accounting::{self, Outcome};
use tenken_core::body::AnswerBody;
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::score::Counted;
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::AnswerValue;

use crate::error::Error;
use crate::input;
use crate::session::{Session, State};
use crate::snapshot::is_outdated;
use crate::view;
use crate::wire::*;
use crate::work;

pub(crate) fn list_disagreements(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<DisagreementView>, Error> {
    let today = session.today();
    let mut state = session.state();
    let found = found(&mut state, payload.campaign.as_deref(), None, &today)?;
    Ok(found.into_iter().map(Found::view).collect())
}

pub(crate) fn plan_decide_disagreements(
    session: &Session,
    payload: DecideByRule,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let (lines, _) = decide(session, &mut state, &payload)?;
    Ok(work::accounting(lines, state.locale()))
}

pub(crate) fn decide_disagreements(
    session: &Session,
    payload: DecideByRule,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let (lines, records) = decide(session, &mut state, &payload)?;
    if !records.is_empty() {
        state.book()?.commit(&records)?;
    }
    Ok(work::accounting(lines, state.locale()))
}

/// An item of a unit on which answers differ.
struct Found {
    unit: String,
    unit_name: String,
    item: String,
    question_ja: String,
    question_en: String,
    heads: Vec<(Stored, AnswerBody)>,
}

impl Found {
    /// Heads that say the same stand once.
    fn view(self) -> DisagreementView {
        let mut different: Vec<&(Stored, AnswerBody)> = Vec::new();
        for head in self.heads.iter().filter(|(_, body)| body.value != AnswerValue::Unanswered) {
            if different.iter().all(|(_, known)| !known.says_the_same(&head.1)) {
                different.push(head);
            }
        }
        DisagreementView {
            answers: different.into_iter().map(|(r, body)| view::answer_view(r, body)).collect(),
            unit: self.unit,
            unit_name: self.unit_name,
            item: self.item,
            question_ja: self.question_ja,
            question_en: self.question_en,
        }
    }
}

/// Every open disagreement of a campaign, or of one unit of it, in the order of units and sheet.
fn found(
    state: &mut State,
    campaign: Option<&str>,
    unit: Option<&str>,
    today: &str,
) -> Result<Vec<Found>, Error> {
    let snapshot = state.snapshot(campaign, today)?;
    let hashes = state.item_hashes(&snapshot.campaign.checklist)?;
    let mut found = Vec::new();
    for (unit, item) in differing(&snapshot, unit) {
        let subject = Subject::item(&unit.id, &item.id);
        let heads = state.book()?.heads(kind::ANSWER, &snapshot.campaign_id, &subject)?;
        let heads = heads
            .into_iter()
            .filter_map(|head| head.body::<AnswerBody>().map(|body| (head, body)))
            .filter(|(_, body)| !is_outdated(body, &item.id, &hashes))
            .collect();
        found.push(Found {
            unit: unit.id.clone(),
            unit_name: unit.body.name.clone(),
            item: item.id.clone(),
            question_ja: item.question_ja.clone(),
            question_en: item.question_en.clone(),
            heads,
        });
    }
    Ok(found)
}

fn differing<'a>(
    snapshot: &'a Snapshot,
    only: Option<&str>,
) -> Vec<(&'a tenken_core::snapshot::Unit, &'a tenken_core::checklist::Item)> {
    let mut differing = Vec::new();
    for unit in snapshot.units.iter().filter(|unit| only.is_none_or(|only| only == unit.id)) {
        for line in unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off) {
            if line.counted == Counted::Disagreement {
                differing.push((unit, line.item));
            }
        }
    }
    differing
}

fn decide(
    session: &Session,
    state: &mut State,
    payload: &DecideByRule,
) -> Result<(accounting::Accounting, Vec<Stored>), Error> {
    let author = Author { name: input::name("author", payload.author.as_deref())?, unit: None };
    let campaign = state.campaign(payload.campaign.as_deref())?.id;
    let act = session.act(state, &campaign, author)?;
    let found = found(state, Some(&campaign), payload.unit.as_deref(), &session.today())?;
    let mut lines = accounting::Accounting::default();
    let mut records = Vec::new();
    for one in found {
        let subject = Subject::item(&one.unit, &one.item);
        let line = |outcome, code| {
            let at = format!("{}/{}", one.unit_name, one.item);
            accounting::Line::new(at, outcome, code).about(&subject)
        };
        let Some(kept) = choose(&one.heads, &payload.rule) else {
            lines.push(line(Outcome::Rejected, "rule_leaves_open"));
            continue;
        };
        let body = AnswerBody { change_reason: Some(written(&payload.rule)), ..kept.1.clone() };
        let parents =
            state.book()?.heads(kind::ANSWER, &campaign, &subject)?.into_iter().map(|h| h.id);
        records.push(act.record(kind::DECISION, subject.clone(), parents.collect(), &body)?);
        lines.push(line(Outcome::Accepted, "decided").with(&kept.0.id));
    }
    Ok((lines, records))
}

/// The one answer that the rule means; nothing where it means none or several that differ.
fn choose<'a>(
    heads: &'a [(Stored, AnswerBody)],
    rule: &DecisionRule,
) -> Option<&'a (Stored, AnswerBody)> {
    let marked = || heads.iter().filter(|(_, body)| body.value != AnswerValue::Unanswered);
    let meant: Vec<&(Stored, AnswerBody)> = match rule {
        DecisionRule::Cautious => {
            let least = marked().map(|(_, body)| claim(body.value)).min()?;
            marked().filter(|(_, body)| claim(body.value) == least).collect()
        }
        DecisionRule::Author(name) => {
            marked().filter(|(r, _)| r.record.author.name.as_ref() == Some(name)).collect()
        }
        DecisionRule::Device(device) => {
            marked().filter(|(r, _)| r.record.device.as_ref() == Some(device)).collect()
        }
        DecisionRule::Evidence => marked()
            .filter(|(_, body)| !body.evidence.is_empty() || !body.locations.is_empty())
            .collect(),
    };
    let first = *meant.first()?;
    meant.iter().all(|(_, body)| body.says_the_same(&first.1)).then_some(first)
}

/// How much an answer claims to be done.
fn claim(value: AnswerValue) -> u8 {
    match value {
        AnswerValue::Unanswered | AnswerValue::NotImplemented => 0,
        AnswerValue::Unknown => 1,
        AnswerValue::Partial => 2,
        AnswerValue::Excepted => 3,
        AnswerValue::NotApplicable => 4,
        AnswerValue::Implemented => 5,
    }
}

/// The rule as the decision keeps it: content of the book, so Japanese in every locale.
fn written(rule: &DecisionRule) -> String {
    match rule {
        DecisionRule::Cautious => "規則：実施の度合いが低いほうの回答を採る".to_owned(),
        DecisionRule::Author(name) => format!("規則：「{name}」の回答を採る"),
        DecisionRule::Device(device) => format!("規則：端末{device}の回答を採る"),
        DecisionRule::Evidence => "規則：確認資料又は保管場所のある回答を採る".to_owned(),
    }
}
