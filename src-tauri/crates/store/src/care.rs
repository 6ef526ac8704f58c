//! Looking after a book: check it, make its projections anew, copy it while it is open.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Result as SqlResult};
use tenken_core::body::CampaignBody;
use tenken_core::hash;
use tenken_core::record::Stored;

use crate::book::Book;
use crate::error::Error;
use crate::files::{Disk, Files, discard, make_private};
use crate::{project, record, schema};

/// Where a book's backups lie, in its own folder.
pub const BACKUP_FOLDER: &str = "backups";

/// Pages copied at a stretch; between stretches a writer gets its turn.
const PAGES_PER_STEP: i32 = 2_000;

/// What a check of the database found. Evidence is checked by [`Book::verify_evidence`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookCheck {
    /// SQLite finds its file whole, and every reference leads somewhere.
    pub database_ok: bool,
    /// SQLite's words on what it found, at most a hundred.
    pub database_findings: Vec<String>,
    /// Ids of records whose bytes no longer give their id, or that stand under another subject.
    pub damaged_records: Vec<String>,
    /// The projections made anew equal those in the book.
    pub projections_ok: bool,
    /// The log's chain holds.
    pub log_ok: bool,
    /// SHA-256 of the checklists of live campaigns that are missing or changed.
    pub damaged_checklists: Vec<String>,
}

impl Book {
    /// Checks file, references, records, projections, log and checklists; changes nothing.
    pub fn check(&self) -> Result<BookCheck, Error> {
        let database_findings = self.read(database_findings)?;
        Ok(BookCheck {
            database_ok: database_findings.is_empty(),
            database_findings,
            damaged_records: self.read(damaged_records)?,
            projections_ok: self.read(projections_agree)?,
            log_ok: self.verify_log()?.broken_at.is_none(),
            damaged_checklists: self.damaged_checklists()?,
        })
    }

    /// Makes every projection anew from the records.
    pub fn rebuild(&mut self) -> Result<(), Error> {
        self.write(|transaction| Ok(project::rebuild(transaction)?))
    }

    /// Copies the database, not the evidence, to a file, which must be new, and proves the copy
    /// whole before it gets its name.
    pub fn backup(&self, to: &Path) -> Result<(), Error> {
        back_up(&self.database, to, &*self.files)
    }

