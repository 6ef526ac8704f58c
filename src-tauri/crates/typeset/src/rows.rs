//! Rows of a table, composed: their height, and how a row that is too tall is divided.

use std::collections::VecDeque;

use crate::compose::{Composer, Line};
use crate::item::{Item, Rect};
use crate::model::{AnchorId, Cell, Color, Insets, Row, Stroke, Table, VerticalAlign};

/// A line with the space above it.
#[derive(Debug, Clone)]
pub struct Strip {
    /// Space above, dropped at the top.
    pub gap: f64,
    /// The line.
    pub line: Line,
}

/// A composed cell.
#[derive(Debug, Clone)]
pub struct SetCell {
    x: f64,
    width: f64,
    strips: VecDeque<Strip>,
    fill: Option<Color>,
    vertical: VerticalAlign,
    /// Rows it spans.
    pub rows: usize,
    /// The height of the further rows it spans.
    pub below: f64,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Whether nothing stands in it.
    pub is_empty: bool,
    /// Whether it is part of a cell of a row above.
    pub is_covered: bool,
}

/// A composed row.
#[derive(Debug, Clone)]
pub struct SetRow {
    /// Its own cells.
    pub cells: Vec<SetCell>,
    /// The places that cells of rows above take.
    covered: Vec<Extent>,
    /// The least height it takes, whatever stands in it.
    pub least: f64,
    padding: Insets,
    /// The place links lead to.
    pub anchor: Option<AnchorId>,
    /// A stronger rule above it.
    pub rule_above: Option<Stroke>,
}

impl SetRow {
    /// Composes `row` of `table`, which no cell from above reaches.
    pub fn new(composer: &Composer<'_>, table: &Table, row: &Row) -> Self {
        Self::below(composer, table, row, &mut vec![0; table.columns.len()])
    }

    /// Composes `row` of `table`. `reach` says of each column how many rows more a cell from above
    /// takes; the row's own cells are added to it.
    pub fn below(composer: &Composer<'_>, table: &Table, row: &Row, reach: &mut [usize]) -> Self {
        let mut own = row.cells.iter();
        let (mut cells, mut covered) = (Vec::with_capacity(row.cells.len()), Vec::new());
        let (mut column, mut x) = (0, table.indent);
        while column < table.columns.len() {
            if reach[column] > 0 {
                reach[column] -= 1;
                let right = x + table.columns[column];
                covered.push(Extent { left: x, right, is_empty: true, is_covered: true });
                (column, x) = (column + 1, right);
                continue;
            }
            let Some(cell) = own.next() else { break };
            let end = (column + cell.span.max(1)).min(table.columns.len());
            let width: f64 = table.columns[column..end].iter().sum();
            cells.push(SetCell::new(composer, cell, x, width, table.padding));
            reach[column..end].fill(cell.rows.max(1) - 1);
            (column, x) = (end, x + width);
        }
        Self {
            cells,
            covered,
            least: row.least,
            padding: table.padding,
            anchor: row.anchor,
            rule_above: row.rule_above,
        }
    }

    /// Its height; cells that reach into rows below do not make it.
    pub fn height(&self) -> f64 {
        (self.content_height() + self.padding.top + self.padding.bottom).max(self.least)
    }

    fn content_height(&self) -> f64 {
        let own = self.cells.iter().filter(|cell| cell.rows == 1);
        own.map(SetCell::height).fold(0.0, f64::max)
    }

    /// The height of the least part that may stand alone at the foot of a page.
    pub fn least_height(&self) -> f64 {
        let content =
            self.cells.iter().map(|cell| cell.first_lines(cell.least_lines())).fold(0.0, f64::max);
        content + self.padding.top + self.padding.bottom
    }

    /// Takes off the part that fits in `room`; `None`, and nothing taken, where every cell cannot
    /// give its least part.
    pub fn split(&mut self, room: f64) -> Option<Self> {
        let inner = room - self.padding.top - self.padding.bottom;
        let counts: Vec<usize> = self.cells.iter().map(|cell| cell.lines_within(inner)).collect();
        let enough = |(cell, count): (&SetCell, &usize)| *count >= cell.least_lines();
        if !self.cells.iter().zip(&counts).all(enough) || counts.iter().all(|count| *count == 0) {
            return None;
        }
        Some(self.take(&counts))
    }

