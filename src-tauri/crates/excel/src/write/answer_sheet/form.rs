//! What stands on a unit's sheet, before anything is drawn: gates, chapters, items.

use tenken_core::applicability::Applicability;
use tenken_core::checklist::{Gate, Item};
use tenken_core::merge::Standing;
use tenken_core::snapshot::{Line, Snapshot, Unit, gate_answer};
use tenken_core::vocabulary::Role;

use crate::cells::Cells;
use crate::mark;

/// The content of a unit's sheet.
pub(super) struct Form<'a> {
    /// Gates on which one of the unit's items depends.
    pub gates: Vec<GateLine<'a>>,
    /// Chapters that hold an item, in the order of the checklist.
    pub sections: Vec<Section<'a>>,
}

/// A question asked first.
pub(super) struct GateLine<'a> {
    pub gate: &'a Gate,
    /// What stands; nothing where two people differ.
    pub yes: Option<bool>,
    /// Ids of the sheet's items that it settles.
    pub items: Vec<&'a str>,
}

/// A chapter.
pub(super) struct Section<'a> {
    /// From 1, as the checklist counts.
    pub number: usize,
    pub title: &'a str,
    pub lines: Vec<ItemLine<'a>>,
}

/// An item.
pub(super) struct ItemLine<'a> {
    pub item: &'a Item,
    /// Keys of the clauses cited, each once.
    pub clauses: Vec<&'a str>,
    /// Place in [`Form::gates`] of the gate that settles it.
    pub gate: Option<usize>,
    /// What stands; empty where answers differ.
    pub cells: Cells,
    /// The marks that differ.
    pub disagreement: Vec<&'static str>,
}

impl<'a> Form<'a> {
    /// What the unit is asked; what a clause leaves out does not stand on the sheet.
    pub fn of(snapshot: &'a Snapshot, unit: &Unit) -> Self {
        let checklist = &*snapshot.checklist;
        let lines: Vec<Line<'a>> = unit
            .lines(checklist, &snapshot.withdrawn, &snapshot.cut_off)
            .into_iter()
            .filter(|line| {
                matches!(
                    line.applicability,
                    Applicability::Asked { .. } | Applicability::SettledByGate { .. }
                )
            })
            .collect();
        let gates: Vec<GateLine<'a>> = unit
            .gates_asked(checklist, &snapshot.withdrawn)
            .into_iter()
            .map(|gate| GateLine {
                gate,
                yes: unit.gates.get(&gate.id).and_then(|heads| gate_answer(heads)),
                items: lines
                    .iter()
                    .filter(|line| line.item.gate.as_deref() == Some(gate.id.as_str()))
                    .map(|line| line.item.id.as_str())
                    .collect(),
            })
            .collect();
        let sections = (1..)
            .zip(&checklist.chapters)
            .map(|(number, chapter)| Section {
                number,
                title: &chapter.title_ja,
                lines: lines
                    .iter()
                    .filter(|line| line.item.chapter == chapter.id)
                    .map(|line| item_line(line, &gates))
                    .collect(),
            })
            .filter(|section| !section.lines.is_empty())
            .collect();
        Self { gates, sections }
    }

    /// Every item in the order of the sheet.
    pub fn lines(&self) -> impl Iterator<Item = &ItemLine<'a>> {
        self.sections.iter().flat_map(|section| &section.lines)
    }

    /// The items that each member of staff answers, but for those that a gate settles.
    pub fn staff_lines(&self) -> impl Iterator<Item = &ItemLine<'a>> {
        self.lines().filter(|line| line.item.role == Role::Staff && !self.is_closed(line))
    }

    /// Whether the gate of an item was answered with "no".
    pub fn is_closed(&self, line: &ItemLine<'_>) -> bool {
        line.gate.is_some_and(|gate| self.gates[gate].yes == Some(false))
    }
}

fn item_line<'a>(line: &Line<'a>, gates: &[GateLine<'a>]) -> ItemLine<'a> {
    let mut clauses: Vec<&str> = Vec::new();
    for cite in &line.item.cites {
        if !clauses.contains(&cite.clause.as_str()) {
            clauses.push(&cite.clause);
        }
    }
    let (cells, disagreement) = match &line.standing {
        Standing::Unanswered => (Cells::default(), Vec::new()),
        Standing::Settled(answer) => (Cells::of(answer), Vec::new()),
        Standing::Disagreement(answers) => {
            (Cells::default(), answers.iter().map(|answer| mark::mark(answer.value)).collect())
        }
    };
    let gate = line.item.gate.as_deref();
    ItemLine {
        item: line.item,
        clauses,
        gate: gates.iter().position(|known| Some(known.gate.id.as_str()) == gate),
        cells,
        disagreement,
    }
}
