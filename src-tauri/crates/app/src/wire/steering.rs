//! Steering a campaign that runs: another revision of its checklist, and who was reminded.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Accounting, ChecklistChoice, Fraction};

/// `revise_campaign` and its plan: a revised checklist in the middle of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviseCampaign {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The revised checklist, of the same policy.
    pub checklist: ChecklistChoice,
    /// Who, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// What a revised checklist means, or meant, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Revision {
    /// Every item of either revision: `item_unchanged` is unchanged, all others are accepted.
    #[serde(flatten)]
    pub accounting: Accounting,
    /// The revision until now.
    pub from: String,
    /// The revision from now on.
    pub to: String,
    /// The same items in the same order.
    pub items: Vec<RevisedItem>,
}

/// What becomes of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevisedItem {
    /// Its id.
    pub item: String,
    /// `unchanged`, `reworded`, `clause_changed`, `added` or `removed`.
    pub change: String,
    /// Whether its answers go on to count; else they are shown for another look (要再確認), or kept
    /// without being asked for any more.
    pub carries_answer: bool,
    /// The question until now.
    pub question_before_ja: Option<String>,
    /// The question from now on.
    pub question_ja: Option<String>,
    /// Units that have answered it.
    pub answered: usize,
}

/// `note_reminders` and its plan: units were reminded (督促).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteReminders {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The units' ids.
    pub units: Vec<String>,
    /// 督促日; today where absent.
    #[serde(default)]
    pub sent_on: Option<String>,
    /// How, or under which document number.
    #[serde(default)]
    pub note: Option<String>,
    /// Who, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// A unit that has something to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwingUnit {
    /// Its id.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// 部局
    pub parent: Option<String>,
    /// `not_started`, `answering`, `head_confirmation` or `sent_back`.
    pub state: String,
    /// Its deadline, extensions included.
    pub due_on: Option<String>,
    /// Whether that has passed.
    pub overdue: bool,
    /// Answered of in-scope items.
    pub coverage: Fraction,
    /// The reminders sent to it, the latest first.
    pub reminders: Vec<ReminderView>,
}

/// One reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderView {
    /// Its record.
    pub record: String,
    /// 督促日
    pub sent_on: String,
    /// How, or under which document number.
    pub note: Option<String>,
    /// Who noted it.
    pub author: Option<String>,
}
