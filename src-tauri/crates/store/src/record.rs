//! Records in and out of the book.
//!
//! Nothing here understands what a record says; kinds that this program does not know go in and
//! come out like any other.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, Statement, ToSql, named_params};
use serde_json::json;
use tenken_core::hash;
use tenken_core::record::{RECORD_LIMIT, Record, Stored, Subject, kind, state_id};

use crate::book::{Book, CachedState, Failure};
use crate::draft::{self, DraftKey};
use crate::error::Error;
use crate::project::{self, Topic};
use crate::{log, run};

/// What became of a record that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was not known.
    New,
    /// It was known and stays as it is.
    AlreadyHere,
    /// It was known from runs that are all withdrawn, and lives again.
    LiveAgain,
}

impl Book {
    /// Keeps records of one act of this copy's user: all or none. They are on the disk when this
    /// returns; one outcome each, in their order.
    pub fn commit(&mut self, records: &[Stored]) -> Result<Vec<Outcome>, Error> {
        self.commit_dropping(records, &[])
    }

    /// The same, and drops the draft that the records settle in the same transaction.
    pub fn commit_answer(
        &mut self,
        records: &[Stored],
        draft: &DraftKey,
    ) -> Result<Vec<Outcome>, Error> {
        self.commit_dropping(records, std::slice::from_ref(draft))
    }

    /// The same for an act about several subjects, with the drafts that it settles.
    pub fn commit_answers(
        &mut self,
        records: &[Stored],
        drafts: &[DraftKey],
    ) -> Result<Vec<Outcome>, Error> {
        self.commit_dropping(records, drafts)
    }

