//! What composition is given: styled runs, paragraphs, tables, figures.

use crate::fonts::FontId;
use crate::item::Item;

/// A colour, red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Color(pub u8, pub u8, pub u8);

/// Which element of the document's structure something belongs to. The meaning is the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tag(pub u32);

impl Tag {
    /// Decoration: no part of what is read.
    pub const ARTIFACT: Self = Self(0);
}

/// A destination of a link; the meaning is the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub u32);

/// A place that links lead to; the meaning is the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnchorId(pub u32);

/// How characters look and what they belong to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The font; others stand in where it lacks a character.
    pub font: FontId,
    /// The size of one em in points.
    pub size: f64,
    /// The colour.
    pub color: Color,
    /// The structure element.
    pub tag: Tag,
    /// Where a click leads.
    pub link: Option<LinkId>,
}

/// Text in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The characters; `\n` ends the line.
    pub text: String,
    /// The style.
    pub style: Style,
}

/// Where lines stand between their margins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Both edges straight, the last line at the left.
    #[default]
    Justify,
    /// Left edge straight.
    Left,
    /// In the middle.
    Centre,
    /// Right edge straight.
    Right,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// Its text.
    pub runs: Vec<Run>,
    /// Where its lines stand.
    pub align: Align,
    /// From baseline to baseline.
    pub pitch: f64,
    /// From the left edge to all lines.
    pub indent: f64,
    /// From the right edge to all lines.
    pub indent_right: f64,
    /// Added to `indent` on the first line; negative hangs it out.
    pub first: f64,
    /// Set at the start of the first line (list markers); the text begins at `indent`, or after the
    /// marker where that is wider than the hanging part.
    pub marker: Vec<Run>,
    /// Set at the right edge of the last line, with leaders (page numbers in contents).
    pub tail: Option<Tail>,
    /// Space above, dropped at the top of a page.
    pub before: f64,
    /// Space below; the larger of two meeting spaces counts.
    pub after: f64,
    /// Whether the next block begins on the same page.
    pub keep_with_next: bool,
    /// Whether all lines stay on one page.
    pub keep_together: bool,
    /// A rule along the left side: distance from the left edge, and stroke.
    pub bar: Option<(f64, Stroke)>,
    /// A rule under the last line.
    pub underline: Option<Stroke>,
    /// The place links lead to.
    pub anchor: Option<AnchorId>,
}

/// What stands at the right edge of a paragraph's last line.
#[derive(Debug, Clone, PartialEq)]
pub struct Tail {
    /// The text.
    pub run: Run,
    /// Repeated between text and tail.
    pub leader: char,
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Width in points.
    pub width: f64,
    /// Colour.
    pub color: Color,
}

/// Distances from four edges.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Insets {
    /// From the top.
    pub top: f64,
    /// From the right.
    pub right: f64,
    /// From the bottom.
    pub bottom: f64,
    /// From the left.
    pub left: f64,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Widths of the columns.
    pub columns: Vec<f64>,
    /// From the left edge of the page's text area.
    pub indent: f64,
    /// Rows repeated on every page the table reaches.
    pub header: Vec<Row>,
    /// The body.
    pub rows: Vec<Row>,
    /// Set over the repeated header on further pages.
    pub continued: Option<Paragraph>,
    /// Its lines.
    pub rules: Rules,
    /// Inside each cell.
    pub padding: Insets,
    /// Space above, dropped at the top of a page.
    pub before: f64,
    /// Space below.
    pub after: f64,
    /// Whether its last row stays on the page of the next block's beginning (a note).
    pub keep_with_next: bool,
    /// Whether it begins a page where what is left does not hold the whole of it.
    pub keep_together: bool,
}

/// The lines of a table; `None` draws nothing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rules {
    /// At the top and bottom of each page's part.
    pub outer: Option<Stroke>,
    /// At the left and right sides.
    pub sides: Option<Stroke>,
    /// Under the header.
    pub header: Option<Stroke>,
    /// Between rows.
    pub rows: Option<Stroke>,
    /// Between columns.
    pub columns: Option<Stroke>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its cells; their spans, and those that reach down from rows above, add up to the columns.
    pub cells: Vec<Cell>,
    /// Whether the next row begins on the same page.
    pub keep_with_next: bool,
    /// The place links lead to.
    pub anchor: Option<AnchorId>,
    /// A stronger rule above it, instead of the one between rows.
    pub rule_above: Option<Stroke>,
    /// The least height it takes.
    pub least: f64,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Columns it spans.
    pub span: usize,
    /// Rows it spans; the rows under it leave its columns out. Rows so joined stay on one page
    /// where a page holds them; else the cell stands in the first alone.
    pub rows: usize,
    /// Its content.
    pub paragraphs: Vec<Paragraph>,
    /// Where the content stands in the height of the row.
    pub vertical: VerticalAlign,
    /// Its ground.
    pub fill: Option<Color>,
}

/// Where content stands between top and bottom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum VerticalAlign {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
}

/// A drawing of a fixed size, never split.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// Height.
    pub height: f64,
    /// What is drawn, from the upper left corner of the text area at the figure's top.
    pub items: Vec<Item>,
    /// Space above, dropped at the top of a page.
    pub before: f64,
    /// Space below.
    pub after: f64,
    /// Whether the next block (its caption) begins on the same page.
    pub keep_with_next: bool,
}

/// What flows onto pages.
// Few and short-lived; a box around each would cost more than the room it saves.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A drawing.
    Figure(Figure),
    /// Empty space, dropped at the top of a page.
    Space(f64),
    /// A new page, unless the page is empty.
    PageBreak,
    /// A new page where less than this height is left.
    KeepSpace(f64),
}
