//! The four figures, always as fractions, with what stands beside them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CampaignInfo, ChapterName, Fraction};

/// `score`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Strict: 未回答 and 不一致 count as 未実施.
    #[serde(default)]
    pub strict: bool,
    /// An edition, by id or number: its figures as they were frozen.
    #[serde(default)]
    pub edition: Option<String>,
}

/// `score_detail`: what stands behind one figure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreDetailChoice {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Strict: 未回答 and 不一致 count as 未実施.
    #[serde(default)]
    pub strict: bool,
    /// An edition, by id or number.
    #[serde(default)]
    pub edition: Option<String>,
    /// `coverage`, `implementation`, `attainment` or `weighted`.
    pub figure: String,
    /// The threshold of `attainment`; 100 where absent.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub percent: Option<u64>,
    /// One unit, by id.
    #[serde(default)]
    pub unit: Option<String>,
    /// One chapter, by id; of the unit where one is named.
    #[serde(default)]
    pub chapter: Option<String>,
    /// One clause, by key.
    #[serde(default)]
    pub clause: Option<String>,
    /// One kind of organ.
    #[serde(default)]
    pub organ: Option<String>,
    /// One 部局, by name.
    #[serde(default)]
    pub bureau: Option<String>,
}

/// A figure with everything behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreDetail {
    /// The figure.
    pub figure: Fraction,
    /// The formula in words.
    pub formula: String,
    /// 集計基準日
    pub cut_off: String,
    /// The answers of the numerator.
    pub numerator: Vec<ScoreEntry>,
    /// The answers of the denominator, those of the numerator included.
    pub denominator: Vec<ScoreEntry>,
    /// What stands beside the figure.
    pub beside: Vec<ScoreEntry>,
}

/// One answer behind a figure, or one unit behind 到達率.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreEntry {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// The item's id; absent where the entry is a whole unit.
    pub item: Option<String>,
    /// The question.
    pub question_ja: Option<String>,
    /// How it counts.
    pub counted: Option<String>,
    /// Its weight in 達成点.
    pub weight: u32,
    /// The unit's own 実施率, where the entry is a whole unit.
    pub rate: Option<Fraction>,
    /// What it adds to numerator and denominator.
    pub adds: Fraction,
}

/// `compare_years`: 前年度比
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearPair {
    /// The later campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The earlier campaign; the newest of an earlier 年度 where absent.
    #[serde(default)]
    pub before: Option<String>,
    /// Strict: 未回答 and 不一致 count as 未実施.
    #[serde(default)]
    pub strict: bool,
}

/// Two campaigns beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearOverYear {
    /// The earlier campaign.
    pub before: CampaignInfo,
    /// The later campaign.
    pub after: CampaignInfo,
    /// Everything that can be compared.
    pub total: YearLine,
    /// By chapter of the later checklist.
    pub chapters: Vec<YearLine>,
    /// By unit of the later year, those that are gone last.
    pub units: Vec<YearLine>,
    /// Scored items asked in the same words, by id.
    pub items: Vec<String>,
    /// Scored items that are new or reworded.
    pub changed_items: Vec<String>,
    /// Scored items of the earlier year that are gone or reworded.
    pub dropped_items: Vec<String>,
}

/// One group in two years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearLine {
    /// The group's id: `total`, chapter or unit.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The units of the earlier year that it follows from.
    pub units_before: Vec<String>,
    /// 実施率 of the earlier year over the items compared.
    pub before: Option<Fraction>,
    /// 実施率 of the later year over the items compared.
    pub after: Option<Fraction>,
    /// `questions_changed`, `unit_split`, `unit_new`, `unit_gone`: why nothing is compared.
    pub incomparable: Option<String>,
    /// The same in words.
    pub note: Option<String>,
}

/// All figures of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Scores {
    /// The campaign.
    pub campaign: CampaignInfo,
    /// Whether 未回答 and 不一致 counted as 未実施.
    pub strict: bool,
    /// The edition whose figures these are; absent for the book as it stands.
    pub edition: Option<String>,
    /// 集計基準日 at which exceptions were judged.
    pub cut_off: String,
    /// Fewer than this in the denominator: counts only, no rate.
    #[ts(type = "number")]
    pub minimum_denominator: u64,
    /// Everything together.
    pub total: ScoreLine,
    /// By chapter, in the order of the sheet.
    pub chapters: Vec<ScoreLine>,
    /// By unit.
    pub units: Vec<ScoreLine>,
    /// By kind of organ.
    pub organs: Vec<ScoreLine>,
    /// By 部局, in the order of the units.
    pub bureaus: Vec<ScoreLine>,
    /// By clause, in the policy's order.
    pub clauses: Vec<ScoreLine>,
    /// The chapters' names.
    pub chapter_names: Vec<ChapterName>,
    /// Unit × chapter: rows as `units`, columns as `chapters`.
    pub matrix: Vec<Vec<ScoreCounts>>,
    /// 到達率: units at or above 100, 95 and 90 %.
    pub attainment: Attainment,
}

/// 到達率: units whose implementation rate reaches a threshold, of units that have one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attainment {
    /// 100 %
    pub at_100: Fraction,
    /// 95 %
    pub at_95: Fraction,
    /// 90 %
    pub at_90: Fraction,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreLine {
    /// The group's id: chapter, unit, organ, clause key, or `total`.
    pub id: String,
    /// Its name as data; chapters and organs are named by the locale.
    pub name: String,
    /// Counts by standing.
    pub counts: ScoreCounts,
    /// 把握率
    pub coverage: Fraction,
    /// 実施率
    pub implementation: Fraction,
    /// 達成点 as Σw·s×2 ÷ Σw×2 (halves doubled so that both are whole).
    pub weighted: Fraction,
}

/// How many scored items stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreCounts {
    /// 実施
    #[ts(type = "number")]
    pub implemented: u64,
    /// 一部実施
    #[ts(type = "number")]
    pub partial: u64,
    /// 未実施, expired exceptions included
    #[ts(type = "number")]
    pub not_implemented: u64,
    /// Of these, expired exceptions
    #[ts(type = "number")]
    pub expired_exceptions: u64,
    /// 該当なし, by answer or by gate
    #[ts(type = "number")]
    pub not_applicable: u64,
    /// 例外措置 in force
    #[ts(type = "number")]
    pub excepted: u64,
    /// わからない
    #[ts(type = "number")]
    pub unknown: u64,
    /// 未回答
    #[ts(type = "number")]
    pub unanswered: u64,
    /// 回答の不一致
    #[ts(type = "number")]
    pub disagreement: u64,
    /// 適用範囲外
    #[ts(type = "number")]
    pub out_of_scope: u64,
}
