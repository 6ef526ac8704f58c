//! The audit's own side: verdicts and working papers, plans, samples, gaps.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ClauseQuote, EvidenceFile, LocationInput, Place};

/// `working_paper`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingPaperChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
}

/// `put_verdict`: the line of a working paper. What is absent stays as it was; an empty text takes
/// back what stood there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutVerdict {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// `conforming`, `nonconforming`, `not_verified` or `not_audited`.
    pub verdict: String,
    /// 監査手続
    #[serde(default)]
    pub procedure: Option<String>,
    /// 確認した事実
    #[serde(default)]
    pub seen: Option<String>,
    /// 監査証拠: documents that stay where they are, all of them.
    #[serde(default)]
    pub locations: Option<Vec<LocationInput>>,
    /// 監査証拠: files to copy into the book, added to those that are there.
    #[serde(default)]
    pub files: Vec<Place>,
    /// 監査人
    #[serde(default)]
    pub auditor: Option<String>,
    /// 監査実施日
    #[serde(default)]
    pub audited_on: Option<String>,
    /// 備考
    #[serde(default)]
    pub remarks: Option<String>,
}

/// What became of a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedVerdict {
    /// The line as it now stands.
    pub line: WorkingPaperLine,
    /// The auditor belongs to the unit audited.
    pub conflict: Option<ConflictView>,
    /// The PC's clock after the commit, RFC 3339.
    pub saved_at: String,
}

/// 監査調書 of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingPaper {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// What concerns the unit as a whole.
    pub head: WorkingPaperHead,
    /// Its items in the order of the sheet.
    pub lines: Vec<WorkingPaperLine>,
    /// Auditors who belong to the unit.
    pub conflicts: Vec<ConflictView>,
}

/// What concerns the audit of one unit as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingPaperHead {
    /// 監査人
    #[serde(default)]
    pub auditors: Vec<String>,
    /// 監査実施日, first day.
    #[serde(default)]
    pub audited_on: Option<String>,
    /// Last day.
    #[serde(default)]
    pub audited_until: Option<String>,
    /// 場所
    #[serde(default)]
    pub place: Option<String>,
    /// 対応者
    #[serde(default)]
    pub attended_by: Option<String>,
    /// 所見
    #[serde(default)]
    pub summary: Option<String>,
    /// Why an auditor of the unit itself took part, and who took over.
    #[serde(default)]
    pub independence: Vec<IndependenceInput>,
}

/// `put_working_paper`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutWorkingPaper {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// All of it.
    pub head: WorkingPaperHead,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// What was done where an auditor belongs to the unit audited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IndependenceInput {
    /// The auditor concerned.
    pub auditor: String,
    /// 理由
    pub reason: String,
    /// Who audited in their place.
    #[serde(default)]
    pub taken_over_by: Option<String>,
}

/// How far the audit of one unit has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSummary {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// Whether a sample or plan of the campaign names it.
    pub chosen: bool,
    /// 監査実施日, first day.
    pub audited_on: Option<String>,
    /// Items in scope.
    #[ts(type = "number")]
    pub items: u64,
    /// Of these, those with a verdict other than 監査対象外.
    #[ts(type = "number")]
    pub judged: u64,
    /// Verdicts of 不適合.
    #[ts(type = "number")]
    pub nonconforming: u64,
    /// Items on which unit and auditor differ.
    #[ts(type = "number")]
    pub gaps: u64,
    /// Findings of this campaign that stand.
    #[ts(type = "number")]
    pub findings: u64,
}

/// One item on a working paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingPaperLine {
    /// The item's id.
    pub item: String,
    /// The chapter's id.
    pub chapter: String,
    /// The question.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// `as_written`, `interpretation` or `control_standards`.
    pub basis: String,
    /// How an auditor checks.
    pub audit_method_ja: String,
    /// The clauses cited.
    pub clauses: Vec<ClauseQuote>,
    /// How the self-answer counts: `implemented` … `expired_exception`, `unanswered`,
    /// `disagreement`, `out_of_scope`.
    pub answer: String,
    /// What stands; absent where nothing was said or two auditors differ.
    pub verdict: Option<VerdictView>,
    /// What differs, where two auditors do.
    pub disagreement: Vec<VerdictView>,
    /// `overstated` or `understated`, where answer and verdict differ.
    pub gap: Option<String>,
    /// Ids of findings made from it.
    pub findings: Vec<String>,
}

/// A verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VerdictView {
    /// `conforming` …
    pub verdict: String,
    /// 監査手続
    pub procedure: Option<String>,
    /// 確認した事実
    pub seen: Option<String>,
    /// 監査証拠: files.
    pub evidence: Vec<EvidenceFile>,
    /// 監査証拠: documents that stay where they are.
    pub locations: Vec<LocationInput>,
    /// 監査人
    pub auditor: Option<String>,
    /// 監査実施日
    pub audited_on: Option<String>,
    /// 備考
    pub remarks: Option<String>,
}

/// An auditor who belongs to the unit that they audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// The unit's id.
    pub unit: String,
    /// The auditor.
    pub auditor: String,
    /// 理由, where one is written down.
    pub reason: Option<String>,
    /// Who took over.
    pub taken_over_by: Option<String>,
    /// Whether reason and successor are written down.
    pub settled: bool,
    /// In words.
    pub message: String,
}

