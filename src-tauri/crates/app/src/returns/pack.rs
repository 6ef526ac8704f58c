//! Packs that units and persons return: proven before the merge sees a record of them.

use std::io::Read;
use std::path::Path;

use tenken_core::merge::Offered;
use tenken_pack::{Incoming, Kind, Manifest, authority};

use super::{About, OfferedLines, Return, Rule, Sender};
use crate::commands::pack::refused;
use crate::error::{Code, Error};
use crate::session::State;
use crate::trust::Standing;

struct Packed {
    incoming: Incoming,
    manifest: Manifest,
    about: About,
    path: std::path::PathBuf,
}

/// Opens a submission or a personal pack with the keys of the open book.
pub(super) fn open(path: &Path, state: &mut State) -> Result<impl Return + use<>, Error> {
    let incoming = state.incoming(path)?;
    let manifest = incoming.manifest().clone();
    if !matches!(manifest.kind, Kind::Submission | Kind::Personal) {
        return Err(Error::new(Code::PackMisplaced)
            .with("path", path.display())
            .with("kind", manifest.kind.as_str()));
    }
    let sender = match state.standing_of_unit(&manifest)? {
        Standing::Own | Standing::Enrolled => Sender::Verified,
        Standing::FirstReturn => Sender::Enrolling,
        Standing::Waiting | Standing::Refused => Sender::Unknown,
    };
    let about = About {
        identity: incoming.manifest_sha256().to_owned(),
        kind: manifest.kind.as_str().to_owned(),
        campaign: manifest.campaign.as_ref().map(|campaign| campaign.id.clone()),
        unit: manifest.unit.as_ref().map(|unit| unit.id.clone()),
        check_number: Some(incoming.check_number()),
        sender,
    };
    Ok(Packed { incoming, manifest, about, path: path.to_owned() })
}

impl Return for Packed {
    fn about(&self) -> &About {
        &self.about
    }

    fn manifest(&self) -> Option<&Manifest> {
        Some(&self.manifest)
    }

    fn offered(&mut self) -> Result<OfferedLines<'_>, Error> {
        let Self { incoming, path, .. } = self;
        let records = incoming.records().map_err(|fault| refused(fault, path))?;
        Ok(Box::new(records.map(|line| {
            let line = line.map_err(|fault| refused(fault, path))?;
            Ok(Offered { at: line.number.to_string(), record: Ok(line.stored) })
        })))
    }

    fn rule(&self) -> Rule {
        let manifest = self.manifest.clone();
        Box::new(move |record| {
            authority::may_say(&manifest, record).map_err(authority::Refusal::as_str)
        })
    }

    fn evidence(&self) -> Vec<(String, u64)> {
        self.manifest.blobs.iter().map(|blob| (blob.sha256.clone(), blob.size)).collect()
    }

    fn open_evidence(&mut self, sha256: &str) -> Result<Box<dyn Read + '_>, Error> {
        let path = self.path.clone();
        let bytes = self.incoming.blob(sha256).map_err(|fault| refused(fault, &path))?;
        Ok(Box::new(bytes))
    }
}
