//! The auditor's work: from the command line to calls of `dispatch`.

use std::path::Path;

use serde_json::{Value, json};
use tenken_app::{Code, Error, Session, dispatch};

use super::{done, path, unit_id};
use crate::args::{Audit, Edition, Finding, FindingArgs, Improvement, Sample, Verdict};
use crate::print::{Done, Shape};

/// Largest plan file read, in bytes.
const PLAN_FILE_LIMIT: u64 = 4 * 1024 * 1024;

pub(super) fn audit(
    session: &Session,
    campaign: &Option<String>,
    verb: &Audit,
) -> Result<Done, Error> {
    let value = match verb {
        Audit::List => dispatch(session, "list_audit_plans", json!({ "campaign": campaign }))?,
        Audit::Plan { file } => {
            let mut payload = plan_file(file)?;
            if campaign.is_some() {
                payload["campaign"] = json!(campaign);
            }
            for (list, field) in [("visits", "unit"), ("auditors", "unit")] {
                name_units(session, campaign, &mut payload[list], field)?;
            }
            dispatch(session, "put_audit_plan", payload)?
        }
    };
    let conflicts = value["conflicts"].as_array().map_or(&[][..], Vec::as_slice);
    let needs_a_person = conflicts.iter().any(|conflict| conflict["settled"] != json!(true));
    Ok(Done { value, shape: Shape::Fields, needs_a_person })
}

/// A payload in a file; whatever is wrong with it is told like a wrong payload.
fn plan_file(file: &Path) -> Result<Value, Error> {
    let failed = |detail: String| {
        Error::new(Code::WrongPayload).with("command", "put_audit_plan").with("detail", detail)
    };
    let size = std::fs::metadata(file).map_err(|e| failed(e.to_string()))?.len();
    if PLAN_FILE_LIMIT < size {
        return Err(failed(size.to_string()));
    }
    let text = std::fs::read_to_string(file).map_err(|e| failed(e.to_string()))?;
    let payload: Value = serde_json::from_str(&text).map_err(|e| failed(e.to_string()))?;
    if payload.is_object() { Ok(payload) } else { Err(failed(String::new())) }
}

/// Puts ids in the place of units' names.
fn name_units(
    session: &Session,
    campaign: &Option<String>,
    list: &mut Value,
    field: &str,
) -> Result<(), Error> {
    if list.is_null() {
        *list = json!([]);
    }
    for entry in list.as_array_mut().into_iter().flatten() {
        if let Some(unit) = entry[field].as_str() {
            entry[field] = json!(unit_id(session, campaign, unit)?);
        }
    }
    Ok(())
}

pub(super) fn verdict(
    session: &Session,
    campaign: &Option<String>,
    verb: &Verdict,
) -> Result<Done, Error> {
    match verb {
        Verdict::Put {
            unit,
            item,
            verdict,
            procedure,
            seen,
            files,
            document,
            place,
            auditor,
            audited_on,
            remarks,
        } => {
            let payload = json!({
                "campaign": campaign,
                "unit": unit_id(session, campaign, unit)?,
                "item": item,
                "verdict": verdict,
                "procedure": procedure,
                "seen": seen,
                "files": files.iter().map(|file| path(file)).collect::<Vec<_>>(),
                "locations": location(document.as_deref(), place.as_deref()),
                "auditor": auditor,
                "audited_on": audited_on,
                "remarks": remarks,
            });
            let value = dispatch(session, "put_verdict", payload)?;
            let conflict = &value["conflict"];
            let needs_a_person = !conflict.is_null() && conflict["settled"] != json!(true);
            Ok(Done { value, shape: Shape::Fields, needs_a_person })
        }
        Verdict::List { unit } => {
            let unit = unit_id(session, campaign, unit)?;
            let payload = json!({ "campaign": campaign, "unit": unit });
            done(dispatch(session, "working_paper", payload)?, Shape::Table("lines"))
        }
        Verdict::Paper {
            unit,
            auditors,
            audited_on,
            audited_until,
            place,
            attended_by,
            summary,
            own_auditor,
            reason,
            taken_over_by,
            author,
        } => {
            let note = own_auditor.as_ref().map(|auditor| {
                json!({ "auditor": auditor, "reason": reason, "taken_over_by": taken_over_by })
            });
            let payload = json!({
                "campaign": campaign,
                "unit": unit_id(session, campaign, unit)?,
                "head": {
                    "auditors": auditors,
                    "audited_on": audited_on,
                    "audited_until": audited_until,
                    "place": place,
                    "attended_by": attended_by,
                    "summary": summary,
                    "independence": note.into_iter().collect::<Vec<_>>(),
                },
                "author": author,
            });
            let value = dispatch(session, "put_working_paper", payload)?;
            let conflicts = value["conflicts"].as_array().map_or(&[][..], Vec::as_slice);
            let needs_a_person = conflicts.iter().any(|c| c["settled"] != json!(true));
            Ok(Done { value, shape: Shape::Table("conflicts"), needs_a_person })
        }
        Verdict::Units => {
            let payload = json!({ "campaign": campaign });
            done(dispatch(session, "list_working_papers", payload)?, Shape::Rows)
        }
        Verdict::Gaps => {
            let gaps = dispatch(session, "list_gaps", json!({ "campaign": campaign }))?;
            done(gaps, Shape::Table("lines"))
        }
    }
}

