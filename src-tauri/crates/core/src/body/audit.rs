//! What auditors, the CISO and the audited units say to each other.
//!
//! Dates here are typed by people (期限, 完了日, 発行日) and may be compared; the clock of a record
//! never is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{EvidenceLocation, EvidenceRef};
use crate::vocabulary::{
    ActionStatus, Affiliation, Basis, EditionKind, FactOutcome, FindingKind, PlanTerm,
    SampleMethod, Verdict,
};

/// Most clauses that one finding cites.
pub const CLAUSE_LIMIT: usize = 50;

/// `verdict`: the line of a working paper, one item at one unit, apart from the self-answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictBody {
    /// 監査判定
    pub verdict: Verdict,
    /// 監査手続: what the auditor did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    /// 確認した事実: what the auditor saw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// 監査証拠: files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// 監査証拠: documents that stay where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<EvidenceLocation>,
    /// 監査人
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditor: Option<String>,
    /// 監査実施日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audited_on: Option<String>,
    /// 備考
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
}

impl VerdictBody {
    /// A bare verdict.
    pub fn of(verdict: Verdict) -> Self {
        Self {
            verdict,
            procedure: None,
            seen: None,
            evidence: Vec::new(),
            locations: Vec::new(),
            auditor: None,
            audited_on: None,
            remarks: None,
        }
    }
}

/// `working_paper`: what concerns the audit of one unit as a whole (監査調書).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingPaperBody {
    /// 監査人
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub auditors: Vec<String>,
    /// 監査実施日, first day, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audited_on: Option<String>,
    /// Last day, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audited_until: Option<String>,
    /// 場所
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// 対応者 of the audited unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended_by: Option<String>,
    /// 所見
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// 監査証拠: files that concern the whole unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// Why an auditor of the unit itself took part, and who took over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub independence: Vec<IndependenceNote>,
}

/// What was done where an auditor belongs to the unit audited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndependenceNote {
    /// The auditor concerned.
    pub auditor: String,
    /// 理由
    pub reason: String,
    /// Who audited in their place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_over_by: Option<String>,
}

/// `audit_plan`: 中期計画, 年度計画 or 実施計画.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPlanBody {
    /// Which of the three.
    pub term: PlanTerm,
    /// 件名
    pub title: String,
    /// First 年度 of the plan.
    pub from_year: u16,
    /// Last 年度 of the plan; that of `from_year` where it is for one year.
    pub to_year: u16,
    /// 目的
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<String>,
    /// 監査基準
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<String>,
    /// 監査の方法
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// 監査人
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub auditors: Vec<Auditor>,
    /// 被監査部門 with their days and auditors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// What was done where an auditor belongs to a unit audited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub independence: Vec<IndependenceNote>,
}

/// 監査人
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Auditor {
    /// The name.
    pub name: String,
    /// Internal, of another unit, or external.
    pub affiliation: Affiliation,
    /// The unit that they belong to, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The organization that an external auditor belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// 資格
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<String>,
}

/// One unit in a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The unit's id.
    pub unit: String,
    /// 年度 of a mid-term plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<u16>,
    /// 実施予定日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_on: Option<String>,
    /// Names of its auditors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub auditors: Vec<String>,
}

/// `audit_sample`: which units are audited this year, and how that was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditSampleBody {
    /// By draw, by risk or named.
    pub method: SampleMethod,
    /// The seed of a draw, so that anybody can repeat it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
    /// The units that could have been chosen, by id, sorted.
    pub candidates: Vec<String>,
    /// The units chosen, in the order of the draw or of the risk.
    pub chosen: Vec<Chosen>,
    /// 実施日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_on: Option<String>,
    /// 理由, for units that were named or left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A unit chosen for the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The unit's id.
    pub unit: String,
    /// Risk points, where it was chosen by risk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
    /// What the points were given for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub grounds: BTreeMap<String, u32>,
}

/// 令和8-03: allotted once by the lead, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FindingNumber {
    /// 年度
    pub fiscal_year: u16,
    /// Running number of the year, from 1.
    pub serial: u16,
}

/// A clause that a finding rests on (根拠条項), quoted as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingClause {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences, from 1; the whole clause where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<u16>,
    /// 印字番号
    pub number_as_printed: String,
    /// Its heading, or that of the clause above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The text as printed.
    pub text: String,
}

