//! Answers as rows: one per unit, units that said the very same on one row.
//!
//! Sixty units that all answered ○ without a word make one row; nothing that was said is left out.

use tenken_core::applicability::Applicability;
use tenken_core::body::AnswerBody;
use tenken_core::checklist::Item;
use tenken_core::merge::Standing;
use tenken_core::score::{self, Counted};
use tenken_core::snapshot::Line;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::wareki::Date;

use super::references::document_anchor;
use super::verbatim;
use super::view::View;
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// What one or more units said of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// How it counts.
    pub counted: Counted,
    /// The places of the units.
    pub units: Vec<usize>,
    /// Reason, remarks, exception; for a disagreement each answer.
    pub reasons: Vec<Text>,
    /// 改善策 and 改善予定日.
    pub plan: Vec<Text>,
    /// Links to files and places.
    pub evidence: Text,
}

impl Entry {
    fn says_the_same(&self, other: &Self) -> bool {
        self.counted == other.counted
            && self.reasons == other.reasons
            && self.plan == other.plan
            && self.evidence == other.evidence
    }
}

/// The answers to an item that `wanted` selects, marks in their order, units in theirs.
pub fn of_item(view: &View<'_>, item: &Item, wanted: impl Fn(Counted) -> bool) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (unit, line) in view.of_item(&item.id).filter(|(_, line)| wanted(line.counted)) {
        let entry = entry(view, unit, line);
        match entries.iter_mut().find(|known| known.says_the_same(&entry)) {
            Some(known) => known.units.push(unit),
            None => entries.push(entry),
        }
    }
    entries.sort_by_key(|entry| rank(entry.counted));
    entries
}

fn entry(view: &View<'_>, unit: usize, line: &Line<'_>) -> Entry {
    let mut reasons = Vec::new();
    let mut plan = Vec::new();
    match (&line.applicability, &line.standing) {
        (Applicability::OutOfScope { rule }, _) => {
            let text = view.clause(Text::new().plain(view.words.report_cites()), &rule.clause);
            reasons.push(view.basis_sign(text, rule.basis));
        }
        (Applicability::SettledByGate { gate }, _) => {
            reasons.push(gate_reason(view, gate).into());
        }
        (_, Standing::Unanswered) => {}
        (_, Standing::Settled(body)) => {
            reasons = said(view, body, line.counted);
            plan = planned(view, body);
            if matches!(line.counted, Counted::Partial | Counted::NotImplemented) {
                ask_for(&mut reasons, view.words.report_reason_missing());
                ask_for(&mut plan, view.words.report_plan_missing());
            }
        }
        (_, Standing::Disagreement(bodies)) => {
            for (index, body) in bodies.iter().enumerate() {
                reasons.extend(one_of_several(view, index, body));
            }
        }
    }
    if let Applicability::Asked { limits } = &line.applicability {
        for rule in limits {
            let text = Text::new().muted(view.words.report_reason_limited());
            reasons.push(view.basis_sign(view.clause(text, &rule.clause), rule.basis));
        }
    }
    Entry {
        counted: line.counted,
        units: vec![unit],
        reasons,
        plan,
        evidence: documents(view, unit, line),
    }
}

/// Why a gate settles an item.
fn gate_reason(view: &View<'_>, gate: &str) -> String {
    match view.checklist.gates.iter().find(|known| known.id == gate) {
        Some(gate) => view.words.report_reason_gate(view.gate(gate).1),
        None => view.words.report_reason_gate(gate),
    }
}

fn said(view: &View<'_>, body: &AnswerBody, counted: Counted) -> Vec<Text> {
    let words = view.words;
    let mut texts: Vec<Text> =
        body.reason.iter().flat_map(|reason| verbatim::paragraphs(reason)).collect();
    if let Some(exception) = &body.exception {
        let approver = verbatim::line(&exception.approver);
        let number = verbatim::line(&exception.number);
        texts.push(words.report_exception(approver, number).into());
        let expires = view.date(&exception.expires_on);
        texts.push(if counted == Counted::ExpiredException {
            Text::new().warning(words.report_exception_expired(expires))
        } else {
            words.report_exception_until(expires).into()
        });
    } else if body.value == AnswerValue::Excepted {
        texts.push(Text::new().warning(words.report_exception_missing()));
    }
    if let Some(remarks) = body.remarks.as_deref().filter(|text| !text.trim().is_empty()) {
        let mut lines = verbatim::lines(remarks).into_iter();
        texts.extend(lines.next().map(|first| Text::from(words.report_remarks(first))));
        texts.extend(lines.map(Text::from));
    }
    texts
}

