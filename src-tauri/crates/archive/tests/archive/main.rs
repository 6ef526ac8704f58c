//! Containers written and read, and containers that lie.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod forge;
mod hostile;
mod round_trip;
