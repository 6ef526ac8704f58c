//! The commands as window and scripts call them, on real books.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod answering;
mod attachment;
mod auditing;
mod backups;
mod books;
mod common;
mod editions;
mod errors;
mod evidence;
mod excel;
mod generated;
mod merge;
mod merge_killed;
mod packs;
mod simulation;
mod undo;
mod workflow;
