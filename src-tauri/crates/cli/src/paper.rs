//! Reports, their lint, and letters.

use std::path::Path;

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
            pictures,
            document_number,
            confidentiality,
            texts,
            edition,
            pack,
        } => {
            let mut payload = json!({
                "campaign": campaign,
                "variant": variant,
                "unit": unit_or_all(session, campaign, unit)?,
                "document_number": document_number,
                "confidentiality": confidentiality,
                "texts": typed(texts),
                "threshold": texts.threshold,
                "edition": edition,
                "pack": pack.as_deref().map(path),
            });
            if let Some(folder) = pictures {
                return looked_at(session, payload, folder, out.as_deref());
            }
            let out = out.as_deref();
            let out = out.ok_or_else(|| Error::new(Code::TextMissing).with("field", "--out"))?;
            payload["place"] = path(out);
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

/// Makes the file once, draws its pages, and writes that very file where one is asked for.
fn looked_at(
    session: &Session,
    payload: Value,
    folder: &Path,
    out: Option<&Path>,
) -> Result<Done, Error> {
    let preview = dispatch(session, "preview_report", payload)?;
    for page in 1..=preview["pages"].as_u64().unwrap_or_default() {
        let named = json!({ "preview": preview["id"], "page": page });
        let view = dispatch(session, "preview_page", named)?;
        let target = folder.join(format!("page-{page:04}.svg"));
        std::fs::write(&target, view["svg"].as_str().unwrap_or_default()).map_err(|e| {
            Error::new(Code::FileFailed)
                .with("path", target.display())
                .with("detail", &e)
                .because(e)
        })?;
    }
    match out {
        None => written(preview),
        Some(out) => {
            let named = json!({ "preview": preview["id"], "place": path(out) });
            written(dispatch(session, "write_preview", named)?)
        }
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

/// What a person writes, as the commands take it.
pub fn typed(texts: &ReportTexts) -> Value {
    json!({
        "overall_opinion": texts.overall_opinion,
        "good_practices": texts.good_practices,
        "recommendations": texts.recommendations,
        "public_note": texts.public_note,
    })
}
