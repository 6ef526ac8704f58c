//! What the records say: one body type per kind.
//!
//! A body is written as it stands and never rewritten, so fields are only ever added. Which text is
//! too long is said here once, for the screen, the command line and every importer.

mod audit;
mod workflow;

pub use audit::*;

use serde::{Deserialize, Serialize};

pub use workflow::*;

use crate::vocabulary::{
    AnswerValue, AssetKind, Confidentiality, Organ, PersonKind, Purpose, Rhythm, Role, Zone,
};

/// Most characters (Unicode scalars) that one text field of an answer holds.
pub const TEXT_LIMIT: usize = 4_000;

/// Most characters of a name: of a unit, person, document, place or file.
pub const NAME_LIMIT: usize = 200;

/// Most pieces of evidence, and most locations, that one answer holds.
pub const EVIDENCE_LIMIT: usize = 100;

/// `answer`: what a unit, or a person in it, says of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerBody {
    /// The mark.
    pub value: AnswerValue,
    /// 理由: of a shortfall, or why the item does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// 改善策
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub improvement: Option<String>,
    /// 改善予定日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub improve_by: Option<String>,
    /// 例外措置: the approved exception.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<Exception>,
    /// 特記事項
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    /// 確認資料: files attached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// 添付せず保管場所を記入: documents that stay where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<EvidenceLocation>,
    /// Why it was changed after the submission; no part of what is said of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_reason: Option<String>,
    /// The item's hash when it was answered, so that a reworded question shows the answer for
    /// another look instead of carrying it over; absent where the answer's maker did not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_hash: Option<String>,
    /// The record of an earlier campaign that this answer was copied from, as it was; absent once
    /// anything of it was said anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied_from: Option<String>,
}

impl AnswerBody {
    /// A bare mark.
    pub fn of(value: AnswerValue) -> Self {
        Self {
            value,
            reason: None,
            improvement: None,
            improve_by: None,
            exception: None,
            remarks: None,
            evidence: Vec::new(),
            locations: Vec::new(),
            change_reason: None,
            item_hash: None,
            copied_from: None,
        }
    }

    /// Whether nothing at all is said: no mark, no text, no document.
    pub fn is_empty(&self) -> bool {
        self.says_the_same(&Self::of(AnswerValue::Unanswered))
    }

    /// Whether both say the same: mark, texts, plan, exception, documents. Why an answer was
    /// changed does not make it another one, nor does who knew the item's hash or copied it.
    pub fn says_the_same(&self, other: &Self) -> bool {
        // Taken apart, so that a field added later cannot be forgotten here.
        let Self {
            value,
            reason,
            improvement,
            improve_by,
            exception,
            remarks,
            evidence,
            locations,
            change_reason: _,
            item_hash: _,
            copied_from: _,
        } = self;
        *value == other.value
            && *reason == other.reason
            && *improvement == other.improvement
            && *improve_by == other.improve_by
            && *exception == other.exception
            && *remarks == other.remarks
            && *evidence == other.evidence
            && *locations == other.locations
    }
}

/// What was said on a sheet, with the cell that said it: read as what is said, kept with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetSaid<B> {
    /// What was said.
    #[serde(flatten)]
    pub said: B,
    /// Where.
    pub sheet: SheetOrigin,
}

/// The cell of a workbook in which something was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOrigin {
    /// The file's name.
    pub file: String,
    /// SHA-256 of its bytes, under which the book keeps them.
    pub sha256: String,
    /// The sheet's name; empty for a table of text.
    pub sheet: String,
    /// The cell, for example E12.
    pub cell: String,
    /// The mark as it stood there.
    pub raw: String,
}

/// An approved exception (例外措置).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// 承認番号
    pub number: String,
    /// 承認者
    pub approver: String,
    /// 有効期限, ISO 8601; judged at the cut-off date.
    pub expires_on: String,
}

