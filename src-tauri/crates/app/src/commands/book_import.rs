//! A book from its JSON: proven whole first, then taken in as one run that can be taken back.

use std::fs::File;
use std::io::{Seek, Write};
use std::path::Path;

use tenken_core::accounting;
use tenken_core::merge::{Offered, Plan, Planner};
use tenken_core::record::Stored;
use tenken_store::{Access, Book, DATABASE_FILE, NewRun, RunKind};

use crate::book_json::{self, Contents, Event, Fault};
use crate::error::{Code, Error};
use crate::place::file_name;
use crate::session::Session;
use crate::wire::*;
use crate::work;

pub(crate) fn plan_import_book(
    session: &Session,
    payload: ImportBook,
) -> Result<ImportedBook, Error> {
    let (path, folder) = (session.resolve(&payload.place)?, session.resolve(&payload.book)?);
    let (contents, offered) = proven(&path)?;
    let book_created = !folder.join(DATABASE_FILE).exists();
    if !book_created {
        open(session, &folder, Access::ReadOnly)?;
    }
    let plan = match book_created {
        true => beside(None, &offered)?,
        false => planned(session, &path, &offered, payload.unsigned)?,
    };
    let missing = missing(session, &contents, book_created)?;
    Ok(ImportedBook {
        accounting: work::accounting(faithful(plan, book_created).accounting, session.locale()),
        book_created,
        files: contents.files.iter().filter(|file| file.2).count() as u64,
        missing,
        run: None,
        book: None,
    })
}

pub(crate) fn import_book(session: &Session, payload: ImportBook) -> Result<ImportedBook, Error> {
    let (path, folder) = (session.resolve(&payload.place)?, session.resolve(&payload.book)?);
    // Nothing is touched before all of it is proven.
    let (contents, offered) = proven(&path)?;
    let book_created = !folder.join(DATABASE_FILE).exists();
    match book_created {
        true => session.adopt(Book::create(&folder, &session.draw_id()?)?),
        false => open(session, &folder, Access::ReadWrite)?,
    }
    let plan = planned(session, &path, &offered, payload.unsigned || book_created)?;
    let plan = faithful(plan, book_created);
    take_files(session, &path)?;
    let run = take_records(session, &path, &offered, &plan)?;
    session.state().forget();
    session.remember()?;
    Ok(ImportedBook {
        accounting: work::accounting(plan.accounting, session.locale()),
        book_created,
        files: contents.files.iter().filter(|file| file.2).count() as u64,
        missing: missing(session, &contents, false)?,
        run,
        book: Some(super::book::book_info(session)?),
    })
}

/// Goes through the whole file without keeping anything.
fn proven(path: &Path) -> Result<(Contents, Vec<Offered>), Error> {
    let mut contents = read(path, &mut |_| Ok(()))?;
    let records = std::mem::take(&mut contents.records).into_iter().enumerate();
    let offered = records.map(|(index, record)| Offered { at: (index + 1).to_string(), record });
    Ok((contents, offered.collect()))
}

fn read(
    path: &Path,
    on_file: &mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
) -> Result<Contents, Error> {
    let source = File::open(path).map_err(|e| Error::file(path, e))?;
    let metadata = source.metadata().map_err(|e| Error::file(path, e))?;
    if !metadata.is_file() || book_json::LARGEST < metadata.len() {
        return Err(Error::new(Code::NotAnExport).with("path", path.display()).with("detail", ""));
    }
    book_json::read(source, on_file).map_err(|fault| {
        let code = match &fault {
            Fault::Foreign(_) => Code::NotAnExport,
            Fault::TooNew(_) => Code::ExportTooNew,
            Fault::Damaged(_) => Code::ExportDamaged,
            Fault::Kept(error) => {
                return Error::file(path, std::io::Error::from(error.kind())).because(fault);
            }
        };
        Error::new(code).with("path", path.display()).with("detail", &fault).because(fault)
    })
}

fn open(session: &Session, folder: &Path, access: Access) -> Result<(), Error> {
    let device = session.draw_id()?;
    // A book is not opened twice, so the one that is open goes first.
    session.state().book = None;
    session.adopt(Book::open(folder, access, &device)?);
    Ok(())
}

