//! A book of the second format, kept for ever: of a lead who sent a request and took in a return
//! that differs from what the book said already.

use std::path::Path;

use tempfile::TempDir;
use tenken_core::record::{Subject, kind};
use tenken_store::{Access, Book, EvidenceState, KeyHolder, KeyState, RunKind};

use crate::copy_folder;

const STATE: &str = "2a55c6bfb84bb0bbc30a0245257d539290bba26c5cbd167cc3f607725d02a286";
const CAMPAIGN: &str = "4d1579307d7f7860b109a8178e695ddf";
const UNIT: &str = "bd3638d788eb33cf02d0eee118a79470";

fn copy_of_the_fixture() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/books/second");
    copy_folder(&fixture, folder.path());
    folder
}

#[test]
fn a_book_of_the_second_format_opens_whole_for_readers_and_writers() {
    let folder = copy_of_the_fixture();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let book = Book::open(folder.path(), access, "device-2").unwrap();
        assert_eq!(book.state_id().unwrap(), STATE, "{access:?}: every record is there");
        let check = book.check().unwrap();
        assert!(check.database_ok && check.projections_ok && check.log_ok, "{access:?}: {check:?}");
        assert!(check.damaged_records.is_empty(), "{access:?}: byte for byte");
        assert!(check.damaged_checklists.is_empty(), "{access:?}: with its checklist");
        let evidence = book.verify_evidence().unwrap();
        assert_eq!(evidence.len(), 1, "{access:?}: the file that came with the return");
        assert_eq!(evidence[0].state, EvidenceState::Ok, "{access:?}: whole");
    }
}

#[test]
fn what_the_second_format_held_means_the_same_today() {
    let folder = copy_of_the_fixture();
    let mut book = Book::open(folder.path(), Access::ReadWrite, "device-2").unwrap();
    let heads = |book: &Book, item: &str| {
        book.heads(kind::ANSWER, CAMPAIGN, &Subject::item(UNIT, item)).unwrap().len()
    };
    assert_eq!((heads(&book, "DUT-01"), heads(&book, "DUT-02")), (2, 1), "one differs");
    let keys = book.keys().unwrap();
    let held: Vec<_> =
        keys.iter().map(|key| (key.holder, key.state, key.secret.is_some())).collect();
    let own = (KeyHolder::Own, KeyState::Current, true);
    assert_eq!(held, [own, (KeyHolder::Unit, KeyState::Current, false)], "its own and the unit's");
    let runs = book.runs().unwrap();
    assert_eq!((runs.len(), runs[0].kind, runs[0].records), (1, RunKind::Merge, 3));
    let withdrawn = book.withdraw_run(&runs[0].id, "t").unwrap();
    assert_eq!(withdrawn.ceased.len(), 3, "the return can still be taken back");
    assert_eq!((heads(&book, "DUT-01"), heads(&book, "DUT-02")), (1, 0));
    book.reinstate_run(&runs[0].id, "t").unwrap();
    assert_eq!(book.state_id().unwrap(), STATE, "and counts again");
    book.rebuild().unwrap();
    assert!(book.check().unwrap().projections_ok, "rebuilding agrees");
}
