//! The console in place of a desktop: no dialogs, progress on stderr.

use std::io::IsTerminal;
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
            eprint!("\r{} {}/{}", progress.task, progress.done, progress.total);
            if progress.done >= progress.total {
                eprintln!();
            }
        }
    }
}
