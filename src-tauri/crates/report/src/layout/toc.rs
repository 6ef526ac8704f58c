//! 目次: one line per heading, with leaders, page number and link.

use tenken_typeset::{Align, Block as Piece, LinkId, Paragraph as Lines, Run, Tail};

use super::{Builder, Entry, text::Base, text::plain_run};
use crate::document::Toc;
use crate::look::{self, BODY};
use crate::structure::{Role, Structure};

/// A table of contents whose page numbers are not known yet.
pub struct TocPart {
    title: Lines,
    lines: Vec<(Entry, Lines)>,
}

impl TocPart {
    /// The contents with the number that `page_of` gives for each entry.
    pub fn blocks(&self, page_of: impl Fn(&Entry) -> usize) -> Vec<Piece> {
        let mut blocks = vec![Piece::Paragraph(self.title.clone())];
        blocks.extend(self.lines.iter().map(|(entry, lines)| {
            let mut lines = lines.clone();
            if let Some(tail) = &mut lines.tail {
                tail.run.text = page_of(entry).to_string();
            }
            Piece::Paragraph(lines)
        }));
        blocks
    }
}

impl Builder<'_, '_> {
    /// The contents of the document.
    pub(super) fn toc(&mut self, toc: &Toc) -> TocPart {
        let heading = self.structure.add(Structure::ROOT, Role::P);
        let base = Base::of(16.0, heading).bold().colored(look::ACCENT);
        let title = Lines {
            runs: vec![plain_run(toc.title.as_str(), base)],
            align: Align::Left,
            pitch: 26.0,
            after: 16.0,
            underline: Some(look::STRONG),
            ..Lines::default()
        };
        let tag = self.structure.add(Structure::ROOT, Role::Toc);
        let entries: Vec<Entry> =
            self.headings.iter().filter(|entry| entry.level <= toc.depth).cloned().collect();
        let lines = entries.into_iter().map(|entry| {
            let item = self.structure.add(tag, Role::TocItem);
            let link = self.structure.add(item, Role::Link);
            let lines = toc_line(&entry, Base::of(BODY, link));
            (entry, lines)
        });
        let lines = lines.collect();
        TocPart { title, lines }
    }
}

fn toc_line(entry: &Entry, base: Base) -> Lines {
    let is_chapter = entry.level == 1;
    let base = if is_chapter { base.bold() } else { base };
    let mut style = base.style();
    style.link = Some(LinkId(entry.anchor.0));
    let indent = BODY * 1.5 * f64::from(entry.level.saturating_sub(1));
    let mut tail_style = style;
    tail_style.font = crate::fonts::GOTHIC;
    Lines {
        runs: vec![Run { text: entry.text.clone(), style }],
        align: Align::Left,
        pitch: if is_chapter { 19.0 } else { 16.5 },
        indent: indent + BODY,
        first: -BODY,
        indent_right: 0.0,
        tail: Some(Tail { run: Run { text: String::new(), style: tail_style }, leader: '…' }),
        before: if is_chapter { 5.5 } else { 0.0 },
        keep_together: true,
        keep_with_next: false,
        ..Lines::default()
    }
}
