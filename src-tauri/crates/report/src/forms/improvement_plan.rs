//! 改善計画書: what one 所属 improves, by when, and how far it has come; what nobody has recorded is
//! room to write.

use tenken_core::body::{
    AnswerBody, FindingClause, FollowUpBody, ImprovementOrderBody, ImprovementPlanBody,
};
use tenken_core::finding::{Course, Finding};
use tenken_core::score::Counted;
use tenken_core::snapshot::Line;

use super::{facts, to_fill};
use crate::audit_report::outline::Outline;
use crate::audit_report::references::GAP;
use crate::audit_report::view::View;
use crate::audit_report::{findings, verbatim};
use crate::document::{Cell, Column, Row, Table, TableSize, Text};

const COLUMNS: [Column; 3] = [Column::mm(20.0).centred(), Column::mm(32.0), Column::share(1.0)];

/// Writes the plan.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.push(facts(view));
    let unit = view.snapshot.units.first().map(|unit| unit.id.as_str());
    let needs_action = |finding: &&Finding| {
        finding.body().withdrawn.is_none() && finding.body().kind.needs_action()
    };
    let (own, others): (Vec<&Finding>, Vec<&Finding>) = view
        .snapshot
        .findings
        .iter()
        .filter(needs_action)
        .partition(|finding| finding.unit.as_deref() == unit);
    if !own.is_empty() {
        out.numbered(&words.form_findings(), "findings");
        out.body(words.form_findings_lead(own.len()));
        let rows = own.iter().flat_map(|finding| of_finding(view, finding)).collect();
        out.table(&words.form_findings(), table(view, rows));
    }
    let lateral: Vec<(&Finding, &Course)> = others
        .iter()
        .flat_map(|finding| finding.courses.iter().map(move |course| (*finding, course)))
        .filter(|(_, course)| course.unit.as_deref() == unit)
        .collect();
    if !lateral.is_empty() {
        out.numbered(&words.form_lateral(), "lateral");
        out.body(words.form_lateral_lead(lateral.len()));
        let rows = lateral.iter().flat_map(|(finding, course)| of_order(view, finding, course));
        out.table(&words.form_lateral(), table(view, rows.collect()));
    }
    of_answers(view, out);
    confirmation(view, out, &own, &lateral);
}

/// What the unit's own answers leave to be improved.
fn of_answers(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.numbered(&words.form_improvements(), "improvements");
    let is_short = |line: &&Line<'_>| {
        line.item.scored
            && matches!(
                line.counted,
                Counted::Partial
                    | Counted::NotImplemented
                    | Counted::ExpiredException
                    | Counted::Unknown
            )
    };
    let lines: Vec<&Line<'_>> = view.lines.iter().flatten().filter(is_short).collect();
    if lines.is_empty() {
        out.body(words.report_not_done_none());
        return;
    }
    out.body(words.form_improvements_lead(lines.len()));
    let rows = lines.into_iter().flat_map(|line| of_answer(view, line)).collect();
    out.table(&words.form_improvements(), table(view, rows));
}

/// Who plans and when it was handed in, where that is recorded.
fn confirmation(
    view: &View<'_>,
    out: &mut Outline,
    own: &[&Finding],
    lateral: &[(&Finding, &Course)],
) {
    let words = view.words;
    let courses = own.iter().filter_map(|finding| finding.own_course());
    let courses = courses.chain(lateral.iter().map(|(_, course)| *course));
    let plans: Vec<&ImprovementPlanBody> = courses.flat_map(|course| &course.plans).collect();
    let persons = plans.iter().filter_map(|plan| plan.responsible.as_deref());
    let days = plans.iter().filter_map(|plan| plan.submitted_on.as_deref());
    out.numbered(&words.form_confirmation(), "confirmation");
    out.push(to_fill([
        (words.form_person_in_charge(), view.join(distinct(persons.map(verbatim::line)))),
        (words.form_head(), String::new()),
        (words.form_submitted_on(), view.join(distinct(days.map(|day| view.date(day))))),
    ]));
}

fn table(view: &View<'_>, rows: Vec<Row>) -> Table {
    let words = view.words;
    Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_number(),
            words.form_column_point(),
            words.form_column_content(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    }
}

/// A finding of the unit: what was found and asked for, then what is planned and done.
fn of_finding(view: &View<'_>, finding: &Finding) -> Vec<Row> {
    let words = view.words;
    let body = finding.body();
    let mut rows = Rows::new(findings::number(view, finding), findings::kind(view, finding));
    let mut title = vec![Text::new().bold(findings::title(finding))];
    title.extend(clauses(view, finding));
    rows.told(words.finding_column_title(), title);
    rows.told(words.finding_fact(), paragraphs(Some(&body.fact)));
    rows.told(words.finding_effect(), paragraphs(body.effect.as_deref()));
    rows.told(words.finding_recommendation(), paragraphs(body.recommendation.as_deref()));
    let empty = Course { unit: None, orders: vec![], plans: vec![], follow_ups: vec![] };
    let course = finding.own_course().unwrap_or(&empty);
    let cause = body.cause.as_deref();
    of_course(view, &mut rows, course, cause, finding.due_on());
    rows.finish()
}

/// 横展開: what was ordered of the unit because of a finding at another, which is not told.
fn of_order(view: &View<'_>, finding: &Finding, course: &Course) -> Vec<Row> {
    let mut rows = Rows::new(findings::number(view, finding), findings::kind(view, finding));
    rows.told(view.words.report_column_clause(), clauses(view, finding));
    let due = course.ordered_due().or_else(|| course.planned_due());
    of_course(view, &mut rows, course, None, due);
    rows.finish()
}

