//! Writing files so that they are whole or not there: temp file, sync, rename, sync the folder.
//!
//! The operations stand behind a trait so that tests can let any one of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// The operations on which nothing being lost depends.
pub(crate) trait Files: Send {
    /// A new file; fails where one is.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Sink>>;
    /// Puts a file in another's place.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes one folder; its parent must be there. One that is there already is fine.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder last.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// A file being written.
pub(crate) trait Sink: Write {
    /// Makes the content last.
    fn sync(&mut self) -> io::Result<()>;
}

/// The real thing.
pub(crate) struct Disk;

impl Sink for File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

impl Files for Disk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn Sink>> {
        Ok(Box::new(OpenOptions::new().write(true).create_new(true).open(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        const TRIES: u32 = 12;
        for attempt in 0..TRIES {
            match fs::rename(from, to) {
                // A virus scanner holds a new file for a moment.
                Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(Duration::from_millis(5 << attempt.min(6)));
                }
                result => return result,
            }
        }
        fs::rename(from, to)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        match fs::create_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            result => result,
        }
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if cfg!(windows) {
            // Windows opens no folder as a file; its file systems journal their names.
            return Ok(());
        }
        File::open(path)?.sync_all()
    }
}

/// Lets nobody but this user read a file that holds keys. On Windows the folder's own rights hold,
/// which in a user's profile are the user's alone.
pub(crate) fn make_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
    }
    let _ = path;
    Ok(())
}

/// Removes a file that was being written when something failed. That failure is what is told; a
/// file that cannot be removed now is cleared at the next opening.
pub(crate) fn discard(path: &Path) {
    let _ = fs::remove_file(path);
}
