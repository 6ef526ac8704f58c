//! Keys are kept, change in the log's sight, and are nobody else's to read.

use tenken_store::{Access, Book, Key, KeyHolder, KeyState};

fn own(state: KeyState, noted: &str) -> Key {
    Key {
        signing: "a".repeat(64),
        sealing: "age1a".to_owned(),
        holder: KeyHolder::Own,
        campaign: String::new(),
        unit: String::new(),
        state,
        secret: Some("5ec4e7".to_owned()),
        noted: noted.to_owned(),
    }
}

#[test]
fn keys_come_back_as_they_were_put_and_the_log_names_them_without_their_secret() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("台帳");
    let mut book = Book::create(&path, "device-1").unwrap();
    let unit = Key {
        holder: KeyHolder::Unit,
        unit: "u".to_owned(),
        state: KeyState::Waiting,
        secret: None,
        ..own(KeyState::Current, "t2")
    };
    book.put_keys(&[unit.clone(), own(KeyState::Current, "t1")], "t2").unwrap();
    drop(book);
    let mut book = Book::open(&path, Access::ReadWrite, "device-1").unwrap();
    assert_eq!(book.keys().unwrap(), [own(KeyState::Current, "t1"), unit], "own keys first");
    book.put_keys(&[own(KeyState::Retired, "t3")], "t3").unwrap();
    let keys = book.keys().unwrap();
    assert_eq!(keys.len(), 2, "the same keys in another state");
    assert_eq!((keys[0].state, &*keys[0].noted), (KeyState::Retired, "t1"), "noted once");
    assert!(book.verify_log().unwrap().broken_at.is_none());
    let log = book.log().unwrap();
    assert_eq!(log.iter().filter(|line| line.act == "key").count(), 3, "each change is a line");
    assert!(log.iter().all(|line| !line.detail.contains("5ec4e7")), "without the secret");
}

#[cfg(unix)]
#[test]
fn a_book_that_holds_keys_is_its_users_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("台帳");
    let book = Book::create(&path, "device-1").unwrap();
    let copy = folder.path().join("copy.sqlite");
    book.backup(&copy).unwrap();
    for file in [path.join("book.sqlite"), copy] {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}
