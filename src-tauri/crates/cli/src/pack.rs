//! `pack` and `key`: files carried by hand, and the keys that sign and seal them.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};
use tenken_app::{Code, Error, Session, dispatch};

use crate::print::{Done, Shape};

/// Verbs of `pack`.
#[derive(Debug, Subcommand)]
pub enum Pack {
    /// Write the request of a unit, or of all into a folder.
    Request {
        /// The unit's id or name, or `all`.
        #[arg(long)]
        unit: String,
        /// A file for one unit, an existing folder for all.
        #[arg(long)]
        out: PathBuf,
        /// Seal it to the unit's key, where criteria are not public.
        #[arg(long)]
        sealed: bool,
        /// Write the 送付票 too: a PDF for one unit, an existing folder for all.
        #[arg(long, value_name = "PATH")]
        cover_sheet: Option<PathBuf>,
    },
    /// Write what the unit says, sealed to the lead.
    Submission(#[command(flatten)] Out),
    /// Write what one person says, sealed to the unit.
    Personal {
        /// The person's id.
        #[arg(long)]
        person: String,
        #[command(flatten)]
        out: Out,
    },
    /// Write what goes back to a unit, sealed to it.
    SendBack(#[command(flatten)] Out),
    /// Write the whole book into one file, sealed to its own key.
    Backup(#[command(flatten)] Out),
    /// Show what a pack is; nothing is changed.
    Inspect {
        /// The pack.
        file: PathBuf,
    },
    /// Show what opening a request or a send-back would do; nothing is changed.
    Plan {
        /// The pack.
        file: PathBuf,
    },
    /// Open a request, a send-back or a backup in the book of `--book`, which is made where it is
    /// not there; without `--book` in a folder beside the pack.
    Open {
        /// The pack.
        file: PathBuf,
        /// A book that holds the keys of a backup.
        #[arg(long, value_name = "DIR")]
        keys: Option<PathBuf>,
    },
}

/// Where a pack is written.
#[derive(Debug, clap::Args)]
pub struct Out {
    /// The file.
    #[arg(long)]
    out: PathBuf,
    /// The unit's id or name; the book's only one where absent.
    #[arg(long)]
    unit: Option<String>,
    /// 自治体機密性 of the whole: 3A 3B 3C 2 1.
    #[arg(long)]
    confidentiality: Option<String>,
    /// Write the 送付票 too, as PDF.
    #[arg(long, value_name = "FILE")]
    cover_sheet: Option<PathBuf>,
}

/// Verbs of `key`.
#[derive(Debug, Subcommand)]
pub enum Key {
    /// The keys that the book holds and knows.
    Show,
    /// Write a sheet to print, or with a passphrase a sealed file.
    Backup {
        /// The file.
        #[arg(long)]
        out: PathBuf,
        /// A file whose first line is the passphrase.
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
    /// Bring a key back: from the text of a sheet, or from a sealed file.
    Restore {
        /// The sealed file.
        #[arg(long, conflicts_with = "sheet")]
        file: Option<PathBuf>,
        /// A file whose first line is the passphrase.
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
        /// A file that holds the 14 groups of the sheet and nothing else.
        #[arg(long)]
        sheet: Option<PathBuf>,
    },
    /// Replace the key; the old one still opens what was sealed to it.
    Renew,
    /// Decide about a unit's key that waits.
    Decide {
        /// The unit's id.
        #[arg(long)]
        unit: String,
        /// The key's name, compared with the unit.
        #[arg(long)]
        fingerprint: String,
        /// Refuse it instead of believing it.
        #[arg(long)]
        refuse: bool,
    },
}

/// Runs a verb of `pack`; `book` is the folder of `--book`.
pub fn pack(
    session: &Session,
    book: Option<&Path>,
    campaign: &Option<String>,
    verb: &Pack,
) -> Result<Done, Error> {
    match verb {
        Pack::Inspect { file } => {
            if let Some(book) = book {
                open_book(session, book, true)?;
            }
            call(session, "inspect_pack", json!({ "place": path(file) }), Shape::Fields)
        }
        Pack::Plan { file } => {
            let folder = book.map_or_else(|| file.with_extension(""), Path::to_owned);
            let payload = json!({ "place": path(file), "book": path(&folder) });
            call(session, "plan_open_pack", payload, Shape::Fields)
        }
        Pack::Open { file, keys } => {
            if let Some(keys) = keys {
                open_book(session, keys, true)?;
            }
            let folder = book.map_or_else(|| file.with_extension(""), Path::to_owned);
            let payload = json!({ "place": path(file), "book": path(&folder) });
            call(session, "open_pack", payload, Shape::Fields)
        }
        Pack::Request { unit, out, sealed, cover_sheet } => {
            open_book(session, needed(book)?, false)?;
            let units = (unit != "all").then(|| vec![unit]);
            let payload = json!({
                "campaign": campaign,
                "units": units,
                "place": path(out),
                "sealed": sealed,
                "cover_sheets": cover_sheet.as_deref().map(path),
            });
            call(session, "write_requests", payload, Shape::Rows)
        }
        Pack::Submission(out) => write(session, book, campaign, "submission", out, None),
        Pack::Personal { person, out } => {
            write(session, book, campaign, "personal", out, Some(person))
        }
        Pack::SendBack(out) => write(session, book, campaign, "send_back", out, None),
        Pack::Backup(out) => write(session, book, campaign, "backup", out, None),
    }
}

/// Runs a verb of `key` on the open book.
pub fn key(session: &Session, verb: &Key) -> Result<Done, Error> {
    match verb {
        Key::Show => {
            let value = dispatch(session, "show_keys", json!({}))?;
            let keys = value.as_array().map_or(&[][..], Vec::as_slice);
            let needs_a_person = keys.iter().any(|key| key["state"] == "waiting");
            Ok(Done { value, shape: Shape::Rows, needs_a_person })
        }
        Key::Backup { out, passphrase_file } => {
            let passphrase = first_line(passphrase_file)?;
            let payload = json!({ "place": path(out), "passphrase": passphrase });
            call(session, "backup_key", payload, Shape::Fields)
        }
        Key::Restore { file, passphrase_file, sheet } => {
            let text = sheet.as_ref().map(|sheet| read(sheet)).transpose()?;
            let payload = json!({
                "text": text,
                "place": file.as_ref().map(|file| path(file)),
                "passphrase": first_line(passphrase_file)?,
            });
            call(session, "restore_key", payload, Shape::Rows)
        }
        Key::Renew => call(session, "renew_key", json!({}), Shape::Rows),
        Key::Decide { unit, fingerprint, refuse } => {
            let payload = json!({ "unit": unit, "fingerprint": fingerprint, "accept": !refuse });
            call(session, "decide_key", payload, Shape::Rows)
        }
    }
}

fn write(
    session: &Session,
    book: Option<&Path>,
    campaign: &Option<String>,
    kind: &str,
    out: &Out,
    person: Option<&String>,
) -> Result<Done, Error> {
    open_book(session, needed(book)?, false)?;
    let payload = json!({
        "kind": kind,
        "campaign": campaign,
        "unit": out.unit,
        "person": person,
        "place": path(&out.out),
        "confidentiality": out.confidentiality,
        "cover_sheet": out.cover_sheet.as_deref().map(path),
    });
    let value = dispatch(session, "write_pack", payload)?;
    let needs_a_person = value["missing"].as_array().is_some_and(|missing| !missing.is_empty());
    Ok(Done { value, shape: Shape::Fields, needs_a_person })
}

fn call(session: &Session, command: &str, payload: Value, shape: Shape) -> Result<Done, Error> {
    Ok(Done { value: dispatch(session, command, payload)?, shape, needs_a_person: false })
}

fn open_book(session: &Session, book: &Path, read_only: bool) -> Result<(), Error> {
    let payload = json!({ "place": path(book), "read_only": read_only });
    dispatch(session, "open_book", payload).map(|_| ())
}

fn needed(book: Option<&Path>) -> Result<&Path, Error> {
    book.ok_or_else(|| Error::new(Code::NoBookOpen))
}

fn first_line(file: &Option<PathBuf>) -> Result<Option<String>, Error> {
    let text = file.as_ref().map(|file| read(file)).transpose()?;
    Ok(text.map(|text| text.lines().next().unwrap_or_default().to_owned()))
}

fn read(file: &Path) -> Result<String, Error> {
    std::fs::read_to_string(file)
        .map_err(|e| Error::new(Code::FileFailed).with("path", file.display()).with("detail", e))
}

fn path(path: &Path) -> Value {
    json!({ "path": path.to_string_lossy() })
}
