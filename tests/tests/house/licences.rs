//! Under which terms the libraries come, and which must never come at all.
//!
//! Everything shipped must allow what `MIT OR Apache-2.0` allows; nothing shipped can reach a
//! network.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, PackageId};

use crate::{METADATA, metadata, root};

/// Terms that ask for no more than their own text.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates under other terms, and why they may come.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("cssparser", "MPL-2.0", "binds its own files only, which are used unchanged, under tauri"),
    ("cssparser-macros", "MPL-2.0", "binds its own files only, which are used unchanged"),
    ("dtoa-short", "MPL-2.0", "binds its own files only, which are used unchanged, under tauri"),
    ("option-ext", "MPL-2.0", "binds its own files only, which are used unchanged, under tauri"),
    ("selectors", "MPL-2.0", "binds its own files only, which are used unchanged, under tauri"),
];

/// Terms that npm packages of the window may have besides.
const ALLOWED_IN_PAGES: &[(&str, &str)] =
    &[("OFL-1.1", "the report's fonts, shipped with their text")];

/// What must not come into the two programs, however deep below them.
const BANNED: &[(&str, &str)] = &[
    ("aws-lc-sys", "nothing speaks TLS"),
    ("bindgen", "needs libclang on every machine that builds"),
    ("curl", "nothing leaves the computer"),
    ("curl-sys", "nothing leaves the computer"),
    ("hyper", "nothing leaves the computer"),
    ("native-tls", "nothing speaks TLS"),
    ("openssl", "nothing speaks TLS, and it is one more thing to build for Windows"),
    ("openssl-sys", "nothing speaks TLS, and it is one more thing to build for Windows"),
    ("reqwest", "nothing leaves the computer"),
    ("rustls", "nothing speaks TLS"),
    ("tauri-plugin-http", "the page reaches no network"),
    ("tauri-plugin-opener", "the page opens nothing by itself"),
    ("tauri-plugin-shell", "the page starts no program"),
    ("tauri-plugin-updater", "there is no network to update from"),
    ("tauri-plugin-upload", "nothing leaves the computer"),
    ("tauri-plugin-websocket", "nothing leaves the computer"),
    ("tiny_http", "the host of the tests is no part of the program"),
    ("ureq", "nothing leaves the computer"),
];

/// What no room may name itself, though something below one may bring it.
const BANNED_IN_ROOMS: &[(&str, &str)] =
    &[("tauri-plugin-fs", "paths never reach the page; the dialog plugin brings it unregistered")];

/// Libraries whose types walk between rooms or whose C code can exist once.
const ONE_VERSION: &[&str] = &[
    "chrono",
    "fluent-bundle",
    "fluent-syntax",
    "libsqlite3-sys",
    "lopdf",
    "printpdf",
    "rusqlite",
    "serde",
    "serde_json",
    "tauri",
    "tauri-utils",
    "tokio",
    "unic-langid",
    "wry",
];

/// The systems that the program is built for.
const SYSTEMS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"];

/// The two programs.
const PROGRAMS: &[&str] = &["tenken-cli", "tenken-window"];

#[test]
fn every_library_comes_under_terms_that_allow_ours() {
    for package in &METADATA.packages {
        let name = package.name.as_str();
        let licence = package
            .license
            .as_deref()
            .unwrap_or_else(|| panic!("{name} {} names no licence", package.version));
        let allowed = |id: &str| {
            ALLOWED.contains(&id)
                || EXCEPTIONS.iter().any(|(of, term, _)| *of == name && *term == id)
        };
        assert!(
            satisfies(licence, allowed),
            "{name} {} comes under {licence}: neither allowed nor an exception",
            package.version
        );
    }
}

#[test]
fn every_package_shipped_with_the_pages_comes_under_terms_that_allow_ours() {
    let lock = std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
    let packages = lock["packages"].as_object().expect("a lock file lists its packages");
    let shipped: Vec<_> = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .collect();
    assert!(!shipped.is_empty(), "the fonts at least are shipped");
    for (path, package) in shipped {
        let licence = package["license"].as_str().unwrap_or_else(|| panic!("{path}: no licence"));
        let allowed = |id: &str| {
            ALLOWED.contains(&id) || ALLOWED_IN_PAGES.iter().any(|(term, _)| *term == id)
        };
        assert!(satisfies(licence, allowed), "{path} comes under {licence}");
    }
}

