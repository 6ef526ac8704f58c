//! Folders that come from anywhere: what is wrong is named with its file and place.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tenken_checklist::{Encoding, Error, Limits, Position, read, read_policy_text};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture")
}

/// A copy of the fixture that a test may spoil.
fn copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in ["checklist.toml", "clauses.toml", "items.toml", "policy.txt"] {
        fs::copy(fixture().join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn spoil(file: &str, change: impl FnOnce(String) -> Vec<u8>) -> Error {
    let folder = copy();
    let path = folder.path().join(file);
    let spoiled = change(fs::read_to_string(&path).unwrap());
    fs::write(&path, spoiled).unwrap();
    let error = read(folder.path(), &Limits::default()).unwrap_err();
    assert_eq!(error.path(), path, "the file at fault is named");
    error
}

/// The position of the first occurrence of a text, counted independently.
fn position(text: &str, needle: &str) -> Position {
    let (index, line) = text.lines().enumerate().find(|(_, line)| line.contains(needle)).unwrap();
    let column = line.split(needle).next().unwrap().chars().count();
    Position { line: index + 1, column: column + 1 }
}

#[test]
fn an_unknown_field_or_value_is_named_with_its_line_and_column() {
    for (file, from, to, at) in [
        ("checklist.toml", "revision =", "revison =", "revison"),
        ("checklist.toml", "effect = \"out\"", "effect = \"aus\"", "\"aus\""),
        ("checklist.toml", "status = \"draft\"", "status = \"案\"", "\"案\""),
        ("checklist.toml", "kind = \"executive_bureau\"", "kind = \"mayor\"", "\"mayor\""),
        ("clauses.toml", "heading = \"目的\"", "heading = \"目的\", x = 1", ", x"),
        ("clauses.toml", "kind = \"obligation.staff\"", "kind = \"duty\"", "\"duty\""),
        ("clauses.toml", "level = 1", "level = 256", "256"),
        ("items.toml", "role = \"staff\"", "role = \"everybody\"", "\"everybody\""),
        ("items.toml", "duty = \"選定\"", "dutty = \"選定\"", "dutty"),
        ("items.toml", "sentence = 1", "sentence = -1", "-1"),
        ("items.toml", "requirement = ", "requirement == ", "= \"mandatory\""),
    ] {
        let mut spoiled = String::new();
        let error = spoil(file, |text| {
            spoiled = text.replacen(from, to, 1);
            assert_ne!(text, spoiled, "{from} stands in {file}");
            spoiled.clone().into_bytes()
        });
        assert!(matches!(error, Error::Malformed { .. }), "{to}: {error:?}");
        assert_eq!(error.position(), Some(position(&spoiled, at)), "{to}: {error}");
    }
}

#[test]
fn a_missing_field_is_named() {
    let error = spoil("items.toml", |text| text.replacen("basis = \"as_written\"\n", "", 1).into());
    assert!(error.to_string().contains("`basis`"), "{error}");
    assert_eq!(error.position().map(|at| at.line), Some(1), "in the first item");
}

#[test]
fn fields_of_one_file_are_unknown_in_another() {
    let error = spoil("items.toml", |text| format!("format = 1\n{text}").into());
    assert_eq!(error.position(), Some(Position { line: 1, column: 1 }), "{error}");
}

#[test]
fn a_newer_format_is_refused_as_such_whatever_else_it_holds() {
    let error = spoil("checklist.toml", |text| {
        text.replace("format = 1", "format = 2\nfield_of_tomorrow = 1").into()
    });
    assert!(matches!(error, Error::NewerFormat { found: 2, known: 1, .. }), "{error:?}");
    let error = spoil("checklist.toml", |text| text.replace("format = 1", "format = 0").into());
    assert!(matches!(error, Error::Malformed { .. }), "a format that never was: {error:?}");
}

#[test]
fn an_id_that_is_no_plain_name_is_refused() {
    for id in ["../kani", "Kani", "可児", "", "con.", "a/b", &"a".repeat(65)] {
        let error = spoil("checklist.toml", |text| {
            text.replacen("id = \"test\"", &format!("id = \"{id}\""), 1).into()
        });
        assert!(matches!(error, Error::UnsafeId { .. }), "{id}: {error:?}");
    }
}

#[test]
fn text_in_another_encoding_is_named_with_its_first_byte() {
    // 「点検票」 as an editor on Windows saves it.
    let error = spoil("items.toml", |_| b"# \x93\x5F\x8C\x9F\x95\x5B\n".to_vec());
    let Error::NotUtf8 { offset, looks_like, .. } = error else { panic!("{error:?}") };
    assert_eq!((offset, looks_like), (2, Some(Encoding::Cp932)), "so that a hint can be given");

    let error = spoil("clauses.toml", |_| b"\xFF\xFE#\0".to_vec());
    let Error::NotUtf8 { offset, looks_like, .. } = error else { panic!("{error:?}") };
    assert_eq!((offset, looks_like), (0, Some(Encoding::Utf16)), "what Windows calls Unicode");
}

#[test]
fn a_byte_order_mark_is_accepted_and_moves_no_column() {
    let folder = copy();
    for file in ["checklist.toml", "clauses.toml", "items.toml"] {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("\u{FEFF}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    let expected = read(&fixture(), &Limits::default()).unwrap();
    assert_eq!(
        read(folder.path(), &Limits::default()).unwrap(),
        expected,
        "as Windows editors save it"
    );
    let error = spoil("clauses.toml", |_| "\u{FEFF}x = 1\n".into());
    assert_eq!(error.position(), Some(Position { line: 1, column: 1 }), "{error}");
}

#[test]
fn fifty_megabytes_are_refused_before_they_are_read() {
    for file in ["checklist.toml", "clauses.toml", "items.toml"] {
        let folder = copy();
        let path = folder.path().join(file);
        // A sparse file: nothing to read, and no TOML either.
        fs::File::create(&path).unwrap().set_len(50 * 1024 * 1024).unwrap();
        let error = read(folder.path(), &Limits::default()).unwrap_err();
        let Error::TooLarge { path: named, bytes, limit } = error else { panic!("{error:?}") };
        assert_eq!((named, bytes, limit), (path, 52_428_800, 4_194_304), "{file}");
    }
    let folder = copy();
    fs::File::create(folder.path().join("policy.txt")).unwrap().set_len(50 << 20).unwrap();
    let error = read_policy_text(folder.path(), &Limits::default()).unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "the policy's text too: {error:?}");
}

#[test]
fn a_file_at_the_limit_is_read_and_one_byte_more_is_not() {
    let folder = copy();
    let longest = ["checklist.toml", "clauses.toml", "items.toml"]
        .map(|file| fs::metadata(folder.path().join(file)).unwrap().len())
        .into_iter()
        .max()
        .unwrap();
    assert!(read(folder.path(), &Limits { file_bytes: longest }).is_ok(), "at the limit");
    let error = read(folder.path(), &Limits { file_bytes: longest - 1 }).unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "over it: {error:?}");
}

#[test]
fn what_is_missing_is_named() {
    for file in ["checklist.toml", "clauses.toml", "items.toml"] {
        let folder = copy();
        let path = folder.path().join(file);
        fs::remove_file(&path).unwrap();
        let error = read(folder.path(), &Limits::default()).unwrap_err();
        assert!(matches!(&error, Error::Missing { path: named } if *named == path), "{error:?}");
    }
    let folder = copy();
    let path = folder.path().join("nowhere");
    let error = read(&path, &Limits::default()).unwrap_err();
    assert!(matches!(&error, Error::Missing { path: named } if *named == path), "{error:?}");
    fs::remove_file(folder.path().join("policy.txt")).unwrap();
    let text = read_policy_text(folder.path(), &Limits::default()).unwrap();
    assert_eq!(text, None, "a checklist stands without its policy's text");
}

#[test]
fn a_folder_where_a_file_belongs_is_refused_and_so_is_the_reverse() {
    let folder = copy();
    let path = folder.path().join("items.toml");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let error = read(folder.path(), &Limits::default()).unwrap_err();
    assert!(matches!(&error, Error::NotAFile { path: named } if *named == path), "{error:?}");
    let path = folder.path().join("policy.txt");
    let error = read(&path, &Limits::default()).unwrap_err();
    assert!(matches!(&error, Error::NotAFolder { path: named } if *named == path), "{error:?}");
}

#[test]
fn a_checklist_may_be_named_by_its_first_file() {
    let named = read(&fixture().join("checklist.toml"), &Limits::default()).unwrap();
    assert_eq!(named, read(&fixture(), &Limits::default()).unwrap(), "as people pick a file");
}

#[test]
fn deep_nesting_and_control_characters_are_errors_and_not_crashes() {
    for hostile in [
        format!("x = {}", "[".repeat(100_000)),
        format!("x = {}", "{a=".repeat(100_000)),
        format!("{} = 1", ["a"; 100_000].join(".")),
        "item = 1\0".to_owned(),
        "[[item]]\nid = \"\u{7}\"".to_owned(),
        "\"\"\"".to_owned(),
    ] {
        let error = spoil("items.toml", |_| hostile.into_bytes());
        assert!(matches!(error, Error::Malformed { .. }), "{error:?}");
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_to_a_file_is_refused() {
        for file in ["checklist.toml", "clauses.toml", "items.toml"] {
            let folder = copy();
            let path = folder.path().join(file);
            fs::remove_file(&path).unwrap();
            symlink(fixture().join(file), &path).unwrap();
            let error = read(folder.path(), &Limits::default()).unwrap_err();
            assert!(
                matches!(&error, Error::Symlink { path: named } if *named == path),
                "{error:?}"
            );
        }
        let folder = copy();
        fs::remove_file(folder.path().join("policy.txt")).unwrap();
        symlink("/etc/hostname", folder.path().join("policy.txt")).unwrap();
        let error = read_policy_text(folder.path(), &Limits::default()).unwrap_err();
        assert!(matches!(error, Error::Symlink { .. }), "the policy's text too: {error:?}");
    }

    #[test]
    fn a_link_to_a_folder_is_refused_however_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        symlink(fixture(), &link).unwrap();
        for path in [link.clone(), link.join(""), link.join("."), link.join("checklist.toml")] {
            let error = read(&path, &Limits::default()).unwrap_err();
            assert!(matches!(error, Error::Symlink { .. }), "{path:?}: {error:?}");
        }
    }

    #[test]
    fn a_link_that_leads_nowhere_is_a_link() {
        let folder = copy();
        let path = folder.path().join("items.toml");
        fs::remove_file(&path).unwrap();
        symlink("items.toml", &path).unwrap();
        let error = read(folder.path(), &Limits::default()).unwrap_err();
        assert!(matches!(error, Error::Symlink { .. }), "{error:?}");
    }
}
