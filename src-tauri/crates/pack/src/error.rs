//! Why a pack was refused or not written, as facts: one variant for each fault a person should
//! hear of in other words.

use std::io;
use std::path::PathBuf;

/// Why a pack was refused or not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file cannot be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The private copy of an opened seal, or the pack, cannot be written.
    #[error("cannot be written")]
    Write(#[source] io::Error),
    /// The file has 0 bytes.
    #[error("the file is empty")]
    Empty,
    /// It begins neither as a pack nor as a sealed one.
    #[error("not a pack")]
    NotAPack,
    /// More bytes than any pack may have.
    #[error("{bytes} bytes, over the limit of {limit}")]
    TooLong {
        /// Its bytes.
        bytes: u64,
        /// The most allowed.
        limit: u64,
    },
    /// It is sealed to a key that is not here.
    #[error("sealed to somebody else")]
    SealedToAnother,
    /// It is sealed with a passphrase and is no pack.
    #[error("sealed with a passphrase")]
    SealedWithPassphrase,
    /// The passphrase does not open it.
    #[error("the passphrase does not open it")]
    WrongPassphrase,
    /// What tells who may open it is longer than any true one.
    #[error("the seal names too many recipients")]
    SealHeader,
    /// The seal is damaged: changed on the way, or cut short.
    #[error("the seal is broken after {opened} bytes")]
    SealBroken {
        /// Bytes opened before the fault showed.
        opened: u64,
    },
    /// It holds answers and is not sealed.
    #[error("a {kind} that is not sealed")]
    NotSealed {
        /// The kind of pack.
        kind: &'static str,
    },
    /// The container was refused.
    #[error("the container is refused: {0}")]
    Container(#[source] tenken_archive::Error),
    /// A part of every pack is not there.
    #[error("{name} is missing")]
    PartMissing {
        /// The part.
        name: String,
    },
    /// A part that the manifest does not name.
    #[error("{name} is not named by the manifest")]
    PartUnexpected {
        /// The part.
        name: String,
    },
    /// A part's size or hash is not what the manifest says.
    #[error("{name} is not what the manifest says")]
    PartChanged {
        /// The part.
        name: String,
    },
    /// A file that no record names.
    #[error("no record names the file {sha256}")]
    BlobUnnamed {
        /// Its hash.
        sha256: String,
    },
    /// The manifest is no strict JSON of its shape.
    #[error("the manifest cannot be read: {detail}")]
    Manifest {
        /// What was found.
        detail: String,
    },
    /// A newer program wrote it.
    #[error("format {found}, this program knows {known}")]
    TooNew {
        /// Its format.
        found: u32,
        /// The newest format known.
        known: u32,
    },
    /// A kind of pack that a newer program knows.
    #[error("a pack of the unknown kind {kind:?}")]
    UnknownKind {
        /// The kind as it stands.
        kind: String,
    },
    /// The signature is not one.
    #[error("the signature is missing or of a wrong length")]
    SignatureShape,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    SignatureWrong,
    /// The signer's key is one that fits any text.
    #[error("the signer's key is weak")]
    WeakKey,
    /// The signer's keys are no keys.
    #[error("the signer's keys cannot be read")]
    WrongKey,
    /// A line that is no record.
    #[error("line {line} is refused: {fault:?}")]
    Line {
        /// From 1.
        line: u64,
        /// What is wrong with it.
        fault: LineFault,
    },
    /// The number of lines is not what the manifest says.
    #[error("{found} records, the manifest says {said}")]
    RecordCount {
        /// Lines found.
        found: u64,
        /// Lines announced.
        said: u64,
    },
    /// What was to be packed changed while it was packed.
    #[error("{name} changed while it was packed")]
    SourceChanged {
        /// The part.
        name: String,
    },
}

impl Error {
    pub(crate) fn of_container(error: tenken_archive::Error) -> Self {
        Self::Container(error)
    }

    /// Whether bytes that went missing or changed on the way explain it; everything else was put
    /// there by somebody.
    pub fn is_damage(&self) -> bool {
        use tenken_archive::Error as Container;
        match self {
            Self::SealBroken { .. } | Self::PartChanged { .. } => true,
            Self::Container(fault) => matches!(
                fault,
                Container::Io(_)
                    | Container::CutShort
                    | Container::NotAnArchive
                    | Container::Directory { .. }
                    | Container::Damaged { .. }
                    | Container::ChecksumLie { .. }
            ),
            _ => false,
        }
    }
}

/// What is wrong with a line of `records.ndjson`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// More than a record may have.
    TooLong,
    /// No line feed behind it.
    CutShort,
    /// Not UTF-8.
    NotText,
    /// Not JSON.
    NotJson,
    /// A name stands twice in one object, so that two readers could see different things.
    DuplicateKey,
    /// Nested deeper than any record is.
    TooDeep,
    /// JSON, without a record's envelope.
    NotARecord,
    /// An id in the envelope is none.
    WrongId,
    /// A text in the envelope is too long or holds control characters.
    WrongText,
    /// Too many parents.
    TooManyParents,
    /// A parent is no id, stands twice or out of order.
    WrongParents,
    /// It belongs to another campaign.
    ForeignCampaign,
    /// A person's own answers in a pack that must not hold any.
    NotAllowed,
}

impl LineFault {
    /// The name in codes and words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::CutShort => "cut_short",
            Self::NotText => "not_text",
            Self::NotJson => "not_json",
            Self::DuplicateKey => "duplicate_key",
            Self::TooDeep => "too_deep",
            Self::NotARecord => "not_a_record",
            Self::WrongId => "wrong_id",
            Self::WrongText => "wrong_text",
            Self::TooManyParents => "too_many_parents",
            Self::WrongParents => "wrong_parents",
            Self::ForeignCampaign => "foreign_campaign",
            Self::NotAllowed => "not_allowed",
        }
    }
}
