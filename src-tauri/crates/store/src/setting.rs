//! Settings of this copy of the book: small JSON values by name. Local; never merged.

use rusqlite::{OptionalExtension, named_params};

use crate::book::Book;
use crate::error::Error;

impl Book {
    /// Keeps a setting in the place of an earlier one.
    pub fn put_setting(&mut self, key: &str, json: &str) -> Result<(), Error> {
        self.write(|transaction| {
            transaction
                .prepare_cached(include_str!("../sql/setting/put.sql"))?
                .execute(named_params! { ":key": key, ":json": json })?;
            Ok(())
        })
    }

    /// A setting as it was put.
    pub fn setting(&self, key: &str) -> Result<Option<String>, Error> {
        self.read(|database| {
            database
                .prepare_cached("SELECT json FROM setting WHERE key = :key")?
                .query_row(named_params! { ":key": key }, |row| row.get(0))
                .optional()
        })
    }
}
