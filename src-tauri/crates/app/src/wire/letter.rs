//! Letters as they are asked for and as they come out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;

/// `preview_letter`: what is absent is left to be filled in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterSettings {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// `request`, `reminder`, `extension`, `send_back`, `result_notice`, `cover_letter` or `notice`.
    pub kind: String,
    /// The unit's id; all units where absent.
    #[serde(default)]
    pub unit: Option<String>,
    /// 文書番号
    #[serde(default)]
    pub document_number: Option<String>,
    /// The letter's date, ISO 8601; today where absent.
    #[serde(default)]
    pub dated: Option<String>,
    /// The new deadline, or the day of the audit, ISO 8601.
    #[serde(default)]
    pub until: Option<String>,
    /// 宛先, one line each; those of the kind where empty.
    #[serde(default)]
    pub addressees: Vec<String>,
    /// 発信者, one line each; 監査統括責任者 where empty.
    #[serde(default)]
    pub sender: Vec<String>,
    /// 担当, one line each.
    #[serde(default)]
    pub contact: Vec<String>,
    /// What has to be looked at again, or who audits, one point each.
    #[serde(default)]
    pub points: Vec<String>,
}

/// `write_letter`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteLetter {
    /// What it says.
    #[serde(flatten)]
    pub settings: LetterSettings,
    /// The file to write: .docx, .pdf or .txt; or an existing folder, in which it is named after
    /// subject and unit.
    pub place: Place,
    /// `docx`, `pdf` or `txt`, for a folder; the first where absent.
    #[serde(default)]
    #[ts(optional)]
    pub format: Option<String>,
}

/// A written letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenLetter {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// 標題
    pub subject: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}
