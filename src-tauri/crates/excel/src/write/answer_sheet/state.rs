//! 記入状況: what a row still asks for, as a formula and as what the formula gives now.

use tenken_i18n::Words;

use crate::cells::{Cells, Column};
use crate::write::paper::{address, literal};

/// What a row still asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Done,
    Unanswered,
    /// Settled by a gate.
    Outside,
    Reason,
    Improvement,
    ImproveBy,
    Exception,
}

impl State {
    /// Where the cells of a row stand.
    pub fn of(cells: &Cells, is_closed: bool) -> Self {
        let is_empty = |column| cells.get(column).is_empty();
        let mark = cells.get(Column::Mark);
        let falls_short = matches!(mark, "△" | "×");
        if is_closed {
            Self::Outside
        } else if is_empty(Column::Mark) {
            Self::Unanswered
        } else if (falls_short || mark == "－") && is_empty(Column::Reason) {
            Self::Reason
        } else if falls_short && is_empty(Column::Improvement) {
            Self::Improvement
        } else if falls_short && is_empty(Column::ImproveBy) {
            Self::ImproveBy
        } else if mark == "例外" && EXCEPTION.into_iter().any(is_empty) {
            Self::Exception
        } else {
            Self::Done
        }
    }

    /// Whether something was answered and something else is missing.
    pub const fn is_incomplete(self) -> bool {
        matches!(self, Self::Reason | Self::Improvement | Self::ImproveBy | Self::Exception)
    }

    /// The word in the cell.
    pub fn word(self, words: Words) -> String {
        match self {
            Self::Done => words.excel_state_done(),
            Self::Unanswered => words.excel_state_unanswered(),
            Self::Outside => words.excel_state_outside(),
            Self::Reason => words.excel_state_reason(),
            Self::Improvement => words.excel_state_improvement(),
            Self::ImproveBy => words.excel_state_improve_by(),
            Self::Exception => words.excel_state_exception(),
        }
    }
}

/// The cells that an exception needs.
const EXCEPTION: [Column; 3] = [Column::ExceptionNumber, Column::Approver, Column::ExpiresOn];

/// The formula that gives [`State::of`]. `gate` is the address of the gate's cell.
pub(super) fn formula(
    words: Words,
    row: u32,
    column: impl Fn(Column) -> u16,
    gate: Option<&str>,
) -> String {
    let cell = |of: Column| address(column(of), row);
    let word = |state: State| literal(&state.word(words));
    let mark = cell(Column::Mark);
    let is_blank = |of: Column| format!("TRIM({})=\"\"", cell(of));
    let falls_short = format!("OR({mark}=\"△\",{mark}=\"×\")");
    let missing = EXCEPTION.map(is_blank).join(",");
    let cases = [
        (format!("{mark}=\"\""), State::Unanswered),
        (
            format!("AND(OR({falls_short},{mark}=\"－\"),{})", is_blank(Column::Reason)),
            State::Reason,
        ),
        (format!("AND({falls_short},{})", is_blank(Column::Improvement)), State::Improvement),
        (format!("AND({falls_short},{})", is_blank(Column::ImproveBy)), State::ImproveBy),
        (format!("AND({mark}=\"例外\",OR({missing}))"), State::Exception),
    ];
    let closed =
        gate.map(|gate| (format!("{gate}={}", literal(&words.excel_no())), State::Outside));
    let mut formula = word(State::Done);
    for (condition, state) in closed.into_iter().chain(cases).rev() {
        formula = format!("IF({condition},{},{formula})", word(state));
    }
    format!("={formula}")
}
