//! The whole book as one JSON file, for archives and other programs, and back without loss.
//!
//! The format is written down in `docs/book-json.md`. A record's own bytes stand in it as a text,
//! since its id is their hash: a tool that formats JSON anew must not change what was said. The file
//! is read as a stream under caps, and every hash in it is proven before anything is believed.

mod guard;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use read::{Contents, Event, Fault, read};
pub(crate) use write::{FileOf, write};

/// What the file calls itself.
const FORMAT: &str = "tenken-book";

/// The version that this program writes and reads.
const VERSION: u64 = 1;

/// Bytes of a file in one piece of its content; in base 64 a third more.
const PIECE: usize = 768 * 1024;

/// The longest text of the file, in bytes as it stands there: a record whose every byte is escaped.
const LONGEST_TEXT: usize = 2 * 1024 * 1024;

/// The largest file that is read.
pub(crate) const LARGEST: u64 = 16 * 1024 * 1024 * 1024;
