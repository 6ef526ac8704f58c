//! 表紙: organization, title and edition above, the facts below.

use tenken_typeset::{Align, Color, Composer, Item, Page, Paragraph as Lines, Rule, Stroke};

use super::{Builder, text::Base, text::plain_run};
use crate::document::Cover;
use crate::look::{self, MM, PAGE};
use crate::structure::{Role, Structure};

/// A cover: paragraphs from the top, and facts that end at the foot.
pub struct CoverPart {
    head: Vec<Lines>,
    edition: Option<Lines>,
    facts: Vec<(Lines, Lines)>,
}

/// Width of the labels of the facts.
const LABEL: f64 = 34.0 * MM;
/// From the sheet's top to the organization.
const TOP: f64 = 62.0 * MM;
/// From the sheet's foot to the end of the facts.
const FOOT: f64 = 36.0 * MM;

impl Builder<'_, '_> {
    /// Lays out a cover.
    pub(super) fn cover(&mut self, cover: &Cover) -> CoverPart {
        let mut line =
            |text: &str, size: f64, pitch: f64, color: Color, is_bold: bool, after: f64| {
                let tag = self.structure.add(Structure::ROOT, Role::P);
                let base = Base::of(size, tag).colored(color);
                let base = if is_bold { base.bold() } else { base };
                Lines {
                    runs: vec![plain_run(text, base)],
                    align: Align::Centre,
                    pitch,
                    after,
                    ..Lines::default()
                }
            };
        let mut head = Vec::new();
        if !cover.organization.is_empty() {
            head.push(line(&cover.organization, 14.0, 22.0, look::INK, false, 22.0));
        }
        let mut title = line(&cover.title, 23.0, 37.0, look::ACCENT, true, 16.0);
        title.keep_with_next = true;
        head.push(title);
        if !cover.subtitle.is_empty() {
            head.push(line(&cover.subtitle, 13.0, 21.0, look::INK, false, 10.0));
        }
        let edition = (!cover.edition.is_empty())
            .then(|| line(&cover.edition, 13.0, 22.0, look::INK, true, 0.0));
        let mut facts = Vec::new();
        let mut list = None;
        for fact in &cover.lines {
            let list =
                *list.get_or_insert_with(|| self.structure.add(Structure::ROOT, Role::Table));
            let row = self.structure.add(list, Role::Tr);
            let name = self.structure.add(row, Role::RowHeader);
            let value = self.structure.add(row, Role::Td);
            let label =
                vec![plain_run(fact.label.as_str(), Base::of(9.5, name).colored(look::MUTED))];
            let runs = self.runs(&fact.value, Base::of(10.0, value));
            let lines = |runs| Lines { runs, align: Align::Left, pitch: 16.0, ..Lines::default() };
            facts.push((lines(label), lines(runs)));
        }
        CoverPart { head, edition, facts }
    }
}

impl CoverPart {
    /// The cover as a page.
    pub fn page(&self, composer: &Composer<'_>) -> Page {
        let mut sheet = Sheet { composer, page: Page::default(), y: TOP };
        let (left, width) = (PAGE.margins.left, PAGE.text_width());
        for lines in &self.head {
            let is_title = lines.keep_with_next;
            if is_title {
                sheet.rule(left, left + width, look::STRONG);
                sheet.y += 14.0;
            }
            sheet.lines(lines, left, width);
            if is_title {
                sheet.y += 14.0;
                sheet.rule(left, left + width, look::STRONG);
            }
            sheet.y += lines.after;
        }
        if let Some(edition) = &self.edition {
            sheet.framed(edition);
        }
        sheet.y = sheet.y.max(PAGE.height - FOOT - self.facts_height(composer)) + 10.0;
        self.facts(&mut sheet);
        sheet.page
    }

    fn facts(&self, sheet: &mut Sheet<'_, '_>) {
        let (left, right) =
            (PAGE.margins.left + 12.0 * MM, PAGE.width - PAGE.margins.right - 12.0 * MM);
        for (label, value) in &self.facts {
            sheet.rule(left, right, look::FINE);
            sheet.y += FACT_PADDING;
            let top = sheet.y;
            sheet.lines(label, left + 4.0, LABEL - 8.0);
            let label_end = std::mem::replace(&mut sheet.y, top);
            sheet.lines(value, left + LABEL, right - left - LABEL);
            sheet.y = sheet.y.max(label_end) + FACT_PADDING;
        }
        if !self.facts.is_empty() {
            sheet.rule(left, right, look::FINE);
        }
    }

    fn facts_height(&self, composer: &Composer<'_>) -> f64 {
        let width = PAGE.text_width() - 24.0 * MM - LABEL;
        let height =
            |lines: &Lines, width: f64| lines.pitch * count(composer.compose(lines, width).len());
        let fact =
            |(label, value): &(Lines, Lines)| height(label, LABEL - 8.0).max(height(value, width));
        self.facts.iter().map(|pair| fact(pair) + 2.0 * FACT_PADDING).sum()
    }
}

const FACT_PADDING: f64 = 4.5;

// A cover has a few lines.
#[allow(clippy::cast_precision_loss)]
fn count(lines: usize) -> f64 {
    lines as f64
}

/// A page on which things are put one under the other.
struct Sheet<'c, 'f> {
    composer: &'c Composer<'f>,
    page: Page,
    y: f64,
}

impl Sheet<'_, '_> {
    fn lines(&mut self, lines: &Lines, x: f64, width: f64) {
        for line in self.composer.compose(lines, width) {
            for mut item in line.items {
                item.shift(x, self.y);
                self.page.items.push(item);
            }
            self.y += line.height;
        }
    }

    fn rule(&mut self, from: f64, to: f64, stroke: Stroke) {
        self.page.items.push(Item::Rule(Rule { from: (from, self.y), to: (to, self.y), stroke }));
    }

    /// One line in a frame in the middle.
    fn framed(&mut self, lines: &Lines) {
        let width = lines.runs.iter().map(|run| self.composer.width(run)).sum::<f64>() + 36.0;
        let (left, right) = ((PAGE.width - width) / 2.0, (PAGE.width + width) / 2.0);
        let stroke = Stroke { width: 0.9, color: look::INK };
        self.y += 8.0;
        let top = self.y;
        self.rule(left, right, stroke);
        self.y += 5.0;
        self.lines(lines, left, width);
        self.y += 5.0;
        self.rule(left, right, stroke);
        for x in [left, right] {
            self.page.items.push(Item::Rule(Rule { from: (x, top), to: (x, self.y), stroke }));
        }
    }
}
