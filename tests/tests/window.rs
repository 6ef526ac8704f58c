//! One journey through the real window: from an empty profile to a report, with a power cut between.
//!
//! What the page shows is asserted where a person would look; what was saved is asserted on the
//! disk, read by the program's own commands after the window is gone. Runs with the feature
//! `window`, on a screen, one test at a time; by the beginning of their names the gates choose
//! these tests, or leave them out where there is no screen.

#![cfg(all(feature = "window", unix))]
#![allow(clippy::unwrap_used, reason = "the whole crate is a test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session};
use tenken_tests::window::{Window, key};

const REASON: &str = "髙﨑邉齋𠮷の端末2台が未更新";
const IMPROVEMENT: &str = "10月の研修で更新する";

/// A profile of one test alone: nothing of this computer's user is read or written.
struct Profile {
    folder: tempfile::TempDir,
}

impl Profile {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "config", "data", "cache", "run", "tmp"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&self) -> Window {
        let program = PathBuf::from(std::env::var("TENKEN_WINDOW").expect("the built program"));
        let folders = [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
            ("TENKEN_PICKS", "picks"),
        ];
        let paths = folders.map(|(variable, name)| (variable, self.path(name)));
        let environment: BTreeMap<&str, &Path> =
            paths.iter().map(|(variable, path)| (*variable, path.as_path())).collect();
        Window::open(&program, &environment)
    }

    /// Answers the next dialog.
    fn will_pick(&self, path: &Path) {
        fs::write(self.path("picks"), format!("{}\n", path.display())).unwrap();
    }

    /// The sample's book.
    fn book(&self) -> PathBuf {
        let samples = fs::read_dir(self.path("tmp")).unwrap().map(|entry| entry.unwrap().path());
        let mut books = samples.filter(|folder| folder.join("book.sqlite").is_file());
        let book = books.next().expect("the sample lies on the disk");
        assert!(books.next().is_none(), "one click makes one sample");
        book
    }
}

/// Nobody sits before the program that reads the disk.
struct Nobody;

impl Host for Nobody {
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

/// Presses Tab until the control with this text has the focus, and then Enter.
fn enter(window: &Window, text: &str) {
    for _ in 0..80 {
        window.press(key::TAB);
        let here = window.run("return document.activeElement.textContent.trim()", &[]);
        if here == json!(text) {
            window.press(key::ENTER);
            return;
        }
    }
    panic!("no way to {text} by keyboard");
}

/// Goes on by keyboard to the next open question that shows its marks; its item.
fn next_open(window: &Window) -> String {
    for _ in 0..20 {
        window.press("u");
        let item = window.run(
            "const here = document.activeElement;
             return here.matches('[data-mark] input') ? here.closest('[data-item]').dataset.item : ''",
            &[],
        );
        if let Some(item) = item.as_str().filter(|item| !item.is_empty()) {
            return item.to_owned();
        }
    }
    panic!("no open question is reached by keyboard");
}

fn wait_until_saved(window: &Window) {
    window.wait("document.querySelector('[data-save-state=saved]') !== null");
}

/// Clicks the control with this text inside of what the selector finds.
fn click(window: &Window, inside: &str, text: &str) {
    window.wait(&format!(
        "(() => {{
            const all = document.querySelectorAll('{inside} button, {inside} a');
            const one = [...all].find((each) => each.textContent.trim() === '{text}');
            one.click();
            return true;
        }})()"
    ));
}

fn picture(window: &Window, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window");
    fs::create_dir_all(&folder).unwrap();
    window.screenshot(&folder.join(name)).unwrap();
}

/// The lines of a unit's sheet by item, as they are on the disk.
fn lines(book: &Path, unit: &str) -> BTreeMap<String, Value> {
    let options = Options { paths_allowed: true, ..Options::default() };
    let session = Session::new(Box::new(Nobody), options);
    let ask = |command: &str, payload: Value| {
        tenken_app::dispatch(&session, command, payload)
            .unwrap_or_else(|e| panic!("{command}: {e}"))
    };
    ask("open_book", json!({ "place": { "path": book } }));
    let units = ask("list_units", json!({ "campaign": null }));
    let unit = units.as_array().unwrap().iter().find(|one| one["name"] == unit).unwrap();
    let choice = json!({ "campaign": null, "unit": unit["id"], "person": null });
    let sheet = ask("unit_sheet", choice);
    let items = sheet["items"].as_array().unwrap().iter();
    items.map(|line| (line["id"].as_str().unwrap().to_owned(), line.clone())).collect()
}

