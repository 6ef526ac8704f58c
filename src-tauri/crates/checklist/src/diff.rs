//! What a revision does to the items of a checklist, and which answers it leaves standing.
//!
//! Items are matched by id only: a question under a new id is another question, so its answer is
//! asked for again rather than carried over by likeness.

use serde::Serialize;
use tenken_core::checklist::Checklist;

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Question, polarity and cited sentences are the same to the character.
    Unchanged,
    /// Question or polarity changed, whatever else did.
    Reworded,
    /// The same question now follows from other sentences, or from sentences with another text.
    ClauseChanged,
    /// Only the new checklist has it.
    Added,
    /// Only the old checklist has it.
    Removed,
}

/// One item of either checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemChange {
    /// The item's id.
    pub item: String,
    /// What happened to it.
    pub change: Change,
    /// Whether an answer to the old item is one to the new.
    pub carries_answer: bool,
}

/// Every item of both checklists once: those of the new in its order, then the removed ones.
pub fn diff(old: &Checklist, new: &Checklist) -> Vec<ItemChange> {
    let entry = |item: &str, change| ItemChange {
        item: item.to_owned(),
        change,
        carries_answer: change == Change::Unchanged,
    };
    let kept = new.items.iter().map(|item| {
        let change = match old.item(&item.id) {
            None => Change::Added,
            Some(was) if old.item_hash(was) == new.item_hash(item) => Change::Unchanged,
            Some(was) if (&was.question_ja, was.polarity) != (&item.question_ja, item.polarity) => {
                Change::Reworded
            }
            Some(_) => Change::ClauseChanged,
        };
        entry(&item.id, change)
    });
    let removed = old.items.iter().filter(|item| new.item(&item.id).is_none());
    kept.chain(removed.map(|item| entry(&item.id, Change::Removed))).collect()
}
