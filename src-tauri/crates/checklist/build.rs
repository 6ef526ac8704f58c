//! Puts the checklists of the repository into the program.
//!
//! A folder under `checklists/` is built in when all four files of a checklist stand in it. Nothing
//! is parsed here: the tests read every built-in checklist, and a build must not depend on content.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FILES: [&str; 4] = ["checklist.toml", "clauses.toml", "items.toml", "policy.txt"];

fn main() -> io::Result<()> {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let checklists = manifest.join("../../../checklists");
    println!("cargo::rerun-if-changed={}", checklists.display());
    println!("cargo::rerun-if-changed=build.rs");
    fs::write(out.join("built_in.rs"), table(&checklists)?)
}

/// The source of an array of `(id, [text; 4])`, sorted by id.
fn table(checklists: &Path) -> io::Result<String> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(checklists)? {
        let folder = entry?.path();
        if FILES.iter().all(|name| folder.join(name).is_file()) {
            folders.push(folder);
        }
    }
    folders.sort();

    let mut source = String::from("&[\n");
    for folder in folders {
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(source, "    ({id:?}, [");
        for name in FILES {
            // Absolute, because the generated file lies in the target directory.
            let path = fs::canonicalize(folder.join(name))?;
            let _ = writeln!(source, "        include_str!({path:?}),");
        }
        source.push_str("    ]),\n");
    }
    source.push_str("]\n");
    Ok(source)
}
