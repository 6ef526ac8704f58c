//! One sheet for the 副市長: what stands, where it falls short, what is asked of the reader.
//!
//! Nothing of 対策基準 is named on it, no unit and no person, since it is shown around. It is always
//! exactly one page. What does not fit is given up in an order fixed here, the least
//! needed first. A typed text stands whole or not at all: 提言 is what is asked of the reader and
//! always stands; where 総評 and 良好事項 find no room, the sheet points to the report for them.

use tenken_core::score::Mode;

use crate::audit_report::opinion::as_typed;
use crate::audit_report::outline::Outline;
use crate::audit_report::rate;
use crate::audit_report::view::View;
use crate::audit_report::{Input, chapters, cover, totals, verbatim};
use crate::document::{
    Cell, Column, Document, KeyValue, List, ListItem, Marker, Row, Table, TableSize, Text,
};
use crate::fonts::Fonts;
use crate::pdf::{self, Options, Rendered};

/// Why there is no sheet.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was typed takes more than the page by itself.
    #[error("the typed texts do not fit one page ({pages} pages)")]
    TooLong {
        /// The pages it would take.
        pages: usize,
    },
    /// The file cannot be made.
    #[error(transparent)]
    Pdf(#[from] pdf::Error),
}

/// How much of the changeable parts stands on the sheet: the most first.
const STEPS: [Step; 7] = [
    Step { chart: true, missing: 5, facts: 7 },
    Step { chart: true, missing: 4, facts: 6 },
    Step { chart: true, missing: 3, facts: 5 },
    Step { chart: true, missing: 2, facts: 4 },
    Step { chart: true, missing: 0, facts: 4 },
    Step { chart: false, missing: 3, facts: 4 },
    Step { chart: false, missing: 0, facts: 2 },
];

/// What stands on the sheet.
#[derive(Debug, Clone, Copy)]
struct Step {
    chart: bool,
    missing: usize,
    facts: usize,
}

/// Whether 総評 and 良好事項 stand on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opinion {
    Whole,
    InTheReport,
}

/// The sheet as a file of exactly one page.
pub fn render(input: &Input<'_>, fonts: &Fonts, options: &Options<'_>) -> Result<Rendered, Error> {
    let view = View::new(input).hiding_standards();
    let mut pages = 0;
    for opinion in [Opinion::Whole, Opinion::InTheReport] {
        for step in STEPS {
            let rendered = pdf::render(&sheet(&view, step, opinion), fonts, options)?;
            if rendered.pages == 1 {
                return Ok(rendered);
            }
            pages = rendered.pages;
        }
    }
    Err(Error::TooLong { pages })
}

/// The sheet with the most that it may hold; [`render`] may hold less.
pub fn document(input: &Input<'_>) -> Document {
    sheet(&View::new(input).hiding_standards(), STEPS[0], Opinion::Whole)
}

fn sheet(view: &View<'_>, step: Step, opinion: Opinion) -> Document {
    let words = view.words;
    let remarks = view.input.remarks;
    let typed = |out: &mut Outline, title: String, anchor: &str, text: &str| {
        if !text.trim().is_empty() {
            out.numbered(&title, anchor);
            as_typed(out, text);
        }
    };
    let is_whole = opinion == Opinion::Whole;
    let mut out = Outline::new(words);
    let title = words.one_page_title(view.fiscal_year());
    cover::frame(view, &mut out, title.clone());
    // The title stands on the sheet itself; there is no second page that would need it.
    out.document.running.header = verbatim::line(&view.snapshot.campaign.organization);
    out.front(title, "sheet");
    out.push(facts(view));
    out.push(totals::key_figures(view));
    if is_whole {
        typed(&mut out, words.report_overall_opinion(), "opinion", &remarks.overall_opinion);
    }
    out.numbered(&words.one_page_points(), "points");
    let texts = totals::statements(view).into_iter().take(step.facts);
    out.push(List {
        items: texts.map(|text| ListItem { marker: Marker::Dot, level: 0, text }).collect(),
    });
    if step.chart
        && let Some(figure) = chapters::figure(view, words.one_page_alt())
    {
        out.numbered(&words.one_page_chart(), "chart");
        out.push(figure);
    }
    if let Some(table) = missing(view, step.missing) {
        out.numbered(&words.one_page_missing(), "missing");
        out.push(table);
    }
    if is_whole {
        typed(&mut out, words.report_good_practices(), "good", &remarks.good_practices);
    }
    typed(&mut out, words.one_page_asked(), "asked", &remarks.recommendations);
    out.note(words.one_page_note());
    if !is_whole {
        out.note(words.one_page_opinion_elsewhere());
    }
    out.finish().without_dead_links()
}

fn facts(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let subjects =
        words.report_cover_subjects_value(view.checklist.items.len(), view.snapshot.units.len());
    KeyValue {
        pairs: vec![
            (words.report_criteria().into(), cover::policy_with_status(view)),
            (words.report_cover_subjects().into(), subjects.into()),
        ],
        label_width: 0.0,
    }
}

/// The questions with the most answers that fall short.
fn missing(view: &View<'_>, most: usize) -> Option<Table> {
    let words = view.words;
    let items = view.most_missing(most);
    if items.is_empty() {
        return None;
    }
    let rows = items.into_iter().map(|(item, tally, short)| {
        let question = view.basis_mark(Text::new().plain(view.question(item)), item);
        Row::of([
            Cell::from(question).naming_row(),
            Cell::from(view.clauses(Text::new(), item)),
            Cell::from(short.to_string()),
            Cell::from(rate::text(words, tally.implementation(Mode::Plain))),
        ])
    });
    Some(Table {
        columns: vec![
            Column::share(1.0),
            Column::mm(22.0),
            Column::mm(20.0).right(),
            Column::mm(34.0).right(),
        ],
        header: vec![Row::of([
            words.report_column_question(),
            words.report_column_clause(),
            words.one_page_column_short(),
            words.report_implementation(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    })
}