/// Orders, then cause, measures, person and days, each with room where nothing is recorded.
fn of_course(
    view: &View<'_>,
    rows: &mut Rows,
    course: &Course,
    cause: Option<&str>,
    due: Option<&str>,
) {
    let words = view.words;
    let orders = course.orders.iter().flat_map(|order| ordered(view, order));
    rows.told(words.finding_order(), orders.collect());
    rows.told(
        words.finding_column_due(),
        due.map(|due| view.date(due).into()).into_iter().collect(),
    );
    let said = |field: fn(&ImprovementPlanBody) -> Option<&String>| -> Vec<Text> {
        let texts = course.plans.iter().filter_map(field);
        texts.flat_map(|text| verbatim::paragraphs(text)).collect()
    };
    let mut causes = said(|plan| plan.cause.as_ref());
    if causes.is_empty() {
        causes = paragraphs(cause);
    }
    rows.room(words.finding_cause(), causes, 9.0);
    rows.room(words.form_measure(), said(|plan| Some(&plan.measures)), 12.0);
    rows.room(words.form_interim(), said(|plan| plan.interim.as_ref()), 8.0);
    rows.room(words.form_responsible(), said(|plan| plan.responsible.as_ref()), 8.0);
    let days = course.plans.iter().filter_map(|plan| plan.planned_on.as_deref());
    let days = distinct(days.map(|day| view.date(day))).into_iter().map(Text::from);
    rows.room(words.form_planned_on(), days.collect(), 8.0);
    let done = course.follow_ups.iter().flat_map(|report| followed(view, report));
    rows.room(words.form_completed(), done.collect(), 8.0);
}

/// An order with who gave it, when and under which number.
fn ordered(view: &View<'_>, order: &ImprovementOrderBody) -> Vec<Text> {
    let mut texts = paragraphs(Some(&order.text));
    let parts = [
        order.ordered_by.as_deref().map(verbatim::line),
        Some(view.date(&order.ordered_on)),
        order.document_number.as_deref().map(verbatim::line),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    texts.push(Text::new().muted(parts.join(GAP)));
    texts
}

/// How far a report says the work has come.
fn followed(view: &View<'_>, report: &FollowUpBody) -> Vec<Text> {
    let status = view.value("action-status", report.status.as_str());
    let day = view.date(report.completed_on.as_deref().unwrap_or(&report.reported_on));
    let confirmed = report.confirmed_by.as_deref().map(verbatim::line);
    let confirmed = confirmed.map(|name| view.words.form_confirmed_by(name));
    let parts: Vec<String> = [Some(status), Some(day), confirmed].into_iter().flatten().collect();
    let mut texts = vec![Text::from(parts.join(GAP))];
    texts.extend(paragraphs(report.text.as_deref()));
    texts
}

/// The clauses that a finding rests on, by number and heading.
fn clauses(view: &View<'_>, finding: &Finding) -> Vec<Text> {
    let title = |clause: &FindingClause| match &clause.heading {
        Some(heading) => view.words.report_clause_title(verbatim::line(heading), &clause.clause),
        None => clause.clause.clone(),
    };
    finding.body().clauses.iter().map(|clause| title(clause).into()).collect()
}

fn paragraphs(text: Option<&str>) -> Vec<Text> {
    text.into_iter().flat_map(verbatim::paragraphs).collect()
}

/// Each text once, in the order in which it first comes.
fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for text in texts {
        if !known.contains(&text) {
            known.push(text);
        }
    }
    known
}

/// The rows of one point, under its number.
struct Rows {
    number: Cell,
    rows: Vec<(String, Cell, f64)>,
}

impl Rows {
    fn new(number: impl Into<Text>, mark: String) -> Self {
        let number = Cell::new(number.into()).and(mark).naming_row().middle();
        Self { number, rows: Vec::new() }
    }

    /// A row of what is recorded; none where nothing is.
    fn told(&mut self, name: String, texts: Vec<Text>) {
        if !texts.is_empty() {
            self.rows.push((name, verbatim::cell(texts), 0.0));
        }
    }

    /// A row of what is recorded, or of room to write, so many millimetres high.
    fn room(&mut self, name: String, texts: Vec<Text>, least: f64) {
        self.rows.push((name, verbatim::cell(texts), least));
    }

    fn finish(self) -> Vec<Row> {
        let mut number = Some(self.number.spanning_rows(self.rows.len()));
        let rows = self.rows.into_iter().map(|(name, cell, least)| {
            let cells = number.take().into_iter().chain([Cell::from(name).naming_row(), cell]);
            Row::of(cells).least(least)
        });
        rows.collect()
    }
}

/// One item: question, state, measure, day, and what the lead writes when it is done.
fn of_answer(view: &View<'_>, line: &Line<'_>) -> Vec<Row> {
    let words = view.words;
    let bodies = crate::audit_report::evidence::bodies(&line.standing);
    let written = |field: fn(&AnswerBody) -> Option<&String>| -> Vec<Text> {
        bodies.iter().filter_map(field).flat_map(|text| verbatim::paragraphs(text)).collect()
    };
    let question = view.basis_mark(Text::new().plain(view.question(line.item)), line.item);
    let clauses = view.clauses(Text::new().muted(words.report_cites()), line.item);
    let by = bodies.iter().filter_map(|body| body.improve_by.as_deref());
    let by: Vec<Text> = by.map(|date| view.date(date).into()).collect();
    let mut rows = Rows::new(line.item.id.as_str(), view.mark(line.counted));
    rows.told(words.report_column_question(), vec![question, clauses]);
    rows.room(words.form_state(), written(|body| body.reason.as_ref()), 9.0);
    rows.room(words.form_measure(), written(|body| body.improvement.as_ref()), 12.0);
    rows.room(words.form_improve_by(), by, 8.0);
    rows.room(words.form_completed(), Vec::new(), 8.0);
    rows.finish()
}
