//! Files that carry records back to the lead, whatever they are made of: opened and proven, they
//! all look alike to the merge.
//!
//! Only the kinds of file are told apart here; what becomes of their records is decided by
//! `tenken_core::merge::Planner`, and by nobody else.

mod list;
mod pack;

use std::io::Read;
use std::path::{Path, PathBuf};

use tenken_core::merge::Offered;
use tenken_core::record::Record;
use tenken_pack::Manifest;

use crate::error::{Code, Error};
use crate::session::State;

/// Most files of one merge.
const MOST_FILES: usize = 10_000;

/// One file that carries records, proven as far as its kind allows.
pub(crate) trait Return {
    /// What it says of itself.
    fn about(&self) -> &About;
    /// Who signed it and what it says of itself, where it is a pack.
    fn manifest(&self) -> Option<&Manifest> {
        None
    }
    /// Its records one by one, in its own order; as often as asked.
    fn offered(&mut self) -> Result<OfferedLines<'_>, Error>;
    /// What even a proven file of this kind must not bring.
    fn rule(&self) -> Rule;
    /// The files of evidence that it carries, each with its bytes' count.
    fn evidence(&self) -> Vec<(String, u64)>;
    /// One of them.
    fn open_evidence(&mut self, sha256: &str) -> Result<Box<dyn Read + '_>, Error>;
}

/// The lines of a file; after one that cannot be read there is none.
pub(crate) type OfferedLines<'a> = Box<dyn Iterator<Item = Result<Offered, Error>> + 'a>;

/// Whether a record may be brought, or the code why not.
pub(crate) type Rule = Box<dyn Fn(&Record) -> Result<(), &'static str>>;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct About {
    /// SHA-256 that names the content whatever the file is called.
    pub identity: String,
    /// `submission` … or `records`.
    pub kind: String,
    /// The campaign's id, where it is for one.
    pub campaign: Option<String>,
    /// The unit's id, where it is of one.
    pub unit: Option<String>,
    /// 確認番号
    pub check_number: Option<String>,
    /// How far the sender is proven.
    pub sender: Sender,
}

/// How far the sender is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sender {
    /// Nobody signed it.
    Unsigned,
    /// Signed by keys that are known and believed.
    Verified,
    /// Signed by keys not seen before, with the one-time secret of the unit's request.
    Enrolling,
    /// Signed by keys that wait for a person, or were decided against.
    Unknown,
}

impl Sender {
    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Verified => "verified",
            Self::Enrolling => "enrolling",
            Self::Unknown => "unknown",
        }
    }
}

/// Opens a file that carries records.
pub(crate) fn open(path: &Path, state: &mut State) -> Result<Box<dyn Return>, Error> {
    match extension(path).as_str() {
        "tenken" => Ok(Box::new(pack::open(path, state)?)),
        "ndjson" => Ok(Box::new(list::open(path)?)),
        _ => Err(Error::new(Code::NotAReturn).with("path", path.display())),
    }
}

/// The files meant by a list of files and folders, each folder's by name.
pub(crate) fn gather(places: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for place in places {
        if !place.is_dir() {
            files.push(place.clone());
            continue;
        }
        let entries = std::fs::read_dir(place).map_err(|e| Error::file(place, e))?;
        let mut inside: Vec<PathBuf> = Vec::new();
        for entry in entries {
            let path = entry.map_err(|e| Error::file(place, e))?.path();
            if path.is_file() && matches!(extension(&path).as_str(), "ndjson" | "tenken") {
                inside.push(path);
            }
        }
        inside.sort();
        files.extend(inside);
    }
    if MOST_FILES < files.len() {
        return Err(Error::wrong_value("files", &files.len().to_string()));
    }
    Ok(files)
}

fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}
