//! Writing the file: records by id, then files by hash, in one pass and flat memory.

use std::io::{self, Read, Write};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::{FORMAT, PIECE, VERSION};

/// A file of the book.
pub(crate) struct FileOf<'a> {
    /// SHA-256 of its content.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Its content, where it goes along.
    pub content: Option<Box<dyn Read + 'a>>,
}

/// Writes a book: `records` gives each live record's line, in the order of their ids, `files` each
/// file, in the order of their hashes.
#[allow(clippy::type_complexity, reason = "a visitor of a visitor, said once")]
pub(crate) fn write(
    sink: &mut dyn Write,
    app: &str,
    state_id: &str,
    records: &mut dyn FnMut(&mut dyn FnMut(&str, &str) -> io::Result<()>) -> io::Result<()>,
    files: &mut dyn Iterator<Item = io::Result<FileOf<'_>>>,
) -> io::Result<()> {
    write!(sink, "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\n\"app\":")?;
    serde_json::to_writer(&mut *sink, app)?;
    write!(sink, ",\n\"state_id\":\"{state_id}\",\n\"records\":[")?;
    let mut separator = "\n";
    records(&mut |id, line| {
        write!(sink, "{separator}{{\"id\":\"{id}\",\"line\":")?;
        separator = ",\n";
        serde_json::to_writer(&mut *sink, line)?;
        sink.write_all(b"}")
    })?;
    sink.write_all(b"\n],\n\"files\":[")?;
    separator = "\n";
    for file in files {
        let FileOf { sha256, size, content } = file?;
        write!(sink, "{separator}{{\"sha256\":\"{sha256}\",\"size\":{size}")?;
        separator = ",\n";
        if let Some(content) = content {
            write_content(sink, content)?;
        }
        sink.write_all(b"}")?;
    }
    sink.write_all(b"\n]}\n")
}

fn write_content(sink: &mut dyn Write, mut content: Box<dyn Read + '_>) -> io::Result<()> {
    sink.write_all(b",\"content\":[")?;
    let mut separator = "\n";
    let mut piece = Vec::with_capacity(PIECE);
    loop {
        piece.clear();
        content.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
        if piece.is_empty() {
            return sink.write_all(b"]");
        }
        write!(sink, "{separator}\"{}\"", BASE64_STANDARD.encode(&piece))?;
        separator = ",\n";
    }
}
