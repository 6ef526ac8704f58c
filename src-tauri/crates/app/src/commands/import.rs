//! Sheets in: what would become of them, and taking them in.

use serde_json::{Value, json};
use tenken_core::accounting::Accounting;
use tenken_excel::read::{FileReading, LONGEST_FILE};
use tenken_store::{NewRun, RunKind};

use crate::error::{Code, Error};
use crate::import;
use crate::place::file_name;
use crate::session::Session;
use crate::wire::*;
use crate::work;
use crate::worker::Worker;

/// Reads files and says what would become of every answer; writes nothing. Works without a book.
pub(crate) fn plan_sheets(session: &Session, payload: SheetFiles) -> Result<Value, Error> {
    run(session, &payload, Mode::Plan)
}

/// Takes files in: each as one run, its workbook kept beside the records.
pub(crate) fn apply_sheets(session: &Session, payload: SheetFiles) -> Result<Value, Error> {
    session.state().book()?;
    run(session, &payload, Mode::Apply)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Plan,
    Apply,
}

fn run(session: &Session, payload: &SheetFiles, mode: Mode) -> Result<Value, Error> {
    let mut worker = Worker::new(session.options.worker.clone());
    let mut all = Accounting::default();
    let mut files = Vec::new();
    let mut refused = None;
    let mut read = 0;
    for place in &payload.files {
        let path = session.resolve(place)?;
        let name = file_name(&path);
        match worker.read_sheets(&path, &name) {
            Ok(reading) => {
                read += 1;
                let (accounting, run) = one(session, payload, mode, &path, &reading)?;
                all.extend(accounting);
                files.push(shown(&reading, run, session)?);
            }
            Err(error) => {
                let wire = error.to_wire(session.locale());
                files.push(json!({
                    "file": name, "layout": "unknown", "sheets": [], "skipped_sheets": [],
                    "issues": [], "error": wire,
                }));
                refused = refused.or(Some(error));
            }
        }
    }
    if let Some(error) = refused.filter(|_| read == 0) {
        // Every file was refused: that is the command's own answer.
        return Err(error);
    }
    let accounting = work::accounting(all, session.locale());
    let mut answer =
        serde_json::to_value(accounting).map_err(|e| Error::new(Code::Internal).because(e))?;
    answer["files"] = Value::Array(files);
    Ok(answer)
}

/// One file: what becomes of it, and the run that took it in.
fn one(
    session: &Session,
    payload: &SheetFiles,
    mode: Mode,
    path: &std::path::Path,
    reading: &FileReading,
) -> Result<(Accounting, Option<String>), Error> {
    let mut state = session.state();
    if state.book.is_none() {
        return Ok((import::reading_only(reading), None));
    }
    let plan = import::plan(session, &mut state, payload.campaign.as_deref(), reading)?;
    if mode == Mode::Plan || plan.records.is_empty() {
        return Ok((plan.accounting, None));
    }
    let bytes = whole(path)?;
    if tenken_core::hash::sha256_hex(&bytes) != reading.sha256 {
        return Err(Error::new(Code::EvidenceChanged).with("name", &reading.file));
    }
    let id = session.draw_id()?;
    let run = NewRun {
        id: id.clone(),
        kind: RunKind::Import,
        label: reading.file.clone(),
        started: session.now(),
    };
    let book = state.book()?;
    // The workbook is there before the records that name it.
    book.put_blob(&bytes)?;
    book.apply_run(&run, &plan.records)?;
    Ok((plan.accounting, Some(id)))
}

fn whole(path: &std::path::Path) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let failed = |source| Error::file(path, source);
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// A reading with the words of the language put in.
fn shown(reading: &FileReading, run: Option<String>, session: &Session) -> Result<Value, Error> {
    let mut reading = reading.clone();
    let words = |issue: &mut tenken_excel::read::Issue| {
        let key = format!("issue-{}", issue.code.replace('_', "-"));
        issue.message =
            tenken_i18n::by_key(session.locale(), &key, &[("detail", issue.detail.as_str())]);
    };
    reading.issues.iter_mut().for_each(words);
    for sheet in &mut reading.sheets {
        sheet.issues.iter_mut().chain(&mut sheet.skipped_rows).for_each(words);
        sheet.answers.iter_mut().flat_map(|answer| &mut answer.issues).for_each(words);
    }
    // The facts of our own sheets are of no use to whoever looks at the plan.
    reading.meta.clear();
    let mut shown =
        serde_json::to_value(reading).map_err(|e| Error::new(Code::Internal).because(e))?;
    shown["run"] = json!(run);
    Ok(shown)
}
