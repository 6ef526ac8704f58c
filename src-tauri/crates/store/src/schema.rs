//! The tables of a book and the way from one format to the next.
//!
//! Migrations are appended, never edited. All that a book lacks are applied in one transaction,
//! after which its tables must be, word for word, those of a new book: a file with a trigger or a
//! view that this program did not put there is not opened.

use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Result};

use crate::header::APPLICATION_ID;

/// The steps from nothing to the present format.
const MIGRATIONS: &[&str] = &[
    include_str!("../sql/migration/0001_first.sql"),
    include_str!("../sql/migration/0002_key.sql"),
];

/// The format that this program writes: the number of migrations applied.
pub const FORMAT: u32 = MIGRATIONS.len() as u32;

/// How long one side waits for the other: a reader's question or a writer's commit.
const PATIENCE: Duration = Duration::from_secs(5);

/// Sets what holds for this connection only.
pub(crate) fn configure(database: &Connection) -> Result<()> {
    database.busy_timeout(PATIENCE)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    database.set_prepared_statement_cache_capacity(64);
    // Sorting and statement journals stay in memory: a full disk must not make reading fail.
    database.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA synchronous = EXTRA;
         PRAGMA locking_mode = NORMAL;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;",
    )
}

/// Fills an empty database.
pub(crate) fn create(database: &mut Connection) -> Result<()> {
    database.pragma_update(None, "journal_mode", "DELETE")?;
    database.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(database, 0)
}

/// Brings a book of an older format to the present one; all of it or nothing.
pub(crate) fn migrate(database: &mut Connection, from: u32) -> Result<()> {
    apply(database, from, MIGRATIONS)
}

/// Whether the tables are those of the present format and nothing besides.
pub(crate) fn is_present(database: &Connection) -> Result<bool> {
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh, 0)?;
    Ok(tables(database)? == tables(&fresh)?)
}

fn apply(database: &mut Connection, from: u32, migrations: &[&str]) -> Result<()> {
    let transaction = database.transaction()?;
    for migration in migrations.iter().skip(from as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", migrations.len() as u32)?;
    if 0 < from {
        crate::project::rebuild(&transaction)?;
    }
    transaction.commit()
}

/// Every table, index, view and trigger with its text.
fn tables(database: &Connection) -> Result<Vec<(String, String, Option<String>)>> {
    let mut statement =
        database.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book_of(migrations: &[&str]) -> Connection {
        let mut database = Connection::open_in_memory().unwrap();
        apply(&mut database, 0, migrations).unwrap();
        database
    }

    fn version(database: &Connection) -> u32 {
        database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn only_the_migrations_that_a_book_lacks_are_applied() {
        let later = "ALTER TABLE setting ADD COLUMN note TEXT;";
        let all = [MIGRATIONS[0], later];
        let mut database = book_of(&all[..1]);
        apply(&mut database, 1, &all).unwrap();
        assert_eq!(version(&database), 2, "the format is the number of steps taken");
        assert_eq!(
            tables(&database).unwrap(),
            tables(&book_of(&all)).unwrap(),
            "an old book ends where a new one begins"
        );
    }

    #[test]
    fn a_migration_that_fails_half_way_changes_nothing() {
        let all =
            [MIGRATIONS[0], "CREATE TABLE later (a INTEGER) STRICT;", "CREATE TABLE head (a);"];
        let mut database = book_of(&all[..1]);
        let before = tables(&database).unwrap();
        apply(&mut database, 1, &all).unwrap_err();
        assert_eq!(tables(&database).unwrap(), before, "all steps are one transaction");
        assert_eq!(version(&database), 1, "the version is part of it");
    }

    #[test]
    fn a_trigger_put_there_by_somebody_else_is_seen() {
        let database = book_of(MIGRATIONS);
        assert!(is_present(&database).unwrap(), "a new book is as it should be");
        database
            .execute_batch("CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM log; END;")
            .unwrap();
        assert!(!is_present(&database).unwrap(), "a trigger would run with our writes");
    }
}
