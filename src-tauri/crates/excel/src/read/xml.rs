//! XML parts as a stream of names and texts. Entities of a document's own are never expanded.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::refuse::Refusal;

/// What comes next in a part. Names are local: prefixes differ between programs.
pub enum Node<'a> {
    /// An element begins.
    Open(BytesStart<'a>),
    /// An element that has no content.
    Leaf(BytesStart<'a>),
    /// An element ends.
    Close(String),
    /// Characters.
    Text(String),
}

/// A part being read.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
}

impl<'a> Xml<'a> {
    /// A part from its bytes, which must be UTF-8.
    pub fn new(bytes: &'a [u8], part: &'a str) -> Result<Self, Refusal> {
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::damaged(part))?;
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().check_end_names = true;
        Ok(Self { reader, part })
    }

    /// The next node; none at the end.
    pub fn next(&mut self) -> Result<Option<Node<'a>>, Refusal> {
        loop {
            let event = self.reader.read_event().map_err(|_| Refusal::damaged(self.part))?;
            return Ok(Some(match event {
                Event::Start(start) => Node::Open(start),
                Event::Empty(start) => Node::Leaf(start),
                Event::End(end) => Node::Close(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Node::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Node::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match resolve(&reference) {
                    Some(c) => Node::Text(c.to_string()),
                    None => continue,
                },
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// The text within the element that was just opened, nested elements included.
    pub fn text_within(&mut self) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Some(Node::Open(_)) => depth += 1,
                Some(Node::Close(_)) => depth -= 1,
                Some(Node::Text(more)) => text.push_str(&more),
                Some(Node::Leaf(_)) => {}
                None => return Err(Refusal::damaged(self.part)),
            }
        }
        Ok(text)
    }

    /// Passes over the element that was just opened.
    pub fn skip(&mut self) -> Result<(), Refusal> {
        self.text_within().map(|_| ())
    }
}

/// The local name of an element.
pub fn name<'s>(start: &'s BytesStart<'_>) -> &'s str {
    start.local_name().into_inner()
}

/// An attribute by its local name.
pub fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)
        .and_then(|a| a.normalized_value(XmlVersion::Implicit1_0).ok().map(|v| v.into_owned()))
}

/// Whether an attribute says yes.
pub fn is_set(start: &BytesStart<'_>, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(&*value, "1" | "true" | "on"))
}

fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
