//! One open book: its folder, its database, the lock of its one writer.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::Error;
use crate::files::{Disk, Files, make_private};
use crate::header::{self, DATABASE_FILE};
use crate::lock::{HOLDER_FILE, LOCK_FILE, Lock};
use crate::{care, device, evidence, schema};

const PARTIAL_DATABASE: &str = "book.sqlite.part";

/// Whether a book may be changed. Only one opener may; any number read beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reads and changes; holds the book's lock.
    ReadWrite,
    /// Reads only, also from a medium that cannot be written to.
    ReadOnly,
}

/// One open book. Dropping it closes it; there is nothing left to save.
pub struct Book {
    pub(crate) folder: PathBuf,
    pub(crate) path: PathBuf,
    access: Access,
    device: String,
    pub(crate) database: Connection,
    pub(crate) files: Box<dyn Files>,
    pub(crate) state: RefCell<Option<CachedState>>,
    _lock: Option<Lock>,
}

/// The state id with what tells whether it still holds.
pub(crate) struct CachedState {
    pub version: Version,
    pub id: String,
}

/// Tells, as long as the book is open, whether anything in its database has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Changes when another connection commits.
    others: i64,
    /// Changes when this one does.
    own: u64,
}

impl Book {
    /// Makes a book in a new or empty folder and opens it for writing.
    ///
    /// `device` is a random id for this copy of the book.
    pub fn create(folder: &Path, device: &str) -> Result<Self, Error> {
        refuse_unless_empty(folder)?;
        fs::create_dir_all(folder).map_err(|source| Error::file(folder, source))?;
        let lock = Lock::take(folder)?;
        let made = make_database(folder).and_then(|()| Self::open_locked(folder, device, lock));
        if made.is_err() {
            // So that the same folder can be chosen again once there is space.
            for name in [PARTIAL_DATABASE, LOCK_FILE, HOLDER_FILE] {
                let _ = fs::remove_file(folder.join(name));
            }
        }
        made
    }

    /// Opens the book in a folder.
    ///
    /// `new_device` is taken as this copy's random id where the folder has not been opened in this
    /// place before. A book of an older format is first backed up, then brought to the present one;
    /// opened read-only it is brought there in memory.
    pub fn open(folder: &Path, access: Access, new_device: &str) -> Result<Self, Error> {
        // Before the lock: a folder that holds no book of ours must not even get a lock file.
        let format = header::check(&folder.join(DATABASE_FILE), schema::FORMAT)?;
        match access {
            Access::ReadWrite => Self::open_locked(folder, new_device, Lock::take(folder)?),
            Access::ReadOnly => match Self::open_beside(folder, new_device, format) {
                Err(Error::CutOff { path }) => {
                    mend(folder, path)?;
                    Self::open_beside(folder, new_device, format)
                }
                opened => opened,
            },
        }
    }

    /// The folder as it was given.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it may be changed.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The random id of this copy of the book.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// What changes with everything that is written to the database.
    pub fn version(&self) -> Result<Version, Error> {
        self.read(|database| {
            let others = database.pragma_query_value(None, "data_version", |row| row.get(0))?;
            Ok(Version { others, own: database.total_changes() })
        })
    }

    fn open_locked(folder: &Path, new_device: &str, lock: Lock) -> Result<Self, Error> {
        let path = folder.join(DATABASE_FILE);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut database = open_database(&path, flags)?;
        // Read again through SQLite: a journal may have been rolled back since the first look.
        let format: u32 = database
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .map_err(|source| Error::database(&path, source))?;
        // A file system that knows no owners, a stick's for instance, keeps it as it is.
        let _ = make_private(&path);
        if format < schema::FORMAT {
            care::back_up_before_migration(folder, &database, format)?;
            schema::migrate(&mut database, format)
                .map_err(|source| Error::database(&path, source))?;
        }
        check_tables(&path, &database)?;
        evidence::clear_partial(folder);
        let device = device::known(folder).unwrap_or_else(|| {
            device::remember(folder, new_device);
            new_device.to_owned()
        });
        Ok(Self::of(folder, Access::ReadWrite, device, database, Some(lock)))
    }

    fn open_beside(folder: &Path, new_device: &str, format: u32) -> Result<Self, Error> {
        let path = folder.join(DATABASE_FILE);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut database = open_database(&path, flags)?;
        if format < schema::FORMAT {
            database = care::migrated_in_memory(&path, &database, format)?;
        }
        check_tables(&path, &database)?;
        let device = device::known(folder).unwrap_or_else(|| new_device.to_owned());
        Ok(Self::of(folder, Access::ReadOnly, device, database, None))
    }

