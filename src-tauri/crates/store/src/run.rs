//! Runs: what brought records, so that it can be taken back.
//!
//! Records are never removed. A run is withdrawn, and a record lives while any run that brought it
//! is not; the same file taken in again makes its records live again.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::json;
use tenken_core::record::Stored;

use crate::book::{Book, Failure};
use crate::error::Error;
use crate::key::{self, Key};
use crate::record::{self, Outcome};
use crate::{log, project};

/// The run of all that this copy's user says; it stands in every book and cannot be withdrawn.
pub(crate) const OWN: i64 = 1;

/// What a run took in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// A pack of records.
    Merge,
    /// A sheet or file from which records were minted.
    Import,
}

impl RunKind {
    /// The name in the book.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Import => "import",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Merge, Self::Import].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A run about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRun {
    /// A random id.
    pub id: String,
    /// What it takes in.
    pub kind: RunKind,
    /// What the list of runs shows, for example the file's name.
    pub label: String,
    /// The PC's clock, RFC 3339.
    pub started: String,
}

/// A run as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: String,
    /// What it took in.
    pub kind: RunKind,
    /// What the list of runs shows.
    pub label: String,
    /// The PC's clock when it was made.
    pub started: String,
    /// The PC's clock when it was withdrawn, where it is.
    pub withdrawn: Option<String>,
    /// How many records it brought, known before or not.
    pub records: u64,
}

/// What withdrawing a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withdrawn {
    /// Ids of records that live no longer, sorted.
    pub ceased: Vec<String>,
    /// Ids of live records that had replaced one of them, sorted: a person should look at these.
    pub built_on: Vec<String>,
}

impl Book {
    /// Takes in records as one run: all or none, on the disk when this returns.
    pub fn apply_run(&mut self, new: &NewRun, records: &[Stored]) -> Result<Vec<Outcome>, Error> {
        self.apply_run_of(new, &[], records.iter().map(Ok::<_, Error>))
    }

    /// The same with records that come one by one and are not all held at once, and with the keys
    /// that are believed with them. A record that cannot be had ends it, and nothing of it stays.
    pub fn apply_run_of<E: From<Error>>(
        &mut self,
        new: &NewRun,
        keys: &[Key],
        records: impl Iterator<Item = Result<impl Borrow<Stored>, E>>,
    ) -> Result<Vec<Outcome>, E> {
        let mut stopped = None;
        let records = records.map(|record| {
            record.map_err(|error| {
                stopped = Some(error);
                Failure::Stopped
            })
        });
        let applied = self.write(|transaction| {
            if find(transaction, &new.id)?.is_some() {
                return Err(Error::RunExists { id: new.id.clone() }.into());
            }
            key::put(transaction, keys, &new.started)?;
            let run = insert(transaction, new)?;
            let taken = record::take(transaction, run, records)?;
            let detail = json!({
                "run": new.id,
                "kind": new.kind.as_str(),
                "label": new.label,
                "records": taken.ids.len(),
                "digest": taken.digest(),
            });
            log::append(transaction, &new.started, "run_apply", &detail)?;
            Ok(taken.outcomes)
        });
        match (applied, stopped) {
            (Err(_), Some(error)) => Err(error),
            (applied, _) => Ok(applied?),
        }
    }

    /// Takes a run back. Taking it back twice changes nothing.
    pub fn withdraw_run(&mut self, id: &str, now: &str) -> Result<Withdrawn, Error> {
        self.write(|transaction| {
            let seq = find_foreign(transaction, id)?;
            // Only what the run brought can cease to live by taking it back.
            let before = live_of_run(transaction, seq)?;
            mark(transaction, seq, Some(now))?;
            let after = live_of_run(transaction, seq)?;
            let ceased: BTreeSet<String> = before.difference(&after).cloned().collect();
            let built_on = built_on(transaction, seq, &ceased)?;
            log::append(transaction, now, "run_withdraw", &json!({ "run": id }))?;
            Ok(Withdrawn { ceased: ceased.into_iter().collect(), built_on })
        })
    }

    /// Makes a withdrawn run count again.
    pub fn reinstate_run(&mut self, id: &str, now: &str) -> Result<(), Error> {
        self.write(|transaction| {
            mark(transaction, find_foreign(transaction, id)?, None)?;
            log::append(transaction, now, "run_reinstate", &json!({ "run": id }))?;
            Ok(())
        })
    }

    /// The runs whose id begins so, by id.
    pub fn runs_named(&self, begin: &str) -> Result<Vec<Run>, Error> {
        self.read(|database| {
            let mut statement = database.prepare_cached(include_str!("../sql/run/named.sql"))?;
            let rows = statement.query_map(named_params! { ":begin": begin }, read)?;
            rows.collect()
        })
    }

    /// All runs but one's own, the latest first.
    pub fn runs(&self) -> Result<Vec<Run>, Error> {
        self.read(|database| {
            let mut statement = database.prepare_cached(include_str!("../sql/run/list.sql"))?;
            let rows = statement.query_map([], read)?;
            rows.collect()
        })
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Run> {
    let kind: String = row.get("kind")?;
    Ok(Run {
        id: row.get("id")?,
        // The table's CHECK holds the same list.
        kind: RunKind::parse(&kind).unwrap_or(RunKind::Import),
        label: row.get("label")?,
        started: row.get("started")?,
        withdrawn: row.get("withdrawn")?,
        records: row.get("records")?,
    })
}

fn insert(database: &Connection, new: &NewRun) -> rusqlite::Result<i64> {
    database.prepare_cached(include_str!("../sql/run/put.sql"))?.insert(named_params! {
        ":id": new.id,
        ":kind": new.kind.as_str(),
        ":label": new.label,
        ":started": new.started,
    })
}

fn find(database: &Connection, id: &str) -> rusqlite::Result<Option<i64>> {
    database
        .prepare_cached("SELECT seq FROM run WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()
}

fn find_foreign(database: &Connection, id: &str) -> Result<i64, Failure> {
    let found = find(database, id)?.filter(|seq| *seq != OWN);
    found.ok_or_else(|| Error::UnknownRun { id: id.to_owned() }.into())
}

/// Sets or clears a run's withdrawal and projects what its records speak of.
fn mark(database: &Connection, run: i64, withdrawn: Option<&str>) -> rusqlite::Result<()> {
    database
        .prepare_cached(include_str!("../sql/run/mark.sql"))?
        .execute(named_params! { ":run": run, ":withdrawn": withdrawn })?;
    for topic in project::topics_of_run(database, run)? {
        project::project(database, &topic)?;
    }
    Ok(())
}

fn live_of_run(database: &Connection, run: i64) -> rusqlite::Result<BTreeSet<String>> {
    let mut statement =
        database.prepare_cached(include_str!("../sql/live_record/ids_of_run.sql"))?;
    let rows = statement.query_map(named_params! { ":run": run }, |row| row.get(0))?;
    rows.collect()
}

/// Parents lie within a record's own subject, so only the run's subjects need a look.
fn built_on(
    database: &Connection,
    run: i64,
    ceased: &BTreeSet<String>,
) -> rusqlite::Result<Vec<String>> {
    let mut statement = database.prepare_cached(include_str!("../sql/record/beside_run.sql"))?;
    let mut rows = statement.query(named_params! { ":run": run })?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let stored = record::read(row)?;
        if stored.record.parents.iter().any(|parent| ceased.contains(parent)) {
            found.insert(stored.id);
        }
    }
    Ok(found.into_iter().collect())
}
