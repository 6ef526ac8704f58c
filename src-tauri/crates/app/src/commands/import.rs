//! Sheets in: what would become of them, taking them in, and what was decided about forms.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use serde_json::{Value, json};
use tenken_core::accounting::{Accounting, Outcome};
use tenken_excel::read::{FileReading, Issue, LONGEST_FILE, Mapping};
use tenken_store::{NewRun, RunKind};

use crate::backups;
use crate::error::{Code, Error};
use crate::import::{self, Choices, Confirmed, Importer};
use crate::input;
use crate::place::file_name;
use crate::profile::Profile;
use crate::session::{Session, State};
use crate::wire::*;
use crate::work;
use crate::worker::Worker;

/// Endings of the files of a folder that may be sheets; what they are is told by content.
const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"];

/// Most files of one run.
const MOST_FILES: usize = 5_000;

/// Reads files and says what would become of every answer; writes nothing. Works without a book.
pub(crate) fn plan_sheets(session: &Session, payload: SheetFiles) -> Result<Value, Error> {
    run(session, &payload, Mode::Plan)
}

/// Takes files in: each as one run, its workbook kept beside the records.
pub(crate) fn apply_sheets(session: &Session, payload: SheetFiles) -> Result<Value, Error> {
    session.state().book()?;
    run(session, &payload, Mode::Apply)
}

/// Reads one file and gives its cells beside, so that a person can check the reading.
pub(crate) fn preview_sheets(session: &Session, payload: PreviewSheets) -> Result<Value, Error> {
    let path = session.resolve(&payload.file)?;
    let profiles = profiles(&mut session.state(), &payload.mappings)?;
    let mut worker = worker(session, &profiles);
    let (reading, cells) = worker.preview(&path, &file_name(&path))?;
    let accounting = import::reading_only(&reading);
    let mut shown = shown(session, reading, &accounting, &profiles, false)?;
    shown["preview"] = json!(cells);
    Ok(shown)
}

pub(crate) fn list_sheet_profiles(session: &Session, _: Empty) -> Result<Vec<SheetProfile>, Error> {
    Ok(session.state().profiles()?.iter().map(Profile::view).collect())
}

pub(crate) fn put_sheet_profile(
    session: &Session,
    payload: PutSheetProfile,
) -> Result<Vec<SheetProfile>, Error> {
    let name = input::needed_name("name", payload.name.trim())?;
    let profile = Profile { name, noted: session.now(), ..Profile::of(&payload.mapping)? };
    session.state().put_profile(profile)?;
    list_sheet_profiles(session, Empty {})
}

pub(crate) fn delete_sheet_profile(
    session: &Session,
    payload: SheetProfileName,
) -> Result<Vec<SheetProfile>, Error> {
    session.state().delete_profile(&payload.name)?;
    list_sheet_profiles(session, Empty {})
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Plan,
    Apply,
}

impl Mode {
    const fn task(self) -> &'static str {
        match self {
            Self::Plan => "plan_sheets",
            Self::Apply => "apply_sheets",
        }
    }
}

/// A worker that knows what was decided about forms.
pub(super) fn worker(session: &Session, profiles: &[Profile]) -> Worker {
    let mappings: Vec<Mapping> = profiles.iter().map(|profile| profile.mapping.clone()).collect();
    Worker::new(session.options.worker.clone(), mappings)
}

/// The profiles of the open book below what was decided just now.
fn profiles(state: &mut State, decided: &[SheetMapping]) -> Result<Vec<Profile>, Error> {
    let mut profiles: Vec<Profile> = decided.iter().map(Profile::of).collect::<Result<_, _>>()?;
    if state.book.is_some() {
        for kept in state.profiles()? {
            match profiles.iter_mut().find(|p| p.mapping.signature == kept.mapping.signature) {
                Some(known) => known.name = kept.name,
                None => profiles.push(kept),
            }
        }
    }
    Ok(profiles)
}

fn choices(state: &mut State, payload: &SheetFiles) -> Result<Choices, Error> {
    let profiles = profiles(state, &payload.mappings)?;
    let only = match &payload.profile {
        Some(name) => Some(state.profile(name)?.mapping.signature),
        None => None,
    };
    let reason = input::text("reason", payload.reason.as_deref().map(str::trim))?;
    Ok(Choices { profiles, only, submit: payload.submit, reason })
}

/// Everything together and file by file.
#[derive(Default)]
struct Report {
    all: Accounting,
    files: Vec<Value>,
    groups: Vec<Group>,
    refused: Option<Error>,
    read: usize,
    /// Whether the book was backed up before the first file that changed it.
    is_backed_up: bool,
}

/// The sheets of one form.
struct Group {
    signature: String,
    layout: &'static str,
    profile: Option<String>,
    files: Vec<usize>,
    sheets: usize,
    asks: usize,
}

