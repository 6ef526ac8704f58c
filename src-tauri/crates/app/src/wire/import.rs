//! Sheets taken in. The answer is that of the command line: the accounting, and `files`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;

/// `plan_sheets`, `apply_sheets`: files of sheets, for a campaign where a book is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetFiles {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The files; of a folder, the workbooks and tables of text in it.
    pub files: Vec<Place>,
    /// The name of a profile: only sheets of its form are taken in.
    #[serde(default)]
    pub profile: Option<String>,
    /// Decisions about forms that are not kept (yet); they stand above the profiles kept.
    #[serde(default)]
    pub mappings: Vec<SheetMapping>,
    /// Whether a unit's sheet counts as handed in.
    #[serde(default)]
    pub submit: bool,
    /// Why answers change that were handed in before; that a sheet changed them where absent.
    #[serde(default)]
    pub reason: Option<String>,
    /// Leaves out the answers that nobody has to look at.
    #[serde(default)]
    pub brief: bool,
}

/// `preview_sheets`: one file as a person sees it, with its reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewSheets {
    /// The file.
    pub file: Place,
    /// Decisions about forms that are not kept (yet).
    #[serde(default)]
    pub mappings: Vec<SheetMapping>,
}

/// What a person decided about the sheets of one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetMapping {
    /// The form's signature, as a reading tells it.
    pub signature: String,
    /// What columns are for, by their keys.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub roles: BTreeMap<String, String>,
    /// What marks mean.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub marks: BTreeMap<String, String>,
    /// How questions in the negative are answered: `state` or `sentence`.
    #[serde(default)]
    pub inverted: Option<String>,
    /// The item that a question of the sheet asks about, by its wording.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub items: BTreeMap<String, String>,
}

/// A mapping kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetProfile {
    /// Its name.
    pub name: String,
    /// When it was kept, RFC 3339.
    #[serde(default)]
    pub noted: String,
    /// What was decided.
    pub mapping: SheetMapping,
}

/// `put_sheet_profile`: keeps what was decided in the place of an earlier profile of this name or
/// form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutSheetProfile {
    /// Its name.
    pub name: String,
    /// What was decided.
    pub mapping: SheetMapping,
}

/// `delete_sheet_profile`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetProfileName {
    /// Its name.
    pub name: String,
}

/// `draft_questions`: a list of questions becomes the folder of a checklist's draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftQuestions {
    /// The file.
    pub file: Place,
    /// A new folder.
    pub place: Place,
    /// A checklist whose policy the clauses are looked up in; none are where absent.
    #[serde(default)]
    pub policy: Option<String>,
}

/// A checklist's draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftedQuestions {
    /// Place id of the folder.
    pub place: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// The questions in the order of the list.
    pub questions: Vec<DraftedQuestion>,
    /// How many clauses were found.
    pub resolved: usize,
    /// How many references to a clause were not found, or not looked for.
    pub unresolved: usize,
}

/// One question of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftedQuestion {
    /// 「シート「点検項目」!B5」
    pub at: String,
    /// The id that it got.
    pub item: String,
    /// The printed number.
    pub number: Option<String>,
    /// The wording.
    pub question: String,
    /// 分野
    pub chapter: Option<String>,
    /// The clause as the list has it.
    pub clause: Option<String>,
    /// The keys of the clauses that were found.
    pub clauses: Vec<String>,
    /// Parts of the reference for which no clause was found.
    pub unresolved: Vec<String>,
    /// `mandatory` or `recommended`.
    pub requirement: String,
    /// 確認資料の例
    pub evidence: Vec<String>,
}
