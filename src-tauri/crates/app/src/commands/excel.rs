//! Workbooks and CSV out of the open book.

use std::collections::BTreeMap;
use std::path::Path;

use tenken_core::body::AnswerBody;
use tenken_core::hash;
use tenken_core::merge::{self, Standing};
use tenken_core::record::kind;
use tenken_core::snapshot::{Snapshot, Unit};
use tenken_core::vocabulary::AnswerValue;
use tenken_excel::meta::SheetKind;
use tenken_excel::write::answer_sheet::{self, answer_sheet};
use tenken_excel::write::csv;
use tenken_excel::write::results::{self, Person, Run};
use tenken_i18n::{Locale, Words};
use tenken_store::RunKind;

use crate::error::{Code, Error};
use crate::input;
use crate::place::write_whole;
use crate::session::{Session, State};
use crate::snapshot::Campaign;
use crate::wire::*;

const DEFAULT_LABEL: &str = "自治体機密性2";

pub(crate) fn write_answer_sheets(
    session: &Session,
    payload: WriteAnswerSheets,
) -> Result<WrittenSheets, Error> {
    let folder = session.resolve(&payload.place)?;
    let kind = form(payload.form.as_deref())?;
    let label = input::name("confidentiality", payload.confidentiality.as_deref())?;
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let units = chosen(&snapshot, &payload.units)?;
    let names = file_names(&snapshot, &units, kind);
    std::fs::create_dir_all(&folder).map_err(|e| Error::file(&folder, e))?;
    refuse_if_there(&folder, &names)?;
    let files = session.cancellable("write_answer_sheets", |cancel| {
        let mut files = Vec::with_capacity(units.len());
        for (done, (unit, name)) in units.iter().zip(&names).enumerate() {
            tell(session, "write_answer_sheets", done, units.len());
            let sheet = answer_sheet(answer_sheet::Input {
                snapshot: &snapshot,
                unit,
                kind,
                made_on: &today,
                confidentiality: label.as_deref().unwrap_or(DEFAULT_LABEL),
                app_version: env!("CARGO_PKG_VERSION"),
                locale: Locale::Ja,
            })?;
            write_whole(&folder.join(name), &sheet.bytes, cancel)?;
            files.push(WrittenSheet {
                unit: unit.id.clone(),
                unit_name: unit.body.name.clone(),
                name: name.clone(),
                items: sheet.items,
                size: sheet.bytes.len() as u64,
                sha256: hash::sha256_hex(&sheet.bytes),
            });
        }
        tell(session, "write_answer_sheets", units.len(), units.len());
        Ok(files)
    })?;
    let place = session.register(&folder);
    Ok(WrittenSheets { place: place.id, label: place.label, files })
}

pub(crate) fn write_results(
    session: &Session,
    payload: WriteResults,
) -> Result<WrittenTable, Error> {
    let target = session.resolve(&payload.place)?;
    let label = input::name("confidentiality", payload.confidentiality.as_deref())?;
    let today = session.today();
    let (snapshot, persons, runs) = {
        let mut state = session.state();
        let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
        let persons = persons(&mut state, &snapshot)?;
        let runs = state.book()?.runs()?;
        (snapshot, persons, runs)
    };
    let words = Words::new(Locale::Ja);
    let runs: Vec<Run> = runs
        .into_iter()
        .map(|run| Run {
            kind: match run.kind {
                RunKind::Merge => words.excel_runs_kind_merge(),
                RunKind::Import => words.excel_runs_kind_import(),
            },
            label: run.label,
            started: run.started,
            withdrawn: run.withdrawn,
            records: run.records,
        })
        .collect();
    let written = session.cancellable("write_results", |cancel| {
        let written = results::results(results::Input {
            snapshot: &snapshot,
            persons: &persons,
            runs: &runs,
            made_on: &today,
            confidentiality: label.as_deref().unwrap_or(DEFAULT_LABEL),
            app_version: env!("CARGO_PKG_VERSION"),
            locale: Locale::Ja,
            progress: &|done, total| tell(session, "write_results", done, total),
            cancel,
        })?;
        write_whole(&target, &written.bytes, cancel)?;
        Ok(written)
    })?;
    let place = session.register(&target);
    Ok(WrittenTable {
        place: place.id,
        label: place.label,
        rows: written.rows,
        size: written.bytes.len() as u64,
        sha256: hash::sha256_hex(&written.bytes),
        replaced: Vec::new(),
    })
}

