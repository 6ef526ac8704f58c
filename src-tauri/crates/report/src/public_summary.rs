//! 公表用概要: what assembly and public are told, printed from [`facts::Facts`] alone.
//!
//! It is not the internal report with parts left out: nothing of the book reaches it but through the
//! closed list of fields, so that a field added elsewhere is not published by accident.

pub mod facts;

#[cfg(test)]
mod secrets;
#[cfg(test)]
mod tests;

use tenken_core::body::EditionBody;
use tenken_core::vocabulary::{PolicyStatus, Purpose};
use tenken_i18n::wareki::{self, Date};
use tenken_i18n::{Locale, Words, value_name};

use crate::audit_report::outline::Outline;
use crate::audit_report::rate::{self, Unit};
use crate::audit_report::verbatim;
use crate::audit_report::view::edition_name;
use crate::document::{
    Block, Cell, Column, Document, KeyValue, Meta, Paragraph, ParagraphKind, Row, Running, Table,
};
use facts::{Facts, Group, Rates};

/// What a summary bears beside its facts.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// What the lead writes for the public; nothing else typed reaches it.
    pub note: &'a str,
    /// Its date, ISO 8601.
    pub issued_on: &'a str,
    /// The edition it is printed from; 案 where there is none.
    pub edition: Option<&'a EditionBody>,
    /// The language of the words.
    pub locale: Locale,
}

/// The summary.
pub fn document(facts: &Facts, frame: &Frame<'_>) -> Document {
    let Frame { note, issued_on, edition, locale } = *frame;
    let words = Words::new(locale);
    let mut out = Outline::new(words);
    let year = wareki::fiscal_year(locale, i32::from(facts.fiscal_year));
    let title = match facts.purpose {
        Purpose::SelfInspection => words.public_title_self_inspection(&year),
        Purpose::Audit => words.public_title_audit(&year),
        Purpose::Both => words.public_title_both(&year),
    };
    let organization = verbatim::line(&facts.organization);
    let date = |iso: &str| Date::parse(iso).map_or_else(String::new, |date| date.long(locale));
    out.document.meta = Meta {
        title: title.clone(),
        author: organization.clone(),
        subject: String::new(),
        language: locale.code().to_owned(),
    };
    out.document.running = Running {
        confidentiality: String::new(),
        header: String::new(),
        footer: words.public_footer(
            date(&facts.cut_off),
            edition_name(words, edition),
            &organization,
        ),
    };
    out.front(title, "summary");
    out.push(Paragraph::of(ParagraphKind::Right, date(issued_on)));
    out.push(Paragraph::of(ParagraphKind::Right, organization.as_str()));
    about(&mut out, words, facts, &date(&facts.cut_off));
    totals(&mut out, words, facts);
    if !facts.chapters.is_empty() {
        out.numbered(&words.report_by_chapter(), "chapters");
        let name = |chapter: &facts::Chapter| match locale {
            Locale::Ja => verbatim::line(&chapter.ja),
            Locale::En => verbatim::line(&chapter.en),
        };
        let table = groups(words, words.report_column_chapter(), &facts.chapters, name, |count| {
            words.public_rest_chapters(count)
        });
        out.table(&words.public_chapters_table(), table);
        out.note(words.public_pool_note(facts.threshold));
    }
    if !facts.organs.is_empty() {
        out.numbered(&words.public_organs(), "organs");
        let name =
            |organ: &tenken_core::vocabulary::Organ| value_name(locale, "organ", organ.as_str());
        let table = groups(words, words.report_column_organ(), &facts.organs, name, |count| {
            words.public_rest_organs(count)
        });
        out.table(&words.public_organs_table(), table);
    }
    if !note.trim().is_empty() {
        out.numbered(&words.public_note(), "note");
        verbatim::paragraphs(note).for_each(|text| out.body(text));
    }
    reading(&mut out, words, facts);
    out.finish()
}

fn about(out: &mut Outline, words: Words, facts: &Facts, cut_off: &str) {
    out.numbered(&words.public_about(), "about");
    let status = match facts.status {
        PolicyStatus::Draft => words.public_status_draft(),
        PolicyStatus::InForce => words.public_status_in_force(),
    };
    let subjects = match facts.units {
        Some(units) => words.public_subjects_value(units),
        None => words.public_subjects_few(facts.threshold),
    };
    let policy = words.public_policy(verbatim::line(&facts.policy));
    out.push(KeyValue {
        pairs: vec![
            (words.report_aim().into(), words.public_aim().into()),
            (words.report_criteria().into(), policy.into()),
            (words.public_status().into(), status.into()),
            (words.public_subjects().into(), subjects.into()),
            (words.report_cut_off().into(), cut_off.into()),
        ],
        label_width: 0.0,
    });
}

fn totals(out: &mut Outline, words: Words, facts: &Facts) {
    out.numbered(&words.public_totals(), "totals");
    let Some(Rates { coverage, implementation }) = facts.total else {
        out.body(words.public_too_few(facts.threshold));
        return;
    };
    let mut figures = vec![
        rate::key_figure(words, words.report_coverage(), coverage, Unit::Items),
        rate::key_figure(words, words.report_implementation(), implementation, Unit::Items),
    ];
    let whole = facts.attainment.iter().find(|(least, _)| *least == 100);
    if let Some((_, fraction)) = whole {
        let label = words.report_attainment_whole();
        figures.push(rate::key_figure(words, label, *fraction, Unit::Units));
    }
    out.push(Block::KeyFigures(figures));
    if facts.attainment.is_empty() {
        return;
    }
    let rows = facts.attainment.iter().map(|(least, fraction)| {
        Row::of([
            Cell::from(words.report_attainment_least(*least)).naming_row(),
            Cell::from(rate::text(words, *fraction)),
        ])
    });
    let table = Table {
        columns: vec![Column::share(1.0), Column::mm(50.0).right()],
        header: vec![Row::of([words.report_column_step(), words.report_attainment()])],
        rows: rows.collect(),
        ..Table::default()
    };
    out.table(&words.report_attainment_table(), table);
}

fn groups<N>(
    words: Words,
    first: String,
    groups: &[Group<N>],
    name: impl Fn(&N) -> String,
    rest: impl Fn(usize) -> String,
) -> Table {
    let rows = groups.iter().map(|group| {
        let title = group.name.as_ref().map_or_else(|| rest(group.groups), &name);
        Row::of([
            Cell::from(title).naming_row(),
            Cell::from(group.units.to_string()),
            Cell::from(rate::text(words, group.rates.coverage)),
            Cell::from(rate::text(words, group.rates.implementation)),
        ])
    });
    Table {
        columns: vec![
            Column::share(1.0),
            Column::mm(18.0).right(),
            Column::mm(44.0).right(),
            Column::mm(44.0).right(),
        ],
        header: vec![Row::of([
            first,
            words.report_column_unit_count(),
            words.report_coverage(),
            words.report_implementation(),
        ])],
        rows: rows.collect(),
        ..Table::default()
    }
}

/// How to read the figures.
fn reading(out: &mut Outline, words: Words, facts: &Facts) {
    out.numbered(&words.public_reading(), "reading");
    out.statements([
        words.public_reading_coverage().into(),
        words.public_reading_implementation().into(),
        words.report_legend_rounding().into(),
        words.public_reading_few(facts.threshold).into(),
        words.public_reading_advice().into(),
    ]);
}
