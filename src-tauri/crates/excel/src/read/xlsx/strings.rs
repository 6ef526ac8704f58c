//! Texts: shared by cells or in one; furigana left out, struck-through parts too.

use crate::read::grid::Struck;
use crate::read::refuse::{Reason, Refusal};
use crate::read::xml::{self, Node, Xml};

/// Most texts that a workbook shares.
const MOST: usize = 1_000_000;

/// Most bytes of one text; a cell holds 32,767 characters.
const LONGEST: usize = 200_000;

/// A text and how much of it is struck through.
pub type Said = (Box<str>, Struck);

/// The shared texts in their order.
pub fn read(bytes: &[u8], part: &str) -> Result<Vec<Said>, Refusal> {
    let mut texts = Vec::new();
    let mut xml = Xml::new(bytes, part)?;
    while let Some(node) = xml.next()? {
        match node {
            Node::Open(start) if xml::name(&start) == "si" => texts.push(rich(&mut xml, "si")?),
            Node::Leaf(start) if xml::name(&start) == "si" => texts.push(("".into(), Struck::No)),
            _ => {}
        }
        if MOST < texts.len() {
            return Err(Refusal::new(Reason::TooLarge, format!("> {MOST} texts")));
        }
    }
    Ok(texts)
}

/// The text of an element that was just opened, up to its end.
pub fn rich(xml: &mut Xml<'_>, end: &str) -> Result<Said, Refusal> {
    let mut text = String::new();
    let (mut is_struck, mut any_struck, mut any_plain) = (false, false, false);
    loop {
        match xml.next()?.ok_or_else(|| Refusal::damaged(end))? {
            Node::Open(start) => match xml::name(&start) {
                "rPh" => xml.skip()?,
                "r" => is_struck = false,
                "strike" | "dstrike" => {
                    is_struck = strikes(&start);
                    xml.skip()?;
                }
                "t" => {
                    let part = xml.text_within()?;
                    if is_struck {
                        any_struck |= !part.trim().is_empty();
                    } else {
                        any_plain |= !part.trim().is_empty();
                        text.push_str(&part);
                    }
                }
                _ => {}
            },
            Node::Leaf(start) if xml::name(&start) == "strike" => is_struck = strikes(&start),
            Node::Close(name) if name == end => break,
            _ => {}
        }
    }
    if LONGEST < text.len() {
        return Err(Refusal::new(Reason::TooLarge, "text"));
    }
    let struck = match (any_struck, any_plain) {
        (false, _) => Struck::No,
        (true, true) => Struck::Partly,
        (true, false) => Struck::Whole,
    };
    Ok((escapes(&text).into_boxed_str(), struck))
}

fn strikes(start: &quick_xml::events::BytesStart<'_>) -> bool {
    xml::attribute(start, "val").is_none_or(|val| val != "0" && val != "false")
}

/// `_x000D_` stands for a carriage return, and so on.
fn escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes()[at..].get(6) == Some(&b'_'));
        match code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    out
}
