//! Findings as they are said, listed and followed up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EvidenceFile, LocationInput};

/// A clause chosen from the clause tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseInput {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences, from 1; the whole clause where absent.
    #[serde(default)]
    pub sentence: Option<u16>,
}

/// What is said of a finding. What is absent stays as it is, or as the verdict gives it; an empty
/// text takes back what stood there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingInput {
    /// `major`, `minor`, `observation`, `improvement_opportunity` or `good_practice`.
    #[serde(default)]
    pub kind: Option<String>,
    /// `as_written`, `interpretation` or `control_standards`.
    #[serde(default)]
    pub basis: Option<String>,
    /// 根拠条項
    #[serde(default)]
    pub clauses: Option<Vec<ClauseInput>>,
    /// 件名
    #[serde(default)]
    pub title: Option<String>,
    /// 事実
    #[serde(default)]
    pub fact: Option<String>,
    /// 監査証拠: documents that stay where they are.
    #[serde(default)]
    pub locations: Option<Vec<LocationInput>>,
    /// 影響
    #[serde(default)]
    pub effect: Option<String>,
    /// 原因
    #[serde(default)]
    pub cause: Option<String>,
    /// 改善勧告
    #[serde(default)]
    pub recommendation: Option<String>,
    /// 期限
    #[serde(default)]
    pub due_on: Option<String>,
    /// 監査人
    #[serde(default)]
    pub auditor: Option<String>,
    /// The day it was found.
    #[serde(default)]
    pub found_on: Option<String>,
    /// Why it is taken back.
    #[serde(default)]
    pub withdrawn: Option<String>,
}

/// `add_finding`: a finding of its own, or one that follows from a verdict in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddFinding {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The audited unit; absent where it concerns the organization as a whole.
    #[serde(default)]
    pub unit: Option<String>,
    /// The item whose verdict it follows from.
    #[serde(default)]
    pub item: Option<String>,
    /// What is said beside what the verdict gives.
    #[serde(default)]
    pub input: FindingInput,
    /// Leave the number to the lead.
    #[serde(default)]
    pub unnumbered: bool,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `change_finding`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeFinding {
    /// The finding's id or number.
    pub finding: String,
    /// What changes.
    pub input: FindingInput,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `list_findings`, `show_finding`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The day at which 措置状況 is judged; today where absent.
    #[serde(default)]
    pub on: Option<String>,
}

/// Names one finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingName {
    /// The finding's id or number.
    pub finding: String,
}

/// The register of findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingRegister {
    /// The day at which 措置状況 is judged.
    pub on: String,
    /// The findings by number, those without one last.
    pub findings: Vec<FindingView>,
    /// Numbers that more than one finding bears.
    pub clashes: Vec<NumberClash>,
    /// What this municipality calls the kinds, in the order of their weight.
    pub labels: Vec<FindingLabel>,
}

/// One number on two findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NumberClash {
    /// 令和8-03
    pub number: String,
    /// Ids of the findings.
    pub findings: Vec<String>,
}

/// What a kind of finding is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingLabel {
    /// `major` …
    pub kind: String,
    /// Its label here.
    pub label: String,
}

/// `set_finding_labels`: kinds not named keep the ordinary label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetFindingLabels {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The labels.
    pub labels: Vec<FindingLabel>,
}

