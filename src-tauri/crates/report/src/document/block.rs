//! The kinds of blocks a report is made of.

use super::{Table, Text};
use crate::chart::StackedBars;

/// One block of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// 表紙: a page of its own.
    Cover(Cover),
    /// 目次: filled from the headings, on pages of its own.
    Toc(Toc),
    /// A heading; it stays with what follows and appears in the outline.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// 項目と内容 in two columns without a grid: a table for readers, a calm list for the eye.
    KeyValue(KeyValue),
    /// A strip of large figures (KPI), each with its numerator and denominator.
    KeyFigures(Vec<KeyFigure>),
    /// A chart or drawing with its caption.
    Figure(Figure),
    /// A framed remark.
    Callout(Callout),
    /// 送付文 and other official letters, in Mincho on a page of their own.
    Letter(Letter),
    /// What follows begins on a new page.
    PageBreak,
    /// What follows needs this much height (millimetres) on the page, else it begins on the next.
    KeepSpace(f64),
}

/// The first page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cover {
    /// Above the title: the organization.
    pub organization: String,
    /// 標題; `\n` breaks the line where the author wants it.
    pub title: String,
    /// Under the title (「内部用」 or the campaign's name); empty for none.
    pub subtitle: String,
    /// 「案」 or the edition (第1版), set in a frame; empty for none.
    pub edition: String,
    /// Facts in the lower part: 集計基準日, 監査の基準, 作成日 …
    pub lines: Vec<CoverLine>,
}

/// One fact on the cover.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CoverLine {
    /// What it is (「集計基準日」).
    pub label: String,
    /// Its value.
    pub value: Text,
}

/// Where the table of contents stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Toc {
    /// Its own heading (「目次」).
    pub title: String,
    /// Headings down to this level are listed (1 = chapters only).
    pub depth: u8,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 for chapters, which begin a page where little is left of the last; 2 to 4 below.
    pub level: u8,
    /// The words, with their number where there is one (「1　概要」).
    pub text: String,
    /// The name links use. Empty: one is made from the position.
    pub anchor: String,
}

impl Heading {
    /// A heading without a name for links.
    pub fn new(level: u8, text: impl Into<String>) -> Self {
        Self { level, text: text.into(), anchor: String::new() }
    }

    /// The same heading, reached by links to `anchor`.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = anchor.into();
        self
    }
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// The text.
    pub text: Text,
    /// What it serves for, which decides its look.
    pub kind: ParagraphKind,
}

/// What a paragraph serves for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Running text, first line indented by one character.
    #[default]
    Body,
    /// Running text without indent: one-line statements, lead-ins of tables.
    Flush,
    /// Notes under tables and figures (「注」「※」), smaller, hanging after the first mark.
    Note,
    /// The text of a clause as printed, with a line at its left.
    Clause,
    /// Set at the right margin (以上, names, dates).
    Right,
    /// Centred (記).
    Centre,
}

impl Paragraph {
    /// A paragraph of running text.
    pub fn body(text: impl Into<Text>) -> Self {
        Self { text: text.into(), kind: ParagraphKind::Body }
    }

    /// A paragraph of a certain kind.
    pub fn of(kind: ParagraphKind, text: impl Into<Text>) -> Self {
        Self { text: text.into(), kind }
    }
}

/// A list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// Its items in order.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// What stands before it, hanging.
    pub marker: Marker,
    /// 0 for the outermost.
    pub level: u8,
    /// The text.
    pub text: Text,
}

/// What stands before a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    /// ・
    Dot,
    /// The marker as given (「⑴」「ア」「①」「※」).
    Printed(String),
}

/// 項目と内容.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyValue {
    /// Pairs of label and value in order.
    pub pairs: Vec<(Text, Text)>,
    /// Width of the labels in millimetres; 0 for the usual width.
    pub label_width: f64,
}

/// One large figure of a strip.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyFigure {
    /// What it is (「実施率」).
    pub label: String,
    /// The figure (「87.5」, 「―」).
    pub value: String,
    /// The unit, set smaller after it (「％」); may be empty.
    pub unit: String,
    /// Under it: numerator and denominator (「35／40件」).
    pub detail: String,
}

/// A chart with its caption. (A heat map is a [`Table`] with shaded cells and a symbol in each.)
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is drawn.
    pub graphic: Graphic,
    /// Printed under it (「図1　分野別の実施状況」); empty for none.
    pub caption: String,
    /// What a listener is told in its place; never empty.
    pub alt: String,
}

/// What a figure draws.
#[derive(Debug, Clone, PartialEq)]
pub enum Graphic {
    /// Stacked horizontal bars.
    StackedBars(StackedBars),
}

/// A framed remark.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Callout {
    /// Bold first line; empty for none.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// An official letter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Letter {
    /// 文書番号 and date, top right, one line each.
    pub top_right: Vec<String>,
    /// 宛先, one line each.
    pub addressees: Vec<String>,
    /// 発信者, set at the right, one line each.
    pub sender: Vec<String>,
    /// 標題, from three characters in.
    pub subject: String,
    /// The paragraphs.
    pub body: Vec<Text>,
    /// Over the notes (「記」); empty for none.
    pub notes_title: String,
    /// What is set out under the letter, numbered by the author; empty for none.
    pub notes: Vec<Text>,
    /// Closes the letter at the right (「以上」); empty for none.
    pub closing: String,
    /// Whom to ask, under all of it, one line each.
    pub contact: Vec<String>,
}

macro_rules! block_from {
    ($($kind:ident),+) => {
        $(impl From<$kind> for Block {
            fn from(block: $kind) -> Self {
                Self::$kind(block)
            }
        })+
    };
}

block_from!(Cover, Toc, Heading, Paragraph, List, Table, KeyValue, Figure, Callout, Letter);
