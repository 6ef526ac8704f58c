//! All that gates, in the order in which it runs: what is quick to fail comes first.

use std::process::ExitCode;

use anyhow::Result;

use crate::home::Home;
use crate::set_up::{self, Need, WINDOWS};
use crate::step::{Call, OnFailure, Steps};

/// How much of the gates runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Every gate; all failures are told at the end.
    Whole,
    /// The inner loop: without the Windows lint, the second time zone and the real window, and
    /// stopping at the first failure.
    Quick,
}

/// The zone in which the program is at home.
const HOME_ZONE: &str = "Asia/Tokyo";

/// With the tests that need a screen. The same for every call that compiles: another choice of
/// features or packages would compile most of the libraries once more.
const ALL: [&str; 3] = ["--workspace", "--features", "tenken-tests/window"];

/// How the names of the tests begin that need a screen.
const ON_A_SCREEN: &str = "on_a_screen_";

/// A zone on the other side of the date, and half an hour off.
const FAR_ZONE: &str = "America/St_Johns";

/// `cargo xtask test`
pub fn test(home: &Home, extent: Extent) -> Result<ExitCode> {
    let whole = extent == Extent::Whole;
    let mut steps = Steps::new(if whole { OnFailure::GoOn } else { OnFailure::Stop });
    steps.step("set-up", || {
        set_up::machine(home, Need::Tests)?;
        set_up::pages(home)?;
        set_up::fonts(home, "debug")
    });
    if steps.failed() {
        // Without its tools every gate would fail for the same reason.
        return Ok(steps.close());
    }
    steps.run("rustfmt", &[home.cargo(&["fmt", "--all", "--check"])]);
    // The window takes the pages in when it is compiled.
    steps.run("pages: build", &[home.npm(&["run", "build"])]);
    steps.run("pages: types and accessibility", &[home.npm(&["run", "check"])]);
    steps.run("pages: eslint", &[home.npm(&["run", "lint"])]);
    steps.run("pages: unit tests", &[home.npm(&["test"]).env("TZ", HOME_ZONE)]);
    steps.run("clippy", &[clippy(home, &[])]);
    if whole {
        steps.run("clippy for Windows", &[clippy(home, &["--target", WINDOWS])]);
    }
    steps.run("build", &[build(home)]);
    steps.run("tests", &[tests(home).env("TZ", HOME_ZONE)]);
    if whole {
        steps.run("tests in a far time zone", &[tests(home).env("TZ", FAR_ZONE)]);
    }
    steps.run("pages in a browser", &[browser(home)]);
    if whole {
        steps.run("the real window", &[window(home)]);
    }
    Ok(steps.close())
}

/// `cargo xtask bench`
pub fn bench(home: &Home) -> Result<ExitCode> {
    set_up::machine(home, Need::Tests)?;
    set_up::pages(home)?;
    set_up::fonts(home, "release")?;
    home.npm(&["run", "build"]).run()?;
    let programs = ["--release", "--bins", "--examples", "--benches"];
    home.cargo(&["build"]).args(&ALL).args(&programs).run()?;
    let bench = home
        .cargo(&["bench"])
        .args(&ALL)
        // One gate missed must not hide the others' figures.
        .args(&["--no-fail-fast"])
        .env("TENKEN_WINDOW", home.target("release").join("tenken-window"))
        .env("TENKEN_EMPTY_WINDOW", home.target("release").join("examples/empty_window"));
    on_a_screen(home, bench).run()?;
    Ok(ExitCode::SUCCESS)
}

/// `cargo xtask generate`
pub fn generate(home: &Home) -> Result<ExitCode> {
    home.cargo(&["test"])
        .args(&ALL)
        .args(&["--test", "app", "generated::"])
        .env("TENKEN_GENERATE", "1")
        .run()?;
    Ok(ExitCode::SUCCESS)
}

/// `cargo xtask soak`
pub fn soak(home: &Home) -> Result<ExitCode> {
    set_up::machine(home, Need::Tests)?;
    set_up::pages(home)?;
    set_up::fonts(home, "debug")?;
    home.npm(&["run", "build"]).run()?;
    tests(home)
        .env("TZ", HOME_ZONE)
        // Read by the tests that kill, fill disks and shuffle packs.
        .env("TENKEN_SOAK", "1")
        .env("PROPTEST_CASES", "4096")
        .run()?;
    Ok(ExitCode::SUCCESS)
}

/// All lints on all targets, also of the tests that only run on a screen.
fn clippy(home: &Home, target: &[&str]) -> Call {
    home.cargo(&["clippy", "--keep-going"])
        .args(&ALL)
        .args(&["--all-targets"])
        .args(target)
        .args(&["--", "-D", "warnings"])
}

/// All tests but those that need a screen. One that fails does not hide the others.
fn tests(home: &Home) -> Call {
    home.cargo(&["test", "--no-fail-fast"]).args(&ALL).args(&["--", "--skip", ON_A_SCREEN])
}

/// The programs and tests of all gates.
fn build(home: &Home) -> Call {
    home.cargo(&["build"]).args(&ALL).args(&["--bins", "--tests"])
}

/// The pages in Debian's Chromium, served by the host of the tests.
fn browser(home: &Home) -> Call {
    home.npm(&["run", "e2e"])
        .env("CI", "true")
        .env("TENKEN_DEVHOST", home.target("debug").join("tenken-devhost"))
        .env("TZ", HOME_ZONE)
        .under(limited(home))
}

/// The built program on a screen of its own, one test at a time: a second window would hand over
/// to the first.
fn window(home: &Home) -> Call {
    let test = home
        .cargo(&["test"])
        .args(&ALL)
        .args(&["--", ON_A_SCREEN, "--test-threads=1"])
        .env("TENKEN_WINDOW", home.target("debug").join("tenken-window"))
        .env("TZ", HOME_ZONE);
    on_a_screen(home, test).under(limited(home))
}

/// A call with a screen and a session bus of its own.
fn on_a_screen(home: &Home, call: Call) -> Call {
    call.under(
        home.call("xvfb-run", &["-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]),
    )
}

/// What drives a browser ends after a quarter of an hour, with all that it started.
fn limited(home: &Home) -> Call {
    home.call("timeout", &["--kill-after=20", "900"])
}
