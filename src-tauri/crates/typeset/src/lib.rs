//! Japanese composition: text to lines to pages.
//!
//! Takes paragraphs of styled runs, tables and figures; gives pages of positioned glyphs, rules,
//! grounds and paths, in the spirit of JIS X 4051 and the W3C's requirements for Japanese text.
//! It knows widths only: no PDF, no audit, no file. Lengths are points, y grows downwards.
//!
//! Everything is one pass over its input, so that a long report costs what its length says.

mod breaks;
mod class;
mod cluster;
mod compose;
mod face;
mod flow;
mod fonts;
mod item;
mod justify;
mod marks;
mod measure;
mod model;
mod rows;
mod set;
mod spans;
mod table;

pub use compose::{Composer, Line, Substitution};
pub use face::{Face, FaceError};
pub use flow::{Cancelled, Flow, Geometry, Page};
pub use fonts::{FontId, Fonts};
pub use item::{Glyph, GlyphRun, Item, LinkArea, Paint, Path, Rect, Rule, Segment};
pub use model::{
    Align, AnchorId, Block, Cell, Color, Figure, Insets, LinkId, Paragraph, Row, Rules, Run,
    Stroke, Style, Table, Tag, Tail, VerticalAlign,
};
