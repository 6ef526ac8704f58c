//! 凡例: what the marks, steps and rates mean, and from what exactly the report was made.

use tenken_core::score::{BANDS, MINIMUM_DENOMINATOR};

use super::outline::Outline;
use super::rate::ATTAINMENTS;
use super::verbatim;
use super::view::View;
use crate::document::{Cell, Column, KeyValue, List, ListItem, Marker, Row, Shade, Table, Text};

/// Writes the legend.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.front(words.report_legend(), "legend");
    out.part(words.report_legend_marks(), "legend-marks");
    out.push(marks(view));
    out.note(words.report_legend_marks_note());
    out.part(words.report_legend_bands(), "legend-bands");
    out.push(bands(view));
    out.note(words.report_legend_bands_note(MINIMUM_DENOMINATOR));
    out.part(words.report_legend_rates(), "legend-rates");
    out.statements(rates(view));
    out.part(words.report_legend_formulas(), "legend-formulas");
    out.push(formulas(view));
    out.part(words.report_legend_basis(), "legend-basis");
    out.push(signs(view));
    out.part(words.report_legend_versions(), "legend-versions");
    out.push(versions(view));
    out.note(words.report_legend_versions_note());
}

fn marks(view: &View<'_>) -> Table {
    let words = view.words;
    let (in_rate, beside, outside) = (
        words.report_legend_counted(),
        words.report_legend_beside(),
        words.report_legend_outside(),
    );
    let value = |value: &str| view.value("answer-value", value);
    let row = |mark: String, name: String, meaning: String, effect: &String| {
        Row::of([
            Cell::from(mark),
            Cell::from(name).naming_row(),
            Cell::from(meaning),
            Cell::from(effect.clone()),
        ])
    };
    let rows = vec![
        row(
            words.report_mark_implemented(),
            value("implemented"),
            words.report_meaning_implemented(),
            &in_rate,
        ),
        row(
            words.report_mark_partial(),
            value("partial"),
            words.report_meaning_partial(),
            &in_rate,
        ),
        row(
            words.report_mark_not_implemented(),
            value("not_implemented"),
            words.report_meaning_not_implemented(),
            &in_rate,
        ),
        row(
            words.report_mark_unknown(),
            value("unknown"),
            words.report_meaning_unknown(),
            &in_rate,
        ),
        row(
            words.report_mark_not_applicable(),
            value("not_applicable"),
            words.report_meaning_not_applicable(),
            &beside,
        ),
        row(
            words.report_mark_excepted(),
            value("excepted"),
            words.report_meaning_excepted(),
            &beside,
        ),
        row(
            words.report_mark_expired(),
            words.report_expired(),
            words.report_meaning_expired(),
            &in_rate,
        ),
        row(
            words.report_mark_unanswered(),
            value("unanswered"),
            words.report_meaning_unanswered(),
            &beside,
        ),
        row(
            words.report_mark_disagreement(),
            words.report_disagreement(),
            words.report_meaning_disagreement(),
            &beside,
        ),
        row(
            words.report_mark_out_of_scope(),
            words.report_out_of_scope(),
            words.report_meaning_out_of_scope(),
            &outside,
        ),
    ];
    Table {
        columns: vec![
            Column::mm(20.0).centred(),
            Column::mm(30.0),
            Column::share(1.0),
            Column::mm(34.0),
        ],
        header: vec![Row::of([
            words.report_column_mark(),
            words.report_column_answer(),
            words.report_column_meaning(),
            words.report_column_effect(),
        ])],
        rows,
        ..Table::default()
    }
}

fn bands(view: &View<'_>) -> Table {
    let words = view.words;
    let mut rows = Vec::new();
    let mut above = None;
    for (step, (least, sign)) in (1..).zip(BANDS) {
        let range = match above {
            None => words.report_band_whole(least),
            Some(above) if least == 0 => words.report_band_below(above),
            Some(above) => words.report_band_between(above, least),
        };
        above = Some(least);
        rows.push(Row::of([
            Cell::from(sign).shaded(Shade::Heat(step)).naming_row(),
            Cell::from(range),
        ]));
    }
    Table {
        columns: vec![Column::mm(20.0).centred(), Column::share(1.0)],
        header: vec![Row::of([words.report_column_band(), words.report_column_range()])],
        rows,
        ..Table::default()
    }
}

fn rates(view: &View<'_>) -> Vec<Text> {
    let words = view.words;
    vec![
        words.report_legend_with_counts().into(),
        words.report_legend_rounding().into(),
        words.report_legend_no_denominator().into(),
        words.report_legend_minimum(MINIMUM_DENOMINATOR).into(),
        words.report_legend_as_of(view.date(&view.snapshot.cut_off), view.edition()).into(),
    ]
}

fn formulas(view: &View<'_>) -> List {
    let words = view.words;
    let thresholds = view.join(ATTAINMENTS.iter().map(|least| words.report_threshold(*least)));
    let texts = [
        words.formula_coverage(),
        words.formula_implementation(),
        words.formula_attainment(),
        words.report_formula_attainment_steps(thresholds),
        words.report_formula_strict(),
    ];
    let items =
        texts.into_iter().map(|text| ListItem { marker: Marker::Dot, level: 0, text: text.into() });
    List { items: items.collect() }
}

fn signs(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let pairs = [
        (words.report_sign_interpretation(), words.report_meaning_interpretation()),
        (words.report_sign_control_standards(), words.report_meaning_control_standards()),
        (words.report_sign_informational(), words.report_meaning_informational()),
    ];
    key_value(pairs)
}

fn key_value(pairs: impl IntoIterator<Item = (String, String)>) -> KeyValue {
    KeyValue {
        pairs: pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        label_width: 42.0,
    }
}

fn versions(view: &View<'_>) -> KeyValue {
    let words = view.words;
    let policy = &view.checklist.policy;
    let pairs = [
        (words.report_criteria(), super::cover::policy(view)),
        (words.report_policy_source(), verbatim::line(&policy.source_sha256)),
        (words.report_checklist(), super::cover::checklist(view)),
        (
            words.report_checklist_fingerprint(),
            verbatim::line(&view.snapshot.campaign.checklist.sha256),
        ),
        (words.report_state(), verbatim::line(&view.snapshot.state_id)),
        (words.report_campaign_id(), verbatim::line(&view.snapshot.campaign_id)),
        (words.report_program(), words.report_program_value(view.input.app_version)),
    ];
    key_value(pairs)
}
