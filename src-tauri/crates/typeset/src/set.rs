//! The clusters of a line to positioned glyphs.

use std::ops::Range;

use crate::cluster::{Cluster, Ink};
use crate::compose::{Composer, Line, leaders, single_line};
use crate::fonts::FontId;
use crate::item::{Glyph, GlyphRun, Item, LinkArea, Rect, Rule};
use crate::marks::ASCENT;
use crate::measure::Measured;
use crate::model::{Align, Paragraph, Run, Tail};

/// Sets the lines of one paragraph.
pub struct LineSetter<'c, 'f> {
    composer: &'c Composer<'f>,
    paragraph: &'c Paragraph,
    width: f64,
    marker: Option<(Vec<Item>, f64)>,
    lines: Vec<Line>,
}

impl<'c, 'f> LineSetter<'c, 'f> {
    /// For `paragraph` between margins `width` apart.
    pub fn new(composer: &'c Composer<'f>, paragraph: &'c Paragraph, width: f64) -> Self {
        let marker = (!paragraph.marker.is_empty())
            .then(|| single_line(composer, &paragraph.marker, paragraph.pitch));
        Self { composer, paragraph, width, marker, lines: Vec::new() }
    }

    /// The room of the next line.
    pub fn measure(&self) -> f64 {
        (self.width - self.left() - self.paragraph.indent_right).max(0.0)
    }

    /// The left end of the next line.
    fn left(&self) -> f64 {
        let paragraph = self.paragraph;
        match (&self.marker, self.lines.is_empty()) {
            (_, false) => paragraph.indent,
            (None, true) => paragraph.indent + paragraph.first,
            (Some((_, marker)), true) => {
                let end = paragraph.indent + paragraph.first + marker;
                if end <= paragraph.indent + 0.01 {
                    paragraph.indent
                } else {
                    end + self.size() * 0.3
                }
            }
        }
    }

    fn size(&self) -> f64 {
        self.paragraph.runs.first().map_or(self.paragraph.pitch * 0.6, |run| run.style.size)
    }

    /// Sets the clusters `ink`, with `added` after each of them.
    pub fn set(&mut self, measured: &Measured, ink: Range<usize>, added: &[f64]) {
        let paragraph = self.paragraph;
        let width = measured.width(ink.start, ink.end) + added.iter().sum::<f64>();
        let room = self.measure() - width;
        let shift = match paragraph.align {
            Align::Justify | Align::Left => 0.0,
            Align::Centre => (room / 2.0).max(0.0),
            Align::Right => room.max(0.0),
        };
        let left = self.left() + shift;
        let lead = if ink.is_empty() { 0.0 } else { measured.lead(ink.start) };
        let size = self.line_size(measured, &ink);
        let baseline = (paragraph.pitch - size) / 2.0 + size * ASCENT;
        let mut pen = Pen { paragraph, measured, baseline, items: Vec::new(), open: None };
        let mut extra = 0.0;
        for index in ink.clone() {
            let x = left - lead + measured.offset(ink.start, index) + extra;
            pen.put(&measured.clusters[index], x);
            extra += added.get(index - ink.start).copied().unwrap_or(0.0);
        }
        let mut items = pen.finish();
        if let Some((marker, _)) = self.marker.as_ref().filter(|_| self.lines.is_empty()) {
            let at = paragraph.indent + paragraph.first;
            let marker = marker.iter().cloned().map(|mut item| {
                item.shift(at, 0.0);
                item
            });
            items.splice(0..0, marker);
        }
        let source = match (measured.clusters.get(ink.start), ink.is_empty()) {
            (Some(first), false) => first.source.start..measured.clusters[ink.end - 1].source.end,
            _ => 0..0,
        };
        self.lines.push(Line { items, height: paragraph.pitch, right: left + width, source });
    }

    fn line_size(&self, measured: &Measured, ink: &Range<usize>) -> f64 {
        let largest =
            measured.clusters[ink.clone()].iter().map(|cluster| cluster.size).fold(0.0, f64::max);
        if largest > 0.0 { largest } else { self.size() }
    }

    /// The lines, with the paragraph's tail, bar and underline.
    pub fn finish(mut self) -> Vec<Line> {
        if let Some(tail) = &self.paragraph.tail {
            self.set_tail(tail);
        }
        if let Some((x, stroke)) = self.paragraph.bar {
            for line in &mut self.lines {
                let bar = Rect {
                    x,
                    y: 0.0,
                    width: stroke.width,
                    height: line.height,
                    color: stroke.color,
                };
                line.items.insert(0, Item::Rect(bar));
            }
        }
        if let (Some(stroke), Some(line)) = (self.paragraph.underline, self.lines.last_mut()) {
            let y = line.height;
            line.items.push(Item::Rule(Rule { from: (0.0, y), to: (self.width, y), stroke }));
        }
        self.lines
    }

