//! Where a unit stands in a campaign, read off the heads of its records.
//!
//! Nothing is stored as a state: confirmed, submitted, sent back and accepted are things that
//! somebody said, and what they said them about is named by record ids. So a change after the
//! submission shows by itself, from whichever PC it came and in whatever order.

use std::collections::BTreeSet;

use crate::body::{
    AcceptanceBody, AnswerBody, ExtensionBody, FactConfirmationBody, FindingBody, GateBody,
    HeadConfirmationBody, SendBackBody, SubmissionBody,
};
use crate::record::{self, Stored, kind};
use crate::vocabulary::{AnswerValue, FactOutcome, UnitState};

/// A body with the record that said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<B> {
    /// The record's id.
    pub id: String,
    /// Who, as typed.
    pub author: Option<String>,
    /// The PC's clock, RFC 3339; shown, never compared.
    pub wall_time: String,
    /// What.
    pub body: B,
}

/// Where one unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The state; once accepted, that of the audit where there is one.
    pub state: UnitState,
    /// The head's confirmation, where there is one.
    pub confirmation: Option<Said<HeadConfirmationBody>>,
    /// Whether something was said since the head confirmed.
    pub confirmation_outdated: bool,
    /// The submission that waits or was accepted.
    pub submission: Option<Said<SubmissionBody>>,
    /// The send-back that the unit has not answered yet.
    pub send_back: Option<Said<SendBackBody>>,
    /// The acceptance of the submission.
    pub acceptance: Option<Said<AcceptanceBody>>,
    /// Items and gates that stand otherwise than submitted, sorted.
    pub changed: Vec<String>,
    /// Submissions, send-backs and acceptances that crossed each other: a person should look.
    pub crossed: bool,
    /// A later deadline that was asked for and not decided yet.
    pub extension_asked: Option<Said<ExtensionBody>>,
    /// The lead's decision on a later deadline.
    pub extension_decided: Option<Said<ExtensionBody>>,
}

impl Default for Work {
    fn default() -> Self {
        Self {
            state: UnitState::NotStarted,
            confirmation: None,
            confirmation_outdated: false,
            submission: None,
            send_back: None,
            acceptance: None,
            changed: Vec::new(),
            crossed: false,
            extension_asked: None,
            extension_decided: None,
        }
    }
}

impl Work {
    /// Whether a change of an official answer or gate must say why: what was submitted is with the
    /// lead until it is sent back.
    pub fn is_locked(&self) -> bool {
        matches!(
            self.state,
            UnitState::Submitted
                | UnitState::Accepted
                | UnitState::Finalized
                | UnitState::Auditing
                | UnitState::FactConfirmation
                | UnitState::AuditConfirmed
        )
    }

    /// Whether the unit has still to hand something in.
    pub fn is_owed(&self) -> bool {
        matches!(
            self.state,
            UnitState::NotStarted
                | UnitState::Answering
                | UnitState::HeadConfirmation
                | UnitState::SentBack
        )
    }

    /// The day by which the unit has to hand in, ISO 8601: that of the send-back where it names
    /// one, else a later deadline that was granted, else the campaign's.
    pub fn due_on<'a>(&'a self, deadline: Option<&'a str>) -> Option<&'a str> {
        if let Some(due_on) = self.send_back.as_ref().and_then(|s| s.body.due_on.as_deref()) {
            return Some(due_on);
        }
        let granted = self.extension_decided.as_ref().filter(|e| e.body.granted == Some(true));
        granted.map(|extension| extension.body.until.as_str()).or(deadline)
    }
}

/// The ids of the official answer and gate heads among a unit's heads, sorted.
pub fn official_heads<'a>(heads: impl IntoIterator<Item = &'a Stored>) -> Vec<String> {
    let mut ids: Vec<String> =
        heads.into_iter().filter(|head| is_official(head)).map(|head| head.id.clone()).collect();
    ids.sort_unstable();
    ids
}

/// What a submission of these heads says.
pub fn submission(heads: Vec<String>, note: Option<String>) -> SubmissionBody {
    let digest = record::state_id(heads.iter().map(String::as_str));
    SubmissionBody { heads, digest, note }
}

/// Where a unit stands.
///
/// `heads` are the unit's heads of all kinds. `find` gives a live or replaced record by its id: the
/// submission that an acceptance names is replaced by it.
pub fn derive(heads: &[&Stored], find: impl Fn(&str) -> Option<Stored>) -> Work {
    let mut work = Work { state: begun(heads), ..Work::default() };
    read_confirmation(&mut work, heads);
    read_way(&mut work, heads, find);
    read_extensions(&mut work, heads);
    if let (UnitState::Accepted, Some(state)) = (work.state, audited(heads)) {
        work.state = state;
    }
    work
}

