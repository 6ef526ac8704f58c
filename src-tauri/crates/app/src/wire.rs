//! The shapes that cross from the program to the page, to scripts and back.
//!
//! They are plain data: ids, texts, dates in ISO 8601 and counts. No path of this PC crosses to the
//! page; a place that the user picked is known to it by an id and a label.

mod answer;
mod attachment;
mod audit;
mod backup;
mod book;
mod bulk;
mod checklist;
mod edition;
mod evidence;
mod excel;
mod export;
mod finding;
mod import;
mod letter;
mod merge;
mod pack;
mod person;
mod report;
mod score;
mod steering;
mod undo;
mod workflow;

pub use answer::*;
pub use attachment::*;
pub use audit::*;
pub use backup::*;
pub use book::*;
pub use bulk::*;
pub use checklist::*;
pub use edition::*;
pub use evidence::*;
pub use excel::*;
pub use export::*;
pub use finding::*;
pub use import::*;
pub use letter::*;
pub use merge::*;
pub use pack::*;
pub use person::*;
pub use report::*;
pub use score::*;
pub use steering::*;
pub use undo::*;
pub use workflow::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing to say: the payload or answer of commands that need none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Empty {}

/// A file or folder: by the id of something picked in a dialog or dropped on the window, or, from
/// the command line only, by its path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Picked or dropped in this session, or a recent book.
    Id(String),
    /// A path; refused when it comes from the page.
    Path(String),
}

/// What a place is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PickPurpose {
    /// An existing book's folder.
    OpenBook,
    /// An empty or new folder for a book.
    NewBook,
    /// Files to attach, several at once.
    Evidence,
    /// Where a report is written.
    Report,
    /// The folder that the reports of all units are written into.
    ReportFolder,
    /// Where a letter is written.
    Letter,
    /// Where a copy of a piece of evidence is written.
    EvidenceCopy,
    /// Where a text that cannot be saved in the book is written.
    Text,
    /// Files that carry records, several at once.
    Returns,
    /// A folder of such files.
    ReturnsFolder,
    /// The folder that answer sheets are written into.
    AnswerSheets,
    /// Where a workbook is written.
    Workbook,
    /// Where a CSV file is written.
    Table,
    /// The folder that packs are written into.
    PackFolder,
    /// The folder that letters are written into.
    LetterFolder,
    /// Where the backup of a key is written.
    KeyBackup,
    /// The sealed backup of a key.
    KeyFile,
    /// A pack to open: a request, a send-back.
    Pack,
    /// Where a pack is written.
    PackFile,
}

/// `pick_place`: asks the user for a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PickPlace {
    /// What for.
    pub purpose: PickPurpose,
    /// The file name proposed, for what is written.
    #[serde(default)]
    pub suggested_name: Option<String>,
}

/// What the user picked; empty where they cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PickedPlace {
    /// The id by which commands take it.
    pub id: String,
    /// File or folder name, for the screen.
    pub name: String,
    /// Where it lies, in words for the screen (the whole path as text).
    pub label: String,
    /// Bytes, for files that exist.
    #[ts(type = "number | null")]
    pub size: Option<u64>,
}

/// `save_text`: writes a text that cannot be saved in the book to another place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveText {
    /// Where to.
    pub place: Place,
    /// The text.
    pub text: String,
}

/// How far a long command has come; sent while it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// The command's name.
    pub task: String,
    /// Steps done.
    #[ts(type = "number")]
    pub done: u64,
    /// Steps in all; 0 while unknown.
    #[ts(type = "number")]
    pub total: u64,
}

/// An error as it crosses: a code for the program, words for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// One of the closed list of codes; the words below follow from it.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// The facts: file, item, number, as far as they apply.
    #[ts(type = "Record<string, string>")]
    pub at: std::collections::BTreeMap<String, String>,
}

/// A fraction; never a rate without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fraction {
    /// Numerator.
    #[ts(type = "number")]
    pub num: u64,
    /// Denominator; 0 is shown as 「―」.
    #[ts(type = "number")]
    pub den: u64,
}
