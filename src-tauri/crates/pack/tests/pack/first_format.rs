//! Packs of the first released format, kept for ever: every later program opens them.

use std::path::PathBuf;

use tenken_pack::{Error, Kind};

use crate::bundle::*;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/packs")
}

#[test]
fn a_request_of_the_first_format_opens() {
    let read = Desk::new().open_as(&fixture("request-1.tenken"), &unit()).unwrap();
    assert_eq!(read.manifest.kind, Kind::Request);
    assert_eq!(read.records.len(), 2);
    assert_eq!(read.check_number, "9448-0437", "both sides of one campaign may differ in version");
}

#[test]
fn a_submission_of_the_first_format_opens() {
    let read = Desk::new().open(&fixture("submission-1.tenken")).unwrap();
    assert_eq!(read.manifest.kind, Kind::Submission);
    assert_eq!((read.records.len(), read.blobs.len()), (3, 2));
    assert!(read.records[2].starts_with(b"{\"format\":1"), "byte for byte");
}

#[test]
fn a_pack_of_a_newer_format_says_so_and_is_kept() {
    let refused = Desk::new().open(&fixture("newer-2.tenken"));
    assert!(matches!(refused, Err(Error::TooNew { found: 2, known: 1 })), "{refused:?}");
}

/// Writes the fixtures where they are missing: a new format adds its own and leaves these.
#[test]
fn the_fixtures_are_there() {
    let packs = [
        ("request-1.tenken", Bundle::request().bare()),
        ("submission-1.tenken", Bundle::submission().sealed()),
        ("newer-2.tenken", Bundle::submission().manifest(|m| m["format"] = 2.into()).sealed()),
    ];
    for (name, bytes) in packs {
        let path = folder().join(name);
        if std::env::var_os("TENKEN_GENERATE").is_some() && !path.exists() {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&path, bytes).unwrap();
        }
        assert!(path.exists(), "{name} is kept for ever");
    }
}
