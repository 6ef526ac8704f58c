//! Looking at a file before SQLite does: whether it is a book of this program at all.
//!
//! Opening a database can already write to it (a journal is rolled back), so nothing of somebody
//! else's, or of a newer program's, reaches SQLite.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::error::Error;

/// `TENK`, in the header of every book.
pub const APPLICATION_ID: u32 = 0x5445_4e4b;

/// The file of records in a book's folder.
pub const DATABASE_FILE: &str = "book.sqlite";

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// Reads the header and refuses what is not a book of a known format. Returns its format.
pub(crate) fn check(path: &Path, known: u32) -> Result<u32, Error> {
    let header = read(path)?;
    let owned = path.to_owned();
    if header.len == 0 {
        return Err(Error::Empty { path: owned });
    }
    let magic = MAGIC.len().min(header.read);
    if header.bytes[..magic] != MAGIC[..magic] {
        return Err(Error::NotSqlite { path: owned });
    }
    if header.read < HEADER {
        return Err(Error::Truncated { path: owned, bytes: header.len, expected: HEADER as u64 });
    }
    let application_id = header.number(68);
    if application_id != APPLICATION_ID {
        return Err(Error::Foreign { path: owned, application_id });
    }
    let found = header.number(60);
    if known < found {
        return Err(Error::TooNew { path: owned, found, known });
    }
    // While a journal lies beside it the file may be half-way; SQLite rolls it back first.
    if header.len < header.expected_len() && !has_journal(path) {
        let expected = header.expected_len();
        return Err(Error::Truncated { path: owned, bytes: header.len, expected });
    }
    Ok(found)
}

/// Whether a journal with content lies beside the database.
pub(crate) fn has_journal(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    std::fs::metadata(name).is_ok_and(|journal| journal.len() != 0)
}

struct Header {
    bytes: [u8; HEADER],
    read: usize,
    len: u64,
}

impl Header {
    fn number(&self, at: usize) -> u32 {
        let mut number = [0; 4];
        number.copy_from_slice(&self.bytes[at..at + 4]);
        u32::from_be_bytes(number)
    }

    /// Page size times page count; 0 where an older writer left the count stale.
    fn expected_len(&self) -> u64 {
        let page = match u16::from_be_bytes([self.bytes[16], self.bytes[17]]) {
            1 => 65_536,
            size => u64::from(size),
        };
        let counted = self.number(24) == self.number(92);
        if counted { page * u64::from(self.number(28)) } else { 0 }
    }
}

fn read(path: &Path) -> Result<Header, Error> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Error::Missing { path: path.parent().unwrap_or(path).to_owned() }
        }
        _ => Error::file(path, source),
    };
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(Error::NotSqlite { path: path.to_owned() });
    }
    let mut file = File::open(path).map_err(failed)?;
    let mut header = Header { bytes: [0; HEADER], read: 0, len: metadata.len() };
    while header.read < HEADER {
        match file.read(&mut header.bytes[header.read..]).map_err(failed)? {
            0 => break,
            count => header.read += count,
        }
    }
    Ok(header)
}