/// A finding with all that was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// Its id.
    pub id: String,
    /// The campaign in which it was made.
    pub campaign: String,
    /// 年度 of that campaign.
    pub fiscal_year: u16,
    /// Whether it comes from an earlier year.
    pub carried: bool,
    /// 令和8-03, once allotted.
    pub number: Option<String>,
    /// The audited unit; absent for the organization as a whole.
    pub unit: Option<String>,
    /// Its name.
    pub unit_name: Option<String>,
    /// `major` …
    pub kind: String,
    /// What this municipality calls the kind.
    pub label: String,
    /// `as_written`, `interpretation` or `control_standards`.
    pub basis: String,
    /// 根拠条項 as printed.
    pub clauses: Vec<FindingClauseView>,
    /// The item from whose verdict it was made.
    pub item: Option<String>,
    /// 件名
    pub title: Option<String>,
    /// 事実
    pub fact: String,
    /// 監査証拠: files.
    pub evidence: Vec<EvidenceFile>,
    /// 監査証拠: documents that stay where they are.
    pub locations: Vec<LocationInput>,
    /// 影響
    pub effect: Option<String>,
    /// 原因
    pub cause: Option<String>,
    /// 改善勧告
    pub recommendation: Option<String>,
    /// 期限 that counts: the CISO's, else the auditor's, else the unit's own.
    pub due_on: Option<String>,
    /// 監査人
    pub auditor: Option<String>,
    /// The day it was found.
    pub found_on: Option<String>,
    /// Why it was taken back.
    pub withdrawn: Option<String>,
    /// `completed`, `in_progress`, `not_started`, `overdue`; absent where nothing is to be done.
    pub status: Option<String>,
    /// 完了日
    pub closed_on: Option<String>,
    /// Whether two people describe it differently.
    pub disagrees: bool,
    /// 速報
    pub advance_reports: Vec<AdvanceReportView>,
    /// 事実確認
    pub facts: Vec<FactConfirmationView>,
    /// 被監査部門の意見
    pub comments: Vec<AuditeeCommentView>,
    /// What was ordered of the audited unit, what it plans and has done.
    pub course: CourseView,
    /// 横展開: the same for other units.
    pub lateral: Vec<CourseView>,
    /// What a person should look at.
    pub problems: Vec<FindingProblem>,
}

/// 根拠条項
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingClauseView {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences; the whole clause where absent.
    pub sentence: Option<u16>,
    /// 印字番号
    pub number_as_printed: String,
    /// Its heading, or that of the clause above.
    pub heading: Option<String>,
    /// The text as printed.
    pub text: String,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingProblem {
    /// The finding's id.
    pub at: String,
    /// What kind of problem.
    pub code: String,
    /// In words.
    pub message: String,
}

/// 速報
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdvanceReportView {
    /// The day.
    pub reported_on: String,
    /// To whom.
    pub reported_to: String,
    /// What was told.
    pub text: Option<String>,
    /// 文書番号
    pub document_number: Option<String>,
}

/// 事実確認
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FactConfirmationView {
    /// `agreed` or `disputed`.
    pub outcome: String,
    /// What is disputed, or what was said.
    pub text: Option<String>,
    /// 確認者
    pub confirmed_by: String,
    /// 確認日
    pub confirmed_on: String,
}

/// 被監査部門の意見
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditeeCommentView {
    /// 意見
    pub text: String,
    /// Whether it speaks of the 速報.
    pub on_advance_report: bool,
    /// Who says so.
    pub said_by: Option<String>,
    /// The day.
    pub said_on: Option<String>,
}

/// What one unit is ordered to do, plans and has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourseView {
    /// The unit.
    pub unit: Option<String>,
    /// Its name.
    pub unit_name: Option<String>,
    /// 措置状況; absent where nothing is to be done.
    pub status: Option<String>,
    /// 期限 that counts.
    pub due_on: Option<String>,
    /// Whether the unit reports completion and no auditor has confirmed it.
    pub awaits_confirmation: bool,
    /// 改善指示
    pub orders: Vec<ImprovementOrderView>,
    /// 改善計画書
    pub plans: Vec<ImprovementPlanView>,
    /// フォローアップ
    pub follow_ups: Vec<FollowUpView>,
}

/// 改善指示
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImprovementOrderView {
    /// 指示の内容
    pub text: String,
    /// 期限
    pub due_on: Option<String>,
    /// Who orders.
    pub ordered_by: Option<String>,
    /// 指示日
    pub ordered_on: String,
    /// 文書番号
    pub document_number: Option<String>,
}

/// 改善計画書
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImprovementPlanView {
    /// 改善策
    pub measures: String,
    /// 原因
    pub cause: Option<String>,
    /// 担当
    pub responsible: Option<String>,
    /// 完了予定日
    pub planned_on: Option<String>,
    /// 暫定措置
    pub interim: Option<String>,
    /// 提出日
    pub submitted_on: Option<String>,
}

/// フォローアップ
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUpView {
    /// What is reported.
    pub status: String,
    /// 措置の内容
    pub text: Option<String>,
    /// The day of the report.
    pub reported_on: String,
    /// 完了日
    pub completed_on: Option<String>,
    /// The auditor who confirmed the completion.
    pub confirmed_by: Option<String>,
}

