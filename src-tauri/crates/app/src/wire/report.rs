//! Reports as they are asked for and as they come out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;

/// `preview_report`: makes a report and keeps it to be looked at; nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportSettings {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The variant: `internal`, `public_summary`, `one_page`, or of a unit `unit`, `filled_form`,
    /// `blank_form`, `improvement_plan`, `working_paper`; `erratum` (what an edition changed) and
    /// `cover_sheet` (送付票 of a pack).
    pub variant: String,
    /// An edition, by id or number: the report as it was issued, to the byte. What it was issued
    /// with (day, number of the document, label, texts, threshold, language) then counts, not what
    /// is said here.
    #[serde(default)]
    pub edition: Option<String>,
    /// The pack of a `cover_sheet`.
    #[serde(default)]
    #[ts(optional)]
    pub pack: Option<Place>,
    /// The unit's id; needed by the variants of a unit. For writing, `all` gives a file each.
    #[serde(default)]
    pub unit: Option<String>,
    /// 文書番号, printed where given.
    #[serde(default)]
    pub document_number: Option<String>,
    /// 機密性 label top right; 自治体機密性2 where absent.
    #[serde(default)]
    pub confidentiality: Option<String>,
    /// What a person writes in it.
    #[serde(default)]
    pub texts: ReportTexts,
    /// The fewest units and answers that a published figure rests on; 5 where absent.
    #[serde(default)]
    pub threshold: Option<u16>,
}

/// `write_report`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteReport {
    /// What is made.
    #[serde(flatten)]
    pub settings: ReportSettings,
    /// The file to write; for all units, the folder.
    pub place: Place,
}

/// A file that is kept to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// Names it, until the next one is made or the book is closed.
    pub id: String,
    /// Pages.
    pub pages: usize,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// What a person should look at, in words.
    pub warnings: Vec<String>,
}

/// `preview_page`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewPage {
    /// The preview.
    pub preview: String,
    /// The page, from 1.
    pub page: usize,
}

/// One page of a preview, drawn from the file's own operations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageView {
    /// The page, from 1.
    pub page: usize,
    /// An SVG picture without text, script or reference to outside.
    pub svg: String,
    /// What the page says, a line for each baseline.
    pub text: String,
}

/// `write_preview`: writes the file that was looked at, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WritePreview {
    /// The preview.
    pub preview: String,
    /// The file to write.
    pub place: Place,
}

/// What only a person can write in a report; empty texts print nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReportTexts {
    /// 総評
    pub overall_opinion: Option<String>,
    /// 良好事項
    pub good_practices: Option<String>,
    /// 提言; on one page, what is asked of the reader.
    pub recommendations: Option<String>,
    /// What the public summary says in words.
    pub public_note: Option<String>,
}

/// `lint_report`: what should be looked at before a report is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LintReport {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// What a person writes in the report.
    #[serde(default)]
    pub texts: ReportTexts,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LintedReport {
    /// In the order of the report; none where nothing is to be looked at.
    pub problems: Vec<LintProblem>,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LintProblem {
    /// The place to jump to.
    pub at: LintPlace,
    /// What kind: `assurance_phrase`, `unprintable`, `rate_without_counts`, …
    pub code: String,
    /// In words.
    pub message: String,
}

/// A place to jump to; what does not apply is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LintPlace {
    /// The unit's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The item's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The SHA-256 of a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The finding's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// The field of a typed text or of an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// A written report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenReport {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Pages.
    pub pages: usize,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// What a person should look at, in words.
    pub warnings: Vec<String>,
    /// The files, where there are several; the figures above are theirs together.
    pub files: Vec<WrittenFile>,
}

/// One file of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenFile {
    /// Its name in the folder.
    pub name: String,
    /// The unit's id.
    pub unit: String,
    /// Pages.
    pub pages: usize,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// `reveal_place`: shows a written file in the desktop's file manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevealPlace {
    /// The place.
    pub place: String,
}

/// `cancel`: stops the long command that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cancel {
    /// The command's name.
    pub task: String,
}