    pub(crate) fn of(
        folder: &Path,
        access: Access,
        device: String,
        database: Connection,
        lock: Option<Lock>,
    ) -> Self {
        Self {
            folder: folder.to_owned(),
            path: folder.join(DATABASE_FILE),
            access,
            device,
            database,
            files: Box::new(Disk),
            state: RefCell::new(None),
            _lock: lock,
        }
    }

    /// Runs one act as one transaction; what it returns is on the disk.
    pub(crate) fn write<T>(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, Failure>,
    ) -> Result<T, Error> {
        self.refuse_unless_writable()?;
        let path = self.path.clone();
        let failed = |source| Error::database(&path, source);
        // Immediately, so that a reader in the way is met before anything is done.
        let transaction = self
            .database
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let result = act(&transaction).map_err(|failure| failure.at(&path))?;
        transaction.commit().map_err(failed)?;
        Ok(result)
    }

    pub(crate) fn refuse_unless_writable(&self) -> Result<(), Error> {
        match self.access {
            Access::ReadOnly => Err(Error::ReadOnly { path: self.folder.clone() }),
            Access::ReadWrite if !self.path.exists() => {
                Err(Error::Gone { path: self.folder.clone() })
            }
            Access::ReadWrite => Ok(()),
        }
    }

    /// Runs one question to the database.
    pub(crate) fn read<T>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        question(&self.database).map_err(|source| Error::database(&self.path, source))
    }
}

/// What can end an act: SQLite, a fact about what was asked, or whoever supplies it.
pub(crate) enum Failure {
    Database(rusqlite::Error),
    Fact(Error),
    /// The supplier knows why.
    Stopped,
}

impl Failure {
    pub(crate) fn at(self, path: &Path) -> Error {
        match self {
            Self::Database(source) => Error::database(path, source),
            Self::Fact(error) => error,
            Self::Stopped => Error::Stopped,
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(source: rusqlite::Error) -> Self {
        Self::Database(source)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Fact(error)
    }
}

/// Lets pass what a creation that was cut off leaves, nothing else.
fn refuse_unless_empty(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|source| Error::file(folder, source))?,
    };
    for entry in entries {
        let entry = entry.map_err(|source| Error::file(folder, source))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name == LOCK_FILE
            || name == HOLDER_FILE
            || name.starts_with(PARTIAL_DATABASE)
            || evidence::is_empty_folder(&entry.path());
        if !is_ours {
            return Err(Error::FolderNotEmpty { path: folder.to_owned() });
        }
    }
    Ok(())
}

/// Makes the database under another name first, so that a half-made book is never seen as one.
fn make_database(folder: &Path) -> Result<(), Error> {
    let partial = folder.join(PARTIAL_DATABASE);
    let path = folder.join(DATABASE_FILE);
    for left in ["", "-journal"] {
        let left = folder.join(format!("{PARTIAL_DATABASE}{left}"));
        if left.exists() {
            fs::remove_file(&left).map_err(|source| Error::file(&left, source))?;
        }
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut database = open_database(&partial, flags)?;
    make_private(&partial).map_err(|source| Error::file(&partial, source))?;
    schema::create(&mut database).map_err(|source| Error::database(&partial, source))?;
    drop(database);
    evidence::make_folders(&Disk, folder)?;
    Disk.rename(&partial, &path).map_err(|source| Error::file(&path, source))?;
    Disk.sync_folder(folder).map_err(|source| Error::file(folder, source))
}

fn open_database(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    let failed = |source| Error::database(path, source);
    let database = Connection::open_with_flags(path, flags).map_err(failed)?;
    schema::configure(&database).map_err(failed)?;
    Ok(database)
}

/// Lets SQLite roll back what a writer that died had begun, where this place can be written to.
fn mend(folder: &Path, path: PathBuf) -> Result<(), Error> {
    let Ok(_lock) = Lock::take(folder) else { return Err(Error::CutOff { path }) };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = open_database(&path, flags)?;
    database
        .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .map_err(|source| Error::database(&path, source))
}

fn check_tables(path: &Path, database: &Connection) -> Result<(), Error> {
    if schema::is_present(database).map_err(|source| Error::database(path, source))? {
        return Ok(());
    }
    Err(Error::Damaged { path: path.to_owned(), detail: "unexpected tables".to_owned() })
}
