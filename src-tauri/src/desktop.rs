//! What only a desktop has: dialogs, the file manager, progress on the screen.

use std::path::{Path, PathBuf};
use std::process::Command;

use tauri::{AppHandle, Emitter};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Code, Error, Host};

/// Answers dialogs in place of a person: one path per line, read and used up. Real windows cannot
/// be driven past a native dialog, so tests need this seam; people never set it.
const PICKS: &str = "TENKEN_PICKS";

/// The desktop that the window runs on.
pub struct Desktop {
    app: AppHandle,
}

impl Desktop {
    /// The desktop of this program.
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }
}

impl Host for Desktop {
    fn pick(&self, purpose: PickPurpose, suggested_name: Option<&str>) -> Vec<PathBuf> {
        if let Some(script) = std::env::var_os(PICKS) {
            return next_pick(Path::new(&script));
        }
        let mut dialog = self.app.dialog().file();
        if let Some(name) = suggested_name {
            dialog = dialog.set_file_name(name);
        }
        let picked: Vec<FilePath> = match purpose {
            PickPurpose::OpenBook
            | PickPurpose::NewBook
            | PickPurpose::AnswerSheets
            | PickPurpose::PackFolder
            | PickPurpose::ReportFolder
            | PickPurpose::LetterFolder => dialog.blocking_pick_folder().into_iter().collect(),
            PickPurpose::Evidence => dialog.blocking_pick_files().unwrap_or_default(),
            PickPurpose::Report => {
                dialog.add_filter("PDF", &["pdf"]).blocking_save_file().into_iter().collect()
            }
            // What is offered first is what a 起案 is edited in.
            PickPurpose::Letter => dialog
                .add_filter("Word", &["docx"])
                .add_filter("PDF", &["pdf"])
                .add_filter("Text", &["txt"])
                .blocking_save_file()
                .into_iter()
                .collect(),
            PickPurpose::Text => {
                dialog.add_filter("Text", &["txt"]).blocking_save_file().into_iter().collect()
            }
            PickPurpose::Returns => dialog.blocking_pick_files().unwrap_or_default(),
            PickPurpose::ReturnsFolder => dialog.blocking_pick_folder().into_iter().collect(),
            PickPurpose::Workbook => {
                dialog.add_filter("Excel", &["xlsx"]).blocking_save_file().into_iter().collect()
            }
            PickPurpose::Table => {
                dialog.add_filter("CSV", &["csv"]).blocking_save_file().into_iter().collect()
            }
            PickPurpose::KeyFile => dialog.blocking_pick_file().into_iter().collect(),
            PickPurpose::EvidenceCopy | PickPurpose::KeyBackup => {
                dialog.blocking_save_file().into_iter().collect()
            }
            PickPurpose::Pack => {
                dialog.add_filter("Tenken", &["tenken"]).blocking_pick_file().into_iter().collect()
            }
            PickPurpose::PackFile => {
                dialog.add_filter("Tenken", &["tenken"]).blocking_save_file().into_iter().collect()
            }
        };
        picked.into_iter().filter_map(|path| path.into_path().ok()).collect()
    }

    fn reveal(&self, path: &Path) -> Result<(), Error> {
        if cfg!(windows) {
            let mut select = std::ffi::OsString::from("/select,");
            select.push(path);
            return start(Command::new("explorer").arg(select), path);
        }
        start(Command::new("xdg-open").arg(path.parent().unwrap_or(path)), path)
    }

    fn open(&self, path: &Path) -> Result<(), Error> {
        let program = if cfg!(windows) { "explorer" } else { "xdg-open" };
        start(Command::new(program).arg(path), path)
    }

    fn progress(&self, progress: Progress) {
        if let Err(error) = self.app.emit("progress", progress) {
            log::warn!("the page was not told of progress: {error}");
        }
    }
}

fn start(command: &mut Command, path: &Path) -> Result<(), Error> {
    match command.spawn() {
        Ok(_) => Ok(()),
        Err(error) => Err(Error::new(Code::FileFailed)
            .with("path", path.display())
            .with("detail", &error)
            .because(error)),
    }
}

/// Takes the first line of the script, which holds paths separated by tabs.
fn next_pick(script: &Path) -> Vec<PathBuf> {
    let Ok(text) = std::fs::read_to_string(script) else { return Vec::new() };
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    if let Err(error) = std::fs::write(script, rest) {
        log::error!("the script of dialogs cannot be used up: {error}");
    }
    first.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect()
}
