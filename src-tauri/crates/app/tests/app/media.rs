//! Packs on media that are full, too small or pulled out, and a program that is killed while it
//! writes: told plainly, and what lay there before is untouched.
//!
//! The test starts itself again as a child. With `TENKEN_SOAK` 500 kills instead of 12.

#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::common::{Desk, session};
use serde_json::{Value, json};
use tenken_app::{Session, dispatch};

const FOLDER: &str = "TENKEN_MEDIA_FOLDER";
const KILLED: &str = "media::a_pack_is_as_it_was_or_whole_whenever_its_writer_is_killed";
const LIMITED: &str = "media::a_file_too_long_for_its_medium_is_told_and_the_old_one_stays";

/// Bytes of the file that the department attaches; text that does not repeat.
const LARGE: usize = 1_500_000;

/// A department with a submission that was written, and then a large file.
struct Department {
    desk: Desk,
    session: Session,
    unit: String,
    item: String,
}

impl Department {
    fn new() -> Self {
        let (desk, unit) = Desk::with_unit();
        let place = desk.path("request.tenken");
        desk.run("write_requests", json!({ "units": [unit], "place": place }));
        let session = session();
        let opening = json!({ "place": place, "book": desk.path("department") });
        dispatch(&session, "open_pack", opening).unwrap();
        let item = desk.first_item(&unit);
        let department = Self { desk, session, unit, item };
        let answer = json!({ "value": "implemented" });
        let put = json!({ "unit": department.unit, "item": department.item, "input": answer });
        dispatch(&department.session, "put_answer", put).unwrap();
        department
    }

    fn write(&self, to: &Path) -> Result<Value, &'static str> {
        write(&self.session, to)
    }

    fn attach(&self) {
        let mut text = String::new();
        while text.len() < LARGE {
            text.push_str(&tenken_core::hash::sha256_hex(text.len().to_string().as_bytes()));
            text.push('\n');
        }
        let file = self.desk.folder.path().join("議事録.txt");
        std::fs::write(&file, text).unwrap();
        let at = json!({ "unit": self.unit, "item": self.item });
        let attach = json!({ "at": at, "files": [{ "path": file }] });
        dispatch(&self.session, "attach_evidence", attach).unwrap();
    }

    /// What the lead sees of a file.
    fn records(&self, pack: &Path) -> u64 {
        let seen = self.desk.run("inspect_pack", json!({ "place": { "path": pack } }));
        assert_eq!(seen["kind"], "submission", "it opens whole: every hash and the signature");
        seen["records"].as_u64().unwrap()
    }

    fn folder(&self) -> PathBuf {
        self.desk.folder.path().to_owned()
    }
}

fn write(session: &Session, to: &Path) -> Result<Value, &'static str> {
    let pack = json!({ "kind": "submission", "place": { "path": to } });
    dispatch(session, "write_pack", pack).map_err(|error| error.code.as_str())
}

