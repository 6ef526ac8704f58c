//! 表紙: who fills the sheet in, the head's confirmation, how far it is, how it is done.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, Workbook, Worksheet};
use tenken_i18n::value_name;

use super::Sheet;
use super::state::State;
use super::table::Counts;
use crate::error::Error;
use crate::mark::MARKS;
use crate::meta::{Field, RowId};
use crate::write::paper::{self, sheet_reference};

const ID: u16 = 0;
const LABEL: u16 = 1;
const VALUE: u16 = 2;

/// Full-width characters that a line of the instructions holds.
const LINE_LENGTH: usize = 44;

impl Sheet<'_> {
    /// The workbook of a unit: cover and table.
    pub(super) fn for_the_unit(&self, book: &mut Workbook) -> Result<(), Error> {
        // The cover stands first and needs the table's counts, so it is filled in last.
        book.add_worksheet().set_name(self.words.excel_sheet_cover())?;
        let lists: Vec<Vec<String>> = self
            .form
            .lines()
            .map(|line| line.item.na_reasons_ja.clone())
            .filter(|reasons| !reasons.is_empty())
            .collect();
        let counts = self.write_table(book, &paper::list_references(&lists))?;
        paper::add_lists(book, &lists)?;
        let sheet = book.worksheet_from_index(0)?;
        self.write_cover(sheet, &counts)
    }

    fn write_cover(&self, sheet: &mut Worksheet, counts: &Counts) -> Result<(), Error> {
        sheet.set_column_width(ID, 12)?.set_column_hidden(ID)?;
        sheet.set_column_width(LABEL, 26)?.set_column_width(VALUE, 62)?;
        paper::set_up_page(sheet, &self.unit_line(), self.input.confidentiality);
        sheet.set_row_height(0, 26)?;
        paper::text(sheet, (0, LABEL), &self.title(), &self.look.title)?;
        let organization = &self.input.snapshot.campaign.organization;
        paper::text(sheet, (1, LABEL), organization, &self.look.heading)?;
        let row = self.write_who(sheet, 3)?;
        let row = self.write_confirmation(sheet, row + 1)?;
        let row = self.write_progress(sheet, row + 1, counts)?;
        self.write_method(sheet, row + 1)?;
        paper::protect(sheet);
        Ok(())
    }

    fn write_who(&self, sheet: &mut Worksheet, row: u32) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        let campaign = &self.input.snapshot.campaign;
        paper::text(sheet, (row, LABEL), &words.excel_cover_who(), &look.heading)?;
        let mut row = row + 1;
        self.field(sheet, row, Field::Unit, &look.cell)?;
        paper::text(sheet, (row, VALUE), &self.unit_name(), &look.cell)?;
        row += 1;
        self.label(sheet, row, &words.excel_field_criteria())?;
        paper::text(sheet, (row, VALUE), &self.criteria(), &look.cell)?;
        row += 1;
        if let Some(deadline) = &campaign.deadline {
            self.label(sheet, row, &words.excel_field_deadline())?;
            let date = look.input_long_date.clone().set_locked();
            let date = date.set_background_color(rust_xlsxwriter::Color::White);
            paper::date(sheet, (row, VALUE), deadline, &date)?;
            row += 1;
        }
        self.field(sheet, row, Field::Headcount, &look.input_count)?;
        if let Some(headcount) = self.input.unit.body.headcount {
            sheet.write_number_with_format(row, VALUE, headcount, &look.input_count)?;
        }
        let persons =
            DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 1_000_000));
        sheet.add_data_validation(row, VALUE, row, VALUE, &persons)?;
        row += 1;
        self.field(sheet, row, Field::InspectedOn, &look.input_long_date)?;
        sheet.add_data_validation(row, VALUE, row, VALUE, &self.date_validation()?)?;
        row += 1;
        for field in [Field::RespondentTitle, Field::Respondent] {
            self.field(sheet, row, field, &look.input)?;
            row += 1;
        }
        Ok(row)
    }

    fn write_confirmation(&self, sheet: &mut Worksheet, row: u32) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        paper::text(sheet, (row, LABEL), &words.excel_cover_head(), &look.heading)?;
        let row = row + 1;
        self.field(sheet, row, Field::UnitHead, &look.input)?;
        self.field(sheet, row + 1, Field::HeadConfirmedOn, &look.input_long_date)?;
        sheet.add_data_validation(row + 1, VALUE, row + 1, VALUE, &self.date_validation()?)?;
        self.field(sheet, row + 2, Field::HeadMeans, &look.input)?;
        let means =
            [words.excel_means_approval(), words.excel_means_paper(), words.excel_means_oral()];
        let means = DataValidation::new().allow_list_strings(&means)?;
        sheet.add_data_validation(row + 2, VALUE, row + 2, VALUE, &means)?;
        self.field(sheet, row + 3, Field::HeadReference, &look.input)?;
        Ok(row + 4)
    }

    fn write_progress(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        counts: &Counts,
    ) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        let items = sheet_reference(&words.excel_sheet_items());
        paper::text(sheet, (row, LABEL), &words.excel_cover_progress(), &look.heading)?;
        let mut row = row + 1;
        paper::text(sheet, (row, LABEL), &words.excel_cover_column_what(), &look.header)?;
        paper::text(sheet, (row, VALUE), &words.excel_cover_column_count(), &look.header)?;
        let mut line = |label: String, formula: String, now: usize| -> Result<(), Error> {
            row += 1;
            paper::text(sheet, (row, LABEL), &label, &look.cell)?;
            paper::formula(sheet, (row, VALUE), &format!("={formula}"), now, &look.count)
        };
        for (value, mark) in MARKS {
            let name = value_name(words.locale(), "answer-value", value.as_str());
            let now = counts.marks_now.iter().filter(|known| *known == mark).count();
            let label = if mark == name { name } else { format!("{mark}\u{3000}{name}") };
            line(label, counts.mark_formula(self, &items, mark), now)?;
        }
        line(words.excel_count_left(), counts.left_formula(self, &items), counts.left())?;
        let incomplete = counts.incomplete_formula(self, &items);
        line(words.excel_count_incomplete(), incomplete, counts.incomplete())?;
        let outside = counts.state_formula(self, &items, State::Outside);
        line(words.excel_count_outside(), outside, counts.outside())?;
        Ok(row + 1)
    }

    fn write_method(&self, sheet: &mut Worksheet, row: u32) -> Result<(), Error> {
        let words = self.words;
        paper::text(sheet, (row, LABEL), &words.excel_cover_method(), &self.look.heading)?;
        let lines = [
            words.excel_method_1(),
            words.excel_method_2(),
            words.excel_method_3(),
            words.excel_method_4(),
            words.excel_method_5(),
            words.excel_method_6(),
            words.excel_method_7(),
        ];
        let wrapped = self.look.plain.clone().set_text_wrap();
        for (row, (number, line)) in (row + 1..).zip((1..).zip(lines)) {
            let text = format!("{number}. {line}");
            // Merged cells never grow by themselves.
            let height = 14 * text.chars().count().div_ceil(LINE_LENGTH) + 2;
            sheet.set_row_height(row, u32::try_from(height).unwrap_or(100))?;
            sheet.merge_range(row, LABEL, row, VALUE, &text, &wrapped)?;
        }
        Ok(())
    }

    fn label(&self, sheet: &mut Worksheet, row: u32, label: &str) -> Result<(), Error> {
        sheet.set_row_height(row, 19)?;
        paper::text(sheet, (row, LABEL), label, &self.look.header)
    }

    /// A line of the cover with its hidden id and an empty cell to fill in.
    fn field(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        field: Field,
        format: &Format,
    ) -> Result<(), Error> {
        paper::text(sheet, (row, ID), &RowId::Field(field).to_string(), &self.look.cell)?;
        let label = self.field_label(field);
        self.label(sheet, row, &label)?;
        paper::text(sheet, (row, VALUE), "", format)
    }

    fn field_label(&self, field: Field) -> String {
        let words = self.words;
        match field {
            Field::Unit => words.excel_field_unit(),
            Field::Headcount => words.excel_field_headcount(),
            Field::InspectedOn => words.excel_field_inspected_on(),
            Field::RespondentTitle => words.excel_field_respondent_title(),
            Field::Respondent => words.excel_field_respondent(),
            Field::UnitHead => words.excel_field_unit_head(),
            Field::HeadConfirmedOn => words.excel_field_head_confirmed_on(),
            Field::HeadMeans => words.excel_field_head_means(),
            Field::HeadReference => words.excel_field_head_reference(),
        }
    }

    /// The policy that the questions follow from, with 案 where it is one.
    fn criteria(&self) -> String {
        let policy = &self.input.snapshot.checklist.policy;
        paper::policy_title(self.words, policy)
    }
}
