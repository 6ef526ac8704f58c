//! Forms for the staff of a unit: a column for each person, or a row for each.
//!
//! They ask for marks alone. Reasons and plans are the unit's business; who somebody is stands in
//! the cell that they fill in themselves, a name or a number as the unit decides.

use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, Formula, Workbook, Worksheet};

use super::Sheet;
use super::form::ItemLine;
use crate::error::Error;
use crate::meta::MARKS_NAME;
use crate::write::look;
use crate::write::paper::{self, address, column_name, cut, literal};

/// Persons where the unit has not declared its headcount.
const PERSONS: u32 = 20;

/// Most columns for persons; a larger unit takes the form with rows.
const MOST_COLUMNS: u32 = 100;

/// Most rows for persons.
const MOST_ROWS: u32 = 5_000;

/// Columns for persons that are readable on one page across.
const ON_A_PAGE: u32 = 20;

const ID: u16 = 0;
const HEADER: u32 = 2;

impl Sheet<'_> {
    /// An item in a row, a person in a column.
    pub(super) fn columns_for_persons(&self, book: &mut Workbook) -> Result<(), Error> {
        const FIRST: u16 = 3;
        let lines: Vec<_> = self.form.staff_lines().collect();
        let persons = self.persons(MOST_COLUMNS);
        let last = FIRST + u16::try_from(persons).unwrap_or(1) - 1;
        let rows = HEADER + 2..HEADER + 2 + u32::try_from(lines.len()).unwrap_or_default();
        let sheet = book.add_worksheet();
        sheet.set_name(self.words.excel_sheet_persons())?;
        self.write_persons_head(sheet)?;
        sheet.set_column_width(ID, 12)?.set_column_hidden(ID)?;
        sheet.set_column_width(1, 9)?.set_column_width(2, 46)?;
        sheet.set_column_range_width(FIRST, last, 7)?;
        sheet.set_freeze_panes(HEADER + 2, FIRST)?.set_repeat_rows(0, HEADER + 1)?;
        sheet.set_repeat_columns(1, 2)?.set_landscape();
        paper::set_up_page(sheet, &self.unit_line(), self.input.confidentiality);
        let pages = persons.div_ceil(ON_A_PAGE);
        sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(1), 0);
        self.persons_columns_header(sheet, FIRST..=last)?;
        for (row, line) in rows.clone().zip(&lines) {
            paper::text(sheet, (row, ID), &line.item.id, &self.look.cell)?;
            paper::text(sheet, (row, 1), &line.item.id, &self.look.cell_centre)?;
            paper::text(sheet, (row, 2), &line.item.question_ja, &self.look.cell)?;
            paper::fit_row(sheet, row, 2, [(line.item.question_ja.as_str(), 46.0)])?;
            for column in FIRST..=last {
                paper::text(sheet, (row, column), "", &self.look.input_centre)?;
            }
            let validation = self.mark_validation(line)?;
            sheet.add_data_validation(row, FIRST, row, last, &validation)?;
        }
        if !lines.is_empty() {
            self.persons_left_row(sheet, rows.clone(), FIRST..=last)?;
            highlight(sheet, (rows.start, FIRST), (rows.end - 1, last))?;
        }
        paper::protect(sheet);
        paper::add_lists(book, &[])
    }

    /// A person in a row, an item in a column; the hidden first row holds the ids.
    pub(super) fn rows_for_persons(&self, book: &mut Workbook) -> Result<(), Error> {
        const FIRST: u16 = 3;
        let lines: Vec<_> = self.form.staff_lines().collect();
        let last = FIRST + u16::try_from(lines.len()).unwrap_or(1).saturating_sub(1);
        let header = HEADER + 1;
        let (first, end) = (header + 1, header + self.persons(MOST_ROWS));
        let sheet = book.add_worksheet();
        sheet.set_name(self.words.excel_sheet_rows())?;
        sheet.set_row_hidden(0)?;
        paper::text(
            sheet,
            (1, 0),
            &self.words.excel_title_persons(&self.input.snapshot.campaign.name),
            &self.look.title,
        )?;
        paper::text(sheet, (1, FIRST + 1), &self.words.excel_legend(), &self.look.plain)?;
        paper::text(sheet, (HEADER, 0), &self.unit_line(), &self.look.heading)?;
        paper::text(sheet, (HEADER, FIRST + 1), &self.words.excel_person_fill(), &self.look.plain)?;
        sheet.set_column_width(0, 6)?.set_column_width(1, 16)?.set_column_width(2, 8)?;
        sheet.set_column_range_width(FIRST, last, 18)?;
        sheet.set_freeze_panes(header + 1, FIRST)?.set_repeat_rows(1, header)?.set_landscape();
        paper::set_up_page(sheet, &self.unit_line(), self.input.confidentiality);
        let pages = lines.len().div_ceil(8).max(1);
        sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(1), 0);
        sheet.set_repeat_columns(0, 2)?;
        let titles = [
            self.words.excel_person_row(),
            self.words.excel_person_name(),
            self.words.excel_person_left(),
        ];
        for (column, title) in (0..).zip(titles) {
            paper::text(sheet, (header, column), &title, &self.look.header)?;
        }
        let questions = lines.iter().map(|line| (line.item.question_ja.as_str(), 18.0));
        paper::fit_row(sheet, header, 5, questions)?;
        for (column, line) in (FIRST..).zip(&lines) {
            paper::text(sheet, (0, column), &line.item.id, &self.look.cell)?;
            let title = format!("{}\n{}", line.item.id, line.item.question_ja);
            paper::text(
                sheet,
                (header, column),
                &title,
                &self.look.header.clone().set_align(rust_xlsxwriter::FormatAlign::Left),
            )?;
            let validation = self.mark_validation(line)?;
            sheet.add_data_validation(first, column, end, column, &validation)?;
        }
        for (number, row) in (1_u32..).zip(first..=end) {
            sheet.write_number_with_format(row, 0, number, &self.look.count)?;
            paper::text(sheet, (row, 1), "", &self.look.input)?;
            let range = format!("{}:{}", address(FIRST, row), address(last, row));
            let name = address(1, row);
            let formula = format!("=IF({name}=\"\",\"―\",COUNTBLANK({range}))");
            paper::formula(sheet, (row, 2), &formula, "―", &self.look.cell_centre)?;
            for column in FIRST..=last {
                paper::text(sheet, (row, column), "", &self.look.input_centre)?;
            }
        }
        highlight(sheet, (first, FIRST), (end, last))?;
        paper::protect(sheet);
        paper::add_lists(book, &[])
    }

    fn write_persons_head(&self, sheet: &mut Worksheet) -> Result<(), Error> {
        let name = &self.input.snapshot.campaign.name;
        sheet.set_row_height(0, 22)?;
        paper::text(sheet, (0, 1), &self.words.excel_title_persons(name), &self.look.title)?;
        paper::text(sheet, (1, 1), &self.unit_line(), &self.look.heading)?;
        paper::text(sheet, (0, 6), &self.words.excel_legend(), &self.look.plain)?;
        paper::text(sheet, (1, 6), &self.words.excel_person_fill(), &self.look.plain)
    }

    fn persons_columns_header(
        &self,
        sheet: &mut Worksheet,
        columns: std::ops::RangeInclusive<u16>,
    ) -> Result<(), Error> {
        let words = self.words;
        let fixed = [
            (ID, words.excel_column_id()),
            (1, words.excel_column_number()),
            (2, words.excel_column_question()),
        ];
        for (column, title) in fixed {
            paper::text(sheet, (HEADER, column), &title, &self.look.header)?;
            paper::text(sheet, (HEADER + 1, column), "", &self.look.header)?;
        }
        paper::text(sheet, (HEADER + 1, 2), &words.excel_person_name(), &self.look.header)?;
        sheet.set_row_height(HEADER + 1, 34)?;
        for (number, column) in (1_usize..).zip(columns) {
            let title = words.excel_person_number(number);
            paper::text(sheet, (HEADER, column), &title, &self.look.header)?;
            paper::text(sheet, (HEADER + 1, column), "", &self.look.header_input)?;
        }
        Ok(())
    }

    /// Below the table: what each person has left, once they gave their name.
    fn persons_left_row(
        &self,
        sheet: &mut Worksheet,
        rows: std::ops::Range<u32>,
        columns: std::ops::RangeInclusive<u16>,
    ) -> Result<(), Error> {
        let below = rows.end;
        paper::text(sheet, (below, 1), "", &self.look.header)?;
        paper::text(sheet, (below, 2), &self.words.excel_person_left(), &self.look.header)?;
        for column in columns {
            let name = column_name(column);
            let formula = format!(
                "=IF({name}${}=\"\",\"―\",COUNTBLANK({name}{}:{name}{}))",
                HEADER + 2,
                rows.start + 1,
                rows.end
            );
            paper::formula(sheet, (below, column), &formula, "―", &self.look.cell_centre)?;
        }
        Ok(())
    }

    fn persons(&self, most: u32) -> u32 {
        self.input.unit.body.headcount.unwrap_or(PERSONS).clamp(1, most)
    }

    fn mark_validation(&self, line: &ItemLine<'_>) -> Result<DataValidation, Error> {
        Ok(DataValidation::new()
            .allow_list_formula(Formula::new(format!("={MARKS_NAME}")))
            .set_input_title(self.words.excel_prompt_mark())?
            .set_input_message(cut(&line.item.guidance_ja, 250))?
            .set_error_title(self.words.excel_wrong_title())?
            .set_error_message(self.words.excel_wrong_mark())?)
    }
}

fn highlight(sheet: &mut Worksheet, first: (u32, u16), last: (u32, u16)) -> Result<(), Error> {
    for (mark, format) in look::mark_highlights() {
        let cell = format!("{}{}", column_name(first.1), first.0 + 1);
        let condition = ConditionalFormatFormula::new()
            .set_rule(format!("={cell}={}", literal(mark)).as_str())
            .set_format(&format);
        sheet.add_conditional_format(first.0, first.1, last.0, last.1, &condition)?;
    }
    Ok(())
}
