//! What is said on the way of a unit's sheet: confirmed, submitted, sent back, accepted, put off;
//! and of the units, their staff and the questions as a whole.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{ConfirmationMeans, PersonKind};

/// `head_confirmation`: the head of a unit (所属長) stands by the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadConfirmationBody {
    /// 確認者, as typed.
    pub confirmer: String,
    /// How it was confirmed.
    pub means: ConfirmationMeans,
    /// 決裁番号 or whatever names the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// 確認日, ISO 8601.
    pub confirmed_on: String,
    /// Digest of the official heads confirmed, as in [`SubmissionBody`]; absent where it is not
    /// known what was on the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// `submission`: the unit hands in what it says at this moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionBody {
    /// Ids of the unit's official answer and gate heads, sorted.
    pub heads: Vec<String>,
    /// SHA-256 over them, each with a line feed: [`crate::record::state_id`].
    pub digest: String,
    /// What the unit adds, for example why items are left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `send_back`: the lead asks the unit to look again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendBackBody {
    /// What to look at.
    pub comments: Vec<SendBackComment>,
    /// 再提出の期限, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
}

/// One matter of a send-back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendBackComment {
    /// The item concerned; the sheet as a whole where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// In words.
    pub text: String,
}

/// `acceptance`: the lead takes the submission as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptanceBody {
    /// Id of the submission accepted.
    pub submission: String,
    /// What the lead adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `comment`: a remark about a unit or one of its items. Comments do not replace each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentBody {
    /// In words.
    pub text: String,
}

/// `item_withdrawal`: a question that turned out wrong is asked of nobody any more (設問の取下げ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWithdrawalBody {
    /// Why; printed in the report.
    pub reason: String,
    /// 取下げ日, ISO 8601.
    pub withdrawn_on: String,
    /// The item that asks better, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// `true`: the question is asked again after all.
    #[serde(default, skip_serializing_if = "super::is_false")]
    pub taken_back: bool,
}

/// `extension`: a later deadline, asked for by a unit or decided by the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionBody {
    /// Who asks, as typed; absent in the lead's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<String>,
    /// The lead's decision; absent while it is only asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
    /// The new deadline, ISO 8601.
    pub until: String,
    /// 理由
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// `reminder`: a unit was reminded of what it has to hand in (督促).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderBody {
    /// 督促日, ISO 8601.
    pub sent_on: String,
    /// How, or under which document number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `unit_map`: which units became which in a reorganisation (組織改編), many to many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitMapBody {
    /// From when, ISO 8601.
    pub effective_on: String,
    /// Each pair of an old unit and one that took over from it.
    pub pairs: Vec<UnitPair>,
}

/// One old unit and one that took over from it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitPair {
    /// The old unit's id.
    pub from: String,
    /// The new unit's id.
    pub to: String,
}

/// `roster`: what a unit declares of its staff as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterBody {
    /// 職員数, N of n/N, before those excused are taken off.
    pub headcount: u32,
    /// Why it was changed after the submission; no part of what is declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_reason: Option<String>,
}

/// `person`: one person of a unit's roster, under a random id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonBody {
    /// The name as typed; absent for an anonymous person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// 職員等の種別
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PersonKind>,
    /// Why the person is excused (休職, 派遣 …); such a person is not in N.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excused: Option<String>,
    /// Entered by mistake, or gone: neither in N nor on the list.
    #[serde(default, skip_serializing_if = "super::is_false")]
    pub removed: bool,
    /// Why it was changed after the submission; no part of what is said of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_reason: Option<String>,
}
