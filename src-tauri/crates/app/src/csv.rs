//! Rows of a CSV as offices keep lists: UTF-8 with or without its mark, quoted where a field needs
//! it, separated by commas or tabs.
//!
//! Only lists that the lead keeps come this way. Answer sheets, CSV of groupware included, are the
//! worker's.

use std::path::Path;

use crate::error::{Code, Error};

/// Most bytes of a list.
const LIMIT: u64 = 8 * 1024 * 1024;

/// Most fields of one row.
const FIELDS: usize = 200;

/// Most rows of a list; no municipality has as many units.
const ROWS: usize = 20_000;

/// Reads a list: its rows without those that are empty, each with its number from 1.
pub(crate) fn read(path: &Path) -> Result<Vec<(usize, Vec<String>)>, Error> {
    let unreadable = || Error::new(Code::ListUnreadable).with("path", path.display());
    let metadata = std::fs::metadata(path).map_err(|e| Error::file(path, e))?;
    if !metadata.is_file() || LIMIT < metadata.len() {
        return Err(unreadable());
    }
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, e))?;
    let text = String::from_utf8(bytes).map_err(|e| unreadable().because(e))?;
    rows(text.strip_prefix('\u{feff}').unwrap_or(&text)).ok_or_else(unreadable)
}

/// Rows of a text; nothing where a quote is never closed, or where it has more rows, or a row more
/// fields, than any list.
fn rows(text: &str) -> Option<Vec<(usize, Vec<String>)>> {
    let head = text.lines().next().unwrap_or_default();
    let separator = if head.contains('\t') && !head.contains(',') { '\t' } else { ',' };
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    let mut number = 1;
    loop {
        let next = chars.next();
        match next {
            Some('"') if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            Some('"') if quoted => quoted = false,
            Some('"') if field.is_empty() => quoted = true,
            Some(c) if quoted => field.push(c),
            None if quoted => return None,
            Some('\r') => {}
            Some(c) if c == separator => row.push(std::mem::take(&mut field)),
            Some('\n') | None => {
                row.push(std::mem::take(&mut field));
                if row.iter().any(|field| !field.trim().is_empty()) {
                    rows.push((number, std::mem::take(&mut row)));
                }
                row.clear();
                number += 1;
            }
            Some(c) => field.push(c),
        }
        // At once, not at the row's end, which may be far away.
        if FIELDS < row.len() || ROWS < rows.len() {
            return None;
        }
        if next.is_none() {
            return Some(rows);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_with_their_numbers_and_fields_as_they_stand() {
        for (text, expected) in [
            ("a,b\n\nc,d\n", vec![(1, vec!["a", "b"]), (3, vec!["c", "d"])]),
            ("a\tb\r\n1\t2", vec![(1, vec!["a", "b"]), (2, vec!["1", "2"])]),
            ("\"a,\"\"x\"\"\",b", vec![(1, vec!["a,\"x\"", "b"])]),
            ("\"two\nlines\",b\nc", vec![(1, vec!["two\nlines", "b"]), (2, vec!["c"])]),
            ("", vec![]),
        ] {
            let found = rows(text).unwrap();
            let found: Vec<(usize, Vec<&str>)> = found
                .iter()
                .map(|(n, row)| (*n, row.iter().map(String::as_str).collect()))
                .collect();
            assert_eq!(found, expected, "{text:?}");
        }
        assert!(rows("\"never closed").is_none(), "a quote without end is no list");
        assert!(rows(&",".repeat(FIELDS + 1)).is_none(), "nor is a row without end");
        assert!(rows(&"a,b\n".repeat(ROWS)).is_some(), "as many rows as may be");
        assert!(rows(&"a,b\n".repeat(ROWS + 1)).is_none(), "and one more");
    }
}
