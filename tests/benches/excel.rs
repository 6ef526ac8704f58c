//! How long sheets take: 200 workbooks of one form planned and taken in, a sheet of 100,000 rows, the
//! results workbook of 5,000 persons.
//!
//! What is measured for memory runs in a process of its own, because only so is the peak that of
//! the work alone. With `TENKEN_BENCH_SMALL` everything is small, to see that it works at all.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use common::bulk::{self, Size};
use common::{Kind, NOW, Table, folder, place, run, session, timed};
use serde_json::{Value, json};
use tenken_archive::Writer;
use tenken_core::body::{AnswerBody, PersonBody};
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_core::vocabulary::AnswerValue;
use tenken_store::{Access, Book};

/// Named as the first argument, this program reads a sheet and says what it took.
const READ: &str = "read-sheet";

/// Named as the first argument, this program writes a results workbook and says what it took.
const RESULTS: &str = "write-results";

/// How much is measured.
struct Sizes {
    /// Workbooks of one form, and the rows of each.
    files: usize,
    rows: usize,
    /// Rows of the long sheet.
    long: usize,
    /// Units, the persons of each, and the answers of each person.
    units: usize,
    persons: usize,
    answers: usize,
}

fn sizes() -> Sizes {
    if std::env::var_os("TENKEN_BENCH_SMALL").is_some() {
        return Sizes { files: 3, rows: 150, long: 2_000, units: 2, persons: 5, answers: 40 };
    }
    Sizes { files: 200, rows: 150, long: 100_000, units: 50, persons: 100, answers: 40 }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    match args.get(1).map(String::as_str) {
        Some(tenken_app::worker::ARGUMENT) => {
            std::process::exit(tenken_app::worker::serve());
        }
        Some(READ) => {
            println!("{}", read(Path::new(&args[2])));
            return ExitCode::SUCCESS;
        }
        Some(RESULTS) => {
            println!("{}", results(Path::new(&args[2]), Path::new(&args[3])));
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let folder = folder();
    let sizes = sizes();
    let mut table = Table::new("excel");
    one_form(&mut table, folder.path(), &sizes);
    a_long_sheet(&mut table, folder.path(), &sizes);
    many_persons(&mut table, folder.path(), &sizes);
    table.close()
}

/// Workbooks of one form whose mapping was confirmed, planned and taken in.
fn one_form(table: &mut Table, folder: &Path, sizes: &Sizes) {
    let book = folder.join("form");
    bulk::build(&book, &Size { units: sizes.files, items: 0, rounds: 0, sentences: 0, files: 0 });
    let session = session();
    run(&session, "open_book", json!({ "place": place(&book) }));
    let units = run(&session, "list_units", json!({}));
    let units = units.as_array().unwrap();
    let sheet = run(&session, "unit_sheet", json!({ "unit": units[0]["id"] }));
    let items: Vec<(&str, &str)> = sheet["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["applicability"]["state"] == "asked")
        .take(sizes.rows)
        .map(|line| (line["id"].as_str().unwrap(), line["question_ja"].as_str().unwrap()))
        .collect();
    let files: Vec<PathBuf> = units
        .iter()
        .enumerate()
        .map(|(number, unit)| {
            let mut rows = vec![
                vec!["所属".to_owned(), unit["name"].as_str().unwrap().to_owned()],
                ["番号", "点検項目", "判定", "備考"].map(str::to_owned).to_vec(),
            ];
            rows.extend(items.iter().enumerate().map(|(at, (id, question))| {
                let mark = ["◎", "○", "×", "△"][(number + at) % 4];
                let remarks = if mark == "×" { "年度内に見直す。" } else { "" };
                [*id, *question, mark, remarks].map(str::to_owned).to_vec()
            }));
            let path = folder.join(format!("{number:03}.xlsx"));
            std::fs::write(&path, workbook(&rows)).unwrap();
            path
        })
        .collect();
    let (seen, first) =
        timed(|| run(&session, "preview_sheets", json!({ "file": place(&files[0]) })));
    table.note("first look at one of them", first);
    let mapping = json!({
        "signature": seen["sheets"][0]["signature"], "marks": { "◎": "implemented" },
    });
    run(&session, "put_sheet_profile", json!({ "name": "様式", "mapping": mapping }));
    let places: Vec<Value> = files.iter().map(|file| place(file)).collect();
    let payload = json!({ "files": places, "profile": "様式", "brief": true });
    let (planned, plan) = timed(|| run(&session, "plan_sheets", payload.clone()));
    let (applied, apply) = timed(|| run(&session, "apply_sheets", payload));
    let expected = json!(items.len() * files.len());
    assert_eq!(planned["accepted"], expected, "every row is read and new");
    assert_eq!(applied["accepted"], expected, "as planned");
    let what = format!("{} workbooks × {} rows", files.len(), items.len());
    table.note(&format!("{what}: planned"), plan);
    table.note(&format!("{what}: taken in"), apply);
    table.time(Kind::Gate, &format!("{what}: both"), plan + apply, Duration::from_secs(5));
}

/// A sheet far longer than any that a person fills in.
fn a_long_sheet(table: &mut Table, folder: &Path, sizes: &Sizes) {
    let mut rows = vec![["番号", "点検項目", "回答", "備考"].map(str::to_owned).to_vec()];
    rows.extend((1..=sizes.long).map(|number| {
        let question = format!("{number}番の書庫を施錠しているか。");
        vec![number.to_string(), question, "○".to_owned(), String::new()]
    }));
    let path = folder.join("long.xlsx");
    std::fs::write(&path, workbook(&rows)).unwrap();
    let said = apart(&[READ, path.to_str().unwrap()]);
    assert_eq!(said["answers"], json!(sizes.long), "every row is an answer");
    told(table, &format!("a sheet of {} rows", sizes.long), &said, Duration::from_secs(3));
}

/// The results workbook where everybody answered for themselves.
fn many_persons(table: &mut Table, folder: &Path, sizes: &Sizes) {
    let path = folder.join("persons");
    bulk::build(&path, &Size { units: sizes.units, items: 0, rounds: 0, sentences: 0, files: 0 });
    let session = session();
    let info = run(&session, "open_book", json!({ "place": place(&path) }));
    let campaign = info["campaigns"][0]["id"].as_str().unwrap().to_owned();
    let units = run(&session, "list_units", json!({}));
    let units: Vec<&str> =
        units.as_array().unwrap().iter().map(|unit| unit["id"].as_str().unwrap()).collect();
    let items = bulk::items(&session, &json!(units[0]), sizes.answers);
    drop(session);
    let mut book = Book::open(&path, Access::ReadWrite, "bench").unwrap();
    for (number, unit) in units.iter().enumerate() {
        let mut act = Vec::new();
        for person in 0..sizes.persons {
            let id = format!("{:032x}", 5_000_000 + number * sizes.persons + person);
            let of = Subject { person: Some(id.clone()), ..Subject::unit(unit) };
            let body =
                PersonBody { name: Some(format!("職員{person}")), ..PersonBody::default() };
            act.push(record(&campaign, kind::PERSON, of, &body));
            act.extend(items.iter().enumerate().map(|(at, item)| {
                let value = match (person + at) % 5 {
                    0 => AnswerValue::NotImplemented,
                    _ => AnswerValue::Implemented,
                };
                let subject = Subject::person_item(unit, &id, item);
                record(&campaign, kind::ANSWER, subject, &AnswerBody::of(value))
            }));
        }
        book.commit(&act).unwrap();
    }
    drop(book);
    let target = folder.join("results.xlsx");
    let said = apart(&[RESULTS, path.to_str().unwrap(), target.to_str().unwrap()]);
    let persons = sizes.units * sizes.persons;
    let what = format!("results workbook of {persons} persons × {}", items.len());
    told(table, &what, &said, Duration::from_secs(6));
}

fn told(table: &mut Table, what: &str, said: &Value, most: Duration) {
    let time = Duration::from_secs_f64(said["seconds"].as_f64().unwrap());
    table.time(Kind::Aim, what, time, most);
    if let Some(kib) = said["peak_kib"].as_u64() {
        table.memory(Kind::Aim, "its peak of memory", kib / 1024, 300);
    }
}

fn record(campaign: &str, kind: &str, subject: Subject, body: &impl serde::Serialize) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind.to_owned(),
        campaign: campaign.to_owned(),
        author: Author { name: None, unit: subject.unit.clone() },
        subject,
        parents: Vec::new(),
        body: serde_json::to_value(body).unwrap(),
        device: None,
        wall_time: NOW.to_owned(),
        app: "0.1.0".to_owned(),
        operation: "0".repeat(32),
    })
    .unwrap()
}

