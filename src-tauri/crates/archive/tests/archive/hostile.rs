//! Containers that lie: each is refused with the fact that names its lie.

use std::io::Cursor;

use crate::forge::*;
use tenken_archive::{Archive, Difference, Error, Limits, Origin};

const OWN: Limits = Limits {
    origin: Origin::Own,
    container: 1 << 20,
    entries: 8,
    entry: 1 << 20,
    total: 3 << 20,
    ratio: 100,
    names: |name| name == "a" || name == "b" || name == "A" || name.starts_with("blobs/"),
};

const FOREIGN: Limits = Limits { origin: Origin::Foreign, names: |_| true, ..OWN };

fn open(bytes: &[u8], limits: &Limits) -> Result<(), Error> {
    let mut archive = Archive::open(Cursor::new(bytes), limits)?;
    let names: Vec<String> = archive.entries().iter().map(|entry| entry.name.clone()).collect();
    for name in names {
        archive.read(&name, 1 << 20)?;
    }
    Ok(())
}

fn a() -> Forged {
    Forged::stored("a", b"twelve bytes")
}

fn b() -> Forged {
    Forged::deflated("b", &b"what repeats, ".repeat(50))
}

fn one(change: impl FnOnce(&mut Forged)) -> Vec<u8> {
    container(&[a(), b().with(change)])
}

