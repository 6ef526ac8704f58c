//! The evidence folder: files kept under their SHA-256, `evidence/ab/ab…`.
//!
//! A file is written and synced before a record names it, so a record never names what is not
//! there. Names given by people live in records only and are never used as paths. The content is
//! looked at, never interpreted.

pub(crate) mod kind;
pub(crate) mod name;
mod office;
mod receive;
mod take;
mod text;

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, named_params};
use tenken_core::body::EvidenceRef;
use tenken_core::hash::{self, Sha256Stream};

use crate::book::Book;
use crate::error::{Error, EvidenceError};
use crate::files::{Files, discard};
pub use kind::may_hold_macros;

const FOLDER: &str = "evidence";
const PARTIAL_FOLDER: &str = "tmp";
const BUFFER: usize = 256 * 1024;

/// How a file of evidence is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceState {
    /// As it was put there.
    Ok,
    /// Not there.
    Missing,
    /// There, but its bytes are others, or cannot be read.
    Changed,
}

impl EvidenceState {
    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Missing => "missing",
            Self::Changed => "changed",
        }
    }
}

/// One file of evidence and how it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceCheck {
    /// Its SHA-256.
    pub sha256: String,
    /// The name under which it was attached first.
    pub name: String,
    /// How it was found.
    pub state: EvidenceState,
}

/// How far a long look has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

impl Book {
    /// Takes a file into the book. It is on the disk, under its hash, when this returns.
    pub fn add_evidence(
        &mut self,
        path: &Path,
        max_bytes: u64,
    ) -> Result<EvidenceRef, EvidenceError> {
        self.add_evidence_watched(path, max_bytes, &mut |_| ControlFlow::Continue(()))
    }

    /// The same, told how far the copy has come; breaking off leaves nothing behind.
    pub fn add_evidence_watched(
        &mut self,
        path: &Path,
        max_bytes: u64,
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<EvidenceRef, EvidenceError> {
        self.refuse_unless_writable()?;
        take::file(self, path, max_bytes, watch)
    }

    /// Takes bytes into the book as if they were a file of that name.
    pub fn add_evidence_bytes(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<EvidenceRef, EvidenceError> {
        self.refuse_unless_writable()?;
        take::bytes(self, name, bytes)
    }

    /// Keeps bytes that are no evidence, a checklist's canonical form, under their hash. Returns
    /// the hash.
    pub fn put_blob(&mut self, bytes: &[u8]) -> Result<String, Error> {
        self.refuse_unless_writable()?;
        let partial = take::Partial::begin(self)?;
        partial.write(bytes)?.keep(self, hash::sha256_hex(bytes), bytes.len() as u64)
    }

    /// Bytes kept under their hash, proven to be what was put there.
    pub fn blob(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let missing = || Error::EvidenceMissing { sha256: sha256.to_owned() };
        let path = self.evidence_path(sha256).ok_or_else(missing)?;
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing()),
            read => read.map_err(|source| Error::file(&path, source))?,
        };
        if hash::sha256_hex(&bytes) != sha256 {
            return Err(Error::EvidenceAltered { sha256: sha256.to_owned() });
        }
        Ok(bytes)
    }

    /// Where a file of this hash lies, or would lie; nothing for what is no hash.
    pub fn evidence_path(&self, sha256: &str) -> Option<PathBuf> {
        hash::is_sha256_hex(sha256)
            .then(|| self.folder.join(FOLDER).join(&sha256[..2]).join(sha256))
    }

    /// The name under which a file was attached first, as far as live records say.
    pub fn evidence_name(&self, sha256: &str) -> Result<Option<String>, Error> {
        self.read(|database| {
            database
                .prepare_cached(include_str!("../sql/evidence_use/first_name.sql"))?
                .query_row(named_params! { ":sha256": sha256 }, |row| row.get(0))
                .optional()
        })
    }

    /// Reads every file that live records name and compares it with its hash.
    pub fn verify_evidence(&self) -> Result<Vec<EvidenceCheck>, Error> {
        self.verify_evidence_watched(&mut |_| ControlFlow::Continue(()))
    }