/// `respond_to_finding`: what the audited unit says: facts, opinion, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RespondToFinding {
    /// The finding's id or number.
    pub finding: String,
    /// 事実確認: `agreed` or `disputed`.
    #[serde(default)]
    pub facts: Option<String>,
    /// What is disputed, or what was said of the facts.
    #[serde(default)]
    pub facts_text: Option<String>,
    /// 被監査部門の意見
    #[serde(default)]
    pub comment: Option<String>,
    /// Whether the opinion speaks of the 速報.
    #[serde(default)]
    pub on_advance_report: bool,
    /// Who says so.
    #[serde(default)]
    pub by: Option<String>,
    /// The day; today where absent.
    #[serde(default)]
    pub on: Option<String>,
}

/// `report_finding_early`: 速報 to the CISO.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportFindingEarly {
    /// The finding's id or number.
    pub finding: String,
    /// To whom.
    pub to: String,
    /// What is told.
    #[serde(default)]
    pub text: Option<String>,
    /// 文書番号
    #[serde(default)]
    pub document_number: Option<String>,
    /// The day; today where absent.
    #[serde(default)]
    pub on: Option<String>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `order_improvement`: the CISO's 改善指示; to other units it is 横展開. `plan_order` shows what it
/// would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrderImprovement {
    /// The finding's id or number.
    pub finding: String,
    /// The units ordered, by id; the finding's own where empty.
    #[serde(default)]
    pub units: Vec<String>,
    /// 指示の内容
    pub text: String,
    /// 期限
    #[serde(default)]
    pub due_on: Option<String>,
    /// Who orders.
    #[serde(default)]
    pub by: Option<String>,
    /// 指示日; today where absent.
    #[serde(default)]
    pub on: Option<String>,
    /// 文書番号
    #[serde(default)]
    pub document_number: Option<String>,
}

/// What became of an order for each unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ordered {
    /// Units named.
    #[serde(rename = "in")]
    #[ts(type = "number")]
    pub input: u64,
    /// New orders.
    #[ts(type = "number")]
    pub accepted: u64,
    /// The same order stands already.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// None: an order replaces the one that stood.
    #[ts(type = "number")]
    pub conflicting: u64,
    /// Units that cannot be ordered.
    #[ts(type = "number")]
    pub rejected: u64,
    /// One line per unit, in the order given.
    pub lines: Vec<OrderLine>,
}

/// One unit of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrderLine {
    /// The unit as given.
    pub at: String,
    /// `accepted`, `unchanged`, `conflicting` or `rejected`.
    pub outcome: String,
    /// `own`, `lateral` (横展開), `replaced`, `unknown_unit`, `repeated`.
    pub code: String,
}

/// `plan_improvement`: 改善計画書 of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanImprovement {
    /// The finding's id or number.
    pub finding: String,
    /// The unit, where it is not the finding's own.
    #[serde(default)]
    pub unit: Option<String>,
    /// 改善策
    pub measures: String,
    /// 原因
    #[serde(default)]
    pub cause: Option<String>,
    /// 担当
    #[serde(default)]
    pub responsible: Option<String>,
    /// 完了予定日
    #[serde(default)]
    pub planned_on: Option<String>,
    /// 暫定措置
    #[serde(default)]
    pub interim: Option<String>,
    /// 提出日; today where absent.
    #[serde(default)]
    pub on: Option<String>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `follow_up`: how far the action has come. A completion closes the finding only once an auditor
/// has confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUp {
    /// The finding's id or number.
    pub finding: String,
    /// The unit, where it is not the finding's own.
    #[serde(default)]
    pub unit: Option<String>,
    /// `completed`, `in_progress` or `not_started`.
    pub status: String,
    /// 措置の内容
    #[serde(default)]
    pub text: Option<String>,
    /// 完了日
    #[serde(default)]
    pub completed_on: Option<String>,
    /// The auditor who confirmed the completion.
    #[serde(default)]
    pub confirmed_by: Option<String>,
    /// 添付せず保管場所を記入
    #[serde(default)]
    pub locations: Vec<LocationInput>,
    /// The day of the report; today where absent.
    #[serde(default)]
    pub on: Option<String>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// `finding_history`: everything ever said of a finding, in the order of its arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingEvent {
    /// The record's id.
    pub record: String,
    /// The kind of record.
    pub kind: String,
    /// The unit that it concerns.
    pub unit: Option<String>,
    /// As typed.
    pub author: Option<String>,
    /// The PC's clock, RFC 3339.
    pub wall_time: String,
    /// What was said.
    #[ts(type = "unknown")]
    pub body: serde_json::Value,
}
