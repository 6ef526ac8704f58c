//! xls and xlsb by way of calamine, after a look of our own at the bounds that it would allocate.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetVisible, Xls, Xlsb};

use super::compound::{u16_at, u32_at};
use super::date::Date;
use super::grid::{Area, Cell, MOST_CELLS, Sheet, Value, Workbook};
use super::refuse::{Reason, Refusal};

/// Reads xlsb.
pub fn xlsb(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut source = Xlsb::new(Cursor::new(bytes)).map_err(damaged)?;
    let starts_1904 = source.has_1904_epoch();
    let named: Vec<(String, bool)> = source
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut workbook = Workbook::default();
    let mut count = 0;
    for (name, is_hidden) in named {
        let mut sheet = Sheet { name, is_hidden, ..Sheet::default() };
        let mut formulas = std::collections::BTreeMap::new();
        if let Ok(mut cells) = source.worksheet_cells_reader(&sheet.name) {
            while let Ok(Some(cell)) = cells.next_formula() {
                if MOST_CELLS < formulas.len() {
                    return Err(too_many());
                }
                formulas.insert(cell.get_position(), cell.get_value().clone());
            }
        }
        let Ok(mut cells) = source.worksheet_cells_reader(&sheet.name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            count += 1;
            if MOST_CELLS < count {
                return Err(too_many());
            }
            let at = cell.get_position();
            let Some(mut kept) = value(&owned(cell.get_value()), starts_1904) else { continue };
            kept.formula = formulas.remove(&at).map(String::into_boxed_str);
            sheet.put(at, kept);
        }
        workbook.sheets.push(sheet);
    }
    if workbook.sheets.is_empty() {
        return Err(Refusal::new(Reason::NothingInIt, ""));
    }
    Ok(workbook)
}

/// Reads xls; `stream` is its workbook stream.
pub fn xls(bytes: &[u8], stream: &[u8]) -> Result<Workbook, Refusal> {
    let seen = look(stream)?;
    let mut source = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Refusal::new(Reason::Encrypted, ""),
        other => damaged(other),
    })?;
    let starts_1904 = source.has_1904_epoch();
    let named: Vec<(String, bool)> = source
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut workbook = Workbook::default();
    for (number, (name, is_hidden)) in named.into_iter().enumerate() {
        let Ok(range) = source.worksheet_range(&name) else { continue };
        let formulas = source.worksheet_formula(&name).unwrap_or_default();
        let (top, left) = range.start().unwrap_or_default();
        let mut sheet = Sheet { name, is_hidden, ..Sheet::default() };
        for (row, column, data) in range.used_cells() {
            let Some(mut cell) = value(data, starts_1904) else { continue };
            let at = (top + row as u32, left + column as u32);
            cell.formula = formulas
                .get_value(at)
                .filter(|f| !f.is_empty())
                .map(|f| f.clone().into_boxed_str());
            sheet.put(at, cell);
        }
        let merged = source.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        sheet.merged = merged.iter().map(|area| Area { from: area.start, to: area.end }).collect();
        if let Some(beside) = seen.get(number) {
            sheet.hidden_rows = beside.hidden_rows.clone();
            sheet.hidden_columns = beside.hidden_columns.clone();
        }
        workbook.sheets.push(sheet);
    }
    Ok(workbook)
}

/// What a look at the records of one sheet tells.
#[derive(Default)]
struct Beside {
    hidden_rows: BTreeSet<u32>,
    hidden_columns: BTreeSet<u32>,
    first: Option<(u32, u32)>,
    last: (u32, u32),
}

