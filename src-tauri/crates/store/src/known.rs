//! What the book holds of what a file offers: the questions that a plan asks before anything is
//! taken in.

use rusqlite::{OptionalExtension, named_params};
use tenken_core::merge::{Gist, Presence, Topic};

use crate::book::Book;
use crate::error::Error;

impl Book {
    /// Whether a record of this id is here, and counts.
    pub fn presence(&self, id: &str) -> Result<Option<Presence>, Error> {
        let live: Option<bool> = self.read(|database| {
            database
                .prepare_cached(include_str!("../sql/record/find.sql"))?
                .query_row(named_params! { ":id": id }, |row| row.get(1))
                .optional()
        })?;
        Ok(live.map(|live| if live { Presence::Live } else { Presence::Withdrawn }))
    }

    /// What the live records of a topic say.
    pub fn live_gists(&self, topic: &Topic) -> Result<Vec<Gist>, Error> {
        let live = self.history(&topic.family, &topic.campaign, &topic.subject)?;
        Ok(live.iter().map(Gist::of).collect())
    }
}
