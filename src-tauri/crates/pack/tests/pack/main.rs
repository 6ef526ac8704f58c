//! Packs as files: written, read again, forged, cut, changed.
#![allow(clippy::unwrap_used, reason = "tests")]

mod bundle;
mod first_format;
#[path = "../../../archive/tests/archive/forge.rs"]
#[allow(dead_code, reason = "other lies are forged here")]
mod forge;
mod hostile;
mod lies;
mod round_trip;
