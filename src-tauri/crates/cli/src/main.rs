//! `tenken`: the same commands as the window, for scripts, batch work and tests.
//!
//! Each verb becomes one or two calls of [`tenken_app::dispatch`]; nothing is decided here but how
//! an answer is printed and which exit status it earns.

#![deny(clippy::print_stdout, clippy::print_stderr, reason = "both panic where nobody listens")]

mod args;
mod backup;
mod demo;
mod excel;
mod host;
mod pack;
mod paper;
mod print;
mod run;
mod workflow;

use std::io::{BufWriter, ErrorKind, Write};

use clap::Parser;
use tenken_app::{Options, Session};
use tenken_i18n::Locale;

use crate::args::Cli;
use crate::host::Console;
use crate::print::Done;

fn main() {
    if std::env::args_os().nth(1).is_some_and(|first| first == tenken_app::worker::ARGUMENT) {
        std::process::exit(tenken_app::worker::serve());
    }
    let cli = Cli::parse();
    let locale = cli.locale.as_deref().and_then(Locale::parse).unwrap_or(Locale::Ja);
    let options = Options {
        now: cli.now.clone(),
        seed: cli.noun.seed(),
        paths_allowed: true,
        settings_folder: None,
        documents: None,
        fonts: cli.fonts.clone(),
        locale: Some(locale),
        worker: None,
    };
    let session = Session::new(Box::new(Console::new(cli.progress)), options);
    let status = match run::run(&session, &cli) {
        Ok(done) => told(&done, cli.json, locale),
        Err(error) => {
            // Where nobody listens, the exit status has to do.
            let _ = print::error(&mut std::io::stderr(), &error, cli.json, locale);
            run::exit_status(error.code)
        }
    };
    // Closes the book: the lock goes before the process does.
    drop(session);
    std::process::exit(status);
}

/// Prints an answer and gives the exit status. A reader who has seen enough (`| head`) ends the
/// printing, not the command; an answer that could not be written needs a person.
fn told(done: &Done, as_json: bool, locale: Locale) -> i32 {
    let mut out = BufWriter::new(std::io::stdout().lock());
    match print::answer(&mut out, done, as_json, locale).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(std::io::stderr(), "stdout: {error}");
            done.exit_status().max(1)
        }
        _ => done.exit_status(),
    }
}
