//! The console program as a script meets it: what it prints, and how it ends.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod demo;
mod desk;
mod forms;
mod pipes;
mod round;
mod sheets;
mod workbook;
