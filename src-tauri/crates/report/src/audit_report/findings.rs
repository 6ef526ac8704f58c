//! 指摘事項, 自己点検と監査の相違, フォローアップ: what the auditors found and what became of it.
//!
//! Written only where an auditor has said something; that nothing was found is never said, since a
//! report that advises must not sound like one that assures.

use tenken_core::finding::Finding;
use tenken_core::gap;
use tenken_core::vocabulary::{Basis, GapKind, Verdict};

use super::outline::Outline;
use super::references::GAP;
use super::verbatim;
use super::view::View;
use crate::document::{
    Cell, Column, Heading, KeyValue, Paragraph, ParagraphKind, Row, Table, TableSize, Text,
};

/// Writes the chapters on findings and gaps.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let (carried, own): (Vec<&Finding>, Vec<&Finding>) =
        view.snapshot.findings.iter().partition(|finding| is_carried(view, finding));
    if !own.is_empty() {
        out.chapter(&words.finding_chapter(), "findings");
        out.body(words.finding_lead(own.len()));
        out.table(&words.finding_table(), overview(view, &own));
        own.iter().for_each(|finding| one(view, out, finding));
    }
    gaps(view, out);
    if !carried.is_empty() {
        out.chapter(&words.finding_follow_up(), "follow-up");
        out.body(words.finding_follow_up_lead(carried.len()));
        out.table(&words.finding_follow_up(), overview(view, &carried));
        out.note(words.finding_follow_up_note(view.date(&view.snapshot.cut_off)));
    }
}

/// Whether an auditor has said anything of this campaign.
pub fn is_audited(view: &View<'_>) -> bool {
    !view.snapshot.findings.is_empty() || view.snapshot.units.iter().any(|unit| unit.is_audited())
}

/// Whether a finding was made in an earlier 年度 or an earlier campaign of this one.
pub fn is_carried(view: &View<'_>, finding: &Finding) -> bool {
    finding.fiscal_year < view.snapshot.campaign.fiscal_year
        || finding.campaign != view.snapshot.campaign_id
}

/// The number as it was allotted: 令和8-03.
pub fn number(view: &View<'_>, finding: &Finding) -> String {
    let Some(number) = finding.body().number else { return view.words.finding_unnumbered() };
    let year = tenken_i18n::wareki::fiscal_year(view.input.locale, i32::from(number.fiscal_year));
    let year = year.trim_end_matches("年度").trim_start_matches("FY").trim();
    format!("{year}-{:02}", number.serial)
}

/// What this municipality calls the kind.
pub fn kind(view: &View<'_>, finding: &Finding) -> String {
    let kind = finding.body().kind;
    match view.snapshot.audit.labels.get(&kind) {
        Some(label) => verbatim::line(label),
        None => view.value("finding-kind", kind.as_str()),
    }
}

/// The audited unit, or the whole organization.
pub fn unit(view: &View<'_>, finding: &Finding) -> String {
    let known = finding.unit.as_deref().and_then(|id| view.snapshot.unit(id));
    match (known, &finding.unit) {
        (Some(unit), _) => verbatim::line(&unit.body.name),
        (None, Some(_)) => view.words.finding_unit_gone(),
        (None, None) => view.words.finding_whole_organization(),
    }
}

/// 件名, or how the fact begins.
pub fn title(finding: &Finding) -> String {
    let body = finding.body();
    match &body.title {
        Some(title) => verbatim::line(title),
        None => verbatim::line(&body.fact).chars().take(40).collect(),
    }
}

fn status(view: &View<'_>, finding: &Finding) -> Text {
    use tenken_core::vocabulary::ActionStatus;
    if finding.body().withdrawn.is_some() {
        return view.words.finding_withdrawn().into();
    }
    match finding.status(&view.snapshot.cut_off) {
        None => view.words.report_nothing().into(),
        Some(status @ ActionStatus::Overdue) => {
            Text::new().warning(view.value("action-status", status.as_str()))
        }
        Some(status) => view.value("action-status", status.as_str()).into(),
    }
}

fn due(view: &View<'_>, finding: &Finding) -> String {
    finding.due_on().map_or_else(|| view.words.report_nothing(), |date| view.short_date(date))
}

/// The list of findings: number, kind, unit, title, due date, status.
pub fn overview(view: &View<'_>, findings: &[&Finding]) -> Table {
    let words = view.words;
    let rows = findings.iter().map(|finding| {
        let number = number(view, finding);
        // Those of earlier years stand in the list alone.
        let number = match is_carried(view, finding) {
            true => Text::new().plain(number),
            false => Text::new().link(number, anchor(finding)),
        };
        Row::of([
            Cell::from(number).naming_row(),
            Cell::from(kind(view, finding)),
            Cell::from(unit(view, finding)),
            Cell::from(title(finding)),
            Cell::from(due(view, finding)),
            Cell::from(status(view, finding)),
        ])
    });
    Table {
        columns: vec![
            Column::mm(20.0),
            Column::mm(28.0),
            Column::mm(32.0),
            Column::share(1.0),
            Column::mm(20.0),
            Column::mm(20.0),
        ],
        header: vec![Row::of([
            words.report_column_number(),
            words.finding_column_kind(),
            words.report_column_unit(),
            words.finding_column_title(),
            words.finding_column_due(),
            words.finding_column_status(),
        ])],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    }
}