    /// Takes off one line of each cell even where it does not fit: for pages too small for anything.
    pub fn force_split(&mut self) -> Self {
        let counts = vec![1; self.cells.len()];
        self.take(&counts)
    }

    /// Whether everything has been taken off.
    pub fn is_spent(&self) -> bool {
        self.cells.iter().all(|cell| cell.strips.is_empty())
    }

    fn take(&mut self, counts: &[usize]) -> Self {
        let cells =
            self.cells.iter_mut().zip(counts).map(|(cell, count)| cell.take(*count)).collect();
        Self {
            cells,
            covered: Vec::new(),
            least: 0.0,
            padding: self.padding,
            anchor: self.anchor.take(),
            rule_above: self.rule_above,
        }
    }

    /// Where its cells stand, and those that reach into it.
    pub fn extents(&self) -> Vec<Extent> {
        let extent = |cell: &SetCell| Extent {
            left: cell.x,
            right: cell.x + cell.width,
            is_empty: cell.strips.iter().all(|strip| strip.line.items.is_empty()),
            is_covered: false,
        };
        self.cells.iter().map(extent).chain(self.covered.iter().copied()).collect()
    }

    /// The row drawn with its top at `y`.
    pub fn draw(self, y: f64) -> Vec<Item> {
        let whole = self.height();
        let mut grounds = Vec::new();
        let mut items = Vec::new();
        for cell in self.cells {
            let height = whole + cell.below;
            let content = height - self.padding.top - self.padding.bottom;
            if let Some(color) = cell.fill {
                grounds.push(Item::Rect(Rect { x: cell.x, y, width: cell.width, height, color }));
            }
            let free = match cell.vertical {
                VerticalAlign::Top => 0.0,
                VerticalAlign::Middle => (content - cell.height()) / 2.0,
            };
            let mut top = y + self.padding.top + free;
            for (index, strip) in cell.strips.into_iter().enumerate() {
                top += if index == 0 { 0.0 } else { strip.gap };
                let height = strip.line.height;
                items.extend(strip.line.items.into_iter().map(|mut item| {
                    item.shift(cell.x + self.padding.left, top);
                    item
                }));
                top += height;
            }
        }
        grounds.append(&mut items);
        grounds
    }
}

impl SetCell {
    fn new(composer: &Composer<'_>, cell: &Cell, x: f64, width: f64, padding: Insets) -> Self {
        let measure = (width - padding.left - padding.right).max(1.0);
        let mut strips = VecDeque::new();
        let mut after = 0.0;
        for paragraph in &cell.paragraphs {
            let mut gap = paragraph.before.max(after);
            for line in composer.compose(paragraph, measure) {
                strips.push_back(Strip { gap, line });
                gap = 0.0;
            }
            after = paragraph.after;
        }
        let (fill, vertical, rows) = (cell.fill, cell.vertical, cell.rows.max(1));
        Self { x, width, strips, fill, vertical, rows, below: 0.0 }
    }

    /// The height of its content.
    pub fn height(&self) -> f64 {
        self.first_lines(self.strips.len())
    }

    fn first_lines(&self, count: usize) -> f64 {
        let heights = self.strips.iter().take(count).enumerate();
        heights
            .map(|(index, strip)| strip.line.height + if index == 0 { 0.0 } else { strip.gap })
            .sum()
    }

    /// Two lines stay together where there are more than three.
    fn least_lines(&self) -> usize {
        match self.strips.len() {
            0 => 0,
            1 => 1,
            2 | 3 => self.strips.len(),
            _ => 2,
        }
    }

    fn lines_within(&self, room: f64) -> usize {
        let mut height = 0.0;
        let mut count = 0;
        for strip in &self.strips {
            height += strip.line.height + if count == 0 { 0.0 } else { strip.gap };
            if height > room + 1e-6 {
                break;
            }
            count += 1;
        }
        // One line alone on the next page looks lost.
        if count > 2 && self.strips.len() == count + 1 { count - 1 } else { count }
    }

    fn take(&mut self, count: usize) -> Self {
        let strips = self.strips.drain(..count.min(self.strips.len())).collect();
        // What continues stands at the top, wherever the whole would have stood.
        let vertical = if self.strips.is_empty() { self.vertical } else { VerticalAlign::Top };
        Self {
            x: self.x,
            width: self.width,
            strips,
            fill: self.fill,
            vertical,
            rows: self.rows,
            below: self.below,
        }
    }
}