fn opened(folder: &Path) -> Session {
    let session = session();
    let place = json!({ "path": folder.join("department") });
    dispatch(&session, "open_book", json!({ "place": place })).unwrap();
    session
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_pack_is_as_it_was_or_whole_whenever_its_writer_is_killed() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let folder = PathBuf::from(folder);
        let session = opened(&folder);
        loop {
            write(&session, &folder.join("stick/提出.tenken")).unwrap();
        }
    }
    let kills = if std::env::var_os("TENKEN_SOAK").is_some() { 500 } else { 12 };
    let department = Department::new();
    let stick = department.folder().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let target = stick.join("提出.tenken");
    department.write(&target).unwrap();
    assert_eq!(department.records(&target), 1);
    department.attach();
    let Department { desk, session, .. } = department;
    drop(session);
    let mut seed = 20_261_121_u64;
    let mut left = 0;
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", KILLED, "--nocapture"])
            .env(FOLDER, desk.folder.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        std::thread::sleep(Duration::from_micros((seed >> 33) % 400_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let seen = desk.run("inspect_pack", json!({ "place": { "path": target } }));
        assert!(matches!(seen["records"].as_u64(), Some(1 | 2)), "kill {kill}: {seen}");
        left += names(&stick).len() - 1;
    }
    println!("{kills} kills, {left} of them in the middle of a file");
    write(&opened(desk.folder.path()), &target).unwrap();
    assert_eq!(names(&stick), ["提出.tenken"], "what was left is gone with the next writing");
}

#[test]
fn a_file_too_long_for_its_medium_is_told_and_the_old_one_stays() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let folder = PathBuf::from(folder);
        let told = write(&opened(&folder), &folder.join("提出.tenken"));
        std::fs::write(folder.join("told"), format!("{told:?}")).unwrap();
        return;
    }
    let department = Department::new();
    let target = department.folder().join("提出.tenken");
    department.write(&target).unwrap();
    department.attach();
    let before = std::fs::read(&target).unwrap();
    let Department { desk, session, .. } = department;
    drop(session);
    // Files may not grow beyond 1 MiB (2,048 blocks of 512 bytes): enough for the book's own, not for the pack. A write
    // over the limit then fails instead of ending the process.
    let status = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 2048; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", LIMITED, "--nocapture"])
        .env(FOLDER, desk.folder.path())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "a refused write is an error, not an end");
    let told = std::fs::read_to_string(desk.folder.path().join("told")).unwrap();
    assert_eq!(told, "Err(\"too_long_for_medium\")", "in words that name the medium");
    assert_eq!(std::fs::read(&target).unwrap(), before, "the original is untouched");
    assert!(!desk.folder.path().join("提出.tenken.part").exists(), "and nothing is left beside it");
}

/// A small medium of its own; only the administrator may make one.
struct Stick(PathBuf);

impl Stick {
    fn plugged_in(folder: &Path) -> Option<Self> {
        let place = folder.join("stick");
        std::fs::create_dir(&place).unwrap();
        let mount = ["-t", "tmpfs", "-o", "size=1m", "tmpfs"];
        let mounted = Command::new("mount").args(mount).arg(&place).stderr(Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(place))
    }

    fn pull(&self) {
        // Lazily: as it is, with files open on it.
        let pulled = Command::new("umount").arg("-l").arg(&self.0).stderr(Stdio::null()).status();
        pulled.unwrap();
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        self.pull();
    }
}

#[test]
fn a_full_medium_and_one_that_is_pulled_out_are_told() {
    let department = Department::new();
    let Some(stick) = Stick::plugged_in(&department.folder()) else {
        println!("no medium can be made here; the same is tried with files that may not grow");
        return;
    };
    let target = stick.0.join("提出.tenken");
    department.write(&target).unwrap();
    let before = std::fs::read(&target).unwrap();
    department.attach();
    assert_eq!(department.write(&target).unwrap_err(), "medium_full");
    assert_eq!(std::fs::read(&target).unwrap(), before, "the original is untouched");
    assert_eq!(names(&stick.0), ["提出.tenken"], "half a file is not left behind");
    assert_eq!(department.records(&target), 1, "and it still opens");
    stick.pull();
    let gone = stick.0.join("写し").join("提出.tenken");
    assert_eq!(department.write(&gone).unwrap_err(), "medium_gone", "a folder that was on it");
    let kept = department.folder().join("提出.tenken");
    department.write(&kept).unwrap();
    assert_eq!(department.records(&kept), 2, "the book has lost nothing by it");
}

#[test]
fn a_name_that_not_every_medium_takes_is_refused_before_anything_is_written() {
    let department = Department::new();
    for name in
        ["提出:令和8年.tenken", "COM1.tenken", "提出?.tenken", "a\"b.tenken", "提出.tenken "]
    {
        let target = department.folder().join(name);
        assert_eq!(department.write(&target).unwrap_err(), "file_name_refused", "{name:?}");
        assert!(!target.exists(), "{name:?}: nothing was written");
    }
    department.write(&department.folder().join("提出（総務課）𠮷.tenken")).unwrap();
}
