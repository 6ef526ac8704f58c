//! ods: the table document of LibreOffice.

use std::collections::BTreeSet;
use std::io::Cursor;

use quick_xml::events::BytesStart;
use tenken_archive::Archive;

use super::date;
use super::grid::{Area, Cell, MOST_CELLS, Sheet, Value, Workbook};
use super::refuse::{Reason, Refusal};
use super::sniff::{LONGEST_PART, refusal};
use super::xml::{self, Node, Xml};

/// The last row and column that a table has.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Reads a workbook.
pub fn read(mut archive: Archive<Cursor<&[u8]>>) -> Result<Workbook, Refusal> {
    let part = "content.xml";
    let bytes = archive.read(part, LONGEST_PART).map_err(|error| refusal(&error))?;
    let mut reader =
        Reader { xml: Xml::new(&bytes, part)?, hidden_styles: BTreeSet::new(), cells: 0 };
    let mut workbook = Workbook::default();
    let mut style = String::new();
    while let Some(node) = reader.xml.next()? {
        let is_open = matches!(node, Node::Open(_));
        let (Node::Open(start) | Node::Leaf(start)) = node else { continue };
        match xml::name(&start) {
            "style" => style = xml::attribute(&start, "name").unwrap_or_default(),
            "table-properties"
                if xml::attribute(&start, "display").is_some_and(|d| d == "false") =>
            {
                reader.hidden_styles.insert(style.clone());
            }
            "table" if is_open => {
                if workbook.sheets.len() == 400 {
                    return Err(Refusal::new(Reason::TooLarge, "> 400 sheets"));
                }
                workbook.sheets.push(reader.table(&start)?);
            }
            _ => {}
        }
    }
    if let Ok(bytes) = archive.read("meta.xml", LONGEST_PART) {
        properties(&bytes, &mut workbook)?;
    }
    Ok(workbook)
}

fn properties(bytes: &[u8], workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut xml = Xml::new(bytes, "meta.xml")?;
    while let Some(node) = xml.next()? {
        if let Node::Open(start) = node
            && xml::name(&start) == "user-defined"
        {
            let name = xml::attribute(&start, "name").unwrap_or_default();
            workbook.properties.insert(name, xml.text_within()?.trim().to_owned());
        }
    }
    Ok(())
}

struct Reader<'a> {
    xml: Xml<'a>,
    hidden_styles: BTreeSet<String>,
    cells: usize,
}

