//! Putting texts, dates and formulas into cells, so that no text can become anything else.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, ProtectionOptions, Workbook, Worksheet,
};
use tenken_core::checklist::Policy;
use tenken_core::vocabulary::PolicyStatus;
use tenken_i18n::{Words, value_name};

use crate::error::Error;
use crate::mark::MARKS;
use crate::meta::{LISTS_SHEET, MARKS_NAME, META_SHEET, Meta, PROPERTY};

/// Most UTF-16 units that Excel takes in a cell.
const CELL_LIMIT: usize = 32_767;

/// First day of which Excel and LibreOffice have the same number.
const FIRST_YEAR: u16 = 1901;

/// A4.
const A4: u8 = 9;

/// Whether Excel, or somebody who edits the cell, could make a formula of the text. The full-width
/// forms count, because a Japanese input method turns one into the other.
pub(crate) fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\'', '\t', '\r', '\n'])
}

/// Writes a text, whatever it begins with, as text; an empty one as an empty cell.
pub(crate) fn text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), Error> {
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
        return Ok(());
    }
    // The program's own limits lie far below; a foreign record may not.
    let fitting = cut(text, CELL_LIMIT);
    if begins_like_a_formula(text) {
        sheet.write_string_with_format(row, column, fitting, &format.clone().set_quote_prefix())?;
    } else {
        sheet.write_string_with_format(row, column, fitting, format)?;
    }
    Ok(())
}

/// Writes an ISO 8601 date as a date; one before the calendar of Excel, or none, as its text.
pub(crate) fn date(
    sheet: &mut Worksheet,
    at: (u32, u16),
    iso: &str,
    format: &Format,
) -> Result<(), Error> {
    match excel_date(iso) {
        Some(date) => {
            sheet.write_datetime_with_format(at.0, at.1, date, format)?;
            Ok(())
        }
        None => text(sheet, at, iso, format),
    }
}

/// Writes a formula with the result that it has now, for whoever reads without calculating.
pub(crate) fn formula(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    formula: &str,
    result: impl ToString,
    format: &Format,
) -> Result<(), Error> {
    let formula = Formula::new(formula).set_result(result.to_string());
    sheet.write_formula_with_format(row, column, formula, format)?;
    Ok(())
}

/// A text as a literal of a formula.
pub(crate) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A sheet's name in front of a reference.
pub(crate) fn sheet_reference(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

/// A cell's address with its column fixed: `$E5` for row 4.
pub(crate) fn address(column: u16, row: u32) -> String {
    format!("${}{}", column_name(column), row + 1)
}

/// The letters of a column: A for 0.
pub(crate) fn column_name(column: u16) -> String {
    let letter = |n: u16| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        name.insert(0, letter(rest - 1));
        rest = (rest - 1) / 26;
    }
    name
}

/// Sets a row as high as its texts need, each with the width of its column. Excel would find the
/// height by itself when it opens the file, LibreOffice does not.
pub(crate) fn fit_row<'a>(
    sheet: &mut Worksheet,
    row: u32,
    least_lines: usize,
    cells: impl IntoIterator<Item = (&'a str, f64)>,
) -> Result<(), Error> {
    const LINE: f64 = 13.5;
    const MOST: f64 = 400.0;
    let lines = cells.into_iter().map(|(text, width)| wrapped_lines(text, width)).max();
    let lines = lines.unwrap_or(1).max(least_lines);
    let height = f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE + 4.0;
    sheet.set_row_height(row, height.min(MOST))?;
    Ok(())
}

/// Lines of a text in a column: a column's width counts half-width characters.
fn wrapped_lines(text: &str, width: f64) -> usize {
    let units =
        |line: &str| -> f64 { line.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum() };
    // A little is lost at each end to the cell's margins and to words that do not break.
    let capacity = (width - 1.0).max(2.0);
    let lines = |line: &str| {
        let mut count = 1;
        let mut left = units(line);
        while left > capacity {
            left -= capacity;
            count += 1;
        }
        count
    };
    text.split('\n').map(lines).sum()
}

/// Sets a sheet up for A4, all columns on one page across, the page's number below.
pub(crate) fn set_up_page(sheet: &mut Worksheet, below: &str, label: &str) {
    // In headers and footers & begins a command.
    let escaped = |text: &str| text.replace('&', "&&");
    sheet
        .set_paper_size(A4)
        .set_margins(0.4, 0.4, 0.55, 0.6, 0.3, 0.3)
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_header(format!("&R&10{}", escaped(label)))
        .set_footer(format!("&L&9{}&C&9&P／&N", escaped(&cut(below, 120))));
}

