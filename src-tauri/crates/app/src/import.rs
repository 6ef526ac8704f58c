//! From what a sheet says to what becomes of it in the book.
//!
//! Nothing here opens a foreign file: the worker has read it. Every answer on the sheet gets a line:
//! taken in, nothing new, in conflict with what was said here since, or left out with the reason.

mod compare;
mod place;

use tenken_core::accounting::{Accounting, Line, Outcome};
use tenken_core::body::{AnswerBody, GateBody, SheetOrigin, SheetSaid};
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::vocabulary::AnswerValue;
use tenken_excel::cells::{Cells, Column};
use tenken_excel::meta::{Meta, RowId};
use tenken_excel::read::{Answer, FileReading, Role, SheetReading};

use crate::commands::answer::asked;
use crate::error::Error;
use crate::input;
use crate::session::{Session, State};
use crate::snapshot::{UnitSaid, answer_before};

use compare::{Verdict, compare};
use place::{Placed, Places};

/// What becomes of one file.
#[derive(Default)]
pub(crate) struct FilePlan {
    /// Line by line.
    pub accounting: Accounting,
    /// The records that taking it in would mint.
    pub records: Vec<Stored>,
}

/// What a file that belongs to no book says, line by line: read, blank or undecided.
pub(crate) fn reading_only(reading: &FileReading) -> Accounting {
    let mut accounting = Accounting::default();
    for answer in reading.sheets.iter().flat_map(|sheet| &sheet.answers) {
        accounting.push(match (answer.answer, answer.verdict) {
            (None, Some(_)) => Line::new(&answer.at, Outcome::Accepted, "sheet_read"),
            (None, None) => undecided(answer),
            (Some(AnswerValue::Unanswered), _) => {
                Line::new(&answer.at, Outcome::Unchanged, "sheet_blank")
            }
            (Some(_), _) => Line::new(&answer.at, Outcome::Accepted, "sheet_read"),
        });
    }
    accounting
}

/// Plans a file into a campaign.
pub(crate) fn plan(
    session: &Session,
    state: &mut State,
    campaign: Option<&str>,
    reading: &FileReading,
) -> Result<FilePlan, Error> {
    let meta = Meta::from_rows(&reading.meta).ok();
    let campaign_id = state.campaign(campaign)?.id;
    let mut plan = FilePlan::default();
    let foreign = meta.as_ref().is_some_and(|meta| meta.campaign != campaign_id);
    for sheet in &reading.sheets {
        if foreign {
            leave_out(&mut plan, sheet, "sheet_of_other_campaign", "");
            continue;
        }
        let unit = match find_unit(session, state, campaign, meta.as_ref(), sheet)? {
            Ok(unit) => unit,
            Err(code) => {
                let said = sheet.head.unit.clone().unwrap_or_default();
                leave_out(&mut plan, sheet, code, &said);
                continue;
            }
        };
        let campaign = state.campaign(campaign)?;
        let said = state.unit(campaign, &unit, None)?;
        sheet_lines(session, state, reading, sheet, meta.as_ref(), &said, &mut plan)?;
    }
    Ok(plan)
}

