//! What opening a request or a send-back would do: for whom it is, what it asks, and which book it
//! goes into. Nothing is written.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use tenken_core::body::CampaignBody;
use tenken_core::checklist::Checklist;
use tenken_core::merge;
use tenken_core::record::{Stored, kind};
use tenken_core::score::Counted;
use tenken_core::unit_state;
use tenken_pack::{Error as Fault, Incoming, Keys, Kind, Limits, Opening};
use tenken_store::{Access, Book, DATABASE_FILE, KeyHolder, safe_file_name};

use super::{info, refused};
use crate::error::{Code, Error};
use crate::session::Session;
use crate::snapshot::{unit_of, withdrawn_by};
use crate::view;
use crate::whereabouts;
use crate::wire::*;

/// More books of one name than anybody makes.
const MOST_NAMESAKES: u32 = 100;

pub(crate) fn plan_open_pack(session: &Session, payload: PlanOpenPack) -> Result<PackPlan, Error> {
    let path = session.resolve(&payload.place)?;
    let chosen = payload.book.as_ref().map(|book| session.resolve(book)).transpose()?;
    let known = known_books(session, chosen.as_deref());
    let mut incoming = open(&path, &known)?;
    let manifest = incoming.manifest().clone();
    if !matches!(manifest.kind, Kind::Request | Kind::SendBack) {
        return Err(Error::new(Code::PackMisplaced)
            .with("path", path.display())
            .with("kind", manifest.kind.as_str()));
    }
    let unit = manifest.unit.as_ref();
    let own = unit.and_then(|unit| known.iter().find(|book| book.units.contains(&unit.id)));
    let folder = chosen.or_else(|| own.map(|book| book.folder.clone())).or_else(|| {
        let documents = session.options.documents.as_deref()?;
        new_folder(documents, unit.map(|unit| unit.name.as_str()).unwrap_or_default())
    });
    let asked = match manifest.kind {
        Kind::Request => Some(asked(&mut incoming, &path)?),
        _ => None,
    };
    let (questions, due_on, contact) = asked
        .map_or((None, None, None), |asked| (Some(asked.questions), asked.due_on, asked.contact));
    let locale = session.locale();
    Ok(PackPlan {
        pack: info(&path, &incoming, None),
        book_exists: folder.as_deref().is_some_and(|folder| folder.join(DATABASE_FILE).is_file()),
        concerns: folder
            .as_deref()
            .map(|folder| whereabouts::concerns(folder, locale))
            .unwrap_or_default(),
        book: folder.map(|folder| session.register(&folder)),
        questions,
        due_on,
        contact,
    })
}

/// A department's book that was opened before.
struct Known {
    folder: PathBuf,
    /// The units that requests in it asked.
    units: BTreeSet<String>,
    /// Its own keys, which open what was sealed to it.
    keys: Vec<Keys>,
}

/// The books opened before, and the one chosen; what cannot be read is passed over.
fn known_books(session: &Session, chosen: Option<&Path>) -> Vec<Known> {
    let recent: Vec<PathBuf> =
        session.state().settings.recent_books.iter().map(|book| book.path.clone()).collect();
    let folders = chosen.map(Path::to_owned).into_iter().chain(recent);
    folders.filter_map(|folder| known(session, folder)).collect()
}

fn known(session: &Session, folder: PathBuf) -> Option<Known> {
    if !folder.join(DATABASE_FILE).is_file() {
        return None;
    }
    let book = Book::open(&folder, Access::ReadOnly, &session.draw_id().ok()?).ok()?;
    let mut found = Known { folder, units: BTreeSet::new(), keys: Vec::new() };
    for key in book.keys().ok()? {
        match key.holder {
            KeyHolder::Lead => {
                found.units.insert(key.unit);
            }
            KeyHolder::Own => {
                found.keys.extend(key.secret.as_deref().and_then(Keys::from_secret_hex));
            }
            KeyHolder::Unit => {}
        }
    }
    Some(found)
}

fn open(path: &Path, known: &[Known]) -> Result<Incoming, Error> {
    let keys: Vec<&Keys> = known.iter().flat_map(|book| &book.keys).collect();
    let scratch = std::env::temp_dir();
    let opening = Opening { keys: &keys, scratch: &scratch, limits: Limits::default() };
    Incoming::open(path, &opening).map_err(|fault| refused(fault, path))
}

/// A folder that is not there yet.
fn new_folder(documents: &Path, unit: &str) -> Option<PathBuf> {
    (1..MOST_NAMESAKES)
        .map(|number| match number {
            1 => format!("点検台帳_{unit}"),
            _ => format!("点検台帳_{unit}_{number}"),
        })
        .map(|name| documents.join(safe_file_name(&name)))
        .find(|folder| !folder.exists())
}

/// What a request asks.
struct Asked {
    questions: usize,
    due_on: Option<String>,
    contact: Option<Contact>,
}

fn asked(incoming: &mut Incoming, path: &Path) -> Result<Asked, Error> {
    let failed = |fault: Fault| refused(fault, path);
    let campaign = incoming.manifest().campaign.as_ref().map(|tag| tag.id.clone());
    let mut records: Vec<Stored> = Vec::new();
    for line in incoming.records().map_err(failed)? {
        let stored = line.map_err(failed)?.stored;
        if Some(&stored.record.campaign) == campaign.as_ref() {
            records.push(stored);
        }
    }
    let heads: Vec<Stored> = merge::heads(&records).into_iter().cloned().collect();
    let of_kind = |kind: &str| -> Vec<Stored> {
        heads.iter().filter(|head| head.record.kind == kind).cloned().collect()
    };
    let body: CampaignBody = of_kind(kind::CAMPAIGN)
        .iter()
        .find_map(Stored::body)
        .ok_or_else(|| Error::new(Code::UnknownCampaign))?;
    let missing = || Error::new(Code::ChecklistMissing).with("checklist", &body.checklist.id);
    let mut bytes = Vec::new();
    incoming
        .blob(&body.checklist.sha256)
        .map_err(failed)?
        .read_to_end(&mut bytes)
        .map_err(|e| missing().because(e))?;
    let checklist: Checklist = serde_json::from_slice(&bytes).map_err(|e| missing().because(e))?;
    let unit =
        unit_of(&heads, &checklist.item_hashes()).ok_or_else(|| Error::new(Code::UnknownUnit))?;
    let withdrawn = withdrawn_by(&of_kind(kind::ITEM_WITHDRAWAL));
    let lines = unit.lines(&checklist, &withdrawn, "");
    let work = unit_state::derive(&heads.iter().collect::<Vec<_>>(), |_| None);
    Ok(Asked {
        questions: lines.iter().filter(|line| line.counted != Counted::OutOfScope).count(),
        due_on: work.due_on(body.deadline.as_deref()).map(str::to_owned),
        contact: body.contact.as_ref().map(view::contact),
    })
}
