//! `excel` and `export csv`: answer sheets and tables for other programs.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};
use tenken_app::{Error, Session, dispatch};

use crate::print::{Done, Shape};
use crate::run::{done, path, unit_id};

/// Verbs of `excel`.
#[derive(Debug, Subcommand)]
pub enum Excel {
    /// What is read of files, and what would become of it; without --book it only reads.
    Plan {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Take files in, each as one run.
    Apply {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Write answer sheets into a folder.
    Template {
        /// The folder.
        #[arg(long)]
        out: PathBuf,
        /// The unit's id or name, or all.
        #[arg(long, default_value = "all")]
        unit: String,
        /// sheet: the unit's; persons: a column for each person; rows: a row for each person.
        #[arg(long, default_value = "sheet", value_parser = ["sheet", "persons", "rows"])]
        form: String,
        /// 機密性 label.
        #[arg(long)]
        confidentiality: Option<String>,
    },
    /// Write the results workbook.
    Results {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// 機密性 label.
        #[arg(long)]
        confidentiality: Option<String>,
    },
}

/// Verbs of `export`.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// All answers as CSV.
    Csv {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// utf8 or cp932.
        #[arg(long, default_value = "utf8", value_parser = ["utf8", "cp932"])]
        encoding: String,
    },
}

/// Runs a verb of `excel`.
pub fn excel(session: &Session, campaign: &Option<String>, verb: &Excel) -> Result<Done, Error> {
    match verb {
        Excel::Plan { files } => sheets(session, campaign, "plan_sheets", files),
        Excel::Apply { files } => sheets(session, campaign, "apply_sheets", files),
        Excel::Template { out, unit, form, confidentiality } => {
            let units = match unit.as_str() {
                "all" => Vec::new(),
                unit => vec![unit_id(session, campaign, unit)?],
            };
            let payload = json!({
                "campaign": campaign,
                "units": units,
                "form": if form == "sheet" { "unit" } else { form },
                "place": path(out),
                "confidentiality": confidentiality,
            });
            let written = dispatch(session, "write_answer_sheets", payload)?;
            done(written["files"].clone(), Shape::Rows)
        }
        Excel::Results { out, confidentiality } => {
            let payload = json!({
                "campaign": campaign, "place": path(out), "confidentiality": confidentiality,
            });
            done(dispatch(session, "write_results", payload)?, Shape::Fields)
        }
    }
}

/// Runs a verb of `export`.
pub fn export(session: &Session, campaign: &Option<String>, verb: &Export) -> Result<Done, Error> {
    match verb {
        Export::Csv { out, encoding } => {
            let payload = json!({ "campaign": campaign, "place": path(out), "encoding": encoding });
            let value = dispatch(session, "export_answers", payload)?;
            // Somebody should look at what the encoding lacks.
            let replaced = value["replaced"].as_array().is_some_and(|list| !list.is_empty());
            Ok(Done { value, shape: Shape::Fields, needs_a_person: replaced })
        }
    }
}

/// Sheets in: what becomes of them; refused files and lines that wait need a person.
fn sheets(
    session: &Session,
    campaign: &Option<String>,
    command: &str,
    files: &[PathBuf],
) -> Result<Done, Error> {
    let files: Vec<Value> = files.iter().map(|file| path(file)).collect();
    let value = dispatch(session, command, json!({ "campaign": campaign, "files": files }))?;
    // A file in which no table was found waits for a person just as a refused one does.
    let refused = value["files"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|f| !f["error"].is_null() || f["sheets"].as_array().is_none_or(Vec::is_empty));
    let waiting = value["conflicting"] != json!(0) || value["rejected"] != json!(0);
    Ok(Done { value, shape: Shape::Sheets, needs_a_person: refused || waiting })
}
