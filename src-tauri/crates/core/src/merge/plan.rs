//! What taking in a file of records would do, record by record, before anything is written.
//!
//! Taking in is set union, so the plan has little to decide: whether a record may stand in this
//! file at all, whether it is here already, and whether it will stand beside something that says
//! otherwise. Applying takes exactly the records that the plan names, so the two cannot differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// Which lines are taken in, by their place from 0, each record once.
    pub take: Vec<usize>,
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

/// What a book holds, as far as a plan has to know it: which of the offered ids, and the live
/// records of the topics that the file speaks of.
#[derive(Debug, Clone, Default)]
pub struct Known {
    present: HashMap<String, Presence>,
    live: BTreeMap<Topic, Vec<Gist>>,
}

impl Known {
    /// A record of which only the id matters.
    pub fn add_id(&mut self, id: String, presence: Presence) {
        self.present.insert(id, presence);
    }

    /// A live record with what it says.
    pub fn add_live(&mut self, stored: &Stored) {
        let of_topic = self.live.entry(Topic::of(&stored.record)).or_default();
        if of_topic.iter().all(|known| known.id != stored.id) {
            of_topic.push(Gist::of(stored));
        }
        self.present.insert(stored.id.clone(), Presence::Live);
    }

    fn presence(&self, id: &str) -> Option<Presence> {
        self.present.get(id).copied()
    }
}

/// A record as far as a disagreement is concerned.
#[derive(Debug, Clone)]
struct Gist {
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    /// Nothing, or something on which people cannot disagree.
    Nothing,
    /// Texts or documents without a mark: they count only where no mark is.
    Unmarked(String),
    /// An answer.
    Marked(String),
}

impl Gist {
    fn of(stored: &Stored) -> Self {
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

/// Plans one file. `allowed` says what even a proven file must not bring, by the name of a code.
pub fn plan(
    known: &Known,
    offered: &[Offered],
    allowed: impl Fn(&Record) -> Result<(), &'static str>,
) -> Plan {
    let mut lines: Vec<(Outcome, &'static str)> = Vec::with_capacity(offered.len());
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut take = Vec::new();
    let mut touched: BTreeMap<Topic, Vec<usize>> = BTreeMap::new();
    for (index, line) in offered.iter().enumerate() {
        let decided = match &line.record {
            Err(Unreadable::TooLong) => (Outcome::Rejected, "too_long"),
            Err(Unreadable::NotARecord) => (Outcome::Rejected, "not_a_record"),
            Ok(stored) => decide(known, stored, &mut seen, &allowed),
        };
        if let (Outcome::Accepted, Ok(stored)) = (decided.0, &line.record) {
            take.push(index);
            touched.entry(Topic::of(&stored.record)).or_default().push(index);
        }
        lines.push(decided);
    }
    for (topic, taken) in &touched {
        stand(known.live.get(topic).map_or(&[][..], Vec::as_slice), offered, taken, &mut lines);
    }
    let mut accounting = Accounting::default();
    for (line, (outcome, code)) in offered.iter().zip(lines) {
        accounting.push(account(line, outcome, code));
    }
    Plan { accounting, take }
}

/// What becomes of one record by itself.
fn decide<'a>(
    known: &Known,
    stored: &'a Stored,
    seen: &mut BTreeSet<&'a str>,
    allowed: &impl Fn(&Record) -> Result<(), &'static str>,
) -> (Outcome, &'static str) {
    if !seen.insert(&stored.id) {
        return (Outcome::Unchanged, "repeated");
    }
    // Before it is asked whether it may be said here: what the book holds says nothing new, and a
    // unit's pack may carry what the lead had said to it.
    match known.presence(&stored.id) {
        Some(Presence::Live) => return (Outcome::Unchanged, "known"),
        Some(Presence::Withdrawn) | None => {}
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
    match known.presence(&stored.id) {
        Some(_) => (Outcome::Accepted, "live_again"),
        None => (Outcome::Accepted, "new"),
    }
}

/// How the records taken in stand in their topic once they are there.
fn stand(
    live: &[Gist],
    offered: &[Offered],
    taken: &[usize],
    lines: &mut [(Outcome, &'static str)],
) {
    let new: Vec<(usize, Gist)> = taken
        .iter()
        .filter_map(|&index| Some((index, Gist::of(offered[index].record.as_ref().ok()?))))
        .collect();
    let all: Vec<Gist> = live.iter().chain(new.iter().map(|(_, gist)| gist)).cloned().collect();
    let heads = heads(&all);
    let head_ids: BTreeSet<&str> = heads.iter().map(|head| head.id.as_str()).collect();
    let marked: BTreeSet<&Says> = heads
        .iter()
        .map(|head| &head.says)
        .filter(|says| matches!(says, Says::Marked(_)))
        .collect();
    let unmarked: BTreeSet<&Says> = heads
        .iter()
        .map(|head| &head.says)
        .filter(|says| matches!(says, Says::Unmarked(_)))
        .collect();
    let differing = if marked.is_empty() { unmarked } else { marked };
    for (index, gist) in &new {
        if !head_ids.contains(gist.id.as_str()) {
            if lines[*index].1 == "new" {
                lines[*index] = (Outcome::Accepted, "older");
            }
        } else if 1 < differing.len() && differing.contains(&gist.says) {
            lines[*index] = (Outcome::Conflicting, "differs");
        }
    }
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
