//! 総括: the figures of the whole campaign, and sentences that state facts only.
//!
//! Nothing here judges: a report that advises must not sound like one that assures.

use tenken_core::score::{Fraction, Mode};

use super::opinion;
use super::outline::Outline;
use super::rate::{self, ATTAINMENTS, Shown, Unit};
use super::references::answer_anchor;
use super::view::View;
use crate::document::{Block, Cell, Column, Row, Table, TableSize, Text};

/// Most items in the list of what is missing most.
const MOST_MISSING: usize = 10;

/// Writes the totals.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_totals(), "totals");
    opinion::overall(view, out);
    out.section(&words.report_totals_figures(), "totals-figures");
    out.push(key_figures(view));
    out.statements(statements(view));
    out.table(&words.report_attainment_table(), attainments(view));
    out.section(&words.report_totals_answers(), "totals-answers");
    out.table(&words.report_composition_table(), composition(view));
    out.note(words.report_composition_note());
    opinion::good_practices(view, out);
    missing_most(view, out);
}

/// The three large figures.
pub fn key_figures(view: &View<'_>) -> Block {
    let words = view.words;
    let total = &view.figures.total;
    let attained = view.figures.attainment(Mode::Plain, ATTAINMENTS[0]);
    Block::KeyFigures(vec![
        rate::key_figure(words, words.report_coverage(), total.coverage(), Unit::Items),
        rate::key_figure(
            words,
            words.report_implementation(),
            total.implementation(Mode::Plain),
            Unit::Items,
        ),
        rate::key_figure(words, words.report_attainment_whole(), attained, Unit::Units),
    ])
}

/// Sentences that state the main facts.
pub fn statements(view: &View<'_>) -> Vec<Text> {
    let words = view.words;
    let total = &view.figures.total;
    let shown = |fraction| rate::text(words, fraction);
    if total.in_scope() == 0 {
        return vec![words.report_fact_nothing_asked().into()];
    }
    let mut texts: Vec<Text> = vec![
        words.report_fact_coverage(total.in_scope(), shown(total.coverage())).into(),
        match total.implementation(Mode::Plain) {
            Fraction { den: 0, .. } => words.report_fact_no_implementation().into(),
            fraction => words.report_fact_implementation(shown(fraction)).into(),
        },
    ];
    if total.unanswered + total.disagreement > 0 {
        let strict = total.implementation(Mode::Strict);
        texts.push(
            words.report_fact_open(total.disagreement, shown(strict), total.unanswered).into(),
        );
    }
    if total.not_applicable + total.excepted > 0 {
        texts.push(words.report_fact_beside(total.excepted, total.not_applicable).into());
    }
    if total.expired_exceptions > 0 {
        let text = words.report_fact_expired(total.expired_exceptions);
        texts.push(Text::new().warning(text).link(words.report_see_exceptions(), "exceptions"));
    }
    if total.out_of_scope > 0 {
        texts.push(words.report_fact_out_of_scope(total.out_of_scope).into());
    }
    texts.extend(chapters(view));
    texts
}

/// The chapters with the highest and the lowest rate, as facts.
fn chapters(view: &View<'_>) -> Vec<Text> {
    let rates: Vec<(usize, Fraction)> = view
        .figures
        .chapters
        .iter()
        .map(|tally| tally.implementation(Mode::Plain))
        .enumerate()
        .filter(|(_, fraction)| matches!(rate::shown(*fraction), Shown::Rate(_)))
        .collect();
    let by_rate = |a: &&(usize, Fraction), b: &&(usize, Fraction)| {
        (u128::from(a.1.num) * u128::from(b.1.den))
            .cmp(&(u128::from(b.1.num) * u128::from(a.1.den)))
    };
    let (Some(lowest), Some(highest)) =
        (rates.iter().min_by(by_rate), rates.iter().max_by(by_rate))
    else {
        return Vec::new();
    };
    if by_rate(&lowest, &highest).is_eq() {
        return Vec::new();
    }
    let equal_to = |one: &(usize, Fraction)| {
        let equal = rates.iter().filter(|other| by_rate(other, &one).is_eq());
        view.join(equal.map(|(chapter, fraction)| {
            view.words
                .report_chapter_with_rate(view.chapter(*chapter), rate::text(view.words, *fraction))
        }))
    };
    vec![
        view.words.report_fact_highest(equal_to(highest)).into(),
        view.words.report_fact_lowest(equal_to(lowest)).into(),
    ]
}

