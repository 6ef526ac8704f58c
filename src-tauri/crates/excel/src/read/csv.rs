//! csv and tsv: encoding, delimiter and quotes found, and told.

use super::grid::{Cell, MOST_CELLS, Sheet, Value, Workbook};
use super::refuse::{Reason, Refusal};
use super::sniff::looks_like_bare_utf16;

/// Reads a table of text; its sheet has no name.
pub fn read(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let (text, encoding) = decode(bytes)?;
    let delimiter = delimiter(&text);
    let mut sheet = Sheet::default();
    let mut count = 0;
    fields(&text, delimiter, |row, column, field| {
        if field.is_empty() {
            return Ok(());
        }
        count += 1;
        if MOST_CELLS < count || row > 1_048_575 || column > 16_383 {
            return Err(Refusal::new(Reason::TooLarge, format!("> {MOST_CELLS} cells")));
        }
        sheet.put((row, column), Cell::of(Value::Text(unguard(field))));
        Ok(())
    })?;
    let mut notes = vec![encoding];
    if delimiter == '\t' {
        notes.push("delimiter_tab");
    }
    if delimiter == ';' {
        notes.push("delimiter_semicolon");
    }
    Ok(Workbook { sheets: vec![sheet], notes, ..Workbook::default() })
}

/// The text and the name of its encoding.
fn decode(bytes: &[u8]) -> Result<(String, &'static str), Refusal> {
    let utf16 = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|b| read([b[0], b[1]])).collect();
        String::from_utf16(&units).map_err(|_| Refusal::damaged("UTF-16"))
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            let text = std::str::from_utf8(rest).map_err(|_| Refusal::damaged("UTF-8"))?;
            return Ok((text.to_owned(), "encoding_utf8"));
        }
        [0xff, 0xfe, rest @ ..] => return Ok((utf16(rest, u16::from_le_bytes)?, "encoding_utf16")),
        [0xfe, 0xff, rest @ ..] => return Ok((utf16(rest, u16::from_be_bytes)?, "encoding_utf16")),
        _ => {}
    }
    if looks_like_bare_utf16(&bytes[..bytes.len().min(4096)]) {
        let read = if bytes.first() == Some(&0) { u16::from_be_bytes } else { u16::from_le_bytes };
        return Ok((utf16(bytes, read)?, "encoding_utf16"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), "encoding_utf8"));
    }
    let bytes = bytes.strip_suffix(b"\x1a").unwrap_or(bytes);
    // ISO-2022-JP shows by its escapes; it is ASCII otherwise and was taken as UTF-8 above.
    let (text, broken) = encoding_rs::SHIFT_JIS.decode_without_bom_handling(bytes);
    if !broken {
        return Ok((text.into_owned(), "encoding_cp932"));
    }
    let (text, broken) = encoding_rs::EUC_JP.decode_without_bom_handling(bytes);
    if !broken {
        return Ok((text.into_owned(), "encoding_euc_jp"));
    }
    Err(Refusal::damaged("CP932"))
}

/// The delimiter that cuts most lines into the same number of fields, outside of quotes.
fn delimiter(text: &str) -> char {
    let mut best = (0usize, ',');
    for candidate in [',', '\t', ';'] {
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        let (mut quoted, mut count, mut lines) = (false, 0, 0);
        for c in text.chars() {
            match c {
                '"' => quoted = !quoted,
                '\n' if !quoted => {
                    if count > 0 {
                        *counts.entry(count).or_default() += 1;
                    }
                    count = 0;
                    lines += 1;
                    if lines == 200 {
                        break;
                    }
                }
                c if c == candidate && !quoted => count += 1,
                _ => {}
            }
        }
        if count > 0 {
            *counts.entry(count).or_default() += 1;
        }
        let score =
            counts.iter().map(|(fields, lines)| lines * 100 + fields.min(&50)).max().unwrap_or(0);
        if best.0 < score {
            best = (score, candidate);
        }
    }
    best.1
}

/// Hands out each field with its place.
fn fields(
    text: &str,
    delimiter: char,
    mut give: impl FnMut(u32, u32, &str) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let (mut row, mut column) = (0u32, 0u32);
    let mut field = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if quoted {
            match c {
                '"' if chars.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => quoted = false,
                c => field.push(c),
            }
            continue;
        }
        match c {
            '"' if field.is_empty() => quoted = true,
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                give(row, column, &field)?;
                field.clear();
                row += 1;
                column = 0;
            }
            c if c == delimiter => {
                give(row, column, &field)?;
                field.clear();
                column += 1;
            }
            c => field.push(c),
        }
    }
    if quoted {
        return Err(Refusal::damaged(format!("line {}: a quote is not closed", row + 1)));
    }
    give(row, column, &field)
}

/// Without the apostrophe that keeps a text from being taken for a formula, and `="001"`.
fn unguard(field: &str) -> String {
    if let Some(inside) = field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inside.to_owned();
    }
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) => {
            rest.to_owned()
        }
        _ => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let workbook = read(bytes).unwrap();
        workbook.sheets[0].cells.iter().map(|(at, cell)| (at.0, at.1, cell.text())).collect()
    }

    #[test]
    fn a_table_reads_the_same_in_every_encoding() {
        let text = "番号,設問,回答\r\n1,\"施錠,しているか\",○\r\n";
        let expected = texts(text.as_bytes());
        assert_eq!(expected[4], (1, 1, "施錠,しているか".to_owned()), "a quoted comma");
        let (cp932, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        assert_eq!(texts(&cp932), expected, "CP932");
        assert_eq!(texts(format!("\u{feff}{text}").as_bytes()), expected, "UTF-8 with its mark");
        let utf16: Vec<u8> =
            format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(texts(&utf16), expected, "UTF-16");
        assert_eq!(
            texts(text.replace(',', "\t").replace("施錠\t", "施錠,").as_bytes()),
            expected,
            "tabs"
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_is_told_and_not_guessed() {
        let error = read("1,\"あ\n2,い\n".as_bytes()).unwrap_err();
        assert_eq!(error.reason, Reason::Damaged, "half the file could be one cell");
    }
}
