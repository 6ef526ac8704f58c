//! Rows that cells join: which belong together, and how high each becomes.

use crate::compose::Composer;
use crate::model::{Cell, Row, Table, VerticalAlign};
use crate::rows::SetRow;

/// How many rows, from the first, belong together because cells span them; at least one.
pub fn group_len(rows: &[Row]) -> usize {
    let mut len = 1;
    let mut index = 0;
    while index < len.min(rows.len()) {
        let reach = rows[index].cells.iter().map(|cell| cell.rows.max(1)).max().unwrap_or(1);
        len = len.max(index + reach);
        index += 1;
    }
    len.min(rows.len())
}

/// Composes rows that belong together. Where a cell needs more height than its rows have, its last
/// row grows.
pub fn compose(composer: &Composer<'_>, table: &Table, rows: &[Row]) -> Vec<SetRow> {
    let mut reach = vec![0; table.columns.len()];
    let mut set: Vec<SetRow> =
        rows.iter().map(|row| SetRow::below(composer, table, row, &mut reach)).collect();
    let frame = table.padding.top + table.padding.bottom;
    // From the last row upwards: a cell that ends here is as high as all of its rows.
    for last in 0..set.len() {
        for first in 0..last {
            let ends_here = |rows: usize| first + rows.min(set.len() - first) == last + 1;
            let needed = set[first].cells.iter().filter(|cell| ends_here(cell.rows));
            let needed = needed.map(|cell| cell.height() + frame).fold(0.0, f64::max);
            let above: f64 = set[first..last].iter().map(SetRow::height).sum();
            set[last].least = set[last].least.max(needed - above);
        }
    }
    let heights: Vec<f64> = set.iter().map(SetRow::height).collect();
    for (index, row) in set.iter_mut().enumerate() {
        for cell in row.cells.iter_mut().filter(|cell| cell.rows > 1) {
            let end = (index + cell.rows).min(heights.len());
            cell.below = heights[index + 1..end].iter().sum();
        }
    }
    set
}

/// Composes rows that belong together but that no page holds: each stands for itself, and what
/// spanned them stands in the first.
pub fn compose_apart(composer: &Composer<'_>, table: &Table, rows: &[Row]) -> Vec<SetRow> {
    let mut reach = vec![0; table.columns.len()];
    let mut apart = Vec::with_capacity(rows.len());
    for row in rows {
        let mut own = row.cells.iter();
        let mut cells = Vec::new();
        let mut column = 0;
        while column < reach.len() {
            if reach[column] > 0 {
                reach[column] -= 1;
                cells.push(empty());
                column += 1;
                continue;
            }
            let Some(cell) = own.next() else { break };
            let end = (column + cell.span.max(1)).min(reach.len());
            reach[column..end].fill(cell.rows.max(1) - 1);
            cells.push(Cell { rows: 1, ..cell.clone() });
            column = end;
        }
        apart.push(SetRow::new(composer, table, &Row { cells, ..row.clone() }));
    }
    apart
}

fn empty() -> Cell {
    Cell { span: 1, rows: 1, paragraphs: Vec::new(), vertical: VerticalAlign::Top, fill: None }
}
