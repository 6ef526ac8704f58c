//! What can go wrong with a book, as facts: paths and numbers, no words for the user.

use std::io;
use std::path::{Path, PathBuf};

use crate::evidence::name::NameFault;
use crate::lock::Holder;

/// Why a book could not be opened, read or written. After any of them the book is as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no book in the folder.
    #[error("no book in {}", path.display())]
    Missing {
        /// The folder.
        path: PathBuf,
    },
    /// A new book was wanted in a folder that holds something else.
    #[error("{} is not empty", path.display())]
    FolderNotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// The file has 0 bytes.
    #[error("{} has 0 bytes", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file is no SQLite database.
    #[error("{} is not an SQLite file", path.display())]
    NotSqlite {
        /// The file.
        path: PathBuf,
    },
    /// The file is shorter than it says itself.
    #[error("{} has {bytes} of {expected} bytes", path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// Its length.
        bytes: u64,
        /// The length that its header names.
        expected: u64,
    },
    /// The SQLite file belongs to another program.
    #[error("{} belongs to another program (application id {application_id:#010x})", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What its header names.
        application_id: u32,
    },
    /// A newer program wrote the file.
    #[error("{} has format {found}, this program knows {known}", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The newest format that this program knows.
        known: u32,
    },
    /// The file is damaged.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found, in SQLite's words.
        detail: String,
    },
    /// The last writing was cut off, and the place cannot be written to so as to mend it.
    #[error("{} was cut off while writing and cannot be mended where it is", path.display())]
    CutOff {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else has the book open for writing.
    #[error("{} is in use by {}", path.display(), holder.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string))]
    InUse {
        /// The folder.
        path: PathBuf,
        /// Who, where that could be read.
        holder: Option<Holder>,
    },
    /// A reader held the book longer than a writer waits, or the other way round.
    #[error("{} is busy", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The book was opened read-only and was asked to change.
    #[error("{} is open read-only", path.display())]
    ReadOnly {
        /// The folder.
        path: PathBuf,
    },
    /// No space is left.
    #[error("no space left for {}", path.display())]
    DiskFull {
        /// What was being written.
        path: PathBuf,
    },
    /// The file is longer than the medium takes: 4 GiB on a stick formatted with FAT32.
    #[error("{} is too long for its medium", path.display())]
    TooLongForMedium {
        /// What was being written.
        path: PathBuf,
    },
    /// The folder was moved or taken away while the book was open.
    #[error("{} is no longer there", path.display())]
    Gone {
        /// The folder.
        path: PathBuf,
    },
    /// The place may not be read, or not be written.
    #[error("access to {} denied", path.display())]
    AccessDenied {
        /// The file or folder.
        path: PathBuf,
        /// What the system said, where it said more.
        #[source]
        source: Option<io::Error>,
    },
    /// Any other failure of the file system.
    #[error("{} cannot be read or written", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Any other failure of SQLite.
    #[error("database error in {}", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        #[source]
        source: rusqlite::Error,
    },
    /// The bytes offered do not give the id they were offered under.
    #[error("record {id} is not what its id says")]
    NotARecord {
        /// The id.
        id: String,
    },
    /// A moment was asked for of which this book does not hold every record.
    #[error("{missing} records are missing")]
    RecordsMissing {
        /// How many.
        missing: usize,
    },
    /// No such run.
    #[error("no run {id}")]
    UnknownRun {
        /// The id asked for.
        id: String,
    },
    /// A run of this id is here already.
    #[error("run {id} exists")]
    RunExists {
        /// The id.
        id: String,
    },
    /// The file is not in the evidence folder.
    #[error("evidence {sha256} is missing")]
    EvidenceMissing {
        /// Its SHA-256, as asked for.
        sha256: String,
    },
    /// The file in the evidence folder is no longer what was put there.
    #[error("evidence {sha256} has changed")]
    EvidenceAltered {
        /// The SHA-256 it should have.
        sha256: String,
    },
    /// A copy just written reads back as something else.
    #[error("{} does not read back as written", path.display())]
    NotAsWritten {
        /// The copy; it was removed.
        path: PathBuf,
    },
    /// The caller asked to stop.
    #[error("stopped")]
    Stopped,
}

impl Error {
    /// A failure of the file system at a path.
    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind;
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { path },
            ErrorKind::FileTooLarge => Self::TooLongForMedium { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::AccessDenied { path, source: Some(source) }
            }
            _ => Self::File { path, source },
        }
    }

    /// A failure of SQLite on the file at a path.
    pub(crate) fn database(path: &Path, source: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let extended = source.sqlite_error().map_or(0, |error| error.extended_code);
        let path = path.to_owned();
        if let rusqlite::Error::FromSqlConversionFailure(..) = source {
            return Self::Damaged { path, detail: source.to_string() };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, detail: source.to_string() }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::ReadOnly) => match extended {
                ffi::SQLITE_READONLY_DBMOVED => Self::Gone { path: folder_of(&path) },
                ffi::SQLITE_READONLY_ROLLBACK => Self::CutOff { path },
                _ => Self::AccessDenied { path, source: None },
            },
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) if !path.exists() => {
                Self::Gone { path: folder_of(&path) }
            }
            _ => Self::Database { path, source },
        }
    }
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}

/// Why a file was not taken in as evidence. Nothing of it is left in the book.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EvidenceError {
    /// The file has 0 bytes.
    #[error("{name:?} has 0 bytes")]
    Empty {
        /// The file's name.
        name: String,
    },
    /// The file is larger than allowed.
    #[error("{name:?} has {size} bytes, over the limit of {limit}")]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size in bytes, as far as it was read.
        size: u64,
        /// The most bytes allowed.
        limit: u64,
    },
    /// Files of this ending are not taken.
    #[error("{name:?}: files ending in {extension:?} are not taken")]
    TypeDenied {
        /// The file's name.
        name: String,
        /// Its ending in lower case, without the dot; empty where there is none.
        extension: String,
    },
    /// The content is not what the ending says.
    #[error("{name:?} ends in {extension:?} and holds {found}")]
    TypeMismatch {
        /// The file's name.
        name: String,
        /// Its ending in lower case, without the dot.
        extension: String,
        /// What the content is, for example `program` or `html`.
        found: &'static str,
    },
    /// The name cannot be kept.
    #[error("{name:?} is refused: {fault:?}")]
    NameRefused {
        /// The file's name, with what Unicode cannot hold replaced.
        name: String,
        /// The first thing wrong with it.
        fault: NameFault,
    },
    /// A folder, pipe, device, link or the like.
    #[error("{name:?} is not an ordinary file")]
    NotAFile {
        /// The file's name.
        name: String,
    },
    /// The file is not there, or is no longer.
    #[error("{name:?} is not there")]
    Vanished {
        /// The file's name.
        name: String,
    },
    /// The file changed while it was copied.
    #[error("{name:?} changed while it was copied")]
    Changed {
        /// The file's name.
        name: String,
    },
    /// The file cannot be read: locked, denied, a bad sector.
    #[error("{name:?} cannot be read")]
    Unreadable {
        /// The file's name.
        name: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The book's side failed: full, gone, read-only.
    #[error(transparent)]
    Book(#[from] Error),
}
