//! What of a book goes into a pack.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};

use serde_json::Value;
use tenken_core::record::Record;
use tenken_pack::{Blob, Kind, Source, authority};
use tenken_store::Book;

use crate::error::{Code, Error};

/// The records and files of one pack, read from the book each time.
pub(super) struct Contents<'a> {
    pub book: &'a Book,
    pub kind: Kind,
    pub campaign: Option<&'a str>,
    pub unit: Option<&'a str>,
    pub person: Option<&'a str>,
}

/// The files of a pack.
#[derive(Default)]
pub(super) struct Files {
    /// Those that the book holds.
    pub blobs: Vec<Blob>,
    /// Names of evidence that it no longer holds.
    pub missing: Vec<String>,
    /// Names and sizes of the largest, the largest first.
    pub largest: Vec<(String, u64)>,
}

/// How many of the largest files are named where a pack is too large.
const NAMED: usize = 3;

impl Contents<'_> {
    /// The files that the records name, as far as this kind of pack carries them.
    pub fn files(&self) -> Result<Files, Error> {
        let mut named: BTreeMap<String, String> = BTreeMap::new();
        let walked = self.records(&mut |line| {
            let body: Value = serde_json::from_slice::<Record>(line)?.body;
            if self.carries_evidence() {
                for file in body["evidence"].as_array().into_iter().flatten() {
                    let text = |key: &str| file[key].as_str().unwrap_or_default().to_owned();
                    named.insert(text("sha256"), text("name"));
                }
            }
            if self.carries_checklists()
                && let Some(sha256) = body["checklist"]["sha256"].as_str()
            {
                named.insert(sha256.to_owned(), String::new());
            }
            Ok(())
        });
        walked.map_err(|e| Error::new(Code::Internal).because(e))?;
        let mut files = Files::default();
        for (sha256, name) in named {
            let path = self.book.evidence_path(&sha256);
            let found = path.and_then(|path| std::fs::metadata(path).ok());
            match found.filter(std::fs::Metadata::is_file) {
                Some(metadata) => {
                    files.largest.push((name, metadata.len()));
                    files.blobs.push(Blob { sha256, size: metadata.len() });
                }
                // A campaign without its questions would open as an empty sheet.
                None if name.is_empty() => {
                    return Err(Error::new(Code::ChecklistMissing).with("checklist", sha256));
                }
                None => files.missing.push(name),
            }
        }
        files.largest.retain(|(name, _)| !name.is_empty());
        files.largest.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        files.largest.truncate(NAMED);
        Ok(files)
    }

    fn carries_evidence(&self) -> bool {
        // The unit has its own files already.
        matches!(self.kind, Kind::Submission | Kind::Personal | Kind::Backup)
    }

    fn carries_checklists(&self) -> bool {
        matches!(self.kind, Kind::Request | Kind::SendBack | Kind::Backup)
    }

    fn holds(&self, record: &Record) -> bool {
        let subject = &record.subject;
        let is_theirs = match self.kind {
            Kind::Request | Kind::SendBack | Kind::Backup => true,
            Kind::Submission => subject.unit.is_some(),
            Kind::Personal => subject.person.is_some() && subject.person.as_deref() == self.person,
        };
        is_theirs && authority::concerns(self.kind, record)
    }
}

impl Source for Contents<'_> {
    fn records(&self, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        let mut filtered = |line: &[u8]| {
            let record: Record = serde_json::from_slice(line)?;
            if self.holds(&record) { each(line) } else { Ok(()) }
        };
        self.book
            .each_live(self.campaign, self.unit, &mut filtered)
            .map_err(|error| io::Error::other(error.to_string()))
    }

    fn blob(&self, sha256: &str) -> io::Result<Box<dyn Read + '_>> {
        let path = self.book.evidence_path(sha256).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(File::open(path)?))
    }
}
