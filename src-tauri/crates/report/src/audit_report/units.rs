//! 所属別結果: counts per kind of organ and unit, the matrix unit × chapter, and what is still open.

use tenken_core::score::{Counted, Mode, Tally};
use tenken_core::vocabulary::Organ;

use super::outline::Outline;
use super::view::View;
use super::{chapters, counts, rate};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// Most chapters side by side in the matrix.
const MATRIX_WIDTH: usize = 6;

/// Writes the chapter.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_by_unit(), "by-unit");
    if view.snapshot.units.is_empty() {
        out.body(words.report_no_units());
        return;
    }
    out.section(&words.report_by_organ(), "by-organ");
    let rows = Organ::ALL
        .iter()
        .filter_map(|organ| Some((*organ, *view.figures.organs.get(organ)?)))
        .map(|(organ, tally)| (Cell::from(view.value("organ", organ.as_str())), tally))
        .collect();
    let table = counts::table(view, words.report_column_organ(), rows, &view.figures.total);
    out.table(&words.report_by_organ_table(), table);
    out.section(&words.report_each_unit(), "each-unit");
    let rows = view
        .figures
        .units
        .iter()
        .enumerate()
        .map(|(unit, tally)| (Cell::from(view.unit_name(unit)), *tally))
        .collect();
    let table = counts::table(view, words.report_column_unit(), rows, &view.figures.total);
    out.table(&words.report_each_unit_table(), table);
    out.note(words.report_counts_note());
    out.section(&words.report_matrix(), "matrix");
    out.body(words.report_matrix_lead());
    matrix(view, out);
    out.section(&words.report_open_units(), "open-units");
    open_units(view, out);
}

/// The matrix in pieces of a few chapters, the units' names repeated in each.
fn matrix(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let asked: Vec<usize> = chapters::asked(view).into_iter().map(|(chapter, _)| chapter).collect();
    let pieces = asked.len().div_ceil(MATRIX_WIDTH).max(1);
    let width = asked.len().div_ceil(pieces).max(1);
    let pieces: Vec<&[usize]> = asked.chunks(width).collect();
    for (index, piece) in pieces.iter().enumerate() {
        let title = match pieces.len() {
            1 => words.report_matrix_table(),
            count => words.report_matrix_piece(count, index + 1),
        };
        out.whole_table(&title, matrix_piece(view, piece, width));
    }
    out.note(words.report_matrix_note());
}

fn matrix_piece(view: &View<'_>, piece: &[usize], width: usize) -> Table {
    let words = view.words;
    let head = [words.report_column_unit(), words.report_column_all_chapters()];
    let header =
        head.into_iter().chain(piece.iter().map(|chapter| view.chapter(*chapter).to_owned()));
    let rate = |tally: &Tally| rate::heat_cell(words, tally.implementation(Mode::Plain));
    let mut rows: Vec<Row> = Vec::new();
    for (unit, tallies) in view.figures.matrix.iter().enumerate() {
        let name = Cell::from(view.unit_name(unit)).naming_row().middle();
        let cells = [name, rate(&view.figures.units[unit])];
        rows.push(Row::of(
            cells.into_iter().chain(piece.iter().map(|chapter| rate(&tallies[*chapter]))),
        ));
    }
    let total = [Cell::from(words.report_total()).naming_row().middle(), rate(&view.figures.total)];
    let of_chapters = piece.iter().map(|chapter| rate(&view.figures.chapters[*chapter]));
    rows.push(Row::total(total.into_iter().chain(of_chapters)));
    // A last piece with fewer chapters keeps the columns of the others.
    let columns = std::iter::once(Column::share(1.0)).chain(std::iter::repeat_n(
        Column::mm(MATRIX_COLUMNS / fit(width)).centred(),
        piece.len() + 1,
    ));
    Table {
        columns: columns.collect(),
        header: vec![Row::of(header)],
        rows,
        size: TableSize::Tiny,
        ..Table::default()
    }
}

/// Millimetres for the columns of the matrix but the first.
const MATRIX_COLUMNS: f64 = 126.0;

/// The chapters of a piece and the column of all chapters, as a number to divide by.
fn fit(width: usize) -> f64 {
    u8::try_from(width + 1).map_or(f64::from(u8::MAX), f64::from)
}

/// Whether a unit was asked and has said nothing at all.
fn is_silent(tally: &Tally) -> bool {
    tally.in_scope() > 0 && tally.answered() + tally.disagreement == 0
}

/// The units of which something is unanswered or in dispute.
fn open_units(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let is_open = |counted| matches!(counted, Counted::Unanswered | Counted::Disagreement);
    let mut rows = Vec::new();
    for (unit, tally) in view.figures.units.iter().enumerate() {
        if tally.unanswered + tally.disagreement == 0 {
            continue;
        }
        let items = view.lines[unit]
            .iter()
            .filter(|line| line.item.scored && is_open(line.counted))
            .map(|line| line.item.id.as_str());
        let items = match is_silent(tally) {
            true => words.report_all_open(tally.in_scope()).into(),
            false => view.answers(Text::new(), items),
        };
        rows.push(Row::of([
            Cell::from(view.unit_name(unit)).naming_row(),
            Cell::from(tally.unanswered.to_string()),
            Cell::from(tally.disagreement.to_string()),
            rate::cell(words, tally.coverage()),
            Cell::from(items),
        ]));
    }
    if rows.is_empty() {
        out.body(words.report_open_units_none());
        return;
    }
    out.body(words.report_open_units_lead(rows.len()));
    let figures = view.figures.units.iter().enumerate();
    let silent: Vec<usize> =
        figures.filter(|(_, tally)| is_silent(tally)).map(|(unit, _)| unit).collect();
    if !silent.is_empty() {
        out.body(words.report_silent_units(silent.len(), view.unit_names(silent)));
    }
    let table = Table {
        columns: vec![
            Column::mm(38.0),
            Column::mm(14.0).right(),
            Column::mm(14.0).right(),
            Column::mm(20.0).right(),
            Column::share(1.0),
        ],
        header: vec![Row::of([
            words.report_column_unit(),
            words.report_mark_unanswered(),
            words.report_mark_disagreement(),
            words.report_coverage(),
            words.report_column_open_items(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_open_units_table(), table);
}
