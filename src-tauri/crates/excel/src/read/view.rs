//! A sheet without its empty rows and columns, upright or turned.
//!
//! Where a table stands, which rows lie between and which way round it is must not matter to who
//! reads it; so everything after this works on positions among the rows and columns in use.

use std::collections::HashMap;

use super::grid::{self, At, Cell, Sheet, Value};
use super::text;

/// Most covered cells of merged areas that are remembered.
const MOST_COVERED: usize = 2_000_000;

/// A sheet as rows and columns in use.
pub struct View<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    rows: Vec<u32>,
    columns: Vec<u32>,
    covered: HashMap<(usize, usize), (usize, usize)>,
    is_turned: bool,
}

impl<'a> View<'a> {
    /// The sheet upright, or turned so that its columns are rows.
    pub fn new(sheet: &'a Sheet, is_turned: bool) -> Self {
        let (mut rows, mut columns): (Vec<u32>, Vec<u32>) = sheet
            .cells
            .iter()
            .filter(|(_, cell)| !cell.is_blank() || cell.formula.is_some())
            .map(|(at, _)| if is_turned { (at.1, at.0) } else { *at })
            .unzip();
        for list in [&mut rows, &mut columns] {
            list.sort_unstable();
            list.dedup();
        }
        let mut view = Self { sheet, rows, columns, covered: HashMap::new(), is_turned };
        view.cover();
        view
    }

    fn cover(&mut self) {
        let turn = |at: At| if self.is_turned { (at.1, at.0) } else { at };
        let mut covered = HashMap::new();
        for area in &self.sheet.merged {
            let (from, to) = (turn(area.from), turn(area.to));
            let (Ok(top), Ok(left)) =
                (self.rows.binary_search(&from.0), self.columns.binary_search(&from.1))
            else {
                continue;
            };
            let bottom = self.rows.partition_point(|row| *row <= to.0);
            let right = self.columns.partition_point(|column| *column <= to.1);
            if MOST_COVERED < covered.len() + (bottom - top) * (right - left) {
                break;
            }
            for row in top..bottom {
                for column in left..right {
                    covered.insert((row, column), (top, left));
                }
            }
        }
        self.covered = covered;
    }

    /// How many rows are in use.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many columns are in use.
    pub fn columns(&self) -> usize {
        self.columns.len()
    }

    /// The place of a position on the sheet.
    pub fn at(&self, row: usize, column: usize) -> At {
        let (row, column) = (self.rows[row], self.columns[column]);
        if self.is_turned { (column, row) } else { (row, column) }
    }

    /// 「シート「総務課」!E12」
    pub fn name(&self, row: usize, column: usize) -> String {
        cell_name(&self.sheet.name, self.at(row, column))
    }

    /// The letters of a column, or the number of the row that it is when turned.
    pub fn column_name(&self, column: usize) -> String {
        let at = self.columns[column];
        if self.is_turned { (at + 1).to_string() } else { grid::column_name(at) }
    }

    /// The number of a row on the sheet, from 1; of the column when turned.
    pub fn row_number(&self, row: usize) -> u32 {
        self.rows[row] + 1
    }

    /// The cell of a position itself.
    pub fn cell(&self, row: usize, column: usize) -> Option<&'a Cell> {
        self.sheet.cells.get(&self.at(row, column))
    }

    /// Its text; empty for a covered cell.
    pub fn text(&self, row: usize, column: usize) -> String {
        self.cell(row, column).map(Cell::text).unwrap_or_default()
    }

    /// Its text, or that of the merged area in which it lies.
    pub fn shown(&self, row: usize, column: usize) -> String {
        let (row, column) = self.origin(row, column);
        self.text(row, column)
    }

    /// The first position of the merged area in which a position lies; itself outside of any.
    pub fn origin(&self, row: usize, column: usize) -> (usize, usize) {
        self.covered.get(&(row, column)).copied().unwrap_or((row, column))
    }

    /// How many columns in use a merged area spans from a position.
    pub fn width(&self, row: usize, column: usize) -> usize {
        let origin = self.origin(row, column);
        (column..self.columns()).take_while(|c| self.origin(row, *c) == origin).count()
    }

    /// Whether a row, or the row of a turned sheet, is hidden.
    pub fn is_row_hidden(&self, row: usize) -> bool {
        let hidden =
            if self.is_turned { &self.sheet.hidden_columns } else { &self.sheet.hidden_rows };
        hidden.contains(&self.rows[row])
    }

    /// Whether a column is hidden.
    pub fn is_column_hidden(&self, column: usize) -> bool {
        let hidden =
            if self.is_turned { &self.sheet.hidden_rows } else { &self.sheet.hidden_columns };
        hidden.contains(&self.columns[column])
    }

    /// Positions of a row's cells that say something.
    pub fn said(&self, row: usize) -> Vec<usize> {
        (0..self.columns()).filter(|c| !text::line(&self.text(row, *c)).is_empty()).collect()
    }

    /// Whether a row holds a formula that counts or adds.
    pub fn counts(&self, row: usize) -> bool {
        (0..self.columns()).any(|column| {
            self.cell(row, column).and_then(|cell| cell.formula.as_deref()).is_some_and(|formula| {
                let formula = formula.to_ascii_uppercase();
                ["COUNT", "SUM", "AVERAGE"].iter().any(|name| formula.contains(name))
            })
        })
    }

    /// A date-valued number cell such as 1-1 that became 1 January, as it was typed.
    pub fn number(&self, row: usize, column: usize) -> (String, bool) {
        let (row, column) = self.origin(row, column);
        match self.cell(row, column) {
            Some(Cell { value: Some(Value::Date(date)), .. }) => {
                (format!("{}-{}", date.month, date.day), true)
            }
            Some(cell) => (printed_number(&cell.text()), false),
            None => (String::new(), false),
        }
    }
}

/// The name of a cell with its sheet; without one for a table of text.
pub fn cell_name(sheet: &str, at: At) -> String {
    if sheet.is_empty() {
        grid::name(at)
    } else {
        format!("シート「{sheet}」!{}", grid::name(at))
    }
}

/// A printed number without ※, line breaks and spaces, in ASCII digits.
pub fn printed_number(said: &str) -> String {
    let half = text::half_width(said);
    half.chars().filter(|c| !c.is_whitespace() && !matches!(c, '※' | '*' | '\u{3000}')).collect()
}