/// What persons said of themselves, unit by unit, so that a large organization is never in memory
/// as records. Where two heads of one person differ, nothing is shown.
fn persons(state: &mut State, snapshot: &Snapshot) -> Result<Vec<Person>, Error> {
    let campaign = Campaign { id: snapshot.campaign_id.clone(), body: snapshot.campaign.clone() };
    let mut all = Vec::new();
    for unit in &snapshot.units {
        let mut said: BTreeMap<String, BTreeMap<String, Vec<AnswerBody>>> = BTreeMap::new();
        for record in state.book()?.heads_of_unit(&campaign.id, &unit.id)? {
            let subject = &record.record.subject;
            if let (kind::ANSWER, Some(person), Some(item), Some(body)) = (
                kind::family(&record.record.kind),
                &subject.person,
                &subject.item,
                record.body::<AnswerBody>(),
            ) {
                let items = said.entry(person.clone()).or_default();
                items.entry(item.clone()).or_default().push(body);
            }
        }
        if said.is_empty() {
            continue;
        }
        let roster = state.roster(&campaign, &unit.id)?;
        for (number, (id, items)) in (1..).zip(said) {
            let known = roster.persons.iter().find(|person| person.id == id);
            let name = known.and_then(|person| person.name.clone());
            all.push(Person {
                unit: unit.id.clone(),
                name: name.unwrap_or_else(|| number.to_string()),
                answers: items.into_iter().filter_map(settled).collect(),
            });
        }
    }
    Ok(all)
}

fn settled((item, heads): (String, Vec<AnswerBody>)) -> Option<(String, AnswerValue)> {
    match merge::settle_answers(&heads) {
        Standing::Settled(body) if body.value != AnswerValue::Unanswered => {
            Some((item, body.value))
        }
        _ => None,
    }
}

pub(crate) fn export_answers(
    session: &Session,
    payload: ExportAnswers,
) -> Result<WrittenTable, Error> {
    let encoding = encoding(payload.encoding.as_deref())?;
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let table = csv::answers(&snapshot, encoding, Locale::Ja);
    write_table(session, "export_answers", &payload.place, table)
}

pub(crate) fn export_board(session: &Session, payload: ExportBoard) -> Result<WrittenTable, Error> {
    let encoding = encoding(payload.encoding.as_deref())?;
    let overview = super::book::overview(session, CampaignChoice { campaign: payload.campaign })?;
    let (headings, rows) = board_table(&overview, Words::new(Locale::Ja));
    let table = csv::table(headings, &rows, encoding);
    write_table(session, "export_board", &payload.place, table)
}

/// The board as text: counts stand in columns of their own, since a sheet would make a date of 10/12.
fn board_table(overview: &Overview, words: Words) -> (Vec<String>, Vec<Vec<String>>) {
    let mut headings = vec![
        words.excel_answers_unit_id(),
        words.excel_answers_bureau(),
        words.excel_answers_unit(),
        words.board_table_state(),
        words.board_table_due_on(),
        words.board_table_overdue(),
        words.board_table_submitted(),
        words.board_table_disagreements(),
        words.board_table_answered(),
        words.board_table_asked(),
    ];
    for chapter in &overview.chapters {
        headings.push(words.board_table_chapter_answered(&chapter.title_ja));
        headings.push(words.board_table_chapter_asked(&chapter.title_ja));
    }
    let row = |line: &UnitProgress| {
        let work = &line.work;
        let overdue = if work.overdue { words.board_table_yes() } else { String::new() };
        let submitted = work.submission.as_ref().map(|said| said.wall_time.clone());
        let mut cells = vec![
            line.unit.id.clone(),
            line.unit.parent.clone().unwrap_or_default(),
            line.unit.name.clone(),
            tenken_i18n::value_name(words.locale(), "unit-state", &line.state),
            work.due_on.clone().unwrap_or_default(),
            overdue,
            submitted.unwrap_or_default(),
            line.disagreements.to_string(),
        ];
        for count in std::iter::once(&line.coverage).chain(&line.chapters) {
            cells.push(count.num.to_string());
            cells.push(count.den.to_string());
        }
        cells
    };
    (headings, overview.units.iter().map(row).collect())
}

