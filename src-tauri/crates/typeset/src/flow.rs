//! Blocks to pages.
//!
//! One pass: a block is composed, set and forgotten before the next. Headings wait for the first
//! lines of what follows; a paragraph leaves no single line behind and sends none ahead.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::compose::{Composer, Line};
use crate::item::Item;
use crate::model::{AnchorId, Block, Figure, Insets, Paragraph, Table};
use crate::table::{self, TableSetter};

/// The size of a page and its margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometry {
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
    /// Between the sheet's edges and the text area.
    pub margins: Insets,
}

impl Geometry {
    /// The width of the text area.
    pub fn text_width(&self) -> f64 {
        self.width - self.margins.left - self.margins.right
    }

    /// The height of the text area.
    pub fn text_height(&self) -> f64 {
        self.height - self.margins.top - self.margins.bottom
    }
}

/// A page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What stands on it, in reading order, decoration between.
    pub items: Vec<Item>,
    /// The places on it that links lead to, with their height from the top.
    pub anchors: Vec<(AnchorId, f64)>,
}

/// The work was stopped from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("composition was cancelled")]
pub struct Cancelled;

/// How blocks become pages.
pub struct Flow<'a, 'f> {
    /// Composes the text.
    pub composer: &'a Composer<'f>,
    /// The pages.
    pub geometry: Geometry,
    /// Set from outside to stop.
    pub cancel: &'a AtomicBool,
    /// Told when a block or a row is done.
    pub progress: &'a dyn Fn(),
}

impl<'a, 'f> Flow<'a, 'f> {
    /// Sets `blocks` on pages; at least one page.
    pub fn pages(&self, blocks: &[Block]) -> Result<Vec<Page>, Cancelled> {
        let mut pages = Pages::new(self);
        let mut held: Vec<Held<'_>> = Vec::new();
        let mut held_height = 0.0;
        let mut blocks = blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            pages.step()?;
            let ready = pages.prepare(block, blocks.peek().copied());
            if ready.keeps_with_next() {
                held_height += ready.least_height(&pages) + ready.gap();
                held.push(ready);
                continue;
            }
            if !held.is_empty() || ready.keeps_together() {
                let needed = held_height + ready.least_height(&pages) + ready.gap();
                let helps = needed <= pages.full_height() || ready.keeps_together();
                if needed > pages.room() && helps && !pages.is_empty() {
                    pages.turn();
                }
                held.drain(..).try_for_each(|ready| pages.set(ready))?;
                held_height = 0.0;
            }
            pages.set(ready)?;
        }
        held.drain(..).try_for_each(|ready| pages.set(ready))?;
        Ok(pages.finish())
    }
}