#[test]
fn on_a_screen_answers_by_keyboard_and_evidence_survive_a_power_cut_and_reach_the_report() {
    let profile = Profile::new();

    let window = profile.open();
    window.wait("document.querySelector('#sample-policy option')?.value");
    picture(&window, "1-start.png");
    enter(&window, "見本を作って開く");
    window.wait("document.querySelector('#units-title') !== null");
    picture(&window, "2-overview.png");
    enter(&window, "点検票を開く");
    window.wait("document.querySelector('[data-item]') !== null");
    let unit = window.run("return document.querySelector('h1').textContent.trim()", &[]);
    let unit = unit.as_str().unwrap().to_owned();

    let first = next_open(&window);
    window.press("o");
    let second = next_open(&window);
    window.press("t");
    window.press(key::ENTER);
    window.commit_text(REASON);
    window.press(key::TAB);
    window.commit_text(IMPROVEMENT);
    window.press(key::TAB);
    wait_until_saved(&window);

    let evidence = profile.path("研修資料.pdf");
    let content = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    fs::write(&evidence, content).unwrap();
    profile.will_pick(&evidence);
    click(&window, "li.open", "ファイルを選ぶ");
    window.wait("document.querySelector('li.open section li .name')?.textContent");

    window.press(key::ESCAPE);
    let third = next_open(&window);
    window.press("6");
    wait_until_saved(&window);
    picture(&window, "3-answers.png");
    window.kill();

    let book = profile.book();
    let saved = lines(&book, &unit);
    assert_eq!(saved[&first]["answer"]["value"], "implemented", "one key is an answer");
    let answer = &saved[&second]["answer"];
    assert_eq!(answer["value"], "partial");
    assert_eq!(answer["reason"], REASON, "every character as it was typed");
    assert_eq!(answer["improvement"], IMPROVEMENT);
    assert_eq!(answer["evidence"][0]["name"], "研修資料.pdf");
    assert_eq!(saved[&third]["answer"]["value"], "unknown");
    let kept = fs::read_dir(book.join("evidence"))
        .unwrap()
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).into_iter().flatten())
        .filter_map(|file| fs::read(file.unwrap().path()).ok())
        .any(|bytes| bytes == content.as_bytes());
    assert!(kept, "the evidence lies in the book as it was attached");

    let window = profile.open();
    window.wait("document.querySelector('.recent button.book') !== null");
    window.run("document.querySelector('.recent button.book').focus()", &[]);
    window.press(key::ENTER);
    window.wait("document.querySelector('#units-title') !== null");
    enter(&window, &unit);
    let row = format!("[data-item=\"{first}\"] [data-mark=implemented] input");
    window.wait(&format!("document.querySelector('{row}')?.checked"));
    picture(&window, "4-reopened.png");

    click(&window, "header", "集計結果");
    window.wait("/\\d+問中\\d+問/.test(document.querySelector('.kpis').textContent)");
    picture(&window, "5-results.png");
    click(&window, "header", "報告書");
    let report = profile.path("報告書.pdf");
    window.wait("document.querySelector('.paper img')?.naturalWidth > 0");
    profile.will_pick(&report);
    click(&window, "main", "PDFで保存する");
    window.wait("document.querySelector('#written-title')?.textContent");
    picture(&window, "6-report.png");
    window.close();
    assert!(
        fs::read(&report).unwrap().starts_with(b"%PDF-"),
        "the report lies where it was asked for"
    );
}

