//! Taking in files of records: what each would do, what it did, and taking it back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Accounting, AnswerView, Place, WireError};

/// `plan_merge` and `apply_merge`: takes in files that carry records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeFiles {
    /// Files, or folders of which every file that carries records is meant.
    pub files: Vec<Place>,
    /// Whether plain lists of records, which nobody signed, are taken in too.
    #[serde(default)]
    pub unsigned: bool,
    /// Lines only of what needs a person; the counts are complete.
    #[serde(default)]
    pub brief: bool,
}

/// What became of all files together and of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Merged {
    /// All lines of all files.
    #[serde(flatten)]
    pub accounting: Accounting,
    /// Each file, in the order in which it is taken in.
    pub files: Vec<MergedFile>,
    /// Whether it was broken off between two files; the rest can be taken in later.
    pub cancelled: bool,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergedFile {
    /// The file's name.
    pub name: String,
    /// Place id, by which a command can name this one file.
    pub place: String,
    /// `planned`, `applied`, `already_applied`, `nothing_new`, `same_file` (as an earlier one of the list) or
    /// `refused`.
    pub state: String,
    /// Why it was refused.
    pub error: Option<WireError>,
    /// What it is: `submission` … or `records` for a plain list.
    pub kind: String,
    /// Whose it is.
    pub unit: Option<String>,
    /// The unit's name as the book has it.
    pub unit_name: Option<String>,
    /// What for.
    pub campaign: Option<String>,
    /// The campaign's name as the book has it.
    pub campaign_name: Option<String>,
    /// 確認番号
    pub check_number: Option<String>,
    /// How far the sender is proven: `verified`, `enrolling`, `unknown` or `unsigned`.
    pub sender: String,
    /// Whether a submission in it came after the unit's deadline.
    pub late: bool,
    /// The run that took it in.
    pub run: Option<String>,
    /// Records offered, by outcome.
    #[ts(type = "number")]
    pub offered: u64,
    /// Taken in.
    #[ts(type = "number")]
    pub accepted: u64,
    /// Said nothing new.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Taken in beside something that differs.
    #[ts(type = "number")]
    pub conflicting: u64,
    /// Stay out.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Files of evidence that were taken in, or would be.
    #[ts(type = "number")]
    pub evidence: u64,
    /// Answers given to a question whose words are others here; they wait for another look.
    #[ts(type = "number")]
    pub reworded: u64,
}

/// `undo_merge`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoMerge {
    /// The run.
    pub run: String,
}

/// What taking a run back did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The run.
    pub run: String,
    /// How many records live no longer.
    pub ceased: usize,
    /// Live records that had been built on one of them: a person should look at these.
    pub built_on: Vec<BuiltOn>,
}

/// A record that was built on something taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BuiltOn {
    /// The record's id.
    pub record: String,
    /// Its kind.
    pub kind: String,
    /// The unit that it speaks of.
    pub unit: Option<String>,
    /// The item that it speaks of.
    pub item: Option<String>,
}

/// What brought records, `list_runs`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunInfo {
    /// Its id.
    pub run: String,
    /// `merge` or `import`.
    pub kind: String,
    /// The file's name.
    pub label: String,
    /// The PC's clock.
    pub started: String,
    /// The PC's clock when it was taken back.
    pub withdrawn: Option<String>,
    /// How many records it brought, known before or not.
    #[ts(type = "number")]
    pub records: u64,
}

/// Whether the log is what was written, `verify_log`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogReport {
    /// How many lines there are.
    #[ts(type = "number")]
    pub lines: u64,
    /// The first place at which the chain does not hold.
    #[ts(type = "number | null")]
    pub broken_at: Option<i64>,
    /// Whether it holds.
    pub ok: bool,
}

/// An item of a unit on which answers differ, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisagreementView {
    /// The unit's id.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The item's id.
    pub item: String,
    /// The question.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// What differs, in the order of the records' ids.
    pub answers: Vec<AnswerView>,
}

/// `decide_disagreements` and its plan: one rule for all items on which answers differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecideByRule {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Only of this unit.
    #[serde(default)]
    pub unit: Option<String>,
    /// The rule.
    pub rule: DecisionRule,
    /// Who decides, as typed.
    #[serde(default)]
    pub author: Option<String>,
}

/// How to decide. None of them looks at a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionRule {
    /// The answer that claims less: 未実施 before わからない, 一部実施, 実施.
    Cautious,
    /// What this person said, as typed.
    Author(String),
    /// What was said on this PC.
    Device(String),
    /// The only answer that names a document or a place.
    Evidence,
}

/// `import_units` and its plan: units from a list (CSV in UTF-8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportUnits {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The list.
    pub file: Place,
}

/// `map_units`: which units became which in a reorganisation; all pairs each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapUnits {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// From when.
    pub effective_on: String,
    /// Each old unit with one that took over from it.
    pub pairs: Vec<UnitPairView>,
}

/// An old unit and one that took over from it, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitPairView {
    /// The old unit.
    pub from: String,
    /// The new unit.
    pub to: String,
}
