//! Taking a file in and handing one out: whole and proven, or nothing at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use tenken_core::body::EvidenceRef;
use tenken_core::hash;

use super::kind::{Kind, Promise, promise};
use super::name::{NameFault, extension, name_fault};
use super::{CopyError, FOLDER, PARTIAL_FOLDER, Progress, copy_hashed};
use crate::book::Book;
use crate::error::{Error, EvidenceError};
use crate::files::{Files, Sink, discard};
use crate::pour::pour_to;

/// Takes a file in.
pub(super) fn file(
    book: &Book,
    path: &Path,
    max_bytes: u64,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<EvidenceRef, EvidenceError> {
    let name = shown_name(path);
    refuse_unless_ordinary(path, &name)?;
    let told = Told::by(path.file_name().and_then(|name| name.to_str()), &name)?;
    let mut source = Source::open(path, &name)?;
    told.refuse_size(source.before.len(), max_bytes)?;
    let mut partial = Partial::begin(book)?;
    let total = source.before.len();
    let mut done = 0;
    let copied = copy_hashed(&mut source.file, &mut *partial.sink, max_bytes, &mut |count| {
        done += count;
        watch(Progress { done: done.min(total), total })
    });
    let copied = copied.map_err(|error| match error {
        CopyError::Read(source) => EvidenceError::Unreadable { name: name.clone(), source },
        CopyError::Write(source) => Error::file(&partial.path, source).into(),
        CopyError::TooLong => EvidenceError::Changed { name: name.clone() },
        CopyError::Stopped => Error::Stopped.into(),
    })?;
    source.refuse_if_changed(&name, copied.size)?;
    let media_type = told.media_type(&partial)?;
    let sha256 = partial.keep(book, copied.sha256, copied.size)?;
    Ok(EvidenceRef { sha256, size: copied.size, name, media_type, confidentiality: None })
}

/// Takes bytes in.
pub(super) fn bytes(book: &Book, name: &str, bytes: &[u8]) -> Result<EvidenceRef, EvidenceError> {
    let told = Told::by(Some(name), name)?;
    let size = bytes.len() as u64;
    told.refuse_size(size, u64::MAX)?;
    let partial = Partial::begin(book)?.write(bytes)?;
    let media_type = told.media_type(&partial)?;
    let sha256 = partial.keep(book, hash::sha256_hex(bytes), size)?;
    Ok(EvidenceRef { sha256, size, name: name.to_owned(), media_type, confidentiality: None })
}

/// Writes a proven copy of a file of evidence to a place outside the book.
pub(super) fn export(book: &Book, sha256: &str, target: &Path) -> Result<(), Error> {
    let missing = || Error::EvidenceMissing { sha256: sha256.to_owned() };
    let altered = || Error::EvidenceAltered { sha256: sha256.to_owned() };
    let path = book.evidence_path(sha256).ok_or_else(missing)?;
    let mut source = match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing()),
        open => open.map_err(|source| Error::file(&path, source))?,
    };
    let copy = |sink: &mut dyn Write| {
        let go_on = &mut |_| ControlFlow::Continue(());
        let copied =
            copy_hashed(&mut source, sink, u64::MAX, go_on).map_err(|error| match error {
                CopyError::Write(source) => Error::file(target, source),
                CopyError::Read(_) | CopyError::TooLong | CopyError::Stopped => altered(),
            })?;
        if copied.sha256 == sha256 { Ok(()) } else { Err(altered()) }
    };
    pour_to(&*book.files, target, copy)?;
    mark_as_foreign(target);
    Ok(())
}

/// What a file's name says of it.
struct Told<'a> {
    name: &'a str,
    extension: String,
    promise: Promise,
}

impl<'a> Told<'a> {
    fn by(exact: Option<&str>, shown: &'a str) -> Result<Self, EvidenceError> {
        let fault = exact.map_or(Some(NameFault::NotUnicode), name_fault);
        if let Some(fault) = fault {
            return Err(EvidenceError::NameRefused { name: shown.to_owned(), fault });
        }
        let extension = extension(shown);
        match promise(&extension) {
            Some(promise) => Ok(Self { name: shown, extension, promise }),
            None => Err(EvidenceError::TypeDenied { name: shown.to_owned(), extension }),
        }
    }

    fn refuse_size(&self, size: u64, limit: u64) -> Result<(), EvidenceError> {
        let name = || self.name.to_owned();
        match size {
            0 => Err(EvidenceError::Empty { name: name() }),
            size if limit < size => Err(EvidenceError::TooLarge { name: name(), size, limit }),
            _ => Ok(()),
        }
    }

    /// The media type of the copy, whose bytes can no longer be exchanged behind our back.
    fn media_type(&self, partial: &Partial) -> Result<String, EvidenceError> {
        let path = &partial.path;
        let kind = File::open(path)
            .and_then(|mut copy| Kind::of(&mut copy))
            .map_err(|source| Error::file(path, source))?;
        self.promise.media_type(kind).ok_or_else(|| EvidenceError::TypeMismatch {
            name: self.name.to_owned(),
            extension: self.extension.clone(),
            found: kind.as_str(),
        })
    }
}

/// A file being taken in, as it was when the copy began.
struct Source {
    file: File,
    before: Metadata,
}