    /// The records of a kind's family about one subject that no other replaces, by id.
    pub fn heads(
        &self,
        kind: &str,
        campaign: &str,
        subject: &Subject,
    ) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/of_subject.sql"),
            named_params! {
                ":family": kind::family(kind),
                ":campaign": campaign,
                ":unit": subject.unit,
                ":item": subject.item,
                ":person": subject.person,
            },
        )
    }

    /// Every head of a kind's family in a campaign, by unit, item, person and id.
    pub fn heads_of_kind(&self, kind: &str, campaign: &str) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/of_kind.sql"),
            named_params! { ":family": kind::family(kind), ":campaign": campaign },
        )
    }

    /// Every head of any kind about a unit, its items and its persons, by kind, item, person, id.
    pub fn heads_of_unit(&self, campaign: &str, unit: &str) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/of_unit.sql"),
            named_params! { ":campaign": campaign, ":unit": unit },
        )
    }

    /// The heads of all campaigns; the campaign that came last stands first.
    pub fn campaigns(&self) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/campaigns.sql"),
            named_params! { ":family": kind::CAMPAIGN },
        )
    }

    /// All live records of a kind's family about one subject, in the order of their arrival.
    pub fn history(
        &self,
        kind: &str,
        campaign: &str,
        subject: &Subject,
    ) -> Result<Vec<Stored>, Error> {
        let records = self.stored(
            include_str!("../sql/record/history.sql"),
            named_params! {
                ":campaign": campaign,
                ":unit": subject.unit,
                ":item": subject.item,
                ":person": subject.person,
            },
        )?;
        let family = kind::family(kind);
        Ok(records.into_iter().filter(|r| kind::family(&r.record.kind) == family).collect())
    }

    /// The last live records that this copy's user made about a unit, or about it as one person of
    /// it sees it, in the order of their arrival; at most so many.
    pub fn last_own(
        &self,
        campaign: &str,
        unit: &str,
        person: Option<&str>,
        most: u32,
    ) -> Result<Vec<Stored>, Error> {
        let mut records = self.stored(
            include_str!("../sql/record/own_of_unit.sql"),
            named_params! {
                ":own": run::OWN,
                ":campaign": campaign,
                ":unit": unit,
                ":person": person,
                ":most": most,
            },
        )?;
        records.reverse();
        Ok(records)
    }

    /// One record by its id, live or not.
    pub fn record(&self, id: &str) -> Result<Option<Stored>, Error> {
        let found =
            self.stored("SELECT id, raw FROM record WHERE id = :id", named_params! { ":id": id })?;
        Ok(found.into_iter().next())
    }

    /// SHA-256 over the sorted ids of the live records.
    pub fn state_id(&self) -> Result<String, Error> {
        let version = self.version()?;
        if let Some(cached) = &*self.state.borrow()
            && cached.version == version
        {
            return Ok(cached.id.clone());
        }
        let ids: Vec<String> = self.read(|database| {
            let mut statement =
                database.prepare_cached(include_str!("../sql/live_record/ids.sql"))?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        })?;
        let id = state_id(ids.iter().map(String::as_str));
        *self.state.borrow_mut() = Some(CachedState { version, id: id.clone() });
        Ok(id)
    }

    /// How many records are live.
    pub fn record_count(&self) -> Result<u64, Error> {
        self.read(|database| {
            database.query_row("SELECT count(*) FROM live_record", [], |row| row.get(0))
        })
    }

    /// How many records of each kind are live.
    pub fn counts_by_kind(&self) -> Result<BTreeMap<String, u64>, Error> {
        self.read(|database| {
            let mut statement =
                database.prepare_cached(include_str!("../sql/live_record/count_by_kind.sql"))?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        })
    }

    /// The lines of live records in the order of their arrival: of one campaign or all, and of
    /// one unit with what concerns no unit, or of all. Nothing is held in memory.
    pub fn each_live(
        &self,
        campaign: Option<&str>,
        unit: Option<&str>,
        each: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), Error> {
        let mut ended = Ok(());
        self.read(|database| {
            // What one unit's pack holds is found by the index, whatever else the book holds.
            let mut of_unit;
            let mut of_all;
            let mut rows = match (campaign, unit) {
                (Some(campaign), Some(unit)) => {
                    of_unit = database
                        .prepare_cached(include_str!("../sql/live_record/of_unit_pack.sql"))?;
                    of_unit.query(named_params! { ":campaign": campaign, ":unit": unit })?
                }
                _ => {
                    of_all =
                        database.prepare_cached(include_str!("../sql/live_record/of_pack.sql"))?;
                    of_all.query(named_params! {
                        ":campaign": campaign, ":unit": unit, ":every_unit": unit.is_none(),
                    })?
                }
            };
            while let Some(row) = rows.next()? {
                ended = each(row.get_ref("raw")?.as_blob()?);
                if ended.is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        ended.map_err(|source| Error::file(&self.path, source))
    }

    /// For each unit the clock of the record that it said last, as its PC wrote it. What others say
    /// of it (roles, verdicts, findings, acceptance) does not count.
    pub fn last_wall_times(&self, campaign: &str) -> Result<BTreeMap<String, String>, Error> {
        let last = self.stored(
            include_str!("../sql/head/last_of_units.sql"),
            named_params! {
                ":campaign": campaign,
                ":answer": kind::ANSWER,
                ":gate": kind::GATE,
                ":head_confirmation": kind::HEAD_CONFIRMATION,
                ":submission": kind::SUBMISSION,
            },
        )?;
        Ok(last
            .into_iter()
            .filter_map(|stored| Some((stored.record.subject.unit?, stored.record.wall_time)))
            .collect())
    }

    fn commit_dropping(
        &mut self,
        records: &[Stored],
        drafts: &[DraftKey],
    ) -> Result<Vec<Outcome>, Error> {
        self.write(|transaction| {
            let taken = take(transaction, run::OWN, records.iter().map(Ok))?;
            for draft in drafts {
                draft::delete(transaction, draft)?;
            }
            if let Some(first) = records.first() {
                let detail = json!({
                    "operation": first.record.operation,
                    "records": records.len(),
                    "digest": taken.digest(),
                });
                log::append(transaction, &first.record.wall_time, "commit", &detail)?;
            }
            Ok(taken.outcomes)
        })
    }

    pub(crate) fn stored(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
    ) -> Result<Vec<Stored>, Error> {
        self.read(|database| read_all(&mut *database.prepare_cached(sql)?, params))
    }
}

/// What became of the records of one act.
pub(crate) struct Taken {
    /// One each, in their order.
    pub outcomes: Vec<Outcome>,
    /// Their ids, in their order.
    pub ids: Vec<String>,
}

impl Taken {
    /// Names the set of records in the log.
    pub fn digest(&self) -> String {
        state_id(self.ids.iter().map(String::as_str))
    }
}

/// Keeps records as brought by a run, and projects what they speak of.
pub(crate) fn take(
    database: &Connection,
    run: i64,
    records: impl IntoIterator<Item = Result<impl Borrow<Stored>, Failure>>,
) -> Result<Taken, Failure> {
    let mut topics = BTreeSet::new();
    let mut taken = Taken { outcomes: Vec::new(), ids: Vec::new() };
    for stored in records {
        let stored = stored?;
        let stored = stored.borrow();
        let outcome = insert(database, run, stored)?;
        if outcome != Outcome::AlreadyHere {
            topics.insert(Topic::of(stored));
        }
        taken.outcomes.push(outcome);
        taken.ids.push(stored.id.clone());
    }
    for topic in &topics {
        project::project(database, topic)?;
    }
    Ok(taken)
}

fn insert(database: &Connection, run: i64, stored: &Stored) -> Result<Outcome, Failure> {
    let is_record = stored.raw.len() <= RECORD_LIMIT && hash::sha256_hex(&stored.raw) == stored.id;
    if !is_record {
        return Err(Error::NotARecord { id: stored.id.clone() }.into());
    }
    let (seq, outcome) = match insert_new(database, stored)? {
        Some(seq) => (seq, Outcome::New),
        None => database.prepare_cached(include_str!("../sql/record/find.sql"))?.query_row(
            named_params! { ":id": stored.id },
            |row| {
                let is_live: bool = row.get(1)?;
                Ok((row.get(0)?, if is_live { Outcome::AlreadyHere } else { Outcome::LiveAgain }))
            },
        )?,
    };
    database
        .prepare_cached(include_str!("../sql/record_origin/put.sql"))?
        .execute(named_params! { ":record": seq, ":run": run })?;
    Ok(outcome)
}

/// The place of a record that was not here yet.
fn insert_new(database: &Connection, stored: &Stored) -> rusqlite::Result<Option<i64>> {
    let Record { kind, campaign, subject, .. } = &stored.record;
    let mut statement = database.prepare_cached(include_str!("../sql/record/put.sql"))?;
    let added = statement.execute(named_params! {
        ":id": stored.id,
        ":kind": kind,
        ":campaign": campaign,
        ":unit": subject.unit,
        ":item": subject.item,
        ":person": subject.person,
        ":raw": stored.raw,
    })?;
    Ok((added == 1).then(|| database.last_insert_rowid()))
}

fn read_all(
    statement: &mut Statement<'_>,
    params: &[(&str, &dyn ToSql)],
) -> rusqlite::Result<Vec<Stored>> {
    let rows = statement.query_map(params, |row| Ok((row.get("id")?, row.get("raw")?)))?;
    let rows: Vec<(String, Vec<u8>)> = rows.collect::<rusqlite::Result<_>>()?;
    if rows.len() < WORTH_SHARING {
        return rows.into_iter().map(understand).collect();
    }
    // Reading a whole campaign is mostly reading JSON, which needs no database.
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(4);
    let share = rows.len().div_ceil(hands);
    let mut rows = rows.into_iter();
    std::thread::scope(|scope| {
        let shares: Vec<_> = (0..hands)
            .map(|_| rows.by_ref().take(share).collect::<Vec<_>>())
            .map(|rows| {
                scope.spawn(|| {
                    rows.into_iter().map(understand).collect::<rusqlite::Result<Vec<_>>>()
                })
            })
            .collect();
        let mut records = Vec::new();
        for share in shares {
            // A thread that panicked has found a fault of the program; let it be seen here as well.
            records.extend(share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(records)
    })
}

/// From how many records on several threads read faster than one.
const WORTH_SHARING: usize = 2_000;

/// Reads one record. The id is not derived anew here; the book's check does that.
pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Stored> {
    understand((row.get("id")?, row.get("raw")?))
}

fn understand((id, raw): (String, Vec<u8>)) -> rusqlite::Result<Stored> {
    let record = serde_json::from_slice(&raw).map_err(|source| {
        rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Blob, Box::new(source))
    })?;
    Ok(Stored { id, raw, record })
}
