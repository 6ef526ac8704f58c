//! The result of one 所属, for its head: its figures, what it has to improve, all its answers.
//!
//! Other units appear in it only as the whole organization's figures, so that it can be handed to
//! the unit as it is.

use tenken_core::finding::Finding;
use tenken_core::score::{Counted, Mode};
use tenken_core::snapshot::Figures;

use crate::audit_report::outline::Outline;
use crate::audit_report::rate::{self, Unit};
use crate::audit_report::references::answer_anchor;
use crate::audit_report::view::View;
use crate::audit_report::{Input, cover, entries, evidence_list, findings, verbatim};
use crate::document::{
    Block, Cell, Column, Document, KeyValue, Paragraph, Row, Table, TableSize, Text,
};

/// The report of the snapshot's first unit, which is meant to be its only one. `whole` holds the
/// figures of the whole organization.
pub fn document(input: &Input<'_>, whole: &Figures) -> Document {
    let view = View::new(input);
    let mut out = Outline::new(view.words);
    let unit = view.unit_name(0);
    let title = view.words.unit_title(&unit, view.fiscal_year());
    cover::frame(&view, &mut out, title.clone());
    out.front(title, "unit");
    out.push(facts(&view));
    figures(&view, &mut out, whole);
    shortfalls(&view, &mut out);
    found(&view, &mut out);
    open(&view, &mut out);
    answers(&view, &mut out);
    evidence_list::write(&view, &mut out);
    out.finish().without_dead_links()
}

fn facts(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let organization = verbatim::line(&view.snapshot.campaign.organization);
    let mut pairs: Vec<(Text, Text)> = vec![
        (words.unit_organization().into(), organization.into()),
        (words.report_campaign().into(), verbatim::line(&view.snapshot.campaign.name).into()),
    ];
    if let Some(unit) = view.snapshot.units.first() {
        let roles: Vec<String> =
            unit.roles.iter().map(|role| view.value("role", role.as_str())).collect();
        pairs.push((
            words.report_column_organ().into(),
            view.value("organ", unit.body.organ.as_str()).into(),
        ));
        pairs.push((words.report_column_role().into(), view.join(roles).into()));
    }
    pairs.push((words.report_criteria().into(), cover::criteria(view)));
    pairs.push((words.report_cut_off().into(), view.date(&view.snapshot.cut_off).into()));
    pairs.push((words.report_issued_on().into(), view.date(view.input.issued_on).into()));
    KeyValue { pairs, label_width: 0.0 }
}

