//! Backups read again.

use std::fs;

use tenken_store::{Access, Book, Error, check_backup, restore};

use crate::{answer, new_book};

#[test]
fn a_backup_becomes_a_book_of_its_own_and_the_first_one_stays() {
    let (folder, mut book) = new_book();
    let kept = book.add_evidence_bytes("台帳.txt", "確認資料".as_bytes()).unwrap();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let backup = folder.path().join("b.sqlite");
    book.backup(&backup).unwrap();
    let then = book.state_id().unwrap();
    book.commit(&[answer("ORG-02", "その後", &[])]).unwrap();
    let now = book.state_id().unwrap();

    let to = folder.path().join("戻したもの");
    let restored = restore(&backup, book.folder(), &to, "device-2").unwrap();
    assert_eq!((restored.records, restored.evidence), (1, 1), "records and files came along");
    let old = Book::open(&to, Access::ReadWrite, "d").unwrap();
    assert_eq!(old.state_id().unwrap(), then, "it is the book of that moment");
    assert_eq!(old.blob(&kept.sha256).unwrap(), "確認資料".as_bytes(), "with its documents");
    assert_eq!(book.state_id().unwrap(), now, "what was said since is where it was");

    let again = restore(&backup, book.folder(), &to, "device-3").unwrap_err();
    assert!(matches!(again, Error::FolderNotEmpty { .. }), "never over a book: {again:?}");
    assert_eq!(old.state_id().unwrap(), then, "which is still there");
}

#[test]
fn a_backup_is_proven_without_being_touched() {
    let (folder, mut book) = new_book();
    book.commit(&[answer("ORG-01", "", &[])]).unwrap();
    let backup = folder.path().join("b.sqlite");
    book.backup(&backup).unwrap();
    let bytes = fs::read(&backup).unwrap();
    let check = check_backup(&backup).unwrap();
    assert!(check.database_ok && check.damaged_records.is_empty() && check.log_ok, "{check:?}");
    assert_eq!(fs::read(&backup).unwrap(), bytes, "reading changes nothing");

    let mut broken = bytes.clone();
    let middle = broken.len() / 2;
    broken[middle..].fill(0xff);
    fs::write(&backup, &broken).unwrap();
    let found = check_backup(&backup).map(|check| check.database_ok);
    assert!(!found.unwrap_or(false), "a broken backup is not called whole");
    let to = folder.path().join("戻したもの");
    assert!(restore(&backup, book.folder(), &to, "d").is_err(), "nor made a book");
    assert!(!to.exists(), "and nothing half made is left");
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "the book and its backup, nothing else");
}

#[test]
fn a_file_of_another_kind_is_no_backup() {
    let (folder, book) = new_book();
    let other = folder.path().join("報告.sqlite");
    fs::write(&other, "ただの文章".repeat(100)).unwrap();
    let to = folder.path().join("戻したもの");
    let error = restore(&other, book.folder(), &to, "d").unwrap_err();
    assert!(matches!(error, Error::NotSqlite { .. }), "named for what it is: {error:?}");
    assert!(!to.exists(), "and nothing is made of it");
    fs::create_dir(&to).unwrap();
    fs::write(to.join("家計.xlsx"), "大切").unwrap();
    fs::create_dir(other.with_extension("check")).unwrap();
    fs::write(other.with_extension("check").join("写真.jpg"), "大切").unwrap();
    book.backup(&folder.path().join("b.sqlite")).unwrap();
    for backup in [&other, &folder.path().join("b.sqlite")] {
        restore(backup, book.folder(), &to, "d").unwrap_err();
    }
    check_backup(&other).unwrap_err();
    assert!(to.join("家計.xlsx").exists(), "somebody's folder is somebody's folder");
    assert!(other.with_extension("check").join("写真.jpg").exists(), "also beside a backup");
}