/// A block with its lines.
enum Held<'b> {
    Lines(&'b Paragraph, Vec<Line>),
    /// A table, and the height that must follow its last row on the page.
    Table(&'b Table, f64),
    Figure(&'b Figure),
    Space(f64),
    PageBreak,
    KeepSpace(f64),
}

impl Held<'_> {
    fn keeps_with_next(&self) -> bool {
        match self {
            Self::Lines(paragraph, _) => paragraph.keep_with_next,
            Self::Figure(figure) => figure.keep_with_next,
            _ => false,
        }
    }

    fn keeps_together(&self) -> bool {
        matches!(self, Self::Table(table, _) if table.keep_together)
    }

    fn gap(&self) -> f64 {
        match self {
            Self::Lines(paragraph, _) => paragraph.before,
            Self::Table(table, _) => table.before,
            Self::Figure(figure) => figure.before,
            _ => 0.0,
        }
    }

    fn least_height(&self, pages: &Pages<'_, '_>) -> f64 {
        match self {
            Self::Lines(paragraph, lines) => {
                let whole = paragraph.keep_with_next || paragraph.keep_together || lines.len() <= 3;
                let count = if whole { lines.len() } else { 2 };
                lines.iter().take(count).map(|line| line.height).sum()
            }
            Self::Table(table, follows) => table::wanted_height(pages, table, *follows),
            Self::Figure(figure) => figure.height,
            Self::KeepSpace(height) => *height,
            Self::Space(_) | Self::PageBreak => 0.0,
        }
    }
}

/// The pages so far and the place where the next thing stands.
pub struct Pages<'c, 'f> {
    /// Composes the text.
    pub composer: &'c Composer<'f>,
    cancel: &'c AtomicBool,
    progress: &'c dyn Fn(),
    geometry: Geometry,
    done: Vec<Page>,
    page: Page,
    /// From the top of the text area.
    pub y: f64,
    /// Space asked for below the last thing.
    after: f64,
    /// Whether a page begins with a table's repeated header and nothing else stands on it.
    pub is_at_table_top: bool,
}

impl<'c, 'f> Pages<'c, 'f> {
    fn new(flow: &Flow<'c, 'f>) -> Self {
        Self {
            composer: flow.composer,
            cancel: flow.cancel,
            progress: flow.progress,
            geometry: flow.geometry,
            done: Vec::new(),
            page: Page::default(),
            y: 0.0,
            after: 0.0,
            is_at_table_top: false,
        }
    }

    /// One block or row more; an error where the work has been stopped.
    pub fn step(&self) -> Result<(), Cancelled> {
        if self.cancel.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        (self.progress)();
        Ok(())
    }

    /// The height left on the page.
    pub fn room(&self) -> f64 {
        self.full_height() - self.y
    }

    /// The height of an empty page.
    pub fn full_height(&self) -> f64 {
        self.geometry.text_height()
    }

    /// Begins a new page.
    pub fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = 0.0;
        self.after = 0.0;
    }

    /// Puts items on the page, `dx` from the left of the text area and at the present height.
    pub fn put(&mut self, items: impl IntoIterator<Item = Item>, dx: f64) {
        let (x, y) = (self.geometry.margins.left + dx, self.geometry.margins.top + self.y);
        self.page.items.extend(items.into_iter().map(|mut item| {
            item.shift(x, y);
            item
        }));
    }

    /// Marks the present height as a place that links lead to.
    pub fn anchor(&mut self, anchor: AnchorId) {
        self.page.anchors.push((anchor, self.geometry.margins.top + self.y));
    }

    fn is_empty(&self) -> bool {
        self.y == 0.0
    }

    /// Composes `block`; `next` is what comes after it.
    fn prepare<'b>(&self, block: &'b Block, next: Option<&Block>) -> Held<'b> {
        match block {
            Block::Paragraph(paragraph) => {
                Held::Lines(paragraph, self.composer.compose(paragraph, self.geometry.text_width()))
            }
            Block::Table(table) => {
                let follows = next.filter(|_| table.keep_with_next).map_or(0.0, |next| {
                    let next = self.prepare(next, None);
                    next.gap().max(table.after) + next.least_height(self)
                });
                Held::Table(table, follows)
            }
            Block::Figure(figure) => Held::Figure(figure),
            Block::Space(height) => Held::Space(*height),
            Block::PageBreak => Held::PageBreak,
            Block::KeepSpace(height) => Held::KeepSpace(*height),
        }
    }

    /// Opens the space between the last thing and one that asks for `before`.
    fn gap(&mut self, before: f64) {
        let gap = if self.is_empty() { 0.0 } else { before.max(self.after) };
        self.y += gap;
        self.after = 0.0;
    }

    fn set(&mut self, ready: Held<'_>) -> Result<(), Cancelled> {
        match ready {
            Held::Lines(paragraph, lines) => self.set_lines(paragraph, lines),
            Held::Table(table, follows) => self.set_table(table, follows)?,
            Held::Figure(figure) => self.set_figure(figure),
            Held::Space(height) => {
                if !self.is_empty() {
                    self.y += height.min(self.room());
                }
            }
            Held::PageBreak => {
                if !self.is_empty() {
                    self.turn();
                }
            }
            Held::KeepSpace(height) => {
                if height > self.room() && !self.is_empty() {
                    self.turn();
                }
            }
        }
        Ok(())
    }

    fn set_lines(&mut self, paragraph: &Paragraph, lines: Vec<Line>) {
        self.gap(paragraph.before);
        let mut lines = lines.into_iter();
        let mut is_begun = false;
        while lines.len() > 0 {
            let count = self.lines_here(paragraph, lines.as_slice());
            if count == 0 {
                self.turn();
                continue;
            }
            if !std::mem::replace(&mut is_begun, true)
                && let Some(anchor) = paragraph.anchor
            {
                self.anchor(anchor);
            }
            for line in lines.by_ref().take(count) {
                self.put(line.items, 0.0);
                self.y += line.height;
            }
            if lines.len() > 0 {
                self.turn();
            }
        }
        self.after = paragraph.after;
    }

    /// How many of `lines` stand on this page.
    fn lines_here(&self, paragraph: &Paragraph, lines: &[Line]) -> usize {
        let mut height = 0.0;
        let fits = lines.iter().take_while(|line| {
            height += line.height;
            height <= self.room() + 1e-6
        });
        let fitting = fits.count();
        if fitting == lines.len() {
            return fitting;
        }
        if self.is_empty() {
            return fitting.max(1);
        }
        if paragraph.keep_together || lines.len() <= 3 {
            return 0;
        }
        let here = if lines.len() - fitting == 1 { fitting - 1 } else { fitting };
        if here < 2 { 0 } else { here }
    }

    fn set_table(&mut self, table: &Table, follows: f64) -> Result<(), Cancelled> {
        self.gap(table.before);
        if !self.is_empty() && table::least_height(self, table, follows) > self.room() {
            self.turn();
        }
        self.is_at_table_top = self.is_empty();
        TableSetter::new(self, table).set(follows)?;
        self.after = table.after;
        Ok(())
    }

    fn set_figure(&mut self, figure: &Figure) {
        self.gap(figure.before);
        if !self.is_empty() && figure.height > self.room() {
            self.turn();
        }
        self.put(figure.items.iter().cloned(), 0.0);
        self.y += figure.height;
        self.after = figure.after;
    }

    fn finish(mut self) -> Vec<Page> {
        if !self.page.items.is_empty() || self.done.is_empty() {
            self.done.push(self.page);
        }
        self.done
    }
}