/// What taking in would do beside what the open book holds.
fn planned(
    session: &Session,
    path: &Path,
    offered: &[Offered],
    unsigned: bool,
) -> Result<Plan, Error> {
    let mut state = session.state();
    let book = state.book()?;
    if !unsigned && book.record_count()? > 0 {
        return Err(Error::new(Code::ReturnUnsigned).with("path", path.display()));
    }
    beside(Some(book), offered)
}

/// What becomes of each record beside what a book holds, where there is one.
fn beside(book: Option<&Book>, offered: &[Offered]) -> Result<Plan, Error> {
    let mut planner = Planner::default();
    for line in offered {
        let presence = match (&line.record, book) {
            (Ok(stored), Some(book)) => book.presence(&stored.id)?,
            _ => None,
        };
        planner.offer(line, presence, |_| Ok(()));
    }
    for topic in planner.topics() {
        let live = book.map_or(Ok(Vec::new()), |book| book.live_gists(&topic))?;
        planner.stand(&topic, &live);
    }
    Ok(planner.finish())
}

/// In a new book nothing differs from what was there: what people disagree about in the file, they
/// disagreed about before.
fn faithful(plan: Plan, book_created: bool) -> Plan {
    if !book_created {
        return plan;
    }
    let mut told = accounting::Accounting::default();
    for mut line in plan.accounting.lines {
        if line.outcome == accounting::Outcome::Conflicting {
            (line.outcome, line.code) = (accounting::Outcome::Accepted, "new");
        }
        told.push(line);
    }
    Plan { accounting: told, taken: plan.taken }
}

/// Takes in the content of files; before the records, so that none names what is not there.
fn take_files(session: &Session, path: &Path) -> Result<(), Error> {
    let folder = session.state().book()?.folder().join("evidence").join("tmp");
    std::fs::create_dir_all(&folder).map_err(|e| Error::file(&folder, e))?;
    let beside = folder.join("import");
    let kept = keep(session, path, &beside);
    // What cannot be removed is cleared with the folder when the book is opened again.
    let _ = std::fs::remove_file(&beside);
    kept
}

fn keep(session: &Session, path: &Path, beside: &Path) -> Result<(), Error> {
    let mut file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .open(beside)
        .map_err(|e| Error::file(beside, e))?;
    let mut failure = None;
    let read = read(path, &mut |event| match event {
        Event::Begin => {
            file.set_len(0)?;
            file.rewind()
        }
        Event::Bytes(bytes) => file.write_all(bytes),
        Event::End { sha256, size } => {
            file.rewind()?;
            let mut state = session.state();
            let kept = state.book().and_then(|book| match book.has_evidence(sha256) {
                true => Ok(()),
                false => book.receive_evidence(sha256, size, &mut file).map_err(Error::from),
            });
            kept.map_err(|error| {
                failure = Some(error);
                std::io::Error::other("not kept")
            })
        }
    });
    match (read, failure) {
        (_, Some(failure)) => Err(failure),
        (read, None) => read.map(drop),
    }
}

fn take_records(
    session: &Session,
    path: &Path,
    offered: &[Offered],
    plan: &Plan,
) -> Result<Option<String>, Error> {
    if !plan.takes_something() {
        return Ok(None);
    }
    let brought = offered.iter().enumerate().filter(|(line, _)| plan.brings(*line));
    let brought: Vec<Stored> =
        brought.filter_map(|(_, offered)| offered.record.as_ref().ok().cloned()).collect();
    let run = NewRun {
        id: session.draw_id()?,
        kind: RunKind::Import,
        label: file_name(path),
        started: session.now(),
    };
    session.state().book()?.apply_run(&run, &brought)?;
    Ok(Some(run.id))
}

/// Files that are only named and that the book does not hold; a book yet to be made holds none.
fn missing(session: &Session, contents: &Contents, no_book: bool) -> Result<Vec<String>, Error> {
    let named = contents.files.iter().filter(|file| !file.2).map(|file| file.0.clone());
    if no_book {
        return Ok(named.collect());
    }
    let mut state = session.state();
    let book = state.book()?;
    Ok(named.filter(|sha256| !book.has_evidence(sha256)).collect())
}
