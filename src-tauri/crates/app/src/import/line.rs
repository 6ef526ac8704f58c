//! One row of a sheet against what stands in the book: the line it gets, and the record it mints.

use tenken_core::accounting::{Line, Outcome};
use tenken_core::body::{AnswerBody, GateBody, SheetOrigin, SheetSaid};
use tenken_core::record::{Stored, Subject, kind};
use tenken_core::vocabulary::AnswerValue;
use tenken_excel::cells::{self, Cells, Column};
use tenken_excel::meta::{Meta, RowId};
use tenken_excel::read::{Answer, Role, SheetReading};

use super::compare::{Verdict, compare};
use super::{FilePlan, OfUnit};
use crate::error::Error;
use crate::input;
use crate::session::{Act, State};
use crate::snapshot::{UnitSaid, answer_before};

/// One answer and whom it is about.
pub(super) struct About<'a> {
    pub act: &'a Act,
    pub said: &'a UnitSaid,
    pub answer: &'a Answer,
    pub sheet: &'a SheetReading,
    pub subject: &'a Subject,
    pub value: AnswerValue,
    /// Why it is changed, where the unit has handed in before.
    pub change_reason: &'a str,
}

pub(super) fn answer_line(
    state: &mut State,
    about: &About<'_>,
    meta: Option<&Meta>,
    item: &str,
    origin: SheetOrigin,
    (plan, unit): (&mut FilePlan, &mut OfUnit),
) -> Result<Line, Error> {
    let About { act, said, answer, sheet, subject, value, change_reason } = *about;
    let cells = cells(answer, sheet);
    let written = meta.and_then(|meta| meta.rows.get(&RowId::Item(item.to_owned())));
    let asked_hash = said.hashes.get(item);
    if let (Some(written), Some(asked)) = (written, asked_hash)
        && written.item_hash != *asked
    {
        return Ok(Line::new(&answer.at, Outcome::Rejected, "sheet_question_changed").with(item));
    }
    let is_official = subject.person.is_none();
    let heads: Vec<Stored> = if is_official {
        said.heads(kind::ANSWER, Some(item)).cloned().collect()
    } else {
        state.book()?.heads(kind::ANSWER, &said.campaign.id, subject)?
    };
    let bodies: Vec<AnswerBody> = heads.iter().filter_map(Stored::body).collect();
    let before = answer_before(&bodies);
    let (mut body, unknown) = cells.to_answer(value, &before);
    let mut stands = |body: &AnswerBody| {
        let same = heads.iter().zip(&bodies).filter(|(_, known)| known.says_the_same(body));
        unit.confirmed.extend(same.map(|(head, _)| head.id.clone()).filter(|_| is_official));
    };
    let digest = cells::digest(&cells);
    if is_official && written.is_some_and(|written| written.digest == digest) {
        stands(&body);
        return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_untouched"));
    }
    if !unknown.is_empty() {
        return Ok(
            Line::new(&answer.at, Outcome::Rejected, "sheet_file_unknown").with(unknown.join("、"))
        );
    }
    if let Err(error) = check(&body, answer) {
        return Ok(Line::new(&answer.at, Outcome::Rejected, "sheet_text_refused").with(error));
    }
    body.item_hash = asked_hash.cloned();
    // Nothing was ever said of what has no head.
    let history = match heads.as_slice() {
        [] => Vec::new(),
        _ => state.book()?.history(kind::ANSWER, &said.campaign.id, subject)?,
    };
    let was_written_from = written.is_some_and(|w| {
        w.digest == cells::digest(&Cells::of(&before)) || (w.digest.is_empty() && bodies.is_empty())
    });
    let (outcome, code, parents) = match compare(&body, &heads, &history, was_written_from) {
        Verdict::New => (Outcome::Accepted, "sheet_new", Vec::new()),
        Verdict::Corrects(parents) => (Outcome::Accepted, "sheet_corrects", parents),
        Verdict::Same => {
            stands(&body);
            return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_same"));
        }
        Verdict::Older => return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_older")),
        Verdict::Conflicts(parents) => (Outcome::Conflicting, "sheet_conflicts", parents),
    };
    if is_official && said.unit.work.is_locked() {
        body.change_reason = Some(change_reason.to_owned());
    }
    let record = act.record(
        kind::ANSWER,
        subject.clone(),
        parents.clone(),
        &SheetSaid { said: body, sheet: origin },
    )?;
    if is_official {
        unit.replace(&record.id, &parents);
    }
    let line = Line::new(&answer.at, outcome, code).with(record.id.clone());
    plan.records.push(record);
    Ok(line)
}

