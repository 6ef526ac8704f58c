//! A file for others that is written while it is made: in its place whole and proven, or what was
//! there before.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tenken_core::hash::Sha256Stream;

use crate::error::Error;
use crate::files::{Disk, Files, discard};

/// From how many bytes on a medium is asked for room before anything is written.
const WORTH_ASKING: u64 = 64 * 1024 * 1024;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poured {
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Writes a file outside the book by what `write` puts into it: temp file in the same folder, sync,
/// rename, sync the folder, read back. About `expected` bytes are asked of the medium first.
pub fn pour<E: From<Error>>(
    target: &Path,
    expected: u64,
    write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<Poured, E> {
    ask_for_room(target, expected)?;
    pour_to(&Disk, target, write)
}

pub(crate) fn pour_to<E: From<Error>>(
    files: &dyn Files,
    target: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<Poured, E> {
    let partial = partial_of(target);
    // Left by a writing that was cut off.
    if partial.is_file() {
        discard(&partial);
    }
    let failed = |source: io::Error| medium_failure(&partial, source);
    let sink = files.create(&partial).map_err(failed)?;
    let mut sink = Hashed { sink, digest: Sha256Stream::default(), size: 0 };
    let unfinished = Unfinished(&partial);
    write(&mut sink)?;
    sink.sink.flush().and_then(|()| sink.sink.sync()).map_err(failed)?;
    let Hashed { sink, digest, size } = sink;
    // Windows renames no file that is open.
    drop(sink);
    files.rename(&partial, target).map_err(|source| medium_failure(target, source))?;
    std::mem::forget(unfinished);
    files.sync_folder(folder_of(target)).map_err(|source| medium_failure(target, source))?;
    let sha256 = digest.finish();
    if read_back(target).is_none_or(|found| found != (size, sha256.clone())) {
        discard(target);
        return Err(Error::NotAsWritten { path: target.to_owned() }.into());
    }
    Ok(Poured { size, sha256 })
}

/// A failure outside the book. A folder that is not there any more was on a stick; so was a file of
/// ours that has vanished, or a device that no longer answers.
pub fn medium_failure(path: &Path, source: io::Error) -> Error {
    let folder = folder_of(path);
    let is_gone = source.kind() == io::ErrorKind::NotFound
        || source.raw_os_error().is_some_and(|code| NO_DEVICE.contains(&code));
    if is_gone || !folder.is_dir() {
        Error::Gone { path: folder.to_owned() }
    } else {
        Error::file(path, source)
    }
}

/// What the system says of a device that was pulled out.
const NO_DEVICE: &[i32] = if cfg!(windows) {
    // NOT_READY, DEV_NOT_EXIST, NO_SUCH_DEVICE, DEVICE_NOT_CONNECTED, DEVICE_REMOVED
    &[21, 55, 433, 1167, 1617]
} else {
    // EIO, ENXIO, ENODEV
    &[5, 6, 19]
};

/// Removes what was begun, unless it was finished.
struct Unfinished<'a>(&'a Path);

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        discard(self.0);
    }
}

struct Hashed {
    sink: Box<dyn crate::files::Sink>,
    digest: Sha256Stream,
    size: u64,
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.sink.write(bytes)?;
        self.digest.update(&bytes[..count]);
        self.size += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

/// Asks for room by making a file of that length: on FAT and NTFS that reserves it, and a file
/// that is too long for the medium is refused at once.
fn ask_for_room(target: &Path, bytes: u64) -> Result<(), Error> {
    if bytes < WORTH_ASKING {
        return Ok(());
    }
    let probe = partial_of(target);
    let asked = File::create(&probe).and_then(|file| file.set_len(bytes));
    discard(&probe);
    asked.map_err(|source| medium_failure(target, source))
}

fn read_back(target: &Path) -> Option<(u64, String)> {
    let mut file = File::open(target).ok()?;
    let mut digest = Sha256Stream::default();
    let mut buffer = vec![0; 256 * 1024];
    let mut size = 0;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Some((size, digest.finish())),
            Ok(count) => {
                digest.update(&buffer[..count]);
                size += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn partial_of(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    folder_of(target).join(name)
}