fn sheet_lines(
    session: &Session,
    state: &mut State,
    reading: &FileReading,
    sheet: &SheetReading,
    meta: Option<&Meta>,
    said: &UnitSaid,
    plan: &mut FilePlan,
) -> Result<(), Error> {
    let unit = said.unit.id.as_str();
    let author = Author { name: sheet.head.respondent.clone(), unit: Some(unit.to_owned()) };
    let act = session.act(state, &said.campaign.id, author)?;
    let places = Places::find(sheet, &said.checklist);
    let mut taken = std::collections::BTreeSet::new();
    let mut persons = std::collections::BTreeMap::new();
    for (answer, place) in sheet.answers.iter().zip(&places.0) {
        let origin = SheetOrigin {
            file: reading.file.clone(),
            sha256: reading.sha256.clone(),
            sheet: sheet.name.clone(),
            cell: answer.at.rsplit('!').next().unwrap_or_default().to_owned(),
            raw: answer.raw.clone(),
        };
        if let Placed::Gate(gate) = place {
            let line = gate_line(state, said, &act, answer, gate, origin, plan)?;
            plan.accounting.push(line.about(&Subject::item(unit, gate)));
            continue;
        }
        let item = match place {
            Placed::Item(item) => item,
            Placed::Gate(_) => continue,
            Placed::Nowhere(code, detail) => {
                let outcome = if is_blank(answer) { Outcome::Unchanged } else { Outcome::Rejected };
                plan.accounting.push(Line::new(&answer.at, outcome, code).with(detail.clone()));
                continue;
            }
        };
        let person = match &answer.person {
            None => None,
            Some(name) => match person_id(state, said, name, &mut persons)? {
                Some(id) => Some(id),
                None => {
                    plan.accounting.push(
                        Line::new(&answer.at, Outcome::Rejected, "sheet_person_unknown")
                            .with(name.clone()),
                    );
                    continue;
                }
            },
        };
        let subject = match &person {
            Some(person) => Subject::person_item(unit, person, item),
            None => Subject::item(unit, item),
        };
        let line = match (&answer.answer, is_blank(answer)) {
            (_, true) => Line::new(&answer.at, Outcome::Unchanged, "sheet_blank"),
            (None, _) => undecided(answer),
            (Some(_), _) if !taken.insert((item.clone(), person.clone())) => {
                Line::new(&answer.at, Outcome::Rejected, "sheet_item_twice").with(item.clone())
            }
            (Some(value), _) => {
                if let Err(error) = asked(said, item) {
                    Line::new(&answer.at, Outcome::Rejected, "sheet_item_not_asked")
                        .with(error.code.as_str())
                } else {
                    let about =
                        About { act: &act, said, answer, sheet, subject: &subject, value: *value };
                    answer_line(state, &about, meta, item, origin, plan)?
                }
            }
        };
        plan.accounting.push(line.about(&subject));
    }
    Ok(())
}

/// One answer and whom it is about.
struct About<'a> {
    act: &'a crate::session::Act,
    said: &'a UnitSaid,
    answer: &'a Answer,
    sheet: &'a SheetReading,
    subject: &'a Subject,
    value: AnswerValue,
}

fn answer_line(
    state: &mut State,
    about: &About<'_>,
    meta: Option<&Meta>,
    item: &str,
    origin: SheetOrigin,
    plan: &mut FilePlan,
) -> Result<Line, Error> {
    let About { act, said, answer, sheet, subject, value } = *about;
    let cells = cells(answer, sheet);
    let written = meta.and_then(|meta| meta.rows.get(&RowId::Item(item.to_owned())));
    let asked_hash = said.hashes.get(item);
    if let (Some(written), Some(asked)) = (written, asked_hash)
        && written.item_hash != *asked
    {
        return Ok(Line::new(&answer.at, Outcome::Rejected, "sheet_question_changed").with(item));
    }
    let heads = state.book()?.heads(kind::ANSWER, &said.campaign.id, subject)?;
    let bodies: Vec<AnswerBody> = heads.iter().filter_map(Stored::body).collect();
    let before = answer_before(&bodies);
    if subject.person.is_none()
        && written.is_some_and(|w| w.digest == tenken_excel::cells::digest(&cells))
    {
        return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_untouched"));
    }
    let (mut body, unknown) = cells.to_answer(value, &before);
    if !unknown.is_empty() {
        return Ok(
            Line::new(&answer.at, Outcome::Rejected, "sheet_file_unknown").with(unknown.join("、"))
        );
    }
    if let Err(error) = check(&body, answer) {
        return Ok(Line::new(&answer.at, Outcome::Rejected, "sheet_text_refused").with(error));
    }
    body.item_hash = asked_hash.cloned();
    let history = state.book()?.history(kind::ANSWER, &said.campaign.id, subject)?;
    let was_written_from = written.is_some_and(|w| {
        w.digest == tenken_excel::cells::digest(&Cells::of(&before))
            || (w.digest.is_empty() && bodies.is_empty())
    });
    let (outcome, code, parents) = match compare(&body, &heads, &history, was_written_from) {
        Verdict::New => (Outcome::Accepted, "sheet_new", Vec::new()),
        Verdict::Corrects(parents) => (Outcome::Accepted, "sheet_corrects", parents),
        Verdict::Same => return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_same")),
        Verdict::Older => return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_older")),
        Verdict::Conflicts(parents) => (Outcome::Conflicting, "sheet_conflicts", parents),
    };
    if subject.person.is_none() && said.unit.work.is_locked() {
        body.change_reason = Some(origin.file.clone());
    }
    let record = act.record(
        kind::ANSWER,
        subject.clone(),
        parents,
        &SheetSaid { said: body, sheet: origin },
    )?;
    let line = Line::new(&answer.at, outcome, code).with(record.id.clone());
    plan.records.push(record);
    Ok(line)
}

