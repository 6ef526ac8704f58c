//! What the program remembers of its user: the language and the books opened before.
//!
//! Losing it loses nothing of any book, so a file that cannot be read counts as absent.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

const FILE: &str = "settings.json";
const RECENT_BOOKS: usize = 10;

/// Far more than ten books with the longest paths take.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub locale: String,
    pub recent_books: Vec<Recent>,
    #[serde(skip)]
    folder: Option<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub path: PathBuf,
    pub name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { locale: "ja".to_owned(), recent_books: Vec::new(), folder: None }
    }
}

impl Settings {
    pub fn load(folder: Option<&Path>) -> Self {
        let read = folder.and_then(|folder| read(&folder.join(FILE)));
        let mut settings = read.unwrap_or_default();
        settings.recent_books.truncate(RECENT_BOOKS);
        Self { folder: folder.map(Path::to_owned), ..settings }
    }

    /// Puts a book at the top of those opened before.
    pub fn remember(&mut self, path: &Path, name: &str) {
        self.recent_books.retain(|recent| recent.path != path);
        self.recent_books.insert(0, Recent { path: path.to_owned(), name: name.to_owned() });
        self.recent_books.truncate(RECENT_BOOKS);
        self.save();
    }

    /// Keeps the settings; a profile that cannot be written keeps the old ones.
    pub fn save(&self) {
        let Some(folder) = &self.folder else { return };
        let Ok(text) = serde_json::to_vec_pretty(self) else { return };
        let partial = folder.join("settings.json.part");
        let written = std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&partial, text))
            .and_then(|()| std::fs::rename(&partial, folder.join(FILE)));
        if written.is_err() {
            let _ = std::fs::remove_file(&partial);
        }
    }
}

/// A file that this program wrote is small and plain; any other is left alone.
fn read(path: &Path) -> Option<Settings> {
    let about = std::fs::metadata(path).ok()?;
    if !about.is_file() || MOST_BYTES < about.len() {
        return None;
    }
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_a_broken_file_counts_as_absent() {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings::load(Some(folder.path()));
        settings.remember(Path::new("/台帳"), "可児市");
        settings.remember(Path::new("/別"), "宗像市");
        settings.remember(Path::new("/台帳"), "可児市");
        let names: Vec<_> = Settings::load(Some(folder.path()))
            .recent_books
            .into_iter()
            .map(|recent| recent.name)
            .collect();
        assert_eq!(names, ["可児市", "宗像市"], "the latest first, each once");
        std::fs::write(folder.path().join(FILE), b"{").unwrap();
        assert_eq!(Settings::load(Some(folder.path())).locale, "ja", "nothing of a book is lost");
    }

    #[test]
    fn a_settings_file_that_is_not_ours_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        let long = Settings {
            recent_books: vec![
                Recent { path: "/台帳".into(), name: "可児市".to_owned() };
                1_000
            ],
            ..Settings::default()
        };
        std::fs::write(&file, serde_json::to_vec(&long).unwrap()).unwrap();
        assert_eq!(
            Settings::load(Some(folder.path())).recent_books.len(),
            RECENT_BOOKS,
            "the list that is shown is short, whatever the file says"
        );
        std::fs::write(&file, vec![b' '; 5 * 1024 * 1024]).unwrap();
        assert!(Settings::load(Some(folder.path())).recent_books.is_empty(), "not read at all");
        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir(&file).unwrap();
        assert_eq!(Settings::load(Some(folder.path())).locale, "ja", "a folder is no file of ours");
    }
}
