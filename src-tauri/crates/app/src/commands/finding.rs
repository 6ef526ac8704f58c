//! 指摘事項: the register, numbers, and what the audited unit says.

use tenken_core::body::{
    AdvanceReportBody, AuditeeCommentBody, CLAUSE_LIMIT, EVIDENCE_LIMIT, FactConfirmationBody,
    FindingBody, FindingClause, FindingLabelsBody, FindingNumber,
};
use tenken_core::checklist::Checklist;
use tenken_core::clause::Clause;
use tenken_core::finding::{self, Finding, REFUSED};
use tenken_core::merge::Standing;
use tenken_core::record::{Subject, kind};
use tenken_core::vocabulary::{Basis, FactOutcome, FindingKind, Verdict};
use tenken_i18n::Locale;

use super::say::{self, Saying, say};
use super::verdict::unit_in;
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::snapshot::OF_A_FINDING;
use crate::view::{self, FindingScene};
use crate::wire::*;

pub(crate) fn add_finding(session: &Session, payload: AddFinding) -> Result<FindingView, Error> {
    let today = session.today();
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let unit = payload.unit.as_deref().map(|unit| unit_in(&snapshot, unit)).transpose()?;
    let before = match (&payload.item, unit) {
        (Some(id), Some(unit)) => {
            let unknown = || Error::new(Code::UnknownItem).with("item", id);
            let item = snapshot.checklist.item(id).ok_or_else(unknown)?;
            let verdict = match unit.verdict(id) {
                Standing::Settled(body) if body.verdict != Verdict::NotAudited => body,
                _ => return Err(Error::new(Code::NoVerdict).with("item", id)),
            };
            let subject = Subject::item(&unit.id, id);
            let heads = state.book()?.heads(kind::VERDICT, &snapshot.campaign_id, &subject)?;
            FindingBody {
                verdict: heads.first().map(|head| head.id.clone()),
                ..finding::from_verdict(&snapshot.checklist, item, &verdict)
            }
        }
        (Some(_), None) => return Err(Error::new(Code::TextMissing).with("field", "unit")),
        (None, _) => FindingBody::blank(),
    };
    let mut body = changed(&payload.input, &snapshot.checklist, before)?;
    refuse_incomplete(state.locale(), &body, &snapshot.checklist)?;
    if body.found_on.is_none() {
        body.found_on = Some(today.clone());
    }
    if !payload.unnumbered {
        body.number = Some(next_number(&mut state, snapshot.campaign.fiscal_year)?);
    }
    let id = session.draw_id()?;
    let saying = Saying {
        kind: kind::FINDING,
        campaign: &snapshot.campaign_id,
        subject: Subject { unit: payload.unit, item: Some(id.clone()), person: None },
        author: payload.author.as_deref().or(body.auditor.as_deref()),
    };
    say(session, &mut state, saying, &body)?;
    view_of(&mut state, &id, &today)
}

pub(crate) fn change_finding(
    session: &Session,
    payload: ChangeFinding,
) -> Result<FindingView, Error> {
    let today = session.today();
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let campaign = state.campaign(Some(&finding.campaign))?;
    let checklist = state.checklist(&campaign.body.checklist)?;
    let body = changed(&payload.input, &checklist, finding.body().clone())?;
    refuse_incomplete(state.locale(), &body, &checklist)?;
    let saying = about(&finding, kind::FINDING, payload.author.as_deref());
    say(session, &mut state, saying, &body)?;
    view_of(&mut state, &finding.id, &today)
}

/// Numbers every finding of the campaign that has none, in the order in which they stand.
pub(crate) fn number_findings(
    session: &Session,
    payload: FindingChoice,
) -> Result<FindingRegister, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let mut next = next_number(&mut state, campaign.body.fiscal_year)?;
    let mut records = Vec::new();
    for finding in state.all_findings()? {
        let body = finding.body();
        if finding.campaign != campaign.id || body.number.is_some() || body.withdrawn.is_some() {
            continue;
        }
        let numbered = FindingBody { number: Some(next), ..body.clone() };
        let saying = about(&finding, kind::FINDING, None);
        records.extend(say::record(session, &mut state, saying, &numbered)?);
        next.serial = next.serial.saturating_add(1);
    }
    if !records.is_empty() {
        state.book()?.commit(&records)?;
    }
    drop(state);
    list_findings(session, payload)
}

pub(crate) fn list_findings(
    session: &Session,
    payload: FindingChoice,
) -> Result<FindingRegister, Error> {
    let today = session.today();
    let on = input::date("on", payload.on.as_deref())?.unwrap_or(today);
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &on)?;
    let clashes = finding::clashes(&state.all_findings()?);
    let scene = FindingScene {
        campaign: &snapshot.campaign_id,
        units: &snapshot.units,
        audit: &snapshot.audit,
        on: &on,
        locale: state.locale(),
    };
    let mut findings = Vec::new();
    for finding in &snapshot.findings {
        let checklist = checklist_of(&mut state, finding)?;
        findings.push(view::finding_view(&scene, finding, &checklist));
    }
    Ok(FindingRegister {
        findings,
        clashes: clashes
            .into_iter()
            .map(|clash| NumberClash {
                number: view::finding_number(clash.number),
                findings: clash.findings,
            })
            .collect(),
        labels: FindingKind::ALL
            .iter()
            .map(|kind| FindingLabel {
                kind: kind.to_string(),
                label: view::finding_label(scene.audit, *kind, scene.locale),
            })
            .collect(),
        on: on.clone(),
    })
}

