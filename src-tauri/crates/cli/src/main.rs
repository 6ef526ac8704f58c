//! `tenken`: the same commands as the window, for scripts, batch work and tests.
//!
//! Each verb becomes one or two calls of [`tenken_app::dispatch`]; nothing is decided here but how
//! an answer is printed and which exit status it earns.

mod args;
mod backup;
mod excel;
mod host;
mod pack;
mod paper;
mod print;
mod run;
mod workflow;

use clap::Parser;
use tenken_app::{Options, Session};
use tenken_i18n::Locale;

use crate::args::Cli;
use crate::host::Console;

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
        fonts: cli.fonts.clone(),
        locale: Some(locale),
        worker: None,
    };
    let session = Session::new(Box::new(Console::new(cli.progress)), options);
    let status = match run::run(&session, &cli) {
        Ok(done) => {
            print::answer(&done, cli.json, locale);
            done.exit_status()
        }
        Err(error) => {
            print::error(&error, cli.json, locale);
            run::exit_status(error.code)
        }
    };
    // Closes the book: the lock goes before the process does.
    drop(session);
    std::process::exit(status);
}
