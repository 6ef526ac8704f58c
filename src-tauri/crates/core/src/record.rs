//! A record: something that somebody said, kept as the exact bytes in which it was said.
//!
//! Its id is the SHA-256 of those bytes, so a record can be copied, merged and replayed and is
//! always itself. A record of a newer version is kept whole though only its envelope is understood.

use serde::{Deserialize, Serialize};

use crate::hash;

/// Longest record, in bytes, without its line feed.
pub const RECORD_LIMIT: usize = 256 * 1024;

/// Version of the envelope that this program writes.
pub const FORMAT: u16 = 1;

/// What a record is about. The kinds that this program mints; others are kept unread.
pub mod kind {
    /// 実施回
    pub const CAMPAIGN: &str = "campaign";
    /// 所属
    pub const UNIT: &str = "unit";
    /// 役割
    pub const ROLE: &str = "role";
    /// 前提の確認
    pub const GATE: &str = "gate";
    /// 回答
    pub const ANSWER: &str = "answer";
    /// An answer that a person chose where answers differed; its parents are all the heads.
    pub const DECISION: &str = "decision";
    /// 組織改編: which units became which.
    pub const UNIT_MAP: &str = "unit_map";
    /// What a unit says of its staff as a whole: how many they are.
    pub const ROSTER: &str = "roster";
    /// 職員: one person of a unit's roster.
    pub const PERSON: &str = "person";
    /// 所属長確認
    pub const HEAD_CONFIRMATION: &str = "head_confirmation";
    /// 提出
    pub const SUBMISSION: &str = "submission";
    /// 差戻し
    pub const SEND_BACK: &str = "send_back";
    /// 受理
    pub const ACCEPTANCE: &str = "acceptance";
    /// A remark about a unit or one of its items, by whoever has something to say.
    pub const COMMENT: &str = "comment";
    /// 設問の取下げ
    pub const ITEM_WITHDRAWAL: &str = "item_withdrawal";
    /// 期限延長: asked for or granted.
    pub const EXTENSION: &str = "extension";
    /// 督促. Reminders do not replace each other.
    pub const REMINDER: &str = "reminder";

    // What auditors and the auditee say. A finding, plan, sample or edition has a random id of its
    // own, kept where other records name an item.

    /// 監査計画 (中期計画・年度計画・実施計画)
    pub const AUDIT_PLAN: &str = "audit_plan";
    /// 監査対象の抽出
    pub const AUDIT_SAMPLE: &str = "audit_sample";
    /// 監査調書: what concerns the audit of one unit as a whole
    pub const WORKING_PAPER: &str = "working_paper";
    /// 監査判定
    pub const VERDICT: &str = "verdict";
    /// 指摘事項
    pub const FINDING: &str = "finding";
    /// What a municipality calls its kinds of finding
    pub const FINDING_LABELS: &str = "finding_labels";
    /// 速報
    pub const ADVANCE_REPORT: &str = "advance_report";
    /// 事実確認
    pub const FACT_CONFIRMATION: &str = "fact_confirmation";
    /// 被監査部門の意見
    pub const AUDITEE_COMMENT: &str = "auditee_comment";
    /// 改善指示, and 横展開 where it goes to a unit without the finding
    pub const IMPROVEMENT_ORDER: &str = "improvement_order";
    /// 改善計画書
    pub const IMPROVEMENT_PLAN: &str = "improvement_plan";
    /// フォローアップ
    pub const FOLLOW_UP: &str = "follow_up";
    /// 版
    pub const EDITION: &str = "edition";

    /// The kind among whose heads a record of this kind stands.
    ///
    /// A decision replaces answers. Submission, send-back and acceptance replace each other, so
    /// that the heads of the one family say where a unit stands between its office and the lead.
    pub fn family(kind: &str) -> &str {
        match kind {
            DECISION => ANSWER,
            SEND_BACK | ACCEPTANCE => SUBMISSION,
            other => other,
        }
    }
}

/// Whom or what a record speaks of. Absent parts are left out of the bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// The unit's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The item's or gate's id; for a finding, plan, sample or edition its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The person's id, for a personal self-check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

impl Subject {
    /// A unit as a whole.
    pub fn unit(unit: &str) -> Self {
        Self { unit: Some(unit.to_owned()), ..Self::default() }
    }

    /// One item (or gate) of a unit.
    pub fn item(unit: &str, item: &str) -> Self {
        Self { item: Some(item.to_owned()), ..Self::unit(unit) }
    }

    /// One item as one person of a unit sees it.
    pub fn person_item(unit: &str, person: &str, item: &str) -> Self {
        Self { person: Some(person.to_owned()), ..Self::item(unit, item) }
    }
}

