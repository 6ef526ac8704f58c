//! `backup` and `book repair`: copies of a book, and what is saved of a damaged one.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};
use tenken_app::{Error, Session, dispatch};

use crate::print::{Done, Shape};

/// Verbs of `backup`.
#[derive(Debug, Subcommand)]
pub enum Backup {
    /// Copy the book's records beside it.
    Make,
    /// The copies, the latest first.
    List,
    /// Prove a copy whole.
    Check {
        /// The backup's name.
        name: String,
    },
    /// Make a new book of a copy; the book itself stays as it is.
    Restore {
        /// The backup's name.
        name: String,
        /// A new folder.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Runs a verb on the open book.
pub fn run(session: &Session, verb: &Backup) -> Result<Done, Error> {
    match verb {
        Backup::Make => done(dispatch(session, "make_backup", json!({}))?, Shape::Fields),
        Backup::List => done(dispatch(session, "list_backups", json!({}))?, Shape::Rows),
        Backup::Check { name } => {
            found(dispatch(session, "check_backup", json!({ "name": name }))?)
        }
        Backup::Restore { name, out } => {
            let payload = json!({ "name": name, "place": place(out) });
            let value = dispatch(session, "restore_backup", payload)?;
            let needs_a_person = value["lost_evidence"] != json!([]);
            Ok(Done { value, shape: Shape::Fields, needs_a_person })
        }
    }
}

/// Saves what can be read of the book at `from`.
pub fn repair(session: &Session, from: &Path, out: &Path) -> Result<Done, Error> {
    let payload = json!({ "from": place(from), "to": place(out) });
    found(dispatch(session, "repair_book", payload)?)
}

fn found(value: Value) -> Result<Done, Error> {
    let needs_a_person = value["ok"] != json!(true);
    Ok(Done { value, shape: Shape::Fields, needs_a_person })
}

fn done(value: Value, shape: Shape) -> Result<Done, Error> {
    Ok(Done { value, shape, needs_a_person: false })
}

fn place(path: &Path) -> Value {
    json!({ "path": path.to_string_lossy() })
}
