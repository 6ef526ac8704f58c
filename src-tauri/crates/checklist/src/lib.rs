//! Checklist files: reading them from a folder, the set built into the program, proving that a
//! checklist accounts for its whole policy, and comparing two revisions.
//!
//! It writes drafts only, does not derive them from policy text, and holds no words: what
//! it finds are codes and facts.

pub mod built_in;
pub mod check;
pub mod codes;
pub mod diff;
pub mod draft;
mod encoding;
mod error;
mod read;

pub use check::{Report, check};
pub use diff::{Change, ItemChange, diff};
pub use encoding::Encoding;
pub use error::{Error, Position};
pub use read::{
    CHECKLIST_FILE, CLAUSES_FILE, FORMAT, ITEMS_FILE, Limits, POLICY_FILE, read, read_policy_text,
};
