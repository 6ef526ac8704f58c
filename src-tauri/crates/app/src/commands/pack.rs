//! Packs: written to a medium, looked at, opened.

mod contents;
pub(crate) mod cover_sheet;
mod open;
mod plan;
mod write;

use std::path::{Path, PathBuf};

use tenken_pack::{Error as Fault, Incoming, Limits, Opening};

use crate::error::{Code, Error};
use crate::session::State;
use crate::trust::Standing;
use crate::wire::*;

pub(crate) use open::{inspect_pack, open_pack};
pub(crate) use plan::plan_open_pack;
pub(crate) use write::{write_newer, write_pack, write_requests, written_submission};

impl State {
    /// Opens and proves a pack with the keys of the open book, where there is one. Changes
    /// nothing.
    pub fn incoming(&mut self, path: &Path) -> Result<Incoming, Error> {
        let (own, scratch) = match &self.book {
            // Beside the book, where what is in it lies in the clear anyway; a reader's place may
            // not be written to.
            Some(book) if book.access() == tenken_store::Access::ReadWrite => {
                let folder = book.folder().join("evidence").join("tmp");
                std::fs::create_dir_all(&folder).map_err(|e| Error::file(&folder, e))?;
                (self.own_keys()?, folder)
            }
            Some(_) => (self.own_keys()?, std::env::temp_dir()),
            None => (None, std::env::temp_dir()),
        };
        let keys = own.as_ref().map(crate::trust::OwnKeys::all).unwrap_or_default();
        let opening = Opening { keys: &keys, scratch: &scratch, limits: Limits::default() };
        Incoming::open(path, &opening).map_err(|fault| refused(fault, path))
    }
}

/// What a pack is, for people.
fn info(path: &Path, incoming: &Incoming, standing: Option<Standing>) -> PackInfo {
    let manifest = incoming.manifest();
    let (campaign, unit) = (manifest.campaign.as_ref(), manifest.unit.as_ref());
    PackInfo {
        file: crate::place::file_name(path),
        kind: manifest.kind.as_str().to_owned(),
        organization: manifest.organization.clone(),
        campaign: campaign.map(|campaign| campaign.id.clone()),
        campaign_name: campaign.map(|campaign| campaign.name.clone()),
        unit: unit.map(|unit| unit.id.clone()),
        unit_name: unit.map(|unit| unit.name.clone()),
        written_at: manifest.written_at.clone(),
        app: manifest.app.clone(),
        size: incoming.size(),
        records: manifest.records.count,
        files: manifest.blobs.len() as u64,
        sealed: incoming.is_sealed(),
        confidentiality: manifest.confidentiality.clone(),
        check_number: incoming.check_number(),
        signer: manifest.signer.fingerprint(),
        standing: standing.map(|standing| standing.as_str().to_owned()),
    }
}

/// The code of a fault found while reading; `detail` names the fault itself.
pub(crate) fn refused(fault: Fault, path: &Path) -> Error {
    let code = match &fault {
        Fault::Unreadable { source, .. } => {
            let source = std::io::Error::from(source.kind());
            return Error::file(path, source).because(fault);
        }
        Fault::Write(source) => {
            let source = std::io::Error::from(source.kind());
            return Error::file(path, source).because(fault);
        }
        Fault::Empty | Fault::NotAPack | Fault::SealedWithPassphrase => Code::NotAPack,
        Fault::SealedToAnother => Code::PackSealedToAnother,
        Fault::TooNew { .. } | Fault::UnknownKind { .. } => Code::PackTooNew,
        fault if fault.is_damage() => Code::PackDamaged,
        // Nothing that this program writes, or that a stick breaks, looks like this.
        _ => Code::PackForged,
    };
    Error::new(code).with("path", path.display()).with("detail", &fault).because(fault)
}

/// The code of a failure to write to a medium, in words that are not about the book.
pub(crate) fn outside(error: Error, target: &Path, largest: &[(String, u64)]) -> Error {
    let code = match error.code {
        Code::DiskFull => Code::MediumFull,
        Code::BookGone => Code::MediumGone,
        Code::TooLongForMedium => Code::TooLongForMedium,
        _ => return error,
    };
    let names: Vec<String> =
        largest.iter().map(|(name, size)| format!("{name}（{size}バイト）")).collect();
    let told = Error::new(code).with("path", target.display()).with("largest", names.join("、"));
    match error.source {
        Some(source) => told.because(source),
        None => told,
    }
}

/// A file name of what people call it.
fn file_in(folder: &Path, name: &str) -> PathBuf {
    folder.join(tenken_store::safe_file_name(&format!("{name}.tenken")))
}
