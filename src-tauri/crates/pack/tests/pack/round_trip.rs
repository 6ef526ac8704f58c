//! What is written is what is read; the disk may fail at any moment of the writing.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, Read as _, Write};

use proptest::prelude::*;
use serde_json::json;
use tenken_core::hash;
use tenken_core::record::{Stored, kind};
use tenken_pack::{
    Blob, CampaignTag, Envelope, Error, Incoming, Keys, Kind, Limits, Opening, Pin, Source,
    UnitTag, prepare,
};

use crate::bundle::*;

/// Records and files in memory.
#[derive(Default, Clone)]
pub struct Memory {
    pub records: Vec<Vec<u8>>,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    pub fn of(records: &[Stored], files: &[&[u8]]) -> Self {
        Self {
            records: records.iter().map(|stored| stored.raw.clone()).collect(),
            files: files.iter().map(|file| (hash::sha256_hex(file), file.to_vec())).collect(),
        }
    }

    pub fn blobs(&self) -> Vec<Blob> {
        let blob = |(sha256, file): (&String, &Vec<u8>)| Blob {
            sha256: sha256.clone(),
            size: file.len() as u64,
        };
        self.files.iter().map(blob).collect()
    }
}

impl Source for Memory {
    fn records(&self, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        self.records.iter().try_for_each(|record| each(record))
    }

    fn blob(&self, sha256: &str) -> io::Result<Box<dyn io::Read + '_>> {
        let file = self.files.get(sha256).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(&file[..]))
    }
}

pub fn envelope(kind: Kind) -> Envelope {
    let is_whole = kind == Kind::Backup;
    Envelope {
        kind,
        pack: "p1".to_owned(),
        organization: "宗像市".to_owned(),
        campaign: (!is_whole)
            .then(|| CampaignTag {
                id: "c".to_owned(), name: "令和8年度 自己点検".to_owned()
            }),
        unit: (!is_whole).then(|| UnitTag { id: "u".to_owned(), name: "市民課".to_owned() }),
        person: (kind == Kind::Personal).then(|| "person-1".to_owned()),
        written_at: "2026-06-30T17:00:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        vouched: Vec::new(),
        enrolment: None,
        confidentiality: Some("2".to_owned()),
        pins: Vec::new(),
    }
}

fn write(kind: Kind, source: &Memory, keys: &Keys, to: Option<&Keys>) -> Result<Vec<u8>, Error> {
    let prepared = prepare(envelope(kind), keys, source, source.blobs())?;
    let mut bytes = Vec::new();
    prepared.write(&mut bytes, source, to.map(Keys::public).as_ref())?;
    assert!(
        bytes.len() as u64 <= prepared.estimated_size(),
        "{} bytes, {} were announced",
        bytes.len(),
        prepared.estimated_size()
    );
    Ok(bytes)
}

fn some_records() -> Memory {
    let mut later = record("of_a_newer_program", "ORG-09", json!({ "later": [1, { "x": FILE }] }));
    later.format = 9;
    let records = [answer("ORG-01"), answer_with("ORG-02", &[FILE_A]), later];
    let records = records.map(|record| Stored::mint(record).unwrap());
    Memory::of(&records, &[FILE_A])
}

const FILE: &str = "a text";

#[test]
fn every_kind_is_read_as_it_was_written_and_only_by_whom_it_is_for() {
    let desk = Desk::new();
    let source = some_records();
    for kind in [Kind::Submission, Kind::SendBack, Kind::Personal, Kind::Backup] {
        let bytes = write(kind, &source, &unit(), Some(&lead())).unwrap();
        let read = desk.open(&bytes).unwrap();
        assert_eq!(read.records, source.records, "{kind:?}: byte for byte, in order");
        assert_eq!(read.blobs, [FILE_A], "{kind:?}: with its files");
        assert_eq!(read.manifest.kind, kind);
        assert_eq!(read.manifest.signer, unit().public(), "{kind:?}: signed by its writer");
        let stranger = desk.open_as(&bytes, &unit());
        assert!(matches!(stranger, Err(Error::SealedToAnother)), "{kind:?}: nobody else");
        let open = write(kind, &source, &unit(), None);
        assert!(matches!(open, Err(Error::NotSealed { .. })), "{kind:?}: never in the clear");
    }
}

