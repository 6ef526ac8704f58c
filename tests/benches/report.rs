//! How long the sample and its report take, and reports of 150 and of 1,500 pages; how much memory
//! the longest needs.
//!
//! Each report is written by a process of its own, because only so is the peak of its memory that
//! of the report alone.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use common::bulk::{self, Size};
use common::{Kind, Table, folder, place, run, sample, session, timed};
use serde_json::{Value, json};

/// Named as the first argument, this program writes one report and says what it took.
const WRITE: &str = "write-report";

/// Units whose answers make about 150 and about 1,500 pages.
const UNITS: [usize; 2] = [16, 214];

/// Departments that explain themselves at length.
const SENTENCES: usize = 2;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if let [_, first, book, target] = args.as_slice()
        && first == WRITE
    {
        println!("{}", write(Path::new(book), Path::new(target)));
        return ExitCode::SUCCESS;
    }
    let folder = folder();
    let ms = Duration::from_millis;
    let mut table = Table::new("report");

    let demo = (0..3).map(|number| {
        let session = session();
        let book = folder.path().join(format!("demo{number}"));
        let target = folder.path().join("demo.pdf");
        let ((), made) = timed(|| sample(&session, "setagaya", 12, &book));
        let payload = json!({ "variant": "internal", "place": place(&target) });
        let (report, written) = timed(|| run(&session, "write_report", payload));
        (made + written, made, written, report["pages"].clone())
    });
    // The disk has its moments; the best of three is the program's own.
    let (whole, made, written, pages) = demo.min_by_key(|(whole, ..)| *whole).unwrap();
    table.note("sample of 12 units", made);
    table.note(&format!("its report, {pages} pages"), written);
    table.time(Kind::Aim, "sample of 12 units with its report", whole, ms(2_000));

    for (units, most) in UNITS.into_iter().zip([ms(1_500), ms(6_000)]) {
        let book = folder.path().join(format!("book{units}"));
        bulk::build(&book, &Size { units, items: usize::MAX, rounds: 1, sentences: SENTENCES });
        let said = write_apart(&book, &folder.path().join("report.pdf"));
        let what = format!("report of {} pages ({units} units)", said["pages"]);
        let time = Duration::from_secs_f64(said["seconds"].as_f64().unwrap());
        table.time(Kind::Aim, &what, time, most);
        if let Some(kib) = said["peak_kib"].as_u64() {
            table.memory(Kind::Aim, "its peak of memory", kib / 1024, 300);
        }
    }
    table.close()
}

/// Has a process of its own write the report.
fn write_apart(book: &Path, target: &Path) -> Value {
    let output = Command::new(std::env::current_exe().unwrap())
        .arg(WRITE)
        .args([book, target])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "the report was not written");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn write(book: &Path, target: &Path) -> Value {
    let session = session();
    run(&session, "open_book", json!({ "place": place(book) }));
    let payload = json!({ "variant": "internal", "place": place(target) });
    let (report, took) = timed(|| run(&session, "write_report", payload));
    json!({
        "seconds": took.as_secs_f64(), "pages": report["pages"], "peak_kib": peak_kib(),
    })
}

/// The most memory that this process has held, where the system tells it.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
