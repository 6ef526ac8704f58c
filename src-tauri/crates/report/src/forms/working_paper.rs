//! 監査調書: per item what was answered, how it was checked, what was seen and decided; what no
//! auditor has recorded is room to write.

use tenken_core::applicability::Applicability;
use tenken_core::body::{EvidenceLocation, EvidenceRef, VerdictBody, WorkingPaperBody};
use tenken_core::merge::Standing;
use tenken_core::snapshot::{Line, Unit};
use tenken_core::vocabulary::Verdict;

use super::{by_chapter, facts, sheet, to_fill};
use crate::audit_report::outline::Outline;
use crate::audit_report::references::GAP;
use crate::audit_report::view::View;
use crate::audit_report::{entries, verbatim};
use crate::document::{Cell, Column, KeyValue, Row, Table, TableSize, Text};

const COLUMNS: [Column; 3] = [Column::mm(20.0).centred(), Column::mm(30.0), Column::share(1.0)];

/// The verdicts that can be ticked.
const VERDICTS: [Verdict; 4] =
    [Verdict::Conforming, Verdict::Nonconforming, Verdict::NotVerified, Verdict::NotAudited];

/// Writes the paper.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.push(facts(view));
    let unit = view.snapshot.units.first();
    let papers = unit.map_or(&[][..], |unit| unit.working_papers.as_slice());
    out.push(head(view, papers));
    remarks(view, out, papers);
    out.numbered(&words.form_procedures(), "procedures");
    out.body(match unit.is_some_and(Unit::is_audited) {
        true => words.form_procedures_recorded(),
        false => words.form_procedures_lead(),
    });
    let table = Table {
        columns: COLUMNS.to_vec(),
        header: vec![Row::of([
            words.report_column_number(),
            words.form_column_point(),
            words.form_column_content(),
        ])],
        rows: by_chapter(view, COLUMNS.len(), |line| rows(view, line)),
        size: TableSize::Small,
        ..Table::default()
    };
    out.table(&words.form_procedures(), table);
}

/// When, by whom, with whom and where.
fn head(view: &View<'_>, papers: &[WorkingPaperBody]) -> Table {
    let words = view.words;
    let said = |field: &dyn Fn(&WorkingPaperBody) -> Option<String>| {
        view.join(papers.iter().filter_map(field))
    };
    let line = |text: &Option<String>| text.as_deref().map(verbatim::line);
    to_fill([
        (words.form_audited_on(), said(&|paper| days(view, paper))),
        (
            words.form_auditors(),
            said(&|paper| {
                let names = paper.auditors.iter().map(|name| verbatim::line(name));
                (!paper.auditors.is_empty()).then(|| view.join(names))
            }),
        ),
        (words.form_attended(), said(&|paper| line(&paper.attended_by))),
        (words.form_place(), said(&|paper| line(&paper.place))),
    ])
}

fn days(view: &View<'_>, paper: &WorkingPaperBody) -> Option<String> {
    let first = view.date(paper.audited_on.as_deref()?);
    Some(match paper.audited_until.as_deref() {
        Some(last) => view.words.form_from_to(first, view.date(last)),
        None => first,
    })
}

/// 所見, evidence of the whole unit, and what was done about auditors of the unit itself.
fn remarks(view: &View<'_>, out: &mut Outline, papers: &[WorkingPaperBody]) {
    let words = view.words;
    let mut pairs: Vec<(Text, Text)> = Vec::new();
    let mut add = |name: String, lines: Vec<String>| {
        if !lines.is_empty() {
            pairs.push((name.into(), lines.join("\n").into()));
        }
    };
    for paper in papers {
        let summary = paper.summary.as_deref().map(verbatim::lines);
        add(words.form_summary(), summary.unwrap_or_default());
        add(words.finding_evidence(), documents(view, &paper.evidence, &[]));
        for note in &paper.independence {
            let (auditor, reason) = (verbatim::line(&note.auditor), verbatim::line(&note.reason));
            let taken_over = note.taken_over_by.as_deref().map(verbatim::line);
            add(
                words.form_independence(),
                vec![match taken_over {
                    Some(successor) => words.form_taken_over(auditor, reason, successor),
                    None => words.form_not_taken_over(auditor, reason),
                }],
            );
        }
    }
    if !pairs.is_empty() {
        out.numbered(&words.form_summary(), "summary");
        out.push(KeyValue { pairs, label_width: 0.0 });
    }
}

