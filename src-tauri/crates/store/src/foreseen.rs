//! What files that were only planned would bring: so that the next one is planned as if they had
//! been taken in.
//!
//! It lies in a database of its own that has no name and goes when it is closed, in a file where it
//! outgrows its share of memory: planning a thousand files needs no more memory than planning one.
//! Of a record only its ids and a digest of what it says are kept.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, Result as SqlResult, named_params};
use tenken_core::merge::{Gist, Node, Plan, Topic};
use tenken_core::record::Stored;

use crate::error::Error;

/// What plans have foreseen so far.
pub struct Foreseen {
    database: Connection,
    /// The units that it knows something of; of all others it need not be asked.
    units: BTreeSet<Option<String>>,
}

impl Foreseen {
    /// Nothing yet.
    pub fn new() -> Result<Self, Error> {
        let open = || -> SqlResult<Self> {
            let database = Connection::open("")?;
            // Nothing here outlives the program, so nothing has to survive it either.
            database.execute_batch(
                "PRAGMA journal_mode = OFF;
                 PRAGMA synchronous = OFF;
                 PRAGMA cache_size = -4000;",
            )?;
            database.execute_batch(include_str!("../sql/foreseen/table.sql"))?;
            Ok(Self { database, units: BTreeSet::new() })
        };
        open().map_err(failed)
    }

    /// Whether an earlier file brings this record.
    pub fn holds(&self, stored: &Stored) -> Result<bool, Error> {
        if !self.units.contains(&stored.record.subject.unit) {
            return Ok(false);
        }
        let ask = || -> SqlResult<bool> {
            let mut statement =
                self.database.prepare_cached("SELECT 1 FROM foreseen WHERE id = :id")?;
            statement.exists(named_params! { ":id": stored.id })
        };
        ask().map_err(failed)
    }

    /// What earlier files bring in a topic.
    pub fn gists(&self, topic: &Topic) -> Result<Vec<Gist>, Error> {
        if !self.units.contains(&topic.subject.unit) {
            return Ok(Vec::new());
        }
        let ask = || -> SqlResult<Vec<Gist>> {
            let mut statement =
                self.database.prepare_cached(include_str!("../sql/foreseen/of_topic.sql"))?;
            let rows = statement.query_map(named_params! { ":topic": name(topic) }, |row| {
                let text: String = row.get(0)?;
                serde_json::from_str(&text).map_err(|source| {
                    let kind = rusqlite::types::Type::Text;
                    rusqlite::Error::FromSqlConversionFailure(0, kind, Box::new(source))
                })
            })?;
            rows.collect()
        };
        ask().map_err(failed)
    }

    /// Adds what a plan takes in.
    pub fn add(&mut self, plan: &Plan) -> Result<(), Error> {
        let mut put = || -> SqlResult<()> {
            let transaction = self.database.transaction()?;
            for (topic, gists) in &plan.taken {
                let topic = name(topic);
                for gist in gists {
                    // Plain data, which JSON can always hold.
                    let text = serde_json::to_string(gist).unwrap_or_default();
                    transaction.prepare_cached(include_str!("../sql/foreseen/put.sql"))?.execute(
                        named_params! { ":id": gist.id(), ":topic": topic, ":gist": text },
                    )?;
                }
            }
            transaction.commit()
        };
        put().map_err(failed)?;
        self.units.extend(plan.taken.keys().map(|topic| topic.subject.unit.clone()));
        Ok(())
    }
}

/// One text for a topic; no two topics share it.
fn name(topic: &Topic) -> String {
    let Topic { family, campaign, subject } = topic;
    serde_json::json!([family, campaign, subject.unit, subject.item, subject.person]).to_string()
}

fn failed(source: rusqlite::Error) -> Error {
    Error::database(Path::new("plan"), source)
}
