//! All answers of a campaign as rows, for the results workbook and for CSV.

use tenken_core::applicability::Applicability;
use tenken_core::checklist::Chapter;
use tenken_core::merge::Standing;
use tenken_core::score::Counted;
use tenken_core::snapshot::{Line, Snapshot, Unit};
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::{Words, value_name};

use crate::cells::{Cells, Column};
use crate::mark;

/// One item of one unit.
pub(super) struct Row<'a> {
    pub unit: &'a Unit,
    pub chapter: Option<&'a Chapter>,
    pub line: Line<'a>,
    /// What is shown: of a settled item the gate's reason, of one out of scope the rule's.
    pub cells: Cells,
}

impl Row<'_> {
    /// 判定: how the item counts, in words.
    pub fn standing(&self, words: Words) -> String {
        counted_name(words, self.line.counted)
    }

    /// Keys of the clauses cited, each once.
    pub fn clauses(&self, words: Words) -> String {
        let mut clauses: Vec<&str> = Vec::new();
        for cite in &self.line.item.cites {
            if !clauses.contains(&cite.clause.as_str()) {
                clauses.push(&cite.clause);
            }
        }
        clauses.join(&words.excel_comma())
    }
}

/// The word for how an item counts; each has its own, so that a formula can count it.
pub(super) fn counted_name(words: Words, counted: Counted) -> String {
    let value = |value: AnswerValue| value_name(words.locale(), "answer-value", value.as_str());
    match counted {
        Counted::Implemented => value(AnswerValue::Implemented),
        Counted::Partial => value(AnswerValue::Partial),
        Counted::NotImplemented => value(AnswerValue::NotImplemented),
        Counted::NotApplicable => value(AnswerValue::NotApplicable),
        Counted::Excepted => value(AnswerValue::Excepted),
        Counted::Unknown => value(AnswerValue::Unknown),
        Counted::Unanswered => value(AnswerValue::Unanswered),
        Counted::ExpiredException => words.report_expired(),
        Counted::Disagreement => words.report_disagreement(),
        Counted::OutOfScope => words.report_out_of_scope(),
    }
}

/// The rows of a unit, in the order of the checklist.
pub(super) fn rows_of<'a>(snapshot: &'a Snapshot, unit: &'a Unit) -> Vec<Row<'a>> {
    let checklist = &*snapshot.checklist;
    let lines = unit.lines(checklist, &snapshot.withdrawn, &snapshot.cut_off);
    lines
        .into_iter()
        .map(|line| Row {
            unit,
            chapter: checklist.chapters.iter().find(|chapter| chapter.id == line.item.chapter),
            cells: cells(snapshot, &line),
            line,
        })
        .collect()
}

fn cells(snapshot: &Snapshot, line: &Line<'_>) -> Cells {
    let mut cells = Cells::default();
    match &line.applicability {
        Applicability::SettledByGate { gate } => {
            let gate = snapshot.checklist.gates.iter().find(|known| known.id == *gate);
            cells.set(Column::Mark, mark::mark(AnswerValue::NotApplicable));
            cells.set(Column::Reason, gate.map_or("", |gate| gate.na_reason_ja.as_str()));
        }
        Applicability::OutOfScope { rule } => cells.set(Column::Reason, rule.reason_ja.as_str()),
        Applicability::Asked { .. } | Applicability::NotAsked => match &line.standing {
            Standing::Unanswered => {}
            Standing::Settled(answer) => cells = Cells::of(answer),
            Standing::Disagreement(answers) => {
                let marks: Vec<&str> = answers.iter().map(|a| mark::mark(a.value)).collect();
                cells.set(Column::Mark, marks.join("／"));
            }
        },
    }
    cells
}
