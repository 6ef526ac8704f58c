//! Checklists as a list to choose from, and what a check of one says.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One built-in checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistSummary {
    /// Its id, for example `kani`.
    pub id: String,
    /// Its revision.
    pub revision: String,
    /// The municipality or association.
    pub organization: String,
    /// The policy's title as printed.
    pub title: String,
    /// `draft` or `in_force`.
    pub policy_status: String,
    /// Number of clauses.
    pub clauses: usize,
    /// Number of items.
    pub items: usize,
}

/// `show_checklist`, `check_checklist`: which one. Exactly one of the two is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistChoice {
    /// A built-in checklist's id.
    #[serde(default)]
    pub id: Option<String>,
    /// A checklist folder.
    #[serde(default)]
    pub place: Option<super::Place>,
}

/// `diff_checklists`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistPair {
    /// The older revision.
    pub old: ChecklistChoice,
    /// The newer revision.
    pub new: ChecklistChoice,
}

/// A chapter's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChapterName {
    /// Its id.
    pub id: String,
    /// Japanese title.
    pub title_ja: String,
    /// English title.
    pub title_en: String,
}

/// A clause of the campaign's policy, as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseView {
    /// The clause's key, by which it is cited.
    pub key: String,
    /// Depth in the policy, from 1.
    pub level: u8,
    /// 印字番号
    pub number_as_printed: String,
    /// Its heading, where it has one.
    pub heading: Option<String>,
    /// Its sentences in order.
    pub sentences: Vec<String>,
}