    fn set_tail(&mut self, tail: &Tail) {
        let (pitch, edge) = (self.paragraph.pitch, self.width - self.paragraph.indent_right);
        let (mut items, width) = single_line(self.composer, std::slice::from_ref(&tail.run), pitch);
        items.iter_mut().for_each(|item| item.shift(edge - width, 0.0));
        let gap = tail.run.style.size * 0.5;
        if self.lines.last().is_some_and(|line| line.right + gap > edge - width) {
            let left = self.paragraph.indent;
            self.lines.push(Line { items: Vec::new(), height: pitch, right: left, source: 0..0 });
        }
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        // Numbers of one to three digits end their leaders at one place.
        let width = width.max(tail.run.style.size * 1.5);
        let room = edge - width - line.right - 2.0 * gap;
        if let Some((mut dots, dots_width)) =
            leaders(self.composer, &tail.run, tail.leader, room, pitch)
        {
            dots.iter_mut().for_each(|item| item.shift(edge - width - gap - dots_width, 0.0));
            line.items.extend(dots);
        }
        // Text and tail that lead to one place are one area.
        let held = line.items.iter_mut().find_map(|item| match item {
            Item::Link(area) => Some(area),
            _ => None,
        });
        if let Some(area) = held.filter(|area| Some(area.link) == tail.run.style.link) {
            area.width = edge - area.x;
            items.retain(|item| !matches!(item, Item::Link(_)));
        }
        line.items.extend(items);
        line.right = edge;
    }
}

/// The width of `run`'s characters as they stand, with the blank inside them.
pub fn advance_of(composer: &Composer<'_>, run: &Run) -> f64 {
    let found =
        run.text.chars().filter_map(|character| composer.fonts.find(run.style.font, character));
    found.map(|(font, glyph)| composer.fonts.face(font).advance(glyph) * run.style.size).sum()
}

/// Collects glyphs into runs of one look.
struct Pen<'a> {
    paragraph: &'a Paragraph,
    measured: &'a Measured,
    baseline: f64,
    items: Vec<Item>,
    open: Option<(GlyphRun, usize)>,
}

impl Pen<'_> {
    fn put(&mut self, cluster: &Cluster, x: f64) {
        let style = self.paragraph.runs[cluster.run].style;
        let text = match &self.measured.text[cluster.source.clone()] {
            "\t" => " ",
            text => text,
        };
        match &cluster.ink {
            Ink::Nothing => {}
            Ink::Glyph(font, id) => self.glyph(cluster, *font, *id, x, text, false),
            Ink::Substitute(font, id) => self.glyph(cluster, *font, *id, x, text, true),
            Ink::Marked(font, id, marks) => {
                self.glyph(cluster, *font, *id, x, text, false);
                for (font, id, offset) in marks {
                    self.glyph(cluster, *font, *id, x + offset, "", false);
                }
            }
            Ink::Shape(shape, font, id) => {
                self.close();
                self.items.push(Item::Path(shape.path(x, self.baseline, &style, text)));
                self.glyph(cluster, *font, *id, x, text, true);
                if let Some((run, _)) = &mut self.open {
                    run.is_visible = false;
                }
                self.close();
            }
        }
        if let Some(link) = style.link {
            self.link(x, cluster, link, style.tag);
        }
    }

    fn glyph(
        &mut self,
        cluster: &Cluster,
        font: FontId,
        id: u16,
        x: f64,
        text: &str,
        substituted: bool,
    ) {
        let continues = self
            .open
            .as_ref()
            .is_some_and(|(run, index)| run.font == font && *index == cluster.run);
        if !continues {
            self.close();
            let style = self.paragraph.runs[cluster.run].style;
            let run = GlyphRun {
                font,
                size: style.size,
                color: style.color,
                tag: style.tag,
                x,
                y: self.baseline,
                text: String::new(),
                glyphs: Vec::new(),
                is_visible: true,
            };
            self.open = Some((run, cluster.run));
        }
        let Some((run, _)) = &mut self.open else {
            return;
        };
        let from = u32::try_from(run.text.len()).unwrap_or(u32::MAX);
        run.text.push_str(text);
        let to = u32::try_from(run.text.len()).unwrap_or(u32::MAX);
        // A line is far shorter than two million em.
        #[allow(clippy::cast_possible_truncation)]
        let x = ((x - run.x) / run.size * 1000.0).round() as i32;
        run.glyphs.push(Glyph { id, x, source: from..to, substituted });
    }

    fn link(
        &mut self,
        x: f64,
        cluster: &Cluster,
        link: crate::model::LinkId,
        tag: crate::model::Tag,
    ) {
        let right = x + cluster.advance;
        let held = self.items.iter_mut().rev().take(4).find_map(|item| match item {
            Item::Link(area) if area.link == link => Some(area),
            _ => None,
        });
        match held {
            Some(area) => area.width = right - area.x,
            None => {
                let y = self.baseline - cluster.size;
                let area = LinkArea {
                    x,
                    y,
                    width: cluster.advance,
                    height: cluster.size * 1.25,
                    link,
                    tag,
                };
                self.items.push(Item::Link(area));
            }
        }
    }

    fn close(&mut self) {
        if let Some((run, _)) = self.open.take() {
            self.items.push(Item::Glyphs(run));
        }
    }

    fn finish(mut self) -> Vec<Item> {
        self.close();
        self.items
    }
}
