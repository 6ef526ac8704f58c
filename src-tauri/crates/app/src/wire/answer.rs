//! A unit's sheet, and what is said on it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChapterName, EvidenceFile, Fraction, PersonCounts, UnitInfo, UnitWork, WithdrawnItem};

/// `unit_sheet`: all questions of one unit, with what has been said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitSheetChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The person, for a personal self-check; the unit's official answer where absent.
    #[serde(default)]
    pub person: Option<String>,
}

/// A unit's sheet (点検票).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitSheet {
    /// The unit.
    pub unit: UnitInfo,
    /// The chapters that hold at least one of its items, in the order of the sheet.
    pub chapters: Vec<ChapterName>,
    /// Questions asked first.
    pub gates: Vec<GateLine>,
    /// The items in the order of the sheet, those out of scope included.
    pub items: Vec<SheetItem>,
    /// Defined terms, for showing where a question uses one.
    pub terms: Vec<TermNote>,
    /// Answered of in-scope items.
    pub coverage: Fraction,
    /// Where the unit stands between its office and the lead.
    pub work: UnitWork,
    /// Questions that are asked of nobody any more.
    pub withdrawn: Vec<WithdrawnItem>,
    /// What was answered to the same items in the campaign before, as far as this book holds it.
    pub previous: Vec<PreviousAnswer>,
}

/// 前回の回答: what stood for an item in the campaign before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviousAnswer {
    /// The item.
    pub item: String,
    /// The campaign's name.
    pub campaign_name: String,
    /// What was answered.
    pub answer: AnswerView,
    /// 要再確認: the question or the sentences that it cites have other words now.
    pub changed: bool,
}

/// A question asked first (前提の確認).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GateLine {
    /// Its id.
    pub id: String,
    /// The question.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// What was answered.
    pub yes: Option<bool>,
    /// How many of the unit's items a "no" settles.
    pub items: usize,
    /// Whether two people answered it differently.
    pub disagrees: bool,
}

/// `put_gate`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutGate {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The gate's id.
    pub gate: String,
    /// The answer; `null` takes it back.
    pub yes: Option<bool>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// One line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetItem {
    /// The item's id.
    pub id: String,
    /// Running number on this sheet, from 1; 0 for items out of scope.
    pub number: usize,
    /// The chapter's id.
    pub chapter: String,
    /// The question.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// `as_written`, `interpretation` or `control_standards`.
    pub basis: String,
    /// `mandatory` or `recommended`.
    pub requirement: String,
    /// Whether it counts in the figures.
    pub scored: bool,
    /// Role that answers.
    pub role: String,
    /// `normal` or `inverted`.
    pub polarity: String,
    /// The clauses cited.
    pub clauses: Vec<ClauseQuote>,
    /// What the question wants.
    pub guidance_ja: String,
    /// Deserves ○.
    pub good_example_ja: String,
    /// Does not.
    pub bad_example_ja: String,
    /// What can be shown.
    pub evidence_examples_ja: Vec<String>,
    /// 該当なし理由 to pick from.
    pub na_reasons_ja: Vec<String>,
    /// How the item stands for this unit.
    pub applicability: ItemApplicability,
    /// `unanswered`, `answered`, `disagreement`, `settled_by_gate`, `out_of_scope`.
    pub standing: String,
    /// What stands, where it is settled.
    pub answer: Option<AnswerView>,
    /// What differs, where it is not.
    pub disagreement: Vec<AnswerView>,
    /// Typed but not yet saved as an answer.
    pub draft: Option<AnswerInput>,
    /// 前回の回答（要再確認）: what was answered when the question had other words.
    pub outdated: Option<AnswerView>,
    /// Whether it stands otherwise than submitted.
    pub changed_since_submission: bool,
    /// What the lead asks to look at again.
    pub send_back_comments: Vec<String>,
    /// What persons said of it, beside the unit's official answer.
    pub persons: Option<PersonCounts>,
}

/// A sentence behind a question, quoted as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseQuote {
    /// The clause's key.
    pub key: String,
    /// Its heading, or that of the clause above.
    pub heading: Option<String>,
    /// The sentence.
    pub text: String,
}

