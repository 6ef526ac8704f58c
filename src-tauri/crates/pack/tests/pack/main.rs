//! Packs as files: written, read again, forged, cut, changed.
#![allow(clippy::unwrap_used, reason = "tests")]

mod bundle;
mod first_format;
#[path = "../../../archive/tests/forge/mod.rs"]
mod forge;
mod hostile;
mod lies;
mod round_trip;
