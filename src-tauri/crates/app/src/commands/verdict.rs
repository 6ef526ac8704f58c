//! 監査調書: verdicts apart from the self-answers, and where the two differ.

use tenken_core::body::{EVIDENCE_LIMIT, IndependenceNote, VerdictBody, WorkingPaperBody};
use tenken_core::finding::Finding;
use tenken_core::gap;
use tenken_core::merge::Standing;
use tenken_core::record::{Subject, kind};
use tenken_core::score::Counted;
use tenken_core::snapshot::{Line, Snapshot, Unit};
use tenken_core::vocabulary::Verdict;

use super::evidence::take_in;
use super::say::{Saying, say};
use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::view;
use crate::wire::*;

pub(crate) fn put_verdict(session: &Session, payload: PutVerdict) -> Result<SavedVerdict, Error> {
    let today = session.today();
    let verdict = input::one_of("verdict", &payload.verdict, Verdict::parse)?;
    let (snapshot, before) = {
        let mut state = session.state();
        let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
        let unit = unit_in(&snapshot, &payload.unit)?;
        auditable(&snapshot, unit, &payload.item)?;
        let before = match unit.verdict(&payload.item) {
            Standing::Settled(body) => body,
            // Where two auditors differ, the next word stands on its own.
            Standing::Unanswered | Standing::Disagreement(_) => VerdictBody::of(verdict),
        };
        (snapshot, before)
    };
    let body = changed(session, &snapshot, &payload, verdict, before)?;
    let mut state = session.state();
    let saying = Saying {
        kind: kind::VERDICT,
        campaign: &snapshot.campaign_id,
        subject: Subject::item(&payload.unit, &payload.item),
        author: body.auditor.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    let snapshot = state.snapshot(Some(&snapshot.campaign_id), &today)?;
    let unit = unit_in(&snapshot, &payload.unit)?;
    let lines = unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off);
    let line = lines.iter().find(|line| line.item.id == payload.item);
    let line = line.ok_or_else(|| Error::new(Code::ItemNotAsked).with("item", &payload.item))?;
    let conflict = body
        .auditor
        .as_deref()
        .and_then(|name| snapshot.audit.conflict(name, &unit.id, &notes(unit)));
    Ok(SavedVerdict {
        line: paper_line(&snapshot, unit, line),
        conflict: conflict
            .map(|conflict| view::conflict_view(conflict, &unit.body.name, state.locale())),
        saved_at: session.now(),
    })
}

/// The verdict before, with what the payload changes, and its files copied into the book.
fn changed(
    session: &Session,
    snapshot: &Snapshot,
    payload: &PutVerdict,
    verdict: Verdict,
    before: VerdictBody,
) -> Result<VerdictBody, Error> {
    let mut body = VerdictBody { verdict, ..before };
    let text = |field, given: &Option<String>, slot: &mut Option<String>| -> Result<(), Error> {
        if given.is_some() {
            *slot = input::text(field, given.as_deref())?;
        }
        Ok(())
    };
    text("procedure", &payload.procedure, &mut body.procedure)?;
    text("seen", &payload.seen, &mut body.seen)?;
    text("remarks", &payload.remarks, &mut body.remarks)?;
    if payload.auditor.is_some() {
        body.auditor = input::name("auditor", payload.auditor.as_deref())?;
    }
    if payload.audited_on.is_some() {
        body.audited_on = input::date("audited_on", payload.audited_on.as_deref())?;
    }
    if let Some(locations) = &payload.locations {
        body.locations = locations.iter().map(input::location).collect::<Result<_, _>>()?;
    }
    if body.evidence.len() + payload.files.len() > EVIDENCE_LIMIT
        || body.locations.len() > EVIDENCE_LIMIT
    {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
    }
    for place in &payload.files {
        let (_, taken) = take_in(session, place, snapshot.campaign.evidence_policy.max_file_bytes);
        let file = taken?;
        if body.evidence.iter().all(|known| known.sha256 != file.sha256) {
            body.evidence.push(file);
        }
    }
    Ok(body)
}

pub(crate) fn working_paper(
    session: &Session,
    payload: WorkingPaperChoice,
) -> Result<WorkingPaper, Error> {
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let unit = unit_in(&snapshot, &payload.unit)?;
    Ok(paper(session, &snapshot, unit))
}