#[test]
fn no_exception_outlives_its_library() {
    let names: BTreeSet<_> =
        METADATA.packages.iter().map(|package| package.name.as_str()).collect();
    for (name, _, _) in EXCEPTIONS {
        assert!(names.contains(name), "{name} is no longer used; its exception can go");
    }
}

#[test]
fn nothing_banned_comes_into_the_programs() {
    for system in SYSTEMS {
        let metadata = metadata(&["--filter-platform", system]);
        for (name, path) in below_programs(&metadata) {
            if let Some((_, reason)) = BANNED.iter().find(|(banned, _)| *banned == name) {
                panic!("{name} comes into the program for {system} by {path}: {reason}");
            }
        }
    }
}

#[test]
fn no_room_names_what_the_pages_must_not_reach() {
    for package in METADATA.workspace_packages() {
        for dependency in &package.dependencies {
            for (banned, reason) in BANNED_IN_ROOMS {
                assert_ne!(dependency.name, *banned, "{}: {reason}", package.name);
            }
        }
    }
}

#[test]
fn libraries_whose_types_walk_between_rooms_come_in_one_version() {
    for name in ONE_VERSION {
        let versions: Vec<_> = METADATA
            .packages
            .iter()
            .filter(|package| package.name.as_str() == *name)
            .map(|package| package.version.to_string())
            .collect();
        assert!(versions.len() <= 1, "{name} comes in the versions {}", versions.join(", "));
    }
}

/// Every library of the programs by name, with the way that leads to it.
fn below_programs(metadata: &Metadata) -> BTreeMap<String, String> {
    let resolve = metadata.resolve.as_ref().expect("metadata with dependencies has the graph");
    let nodes: BTreeMap<&PackageId, _> =
        resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let mut found = BTreeMap::new();
    let mut waiting: Vec<(&PackageId, String)> = metadata
        .workspace_packages()
        .into_iter()
        .filter(|package| PROGRAMS.contains(&package.name.as_str()))
        .map(|package| (&package.id, String::new()))
        .collect();
    assert_eq!(waiting.len(), PROGRAMS.len(), "both programs are rooms");
    while let Some((id, way)) = waiting.pop() {
        let name = metadata[id].name.to_string();
        let way = format!("{way}/{name}");
        if found.insert(name, way.clone()).is_some() {
            continue;
        }
        for dependency in &nodes[id].deps {
            // What only builds or tests a library is not in the program.
            if dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal) {
                waiting.push((&dependency.pkg, way.clone()));
            }
        }
    }
    found
}

/// Whether an SPDX expression can be met by allowed terms alone.
///
/// `AND` binds before `OR`; a slash is the old way of writing `OR`.
fn satisfies(expression: &str, allowed: impl Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any_of(&tokens, &mut at, &allowed);
    assert_eq!(at, tokens.len(), "{expression} is no SPDX expression");
    met
}

fn any_of(tokens: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = all_of(tokens, at, allowed);
    while tokens.get(*at) == Some(&"OR") {
        *at += 1;
        // Both sides are read, so that the position moves on.
        met |= all_of(tokens, at, allowed);
    }
    met
}

fn all_of(tokens: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = term(tokens, at, allowed);
    while tokens.get(*at) == Some(&"AND") {
        *at += 1;
        met &= term(tokens, at, allowed);
    }
    met
}

fn term(tokens: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let Some(first) = tokens.get(*at) else { return false };
    *at += 1;
    if *first == "(" {
        let met = any_of(tokens, at, allowed);
        *at += 1;
        return met;
    }
    if tokens.get(*at) == Some(&"WITH") {
        let id = format!("{first} WITH {}", tokens.get(*at + 1).copied().unwrap_or_default());
        *at += 2;
        return allowed(&id);
    }
    allowed(first)
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-3.0-only/MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR Apache-2.0) AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
        ("GPL-3.0-only OR MIT AND GPL-2.0-only", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only", true),
        ("GPL-2.0-only WITH Classpath-exception-2.0", false),
    ] {
        assert_eq!(satisfies(expression, |id| ALLOWED.contains(&id)), met, "{expression}");
    }
}
