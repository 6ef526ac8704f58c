//! How long the sample and its report take, reports of 150 and of 1,500 pages, and the reports of 300
//! units; how much memory the longest needs.
//!
//! Each report is written by a process of its own, because only so is the peak of its memory that
//! of the report alone.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

mod common;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use common::bulk::{self, Size};
use common::{Kind, Table, apart, folder, peak_kib, place, run, sample, session, timed};
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
        bulk::build(
            &book,
            &Size { units, items: usize::MAX, rounds: 1, sentences: SENTENCES, files: 0 },
        );
        let target = folder.path().join("report.pdf");
        let said = apart(&[WRITE, &book.to_string_lossy(), &target.to_string_lossy()]);
        let what = format!("report of {} pages ({units} units)", said["pages"]);
        let time = Duration::from_secs_f64(said["seconds"].as_f64().unwrap());
        table.time(Kind::Aim, &what, time, most);
        if let Some(kib) = said["peak_kib"].as_u64() {
            table.memory(Kind::Aim, "its peak of memory", kib / 1024, 300);
        }
    }
    let units = unit_count();
    let book = folder.path().join("units");
    bulk::build(&book, &Size { units, items: 150, rounds: 1, sentences: 1, files: 0 });
    let session = session();
    run(&session, "open_book", json!({ "place": place(&book) }));
    let target = folder.path().join("reports");
    let payload = json!({ "variant": "unit", "unit": "all", "place": place(&target) });
    let (written, took) = timed(|| run(&session, "write_report", payload));
    assert_eq!(written["files"].as_array().map(Vec::len), Some(units), "a file each");
    let what = format!("{units} reports of a unit, {} pages", written["pages"]);
    let most = Duration::from_secs(20).mul_f64(units as f64 / UNIT_REPORTS as f64);
    table.time(Kind::Aim, &what, took, most);
    table.close()
}

/// Units each of which gets a report of its own.
const UNIT_REPORTS: usize = 300;

/// As many as `TENKEN_BENCH_UNITS` says, so that a small computer can try a few.
fn unit_count() -> usize {
    let said = std::env::var("TENKEN_BENCH_UNITS").ok().and_then(|units| units.parse().ok());
    said.unwrap_or(UNIT_REPORTS)
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
