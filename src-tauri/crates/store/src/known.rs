//! What the book holds of what a file offers: the question that a plan asks before anything is
//! taken in.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, named_params};
use tenken_core::merge::{Known, Presence, Topic};
use tenken_core::record::Stored;

use crate::book::Book;
use crate::error::Error;

impl Book {
    /// Which of these records are here, and the live records of the topics of those that are not.
    ///
    /// Adds to what `known` knows already, so that several files can be planned one after another
    /// as if the earlier ones had been taken in.
    pub fn add_known<'a>(
        &self,
        known: &mut Known,
        offered: impl IntoIterator<Item = &'a Stored>,
    ) -> Result<(), Error> {
        let mut topics: BTreeSet<Topic> = BTreeSet::new();
        for stored in offered {
            match self.presence(&stored.id)? {
                Some(presence @ Presence::Live) => known.add_id(stored.id.clone(), presence),
                found => {
                    if let Some(presence) = found {
                        known.add_id(stored.id.clone(), presence);
                    }
                    topics.insert(Topic::of(&stored.record));
                }
            }
        }
        for topic in topics {
            for stored in self.history(&topic.family, &topic.campaign, &topic.subject)? {
                known.add_live(&stored);
            }
        }
        Ok(())
    }

    fn presence(&self, id: &str) -> Result<Option<Presence>, Error> {
        let live: Option<bool> = self.read(|database| {
            database
                .prepare_cached(include_str!("../sql/record/find.sql"))?
                .query_row(named_params! { ":id": id }, |row| row.get(1))
                .optional()
        })?;
        Ok(live.map(|live| if live { Presence::Live } else { Presence::Withdrawn }))
    }
}