pub(crate) fn list_working_papers(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<PaperSummary>, Error> {
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    Ok(snapshot.units.iter().map(|unit| summary(&snapshot, unit)).collect())
}

pub(crate) fn put_working_paper(
    session: &Session,
    payload: PutWorkingPaper,
) -> Result<WorkingPaper, Error> {
    let today = session.today();
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let unit = unit_in(&snapshot, &payload.unit)?;
    let head = &payload.head;
    let names = head.auditors.iter().map(|name| input::needed_name("auditors", name));
    let body = WorkingPaperBody {
        auditors: names.collect::<Result<_, _>>()?,
        audited_on: input::date("audited_on", head.audited_on.as_deref())?,
        audited_until: input::date("audited_until", head.audited_until.as_deref())?,
        place: input::name("place", head.place.as_deref())?,
        attended_by: input::name("attended_by", head.attended_by.as_deref())?,
        summary: input::text("summary", head.summary.as_deref())?,
        evidence: unit.working_papers.first().map(|b| b.evidence.clone()).unwrap_or_default(),
        independence: independence(&head.independence)?,
    };
    let saying = Saying {
        kind: kind::WORKING_PAPER,
        campaign: &snapshot.campaign_id,
        subject: Subject::unit(&payload.unit),
        author: payload.author.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    let snapshot = state.snapshot(Some(&snapshot.campaign_id), &today)?;
    drop(state);
    Ok(paper(session, &snapshot, unit_in(&snapshot, &payload.unit)?))
}

pub(crate) fn list_gaps(session: &Session, payload: CampaignChoice) -> Result<Gaps, Error> {
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let compared = snapshot.compared();
    let counts = gap::count(&compared);
    let name = |id: &str| snapshot.unit(id).map(|u| u.body.name.clone()).unwrap_or_default();
    Ok(Gaps {
        compared: counts.compared,
        agreed: counts.agreed,
        overstated: counts.overstated,
        understated: counts.understated,
        incomparable: counts.incomparable,
        table: counts
            .table
            .iter()
            .map(|((answer, verdict), count)| GapCell {
                answer: answer.as_str().to_owned(),
                verdict: verdict.to_string(),
                count: *count,
            })
            .collect(),
        lines: compared
            .iter()
            .filter_map(|line| {
                Some(GapLine {
                    unit: line.unit.to_owned(),
                    unit_name: name(line.unit),
                    item: line.item.id.clone(),
                    answer: line.answer.as_str().to_owned(),
                    verdict: line.verdict?.to_string(),
                    gap: line.gap?.to_string(),
                })
            })
            .collect(),
    })
}

/// What was done about independence, as it comes from outside.
pub(super) fn independence(notes: &[IndependenceInput]) -> Result<Vec<IndependenceNote>, Error> {
    notes
        .iter()
        .map(|note| {
            Ok(IndependenceNote {
                auditor: input::needed_name("auditor", &note.auditor)?,
                reason: input::text("reason", Some(&note.reason))?.unwrap_or_default(),
                taken_over_by: input::name("taken_over_by", note.taken_over_by.as_deref())?,
            })
        })
        .collect()
}

pub(super) fn unit_in<'a>(snapshot: &'a Snapshot, unit: &str) -> Result<&'a Unit, Error> {
    snapshot.unit(unit).ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", unit))
}

/// Refuses an item that does not concern the unit. A gate settles nothing for an auditor: whether
/// its "no" is right is a question, too.
fn auditable(snapshot: &Snapshot, unit: &Unit, item: &str) -> Result<(), Error> {
    if snapshot.checklist.item(item).is_none() {
        return Err(Error::new(Code::UnknownItem).with("item", item));
    }
    let lines = unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off);
    let asked =
        lines.iter().any(|line| line.item.id == item && line.counted != Counted::OutOfScope);
    if asked { Ok(()) } else { Err(Error::new(Code::ItemNotAsked).with("item", item)) }
}

fn notes(unit: &Unit) -> Vec<IndependenceNote> {
    unit.working_papers.iter().flat_map(|paper| paper.independence.clone()).collect()
}

fn paper(session: &Session, snapshot: &Snapshot, unit: &Unit) -> WorkingPaper {
    let lines = unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off);
    let in_scope = lines.iter().filter(|line| line.counted != Counted::OutOfScope);
    WorkingPaper {
        unit: unit.id.clone(),
        unit_name: unit.body.name.clone(),
        head: unit.working_papers.first().map(head_view).unwrap_or_default(),
        lines: in_scope.map(|line| paper_line(snapshot, unit, line)).collect(),
        conflicts: conflicts(session, snapshot, unit),
    }
}

