//! What can be wrong with the files of a checklist, as facts: paths, places and numbers.

use std::path::{Path, PathBuf};
use std::{fmt, io};

use crate::encoding::Encoding;

/// Why a checklist could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder, or a file that belongs in it, does not exist.
    #[error("{path} does not exist", path = path.display())]
    Missing {
        /// The folder or file.
        path: PathBuf,
    },
    /// The folder or a file in it is a symbolic link.
    #[error("{path} is a symbolic link", path = path.display())]
    Symlink {
        /// The link.
        path: PathBuf,
    },
    /// The path is not a folder.
    #[error("{path} is not a folder", path = path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// What should be a file is a folder, a pipe or a device.
    #[error("{path} is not a file", path = path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The file is larger than a checklist can be.
    #[error("{path} has {bytes} bytes, the limit is {limit}", path = path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// The file is not UTF-8.
    #[error("{path} is not UTF-8 at byte {offset}", path = path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The first byte that is not UTF-8, counted from 0.
        offset: usize,
        /// What the file looks like instead.
        looks_like: Option<Encoding>,
    },
    /// The file is no TOML, or holds an unknown field or a value outside its list.
    #[error("{path}:{position}: {reason}", path = path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Where in it.
        position: Position,
        /// The parser's words, in English.
        reason: String,
    },
    /// The checklist was written for a later release.
    #[error("{path} has format {found}, this program knows up to {known}", path = path.display())]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// The format it states.
        found: i64,
        /// The newest format this program reads.
        known: u16,
    },
    /// The checklist's id is not a plain name of lower-case letters, digits, `-` and `_`.
    #[error("{path}: the id {id:?} is not a plain name", path = path.display())]
    UnsafeId {
        /// The file.
        path: PathBuf,
        /// The id.
        id: String,
    },
    /// The file system refused.
    #[error("{path} cannot be read", path = path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    /// The folder or file concerned.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::Symlink { path }
            | Self::NotAFolder { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::NotUtf8 { path, .. }
            | Self::Malformed { path, .. }
            | Self::NewerFormat { path, .. }
            | Self::UnsafeId { path, .. }
            | Self::Io { path, .. } => path,
        }
    }

    /// Where in the file, for what can be pointed at.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Malformed { position, .. } => Some(*position),
            _ => None,
        }
    }
}

/// A place in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1, in Unicode scalars.
    pub column: usize,
}

impl Position {
    /// The place of a byte offset. An offset past the end is the place after the last character.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_lines_and_characters_from_one() {
        for (offset, line, column) in
            [(0, 1, 1), (3, 1, 2), (7, 2, 1), (8, 2, 1), (10, 2, 2), (99, 2, 2)]
        {
            assert_eq!(
                Position::of("表題\n点", offset),
                Position { line, column },
                "offset {offset} is shown to a person, so bytes do not count"
            );
        }
    }
}
