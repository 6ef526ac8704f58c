//! Headings, paragraphs, lists, remarks.

use tenken_typeset::{
    Align, Block as Piece, Cell, Insets, Paragraph as Lines, Row, Rules, Stroke, Table, Tag,
    VerticalAlign,
};

use super::{Builder, Part, text::Base, text::plain_run};
use crate::document::{Block, Callout, Heading, KeyFigure, List, Marker, Paragraph, ParagraphKind};
use crate::look::{self, BODY, BODY_PITCH, MM, NOTE, NOTE_PITCH};
use crate::structure::{Role, Structure};

impl Builder<'_, '_> {
    /// Lays out one block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(cover) => {
                self.close_flow();
                let part = self.cover(cover);
                self.parts.push(Part::Cover(part));
            }
            Block::Toc(toc) => {
                self.close_flow();
                let part = self.toc(toc);
                self.parts.push(Part::Toc(part));
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::KeyValue(list) => self.key_value(list),
            Block::KeyFigures(figures) => self.key_figures(figures),
            Block::Figure(figure) => self.figure(figure),
            Block::Callout(callout) => self.callout(callout),
            Block::Letter(letter) => self.letter(letter),
            Block::PageBreak => self.flow.push(Piece::PageBreak),
            Block::KeepSpace(height) => self.flow.push(Piece::KeepSpace(height * MM)),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.clamp(1, 4);
        // Listeners move by levels, so the tree leaves none out, whatever the look.
        self.told_level = level.min(self.told_level + 1);
        let tag = self.structure.add(Structure::ROOT, Role::Heading(self.told_level));
        let anchor = self.headings.get(self.next_heading).map(|entry| entry.anchor);
        self.next_heading += 1;
        if level == 1 {
            self.flow.push(Piece::KeepSpace(85.0 * MM));
        }
        let (size, pitch, before, after) = match level {
            1 => (16.0, 26.0, 30.0, 12.0),
            2 => (13.0, 21.0, 21.0, 7.0),
            3 => (11.5, 19.0, 16.0, 4.0),
            _ => (10.5, 18.0, 12.0, 2.0),
        };
        let color = if level <= 2 { look::ACCENT } else { look::INK };
        let base = Base::of(size, tag).bold().colored(color);
        let bar = (level == 2).then_some((0.0, Stroke { width: 3.0, color: look::ACCENT }));
        self.flow.push(Piece::Paragraph(Lines {
            runs: vec![plain_run(heading.text.as_str(), base)],
            align: Align::Left,
            pitch,
            indent: if level == 2 { 10.0 } else { 0.0 },
            before,
            after,
            keep_with_next: true,
            bar,
            underline: (level == 1).then_some(look::STRONG),
            anchor,
            ..Lines::default()
        }));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let tag = self.structure.add(Structure::ROOT, Role::P);
        let kind = paragraph.kind;
        let is_note = kind == ParagraphKind::Note;
        if is_note && let Some(Piece::Table(table)) = self.flow.last_mut() {
            table.keep_with_next = true;
        }
        let base = match kind {
            ParagraphKind::Note => Base::of(NOTE, tag).colored(look::MUTED),
            ParagraphKind::Clause => Base::of(9.5, tag),
            _ => Base::of(BODY, tag),
        };
        let runs = self.runs(&paragraph.text, base);
        let mut lines = Lines {
            runs,
            pitch: if is_note { NOTE_PITCH } else { BODY_PITCH },
            after: if is_note { 4.0 } else { 5.0 },
            ..Lines::default()
        };
        match kind {
            ParagraphKind::Body => lines.first = BODY,
            ParagraphKind::Flush => {}
            ParagraphKind::Note => (lines.indent, lines.first) = (NOTE, -NOTE),
            ParagraphKind::Clause => {
                lines.indent = 14.0;
                lines.pitch = 16.0;
                lines.bar = Some((4.0, Stroke { width: 1.6, color: look::HAIR }));
                (lines.before, lines.after) = (4.0, 8.0);
            }
            ParagraphKind::Right => lines.align = Align::Right,
            ParagraphKind::Centre => lines.align = Align::Centre,
        }
        self.flow.push(Piece::Paragraph(lines));
    }

    fn list(&mut self, list: &List) {
        let is_numbered = list.items.iter().all(|item| item.marker != Marker::Dot);
        let role = if is_numbered { Role::NumberedL } else { Role::L };
        let tag = self.structure.add(Structure::ROOT, role);
        let last = list.items.len().saturating_sub(1);
        for (index, item) in list.items.iter().enumerate() {
            let li = self.structure.add(tag, Role::Li);
            let label = self.structure.add(li, Role::Lbl);
            let body = self.structure.add(li, Role::LBody);
            let marker = match &item.marker {
                Marker::Dot => "・".to_owned(),
                Marker::Printed(marker) => marker.clone(),
            };
            let hang = hang_of(&marker) * BODY;
            let runs = self.runs(&item.text, Base::of(BODY, body));
            self.flow.push(Piece::Paragraph(Lines {
                runs,
                pitch: BODY_PITCH,
                indent: BODY * f64::from(item.level) + hang,
                first: -hang,
                marker: vec![plain_run(marker, Base::of(BODY, label))],
                after: if index == last { 6.0 } else { 1.0 },
                ..Lines::default()
            }));
        }
    }

    fn callout(&mut self, callout: &Callout) {
        let tag = self.structure.add(Structure::ROOT, Role::Div);
        let mut paragraphs = Vec::new();
        if !callout.title.is_empty() {
            let p = self.structure.add(tag, Role::P);
            let run =
                plain_run(callout.title.as_str(), Base::of(BODY, p).bold().colored(look::ACCENT));
            paragraphs.push(cell_lines(vec![run], 17.0, Align::Left));
        }
        for text in &callout.paragraphs {
            let p = self.structure.add(tag, Role::P);
            let runs = self.runs(text, Base::of(9.5, p));
            paragraphs.push(Lines { after: 2.0, ..cell_lines(runs, 15.5, Align::Justify) });
        }
        let cell = Cell {
            span: 1,
            rows: 1,
            paragraphs,
            vertical: VerticalAlign::Top,
            fill: Some(look::SOFT_GROUND),
        };
        let stroke = Some(Stroke { width: 0.6, color: look::HAIR });
        self.flow.push(Piece::Table(Table {
            columns: vec![look::PAGE.text_width()],
            rows: vec![Row { cells: vec![cell], ..Row::default() }],
            rules: Rules { outer: stroke, sides: stroke, ..Rules::default() },
            padding: Insets { top: 7.0, right: 10.0, bottom: 7.0, left: 10.0 },
            before: 8.0,
            after: 10.0,
            ..Table::default()
        }));
    }

    fn key_figures(&mut self, figures: &[KeyFigure]) {
        let Some(share) = crate::chart::share_of(figures.len(), look::PAGE.text_width()) else {
            return;
        };
        let strip = self.structure.add(Structure::ROOT, Role::Div);
        let cells = figures.iter().map(|figure| self.key_figure(strip, figure)).collect();
        self.flow.push(Piece::Table(Table {
            columns: vec![share; figures.len()],
            rows: vec![Row { cells, ..Row::default() }],
            rules: Rules {
                outer: Some(look::STRONG),
                columns: Some(look::FINE),
                ..Rules::default()
            },
            padding: Insets { top: 8.0, right: 4.0, bottom: 8.0, left: 4.0 },
            before: 8.0,
            after: 12.0,
            ..Table::default()
        }));
    }

    fn key_figure(&mut self, strip: Tag, figure: &KeyFigure) -> Cell {
        let p = self.structure.add(strip, Role::P);
        let line = |text: &str, size: f64, pitch: f64| {
            let base = Base::of(size, p).colored(look::MUTED);
            cell_lines(vec![plain_run(text, base)], pitch, Align::Centre)
        };
        let mut value =
            vec![plain_run(figure.value.as_str(), Base::of(21.0, p).bold().colored(look::ACCENT))];
        if !figure.unit.is_empty() {
            value.push(plain_run(
                figure.unit.as_str(),
                Base::of(10.5, p).bold().colored(look::ACCENT),
            ));
        }
        let mut paragraphs =
            vec![line(&figure.label, 9.0, 14.0), cell_lines(value, 30.0, Align::Centre)];
        if !figure.detail.is_empty() {
            paragraphs.push(line(&figure.detail, 8.5, 13.0));
        }
        Cell { span: 1, rows: 1, paragraphs, vertical: VerticalAlign::Top, fill: None }
    }
}

/// Lines of a cell.
pub(super) fn cell_lines(runs: Vec<tenken_typeset::Run>, pitch: f64, align: Align) -> Lines {
    Lines { runs, pitch, align, ..Lines::default() }
}

/// How far a marker hangs out, in em: full-width signs count one, others a half.
fn hang_of(marker: &str) -> f64 {
    let width = crate::chart::width_in_em(marker);
    // ・ carries its own blank.
    if marker == "・" { 1.0 } else { width + 0.5 }
}
