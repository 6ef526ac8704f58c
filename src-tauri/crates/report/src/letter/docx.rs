//! A letter as an editable .docx: text, alignment and indents, in Mincho, and nothing else.
//!
//! No macros, no links, no fields, no properties that name a person; the same letter gives the same
//! bytes. The layout is that of the PDF as far as a word processor keeps it.

use tenken_archive::Writer;

use crate::document::Letter;

/// Twentieths of a point in a character of 12 pt.
const EM: u32 = 240;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[error("the letter cannot be packed: {0}")]
pub struct Error(#[from] tenken_archive::Error);

/// The letter as the bytes of a .docx.
pub fn write(letter: &Letter) -> Result<Vec<u8>, Error> {
    let mut archive = Writer::new(Vec::new());
    archive.deflate("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    archive.deflate("_rels/.rels", RELATIONSHIPS.as_bytes())?;
    archive.deflate("word/document.xml", body(letter).as_bytes())?;
    archive.deflate("word/styles.xml", STYLES.as_bytes())?;
    archive.deflate("word/_rels/document.xml.rels", STYLE_RELATIONSHIP.as_bytes())?;
    Ok(archive.finish()?)
}

fn body(letter: &Letter) -> String {
    let mut xml = String::from(HEAD);
    letter.top_right.iter().for_each(|line| xml.push_str(&paragraph(line, Shape::RIGHT)));
    xml.push_str(&paragraph("", Shape::PLAIN));
    letter.addressees.iter().for_each(|line| xml.push_str(&paragraph(line, Shape::INSET)));
    xml.push_str(&paragraph("", Shape::PLAIN));
    letter.sender.iter().for_each(|line| xml.push_str(&paragraph(line, Shape::RIGHT_INSET)));
    xml.push_str(&paragraph("", Shape::PLAIN));
    xml.push_str(&paragraph(&letter.subject, Shape::SUBJECT));
    xml.push_str(&paragraph("", Shape::PLAIN));
    letter.body.iter().for_each(|text| xml.push_str(&paragraph(&text.to_plain(), Shape::BODY)));
    if !letter.notes_title.is_empty() {
        xml.push_str(&paragraph("", Shape::PLAIN));
        xml.push_str(&paragraph(&letter.notes_title, Shape::CENTRE));
        xml.push_str(&paragraph("", Shape::PLAIN));
    }
    letter.notes.iter().for_each(|text| xml.push_str(&paragraph(&text.to_plain(), Shape::NOTE)));
    if !letter.closing.is_empty() {
        xml.push_str(&paragraph(&letter.closing, Shape::RIGHT_INSET));
    }
    if !letter.contact.is_empty() {
        xml.push_str(&paragraph("", Shape::PLAIN));
    }
    letter.contact.iter().for_each(|line| xml.push_str(&paragraph(line, Shape::RIGHT_INSET)));
    xml.push_str(TAIL);
    xml
}

/// Where a paragraph stands: alignment, and indents in characters.
#[derive(Clone, Copy)]
struct Shape {
    align: &'static str,
    left: u32,
    right: u32,
    first: u32,
    hanging: u32,
}

impl Shape {
    const PLAIN: Self = Self { align: "both", left: 0, right: 0, first: 0, hanging: 0 };
    const RIGHT: Self = Self { align: "right", ..Self::PLAIN };
    const RIGHT_INSET: Self = Self { align: "right", right: 1, ..Self::PLAIN };
    const CENTRE: Self = Self { align: "center", ..Self::PLAIN };
    const INSET: Self = Self { left: 1, ..Self::PLAIN };
    const SUBJECT: Self = Self { align: "left", left: 3, right: 3, ..Self::PLAIN };
    const BODY: Self = Self { first: 1, ..Self::PLAIN };
    const NOTE: Self = Self { left: 2, hanging: 1, ..Self::PLAIN };
}

fn paragraph(text: &str, shape: Shape) -> String {
    let Shape { align, left, right, first, hanging } = shape;
    let side = |name: &str, count: u32| match count {
        0 => String::new(),
        count => format!(" w:{name}Chars=\"{}\" w:{name}=\"{}\"", count * 100, count * EM),
    };
    let indent = [("left", left), ("right", right), ("firstLine", first), ("hanging", hanging)];
    let indent: String = indent.iter().map(|(name, count)| side(name, *count)).collect();
    let indent = if indent.is_empty() { indent } else { format!("<w:ind{indent}/>") };
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)))
        .collect();
    let run = match text.is_empty() {
        true => String::new(),
        false => format!("<w:r>{}</w:r>", lines.join("<w:br/>")),
    };
    format!("<w:p><w:pPr>{indent}<w:jc w:val=\"{align}\"/></w:pPr>{run}</w:p>")
}

/// Text as XML takes it; what XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let text: String = text.chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;

const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const STYLE_RELATIONSHIP: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;

/// ＭＳ 明朝 is on every Windows; where it is not, the word processor takes its own Mincho.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:cs="Times New Roman"/><w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="420" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>"#;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

/// A4 with the margins of the PDF.
const TAIL: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1333" w:bottom="1304" w:left="1333" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr></w:body></w:document>"#;