fn attainments(view: &View<'_>) -> Table {
    let words = view.words;
    let rows = ATTAINMENTS.iter().map(|&least| {
        let fraction = view.figures.attainment(Mode::Plain, least);
        Row::of([
            Cell::from(words.report_attainment_least(least)).naming_row(),
            Cell::from(fraction.num.to_string()),
            Cell::from(fraction.den.to_string()),
            Cell::from(rate::text(words, fraction)),
        ])
    });
    Table {
        columns: vec![
            Column::share(1.0),
            Column::mm(28.0).right(),
            Column::mm(36.0).right(),
            Column::mm(36.0).right(),
        ],
        header: vec![Row::of([
            words.report_column_step(),
            words.report_column_attained(),
            words.report_column_with_rate(),
            words.report_attainment(),
        ])],
        rows: rows.collect(),
        ..Table::default()
    }
}

/// How the in-scope items are divided among the answers.
fn composition(view: &View<'_>) -> Table {
    let words = view.words;
    let total = &view.figures.total;
    let value = |value: &str| view.value("answer-value", value);
    let parts = [
        (words.report_mark_implemented(), value("implemented"), total.implemented),
        (words.report_mark_partial(), value("partial"), total.partial),
        (words.report_mark_not_implemented(), value("not_implemented"), total.not_implemented),
        (words.report_mark_unknown(), value("unknown"), total.unknown),
        (words.report_mark_not_applicable(), value("not_applicable"), total.not_applicable),
        (words.report_mark_excepted(), value("excepted"), total.excepted),
        (words.report_mark_unanswered(), value("unanswered"), total.unanswered),
        (words.report_mark_disagreement(), words.report_disagreement(), total.disagreement),
    ];
    let den = total.in_scope();
    let row = |(mark, name, num): (String, String, u64)| {
        [
            Cell::from(mark),
            Cell::from(name).naming_row(),
            Cell::from(num.to_string()),
            Cell::from(rate::text(words, Fraction { num, den })),
        ]
    };
    let mut rows: Vec<Row> = parts.into_iter().map(|part| Row::of(row(part))).collect();
    rows.push(Row::total([
        Cell::default(),
        Cell::from(words.report_counts_in_scope_long()).naming_row(),
        Cell::from(den.to_string()),
        Cell::from(rate::text(words, Fraction { num: den, den })),
    ]));
    Table {
        columns: vec![
            Column::mm(20.0).centred(),
            Column::share(1.0),
            Column::mm(26.0).right(),
            Column::mm(50.0).right(),
        ],
        header: vec![Row::of([
            words.report_column_mark(),
            words.report_column_answer(),
            words.report_column_count(),
            words.report_column_share(),
        ])],
        rows,
        ..Table::default()
    }
}

/// The items with the most answers that fall short.
fn missing_most(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let items = view.most_missing(MOST_MISSING);
    if items.is_empty() {
        return;
    }
    let rows = items.into_iter().map(|(item, tally, _)| {
        let question = view.basis_mark(Text::new().plain(view.question(item)), item);
        Row::of([
            Cell::from(Text::new().link(item.id.as_str(), answer_anchor(&item.id))).naming_row(),
            Cell::from(question),
            Cell::from(view.clauses(Text::new(), item)),
            Cell::from(tally.partial.to_string()),
            Cell::from(tally.not_implemented.to_string()),
            Cell::from(tally.unknown.to_string()),
            rate::cell(words, tally.implementation(Mode::Plain)),
        ])
    });
    let table = Table {
        columns: vec![
            Column::mm(17.0),
            Column::share(1.0),
            Column::mm(20.0),
            Column::mm(9.0).right(),
            Column::mm(9.0).right(),
            Column::mm(9.0).right(),
            Column::mm(19.0).right(),
        ],
        header: vec![Row::of([
            words.report_column_number(),
            words.report_column_question(),
            words.report_column_clause(),
            words.report_mark_partial(),
            words.report_mark_not_implemented(),
            words.report_mark_unknown(),
            words.report_implementation(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.section(&words.report_missing_most(), "missing-most");
    out.body(words.report_missing_most_lead(MOST_MISSING));
    out.table(&words.report_missing_most(), table);
}
