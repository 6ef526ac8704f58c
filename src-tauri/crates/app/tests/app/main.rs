//! The commands as window and scripts call them, on real books.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod answering;
mod attachment;
mod auditing;
mod backups;
mod books;
mod common;
mod department;
mod documents;
mod editions;
mod errors;
mod evidence;
mod excel;
mod generated;
mod leading;
mod media;
mod merge;
mod merge_killed;
mod packs;
mod preview;
mod simulation;
mod steering;
mod undo;
mod workflow;
