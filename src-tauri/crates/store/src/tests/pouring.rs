//! A file for others while the disk fails, is full, or goes away.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tenken_core::hash;

use super::failing::{Failing, Failure};
use crate::error::Error;
use crate::files::Disk;
use crate::pour::pour_to;
use crate::pour::{Poured, pour};

const BEFORE: &[u8] = b"what stood there before";

fn pieces(sink: &mut dyn Write) -> Result<(), Error> {
    for piece in [&b"first, "[..], b"second, ", b"third"] {
        sink.write_all(piece).map_err(|source| Error::file(Path::new("pieces"), source))?;
    }
    Ok(())
}

const WHOLE: &[u8] = b"first, second, third";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_for_others_is_as_it_was_or_whole_whatever_fails() {
    for failure in [Failure::Once, Failure::FromThenOn] {
        for fails_at in 1.. {
            let folder = tempfile::tempdir().unwrap();
            let target = folder.path().join("提出.tenken");
            fs::write(&target, BEFORE).unwrap();
            let disk = Failing::at(fails_at, failure);
            let result = pour_to(&disk, &target, pieces);
            let here = fs::read(&target).unwrap();
            assert!(here == BEFORE || here == WHOLE, "{failure:?} {fails_at}: half a file");
            assert_eq!(names(folder.path()).len(), 1, "{failure:?} {fails_at}: nothing is left");
            match result {
                Ok(poured) => {
                    assert!(!disk.has_failed(), "{fails_at}: a failure is told");
                    let sha256 = hash::sha256_hex(WHOLE);
                    assert_eq!(poured, Poured { size: WHOLE.len() as u64, sha256 });
                    break;
                }
                Err(Error::DiskFull { .. }) => {}
                Err(other) => panic!("{fails_at}: {other:?}"),
            }
        }
    }
}

#[test]
fn what_a_killed_writing_left_is_replaced_and_its_target_was_never_touched() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("提出.tenken");
    fs::write(&target, BEFORE).unwrap();
    // Killed between any two writes, the program leaves exactly this.
    for length in 0..WHOLE.len() {
        fs::write(folder.path().join("提出.tenken.part"), &WHOLE[..length]).unwrap();
        assert_eq!(fs::read(&target).unwrap(), BEFORE, "the name still has its old content");
    }
    pour(&target, 0, pieces).unwrap();
    assert_eq!(fs::read(&target).unwrap(), WHOLE);
    assert_eq!(names(folder.path()), ["提出.tenken"], "and what was left is gone");
}

#[test]
fn a_medium_that_is_taken_out_is_told_and_so_is_a_file_too_long_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let target = stick.join("提出.tenken");
    let gone = pour_to(&Disk, &target, |sink: &mut dyn Write| {
        fs::remove_dir_all(&stick).unwrap();
        pieces(sink)
    });
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    let never_there = pour(&target, 0, pieces);
    assert!(matches!(never_there, Err(Error::Gone { .. })), "{never_there:?}");
    let long = Error::file(&target, io::ErrorKind::FileTooLarge.into());
    assert!(matches!(long, Error::TooLongForMedium { .. }), "what FAT32 says");
    let asked = pour(&folder.path().join("x"), u64::MAX, pieces);
    assert!(asked.is_err(), "no medium has room for that, and it is known before writing");
    assert!(!folder.path().join("x.part").exists(), "the question leaves nothing");
}
