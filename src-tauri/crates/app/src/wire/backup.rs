//! Backups, and what is saved of a damaged book.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Place;
use crate::backups::Backup;

/// A backup of the open book's records, in the book's own folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupInfo {
    /// Its name: the moment at which it was made, `2026-06-15_102400`.
    pub name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
}

impl From<Backup> for BackupInfo {
    fn from(backup: Backup) -> Self {
        Self { name: backup.name, size: backup.size }
    }
}

/// `check_backup`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupChoice {
    /// The backup's name.
    pub name: String,
}

/// What `check_backup` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupCheck {
    /// Database pages and constraints are whole.
    pub database_ok: bool,
    /// Records whose bytes no longer give their id.
    pub damaged_records: Vec<String>,
    /// Whether the tables rebuilt from the records equal those in the backup.
    pub projections_ok: bool,
    /// Whether the chain of the log holds.
    pub log_ok: bool,
    /// Whether nothing was found.
    pub ok: bool,
}

/// `restore_backup`: makes a new book of a backup; the open one stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreBackup {
    /// The backup's name.
    pub name: String,
    /// A new or empty folder.
    pub place: Place,
}

/// What `restore_backup` made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoredBook {
    /// Records that live in the restored book.
    #[ts(type = "number")]
    pub records: u64,
    /// Files of evidence copied.
    #[ts(type = "number")]
    pub evidence: u64,
    /// SHA-256 of files that records name and that are missing or changed.
    pub lost_evidence: Vec<String>,
}

/// `repair_book`: saves what can be read of a damaged book into a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepairBook {
    /// The damaged book's folder; only read.
    pub from: Place,
    /// A new or empty folder.
    pub to: Place,
}

/// What `repair_book` saved and what it could not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepairedBook {
    /// Records saved.
    #[ts(type = "number")]
    pub records: u64,
    /// Records that were there and could not be read, as far as that is known.
    #[ts(type = "number")]
    pub lost_records: u64,
    /// Ids that saved records replace and that were not found.
    pub lost_parents: Vec<String>,
    /// Tables that could not be read: `run` (what was taken back counts again), `draft`, `setting`,
    /// `key`, `log`.
    pub lost_tables: Vec<String>,
    /// Files of evidence saved.
    #[ts(type = "number")]
    pub evidence: u64,
    /// SHA-256 of files that records name and that are missing or changed.
    pub lost_evidence: Vec<String>,
    /// Whether nothing was lost.
    pub ok: bool,
}