/// 自己点検と監査の相違
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gaps {
    /// Items with an answer and a verdict that can be compared.
    #[ts(type = "number")]
    pub compared: u64,
    /// Of these, those where both say the same.
    #[ts(type = "number")]
    pub agreed: u64,
    /// The unit said more than was found.
    #[ts(type = "number")]
    pub overstated: u64,
    /// More was found than the unit said.
    #[ts(type = "number")]
    pub understated: u64,
    /// Audited items on which one side has no word that can be compared.
    #[ts(type = "number")]
    pub incomparable: u64,
    /// How often which answer met which verdict.
    pub table: Vec<GapCell>,
    /// The items that differ, by unit in the order of the sheet.
    pub lines: Vec<GapLine>,
}

/// How often an answer met a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapCell {
    /// How the self-answer counts.
    pub answer: String,
    /// The verdict.
    pub verdict: String,
    /// How often.
    #[ts(type = "number")]
    pub count: u64,
}

/// One item on which unit and auditor differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapLine {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// The item's id.
    pub item: String,
    /// How the self-answer counts.
    pub answer: String,
    /// The verdict.
    pub verdict: String,
    /// `overstated` or `understated`.
    pub gap: String,
}

/// 監査人
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditorInput {
    /// The name.
    pub name: String,
    /// `internal`, `other_unit` or `external`.
    pub affiliation: String,
    /// The unit that they belong to, by id.
    #[serde(default)]
    pub unit: Option<String>,
    /// The organization of an external auditor.
    #[serde(default)]
    pub organization: Option<String>,
    /// 資格
    #[serde(default)]
    pub qualification: Option<String>,
}

/// One unit in a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitInput {
    /// The unit's id.
    pub unit: String,
    /// 年度 of a mid-term plan.
    #[serde(default)]
    pub fiscal_year: Option<u16>,
    /// 実施予定日
    #[serde(default)]
    pub planned_on: Option<String>,
    /// Names of its auditors.
    #[serde(default)]
    pub auditors: Vec<String>,
}

/// `put_audit_plan`: a new plan, or all of one that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutAuditPlan {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The plan's id, to change it.
    #[serde(default)]
    pub id: Option<String>,
    /// `mid_term`, `annual` or `engagement`.
    pub term: String,
    /// 件名
    pub title: String,
    /// First 年度; that of the campaign where absent.
    #[serde(default)]
    pub from_year: Option<u16>,
    /// Last 年度; the first where absent.
    #[serde(default)]
    pub to_year: Option<u16>,
    /// 目的
    #[serde(default)]
    pub objective: Option<String>,
    /// 監査基準
    #[serde(default)]
    pub criteria: Option<String>,
    /// 監査の方法
    #[serde(default)]
    pub method: Option<String>,
    /// 監査人
    #[serde(default)]
    pub auditors: Vec<AuditorInput>,
    /// 被監査部門
    #[serde(default)]
    pub visits: Vec<VisitInput>,
    /// What was done where an auditor belongs to a unit audited.
    #[serde(default)]
    pub independence: Vec<IndependenceInput>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// The plans of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditPlans {
    /// The plans.
    pub plans: Vec<AuditPlanView>,
    /// Auditors who belong to a unit that they audit.
    pub conflicts: Vec<ConflictView>,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditPlanView {
    /// Its id.
    pub id: String,
    /// Whether two people describe it differently.
    pub disagrees: bool,
    /// What it says, with all fields filled in.
    pub plan: PutAuditPlan,
}

/// `draw_sample`; `plan_sample` shows what would be drawn and keeps nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DrawSample {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// `draw`, `risk` or `named`.
    pub method: String,
    /// How many units; those named where `named`.
    #[serde(default)]
    pub count: Option<usize>,
    /// The seed of a draw; a random one where absent.
    #[serde(default)]
    pub seed: Option<String>,
    /// Leave out units audited in so many years before this one.
    #[serde(default)]
    pub not_since_years: Option<u16>,
    /// The units named, by id.
    #[serde(default)]
    pub units: Vec<String>,
    /// 理由
    #[serde(default)]
    pub reason: Option<String>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// A sample with what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleView {
    /// Its id; absent where nothing was kept.
    pub id: Option<String>,
    /// `draw`, `risk` or `named`.
    pub method: String,
    /// The seed, so that anybody can repeat the draw.
    pub seed: Option<String>,
    /// How many units could have been chosen.
    pub candidates: usize,
    /// The units chosen, in the order of the draw or of the risk.
    pub chosen: Vec<ChosenView>,
    /// The units not audited this year, in their own order.
    pub not_audited: Vec<UnitName>,
    /// The day of the draw.
    pub drawn_on: Option<String>,
    /// 理由
    pub reason: Option<String>,
}

/// A unit chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChosenView {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// Risk points.
    pub points: Option<u32>,
    /// What the points were given for.
    #[ts(type = "Record<string, number>")]
    pub grounds: std::collections::BTreeMap<String, u32>,
    /// The last 年度 in which it was audited, as far as the book knows.
    pub last_audited: Option<u16>,
}

/// A unit by id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitName {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The last 年度 in which it was audited, as far as the book knows.
    pub last_audited: Option<u16>,
}
