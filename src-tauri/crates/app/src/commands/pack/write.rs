//! Writing packs: what goes in, to whom it is sealed, and what the media log says of it.

use std::path::{Path, PathBuf};

use tenken_core::body::UnitBody;
use tenken_core::record::{Subject, kind};
use tenken_pack::{
    CampaignTag, Envelope, Error as Fault, FORMAT, Kind, PublicKeys, UnitTag, prepare,
};
use tenken_store::{PackAct, Poured, medium_failure, pour, safe_file_name};

use super::contents::Contents;
use super::cover_sheet::{self, Noted};
use super::{file_in, outside, refused};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::snapshot::Campaign;
use crate::trust::OwnKeys;
use crate::wire::*;

/// 自治体機密性 of what a department returns, unless it says otherwise.
const CONFIDENTIALITY: &str = "2";

/// So many signs of an id tell two files of one name apart.
const MARK: usize = 8;

pub(crate) fn write_pack(session: &Session, payload: WritePack) -> Result<WrittenPack, Error> {
    write(session, payload, FORMAT)
}

/// For samples: the same pack as a program that knows a newer format would write it.
pub(crate) fn write_newer(session: &Session, payload: WritePack) -> Result<WrittenPack, Error> {
    write(session, payload, FORMAT + 1)
}

fn write(session: &Session, payload: WritePack, format: u32) -> Result<WrittenPack, Error> {
    let kind = input::one_of("kind", &payload.kind, Kind::parse)?;
    if kind == Kind::Request {
        return Err(Error::wrong_value("kind", &payload.kind));
    }
    let confidentiality = input::name("confidentiality", payload.confidentiality.as_deref())?;
    let person = input::name("person", payload.person.as_deref())?;
    if person.is_none() && kind == Kind::Personal {
        return Err(Error::new(Code::TextMissing).with("field", "person"));
    }
    let place = session.resolve(&payload.place)?;
    let cover_sheet = payload.cover_sheet.as_ref().map(|at| session.resolve(at)).transpose()?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let own = state.own_keys_or_new(session)?;
    let mut letter = Letter {
        format,
        kind,
        campaign,
        unit: None,
        person: person.filter(|_| kind == Kind::Personal),
        enrolment: None,
        seal_to: None,
        confidentiality: confidentiality.unwrap_or_else(|| CONFIDENTIALITY.to_owned()),
        cover_sheet,
    };
    match kind {
        Kind::Request | Kind::Backup => letter.seal_to = Some(own.current.public()),
        Kind::SendBack => {
            let unit = state.unit_tag(&letter.campaign.id, payload.unit.as_deref())?;
            let keys = state.keys_of_unit(&unit.id)?;
            letter.seal_to = Some(
                keys.ok_or_else(|| Error::new(Code::UnitNotEnrolled).with("unit", &unit.name))?,
            );
            letter.unit = Some(unit);
        }
        Kind::Submission | Kind::Personal => {
            let lead = state.lead_of(&letter.campaign.id)?;
            let lead = lead.ok_or_else(|| Error::new(Code::NoRequest))?;
            let unit = payload.unit.as_deref().unwrap_or(&lead.unit);
            letter.unit = Some(state.unit_tag(&letter.campaign.id, Some(unit))?);
            letter.seal_to = Some(crate::trust::public(&lead));
            letter.enrolment = lead.secret;
        }
    }
    let target = if place.is_dir() {
        let units = state.unit_tags(&letter.campaign.id)?;
        file_in(&place, &file_name(kind_name(kind), &letter, &units))
    } else {
        place
    };
    portable(&target)?;
    let written = state.write_letter(session, &letter, &own, &target)?;
    if kind == Kind::Submission {
        state.note_submission(&letter, &target, &written)?;
    }
    Ok(written)
}

/// The submission pack that was written last from this copy of the book.
pub(crate) fn written_submission(
    session: &Session,
    payload: UnitChoice,
) -> Result<WrittenSubmission, Error> {
    let mut state = session.state();
    let said = state.unit_of(payload.campaign.as_deref(), &payload.unit)?;
    let kept = state.book()?.setting(&setting_of(&said.campaign.id, &payload.unit))?;
    // What a newer program noted here otherwise counts as nothing.
    let noted: Option<Remembered> = kept.and_then(|json| serde_json::from_str(&json).ok());
    let Some(noted) = noted else { return Ok(WrittenSubmission { pack: None, current: false }) };
    let now = said.unit.work.submission.map(|submission| submission.id);
    let place = state.register(&noted.path);
    Ok(WrittenSubmission {
        pack: Some(WrittenPack { place: place.id, label: place.label, ..noted.pack }),
        current: noted.submission.is_some() && noted.submission == now,
    })
}

/// What is remembered of a pack that was written.
#[derive(serde::Serialize, serde::Deserialize)]
struct Remembered {
    /// The submission that stood then.
    submission: Option<String>,
    path: std::path::PathBuf,
    pack: WrittenPack,
}

fn setting_of(campaign: &str, unit: &str) -> String {
    format!("written-submission/{campaign}/{unit}")
}