fn planned(view: &View<'_>, body: &AnswerBody) -> Vec<Text> {
    let mut texts: Vec<Text> =
        body.improvement.iter().flat_map(|plan| verbatim::paragraphs(plan)).collect();
    if let Some(date) = &body.improve_by {
        let shown = view.date(date);
        texts.push(match is_over(date, &view.snapshot.cut_off) {
            true => Text::new().warning(view.words.report_improve_by_over(shown)),
            false => view.words.report_improve_by(shown).into(),
        });
    }
    texts
}

/// Whether a day lies before the cut-off date; what is no date does not.
fn is_over(date: &str, cut_off: &str) -> bool {
    Date::parse(date).zip(Date::parse(cut_off)).is_some_and(|(date, cut_off)| date < cut_off)
}

/// Says what an answer that falls short leaves out.
fn ask_for(texts: &mut Vec<Text>, missing: String) {
    if texts.is_empty() {
        texts.push(Text::new().muted(missing));
    }
}

/// One of the answers that disagree.
fn one_of_several(view: &View<'_>, index: usize, body: &AnswerBody) -> Vec<Text> {
    let standing = Standing::Settled(body.clone());
    let counted = score::counted(&standing, &view.snapshot.cut_off);
    let head = view.words.report_disagreeing_answer(view.mark(counted), index + 1);
    let mut texts = vec![Text::new().bold(head)];
    texts.extend(said(view, body, counted));
    texts.extend(planned(view, body));
    texts
}

fn documents(view: &View<'_>, unit: usize, line: &Line<'_>) -> Text {
    let mut text = Text::new();
    for (index, document) in view.evidence.of(unit, &line.item.id).iter().enumerate() {
        if index > 0 {
            text = text.plain(view.words.report_comma());
        }
        text = text.link(view.document_number(*document), document_anchor(*document));
    }
    text
}

/// The order in which marks are listed: as on the sheet, what is open last.
const fn rank(counted: Counted) -> u8 {
    match counted {
        Counted::Implemented => 0,
        Counted::Partial => 1,
        Counted::NotImplemented => 2,
        Counted::ExpiredException => 3,
        Counted::Unknown => 4,
        Counted::Excepted => 5,
        Counted::NotApplicable => 6,
        Counted::Disagreement => 7,
        Counted::Unanswered => 8,
        Counted::OutOfScope => 9,
    }
}

const COLUMNS: [Column; 5] = [
    Column::mm(17.5).centred(),
    Column::mm(33.0),
    Column::share(1.3),
    Column::share(1.0),
    Column::mm(16.0),
];

/// A table of answers, without rows yet.
pub fn table(view: &View<'_>) -> Table {
    let words = view.words;
    let header = [
        words.report_column_answer(),
        words.report_column_unit(),
        words.report_column_reason(),
        words.report_column_plan(),
        words.report_column_evidence(),
    ];
    Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of(header)],
        size: TableSize::Small,
        ..Table::default()
    }
}

/// Rows of an item's entries, under the item's own row.
pub fn rows(view: &View<'_>, head: Row, entries: Vec<Entry>) -> Vec<Row> {
    let mut rows = vec![head];
    rows.extend(entries.into_iter().map(|entry| row(view, entry)));
    rows
}

fn row(view: &View<'_>, entry: Entry) -> Row {
    let mark = match entry.counted {
        Counted::ExpiredException => Text::new().warning(view.mark(entry.counted)),
        counted => Text::from(view.mark(counted)),
    };
    let units = counted_names(view, &entry.units);
    let is_bare = entry.reasons.is_empty() && entry.plan.is_empty() && entry.evidence.is_empty();
    if is_bare {
        return Row::of([Cell::from(mark), Cell::from(units).spanning(COLUMNS.len() - 1)]);
    }
    let reasons = verbatim::cell(entry.reasons);
    let cells = [Cell::from(mark), Cell::from(units)];
    // What several people said, or was approved, is long and has no plan beside it.
    let is_wide = matches!(
        entry.counted,
        Counted::Disagreement | Counted::Excepted | Counted::ExpiredException
    ) && entry.plan.is_empty();
    let said = match is_wide {
        true => vec![reasons.spanning(2)],
        false => vec![reasons, verbatim::cell(entry.plan)],
    };
    Row::of(cells.into_iter().chain(said).chain([Cell::from(entry.evidence)]))
}

/// The names of units, with their number where there is more than one.
pub fn counted_names(view: &View<'_>, units: &[usize]) -> String {
    let names = view.unit_names(units.iter().copied());
    match units.len() {
        1 => names,
        count => view.words.report_units_named(count, names),
    }
}

/// How many columns a table of answers has.
pub const WIDTH: usize = COLUMNS.len();
