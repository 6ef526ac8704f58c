//! Opening what is a book, and refusing untouched what is not.

use std::fs;
use std::path::Path;

use tenken_core::merge;
use tenken_core::record::{Subject, kind};
use tenken_store::{APPLICATION_ID, Access, Book, DATABASE_FILE, Error, FORMAT};

use crate::{answer, copy_folder, ids, new_book};

/// Puts a database of these bytes into a folder, tries both ways to open it, and asserts that
/// nothing in the folder changed.
fn refused(bytes: &[u8]) -> Error {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATABASE_FILE);
    fs::write(&path, bytes).unwrap();
    let reading = Book::open(folder.path(), Access::ReadOnly, "d").err().expect("not to be read");
    let writing = Book::open(folder.path(), Access::ReadWrite, "d").err().expect("nor written");
    assert_eq!(
        std::mem::discriminant(&reading),
        std::mem::discriminant(&writing),
        "the fact is the same for readers and writers"
    );
    assert_eq!(fs::read(&path).unwrap(), bytes, "the file was left as it is");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "and nothing put beside it");
    writing
}

fn bytes_of_a_book() -> Vec<u8> {
    let (_folder, mut book) = new_book();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let path = book.folder().join(DATABASE_FILE);
    drop(book);
    fs::read(path).unwrap()
}

#[test]
fn a_folder_without_a_book_is_told_from_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Book::open(folder.path(), Access::ReadWrite, "d").err();
    assert!(matches!(missing, Some(Error::Missing { .. })), "{missing:?}");
    let gone = Book::open(&folder.path().join("無"), Access::ReadOnly, "d").err();
    assert!(matches!(gone, Some(Error::Missing { .. })), "{gone:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "looking leaves nothing");
}

#[test]
fn what_is_not_a_book_is_refused_untouched_and_told_apart() {
    let whole = bytes_of_a_book();
    assert!(matches!(refused(b""), Error::Empty { .. }), "0 bytes");
    assert!(matches!(refused(b"PK\x03\x04 something else"), Error::NotSqlite { .. }), "a ZIP");
    assert!(matches!(refused(&whole[..60]), Error::Truncated { bytes: 60, .. }), "a cut header");
    let cut = whole.len() - 4096;
    match refused(&whole[..cut]) {
        Error::Truncated { bytes, expected, .. } => {
            assert_eq!((bytes, expected), (cut as u64, whole.len() as u64), "the facts are told");
        }
        other => panic!("a cut file is told by its length, not {other:?}"),
    }
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(&0x0f05_5112_u32.to_be_bytes());
    assert!(
        matches!(refused(&foreign), Error::Foreign { application_id: 0x0f05_5112, .. }),
        "another program's database"
    );
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&(FORMAT + 1).to_be_bytes());
    match refused(&newer) {
        Error::TooNew { found, known, .. } => {
            assert_eq!((found, known), (FORMAT + 1, FORMAT), "both numbers are told");
        }
        other => panic!("a file from a newer release is refused as such, not {other:?}"),
    }
}

#[test]
fn a_book_whose_pages_were_overwritten_is_damaged() {
    let mut bytes = bytes_of_a_book();
    bytes[100..4096].fill(0xa5);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(DATABASE_FILE), &bytes).unwrap();
    let error = Book::open(folder.path(), Access::ReadOnly, "d").err();
    assert!(matches!(error, Some(Error::Damaged { .. })), "{error:?}");
}

#[test]
fn a_book_with_a_trigger_of_somebody_else_is_not_opened() {
    let (_folder, book) = new_book();
    let folder = book.folder().to_owned();
    drop(book);
    rusqlite::Connection::open(folder.join(DATABASE_FILE))
        .unwrap()
        .execute_batch("CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END;")
        .unwrap();
    let error = Book::open(&folder, Access::ReadWrite, "d").err();
    assert!(
        matches!(error, Some(Error::Damaged { .. })),
        "it would run with our writes: {error:?}"
    );
}

#[test]
fn a_new_book_names_its_program_and_format_in_its_header() {
    let bytes = bytes_of_a_book();
    assert_eq!(bytes[68..72], APPLICATION_ID.to_be_bytes(), "application_id");
    assert_eq!(bytes[60..64], FORMAT.to_be_bytes(), "user_version");
    assert_eq!(bytes[18..20], [1, 1], "a rollback journal, not a write-ahead log");
}

#[test]
fn a_new_book_wants_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("家計簿.xlsx"), b"x").unwrap();
    let error = Book::create(folder.path(), "d").err();
    assert!(matches!(error, Some(Error::FolderNotEmpty { .. })), "{error:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is put beside it");
}

#[test]
fn a_creation_that_was_cut_off_can_be_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    for left in ["book.lock", "book.lock.json", "book.sqlite.part", "book.sqlite.part-journal"] {
        fs::write(folder.path().join(left), b"half").unwrap();
    }
    fs::create_dir(folder.path().join("evidence")).unwrap();
    let book = Book::create(folder.path(), "d").unwrap();
    assert_eq!(book.record_count().unwrap(), 0, "a half-made book is no book");
    assert!(!folder.path().join("book.sqlite.part").exists(), "and is cleared away");
}