    /// The same, told how far it has come; breaking off gives [`Error::Stopped`].
    pub fn verify_evidence_watched(
        &self,
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<EvidenceCheck>, Error> {
        let files = self.evidence_files()?;
        let total = files.iter().fold(0_u64, |sum, file| sum.saturating_add(file.size));
        let mut done = 0_u64;
        let mut checks = Vec::with_capacity(files.len());
        for file in files {
            let mut of_file = 0;
            let state = self.state_of(&file, &mut |count| {
                of_file += count;
                watch(Progress { done: total.min(done.saturating_add(of_file)), total })
            })?;
            done = done.saturating_add(file.size);
            checks.push(EvidenceCheck { sha256: file.sha256, name: file.name, state });
        }
        Ok(checks)
    }

    /// Writes a copy of a file, proven before and after, in the place of what is there.
    pub fn export_evidence(&self, sha256: &str, target: &Path) -> Result<(), Error> {
        take::export(self, sha256, target)
    }

    fn evidence_files(&self) -> Result<Vec<Named>, Error> {
        self.read(|database| {
            let mut statement =
                database.prepare_cached(include_str!("../sql/evidence_use/files.sql"))?;
            let rows = statement.query_map([], |row| {
                Ok(Named { sha256: row.get(0)?, name: row.get(1)?, size: row.get(2)? })
            })?;
            rows.collect()
        })
    }

    fn state_of(
        &self,
        file: &Named,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<EvidenceState, Error> {
        // What a record of somebody else's names may be no hash at all.
        let Some(path) = self.evidence_path(&file.sha256) else {
            return Ok(EvidenceState::Missing);
        };
        let mut open = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(EvidenceState::Missing);
            }
            Err(_) => return Ok(EvidenceState::Changed),
            Ok(open) => open,
        };
        match copy_hashed(&mut open, &mut io::sink(), u64::MAX, watch) {
            Ok(copied) if copied.sha256 == file.sha256 => Ok(EvidenceState::Ok),
            Ok(_) | Err(CopyError::Read(_) | CopyError::Write(_) | CopyError::TooLong) => {
                Ok(EvidenceState::Changed)
            }
            Err(CopyError::Stopped) => Err(Error::Stopped),
        }
    }
}

/// A file as records name it.
struct Named {
    sha256: String,
    name: String,
    size: u64,
}

/// What a copy came to.
struct Copied {
    sha256: String,
    size: u64,
}

enum CopyError {
    Read(io::Error),
    Write(io::Error),
    TooLong,
    Stopped,
}

/// Copies to the end or the limit, hashing on the way; `watch` is told the bytes of each piece.
fn copy_hashed(
    from: &mut dyn Read,
    to: &mut dyn Write,
    limit: u64,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Copied, CopyError> {
    let mut buffer = vec![0; BUFFER];
    let mut digest = Sha256Stream::default();
    let mut size = 0;
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => return Ok(Copied { sha256: digest.finish(), size }),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(CopyError::Read(error)),
        };
        size += count as u64;
        if limit < size {
            return Err(CopyError::TooLong);
        }
        digest.update(&buffer[..count]);
        to.write_all(&buffer[..count]).map_err(CopyError::Write)?;
        if watch(count as u64).is_break() {
            return Err(CopyError::Stopped);
        }
    }
}

/// The files in a book's evidence folder whose names are hashes, sorted; what they hold is not
/// looked at. A folder that cannot be read has none.
pub(crate) fn kept_in(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    let mut kept: Vec<(String, PathBuf)> = entries(&folder.join(FOLDER))
        .flat_map(|group| entries(&group.path()).collect::<Vec<_>>())
        .filter_map(|file| Some((file.file_name().into_string().ok()?, file.path())))
        .filter(|(name, path)| hash::is_sha256_hex(name) && path.is_file())
        .collect();
    kept.sort_unstable();
    kept
}

/// Takes over a file of another book; `false` where it is not what its name says.
pub(crate) fn adopt(book: &Book, sha256: &str, from: &Path) -> Result<bool, Error> {
    take::adopt(book, sha256, from)
}

/// Makes the folders of a new book.
pub(crate) fn make_folders(files: &dyn Files, folder: &Path) -> Result<(), Error> {
    let evidence = folder.join(FOLDER);
    files.make_folder(&evidence).map_err(|source| Error::file(&evidence, source))
}

/// Whether a path is the evidence folder of a book that was never finished.
pub(crate) fn is_empty_folder(path: &Path) -> bool {
    path.ends_with(FOLDER) && fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

/// Removes copies that were cut off. Only for the holder of the lock.
pub(crate) fn clear_partial(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder.join(FOLDER).join(PARTIAL_FOLDER)) else { return };
    for entry in entries.flatten() {
        discard(&entry.path());
    }
}
