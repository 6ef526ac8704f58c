//! Backups read again: proven whole, and made a book of their own.
//!
//! A backup never takes the place of a book: what was said since would be gone. It becomes a new
//! book beside it, which can be looked at, or sent to the other as a pack.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::book::{Access, Book};
use crate::care::{self, BookCheck};
use crate::error::Error;
use crate::evidence;
use crate::header::DATABASE_FILE;

/// What of the evidence came along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restored {
    /// Records that live in the restored book.
    pub records: u64,
    /// Files of evidence copied.
    pub evidence: u64,
    /// SHA-256 of files that records name and that are missing or changed, sorted.
    pub lost_evidence: Vec<String>,
}

/// Proves a backup whole, in a copy: the backup itself is only read. Its checklists are not looked
/// for, as they lie with the book's evidence.
pub fn check_backup(backup: &Path) -> Result<BookCheck, Error> {
    let beside = backup.with_extension("check");
    let book = restored_database(backup, &beside, "check")?;
    let check = book.check();
    drop(book);
    discard_book(&beside);
    Ok(BookCheck { damaged_checklists: Vec::new(), ..check? })
}

/// Makes a new book in `to` of a backup and the evidence that lies in the book's folder.
///
/// Errors: [`Error::FolderNotEmpty`] where `to` holds anything, [`Error::Damaged`] where the backup
/// is not whole; then nothing is left in `to`.
pub fn restore(backup: &Path, folder: &Path, to: &Path, device: &str) -> Result<Restored, Error> {
    let book = restored_database(backup, to, device)?;
    let restored = whole(backup, &book).and_then(|()| {
        let (evidence, lost_evidence) = take_evidence(folder, &book)?;
        Ok(Restored { records: book.record_count()?, evidence, lost_evidence })
    });
    drop(book);
    if restored.is_err() {
        discard_book(to);
    }
    restored
}

fn whole(backup: &Path, book: &Book) -> Result<(), Error> {
    match book.check()?.database_findings.into_iter().next() {
        Some(detail) => Err(Error::Damaged { path: backup.to_owned(), detail }),
        None => Ok(()),
    }
}

/// Copies every file of a book's evidence that is what its name says into another book, and names
/// those that its records want in vain.
pub(crate) fn take_evidence(folder: &Path, book: &Book) -> Result<(u64, Vec<String>), Error> {
    let mut taken = 0;
    for (sha256, path) in evidence::kept_in(folder) {
        if evidence::adopt(book, &sha256, &path)? {
            taken += 1;
        }
    }
    let mut lost: BTreeSet<String> = book
        .verify_evidence()?
        .into_iter()
        .filter(|file| file.state != evidence::EvidenceState::Ok)
        .map(|file| file.sha256)
        .collect();
    lost.extend(book.damaged_checklists()?);
    Ok((taken, lost.into_iter().collect()))
}

/// A book made by the ordinary way whose database is then the backup's. What was in the folder
/// before is refused, not removed.
fn restored_database(backup: &Path, to: &Path, device: &str) -> Result<Book, Error> {
    crate::header::check(backup, crate::schema::FORMAT)?;
    drop(Book::create(to, device)?);
    let database = to.join(DATABASE_FILE);
    let opened = fs::copy(backup, &database)
        .map_err(|source| Error::file(&database, source))
        .and_then(|_| care::sync(&database))
        .and_then(|()| Book::open(to, Access::ReadWrite, device));
    if opened.is_err() {
        discard_book(to);
    }
    opened
}

/// Removes a book that this program has just made in a folder that was new or empty.
pub(crate) fn discard_book(folder: &Path) {
    // What cannot be removed now is at worst a book too many; the failure itself is what is told.
    let _ = fs::remove_dir_all(folder);
}
