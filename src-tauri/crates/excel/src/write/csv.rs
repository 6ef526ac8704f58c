//! CSV of all answers: UTF-8 with a byte order mark, or CP932 for programs that know nothing else.
//!
//! Excel makes a formula of any cell that begins with `= + - @`, quoted or not, and a Japanese input
//! method turns the full-width forms into them; such texts get a leading apostrophe. The marks are
//! ours and stay as they are.

use std::collections::BTreeMap;

use encoding_rs::SHIFT_JIS;
use tenken_core::snapshot::Snapshot;
use tenken_i18n::{Locale, Words, value_name};

use super::answers::{Row, rows_of};
use super::paper::begins_like_a_formula;
use crate::cells::Column;

/// How the characters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with a byte order mark, without which Excel takes it for CP932.
    Utf8,
    /// CP932; 〓 stands for what it lacks.
    Cp932,
}

/// Stands for a character that CP932 lacks.
const GETA: char = '〓';

/// A written table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file.
    pub bytes: Vec<u8>,
    /// Rows below the headings.
    pub rows: usize,
    /// What the encoding lacks, in the order of first appearance.
    pub replaced: Vec<Replaced>,
}

/// A character that the encoding lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The character.
    pub character: char,
    /// The first row of the table with it, the headings being 1.
    pub line: usize,
    /// The heading of that cell's column.
    pub column: String,
    /// How often it stands in the file.
    pub count: usize,
}

/// All answers, a row for each unit and item.
pub fn answers(snapshot: &Snapshot, encoding: Encoding, locale: Locale) -> Table {
    let words = Words::new(locale);
    let headings = headings(words);
    let mut file = File::new(encoding, headings.clone());
    file.row(&headings);
    for unit in &snapshot.units {
        for row in rows_of(snapshot, unit) {
            file.row(&cells(words, &row));
        }
    }
    file.finish()
}

/// Any rows below their headings.
pub fn table(headings: Vec<String>, rows: &[Vec<String>], encoding: Encoding) -> Table {
    let mut file = File::new(encoding, headings.clone());
    for row in std::iter::once(&headings).chain(rows) {
        file.row(&row.iter().map(|cell| escape(cell)).collect::<Vec<_>>());
    }
    file.finish()
}

/// A text as a cell that no program makes a formula of.
pub fn escape(text: &str) -> String {
    if begins_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that [`escape`] made into a cell.
pub fn unescape(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| begins_like_a_formula(text)).unwrap_or(cell)
}

fn headings(words: Words) -> Vec<String> {
    vec![
        words.excel_answers_unit_id(),
        words.excel_answers_bureau(),
        words.excel_answers_unit(),
        words.excel_answers_chapter(),
        words.excel_column_number(),
        words.excel_column_question(),
        words.excel_column_clause(),
        words.excel_answers_requirement(),
        words.excel_answers_scored(),
        words.excel_answers_standing(),
        words.excel_column_mark(),
        words.excel_answers_reason(),
        words.excel_answers_improvement(),
        words.excel_column_improve_by(),
        words.excel_answers_documents(),
        words.excel_answers_exception_number(),
        words.excel_answers_approver(),
        words.excel_answers_expires_on(),
        words.excel_column_remarks(),
    ]
}

fn cells(words: Words, row: &Row<'_>) -> Vec<String> {
    let item = row.line.item;
    let requirement = value_name(words.locale(), "requirement", item.requirement.as_str());
    let scored =
        if item.scored { words.excel_answers_counts() } else { words.excel_answers_counts_not() };
    let fixed = [
        escape(&row.unit.id),
        escape(row.unit.body.parent.as_deref().unwrap_or_default()),
        escape(&row.unit.body.name),
        escape(row.chapter.map_or("", |chapter| chapter.title_ja.as_str())),
        escape(&item.id),
        escape(&item.question_ja),
        escape(&row.clauses(words)),
        requirement,
        scored,
        row.standing(words),
    ];
    let said = Column::ALL.into_iter().map(|column| match column {
        Column::Mark => row.cells.get(column).to_owned(),
        _ => escape(row.cells.get(column)),
    });
    fixed.into_iter().chain(said).collect()
}

/// A file as it grows.
struct File {
    encoding: Encoding,
    headings: Vec<String>,
    bytes: Vec<u8>,
    lines: usize,
    replaced: Vec<Replaced>,
    places: BTreeMap<char, usize>,
}

impl File {
    fn new(encoding: Encoding, headings: Vec<String>) -> Self {
        let bytes = match encoding {
            Encoding::Utf8 => b"\xef\xbb\xbf".to_vec(),
            Encoding::Cp932 => Vec::new(),
        };
        Self { encoding, headings, bytes, lines: 0, replaced: Vec::new(), places: BTreeMap::new() }
    }

    fn row(&mut self, cells: &[String]) {
        self.lines += 1;
        for (column, cell) in cells.iter().enumerate() {
            self.bytes.extend_from_slice(if column == 0 { b"\"" } else { b",\"" });
            self.text(&cell.replace('"', "\"\""), column);
            self.bytes.push(b'"');
        }
        self.bytes.extend_from_slice(b"\r\n");
    }

    fn text(&mut self, text: &str, column: usize) {
        match self.encoding {
            Encoding::Utf8 => self.bytes.extend_from_slice(text.as_bytes()),
            Encoding::Cp932 => match cp932(text) {
                Some(bytes) => self.bytes.extend_from_slice(&bytes),
                None => text.chars().for_each(|c| self.character(c, column)),
            },
        }
    }

    fn character(&mut self, c: char, column: usize) {
        let mut buffer = [0; 4];
        match cp932(c.encode_utf8(&mut buffer)).or_else(|| gaiji(c)) {
            Some(bytes) => self.bytes.extend_from_slice(&bytes),
            None => {
                let geta = cp932(GETA.encode_utf8(&mut buffer)).unwrap_or_default();
                self.bytes.extend_from_slice(&geta);
                self.note(c, column);
            }
        }
    }

    fn note(&mut self, character: char, column: usize) {
        let next = self.replaced.len();
        let place = *self.places.entry(character).or_insert(next);
        match self.replaced.get_mut(place) {
            Some(known) => known.count += 1,
            None => self.replaced.push(Replaced {
                character,
                line: self.lines,
                column: self.headings.get(column).cloned().unwrap_or_default(),
                count: 1,
            }),
        }
    }

    fn finish(self) -> Table {
        Table { bytes: self.bytes, rows: self.lines.saturating_sub(1), replaced: self.replaced }
    }
}

/// The bytes of a text that reads back as itself. The standard's encoder quietly makes other
/// characters of some (¥ becomes \), which would change what somebody wrote.
fn cp932(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, is_lossy) = SHIFT_JIS.encode(text);
    if is_lossy {
        return None;
    }
    let (back, _) = SHIFT_JIS.decode_without_bom_handling(&bytes);
    (back == text).then(|| bytes.into_owned())
}

/// The bytes of a character of one's own (外字, U+E000 to U+E757), which Windows keeps in the rows
/// from F040 on and the standard's encoder leaves out.
fn gaiji(c: char) -> Option<Vec<u8>> {
    let number = u32::from(c).checked_sub(0xE000).filter(|number| *number < 10 * 188)?;
    let lead = u8::try_from(0xF0 + number / 188).ok()?;
    let trail = u8::try_from(number % 188).ok()?;
    Some(vec![lead, trail + if trail < 0x3F { 0x40 } else { 0x41 }])
}
