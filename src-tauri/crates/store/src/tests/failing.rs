//! Every operation fails once, in turn; then the disk is full.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};

use super::new_book;
use crate::book::{Access, Book};
use crate::draft::DraftKey;
use crate::error::{Error, EvidenceError};
use crate::files::{Disk, Files, Sink};

/// Whether the disk comes back after the failure or stays away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    Once,
    FromThenOn,
}

/// A disk on which the n-th operation fails.
#[derive(Clone)]
pub(super) struct Failing {
    count: Arc<AtomicU32>,
    fails_at: u32,
    failure: Failure,
}

impl Failing {
    pub fn at(fails_at: u32, failure: Failure) -> Self {
        Self { count: Arc::default(), fails_at, failure }
    }

    fn step(&self) -> io::Result<()> {
        let count = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let fails = match self.failure {
            Failure::Once => count == self.fails_at,
            Failure::FromThenOn => self.fails_at <= count,
        };
        if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    /// Whether the operation that was to fail was reached.
    pub fn has_failed(&self) -> bool {
        self.fails_at <= self.count.load(Ordering::Relaxed)
    }
}

impl Files for Failing {
    fn create(&self, path: &Path) -> io::Result<Box<dyn Sink>> {
        self.step()?;
        Ok(Box::new(FailingSink { disk: self.clone(), file: Disk.create(path)? }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.rename(from, to)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Disk.make_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Disk.sync_folder(path)
    }
}

struct FailingSink {
    disk: Failing,
    file: Box<dyn Sink>,
}

impl Write for FailingSink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A torn write: half of it arrives before the failure.
        if let Err(error) = self.disk.step() {
            let _ = self.file.write(&bytes[..bytes.len() / 2]);
            return Err(error);
        }
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Sink for FailingSink {
    fn sync(&mut self) -> io::Result<()> {
        self.disk.step()?;
        self.file.sync()
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

#[test]
fn whichever_operation_fails_evidence_is_whole_or_not_there() {
    for failure in [Failure::Once, Failure::FromThenOn] {
        let mut operations = 0;
        for fails_at in 1.. {
            let (_folder, mut book) = new_book();
            let disk = Failing::at(fails_at, failure);
            book.files = Box::new(disk.clone());
            let taken = book.add_evidence_bytes("記録.txt", "確認".as_bytes());
            if !disk.has_failed() {
                taken.expect("nothing failed");
                break;
            }
            operations += 1;
            let error = taken.expect_err("a failed operation is told");
            assert!(
                matches!(error, EvidenceError::Book(Error::DiskFull { .. })),
                "operation {fails_at}: {error:?}"
            );
            assert!(
                files_below(&book.folder().join("evidence")).is_empty(),
                "operation {fails_at}, {failure:?}: nothing is left behind"
            );
            book.files = Box::new(Disk);
            let file = book.add_evidence_bytes("記録.txt", "確認".as_bytes()).unwrap();
            assert_eq!(book.blob(&file.sha256).unwrap(), "確認".as_bytes(), "then it goes on");
        }
        assert!(8 <= operations, "{operations} operations: folders, write, sync, rename, syncs");
    }
}

#[test]
fn whichever_operation_fails_an_export_leaves_what_was_there() {
    for failure in [Failure::Once, Failure::FromThenOn] {
        for fails_at in 1.. {
            let (folder, mut book) = new_book();
            let file = book.add_evidence_bytes("記録.txt", "確認".as_bytes()).unwrap();
            let place = folder.path().join("出力");
            std::fs::create_dir(&place).unwrap();
            let target = place.join("記録.txt");
            std::fs::write(&target, b"before").unwrap();
            let disk = Failing::at(fails_at, failure);
            book.files = Box::new(disk.clone());
            let exported = book.export_evidence(&file.sha256, &target);
            let content = std::fs::read(&target).unwrap();
            if !disk.has_failed() {
                exported.expect("nothing failed");
                assert_eq!(content, "確認".as_bytes(), "the copy is in its place");
                break;
            }
            let error = exported.expect_err("a failed operation is told");
            assert!(matches!(error, Error::DiskFull { .. }), "operation {fails_at}: {error:?}");
            assert!(
                content == b"before" || content == "確認".as_bytes(),
                "operation {fails_at}: the old file or the whole new one"
            );
            assert_eq!(files_below(&place).len(), 1, "and nothing beside it");
        }
    }
}

#[test]
fn whichever_operation_fails_a_backup_is_whole_or_not_there() {
    for fails_at in 1.. {
        let (folder, mut book) = new_book();
        let disk = Failing::at(fails_at, Failure::Once);
        book.files = Box::new(disk.clone());
        let to = folder.path().join("控え.sqlite");
        let made = book.backup(&to);
        if !disk.has_failed() {
            made.expect("nothing failed");
            break;
        }
        made.expect_err("a failed operation is told");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert!(left <= 1 + usize::from(to.exists()), "operation {fails_at} leaves no part");
    }
}

fn answer(number: u32) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind::ANSWER.to_owned(),
        campaign: "c1".to_owned(),
        subject: Subject::item("u1", &format!("ORG-{number}")),
        parents: Vec::new(),
        body: json!({ "value": "partial", "remarks": "あ".repeat(1_000) }),
        author: Author::default(),
        device: None,
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: number.to_string(),
    })
    .unwrap()
}

fn key(number: u32) -> DraftKey {
    DraftKey {
        campaign: "c1".to_owned(),
        unit: "u1".to_owned(),
        item: format!("ORG-{number}"),
        person: None,
    }
}

/// Lets the database grow by so many pages more.
fn leave_pages(book: &Book, more: u32) {
    let pages: u32 = book.database.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
    book.database.pragma_update(None, "max_page_count", pages + more).unwrap();
}

#[test]
fn on_a_full_disk_what_was_acknowledged_stays_and_the_book_goes_on() {
    for more in 0..6 {
        let (_folder, mut book) = new_book();
        book.put_draft(&key(9_999), "{}", "t").unwrap();
        leave_pages(&book, more);
        let mut acknowledged = Vec::new();
        let error = loop {
            let next = answer(acknowledged.len() as u32);
            match book.commit_answer(std::slice::from_ref(&next), &key(9_999)) {
                Ok(_) => acknowledged.push(next),
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::DiskFull { .. }), "the reason is told: {error:?}");
        assert_eq!(book.record_count().unwrap(), acknowledged.len() as u64, "no half answer");
        let draft_stands = book.drafts("c1", "u1", None).unwrap().len() == 1;
        assert_eq!(draft_stands, acknowledged.is_empty(), "the draft goes only with its answer");
        leave_pages(&book, 1_000);
        let next = answer(acknowledged.len() as u32);
        book.commit(std::slice::from_ref(&next)).expect("space was made");
        acknowledged.push(next);
        let folder = book.folder().to_owned();
        drop(book);
        let book = Book::open(&folder, Access::ReadWrite, "d").unwrap();
        for said in &acknowledged {
            assert_eq!(book.record(&said.id).unwrap().as_ref(), Some(said), "it was acknowledged");
        }
        let check = book.check().unwrap();
        assert!(check.database_ok && check.projections_ok && check.log_ok, "{check:?}");
    }
}

#[test]
fn copies_cut_off_by_a_crash_are_cleared_at_the_next_opening() {
    let (_folder, book) = new_book();
    let folder = book.folder().to_owned();
    let partial = folder.join("evidence").join("tmp");
    std::fs::create_dir(&partial).unwrap();
    std::fs::write(partial.join("tenken-1-1.part"), b"half").unwrap();
    Book::open(&folder, Access::ReadOnly, "d").unwrap();
    assert_eq!(files_below(&partial).len(), 1, "a reader clears nothing of a writer's");
    drop(book);
    Book::open(&folder, Access::ReadWrite, "d").unwrap();
    assert!(files_below(&partial).is_empty(), "the next writer does");
}
