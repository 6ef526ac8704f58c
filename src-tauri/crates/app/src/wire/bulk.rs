//! Answers to several items by one act: pasted, filled down, chosen for a range.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Accounting, AnswerInput, Fraction, SheetItem};

/// `plan_answers`, `put_answers`: the same for several items of one unit. Either all that can be
/// kept are on the disk when `put_answers` returns, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutAnswers {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The person, for a personal self-check.
    #[serde(default)]
    pub person: Option<String>,
    /// What is said of each; `unanswered` takes an answer back.
    pub answers: Vec<ItemInput>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why they are changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// What is said of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemInput {
    /// The item's id.
    pub item: String,
    /// What is said.
    pub input: AnswerInput,
}

/// `put_answers`: the account, and the lines that changed as they now stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedAnswers {
    /// What became of each.
    pub account: Accounting,
    /// The lines accepted.
    pub items: Vec<SheetItem>,
    /// Answered of in-scope items of the unit.
    pub coverage: Fraction,
    /// The PC's clock after the commit, RFC 3339.
    pub saved_at: String,
}
