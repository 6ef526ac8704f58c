//! Geometry of a chart: shapes with positions in points, y downwards.

use tenken_typeset::{Color, Paint, Segment};

/// A drawing of a fixed size.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// Its shapes, the lower first.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// An outline.
    Path {
        /// Its steps.
        segments: Vec<Segment>,
        /// How it is painted.
        paint: Paint,
    },
    /// A line of text.
    Text {
        /// The place the anchor speaks of.
        x: f64,
        /// The baseline.
        y: f64,
        /// One em in points.
        size: f64,
        /// Where `x` is in the text.
        anchor: Anchor,
        /// Bold face.
        bold: bool,
        /// The colour.
        color: Color,
        /// The characters.
        text: String,
    },
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Drawing {
    /// Adds an outline.
    pub(super) fn path(&mut self, segments: Vec<Segment>, paint: Paint) {
        if !segments.is_empty() {
            self.shapes.push(Shape::Path { segments, paint });
        }
    }
}

/// The outline of a rectangle.
pub(super) fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Vec<Segment> {
    vec![
        Segment::Move(x, y),
        Segment::Line(x + width, y),
        Segment::Line(x + width, y + height),
        Segment::Line(x, y + height),
        Segment::Close,
    ]
}
