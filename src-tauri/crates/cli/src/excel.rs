//! `excel`, `export` and `import`: answer sheets, tables and the whole book for other programs.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use tenken_app::{Error, Session, dispatch};

use crate::print::{Done, Shape};
use crate::run::{done, path, unit_id};

/// Verbs of `excel`.
#[derive(Debug, Subcommand)]
pub enum Excel {
    /// What is read of files, and what would become of it; without --book it only reads.
    Plan(Files),
    /// Take files in, each as one run.
    Apply(Files),
    /// A list of questions becomes the draft of a checklist.
    Questions {
        /// The file.
        file: PathBuf,
        /// A new folder.
        #[arg(long)]
        out: PathBuf,
        /// The checklist whose policy clauses are looked up in.
        #[arg(long)]
        policy: Option<String>,
    },
    /// What was decided about forms of sheets: list, put, delete.
    #[command(subcommand)]
    Profile(Profile),
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

/// Sheets to be taken in.
#[derive(Debug, Args)]
pub struct Files {
    /// The files, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Take in sheets of this profile's form and no others.
    #[arg(long)]
    profile: Option<String>,
    /// A unit's sheet counts as handed in.
    #[arg(long)]
    submit: bool,
    /// Why answers change that were handed in before.
    #[arg(long)]
    reason: Option<String>,
}

/// Verbs of `excel profile`.
#[derive(Debug, Subcommand)]
pub enum Profile {
    /// All of them.
    List,
    /// Keep what was decided about the form of a file's first table.
    Put {
        /// Its name.
        #[arg(long)]
        name: String,
        /// A file of the form.
        #[arg(long)]
        form: PathBuf,
        /// What a column is for: KEY=ROLE.
        #[arg(long, value_parser = pair)]
        role: Vec<(String, String)>,
        /// What a mark means: MARK=VALUE.
        #[arg(long, value_parser = pair)]
        mark: Vec<(String, String)>,
        /// The item of a question: WORDING=ITEM.
        #[arg(long, value_parser = pair)]
        item: Vec<(String, String)>,
        /// How questions in the negative are answered.
        #[arg(long, value_parser = ["state", "sentence"])]
        inverted: Option<String>,
    },
    /// Forget one.
    Delete {
        /// Its name.
        name: String,
    },
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.rsplit_once('=').ok_or("KEY=VALUE")?;
    Ok((key.to_owned(), value.to_owned()))
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
    /// The whole book as one JSON file.
    Json {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// Name files of evidence by their hash only.
        #[arg(long)]
        without_files: bool,
    },
    /// The figure of the report.
    Svg {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// An edition, by id or number: the figure as it was issued.
        #[arg(long)]
        edition: Option<String>,
    },
    /// The SHA-256 of every file of evidence, for `sha256sum -c` in the book's folder.
    Manifest {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Verbs of `import`.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A book from its JSON, into the folder of `--book`, which is made where it is not there.
    Json {
        /// The file.
        file: PathBuf,
        /// Only say what becomes of each record.
        #[arg(long)]
        plan: bool,
        /// Take it into a book that holds records, though nobody signed it.
        #[arg(long)]
        unsigned: bool,
    },
}

/// Runs a verb of `import`; `book` is the folder of `--book`.
pub fn import(session: &Session, book: &Path, verb: &Import) -> Result<Done, Error> {
    let Import::Json { file, plan, unsigned } = verb;
    let payload = json!({ "place": path(file), "book": path(book), "unsigned": unsigned });
    let command = if *plan { "plan_import_book" } else { "import_book" };
    let value = dispatch(session, command, payload)?;
    let is_some = |name: &str| value[name] != json!(0);
    let is_missing = value["missing"].as_array().is_some_and(|missing| !missing.is_empty());
    let needs_a_person = is_some("conflicting") || is_some("rejected") || is_missing;
    Ok(Done { value, shape: Shape::Accounting, needs_a_person })
}

/// Runs a verb of `excel`.
pub fn excel(session: &Session, campaign: &Option<String>, verb: &Excel) -> Result<Done, Error> {
    match verb {
        Excel::Plan(files) => sheets(session, campaign, "plan_sheets", files),
        Excel::Apply(files) => sheets(session, campaign, "apply_sheets", files),
        Excel::Questions { file, out, policy } => {
            let payload = json!({ "file": path(file), "place": path(out), "policy": policy });
            let value = dispatch(session, "draft_questions", payload)?;
            let unresolved = value["unresolved"] != json!(0);
            Ok(Done { value, shape: Shape::Table("questions"), needs_a_person: unresolved })
        }
        Excel::Profile(verb) => profile(session, verb),
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
        Export::Json { out, without_files } => {
            let payload = json!({ "place": path(out), "without_files": without_files });
            let value = dispatch(session, "export_book", payload)?;
            let missing = value["missing"].as_array().is_some_and(|list| !list.is_empty());
            Ok(Done { value, shape: Shape::Fields, needs_a_person: missing })
        }
        Export::Svg { out, edition } => {
            let payload = json!({ "campaign": campaign, "place": path(out), "edition": edition });
            done(dispatch(session, "export_figure", payload)?, Shape::Fields)
        }
        Export::Manifest { out } => done(
            dispatch(session, "export_manifest", json!({ "place": path(out) }))?,
            Shape::Fields,
        ),
    }
}

/// Runs a verb of `excel profile`.
fn profile(session: &Session, verb: &Profile) -> Result<Done, Error> {
    let profiles = match verb {
        Profile::List => dispatch(session, "list_sheet_profiles", json!({}))?,
        Profile::Delete { name } => {
            dispatch(session, "delete_sheet_profile", json!({ "name": name }))?
        }
        Profile::Put { name, form, role, mark, item, inverted } => {
            let seen = dispatch(session, "preview_sheets", json!({ "file": path(form) }))?;
            let all = |pairs: &[(String, String)]| -> Value {
                pairs.iter().map(|(key, value)| (key.clone(), json!(value))).collect()
            };
            let mapping = json!({
                "signature": seen["sheets"][0]["signature"].as_str().unwrap_or_default(),
                "roles": all(role), "marks": all(mark), "items": all(item), "inverted": inverted,
            });
            let payload = json!({ "name": name, "mapping": mapping });
            dispatch(session, "put_sheet_profile", payload)?
        }
    };
    done(profiles, Shape::Rows)
}

/// Sheets in: what becomes of them; refused files and lines that wait need a person.
fn sheets(
    session: &Session,
    campaign: &Option<String>,
    command: &str,
    asked: &Files,
) -> Result<Done, Error> {
    let files: Vec<Value> = asked.files.iter().map(|file| path(file)).collect();
    let payload = json!({
        "campaign": campaign, "files": files, "profile": asked.profile, "submit": asked.submit,
        "reason": asked.reason,
    });
    let value = dispatch(session, command, payload)?;
    // A file in which no table was found waits for a person just as a refused one does.
    let refused = value["files"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|f| !f["error"].is_null() || f["sheets"].as_array().is_none_or(Vec::is_empty));
    let waiting = value["conflicting"] != json!(0) || value["rejected"] != json!(0);
    Ok(Done { value, shape: Shape::Sheets, needs_a_person: refused || waiting })
}
