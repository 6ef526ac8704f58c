//! 送付文: an official letter in Mincho, on a page of its own.

use tenken_typeset::{Align, Block as Piece, Paragraph as Lines};

use super::{Builder, text::Base, text::plain_run};
use crate::document::{Letter, Text};
use crate::fonts::MINCHO;
use crate::look::{self, LETTER, LETTER_PITCH};
use crate::structure::{Role, Structure};

impl Builder<'_, '_> {
    /// Lays out a letter: number and date at the right, addressees, sender, subject, text, 記.
    pub(super) fn letter(&mut self, letter: &Letter) {
        self.flow.push(Piece::PageBreak);
        self.block_of_lines(&letter.top_right, Align::Right, 0.0);
        self.gap(1.0);
        self.block_of_lines(&letter.addressees, Align::Left, LETTER);
        self.gap(1.0);
        self.block_of_lines(&letter.sender, Align::Right, LETTER);
        self.gap(1.0);
        let tag = self.structure.add(Structure::ROOT, Role::Heading(1));
        self.told_level = self.told_level.max(1);
        self.letter_line(vec![plain_run(letter.subject.as_str(), mincho(tag))], |line| {
            (line.indent, line.indent_right) = (LETTER * 3.0, LETTER * 3.0);
        });
        self.gap(1.0);
        for text in &letter.body {
            self.letter_text(text, |line| line.first = LETTER);
        }
        if !letter.notes_title.is_empty() {
            self.gap(1.0);
            self.letter_text(&letter.notes_title.as_str().into(), |line| {
                (line.align, line.keep_with_next) = (Align::Centre, true);
            });
            self.gap(0.5);
        }
        for text in &letter.notes {
            self.letter_text(text, |line| (line.indent, line.first) = (LETTER * 2.0, -LETTER));
        }
        if !letter.closing.is_empty() {
            self.letter_text(&letter.closing.as_str().into(), |line| {
                (line.align, line.indent_right) = (Align::Right, LETTER)
            });
        }
        if !letter.contact.is_empty() {
            self.gap(1.0);
            self.block_of_lines(&letter.contact, Align::Right, LETTER);
        }
        self.flow.push(Piece::PageBreak);
    }

    fn block_of_lines(&mut self, lines: &[String], align: Align, inset: f64) {
        for text in lines {
            let tag = self.structure.add(Structure::ROOT, Role::P);
            self.letter_line(vec![plain_run(text.as_str(), mincho(tag))], |line| {
                (line.align, line.indent, line.indent_right) = (align, inset, inset);
            });
        }
    }

    fn letter_text(&mut self, text: &Text, shape: impl FnOnce(&mut Lines)) {
        let tag = self.structure.add(Structure::ROOT, Role::P);
        let runs = self.runs(text, mincho(tag));
        self.letter_line(runs, shape);
    }

    fn letter_line(&mut self, runs: Vec<tenken_typeset::Run>, shape: impl FnOnce(&mut Lines)) {
        let mut line = Lines { runs, pitch: LETTER_PITCH, ..Lines::default() };
        shape(&mut line);
        self.flow.push(Piece::Paragraph(line));
    }

    fn gap(&mut self, lines: f64) {
        self.flow.push(Piece::Space(LETTER_PITCH * lines));
    }
}

fn mincho(tag: tenken_typeset::Tag) -> Base {
    Base { font: MINCHO, size: LETTER, color: look::INK, tag }
}