/// A lead's request for a unit, as a file; only the request leaves the lead's PC.
fn request(folder: &Path) -> PathBuf {
    let options = Options { paths_allowed: true, ..Options::default() };
    let session = Session::new(Box::new(Nobody), options);
    let ask = |command: &str, payload: Value| {
        tenken_app::dispatch(&session, command, payload)
            .unwrap_or_else(|e| panic!("{command}: {e}"))
    };
    let file = folder.join("依頼_総務課.tenken");
    ask(
        "create_book",
        json!({
            "place": { "path": folder.join("lead") },
            "checklist": "nishimoro",
            "fiscal_year": 2026,
            "organization": "西諸広域行政事務組合",
            "deadline": "2026-06-30",
            "options": { "contact": { "name": "情報政策課 髙﨑", "telephone": "内線123" } },
        }),
    );
    let unit = json!({
        "name": "総務課", "organ": "board_of_directors", "roles": ["staff"],
        "zones": [], "persons": [], "assets": [],
    });
    ask("add_unit", unit);
    ask("write_requests", json!({ "place": { "path": file } }));
    file
}

#[test]
fn on_a_screen_a_request_is_answered_handed_in_and_leaves_as_a_sealed_file() {
    let profile = Profile::new();
    let file = request(profile.folder.path());
    let book = profile.path("home").join("点検台帳");

    let window = profile.open();
    window.wait("document.querySelector('#open-request') !== null");
    profile.will_pick(&file);
    enter(&window, "依頼ファイルを開く");
    window.wait("document.querySelector('.request .lead')?.textContent.includes('6月30日')");
    picture(&window, "7-request.png");
    profile.will_pick(&book);
    click(&window, ".request", "保存先を選ぶ");
    window.wait("document.querySelector('.request .path')?.textContent.endsWith('点検台帳')");
    click(&window, ".request", "点検を始める");
    window.wait("document.querySelector('[data-item]') !== null");
    assert_eq!(window.run("return document.querySelector('h1').textContent", &[]), json!("総務課"));

    // What is asked first, then every question by one key.
    let gates =
        window.run("return document.querySelectorAll('details.gates fieldset').length", &[]);
    for gate in 0..gates.as_u64().unwrap() {
        let no = format!(
            "document.querySelectorAll('details.gates fieldset')[{gate}].querySelectorAll('input')[1]"
        );
        window.run(&format!("{no}.click()"), &[]);
        window.wait(&format!("{no}.checked"));
    }
    window.wait("document.querySelector('.top').textContent.includes('次の未回答へ')");
    let first = next_open(&window);
    window.press("o");
    while window
        .run("return document.querySelector('.top').textContent.includes('次の未回答')", &[])
        == json!(true)
    {
        next_open(&window);
        window.press("o");
        wait_until_saved(&window);
    }
    picture(&window, "8-answered.png");
    click(&window, ".top", "確認と提出へ");
    window.wait("document.querySelector('#step-submit') !== null");
    click(&window, "main", "提出する");
    window.wait("document.querySelector('#step-hand-over') !== null");
    let pack = profile.path("提出_総務課.tenken");
    profile.will_pick(&pack);
    click(&window, "main", "提出ファイルを保存する");
    let shown = window.wait("document.querySelector('.check')?.textContent");
    picture(&window, "9-handed-over.png");
    window.close();

    let saved = lines(&book, "総務課");
    assert_eq!(saved[&first]["answer"]["value"], "implemented");
    let open = saved.values().filter(|line| line["standing"] == "unanswered").count();
    assert_eq!(open, 0, "every question was answered by keyboard");
    let bytes = fs::read(&pack).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/"), "whoever finds the stick learns nothing");
    let options = Options { paths_allowed: true, ..Options::default() };
    let lead = Session::new(Box::new(Nobody), options);
    let ask = |command: &str, payload: Value| {
        tenken_app::dispatch(&lead, command, payload).unwrap_or_else(|e| panic!("{command}: {e}"))
    };
    ask("open_book", json!({ "place": { "path": profile.path("lead") } }));
    let found = ask("inspect_pack", json!({ "place": { "path": pack } }));
    assert_eq!(found["check_number"], shown, "both sides see one number");
    let taken = ask("apply_merge", json!({ "files": [{ "path": pack }] }));
    assert_eq!(taken["files"][0]["state"], "applied", "{taken}");
    let units = ask("list_units", json!({ "campaign": null }));
    let unit = units[0]["id"].clone();
    assert_eq!(ask("unit_work", json!({ "unit": unit }))["state"], "submitted");
}
