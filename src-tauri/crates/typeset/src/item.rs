//! What composition gives: positioned things on a page.

use std::ops::Range;

use crate::fonts::FontId;
use crate::model::{Color, LinkId, Stroke, Tag};

/// One thing on a page. Positions are points from the upper left corner, y downwards.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Glyphs on one baseline.
    Glyphs(GlyphRun),
    /// A straight line.
    Rule(Rule),
    /// A ground.
    Rect(Rect),
    /// A drawn shape.
    Path(Path),
    /// An area that leads somewhere.
    Link(LinkArea),
}

/// Glyphs of one font, size, colour and structure element on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The font, after fallback.
    pub font: FontId,
    /// One em in points.
    pub size: f64,
    /// The colour.
    pub color: Color,
    /// The structure element.
    pub tag: Tag,
    /// Left end of the baseline.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// The characters behind the glyphs.
    pub text: String,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Whether the glyphs are seen. Unseen ones carry the characters of drawn shapes.
    pub is_visible: bool,
}

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its index in the font.
    pub id: u16,
    /// From the run's `x`, in thousandths of an em, after squeezing and justification.
    pub x: i32,
    /// Its place in the run's text, in bytes.
    pub source: Range<u32>,
    /// The glyph is not that of the character: 〓, or what carries a drawn shape.
    pub substituted: bool,
}

/// A straight line; decoration.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// One end.
    pub from: (f64, f64),
    /// The other end.
    pub to: (f64, f64),
    /// Its look.
    pub stroke: Stroke,
}

/// A filled rectangle; decoration.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Colour.
    pub color: Color,
}

/// A drawn shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The structure element.
    pub tag: Tag,
    /// The outline in page coordinates.
    pub segments: Vec<Segment>,
    /// How it is painted.
    pub paint: Paint,
    /// The character it stands for, if it stands for one.
    pub text: Option<String>,
}

/// One step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begins a part.
    Move(f64, f64),
    /// A straight line.
    Line(f64, f64),
    /// A cubic curve: two control points and the end.
    Curve([(f64, f64); 3]),
    /// Back to the beginning of the part.
    Close,
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// Filled.
    Fill(Color),
    /// Drawn along the outline.
    Stroke(Stroke),
}

/// An area that leads somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinkArea {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Where it leads.
    pub link: LinkId,
    /// The structure element of the linked text.
    pub tag: Tag,
}

impl Item {
    /// Moves the thing by (`dx`, `dy`).
    pub fn shift(&mut self, dx: f64, dy: f64) {
        match self {
            Self::Glyphs(run) => (run.x, run.y) = (run.x + dx, run.y + dy),
            Self::Rule(rule) => {
                rule.from = (rule.from.0 + dx, rule.from.1 + dy);
                rule.to = (rule.to.0 + dx, rule.to.1 + dy);
            }
            Self::Rect(rect) => (rect.x, rect.y) = (rect.x + dx, rect.y + dy),
            Self::Link(area) => (area.x, area.y) = (area.x + dx, area.y + dy),
            Self::Path(path) => path.segments.iter_mut().for_each(|segment| segment.shift(dx, dy)),
        }
    }

    /// The same thing as decoration: repeated headers are read once only.
    #[must_use]
    pub fn as_artifact(mut self) -> Option<Self> {
        match &mut self {
            Self::Glyphs(run) => run.tag = Tag::ARTIFACT,
            Self::Path(path) => path.tag = Tag::ARTIFACT,
            Self::Link(_) => return None,
            Self::Rule(_) | Self::Rect(_) => {}
        }
        Some(self)
    }
}

impl Segment {
    fn shift(&mut self, dx: f64, dy: f64) {
        match self {
            Self::Move(x, y) | Self::Line(x, y) => (*x, *y) = (*x + dx, *y + dy),
            Self::Curve(points) => {
                points.iter_mut().for_each(|(x, y)| (*x, *y) = (*x + dx, *y + dy))
            }
            Self::Close => {}
        }
    }
}
