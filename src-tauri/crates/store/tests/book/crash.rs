//! What survives when the program is killed, or its disk refuses, at any moment.
//!
//! The test starts itself again as a child that works on a book and tells each acknowledgement on
//! its output; what was told must be there when the book is opened again. `TENKEN_SOAK=1` kills a
//! thousand times instead of sixty.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_store::{Access, Book, DraftKey, EvidenceState, NewRun, RunKind};

const FOLDER: &str = "TENKEN_CRASH_FOLDER";
const ATTEMPTS: &str = "TENKEN_CRASH_ATTEMPTS";
const WORK: &str = "crash::a_child_that_is_killed_loses_nothing_that_it_acknowledged";

#[test]
fn a_child_that_is_killed_loses_nothing_that_it_acknowledged() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return work(Path::new(&folder));
    }
    let kills = if std::env::var_os("TENKEN_SOAK").is_some() { 1_000 } else { 60 };
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("台帳");
    drop(Book::create(&folder, "device-1").unwrap());
    let mut told = Told::default();
    let mut dice = Dice::new();
    for kill in 1..=kills {
        let mut child = child(&folder, u32::MAX, None);
        let output = BufReader::new(child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || {
            output.lines().map_while(Result::ok).collect::<Vec<String>>()
        });
        // From before the book is open to well within the work.
        std::thread::sleep(Duration::from_micros(dice.below(220_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let lines = reader.join().unwrap();
        // The last line may be cut: then nobody was told.
        let whole = lines.iter().filter(|line| line.ends_with(" ."));
        whole.for_each(|line| told.take(line));
        told.prove(&folder, kill == kills || kill % 20 == 0);
    }
    assert!(told.records.len() as u64 > kills / 2, "{} answers were told", told.records.len());
    println!("{kills} kills, {} answers told, 0 lost", told.records.len());
}

#[cfg(unix)]
#[test]
fn a_child_whose_files_may_not_grow_keeps_what_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("台帳");
    drop(Book::create(&folder, "device-1").unwrap());
    let mut told = Told::default();
    let mut failures = 0;
    for step in 0..14 {
        let size = std::fs::metadata(folder.join("book.sqlite")).unwrap().len();
        // Blocks of 512 bytes, also off the boundaries of pages: the last write is torn.
        let blocks = size / 512 + step * 3;
        let mut child = child(&folder, 12, Some(blocks));
        let output = BufReader::new(child.stdout.take().unwrap());
        for line in output.lines() {
            let line = line.unwrap();
            failures += u32::from(line.contains("refused "));
            if line.ends_with(" .") {
                told.take(&line);
            }
        }
        assert!(child.wait().unwrap().success(), "a refused write is an error, not an end");
        told.prove(&folder, true);
    }
    assert!(10 < failures, "{failures} writes were refused");
    assert!(10 < told.records.len(), "{} answers were told", told.records.len());
}

#[test]
fn a_second_process_may_read_and_not_write() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("台帳");
    let mut book = Book::create(&folder, "device-1").unwrap();
    let mut child = child(&folder, 1, None);
    let output = BufReader::new(child.stdout.take().unwrap());
    let lines: Vec<String> = output.lines().map(Result::unwrap).collect();
    assert!(child.wait().unwrap().success(), "it ends of itself");
    let holder = std::process::id().to_string();
    assert!(
        lines.iter().any(|line| line.contains("in use") && line.contains(&holder)),
        "the second is told who has it: {lines:?}"
    );
    book.commit(&[answer(0, None)]).expect("the first goes on");
}

/// Everything that a child told, of all children.
#[derive(Default)]
struct Told {
    records: BTreeMap<String, u64>,
    drafts: BTreeMap<String, String>,
}

