//! Sheets taken in. The answer is that of the command line: the accounting, and `files`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;

/// `plan_sheets`, `apply_sheets`: files of sheets, for a campaign where a book is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetFiles {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The files.
    pub files: Vec<Place>,
}
