//! Writing packs: what goes in, to whom it is sealed, and what the media log says of it.

use std::path::Path;

use serde_json::json;
use tenken_core::body::UnitBody;
use tenken_core::record::{Subject, kind};
use tenken_pack::{CampaignTag, Envelope, Error as Fault, Kind, PublicKeys, UnitTag, prepare};
use tenken_store::{PackAct, Poured, pour};

use super::contents::Contents;
use super::{file_in, outside, refused};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::snapshot::Campaign;
use crate::trust::OwnKeys;
use crate::wire::*;

/// 自治体機密性 of what a department returns, unless it says otherwise.
const CONFIDENTIALITY: &str = "2";

pub(crate) fn write_pack(session: &Session, payload: WritePack) -> Result<WrittenPack, Error> {
    let kind = input::one_of("kind", &payload.kind, Kind::parse)?;
    if kind == Kind::Request {
        return Err(Error::wrong_value("kind", &payload.kind));
    }
    let confidentiality = input::name("confidentiality", payload.confidentiality.as_deref())?;
    let person = input::name("person", payload.person.as_deref())?;
    if person.is_none() && kind == Kind::Personal {
        return Err(Error::new(Code::TextMissing).with("field", "person"));
    }
    let target = session.resolve(&payload.place)?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let own = state.own_keys_or_new(session)?;
    let mut letter = Letter {
        kind,
        campaign,
        unit: None,
        person: person.filter(|_| kind == Kind::Personal),
        enrolment: None,
        seal_to: None,
        confidentiality: confidentiality.unwrap_or_else(|| CONFIDENTIALITY.to_owned()),
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
    state.write_letter(session, &letter, &own, &target)
}

pub(crate) fn write_requests(
    session: &Session,
    payload: WriteRequests,
) -> Result<Vec<WrittenPack>, Error> {
    let place = session.resolve(&payload.place)?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let units = match payload.units {
        Some(units) => units
            .iter()
            .map(|unit| state.unit_tag(&campaign.id, Some(unit)))
            .collect::<Result<Vec<_>, _>>()?,
        None => state.unit_tags(&campaign.id)?,
    };
    let is_folder = place.is_dir();
    if units.is_empty() || (units.len() > 1 && !is_folder) {
        return Err(Error::new(Code::FolderNeeded).with("path", place.display()));
    }
    let own = state.own_keys_or_new(session)?;
    let total = units.len() as u64;
    let mut written = Vec::new();
    for (done, unit) in units.into_iter().enumerate() {
        let done = done as u64;
        session.host().progress(Progress { task: "write_requests".to_owned(), done, total });
        let target = if is_folder {
            file_in(&place, &format!("依頼_{}", unit.name))
        } else {
            place.clone()
        };
        let seal_to = state.keys_of_unit(&unit.id)?.filter(|_| payload.sealed);
        if payload.sealed && seal_to.is_none() {
            return Err(Error::new(Code::UnitNotEnrolled).with("unit", &unit.name));
        }
        // A department that hands its questions on to its staff gives them its own keys' secret.
        let enrolment = Some(own.current.enrolment(&campaign.id, &unit.id));
        let letter = Letter {
            kind: Kind::Request,
            campaign: Campaign { id: campaign.id.clone(), body: campaign.body.clone() },
            unit: Some(unit),
            person: None,
            enrolment,
            seal_to,
            confidentiality: "1".to_owned(),
        };
        written.push(state.write_letter(session, &letter, &own, &target)?);
    }
    Ok(written)
}

/// A pack about to be written.
struct Letter {
    kind: Kind,
    campaign: Campaign,
    unit: Option<UnitTag>,
    person: Option<String>,
    enrolment: Option<String>,
    seal_to: Option<PublicKeys>,
    confidentiality: String,
}

impl State {
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
        let poured = pour(target, prepared.estimated_size(), |sink| {
            prepared.write(sink, &contents, letter.seal_to.as_ref()).map_err(|fault| match fault {
                Fault::Write(source) if target.parent().is_some_and(|p| !p.exists()) => {
                    Error::new(Code::BookGone).because(source)
                }
                fault => failed(fault),
            })
        });
        let poured = poured.map_err(|error| outside(error, target, &files.largest))?;
        let written = written(session, letter, &prepared, &poured, target, files.missing);
        let detail = json!({
            "kind": written.kind,
            "file": written.file,
            "size": written.size,
            "sha256": written.sha256,
            "records": written.records,
            "unit": written.unit,
            "check_number": written.check_number,
        });
        let now = session.now();
        let book = self.book()?;
        if book.access() == tenken_store::Access::ReadWrite {
            book.log_pack(PackAct::Write, &detail, &now)?;
        }
        let place = self.register(target);
        Ok(WrittenPack { place: place.id, label: place.label, ..written })
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
    }
}
