//! Keys that this copy of the book holds or knows. What they are for, others know; here they are
//! kept, and every change of them is a line in the log.

use rusqlite::{Connection, Row, named_params};
use serde_json::json;

use crate::book::{Book, Failure};
use crate::error::Error;
use crate::log;

/// Whose keys they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyHolder {
    /// This book's own, with their secret.
    Own,
    /// Of who sent a request; `secret` is the one-time secret that came with it.
    Lead,
    /// Of a unit that returned a pack.
    Unit,
}

/// How keys stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyState {
    /// Used and believed.
    Current,
    /// Replaced: opens what was sealed to it before.
    Retired,
    /// Not yet believed: somebody has to decide.
    Waiting,
    /// Not believed: somebody decided.
    Refused,
}

impl KeyHolder {
    /// The name in the book.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Lead => "lead",
            Self::Unit => "unit",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Own, Self::Lead, Self::Unit].into_iter().find(|holder| holder.as_str() == text)
    }
}

impl KeyState {
    /// The name in the book.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Retired => "retired",
            Self::Waiting => "waiting",
            Self::Refused => "refused",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let all = [Self::Current, Self::Retired, Self::Waiting, Self::Refused];
        all.into_iter().find(|state| state.as_str() == text)
    }
}

/// Keys as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The signing key, public.
    pub signing: String,
    /// The sealing key, public.
    pub sealing: String,
    /// Whose they are.
    pub holder: KeyHolder,
    /// The campaign of a request; empty where it does not matter.
    pub campaign: String,
    /// The unit; empty for one's own.
    pub unit: String,
    /// How they stand.
    pub state: KeyState,
    /// One's own secret, or the one-time secret of a request.
    pub secret: Option<String>,
    /// The PC's clock when they were first noted.
    pub noted: String,
}

impl Book {
    /// All keys: own first, then of leads, then of units.
    pub fn keys(&self) -> Result<Vec<Key>, Error> {
        self.read(|database| {
            let mut statement = database.prepare_cached(include_str!("../sql/key/list.sql"))?;
            let rows = statement.query_map([], read)?;
            let mut keys: Vec<Key> = rows.collect::<rusqlite::Result<_>>()?;
            keys.sort_by_key(|key| key.holder);
            Ok(keys)
        })
    }

    /// Keeps keys as they now stand: all of them or none, on the disk when this returns.
    pub fn put_keys(&mut self, keys: &[Key], now: &str) -> Result<(), Error> {
        if keys.is_empty() {
            return Ok(());
        }
        self.write(|transaction| put(transaction, keys, now))
    }

    /// Notes in the log that a pack was written, read or refused.
    pub fn log_pack(
        &mut self,
        act: PackAct,
        detail: &serde_json::Value,
        now: &str,
    ) -> Result<(), Error> {
        self.write(|transaction| Ok(log::append(transaction, now, act.as_str(), detail)?))
    }
}

/// What was done with a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackAct {
    /// It was written to a medium.
    Write,
    /// It was taken in.
    Open,
}

impl PackAct {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Write => "pack_write",
            Self::Open => "pack_open",
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Key> {
    let holder: String = row.get("holder")?;
    let state: String = row.get("state")?;
    Ok(Key {
        signing: row.get("signing")?,
        sealing: row.get("sealing")?,
        // The table's CHECKs hold the same lists; what is not understood is not believed.
        holder: KeyHolder::parse(&holder).unwrap_or(KeyHolder::Unit),
        campaign: row.get("campaign")?,
        unit: row.get("unit")?,
        state: KeyState::parse(&state).unwrap_or(KeyState::Refused),
        secret: row.get("secret")?,
        noted: row.get("noted")?,
    })
}

/// Notes keys within an act.
pub(crate) fn put(database: &Connection, keys: &[Key], now: &str) -> Result<(), Failure> {
    for key in keys {
        database.prepare_cached(include_str!("../sql/key/put.sql"))?.execute(named_params! {
            ":signing": key.signing,
            ":sealing": key.sealing,
            ":holder": key.holder.as_str(),
            ":campaign": key.campaign,
            ":unit": key.unit,
            ":state": key.state.as_str(),
            ":secret": key.secret,
            ":noted": key.noted,
        })?;
        // The public part names the key; the secret is no business of the log.
        let detail = json!({
            "holder": key.holder.as_str(),
            "unit": key.unit,
            "signing": key.signing,
            "state": key.state.as_str(),
        });
        log::append(database, now, "key", &detail)?;
    }
    Ok(())
}