#[test]
fn a_second_writer_is_told_who_holds_the_book_and_may_read() {
    let (_folder, mut book) = new_book();
    let second = Book::open(book.folder(), Access::ReadWrite, "d").err();
    match second {
        Some(Error::InUse { holder: Some(holder), .. }) => {
            assert_eq!(holder.process, std::process::id(), "the holder names itself");
        }
        other => panic!("the book is in use, not {other:?}"),
    }
    let mut reader = Book::open(book.folder(), Access::ReadOnly, "d").unwrap();
    let before = reader.state_id().unwrap();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    assert_eq!(reader.record_count().unwrap(), 1, "a reader sees what was committed since");
    assert_ne!(reader.state_id().unwrap(), before, "and does not trust what it knew");
    assert_eq!(reader.state_id().unwrap(), book.state_id().unwrap(), "both see one state");
    let write = reader.commit(&[answer("ORG-02", "", &[])]);
    assert!(matches!(write, Err(Error::ReadOnly { .. })), "{write:?}");
    drop(book);
    Book::open(reader.folder(), Access::ReadWrite, "d").expect("the lock went with its holder");
}

#[test]
fn a_book_is_read_on_a_medium_that_cannot_be_written_to() {
    let (_folder, mut book) = new_book();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let folder = book.folder().to_owned();
    drop(book);
    set_read_only(&folder, true);
    let reader = Book::open(&folder, Access::ReadOnly, "d").unwrap();
    assert_eq!(reader.record_count().unwrap(), 1, "reading needs no journal and no lock file");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 4, "nothing was put there");
    drop(reader);
    set_read_only(&folder, false);
}

#[test]
fn what_a_writer_that_died_had_begun_is_rolled_back_for_whoever_opens_next() {
    let (parent, mut book) = new_book();
    let said: Vec<_> = (0..200).map(|n| answer(&format!("ORG-{n}"), "確認した", &[])).collect();
    book.commit(&said).unwrap();
    let state = book.state_id().unwrap();
    let folder = book.folder().to_owned();
    drop(book);
    let dying = rusqlite::Connection::open(folder.join(DATABASE_FILE)).unwrap();
    // So small a cache writes pages before the commit.
    dying
        .execute_batch("PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE record SET unit = 'u9';")
        .unwrap();
    for (access, place) in [(Access::ReadOnly, "読"), (Access::ReadWrite, "書")] {
        let left = parent.path().join(place);
        copy_folder(&folder, &left);
        let journal = fs::metadata(left.join("book.sqlite-journal")).unwrap();
        assert_ne!(journal.len(), 0, "the writing was cut off half-way");
        let book = Book::open(&left, access, "d").unwrap();
        assert_eq!(book.state_id().unwrap(), state, "{access:?}: as before the writing");
        let check = book.check().unwrap();
        assert!(check.database_ok && check.damaged_records.is_empty(), "{access:?}: {check:?}");
    }
}

fn set_read_only(folder: &Path, read_only: bool) {
    for path in [folder.join(DATABASE_FILE), folder.to_owned()] {
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            permissions.set_mode(if read_only { 0o555 } else { 0o755 });
        }
        #[cfg(not(unix))]
        permissions.set_readonly(read_only);
        fs::set_permissions(&path, permissions).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_book_moved_while_open_refuses_to_write_until_it_is_back() {
    let (parent, mut book) = new_book();
    let away = parent.path().join("移動先");
    fs::rename(book.folder(), &away).unwrap();
    let error = book.commit(&[answer("ORG-01", "", &[])]).unwrap_err();
    assert!(matches!(error, Error::Gone { .. }), "{error:?}");
    let error = book.add_evidence_bytes("台帳.txt", b"x").unwrap_err();
    assert!(
        matches!(error, tenken_store::EvidenceError::Book(Error::Gone { .. })),
        "evidence makes no second folder where the first was: {error:?}"
    );
    assert!(!book.folder().exists(), "nothing is put where the book was");
    fs::rename(&away, book.folder()).unwrap();
    book.commit(&[answer("ORG-01", "", &[])]).expect("moved back, it goes on");
    assert_eq!(book.record_count().unwrap(), 1, "and holds what was acknowledged");
}

#[test]
fn a_folder_copied_and_continued_twice_shows_a_disagreement_and_loses_nothing() {
    let (parent, mut here) = new_book();
    let first = answer("ORG-01", "はじめ", &[]);
    here.commit(std::slice::from_ref(&first)).unwrap();
    let copy = parent.path().join("写し");
    copy_folder(here.folder(), &copy);
    let mut there = Book::open(&copy, Access::ReadWrite, "device-2").unwrap();
    assert_eq!((here.device(), there.device()), ("device-1", "device-2"), "two copies, two ids");

    let ours = answer("ORG-01", "こちら", &[&first.id]);
    let theirs = answer("ORG-01", "あちら", &[&first.id]);
    here.commit(std::slice::from_ref(&ours)).unwrap();
    there.commit(std::slice::from_ref(&theirs)).unwrap();
    here.commit(std::slice::from_ref(&theirs)).unwrap();
    there.commit(std::slice::from_ref(&ours)).unwrap();

    let subject = Subject::item("u1", "ORG-01");
    let heads = here.heads(kind::ANSWER, "c1", &subject).unwrap();
    let mut expected = vec![ours.id.clone(), theirs.id.clone()];
    expected.sort();
    assert_eq!(ids(&heads), expected, "both stand until a person decides");
    assert!(
        matches!(
            merge::settle_answers(&heads.iter().filter_map(|h| h.body()).collect::<Vec<_>>()),
            merge::Standing::Disagreement(_)
        ),
        "and it is seen"
    );
    assert_eq!(here.state_id().unwrap(), there.state_id().unwrap(), "order does not matter");
}

#[test]
fn the_id_of_this_copy_stays_with_its_place() {
    let (_folder, book) = new_book();
    let folder = book.folder().to_owned();
    drop(book);
    let again = Book::open(&folder, Access::ReadWrite, "another").unwrap();
    assert_eq!(again.device(), "device-1", "the same place is the same copy");
}
