//! Taking back what was said, and saying it again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fraction, SheetItem, UnitSheet};

/// `undo_state`: what can be taken back next, and what can be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoState {
    /// The latest act that stands.
    pub undo: Option<ActView>,
    /// The latest act that was taken back.
    pub redo: Option<ActView>,
}

/// One act, as what taking it back would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActView {
    /// The operation, by which `take_back` names it.
    pub operation: String,
    /// The PC's clock when it was done, RFC 3339.
    pub wall_time: String,
    /// Who did it, as typed.
    pub author: Option<String>,
    /// One line per item or gate, in the order in which they were said.
    pub changes: Vec<ActChange>,
}

/// What taking back would change of one item or gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActChange {
    /// The item's or gate's id.
    pub item: String,
    /// Whether it is a gate.
    pub gate: bool,
    /// The mark as the act left it; `yes`, `no` or `unanswered` of a gate.
    pub from: String,
    /// The mark that comes back.
    pub to: String,
    /// Why it cannot be taken back: a code of an error.
    pub obstacle: Option<String>,
}

/// `take_back`: restores what stood before an act by new records, item by item. What was changed
/// since by somebody else stays as it is and is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeBack {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The person, for a personal self-check.
    #[serde(default)]
    pub person: Option<String>,
    /// The act, as `undo_state` named it.
    pub operation: String,
    /// Who takes back, as typed.
    #[serde(default)]
    pub author: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenBack {
    /// Every item and gate of the act, with what became of it.
    pub changes: Vec<ActChange>,
    /// The lines as they now stand, where no gate was among them.
    pub items: Vec<SheetItem>,
    /// The whole sheet, where a gate was.
    pub sheet: Option<UnitSheet>,
    /// Answered of in-scope items of the unit.
    pub coverage: Fraction,
    /// What comes next.
    pub state: UndoState,
    /// The PC's clock after the commit, RFC 3339.
    pub saved_at: String,
}