fn encoding(named: Option<&str>) -> Result<csv::Encoding, Error> {
    match named.unwrap_or("utf8") {
        "utf8" => Ok(csv::Encoding::Utf8),
        "cp932" => Ok(csv::Encoding::Cp932),
        other => Err(Error::wrong_value("encoding", other)),
    }
}

fn write_table(
    session: &Session,
    task: &str,
    place: &Place,
    table: csv::Table,
) -> Result<WrittenTable, Error> {
    let target = session.resolve(place)?;
    session.cancellable(task, |cancel| write_whole(&target, &table.bytes, cancel))?;
    let place = session.register(&target);
    Ok(WrittenTable {
        place: place.id,
        label: place.label,
        rows: table.rows,
        size: table.bytes.len() as u64,
        sha256: hash::sha256_hex(&table.bytes),
        replaced: table
            .replaced
            .into_iter()
            .map(|replaced| ReplacedCharacter {
                code: format!("U+{:04X}", u32::from(replaced.character)),
                character: replaced.character.to_string(),
                line: replaced.line,
                column: replaced.column,
                count: replaced.count,
            })
            .collect(),
    })
}

fn tell(session: &Session, task: &str, done: usize, total: usize) {
    let (done, total) = (done as u64, total as u64);
    session.host().progress(Progress { task: task.to_owned(), done, total });
}

fn form(form: Option<&str>) -> Result<SheetKind, Error> {
    match form.map_or(Some(SheetKind::Unit), SheetKind::parse) {
        None | Some(SheetKind::Results) => {
            Err(Error::wrong_value("form", form.unwrap_or_default()))
        }
        Some(kind) => Ok(kind),
    }
}

fn chosen<'a>(snapshot: &'a Snapshot, ids: &[String]) -> Result<Vec<&'a Unit>, Error> {
    if ids.is_empty() {
        return Ok(snapshot.units.iter().collect());
    }
    let unit = |id: &String| {
        snapshot.unit(id).ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", id))
    };
    ids.iter().map(unit).collect()
}

/// The place in the organization's order, so that the folder is sorted as people expect and two
/// units of one name have two files.
fn file_names(snapshot: &Snapshot, units: &[&Unit], kind: SheetKind) -> Vec<String> {
    let words = Words::new(Locale::Ja);
    let number = |unit: &Unit| snapshot.units.iter().position(|known| known.id == unit.id);
    let digits = snapshot.units.len().to_string().len().max(2);
    let name = |unit: &&Unit| {
        let number = format!("{:0digits$}", number(unit).unwrap_or_default() + 1);
        let unit = &unit.body.name;
        tenken_store::safe_file_name(&match kind {
            SheetKind::Persons => words.excel_file_persons(number, unit),
            SheetKind::Rows => words.excel_file_rows(number, unit),
            SheetKind::Unit | SheetKind::Results => words.excel_file_unit(number, unit),
        })
    };
    units.iter().map(name).collect()
}

/// A sheet that somebody has begun to fill in is never written over.
fn refuse_if_there(folder: &Path, names: &[String]) -> Result<(), Error> {
    match names.iter().map(|name| folder.join(name)).find(|path| path.exists()) {
        Some(path) => Err(Error::new(Code::FileExists).with("path", path.display())),
        None => Ok(()),
    }
}
