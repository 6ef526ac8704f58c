//! 脅威と対策: each threat as printed, and how often the measures that answer it are done.
//!
//! A threat has no rate of its own: the measures are scored, and one measure answers many threats.

use super::outline::Outline;
use super::references::answer_anchor;
use super::verbatim;
use super::view::View;
use tenken_core::score::Mode;

use crate::document::{Cell, Column, Row, Table, TableSize, Text};

/// Writes the chapter, where the checklist names threats.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    if view.checklist.threats.is_empty() {
        return;
    }
    out.chapter(&words.report_threats(), "threats");
    out.body(words.report_threats_lead());
    let rows = view.checklist.threats.iter().map(|threat| {
        let printed = view.checklist.clause(&threat.clause).map(|clause| {
            let heading = clause.heading.iter().map(|heading| verbatim::line(heading));
            let sentences = clause.sentences.iter().map(|s| verbatim::line(&s.text));
            heading.chain(sentences).map(Text::from).collect()
        });
        Row::of([
            Cell::from(view.clause(Text::new(), &threat.clause)).naming_row(),
            verbatim::cell(printed.unwrap_or_default()),
            Cell::from(measures(view, &threat.items)),
        ])
    });
    let table = Table {
        columns: vec![Column::mm(16.0), Column::share(1.0), Column::share(1.25)],
        header: vec![Row::of([
            words.report_column_clause(),
            words.report_column_threat(),
            words.report_column_measures(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_threats_table(), table);
    out.note(words.report_threats_note());
}

fn measures(view: &View<'_>, items: &[String]) -> Text {
    let words = view.words;
    view.linked(Text::new(), items.iter().map(String::as_str), |text, id| {
        let text = text.link(id, answer_anchor(id));
        match view.checklist.item(id) {
            Some(item) if item.scored => {
                let fraction = view.item_tally(item).implementation(Mode::Plain);
                if fraction.den == 0 {
                    return text.plain(words.report_measure_nothing());
                }
                text.plain(words.report_measure_counts(fraction.den, fraction.num))
            }
            _ => text.plain(words.report_sign_informational()),
        }
    })
}
