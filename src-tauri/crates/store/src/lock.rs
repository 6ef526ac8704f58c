//! One writer at a time: a lock that the system gives up when its holder dies, and beside it a
//! plain file that says who holds it (a locked file cannot be read on Windows).

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;

pub(crate) const LOCK_FILE: &str = "book.lock";
pub(crate) const HOLDER_FILE: &str = "book.lock.json";

/// Who has a book open for writing: as the system calls them, nothing proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name on that computer.
    pub user: String,
    /// The computer's name.
    pub computer: String,
    /// The process on it.
    pub process: u32,
}

impl Holder {
    fn this() -> Self {
        let user = first_set(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_default();
        Self { user, computer: computer(), process: std::process::id() }
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.user.as_str(), self.computer.as_str()) {
            ("", "") => write!(f, "{}", self.process),
            ("", one) | (one, "") => write!(f, "{one}, {}", self.process),
            (user, computer) => write!(f, "{user}, {computer}, {}", self.process),
        }
    }
}

/// The right to write to a book, for as long as it lives.
#[derive(Debug)]
pub(crate) struct Lock {
    holder_file: PathBuf,
    file: File,
}

impl Lock {
    pub fn take(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(LOCK_FILE);
        let holder_file = folder.join(HOLDER_FILE);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| Error::file(&path, source))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = read_holder(&holder_file);
                return Err(Error::InUse { path: folder.to_owned(), holder });
            }
            Err(TryLockError::Error(source)) => return Err(Error::file(&path, source)),
        }
        if let Ok(text) = serde_json::to_vec(&Holder::this()) {
            // Without the name the lock holds all the same: a full disk must not keep a book shut.
            let _ = fs::write(&holder_file, text);
        }
        Ok(Self { holder_file, file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name left behind is read only while somebody holds the lock, and they write their own.
        let _ = fs::remove_file(&self.holder_file);
        // Said aloud: closing the file alone would leave the lock to a process that is just being
        // started and still has a copy of it.
        let _ = self.file.unlock();
    }
}

/// The computer's name as far as the environment or the system tells it.
pub(crate) fn computer() -> String {
    first_set(&["COMPUTERNAME", "HOSTNAME"])
        .or_else(|| fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned()))
        .unwrap_or_default()
}

fn read_holder(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn first_set(variables: &[&str]) -> Option<String> {
    variables.iter().find_map(|name| std::env::var(name).ok()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_given_up_whoever_has_a_copy_of_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        assert!(matches!(Lock::take(folder.path()), Err(Error::InUse { .. })), "it is held");
        let copy = lock.file.try_clone().unwrap();
        drop(lock);
        Lock::take(folder.path()).expect("nobody holds it any more");
        drop(copy);
    }
}