fn summary(snapshot: &Snapshot, unit: &Unit) -> PaperSummary {
    let lines = unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off);
    let in_scope = lines.iter().filter(|line| line.counted != Counted::OutOfScope);
    let lines: Vec<WorkingPaperLine> =
        in_scope.map(|line| paper_line(snapshot, unit, line)).collect();
    let verdicts = || lines.iter().filter_map(|line| line.verdict.as_ref()).map(|v| &v.verdict);
    let not_audited = Verdict::NotAudited.to_string();
    let nonconforming = Verdict::Nonconforming.to_string();
    let audit = &snapshot.audit;
    let drawn = audit.samples.iter().flat_map(|sample| &sample.body.chosen);
    let planned = audit.plans.iter().flat_map(|plan| &plan.body.visits);
    let of_unit = |finding: &&Finding| {
        finding.unit.as_ref() == Some(&unit.id)
            && finding.campaign == snapshot.campaign_id
            && finding.body().withdrawn.is_none()
    };
    PaperSummary {
        unit: unit.id.clone(),
        unit_name: unit.body.name.clone(),
        chosen: drawn.map(|chosen| &chosen.unit).any(|id| *id == unit.id)
            || planned.map(|visit| &visit.unit).any(|id| *id == unit.id),
        audited_on: unit.working_papers.first().and_then(|paper| paper.audited_on.clone()),
        items: lines.len() as u64,
        judged: verdicts().filter(|verdict| **verdict != not_audited).count() as u64,
        nonconforming: verdicts().filter(|verdict| **verdict == nonconforming).count() as u64,
        gaps: lines.iter().filter(|line| line.gap.is_some()).count() as u64,
        findings: snapshot.findings.iter().filter(of_unit).count() as u64,
    }
}

/// Auditors of the unit itself: named on the paper, on a line of it, or in a plan.
fn conflicts(session: &Session, snapshot: &Snapshot, unit: &Unit) -> Vec<ConflictView> {
    let on_lines = unit.verdicts.values().flatten().filter_map(|verdict| verdict.auditor.as_ref());
    let planned = snapshot.audit.plans.iter().flat_map(|plan| &plan.body.visits);
    let planned = planned.filter(|visit| visit.unit == unit.id).flat_map(|visit| &visit.auditors);
    let mut names: Vec<&String> = unit
        .working_papers
        .iter()
        .flat_map(|p| &p.auditors)
        .chain(on_lines)
        .chain(planned)
        .collect();
    names.sort();
    names.dedup();
    let notes = notes(unit);
    names
        .into_iter()
        .filter_map(|name| snapshot.audit.conflict(name, &unit.id, &notes))
        .map(|conflict| view::conflict_view(conflict, &unit.body.name, session.locale()))
        .collect()
}

fn head_view(body: &WorkingPaperBody) -> WorkingPaperHead {
    WorkingPaperHead {
        auditors: body.auditors.clone(),
        audited_on: body.audited_on.clone(),
        audited_until: body.audited_until.clone(),
        place: body.place.clone(),
        attended_by: body.attended_by.clone(),
        summary: body.summary.clone(),
        independence: body
            .independence
            .iter()
            .map(|note| IndependenceInput {
                auditor: note.auditor.clone(),
                reason: note.reason.clone(),
                taken_over_by: note.taken_over_by.clone(),
            })
            .collect(),
    }
}

fn paper_line(snapshot: &Snapshot, unit: &Unit, line: &Line<'_>) -> WorkingPaperLine {
    let item = line.item;
    let (verdict, disagreement) = match unit.verdict(&item.id) {
        Standing::Unanswered => (None, Vec::new()),
        Standing::Settled(body) => (Some(body), Vec::new()),
        Standing::Disagreement(bodies) => (None, bodies),
    };
    let gap = verdict.as_ref().and_then(|body| gap::gap(line.counted, body.verdict)).flatten();
    let is_from_here = |finding: &&Finding| {
        finding.unit.as_ref() == Some(&unit.id)
            && finding.campaign == snapshot.campaign_id
            && finding.body().item.as_ref() == Some(&item.id)
    };
    WorkingPaperLine {
        item: item.id.clone(),
        chapter: item.chapter.clone(),
        question_ja: item.question_ja.clone(),
        question_en: item.question_en.clone(),
        basis: item.basis.to_string(),
        audit_method_ja: item.audit_method_ja.clone(),
        clauses: view::clause_quotes(&snapshot.checklist, item),
        answer: line.counted.as_str().to_owned(),
        verdict: verdict.as_ref().map(view::verdict_view),
        disagreement: disagreement.iter().map(view::verdict_view).collect(),
        gap: gap.map(|gap| gap.to_string()),
        findings: snapshot.findings.iter().filter(is_from_here).map(|f| f.id.clone()).collect(),
    }
}
