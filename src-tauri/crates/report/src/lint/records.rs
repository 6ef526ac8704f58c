//! What the records of the campaign leave open.

use std::collections::BTreeSet;

use tenken_core::applicability::Applicability;
use tenken_core::body::AnswerBody;
use tenken_core::finding;
use tenken_core::merge::Standing;
use tenken_core::vocabulary::{ActionStatus, AnswerValue, PolicyStatus};

use super::{At, Code, Problem, Subject};
use crate::audit_report::EvidenceState;

/// Problems of the campaign as a whole.
pub fn campaign(subject: &Subject<'_>) -> Vec<Problem> {
    let policy = &subject.snapshot.checklist.policy;
    let is_draft = policy.status == PolicyStatus::Draft;
    let problem =
        Problem { at: At::default(), code: Code::CriteriaDraft, detail: policy.title.clone() };
    if is_draft { vec![problem] } else { Vec::new() }
}

/// Problems of the units' answers.
pub fn answers(subject: &Subject<'_>) -> Vec<Problem> {
    let snapshot = subject.snapshot;
    let mut problems = Vec::new();
    for unit in &snapshot.units {
        for line in unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off) {
            if !matches!(line.applicability, Applicability::Asked { .. }) {
                continue;
            }
            let at = At::answer(&unit.id, &line.item.id);
            let mut add = |field, code, detail: &str| {
                let at = At { field, ..at.clone() };
                problems.push(Problem { at, code, detail: detail.to_owned() });
            };
            match &line.standing {
                Standing::Unanswered => {}
                Standing::Disagreement(_) => {
                    add(None, Code::DisagreementOpen, &unit.body.name);
                }
                Standing::Settled(body) => {
                    if let Some(code) = missing(body) {
                        add(Some("reason"), code, &unit.body.name);
                    }
                    for kept in &body.locations {
                        let date = kept.confirmed_on.as_deref();
                        if let Some(date) = date.filter(|date| !is_within(subject, date)) {
                            add(Some("confirmed_on"), Code::DateOutsidePeriod, date);
                        }
                    }
                }
            }
            for verdict in unit.verdicts.get(&line.item.id).into_iter().flatten() {
                let date = verdict.audited_on.as_deref();
                if let Some(date) = date.filter(|date| !is_within(subject, date)) {
                    add(Some("audited_on"), Code::DateOutsidePeriod, date);
                }
            }
        }
    }
    problems
}

fn missing(body: &AnswerBody) -> Option<Code> {
    let is_blank = body.reason.as_deref().is_none_or(|reason| reason.trim().is_empty());
    match body.value {
        AnswerValue::Partial | AnswerValue::NotImplemented | AnswerValue::NotApplicable => {
            is_blank.then_some(Code::ReasonMissing)
        }
        AnswerValue::Excepted => {
            let approved = body.exception.as_ref().is_some_and(|exception| {
                ![&exception.number, &exception.approver, &exception.expires_on]
                    .iter()
                    .any(|part| part.trim().is_empty())
            });
            (!approved).then_some(Code::ApprovalMissing)
        }
        AnswerValue::Implemented | AnswerValue::Unknown | AnswerValue::Unanswered => None,
    }
}

/// Whether a date lies in the campaign's fiscal year. ISO 8601 dates are in the order of their text.
fn is_within(subject: &Subject<'_>, date: &str) -> bool {
    let year = subject.snapshot.campaign.fiscal_year;
    let (first, last) = (format!("{year}-04-01"), format!("{}-03-31", year.saturating_add(1)));
    first.as_str() <= date && date <= last.as_str()
}

/// Problems of the findings.
pub fn findings(subject: &Subject<'_>) -> Vec<Problem> {
    let snapshot = subject.snapshot;
    let mut problems = Vec::new();
    for found in &snapshot.findings {
        let body = found.body();
        for problem in finding::check(&found.id, body, &snapshot.checklist) {
            let code = match problem.code {
                "finding_without_clause" => Code::FindingWithoutClause,
                "finding_without_fact" => Code::FindingWithoutFact,
                "finding_hides_interpretation" => Code::FindingHidesInterpretation,
                // The others are asked where findings are written; a report can do without them.
                _ => continue,
            };
            problems.push(Problem { at: At::finding(&found.id), code, detail: name(found) });
        }
        let own_year = found.fiscal_year == snapshot.campaign.fiscal_year;
        let date = body.found_on.as_deref().filter(|date| own_year && !is_within(subject, date));
        if let Some(date) = date {
            let at = At { field: Some("found_on"), ..At::finding(&found.id) };
            problems.push(Problem { at, code: Code::DateOutsidePeriod, detail: date.to_owned() });
        }
        if found.status(&snapshot.cut_off) == Some(ActionStatus::Overdue)
            && !is_mentioned(subject, found)
        {
            let (at, detail) = (At::finding(&found.id), name(found));
            problems.push(Problem { at, code: Code::OverdueNotMentioned, detail });
        }
    }
    problems
}

