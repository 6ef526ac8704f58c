//! 確認資料: files attached, and places where documents are kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemChoice, LocationInput, Place, SavedItem};

/// A file attached to an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceFile {
    /// SHA-256, by which commands name it.
    pub sha256: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// The name under which it was attached.
    pub name: String,
    /// Media type by content.
    pub media_type: String,
    /// 自治体機密性
    pub confidentiality: Option<String>,
}

/// `attach_evidence`: copies files into the book and mints one record for all that were taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachEvidence {
    /// To which item.
    pub at: ItemChoice,
    /// The files.
    pub files: Vec<Place>,
    /// 自治体機密性 of all of them: 3A 3B 3C 2 1.
    #[serde(default)]
    pub confidentiality: Option<String>,
    /// Who attaches, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// What became of each file, in their order, and the line as it now stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attached {
    /// One entry per file.
    pub files: Vec<AttachOutcome>,
    /// The line; absent where nothing was taken.
    pub saved: Option<SavedItem>,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachOutcome {
    /// Its name.
    pub name: String,
    /// Taken, or the reason in words why not.
    pub error: Option<super::WireError>,
}

/// `remove_evidence`: takes a file off an answer; the file stays in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveEvidence {
    /// From which item.
    pub at: ItemChoice,
    /// The file.
    pub sha256: String,
    /// Who removes, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `locate_evidence`: says where documents are kept; replaces the list of the answer before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocateEvidence {
    /// Of which item.
    pub at: ItemChoice,
    /// All places from now on.
    pub locations: Vec<LocationInput>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `list_evidence`: one line per file and answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceLine {
    /// The unit's id.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The item.
    pub item: String,
    /// The file, where one is attached.
    pub file: Option<EvidenceFile>,
    /// The place, where one is said.
    pub location: Option<LocationInput>,
}

/// `verify_evidence`: one line per file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceCheck {
    /// The file.
    pub sha256: String,
    /// The name under which it was first attached.
    pub name: String,
    /// `ok`, `missing` or `changed`.
    pub state: String,
}

/// `export_evidence`: writes a copy; `open_evidence`: opens a read-only copy outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportEvidence {
    /// The file.
    pub sha256: String,
    /// Where to.
    pub place: Place,
}

/// `open_evidence`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenEvidence {
    /// The file.
    pub sha256: String,
}
