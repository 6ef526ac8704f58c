//! 確認資料: attach, locate, list, verify, copy out.

use tenken_core::body::{AnswerBody, EVIDENCE_LIMIT, EvidenceRef};
use tenken_core::vocabulary::Confidentiality;

use super::answer::{Saying, asked, change_answer};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::view;
use crate::wire::*;

pub(crate) fn attach_evidence(
    session: &Session,
    payload: AttachEvidence,
) -> Result<Attached, Error> {
    let class = payload
        .confidentiality
        .as_deref()
        .map(|text| input::one_of("confidentiality", text, Confidentiality::parse))
        .transpose()?;
    let max_bytes = {
        let mut state = session.state();
        let campaign = state.campaign(payload.at.campaign.as_deref())?;
        let said = state.unit(campaign, &payload.at.unit, payload.at.person.as_deref())?;
        asked(&said, &payload.at.item)?;
        let policy = said.campaign.body.evidence_policy;
        if !policy.files_allowed {
            return Err(Error::new(Code::EvidenceNotAllowed));
        }
        policy.max_file_bytes
    };
    let total = payload.files.len() as u64;
    let mut taken: Vec<EvidenceRef> = Vec::new();
    let mut files = Vec::new();
    let ended = session.cancellable("attach_evidence", |cancel| {
        for (done, place) in payload.files.iter().enumerate() {
            let done = done as u64;
            session.host().progress(Progress { task: "attach_evidence".to_owned(), done, total });
            if cancel.load(std::sync::atomic::Ordering::Relaxed) {
                return Err(Error::new(Code::Cancelled));
            }
            let (name, result) = take_in(session, place, max_bytes);
            let error = match result {
                Ok(file) => {
                    taken.push(EvidenceRef { confidentiality: class, ..file });
                    None
                }
                Err(error) => Some(error.to_wire(session.locale())),
            };
            files.push(AttachOutcome { name, error });
        }
        Ok(())
    });
    // What was copied before a cancel is attached: a file in the book that nothing names is lost.
    let saying = Saying {
        author: payload.author.as_deref(),
        change_reason: payload.change_reason.as_deref(),
    };
    let saved = if taken.is_empty() {
        None
    } else {
        Some(change_answer(session, payload.at, saying, |before| {
            let mut after = before.clone();
            for file in taken {
                if after.evidence.iter().all(|known| known.sha256 != file.sha256) {
                    after.evidence.push(file);
                }
            }
            if after.evidence.len() > EVIDENCE_LIMIT {
                return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
            }
            Ok(after)
        })?)
    };
    match (ended, &saved) {
        (Err(error), None) => Err(error),
        _ => Ok(Attached { files, saved }),
    }
}

pub(crate) fn remove_evidence(
    session: &Session,
    payload: RemoveEvidence,
) -> Result<SavedItem, Error> {
    let saying = Saying {
        author: payload.author.as_deref(),
        change_reason: payload.change_reason.as_deref(),
    };
    change_answer(session, payload.at, saying, |before| {
        let mut after = before.clone();
        after.evidence.retain(|file| file.sha256 != payload.sha256);
        if after.evidence.len() == before.evidence.len() {
            return Err(Error::new(Code::EvidenceMissing).with("sha256", &payload.sha256));
        }
        Ok(after)
    })
}

pub(crate) fn locate_evidence(
    session: &Session,
    payload: LocateEvidence,
) -> Result<SavedItem, Error> {
    if payload.locations.len() > EVIDENCE_LIMIT {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
    }
    let locations =
        payload.locations.iter().map(input::location).collect::<Result<Vec<_>, Error>>()?;
    let saying = Saying {
        author: payload.author.as_deref(),
        change_reason: payload.change_reason.as_deref(),
    };
    change_answer(session, payload.at, saying, |before| {
        Ok(AnswerBody { locations, ..before.clone() })
    })
}

pub(crate) fn list_evidence(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<EvidenceLine>, Error> {
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let mut lines = Vec::new();
    for unit in &snapshot.units {
        for (item, heads) in &unit.answers {
            let line = |file, location| EvidenceLine {
                unit: unit.id.clone(),
                unit_name: unit.body.name.clone(),
                item: item.clone(),
                file,
                location,
            };
            for body in heads {
                lines
                    .extend(body.evidence.iter().map(|f| line(Some(view::evidence_file(f)), None)));
                lines.extend(body.locations.iter().map(|l| line(None, Some(view::location(l)))));
            }
        }
    }
    lines.dedup();
    Ok(lines)
}

pub(crate) fn verify_evidence(session: &Session, _: Empty) -> Result<Vec<EvidenceCheck>, Error> {
    evidence_checks(&mut session.state())
}

pub(crate) fn export_evidence(session: &Session, payload: ExportEvidence) -> Result<Empty, Error> {
    let target = session.resolve(&payload.place)?;
    session.state().book()?.export_evidence(&payload.sha256, &target)?;
    Ok(Empty {})
}

pub(crate) fn open_evidence(session: &Session, payload: OpenEvidence) -> Result<Empty, Error> {
    let id = session.draw_id()?;
    let path = {
        let mut state = session.state();
        let name = evidence_name(&mut state, &payload.sha256)?;
        let folder = std::env::temp_dir().join(format!("tenken-view-{id}"));
        std::fs::create_dir(&folder).map_err(|e| Error::file(&folder, e))?;
        let path = folder.join(tenken_store::safe_file_name(&name));
        state.copies.insert(folder);
        state.book()?.export_evidence(&payload.sha256, &path)?;
        path
    };
    // A copy that cannot be written to makes clear that changes to it go nowhere.
    let mut permissions =
        std::fs::metadata(&path).map_err(|e| Error::file(&path, e))?.permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).map_err(|e| Error::file(&path, e))?;
    session.host().open(&path)?;
    Ok(Empty {})
}

/// Every file in the book with its state, by the name under which it was attached.
pub(super) fn evidence_checks(state: &mut State) -> Result<Vec<EvidenceCheck>, Error> {
    let checks = state.book()?.verify_evidence()?;
    Ok(checks
        .into_iter()
        .map(|check| EvidenceCheck {
            sha256: check.sha256,
            name: check.name,
            state: check.state.as_str().to_owned(),
        })
        .collect())
}

/// Copies one file into the book. Returns its name with what became of it.
pub(super) fn take_in(
    session: &Session,
    place: &Place,
    max_bytes: u64,
) -> (String, Result<EvidenceRef, Error>) {
    let path = match session.resolve(place) {
        Ok(path) => path,
        Err(error) => return (String::new(), Err(error)),
    };
    let taken = session
        .state()
        .book()
        .and_then(|book| book.add_evidence(&path, max_bytes).map_err(Error::from));
    (crate::place::file_name(&path), taken)
}

fn evidence_name(state: &mut State, sha256: &str) -> Result<String, Error> {
    state
        .book()?
        .evidence_name(sha256)?
        .ok_or_else(|| Error::new(Code::EvidenceMissing).with("sha256", sha256))
}
