//! A book as the rest of the program meets it: opened, filled, damaged, copied, checked.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod care;
mod crash;
mod evidence;
mod first_format;
mod keys;
mod known;
mod opening;
mod records;
mod repair;
mod restore;
mod runs;
mod second_format;

use std::path::Path;

use tempfile::TempDir;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_store::{Access, Book};

/// A new book in a folder that goes with the test.
fn new_book() -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::create(&folder.path().join("台帳"), "device-1").unwrap();
    (folder, book)
}

fn reopen(book: Book) -> Book {
    let folder = book.folder().to_owned();
    drop(book);
    Book::open(&folder, Access::ReadWrite, "unused").unwrap()
}

/// A record as another program's or this one's user would mint it.
fn record(kind: &str, subject: Subject, parents: &[&str], body: serde_json::Value) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind.to_owned(),
        campaign: "c1".to_owned(),
        subject,
        parents: parents.iter().map(|&id| id.to_owned()).collect(),
        body,
        author: Author::default(),
        device: Some("device-1".to_owned()),
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: "o1".to_owned(),
    })
    .unwrap()
}

fn answer(item: &str, remarks: &str, parents: &[&str]) -> Stored {
    let body = serde_json::json!({ "value": "implemented", "remarks": remarks });
    record(kind::ANSWER, Subject::item("u1", item), parents, body)
}

fn ids(records: &[Stored]) -> Vec<String> {
    records.iter().map(|stored| stored.id.clone()).collect()
}

/// Copies a folder as a person does who takes a book along.
fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