/// Runs this program for one task.
fn apart(arguments: &[&str]) -> Value {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?} was not done");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn read(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap();
    let (reading, took) = timed(|| tenken_excel::read::read(&bytes, "long.xlsx").unwrap());
    let answers: usize = reading.sheets.iter().map(|sheet| sheet.answers.len()).sum();
    json!({ "seconds": took.as_secs_f64(), "answers": answers, "peak_kib": peak_kib() })
}

fn results(book: &Path, target: &Path) -> Value {
    let session = session();
    run(&session, "open_book", json!({ "place": place(book) }));
    let payload = json!({ "place": place(target) });
    let (_, took) = timed(|| run(&session, "write_results", payload));
    json!({ "seconds": took.as_secs_f64(), "peak_kib": peak_kib() })
}

/// The most memory that this process has held, where the system tells it.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// The least workbook that Excel opens: one sheet, its texts shared as Excel shares them.
fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut strings: Vec<&str> = rows.iter().flatten().map(String::as_str).collect();
    strings.sort_unstable();
    strings.dedup();
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    for (row, cells) in (1..).zip(rows) {
        write!(sheet, "<row r=\"{row}\">").unwrap();
        for (column, cell) in ('A'..='Z').zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let at = strings.binary_search(&cell.as_str()).unwrap();
            write!(sheet, "<c r=\"{column}{row}\" t=\"s\"><v>{at}</v></c>").unwrap();
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let mut shared =
        String::from("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for text in strings {
        write!(shared, "<si><t>{text}</t></si>").unwrap();
    }
    shared.push_str("</sst>");
    let mut writer = Writer::new(Vec::new());
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
        ("xl/sharedStrings.xml", shared.as_str()),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    for (name, text) in parts {
        writer.deflate(name, text.as_bytes()).unwrap();
    }
    writer.finish().unwrap()
}

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="点検票" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
