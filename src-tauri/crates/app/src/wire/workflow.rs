//! The way of a unit's sheet: checked, confirmed, submitted, sent back, accepted, put off; and the
//! questions withdrawn on the way.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names one unit: `unit_work`, `check_unit`, `list_persons`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
}

/// Where a unit stands between its office and the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitWork {
    /// `not_started`, `answering` …
    pub state: String,
    /// Whether a change of an answer must say why: it is submitted and was not sent back.
    pub locked: bool,
    /// The day by which the unit has to hand in, extensions and send-backs considered.
    pub due_on: Option<String>,
    /// Whether that day is over and something is still owed.
    pub overdue: bool,
    /// 所属長確認
    pub confirmation: Option<ConfirmationView>,
    /// Whether answers changed since the head confirmed.
    pub confirmation_outdated: bool,
    /// The submission that waits or was accepted.
    pub submission: Option<SubmissionView>,
    /// The send-back that the unit works on.
    pub send_back: Option<SendBackView>,
    /// The acceptance.
    pub acceptance: Option<NoteView>,
    /// Items and gates that stand otherwise than submitted.
    pub changed: Vec<String>,
    /// Whether submissions and decisions crossed each other on the way.
    pub crossed: bool,
    /// A later deadline asked for and not yet decided.
    pub extension_asked: Option<ExtensionView>,
    /// What was decided about it.
    pub extension_decided: Option<ExtensionView>,
}

/// A head's confirmation as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConfirmationView {
    /// The record's id.
    pub record: String,
    /// 確認者
    pub confirmer: String,
    /// `document_number`, `paper` or `oral`.
    pub means: String,
    /// 決裁番号 or what names the paper.
    pub reference: Option<String>,
    /// 確認日
    pub confirmed_on: String,
}

/// A submission as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionView {
    /// The record's id.
    pub record: String,
    /// How many answers and gates it holds.
    pub heads: usize,
    /// Their digest.
    pub digest: String,
    /// What the unit adds.
    pub note: Option<String>,
    /// Who submitted, as typed.
    pub author: Option<String>,
    /// The PC's clock, RFC 3339.
    pub wall_time: String,
}

/// A send-back as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendBackView {
    /// The record's id.
    pub record: String,
    /// What to look at.
    pub comments: Vec<SendBackComment>,
    /// 再提出の期限
    pub due_on: Option<String>,
    /// Who, as typed.
    pub author: Option<String>,
    /// The PC's clock, RFC 3339.
    pub wall_time: String,
}

/// One matter of a send-back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendBackComment {
    /// The item; the whole sheet where absent.
    #[serde(default)]
    pub item: Option<String>,
    /// In words.
    pub text: String,
}

/// Something said with a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// The record's id.
    pub record: String,
    /// The note.
    pub note: Option<String>,
    /// Who, as typed.
    pub author: Option<String>,
    /// The PC's clock, RFC 3339.
    pub wall_time: String,
}

/// An extension asked for or decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExtensionView {
    /// The record's id.
    pub record: String,
    /// Who asks.
    pub asked_by: Option<String>,
    /// The decision, where it is one.
    pub granted: Option<bool>,
    /// The later day.
    pub until: String,
    /// 理由
    pub reason: Option<String>,
}

/// What `check_unit` found: whether the sheet can be submitted and what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitCheck {
    /// Whether nothing blocks a submission.
    pub ready: bool,
    /// What was found, in the order of the sheet.
    pub problems: Vec<UnitProblem>,
    /// Where the unit stands.
    pub work: UnitWork,
}

/// One thing that a check found. It leads to an item or a gate where it is about one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitProblem {
    /// The item's or gate's id; the unit's where it is about the sheet as a whole.
    pub at: String,
    /// What kind.
    pub code: String,
    /// In words.
    pub message: String,
    /// The item to go to.
    pub item: Option<String>,
    /// The gate to go to.
    pub gate: Option<String>,
    /// Whether it stands in the way of a submission; a note can overrule all but a missing
    /// confirmation that the campaign requires.
    pub blocking: bool,
}

