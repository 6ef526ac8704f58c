//! Editions: 案, 第n版, 正誤表, and what differs between them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ReportTexts, ScoreCounts};

/// `issue_edition`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssueEdition {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// `draft`, `issued` or `erratum`; issued where absent.
    #[serde(default)]
    pub kind: Option<String>,
    /// The edition that an erratum amends; the last where absent.
    #[serde(default)]
    pub amends: Option<u16>,
    /// 集計基準日; that of the campaign, else today, where absent.
    #[serde(default)]
    pub cut_off: Option<String>,
    /// 発行日; today where absent.
    #[serde(default)]
    pub issued_on: Option<String>,
    /// 発行者
    #[serde(default)]
    pub issued_by: Option<String>,
    /// 文書番号
    #[serde(default)]
    pub document_number: Option<String>,
    /// 機密性 label.
    #[serde(default)]
    pub confidentiality: Option<String>,
    /// Why there is an erratum or a further edition.
    #[serde(default)]
    pub reason: Option<String>,
    /// What a person writes in the report; frozen with the edition.
    #[serde(default)]
    pub texts: ReportTexts,
    /// The fewest units and answers that a published figure of it rests on; 5 where absent.
    #[serde(default)]
    pub threshold: Option<u16>,
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EditionView {
    /// Its id.
    pub id: String,
    /// 第1版 …, as printed.
    pub name: String,
    /// `draft`, `issued` or `erratum`.
    pub kind: String,
    /// n of 第n版.
    pub number: u16,
    /// 集計基準日
    pub cut_off: String,
    /// 発行日
    pub issued_on: String,
    /// 発行者
    pub issued_by: Option<String>,
    /// 文書番号
    pub document_number: Option<String>,
    /// 機密性 label.
    pub confidentiality: Option<String>,
    /// Why there is an erratum or a further edition.
    pub reason: Option<String>,
    /// The state of the book that it was made from.
    pub state_id: String,
    /// How many records that was.
    #[ts(type = "number")]
    pub records: u64,
    /// Whether the list of its records is whole, so that it can be made again.
    pub reproducible: bool,
    /// Whether the book has changed since.
    pub superseded: bool,
}

/// `edition_difference`: from one edition to another, or to the book as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EditionPair {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The earlier edition: its id, or its number.
    pub from: String,
    /// The later edition; the book as it stands where absent.
    #[serde(default)]
    pub to: Option<String>,
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EditionDifference {
    /// The earlier edition.
    pub from: EditionView,
    /// The later one; absent for the book as it stands.
    pub to: Option<EditionView>,
    /// Figures that changed.
    pub figures: Vec<FigureChangeView>,
    /// Answers that count otherwise.
    pub answers: Vec<AnswerChangeView>,
    /// Findings that are new, gone or described otherwise.
    pub findings: Vec<FindingChangeView>,
}

/// A figure that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureChangeView {
    /// `total`, `unit` or `chapter`.
    pub group: String,
    /// The unit's or chapter's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The counts before.
    pub before: ScoreCounts,
    /// The counts after.
    pub after: ScoreCounts,
}

/// An answer that counts otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerChangeView {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// The item's id.
    pub item: String,
    /// How it counted; absent where it was not asked.
    pub before: Option<String>,
    /// How it counts; absent where it is not asked.
    pub after: Option<String>,
}

/// A finding that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingChangeView {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: Option<String>,
    /// `added`, `removed` or `changed`.
    pub change: String,
}
