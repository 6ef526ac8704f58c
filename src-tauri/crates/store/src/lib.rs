//! One book (点検台帳) is one folder: an SQLite file of records and a folder of evidence.
//!
//! What this crate promises: whatever it acknowledged is committed and synced; after an error the
//! book is unchanged and usable; a file that is not a book of this program, or of a newer one, is
//! never written to. Every table but the records, their runs and what is local by nature is a
//! projection that [`Book::rebuild`] makes anew.
//!
//! It deliberately has no clock, draws no random ids and knows no words: times and ids come from
//! the caller, errors are facts.

mod book;
mod care;
mod device;
mod draft;
mod error;
mod evidence;
mod files;
mod foreseen;
mod head;
mod header;
mod key;
mod known;
mod lock;
mod log;
mod moment;
mod pour;
mod project;
mod record;
mod repair;
mod restore;
mod run;
mod schema;
mod setting;
#[cfg(test)]
mod tests;

pub use book::{Access, Book, Version};
pub use care::{BACKUP_FOLDER, BookCheck};
pub use draft::DraftKey;
pub use error::{Error, EvidenceError};
pub use evidence::name::{NameFault, name_fault, safe_file_name};
pub use evidence::{EvidenceCheck, EvidenceState, Progress, may_hold_macros};
pub use foreseen::Foreseen;
pub use header::{APPLICATION_ID, DATABASE_FILE};
pub use key::{Key, KeyHolder, KeyState, PackAct};
pub use lock::Holder;
pub use log::{LogCheck, LogLine};
pub use pour::{Poured, medium_failure, pour};
pub use record::Outcome;
pub use repair::{Repaired, repair};
pub use restore::{Restored, check_backup, restore};
pub use run::{NewRun, Run, RunKind, Withdrawn};
pub use schema::FORMAT;
