//! CSV: read back by a reader of its own, whatever somebody typed.

use proptest::prelude::*;
use tenken_core::body::AnswerBody;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use super::sample::{snapshot, unit};
use crate::cells::tests::any_answer;
use crate::cells::{Cells, Column};
use crate::write::csv::{Encoding, Table, answers, escape, unescape};

fn remarked(remarks: &str) -> AnswerBody {
    AnswerBody { remarks: Some(remarks.to_owned()), ..AnswerBody::of(AnswerValue::NotApplicable) }
}

fn table(name: &str, said: &[(&str, AnswerBody)], encoding: Encoding) -> Table {
    answers(&snapshot(vec![unit("u1", name, said)]), encoding, Locale::Ja)
}

/// Rows of cells, by the rules of RFC 4180.
fn parse(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !is_quoted => {}
            c => cell.push(c),
        }
    }
    assert!(!is_quoted && cell.is_empty() && row.is_empty(), "the last row ends");
    rows
}

fn utf8(table: &Table) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(&table.bytes).unwrap();
    parse(text.strip_prefix('\u{feff}').expect("Excel needs the byte order mark"))
}

#[test]
fn what_begins_like_a_formula_is_none() {
    for (typed, cell) in [
        ("=1+1", "'=1+1"),
        ("+81", "'+81"),
        ("-なし", "'-なし"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝HYPERLINK", "'＝HYPERLINK"),
        ("＋", "'＋"),
        ("－", "'－"),
        ("＠", "'＠"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("1=1", "1=1"),
    ] {
        assert_eq!(escape(typed), cell, "{typed}");
        assert_eq!(unescape(cell), typed, "and reads back");
        let rows = utf8(&table("総務課", &[("S-1", remarked(typed))], Encoding::Utf8));
        assert_eq!(rows[1][18], cell, "remarks of {typed}");
        assert_eq!(rows[1][10], "－", "our own mark is no formula and stays");
    }
    let rows = utf8(&table("=総務課", &[], Encoding::Utf8));
    assert_eq!(rows[1][2], "'=総務課", "a name is typed too");
}

#[test]
fn characters_that_cp932_lacks_are_listed_with_their_place() {
    let table = table("髙﨑課", &[("S-2", remarked("𠮷野と𠮷田\u{e000}¥100〜―"))], Encoding::Cp932);
    let listed: Vec<(char, usize, &str, usize)> =
        table.replaced.iter().map(|r| (r.character, r.line, r.column.as_str(), r.count)).collect();
    assert_eq!(
        listed,
        [('𠮷', 3, "特記事項", 2), ('¥', 3, "特記事項", 1), ('〜', 3, "特記事項", 1)],
        "髙 and 﨑 have a place there, as have the characters of one's own"
    );
    let (text, _, _) = encoding_rs::SHIFT_JIS.decode(&table.bytes);
    assert!(text.contains("髙﨑課") && text.contains("〓野と〓田\u{e000}〓100"), "{text}");
}

#[test]
fn a_row_stands_for_every_item_of_every_unit() {
    let rows = utf8(&table("総務課", &[("S-1", remarked("一行目\n\"二\",行目"))], Encoding::Utf8));
    assert_eq!(rows.len(), 1 + 5, "headings and five items");
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "every row has every column");
    assert_eq!(rows[1][18], "一行目\n\"二\",行目", "line ends, commas and quotes are kept");
    assert_eq!(rows[3][8], "参考", "informational items say so");
}

proptest! {
    #[test]
    fn every_cell_reads_back(answer in any_answer()) {
        let rows = utf8(&table("総務課", &[("S-1", answer.clone())], Encoding::Utf8));
        let cells = Cells::of(&answer);
        for (column, at) in Column::ALL.into_iter().zip(10..) {
            let read = match column {
                Column::Mark => rows[1][at].as_str(),
                _ => unescape(&rows[1][at]),
            };
            prop_assert_eq!(read, cells.get(column), "{:?}", column);
        }
    }
}