/// `finding`: 指摘事項.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingBody {
    /// The number, once the lead has allotted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<FindingNumber>,
    /// 区分
    pub kind: FindingKind,
    /// 根拠の種類; a finding on an interpretation says so.
    pub basis: Basis,
    /// 根拠条項
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<FindingClause>,
    /// The item from whose verdict it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The record of that verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// 件名
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// 事実
    pub fact: String,
    /// 監査証拠: files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// 監査証拠: documents that stay where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<EvidenceLocation>,
    /// 影響
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
    /// 原因
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// 改善勧告
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommendation: Option<String>,
    /// 期限, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// 監査人
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditor: Option<String>,
    /// The day it was found, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found_on: Option<String>,
    /// Why it was taken back; its number stays used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
}

impl FindingBody {
    /// A finding of which nothing is said yet.
    pub const fn blank() -> Self {
        Self {
            number: None,
            kind: FindingKind::Observation,
            basis: Basis::AsWritten,
            clauses: Vec::new(),
            item: None,
            verdict: None,
            title: None,
            fact: String::new(),
            evidence: Vec::new(),
            locations: Vec::new(),
            effect: None,
            cause: None,
            recommendation: None,
            due_on: None,
            auditor: None,
            found_on: None,
            withdrawn: None,
        }
    }
}

/// `finding_labels`: what this municipality calls the kinds of finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingLabelsBody {
    /// The label of each kind that has one of its own.
    pub labels: BTreeMap<FindingKind, String>,
}

/// `advance_report`: an urgent finding told to the CISO before the report (速報).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdvanceReportBody {
    /// The day it was told, ISO 8601.
    pub reported_on: String,
    /// To whom.
    pub reported_to: String,
    /// What was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// 文書番号
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
}

/// `fact_confirmation`: what the audited unit says of the facts before the report (事実確認).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactConfirmationBody {
    /// Agreed or disputed.
    pub outcome: FactOutcome,
    /// What is disputed, or what was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// 確認者
    pub confirmed_by: String,
    /// 確認日, ISO 8601.
    pub confirmed_on: String,
}

/// `auditee_comment`: 被監査部門の意見, printed beside the finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditeeCommentBody {
    /// 意見
    pub text: String,
    /// Whether it speaks of the 速報 and not of the finding in the report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_advance_report: bool,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_by: Option<String>,
    /// The day, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<String>,
}

/// `improvement_order`: the CISO's 改善指示. To a unit other than the finding's it is 横展開.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementOrderBody {
    /// 指示の内容
    pub text: String,
    /// 期限, ISO 8601; it replaces that of the finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// Who orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered_by: Option<String>,
    /// 指示日, ISO 8601.
    pub ordered_on: String,
    /// 文書番号
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
}

/// `improvement_plan`: what a unit will do (改善計画書).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementPlanBody {
    /// 改善策
    pub measures: String,
    /// 原因, as the unit sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// 担当
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// 完了予定日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_on: Option<String>,
    /// What is done until then (暫定措置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interim: Option<String>,
    /// 提出日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_on: Option<String>,
    /// Files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
}

/// `follow_up`: how far the action has come, as a unit reports it or an auditor confirms it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpBody {
    /// What is reported: never `overdue`, which follows from the dates.
    pub status: ActionStatus,
    /// 措置の内容
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The day of the report, ISO 8601.
    pub reported_on: String,
    /// 完了日, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_on: Option<String>,
    /// The auditor who confirmed the completion; a finding is closed by nobody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// Files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// Documents that stay where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<EvidenceLocation>,
}

/// `edition`: a report as it was issued, with everything it was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionBody {
    /// 案, 第n版 or 正誤表.
    pub kind: EditionKind,
    /// n of 第n版; for a draft the edition that it will be, for an erratum the one it amends.
    pub number: u16,
    /// 集計基準日, ISO 8601.
    pub cut_off: String,
    /// 発行日, ISO 8601.
    pub issued_on: String,
    /// The clock that the file bears, RFC 3339, so that it can be made again byte for byte.
    pub created: String,
    /// 発行者
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<String>,
    /// 文書番号
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// 機密性 label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<String>,
    /// Why there is an erratum or a further edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The language of its words (`ja`, `en`), the same for every reader; Japanese where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The state of the book: SHA-256 of the file of ids below.
    pub state_id: String,
    /// How many records that is.
    pub records: u64,
    /// The version of the program that made it.
    pub app: String,
    /// What stood in the book beside the records: the list of record ids first, then what was found
    /// of the evidence, then the texts that a person wrote for it, where there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
}
