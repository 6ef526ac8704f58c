//! A book of the first released format, kept for ever: every later program opens it.

use std::path::Path;

use tempfile::TempDir;
use tenken_core::record::{Subject, kind};
use tenken_store::{Access, Book, BookCheck, EvidenceState};

use crate::copy_folder;

const STATE: &str = "3159986021447de906a9ac4705b64caded03b9fdb54160b30d27f560eec6bda8";

fn copy_of_the_fixture() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/books/first");
    copy_folder(&fixture, folder.path());
    folder
}

#[test]
fn a_book_of_the_first_format_opens_whole_for_readers_and_writers() {
    let folder = copy_of_the_fixture();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let book = Book::open(folder.path(), access, "device-2").unwrap();
        assert_eq!(book.state_id().unwrap(), STATE, "{access:?}: every record is there");
        let BookCheck { database_ok, projections_ok, log_ok, damaged_records, .. } =
            book.check().unwrap();
        assert!(database_ok && projections_ok && log_ok, "{access:?}: and whole");
        assert!(damaged_records.is_empty(), "{access:?}: byte for byte");
        let evidence = book.verify_evidence().unwrap();
        assert_eq!(evidence.len(), 1, "{access:?}: its evidence is named");
        assert_eq!(evidence[0].state, EvidenceState::Ok, "{access:?}: and lies beside it");
        assert_eq!(evidence[0].name, "規程（𠮷野\u{e000}）.pdf", "{access:?}: by its own name");
    }
}

#[test]
fn what_the_first_format_held_means_the_same_today() {
    let folder = copy_of_the_fixture();
    let mut book = Book::open(folder.path(), Access::ReadWrite, "device-2").unwrap();
    let heads = |book: &Book, item: &str| {
        book.heads(kind::ANSWER, "c1", &Subject::item("u1", item)).unwrap()
    };
    assert_eq!(heads(&book, "ORG-01").len(), 1, "answered, apart from a person's own answer");
    assert_eq!(heads(&book, "ORG-02").len(), 2, "a disagreement");
    assert_eq!(heads(&book, "ORG-03")[0].record.kind, kind::DECISION, "decided");
    assert!(heads(&book, "ORG-04").is_empty(), "its run was withdrawn");
    assert_eq!(book.drafts("c1", "u1", None).unwrap().len(), 1, "typing that waits");
    assert_eq!(book.setting("example").unwrap().as_deref(), Some("{\"a\":1}"), "a setting");
    let later = book.heads("later_kind", "c1", &Subject::unit("u1")).unwrap();
    assert!(later[0].raw.starts_with(b"{\"later\":1,"), "what it did not understand");
    assert!(book.check().unwrap().damaged_checklists.is_empty(), "the checklist is there");

    book.reinstate_run("r2", "t").unwrap();
    assert_eq!(heads(&book, "ORG-04").len(), 1, "and runs can still be moved");
    book.rebuild().unwrap();
    assert!(book.check().unwrap().projections_ok, "rebuilding agrees");
}