/// Locks what is not for filling in, without a password; columns and rows can be made larger.
pub(crate) fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    };
    sheet.protect_with_options(&options);
}

/// The reference that a drop-down takes for each list that [`add_lists`] is going to write.
pub(crate) fn list_references(lists: &[Vec<String>]) -> Vec<String> {
    (1..).zip(lists).map(|(column, list)| list_reference(column, list.len())).collect()
}

/// Adds the hidden sheet of what drop-downs offer: the marks, then a column for each list.
pub(crate) fn add_lists(book: &mut Workbook, lists: &[Vec<String>]) -> Result<(), Error> {
    let sheet = book.add_worksheet();
    sheet.set_name(LISTS_SHEET)?.set_hidden(true);
    for (row, (_, mark)) in (0..).zip(MARKS) {
        sheet.write_string(row, 0, mark)?;
    }
    for (column, list) in (1..).zip(lists) {
        for (row, entry) in (0..).zip(list) {
            text(sheet, (row, column), entry, &Format::default())?;
        }
    }
    book.define_name(MARKS_NAME, &list_reference(0, MARKS.len()))?;
    Ok(())
}

fn list_reference(column: u16, length: usize) -> String {
    let column = column_name(column);
    format!("={}${column}$1:${column}${length}", sheet_reference(LISTS_SHEET))
}

/// Adds the hidden sheet of facts and the document properties.
pub(crate) fn add_meta(
    book: &mut Workbook,
    meta: &Meta,
    title: &str,
    subject: &str,
    organization: &str,
) -> Result<(), Error> {
    let sheet = book.add_worksheet();
    sheet.set_name(META_SHEET)?.set_hidden(true);
    for (row, cells) in (0..).zip(meta.to_rows()) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    let mut properties = DocProperties::new()
        .set_title(cut(title, 200))
        .set_subject(subject)
        .set_company(cut(organization, 200));
    if let Some(date) = excel_date(&meta.made_on) {
        // Without it the library asks the clock, and two runs differ.
        properties = properties.set_creation_datetime(&date);
    }
    for (name, value) in meta.facts() {
        properties = properties.set_custom_property(format!("{PROPERTY}{name}"), value);
    }
    book.set_properties(&properties);
    Ok(())
}

/// The day as Excel counts it, where it can.
pub(crate) fn excel_date(iso: &str) -> Option<ExcelDateTime> {
    let date = tenken_i18n::wareki::Date::parse(iso)?.to_string();
    let mut parts = date.split('-');
    let year: u16 = parts.next()?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (FIRST_YEAR <= year).then(|| ExcelDateTime::from_ymd(year, month, day).ok()).flatten()
}

/// The policy's title, with 案 where it is one and does not say so itself.
pub(crate) fn policy_title(words: Words, policy: &Policy) -> String {
    let draft = value_name(words.locale(), "policy-status", "draft");
    match policy.status {
        PolicyStatus::Draft if !policy.title.contains(&draft) => {
            format!("{}（{draft}）", policy.title)
        }
        PolicyStatus::Draft | PolicyStatus::InForce => policy.title.clone(),
    }
}

/// At most so many UTF-16 units, as Excel counts, with 「…」 where some were left out.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_lines_that_its_column_needs() {
        for (text, width, lines) in [
            ("", 10.0, 1),
            ("一行目\n二行目", 10.0, 2),
            ("あいうえお", 11.0, 1),
            ("あいうえおか", 11.0, 2),
            ("abcdefghij", 11.0, 1),
            ("あいうえお\nあいうえおか", 11.0, 3),
        ] {
            assert_eq!(wrapped_lines(text, width), lines, "{text:?} in {width}");
        }
    }

    #[test]
    fn columns_have_the_letters_of_excel() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_name(column), name);
        }
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
        let long = "𠮷".repeat(20_000);
        let fitting = cut(&long, CELL_LIMIT);
        assert!(fitting.encode_utf16().count() <= CELL_LIMIT, "Excel counts UTF-16 units");
        assert!(fitting.ends_with('…'), "and a reader sees that more was said");
        assert_eq!(cut("短い", CELL_LIMIT), "短い", "others are kept");
    }

    #[test]
    fn only_days_that_all_programs_count_alike_become_dates() {
        for (iso, is_date) in [
            ("2026-06-15", true),
            ("1901-01-01", true),
            ("1900-02-28", false),
            ("0001-01-01", false),
            ("令和8年", false),
            ("", false),
        ] {
            assert_eq!(excel_date(iso).is_some(), is_date, "{iso}");
        }
    }
}
