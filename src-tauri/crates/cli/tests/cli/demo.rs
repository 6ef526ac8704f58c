//! `demo`: a whole sample, and what is in it behaves as it says.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

const POLICY: &str = "nishimoro";

fn tenken(arguments: &[&str]) -> Output {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    Command::new(env!("CARGO_BIN_EXE_tenken"))
        .args(["--json", "--now", "2026-07-15T10:24:00+09:00"])
        .arg("--fonts")
        .arg(fonts)
        .args(arguments)
        .output()
        .unwrap()
}

fn answer(arguments: &[&str]) -> Value {
    let output = tenken(arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// Every file below a folder by its path, with the hash of its bytes.
fn bytes_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn what_came_back_to_the_sample_is_what_it_is_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name);
    let made = |name: &str| {
        let out = out(name);
        let out = out.to_str().unwrap();
        answer(&["demo", "--policy", POLICY, "--units", "12", "--seed", "7", "--out", out])
    };
    let demo = made("one");
    let book = out("one").join("book");
    let book = book.to_str().unwrap();
    let packs = out("one").join("packs");
    let before = answer(&["--book", book, "book", "show"]);

    let plan = answer(&["--book", book, "merge", "plan", packs.to_str().unwrap(), "--brief"]);
    let returns = demo["returns"].as_array().unwrap();
    let state_of = |file: &Value| {
        let files = plan["files"].as_array().unwrap().iter();
        let entry = files.clone().find(|entry| entry["name"] == file["file"]);
        let entry = entry.unwrap_or_else(|| panic!("{file} is not among the packs"));
        let code = entry["error"]["code"].as_str().unwrap_or_default();
        format!("{} {code}", entry["state"].as_str().unwrap())
    };
    let mut seen = BTreeMap::<&str, Vec<String>>::new();
    for file in returns {
        seen.entry(file["what"].as_str().unwrap()).or_default().push(state_of(file));
    }
    let expected = [
        ("clean", vec!["planned ", "planned "]),
        ("copied_folder", vec!["planned ", "planned "]),
        ("disagreeing", vec!["planned "]),
        ("foreign", vec!["refused pack_sealed_to_another"]),
        ("newer_format", vec!["refused pack_too_new"]),
        ("tampered", vec!["refused pack_damaged"]),
        ("twice", vec!["same_file "]),
    ];
    let expected: BTreeMap<&str, Vec<String>> = expected
        .into_iter()
        .map(|(what, states)| (what, states.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(seen, expected, "each is what it is said to be");
    assert_eq!(answer(&["--book", book, "book", "show"]), before, "the book has none of it yet");

    let disagreements =
        |book: &str| answer(&["--book", book, "disagreement", "list"]).as_array().unwrap().len();
    let differed = disagreements(book);
    let applied = answer(&["--book", book, "merge", "apply", packs.to_str().unwrap()]);
    assert_eq!(applied["in"], plan["in"], "the plan is what is done");
    assert!(differed + 4 <= disagreements(book), "two of the copied folder, and more");
    let sheets: Vec<_> = std::fs::read_dir(out("one").join("sheets")).unwrap().collect();
    assert_eq!(sheets.len(), 12, "every unit has a sheet to fill in");
    let sheet = sheets[0].as_ref().unwrap().path();
    let read = answer(&["--book", book, "excel", "plan", sheet.to_str().unwrap()]);
    assert_eq!(read["in"], read["unchanged"], "as it was made, it says nothing new");
    for unit in std::fs::read_dir(out("one").join("units")).unwrap() {
        let unit = unit.unwrap().path();
        let check = answer(&["--book", unit.to_str().unwrap(), "book", "check"]);
        assert_eq!(check["ok"], json!(true), "{}", unit.display());
    }
}

#[test]
fn the_same_seed_gives_the_same_sample_but_for_what_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let made = ["one", "two"].map(|name| {
        let out = folder.path().join(name);
        let output = tenken(&[
            "demo",
            "--policy",
            POLICY,
            "--units",
            "4",
            "--seed",
            "7",
            "--out",
            out.to_str().unwrap(),
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let mut files = bytes_of(&out);
        let state = |unit: String| {
            let folder = out.join("units").join(&unit);
            let info = answer(&["--book", folder.to_str().unwrap(), "book", "show"]);
            (unit, info["state_id"].clone())
        };
        let units = std::fs::read_dir(out.join("units")).unwrap();
        let names = units.map(|unit| unit.unwrap().file_name().into_string().unwrap());
        let states: BTreeMap<String, Value> = names.map(state).collect();
        // Who holds the lock is a process, and where a folder lies is part of its devices. What is
        // sealed is never twice the same, nor is the log of the book that wrote it.
        let is_local = |name: &str| {
            let is_book_of_unit = name.starts_with("units/") && name.ends_with(".sqlite");
            is_book_of_unit
                || ["book.lock", "devices.json", "packs/"].iter().any(|part| name.contains(part))
        };
        files.retain(|name, _| !is_local(name));
        (files, states)
    });
    let [(one, states), (two, others)] = made;
    assert_eq!(states, others, "every department says the same");
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>(), "the same files");
    for (name, bytes) in &one {
        assert!(bytes == &two[name], "{name} differs");
    }
}
