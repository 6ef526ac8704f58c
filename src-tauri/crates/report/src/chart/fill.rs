//! Patterns, drawn line by line so that every reader and printer shows the same.

use tenken_typeset::{Color, Paint, Segment, Stroke};

use super::Fill;
use super::drawing::{Drawing, rectangle};

const DARK: Color = Color(0x1f, 0x4a, 0x78);
const MIDDLE: Color = Color(0x5b, 0x86, 0xb3);
const PALE: Color = Color(0xe3, 0xec, 0xf5);
const RED: Color = Color(0xa3, 0x00, 0x1c);
const RED_PALE: Color = Color(0xfa, 0xe9, 0xeb);
const GREY: Color = Color(0xd5, 0xd8, 0xdc);
const PAPER: Color = Color(0xff, 0xff, 0xff);
const OUTLINE: Color = Color(0x4a, 0x55, 0x61);

/// Distance between the lines of a pattern.
const STEP: f64 = 3.6;

/// Fills a rectangle and outlines it.
pub fn fill(drawing: &mut Drawing, fill: Fill, x: f64, y: f64, width: f64, height: f64) {
    let ground = match fill {
        Fill::Solid => DARK,
        Fill::Hatch => PALE,
        Fill::Cross => RED_PALE,
        Fill::Dots | Fill::Paper => PAPER,
        Fill::Grey => GREY,
    };
    drawing.path(rectangle(x, y, width, height), Paint::Fill(ground));
    let area = Area { x, y, width, height };
    match fill {
        Fill::Hatch => {
            drawing.path(area.hatch(false), Paint::Stroke(Stroke { width: 0.9, color: MIDDLE }))
        }
        Fill::Cross => {
            let mut lines = area.hatch(false);
            lines.extend(area.hatch(true));
            drawing.path(lines, Paint::Stroke(Stroke { width: 0.6, color: RED }));
        }
        Fill::Dots => drawing.path(area.dots(), Paint::Fill(OUTLINE)),
        Fill::Solid | Fill::Paper | Fill::Grey => {}
    }
    drawing
        .path(rectangle(x, y, width, height), Paint::Stroke(Stroke { width: 0.5, color: OUTLINE }));
}

/// The colour of a figure printed on the pattern; none where it would not be readable.
pub fn figure_color(fill: Fill) -> Option<Color> {
    match fill {
        Fill::Solid => Some(PAPER),
        Fill::Paper | Fill::Grey => Some(Color(0x1a, 0x1a, 0x1a)),
        Fill::Hatch | Fill::Cross | Fill::Dots => None,
    }
}

struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    /// Lines at 45° through the area; falling ones from upper left, else rising.
    fn hatch(&self, is_falling: bool) -> Vec<Segment> {
        let mut lines = Vec::new();
        let reach = self.width + self.height;
        let mut at = STEP / 2.0;
        while at < reach {
            // The line on which the distances from the left and upper sides add up to `at`.
            let (from_x, from_y) =
                if at <= self.height { (0.0, at) } else { (at - self.height, self.height) };
            let (to_x, to_y) =
                if at <= self.width { (at, 0.0) } else { (self.width, at - self.width) };
            let place = |x: f64, y: f64| {
                let y = if is_falling { self.height - y } else { y };
                (self.x + x, self.y + y)
            };
            let (from, to) = (place(from_x, from_y), place(to_x, to_y));
            lines.push(Segment::Move(from.0, from.1));
            lines.push(Segment::Line(to.0, to.1));
            at += STEP;
        }
        lines
    }

    fn dots(&self) -> Vec<Segment> {
        const DOT: f64 = 0.9;
        let mut dots = Vec::new();
        let mut y = STEP / 2.0;
        let mut is_odd = false;
        while y + DOT < self.height {
            let mut x = if is_odd { STEP } else { STEP / 2.0 };
            while x + DOT < self.width {
                dots.extend(rectangle(self.x + x, self.y + y, DOT, DOT));
                x += STEP;
            }
            y += STEP / 1.4;
            is_odd = !is_odd;
        }
        dots
    }
}
