//! Stacked horizontal bars.

use tenken_typeset::{Color, Paint, Segment, Stroke};

use super::drawing::{Anchor, Drawing, Shape};
use super::fill::{figure_color, fill};
use super::{Bar, StackedBars, width_in_em};

const SIZE: f64 = 8.5;
const FIGURE_SIZE: f64 = 7.5;
const ROW: f64 = 21.0;
const BAR: f64 = 12.5;
const GAP: f64 = 8.0;
const LEGEND: f64 = 18.0;
const SWATCH: (f64, f64) = (15.0, 8.5);
const INK: Color = Color(0x1a, 0x1a, 0x1a);
const AXIS: Color = Color(0x8a, 0x94, 0xa0);

/// Draws `chart` `width` points wide: legend, then labels, bars and notes.
pub fn draw(chart: &StackedBars, width: f64) -> Drawing {
    let longest = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| width_in_em(text) * SIZE).fold(0.0, f64::max)
    };
    let labels = longest(&mut chart.bars.iter().map(|bar| &bar.label)).min(width * 0.36);
    let notes = longest(&mut chart.bars.iter().map(|bar| &bar.note)).min(width * 0.3);
    let left = labels + GAP;
    let right = width - if notes > 0.0 { notes + GAP } else { 0.0 };
    let mut drawing = Drawing { width, ..Drawing::default() };
    let top = legend(&mut drawing, chart, width) + 6.0;
    let mut y = top;
    for bar in &chart.bars {
        row(&mut drawing, chart, bar, (left, right, width), y);
        y += ROW;
    }
    let axis = vec![Segment::Move(left, top), Segment::Line(left, y)];
    drawing.path(axis, Paint::Stroke(Stroke { width: 0.7, color: AXIS }));
    drawing.height = y + 2.0;
    drawing
}

/// Draws the legend; gives its height.
fn legend(drawing: &mut Drawing, chart: &StackedBars, width: f64) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for series in &chart.series {
        let needed = SWATCH.0 + 4.0 + width_in_em(&series.name) * SIZE + 9.0;
        if x > 0.0 && x + needed > width {
            (x, y) = (0.0, y + LEGEND);
        }
        fill(drawing, series.fill, x, y + 2.5, SWATCH.0, SWATCH.1);
        drawing.shapes.push(text(x + SWATCH.0 + 4.0, y + 10.0, Anchor::Start, &series.name));
        x += needed;
    }
    if chart.series.is_empty() { 0.0 } else { y + LEGEND }
}

fn row(
    drawing: &mut Drawing,
    chart: &StackedBars,
    bar: &Bar,
    (left, right, width): (f64, f64, f64),
    y: f64,
) {
    let baseline = y + ROW / 2.0 + SIZE * 0.36;
    let label = fitted(&bar.label, left - GAP);
    drawing.shapes.push(text(left - GAP, baseline, Anchor::End, &label));
    if !bar.note.is_empty() {
        drawing.shapes.push(text(
            width,
            baseline,
            Anchor::End,
            &fitted(&bar.note, width - right - GAP),
        ));
    }
    let total: u32 = bar.counts.iter().sum();
    if total == 0 {
        return;
    }
    let scale = (right - left) / f64::from(total);
    let mut x = left;
    for (count, series) in bar.counts.iter().zip(&chart.series).filter(|(count, _)| **count > 0) {
        let part = f64::from(*count) * scale;
        fill(drawing, series.fill, x, y + (ROW - BAR) / 2.0, part, BAR);
        figure(drawing, *count, series.fill, x + part / 2.0, y + ROW / 2.0, part);
        x += part;
    }
}

/// Prints a count in the middle of its part where there is room, on a paper ground over patterns.
fn figure(drawing: &mut Drawing, count: u32, pattern: super::Fill, x: f64, y: f64, room: f64) {
    let figure = count.to_string();
    let width = width_in_em(&figure) * FIGURE_SIZE;
    if width + 5.0 > room {
        return;
    }
    let color = figure_color(pattern).unwrap_or_else(|| {
        let ground = super::drawing::rectangle(x - width / 2.0 - 1.5, y - 4.2, width + 3.0, 8.4);
        drawing.path(ground, Paint::Fill(Color(0xff, 0xff, 0xff)));
        INK
    });
    let y = y + FIGURE_SIZE * 0.36;
    drawing.shapes.push(Shape::Text {
        x,
        y,
        size: FIGURE_SIZE,
        anchor: Anchor::Middle,
        bold: true,
        color,
        text: figure,
    });
}

fn text(x: f64, y: f64, anchor: Anchor, text: &str) -> Shape {
    Shape::Text { x, y, size: SIZE, anchor, bold: false, color: INK, text: text.to_owned() }
}

/// `text` cut with … where it is wider than `room`.
fn fitted(text: &str, room: f64) -> String {
    if width_in_em(text) * SIZE <= room + 0.1 {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        if (width_in_em(&kept) + width_in_em(character.encode_utf8(&mut [0; 4])) + 1.0) * SIZE
            > room
        {
            break;
        }
        kept.push(character);
    }
    kept.push('…');
    kept
}
