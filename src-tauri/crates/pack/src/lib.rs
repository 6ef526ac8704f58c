//! Packs (`.tenken`): the files carried by hand between a department and the audit lead.
//!
//! A pack is a container of records and the files they name, signed by who wrote it and, wherever
//! it holds answers, sealed to who may read it: whoever finds the stick learns nothing. Reading
//! goes by fixed steps, each with its own fault: size, seal, container, manifest, the exact set of
//! names, sizes and hashes, signature, and only then the records, one by one. What is handed out
//! was proven; nothing is written anywhere but a private copy of the opened seal.
//!
//! This crate keeps no keys, knows no book and decides on nobody's trust: it says who signed, and
//! what a pack of that kind may say ([`authority`]); the rest is the caller's.

pub mod authority;
mod error;
mod json;
mod keys;
mod lines;
mod manifest;
mod paper;
mod read;
mod seal;
mod write;

pub use error::{Error, LineFault};
pub use keys::{Keys, PublicKeys, Vouch};
pub use lines::{Line, Lines, read_line};
pub use manifest::{
    Blob, CampaignTag, FORMAT, Kind, Manifest, Pin, RecordsPart, UnitTag, check_number,
};
pub use paper::{PaperFault, from_paper, to_paper};
pub use read::{Incoming, Limits, Opening, Records};
pub use seal::{open_with_passphrase, seal_with_passphrase};
pub use write::{Envelope, Prepared, Source, prepare};
