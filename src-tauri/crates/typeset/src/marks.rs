//! Check marks and boxes that the fonts lack, drawn as shapes of one em.

use crate::item::{Paint, Path, Segment};
use crate::model::{Stroke, Style};

/// A shape that stands for a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// ☐
    Box,
    /// ☑
    CheckedBox,
    /// ☒
    CrossedBox,
    /// ✔ ✓
    Check,
    /// ✕ ✖ ✗ ✘
    Cross,
    /// ⭕
    Circle,
}

impl Shape {
    /// The shape of `character`, if it is one that is drawn.
    pub fn of(character: char) -> Option<Self> {
        match character {
            '☐' => Some(Self::Box),
            '☑' | '✅' => Some(Self::CheckedBox),
            '☒' => Some(Self::CrossedBox),
            '✔' | '✓' => Some(Self::Check),
            '✕' | '✖' | '✗' | '✘' => Some(Self::Cross),
            '⭕' => Some(Self::Circle),
            _ => None,
        }
    }

    /// The shape with its left at `x` on the baseline `y`.
    pub fn path(self, x: f64, y: f64, style: &Style, text: &str) -> Path {
        // In em, from the upper left corner of the character's square.
        let mut segments = Vec::new();
        if matches!(self, Self::Box | Self::CheckedBox | Self::CrossedBox) {
            segments.extend(polyline(&[(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]));
            segments.push(Segment::Close);
        }
        match self {
            Self::Box => {}
            Self::CheckedBox | Self::Check => {
                segments.extend(polyline(&[(0.22, 0.5), (0.42, 0.72), (0.8, 0.26)]))
            }
            Self::CrossedBox | Self::Cross => {
                segments.extend(polyline(&[(0.24, 0.24), (0.76, 0.76)]));
                segments.extend(polyline(&[(0.76, 0.24), (0.24, 0.76)]));
            }
            Self::Circle => segments.extend(circle(0.5, 0.5, 0.38)),
        }
        let size = style.size;
        let place = |(px, py): (f64, f64)| (x + px * size, y + (py - ASCENT) * size);
        let segments = segments.into_iter().map(|segment| match segment {
            Segment::Move(px, py) => moved(place((px, py))),
            Segment::Line(px, py) => lined(place((px, py))),
            Segment::Curve(points) => Segment::Curve(points.map(place)),
            Segment::Close => Segment::Close,
        });
        Path {
            tag: style.tag,
            segments: segments.collect(),
            paint: Paint::Stroke(Stroke { width: self.weight() * size, color: style.color }),
            text: Some(text.to_owned()),
        }
    }

    fn weight(self) -> f64 {
        match self {
            Self::Check | Self::Cross | Self::Circle => 0.11,
            Self::Box | Self::CheckedBox | Self::CrossedBox => 0.07,
        }
    }
}

/// The part of an em above the baseline; Japanese fonts share it.
pub const ASCENT: f64 = 0.88;

fn moved((x, y): (f64, f64)) -> Segment {
    Segment::Move(x, y)
}

fn lined((x, y): (f64, f64)) -> Segment {
    Segment::Line(x, y)
}

fn polyline(points: &[(f64, f64)]) -> Vec<Segment> {
    let line = |(index, (x, y)): (usize, &(f64, f64))| match index {
        0 => Segment::Move(*x, *y),
        _ => Segment::Line(*x, *y),
    };
    points.iter().enumerate().map(line).collect()
}

/// A circle of four curves.
fn circle(x: f64, y: f64, r: f64) -> Vec<Segment> {
    // The usual distance of control points that makes a quarter of a circle.
    let k = r * 0.552_284_749_8;
    vec![
        Segment::Move(x + r, y),
        Segment::Curve([(x + r, y + k), (x + k, y + r), (x, y + r)]),
        Segment::Curve([(x - k, y + r), (x - r, y + k), (x - r, y)]),
        Segment::Curve([(x - r, y - k), (x - k, y - r), (x, y - r)]),
        Segment::Curve([(x + k, y - r), (x + r, y - k), (x + r, y)]),
        Segment::Close,
    ]
}