/// Walks the records once: version, encryption, and how large an area each sheet's cells span.
fn look(stream: &[u8]) -> Result<Vec<Beside>, Refusal> {
    let mut sheets: Vec<Beside> = Vec::new();
    let mut at = 0;
    let mut is_sheet = false;
    while let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at + 2)) {
        let body = stream
            .get(at + 4..at + 4 + usize::from(length))
            .ok_or_else(|| Refusal::damaged("Workbook"))?;
        match kind {
            0x0809 => {
                if u16_at(body, 0) != Some(0x0600) {
                    return Err(Refusal::new(Reason::TooOld, "BIFF5"));
                }
                // Charts inside a sheet begin the same way; only worksheets count.
                is_sheet = u16_at(body, 2) == Some(0x0010);
                if is_sheet {
                    sheets.push(Beside::default());
                }
            }
            0x002f if u16_at(body, 0).is_some() => return Err(Refusal::new(Reason::Encrypted, "")),
            _ if is_sheet => {
                if let Some(sheet) = sheets.last_mut() {
                    record(kind, body, sheet);
                }
            }
            _ => {}
        }
        at += 4 + usize::from(length);
    }
    for sheet in &sheets {
        let Some(first) = sheet.first else { continue };
        let span = |a: u32, b: u32| u64::from(b.saturating_sub(a)) + 1;
        let area = span(first.0, sheet.last.0) * span(first.1, sheet.last.1);
        if area > 2 * MOST_CELLS as u64 {
            return Err(Refusal::new(Reason::TooLarge, format!("{area} cells")));
        }
    }
    Ok(sheets)
}

fn record(kind: u16, body: &[u8], sheet: &mut Beside) {
    let word = |at| u16_at(body, at).map(u32::from);
    match kind {
        // ROW: bit 5 of the options says hidden.
        0x0208 => {
            if let (Some(row), Some(options)) = (word(0), u32_at(body, 12))
                && options & 0x20 != 0
            {
                sheet.hidden_rows.insert(row);
            }
        }
        // COLINFO
        0x007d => {
            if let (Some(first), Some(last), Some(options)) = (word(0), word(2), word(8))
                && options & 1 != 0
            {
                sheet.hidden_columns.extend(first..=last.min(255));
            }
        }
        // Cells of every kind begin with row and column; DIMENSIONS is a claim that nobody needs.
        0x0006 | 0x00fd | 0x0203 | 0x0204 | 0x0205 | 0x027e | 0x00bd | 0x00d6 => {
            if let (Some(row), Some(column)) = (word(0), word(2)) {
                let last = if kind == 0x00bd { column + body.len() as u32 / 6 } else { column };
                let first = sheet.first.get_or_insert((row, column));
                *first = (first.0.min(row), first.1.min(column));
                sheet.last = (sheet.last.0.max(row), sheet.last.1.max(last));
            }
        }
        _ => {}
    }
}

fn value(data: &Data, starts_1904: bool) -> Option<Cell> {
    let value = match data {
        Data::Empty => return None,
        Data::String(text) => Value::Text(text.clone()),
        Data::Int(number) => Value::Number(*number as f64),
        Data::Float(number) if number.is_finite() => Value::Number(*number),
        Data::Float(number) => Value::Text(number.to_string()),
        Data::Bool(yes) => Value::Bool(*yes),
        Data::DateTime(moment) => {
            let serial = moment.as_f64();
            let day =
                moment.is_datetime().then(|| Date::from_serial(serial, starts_1904)).flatten();
            day.map_or(Value::Number(serial), Value::Date)
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            let day = super::date::read(text.split('T').next().unwrap_or_default());
            day.map_or_else(|| Value::Text(text.clone()), Value::Date)
        }
        Data::Error(error) => Value::Error(error.to_string()),
    };
    Some(Cell::of(value))
}

fn owned(data: &DataRef<'_>) -> Data {
    match data {
        DataRef::Int(number) => Data::Int(*number),
        DataRef::Float(number) => Data::Float(*number),
        DataRef::String(text) => Data::String(text.clone()),
        DataRef::SharedString(text) => Data::String((*text).to_owned()),
        DataRef::Bool(yes) => Data::Bool(*yes),
        DataRef::DateTime(moment) => Data::DateTime(*moment),
        DataRef::DateTimeIso(text) => Data::DateTimeIso(text.clone()),
        DataRef::DurationIso(text) => Data::DurationIso(text.clone()),
        DataRef::Error(error) => Data::Error(error.clone()),
        DataRef::Empty => Data::Empty,
    }
}

fn damaged(error: impl std::fmt::Display) -> Refusal {
    Refusal::new(Reason::Damaged, error)
}

fn too_many() -> Refusal {
    Refusal::new(Reason::TooLarge, format!("> {MOST_CELLS} cells"))
}
