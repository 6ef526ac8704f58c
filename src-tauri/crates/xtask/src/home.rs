//! Where the project lies, and how its tools are called.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::step::Call;

/// The project's own folder.
pub struct Home {
    root: PathBuf,
}

impl Home {
    /// The folder above this crate that holds the workspace.
    pub fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
        Ok(Self { root: root.context("no Cargo.lock above this crate")?.to_owned() })
    }

    /// A path inside the project.
    pub fn join(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where cargo builds a profile.
    pub fn target(&self, profile: &str) -> PathBuf {
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.join("target"), |given| self.root.join(given));
        target.join(profile)
    }

    /// A program called from the project's folder.
    pub fn call(&self, program: &str, args: &[&str]) -> Call {
        Call::new(program, &self.root).args(args)
    }

    /// The same cargo that runs this program, with the lock file as it stands.
    pub fn cargo(&self, args: &[&str]) -> Call {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let locked: &[&str] = if args[0] == "fmt" { &[] } else { &["--locked"] };
        self.call(&cargo, &args[..1]).args(locked).args(&args[1..]).shown_as("cargo")
    }

    /// npm in the folder of the pages.
    pub fn npm(&self, args: &[&str]) -> Call {
        // On Windows npm is a script, which only its full name starts.
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Call::new(npm, &self.join("ui")).args(args)
    }
}