/// Who said it: as typed, nothing proven.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The name as typed; absent in an anonymous campaign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The unit spoken for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// A record's envelope and body. Field order is the order of the bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Version of the envelope.
    pub format: u16,
    /// See [`kind`].
    pub kind: String,
    /// The campaign's id.
    pub campaign: String,
    /// Whom or what it speaks of.
    pub subject: Subject,
    /// Ids of the heads that the author saw and replaced, sorted.
    pub parents: Vec<String>,
    /// What is said; its type follows from the kind.
    pub body: serde_json::Value,
    /// Who said it.
    pub author: Author,
    /// Random id of the PC's copy of the book; absent in an anonymous campaign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The PC's clock, RFC 3339; shown, never compared.
    pub wall_time: String,
    /// The program's version.
    pub app: String,
    /// The user's one act that minted it.
    pub operation: String,
}

/// A record with the bytes that give it its id.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// SHA-256 of `raw`, lower-case hex.
    pub id: String,
    /// The exact line, without line feed.
    pub raw: Vec<u8>,
    /// What was understood of it.
    pub record: Record,
}

/// Why bytes are not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// More than [`RECORD_LIMIT`] bytes.
    TooLong,
    /// Not one line of JSON with this envelope.
    NotARecord,
}

impl Stored {
    /// Mints a record: writes its bytes and derives its id.
    ///
    /// Returns `TooLong` where the body would not fit; nothing else can fail, because every field
    /// is plain data.
    pub fn mint(mut record: Record) -> Result<Self, Unreadable> {
        record.parents.sort_unstable();
        record.parents.dedup();
        let raw = serde_json::to_vec(&record).map_err(|_| Unreadable::NotARecord)?;
        if raw.len() > RECORD_LIMIT {
            return Err(Unreadable::TooLong);
        }
        Ok(Self { id: hash::sha256_hex(&raw), raw, record })
    }

    /// Reads bytes that somebody else minted and keeps them as they are.
    pub fn read(raw: &[u8]) -> Result<Self, Unreadable> {
        if raw.len() > RECORD_LIMIT {
            return Err(Unreadable::TooLong);
        }
        if raw.contains(&b'\n') {
            return Err(Unreadable::NotARecord);
        }
        let record: Record = serde_json::from_slice(raw).map_err(|_| Unreadable::NotARecord)?;
        Ok(Self { id: hash::sha256_hex(raw), raw: raw.to_vec(), record })
    }

    /// The body, where it is of the type that this program knows.
    pub fn body<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.record.body).ok()
    }
}

/// The state of a set of live records: SHA-256 over their sorted ids, each with a line feed.
pub fn state_id<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let mut ids: Vec<&str> = ids.into_iter().collect();
    ids.sort_unstable();
    let mut text = String::with_capacity(ids.len() * 65);
    for id in ids {
        text.push_str(id);
        text.push('\n');
    }
    hash::sha256_hex(text.as_bytes())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn sample(body: serde_json::Value, parents: &[&str]) -> Record {
        Record {
            format: FORMAT,
            kind: kind::ANSWER.to_owned(),
            campaign: "c".to_owned(),
            subject: Subject::item("u", "ORG-01"),
            parents: parents.iter().map(|&id| id.to_owned()).collect(),
            body,
            author: Author::default(),
            device: None,
            wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
            app: "0.1.0".to_owned(),
            operation: "o".to_owned(),
        }
    }

    #[test]
    fn a_minted_record_reads_back_as_itself() {
        let minted =
            Stored::mint(sample(serde_json::json!({"value": "implemented"}), &["b", "a"])).unwrap();
        let read = Stored::read(&minted.raw).unwrap();
        assert_eq!(read, minted, "the bytes are the record");
        assert_eq!(
            read.record.parents,
            ["a", "b"],
            "parents are sorted, so that order says nothing"
        );
    }

    #[test]
    fn unknown_fields_survive_because_the_bytes_are_kept() {
        let minted = Stored::mint(sample(serde_json::json!({}), &[])).unwrap();
        let newer = String::from_utf8(minted.raw).unwrap().replacen('{', "{\"later\":1,", 1);
        let read = Stored::read(newer.as_bytes()).unwrap();
        assert_eq!(read.raw, newer.as_bytes(), "a newer version's fields are not ours to drop");
    }

    #[test]
    fn a_record_over_the_limit_is_refused() {
        let long = "あ".repeat(RECORD_LIMIT / 3);
        let record = sample(serde_json::json!({"value": "partial", "remarks": long}), &[]);
        assert_eq!(Stored::mint(record).unwrap_err(), Unreadable::TooLong, "the line is capped");
    }

    #[test]
    fn the_state_does_not_depend_on_order() {
        assert_eq!(state_id(["b", "a"]), state_id(["a", "b"]), "a set has no order");
        assert_ne!(state_id(["a"]), state_id(["a", "b"]), "another set is another state");
    }
}