/// A file kept in the book's evidence folder under its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRef {
    /// 64 lower-case hex digits.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// The name under which it was attached, as it was.
    pub name: String,
    /// Media type by content, for example `application/pdf`.
    pub media_type: String,
    /// 自治体機密性
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<Confidentiality>,
}

/// 添付せず保管場所を記入: where a document is kept that was not copied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceLocation {
    /// 文書名
    pub document_name: String,
    /// 保管場所
    pub place: String,
    /// 文書番号
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// 確認者
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// 確認日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_on: Option<String>,
}

/// `campaign`: one round of inspection (実施回).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignBody {
    /// The name on every screen, for example 令和8年度 第1回自己点検.
    pub name: String,
    /// The organization that runs it.
    pub organization: String,
    /// 年度, for example 2026 for April 2026 to March 2027.
    pub fiscal_year: u16,
    /// What it is for.
    pub purpose: Purpose,
    /// How often it comes.
    pub rhythm: Rhythm,
    /// The checklist asked.
    pub checklist: ChecklistRef,
    /// 提出期限, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// 集計基準日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<String>,
    /// What may be attached.
    #[serde(default)]
    pub evidence_policy: EvidencePolicy,
    /// The 対策基準 that is a criterion beside the 基本方針, by its title; 非公開.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control_standards: Option<String>,
    /// What persons say and who confirms.
    #[serde(default, skip_serializing_if = "Answering::is_usual")]
    pub answering: Answering,
    /// 問い合わせ先: whom a department asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// Whom to ask about a campaign (問い合わせ先), as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The office or person.
    pub name: String,
    /// 電話・内線
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// メールアドレス
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
}

/// How a campaign lets units answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answering {
    /// Personal self-checks carry no author, no PC and only a date.
    #[serde(skip_serializing_if = "is_false")]
    pub anonymous: bool,
    /// A unit cannot submit before its head confirmed what is submitted.
    #[serde(skip_serializing_if = "is_false")]
    pub head_confirmation_required: bool,
    /// 試行: a trial in one's own unit first.
    #[serde(skip_serializing_if = "is_false")]
    pub pilot: bool,
}

impl Answering {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

// The shape that serde asks for.
#[expect(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// The checklist revision of a campaign: its whole content, kept beside the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistRef {
    /// The checklist's id.
    pub id: String,
    /// Its revision.
    pub revision: String,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
}

/// What a campaign lets departments attach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvidencePolicy {
    /// Largest file, in bytes.
    pub max_file_bytes: u64,
    /// Whether files may be attached at all; locations always may.
    pub files_allowed: bool,
}

impl Default for EvidencePolicy {
    fn default() -> Self {
        Self { max_file_bytes: 50 * 1024 * 1024, files_allowed: true }
    }
}

/// `unit`: a department (所属) as the campaign's owner describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitBody {
    /// The name as printed.
    pub name: String,
    /// Place in the organization's own order of units; equal places are ordered by name.
    #[serde(default)]
    pub position: u32,
    /// 部局 that it belongs to, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The kind of organ.
    pub organ: Organ,
    /// Zones it works in; empty means not declared, which excludes nothing.
    #[serde(default)]
    pub zones: Vec<Zone>,
    /// Kinds of person in it; empty means not declared.
    #[serde(default)]
    pub persons: Vec<PersonKind>,
    /// Kinds of asset it holds; empty means not declared.
    #[serde(default)]
    pub assets: Vec<AssetKind>,
    /// 職員数, N of n/N.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
}

/// `role`: the roles that a unit holds, all of them each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleBody {
    /// The roles held.
    pub roles: Vec<Role>,
}

/// `gate`: a unit's answer to a question asked first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateBody {
    /// `true`: the items are asked. `false`: they are settled as 該当なし. Absent: taken back.
    pub yes: Option<bool>,
    /// Why it was changed after the submission; no part of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_reason: Option<String>,
}

impl GateBody {
    /// A bare answer.
    pub fn of(yes: Option<bool>) -> Self {
        Self { yes, change_reason: None }
    }
}
