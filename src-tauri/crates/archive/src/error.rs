//! Why a container was refused, as facts.

use std::io;

/// In what the two headers of an entry differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// The name.
    Name,
    /// How it is packed.
    Method,
    /// The flags.
    Flags,
    /// One of the two sizes.
    Size,
    /// The checksum.
    Checksum,
    /// Its place: no header stands where the table of contents says.
    Place,
}

/// Why a container was refused or not written. Nothing of it was handed out as whole.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Reading or writing failed underneath.
    #[error("cannot be read or written")]
    Io(#[from] io::Error),
    /// It does not begin as a container does.
    #[error("not a ZIP container")]
    NotAnArchive,
    /// It begins as a container does and has no end.
    #[error("the container is cut short")]
    CutShort,
    /// More bytes than allowed.
    #[error("the container has {bytes} bytes, over the limit of {limit}")]
    TooLong {
        /// Its bytes.
        bytes: u64,
        /// The most allowed.
        limit: u64,
    },
    /// Two places could be its end, so two readers could see different contents.
    #[error("the container has two ends")]
    TwoEnds,
    /// It is one part of several.
    #[error("the container is spread over several files")]
    Spread,
    /// The table of contents cannot be followed.
    #[error("the table of contents cannot be followed at byte {at}")]
    Directory {
        /// Where, from the beginning.
        at: u64,
    },
    /// Numbers of more than 32 bits are announced and missing, or present without need.
    #[error("the long sizes of {name:?} contradict the short ones")]
    LongSizes {
        /// The entry's name; empty for the container's own end.
        name: String,
    },
    /// More entries than allowed.
    #[error("{count} entries, over the limit of {limit}")]
    TooManyEntries {
        /// How many it claims.
        count: u64,
        /// The most allowed.
        limit: u64,
    },
    /// A name that has no place here.
    #[error("the name {name:?} is not allowed")]
    Name {
        /// The name; what is no text is replaced.
        name: String,
    },
    /// A name stands there twice.
    #[error("{name:?} stands there twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// Two names differ only in case, so that some systems see one file.
    #[error("{name:?} differs from another name only in case")]
    Case {
        /// The second of the two.
        name: String,
    },
    /// A folder, link, device or the like.
    #[error("{name:?} is not an ordinary file")]
    NotAFile {
        /// The name.
        name: String,
    },
    /// Encrypted by the container's own means.
    #[error("{name:?} is encrypted")]
    Encrypted {
        /// The name.
        name: String,
    },
    /// Packed in another way than stored or deflated, or with flags that are not understood.
    #[error("{name:?} is packed by method {method} with flags {flags:#06x}")]
    Unsupported {
        /// The name.
        name: String,
        /// The method's number.
        method: u16,
        /// The flags.
        flags: u16,
    },
    /// An entry claims, or turns out, to be larger than allowed.
    #[error("{name:?} has {bytes} bytes, over the limit of {limit}")]
    EntryTooLong {
        /// The name.
        name: String,
        /// Its size as claimed.
        bytes: u64,
        /// The most allowed.
        limit: u64,
    },
    /// All entries together claim to be larger than allowed.
    #[error("all entries have {bytes} bytes, over the limit of {limit}")]
    TotalTooLong {
        /// Their sizes as claimed.
        bytes: u64,
        /// The most allowed.
        limit: u64,
    },
    /// An entry claims to unpack to more times its packed size than allowed.
    #[error("{name:?} unpacks from {packed} to {bytes} bytes")]
    Ratio {
        /// The name.
        name: String,
        /// Packed bytes.
        packed: u64,
        /// Bytes as claimed.
        bytes: u64,
    },
    /// An entry lies on another, or on the table of contents.
    #[error("{name:?} lies on another entry")]
    Overlap {
        /// The name.
        name: String,
    },
    /// Bytes belong to no entry.
    #[error("bytes at {at} belong to no entry")]
    Unaccounted {
        /// Where, from the beginning.
        at: u64,
    },
    /// The two headers of an entry say different things.
    #[error("the two headers of {name:?} differ: {difference:?}")]
    Headers {
        /// The name in the table of contents.
        name: String,
        /// In what.
        difference: Difference,
    },
    /// A comment or an extra field, where none belongs.
    #[error("{name:?} carries a comment or an extra field")]
    Extra {
        /// The entry's name; empty for the container's own comment.
        name: String,
    },
    /// No entry of this name.
    #[error("no entry {name:?}")]
    Missing {
        /// The name asked for.
        name: String,
    },
    /// The packed bytes are damaged.
    #[error("{name:?} cannot be unpacked")]
    Damaged {
        /// The name.
        name: String,
    },
    /// An entry unpacks to another size than claimed.
    #[error("{name:?} does not have the size that it claims")]
    SizeLie {
        /// The name.
        name: String,
    },
    /// An entry's bytes do not give its checksum.
    #[error("{name:?} does not give its checksum")]
    ChecksumLie {
        /// The name.
        name: String,
    },
    /// An entry that was begun was not finished before the next, or before the end.
    #[error("an entry was not finished")]
    Unfinished,
}

impl Error {
    /// The error behind a failed read of an entry, where it is one of ours.
    pub fn of(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(own) => own,
            Err(other) => Self::Io(other),
        }
    }
}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(source) => source,
            own => Self::new(io::ErrorKind::InvalidData, own),
        }
    }
}