fn run(session: &Session, payload: &SheetFiles, mode: Mode) -> Result<Value, Error> {
    let choices = choices(&mut session.state(), payload)?;
    let files = gather(session, &payload.files)?;
    let mut worker = worker(session, &choices.profiles);
    if mode == Mode::Plan {
        session.state().readings.begin(worker.mappings().to_vec());
    }
    let mut report = Report::default();
    let cancelled = session.cancellable(mode.task(), |cancel| {
        let mut importer = {
            let mut state = session.state();
            let is_open = state.book.is_some();
            let campaign = payload.campaign.as_deref();
            is_open.then(|| Importer::new(session, &mut state, campaign, &choices)).transpose()?
        };
        for (done, path) in files.iter().enumerate() {
            if cancel.load(Ordering::Relaxed) {
                return Ok(true);
            }
            let (done, total) = (done as u64, files.len() as u64);
            session.host().progress(Progress { task: mode.task().to_owned(), done, total });
            one(session, payload, mode, importer.as_mut(), &mut worker, path, &mut report)?;
        }
        Ok(false)
    })?;
    if let Some(error) = report.refused.filter(|_| report.read == 0) {
        // Every file was refused: that is the command's own answer.
        return Err(error);
    }
    let accounting = work::accounting(report.all, session.locale());
    let mut answer =
        serde_json::to_value(accounting).map_err(|e| Error::new(Code::Internal).because(e))?;
    if payload.brief {
        only_what_waits(&mut answer);
    }
    answer["files"] = Value::Array(report.files);
    answer["groups"] = report.groups.iter().map(Group::shown).collect();
    answer["cancelled"] = json!(cancelled);
    Ok(answer)
}

/// One file: read, planned and, where that is asked, taken in.
fn one(
    session: &Session,
    payload: &SheetFiles,
    mode: Mode,
    importer: Option<&mut Importer<'_>>,
    worker: &mut Worker,
    path: &Path,
    report: &mut Report,
) -> Result<(), Error> {
    let name = file_name(path);
    let reading = match read(session, mode, worker, path, &name) {
        Ok(reading) => reading,
        Err(error) => {
            report.files.push(json!({
                "file": name, "layout": "unknown", "sheets": [], "skipped_sheets": [],
                "issues": [], "error": error.to_wire(session.locale()),
                "place": session.register(path).id,
            }));
            report.refused.get_or_insert(error);
            return Ok(());
        }
    };
    report.read += 1;
    let profiles = match &importer {
        Some(importer) => importer.profiles().to_vec(),
        None => payload.mappings.iter().map(Profile::of).collect::<Result<_, _>>()?,
    };
    let (plan, run) = match importer {
        None => {
            let accounting = import::reading_only(&reading);
            (import::FilePlan { accounting, ..import::FilePlan::default() }, None)
        }
        Some(importer) => {
            let mut state = session.state();
            let plan = importer.plan(&mut state, &reading)?;
            let run = match mode {
                Mode::Apply => {
                    take_in(session, &mut state, path, &reading, &plan, &mut report.is_backed_up)?
                }
                Mode::Plan => None,
            };
            (plan, run)
        }
    };
    group(&reading, &plan.accounting, &profiles, report);
    let mut file = shown(session, reading, &plan.accounting, &profiles, payload.brief)?;
    file["run"] = json!(run);
    file["place"] = json!(session.register(path).id);
    file["confirmations"] =
        plan.confirmations.iter().map(|said| confirmation(session, said)).collect();
    file["submitted"] = json!(plan.submitted);
    report.files.push(file);
    report.all.extend(plan.accounting);
    Ok(())
}

/// Reads a file, unless the plan before has read the very same.
fn read(
    session: &Session,
    mode: Mode,
    worker: &mut Worker,
    path: &Path,
    name: &str,
) -> Result<FileReading, Error> {
    if mode == Mode::Apply {
        let sha256 = tenken_core::hash::sha256_hex(&whole(path)?);
        let known = session.state().readings.take(&sha256, name, worker.mappings());
        if let Some(reading) = known {
            return Ok(reading);
        }
    }
    let reading = worker.read_sheets(path, name)?;
    if mode == Mode::Plan {
        session.state().readings.keep(&reading);
    }
    Ok(reading)
}

/// Takes a planned file in as one run; none where it says nothing new.
fn take_in(
    session: &Session,
    state: &mut State,
    path: &Path,
    reading: &FileReading,
    plan: &import::FilePlan,
    is_backed_up: &mut bool,
) -> Result<Option<String>, Error> {
    if plan.records.is_empty() {
        return Ok(None);
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
    if !std::mem::replace(is_backed_up, true) {
        backups::make_before(state, &session.now())?;
    }
    let book = state.book()?;
    // The workbook is there before the records that name it.
    book.put_blob(&bytes)?;
    book.apply_run(&run, &plan.records)?;
    Ok(Some(id))
}

/// The files meant: those named, and of a folder those that may be sheets.
fn gather(session: &Session, places: &[Place]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for place in places {
        let path = session.resolve(place)?;
        if !path.is_dir() {
            files.push(path);
            continue;
        }
        let failed = |source| Error::file(&path, source);
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(&path).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            // Excel leaves ~$ files beside a workbook that somebody has open.
            let is_lock = file_name(&file).starts_with("~$");
            if file.is_file() && !is_lock && ENDINGS.contains(&ending.as_str()) {
                inside.push(file);
            }
        }
        inside.sort();
        files.extend(inside);
    }
    if MOST_FILES < files.len() {
        return Err(Error::wrong_value("files", &files.len().to_string()));
    }
    Ok(files)
}

