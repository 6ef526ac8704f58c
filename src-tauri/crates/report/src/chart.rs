//! Charts: geometry made once, from which both the PDF and an SVG are drawn.
//!
//! A chart is readable in black and white: every series has its own pattern beside its colour.

mod bars;
mod drawing;
mod fill;
mod svg;

pub use drawing::{Anchor, Drawing, Shape};

/// Stacked horizontal bars: one bar per row, one part per series.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StackedBars {
    /// The series from left to right.
    pub series: Vec<Series>,
    /// The bars from top to bottom.
    pub bars: Vec<Bar>,
    /// The unit of the counts (「件」).
    pub unit: String,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name in the legend, with its mark (「○ 実施」).
    pub name: String,
    /// How its parts are filled.
    pub fill: Fill,
}

/// One bar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// At its left.
    pub label: String,
    /// A count per series.
    pub counts: Vec<u32>,
    /// At its right (「87.5％（35／40）」); may be empty.
    pub note: String,
}

/// How a part is filled, in the order of lightness; patterns keep them apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// 実施: dark, solid.
    Solid,
    /// 一部実施: hatched from lower left to upper right.
    Hatch,
    /// 未実施: cross-hatched, in the colour for warnings.
    Cross,
    /// わからない: dots.
    Dots,
    /// 未回答: paper with an outline.
    Paper,
    /// 該当なし, 例外措置: light grey.
    Grey,
}

impl StackedBars {
    /// The chart drawn `width` points wide.
    pub fn draw(&self, width: f64) -> Drawing {
        bars::draw(self, width)
    }

    /// The chart as an SVG picture `width` points wide.
    pub fn to_svg(&self, width: f64) -> String {
        svg::picture(&self.draw(width))
    }
}

/// The width of `text` in em: half for what fonts set at half width, one for the rest. It is exact
/// for the fonts of the reports.
pub(crate) fn width_in_em(text: &str) -> f64 {
    let half =
        |character: char| character.is_ascii() || ('\u{FF61}'..='\u{FF9F}').contains(&character);
    text.chars().map(|character| if half(character) { 0.5 } else { 1.0 }).sum()
}

/// The width of each of `count` equal parts.
pub(crate) fn share_of(count: usize, width: f64) -> Option<f64> {
    let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
    Some(width / f64::from(count))
}
