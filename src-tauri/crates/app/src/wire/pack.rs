//! Packs and keys as they are asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BookInfo, Contact, PickedPlace, Place, PlaceConcern};

/// `write_pack`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WritePack {
    /// `submission`, `personal`, `send_back` or `backup`.
    pub kind: String,
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit; the book's only one where absent.
    #[serde(default)]
    pub unit: Option<String>,
    /// The person, for `personal`.
    #[serde(default)]
    pub person: Option<String>,
    /// The file to write, or an existing folder, in which it is named after its kind and unit.
    pub place: Place,
    /// 自治体機密性 of the whole, for the media log; 2 where absent.
    #[serde(default)]
    pub confidentiality: Option<String>,
    /// The PDF of the 送付票, where one is wanted.
    #[serde(default)]
    #[ts(optional)]
    pub cover_sheet: Option<Place>,
}

/// `write_requests`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteRequests {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The units; all where absent.
    #[serde(default)]
    pub units: Option<Vec<String>>,
    /// A file for one unit, an existing folder for any number.
    pub place: Place,
    /// Whether they are sealed to the units' keys: for criteria that are not public. Units that
    /// are not enrolled yet are refused then.
    #[serde(default)]
    pub sealed: bool,
    /// Where the 送付票 are written, where they are wanted: a PDF for one request written to a file,
    /// else an existing folder.
    #[serde(default)]
    #[ts(optional)]
    pub cover_sheets: Option<Place>,
}

/// A pack that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenPack {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// The file's name.
    pub file: String,
    /// `request`, `submission`, `personal`, `send_back` or `backup`.
    pub kind: String,
    /// The unit, where it is of one.
    pub unit: Option<String>,
    /// Its name.
    pub unit_name: Option<String>,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// 件数: records.
    #[ts(type = "number")]
    pub records: u64,
    /// Files in it.
    #[ts(type = "number")]
    pub files: u64,
    /// 自治体機密性
    pub confidentiality: String,
    /// 確認番号
    pub check_number: String,
    /// Whether it is sealed.
    pub sealed: bool,
    /// The PC's clock.
    pub written_at: String,
    /// 媒体使用記録: a line to copy into the unit's own form, fields separated by tabs.
    pub media_log: String,
    /// Names of evidence that the book no longer holds and that therefore are not in it.
    pub missing: Vec<String>,
    /// Where its 送付票 lies, in words for the screen, where one was written.
    pub cover_sheet: Option<String>,
}

/// `inspect_pack`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InspectPack {
    /// The file.
    pub place: Place,
}

/// What a pack is; shown before anything is done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackInfo {
    /// The file's name.
    pub file: String,
    /// `request`, `submission`, `personal`, `send_back` or `backup`.
    pub kind: String,
    /// The organization.
    pub organization: String,
    /// The campaign's id.
    pub campaign: Option<String>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
    /// The unit's id.
    pub unit: Option<String>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// The clock of the PC that wrote it.
    pub written_at: String,
    /// The version of the program that wrote it.
    pub app: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Records.
    #[ts(type = "number")]
    pub records: u64,
    /// Files.
    #[ts(type = "number")]
    pub files: u64,
    /// Whether it came sealed.
    pub sealed: bool,
    /// 自治体機密性
    pub confidentiality: Option<String>,
    /// 確認番号
    pub check_number: String,
    /// A short name for the signer's keys.
    pub signer: String,
    /// How far the signer is known: `own`, `enrolled`, `first_return`, `waiting`, `refused`;
    /// absent where no book is open.
    pub standing: Option<String>,
}

/// `plan_open_pack`: what opening a request or a send-back would do, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanOpenPack {
    /// The file.
    pub place: Place,
    /// The folder chosen; the unit's own book where there is one, else a new folder among the
    /// user's documents, where absent.
    #[serde(default)]
    pub book: Option<Place>,
}

/// What opening a pack would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackPlan {
    /// What it is.
    pub pack: PackInfo,
    /// The book's folder for `open_pack`; absent where nobody knows one, so that it must be picked.
    pub book: Option<PickedPlace>,
    /// Whether that folder holds a book already.
    pub book_exists: bool,
    /// How many questions the unit is asked; absent for what is no request.
    pub questions: Option<usize>,
    /// The day by which the unit has to hand in.
    pub due_on: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// What should be known of the folder.
    pub concerns: Vec<PlaceConcern>,
}

/// `written_submission`: the submission pack that was written last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenSubmission {
    /// What was written; absent where nothing was, or where it was on another PC.
    pub pack: Option<WrittenPack>,
    /// Whether it holds the submission that stands now.
    pub current: bool,
}

/// `open_pack`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenPack {
    /// The file: a request, a send-back or a backup.
    pub place: Place,
    /// The book's folder: new or empty for a first request or a backup.
    pub book: Place,
}

/// What opening a pack did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenedPack {
    /// What it was.
    pub pack: PackInfo,
    /// Whether a book was made of it.
    pub book_created: bool,
    /// Records that were not in the book before.
    #[ts(type = "number")]
    pub accepted: u64,
    /// Records that were there already.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// The book that is now open.
    pub book: BookInfo,
}

/// One pair of keys that the book holds or knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyInfo {
    /// `own`, `lead` or `unit`.
    pub holder: String,
    /// The unit's id, for a unit's keys.
    pub unit: Option<String>,
    /// `current`, `retired`, `waiting` or `refused`.
    pub state: String,
    /// A short name for both keys, to compare by telephone.
    pub fingerprint: String,
    /// The signing key.
    pub signing: String,
    /// The sealing key.
    pub sealing: String,
    /// The PC's clock when they were first noted.
    pub noted: String,
}

/// `backup_key`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupKey {
    /// The file to write: a sheet to print, or with a passphrase a sealed file.
    pub place: Place,
    /// The passphrase; at least 12 characters.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A key's backup that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyBackup {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// A short name for the keys.
    pub fingerprint: String,
    /// `sheet` or `file`.
    pub form: String,
}

/// `restore_key`: from a sheet's text, or from a sealed file with its passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreKey {
    /// What stands on the sheet: 14 groups of four.
    #[serde(default)]
    pub text: Option<String>,
    /// The sealed file.
    #[serde(default)]
    pub place: Option<Place>,
    /// Its passphrase.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// `decide_key`: whether a unit's keys that wait are believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecideKey {
    /// The unit's id.
    pub unit: String,
    /// The short name of the keys, compared with the unit.
    pub fingerprint: String,
    /// Whether they are believed from now on.
    pub accept: bool,
    /// The return that shows the keys, where nothing of theirs was taken in or refused before.
    #[serde(default)]
    #[ts(optional)]
    pub pack: Option<Place>,
}
