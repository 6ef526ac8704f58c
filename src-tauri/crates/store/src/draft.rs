//! Drafts: what is being typed. Local to this copy of the book; never counted, never merged.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::book::Book;
use crate::error::Error;

/// Where a draft belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftKey {
    /// The campaign's id.
    pub campaign: String,
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// The person's id, for a personal self-check.
    pub person: Option<String>,
}

impl Book {
    /// Keeps a draft in the place of an earlier one.
    pub fn put_draft(&mut self, key: &DraftKey, json: &str, saved_at: &str) -> Result<(), Error> {
        self.write(|transaction| {
            transaction.prepare_cached(include_str!("../sql/draft/put.sql"))?.execute(
                named_params! {
                    ":campaign": key.campaign,
                    ":unit": key.unit,
                    ":item": key.item,
                    ":person": person(key.person.as_deref()),
                    ":json": json,
                    ":saved_at": saved_at,
                },
            )?;
            Ok(())
        })
    }

    /// The drafts of one unit, or of one person of it, by item.
    pub fn drafts(
        &self,
        campaign: &str,
        unit: &str,
        of_person: Option<&str>,
    ) -> Result<BTreeMap<String, String>, Error> {
        self.read(|database| {
            let mut statement = database.prepare_cached(include_str!("../sql/draft/list.sql"))?;
            let rows = statement.query_map(
                named_params! {
                    ":campaign": campaign, ":unit": unit, ":person": person(of_person),
                },
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            rows.collect()
        })
    }

    /// Drops a draft, where there is one.
    pub fn delete_draft(&mut self, key: &DraftKey) -> Result<(), Error> {
        // Most answers have none: no need to write, nor to wait for the disk.
        if self.read(|database| is_there(database, key))? {
            self.write(|transaction| Ok(delete(transaction, key)?))?;
        }
        Ok(())
    }
}

pub(crate) fn delete(database: &Connection, key: &DraftKey) -> rusqlite::Result<()> {
    database.prepare_cached(include_str!("../sql/draft/delete.sql"))?.execute(named_params! {
        ":campaign": key.campaign,
        ":unit": key.unit,
        ":item": key.item,
        ":person": person(key.person.as_deref()),
    })?;
    Ok(())
}

fn is_there(database: &Connection, key: &DraftKey) -> rusqlite::Result<bool> {
    database.prepare_cached(include_str!("../sql/draft/find.sql"))?.exists(named_params! {
        ":campaign": key.campaign,
        ":unit": key.unit,
        ":item": key.item,
        ":person": person(key.person.as_deref()),
    })
}

/// Ids of persons are never empty, so the unit's official answer has the empty one.
fn person(id: Option<&str>) -> &str {
    id.unwrap_or_default()
}