/// `confirm_unit`: the head of the unit stands by the sheet as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConfirmUnit {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// 確認者, as typed.
    pub confirmer: String,
    /// `document_number`, `paper` or `oral`.
    pub means: String,
    /// 決裁番号; needed for `document_number`.
    #[serde(default)]
    pub reference: Option<String>,
    /// 確認日; today where absent.
    #[serde(default)]
    pub confirmed_on: Option<String>,
    /// Who enters it, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `submit_unit`: hands in what the unit says at this moment. What is typed and not saved is not in
/// it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmitUnit {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// What the unit adds; needed where the check still finds something in the way.
    #[serde(default)]
    pub note: Option<String>,
    /// Who submits, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `send_back_units` and its plan: asks units to look again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendBackUnits {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The units' ids.
    pub units: Vec<String>,
    /// What to look at.
    pub comments: Vec<SendBackComment>,
    /// 再提出の期限
    #[serde(default)]
    pub due_on: Option<String>,
    /// Who, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `accept_units` and its plan: takes the units' submissions as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AcceptUnits {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The units' ids.
    pub units: Vec<String>,
    /// What the lead adds.
    #[serde(default)]
    pub note: Option<String>,
    /// Who, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `request_extension`: a unit asks for a later deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestExtension {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The day asked for.
    pub until: String,
    /// 理由
    pub reason: String,
    /// Who asks, as typed.
    pub asked_by: String,
}

/// `grant_extensions` and its plan: the lead decides on later deadlines, asked for or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GrantExtensions {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The units' ids.
    pub units: Vec<String>,
    /// The later day; each unit's own where absent and it asked for one.
    #[serde(default)]
    pub until: Option<String>,
    /// 理由
    #[serde(default)]
    pub reason: Option<String>,
    /// `false` refuses.
    pub granted: bool,
    /// Who decides, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `withdraw_item` and its plan: a question is asked of nobody any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawItem {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The item's id.
    pub item: String,
    /// Why; printed in the report. May be empty in the plan.
    #[serde(default)]
    pub reason: String,
    /// The item that asks better.
    #[serde(default)]
    pub replaced_by: Option<String>,
    /// `true`: the question is asked again after all.
    #[serde(default)]
    pub taken_back: bool,
    /// Who, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// What a withdrawal means: nothing said is lost, but it counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawalPlan {
    /// The item's id.
    pub item: String,
    /// The question.
    pub question_ja: String,
    /// Whether it is withdrawn now.
    pub withdrawn: bool,
    /// How many units are asked it.
    pub units: usize,
    /// How many of them have answered.
    pub answered: usize,
    /// How many of them have submitted.
    pub submitted: usize,
}

/// A question withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawnItem {
    /// The item's id.
    pub item: String,
    /// The question.
    pub question_ja: String,
    /// Why.
    pub reason: String,
    /// 取下げ日
    pub withdrawn_on: String,
    /// The item that asks better.
    pub replaced_by: Option<String>,
}

/// What became of everything that was offered: in = accepted + unchanged + conflicting + rejected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Accounting {
    /// How many lines were offered.
    #[serde(rename = "in")]
    #[ts(type = "number")]
    pub offered: u64,
    /// Taken in.
    #[ts(type = "number")]
    pub accepted: u64,
    /// Said nothing new.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Taken in beside something that differs.
    #[ts(type = "number")]
    pub conflicting: u64,
    /// Stay out.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Each of them, in the order of the input; where it was asked for, only those that need a
    /// person.
    pub lines: Vec<AccountingLine>,
}

/// One line of input and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountingLine {
    /// Where in the input.
    pub at: String,
    /// `accepted`, `unchanged`, `conflicting` or `rejected`.
    pub outcome: String,
    /// Why, or how.
    pub code: String,
    /// In words.
    pub message: String,
    /// The unit that it speaks of.
    pub unit: Option<String>,
    /// The item that it speaks of.
    pub item: Option<String>,
    /// The record's id, or the fact behind the code.
    pub detail: String,
}