pub(crate) fn write_requests(
    session: &Session,
    payload: WriteRequests,
) -> Result<Vec<WrittenPack>, Error> {
    let place = session.resolve(&payload.place)?;
    let sheets = payload.cover_sheets.as_ref().map(|at| session.resolve(at)).transpose()?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let all = state.unit_tags(&campaign.id)?;
    let units = match payload.units {
        Some(units) => units
            .iter()
            .map(|unit| state.unit_tag(&campaign.id, Some(unit)))
            .collect::<Result<Vec<_>, _>>()?,
        None => all.clone(),
    };
    let is_folder = place.is_dir();
    if units.is_empty() || (units.len() > 1 && !is_folder) {
        return Err(Error::new(Code::FolderNeeded).with("path", place.display()));
    }
    if !is_folder {
        portable(&place)?;
    }
    if let Some(sheets) = sheets.as_ref().filter(|sheets| is_folder && !sheets.is_dir()) {
        return Err(Error::new(Code::FolderNeeded).with("path", sheets.display()));
    }
    let own = state.own_keys_or_new(session)?;
    let total = units.len() as u64;
    let mut written = Vec::new();
    for (done, unit) in units.into_iter().enumerate() {
        let done = done as u64;
        session.host().progress(Progress { task: "write_requests".to_owned(), done, total });
        let seal_to = state.keys_of_unit(&unit.id)?.filter(|_| payload.sealed);
        if payload.sealed && seal_to.is_none() {
            return Err(Error::new(Code::UnitNotEnrolled).with("unit", &unit.name));
        }
        // A department that hands its questions on to its staff gives them its own keys' secret.
        let enrolment = Some(own.current.enrolment(&campaign.id, &unit.id));
        let mut letter = Letter {
            format: FORMAT,
            cover_sheet: None,
            kind: Kind::Request,
            campaign: Campaign { id: campaign.id.clone(), body: campaign.body.clone() },
            unit: Some(unit),
            person: None,
            enrolment,
            seal_to,
            confidentiality: "1".to_owned(),
        };
        letter.cover_sheet = sheets.as_ref().map(|sheets| match is_folder {
            true => sheets.join(format!("{}.pdf", file_name("送付票", &letter, &all))),
            false => sheets.clone(),
        });
        let target = match is_folder {
            true => file_in(&place, &file_name(kind_name(Kind::Request), &letter, &all)),
            false => place.clone(),
        };
        written.push(state.write_letter(session, &letter, &own, &target)?);
    }
    Ok(written)
}

/// A pack goes from medium to medium, so its name must be one that all of them take; known before
/// anything is written.
fn portable(target: &Path) -> Result<(), Error> {
    let name = crate::place::file_name(target);
    let safe = tenken_store::safe_file_name(&name);
    if name == safe {
        return Ok(());
    }
    Err(Error::new(Code::FileNameRefused).with("name", name).with("safe", safe))
}

/// A pack about to be written.
struct Letter {
    format: u32,
    kind: Kind,
    campaign: Campaign,
    unit: Option<UnitTag>,
    person: Option<String>,
    enrolment: Option<String>,
    seal_to: Option<PublicKeys>,
    confidentiality: String,
    cover_sheet: Option<PathBuf>,
}

/// What packs of a kind are called.
const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Request => "依頼",
        Kind::Submission => "提出",
        Kind::Personal => "本人点検",
        Kind::SendBack => "差戻し",
        Kind::Backup => "控え",
    }
}

/// What a file is called in a folder: its kind, and whose it is. Two sections may bear one name in
/// two departments, and neither's file may take the other's place.
fn file_name(kind: &str, letter: &Letter, units: &[UnitTag]) -> String {
    let Some(unit) = &letter.unit else {
        return safe_file_name(&format!("{kind}_{}", letter.campaign.body.organization));
    };
    let safe = |unit: &UnitTag| safe_file_name(&unit.name).to_lowercase();
    let is_shared = units.iter().any(|other| other.id != unit.id && safe(other) == safe(unit));
    let mut name = format!("{kind}_{}", unit.name);
    let mark = letter.person.as_ref().or(Some(&unit.id).filter(|_| is_shared));
    if let Some(mark) = mark {
        name.push('_');
        name.extend(mark.chars().take(MARK));
    }
    safe_file_name(&name)
}

impl State {
    fn note_submission(
        &mut self,
        letter: &Letter,
        target: &Path,
        written: &WrittenPack,
    ) -> Result<(), Error> {
        let Some(unit) = &letter.unit else { return Ok(()) };
        let said = self.unit_of(Some(&letter.campaign.id), &unit.id)?;
        let noted = Remembered {
            submission: said.unit.work.submission.map(|submission| submission.id),
            path: target.to_owned(),
            pack: written.clone(),
        };
        let json =
            serde_json::to_string(&noted).map_err(|e| Error::new(Code::Internal).because(e))?;
        let book = self.book()?;
        if book.access() == tenken_store::Access::ReadWrite {
            book.put_setting(&setting_of(&letter.campaign.id, &unit.id), &json)?;
        }
        Ok(())
    }