#[test]
fn a_request_is_the_same_in_two_runs_and_open_to_all() {
    let campaign = {
        let mut campaign =
            record(kind::CAMPAIGN, "", json!({ "checklist": hash::sha256_hex(FILE_B) }));
        campaign.subject = Default::default();
        Stored::mint(campaign).unwrap()
    };
    let source = Memory::of(&[campaign], &[FILE_B]);
    let bytes = write(Kind::Request, &source, &lead(), None).unwrap();
    assert_eq!(bytes, write(Kind::Request, &source, &lead(), None).unwrap(), "nothing is drawn");
    let desk = Desk::new();
    let read = desk.open_as(&bytes, &unit()).unwrap();
    assert_eq!(read.blobs, [FILE_B], "the checklist comes along");
    let sealed = write(Kind::Request, &source, &lead(), Some(&unit())).unwrap();
    assert_eq!(desk.open_as(&sealed, &unit()).unwrap().records, read.records, "sealed as well");
    assert!(desk.open(&sealed).is_err(), "where its criteria are not public");
    assert_eq!(
        desk.open_as(&sealed, &unit()).unwrap().check_number,
        read.check_number,
        "the check number is the manifest's, whatever the seal"
    );
}

#[test]
fn no_answer_can_be_read_from_the_bytes_of_a_sealed_pack() {
    let bytes = write(Kind::Submission, &some_records(), &unit(), Some(&lead())).unwrap();
    for secret in ["市民課", "宗像市", "ORG-01", "implemented", "manifest", FILE] {
        let needle = secret.as_bytes();
        let found = bytes.windows(needle.len()).any(|piece| piece == needle);
        assert!(!found, "{secret} can be read by whoever finds the stick");
    }
}

#[test]
fn keys_of_units_travel_in_a_backup() {
    let pin = Pin { unit: "u".to_owned(), state: "enrolled".to_owned(), keys: unit().public() };
    let envelope = Envelope { pins: vec![pin.clone()], ..envelope(Kind::Backup) };
    let source = some_records();
    let prepared = prepare(envelope, &lead(), &source, source.blobs()).unwrap();
    let mut bytes = Vec::new();
    prepared.write(&mut bytes, &source, Some(&lead().public())).unwrap();
    assert_eq!(Desk::new().open(&bytes).unwrap().manifest.pins, [pin]);
}

/// Gives something else at the second reading.
struct Restless {
    truth: Memory,
    changes: &'static str,
    readings: Cell<u32>,
}

impl Source for Restless {
    fn records(&self, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        self.readings.set(self.readings.get() + 1);
        if self.changes == "records" && self.readings.get() > 1 {
            return each(b"{}");
        }
        self.truth.records(each)
    }

    fn blob(&self, sha256: &str) -> io::Result<Box<dyn io::Read + '_>> {
        match self.changes {
            "bytes" => Ok(Box::new(&b"the FIRST file"[..])),
            "size" => Ok(Box::new(&b"the first file and more"[..])),
            "gone" => Err(io::ErrorKind::NotFound.into()),
            _ => self.truth.blob(sha256),
        }
    }
}

#[test]
fn what_changes_while_it_is_packed_is_not_packed() {
    for changes in ["records", "bytes", "size", "gone"] {
        let truth = some_records();
        let blobs = truth.blobs();
        let source = Restless { truth, changes, readings: Cell::new(0) };
        let prepared = prepare(envelope(Kind::Submission), &unit(), &source, blobs).unwrap();
        let result = prepared.write(&mut Vec::new(), &source, Some(&lead().public()));
        assert!(matches!(result, Err(Error::SourceChanged { .. })), "{changes}: {result:?}");
    }
}

/// A disk that takes so many writes and then no more.
struct Failing {
    left: usize,
    written: Vec<u8>,
}

impl Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
        self.written.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_disk_that_fails_at_any_write_is_told_and_what_it_took_is_no_pack() {
    let source = some_records();
    let desk = Desk::new();
    let prepared = prepare(envelope(Kind::Submission), &unit(), &source, source.blobs()).unwrap();
    for writes in 0.. {
        let mut disk = Failing { left: writes, written: Vec::new() };
        match prepared.write(&mut disk, &source, Some(&lead().public())) {
            Ok(()) => {
                assert!(writes > 2, "a pack takes several writes");
                desk.open(&disk.written).unwrap();
                return;
            }
            Err(Error::Write(error)) => {
                assert_eq!(error.kind(), io::ErrorKind::StorageFull, "the disk's own words");
                assert!(desk.open(&disk.written).is_err(), "half a pack after {writes} writes");
            }
            Err(other) => panic!("after {writes} writes: {other:?}"),
        }
    }
}

