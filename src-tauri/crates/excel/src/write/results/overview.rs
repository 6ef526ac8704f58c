//! 概要: what was counted, the four figures as formulas, chapters with a chart.

use rust_xlsxwriter::{
    ChartFormat, ChartLine, ChartPatternFill, ChartPatternFillType, ChartSolidFill, Color,
    Workbook, Worksheet,
};
use tenken_core::score::{Counted, MINIMUM_DENOMINATOR, Mode};

use super::units::{self, FIRST};
use super::{Results, lists, rate};
use crate::error::Error;
use crate::write::look::LONG_DATE;
use crate::write::paper::{self, column_name, sheet_reference};

const LABEL: u16 = 1;
const VALUE: u16 = 2;

/// The percentages at which 到達率 is counted.
const ATTAINMENTS: [u64; 3] = [100, 95, 90];

impl Results<'_> {
    /// 概要
    pub(super) fn write_overview(&self, book: &mut Workbook) -> Result<(), Error> {
        let (look, words) = (&self.look, self.words);
        let campaign = &self.input.snapshot.campaign;
        let sheet = book.add_worksheet();
        sheet.set_name(words.excel_results_sheet_overview())?;
        sheet.set_column_width(0, 10)?.set_column_hidden(0)?;
        sheet.set_column_width(LABEL, 34)?.set_column_width(VALUE, 36)?;
        for (column, (_, width)) in (FIRST..).zip(self.count_headings()) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_landscape();
        paper::set_up_page(sheet, &campaign.name, self.input.confidentiality);
        sheet.set_row_height(0, 26)?;
        let title = words.excel_results_title(&campaign.name);
        paper::text(sheet, (0, LABEL), &title, &look.title)?;
        paper::text(sheet, (1, LABEL), &campaign.organization, &look.heading)?;
        let row = self.write_facts(sheet, 3)?;
        let row = self.write_figures(sheet, row + 1)?;
        let row = self.write_chapters(sheet, row + 1)?;
        let notes = [
            words.formula_coverage(),
            words.formula_implementation(),
            words.formula_attainment(),
            words.excel_results_note_rounding(),
            words.excel_results_note_minimum(MINIMUM_DENOMINATOR),
        ];
        for (row, note) in (row + 1..).zip(notes) {
            paper::text(sheet, (row, LABEL), &note, &look.plain)?;
        }
        Ok(())
    }

    fn write_facts(&self, sheet: &mut Worksheet, mut row: u32) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        let snapshot = self.input.snapshot;
        let criteria = paper::policy_title(words, &snapshot.checklist.policy);
        let long_date = look.cell.clone().set_num_format(LONG_DATE);
        let long_date = long_date.set_align(rust_xlsxwriter::FormatAlign::Left);
        let checklist = &snapshot.campaign.checklist;
        let facts = [
            (words.excel_field_criteria(), criteria, false),
            (words.excel_results_revision(), checklist.revision.clone(), false),
            (words.excel_results_cut_off(), snapshot.cut_off.clone(), true),
            (words.excel_results_made_on(), self.input.made_on.to_owned(), true),
            (words.excel_results_state(), snapshot.state_id.clone(), false),
            (words.excel_results_app(), self.input.app_version.to_owned(), false),
        ];
        for (label, value, is_date) in facts {
            paper::text(sheet, (row, LABEL), &label, &look.header)?;
            paper::fit_row(sheet, row, 1, [(value.as_str(), 36.0)])?;
            match is_date {
                true => paper::date(sheet, (row, VALUE), &value, &long_date)?,
                false => paper::text(sheet, (row, VALUE), &value, &look.cell)?,
            }
            row += 1;
        }
        Ok(row)
    }

    /// The figures of the whole, over the sum of 所属別.
    fn write_figures(&self, sheet: &mut Worksheet, row: u32) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        paper::text(sheet, (row, LABEL), &words.excel_results_figures(), &look.heading)?;
        let mut row = row + 1;
        let units = sheet_reference(&words.excel_results_sheet_units());
        let total = self.units_total_row() + 1;
        let tally = &self.figures.total;
        for (column, label, now) in [
            (FIRST + 12, words.report_coverage(), tally.coverage()),
            (FIRST + 14, words.report_implementation(), tally.implementation(Mode::Plain)),
        ] {
            paper::text(sheet, (row, LABEL), &label, &look.header)?;
            let formula = format!("={units}{}{total}", column_name(column));
            let now = rate::text(words, now);
            paper::formula(sheet, (row, VALUE), &formula, now, &look.cell_centre)?;
            row += 1;
        }
        let num = self.units_column(FIRST);
        let den = self.units_column(units::DENOMINATOR);
        for percent in ATTAINMENTS {
            let label = words.excel_results_attainment(percent);
            paper::text(sheet, (row, LABEL), &label, &look.header)?;
            let reached = format!("SUMPRODUCT(({den}>0)*({num}*100>={den}*{percent}))");
            let counted = format!("SUMPRODUCT(({den}>0)*1)");
            let formula = format!("={}", rate::formula(words, &reached, &counted));
            let now = rate::text(words, self.figures.attainment(Mode::Plain, percent));
            paper::formula(sheet, (row, VALUE), &formula, now, &look.cell_centre)?;
            row += 1;
        }
        Ok(row)
    }

    /// 分野別: counts by chapter, and the chart.
    fn write_chapters(&self, sheet: &mut Worksheet, row: u32) -> Result<u32, Error> {
        let (look, words) = (&self.look, self.words);
        paper::text(sheet, (row, LABEL), &words.excel_results_chapters(), &look.heading)?;
        let header = row + 1;
        let headings = self.count_headings();
        // A heading in bold is wider than its letters.
        let widths = headings.iter().map(|(heading, width)| (heading.as_str(), width * 0.85));
        paper::fit_row(sheet, header, 2, widths)?;
        paper::text(sheet, (header, LABEL), &words.excel_answers_chapter(), &look.header)?;
        paper::text(sheet, (header, VALUE), "", &look.header)?;
        for (column, (heading, _)) in (FIRST..).zip(&headings) {
            paper::text(sheet, (header, column), heading, &look.header)?;
        }
        let chapters = &self.input.snapshot.checklist.chapters;
        let mut row = header;
        for (chapter, tally) in chapters.iter().zip(&self.figures.chapters) {
            row += 1;
            paper::text(sheet, (row, 0), &chapter.id, &look.cell)?;
            paper::text(sheet, (row, LABEL), &chapter.title_ja, &look.cell)?;
            paper::text(sheet, (row, VALUE), "", &look.cell)?;
            let group = format!("{},$A{}", self.answers_column(lists::CHAPTER_ID), row + 1);
            self.write_counts(sheet, row, tally, &look.count, |counted| {
                self.count_formula(&group, counted)
            })?;
        }
        if row == header {
            return Ok(row + 1);
        }
        let title = words.excel_results_chart_chapters();
        let name = words.excel_results_sheet_overview();
        let chart = self.stacked_chart(&title, &name, (header + 1, row), LABEL);
        sheet.insert_chart(row + 2, LABEL, &chart)?;
        let lines = (120 + 24 * (row - header)).div_ceil(20) + 1;
        Ok(row + 2 + lines)
    }
}

/// What a bar is made of, and how it looks: told apart without colour too.
pub(super) fn fills() -> [(Counted, fn() -> ChartFormat); 4] {
    [
        (Counted::Implemented, || solid(0x001F_4A78)),
        (Counted::Partial, || {
            pattern(ChartPatternFillType::DiagonalStripesWideUpwards, 0x005B_86B3)
        }),
        (Counted::NotImplemented, || {
            pattern(ChartPatternFillType::OutlinedDiamondGrid, 0x00A3_001C)
        }),
        (Counted::Unknown, || solid(0x00D5_D8DC)),
    ]
}

fn solid(colour: u32) -> ChartFormat {
    let mut format = outlined();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
    format
}

fn pattern(pattern: ChartPatternFillType, colour: u32) -> ChartFormat {
    let mut format = outlined();
    let mut fill = ChartPatternFill::new();
    fill.set_pattern(pattern)
        .set_foreground_color(Color::RGB(colour))
        .set_background_color(Color::White);
    format.set_pattern_fill(&fill);
    format
}

fn outlined() -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_border(ChartLine::new().set_color(Color::RGB(0x004A_5561)));
    format
}
