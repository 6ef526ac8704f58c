//! Sheets of one 所属 on paper: the 点検票 blank or filled, 改善計画書, 監査調書.
//!
//! What the book holds is printed; what it does not hold is left as room to write, never invented.

mod improvement_plan;
mod sheet;
#[cfg(test)]
mod tests;
mod working_paper;

use tenken_core::snapshot::Line;

use crate::audit_report::Input;
use crate::audit_report::outline::Outline;
use crate::audit_report::view::View;
use crate::audit_report::{cover, verbatim};
use crate::document::{Cell, Column, Document, KeyValue, Row, Table, Text};

/// Which sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The 点検票 to be filled by hand.
    Blank,
    /// The 点検票 as answered, for the 所属長.
    Filled,
    /// 改善計画書.
    ImprovementPlan,
    /// 監査調書.
    WorkingPaper,
}

/// The sheet of the snapshot's first unit, which is meant to be its only one.
pub fn document(input: &Input<'_>, form: Form) -> Document {
    let view = View::new(input);
    let words = view.words;
    let mut out = Outline::new(words);
    let year = view.fiscal_year();
    let title = match form {
        Form::Blank | Form::Filled => words.form_title_sheet(year),
        Form::ImprovementPlan => words.form_title_improvement(year),
        Form::WorkingPaper => words.form_title_working_paper(year),
    };
    cover::frame(&view, &mut out, words.form_title_of(&title, view.unit_name(0)));
    out.front(title, "form");
    match form {
        Form::Blank | Form::Filled => sheet::write(&view, &mut out, form),
        Form::ImprovementPlan => improvement_plan::write(&view, &mut out),
        Form::WorkingPaper => working_paper::write(&view, &mut out),
    }
    out.finish().without_dead_links()
}

/// What every sheet says of its unit and campaign.
fn facts(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let campaign = &view.snapshot.campaign;
    let mut pairs: Vec<(Text, Text)> = vec![
        (words.report_column_unit().into(), view.unit_name(0).into()),
        (words.report_campaign().into(), verbatim::line(&campaign.name).into()),
        (words.report_criteria().into(), cover::policy_with_status(view)),
    ];
    if let Some(deadline) = &campaign.deadline {
        pairs.push((words.report_deadline().into(), view.date(deadline).into()));
    }
    KeyValue { pairs, label_width: 0.0 }
}

/// The rows with the title of each chapter over its first; chapters of which nothing is asked are
/// left out.
fn by_chapter<'v>(
    view: &'v View<'_>,
    width: usize,
    rows: impl Fn(&'v Line<'v>) -> Vec<Row>,
) -> Vec<Row> {
    let mut all = Vec::new();
    for (index, chapter) in view.checklist.chapters.iter().enumerate() {
        let own = view.lines.iter().flatten().filter(|line| line.item.chapter == chapter.id);
        let own: Vec<Row> = own.flat_map(&rows).collect();
        if !own.is_empty() {
            all.push(Row::section(view.words.report_in_brackets(view.chapter(index)), width));
            all.extend(own);
        }
    }
    all
}

/// A small table of names, each with what is known of it, or with room to write.
fn to_fill(lines: impl IntoIterator<Item = (String, String)>) -> Table {
    let row = |(label, known): (String, String)| {
        let known = match known.is_empty() {
            true => Cell::default(),
            false => Cell::from(known).middle(),
        };
        Row::of([Cell::from(label).naming_row().middle(), known]).least(9.0)
    };
    Table {
        columns: vec![Column::mm(46.0), Column::share(1.0)],
        rows: lines.into_iter().map(row).collect(),
        ..Table::default()
    }
}
