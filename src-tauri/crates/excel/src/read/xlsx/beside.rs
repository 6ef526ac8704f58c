//! What lies beside a worksheet in parts of its own: comments, check boxes, shapes.

use crate::read::grid::{self, At, Sheet};
use crate::read::refuse::Refusal;
use crate::read::xml::{self, Node, Xml};

use super::{Parts, strings};

/// Most things beside one sheet.
const MOST: usize = 20_000;

/// Reads what the relations of a worksheet lead to.
pub fn read(parts: &mut Parts<'_>, part: &str, sheet: &mut Sheet) -> Result<(), Refusal> {
    for relation in parts.relations(part)?.into_values() {
        let reader = match relation.kind.as_str() {
            "comments" => comments,
            "vmlDrawing" => boxes,
            "drawing" => shapes,
            _ => continue,
        };
        if let Some(bytes) = parts.optional(&relation.target)? {
            // A drawing that is out of order must not cost the answers beside it.
            let _ = reader(&bytes, &relation.target, sheet);
        }
    }
    Ok(())
}

fn comments(bytes: &[u8], part: &str, sheet: &mut Sheet) -> Result<(), Refusal> {
    let mut xml = Xml::new(bytes, part)?;
    while let Some(node) = xml.next()? {
        if let Node::Open(start) = node
            && xml::name(&start) == "comment"
            && sheet.comments.len() < MOST
        {
            let at = xml::attribute(&start, "ref").and_then(|name| grid::at(&name));
            let (text, _) = strings::rich(&mut xml, "comment")?;
            if let Some(at) = at {
                sheet.comments.insert(at, text.into());
            }
        }
    }
    Ok(())
}

/// Form check boxes of the old drawing language: place, label, ticked or not.
fn boxes(bytes: &[u8], part: &str, sheet: &mut Sheet) -> Result<(), Refusal> {
    let mut xml = Xml::new(bytes, part)?;
    let mut label = String::new();
    let mut of_box: Option<(Option<At>, bool)> = None;
    while let Some(node) = xml.next()? {
        match node {
            Node::Open(start) => match xml::name(&start) {
                "shape" => label.clear(),
                "textbox" => label = xml.text_within()?,
                "ClientData" => {
                    let kind = xml::attribute(&start, "ObjectType").unwrap_or_default();
                    of_box = matches!(&*kind, "Checkbox" | "Radio").then_some((None, false));
                }
                "Anchor" => {
                    let numbers: Vec<u32> = xml
                        .text_within()?
                        .split(',')
                        .filter_map(|n| n.trim().parse().ok())
                        .collect();
                    if let (Some((at, _)), [column, _, row, ..]) = (&mut of_box, numbers.as_slice())
                    {
                        *at = Some((*row, *column));
                    }
                }
                "Checked" => {
                    let is_checked = xml.text_within()?.trim() != "0";
                    if let Some((_, checked)) = &mut of_box {
                        *checked = is_checked;
                    }
                }
                _ => {}
            },
            Node::Leaf(start) if xml::name(&start) == "Checked" => {
                if let Some((_, checked)) = &mut of_box {
                    *checked = true;
                }
            }
            Node::Close(name) if name == "ClientData" => {
                if let Some((Some(at), checked)) = of_box.take()
                    && sheet.boxes.len() < MOST
                {
                    sheet.boxes.push((at, label.trim().to_owned(), checked));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// Shapes drawn above cells: perhaps marks, and nothing that can be read.
fn shapes(bytes: &[u8], part: &str, sheet: &mut Sheet) -> Result<(), Refusal> {
    let mut xml = Xml::new(bytes, part)?;
    let (mut from, mut row, mut column, mut is_shape) = (false, 0, 0, false);
    while let Some(node) = xml.next()? {
        match node {
            Node::Open(start) => match xml::name(&start) {
                "from" => from = true,
                "row" if from => row = xml.text_within()?.trim().parse().unwrap_or(0),
                "col" if from => column = xml.text_within()?.trim().parse().unwrap_or(0),
                "sp" | "cxnSp" => is_shape = true,
                _ => {}
            },
            Node::Close(name) if name == "from" => from = false,
            Node::Close(name) if name.ends_with("Anchor") => {
                if is_shape && sheet.drawn.len() < MOST {
                    sheet.drawn.push((row, column));
                }
                is_shape = false;
            }
            _ => {}
        }
    }
    Ok(())
}
