//! The log of this copy: a line for each act, chained by hashes, so that a line changed, moved or
//! taken out shows. The last line is noted apart, so that a cut-off end shows as well.
//!
//! It proves nothing against somebody who rewrites the whole chain: the log is for people who want
//! to know what happened, not for a court.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use tenken_core::hash;

use crate::book::Book;
use crate::error::Error;

/// One act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Place in the log, from 1.
    pub seq: i64,
    /// The clock of the PC, RFC 3339.
    pub at: String,
    /// What was done: `commit`, `run_apply`, `run_withdraw`, `run_reinstate`.
    pub act: String,
    /// The facts, as a JSON object.
    pub detail: String,
    /// The hash of the line before; empty for the first.
    pub previous: String,
    /// SHA-256 over all of the above.
    pub hash: String,
}

/// Whether the log is what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogCheck {
    /// How many lines there are.
    pub lines: u64,
    /// The place of the first line that does not follow from the one before; where the end was cut
    /// off, the place after the last line that is left.
    pub broken_at: Option<i64>,
}

/// The setting under which the last line is noted.
const LAST: &str = "log_last";

impl LogLine {
    fn expected_hash(&self) -> String {
        // Every part but the last is free of line feeds or of known length, so no two lines of
        // different parts give the same text.
        let text = format!(
            "{}\n{}\n{}:{}\n{}:{}\n{}",
            self.previous,
            self.seq,
            self.at.len(),
            self.at,
            self.act.len(),
            self.act,
            self.detail
        );
        hash::sha256_hex(text.as_bytes())
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            act: row.get("act")?,
            detail: row.get("detail")?,
            previous: row.get("previous")?,
            hash: row.get("hash")?,
        })
    }
}

impl Book {
    /// All lines, the oldest first.
    pub fn log(&self) -> Result<Vec<LogLine>, Error> {
        self.read(lines)
    }

    /// Follows the chain from its beginning.
    pub fn verify_log(&self) -> Result<LogCheck, Error> {
        let lines = self.log()?;
        let mut previous = "";
        let mut broken_at = None;
        for (number, line) in (1_i64..).zip(&lines) {
            let follows = line.seq == number
                && line.previous == previous
                && line.hash == line.expected_hash();
            if !follows {
                broken_at = Some(line.seq);
                break;
            }
            previous = &line.hash;
        }
        // Books written before the end was noted have nothing to compare it with.
        if broken_at.is_none()
            && let Some(noted) = self.setting(LAST)?
            && noted != note(lines.last().map_or("", |last| &last.hash))
        {
            broken_at = Some(lines.last().map_or(1, |last| last.seq + 1));
        }
        Ok(LogCheck { lines: lines.len() as u64, broken_at })
    }
}

/// Adds a line within the act's own transaction.
pub(crate) fn append(
    database: &Connection,
    at: &str,
    act: &str,
    detail: &serde_json::Value,
) -> rusqlite::Result<()> {
    let last = database
        .prepare_cached(include_str!("../sql/log/last.sql"))?
        .query_row([], LogLine::read)
        .optional()?;
    let (seq, previous) = last.map_or((1, String::new()), |last| (last.seq + 1, last.hash));
    let mut line = LogLine {
        seq,
        at: at.to_owned(),
        act: act.to_owned(),
        detail: detail.to_string(),
        previous,
        hash: String::new(),
    };
    line.hash = line.expected_hash();
    database.prepare_cached(include_str!("../sql/log/append.sql"))?.execute(named_params! {
        ":seq": line.seq,
        ":at": line.at,
        ":act": line.act,
        ":detail": line.detail,
        ":previous": line.previous,
        ":hash": line.hash,
    })?;
    database
        .prepare_cached(include_str!("../sql/setting/put.sql"))?
        .execute(named_params! { ":key": LAST, ":json": note(&line.hash) })?;
    Ok(())
}

fn note(hash: &str) -> String {
    format!("\"{hash}\"")
}

fn lines(database: &Connection) -> rusqlite::Result<Vec<LogLine>> {
    let mut statement = database.prepare_cached(include_str!("../sql/log/list.sql"))?;
    let rows = statement.query_map([], LogLine::read)?;
    rows.collect()
}
