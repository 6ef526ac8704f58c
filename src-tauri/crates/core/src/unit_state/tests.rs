//! The way of one unit, step by step, and what happens when steps cross.

use serde_json::json;

use super::*;
use crate::body::SendBackComment;
use crate::merge;
use crate::record::{Record, Subject};

/// The records of one unit, as they are minted.
#[derive(Default)]
struct Story(Vec<Stored>);

impl Story {
    fn say(&mut self, kind: &str, subject: Subject, body: serde_json::Value) -> String {
        let parents: Vec<String> = self.heads_of(kind, &subject);
        self.say_over(kind, subject, body, parents)
    }

    fn say_over(
        &mut self,
        kind: &str,
        subject: Subject,
        body: serde_json::Value,
        parents: Vec<String>,
    ) -> String {
        let mut record: Record = crate::record::tests::sample(body, &[]);
        record.kind = kind.to_owned();
        record.subject = subject;
        record.parents = parents;
        record.operation = self.0.len().to_string();
        let stored = Stored::mint(record).unwrap();
        let id = stored.id.clone();
        self.0.push(stored);
        id
    }

    fn heads_of(&self, kind: &str, subject: &Subject) -> Vec<String> {
        let of_topic: Vec<Stored> = self
            .0
            .iter()
            .filter(|r| kind::family(&r.record.kind) == kind::family(kind))
            .filter(|r| r.record.subject == *subject)
            .cloned()
            .collect();
        merge::heads(&of_topic).into_iter().map(|head| head.id.clone()).collect()
    }

    fn heads(&self) -> Vec<&Stored> {
        self.0
            .iter()
            .filter(|r| self.heads_of(&r.record.kind, &r.record.subject).contains(&r.id))
            .collect()
    }

    fn answer(&mut self, item: &str, value: &str) {
        self.say(kind::ANSWER, Subject::item("u", item), json!({ "value": value }));
    }

    fn submit(&mut self) -> String {
        let body = submission(official_heads(self.heads()), None);
        self.say(kind::SUBMISSION, Subject::unit("u"), serde_json::to_value(body).unwrap())
    }

    fn send_back(&mut self, submission: &str) {
        let comment = SendBackComment { item: Some("A".to_owned()), text: "確認を".to_owned() };
        let body = SendBackBody { comments: vec![comment], due_on: Some("2026-07-10".to_owned()) };
        let body = serde_json::to_value(body).unwrap();
        let over = vec![submission.to_owned()];
        self.say_over(kind::SEND_BACK, Subject::unit("u"), body, over);
    }

    fn accept(&mut self, submission: &str) {
        let body = json!({ "submission": submission });
        let over = vec![submission.to_owned()];
        self.say_over(kind::ACCEPTANCE, Subject::unit("u"), body, over);
    }

    fn confirm(&mut self, digest: bool) {
        let heads = official_heads(self.heads());
        let digest = digest.then(|| record::state_id(heads.iter().map(String::as_str)));
        let body = json!({
            "confirmer": "課長", "means": "paper", "confirmed_on": "2026-06-20", "digest": digest,
        });
        self.say(kind::HEAD_CONFIRMATION, Subject::unit("u"), body);
    }

    fn work(&self) -> Work {
        let find = |id: &str| self.0.iter().find(|record| record.id == id).cloned();
        derive(&self.heads(), find)
    }
}

#[test]
fn a_unit_goes_its_way() {
    let mut story = Story::default();
    assert_eq!(story.work().state, UnitState::NotStarted, "nobody said anything");
    story.answer("A", "implemented");
    assert_eq!(story.work().state, UnitState::Answering);
    story.confirm(true);
    assert_eq!(story.work().state, UnitState::HeadConfirmation);
    let first = story.submit();
    assert_eq!(story.work().state, UnitState::Submitted);
    assert!(story.work().is_locked(), "what was submitted is with the lead");
    story.send_back(&first);
    let work = story.work();
    assert_eq!(work.state, UnitState::SentBack);
    assert!(!work.is_locked() && work.is_owed(), "the unit works on it again");
    assert_eq!(work.due_on(Some("2026-06-30")), Some("2026-07-10"), "the day of the send-back");
    story.answer("A", "partial");
    let second = story.submit();
    assert_eq!(story.work().state, UnitState::Submitted);
    assert!(!story.work().crossed, "each step replaced the one before");
    story.accept(&second);
    let work = story.work();
    assert_eq!(work.state, UnitState::Accepted);
    assert_eq!(work.submission.unwrap().id, second, "the acceptance leads to what it accepted");
}

#[test]
fn an_answer_taken_back_is_no_beginning() {
    let mut story = Story::default();
    story.answer("A", "unanswered");
    assert_eq!(story.work().state, UnitState::NotStarted, "an empty answer is none");
}

