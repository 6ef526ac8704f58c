//! Which room may know which, and which foreign library lives where.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::Package;

use crate::METADATA;

/// The rooms, and the rooms that each may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("tenken-archive", &[]),
    ("tenken-core", &[]),
    ("tenken-i18n", &[]),
    ("tenken-typeset", &[]),
    ("tenken-checklist", &["tenken-core"]),
    ("tenken-store", &["tenken-core"]),
    ("tenken-excel", &["tenken-archive", "tenken-core", "tenken-i18n"]),
    ("tenken-pack", &["tenken-archive", "tenken-core"]),
    ("tenken-report", &["tenken-archive", "tenken-core", "tenken-i18n", "tenken-typeset"]),
    (
        "tenken-app",
        &[
            "tenken-checklist",
            "tenken-core",
            "tenken-excel",
            "tenken-i18n",
            "tenken-pack",
            "tenken-report",
            "tenken-store",
        ],
    ),
    ("tenken-cli", &["tenken-app", "tenken-i18n"]),
    ("tenken-window", &["tenken-app", "tenken-i18n"]),
    ("tenken-xtask", &[]),
    // Tests ask each room whether it agrees with the others.
    (
        "tenken-tests",
        &[
            "tenken-app",
            "tenken-checklist",
            "tenken-core",
            "tenken-excel",
            "tenken-i18n",
            "tenken-report",
            "tenken-store",
            "tenken-typeset",
        ],
    ),
];

/// What only the tests of a room know besides: workbooks are filled in there as a person would.
const ARROWS_OF_TESTS: &[(&str, &[&str])] =
    &[("tenken-cli", &["tenken-archive"]), ("tenken-tests", &["tenken-archive"])];

/// Foreign libraries, and their home; where there is more than one, the reason.
const HOMES: &[(&str, &[&str])] = &[
    ("calamine", &["tenken-excel"]),
    ("age", &["tenken-pack"]),
    // The text form of the keys that age takes.
    ("bech32", &["tenken-pack"]),
    ("cargo_metadata", &["tenken-tests"]),
    // The clock is the business of whoever starts a session: the app, and the option `--now`.
    ("chrono", &["tenken-app", "tenken-cli"]),
    ("clap", &["tenken-cli"]),
    ("encoding_rs", &["tenken-excel"]),
    ("ed25519-dalek", &["tenken-pack"]),
    // Containers, and those that the tests of packs forge; and the streams inside a PDF.
    ("flate2", &["tenken-archive", "tenken-pack", "tenken-report"]),
    ("fluent", &["tenken-i18n"]),
    ("fluent-syntax", &["tenken-i18n"]),
    ("getrandom", &["tenken-app"]),
    ("icu_properties", &["tenken-typeset"]),
    ("icu_segmenter", &["tenken-typeset"]),
    ("log", &["tenken-window"]),
    // The PDF is put together; and opened again by whoever judges it.
    ("lopdf", &["tenken-report", "tenken-tests"]),
    ("printpdf", &["tenken-report"]),
    ("quick-xml", &["tenken-excel"]),
    ("rlimit", &["tenken-app"]),
    ("base64", &["tenken-app"]),
    ("rustix", &["tenken-app"]),
    ("rust_xlsxwriter", &["tenken-excel"]),
    // The book; and the bare commit beside which the benches measure an answer.
    ("rusqlite", &["tenken-store", "tenken-tests"]),
    // Ids of records, and the fingerprint in a PDF, which is no record.
    ("sha2", &["tenken-core", "tenken-report"]),
    ("subsetter", &["tenken-report"]),
    ("tauri", &["tenken-window"]),
    ("tauri-build", &["tenken-window"]),
    ("tauri-plugin-dialog", &["tenken-window"]),
    ("tauri-plugin-log", &["tenken-window"]),
    ("tauri-plugin-single-instance", &["tenken-window"]),
    ("tauri-plugin-window-state", &["tenken-window"]),
    ("tiny_http", &["tenken-tests"]),
    ("toml", &["tenken-checklist"]),
    ("ts-rs", &["tenken-app"]),
    // Widths and characters for composing; the names inside a font for the PDF that carries it.
    ("ttf-parser", &["tenken-report", "tenken-tests", "tenken-typeset"]),
    ("unic-langid", &["tenken-i18n"]),
    // Tests compare what the archive writes and reads with it; the program does not.
    ("zip", &["tenken-archive"]),
];

