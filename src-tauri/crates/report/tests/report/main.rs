//! Documents and the files they become.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod document;
mod hostile;
mod pdf;
mod support;
