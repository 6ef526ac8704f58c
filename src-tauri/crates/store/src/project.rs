//! Projections: what is live, which records are heads, which files they name.
//!
//! One function makes them for one subject, both when a record arrives and when everything is
//! rebuilt, so what was lived and what is rebuilt cannot drift apart.

use std::collections::BTreeSet;

use rusqlite::{Connection, Result, named_params};
use serde::Deserialize;
use tenken_core::body::EvidenceRef;
use tenken_core::merge::{self, Node};
use tenken_core::record::{Stored, Subject, kind};

/// What heads are counted for: a subject, per family of kinds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Topic {
    pub family: String,
    pub campaign: String,
    pub subject: Subject,
}

impl Topic {
    pub fn of(stored: &Stored) -> Self {
        let record = &stored.record;
        Self {
            family: kind::family(&record.kind).to_owned(),
            campaign: record.campaign.clone(),
            subject: record.subject.clone(),
        }
    }
}

/// Makes the projections of one topic from its records; what stands already is not written again.
pub(crate) fn project(database: &Connection, topic: &Topic) -> Result<()> {
    let records = records(database, topic)?;
    let live = || records.iter().filter(|record| record.is_live);
    let heads: BTreeSet<i64> = merge::heads(live()).iter().map(|head| head.seq).collect();
    for record in &records {
        match (record.was_live, record.is_live) {
            (false, true) => keep_live(database, record)?,
            (true, false) => forget_live(database, record.seq)?,
            _ => {}
        }
        match (record.was_head, heads.contains(&record.seq)) {
            (false, true) => keep_head(database, topic, record.seq)?,
            (true, false) => forget_head(database, record.seq)?,
            _ => {}
        }
    }
    Ok(())
}

/// Makes all projections anew.
pub(crate) fn rebuild(database: &Connection) -> Result<()> {
    // The tables are emptied first: what follows from no record must go as well.
    database
        .execute_batch("DELETE FROM evidence_use; DELETE FROM head; DELETE FROM live_record;")?;
    for topic in topics(database)? {
        project(database, &topic)?;
    }
    Ok(())
}

/// The topics of the records that a run brought.
pub(crate) fn topics_of_run(database: &Connection, run: i64) -> Result<BTreeSet<Topic>> {
    let mut statement = database.prepare_cached(include_str!("../sql/record/topics_of_run.sql"))?;
    let rows = statement.query_map(named_params! { ":run": run }, read_topic)?;
    rows.collect()
}

fn topics(database: &Connection) -> Result<BTreeSet<Topic>> {
    let mut statement = database.prepare(include_str!("../sql/record/topics.sql"))?;
    let rows = statement.query_map([], read_topic)?;
    rows.collect()
}

fn read_topic(row: &rusqlite::Row<'_>) -> Result<Topic> {
    let kind: String = row.get("kind")?;
    Ok(Topic {
        family: kind::family(&kind).to_owned(),
        campaign: row.get("campaign")?,
        subject: Subject {
            unit: row.get("unit")?,
            item: row.get("item")?,
            person: row.get("person")?,
        },
    })
}

/// A record as far as projections need it.
struct Projected {
    seq: i64,
    /// Whether a run that brought it is not withdrawn.
    is_live: bool,
    /// Whether the projections hold it as live.
    was_live: bool,
    /// Whether the projections hold it as a head.
    was_head: bool,
    id: String,
    said: Said,
}

/// The part of a record's bytes that projections rest on. Whatever else it says stays unread, so a
/// body of a newer version disturbs nothing.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    parents: Vec<String>,
    #[serde(default)]
    body: serde_json::Value,
}

impl Said {
    /// The files that the body names, whatever the kind.
    fn files(&self) -> Vec<EvidenceRef> {
        let listed = self.body.get("evidence").and_then(serde_json::Value::as_array);
        listed
            .into_iter()
            .flatten()
            .filter_map(|file| EvidenceRef::deserialize(file).ok())
            .collect()
    }
}

impl Node for Projected {
    fn id(&self) -> &str {
        &self.id
    }

    fn parents(&self) -> &[String] {
        &self.said.parents
    }
}

/// All records of a topic in the order of their arrival.
fn records(database: &Connection, topic: &Topic) -> Result<Vec<Projected>> {
    let mut statement = database.prepare_cached(include_str!("../sql/record/of_subject.sql"))?;
    let mut rows = statement.query(named_params! {
        ":campaign": topic.campaign,
        ":unit": topic.subject.unit,
        ":item": topic.subject.item,
        ":person": topic.subject.person,
    })?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        if kind::family(row.get_ref("kind")?.as_str()?) == topic.family {
            records.push(Projected {
                seq: row.get("seq")?,
                is_live: row.get("is_live")?,
                was_live: row.get("was_live")?,
                was_head: row.get("was_head")?,
                id: row.get("id")?,
                // Bytes that were damaged on the disk replace nothing; the book's check names them.
                said: serde_json::from_slice(row.get_ref("raw")?.as_blob()?).unwrap_or_default(),
            });
        }
    }
    Ok(records)
}

fn forget_live(database: &Connection, record: i64) -> Result<()> {
    for statement in [
        "DELETE FROM evidence_use WHERE record = :record",
        "DELETE FROM live_record WHERE record = :record",
    ] {
        database.prepare_cached(statement)?.execute(named_params! { ":record": record })?;
    }
    Ok(())
}

fn forget_head(database: &Connection, record: i64) -> Result<()> {
    database
        .prepare_cached("DELETE FROM head WHERE record = :record")?
        .execute(named_params! { ":record": record })?;
    Ok(())
}

fn keep_live(database: &Connection, record: &Projected) -> Result<()> {
    database
        .prepare_cached("INSERT INTO live_record (record) VALUES (:record)")?
        .execute(named_params! { ":record": record.seq })?;
    for file in record.said.files() {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        database.prepare_cached(include_str!("../sql/evidence_use/put.sql"))?.execute(
            named_params! {
                ":record": record.seq, ":sha256": file.sha256, ":name": file.name, ":size": size,
            },
        )?;
    }
    Ok(())
}

fn keep_head(database: &Connection, topic: &Topic, record: i64) -> Result<()> {
    database.prepare_cached(include_str!("../sql/head/put.sql"))?.execute(named_params! {
        ":record": record,
        ":family": topic.family,
        ":campaign": topic.campaign,
        ":unit": topic.subject.unit,
        ":item": topic.subject.item,
        ":person": topic.subject.person,
    })?;
    Ok(())
}
