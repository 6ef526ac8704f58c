//! The report as it grows: numbers chapters, sections, tables and figures in their order.
//!
//! Numbers are given where things are written, so that a section that has nothing to say leaves no
//! gap.

use tenken_i18n::Words;

use crate::document::{
    Block, Document, Figure, Heading, List, ListItem, Marker, Paragraph, ParagraphKind, Table, Text,
};

/// A document with its running numbers.
pub struct Outline {
    /// What has been written.
    pub document: Document,
    words: Words,
    chapter: u32,
    section: u32,
    annex: u32,
    table: u32,
    figure: u32,
}

impl Outline {
    /// Nothing yet.
    pub fn new(words: Words) -> Self {
        Self {
            document: Document::default(),
            words,
            chapter: 0,
            section: 0,
            annex: 0,
            table: 0,
            figure: 0,
        }
    }

    /// The document.
    pub fn finish(self) -> Document {
        self.document
    }

    /// Adds a block.
    pub fn push(&mut self, block: impl Into<Block>) {
        self.document.push(block);
    }

    /// A chapter without a number.
    pub fn front(&mut self, title: String, anchor: &str) {
        self.push(Heading::new(1, title).anchored(anchor));
    }

    /// A numbered chapter.
    pub fn chapter(&mut self, title: &str, anchor: &str) {
        self.chapter += 1;
        self.section = 0;
        let text = self.words.report_chapter(self.chapter, title);
        self.push(Heading::new(1, text).anchored(anchor));
    }

    /// A numbered section of the chapter.
    pub fn section(&mut self, title: &str, anchor: &str) {
        self.section += 1;
        let text = self.words.report_section(self.chapter, self.section, title);
        self.push(Heading::new(2, text).anchored(anchor));
    }

    /// A numbered part of a document that is too short for chapters.
    pub fn numbered(&mut self, title: &str, anchor: &str) {
        self.section += 1;
        let text = self.words.report_chapter(self.section, title);
        self.push(Heading::new(2, text).anchored(anchor));
    }

    /// 別紙, which begins a page.
    pub fn annex(&mut self, title: &str, anchor: &str) {
        self.annex += 1;
        let text = self.words.report_annex(self.annex, title);
        self.push(Block::PageBreak);
        self.push(Heading::new(1, text).anchored(anchor));
    }

    /// A section without a number, too small for the contents.
    pub fn part(&mut self, title: String, anchor: &str) {
        self.push(Heading::new(3, title).anchored(anchor));
    }

    /// A table with its number. It stays with its lead, and whole where it is short.
    pub fn table(&mut self, title: &str, table: Table) {
        self.table += 1;
        self.keep_lead(needed(&table));
        self.push(self.captioned(title, table));
    }

    /// A table that is read as a whole (a matrix), with its number: it begins a page rather than run
    /// over, with its lead.
    pub fn whole_table(&mut self, title: &str, table: Table) {
        self.table += 1;
        let rows = u8::try_from(table.rows.len()).map_or(f64::MAX, f64::from);
        self.keep_lead((TABLE_HEAD + TABLE_ROW * rows + TABLE_NOTE).min(PAGE_OF_LEADS));
        self.push(self.captioned(title, Table { keep_together: true, ..table }));
    }

    fn captioned(&self, title: &str, table: Table) -> Table {
        let caption = self.words.report_table(self.table, title);
        let continued = self.words.report_continued(&caption);
        Table { caption, continued, ..table }
    }

    /// Keeps the headings and paragraphs that lead to what follows with `height` millimetres of it.
    fn keep_lead(&mut self, height: f64) {
        let blocks = &self.document.blocks;
        // A note belongs to the table before it.
        let is_lead = |block: &&Block| match block {
            Block::Heading(_) => true,
            Block::Paragraph(paragraph) => paragraph.kind != ParagraphKind::Note,
            _ => false,
        };
        let leads = blocks.iter().rev().take(MOST_LEADS).take_while(is_lead).count();
        let lead = LEAD * u8::try_from(leads).map_or(0.0, f64::from);
        self.document.blocks.insert(blocks.len() - leads, Block::KeepSpace(height + lead));
    }

    /// The number that the next table will bear.
    pub fn next_table(&self) -> u32 {
        self.table + 1
    }

    /// A figure with its number.
    pub fn figure(&mut self, title: &str, figure: Figure) {
        self.figure += 1;
        let caption = self.words.report_figure(self.figure, title);
        self.push(Figure { caption, ..figure });
    }

    /// Running text.
    pub fn body(&mut self, text: impl Into<Text>) {
        self.push(Paragraph::body(text));
    }

    /// A note under a table or figure.
    pub fn note(&mut self, text: impl Into<Text>) {
        self.push(Paragraph::of(ParagraphKind::Note, text));
    }

    /// Statements, each with its number in brackets.
    pub fn statements(&mut self, texts: impl IntoIterator<Item = Text>) {
        let items: Vec<ListItem> = texts
            .into_iter()
            .enumerate()
            .map(|(index, text)| ListItem { marker: numbered(index), level: 0, text })
            .collect();
        if !items.is_empty() {
            self.push(List { items });
        }
    }
}

/// Most blocks that lead to a table: chapter, section, a sentence.
const MOST_LEADS: usize = 3;
/// About the height of one of them, in millimetres.
const LEAD: f64 = 12.0;
/// About the height of a table's caption and header, in millimetres.
const TABLE_HEAD: f64 = 16.0;
/// About the height of the note that often follows, in millimetres.
const TABLE_NOTE: f64 = 14.0;
/// About the height of a row, in millimetres.
const TABLE_ROW: f64 = 9.0;
/// Tables up to this height stay whole, in millimetres.
const WHOLE: f64 = 125.0;
/// What asks for a page of its own under its leads, in millimetres.
const PAGE_OF_LEADS: f64 = 205.0;
/// What stays together of others, in millimetres.
const BEGINNING: f64 = 50.0;

/// About the height that a table needs where it begins.
fn needed(table: &Table) -> f64 {
    let rows = u8::try_from(table.rows.len()).map_or(f64::MAX, f64::from);
    let height = TABLE_HEAD + TABLE_ROW * rows + TABLE_NOTE;
    if height <= WHOLE { height } else { BEGINNING }
}

/// ⑴ to ⒇, then (21) and on.
fn numbered(index: usize) -> Marker {
    let sign = u32::try_from(index)
        .ok()
        .filter(|index| *index < 20)
        .and_then(|index| char::from_u32(0x2474 + index));
    Marker::Printed(sign.map_or_else(|| format!("({})", index + 1), String::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_numbered_as_official_texts_number_them() {
        assert_eq!(numbered(0), Marker::Printed("⑴".to_owned()));
        assert_eq!(numbered(19), Marker::Printed("⒇".to_owned()));
        assert_eq!(numbered(20), Marker::Printed("(21)".to_owned()), "there is no sign for 21");
    }
}
