//! What is written is read again, by us and by another reader, and comes out the same each time.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use tenken_archive::{Archive, Error, Limits, Method, Origin, Writer};

const LIMITS: Limits = Limits {
    origin: Origin::Own,
    container: 1 << 30,
    entries: 100_000,
    entry: 1 << 30,
    total: 1 << 32,
    ratio: 2_000,
    names: |_| true,
};

const FOREIGN: Limits = Limits { origin: Origin::Foreign, ..LIMITS };

/// How an entry is written.
#[derive(Debug, Clone, Copy)]
enum Way {
    Stored,
    Deflated,
    StoredInPieces,
    DeflatedInPieces,
}

fn write(entries: &[(String, Vec<u8>, Way)]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for (name, bytes, way) in entries {
        let method = match way {
            Way::Stored => {
                writer.stored(name, bytes).unwrap();
                continue;
            }
            Way::Deflated => {
                writer.deflate(name, bytes).unwrap();
                continue;
            }
            Way::StoredInPieces => Method::Stored,
            Way::DeflatedInPieces => Method::Deflated,
        };
        let mut entry = writer.entry(name, method).unwrap();
        for piece in bytes.chunks(7) {
            entry.write_all(piece).unwrap();
        }
        entry.finish().unwrap();
    }
    writer.finish().unwrap()
}

fn entries() -> impl Strategy<Value = Vec<(String, Vec<u8>, Way)>> {
    let way = prop_oneof![
        Just(Way::Stored),
        Just(Way::Deflated),
        Just(Way::StoredInPieces),
        Just(Way::DeflatedInPieces)
    ];
    let content = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..400),
        proptest::collection::vec(Just(b'a'), 0..5_000),
    ];
    proptest::collection::vec((content, way), 0..8).prop_map(|entries| {
        let named = |(number, (bytes, way))| (format!("x/{number:03}-表"), bytes, way);
        entries.into_iter().enumerate().map(named).collect()
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again_by_us_and_by_others(entries in entries()) {
        let bytes = write(&entries);
        prop_assert_eq!(&bytes, &write(&entries), "the same entries give the same bytes");
        if entries.is_empty() {
            return Ok(());
        }
        for limits in [LIMITS, FOREIGN] {
            let mut archive = Archive::open(Cursor::new(&bytes), &limits).unwrap();
            prop_assert_eq!(archive.entries().len(), entries.len());
            for (name, content, _) in &entries {
                prop_assert_eq!(&archive.read(name, 1 << 20).unwrap(), content);
            }
        }
        let mut other = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for (name, content, _) in &entries {
            let mut read = Vec::new();
            other.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            prop_assert_eq!(&read, content, "another reader");
        }
    }

    #[test]
    fn what_others_write_is_read(entries in entries(), folder in any::<bool>()) {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = |way: &Way| {
            let method = match way {
                Way::Stored | Way::StoredInPieces => zip::CompressionMethod::Stored,
                _ => zip::CompressionMethod::Deflated,
            };
            zip::write::SimpleFileOptions::default().compression_method(method)
        };
        if folder {
            writer.add_directory("x/", zip::write::SimpleFileOptions::default()).unwrap();
        }
        for (name, content, way) in &entries {
            writer.start_file(name.as_str(), options(way)).unwrap();
            writer.write_all(content).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        let mut archive = Archive::open(Cursor::new(&bytes), &FOREIGN).unwrap();
        prop_assert_eq!(archive.entries().len(), entries.len(), "folders are passed over");
        for (name, content, _) in &entries {
            prop_assert_eq!(&archive.read(name, 1 << 20).unwrap(), content);
        }
    }

    #[test]
    fn no_bytes_whatever_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..300), tail in any::<bool>()) {
        let mut bytes = [b"PK\x03\x04".as_slice(), &bytes].concat();
        if tail {
            bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\0\0\0\0\0\0");
        }
        for limits in [LIMITS, FOREIGN] {
            if let Ok(mut archive) = Archive::open(Cursor::new(&bytes), &limits) {
                for entry in archive.entries().to_vec() {
                    let _ = archive.read(&entry.name, 1 << 20);
                }
            }
        }
    }
}

#[test]
fn seventy_thousand_entries_take_the_long_form_and_read_back() {
    let entries: Vec<_> = (0..70_000).map(|n| (format!("{n}"), Vec::new(), Way::Stored)).collect();
    let bytes = write(&entries);
    let archive = Archive::open(Cursor::new(&bytes), &LIMITS).unwrap();
    assert_eq!(archive.entries().len(), 70_000, "counted beyond 16 bits");
    let other = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(other.len(), 70_000, "another reader agrees");
}

#[test]
fn a_reader_asks_for_no_more_than_it_was_allowed() {
    let bytes = write(&[("a".to_owned(), vec![0; 100], Way::Deflated)]);
    let mut archive = Archive::open(Cursor::new(&bytes), &LIMITS).unwrap();
    assert!(matches!(archive.read("a", 99), Err(Error::EntryTooLong { .. })), "the cap holds");
    assert!(matches!(archive.read("b", 99), Err(Error::Missing { .. })), "what is not there");
    assert_eq!(archive.read("a", 100).unwrap(), [0; 100], "and what is");
}
