//! The table of counts that chapters, kinds of organ and units share: how often each mark stands,
//! and the two rates.

use tenken_core::score::{Mode, Tally};

use super::rate;
use super::view::View;
use crate::document::{Align, Cell, Column, Row, Table, TableSize};

const COLUMNS: [Column; 12] = [
    Column::share(1.0),
    Column { align: Align::Right, ..Column::mm(11.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(9.0) },
    Column { align: Align::Right, ..Column::mm(11.5) },
    Column { align: Align::Right, ..Column::mm(11.5) },
    Column { align: Align::Right, ..Column::mm(19.0) },
    Column { align: Align::Right, ..Column::mm(19.0) },
];

/// A table with one row per group and a total.
pub fn table(view: &View<'_>, first: String, rows: Vec<(Cell, Tally)>, total: &Tally) -> Table {
    let words = view.words;
    let header = [
        first,
        words.report_counts_in_scope(),
        words.report_mark_implemented(),
        words.report_mark_partial(),
        words.report_mark_not_implemented(),
        words.report_mark_unknown(),
        words.report_mark_not_applicable(),
        words.report_mark_excepted(),
        words.report_mark_unanswered(),
        words.report_mark_disagreement(),
        words.report_coverage(),
        words.report_implementation(),
    ];
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(name, tally)| Row::of(cells(view, name.naming_row(), &tally)))
        .collect();
    rows.push(Row::total(cells(view, Cell::from(words.report_total()).naming_row(), total)));
    Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of(header)],
        rows,
        size: TableSize::Small,
        ..Table::default()
    }
}

fn cells(view: &View<'_>, name: Cell, tally: &Tally) -> Vec<Cell> {
    let count = |count: u64| Cell::from(count.to_string());
    vec![
        name,
        count(tally.in_scope()),
        count(tally.implemented),
        count(tally.partial),
        count(tally.not_implemented),
        count(tally.unknown),
        count(tally.not_applicable),
        count(tally.excepted),
        count(tally.unanswered),
        count(tally.disagreement),
        rate::cell(view.words, tally.coverage()),
        rate::cell(view.words, tally.implementation(Mode::Plain)),
    ]
}