fn gate_line(
    state: &mut State,
    said: &UnitSaid,
    act: &crate::session::Act,
    answer: &Answer,
    gate: &str,
    origin: SheetOrigin,
    plan: &mut FilePlan,
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
    let heads = state.book()?.heads(kind::GATE, &said.campaign.id, &subject)?;
    let bodies: Vec<GateBody> = heads.iter().filter_map(Stored::body).collect();
    let body = GateBody { yes: Some(yes), change_reason: None };
    if bodies.contains(&body) && bodies.len() == 1 {
        return Ok(Line::new(&answer.at, Outcome::Unchanged, "sheet_same"));
    }
    let is_of_sheets = heads.iter().all(|head| head.record.body.get("sheet").is_some());
    let open = bodies.iter().all(|body| body.yes.is_none());
    let (outcome, code, parents) = if open || is_of_sheets {
        (Outcome::Accepted, "sheet_new", heads.iter().map(|head| head.id.clone()).collect())
    } else {
        (Outcome::Conflicting, "sheet_conflicts", Vec::new())
    };
    let record =
        act.record(kind::GATE, subject, parents, &SheetSaid { said: body, sheet: origin })?;
    let line = Line::new(&answer.at, outcome, code).with(record.id.clone());
    plan.records.push(record);
    Ok(line)
}

/// The unit that the sheet names: by the id that this program wrote, else by its name.
fn find_unit(
    session: &Session,
    state: &mut State,
    campaign: Option<&str>,
    meta: Option<&Meta>,
    sheet: &SheetReading,
) -> Result<Result<String, &'static str>, Error> {
    let snapshot = state.snapshot(campaign, &session.today())?;
    if let Some(unit) = meta.and_then(|meta| meta.unit.as_deref()) {
        let known = snapshot.units.iter().any(|known| known.id == unit);
        return Ok(if known { Ok(unit.to_owned()) } else { Err("sheet_unit_unknown") });
    }
    let Some(said) = &sheet.head.unit else { return Ok(Err("sheet_unit_unknown")) };
    let said = place::key(said);
    let named: Vec<&str> = snapshot
        .units
        .iter()
        .filter(|unit| {
            let whole =
                format!("{}{}", unit.body.parent.as_deref().unwrap_or_default(), unit.body.name);
            place::key(&unit.body.name) == said || place::key(&whole) == said
        })
        .map(|unit| unit.id.as_str())
        .collect();
    Ok(match named.as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => Err("sheet_unit_unknown"),
        _ => Err("sheet_unit_ambiguous"),
    })
}

fn person_id(
    state: &mut State,
    said: &UnitSaid,
    name: &str,
    known: &mut std::collections::BTreeMap<String, Option<String>>,
) -> Result<Option<String>, Error> {
    if known.is_empty() {
        let roster = state.roster(&said.campaign, &said.unit.id)?;
        for person in roster.persons {
            if let Some(name) = person.name {
                // Two of one name are nobody.
                known
                    .entry(place::key(&name))
                    .and_modify(|id| *id = None)
                    .or_insert(Some(person.id));
            }
        }
    }
    Ok(known.get(&place::key(name)).cloned().flatten())
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

fn is_blank(answer: &Answer) -> bool {
    answer.answer == Some(AnswerValue::Unanswered)
}

fn undecided(answer: &Answer) -> Line {
    let codes: Vec<&str> = answer.issues.iter().map(|issue| issue.code.as_str()).collect();
    Line::new(&answer.at, Outcome::Rejected, "sheet_undecided").with(codes.join(","))
}

fn leave_out(plan: &mut FilePlan, sheet: &SheetReading, code: &'static str, detail: &str) {
    for answer in &sheet.answers {
        let outcome = if is_blank(answer) { Outcome::Unchanged } else { Outcome::Rejected };
        plan.accounting.push(Line::new(&answer.at, outcome, code).with(detail));
    }
}
