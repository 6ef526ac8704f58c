//! The console in place of a desktop: no dialogs, progress on stderr.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Code, Error, Host};

/// A host without a screen.
pub struct Console {
    progress: bool,
}

impl Console {
    /// Prints progress on a terminal, or anywhere where it was asked for.
    pub fn new(progress_asked: bool) -> Self {
        Self { progress: progress_asked || std::io::stderr().is_terminal() }
    }
}

impl Host for Console {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        Vec::new()
    }

    fn reveal(&self, _: &Path) -> Result<(), Error> {
        Err(Error::new(Code::UnknownCommand).with("command", "reveal"))
    }

    fn open(&self, _: &Path) -> Result<(), Error> {
        Err(Error::new(Code::UnknownCommand).with("command", "open"))
    }

    fn progress(&self, progress: Progress) {
        if self.progress {
            let end = if progress.done < progress.total { "" } else { "\n" };
            let Progress { task, done, total } = progress;
            // Work goes on where nobody watches.
            let _ = write!(std::io::stderr(), "\r{task} {done}/{total}{end}");
        }
    }
}
