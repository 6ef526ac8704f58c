//! Backups of the open book, and what can be saved of one that is damaged.

use crate::backups;
use crate::error::{Code, Error};
use crate::session::Session;
use crate::wire::*;

pub(crate) fn make_backup(session: &Session, _: Empty) -> Result<BackupInfo, Error> {
    let now = session.now();
    let mut state = session.state();
    Ok(backups::make(state.book()?, &now)?.into())
}

pub(crate) fn list_backups(session: &Session, _: Empty) -> Result<Vec<BackupInfo>, Error> {
    let mut state = session.state();
    let folder = state.book()?.folder();
    Ok(backups::list(folder).into_iter().map(BackupInfo::from).collect())
}

pub(crate) fn check_backup(session: &Session, payload: BackupChoice) -> Result<BackupCheck, Error> {
    let path = path(session, &payload.name)?;
    let check = tenken_store::check_backup(&path)?;
    let ok = check.database_ok
        && check.projections_ok
        && check.log_ok
        && check.damaged_records.is_empty();
    Ok(BackupCheck {
        database_ok: check.database_ok,
        damaged_records: check.damaged_records,
        projections_ok: check.projections_ok,
        log_ok: check.log_ok,
        ok,
    })
}

pub(crate) fn restore_backup(
    session: &Session,
    payload: RestoreBackup,
) -> Result<RestoredBook, Error> {
    let path = path(session, &payload.name)?;
    let to = session.resolve(&payload.place)?;
    let device = session.draw_id()?;
    let folder = session.state().book()?.folder().to_owned();
    let restored = tenken_store::restore(&path, &folder, &to, &device)?;
    Ok(RestoredBook {
        records: restored.records,
        evidence: restored.evidence,
        lost_evidence: restored.lost_evidence,
    })
}

pub(crate) fn repair_book(session: &Session, payload: RepairBook) -> Result<RepairedBook, Error> {
    let from = session.resolve(&payload.from)?;
    let to = session.resolve(&payload.to)?;
    let repaired = tenken_store::repair(&from, &to, &session.draw_id()?, &session.now())?;
    let ok = repaired.lost_records == 0
        && repaired.lost_parents.is_empty()
        && repaired.lost_tables.is_empty()
        && repaired.lost_evidence.is_empty();
    Ok(RepairedBook {
        records: repaired.records,
        lost_records: repaired.lost_records,
        lost_parents: repaired.lost_parents,
        lost_tables: repaired.lost_tables,
        evidence: repaired.evidence,
        lost_evidence: repaired.lost_evidence,
        ok,
    })
}

fn path(session: &Session, name: &str) -> Result<std::path::PathBuf, Error> {
    let mut state = session.state();
    let folder = state.book()?.folder();
    backups::path(folder, name).ok_or_else(|| Error::new(Code::UnknownBackup).with("name", name))
}
