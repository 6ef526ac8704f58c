//! What the styles say that matters for reading: number formats and struck-through fonts.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::read::refuse::{Reason, Refusal};
use crate::read::xml::{self, Node, Xml};

/// Most styles; Excel itself stops at 64,000.
const MOST: usize = 70_000;

/// The cell styles by number.
#[derive(Debug, Default)]
pub struct Styles {
    cells: Vec<Style>,
}

/// One cell style.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The number format, where it is not the general one.
    pub format: Option<Rc<str>>,
    /// Whether the format shows a day.
    pub is_date: bool,
    /// Whether the font is struck through.
    pub is_struck: bool,
}

impl Styles {
    /// The style of a number.
    pub fn get(&self, number: usize) -> Style {
        self.cells.get(number).cloned().unwrap_or_default()
    }
}

/// Reads the styles.
pub fn read(bytes: &[u8], part: &str) -> Result<Styles, Refusal> {
    let mut formats: BTreeMap<u32, Rc<str>> = BTreeMap::new();
    let mut struck_fonts: Vec<bool> = Vec::new();
    let mut styles = Styles::default();
    let mut section = String::new();
    let mut xml = Xml::new(bytes, part)?;
    while let Some(node) = xml.next()? {
        let is_open = matches!(node, Node::Open(_));
        let (Node::Open(start) | Node::Leaf(start)) = node else { continue };
        match xml::name(&start) {
            name @ ("numFmts" | "fonts" | "fills" | "cellXfs" | "cellStyleXfs" | "dxfs")
                if is_open =>
            {
                section = name.to_owned();
            }
            "numFmt" => {
                let id = xml::attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                if let (Some(id), Some(code)) = (id, xml::attribute(&start, "formatCode")) {
                    formats.insert(id, code.into());
                }
            }
            "font" if section == "fonts" => struck_fonts.push(false),
            "strike" if section == "fonts" => {
                if let Some(font) = struck_fonts.last_mut() {
                    *font = xml::attribute(&start, "val").is_none_or(|v| v != "0" && v != "false");
                }
            }
            "xf" if section == "cellXfs" => {
                let number =
                    |name| xml::attribute(&start, name).and_then(|n| n.parse::<u32>().ok());
                let id = number("numFmtId").unwrap_or(0);
                let format = formats.get(&id).cloned().or_else(|| built_in(id).map(Rc::from));
                let font = number("fontId").unwrap_or(0) as usize;
                styles.cells.push(Style {
                    is_date: format.as_deref().is_some_and(is_date),
                    format,
                    is_struck: struck_fonts.get(font).copied().unwrap_or(false),
                });
            }
            _ => {}
        }
        if MOST < styles.cells.len().max(struck_fonts.len()).max(formats.len()) {
            return Err(Refusal::new(Reason::TooLarge, format!("> {MOST} styles")));
        }
    }
    Ok(styles)
}

/// Formats that have a number and no code in the file; Japanese Excel fills in its own eras.
fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        2 | 39 | 40 => "0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18..=21 | 45..=47 => "h:mm",
        22 => "yyyy/m/d h:mm",
        27..=36 | 50..=58 => "ggge\"年\"m\"月\"d\"日\"",
        _ => return None,
    })
}

/// Whether a number format shows a day.
pub fn is_date(code: &str) -> bool {
    let mut plain = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => while chars.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            c => plain.extend(c.to_lowercase()),
        }
    }
    let first = plain.split(';').next().unwrap_or_default();
    if first.contains("general") || first.contains(['0', '#']) {
        return false;
    }
    first.contains(['y', 'd'])
        || (first.contains('m') && !first.contains(['h', 's']))
        || first.contains("ge")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_others() {
        for code in [
            "yyyy/m/d",
            "[$-411]ggge\"年\"m\"月\"d\"日\";@",
            "m\"月\"d\"日\"",
            "yyyy/m/d h:mm",
            "d-mmm",
        ] {
            assert!(is_date(code), "{code}");
        }
        for code in
            ["General", "0.00", "h:mm", "[h]:mm:ss", "#,##0\"円/日\"", "@", "0\"日\"", "[Red]0"]
        {
            assert!(!is_date(code), "{code}");
        }
    }
}
