//! 所属×分野: 実施率 of each unit in each chapter, with the counts beside it.

use rust_xlsxwriter::{Color, ConditionalFormatFormula, Format, Workbook};
use tenken_core::score::{BANDS, Fraction, Mode, Tally};

use super::{Results, lists, rate};
use crate::error::Error;
use crate::write::paper::{self, address, column_name, literal};

/// Columns of unit id, bureau and name; then the rates, an empty column, numerators, denominators.
const FIRST: u16 = 3;
const HEADER: u32 = 1;

/// A rate stands in two lines, so that twelve chapters are readable on one page across.
const RATE_WIDTH: f64 = 11.0;
const RATE_HEIGHT: f64 = 32.0;

/// Ground of each step, best first; the sign in the cell says the same.
const GROUNDS: [u32; 5] = [0x009B_C2E6, 0x00BD_D7EE, 0x00DD_EBF7, 0x00FF_F2CC, 0x00F8_CBAD];

impl Results<'_> {
    /// 所属×分野
    pub(super) fn write_matrix(&self, book: &mut Workbook) -> Result<(), Error> {
        let (look, words) = (&self.look, self.words);
        let snapshot = self.input.snapshot;
        let chapters = &snapshot.checklist.chapters;
        let width = u16::try_from(chapters.len()).unwrap_or(u16::MAX >> 4);
        // The last column of each block is the unit's whole.
        let (numerators, denominators) = (FIRST + width + 2, FIRST + 2 * width + 4);
        let last_row = HEADER + u32::try_from(snapshot.units.len()).unwrap_or(u32::MAX >> 12);
        let sheet = book.add_worksheet();
        sheet.set_name(words.excel_results_sheet_matrix())?;
        sheet.set_column_width(0, 10)?.set_column_hidden(0)?.set_row_hidden(0)?;
        sheet.set_column_width(1, 12)?.set_column_width(2, 18)?;
        sheet.set_column_range_width(FIRST, FIRST + width, RATE_WIDTH)?;
        sheet.set_column_range_width(numerators, denominators + width, 8)?;
        sheet.set_freeze_panes(HEADER + 1, FIRST)?.set_repeat_rows(HEADER, HEADER)?.set_landscape();
        paper::set_up_page(sheet, &snapshot.campaign.name, self.input.confidentiality);
        sheet.set_print_area(HEADER, 1, last_row + 2, FIRST + width)?;
        sheet.set_row_height(HEADER, 60)?;
        for (column, title) in [(1, words.excel_answers_bureau()), (2, words.excel_answers_unit())]
        {
            paper::text(sheet, (HEADER, column), &title, &look.header)?;
        }
        for (block, prefix) in [
            (FIRST, String::new()),
            (numerators, words.excel_results_numerator_of()),
            (denominators, words.excel_results_denominator_of()),
        ] {
            for (column, chapter) in (block..).zip(chapters) {
                paper::text(sheet, (0, column), &chapter.id, &look.cell)?;
                let title = format!("{prefix}{}", chapter.title_ja);
                paper::text(sheet, (HEADER, column), &title, &look.header)?;
            }
            let title = format!("{prefix}{}", words.report_total());
            paper::text(sheet, (HEADER, block + width), &title, &look.header)?;
        }
        let rows = snapshot.units.iter().zip(self.figures.matrix.iter().zip(&self.figures.units));
        for (row, (unit, (tallies, whole))) in (HEADER + 1..).zip(rows) {
            sheet.set_row_height(row, RATE_HEIGHT)?;
            paper::text(sheet, (row, 0), &unit.id, &look.cell)?;
            let parent = unit.body.parent.as_deref().unwrap_or_default();
            paper::text(sheet, (row, 1), parent, &look.cell)?;
            paper::text(sheet, (row, 2), &unit.body.name, &look.cell)?;
            for (offset, tally) in (0..).zip(tallies.iter().chain([whole])) {
                let now: Fraction = Tally::implementation(tally, Mode::Plain);
                let is_whole = offset == width;
                for (block, column, now) in [
                    (numerators, lists::NUMERATOR, now.num),
                    (denominators, lists::DENOMINATOR, now.den),
                ] {
                    let formula = if is_whole {
                        self.sum_of(block, width, row)
                    } else {
                        self.cell_of(block + offset, column, row)
                    };
                    paper::formula(sheet, (row, block + offset), &formula, now, &look.count)?;
                }
                let (num, den) =
                    (address(numerators + offset, row), address(denominators + offset, row));
                let formula = format!("={}", rate::banded_formula(words, &num, &den));
                let now = rate::banded_text(words, now);
                paper::formula(sheet, (row, FIRST + offset), &formula, now, &look.cell_centre)?;
            }
        }
        if HEADER < last_row {
            for ((_, sign), ground) in BANDS.iter().zip(GROUNDS) {
                let cell = format!("{}{}", column_name(FIRST), HEADER + 2);
                let rule = format!("=LEFT({cell},1)={}", literal(sign));
                let shade = Format::new().set_background_color(Color::RGB(ground));
                let condition =
                    ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(&shade);
                sheet.add_conditional_format(
                    HEADER + 1,
                    FIRST,
                    last_row,
                    FIRST + width,
                    &condition,
                )?;
            }
        }
        paper::text(sheet, (last_row + 1, 1), &words.excel_results_note_bands(), &look.plain)?;
        let note = words.excel_results_note_minimum(tenken_core::score::MINIMUM_DENOMINATOR);
        paper::text(sheet, (last_row + 2, 1), &note, &look.plain)
    }

    /// Adds up a counting column of 回答 for the unit of the row and the chapter of the column.
    fn cell_of(&self, at: u16, counting: u16, row: u32) -> String {
        format!(
            "=SUMIFS({},{},$A{},{},{}$1)",
            self.answers_column(counting),
            self.answers_column(lists::UNIT_ID),
            row + 1,
            self.answers_column(lists::CHAPTER_ID),
            column_name(at),
        )
    }

    fn sum_of(&self, block: u16, width: u16, row: u32) -> String {
        let (first, last) = (column_name(block), column_name(block + width.saturating_sub(1)));
        format!("=SUM({first}{0}:{last}{0})", row + 1)
    }
}
