//! What rustfmt and clippy do not see: heads, sizes, leftovers, links.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::root;
use crate::tree::{FILES, File};

/// Longest hand-written file, in lines.
const LONGEST: usize = 600;

/// Files that may be longer, and why.
const LONG: &[(&str, &str)] = &[];

/// Checked-in files that a program writes, and the test that fails when they are stale.
const GENERATED: &[(&str, &str)] =
    &[("ui/src/ipc/generated.ts", "src-tauri/crates/app/tests/app/generated.rs")];

/// Where files wait for a test to read them.
const FIXTURES: &[&str] = &["tests/fixtures/", "tests/golden/"];

#[test]
fn every_module_says_at_its_head_what_it_is_for() {
    for file in sources(&["rs"]) {
        let first = file.text().lines().find(|line| !line.starts_with("#!")).unwrap_or_default();
        assert!(first.starts_with("//! "), "{} has no head", file.path);
    }
}

#[test]
fn no_file_is_longer_than_one_can_keep_in_mind() {
    for file in sources(&["rs", "ts", "js", "svelte", "css", "sql", "ftl"]) {
        let lines = file.text().lines().count();
        let is_long = LONGEST < lines;
        let is_known = LONG.iter().any(|(path, _)| *path == file.path)
            || GENERATED.iter().any(|(path, _)| *path == file.path);
        assert!(
            !is_long || is_known,
            "{} has {lines} lines: it wants to be two, or a reason here",
            file.path
        );
    }
    for (path, _) in LONG {
        let lines = file(path).text().lines().count();
        assert!(LONGEST < lines, "{path} needs its exception no more");
    }
}

#[test]
fn tests_that_need_a_screen_are_found_by_their_names() {
    let journeys = file("tests/tests/window.rs");
    let names: Vec<&str> = journeys
        .text()
        .split("#[test]\nfn ")
        .skip(1)
        .map(|rest| rest.split('(').next().unwrap_or_default())
        .collect();
    let gates = file("src-tauri/crates/xtask/src/gates.rs").text();
    let mark = gates.split_once("ON_A_SCREEN: &str = \"").expect("the gates name them").1;
    let mark = mark.split('"').next().unwrap_or_default();
    assert!(!names.is_empty(), "the real window has its journey");
    for name in names {
        assert!(
            name.starts_with(mark),
            "{name} would run where there is no screen, and not on one"
        );
    }
}

#[test]
fn nothing_is_left_for_later() {
    // Spelled in parts, so that this file does not find itself.
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[ig", "nore"),
        concat!("test.", "skip"),
        concat!("test.", "only"),
        concat!("it.", "only"),
        concat!("@ts-", "ignore"),
    ];
    for file in sources(&["rs", "ts", "js", "svelte", "css", "sql", "ftl", "md", "toml", "html"]) {
        for mark in marks {
            assert!(!file.text().contains(mark), "{} holds {mark}", file.path);
        }
    }
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let folders = [
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("C:\\Us", "ers\\"),
    ];
    for file in FILES.iter().filter(|file| !is_fixture(&file.path)) {
        for folder in folders {
            assert!(!file.text().contains(folder), "{} names {folder}", file.path);
        }
    }
}

#[test]
fn every_fixture_is_named_by_a_test() {
    let tests: String = FILES
        .iter()
        .filter(|file| file.is(&["rs", "ts", "sql"]) && !is_fixture(&file.path))
        .map(File::text)
        .collect();
    for file in FILES.iter().filter(|file| is_fixture(&file.path) && !file.path.ends_with(".md")) {
        let inside = FIXTURES.iter().find_map(|folder| file.path.strip_prefix(folder));
        let inside = inside.expect("a fixture lies in one of the folders");
        // A test names the file, its stem as a text of its own, or the folder that it reads whole.
        let (folders, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        let stem = name.split('.').next().unwrap_or(name);
        let is_named = names(&tests, name)
            || tests.contains(&format!("\"{stem}\""))
            || folders.split('/').filter(|folder| !folder.is_empty()).any(|folder| {
                tests.contains(&format!("\"{folder}\"")) || tests.contains(&format!("/{folder}"))
            });
        assert!(is_named, "no test names {}", file.path);
    }
}

#[test]
fn every_generated_file_is_known_and_checked() {
    for file in sources(&["rs", "ts", "js", "json", "css", "sql"]) {
        let head: String = file.text().lines().take(3).collect();
        let is_known = GENERATED.iter().any(|(path, _)| *path == file.path);
        assert!(
            !head.contains("Generated from") || is_known,
            "{} is generated and nothing here checks that it is fresh",
            file.path
        );
    }
    for (path, test) in GENERATED {
        assert!(file(path).text().contains("Generated from"), "{path} says that it is generated");
        assert!(!file(test).text().is_empty(), "{test} checks it");
    }
}

#[test]
fn no_tool_left_its_droppings() {
    let endings = [".orig", ".rej", ".bak", ".swp", "~", ".snap.new", ".DS_Store", ".log", ".tmp"];
    for file in FILES.iter() {
        for ending in endings {
            assert!(!file.path.ends_with(ending), "{} was left behind", file.path);
        }
    }
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    for document in sources(&["md"]) {
        for target in links(document.text()) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = resolve(&document.path, path);
            assert!(root().join(&path).exists(), "{} links to {target}", document.path);
            if !anchor.is_empty() {
                let text = std::fs::read_to_string(root().join(&path)).unwrap();
                assert!(
                    anchors(&text).contains(anchor),
                    "{} links to {target}, a heading that does not exist",
                    document.path
                );
            }
        }
    }
}

#[test]
fn every_folder_of_the_crates_is_a_room() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for entry in std::fs::read_dir(root().join("src-tauri/crates")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let member = format!("\"src-tauri/crates/{name}\"");
        assert!(manifest.contains(&member), "{name} is no member of the workspace");
    }
}

/// Hand-kept files of these kinds, fixtures left out.
fn sources(extensions: &[&str]) -> impl Iterator<Item = &'static File> {
    FILES.iter().filter(move |file| file.is(extensions) && !is_fixture(&file.path))
}

fn is_fixture(path: &str) -> bool {
    FIXTURES.iter().any(|folder| path.starts_with(folder))
}

fn file(path: &str) -> &'static File {
    FILES.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} does not exist"))
}

/// Whether a text names a file: between characters that belong to no name.
fn names(text: &str, name: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(part_of_name) && !text[at + name.len()..].starts_with(part_of_name)
    })
}

/// The targets of `[words](target)` and `src="target"`, code left out.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for (begin, end) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
            for (at, _) in line.match_indices(begin) {
                let rest = &line[at + begin.len()..];
                found.extend(rest.find(end).map(|end| &rest[..end]));
            }
        }
    }
    found
}

/// A relative target from a document, as a path from the root.
fn resolve(document: &str, target: &str) -> PathBuf {
    if target.is_empty() {
        return PathBuf::from(document);
    }
    let folder = Path::new(document).parent().expect("a document lies in a folder");
    let mut path = PathBuf::new();
    for part in folder.join(target).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path
}

/// The anchors of a document's headings.
fn anchors(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}
