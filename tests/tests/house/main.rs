//! Whether the house is in order: directions, licences, tidiness, words.
//!
//! Nothing here runs the program; these tests read what `cargo metadata` and the files say.

#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

mod arrows;
mod licences;
mod tidy;
mod tree;
mod words;

use std::path::Path;
use std::sync::LazyLock;

use cargo_metadata::{Metadata, MetadataCommand};

/// The folder of the workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate lies inside the workspace")
}

/// What cargo knows of all crates, on every system.
static METADATA: LazyLock<Metadata> = LazyLock::new(|| metadata(&[]));

fn metadata(options: &[&str]) -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .other_options(
            ["--locked"].iter().chain(options).map(|&option| option.to_owned()).collect::<Vec<_>>(),
        )
        .exec()
        .expect("cargo describes the workspace")
}
