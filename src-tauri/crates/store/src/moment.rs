//! The book as it stood: a set of its records, read by the same functions as the book itself.
//!
//! Records are never removed, so any set that was live once can be looked at again, whatever came
//! or was withdrawn since. The view lives in memory, cannot be written to and shares the book's
//! evidence.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use tenken_core::record::Stored;

use crate::book::{Access, Book};
use crate::error::Error;
use crate::{record, run, schema};

impl Book {
    /// The ids of the live records, sorted.
    pub fn live_ids(&self) -> Result<Vec<String>, Error> {
        self.read(|database| {
            let mut statement =
                database.prepare_cached(include_str!("../sql/live_record/ids.sql"))?;
            let rows = statement.query_map([], |row| row.get(0))?;
            let mut ids = rows.collect::<rusqlite::Result<Vec<String>>>()?;
            ids.sort_unstable();
            Ok(ids)
        })
    }

    /// Every record of a kind that this book has ever held, live or not, in the order of arrival.
    pub fn ever_said(&self, kind: &str) -> Result<Vec<Stored>, Error> {
        self.stored(include_str!("../sql/record/of_kind.sql"), named_params! { ":kind": kind })
    }

    /// The book as it stood when exactly these records were live.
    ///
    /// Errors: `RecordsMissing` where the book does not hold them all.
    pub fn moment(&self, ids: &BTreeSet<String>) -> Result<Self, Error> {
        let records: Vec<Stored> = self
            .stored(include_str!("../sql/record/everything.sql"), named_params! {})?
            .into_iter()
            .filter(|stored| ids.contains(&stored.id))
            .collect();
        if records.len() < ids.len() {
            return Err(Error::RecordsMissing { missing: ids.len() - records.len() });
        }
        let failed = |source| Error::database(&self.path, source);
        let mut database = Connection::open_in_memory().map_err(failed)?;
        schema::configure(&database).map_err(failed)?;
        schema::migrate(&mut database, 0).map_err(failed)?;
        let transaction = database.transaction().map_err(failed)?;
        record::take(&transaction, run::OWN, records.iter().map(Ok))
            .map_err(|failure| failure.at(&self.path))?;
        transaction.commit().map_err(failed)?;
        Ok(Self::of(self.folder(), Access::ReadOnly, self.device().to_owned(), database, None))
    }
}
