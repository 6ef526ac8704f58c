//! The book as files for other programs, and back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Accounting, BookInfo, Place};

/// `export_book`: the whole book as one JSON file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportBook {
    /// The file to write.
    pub place: Place,
    /// Whether files of evidence are only named by their hash and stay out.
    #[serde(default)]
    pub without_files: bool,
}

/// A book that was written as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedBook {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The state of the book that it holds.
    pub state_id: String,
    /// Records in it.
    #[ts(type = "number")]
    pub records: u64,
    /// Files in it or named by it.
    #[ts(type = "number")]
    pub files: u64,
    /// SHA-256 of files that records name and that the book no longer holds; they are only named.
    pub missing: Vec<String>,
}

/// `plan_import_book` and `import_book`: a book from its JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportBook {
    /// The file.
    pub place: Place,
    /// The book's folder: a new or empty one becomes a book, another takes it in.
    pub book: Place,
    /// Whether a book that holds records takes in what nobody signed.
    #[serde(default)]
    pub unsigned: bool,
}

/// What became of a book's JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedBook {
    /// Every record.
    #[serde(flatten)]
    pub accounting: Accounting,
    /// Whether a book is made of it, or was.
    pub book_created: bool,
    /// Files that came along.
    #[ts(type = "number")]
    pub files: u64,
    /// SHA-256 of files that are only named and that the book does not hold.
    pub missing: Vec<String>,
    /// The run, which can be taken back; absent where nothing was taken in.
    pub run: Option<String>,
    /// The book that is now open; absent in a plan.
    pub book: Option<BookInfo>,
}

/// `export_manifest`: the SHA-256 of every file of evidence, as `sha256sum -c` reads it in the
/// book's folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportManifest {
    /// The file to write.
    pub place: Place,
}

/// `export_figure`: the figure of the report as SVG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportFigure {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// An edition, by id or number: the figure as it was issued.
    #[serde(default)]
    pub edition: Option<String>,
    /// The file to write.
    pub place: Place,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedFile {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}