impl Reader<'_> {
    fn table(&mut self, start: &BytesStart<'_>) -> Result<Sheet, Refusal> {
        let style = xml::attribute(start, "style-name").unwrap_or_default();
        let mut sheet = Sheet {
            name: xml::attribute(start, "name").unwrap_or_default(),
            is_hidden: self.hidden_styles.contains(&style),
            ..Sheet::default()
        };
        let (mut row, mut column) = (0u32, 0u32);
        loop {
            let node = self.xml.next()?.ok_or_else(|| Refusal::damaged("content.xml"))?;
            let is_open = matches!(node, Node::Open(_));
            match node {
                Node::Close(name) if name == "table" => return Ok(sheet),
                Node::Open(start) | Node::Leaf(start) => match xml::name(&start) {
                    "table-column" => {
                        let count = repeated(&start, "number-columns-repeated");
                        if is_out_of_sight(&start) {
                            sheet.hidden_columns.extend(column..(column + count).min(COLUMNS));
                        }
                        column = (column + count).min(COLUMNS);
                    }
                    "table-row" => {
                        let count =
                            repeated(&start, "number-rows-repeated").min(ROWS - row.min(ROWS));
                        if is_open {
                            let cells = self.row()?;
                            // An empty rest of the sheet is one row repeated to its end.
                            let said = !cells.is_empty();
                            for at in row..if said { row + count } else { row } {
                                self.put(&mut sheet, at, &cells)?;
                            }
                            if said && is_out_of_sight(&start) {
                                sheet.hidden_rows.extend(row..row + count);
                            }
                        }
                        row = row.saturating_add(count).min(ROWS);
                    }
                    "shapes" | "forms" | "table" | "annotation" if is_open => self.xml.skip()?,
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn put(&mut self, sheet: &mut Sheet, row: u32, cells: &[Placed]) -> Result<(), Refusal> {
        for placed in cells {
            let (rows, columns) = placed.span;
            if rows > 1 || columns > 1 {
                let to = (
                    (row + rows - 1).min(ROWS - 1),
                    (placed.column + columns - 1).min(COLUMNS - 1),
                );
                sheet.merged.push(Area { from: (row, placed.column), to });
            }
            if placed.cell.value.is_none() && placed.cell.formula.is_none() {
                continue;
            }
            self.cells += 1;
            if MOST_CELLS < self.cells {
                return Err(Refusal::new(Reason::TooLarge, format!("> {MOST_CELLS} cells")));
            }
            sheet.put((row, placed.column), placed.cell.clone());
            if let Some(comment) = &placed.comment {
                sheet.comments.insert((row, placed.column), comment.clone());
            }
        }
        Ok(())
    }

    fn row(&mut self) -> Result<Vec<Placed>, Refusal> {
        let mut cells = Vec::new();
        let mut column = 0u32;
        loop {
            let node = self.xml.next()?.ok_or_else(|| Refusal::damaged("content.xml"))?;
            let is_open = matches!(node, Node::Open(_));
            match node {
                Node::Close(name) if name == "table-row" => return Ok(cells),
                Node::Open(start) | Node::Leaf(start) => {
                    let name = xml::name(&start);
                    if name != "table-cell" && name != "covered-table-cell" {
                        continue;
                    }
                    let count = repeated(&start, "number-columns-repeated").min(COLUMNS - column);
                    let is_covered = name == "covered-table-cell";
                    let (text, comment) =
                        if is_open { self.content()? } else { Default::default() };
                    let cell = cell(&start, text);
                    let span = (
                        repeated(&start, "number-rows-spanned"),
                        repeated(&start, "number-columns-spanned"),
                    );
                    let says = cell.value.is_some() || cell.formula.is_some();
                    if says || (span != (1, 1) && !is_covered) {
                        for at in column..column + count {
                            cells.push(Placed {
                                column: at,
                                cell: cell.clone(),
                                span,
                                comment: comment.clone(),
                            });
                        }
                    }
                    column += count;
                }
                _ => {}
            }
        }
    }

    /// The text of a cell that was just opened, and its comment.
    fn content(&mut self) -> Result<(String, Option<String>), Refusal> {
        let (mut text, mut comment, mut paragraphs, mut depth) = (String::new(), None, 0, 1);
        while depth > 0 {
            let node = self.xml.next()?.ok_or_else(|| Refusal::damaged("content.xml"))?;
            match node {
                Node::Open(start) => match xml::name(&start) {
                    "annotation" => comment = Some(self.xml.text_within()?),
                    "ruby-text" | "frame" | "shapes" | "custom-shape" | "table" => {
                        self.xml.skip()?
                    }
                    name => {
                        if name == "p" {
                            if paragraphs > 0 {
                                text.push('\n');
                            }
                            paragraphs += 1;
                        }
                        depth += 1;
                    }
                },
                Node::Leaf(start) => match xml::name(&start) {
                    "s" => (0..repeated(&start, "c").min(1000)).for_each(|_| text.push(' ')),
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    "p" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    _ => {}
                },
                Node::Close(_) => depth -= 1,
                Node::Text(more) => {
                    if paragraphs > 0 {
                        text.push_str(&more);
                    }
                }
            }
        }
        Ok((text, comment))
    }
}

struct Placed {
    column: u32,
    cell: Cell,
    span: (u32, u32),
    comment: Option<String>,
}

fn cell(start: &BytesStart<'_>, text: String) -> Cell {
    let said = |name| xml::attribute(start, name);
    let number = || said("value").and_then(|v| v.parse::<f64>().ok()).filter(|n| n.is_finite());
    let value = match said("value-type").as_deref() {
        Some("float" | "percentage" | "currency") => number().map(Value::Number),
        Some("date") => {
            let day = said("date-value").unwrap_or_default();
            date::read(day.split('T').next().unwrap_or_default()).map(Value::Date)
        }
        Some("boolean") => said("boolean-value").map(|value| Value::Bool(value == "true")),
        _ => None,
    };
    let value = value.or_else(|| (!text.is_empty()).then_some(Value::Text(text.clone())));
    let formula = said("formula").map(String::into_boxed_str);
    // What is shown tells how a day or a number was meant, for example 1-1 for 1 January.
    let format = match &value {
        Some(Value::Date(_)) if !text.is_empty() => Some(text.as_str().into()),
        Some(Value::Number(n)) => decimals(*n, &text).map(Into::into),
        _ => None,
    };
    Cell { value, format, formula, struck: Default::default() }
}

/// The format that shows a number as it is shown.
fn decimals(number: f64, shown: &str) -> Option<String> {
    let (whole, digits) = shown.split_once('.')?;
    let is_plain = whole.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        && digits.bytes().all(|b| b.is_ascii_digit());
    (is_plain && shown.parse::<f64>().is_ok_and(|n| (n - number).abs() < 1e-9))
        .then(|| format!("0.{}", "0".repeat(digits.len())))
}

fn repeated(start: &BytesStart<'_>, name: &str) -> u32 {
    xml::attribute(start, name).and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, ROWS)
}

fn is_out_of_sight(start: &BytesStart<'_>) -> bool {
    xml::attribute(start, "visibility").is_some_and(|v| v == "collapse" || v == "filter")
}