fn rows(view: &View<'_>, line: &Line<'_>) -> Vec<Row> {
    let words = view.words;
    let item = line.item;
    if !item.scored || matches!(line.applicability, Applicability::OutOfScope { .. }) {
        return Vec::new();
    }
    let question = view.basis_mark(Text::new().plain(view.question(item)), item);
    let clauses = view.clauses(Text::new().muted(words.report_cites()), item);
    let said = entries::of_item(view, item, |_| true).into_iter().next();
    let mut answer = Cell::from(Text::new().bold(view.mark(line.counted)));
    answer.paragraphs.extend(said.map(|entry| entry.reasons).unwrap_or_default());
    let named_documents = sheet::documents(view, line);
    if !named_documents.is_empty() {
        answer = answer.and(words.form_documents(view.join(named_documents)));
    }
    let standing = view.snapshot.units.first().map(|unit| unit.verdict(&item.id));
    let recorded: &[VerdictBody] = match &standing {
        Some(Standing::Settled(body)) => std::slice::from_ref(body),
        Some(Standing::Disagreement(bodies)) => bodies,
        Some(Standing::Unanswered) | None => &[],
    };
    let named = |name: String, cell: Cell| vec![Cell::from(name).naming_row(), cell];
    let mut first = vec![Cell::from(item.id.as_str()).spanning_rows(5).naming_row().middle()];
    first.extend(named(words.report_column_question(), Cell::from(question).and(clauses)));
    vec![
        Row::of(first),
        Row::of(named(words.form_self_answer(), answer)),
        Row::of(named(words.form_procedure(), procedure(line, recorded))),
        Row::of(named(words.form_seen(), seen(view, recorded))).least(14.0),
        Row::of(named(words.form_verdict(), verdict(view, recorded))),
    ]
}

/// What the auditors did; what the checklist proposes where they have not said.
fn procedure(line: &Line<'_>, recorded: &[VerdictBody]) -> Cell {
    let done = recorded.iter().filter_map(|body| body.procedure.as_deref());
    let done: Vec<Text> = done.flat_map(verbatim::paragraphs).collect();
    match done.is_empty() {
        true => verbatim::cell(verbatim::paragraphs(&line.item.audit_method_ja).collect()),
        false => verbatim::cell(done),
    }
}

/// What was seen, what proves it, by whom and when.
fn seen(view: &View<'_>, recorded: &[VerdictBody]) -> Cell {
    let words = view.words;
    let mut texts: Vec<Text> = Vec::new();
    for body in recorded {
        texts.extend(body.seen.iter().flat_map(|text| verbatim::paragraphs(text)));
        let documents = documents(view, &body.evidence, &body.locations);
        if !documents.is_empty() {
            texts.push(words.form_audit_evidence(view.join(documents)).into());
        }
        if let Some(remarks) = body.remarks.as_deref().filter(|text| !text.trim().is_empty()) {
            texts.push(words.report_remarks(verbatim::line(remarks)).into());
        }
        let by = body.auditor.as_deref().map(verbatim::line);
        let on = body.audited_on.as_deref().map(|day| view.date(day));
        let by: Vec<String> = by.into_iter().chain(on).collect();
        if !by.is_empty() {
            texts.push(Text::new().muted(by.join(GAP)));
        }
    }
    verbatim::cell(texts)
}

/// Every verdict with a box; those recorded are ticked. Two auditors who differ are told apart.
fn verdict(view: &View<'_>, recorded: &[VerdictBody]) -> Cell {
    let name = |verdict: Verdict| view.value("verdict", verdict.as_str());
    let boxes = VERDICTS.map(|verdict| {
        let is_ticked = recorded.iter().any(|body| body.verdict == verdict);
        format!("{} {}", if is_ticked { "☑" } else { "☐" }, name(verdict))
    });
    let cell = Cell::from(boxes.join(GAP));
    match recorded {
        [] | [_] => cell,
        _ => cell.and(Text::new().warning(view.words.form_verdicts_differ())),
    }
}

/// The documents of the audit by name: files, and where others are kept.
fn documents(view: &View<'_>, files: &[EvidenceRef], kept: &[EvidenceLocation]) -> Vec<String> {
    let kept = kept.iter().map(|kept| {
        let (name, place) = (verbatim::line(&kept.document_name), verbatim::line(&kept.place));
        view.words.form_kept_at(name, place)
    });
    files.iter().map(|file| verbatim::line(&file.name)).chain(kept).collect()
}
