//! Saving what can be read of a damaged book into a new one. The original is never written to.
//!
//! What cannot be read is named, never guessed: a record either proves itself or stays out.

mod carve;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use serde_json::json;
use tenken_core::record::Stored;

use crate::book::Book;
use crate::error::Error;
use crate::header::{self, DATABASE_FILE};
use crate::restore::{discard_book, take_evidence};
use crate::{log, project, record, run, schema};

/// Where the database is looked at, within the new book while that is being made.
const SALVAGE: &str = "salvage.sqlite";

/// Tables that are carried over as they are, each whole or not at all, and read by what depends on
/// them: the runs before what they brought.
const LOCAL: &[&str] = &["draft", "setting", "key", "log"];

/// What a repair saved and what it could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repaired {
    /// Records saved.
    pub records: u64,
    /// Ids that saved records replace and that were not found, sorted: something older is lost.
    pub lost_parents: Vec<String>,
    /// Places in the table of records at which nothing could be read, as far as it is known that
    /// there were any.
    pub lost_records: u64,
    /// Names of the tables that could not be read: `run` means that what was taken back counts
    /// again, the others are lost.
    pub lost_tables: Vec<String>,
    /// Files of evidence saved.
    pub evidence: u64,
    /// SHA-256 of files that records name and that are missing or changed, sorted.
    pub lost_evidence: Vec<String>,
}

/// Makes a new book in `to` of what can be read of the book in `folder`.
///
/// Errors: [`Error::Missing`] where there is no database, [`Error::TooNew`] for a newer format,
/// [`Error::NotSqlite`] where not one record could be found, and whatever making a book can give;
/// then the new folder is removed again.
pub fn repair(folder: &Path, to: &Path, device: &str, now: &str) -> Result<Repaired, Error> {
    let from = folder.join(DATABASE_FILE);
    // Whatever else is wrong with the file is what a repair is for.
    if let Err(error @ (Error::Missing { .. } | Error::TooNew { .. } | Error::Foreign { .. })) =
        header::check(&from, schema::FORMAT)
    {
        return Err(error);
    }
    let mut book = Book::create(to, device)?;
    let repaired = fill(folder, &mut book, now);
    if repaired.is_err() {
        drop(book);
        discard_book(to);
    }
    repaired
}

fn fill(folder: &Path, book: &mut Book, now: &str) -> Result<Repaired, Error> {
    let salvage = book.folder().join(SALVAGE);
    copy_database(folder, &salvage)?;
    let saved = save(&salvage, book, now);
    for ending in ["", "-journal"] {
        crate::files::discard(&book.folder().join(format!("{SALVAGE}{ending}")));
    }
    let mut repaired = saved?;
    (repaired.evidence, repaired.lost_evidence) = take_evidence(folder, book)?;
    Ok(repaired)
}

/// Copies the database and the journal of a writing that was cut off, so that SQLite can roll back
/// in the copy what it would roll back in the original.
fn copy_database(folder: &Path, to: &Path) -> Result<(), Error> {
    for ending in ["", "-journal"] {
        let from = folder.join(format!("{DATABASE_FILE}{ending}"));
        let to = to.with_file_name(format!("{SALVAGE}{ending}"));
        match fs::copy(&from, &to) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !ending.is_empty() => {}
            copied => drop(copied.map_err(|source| Error::file(&from, source))?),
        }
    }
    Ok(())
}

fn save(salvage: &Path, book: &mut Book, now: &str) -> Result<Repaired, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let damaged = Connection::open_with_flags(salvage, flags)
        .and_then(|database| {
            // Rolls back what a writer had begun, before pages are read one by one.
            database.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
            Ok(database)
        })
        .ok();
    let records = carve::records(salvage).map_err(|source| Error::file(salvage, source))?;
    if records.is_empty() {
        return Err(Error::NotSqlite { path: salvage.to_owned() });
    }
    let damaged = damaged.as_ref();
    let origins = damaged.and_then(|damaged| Origins::read(damaged, &book.database).ok());
    let mut repaired = Repaired {
        records: records.len() as u64,
        lost_parents: lost_parents(&records),
        lost_records: lost_records(&records, origins.as_ref()),
        ..Repaired::default()
    };
    book.write(|transaction| {
        record::take(transaction, run::OWN, records.values().map(Ok))?;
        match &origins {
            Some(origins) => origins.restore(transaction, &records)?,
            None => repaired.lost_tables.push("run".to_owned()),
        }
        for table in LOCAL {
            match damaged.and_then(|damaged| Table::read(damaged, table, transaction).ok()) {
                Some(saved) => saved.put(transaction, table)?,
                None => repaired.lost_tables.push((*table).to_owned()),
            }
        }
        project::rebuild(transaction)?;
        let detail = json!({
            "records": repaired.records,
            "lost_records": repaired.lost_records,
            "lost_tables": repaired.lost_tables,
        });
        log::append(transaction, now, "repair", &detail)?;
        Ok(())
    })?;
    Ok(repaired)
}