/// Libraries that bring a notation and no subject; every room may use them.
const EVERYWHERE: &[&str] = &["serde", "serde_json", "thiserror"];

/// Libraries that only tests of a room use.
const IN_TESTS: &[&str] = &["insta", "proptest", "tempfile"];

/// Rooms that end a program and may therefore bundle errors of any kind.
const BINARIES: &[&str] = &["tenken-cli", "tenken-tests", "tenken-window", "tenken-xtask"];

#[test]
fn every_room_knows_only_the_rooms_it_may() {
    let arrows: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    for package in METADATA.workspace_packages() {
        let name = package.name.as_str();
        let allowed =
            arrows.get(name).unwrap_or_else(|| panic!("{name} has no arrows in the table"));
        let in_tests = ARROWS_OF_TESTS.iter().find(|(room, _)| *room == name);
        let in_tests = in_tests.map_or(&[][..], |(_, known)| known);
        let built: BTreeSet<_> = dependencies(package, |kind| !is_dev(kind)).collect();
        for known in dependencies(package, |_| true).filter(|known| is_room(known)) {
            let is_for_tests = in_tests.contains(&known) && !built.contains(&known);
            assert!(
                allowed.contains(&known) || known == name || is_for_tests,
                "{name} must not know {known}: the data walks one way"
            );
        }
    }
}

#[test]
fn every_room_of_the_table_exists() {
    let rooms: BTreeSet<_> =
        METADATA.workspace_packages().iter().map(|package| package.name.to_string()).collect();
    for (room, known) in ARROWS {
        for name in known.iter().chain([room]) {
            assert!(rooms.contains(*name), "{name} stands in the table and is no room");
        }
    }
}

#[test]
fn every_foreign_library_has_one_home() {
    let homes: BTreeMap<_, _> = HOMES.iter().copied().collect();
    for package in METADATA.workspace_packages() {
        let room = package.name.as_str();
        let in_tests: BTreeSet<_> = dependencies(package, is_dev).collect();
        let built_in: BTreeSet<_> = dependencies(package, |kind| !is_dev(kind)).collect();
        for library in built_in.union(&in_tests).filter(|library| !is_room(library)) {
            let is_at_home = match homes.get(library) {
                Some(homes) => homes.contains(&room),
                None if EVERYWHERE.contains(library) => true,
                None if IN_TESTS.contains(library) => {
                    !built_in.contains(library) || room == "tenken-tests"
                }
                None if *library == "anyhow" => BINARIES.contains(&room),
                None => panic!("{library} in {room} has no home in the table"),
            };
            assert!(is_at_home, "{library} is not at home in {room}");
        }
    }
}

#[test]
fn every_library_is_named_with_its_version_in_one_place() {
    for package in METADATA.workspace_packages() {
        let text = std::fs::read_to_string(&package.manifest_path).unwrap();
        let mut in_dependencies = false;
        for line in text.lines() {
            if line.starts_with('[') {
                in_dependencies = line.contains("dependencies");
            } else if in_dependencies && line.contains('=') {
                assert!(
                    line.contains("workspace = true"),
                    "{}: {line}: versions stand in the workspace's own list",
                    package.name
                );
            }
        }
    }
}

/// The names of what a package depends on, of the kinds wanted.
fn dependencies(
    package: &Package,
    wanted: impl Fn(cargo_metadata::DependencyKind) -> bool,
) -> impl Iterator<Item = &str> {
    package
        .dependencies
        .iter()
        .filter(move |dependency| wanted(dependency.kind))
        .map(|dependency| dependency.name.as_str())
}

fn is_dev(kind: cargo_metadata::DependencyKind) -> bool {
    kind == cargo_metadata::DependencyKind::Development
}

fn is_room(name: &str) -> bool {
    name.starts_with("tenken-")
}
