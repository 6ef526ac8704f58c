//! 所属別: a row for each unit with its counts, and their sum.

use rust_xlsxwriter::{Chart, ChartType, Format, Workbook, Worksheet};
use tenken_core::score::{Counted, Mode, Tally};

use super::{Results, lists, rate};
use crate::error::Error;
use crate::write::answers::counted_name;
use crate::write::paper::{self, column_name, literal, sheet_reference};

/// The first column of counts; before it unit id, bureau and name.
pub(super) const FIRST: u16 = 3;
const IN_SCOPE: u16 = FIRST + 10;
const ANSWERED: u16 = FIRST + 11;
const COVERAGE: u16 = FIRST + 12;
pub(super) const DENOMINATOR: u16 = FIRST + 13;
const IMPLEMENTATION: u16 = FIRST + 14;

/// What is counted, in the order of the columns. 未実施 holds expired exceptions as well.
pub(crate) const COUNTED: [Counted; 10] = [
    Counted::Implemented,
    Counted::Partial,
    Counted::NotImplemented,
    Counted::ExpiredException,
    Counted::Unknown,
    Counted::NotApplicable,
    Counted::Excepted,
    Counted::Unanswered,
    Counted::Disagreement,
    Counted::OutOfScope,
];

/// The column of a count.
pub(super) fn column_of(counted: Counted) -> u16 {
    let at = COUNTED.iter().position(|known| *known == counted).unwrap_or_default();
    FIRST + u16::try_from(at).unwrap_or_default()
}

/// What a tally says of it.
pub(super) fn count_of(tally: &Tally, counted: Counted) -> u64 {
    match counted {
        Counted::Implemented => tally.implemented,
        Counted::Partial => tally.partial,
        Counted::NotImplemented => tally.not_implemented,
        Counted::ExpiredException => tally.expired_exceptions,
        Counted::Unknown => tally.unknown,
        Counted::NotApplicable => tally.not_applicable,
        Counted::Excepted => tally.excepted,
        Counted::Unanswered => tally.unanswered,
        Counted::Disagreement => tally.disagreement,
        Counted::OutOfScope => tally.out_of_scope,
    }
}

