//! 点検票 on paper: blank to be filled by hand, or as answered for the 所属長.

use tenken_core::applicability::Applicability;
use tenken_core::snapshot::Line;

use super::{Form, by_chapter, facts, to_fill};
use crate::audit_report::outline::Outline;
use crate::audit_report::view::View;
use crate::audit_report::{entries, verbatim};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

const COLUMNS: [Column; 5] = [
    Column::mm(17.0),
    Column::share(1.2),
    Column::mm(22.0).centred(),
    Column::share(1.0),
    Column::mm(30.0),
];

/// Writes the sheet.
pub fn write(view: &View<'_>, out: &mut Outline, form: Form) {
    let words = view.words;
    out.push(facts(view));
    if form == Form::Blank {
        out.numbered(&words.form_how(), "how");
        out.statements([
            words.form_how_mark().into(),
            words.form_how_reason().into(),
            words.form_how_evidence().into(),
            words.form_how_interpretation().into(),
        ]);
    }
    gates(view, out, form);
    out.numbered(&words.form_items(), "items");
    let rows = by_chapter(view, COLUMNS.len(), |line| row(view, line, form).into_iter().collect());
    let table = Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_number(),
            words.unit_column_question(),
            words.report_column_answer(),
            words.form_column_said(),
            words.form_column_evidence(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.form_items(), table);
    out.numbered(&words.form_confirmation(), "confirmation");
    let said = match form {
        Form::Blank => None,
        // A confirmation of what stood before is none of what is printed here.
        _ => view
            .snapshot
            .units
            .first()
            .filter(|unit| !unit.work.confirmation_outdated)
            .and_then(|unit| unit.work.confirmation.as_ref()),
    };
    let said = said.map(|said| &said.body);
    let known = |text: Option<String>| text.unwrap_or_default();
    let mut lines = match form {
        Form::Blank => vec![
            (words.form_inspected_on(), String::new()),
            (words.form_respondent(), String::new()),
        ],
        _ => Vec::new(),
    };
    lines.extend([
        (words.form_head(), known(said.map(|said| verbatim::line(&said.confirmer)))),
        (
            words.form_document_number(),
            known(said.and_then(|said| said.reference.as_deref()).map(verbatim::line)),
        ),
        (words.form_confirmed_on(), known(said.map(|said| view.date(&said.confirmed_on)))),
    ]);
    out.push(to_fill(lines));
    if form == Form::Filled {
        out.note(words.form_printed_from(
            view.date(view.input.issued_on),
            view.snapshot.state_id.get(..16).unwrap_or(&view.snapshot.state_id),
        ));
    }
}

/// The questions asked first, with what was said.
fn gates(view: &View<'_>, out: &mut Outline, form: Form) {
    let words = view.words;
    let Some(unit) = view.snapshot.units.first() else { return };
    let asked = unit.gates_asked(view.checklist, &view.snapshot.withdrawn);
    if asked.is_empty() {
        return;
    }
    out.numbered(&words.report_gates(), "gates");
    if form == Form::Blank {
        out.body(words.form_gates_lead());
    }
    let rows = asked.into_iter().map(|gate| {
        let heads = unit.gates.get(&gate.id).map_or(&[][..], Vec::as_slice);
        let said = match (form, tenken_core::snapshot::gate_answer(heads)) {
            (Form::Blank, _) => words.form_yes_or_no(),
            (_, Some(true)) => words.form_yes(),
            (_, Some(false)) => words.form_no(),
            (_, None) => view.value("answer-value", "unanswered"),
        };
        Row::of([Cell::from(view.gate(gate).0).naming_row(), Cell::from(said)])
    });
    let table = Table {
        columns: vec![Column::share(1.0), Column::mm(36.0).centred()],
        header: vec![Row::of([words.report_column_gate(), words.report_column_answer()])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.report_gates(), table);
}

/// One item; none where it is not asked on paper.
fn row(view: &View<'_>, line: &Line<'_>, form: Form) -> Option<Row> {
    let words = view.words;
    let item = line.item;
    let question = view.basis_mark(Text::new().plain(view.question(item)), item);
    let clauses = view.clauses(Text::new().muted(words.report_cites()), item);
    let question = Cell::from(question).and(clauses);
    let number = Cell::from(item.id.as_str()).naming_row();
    if form == Form::Blank {
        if matches!(line.applicability, Applicability::OutOfScope { .. }) {
            return None;
        }
        let marks = Cell::from(words.form_marks()).middle();
        let cells = [number, question, marks, Cell::default(), Cell::default()];
        return Some(Row::of(cells).least(16.0));
    }
    let entry = entries::of_item(view, item, |_| true).into_iter().next()?;
    let documents: Vec<Text> = documents(view, line).into_iter().map(Text::from).collect();
    Some(Row::of([
        number,
        question,
        Cell::from(view.mark(line.counted)),
        verbatim::cell(entry.reasons.into_iter().chain(entry.plan).collect()),
        verbatim::cell(documents),
    ]))
}

/// The documents of an answer by name: files, and where others are kept.
pub fn documents(view: &View<'_>, line: &Line<'_>) -> Vec<String> {
    let bodies = crate::audit_report::evidence::bodies(&line.standing);
    let files = bodies.iter().flat_map(|body| &body.evidence);
    let files = files.map(|file| verbatim::line(&file.name));
    let places = bodies.iter().flat_map(|body| &body.locations).map(|kept| {
        let (name, place) = (verbatim::line(&kept.document_name), verbatim::line(&kept.place));
        view.words.form_kept_at(name, place)
    });
    let mut names: Vec<String> = files.chain(places).collect();
    names.dedup();
    names
}