pub(super) fn gate_line(
    said: &UnitSaid,
    act: &Act,
    answer: &Answer,
    gate: &str,
    origin: SheetOrigin,
    change_reason: &str,
    (plan, unit): (&mut FilePlan, &mut OfUnit),
) -> Result<Line, Error> {
    let yes = match answer.answer {
        Some(AnswerValue::Implemented) => true,
        Some(AnswerValue::NotImplemented) => false,
        Some(AnswerValue::Unanswered) => {
            return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_blank"));
        }
        _ => return Ok(undecided(answer)),
    };
    let subject = Subject::item(&said.unit.id, gate);
    let heads: Vec<&Stored> = said.heads(kind::GATE, Some(gate)).collect();
    let bodies: Vec<GateBody> = heads.iter().filter_map(|head| head.body()).collect();
    let stands = !bodies.is_empty() && bodies.iter().all(|body| body.yes == Some(yes));
    if stands {
        unit.confirmed.extend(heads.iter().map(|head| head.id.clone()));
        return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_same"));
    }
    let is_of_sheets = heads.iter().all(|head| head.record.body.get("sheet").is_some());
    let open = bodies.iter().all(|body| body.yes.is_none());
    let (outcome, code, parents) = if open || is_of_sheets {
        let parents: Vec<String> = heads.iter().map(|head| head.id.clone()).collect();
        (Outcome::Accepted, "sheet_new", parents)
    } else {
        (Outcome::Conflicting, "sheet_conflicts", Vec::new())
    };
    let change_reason = said.unit.work.is_locked().then(|| change_reason.to_owned());
    let body = GateBody { yes: Some(yes), change_reason };
    let record =
        act.record(kind::GATE, subject, parents.clone(), &SheetSaid { said: body, sheet: origin })?;
    unit.replace(&record.id, &parents);
    let line = Line::new(&answer.at, outcome, code).with(record.id.clone());
    plan.records.push(record);
    Ok(line)
}

/// A mark that nobody may decide without a person.
pub(super) fn undecided(answer: &Answer) -> Line {
    let codes: Vec<&str> = answer.issues.iter().map(|issue| issue.code.as_str()).collect();
    Line::new(&answer.at, Outcome::Rejected, "sheet_undecided").with(codes.join(","))
}

/// The input cells of a row; a sheet with one column for all texts gives reasons in it.
fn cells(answer: &Answer, sheet: &SheetReading) -> Cells {
    let mut cells = Cells::default();
    let mut put = |column, text: &Option<String>| {
        cells.set(column, text.clone().unwrap_or_default());
    };
    let asks_reason = sheet.columns.iter().any(|column| column.role == Role::Reason);
    let owes_reason = matches!(
        answer.answer,
        Some(AnswerValue::Partial | AnswerValue::NotImplemented | AnswerValue::NotApplicable)
    );
    let remarks_are_reason = !asks_reason && owes_reason;
    put(Column::Reason, if remarks_are_reason { &answer.remarks } else { &answer.reason });
    put(Column::Remarks, if remarks_are_reason { &None } else { &answer.remarks });
    put(Column::Improvement, &answer.improvement);
    put(Column::ImproveBy, &answer.improve_by);
    put(Column::Documents, &answer.evidence);
    if let Some([number, approver, expires]) = &answer.exception {
        cells.set(Column::ExceptionNumber, number.as_str());
        cells.set(Column::Approver, approver.as_str());
        cells.set(Column::ExpiresOn, expires.as_str());
    }
    let mark = answer.answer.map(tenken_excel::mark::mark).unwrap_or_default();
    cells.set(Column::Mark, mark);
    cells
}

/// What a body may not hold, with the field's name; a day that was not understood is not dropped.
fn check(body: &AnswerBody, answer: &Answer) -> Result<(), String> {
    let told = |error: Error| error.to_string();
    input::text("reason", body.reason.as_deref()).map_err(told)?;
    input::text("improvement", body.improvement.as_deref()).map_err(told)?;
    input::text("remarks", body.remarks.as_deref()).map_err(told)?;
    if let Some(exception) = &body.exception {
        input::name("exception_number", Some(&exception.number)).map_err(told)?;
        input::name("approver", Some(&exception.approver)).map_err(told)?;
        input::date("expires_on", Some(&exception.expires_on)).map_err(told)?;
    }
    for location in &body.locations {
        input::name("document_name", Some(&location.document_name)).map_err(told)?;
        input::name("place", Some(&location.place)).map_err(told)?;
    }
    match &answer.improve_by_raw {
        Some(raw) if body.improve_by.is_none() => Err(format!("improve_by: {raw}")),
        _ => Ok(()),
    }
}