    fn write_letter(
        &mut self,
        session: &Session,
        letter: &Letter,
        own: &OwnKeys,
        target: &Path,
    ) -> Result<WrittenPack, Error> {
        let is_whole = letter.kind == Kind::Backup;
        let pins = if is_whole { self.pins()? } else { Vec::new() };
        let envelope = Envelope {
            kind: letter.kind,
            pack: session.draw_id()?,
            organization: letter.campaign.body.organization.clone(),
            campaign: (!is_whole).then(|| CampaignTag {
                id: letter.campaign.id.clone(),
                name: letter.campaign.body.name.clone(),
            }),
            unit: letter.unit.clone(),
            person: letter.person.clone(),
            written_at: session.now(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            vouched: own.vouches(),
            enrolment: letter.enrolment.clone(),
            confidentiality: Some(letter.confidentiality.clone()),
            pins,
        };
        let contents = Contents {
            book: self.book()?,
            kind: letter.kind,
            campaign: (!is_whole).then_some(letter.campaign.id.as_str()),
            unit: letter.unit.as_ref().map(|unit| unit.id.as_str()),
            person: letter.person.as_deref(),
        };
        let files = contents.files()?;
        let failed = |fault: Fault| match fault {
            Fault::SourceChanged { name } => Error::new(Code::EvidenceMissing).with("sha256", name),
            fault => refused(fault, target),
        };
        let prepared =
            prepare(envelope, &own.current, &contents, files.blobs.clone()).map_err(failed)?;
        let prepared = match letter.format {
            FORMAT => prepared,
            newer => prepared.renumbered(newer, &own.current),
        };
        let poured = pour(target, prepared.estimated_size(), |sink| {
            prepared.write(sink, &contents, letter.seal_to.as_ref()).map_err(|fault| match fault {
                Fault::Write(source) => medium_failure(target, source).into(),
                fault => failed(fault),
            })
        });
        let poured = poured.map_err(|error| outside(error, target, &files.largest))?;
        let written = written(session, letter, &prepared, &poured, target, files.missing);
        let campaign = (!is_whole).then_some(letter.campaign.body.name.as_str());
        let noted = Noted::of(&written, &letter.campaign.body.organization, campaign);
        let detail = serde_json::to_value(&noted).expect("plain texts and numbers");
        let now = session.now();
        let book = self.book()?;
        if book.access() == tenken_store::Access::ReadWrite {
            book.log_pack(PackAct::Write, &detail, &now)?;
        }
        let place = self.register(target);
        let mut written = WrittenPack { place: place.id, label: place.label, ..written };
        if let Some(sheet) = &letter.cover_sheet {
            cover_sheet::write(session, self.locale(), noted, sheet)?;
            written.cover_sheet = Some(self.register(sheet).label);
        }
        Ok(written)
    }

    /// A unit of a campaign by its id or name; the only one where none is given.
    fn unit_tag(&mut self, campaign: &str, unit: Option<&str>) -> Result<UnitTag, Error> {
        let units = self.unit_tags(campaign)?;
        let is_meant = |tag: &&UnitTag| unit.is_none_or(|unit| tag.id == unit || tag.name == unit);
        let mut meant = units.iter().filter(is_meant);
        match (meant.next(), meant.next()) {
            (Some(only), None) => Ok(only.clone()),
            _ => Err(Error::new(Code::UnknownUnit).with("unit", unit.unwrap_or_default())),
        }
    }

    fn unit_tags(&mut self, campaign: &str) -> Result<Vec<UnitTag>, Error> {
        let mut tags: Vec<UnitTag> = Vec::new();
        for head in self.book()?.heads_of_kind(kind::UNIT, campaign)? {
            let Subject { unit: Some(id), .. } = &head.record.subject else { continue };
            if let Some(body) = head.body::<UnitBody>()
                && tags.iter().all(|tag| tag.id != *id)
            {
                tags.push(UnitTag { id: id.clone(), name: body.name });
            }
        }
        Ok(tags)
    }
}

fn written(
    session: &Session,
    letter: &Letter,
    prepared: &tenken_pack::Prepared,
    poured: &Poured,
    target: &Path,
    missing: Vec<String>,
) -> WrittenPack {
    let manifest = prepared.manifest();
    let file = crate::place::file_name(target);
    let check_number = prepared.check_number();
    let written_at = session.now();
    let media_log = [
        written_at.get(..10).unwrap_or(&written_at),
        &file,
        &poured.size.to_string(),
        &poured.sha256,
        &manifest.records.count.to_string(),
        &letter.confidentiality,
        &check_number,
    ]
    .join("\t");
    WrittenPack {
        place: String::new(),
        label: String::new(),
        file,
        kind: letter.kind.as_str().to_owned(),
        unit: letter.unit.as_ref().map(|unit| unit.id.clone()),
        unit_name: letter.unit.as_ref().map(|unit| unit.name.clone()),
        size: poured.size,
        sha256: poured.sha256.clone(),
        records: manifest.records.count,
        files: manifest.blobs.len() as u64,
        confidentiality: letter.confidentiality.clone(),
        check_number,
        sealed: letter.seal_to.is_some(),
        written_at,
        media_log,
        missing,
        cover_sheet: None,
    }
}
