//! Reads `locales/`, refuses what differs between the languages, and writes the typed functions.
//!
//! The same files are read by the window's page; nothing is translated or changed here.

mod catalogue;
mod emit;

use std::path::Path;
use std::{env, fs};

use catalogue::{Source, check};

/// The languages, the original first.
const LOCALES: [&str; 2] = ["ja", "en"];

fn main() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-changed=build");
    let sources: Vec<Source> = LOCALES.iter().flat_map(|locale| read(&locales, locale)).collect();
    match check(&LOCALES, &sources) {
        Ok(messages) => {
            let out = env::var("OUT_DIR").expect("cargo gives build scripts a folder");
            let text = emit::rust(&LOCALES, &locales, &sources, &messages);
            fs::write(Path::new(&out).join("words.rs"), text).expect("the folder is writable");
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
        }
    }
}

/// Every `.ftl` file of a language, by name.
fn read(locales: &Path, locale: &'static str) -> Vec<Source> {
    let folder = locales.join(locale);
    let entries = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{} cannot be read: {e}", folder.display()));
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a folder that opens can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| Source {
            locale,
            file: path.file_name().map(|name| name.to_string_lossy().into_owned()).expect("listed"),
            text: fs::read_to_string(&path)
                .unwrap_or_else(|e| panic!("{} cannot be read: {e}", path.display())),
        })
        .collect()
}
