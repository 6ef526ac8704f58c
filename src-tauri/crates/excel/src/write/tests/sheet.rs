//! A written workbook as another library sees it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// A sheet's cells by row and column, and its formulas.
pub(super) struct Sheet {
    pub cells: BTreeMap<(u32, u32), Data>,
    pub formulas: BTreeMap<(u32, u32), String>,
}

impl Sheet {
    /// The text of a cell, dates as ISO 8601.
    pub fn text(&self, row: u32, column: u32) -> String {
        match self.cells.get(&(row, column)) {
            None | Some(Data::Empty) => String::new(),
            Some(Data::DateTime(date)) => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            Some(cell) => cell.to_string(),
        }
    }

    /// The row that has this text in this column.
    pub fn row_of(&self, column: u32, text: &str) -> u32 {
        let found =
            self.cells.keys().find(|(row, at)| *at == column && self.text(*row, *at) == text);
        found.unwrap_or_else(|| panic!("no row says {text}")).0
    }

    /// All rows as texts.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let height = self.cells.keys().map(|(row, _)| row + 1).max().unwrap_or_default();
        let width = self.cells.keys().map(|(_, column)| column + 1).max().unwrap_or_default();
        (0..height).map(|row| (0..width).map(|column| self.text(row, column)).collect()).collect()
    }
}

/// Opens a sheet of a workbook.
pub(super) fn sheet(bytes: &[u8], name: &str) -> Sheet {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("another library opens it");
    let range = book.worksheet_range(name).unwrap();
    let (top, left) = range.start().unwrap_or_default();
    let at = |(row, column): (usize, usize)| (top + row as u32, left + column as u32);
    let cells = range.used_cells().map(|(row, column, cell)| (at((row, column)), cell.clone()));
    let cells = cells.collect();
    let range = book.worksheet_formula(name).unwrap();
    let (top, left) = range.start().unwrap_or_default();
    let formulas = range
        .used_cells()
        .map(|(row, column, text)| ((top + row as u32, left + column as u32), text.clone()))
        .collect();
    Sheet { cells, formulas }
}

/// The names of the sheets in their order.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("another library opens it");
    book.sheet_names()
}
