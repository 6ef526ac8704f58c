//! ZIP containers: read under caps, written the same way each time.
//!
//! A container comes from outside and is hostile until checked. [`Archive::open`] reads the whole
//! table of contents before it hands out a byte: where every entry lies, that none overlaps
//! another, that the two headers of an entry agree, that its name is allowed and stands there once,
//! and that what it claims to unpack to stays under the caller's [`Limits`]. What is then unpacked
//! is measured and checked against its sum again. There is one reader of the structure, so that
//! what was checked is what is read.
//!
//! Nothing here unpacks to a folder, knows what the entries mean, or understands encryption,
//! several disks or any method but stored and deflated: what it does not understand it refuses.

mod archive;
mod directory;
mod error;
mod fields;
mod limits;
mod writer;

pub use archive::{Archive, Entry, EntryReader, Method};
pub use error::{Difference, Error};
pub use limits::{Limits, Origin};
pub use writer::{EntryWriter, Writer};
