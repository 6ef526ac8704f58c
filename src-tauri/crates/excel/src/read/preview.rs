//! The cells of a file's sheets as a person would see them, for the screen on which a reading is
//! checked. Cut to what fits there; nothing is decided from it.

use serde::{Deserialize, Serialize};

use super::grid::{self, Sheet, Workbook};
use super::text;

/// Most rows and columns shown of a sheet, and most sheets.
const MOST_ROWS: usize = 400;
const MOST_COLUMNS: usize = 40;
const MOST_SHEETS: usize = 30;

/// Most characters shown of a cell.
const LONGEST: usize = 200;

/// One sheet as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The sheet's name; empty for a table of text.
    pub name: String,
    /// The letters of the columns in use, from the left.
    pub columns: Vec<String>,
    /// The rows in use, from the top.
    pub rows: Vec<Row>,
    /// Whether there is more than is shown.
    pub is_cut: bool,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number on the sheet, from 1.
    pub number: u32,
    /// Whether the sheet hides it.
    pub is_hidden: bool,
    /// A text for each of the columns.
    pub cells: Vec<String>,
}

/// The sheets that people see of a workbook.
pub(super) fn of(workbook: &Workbook) -> Vec<Preview> {
    workbook.sheets.iter().filter(|sheet| !sheet.is_hidden).take(MOST_SHEETS).map(sheet).collect()
}

fn sheet(sheet: &Sheet) -> Preview {
    let said = || sheet.cells.iter().filter(|(_, cell)| !cell.is_blank()).map(|(at, _)| *at);
    let mut columns: Vec<u32> = said().map(|at| at.1).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut rows: Vec<u32> = said().map(|at| at.0).collect();
    rows.dedup();
    let is_cut = columns.len() > MOST_COLUMNS || rows.len() > MOST_ROWS;
    columns.truncate(MOST_COLUMNS);
    rows.truncate(MOST_ROWS);
    let cell = |row: u32, column: u32| {
        let said = sheet.cells.get(&(row, column)).map(|cell| text::line(&cell.text()));
        said.unwrap_or_default().chars().take(LONGEST).collect()
    };
    Preview {
        name: sheet.name.clone(),
        columns: columns.iter().map(|column| grid::column_name(*column)).collect(),
        rows: rows
            .into_iter()
            .map(|row| Row {
                number: row + 1,
                is_hidden: sheet.hidden_rows.contains(&row),
                cells: columns.iter().map(|column| cell(row, *column)).collect(),
            })
            .collect(),
        is_cut,
    }
}
