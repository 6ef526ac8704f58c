//! The report as a document: headings, paragraphs, tables and figures, before any page exists.
//!
//! Whoever writes a report builds a [`Document`] and can test it as text ([`Document::plain_text`]).
//! Nothing here knows widths, fonts or PDF; how a block looks is decided where pages are made, so
//! that all reports of the program look alike.

mod block;
mod links;
mod plain;
mod table;

pub use block::{
    Block, Callout, Cover, CoverLine, Figure, Graphic, Heading, KeyFigure, KeyValue, Letter, List,
    ListItem, Marker, Paragraph, ParagraphKind, Toc,
};
pub use table::{Align, Cell, Column, Row, RowKind, Shade, Table, TableSize, VerticalAlign, Width};

/// A whole report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// What the file says of itself.
    pub meta: Meta,
    /// What stands at the edges of every page.
    pub running: Running,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// What the file says of itself in its properties.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// 標題, shown in the window's title bar by readers.
    pub title: String,
    /// The organization that issues the report.
    pub author: String,
    /// One sentence on the content; may be empty.
    pub subject: String,
    /// BCP 47 language of the text.
    pub language: String,
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            title: String::new(),
            author: String::new(),
            subject: String::new(),
            language: "ja".to_owned(),
        }
    }
}

/// The header and footer of every page but a cover without them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Running {
    /// 機密性 label, top right of every page, the cover included (「自治体機密性2」); empty for none.
    pub confidentiality: String,
    /// Top left from the second page on: usually the short title of the report.
    pub header: String,
    /// Bottom left from the second page on: usually organization and edition.
    pub footer: String,
}

/// Text with styles: what a paragraph or a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A piece of text in one style.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    /// The characters; `\n` breaks the line.
    pub text: String,
    /// How it looks.
    pub style: SpanStyle,
    /// Where a click leads.
    pub link: Option<Link>,
}

/// How a span differs from the text around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SpanStyle {
    /// Bold face.
    pub bold: bool,
    /// Smaller and greyer, for what is said in passing.
    pub muted: bool,
    /// In the colour for warnings (dark red; never the only sign).
    pub warning: bool,
}

/// Where a span leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A block with this anchor in the same document.
    Anchor(String),
}

impl Text {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same text with `text` added in the plain style.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), ..Span::default() });
        self
    }

    /// The same text with `text` added in bold.
    #[must_use]
    pub fn bold(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            style: SpanStyle { bold: true, ..SpanStyle::default() },
            link: None,
        });
        self
    }

    /// The same text with `text` added in passing: smaller, grey.
    #[must_use]
    pub fn muted(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            style: SpanStyle { muted: true, ..SpanStyle::default() },
            link: None,
        });
        self
    }

    /// The same text with `text` added in the colour for warnings, bold.
    #[must_use]
    pub fn warning(mut self, text: impl Into<String>) -> Self {
        let style = SpanStyle { bold: true, warning: true, muted: false };
        self.0.push(Span { text: text.into(), style, link: None });
        self
    }

    /// The same text with `text` added as a link to `anchor`.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, anchor: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            style: SpanStyle::default(),
            link: Some(Link::Anchor(anchor.into())),
        });
        self
    }

    /// The characters alone.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}

impl Document {
    /// Adds a block at the end.
    pub fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }

    /// The same document in which text that would lead to an anchor it does not have leads nowhere:
    /// for excerpts of a longer document.
    #[must_use]
    pub fn without_dead_links(self) -> Self {
        links::without_dead(self)
    }

    /// The document as plain text, one line per block, row or list item: for tests and previews.
    pub fn plain_text(&self) -> String {
        plain::document(self)
    }
}