pub(super) fn finding(
    session: &Session,
    campaign: &Option<String>,
    verb: &Finding,
) -> Result<Done, Error> {
    match verb {
        Finding::Add { unit, item, said, unnumbered, author } => {
            let unit = unit.as_deref().map(|unit| unit_id(session, campaign, unit)).transpose()?;
            let payload = json!({
                "campaign": campaign,
                "unit": unit,
                "item": item,
                "input": input(said, None)?,
                "unnumbered": unnumbered,
                "author": author,
            });
            done(dispatch(session, "add_finding", payload)?, Shape::Fields)
        }
        Finding::Change { finding, said, withdraw, author } => {
            let input = input(said, withdraw.as_deref())?;
            let payload = json!({ "finding": finding, "input": input, "author": author });
            done(dispatch(session, "change_finding", payload)?, Shape::Fields)
        }
        Finding::Number => {
            register(dispatch(session, "number_findings", json!({ "campaign": campaign }))?)
        }
        Finding::List { on } => {
            let payload = json!({ "campaign": campaign, "on": on });
            register(dispatch(session, "list_findings", payload)?)
        }
        Finding::Clauses => {
            let payload = json!({ "campaign": campaign });
            done(dispatch(session, "list_clauses", payload)?, Shape::Rows)
        }
        Finding::Show { finding } => {
            done(dispatch(session, "show_finding", json!({ "finding": finding }))?, Shape::Fields)
        }
        Finding::History { finding } => {
            done(dispatch(session, "finding_history", json!({ "finding": finding }))?, Shape::Rows)
        }
        Finding::Respond { finding, facts, facts_text, comment, on_advance_report, by, on } => {
            let payload = json!({
                "finding": finding,
                "facts": facts,
                "facts_text": facts_text,
                "comment": comment,
                "on_advance_report": on_advance_report,
                "by": by,
                "on": on,
            });
            done(dispatch(session, "respond_to_finding", payload)?, Shape::Fields)
        }
        Finding::Early { finding, to, text, document_number, on } => {
            let payload = json!({
                "finding": finding,
                "to": to,
                "text": text,
                "document_number": document_number,
                "on": on,
            });
            done(dispatch(session, "report_finding_early", payload)?, Shape::Fields)
        }
        Finding::Close { finding, confirmed_by, completed_on, text, unit } => {
            let unit = unit.as_deref().map(|unit| unit_id(session, campaign, unit)).transpose()?;
            let payload = json!({
                "finding": finding,
                "unit": unit,
                "status": "completed",
                "text": text,
                "completed_on": completed_on,
                "confirmed_by": confirmed_by,
            });
            done(dispatch(session, "follow_up", payload)?, Shape::Fields)
        }
        Finding::Labels { labels } => {
            let mut given = Vec::new();
            for text in labels {
                let wrong =
                    || Error::new(Code::WrongValue).with("field", "labels").with("value", text);
                let (kind, label) = text.split_once('=').ok_or_else(wrong)?;
                given.push(json!({ "kind": kind, "label": label }));
            }
            let payload = json!({ "campaign": campaign, "labels": given });
            let register = dispatch(session, "set_finding_labels", payload)?;
            done(register["labels"].clone(), Shape::Rows)
        }
    }
}