/// Where the finding itself stands.
pub fn anchor(finding: &Finding) -> String {
    format!("finding-{}", finding.id)
}

/// One finding: its clauses as printed, then fact, evidence, effect, cause, recommendation, comment.
pub fn one(view: &View<'_>, out: &mut Outline, finding: &Finding) {
    let words = view.words;
    let body = finding.body();
    let heading = format!("{}{GAP}{}", number(view, finding), title(finding));
    out.push(Heading::new(3, heading).anchored(anchor(finding)));
    let sign = match body.basis {
        Basis::AsWritten => Text::new(),
        basis => view.basis_sign(Text::new(), basis),
    };
    for clause in &body.clauses {
        let text = view.clause(Text::new(), &clause.clause).plain(GAP);
        let text = text.plain(verbatim::line(&clause.text)).plain(sign.to_plain());
        out.push(Paragraph::of(ParagraphKind::Clause, text));
    }
    let mut pairs: Vec<(Text, Text)> = vec![
        (words.finding_column_kind().into(), kind(view, finding).into()),
        (words.report_column_unit().into(), unit(view, finding).into()),
    ];
    let mut add = |name: String, text: Option<&str>| {
        let lines = text.map(verbatim::lines).unwrap_or_default();
        if !lines.is_empty() {
            pairs.push((name.into(), lines.join("\n").into()));
        }
    };
    add(words.finding_fact(), Some(&body.fact));
    let files = body.evidence.iter().map(|file| file.name.clone());
    let kept = body.locations.iter().map(|kept| kept.document_name.clone());
    let evidence: Vec<String> = files.chain(kept).collect();
    add(words.finding_evidence(), Some(&evidence.join("\n")));
    add(words.finding_effect(), body.effect.as_deref());
    add(words.finding_cause(), body.cause.as_deref());
    add(words.finding_recommendation(), body.recommendation.as_deref());
    if let Some(date) = finding.due_on() {
        add(words.finding_column_due(), Some(&view.date(date)));
    }
    for comment in &finding.comments {
        add(words.finding_comment(), Some(&comment.text));
    }
    for fact in &finding.facts {
        let outcome = view.value("fact-outcome", fact.outcome.as_str());
        let said = fact.text.as_deref().unwrap_or_default();
        add(words.finding_fact_confirmed(), Some(&format!("{outcome}\n{said}")));
    }
    let own = finding.own_course();
    for order in own.into_iter().flat_map(|course| &course.orders) {
        add(words.finding_order(), Some(&order.text));
    }
    for plan in own.into_iter().flat_map(|course| &course.plans) {
        add(words.finding_plan(), Some(&plan.measures));
    }
    add(words.finding_withdrawn(), body.withdrawn.as_deref());
    pairs.push((words.finding_column_status().into(), status(view, finding)));
    out.push(KeyValue { pairs, label_width: 0.0 });
}

/// Where self-answer and verdict differ, both ways.
fn gaps(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    let compared = view.snapshot.compared();
    if compared.is_empty() {
        return;
    }
    out.chapter(&words.finding_gaps(), "gaps");
    let counts = gap::count(&compared);
    out.body(words.finding_gaps_lead(counts.agreed, counts.compared, counts.incomparable));
    let rows: Vec<Row> = compared
        .iter()
        .filter_map(|line| {
            let direction = view.value("gap-kind", gap_name(line.gap?));
            let name = view.snapshot.unit(line.unit).map(|unit| verbatim::line(&unit.body.name));
            let question = view.basis_mark(Text::new().plain(view.question(line.item)), line.item);
            Some(Row::of([
                Cell::from(name.unwrap_or_default()).naming_row(),
                Cell::from(view.answers(Text::new(), [line.item.id.as_str()])),
                Cell::from(question),
                Cell::from(view.mark(line.answer)),
                Cell::from(line.verdict.map_or_else(String::new, |v| verdict(view, v))),
                Cell::from(direction),
            ]))
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let table = Table {
        columns: vec![
            Column::mm(30.0),
            Column::mm(18.0),
            Column::share(1.0),
            Column::mm(15.0).centred(),
            Column::mm(18.0),
            Column::mm(34.0),
        ],
        header: vec![Row::of([
            words.report_column_unit(),
            words.report_column_number(),
            words.report_column_question(),
            words.finding_column_answer(),
            words.finding_column_verdict(),
            words.finding_column_gap(),
        ])],
        rows,
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.finding_gaps(), table);
}

fn gap_name(gap: GapKind) -> &'static str {
    gap.as_str()
}

fn verdict(view: &View<'_>, verdict: Verdict) -> String {
    view.value("verdict", verdict.as_str())
}
