//! The two commands of the README, `cargo xtask app` and `cargo xtask test`, and their kin.
//!
//! It brings a fresh machine with Rust, Node.js and git to where the window opens or all gates run.
//! It holds no rule of the program and no gate of its own: a gate is a command that a developer
//! can also type, and its heading prints that command.

mod gates;
mod home;
mod set_up;
mod step;

use std::process::ExitCode;

use anyhow::{Result, bail};

use home::Home;
use set_up::Need;

const USAGE: &str = "\
cargo xtask app [--release]   install what is missing, build, and open the window
cargo xtask test [--quick]    install what is missing, and run all that gates;
                              --quick: the inner loop, stops at the first failure
cargo xtask bench             measure against the targets; fails where one is missed
cargo xtask soak              the same tests with the counts of a long night
cargo xtask generate          write again what is generated and checked in
cargo xtask set-up            install what is missing, and nothing else";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<ExitCode> {
    let home = Home::find()?;
    match args {
        ["app"] => app(&home, &[]),
        ["app", "--release"] => app(&home, &["--release"]),
        ["test"] => gates::test(&home, gates::Extent::Whole),
        ["test", "--quick"] => gates::test(&home, gates::Extent::Quick),
        ["bench"] => gates::bench(&home),
        ["soak"] => gates::soak(&home),
        ["generate"] => gates::generate(&home),
        ["set-up"] => {
            set_up::machine(&home, Need::Tests)?;
            set_up::pages(&home)?;
            set_up::fonts(&home, "debug")?;
            Ok(ExitCode::SUCCESS)
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("no such command: {}\n{USAGE}", args.join(" ")),
    }
}

/// Builds the program as a user gets it and opens its window.
fn app(home: &Home, release: &[&str]) -> Result<ExitCode> {
    set_up::machine(home, Need::Window)?;
    set_up::pages(home)?;
    set_up::fonts(home, if release.is_empty() { "debug" } else { "release" })?;
    home.npm(&["run", "build"]).run()?;
    home.cargo(&["build"]).args(release).run()?;
    home.cargo(&["run", "--package", "tenken-window"]).args(release).run()?;
    Ok(ExitCode::SUCCESS)
}