impl Told {
    fn take(&mut self, line: &str) {
        // The harness writes its own words before the first of ours.
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [.., "answer", id, number, "."] => {
                self.records.insert((*id).to_owned(), number.parse().unwrap());
            }
            [.., "draft", item, json, "."] => {
                self.drafts.insert((*item).to_owned(), (*json).to_owned());
            }
            _ => {}
        }
    }

    /// Opens the book again and looks for everything told.
    fn prove(&self, folder: &Path, thoroughly: bool) {
        let book = Book::open(folder, Access::ReadWrite, "d").expect("the book opens");
        for id in self.records.keys() {
            assert!(book.record(id).unwrap().is_some(), "answer {id} was acknowledged");
        }
        let drafts = book.drafts("c1", "draft", None).unwrap();
        for (item, json) in &self.drafts {
            assert_eq!(drafts.get(item), Some(json), "the draft of {item} was acknowledged");
        }
        let settled = book.drafts("c1", "u1", None).unwrap();
        for number in self.records.values() {
            assert!(!settled.contains_key(&item(*number)), "its draft went with the answer");
        }
        for file in book.verify_evidence().unwrap() {
            assert_eq!(file.state, EvidenceState::Ok, "{} is named by a record", file.sha256);
        }
        let partial = folder.join("evidence").join("tmp");
        let left = std::fs::read_dir(partial).map_or(0, Iterator::count);
        assert_eq!(left, 0, "copies that were cut off are cleared");
        if thoroughly {
            let check = book.check().unwrap();
            assert!(check.database_ok && check.projections_ok && check.log_ok, "{check:?}");
            assert!(check.damaged_records.is_empty(), "{check:?}");
        }
    }
}

/// Starts this test again as a child; with its files limited to so many blocks.
fn child(folder: &Path, attempts: u32, blocks: Option<u64>) -> Child {
    let this = std::env::current_exe().unwrap();
    let mut command = match blocks {
        None => Command::new(this),
        Some(blocks) => {
            let mut shell = Command::new("sh");
            // A write over the limit then fails instead of ending the process.
            shell.args(["-c", "trap '' XFSZ; ulimit -f $1; shift; exec \"$@\"", "sh"]);
            shell.arg(blocks.to_string()).arg(this);
            shell
        }
    };
    command
        .args(["--exact", WORK, "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(ATTEMPTS, attempts.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the child does: attach, type, answer, take in, take back; and tell.
fn work(folder: &Path) {
    let attempts: u32 = std::env::var(ATTEMPTS).unwrap().parse().unwrap();
    let mut book = match Book::open(folder, Access::ReadWrite, "child") {
        Ok(book) => book,
        Err(error) => return println!("refused {error}"),
    };
    let first = book.log().unwrap().len() as u64;
    for number in (first * 10..).take(attempts as usize) {
        match one_answer(&mut book, number) {
            Ok(id) => println!("answer {id} {number} ."),
            Err(error) => println!("refused {error}"),
        }
        // Whatever failed, the book is still there to be read.
        book.record_count().unwrap();
    }
}

fn one_answer(book: &mut Book, number: u64) -> Result<String, Box<dyn std::error::Error>> {
    let at = |unit: &str| DraftKey {
        campaign: "c1".to_owned(),
        unit: unit.to_owned(),
        item: item(number),
        person: None,
    };
    book.put_draft(&at("u1"), "{}", "t")?;
    let json = format!("{{\"typed\":{number}}}");
    book.put_draft(&at("draft"), &json, "t")?;
    println!("draft {} {json} .", item(number));
    let text = format!("確認資料{number}\n").repeat(200 + number as usize % 2_000);
    let file = book.add_evidence_bytes("確認資料.txt", text.as_bytes())?;
    let said = answer(number, Some(file));
    book.commit_answer(std::slice::from_ref(&said), &at("u1"))?;
    if number.is_multiple_of(5) {
        let run = NewRun {
            id: format!("r{number}-{}", std::process::id()),
            kind: RunKind::Import,
            label: "回答.xlsx".to_owned(),
            started: "t".to_owned(),
        };
        book.apply_run(&run, &[answer(1_000_000 + number, None)])?;
        book.withdraw_run(&run.id, "t")?;
    }
    Ok(said.id)
}

fn item(number: u64) -> String {
    format!("ORG-{number}")
}

fn answer(number: u64, file: Option<tenken_core::body::EvidenceRef>) -> Stored {
    let evidence: Vec<_> = file.into_iter().collect();
    Stored::mint(Record {
        format: FORMAT,
        kind: kind::ANSWER.to_owned(),
        campaign: "c1".to_owned(),
        subject: Subject::item("u1", &item(number)),
        parents: Vec::new(),
        body: serde_json::json!({ "value": "implemented", "evidence": evidence }),
        author: Author::default(),
        device: None,
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: number.to_string(),
    })
    .unwrap()
}

/// Moments that differ from run to run.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        use std::hash::{BuildHasher, Hasher};
        Self(std::hash::RandomState::new().build_hasher().finish() | 1)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