fn lost_parents(records: &BTreeMap<i64, Stored>) -> Vec<String> {
    let here: BTreeSet<&str> = records.values().map(|stored| stored.id.as_str()).collect();
    let named = records.values().flat_map(|stored| &stored.record.parents);
    let lost: BTreeSet<&String> = named.filter(|id| !here.contains(id.as_str())).collect();
    lost.into_iter().cloned().collect()
}

/// Rows are numbered without gaps, so a gap is a record that was there; how many came last is known
/// from what brought them.
fn lost_records(records: &BTreeMap<i64, Stored>, origins: Option<&Origins>) -> u64 {
    let brought = origins.into_iter().flat_map(|origins| &origins.brought);
    let last = records.keys().chain(brought.map(|(record, _)| record)).max().copied();
    let last = last.unwrap_or_default();
    u64::try_from(last).unwrap_or_default().saturating_sub(records.len() as u64)
}

/// Rows with the names of their columns, as an older format may have fewer.
#[derive(Default)]
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// The columns that this program's table has too; empty where the format of the damaged book
    /// does not have the table.
    fn read(database: &Connection, name: &str, own: &Connection) -> rusqlite::Result<Self> {
        if !database.table_exists(None, name)? {
            return Ok(Self::default());
        }
        let mut columns = columns(own, name)?;
        let here = self::columns(database, name)?;
        columns.retain(|column| here.contains(column));
        let mut statement =
            database.prepare(&format!("SELECT {} FROM {name}", columns.join(", ")))?;
        let rows = statement
            .query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect())?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { columns, rows })
    }

    fn put(&self, database: &Connection, name: &str) -> rusqlite::Result<()> {
        let (columns, places) = (self.columns.join(", "), vec!["?"; self.columns.len()].join(", "));
        for row in &self.rows {
            database
                .prepare_cached(&format!("INSERT INTO {name} ({columns}) VALUES ({places})"))?
                .execute(params_from_iter(row))?;
        }
        Ok(())
    }
}

fn columns(database: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let statement = database.prepare(&format!("SELECT * FROM {table}"))?;
    Ok(statement.column_names().map(str::to_owned).collect())
}

/// What brought which record, by the numbers of the damaged book.
struct Origins {
    runs: Table,
    brought: Vec<(i64, i64)>,
}

impl Origins {
    fn read(damaged: &Connection, own: &Connection) -> rusqlite::Result<Self> {
        let mut runs = Table::read(damaged, "run", own)?;
        // The run of what this copy's user said stands in every book.
        runs.rows.retain(|row| row.first() != Some(&Value::Integer(run::OWN)));
        let mut statement = damaged.prepare("SELECT record, run FROM record_origin")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { runs, brought: rows.collect::<rusqlite::Result<_>>()? })
    }

    /// Puts the runs back, and under each what it brought. A record whose origin was lost stays
    /// with what this copy's user said, so that it counts.
    fn restore(
        &self,
        transaction: &Connection,
        records: &BTreeMap<i64, Stored>,
    ) -> rusqlite::Result<()> {
        self.runs.put(transaction, "run")?;
        let mut of_record: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (record, run) in &self.brought {
            of_record.entry(*record).or_default().push(*run);
        }
        let mut find = transaction.prepare("SELECT seq FROM record WHERE id = ?1")?;
        let mut forget = transaction.prepare("DELETE FROM record_origin WHERE record = ?1")?;
        let mut put = transaction.prepare("INSERT INTO record_origin VALUES (?1, ?2)")?;
        for (old, stored) in records {
            let Some(runs) = of_record.get(old) else { continue };
            let seq: i64 = find.query_row([&stored.id], |row| row.get(0))?;
            forget.execute([seq])?;
            for run in runs {
                put.execute([seq, *run])?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_saved_or_follows_from_others() {
        let followed = ["record", "run", "record_origin", "live_record", "head", "evidence_use"];
        let folder = tempfile::tempdir().unwrap();
        let book = Book::create(&folder.path().join("b"), "d").unwrap();
        let tables: Vec<String> = book
            .read(|database| {
                let mut statement =
                    database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
                let rows = statement.query_map([], |row| row.get(0))?;
                rows.collect()
            })
            .unwrap();
        for table in tables {
            assert!(
                LOCAL.contains(&table.as_str()) || followed.contains(&table.as_str()),
                "a repair would lose the table {table} without a word"
            );
        }
    }
}
