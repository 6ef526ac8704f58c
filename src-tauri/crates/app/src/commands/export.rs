//! The book for other programs: JSON of all that was said, a manifest of hashes, the figure.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use tenken_core::record::Record;
use tenken_report::audit_report;
use tenken_store::{Book, pour};

use super::edition;
use crate::book_json::{self, FileOf};
use crate::error::{Code, Error};
use crate::place::write_whole;
use crate::session::Session;
use crate::wire::*;

/// About how much longer base 64 and quotes make a book, in tenths.
const LONGER: u64 = 14;

pub(crate) fn export_book(session: &Session, payload: ExportBook) -> Result<ExportedBook, Error> {
    let target = session.resolve(&payload.place)?;
    let mut state = session.state();
    let book = state.book()?;
    let files = files(book)?;
    let ids = book.live_ids()?;
    let state_id = book.state_id()?;
    let missing: Vec<String> =
        files.iter().filter(|(_, size)| size.is_none()).map(|(sha256, _)| sha256.clone()).collect();
    let content: u64 = match payload.without_files {
        true => 0,
        false => files.values().flatten().sum(),
    };
    let expected = content / 10 * LONGER + ids.len() as u64 * 1_000;
    let poured = session.cancellable("export_book", |cancel| {
        let source = Source { book, without_files: payload.without_files, cancel };
        pour(&target, expected, |sink| {
            source.write(sink, &ids, &state_id, &files).map_err(|error| match error.kind() {
                io::ErrorKind::Interrupted => Error::new(Code::Cancelled),
                _ => Error::file(&target, error),
            })
        })
    })?;
    let place = state.register(&target);
    Ok(ExportedBook {
        place: place.id,
        label: place.label,
        size: poured.size,
        sha256: poured.sha256,
        state_id,
        records: ids.len() as u64,
        files: files.len() as u64,
        missing,
    })
}

/// The book as it is read for an export.
struct Source<'a> {
    book: &'a Book,
    without_files: bool,
    cancel: &'a AtomicBool,
}

impl Source<'_> {
    fn write(
        &self,
        sink: &mut dyn Write,
        ids: &[String],
        state_id: &str,
        files: &BTreeMap<String, Option<u64>>,
    ) -> io::Result<()> {
        let mut records = |each: &mut dyn FnMut(&str, &str) -> io::Result<()>| {
            for id in ids {
                self.go_on()?;
                let stored = self.book.record(id).map_err(|e| io::Error::other(e.to_string()))?;
                let stored = stored.ok_or(io::ErrorKind::NotFound)?;
                let line = std::str::from_utf8(&stored.raw).map_err(io::Error::other)?;
                each(id, line)?;
            }
            Ok(())
        };
        let mut contents = files.iter().map(|(sha256, size)| {
            self.go_on()?;
            let path = self.book.evidence_path(sha256).filter(|_| !self.without_files);
            let content = match (path, size) {
                (Some(path), Some(_)) => Some(Box::new(File::open(path)?) as Box<dyn Read>),
                _ => None,
            };
            Ok(FileOf { sha256: sha256.clone(), size: size.unwrap_or(0), content })
        });
        let app = env!("CARGO_PKG_VERSION");
        book_json::write(sink, app, state_id, &mut records, &mut contents)
    }

    fn go_on(&self) -> io::Result<()> {
        match self.cancel.load(Ordering::Relaxed) {
            true => Err(io::ErrorKind::Interrupted.into()),
            false => Ok(()),
        }
    }
}

/// Every file that a live record names, by its hash, with its size where the book holds it.
fn files(book: &Book) -> Result<BTreeMap<String, Option<u64>>, Error> {
    let mut named: BTreeMap<String, Option<u64>> = BTreeMap::new();
    book.each_live(None, None, &mut |line| {
        let body: Value = serde_json::from_slice::<Record>(line)?.body;
        let evidence = body["evidence"].as_array().into_iter().flatten();
        for file in evidence.chain([&body["checklist"]]) {
            if let Some(sha256) = file["sha256"].as_str() {
                named.insert(sha256.to_owned(), None);
            }
        }
        Ok(())
    })?;
    // A record of another program may call anything a hash.
    named.retain(|sha256, _| book.evidence_path(sha256).is_some());
    for (sha256, size) in &mut named {
        let path = book.evidence_path(sha256);
        let found = path.and_then(|path| std::fs::metadata(path).ok());
        *size = found.filter(std::fs::Metadata::is_file).map(|found| found.len());
    }
    Ok(named)
}

pub(crate) fn export_manifest(
    session: &Session,
    payload: ExportManifest,
) -> Result<ExportedFile, Error> {
    let target = session.resolve(&payload.place)?;
    let text = {
        let mut state = session.state();
        let book = state.book()?;
        let mut text = format!("# state_id {}\n", book.state_id()?);
        for sha256 in files(book)?.keys() {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{sha256}  evidence/{}/{sha256}", &sha256[..2]);
        }
        text
    };
    written(session, "export_manifest", &target, text.as_bytes())
}

pub(crate) fn export_figure(
    session: &Session,
    payload: ExportFigure,
) -> Result<ExportedFile, Error> {
    let target = session.resolve(&payload.place)?;
    let today = session.today();
    let (campaign, edition) = (payload.campaign.as_deref(), payload.edition.as_deref());
    let (snapshot, edition) = edition::snapshot(&mut session.state(), campaign, edition, &today)?;
    let locale = match &edition {
        Some(edition) => edition::locale(&edition.body),
        None => session.locale(),
    };
    let svg = audit_report::chapters_svg(&snapshot, locale);
    let svg = svg.ok_or_else(|| Error::new(Code::ReportFailed).with("detail", "0"))?;
    written(session, "export_figure", &target, svg.as_bytes())
}

fn written(
    session: &Session,
    task: &str,
    target: &Path,
    bytes: &[u8],
) -> Result<ExportedFile, Error> {
    session.cancellable(task, |cancel| write_whole(target, bytes, cancel))?;
    let place = session.register(target);
    Ok(ExportedFile {
        place: place.id,
        label: place.label,
        size: bytes.len() as u64,
        sha256: tenken_core::hash::sha256_hex(bytes),
    })
}
