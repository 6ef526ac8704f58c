//! 送付票 of a pack: made where the pack is written, or later of what the log noted then.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use serde::{Deserialize, Serialize};
use tenken_core::hash::Sha256Stream;
use tenken_i18n::Locale;
use tenken_report::cover_sheet::{self, Facts};
use tenken_report::fonts::Fonts;
use tenken_report::pdf::{self, Rendered};

use crate::error::Error;
use crate::place::write_whole;
use crate::session::{Session, State};
use crate::wire::*;

/// What the log notes of a written pack; lines of older versions hold less.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Noted {
    pub kind: String,
    pub organization: String,
    pub campaign: Option<String>,
    pub unit: Option<String>,
    pub unit_name: Option<String>,
    pub file: String,
    pub size: u64,
    pub sha256: String,
    pub records: u64,
    pub files: u64,
    pub confidentiality: String,
    pub check_number: String,
    pub sealed: bool,
    pub written_at: String,
    pub missing: Vec<String>,
}

impl Noted {
    /// What is known of a pack that was just written.
    pub(super) fn of(written: &WrittenPack, organization: &str, campaign: Option<&str>) -> Self {
        Self {
            kind: written.kind.clone(),
            organization: organization.to_owned(),
            campaign: campaign.map(str::to_owned),
            unit: written.unit.clone(),
            unit_name: written.unit_name.clone(),
            file: written.file.clone(),
            size: written.size,
            sha256: written.sha256.clone(),
            records: written.records,
            files: written.files,
            confidentiality: written.confidentiality.clone(),
            check_number: written.check_number.clone(),
            sealed: written.sealed,
            written_at: written.written_at.clone(),
            missing: written.missing.clone(),
        }
    }

    fn facts(self) -> Facts {
        Facts {
            kind: self.kind,
            organization: self.organization,
            campaign: self.campaign,
            unit: self.unit_name,
            file: self.file,
            size: self.size,
            sha256: self.sha256,
            records: self.records,
            files: self.files,
            confidentiality: self.confidentiality,
            check_number: self.check_number,
            sealed: self.sealed,
            written_at: self.written_at,
            missing: self.missing,
        }
    }
}

/// Writes the sheet of a pack that has just been written.
pub(super) fn write(
    session: &Session,
    locale: Locale,
    noted: Noted,
    target: &Path,
) -> Result<(), Error> {
    let never = AtomicBool::new(false);
    let rendered = render(session, locale, noted.facts(), &never)?;
    write_whole(target, &rendered.bytes, &never)
}

/// The sheet of a pack that lies somewhere: of what this book noted when it wrote the pack, else of
/// what the pack says of itself.
pub(crate) fn of_file(
    session: &Session,
    pack: &Path,
    cancel: &AtomicBool,
) -> Result<Rendered, Error> {
    let (sha256, size) = hashed(pack)?;
    let noted = session.state().noted(&sha256)?;
    let facts = match noted {
        Some(noted) => Noted { file: crate::place::file_name(pack), ..noted }.facts(),
        None => told(session, pack, sha256, size)?,
    };
    render(session, session.locale(), facts, cancel)
}

fn told(session: &Session, pack: &Path, sha256: String, size: u64) -> Result<Facts, Error> {
    let incoming = session.state().incoming(pack)?;
    let manifest = incoming.manifest();
    Ok(Facts {
        kind: manifest.kind.as_str().to_owned(),
        organization: manifest.organization.clone(),
        campaign: manifest.campaign.as_ref().map(|campaign| campaign.name.clone()),
        unit: manifest.unit.as_ref().map(|unit| unit.name.clone()),
        file: crate::place::file_name(pack),
        size,
        sha256,
        records: manifest.records.count,
        files: manifest.blobs.len() as u64,
        confidentiality: manifest.confidentiality.clone().unwrap_or_default(),
        check_number: incoming.check_number(),
        sealed: incoming.is_sealed(),
        written_at: manifest.written_at.clone(),
        missing: Vec::new(),
    })
}

fn render(
    session: &Session,
    locale: Locale,
    facts: Facts,
    cancel: &AtomicBool,
) -> Result<Rendered, Error> {
    let fonts = Fonts::find(session.options.fonts.as_deref())?;
    let document = cover_sheet::document(&facts, locale);
    let created = session.now();
    let options = pdf::Options { created: &created, progress: &|_, _| {}, cancel };
    Ok(pdf::render(&document, &fonts, &options)?)
}

fn hashed(pack: &Path) -> Result<(String, u64), Error> {
    let failed = |error| Error::file(pack, error);
    let mut file = std::fs::File::open(pack).map_err(failed)?;
    let mut digest = Sha256Stream::default();
    let mut buffer = vec![0; 256 * 1024];
    let mut size = 0;
    loop {
        match std::io::Read::read(&mut file, &mut buffer) {
            Ok(0) => return Ok((digest.finish(), size)),
            Ok(count) => {
                digest.update(&buffer[..count]);
                size += count as u64;
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

impl State {
    /// What the log of the open book noted of the pack with this hash, where it wrote it and noted
    /// enough.
    fn noted(&mut self, sha256: &str) -> Result<Option<Noted>, Error> {
        let Some(book) = &self.book else { return Ok(None) };
        let lines = book.log()?;
        let written = lines.iter().rev().filter(|line| line.act == "pack_write");
        let noted = written.filter_map(|line| serde_json::from_str::<Noted>(&line.detail).ok());
        let mut found = noted.filter(|noted| noted.sha256 == sha256);
        Ok(found.next().filter(|noted| !noted.written_at.is_empty()))
    }
}