pub(crate) fn show_finding(session: &Session, payload: FindingName) -> Result<FindingView, Error> {
    let today = session.today();
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    view_of(&mut state, &finding.id, &today)
}

pub(crate) fn finding_history(
    session: &Session,
    payload: FindingName,
) -> Result<Vec<FindingEvent>, Error> {
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let mut units = vec![finding.unit.clone()];
    units.extend(finding.lateral().map(|course| course.unit.clone()));
    let mut events = Vec::new();
    for unit in units {
        let subject = Subject { unit, item: Some(finding.id.clone()), person: None };
        for kind in OF_A_FINDING {
            let records = state.book()?.history(kind, &finding.campaign, &subject)?;
            events.extend(records.into_iter().map(|stored| FindingEvent {
                record: stored.id,
                kind: stored.record.kind,
                unit: subject.unit.clone(),
                author: stored.record.author.name,
                wall_time: stored.record.wall_time,
                body: stored.record.body,
            }));
        }
    }
    Ok(events)
}

pub(crate) fn respond_to_finding(
    session: &Session,
    payload: RespondToFinding,
) -> Result<FindingView, Error> {
    let today = session.today();
    let on = input::date("on", payload.on.as_deref())?.unwrap_or_else(|| today.clone());
    let by = input::name("by", payload.by.as_deref())?;
    let comment = input::text("comment", payload.comment.as_deref())?;
    if payload.facts.is_none() && comment.is_none() {
        return Err(Error::new(Code::TextMissing).with("field", "comment"));
    }
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let mut records = Vec::new();
    if let Some(outcome) = &payload.facts {
        let body = FactConfirmationBody {
            outcome: input::one_of("facts", outcome, FactOutcome::parse)?,
            text: input::text("facts_text", payload.facts_text.as_deref())?,
            confirmed_by: input::needed_name("by", by.as_deref().unwrap_or_default())?,
            confirmed_on: on.clone(),
        };
        let saying = about(&finding, kind::FACT_CONFIRMATION, by.as_deref());
        records.extend(say::record(session, &mut state, saying, &body)?);
    }
    if let Some(text) = comment {
        let body = AuditeeCommentBody {
            text,
            on_advance_report: payload.on_advance_report,
            said_by: by.clone(),
            said_on: Some(on),
        };
        let saying = about(&finding, kind::AUDITEE_COMMENT, by.as_deref());
        records.extend(say::record(session, &mut state, saying, &body)?);
    }
    if !records.is_empty() {
        state.book()?.commit(&records)?;
    }
    view_of(&mut state, &finding.id, &today)
}

pub(crate) fn report_finding_early(
    session: &Session,
    payload: ReportFindingEarly,
) -> Result<FindingView, Error> {
    let today = session.today();
    let mut state = session.state();
    let finding = named(&mut state, &payload.finding)?;
    let body = AdvanceReportBody {
        reported_on: input::date("on", payload.on.as_deref())?.unwrap_or_else(|| today.clone()),
        reported_to: input::needed_name("to", &payload.to)?,
        text: input::text("text", payload.text.as_deref())?,
        document_number: input::name("document_number", payload.document_number.as_deref())?,
    };
    let saying = about(&finding, kind::ADVANCE_REPORT, payload.author.as_deref());
    say(session, &mut state, saying, &body)?;
    view_of(&mut state, &finding.id, &today)
}

pub(crate) fn list_clauses(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<ClauseView>, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let checklist = state.checklist(&campaign.body.checklist)?;
    let view = |clause: &Clause| ClauseView {
        key: clause.key.clone(),
        level: clause.level,
        number_as_printed: clause.number_as_printed.clone(),
        heading: clause.heading.clone(),
        sentences: clause.sentences.iter().map(|sentence| sentence.text.clone()).collect(),
    };
    Ok(checklist.clauses.iter().map(view).collect())
}

pub(crate) fn set_finding_labels(
    session: &Session,
    payload: SetFindingLabels,
) -> Result<FindingRegister, Error> {
    let mut body = FindingLabelsBody::default();
    for given in &payload.labels {
        let kind = input::one_of("kind", &given.kind, FindingKind::parse)?;
        if let Some(label) = input::name("label", Some(&given.label))? {
            body.labels.insert(kind, label);
        }
    }
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let saying = Saying {
        kind: kind::FINDING_LABELS,
        campaign: &campaign.id,
        subject: Subject::default(),
        author: None,
    };
    say(session, &mut state, saying, &body)?;
    drop(state);
    list_findings(session, FindingChoice { campaign: payload.campaign, on: None })
}