fn cases(few: u32) -> ProptestConfig {
    let soak = std::env::var_os("TENKEN_SOAK").is_some();
    ProptestConfig::with_cases(if soak { few * 100 } else { few })
}

fn bodies() -> impl Strategy<Value = Vec<(String, String)>> {
    proptest::collection::vec(("[A-Z]{3}-[0-9]{2}", "\\PC{0,40}"), 0..12)
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn whatever_is_said_comes_through(bodies in bodies(), files in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..3000), 0..4)) {
        let mut records: Vec<Stored> = bodies
            .iter()
            .map(|(item, text)| {
                let body = json!({ "value": "partial", "remarks": text });
                Stored::mint(record(kind::ANSWER, item, body)).unwrap()
            })
            .collect();
        let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
        if !files.is_empty() {
            records.push(Stored::mint(answer_with("ORG-99", &files)).unwrap());
        }
        let source = Memory::of(&records, &files);
        let bytes = write(Kind::Submission, &source, &unit(), Some(&lead())).unwrap();
        let read = Desk::new().open(&bytes).unwrap();
        prop_assert_eq!(read.records, source.records);
        prop_assert_eq!(read.blobs, source.files.into_values().collect::<Vec<_>>());
    }

    #[test]
    fn no_mutation_is_believed(at in any::<prop::sample::Index>(), bit in 0..8_u8, cut in any::<bool>()) {
        let mut bytes = Bundle::submission().sealed();
        let at = at.index(bytes.len());
        if cut {
            bytes.remove(at);
        } else {
            bytes[at] ^= 1 << bit;
        }
        prop_assert!(Desk::new().open(&bytes).is_err());
    }

    #[test]
    fn a_signed_manifest_of_any_text_is_refused_or_means_what_it_says(text in "\\PC{0,200}", at in any::<prop::sample::Index>()) {
        // The signer may be hostile: text is put anywhere into a true manifest and signed again.
        let bundle = Bundle::submission().text(move |mut manifest| {
            let at = at.index(manifest.len());
            manifest.splice(at..at, text.bytes());
            manifest
        });
        if let Ok(read) = Desk::new().open(&bundle.sealed()) {
            prop_assert_eq!(read.records.len(), 3);
            prop_assert_eq!(read.manifest.records.count, 3);
        }
    }

    #[test]
    fn records_of_any_bytes_are_refused_or_records(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>()) {
        let mut records = [answer("ORG-01"), answer("ORG-02")].map(line).concat();
        let at = at.index(records.len());
        records.splice(at..at, bytes);
        if let Ok(read) = Desk::new().open(&Bundle::lines(&records).sealed()) {
            let together: Vec<u8> = read.records.iter().flat_map(|r| [r, &b"\n"[..]].concat()).collect();
            prop_assert_eq!(together, records, "every byte belongs to a record");
        }
    }
}

#[test]
fn a_pack_that_is_larger_than_memory_should_be_is_read_piece_by_piece() {
    let desk = Desk::new();
    let source = some_records();
    let path = desk.path().join("p.tenken");
    std::fs::write(&path, write(Kind::Submission, &source, &unit(), Some(&lead())).unwrap())
        .unwrap();
    let scratch = desk.path().join("scratch");
    let keys = lead();
    let opening = Opening { keys: &[&keys], scratch: &scratch, limits: Limits::default() };
    let mut incoming = Incoming::open(&path, &opening).unwrap();
    let mut first = [0; 5];
    incoming.blob(&hash::sha256_hex(FILE_A)).unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"the f", "the beginning of a file without its end");
    let number = incoming.records().unwrap().nth(1).unwrap().unwrap().number;
    assert_eq!(number, 2, "one record without the others");
    assert!(std::fs::read_dir(&scratch).unwrap().count() == 1, "the private copy is in use");
    drop(incoming);
    assert!(std::fs::read_dir(&scratch).unwrap().count() == 0, "and goes with the reader");
}
