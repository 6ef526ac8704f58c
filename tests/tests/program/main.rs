//! The program from outside: its host, its figures, its files.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod devhost;
mod golden_scores;
mod pdf;