fn figures(view: &View<'_>, out: &mut Outline, whole: &Figures) {
    let words = view.words;
    let total = &view.figures.total;
    out.numbered(&words.unit_figures(), "figures");
    out.push(Block::KeyFigures(vec![
        rate::key_figure(words, words.report_coverage(), total.coverage(), Unit::Items),
        rate::key_figure(
            words,
            words.report_implementation(),
            total.implementation(Mode::Plain),
            Unit::Items,
        ),
        rate::key_figure(
            words,
            words.unit_whole_implementation(),
            whole.total.implementation(Mode::Plain),
            Unit::Items,
        ),
    ]));
    let count = |count: u64| Cell::from(count.to_string());
    let mut rows = Vec::new();
    for (chapter, tally) in view.figures.chapters.iter().enumerate() {
        if tally.in_scope() + tally.out_of_scope == 0 {
            continue;
        }
        let of_all = whole.chapters.get(chapter).copied().unwrap_or_default();
        rows.push(Row::of([
            Cell::from(view.chapter(chapter)).naming_row(),
            count(tally.in_scope()),
            count(tally.implemented),
            count(tally.partial),
            count(tally.not_implemented),
            count(tally.unknown),
            count(tally.not_applicable + tally.excepted),
            count(tally.unanswered + tally.disagreement),
            rate::cell(words, tally.implementation(Mode::Plain)),
            rate::cell(words, of_all.implementation(Mode::Plain)),
        ]));
    }
    rows.push(Row::total([
        Cell::from(words.report_total()).naming_row(),
        count(total.in_scope()),
        count(total.implemented),
        count(total.partial),
        count(total.not_implemented),
        count(total.unknown),
        count(total.not_applicable + total.excepted),
        count(total.unanswered + total.disagreement),
        rate::cell(words, total.implementation(Mode::Plain)),
        rate::cell(words, whole.total.implementation(Mode::Plain)),
    ]));
    let table = Table {
        columns: FIGURE_COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_chapter(),
            words.report_counts_in_scope(),
            words.report_mark_implemented(),
            words.report_mark_partial(),
            words.report_mark_not_implemented(),
            words.report_mark_unknown(),
            words.report_series_beside(),
            words.unit_open_short(),
            words.report_implementation(),
            words.unit_whole_implementation(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_by_chapter_table(), table);
    out.note(words.unit_figures_note());
}

const FIGURE_COLUMNS: [Column; 10] = [
    Column::share(1.0),
    Column::mm(11.0).right(),
    Column::mm(9.0).right(),
    Column::mm(9.0).right(),
    Column::mm(9.0).right(),
    Column::mm(9.0).right(),
    Column::mm(14.0).right(),
    Column::mm(14.0).right(),
    Column::mm(20.0).right(),
    Column::mm(22.0).right(),
];

/// What is to be improved, with reason and plan.
fn shortfalls(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.numbered(&words.unit_shortfalls(), "shortfalls");
    let is_short = |counted| {
        matches!(
            counted,
            Counted::Partial
                | Counted::NotImplemented
                | Counted::ExpiredException
                | Counted::Unknown
        )
    };
    let table = listed(view, is_short, SHORTFALL_COLUMNS.to_vec());
    if table.rows.is_empty() {
        out.body(words.report_not_done_none());
        return;
    }
    out.body(words.unit_shortfalls_lead(table.rows.len()));
    out.table(&words.report_not_done_table(), table);
}

/// What the auditors found at this unit, this year and before.
fn found(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let unit = view.snapshot.units.first().map(|unit| unit.id.as_str());
    let own = view.snapshot.findings.iter().filter(|finding| finding.unit.as_deref() == unit);
    let own: Vec<&Finding> = own.collect();
    if own.is_empty() {
        return;
    }
    out.numbered(&words.finding_chapter(), "findings");
    out.table(&words.finding_table(), findings::overview(view, &own));
    let is_of_now = |finding: &&&Finding| !findings::is_carried(view, finding);
    own.iter().filter(is_of_now).for_each(|finding| findings::one(view, out, finding));
}

/// What waits for a word of the unit.
fn open(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let total = &view.figures.total;
    out.numbered(&words.unit_open(), "open");
    if total.unanswered + total.disagreement == 0 {
        out.body(words.unit_open_none());
        return;
    }
    let is_open = |counted| matches!(counted, Counted::Unanswered | Counted::Disagreement);
    let lines = view.lines.iter().flatten();
    let open = lines.filter(|line| line.item.scored && is_open(line.counted));
    let text = words.unit_open_lead(total.disagreement, total.unanswered);
    let text = Text::new().plain(text);
    out.push(Paragraph::body(view.answers(text, open.map(|line| line.item.id.as_str()))));
}

/// Every answer, in the order of the sheet.
fn answers(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.numbered(&words.unit_answers(), "answers");
    let mut table = listed(view, |_| true, SHORTFALL_COLUMNS.to_vec());
    for row in &mut table.rows {
        let id = row.cells.first().and_then(|cell| cell.paragraphs.first()).map(Text::to_plain);
        row.anchor = id.map(|id| answer_anchor(&id)).unwrap_or_default();
    }
    let table = Table { rows: with_chapters(view, table.rows), ..table };
    out.table(&words.unit_answers(), table);
}

const SHORTFALL_COLUMNS: [Column; 5] = [
    Column::mm(17.0),
    Column::share(1.25),
    Column::mm(15.0).centred(),
    Column::share(1.0),
    Column::mm(17.0),
];

/// The unit's items that `wanted` selects: number, question, mark, what was said, documents.
fn listed(view: &View<'_>, wanted: impl Fn(Counted) -> bool, columns: Vec<Column>) -> Table {
    let words = view.words;
    let mut rows = Vec::new();
    for item in &view.checklist.items {
        for entry in entries::of_item(view, item, &wanted) {
            let question = view.basis_mark(Text::new().plain(view.question(item)), item);
            let clauses = view.clauses(Text::new().muted(words.report_cites()), item);
            let said = entry.reasons.into_iter().chain(entry.plan).collect();
            rows.push(Row::of([
                Cell::from(Text::new().plain(item.id.as_str())).naming_row(),
                Cell::from(question).and(clauses),
                Cell::from(view.mark(entry.counted)),
                verbatim::cell(said),
                Cell::from(entry.evidence),
            ]));
        }
    }
    Table {
        columns,
        header: vec![Row::of([
            words.report_column_number(),
            words.unit_column_question(),
            words.report_column_answer(),
            words.unit_column_said(),
            words.report_column_evidence(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    }
}

/// The rows with the title of each chapter over its first.
fn with_chapters(view: &View<'_>, rows: Vec<Row>) -> Vec<Row> {
    let chapter_of = |row: &Row| {
        let id = row.cells.first().and_then(|cell| cell.paragraphs.first()).map(Text::to_plain)?;
        let item = view.checklist.item(&id)?;
        view.checklist.chapters.iter().position(|chapter| chapter.id == item.chapter)
    };
    let mut sorted: Vec<(Option<usize>, Row)> =
        rows.into_iter().map(|row| (chapter_of(&row), row)).collect();
    sorted.sort_by_key(|(chapter, _)| *chapter);
    let mut titled = Vec::with_capacity(sorted.len());
    let mut last = None;
    for (chapter, row) in sorted {
        if let Some(index) = chapter.filter(|_| last != chapter) {
            let title = view.words.report_in_brackets(view.chapter(index));
            titled.push(Row::section(title, SHORTFALL_COLUMNS.len()));
        }
        last = chapter;
        titled.push(row);
    }
    titled
}