impl Results<'_> {
    /// Row of the sum, counted from 0.
    pub(super) fn units_total_row(&self) -> u32 {
        u32::try_from(self.input.snapshot.units.len()).unwrap_or(u32::MAX >> 12) + 1
    }

    /// A column of the units, without the sum, as a reference.
    pub(super) fn units_column(&self, column: u16) -> String {
        let sheet = sheet_reference(&self.words.excel_results_sheet_units());
        let name = column_name(column);
        format!("{sheet}${name}$2:${name}${}", self.units_total_row().max(2))
    }

    /// 所属別
    pub(super) fn write_units(&self, book: &mut Workbook) -> Result<(), Error> {
        let words = self.words;
        let sheet = book.add_worksheet();
        sheet.set_name(words.excel_results_sheet_units())?;
        let mut columns = vec![
            (words.excel_answers_unit_id(), 0.0),
            (words.excel_answers_bureau(), 14.0),
            (words.excel_answers_unit(), 20.0),
        ];
        columns.extend(self.count_headings());
        self.head(sheet, &columns)?;
        sheet.set_freeze_panes(1, FIRST)?;
        let units = self.input.snapshot.units.iter().zip(&self.figures.units);
        for (row, (unit, tally)) in (1..).zip(units) {
            paper::text(sheet, (row, 0), &unit.id, &self.look.cell)?;
            let parent = unit.body.parent.as_deref().unwrap_or_default();
            paper::text(sheet, (row, 1), parent, &self.look.cell)?;
            paper::text(sheet, (row, 2), &unit.body.name, &self.look.cell)?;
            let of_unit = format!("{},$A{}", self.answers_column(lists::UNIT_ID), row + 1);
            self.write_counts(sheet, row, tally, &self.look.count, |counted| {
                self.count_formula(&of_unit, counted)
            })?;
        }
        let total = self.units_total_row();
        let bold = self.look.count.clone().set_bold();
        for column in 0..FIRST {
            let text = if column == 2 { words.report_total() } else { String::new() };
            paper::text(sheet, (total, column), &text, &self.look.header)?;
        }
        self.write_counts(sheet, total, &self.figures.total, &bold, |counted| {
            let name = column_name(column_of(counted));
            format!("SUM({name}2:{name}{})", total.max(2))
        })?;
        if !self.input.snapshot.units.is_empty() {
            let title = words.excel_results_chart_units();
            let name = words.excel_results_sheet_units();
            let chart = self.stacked_chart(&title, &name, (1, total - 1), 2);
            sheet.insert_chart(total + 2, 1, &chart)?;
        }
        Ok(())
    }

    /// Headings and widths of the counts and rates.
    pub(super) fn count_headings(&self) -> Vec<(String, f64)> {
        let words = self.words;
        let mut headings: Vec<(String, f64)> =
            COUNTED.iter().map(|counted| (counted_name(words, *counted), 8.0)).collect();
        headings[3].0 = words.excel_results_of_these_expired();
        headings.extend([
            (words.excel_results_in_scope(), 8.0),
            (words.excel_results_answered(), 8.0),
            (words.report_coverage(), 20.0),
            (words.excel_results_denominator(), 8.0),
            (words.report_implementation(), 20.0),
        ]);
        headings
    }

    /// Counts rows of 回答 that count and stand so.
    pub(super) fn count_formula(&self, group: &str, counted: Counted) -> String {
        let of = |counted: Counted| {
            format!(
                "COUNTIFS({group},{},{},{},{})",
                self.answers_column(lists::SCORED),
                literal(&self.words.excel_answers_counts()),
                self.answers_column(lists::STANDING),
                literal(&counted_name(self.words, counted)),
            )
        };
        match counted {
            Counted::NotImplemented => {
                format!("{}+{}", of(counted), of(Counted::ExpiredException))
            }
            counted => of(counted),
        }
    }

    /// The counts of a row, then what follows from them.
    pub(super) fn write_counts(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        tally: &Tally,
        format: &Format,
        count: impl Fn(Counted) -> String,
    ) -> Result<(), Error> {
        for counted in COUNTED {
            let (at, now) = ((row, column_of(counted)), count_of(tally, counted));
            paper::formula(sheet, at, &format!("={}", count(counted)), now, format)?;
        }
        let cell = |column: u16| format!("{}{}", column_name(column), row + 1);
        let sum = |counted: &[Counted]| {
            counted.iter().map(|of| cell(column_of(*of))).collect::<Vec<_>>().join("+")
        };
        let answered = [
            Counted::Implemented,
            Counted::Partial,
            Counted::NotImplemented,
            Counted::Unknown,
            Counted::NotApplicable,
            Counted::Excepted,
        ];
        let open = sum(&[Counted::Unanswered, Counted::Disagreement]);
        let in_scope = format!("={}+{open}", cell(ANSWERED));
        paper::formula(sheet, (row, IN_SCOPE), &in_scope, tally.in_scope(), format)?;
        let formula = format!("={}", sum(&answered));
        paper::formula(sheet, (row, ANSWERED), &formula, tally.answered(), format)?;
        let below = format!("={}", sum(&answered[..4]));
        let implementation = tally.implementation(Mode::Plain);
        paper::formula(sheet, (row, DENOMINATOR), &below, implementation.den, format)?;
        for (column, num, den, now) in [
            (COVERAGE, ANSWERED, IN_SCOPE, tally.coverage()),
            (IMPLEMENTATION, FIRST, DENOMINATOR, implementation),
        ] {
            let formula = format!("={}", rate::formula(self.words, &cell(num), &cell(den)));
            paper::formula(sheet, (row, column), &formula, rate::text(self.words, now), format)?;
        }
        Ok(())
    }

    /// Bars of counts, one for each row, told apart by pattern as well as colour.
    pub(super) fn stacked_chart(
        &self,
        title: &str,
        sheet: &str,
        rows: (u32, u32),
        names: u16,
    ) -> Chart {
        let mut chart = Chart::new(ChartType::BarStacked);
        for (counted, fill) in super::overview::fills() {
            let column = column_of(counted);
            chart
                .add_series()
                .set_name(counted_name(self.words, counted).as_str())
                .set_categories((sheet, rows.0, names, rows.1, names))
                .set_values((sheet, rows.0, column, rows.1, column))
                .set_gap(40)
                .set_format(&mut fill());
        }
        let bars = rows.1 - rows.0 + 1;
        chart.title().set_name(title);
        chart.y_axis().set_reverse();
        chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
        chart.set_width(820).set_height(120 + 24 * bars).set_alt_text(title);
        chart
    }
}
