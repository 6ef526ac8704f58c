//! Sheets read as a person reads them, and files made to harm.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod hostile;
mod known_sheets;
mod layouts;