/// Every lie that nobody may tell, with the name of the fact that it must earn.
fn lies() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let whole = container(&[a(), b()]);
    let later = |entry: Forged| {
        entry.with(|e| {
            e.flags |= 8;
            e.descriptor = descriptor(e);
        })
    };
    let a_length = 30 + 1 + 12;
    vec![
        ("empty", Vec::new(), "NotAnArchive"),
        ("text", b"<html></html>".to_vec(), "NotAnArchive"),
        ("a program in front", [b"MZ".as_slice(), &whole].concat(), "NotAnArchive"),
        ("no end", whole[..whole.len() - 22].to_vec(), "CutShort"),
        ("bytes behind the end", [&whole[..], b"x"].concat(), "CutShort"),
        ("first header cut off", container_ending(&[a()], |e| e.table_at += 1), "Directory"),
        ("table lies on the end", container_ending(&[a()], |e| e.table_length += 22), "Directory"),
        ("fewer entries than said", container_ending(&[a()], |e| e.entries_here = 2), "Spread"),
        (
            "more entries than the table holds",
            container_ending(&[a()], |e| (e.entries, e.entries_here) = (2, 2)),
            "Directory",
        ),
        (
            "an entry that the count leaves out",
            container_ending(&[a(), b()], |e| (e.entries, e.entries_here) = (1, 1)),
            "Directory",
        ),
        ("another disk", container_ending(&[a()], |e| e.disk = 1), "Spread"),
        ("an entry on another disk", one(|e| e.disk = 1), "Spread"),
        (
            "nine entries",
            container(
                &(0..9).map(|n| Forged::stored(&format!("blobs/{n}"), b"")).collect::<Vec<_>>(),
            ),
            "TooManyEntries",
        ),
        (
            "65,535 entries",
            container_ending(&[a()], |e| (e.entries, e.entries_here) = (u16::MAX, u16::MAX)),
            "LongSizes",
        ),
        (
            "a long end that nobody needs",
            container_ending(&[a()], |e| {
                let at = u64::from(e.table_at) + u64::from(e.table_length);
                e.before = long_end(at, 1, e.table_length.into(), e.table_at.into());
            }),
            "LongSizes",
        ),
        (
            "a long end that says something else",
            container_ending(&[a()], |e| {
                let at = u64::from(e.table_at) + u64::from(e.table_length);
                e.before = long_end(at, 2, e.table_length.into(), e.table_at.into());
                e.table_at = u32::MAX;
            }),
            "LongSizes",
        ),
        (
            "a long end of eternal length",
            container_ending(&[a()], |e| {
                let at = u64::from(e.table_at) + u64::from(e.table_length);
                e.before = long_end(at, u64::MAX, u64::MAX, u64::MAX);
                (e.entries, e.entries_here) = (u16::MAX, u16::MAX);
                e.table_at = u32::MAX;
                e.table_length = u32::MAX;
            }),
            "Directory",
        ),
        (
            "a long end elsewhere",
            container_ending(&[a()], |e| {
                e.before = long_end(0, 1, e.table_length.into(), e.table_at.into());
                e.table_at = u32::MAX;
            }),
            "LongSizes",
        ),
        ("a long size that is not there", one(|e| e.size = u32::MAX), "LongSizes"),
        (
            "a long size of 2^63",
            one(|e| {
                e.size = u32::MAX;
                e.extra = long_field(&[1 << 63]);
            }),
            "EntryTooLong",
        ),
        (
            "a long place beyond everything",
            one(|e| {
                e.header_at = Some(u32::MAX);
                e.extra = long_field(&[u64::MAX]);
            }),
            "Headers Place|Unaccounted",
        ),
        ("climbing", one(|e| e.name = b"../b".to_vec()), "Name"),
        ("climbing within", one(|e| e.name = b"blobs/../../b".to_vec()), "Name"),
        ("absolute", one(|e| e.name = b"/b".to_vec()), "Name"),
        ("a drive", one(|e| e.name = b"C:b".to_vec()), "Name"),
        ("a stream", one(|e| e.name = b"b:hidden".to_vec()), "Name"),
        ("backslash", one(|e| e.name = b"..\\b".to_vec()), "Name"),
        ("a share", one(|e| e.name = b"\\\\host\\share\\b".to_vec()), "Name"),
        ("an empty part", one(|e| e.name = b"blobs//b".to_vec()), "Name"),
        ("a dot", one(|e| e.name = b"blobs/.".to_vec()), "Name"),
        ("an ending that Windows drops", one(|e| e.name = b"b. ".to_vec()), "Name"),
        ("a control character", one(|e| e.name = b"b\x00".to_vec()), "Name"),
        ("no text", one(|e| e.name = b"b\xff\xfe".to_vec()), "Name"),
        ("no name", one(|e| e.name = Vec::new()), "Name"),
        ("twice", container(&[a(), b(), b()]), "Twice"),
        ("case", container(&[a(), Forged::stored("A", b"")]), "Case"),
        (
            "a link",
            one(|e| {
                e.made_by = 3 << 8;
                e.external = 0o120_777 << 16;
            }),
            "NotAFile",
        ),
        (
            "a device",
            one(|e| {
                e.made_by = 3 << 8;
                e.external = 0o060_600 << 16;
            }),
            "NotAFile",
        ),
        ("a folder by its attributes", one(|e| e.external = 0x10), "NotAFile"),
        ("a folder with content", one(|e| e.name = b"blobs/".to_vec()), "NotAFile|Name"),
        ("encrypted", one(|e| e.flags |= 1), "Encrypted"),
        ("patched data", one(|e| e.flags |= 1 << 5), "Unsupported"),
        ("masked headers", one(|e| e.flags |= 1 << 13), "Unsupported"),
        ("LZMA", one(|e| e.method = 14), "Unsupported"),
        ("Zstandard", one(|e| e.method = 93), "Unsupported"),
        ("no such method", one(|e| e.method = u16::MAX), "Unsupported"),
        ("larger than one entry may be", one(|e| e.size = 2 << 20), "EntryTooLong"),
        (
            "larger than all may be",
            container(
                &(0..4)
                    .map(|n| {
                        Forged::stored(&format!("blobs/{n}"), b"").with(|e| {
                            e.method = 8;
                            e.size = 1 << 20;
                            e.packed = 1 << 15;
                        })
                    })
                    .collect::<Vec<_>>(),
            ),
            "TotalTooLong",
        ),
        ("a bomb", container(&[Forged::deflated("b", &vec![0; 1 << 20])]), "Ratio"),
        (
            "two entries in one place",
            container(&[
                a(),
                b().with(|e| {
                    e.central_only = true;
                    e.header_at = Some(0);
                }),
            ]),
            "Overlap",
        ),
        (
            "an entry inside another",
            container(&[
                Forged::stored("a", &container(&[b()])),
                b().with(|e| {
                    e.central_only = true;
                    e.header_at = Some(31);
                }),
            ]),
            "Overlap",
        ),
        (
            "an entry that reaches into the table",
            container(&[a().with(|e| (e.packed, e.size) = (40, 40))]),
            "Headers Size|Overlap",
        ),
        (
            "no header where the table says",
            one(|e| e.header_at = Some(a_length + 1)),
            "Headers Place|Unaccounted",
        ),
        ("another name in front", one(|e| e.local_name = Some(b"c".to_vec())), "Headers Name"),
        ("another method in front", one(|e| e.local_method = Some(0)), "Headers Method"),
        ("another flag in front", one(|e| e.local_flags = Some(1)), "Headers Flags"),
        ("another size in front", one(|e| e.local_size = Some(1)), "Headers Size"),
        ("another packed size in front", one(|e| e.local_packed = Some(1)), "Headers Size"),
        ("another sum in front", one(|e| e.local_checksum = Some(1)), "Headers Checksum"),
        (
            "nothing behind what was known only afterwards",
            container(&[a(), b().with(|e| e.flags |= 8)]),
            "Headers Size",
        ),
        (
            "another size behind",
            container(&[a(), later(b()).with(|e| e.descriptor[12] ^= 1)]),
            "Headers Size",
        ),
        ("stored, of two sizes", one(|e| (e.method, e.size) = (0, 9)), "SizeLie"),
        ("smaller than it says", one(|e| e.size += 1), "SizeLie"),
        ("larger than it says", one(|e| e.size -= 1), "SizeLie"),
        ("another sum", one(|e| e.checksum ^= 1), "ChecksumLie"),
        ("stored, another sum", container(&[a().with(|e| e.checksum ^= 1)]), "ChecksumLie"),
        ("damaged", one(|e| e.data[0] = 0xff), "Damaged"),
        (
            "bytes behind the packed stream",
            one(|e| {
                e.data.extend(b"hidden");
                e.packed += 6;
            }),
            "Damaged",
        ),
        (
            "a packed stream cut short",
            one(|e| {
                e.data.truncate(e.data.len() - 3);
                e.packed -= 3;
            }),
            "Damaged|SizeLie",
        ),
    ]
}