/// Whether a unit is asked, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ItemApplicability {
    /// It is asked.
    Asked {
        /// What the scope leaves out inside it, in words: Japanese, English.
        limits: Vec<ScopeNote>,
    },
    /// A gate was answered with "no".
    SettledByGate {
        /// The gate.
        gate: String,
        /// 該当なし理由
        reason_ja: String,
        /// English gloss.
        reason_en: String,
    },
    /// Out of scope by a clause.
    OutOfScope {
        /// The rule.
        note: ScopeNote,
    },
}

/// A limit of the scope with the clause that justifies it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScopeNote {
    /// The clause.
    pub clause: String,
    /// `as_written` or `interpretation`.
    pub basis: String,
    /// In words.
    pub reason_ja: String,
    /// English gloss.
    pub reason_en: String,
}

/// A defined term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TermNote {
    /// The term and its spellings.
    pub names: Vec<String>,
    /// The definition as printed.
    pub definition: String,
    /// The clause that defines it.
    pub clause: String,
}

/// What was said of an item, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// The record's id.
    pub record: String,
    /// The mark.
    pub value: String,
    /// 理由
    pub reason: Option<String>,
    /// 改善策
    pub improvement: Option<String>,
    /// 改善予定日
    pub improve_by: Option<String>,
    /// 例外措置
    pub exception: Option<ExceptionInput>,
    /// 特記事項
    pub remarks: Option<String>,
    /// 確認資料
    pub evidence: Vec<EvidenceFile>,
    /// 保管場所
    pub locations: Vec<LocationInput>,
    /// As typed.
    pub author: Option<String>,
    /// Which PC.
    pub device: Option<String>,
    /// Its clock, RFC 3339.
    pub wall_time: String,
    /// The record's kind: `answer` or `decision`.
    pub kind: String,
    /// Why it was changed after the submission.
    pub change_reason: Option<String>,
    /// The record of an earlier campaign that it was copied from.
    pub copied_from: Option<String>,
}

/// What the page or a script says of an item. Files are attached by their own commands and stay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerInput {
    /// The mark.
    pub value: String,
    /// 理由
    #[serde(default)]
    pub reason: Option<String>,
    /// 改善策
    #[serde(default)]
    pub improvement: Option<String>,
    /// 改善予定日
    #[serde(default)]
    pub improve_by: Option<String>,
    /// 例外措置
    #[serde(default)]
    pub exception: Option<ExceptionInput>,
    /// 特記事項
    #[serde(default)]
    pub remarks: Option<String>,
    /// The record of an earlier campaign that this is copied from, word for word.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copied_from: Option<String>,
}

/// 例外措置
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExceptionInput {
    /// 承認番号
    pub number: String,
    /// 承認者
    pub approver: String,
    /// 有効期限
    pub expires_on: String,
}

/// 添付せず保管場所を記入
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocationInput {
    /// 文書名
    pub document_name: String,
    /// 保管場所
    pub place: String,
    /// 文書番号
    #[serde(default)]
    pub document_number: Option<String>,
    /// 確認者
    #[serde(default)]
    pub confirmed_by: Option<String>,
    /// 確認日
    #[serde(default)]
    pub confirmed_on: Option<String>,
}

/// `put_answer`: mints a record from what is said; files and locations of the answer before stay.
/// The answer is acknowledged only after it is on the disk. The same content again mints nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutAnswer {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// The person, for a personal self-check.
    #[serde(default)]
    pub person: Option<String>,
    /// What is said.
    pub input: AnswerInput,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `save_draft`: keeps what is typed before it is an answer; `null` discards it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveDraft {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// The person, for a personal self-check.
    #[serde(default)]
    pub person: Option<String>,
    /// What is typed.
    pub input: Option<AnswerInput>,
}

/// When something was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The PC's clock after the commit, RFC 3339.
    pub saved_at: String,
}

/// The line of the sheet after a change, and the figures that follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedItem {
    /// The line as it now stands.
    pub item: SheetItem,
    /// Answered of in-scope items of the unit.
    pub coverage: Fraction,
    /// The PC's clock after the commit, RFC 3339.
    pub saved_at: String,
}

/// Names one item of one unit: `answer_history`, evidence commands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// The person, for a personal self-check.
    #[serde(default)]
    pub person: Option<String>,
}

/// `decide_disagreement`: keeps one of the answers that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecideDisagreement {
    /// Which item.
    pub at: ItemChoice,
    /// The record whose answer stands from now on.
    pub keep: String,
    /// Who decides, as typed.
    #[serde(default)]
    pub author: Option<String>,
}