#[test]
fn a_change_after_the_submission_shows_with_its_item() {
    let mut story = Story::default();
    story.answer("A", "implemented");
    story.answer("B", "implemented");
    let submission = story.submit();
    assert_eq!(story.work().changed, [""; 0], "as submitted");
    story.answer("B", "partial");
    assert_eq!(story.work().changed, ["B"], "B stands otherwise than submitted");
    story.accept(&submission);
    assert_eq!(story.work().changed, ["B"], "and still does after the acceptance");
}

#[test]
fn what_a_person_says_of_himself_is_no_part_of_a_submission() {
    let mut story = Story::default();
    story.answer("A", "implemented");
    story.submit();
    let subject = Subject::person_item("u", "p", "A");
    story.say(kind::ANSWER, subject, json!({ "value": "partial" }));
    assert_eq!(story.work().changed, [""; 0], "self-checks may go on");
}

#[test]
fn a_confirmation_counts_for_what_was_confirmed() {
    for (knows_what, state) in [(true, UnitState::Answering), (false, UnitState::HeadConfirmation)]
    {
        let mut story = Story::default();
        story.answer("A", "implemented");
        story.confirm(knows_what);
        story.answer("A", "partial");
        let work = story.work();
        assert_eq!(work.state, state, "something was said since");
        assert_eq!(work.confirmation_outdated, knows_what);
    }
}

#[test]
fn a_submission_that_crossed_a_decision_of_the_lead_is_seen_first() {
    let mut story = Story::default();
    story.answer("A", "implemented");
    let first = story.submit();
    story.answer("A", "partial");
    let second = story.submit();
    // The lead had only the first in hand.
    story.accept(&first);
    let work = story.work();
    assert_eq!(work.state, UnitState::Submitted, "the lead has not seen the second");
    assert_eq!(work.submission.unwrap().id, second);
    assert!(work.crossed, "and is told so");
}

#[test]
fn an_extension_moves_the_day_only_once_it_is_granted() {
    let mut story = Story::default();
    let until = |story: &Story| story.work().due_on(Some("2026-06-30")).map(str::to_owned);
    let unit = || Subject::unit("u");
    story.say(kind::EXTENSION, unit(), json!({ "asked_by": "髙橋", "until": "2026-07-15" }));
    assert_eq!(until(&story).as_deref(), Some("2026-06-30"), "it is only asked for");
    assert!(story.work().extension_asked.is_some());
    story.say(kind::EXTENSION, unit(), json!({ "granted": true, "until": "2026-07-10" }));
    assert_eq!(until(&story).as_deref(), Some("2026-07-10"), "the lead decided");
    assert!(story.work().extension_asked.is_none(), "nothing waits any more");
    story.say(kind::EXTENSION, unit(), json!({ "granted": false, "until": "2026-07-10" }));
    assert_eq!(until(&story).as_deref(), Some("2026-06-30"), "and took it back");
}

#[test]
fn an_audit_shows_in_the_state_of_an_accepted_unit_and_nowhere_else() {
    let mut story = Story::default();
    story.answer("A", "implemented");
    story.say(kind::VERDICT, Subject::item("u", "A"), json!({ "verdict": "nonconforming" }));
    assert_eq!(story.work().state, UnitState::Answering, "what is owed comes first");
    let submission = story.submit();
    assert_eq!(story.work().state, UnitState::Submitted, "nobody has accepted it yet");
    story.accept(&submission);
    assert_eq!(story.work().state, UnitState::Auditing);
    assert!(story.work().is_locked(), "what was accepted stays with the lead");
    let finding = |number: serde_json::Value| json!({ "number": number, "kind": "minor", "basis": "as_written", "fact": "鍵が開いていた。" });
    let number = json!({ "fiscal_year": 2026, "serial": 1 });
    story.say(kind::FINDING, Subject::item("u", "f1"), finding(json!(null)));
    assert_eq!(story.work().state, UnitState::Auditing, "without a number nobody was told");
    story.say(kind::FINDING, Subject::item("u", "f1"), finding(number));
    assert_eq!(story.work().state, UnitState::FactConfirmation);
    let fact = |outcome: &str| json!({ "outcome": outcome, "confirmed_by": "課長", "confirmed_on": "2026-10-20" });
    story.say(kind::FACT_CONFIRMATION, Subject::item("u", "f1"), fact("disputed"));
    assert_eq!(story.work().state, UnitState::FactConfirmation, "they do not agree yet");
    story.say(kind::FACT_CONFIRMATION, Subject::item("u", "f1"), fact("agreed"));
    assert_eq!(story.work().state, UnitState::AuditConfirmed);
}
