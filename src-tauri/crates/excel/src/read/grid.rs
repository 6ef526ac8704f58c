//! A sheet as cells, with what stands beside them: merged areas, what is hidden, what is struck
//! through, what may be picked.
//!
//! Cells are kept sparsely, so that a cell in the last corner of a sheet costs one cell.

use std::collections::{BTreeMap, BTreeSet};

use super::date::Date;

/// Most rows, columns and cells that are read; no form of a department comes near.
pub const MOST_CELLS: usize = 2_000_000;

/// Row and column, both from 0.
pub type At = (u32, u32);

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text; furigana and struck-through parts are left out.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, by a date format.
    Date(Date),
    /// TRUE or FALSE.
    Bool(bool),
    /// An error such as #N/A.
    Error(String),
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its value; none for a formula that was never computed.
    pub value: Option<Value>,
    /// Its number format, where it is not the general one.
    pub format: Option<std::rc::Rc<str>>,
    /// Its formula.
    pub formula: Option<Box<str>>,
    /// Whether something in it is struck through.
    pub struck: Struck,
}

/// How much of a cell is struck through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Struck {
    /// Nothing.
    #[default]
    No,
    /// A part, which was left out of the text.
    Partly,
    /// All of it.
    Whole,
}

impl Cell {
    /// A cell of a value and nothing besides.
    pub fn of(value: Value) -> Self {
        Self { value: Some(value), format: None, formula: None, struck: Struck::No }
    }

    /// The value as people see it, near enough: digits as the format shows them.
    pub fn text(&self) -> String {
        match &self.value {
            None => String::new(),
            Some(Value::Text(text) | Value::Error(text)) => text.clone(),
            Some(Value::Bool(yes)) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
            Some(Value::Date(date)) => date.to_string(),
            Some(Value::Number(number)) => self.digits(*number),
        }
    }

    fn digits(&self, number: f64) -> String {
        let decimals = self.format.as_deref().and_then(|format| {
            let plain = format.trim_end_matches(['_', ' ', ')']);
            let digits = plain.strip_prefix("0.").or_else(|| plain.strip_prefix("#,##0."))?;
            digits.bytes().all(|b| b == b'0').then_some(digits.len())
        });
        match decimals {
            Some(decimals) if decimals <= 8 => format!("{number:.decimals$}"),
            _ if number == number.trunc() && number.abs() < 1e15 => format!("{number:.0}"),
            _ => number.to_string(),
        }
    }

    /// Whether it shows nothing.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            None => true,
            Some(Value::Text(text)) => text.trim().is_empty(),
            Some(_) => false,
        }
    }
}

/// A merged area, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Top left.
    pub from: At,
    /// Bottom right.
    pub to: At,
}

impl Area {
    /// Whether a cell lies in it.
    pub fn holds(&self, at: At) -> bool {
        self.from.0 <= at.0 && at.0 <= self.to.0 && self.from.1 <= at.1 && at.1 <= self.to.1
    }
}

/// One sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
    /// Its cells.
    pub cells: BTreeMap<At, Cell>,
    /// Merged areas, not overlapping as far as the file is in order.
    pub merged: Vec<Area>,
    /// Rows hidden by hand or by a filter.
    pub hidden_rows: BTreeSet<u32>,
    /// Hidden columns.
    pub hidden_columns: BTreeSet<u32>,
    /// What may be picked: the areas and the formula or list of each drop-down.
    pub picks: Vec<(Vec<Area>, String)>,
    /// Comments by cell.
    pub comments: BTreeMap<At, String>,
    /// Ticked and empty boxes that float above a cell, with their label.
    pub boxes: Vec<(At, String, bool)>,
    /// Cells above which something is drawn that nobody can read.
    pub drawn: Vec<At>,
}

impl Sheet {
    /// Puts a cell, unless it says nothing.
    pub fn put(&mut self, at: At, cell: Cell) {
        if cell.value.is_some() || cell.formula.is_some() {
            self.cells.insert(at, cell);
        }
    }

