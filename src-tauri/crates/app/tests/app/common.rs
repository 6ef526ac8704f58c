//! A session on a real book in a folder of its own, driven by the same names as window and scripts.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};

/// A desktop that picks nothing and opens nothing.
pub struct NoDesktop;

impl Host for NoDesktop {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        Vec::new()
    }

    fn reveal(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn open(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn progress(&self, _: Progress) {}
}

/// A folder with a session on it.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub session: Session,
}

impl Desk {
    /// A new book of Kani with one unit, `市民課`.
    pub fn with_unit() -> (Self, String) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self { session: session(), folder };
        desk.run(
            "create_book",
            json!({
                "place": desk.path("book"),
                "checklist": "kani",
                "fiscal_year": 2026,
                "organization": "可児市",
                "cut_off": "2026-12-01",
            }),
        );
        let unit = desk.run(
            "add_unit",
            json!({
                "name": "市民課",
                "organ": "executive_bureau",
                "zones": [], "persons": [], "assets": [],
            }),
        );
        let id = unit["id"].as_str().unwrap().to_owned();
        (desk, id)
    }

    pub fn path(&self, name: &str) -> Value {
        json!({ "path": self.folder.path().join(name) })
    }

    /// Runs a command that must succeed.
    pub fn run(&self, command: &str, payload: Value) -> Value {
        self.try_run(command, payload)
            .unwrap_or_else(|error| panic!("{command}: {error} {:?}", error.source))
    }

    /// Runs a command that must fail and gives its code.
    pub fn refused(&self, command: &str, payload: Value) -> &'static str {
        match self.try_run(command, payload) {
            Ok(answer) => panic!("{command} was not refused: {answer}"),
            Err(error) => error.code.as_str(),
        }
    }

    pub fn try_run(&self, command: &str, payload: Value) -> Result<Value, Error> {
        dispatch(&self.session, command, payload)
    }

    pub fn sheet(&self, unit: &str) -> Value {
        self.run("unit_sheet", json!({ "unit": unit }))
    }

    /// The first item of the sheet that is asked and depends on no gate.
    pub fn first_item(&self, unit: &str) -> String {
        let sheet = self.sheet(unit);
        let items = sheet["items"].as_array().unwrap();
        let asked = items.iter().find(|item| item["standing"] == "unanswered").unwrap();
        asked["id"].as_str().unwrap().to_owned()
    }

    pub fn put(&self, unit: &str, item: &str, value: &str) -> Value {
        self.run("put_answer", answer(unit, item, value))
    }

    /// The same book as another process would find it.
    pub fn reopened(self) -> Self {
        let Self { folder, session: old } = self;
        drop(old);
        let desk = Self { session: session(), folder };
        desk.run("open_book", json!({ "place": desk.path("book") }));
        desk
    }
}

pub fn session() -> Session {
    let options = Options {
        now: Some("2026-06-15T10:24:00+09:00".to_owned()),
        paths_allowed: true,
        ..Options::default()
    };
    Session::new(Box::new(NoDesktop), options)
}

pub fn answer(unit: &str, item: &str, value: &str) -> Value {
    json!({ "unit": unit, "item": item, "input": { "value": value } })
}

/// The line of an item on a sheet.
pub fn line<'a>(sheet: &'a Value, item: &str) -> &'a Value {
    sheet["items"].as_array().unwrap().iter().find(|line| line["id"] == item).unwrap()
}
