//! Checking, rebuilding and backing up.

use std::path::Path;

use rusqlite::Connection;
use tenken_core::record::{Subject, kind};
use tenken_store::{Access, Book, DATABASE_FILE, Error};

use crate::{answer, ids, new_book, record};

/// Changes a closed book behind the program's back and opens it again.
fn tampered(book: Book, sql: &str) -> Book {
    let folder = book.folder().to_owned();
    drop(book);
    let database = Connection::open(folder.join(DATABASE_FILE)).unwrap();
    database.execute_batch(sql).unwrap();
    drop(database);
    Book::open(&folder, Access::ReadWrite, "d").unwrap()
}

#[test]
fn a_whole_book_is_found_whole() {
    let (_folder, mut book) = new_book();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let check = book.check().unwrap();
    assert!(check.database_ok && check.projections_ok && check.log_ok, "{check:?}");
    assert!(check.damaged_records.is_empty() && check.damaged_checklists.is_empty(), "{check:?}");
}

#[test]
fn a_record_changed_on_the_disk_is_named() {
    let (_folder, mut book) = new_book();
    let (a, b) = (answer("ORG-01", "", &[]), answer("ORG-02", "", &[]));
    book.commit(&[a.clone(), b.clone()]).unwrap();
    let book = tampered(
        book,
        "UPDATE record SET raw = CAST(replace(CAST(raw AS TEXT), 'implemented', 'partial') AS BLOB) WHERE seq = 1;
         UPDATE record SET unit = 'u2' WHERE seq = 2;",
    );
    let damaged = book.check().unwrap().damaged_records;
    assert_eq!(damaged, [a.id, b.id], "by its bytes, and by the subject it stands under");
}

#[test]
fn projections_that_drifted_are_seen_and_made_anew() {
    let (_folder, mut book) = new_book();
    let said = answer("ORG-01", "", &[]);
    book.commit(std::slice::from_ref(&said)).unwrap();
    for drift in [
        "DELETE FROM head",
        "DELETE FROM live_record",
        "UPDATE head SET item = 'ORG-09'",
        "INSERT INTO evidence_use VALUES (1, 'x', 'x', 1)",
    ] {
        book = tampered(book, drift);
        assert!(!book.check().unwrap().projections_ok, "{drift} shows");
        book.rebuild().unwrap();
        assert!(book.check().unwrap().projections_ok, "{drift} is mended");
        let heads = book.heads(kind::ANSWER, "c1", &Subject::item("u1", "ORG-01")).unwrap();
        assert_eq!(ids(&heads), [said.id.as_str()], "the records were never touched");
    }
}

#[test]
fn a_record_that_can_no_longer_be_read_does_not_keep_the_book_from_being_checked() {
    let (_folder, mut book) = new_book();
    let said = answer("ORG-01", "", &[]);
    book.commit(std::slice::from_ref(&said)).unwrap();
    let mut book = tampered(book, "UPDATE record SET raw = x'ff'");
    assert_eq!(book.check().unwrap().damaged_records, [said.id], "it is named");
    book.rebuild().unwrap();
    let error = book.heads_of_kind(kind::ANSWER, "c1").unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }), "and never read as something: {error:?}");
}

#[test]
fn a_backup_is_a_whole_book_and_never_overwrites() {
    let (folder, mut book) = new_book();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let copy = folder.path().join("控え");
    std::fs::create_dir(&copy).unwrap();
    let to = copy.join(DATABASE_FILE);
    book.backup(&to).unwrap();
    assert_eq!(std::fs::read_dir(&copy).unwrap().count(), 1, "nothing else is left");
    let restored = Book::open(&copy, Access::ReadOnly, "d").unwrap();
    assert_eq!(restored.state_id().unwrap(), book.state_id().unwrap(), "it holds the same");
    let error = book.backup(&to).unwrap_err();
    assert!(matches!(error, Error::File { .. }), "an older backup is not written over: {error:?}");
    let nowhere = book.backup(Path::new("no such folder/b.sqlite"));
    assert!(nowhere.is_err(), "a backup that is not there is not claimed");
}

#[test]
fn a_lost_checklist_is_told() {
    let (_folder, mut book) = new_book();
    let sha256 = book.put_blob(b"{\"id\":\"kani\"}").unwrap();
    let body = serde_json::json!({
        "name": "令和8年度", "organization": "可児市", "fiscal_year": 2026,
        "purpose": "self_inspection", "rhythm": "annual",
        "checklist": { "id": "kani", "revision": "1", "sha256": sha256 },
    });
    book.commit(&[record(kind::CAMPAIGN, Subject::default(), &[], body)]).unwrap();
    assert!(book.check().unwrap().damaged_checklists.is_empty(), "it is there");
    let path = book.evidence_path(&sha256).unwrap();
    std::fs::write(&path, b"{}").unwrap();
    assert_eq!(book.check().unwrap().damaged_checklists, [sha256.as_str()], "it was changed");
    std::fs::remove_dir_all(book.folder().join("evidence")).unwrap();
    assert_eq!(book.check().unwrap().damaged_checklists, [sha256.as_str()], "it is gone");
    assert_eq!(book.put_blob(b"{\"id\":\"kani\"}").unwrap(), sha256, "it can be put back");
    assert!(book.check().unwrap().damaged_checklists.is_empty(), "and all is well");
}
