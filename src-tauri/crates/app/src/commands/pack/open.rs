//! Opening packs: a request makes the department's book, a send-back goes into it, a backup makes
//! the lead's book again. Returns are the business of the merge.

use std::path::{Path, PathBuf};

use serde_json::json;
use tenken_core::record::Stored;
use tenken_pack::{Incoming, Kind, authority};
use tenken_store::{Access, Book, DATABASE_FILE, KeyState, NewRun, Outcome, PackAct, RunKind};

use super::{info, refused};
use crate::commands::book::book_info;
use crate::error::{Code, Error};
use crate::session::{Session, State};
use crate::trust::{Standing, own_key, unit_key};
use crate::wire::*;

pub(crate) fn inspect_pack(session: &Session, payload: InspectPack) -> Result<PackInfo, Error> {
    let path = session.resolve(&payload.place)?;
    let mut state = session.state();
    let incoming = state.incoming(&path)?;
    let standing = match (&state.book, incoming.manifest().kind) {
        (None, _) => None,
        (Some(_), Kind::Request | Kind::SendBack) => {
            Some(state.standing_of_lead(incoming.manifest())?)
        }
        (Some(_), _) => Some(state.standing_of_unit(incoming.manifest())?),
    };
    Ok(info(&path, &incoming, standing))
}

pub(crate) fn open_pack(session: &Session, payload: OpenPack) -> Result<OpenedPack, Error> {
    let path = session.resolve(&payload.place)?;
    let folder = session.resolve(&payload.book)?;
    let book_created = !folder.join(DATABASE_FILE).exists();
    if book_created {
        make_book(session, &path, folder)
    } else {
        add_to_book(session, &path, &folder)
    }
}

/// Makes a book of a request or a backup. The pack is proven before the folder is touched.
fn make_book(session: &Session, path: &Path, folder: PathBuf) -> Result<OpenedPack, Error> {
    // A backup opens with keys that were restored into the book that is open.
    let mut incoming = session.state().incoming(path)?;
    let kind = incoming.manifest().kind;
    let own = match kind {
        Kind::Request => None,
        Kind::Backup => session.state().own_keys()?,
        _ => return Err(misplaced(kind, path)),
    };
    let book = Book::create(&folder, &session.draw_id()?)?;
    session.adopt(book);
    let taken = {
        let mut state = session.state();
        let now = session.now();
        if let Some(own) = own {
            let retired = own.retired.iter().map(|keys| own_key(keys, KeyState::Retired, &now));
            let mut keys: Vec<_> = retired.collect();
            keys.push(own_key(&own.current, KeyState::Current, &now));
            for pin in &incoming.manifest().pins {
                let known = match pin.state.as_str() {
                    "current" => KeyState::Current,
                    "retired" => KeyState::Retired,
                    "waiting" => KeyState::Waiting,
                    _ => KeyState::Refused,
                };
                keys.push(unit_key(&pin.unit, &pin.keys, known, &now));
            }
            state.book()?.put_keys(&keys, &now)?;
        }
        let taken = take_in(session, &mut state, &mut incoming, path);
        if kind == Kind::Request {
            // Now, so that a copy of the folder speaks for the same unit with the same keys.
            state.own_keys_or_new(session)?;
        }
        taken
    };
    finish(session, path, &incoming, taken?, None, true)
}

fn add_to_book(session: &Session, path: &Path, folder: &Path) -> Result<OpenedPack, Error> {
    let device = session.draw_id()?;
    session.state().book = None;
    session.adopt(Book::open(folder, Access::ReadWrite, &device)?);
    let mut state = session.state();
    let mut incoming = state.incoming(path)?;
    let kind = incoming.manifest().kind;
    if !matches!(kind, Kind::Request | Kind::SendBack) {
        return Err(misplaced(kind, path));
    }
    let standing = state.standing_of_lead(incoming.manifest())?;
    // The book's own keys sign its own requests: for its staff, or the lead's own unit.
    if !standing.is_believed() || (kind == Kind::SendBack && standing == Standing::FirstReturn) {
        return Err(Error::new(Code::PackSignerUnknown)
            .with("path", path.display())
            .with("fingerprint", incoming.manifest().signer.fingerprint()));
    }
    let taken = take_in(session, &mut state, &mut incoming, path)?;
    drop(state);
    finish(session, path, &incoming, taken, Some(standing), false)
}

struct Taken {
    accepted: u64,
    unchanged: u64,
}

/// Takes in records and files of the lead. Files come first, so that no record names what is not
/// there; a second delivery changes nothing.
fn take_in(
    session: &Session,
    state: &mut State,
    incoming: &mut Incoming,
    path: &Path,
) -> Result<Taken, Error> {
    let manifest = incoming.manifest().clone();
    for blob in &manifest.blobs {
        if state.book()?.has_evidence(&blob.sha256) {
            continue;
        }
        let mut bytes = incoming.blob(&blob.sha256).map_err(|fault| refused(fault, path))?;
        state.book()?.receive_evidence(&blob.sha256, blob.size, &mut bytes)?;
    }
    let mut records: Vec<Stored> = Vec::new();
    for line in incoming.records().map_err(|fault| refused(fault, path))? {
        let line = line.map_err(|fault| refused(fault, path))?;
        if let Err(refusal) = authority::may_say(&manifest, &line.stored.record) {
            return Err(Error::new(Code::PackForged)
                .with("path", path.display())
                .with("detail", format!("line {}: {}", line.number, refusal.as_str())));
        }
        records.push(line.stored);
    }
    let now = session.now();
    let book = state.book()?;
    let mut known = 0;
    for stored in &records {
        known += u64::from(book.record(&stored.id)?.is_some());
    }
    let count = records.len() as u64;
    let mut taken = Taken { accepted: 0, unchanged: count };
    if known < count {
        let run = NewRun {
            id: session.draw_id()?,
            kind: RunKind::Merge,
            label: crate::place::file_name(path),
            started: now.clone(),
        };
        let outcomes = book.apply_run(&run, &records)?;
        let new = outcomes.iter().filter(|outcome| **outcome != Outcome::AlreadyHere).count();
        taken = Taken { accepted: new as u64, unchanged: count - new as u64 };
    }
    if matches!(manifest.kind, Kind::Request | Kind::SendBack) {
        state.note_lead(&manifest, &now)?;
    }
    let detail = json!({
        "kind": manifest.kind.as_str(),
        "pack": manifest.pack,
        "manifest": incoming.manifest_sha256(),
        "records": count,
        "accepted": taken.accepted,
    });
    state.book()?.log_pack(PackAct::Open, &detail, &now)?;
    state.forget();
    Ok(taken)
}

fn finish(
    session: &Session,
    path: &Path,
    incoming: &Incoming,
    taken: Taken,
    standing: Option<Standing>,
    book_created: bool,
) -> Result<OpenedPack, Error> {
    session.remember()?;
    Ok(OpenedPack {
        pack: info(path, incoming, standing),
        book_created,
        accepted: taken.accepted,
        unchanged: taken.unchanged,
        book: book_info(session)?,
    })
}

fn misplaced(kind: Kind, path: &Path) -> Error {
    Error::new(Code::PackMisplaced).with("path", path.display()).with("kind", kind.as_str())
}