fn whole(path: &Path) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let failed = |source| Error::file(path, source);
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Adds the sheets of a file to the groups of their forms.
fn group(reading: &FileReading, accounting: &Accounting, known: &[Profile], report: &mut Report) {
    let file = report.files.len();
    let mut lines = accounting.lines.iter();
    for sheet in &reading.sheets {
        let of_sheet = lines.by_ref().take(sheet.answers.len());
        let asks = of_sheet.filter(|line| line.outcome == Outcome::Rejected).count();
        let place = report.groups.iter().position(|group| group.signature == sheet.signature);
        let place = place.unwrap_or_else(|| {
            let profile = known.iter().find(|p| p.mapping.signature == sheet.signature);
            report.groups.push(Group {
                signature: sheet.signature.clone(),
                layout: sheet.layout.as_str(),
                profile: profile.map(|p| p.name.clone()).filter(|name| !name.is_empty()),
                files: Vec::new(),
                sheets: 0,
                asks: 0,
            });
            report.groups.len() - 1
        });
        let group = &mut report.groups[place];
        group.sheets += 1;
        group.asks += asks;
        if group.files.last() != Some(&file) {
            group.files.push(file);
        }
    }
}

impl Group {
    fn shown(&self) -> Value {
        json!({
            "signature": self.signature, "layout": self.layout, "profile": self.profile,
            "files": self.files, "sheets": self.sheets, "asks": self.asks,
        })
    }
}

fn confirmation(session: &Session, said: &Confirmed) -> Value {
    let key = format!("accounting-{}", said.code.replace('_', "-"));
    let message =
        tenken_i18n::by_key(session.locale(), &key, &[("detail", said.confirmer.as_str())]);
    json!({
        "at": said.at, "unit": said.unit, "confirmer": said.confirmer,
        "code": said.code, "message": message,
    })
}

/// Keeps the lines that a person should look at; the counts stay whole.
fn only_what_waits(answer: &mut Value) {
    if let Some(lines) = answer["lines"].as_array_mut() {
        lines.retain(|line| line["outcome"] == "conflicting" || line["outcome"] == "rejected");
    }
}

/// A reading with the words of the language put in, and the lines of its accounting.
fn shown(
    session: &Session,
    mut reading: FileReading,
    accounting: &Accounting,
    profiles: &[Profile],
    brief: bool,
) -> Result<Value, Error> {
    let words = |issue: &mut Issue| {
        let key = format!("issue-{}", issue.code.replace('_', "-"));
        issue.message =
            tenken_i18n::by_key(session.locale(), &key, &[("detail", issue.detail.as_str())]);
    };
    let mut lines = accounting.lines.iter();
    let mut counts = Vec::new();
    for sheet in &mut reading.sheets {
        counts.push(sheet.answers.len());
        let mut of_sheet = lines.by_ref().take(sheet.answers.len());
        sheet.answers.retain(|answer| {
            let waits = of_sheet.next().is_some_and(|line| {
                matches!(line.outcome, Outcome::Conflicting | Outcome::Rejected)
            });
            !brief || waits || answer.issues.iter().any(|issue| issue.code != "blank")
        });
        sheet.issues.iter_mut().chain(&mut sheet.skipped_rows).for_each(words);
        sheet.answers.iter_mut().flat_map(|answer| &mut answer.issues).for_each(words);
    }
    reading.issues.iter_mut().for_each(words);
    // The facts of our own sheets are of no use to whoever looks at the plan.
    let is_ours = !reading.meta.is_empty();
    reading.meta.clear();
    let mut shown =
        serde_json::to_value(reading).map_err(|e| Error::new(Code::Internal).because(e))?;
    shown["is_ours"] = json!(is_ours);
    let mut of_file = serde_json::to_value(work::accounting(accounting.clone(), session.locale()))
        .map_err(|e| Error::new(Code::Internal).because(e))?;
    only_what_waits(&mut of_file);
    shown["accounting"] = of_file;
    let named: BTreeMap<&str, &str> = profiles
        .iter()
        .filter(|profile| !profile.name.is_empty())
        .map(|profile| (profile.mapping.signature.as_str(), profile.name.as_str()))
        .collect();
    for (sheet, count) in shown["sheets"].as_array_mut().into_iter().flatten().zip(counts) {
        sheet["profile"] = json!(sheet["signature"].as_str().and_then(|s| named.get(s)));
        sheet["count"] = json!(count);
    }
    Ok(shown)
}
