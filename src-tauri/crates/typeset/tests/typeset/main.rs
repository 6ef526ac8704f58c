//! Lines and pages of Japanese text.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod lines;
mod pages;
mod support;
