//! What taking in a file of records would do, record by record, before anything is written.
//!
//! Taking in is set union, so the plan has little to decide: whether a record may stand in this
//! file at all, whether it is here already, and whether it will stand beside something that says
//! otherwise. Applying takes exactly the records that the plan names, so the two cannot differ.
//!
//! Records pass through one by one: of each only its line and what it says in brief is kept, so a
//! file may be longer than memory. What the book holds is asked for by whoever drives the planner.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::{Node, heads};
use crate::accounting::{Accounting, Line, Outcome};
use crate::body::{AnswerBody, GateBody};
use crate::hash;
use crate::record::{Record, Stored, Subject, Unreadable, kind};
use crate::vocabulary::AnswerValue;

/// Every code of a line, with its outcome. Refusals of the file's own rules come on top.
pub const CODES: &[(&str, Outcome)] = &[
    ("new", Outcome::Accepted),
    ("live_again", Outcome::Accepted),
    ("older", Outcome::Accepted),
    ("known", Outcome::Unchanged),
    ("repeated", Outcome::Unchanged),
    ("differs", Outcome::Conflicting),
    ("too_long", Outcome::Rejected),
    ("not_a_record", Outcome::Rejected),
    ("too_many_parents", Outcome::Rejected),
    ("wrong_parents", Outcome::Rejected),
];

/// Most parents that a record names: one for each head that a person can have seen of one subject.
pub const PARENTS_LIMIT: usize = 1_000;

/// One line of a file.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Where in the file.
    pub at: String,
    /// The record, or why there is none.
    pub record: Result<Stored, Unreadable>,
}

/// What is to be done with a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What becomes of each line.
    pub accounting: Accounting,
    /// What is taken in, by topic: each record once.
    pub taken: BTreeMap<Topic, Vec<Gist>>,
}

impl Plan {
    /// Whether the run of the file brings the record of a line: what is taken in, and what was here
    /// already. A record lives while any run that brought it does, so the second file that carries
    /// it holds it too.
    pub fn brings(&self, line: usize) -> bool {
        let line = self.accounting.lines.get(line);
        line.is_some_and(|line| line.outcome != Outcome::Rejected && line.code != REPEATED)
    }

    /// Whether anything is taken in.
    pub fn takes_something(&self) -> bool {
        !self.taken.is_empty()
    }
}

/// What heads are counted for: a subject, per family of kinds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic {
    /// The family, see [`kind::family`].
    pub family: String,
    /// The campaign's id.
    pub campaign: String,
    /// Whom or what it speaks of.
    pub subject: Subject,
}

impl Topic {
    /// The topic of a record.
    pub fn of(record: &Record) -> Self {
        Self {
            family: kind::family(&record.kind).to_owned(),
            campaign: record.campaign.clone(),
            subject: record.subject.clone(),
        }
    }
}

/// Whether a record is in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It counts.
    Live,
    /// It came by runs that are all withdrawn.
    Withdrawn,
}

/// A record as far as a disagreement is concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    id: String,
    parents: Vec<String>,
    says: Says,
}

impl Node for Gist {
    fn id(&self) -> &str {
        &self.id
    }

    fn parents(&self) -> &[String] {
        &self.parents
    }
}

/// What a record says, so far that two can be told to say the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Says {
    /// Nothing, or something on which people cannot disagree.
    Nothing,
    /// Texts or documents without a mark: they count only where no mark is.
    Unmarked(String),
    /// An answer.
    Marked(String),
}

impl Gist {
    /// What is kept of a record.
    pub fn of(stored: &Stored) -> Self {
        Self {
            id: stored.id.clone(),
            parents: stored.record.parents.clone(),
            says: match kind::family(&stored.record.kind) {
                kind::ANSWER => answer(stored),
                kind::GATE => gate(stored),
                _ => Says::Nothing,
            },
        }
    }
}

/// Agrees with [`AnswerBody::says_the_same`]: equal answers have equal texts.
fn answer(stored: &Stored) -> Says {
    let Some(mut body) = stored.body::<AnswerBody>() else {
        // An answer of a newer program: it says what its body says.
        return Says::Marked(hash::sha256_hex(stored.record.body.to_string().as_bytes()));
    };
    if body.is_empty() {
        return Says::Nothing;
    }
    let has_mark = body.value != AnswerValue::Unanswered;
    body.change_reason = None;
    body.item_hash = None;
    let text = serde_json::to_string(&body).unwrap_or_default();
    let digest = hash::sha256_hex(text.as_bytes());
    if has_mark { Says::Marked(digest) } else { Says::Unmarked(digest) }
}

fn gate(stored: &Stored) -> Says {
    match stored.body::<GateBody>().and_then(|body| body.yes) {
        Some(yes) => Says::Marked(yes.to_string()),
        None => Says::Nothing,
    }
}

/// The code of a record that stands in one file twice.
const REPEATED: &str = "repeated";

