//! The files of the project as they lie on the disk, without what tools put there.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::root;

/// Folders that tools fill.
const NOT_OURS: &[&str] = &[
    ".git",
    "target",
    "ui/dist",
    "ui/node_modules",
    "tests/e2e/node_modules",
    "tests/e2e/shots",
    "tests/e2e/test-results",
];

/// One file of the project.
pub struct File {
    /// Its path from the root, with forward slashes.
    pub path: String,
    /// Its text, where it is one.
    pub text: Option<String>,
}

impl File {
    /// Whether the file's name ends in one of these.
    pub fn is(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, own)| extensions.contains(&own))
    }

    /// Its text; empty where it is none.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }
}

/// Every file, sorted by path.
pub static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let mut files = Vec::new();
    walk(root(), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
});

fn walk(folder: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let relative = path.strip_prefix(root()).unwrap();
        let relative = relative.to_string_lossy().replace('\\', "/");
        if NOT_OURS.contains(&relative.as_str()) {
            continue;
        }
        if path.is_dir() && !path.is_symlink() {
            walk(&path, files);
        } else {
            files.push(File { text: fs::read_to_string(&path).ok(), path: relative });
        }
    }
}