/// The finding's number as it is printed, or its title.
fn name(found: &finding::Finding) -> String {
    let body = found.body();
    match (&body.number, &body.title) {
        (Some(number), _) => format!("{}-{:02}", number.fiscal_year, number.serial),
        (None, Some(title)) => title.clone(),
        (None, None) => body.fact.chars().take(30).collect(),
    }
}

/// Whether a typed text names the finding by its number or title.
fn is_mentioned(subject: &Subject<'_>, found: &finding::Finding) -> bool {
    let body = found.body();
    let era = |year: u16| year.saturating_sub(2018);
    let numbers = body.number.iter().flat_map(|number| {
        [
            format!("令和{}-{:02}", era(number.fiscal_year), number.serial),
            format!("{}-{:02}", number.fiscal_year, number.serial),
        ]
    });
    let names: Vec<String> = numbers.chain(body.title.clone()).collect();
    let texts = subject.remarks.fields();
    names.iter().any(|name| texts.iter().any(|(_, text)| text.contains(name.as_str())))
}

/// Problems of the files.
pub fn evidence(subject: &Subject<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for unit in &subject.snapshot.units {
        for (item, bodies) in &unit.answers {
            for file in bodies.iter().flat_map(|body| &body.evidence) {
                let code = match subject.evidence_states.of(&file.sha256) {
                    EvidenceState::Missing => Code::EvidenceMissing,
                    EvidenceState::Changed => Code::EvidenceChanged,
                    EvidenceState::Ok | EvidenceState::Unchecked => continue,
                };
                if seen.insert((&file.sha256, &unit.id, item)) {
                    let at = At::answer(&unit.id, item);
                    let at = At { evidence: Some(file.sha256.clone()), ..at };
                    problems.push(Problem { at, code, detail: file.name.clone() });
                }
            }
        }
    }
    problems
}

/// Texts with characters that no font has.
pub fn unprintable(subject: &Subject<'_>) -> Vec<Problem> {
    let texts = texts(subject);
    // Each character is asked for once, however long the book is.
    let all: BTreeSet<char> = texts.iter().flat_map(|(_, text)| text.chars()).collect();
    let all: String = all.into_iter().filter(|character| !character.is_control()).collect();
    let lacking: Vec<String> = subject
        .fonts
        .unprintable(&all)
        .into_iter()
        .filter(|found| !found.variant_only)
        .map(|found| found.text)
        .collect();
    let mut problems = Vec::new();
    for (at, text) in texts {
        let own: Vec<&str> = lacking
            .iter()
            .filter(|found| text.contains(found.as_str()))
            .map(String::as_str)
            .collect();
        if !own.is_empty() {
            let codes = own.iter().flat_map(|found| found.chars());
            let codes: Vec<String> = codes.map(|c| format!("U+{:04X}", u32::from(c))).collect();
            let start: String = text.chars().take(20).collect();
            let detail = format!("{}（{start}）", codes.join(" "));
            problems.push(Problem { at, code: Code::Unprintable, detail });
        }
    }
    problems
}

/// Every text of the records and of the lead that a report prints.
fn texts<'s>(subject: &'s Subject<'_>) -> Vec<(At, &'s str)> {
    let campaign = &subject.snapshot.campaign;
    let mut texts: Vec<(At, &str)> = vec![
        (At::text("organization"), &campaign.organization),
        (At::text("campaign_name"), &campaign.name),
    ];
    texts.extend(subject.remarks.fields().map(|(field, text)| (At::text(field), text)));
    for unit in &subject.snapshot.units {
        let at = At { unit: Some(unit.id.clone()), field: Some("name"), ..At::default() };
        texts.push((at, &unit.body.name));
        for (item, bodies) in &unit.answers {
            let at = At::answer(&unit.id, item);
            for body in bodies {
                let fields = [
                    ("reason", &body.reason),
                    ("improvement", &body.improvement),
                    ("remarks", &body.remarks),
                ];
                texts.extend(fields.into_iter().filter_map(|(field, text)| {
                    Some((At { field: Some(field), ..at.clone() }, text.as_deref()?))
                }));
                texts.extend(body.evidence.iter().map(|file| {
                    (At { evidence: Some(file.sha256.clone()), ..at.clone() }, file.name.as_str())
                }));
            }
        }
    }
    for found in &subject.snapshot.findings {
        texts.push((At::finding(&found.id), &found.body().fact));
    }
    texts
}
