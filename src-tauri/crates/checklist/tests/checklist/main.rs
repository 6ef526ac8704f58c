//! Checklist files read, checked and compared.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod built_in;
mod check;
mod diff;
mod read;
mod schema;
