//! What every bench needs: a session without a desktop, a folder on the disk of the build, and the
//! table that is printed and decides.
//!
//! Times are taken with the clock of the computer and by the program's own commands. Only what is
//! marked as a gate decides about the exit; everything else is printed for whoever reads it.
// Each bench uses its own part of this.
#![allow(dead_code, reason = "shared by several programs")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

pub mod bulk;
pub mod returns;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};

/// The clock of every session, so that two runs do the same work.
pub const NOW: &str = "2026-06-15T10:24:00+09:00";

/// A folder on the disk on which the project is built; the system's own may lie in memory, where
/// waiting for the disk costs nothing.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// The full size of something, or a small one where `TENKEN_BENCH_SMALL` asks for a bench that
/// only shows that it runs.
pub fn scaled(full: usize, small: usize) -> usize {
    if std::env::var_os("TENKEN_BENCH_SMALL").is_some() { small } else { full }
}

/// A session of a script.
pub fn session() -> Session {
    seeded(1)
}

/// A session on another PC: its ids and keys are those of the seed.
pub fn seeded(seed: u64) -> Session {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let options = Options {
        now: Some(NOW.to_owned()),
        seed: Some(seed),
        paths_allowed: true,
        fonts: Some(packages),
        ..Options::default()
    };
    Session::new(Box::new(Nobody), options)
}

/// Runs a command that must succeed.
pub fn run(session: &Session, command: &str, payload: Value) -> Value {
    dispatch(session, command, payload)
        .unwrap_or_else(|error| panic!("{command}: {error} {:?}", error.source))
}

/// A path as commands take it from scripts.
pub fn place(path: &Path) -> Value {
    json!({ "path": path })
}

/// Makes the sample of a policy and leaves it open.
pub fn sample(session: &Session, policy: &str, units: usize, folder: &Path) {
    run(
        session,
        "create_sample",
        json!({ "policy": policy, "units": units, "place": place(folder) }),
    );
}

/// How long something takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let result = work();
    (result, begin.elapsed())
}

/// How long something takes, so many times over.
pub fn repeated(times: usize, mut work: impl FnMut()) -> Times {
    Times::new((0..times).map(|_| timed(&mut work).1).collect())
}

/// The most memory that this process has held, where the system tells it.
pub fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// Has this program do one thing in a process of its own, which prints what it found as JSON. Only
/// so is the peak of its memory that of the one thing.
pub fn apart(arguments: &[&str]) -> Value {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?} failed");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Times taken of the same work.
pub struct Times {
    sorted: Vec<Duration>,
}

impl Times {
    /// At least one time, in any order.
    pub fn new(mut times: Vec<Duration>) -> Self {
        assert!(!times.is_empty(), "nothing was measured");
        times.sort_unstable();
        Self { sorted: times }
    }

    /// The time that half of them do not exceed.
    pub fn median(&self) -> Duration {
        self.at(50)
    }

    /// The time that 95 of a hundred do not exceed.
    pub fn p95(&self) -> Duration {
        self.at(95)
    }

    fn at(&self, percent: usize) -> Duration {
        // Nearest rank: the smallest time that so many of a hundred do not exceed.
        let rank = (self.sorted.len() * percent).div_ceil(100);
        self.sorted[rank.max(1) - 1]
    }
}

/// What a line of the table means for the exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Missing the target fails the bench.
    Gate,
    /// The target is an aim.
    Aim,
}

/// The figures of one bench.
pub struct Table {
    title: String,
    lines: Vec<[String; 4]>,
    gate_missed: bool,
}

impl Table {
    /// No figures yet.
    pub fn new(title: &str) -> Self {
        Self { title: title.to_owned(), lines: Vec::new(), gate_missed: false }
    }

    /// A time that is only told.
    pub fn note(&mut self, what: &str, time: Duration) {
        self.lines.push([what.to_owned(), ms(time), String::new(), String::new()]);
    }

    /// A time with the longest that it should take.
    pub fn time(&mut self, kind: Kind, what: &str, time: Duration, most: Duration) {
        self.line(kind, what, ms(time), &format!("≤ {}", ms(most)), time <= most);
    }

    /// A ratio with the largest that it should be.
    pub fn ratio(&mut self, kind: Kind, what: &str, ratio: f64, most: f64) {
        self.line(kind, what, format!("{ratio:.2} ×"), &format!("≤ {most} ×"), ratio <= most);
    }

    /// A figure that is only told.
    pub fn told(&mut self, what: &str, figure: String) {
        self.lines.push([what.to_owned(), figure, String::new(), String::new()]);
    }

    /// Memory in MiB with the most that it should be.
    pub fn memory(&mut self, kind: Kind, what: &str, mib: u64, most: u64) {
        self.line(kind, what, format!("{mib} MB"), &format!("< {most} MB"), mib < most);
    }

    /// Prints all lines; the exit says whether every gate was met.
    pub fn close(self) -> ExitCode {
        let head = ["what", "measured", "target", ""].map(str::to_owned);
        let width = |column: usize| {
            let cells = self.lines.iter().chain([&head]).map(|line| line[column].chars().count());
            cells.max().unwrap_or_default()
        };
        println!("\n━━━ {}", self.title);
        for [what, measured, target, outcome] in [&head].into_iter().chain(&self.lines) {
            println!(
                "{what:<0$} | {measured:>1$} | {target:>2$} | {outcome}",
                width(0),
                width(1),
                width(2)
            );
        }
        if self.gate_missed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn line(&mut self, kind: Kind, what: &str, measured: String, target: &str, met: bool) {
        let outcome = match (met, kind) {
            (true, _) => "ok",
            (false, Kind::Aim) => "missed (an aim)",
            (false, Kind::Gate) => "MISSED",
        };
        self.gate_missed |= !met && kind == Kind::Gate;
        self.lines.push([what.to_owned(), measured, target.to_owned(), outcome.to_owned()]);
    }
}

fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 100.0 { format!("{ms:.1} ms") } else { format!("{ms:.0} ms") }
}

/// A desktop that picks nothing and opens nothing.
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