impl Source {
    fn open(path: &Path, name: &str) -> Result<Self, EvidenceError> {
        let failed = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => EvidenceError::Vanished { name: name.to_owned() },
            _ => EvidenceError::Unreadable { name: name.to_owned(), source },
        };
        let mut options = OpenOptions::new();
        options.read(true);
        without_waiting(&mut options);
        let file = options.open(path).map_err(failed)?;
        let before = file.metadata().map_err(failed)?;
        // Something else may have been put there since the first look.
        if !before.is_file() {
            return Err(EvidenceError::NotAFile { name: name.to_owned() });
        }
        Ok(Self { file, before })
    }

    fn refuse_if_changed(&self, name: &str, copied: u64) -> Result<(), EvidenceError> {
        let after = self
            .file
            .metadata()
            .map_err(|source| EvidenceError::Unreadable { name: name.to_owned(), source })?;
        let is_same = copied == self.before.len()
            && after.len() == self.before.len()
            && after.modified().ok() == self.before.modified().ok();
        if is_same { Ok(()) } else { Err(EvidenceError::Changed { name: name.to_owned() }) }
    }
}

pub(super) fn adopt(book: &Book, sha256: &str, from: &Path) -> Result<bool, Error> {
    let Ok(mut file) = File::open(from) else { return Ok(false) };
    let mut partial = Partial::begin(book)?;
    let copied =
        copy_hashed(&mut file, &mut partial.sink, u64::MAX, &mut |_| ControlFlow::Continue(()));
    match copied {
        Ok(copied) if copied.sha256 == sha256 => {
            partial.keep(book, copied.sha256, copied.size)?;
            Ok(true)
        }
        Err(CopyError::Write(source)) => Err(Error::file(&partial.path, source)),
        // A bad sector, or bytes that are no longer what the name says.
        Ok(_) | Err(_) => Ok(false),
    }
}

/// A copy that is not finished. Dropped before it is kept, it leaves nothing.
pub(super) struct Partial {
    path: PathBuf,
    sink: Box<dyn Sink>,
    is_kept: bool,
}

impl Partial {
    /// A new file in the book, out of sight until it is kept.
    pub fn begin(book: &Book) -> Result<Self, Error> {
        let evidence = book.folder.join(FOLDER);
        let folder = evidence.join(PARTIAL_FOLDER);
        for folder in [&evidence, &folder] {
            book.files.make_folder(folder).map_err(|source| Error::file(folder, source))?;
        }
        Self::at(&*book.files, &folder)
    }

    fn at(files: &dyn Files, folder: &Path) -> Result<Self, Error> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("tenken-{}-{number}.part", std::process::id()));
            match files.create(&path) {
                // Left by a process of the same number that was cut off.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(Error::file(&path, source)),
                Ok(sink) => return Ok(Self { path, sink, is_kept: false }),
            }
        }
    }

    /// Where it is written to.
    pub fn sink(&mut self) -> &mut dyn Sink {
        &mut *self.sink
    }

    /// Where it lies for now.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn write(mut self, bytes: &[u8]) -> Result<Self, Error> {
        match self.sink.write_all(bytes) {
            Ok(()) => Ok(self),
            Err(source) => Err(Error::file(&self.path, source)),
        }
    }

    /// Puts the copy in its place in the book and gives back its hash.
    pub fn keep(mut self, book: &Book, sha256: String, size: u64) -> Result<String, Error> {
        let files = &*book.files;
        let evidence = book.folder.join(FOLDER);
        let folder = evidence.join(&sha256[..2]);
        let target = folder.join(&sha256);
        if File::open(&target).is_ok_and(|mut here| hash_of(&mut here).as_ref() == Some(&sha256)) {
            return Ok(sha256);
        }
        let was_there = target.exists();
        self.sink.sync().map_err(|source| Error::file(&self.path, source))?;
        if !folder.is_dir() {
            files.make_folder(&folder).map_err(|source| Error::file(&folder, source))?;
            files.sync_folder(&evidence).map_err(|source| Error::file(&evidence, source))?;
        }
        files.rename(&self.path, &target).map_err(|source| Error::file(&target, source))?;
        self.is_kept = true;
        let synced = files.sync_folder(&folder).map_err(|source| Error::file(&folder, source));
        let in_place = synced.and_then(|()| match fs::metadata(&target) {
            Ok(metadata) if metadata.len() == size => Ok(()),
            Ok(_) => Err(Error::NotAsWritten { path: target.clone() }),
            Err(source) => Err(Error::file(&target, source)),
        });
        if in_place.is_err() && !was_there {
            discard(&target);
        }
        in_place.map(|()| sha256)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.is_kept {
            discard(&self.path);
        }
    }
}

/// Whether a path names an ordinary file, asked before anything is opened: opening a pipe waits,
/// opening a device may act.
fn refuse_unless_ordinary(path: &Path, name: &str) -> Result<(), EvidenceError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(()),
        Ok(_) => Err(EvidenceError::NotAFile { name: name.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(EvidenceError::Vanished { name: name.to_owned() })
        }
        Err(source) => Err(EvidenceError::Unreadable { name: name.to_owned(), source }),
    }
}

fn shown_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn hash_of(file: &mut File) -> Option<String> {
    let copied = copy_hashed(file, &mut io::sink(), u64::MAX, &mut |_| ControlFlow::Continue(()));
    copied.ok().map(|copied| copied.sha256)
}

/// A pipe exchanged for the file in the last moment must not hold us.
#[cfg(target_os = "linux")]
fn without_waiting(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    const O_NONBLOCK: i32 = 0o4000;
    options.custom_flags(O_NONBLOCK);
}

#[cfg(not(target_os = "linux"))]
fn without_waiting(_: &mut OpenOptions) {}

/// Tells Windows that the file came from elsewhere, so that Office opens it protected.
#[cfg(windows)]
fn mark_as_foreign(path: &Path) {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    // A stick formatted with FAT has no place for the mark.
    let _ = fs::write(stream, "[ZoneTransfer]\r\nZoneId=3\r\n");
}

#[cfg(not(windows))]
fn mark_as_foreign(_: &Path) {}
