//! How long the window takes from its start to the first thing on the screen, beside an empty
//! window of the same kind.
//!
//! The two are started in turns, each from an empty profile, so that whatever else the computer
//! does meets both. Named in the environment: `TENKEN_WINDOW`, the built program, and
//! `TENKEN_EMPTY_WINDOW`, the built example of the package `tenken-window`.

#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up ends at once")]

#[cfg(unix)]
mod common;

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    starts::measure()
}

/// The driver of the real window is there for Unix only.
#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod starts {
    use std::collections::BTreeMap;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;
    use std::time::Duration;

    use tenken_tests::window::Window;

    use crate::common::{Kind, Table, Times, folder};

    const PAIRS: usize = 9;
    const ALLOWED_RATIO: f64 = 1.3;

    /// Notes the moment and becomes the program, so that what the driver does before is not counted.
    const LAUNCHER: &str = "#!/bin/sh\ndate +%s%N >\"$TENKEN_STARTED\"\nexec \"$TENKEN_PROGRAM\"\n";

    const FIRST_PAINT: &str = "performance.getEntriesByName('first-contentful-paint')[0]";

    pub fn measure() -> ExitCode {
        let [own, empty] = ["TENKEN_WINDOW", "TENKEN_EMPTY_WINDOW"].map(|name| {
            PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is not set")))
        });
        // Once each beforehand: what lies on the disk is in the cache for all that count.
        first_paint(&own);
        first_paint(&empty);
        let pairs = (0..PAIRS).map(|_| (first_paint(&empty), first_paint(&own)));
        let (empty, own): (Vec<Duration>, Vec<Duration>) = pairs.unzip();

        let (empty, own) = (Times::new(empty), Times::new(own));
        let ratio = own.median().as_secs_f64() / empty.median().as_secs_f64();
        let mut table = Table::new(&format!("first paint: {PAIRS} starts of each window"));
        table.note("an empty window, median", empty.median());
        table.note("an empty window, p95", empty.p95());
        table.note("the window, median", own.median());
        table.note("the window, p95", own.p95());
        table.ratio(Kind::Gate, "ratio of the medians", ratio, ALLOWED_RATIO);
        table.close()
    }

    /// From the start of the program to the first content on its page.
    fn first_paint(program: &Path) -> Duration {
        let folder = folder();
        let path = |name: &str| folder.path().join(name);
        for name in ["home", "config", "data", "cache", "run"] {
            fs::create_dir(path(name)).unwrap();
        }
        let launcher = path("launcher");
        fs::write(&launcher, LAUNCHER).unwrap();
        fs::set_permissions(&launcher, fs::Permissions::from_mode(0o755)).unwrap();
        let paths = [
            ("HOME", path("home")),
            ("XDG_CONFIG_HOME", path("config")),
            ("XDG_DATA_HOME", path("data")),
            ("XDG_CACHE_HOME", path("cache")),
            ("XDG_RUNTIME_DIR", path("run")),
            ("TENKEN_PROGRAM", program.to_owned()),
            ("TENKEN_STARTED", path("started")),
        ];
        let environment: BTreeMap<&str, &Path> =
            paths.iter().map(|(variable, path)| (*variable, path.as_path())).collect();
        let window = Window::open(&launcher, &environment);
        let painted = window.wait(&format!("performance.timeOrigin + {FIRST_PAINT}.startTime"));
        window.close();
        let painted = Duration::from_secs_f64(painted.as_f64().unwrap() / 1000.0);
        let started = fs::read_to_string(path("started")).unwrap();
        painted - Duration::from_nanos(started.trim().parse().unwrap())
    }
}