/// What only a container of ours must not be.
fn impure() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    vec![
        ("a comment", container_ending(&[a()], |e| e.comment = b"hello".to_vec()), "Extra"),
        ("an entry's comment", one(|e| e.comment = b"hello".to_vec()), "Extra"),
        ("an extra field", one(|e| e.extra = vec![0x55, 0x54, 0, 0]), "Extra"),
        ("an extra field in front", one(|e| e.local_extra = vec![0x55, 0x54, 0, 0]), "Extra"),
        ("a long field that nobody needs", one(|e| e.extra = long_field(&[700])), "LongSizes"),
        ("a gap", one(|e| e.gap = b"hidden".to_vec()), "Unaccounted"),
        (
            "a gap before the table",
            container(&[a(), b().with(|e| e.local_only = true)]),
            "Unaccounted",
        ),
        ("a folder", container(&[a(), Forged::stored("blobs/", b"")]), "NotAFile"),
        ("an effort", one(|e| e.flags |= 2), "Unsupported"),
        ("a name that is not on the list", container(&[Forged::stored("c", b"")]), "Name"),
        (
            "long numbers behind",
            one(|e| {
                e.flags |= 8;
                e.descriptor = descriptor(e);
                e.descriptor.splice(8..8, [0; 8]);
            }),
            "Headers Size",
        ),
    ]
}

fn fact(error: &Error) -> String {
    let name = format!("{error:?}").split([' ', '(']).next().unwrap().to_owned();
    match error {
        Error::Headers { difference, .. } => format!("{name} {}", of(*difference)),
        _ => name,
    }
}

fn of(difference: Difference) -> String {
    format!("{difference:?}")
}

#[test]
fn every_lie_is_refused_by_its_own_name_whoever_tells_it() {
    let mut believed = Vec::new();
    for (limits, who) in [(&OWN, "own"), (&FOREIGN, "foreign")] {
        for (lie, bytes, expected) in lies() {
            match open(&bytes, limits) {
                Err(error) if expected.split('|').any(|wanted| wanted == fact(&error)) => {}
                other => believed.push(format!("{who}: {lie}: {other:?}, not {expected}")),
            }
        }
    }
    assert!(believed.is_empty(), "{}", believed.join("\n"));
}

#[test]
fn ours_is_exact_and_others_are_let_be() {
    for (what, bytes, expected) in impure() {
        let error = open(&bytes, &OWN).expect_err(what);
        assert_eq!(fact(&error), expected, "{what}: {error:?}");
        if what != "long numbers behind" {
            open(&bytes, &FOREIGN).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        }
    }
}

#[test]
fn a_container_with_two_ends_is_refused_for_readers_differ_in_which_they_take() {
    let inner = container(&[b()]);
    // The end of the inner container claims the rest of the file as its comment.
    let outer = container_ending(&[a()], |e| {
        e.comment = inner.clone();
    });
    let error = open(&outer, &FOREIGN).expect_err("two ends");
    assert_eq!(fact(&error), "TwoEnds", "{error:?}");
}

#[test]
fn a_container_cut_anywhere_is_refused() {
    let whole = container(&[a(), b()]);
    for length in 0..whole.len() {
        let refused =
            open(&whole[..length], &OWN).is_err() && open(&whole[..length], &FOREIGN).is_err();
        assert!(refused, "{length} of {} bytes", whole.len());
    }
}

#[test]
fn no_changed_byte_of_our_container_goes_unseen() {
    let mut writer = tenken_archive::Writer::new(Vec::new());
    writer.stored("a", b"twelve bytes").unwrap();
    writer.deflate("b", &b"what repeats, ".repeat(50)).unwrap();
    let whole = writer.finish().unwrap();
    let read = |bytes: &[u8]| -> Result<Vec<Vec<u8>>, Error> {
        let mut archive = Archive::open(Cursor::new(bytes), &OWN)?;
        Ok(vec![archive.read("a", 100)?, archive.read("b", 1000)?])
    };
    let truth = read(&whole).unwrap();
    for at in 0..whole.len() {
        for flip in [1, 0x80, 0xff] {
            let mut changed = whole.clone();
            changed[at] ^= flip;
            // Versions and times say nothing that is believed, so they may differ; content may not.
            if let Ok(other) = read(&changed) {
                assert_eq!(other, truth, "byte {at} changed what is read");
            }
        }
    }
}