/// The finding of an id or a number.
pub(super) fn named(state: &mut State, name: &str) -> Result<Finding, Error> {
    let bears = |finding: &Finding| {
        finding.body().number.is_some_and(|number| view::finding_number(number) == name)
    };
    let mut found: Vec<Finding> = state.all_findings()?;
    found.retain(|finding| finding.id == name || bears(finding));
    // A number on two findings names neither.
    match (found.pop(), found.is_empty()) {
        (Some(finding), true) => Ok(finding),
        _ => Err(Error::new(Code::UnknownFinding).with("finding", name)),
    }
}

/// Something said of a finding by or for its own unit.
pub(super) fn about<'a>(
    finding: &'a Finding,
    kind: &'a str,
    author: Option<&'a str>,
) -> Saying<'a> {
    Saying {
        kind,
        campaign: &finding.campaign,
        subject: Subject {
            unit: finding.unit.clone(),
            item: Some(finding.id.clone()),
            person: None,
        },
        author,
    }
}

pub(super) fn view_of(state: &mut State, id: &str, on: &str) -> Result<FindingView, Error> {
    let finding = named(state, id)?;
    let snapshot = state.snapshot(Some(&finding.campaign), on)?;
    let scene = FindingScene {
        campaign: &snapshot.campaign_id,
        units: &snapshot.units,
        audit: &snapshot.audit,
        on,
        locale: state.locale(),
    };
    Ok(view::finding_view(&scene, &finding, &snapshot.checklist))
}

fn checklist_of(state: &mut State, finding: &Finding) -> Result<std::sync::Arc<Checklist>, Error> {
    let campaign = state.campaign(Some(&finding.campaign))?;
    state.checklist(&campaign.body.checklist)
}

/// One more than any number that any record of this book ever bore.
fn next_number(state: &mut State, fiscal_year: u16) -> Result<FindingNumber, Error> {
    let said = state.book()?.ever_said(kind::FINDING)?;
    let used = said.iter().filter_map(|stored| stored.body::<FindingBody>()?.number);
    Ok(finding::next_number(fiscal_year, used))
}

/// What was said before with what the input changes; the number stays.
fn changed(
    input: &FindingInput,
    checklist: &Checklist,
    before: FindingBody,
) -> Result<FindingBody, Error> {
    let mut body = before;
    if let Some(kind) = &input.kind {
        body.kind = input::one_of("kind", kind, FindingKind::parse)?;
    }
    if let Some(basis) = &input.basis {
        body.basis = input::one_of("basis", basis, Basis::parse)?;
    }
    if let Some(clauses) = &input.clauses {
        if clauses.len() > CLAUSE_LIMIT {
            return Err(Error::new(Code::EvidenceTooMany).with("limit", CLAUSE_LIMIT));
        }
        body.clauses =
            clauses.iter().map(|chosen| quoted(checklist, chosen)).collect::<Result<_, _>>()?;
    }
    if let Some(fact) = &input.fact {
        body.fact = input::text("fact", Some(fact))?.unwrap_or_default();
    }
    if let Some(locations) = &input.locations {
        if locations.len() > EVIDENCE_LIMIT {
            return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
        }
        body.locations = locations.iter().map(input::location).collect::<Result<_, _>>()?;
    }
    for (field, given, slot) in [
        ("effect", &input.effect, &mut body.effect),
        ("cause", &input.cause, &mut body.cause),
        ("recommendation", &input.recommendation, &mut body.recommendation),
        ("withdrawn", &input.withdrawn, &mut body.withdrawn),
    ] {
        if given.is_some() {
            *slot = input::text(field, given.as_deref())?;
        }
    }
    for (field, given, slot) in
        [("title", &input.title, &mut body.title), ("auditor", &input.auditor, &mut body.auditor)]
    {
        if given.is_some() {
            *slot = input::name(field, given.as_deref())?;
        }
    }
    for (field, given, slot) in [
        ("due_on", &input.due_on, &mut body.due_on),
        ("found_on", &input.found_on, &mut body.found_on),
    ] {
        if given.is_some() {
            *slot = input::date(field, given.as_deref())?;
        }
    }
    Ok(body)
}

fn quoted(checklist: &Checklist, chosen: &ClauseInput) -> Result<FindingClause, Error> {
    finding::quote(checklist, &chosen.clause, chosen.sentence)
        .ok_or_else(|| Error::new(Code::UnknownClause).with("clause", &chosen.clause))
}

/// Refuses a finding that could not be defended: no fact, or a nonconformity without a clause.
fn refuse_incomplete(
    locale: Locale,
    body: &FindingBody,
    checklist: &Checklist,
) -> Result<(), Error> {
    let problems = finding::check("", body, checklist);
    match problems.into_iter().find(|problem| REFUSED.contains(&problem.code)) {
        Some(problem) => {
            let words = view::finding_problem(problem, locale);
            Err(Error::new(Code::FindingIncomplete).with("detail", words.message))
        }
        None => Ok(()),
    }
}
