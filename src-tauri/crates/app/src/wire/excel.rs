//! Workbooks as they are asked for and as they come out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;

/// `write_answer_sheets`: a workbook for each unit into a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteAnswerSheets {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Ids of the units; empty for all.
    #[serde(default)]
    pub units: Vec<String>,
    /// `unit`, `persons` or `rows`; `unit` where absent.
    #[serde(default)]
    pub form: Option<String>,
    /// The folder; made where it is not there.
    pub place: Place,
    /// 機密性 label top right; 自治体機密性2 where absent.
    #[serde(default)]
    pub confidentiality: Option<String>,
}

/// Workbooks in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenSheets {
    /// Place id of the folder.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// The files in the order of the units.
    pub files: Vec<WrittenSheet>,
}

/// One answer sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenSheet {
    /// The unit.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// The file's name in the folder.
    pub name: String,
    /// How many items it asks.
    pub items: usize,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// `write_results`: the results workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteResults {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The file to write.
    pub place: Place,
    /// 機密性 label top right; 自治体機密性2 where absent.
    #[serde(default)]
    pub confidentiality: Option<String>,
}

/// `export_answers`: all answers as CSV.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportAnswers {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The file to write.
    pub place: Place,
    /// `utf8` or `cp932`; `utf8`, with a byte order mark, where absent.
    #[serde(default)]
    pub encoding: Option<String>,
}

/// `export_board`: how far every unit has come as CSV, a row for each unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportBoard {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The file to write.
    pub place: Place,
    /// `utf8` or `cp932`; `utf8`, with a byte order mark, where absent.
    #[serde(default)]
    pub encoding: Option<String>,
}

/// A file that was written whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenTable {
    /// Place id for `reveal_place`.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Rows below the headings.
    pub rows: usize,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Characters that the encoding lacks, each with the first cell in which 〓 stands for it.
    pub replaced: Vec<ReplacedCharacter>,
}

/// A character that an encoding lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReplacedCharacter {
    /// The character.
    pub character: String,
    /// Its code point, `U+20BB7`.
    pub code: String,
    /// The first line of the file with it, from 1.
    pub line: usize,
    /// The column's heading.
    pub column: String,
    /// How often it stands in the file.
    pub count: usize,
}
