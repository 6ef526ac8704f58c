//! `demo`: a whole sample below one folder: the lead's book, its report, the departments, what they
//! brought back and the book has not taken in yet, sheets for Excel.

use std::path::Path;

use serde_json::json;
use tenken_app::{Code, Error, Session, dispatch};

use crate::print::{Done, Shape};
use crate::run::{done, path};

/// Of so many units one has said nothing yet in the lead's book …
const ONE_IN: usize = 3;
/// … and at most so many.
const MOST_WAITING: usize = 6;

/// Makes it; `out` is made where it is not there.
pub fn run(
    session: &Session,
    policy: &str,
    units: usize,
    seed: Option<u64>,
    out: &Path,
) -> Result<Done, Error> {
    let (book, reports) = (out.join("book"), out.join("reports"));
    for folder in [out, &reports] {
        std::fs::create_dir_all(folder).map_err(|e| {
            Error::new(Code::FileFailed).with("path", folder.display()).with("detail", e)
        })?;
    }
    let sample = json!({
        "policy": policy, "units": units, "seed": seed.unwrap_or(1), "place": path(&book),
        "waiting": (units / ONE_IN).min(MOST_WAITING),
    });
    let info = dispatch(session, "create_sample", sample)?;
    let report = dispatch(
        session,
        "write_report",
        json!({ "variant": "internal", "place": path(&reports.join("internal.pdf")) }),
    )?;
    let returns = dispatch(session, "create_sample_returns", json!({ "place": path(out) }))?;
    let sheets =
        dispatch(session, "write_answer_sheets", json!({ "place": path(&out.join("sheets")) }))?;
    let made = json!({
        "book": info, "report": report, "returns": returns["files"], "sheets": sheets["files"],
    });
    done(made, Shape::Fields)
}
