//! A book of the console program in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// Runs the program on a fixed clock.
pub fn tenken(arguments: &[&str]) -> Output {
    tenken_at("2026-06-15T10:24:00+09:00", arguments)
}

/// Runs the program as if it were now.
pub fn tenken_at(now: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tenken"))
        .args(["--json", "--now", now])
        .args(arguments)
        .output()
        .unwrap()
}

/// Its one document.
pub fn answer(arguments: &[&str]) -> Value {
    let output = tenken(arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// A sheet that some municipality uses.
pub fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../excel/tests/fixtures");
    folder.join(name).display().to_string()
}

/// A book of Kani with one unit, and the items that it is asked: id and wording.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub items: Vec<(String, String)>,
}

impl Desk {
    /// With the unit 総務課.
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), items: Vec::new() };
        desk.run(&[
            "book",
            "create",
            "--checklist",
            "kani",
            "--fiscal-year",
            "2026",
            "--organization",
            "可児市",
            "--deadline",
            "2026-06-30",
        ]);
        desk.add_unit("総務課");
        let items = desk.asked("総務課");
        Self { items, ..desk }
    }

    pub fn add_unit(&self, name: &str) {
        self.run(&["unit", "add", "--name", name, "--organ", "executive_bureau"]);
    }

    /// The first questions that a unit is asked.
    pub fn asked(&self, unit: &str) -> Vec<(String, String)> {
        let sheet = self.run(&["answer", "list", "--unit", unit]);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        sheet["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["standing"] == "unanswered")
            .map(|item| (text(&item["id"]), text(&item["question_ja"])))
            .take(4)
            .collect()
    }

    /// A path in the desk's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command on the book.
    pub fn run(&self, arguments: &[&str]) -> Value {
        let book = self.path("book").display().to_string();
        answer(&[&["--book", &book], arguments].concat())
    }

    /// Runs a command on the book that must be refused, and gives the code.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let book = self.path("book").display().to_string();
        let output = tenken(&[&["--book", &book], arguments].concat());
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        error["error"]["code"].as_str().unwrap().to_owned()
    }

    /// Writes a table of text: its head, then a row for each of the unit's questions.
    pub fn sheet(&self, name: &str, unit: &str, header: &str, marks: &[&str]) -> String {
        let mut text = format!("所属,{unit},点検者,髙橋 一郎\n{header}\n");
        for ((id, question), mark) in self.items.iter().zip(marks) {
            text.push_str(&format!("{id},{question},{mark},\n"));
        }
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

/// Accepted, unchanged, conflicting, rejected.
pub fn counts(value: &Value) -> [u64; 4] {
    ["accepted", "unchanged", "conflicting", "rejected"].map(|name| value[name].as_u64().unwrap())
}