/// Plans one file: every line is [offered](Self::offer), then each [topic](Self::topics) in which
/// something is taken in is told what [lives](Self::stand) there already.
#[derive(Debug, Default)]
pub struct Planner {
    lines: Vec<Line>,
    seen: HashSet<String>,
    taken: BTreeMap<Topic, Vec<(usize, Gist)>>,
}

impl Planner {
    /// Decides on the next line, as far as that can be said of it alone; whether it is taken in.
    ///
    /// `presence`: whether the book holds a record of this id. `allowed` says what even a proven
    /// file must not bring, by the name of a code.
    pub fn offer(
        &mut self,
        offered: &Offered,
        presence: Option<Presence>,
        allowed: impl Fn(&Record) -> Result<(), &'static str>,
    ) -> bool {
        let (outcome, code) = match &offered.record {
            Err(Unreadable::TooLong) => (Outcome::Rejected, "too_long"),
            Err(Unreadable::NotARecord) => (Outcome::Rejected, "not_a_record"),
            Ok(stored) if !self.seen.insert(stored.id.clone()) => (Outcome::Unchanged, REPEATED),
            Ok(stored) => decide(stored, presence, allowed),
        };
        let is_taken = outcome == Outcome::Accepted;
        if let (true, Ok(stored)) = (is_taken, &offered.record) {
            let of_topic = self.taken.entry(Topic::of(&stored.record)).or_default();
            of_topic.push((self.lines.len(), Gist::of(stored)));
        }
        self.lines.push(account(offered, outcome, code));
        is_taken
    }

    /// The topics in which something is taken in.
    pub fn topics(&self) -> Vec<Topic> {
        self.taken.keys().cloned().collect()
    }

    /// Says how the records taken in stand beside those that live in their topic already.
    pub fn stand(&mut self, topic: &Topic, live: &[Gist]) {
        let Some(new) = self.taken.get(topic) else { return };
        let all: Vec<&Gist> = live.iter().chain(new.iter().map(|(_, gist)| gist)).collect();
        let heads = heads(all.iter().copied());
        let head_ids: BTreeSet<&str> = heads.iter().map(|head| head.id.as_str()).collect();
        let differing = differing(&heads);
        for (index, gist) in new {
            let line = &mut self.lines[*index];
            if !head_ids.contains(gist.id.as_str()) {
                if line.code == "new" {
                    (line.outcome, line.code) = (Outcome::Accepted, "older");
                }
            } else if 1 < differing.len() && differing.contains(&gist.says) {
                (line.outcome, line.code) = (Outcome::Conflicting, "differs");
            }
        }
    }

    /// What is to be done.
    pub fn finish(self) -> Plan {
        let mut accounting = Accounting::default();
        self.lines.into_iter().for_each(|line| accounting.push(line));
        let gists = |new: Vec<(usize, Gist)>| new.into_iter().map(|(_, gist)| gist).collect();
        let taken = self.taken.into_iter().map(|(topic, new)| (topic, gists(new))).collect();
        Plan { accounting, taken }
    }
}

/// What becomes of one record by itself.
fn decide(
    stored: &Stored,
    presence: Option<Presence>,
    allowed: impl Fn(&Record) -> Result<(), &'static str>,
) -> (Outcome, &'static str) {
    // Before it is asked whether it may be said here: what the book holds says nothing new, and a
    // unit's pack may carry what the lead had said to it.
    if presence == Some(Presence::Live) {
        return (Outcome::Unchanged, "known");
    }
    if let Err(code) = allowed(&stored.record) {
        return (Outcome::Rejected, code);
    }
    if PARENTS_LIMIT < stored.record.parents.len() {
        return (Outcome::Rejected, "too_many_parents");
    }
    if !stored.record.parents.iter().all(|parent| hash::is_sha256_hex(parent)) {
        return (Outcome::Rejected, "wrong_parents");
    }
    match presence {
        Some(_) => (Outcome::Accepted, "live_again"),
        None => (Outcome::Accepted, "new"),
    }
}

/// What heads say that a person has to choose among, where it is more than one thing.
fn differing<'a>(heads: &[&'a Gist]) -> BTreeSet<&'a Says> {
    let said = |is_meant: fn(&Says) -> bool| -> BTreeSet<&'a Says> {
        heads.iter().map(|head| &head.says).filter(|says| is_meant(says)).collect()
    };
    let marked = said(|says| matches!(says, Says::Marked(_)));
    if marked.is_empty() { said(|says| matches!(says, Says::Unmarked(_))) } else { marked }
}

fn account(line: &Offered, outcome: Outcome, code: &'static str) -> Line {
    let entry = Line::new(&line.at, outcome, code);
    match &line.record {
        Ok(stored) => entry.about(&stored.record.subject).with(&stored.id),
        Err(_) => entry,
    }
}

#[cfg(test)]
mod tests;
