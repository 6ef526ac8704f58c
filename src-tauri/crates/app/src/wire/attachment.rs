//! What is done with attached files besides attaching them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemChoice, Place};

/// `examine_evidence`: looks into files before they are attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExamineEvidence {
    /// The files.
    pub files: Vec<Place>,
}

/// What a person should know of a file before it is attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExaminedFile {
    /// Its name.
    pub name: String,
    /// How many numbers in its text look like a マイナンバー. Only plain text is looked into.
    pub mynumbers: usize,
}

/// `attach_image`: attaches a picture from the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachImage {
    /// To which item.
    pub at: ItemChoice,
    /// The name it gets, without its ending.
    pub name: String,
    /// The PNG file's bytes, two hex digits each.
    pub hex: String,
    /// 自治体機密性: 3A 3B 3C 2 1.
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

/// `classify_evidence`: says how confidential an attached file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClassifyEvidence {
    /// Of which item.
    pub at: ItemChoice,
    /// The file.
    pub sha256: String,
    /// 自治体機密性: 3A 3B 3C 2 1; `null` takes it back.
    pub confidentiality: Option<String>,
    /// Who says so, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `share_evidence` and its plan: a file attached to one item is attached to others as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShareEvidence {
    /// The item that has it.
    pub at: ItemChoice,
    /// The file.
    pub sha256: String,
    /// The other items.
    pub items: Vec<String>,
    /// Who attaches, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}