pub(super) fn improvement(
    session: &Session,
    campaign: &Option<String>,
    verb: &Improvement,
) -> Result<Done, Error> {
    let id_of = |unit: &String| unit_id(session, campaign, unit);
    match verb {
        Improvement::List { on } => {
            let payload = json!({ "campaign": campaign, "on": on });
            register(dispatch(session, "list_findings", payload)?)
        }
        Improvement::Order { finding, text, units, due_on, by, on, document_number, plan } => {
            // A name that no unit bears goes on as it was given: it is accounted for with the others.
            let named = |unit| match id_of(unit) {
                Err(error) if error.code == Code::UnknownUnit => Ok(unit.clone()),
                found => found,
            };
            let units = units.iter().map(named).collect::<Result<Vec<_>, _>>()?;
            let payload = json!({
                "finding": finding,
                "units": units,
                "text": text,
                "due_on": due_on,
                "by": by,
                "on": on,
                "document_number": document_number,
            });
            let command = if *plan { "plan_order" } else { "order_improvement" };
            let value = dispatch(session, command, payload)?;
            let needs_a_person = value["rejected"] != json!(0);
            Ok(Done { value, shape: Shape::Table("lines"), needs_a_person })
        }
        Improvement::Plan {
            finding,
            measures,
            unit,
            cause,
            responsible,
            planned_on,
            interim,
            on,
            author,
        } => {
            let payload = json!({
                "finding": finding,
                "unit": unit.as_ref().map(id_of).transpose()?,
                "measures": measures,
                "cause": cause,
                "responsible": responsible,
                "planned_on": planned_on,
                "interim": interim,
                "on": on,
                "author": author,
            });
            done(dispatch(session, "plan_improvement", payload)?, Shape::Fields)
        }
        Improvement::FollowUp { finding, status, unit, text, completed_on, on, author } => {
            let payload = json!({
                "finding": finding,
                "unit": unit.as_ref().map(id_of).transpose()?,
                "status": status,
                "text": text,
                "completed_on": completed_on,
                "on": on,
                "author": author,
            });
            done(dispatch(session, "follow_up", payload)?, Shape::Fields)
        }
    }
}

pub(super) fn sample(
    session: &Session,
    campaign: &Option<String>,
    verb: &Sample,
) -> Result<Done, Error> {
    match verb {
        Sample::List => {
            done(dispatch(session, "list_samples", json!({ "campaign": campaign }))?, Shape::Rows)
        }
        Sample::Draw { count, method, seed, not_since_years, units, reason, plan, author } => {
            let units = units.iter().map(|unit| unit_id(session, campaign, unit));
            let payload = json!({
                "campaign": campaign,
                "method": method,
                "count": count,
                "seed": seed,
                "not_since_years": not_since_years,
                "units": units.collect::<Result<Vec<_>, _>>()?,
                "reason": reason,
                "author": author,
            });
            let command = if *plan { "plan_sample" } else { "draw_sample" };
            done(dispatch(session, command, payload)?, Shape::Fields)
        }
    }
}

pub(super) fn edition(
    session: &Session,
    campaign: &Option<String>,
    verb: &Edition,
) -> Result<Done, Error> {
    match verb {
        Edition::List => {
            done(dispatch(session, "list_editions", json!({ "campaign": campaign }))?, Shape::Rows)
        }
        Edition::Issue {
            kind,
            amends,
            cut_off,
            issued_on,
            issued_by,
            document_number,
            confidentiality,
            reason,
            texts,
        } => {
            let payload = json!({
                "campaign": campaign,
                "texts": crate::paper::typed(texts),
                "threshold": texts.threshold,
                "kind": kind,
                "amends": amends,
                "cut_off": cut_off,
                "issued_on": issued_on,
                "issued_by": issued_by,
                "document_number": document_number,
                "confidentiality": confidentiality,
                "reason": reason,
            });
            done(dispatch(session, "issue_edition", payload)?, Shape::Fields)
        }
        Edition::Diff { from, to } => {
            let payload = json!({ "campaign": campaign, "from": from, "to": to });
            done(dispatch(session, "edition_difference", payload)?, Shape::Fields)
        }
    }
}

/// The register; numbers borne by two findings wait for a person.
fn register(value: Value) -> Result<Done, Error> {
    let clashes = value["clashes"].as_array().is_some_and(|list| !list.is_empty());
    Ok(Done { value, shape: Shape::Findings, needs_a_person: clashes })
}

fn input(said: &FindingArgs, withdrawn: Option<&str>) -> Result<Value, Error> {
    let mut clauses = Vec::new();
    for text in &said.clauses {
        let (clause, sentence) = match text.split_once('#') {
            None => (text.as_str(), None),
            Some((clause, number)) => {
                let wrong =
                    |_| Error::new(Code::WrongValue).with("field", "clause").with("value", text);
                (clause, Some(number.parse::<u16>().map_err(wrong)?))
            }
        };
        clauses.push(json!({ "clause": clause, "sentence": sentence }));
    }
    Ok(json!({
        "kind": said.kind,
        "basis": said.basis,
        "clauses": (!clauses.is_empty()).then_some(clauses),
        "title": said.title,
        "fact": said.fact,
        "locations": location(said.document.as_deref(), said.place.as_deref()),
        "effect": said.effect,
        "cause": said.cause,
        "recommendation": said.recommendation,
        "due_on": said.due_on,
        "auditor": said.auditor,
        "found_on": said.found_on,
        "withdrawn": withdrawn,
    }))
}

fn location(document: Option<&str>, place: Option<&str>) -> Option<Value> {
    let (document, place) = (document?, place?);
    Some(json!([{ "document_name": document, "place": place }]))
}
