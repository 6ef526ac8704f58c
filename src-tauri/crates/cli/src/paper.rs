//! Reports, their lint, and letters.

use serde_json::{Value, json};
use tenken_app::{Code, Error, Session, dispatch};

use crate::args::{Noun, Report, ReportTexts};
use crate::print::{Done, Shape};
use crate::run::{path, unit_id};

/// Runs `report` or `letter`.
pub fn run(session: &Session, campaign: &Option<String>, noun: &Noun) -> Result<Done, Error> {
    match noun {
        Noun::Report { verb: Some(Report::Lint { texts }), .. } => lint(session, campaign, texts),
        Noun::Report {
            verb: None,
            variant,
            unit,
            out,
            document_number,
            confidentiality,
            texts,
            edition,
        } => {
            let out = out.as_deref();
            let out = out.ok_or_else(|| Error::new(Code::TextMissing).with("field", "--out"))?;
            let payload = json!({
                "campaign": campaign,
                "variant": variant,
                "unit": unit_or_all(session, campaign, unit)?,
                "place": path(out),
                "document_number": document_number,
                "confidentiality": confidentiality,
                "texts": typed(texts),
                "threshold": texts.threshold,
                "edition": edition,
            });
            written(dispatch(session, "write_report", payload)?)
        }
        Noun::Letter { kind, unit, out, texts } => {
            let payload = json!({
                "campaign": campaign,
                "kind": kind,
                "unit": unit.as_deref().map(|u| unit_id(session, campaign, u)).transpose()?,
                "place": path(out),
                "document_number": texts.document_number,
                "dated": texts.dated,
                "until": texts.until,
                "addressees": texts.addressees,
                "sender": texts.sender,
                "contact": texts.contact,
                "points": texts.points,
            });
            written(dispatch(session, "write_letter", payload)?)
        }
        _ => unreachable!("the caller sends reports and letters only"),
    }
}

fn lint(session: &Session, campaign: &Option<String>, texts: &ReportTexts) -> Result<Done, Error> {
    let payload = json!({ "campaign": campaign, "texts": typed(texts) });
    let mut value = dispatch(session, "lint_report", payload)?;
    let problems = value["problems"].take();
    let needs_a_person = problems.as_array().is_some_and(|list| !list.is_empty());
    Ok(Done { value: problems, shape: Shape::Rows, needs_a_person })
}

fn written(value: Value) -> Result<Done, Error> {
    Ok(Done { value, shape: Shape::Fields, needs_a_person: false })
}

fn unit_or_all(
    session: &Session,
    campaign: &Option<String>,
    unit: &Option<String>,
) -> Result<Option<String>, Error> {
    match unit.as_deref() {
        Some("all") | None => Ok(unit.clone()),
        Some(unit) => Ok(Some(unit_id(session, campaign, unit)?)),
    }
}

fn typed(texts: &ReportTexts) -> Value {
    json!({
        "overall_opinion": texts.overall_opinion,
        "good_practices": texts.good_practices,
        "recommendations": texts.recommendations,
        "public_note": texts.public_note,
    })
}