/// What an audit makes of an accepted unit: 監査中 once an auditor has said anything, 事実確認 from
/// the first numbered finding on, 監査確認 when the unit agrees to the facts of every one.
fn audited(heads: &[&Stored]) -> Option<UnitState> {
    let of = |kind: &'static str| heads.iter().filter(move |head| head.record.kind == kind);
    let has_begun = [kind::VERDICT, kind::WORKING_PAPER, kind::FINDING]
        .into_iter()
        .any(|kind| of(kind).next().is_some());
    if !has_begun {
        return None;
    }
    let told = of(kind::FINDING).filter(|head| {
        let body = head.body::<FindingBody>();
        body.is_some_and(|body| body.number.is_some() && body.withdrawn.is_none())
    });
    let agreed = |finding: &Option<String>| {
        let said: Vec<FactConfirmationBody> = of(kind::FACT_CONFIRMATION)
            .filter(|head| head.record.subject.item == *finding)
            .filter_map(|head| head.body())
            .collect();
        !said.is_empty() && said.iter().all(|body| body.outcome == FactOutcome::Agreed)
    };
    let told: Vec<&Option<String>> = told.map(|head| &head.record.subject.item).collect();
    Some(match told.as_slice() {
        [] => UnitState::Auditing,
        told if told.iter().all(|finding| agreed(finding)) => UnitState::AuditConfirmed,
        _ => UnitState::FactConfirmation,
    })
}

/// Where a unit stands that nobody has confirmed or submitted.
fn begun(heads: &[&Stored]) -> UnitState {
    let has_begun = heads.iter().any(|head| match kind::family(&head.record.kind) {
        kind::ANSWER => {
            head.body::<AnswerBody>().is_some_and(|body| body.value != AnswerValue::Unanswered)
        }
        kind::GATE => head.body::<GateBody>().is_some_and(|body| body.yes.is_some()),
        _ => false,
    });
    if has_begun { UnitState::Answering } else { UnitState::NotStarted }
}

fn read_confirmation(work: &mut Work, heads: &[&Stored]) {
    let Some(confirmation) =
        of_kind::<HeadConfirmationBody>(heads, kind::HEAD_CONFIRMATION).into_iter().next()
    else {
        return;
    };
    let now = record::state_id(official_heads(heads.iter().copied()).iter().map(String::as_str));
    work.confirmation_outdated =
        confirmation.body.digest.as_ref().is_some_and(|digest| *digest != now);
    if !work.confirmation_outdated {
        work.state = UnitState::HeadConfirmation;
    }
    work.confirmation = Some(confirmation);
}

/// Reads submission, send-back and acceptance. Where they crossed, what the lead has not seen comes
/// first, then what the unit has to do.
fn read_way(work: &mut Work, heads: &[&Stored], find: impl Fn(&str) -> Option<Stored>) {
    let submissions = of_kind::<SubmissionBody>(heads, kind::SUBMISSION);
    let send_backs = of_kind::<SendBackBody>(heads, kind::SEND_BACK);
    let acceptances = of_kind::<AcceptanceBody>(heads, kind::ACCEPTANCE);
    let same_submission =
        submissions.windows(2).all(|pair| pair[0].body.digest == pair[1].body.digest);
    let kinds = [submissions.is_empty(), send_backs.is_empty(), acceptances.is_empty()];
    work.crossed = 1 < kinds.iter().filter(|empty| !**empty).count() || !same_submission;
    if let Some(submission) = submissions.into_iter().next() {
        work.state = UnitState::Submitted;
        work.changed = changed(heads, &submission.body);
        work.submission = Some(submission);
    } else if let Some(send_back) = send_backs.into_iter().next() {
        work.state = UnitState::SentBack;
        work.send_back = Some(send_back);
    } else if let Some(acceptance) = acceptances.into_iter().next() {
        work.state = UnitState::Accepted;
        if let Some(record) = find(&acceptance.body.submission)
            && let Some(submission) = said::<SubmissionBody>(&record)
        {
            work.changed = changed(heads, &submission.body);
            work.submission = Some(submission);
        }
        work.acceptance = Some(acceptance);
    }
}

fn read_extensions(work: &mut Work, heads: &[&Stored]) {
    for extension in of_kind::<ExtensionBody>(heads, kind::EXTENSION) {
        let place = match extension.body.granted {
            Some(_) => &mut work.extension_decided,
            None => &mut work.extension_asked,
        };
        // Of several the latest day, so that an office is never called late against a promise.
        if place.as_ref().is_none_or(|known| known.body.until < extension.body.until) {
            *place = Some(extension);
        }
    }
}

/// Items and gates whose heads are not those submitted.
fn changed(heads: &[&Stored], submission: &SubmissionBody) -> Vec<String> {
    let submitted: BTreeSet<&str> = submission.heads.iter().map(String::as_str).collect();
    let changed: BTreeSet<&str> = heads
        .iter()
        .filter(|head| is_official(head) && !submitted.contains(head.id.as_str()))
        .filter_map(|head| head.record.subject.item.as_deref())
        .collect();
    changed.into_iter().map(str::to_owned).collect()
}

/// An answer, decision or gate of the unit as such, not of a person in it.
fn is_official(head: &Stored) -> bool {
    matches!(kind::family(&head.record.kind), kind::ANSWER | kind::GATE)
        && head.record.subject.person.is_none()
}

/// What the heads of one kind say, in the order of their ids.
fn of_kind<B: serde::de::DeserializeOwned>(heads: &[&Stored], kind: &str) -> Vec<Said<B>> {
    let mut found: Vec<Said<B>> = heads
        .iter()
        .filter(|head| head.record.kind == kind)
        .filter_map(|head| said(head))
        .collect();
    found.sort_by(|one, other| one.id.cmp(&other.id));
    found
}

fn said<B: serde::de::DeserializeOwned>(record: &Stored) -> Option<Said<B>> {
    Some(Said {
        id: record.id.clone(),
        author: record.record.author.name.clone(),
        wall_time: record.record.wall_time.clone(),
        body: record.body()?,
    })
}

#[cfg(test)]
mod tests;