    pub(crate) fn damaged_checklists(&self) -> Result<Vec<String>, Error> {
        let mut damaged = BTreeSet::new();
        for campaign in self.campaigns()? {
            let Some(body) = campaign.body::<CampaignBody>() else { continue };
            match self.blob(&body.checklist.sha256) {
                Ok(_) => {}
                Err(Error::EvidenceMissing { sha256 } | Error::EvidenceAltered { sha256 }) => {
                    damaged.insert(sha256);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(damaged.into_iter().collect())
    }
}

/// Keeps a copy of a book that is about to change its format.
pub(crate) fn back_up_before_migration(
    folder: &Path,
    database: &Connection,
    format: u32,
) -> Result<(), Error> {
    let backups = folder.join(BACKUP_FOLDER);
    Disk.make_folder(&backups).map_err(|source| Error::file(&backups, source))?;
    let free = (1_u32..)
        .map(|number| backups.join(format!("format-{format}-{number}.sqlite")))
        .find(|path| !path.exists());
    match free {
        Some(path) => back_up(database, &path, &Disk),
        None => Err(Error::FolderNotEmpty { path: backups }),
    }
}

/// A copy of an older book in memory, in the present format, for a reader who may change nothing.
pub(crate) fn migrated_in_memory(
    path: &Path,
    database: &Connection,
    format: u32,
) -> Result<Connection, Error> {
    let failed = |source| Error::database(path, source);
    let mut copy = copy_to_memory(database).map_err(failed)?;
    schema::configure(&copy).map_err(failed)?;
    schema::migrate(&mut copy, format).map_err(failed)?;
    Ok(copy)
}

fn back_up(database: &Connection, to: &Path, files: &dyn Files) -> Result<(), Error> {
    if to.exists() {
        return Err(Error::file(to, io::ErrorKind::AlreadyExists.into()));
    }
    let partial = beside(to, ".part");
    let copied = copy_whole(database, &partial)
        .and_then(|()| sync(&partial))
        .and_then(|()| files.rename(&partial, to).map_err(|source| Error::file(to, source)))
        .and_then(|()| {
            let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            files.sync_folder(folder).map_err(|source| Error::file(folder, source))
        });
    if copied.is_err() {
        discard(&partial);
        discard(&beside(&partial, "-journal"));
    }
    copied
}

fn copy_whole(database: &Connection, to: &Path) -> Result<(), Error> {
    discard(to);
    let failed = |source| Error::database(to, source);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags).map_err(failed)?;
    // The copy holds the same keys.
    make_private(to).map_err(|source| Error::file(to, source))?;
    copy_pages(database, &mut copy).map_err(failed)?;
    let findings = database_findings(&copy).map_err(failed)?;
    match findings.into_iter().next() {
        Some(detail) => Err(Error::Damaged { path: to.to_owned(), detail }),
        None => Ok(()),
    }
}

fn copy_pages(from: &Connection, to: &mut Connection) -> SqlResult<()> {
    Backup::new(from, to)?.run_to_completion(PAGES_PER_STEP, Duration::ZERO, None)
}

fn copy_to_memory(database: &Connection) -> SqlResult<Connection> {
    let mut copy = Connection::open_in_memory()?;
    copy_pages(database, &mut copy)?;
    Ok(copy)
}

pub(crate) fn sync(path: &Path) -> Result<(), Error> {
    // Windows syncs only what is open for writing.
    let file = fs::OpenOptions::new().write(true).open(path);
    file.and_then(|file: File| file.sync_all()).map_err(|source| Error::file(path, source))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn database_findings(database: &Connection) -> SqlResult<Vec<String>> {
    let mut statement = database.prepare("PRAGMA integrity_check(100)")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut findings: Vec<String> = rows.collect::<SqlResult<_>>()?;
    findings.retain(|finding| finding != "ok");
    let mut statement = database.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, to): (String, String) = (row.get(0)?, row.get(2)?);
        findings.push(format!("{table}: a reference to {to} leads nowhere"));
    }
    Ok(findings)
}

/// Records whose bytes and columns do not agree.
fn damaged_records(database: &Connection) -> SqlResult<Vec<String>> {
    let mut statement = database.prepare(include_str!("../sql/record/all.sql"))?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get("id")?;
        let raw = row.get_ref("raw")?.as_blob()?;
        let is_whole = hash::sha256_hex(raw) == id
            && record::read(row).is_ok_and(|stored| columns_agree(row, &stored).unwrap_or(false));
        if !is_whole {
            damaged.push(id);
        }
    }
    Ok(damaged)
}

fn columns_agree(row: &rusqlite::Row<'_>, stored: &Stored) -> SqlResult<bool> {
    let subject = &stored.record.subject;
    Ok(row.get::<_, String>("kind")? == stored.record.kind
        && row.get::<_, String>("campaign")? == stored.record.campaign
        && row.get::<_, Option<String>>("unit")? == subject.unit
        && row.get::<_, Option<String>>("item")? == subject.item
        && row.get::<_, Option<String>>("person")? == subject.person)
}

/// Makes the projections anew in a copy in memory and compares.
fn projections_agree(database: &Connection) -> SqlResult<bool> {
    let copy = copy_to_memory(database)?;
    project::rebuild(&copy)?;
    for table in PROJECTIONS {
        if rows(database, table)? != rows(&copy, table)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Every table that follows from others, in an order that says nothing.
const PROJECTIONS: &[&str] = &[
    "SELECT record FROM live_record ORDER BY record",
    "SELECT record, family, campaign, unit, item, person FROM head ORDER BY record",
    "SELECT record, sha256, name, size FROM evidence_use ORDER BY record, sha256",
];

fn rows(database: &Connection, query: &str) -> SqlResult<Vec<Vec<Value>>> {
    let mut statement = database.prepare(query)?;
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
    rows.collect()
}
