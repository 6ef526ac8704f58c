//! One worksheet: rows, cells, merged areas, drop-downs.

use quick_xml::events::BytesStart;

use crate::read::date::Date;
use crate::read::grid::{self, Cell, MOST_CELLS, Sheet, Struck, Value};
use crate::read::refuse::{Reason, Refusal};
use crate::read::xml::{self, Node, Xml};

use super::strings::{self, Said};
use super::styles::Styles;

/// Most merged areas and drop-downs of a sheet.
const MOST_AREAS: usize = 100_000;

/// What the sheets of a workbook share.
pub struct Context<'a> {
    pub strings: &'a [Said],
    pub styles: &'a Styles,
    pub starts_1904: bool,
}

/// Reads a worksheet; `cells` counts over the whole workbook.
pub fn read(
    bytes: &[u8],
    part: &str,
    context: &Context<'_>,
    cells: &mut usize,
) -> Result<Sheet, Refusal> {
    let mut sheet = Sheet::default();
    let mut xml = Xml::new(bytes, part)?;
    let (mut row, mut column) = (0u32, 0u32);
    let mut next_row = 0u32;
    while let Some(node) = xml.next()? {
        let is_open = matches!(node, Node::Open(_));
        let (Node::Open(start) | Node::Leaf(start)) = node else { continue };
        match xml::name(&start) {
            "row" => {
                let said = xml::attribute(&start, "r").and_then(|r| r.parse::<u32>().ok());
                row = said.and_then(|r| r.checked_sub(1)).unwrap_or(next_row);
                next_row = row.saturating_add(1);
                column = 0;
                if row > 1_048_575 {
                    return Err(Refusal::damaged(part));
                }
                let flat = xml::attribute(&start, "ht").is_some_and(|height| height == "0");
                if flat || xml::is_set(&start, "hidden") {
                    sheet.hidden_rows.insert(row);
                }
            }
            "c" => {
                let at = xml::attribute(&start, "r").and_then(|name| grid::at(&name));
                let at = at.unwrap_or((row, column));
                column = at.1.saturating_add(1);
                if is_open && let Some(cell) = cell(&mut xml, &start, context)? {
                    *cells += 1;
                    if MOST_CELLS < *cells {
                        return Err(Refusal::new(
                            Reason::TooLarge,
                            format!("> {MOST_CELLS} cells"),
                        ));
                    }
                    sheet.put(at, cell);
                }
            }
            "col" if xml::is_set(&start, "hidden") => {
                let bound = |name| xml::attribute(&start, name).and_then(|n| n.parse::<u32>().ok());
                if let (Some(min), Some(max)) = (bound("min"), bound("max")) {
                    sheet.hidden_columns.extend(min.max(1) - 1..max.min(16_384));
                }
            }
            "mergeCell" => {
                let area = xml::attribute(&start, "ref").and_then(|name| grid::area(&name));
                sheet.merged.extend(area);
            }
            "dataValidation" if is_open => pick(&mut xml, &start, &mut sheet)?,
            "extLst" | "sheetData" | "row_" => {}
            _ => {}
        }
        if MOST_AREAS < sheet.merged.len().max(sheet.picks.len()) {
            return Err(Refusal::new(Reason::TooLarge, "areas"));
        }
    }
    Ok(sheet)
}

fn cell(
    xml: &mut Xml<'_>,
    start: &BytesStart<'_>,
    context: &Context<'_>,
) -> Result<Option<Cell>, Refusal> {
    let kind = xml::attribute(start, "t").unwrap_or_default();
    let style = xml::attribute(start, "s").and_then(|s| s.parse().ok()).unwrap_or(0);
    let (mut raw, mut formula, mut inline) = (None, None, None);
    loop {
        match xml.next()?.ok_or_else(|| Refusal::damaged("c"))? {
            Node::Open(start) => match xml::name(&start) {
                "v" => raw = Some(xml.text_within()?),
                "f" => formula = Some(xml.text_within()?.into_boxed_str()),
                "is" => inline = Some(strings::rich(xml, "is")?),
                _ => xml.skip()?,
            },
            Node::Leaf(start) if xml::name(&start) == "f" => formula = Some("".into()),
            Node::Close(name) if name == "c" => break,
            _ => {}
        }
    }
    let style = context.styles.get(style);
    let (value, mut struck) = match (kind.as_str(), raw, inline) {
        (_, _, Some((text, struck))) => (Some(Value::Text(text.into())), struck),
        ("s", Some(raw), _) => {
            match raw.trim().parse::<usize>().ok().and_then(|i| context.strings.get(i)) {
                Some((text, struck)) => (Some(Value::Text(text.to_string())), *struck),
                None => return Err(Refusal::damaged("sharedStrings")),
            }
        }
        ("str", Some(raw), _) => (Some(Value::Text(raw)), Struck::No),
        ("b", Some(raw), _) => {
            (Some(Value::Bool(raw.trim() == "1" || raw.trim() == "true")), Struck::No)
        }
        ("e", Some(raw), _) => (Some(Value::Error(raw)), Struck::No),
        ("d", Some(raw), _) => (Some(iso(&raw)), Struck::No),
        (_, Some(raw), _) => {
            // "NaN" and "inf" parse as numbers and are none.
            let number = raw.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            let value = number.map_or(Value::Text(raw), |number| {
                let date =
                    style.is_date.then(|| Date::from_serial(number, context.starts_1904)).flatten();
                date.map_or(Value::Number(number), Value::Date)
            });
            (Some(value), Struck::No)
        }
        _ => (None, Struck::No),
    };
    if style.is_struck && value.is_some() {
        struck = Struck::Whole;
    }
    if value.is_none() && formula.is_none() {
        return Ok(None);
    }
    Ok(Some(Cell { value, format: style.format, formula, struck }))
}

fn iso(text: &str) -> Value {
    let day = text.split('T').next().unwrap_or_default();
    crate::read::date::read(day).map_or_else(|| Value::Text(text.to_owned()), Value::Date)
}

fn pick(xml: &mut Xml<'_>, start: &BytesStart<'_>, sheet: &mut Sheet) -> Result<(), Refusal> {
    let is_list = xml::attribute(start, "type").is_some_and(|kind| kind == "list");
    let mut areas = xml::attribute(start, "sqref").unwrap_or_default();
    let mut formula = String::new();
    loop {
        match xml.next()?.ok_or_else(|| Refusal::damaged("dataValidation"))? {
            Node::Open(start) => match xml::name(&start) {
                "formula1" => formula = xml.text_within()?,
                "sqref" => areas = xml.text_within()?,
                _ => xml.skip()?,
            },
            Node::Close(name) if name == "dataValidation" => break,
            _ => {}
        }
    }
    let areas: Vec<_> = areas.split_whitespace().take(1000).filter_map(grid::area).collect();
    if is_list && !areas.is_empty() {
        sheet.picks.push((areas, formula));
    }
    Ok(())
}
