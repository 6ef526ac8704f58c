//! The parts of a document set on pages: contents numbered, headers and footers added.

use std::cell::Cell;
use std::collections::HashMap;

use tenken_typeset::{AnchorId, Block as Piece, Composer, Flow, Item, Page, Rule, Tag};

use super::{Error, Options};
use crate::document::{Block, Document};
use crate::layout::{Base, Part, TocPart, plain_run};
use crate::look::{self, MM, PAGE};

/// The pages of a document.
pub struct Pages {
    /// In order.
    pub pages: Vec<Page>,
    /// Page (from 0) and height of every anchor met.
    pub anchors: HashMap<AnchorId, (usize, f64)>,
}

/// Sets `parts` on pages.
pub fn pages(
    document: &Document,
    parts: Vec<Part>,
    composer: &Composer<'_>,
    options: &Options<'_>,
) -> Result<Pages, Error> {
    let done = Cell::new(0);
    let total = units(&parts);
    let progress = || {
        done.set((done.get() + 1).min(total));
        // Composing is about half of the work; drawing reports the rest.
        (options.progress)(done.get(), total * 2);
    };
    let flow = Flow { composer, geometry: PAGE, cancel: options.cancel, progress: &progress };
    let has_cover = matches!(parts.first(), Some(Part::Cover(_)));
    let mut sets = Vec::with_capacity(parts.len());
    let mut contents: Vec<(usize, TocPart)> = Vec::new();
    // Each part is given up as soon as it is set: long reports are large.
    for part in parts {
        sets.push(match part {
            Part::Cover(cover) => vec![cover.page(composer)],
            Part::Flow(blocks) => flow.pages(&blocks)?,
            Part::Toc(toc) => {
                let pages = flow.pages(&toc.blocks(|_| 0))?;
                contents.push((sets.len(), toc));
                pages
            }
        });
    }
    let anchors = anchors(&sets);
    for (place, toc) in contents {
        // Numbers stand at the right edge of lines that break without them, so that the contents
        // keep their length.
        let number = |anchor: AnchorId| anchors.get(&anchor).map_or(0, |(page, _)| page + 1);
        sets[place] = flow.pages(&toc.blocks(|entry| number(entry.anchor)))?;
    }
    let mut pages: Vec<Page> = sets.into_iter().flatten().collect();
    add_running(&mut pages, document, composer, has_cover);
    Ok(Pages { pages, anchors })
}

fn units(parts: &[Part]) -> usize {
    let piece =
        |piece: &Piece| if let Piece::Table(table) = piece { table.rows.len() + 1 } else { 1 };
    let part = |part: &Part| match part {
        Part::Flow(pieces) => pieces.iter().map(piece).sum(),
        Part::Cover(_) | Part::Toc(_) => 0,
    };
    parts.iter().map(part).sum::<usize>().max(1)
}

fn anchors(parts: &[Vec<Page>]) -> HashMap<AnchorId, (usize, f64)> {
    let pages = parts.iter().flatten().enumerate();
    let all = pages.flat_map(|(index, page)| {
        page.anchors.iter().map(move |(anchor, y)| (*anchor, (index, *y)))
    });
    all.collect()
}

/// Adds label, header, footer and page number to every page; the cover has the label only.
fn add_running(pages: &mut [Page], document: &Document, composer: &Composer<'_>, has_cover: bool) {
    let running = &document.running;
    let total = pages.len();
    // An official letter has nothing at its edges; pages are counted from two on.
    let is_letter = matches!(document.blocks.as_slice(), [Block::Letter(_)]);
    let (left, right) = (PAGE.margins.left, PAGE.width - PAGE.margins.right);
    let top = PAGE.margins.top - 9.0 * MM;
    let bottom = PAGE.height - PAGE.margins.bottom + 10.0 * MM;
    for (index, page) in pages.iter_mut().enumerate() {
        let is_cover = has_cover && index == 0;
        let mut edge = Edge { composer, page };
        edge.label(&running.confidentiality, right, top);
        if is_cover || (is_letter && total == 1) {
            continue;
        }
        edge.text(&running.header, left, top, look::MUTED);
        if !is_letter {
            edge.rule(left, right, top + 5.0);
        }
        edge.text(&running.footer, left, bottom, look::MUTED);
        let number = format!("{} / {total}", index + 1);
        let width =
            composer.line(&plain_run(number.as_str(), Base::of(look::RUNNING, Tag::ARTIFACT))).1;
        edge.text(&number, right - width, bottom, look::INK);
    }
}

/// Puts decoration at the edges of a page.
struct Edge<'p, 'c, 'f> {
    composer: &'c Composer<'f>,
    page: &'p mut Page,
}

impl Edge<'_, '_, '_> {
    fn text(&mut self, text: &str, x: f64, y: f64, color: tenken_typeset::Color) {
        if text.is_empty() {
            return;
        }
        let run = plain_run(text, Base::of(look::RUNNING, Tag::ARTIFACT).colored(color));
        self.put(self.composer.line(&run).0, x, y);
    }

    /// The label in bold, in a frame, with its right edge at `right`.
    fn label(&mut self, text: &str, right: f64, y: f64) {
        if text.is_empty() {
            return;
        }
        let run = plain_run(text, Base::of(look::RUNNING + 0.5, Tag::ARTIFACT).bold());
        let (items, width) = self.composer.line(&run);
        let (left, top, foot) = (right - width - 10.0, y - 10.5, y + 3.0);
        self.put(items, left + 5.0, y);
        let stroke = tenken_typeset::Stroke { width: 0.6, color: look::INK };
        let corners = [(left, top), (right, top), (right, foot), (left, foot), (left, top)];
        let sides =
            corners.windows(2).map(|pair| Item::Rule(Rule { from: pair[0], to: pair[1], stroke }));
        self.page.items.extend(sides);
    }

    fn rule(&mut self, from: f64, to: f64, y: f64) {
        self.page.items.push(Item::Rule(Rule { from: (from, y), to: (to, y), stroke: look::FINE }));
    }

    fn put(&mut self, items: Vec<Item>, x: f64, y: f64) {
        self.page.items.extend(items.into_iter().map(|mut item| {
            item.shift(x, y);
            item
        }));
    }
}