    /// Drops values below merged areas, which nobody sees, and says where they stood.
    pub fn drop_phantoms(&mut self) -> Vec<At> {
        let mut dropped = Vec::new();
        for area in &self.merged {
            let below: Vec<At> = self
                .cells
                .range((area.from.0, 0)..=(area.to.0, u32::MAX))
                .map(|(at, _)| *at)
                .filter(|at| area.holds(*at) && *at != area.from)
                .collect();
            for at in below {
                if self.cells.remove(&at).is_some_and(|cell| !cell.is_blank()) {
                    dropped.push(at);
                }
            }
        }
        dropped
    }
}

/// A whole workbook.
#[derive(Debug, Clone, Default)]
pub struct Workbook {
    /// Its sheets in their order.
    pub sheets: Vec<Sheet>,
    /// Custom document properties by name.
    pub properties: BTreeMap<String, String>,
    /// What is told about the file as a whole, as codes.
    pub notes: Vec<&'static str>,
}

/// The name of a cell, for example E12.
pub fn name(at: At) -> String {
    format!("{}{}", column_name(at.1), at.0 + 1)
}

/// The letters of a column.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The cell of a name; dollar signs are let be.
pub fn at(name: &str) -> Option<At> {
    let name = name.trim().replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = name[..letters]
        .bytes()
        .try_fold(0u32, |sum, b| Some(sum * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1))?;
    let row: u32 = name[letters..].parse().ok()?;
    let fits = (1..=1_048_576).contains(&row) && column <= 16_384;
    fits.then(|| (row - 1, column - 1))
}

/// The area of a name: A1:B2, a cell alone, or whole columns (C:C).
pub fn area(name: &str) -> Option<Area> {
    let (from, to) = name.split_once(':').unwrap_or((name, name));
    if let (Some(from), Some(to)) = (at(from), at(to)) {
        let area = Area {
            from: (from.0.min(to.0), from.1.min(to.1)),
            to: (from.0.max(to.0), from.1.max(to.1)),
        };
        return Some(area);
    }
    let first = at(&format!("{}1", from.trim().replace('$', "")))?;
    let last = at(&format!("{}1048576", to.trim().replace('$', "")))?;
    Some(Area { from: first, to: last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_on_the_screen() {
        for (cell, said) in [
            ((0, 0), "A1"),
            ((11, 4), "E12"),
            ((0, 26), "AA1"),
            ((1_048_575, 16_383), "XFD1048576"),
        ] {
            assert_eq!(name(cell), said, "written");
            assert_eq!(at(said), Some(cell), "and read back");
        }
        for wrong in ["", "1", "A0", "A1048577", "XFE1", "AAAA1", "あ1"] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
        assert_eq!(
            area("$C:$C").map(|a| (a.from, a.to)),
            Some(((0, 2), (1_048_575, 2))),
            "a column"
        );
    }

    #[test]
    fn what_lies_below_a_merged_area_is_dropped_and_told() {
        let mut sheet = Sheet::default();
        for at in [(0, 0), (0, 1), (1, 0), (2, 0)] {
            sheet.put(at, Cell::of(Value::Text("x".to_owned())));
        }
        sheet.merged.push(Area { from: (0, 0), to: (1, 1) });
        assert_eq!(sheet.drop_phantoms(), [(0, 1), (1, 0)], "nobody sees them");
        assert_eq!(sheet.cells.len(), 2, "the rest stays");
    }

    #[test]
    fn a_number_shows_the_digits_of_its_format() {
        let mut cell = Cell::of(Value::Number(1.1));
        assert_eq!(cell.text(), "1.1", "general");
        cell.format = Some("0.00".into());
        assert_eq!(cell.text(), "1.10", "No. 1.10 is not No. 1.1");
    }
}
