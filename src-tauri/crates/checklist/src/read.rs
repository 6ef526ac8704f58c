//! Reading a checklist from the three TOML files of its folder.
//!
//! The folder comes from anywhere, so links, pipes and oversized files are refused before a byte is
//! read. Whether the content makes sense is not asked here: see [`crate::check()`].

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use tenken_core::checklist::{
    Chapter, Checklist, Duties, Gate, Informational, Item, OrganScope, Policy, ScopeRule, Term,
    Threat,
};
use tenken_core::clause::Clause;

use crate::encoding;
use crate::error::{Error, Position};

/// The newest format that this program reads.
pub const FORMAT: u16 = 1;
/// Identity, chapters, gates, scope, duties, glossary, threats and reasons.
pub const CHECKLIST_FILE: &str = "checklist.toml";
/// Every clause of the policy.
pub const CLAUSES_FILE: &str = "clauses.toml";
/// The questions.
pub const ITEMS_FILE: &str = "items.toml";
/// The policy's text as published, byte for byte.
pub const POLICY_FILE: &str = "policy.txt";

/// How much is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: u64,
}

impl Default for Limits {
    /// 4 MiB for each file, some forty times the largest built-in one.
    fn default() -> Self {
        Self { file_bytes: 4 * 1024 * 1024 }
    }
}

/// Reads the checklist in a folder. The path may also name the folder's `checklist.toml`.
///
/// # Errors
/// Whatever keeps the three files from being read as a checklist of a known format.
pub fn read(path: &Path, limits: &Limits) -> Result<Checklist, Error> {
    let folder = folder(path)?;
    let text = |name| read_text(folder.join(name), limits);
    parse(&text(CHECKLIST_FILE)?, &text(CLAUSES_FILE)?, &text(ITEMS_FILE)?)
}

/// Reads the policy's text beside a checklist, if it is there.
///
/// # Errors
/// As [`read`]; a missing file is none, and the bytes are not decoded.
pub fn read_policy_text(path: &Path, limits: &Limits) -> Result<Option<Vec<u8>>, Error> {
    match read_bytes(&folder(path)?.join(POLICY_FILE), limits) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Error::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A text and the path by which an error names it.
pub(crate) struct Text {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// Brings the three files together.
pub(crate) fn parse(head: &Text, clauses: &Text, items: &Text) -> Result<Checklist, Error> {
    refuse_other_formats(head)?;
    let Head {
        format,
        id,
        revision,
        policy,
        chapters,
        gates,
        organs,
        scope_rules,
        duties,
        terms,
        threats,
        informational,
    } = from_toml(head)?;
    if !is_plain_name(&id) {
        let path = head.path.clone();
        return Err(Error::UnsafeId { path, id });
    }
    Ok(Checklist {
        format,
        id,
        revision,
        policy,
        chapters,
        gates,
        organs,
        scope_rules,
        duties,
        terms,
        threats,
        informational,
        clauses: from_toml::<Clauses>(clauses)?.clauses,
        items: from_toml::<Items>(items)?.items,
    })
}

/// What `checklist.toml` holds: a [`Checklist`] without its clauses and items.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    format: u16,
    id: String,
    revision: String,
    policy: Policy,
    #[serde(rename = "chapter")]
    chapters: Vec<Chapter>,
    #[serde(default, rename = "gate")]
    gates: Vec<Gate>,
    #[serde(rename = "organ")]
    organs: Vec<OrganScope>,
    #[serde(default, rename = "scope_rule")]
    scope_rules: Vec<ScopeRule>,
    #[serde(default, rename = "duty")]
    duties: Vec<Duties>,
    #[serde(default, rename = "term")]
    terms: Vec<Term>,
    #[serde(default, rename = "threat")]
    threats: Vec<Threat>,
    #[serde(default)]
    informational: Vec<Informational>,
}

/// What `clauses.toml` holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clauses {
    #[serde(rename = "clause")]
    clauses: Vec<Clause>,
}

/// What `items.toml` holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Items {
    #[serde(rename = "item")]
    items: Vec<Item>,
}

/// The format alone: a newer file may well hold fields that are unknown here.
#[derive(Deserialize)]
struct Format {
    format: toml::Spanned<i64>,
}

fn refuse_other_formats(head: &Text) -> Result<(), Error> {
    let Format { format } = from_toml(head)?;
    let path = head.path.clone();
    let found = *format.get_ref();
    if found > i64::from(FORMAT) {
        let known = FORMAT;
        return Err(Error::NewerFormat { path, found, known });
    }
    if found < 1 {
        return Err(Error::Malformed {
            path,
            position: Position::of(&head.text, format.span().start),
            reason: format!("format {found} never existed"),
        });
    }
    Ok(())
}

fn from_toml<T: DeserializeOwned>(file: &Text) -> Result<T, Error> {
    toml::from_str(&file.text).map_err(|error| Error::Malformed {
        path: file.path.clone(),
        position: Position::of(&file.text, error.span().map_or(0, |span| span.start)),
        reason: error.message().to_owned(),
    })
}

/// Whether a name can stand in a path on every system.
pub(crate) fn is_plain_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// The folder that a path means, which may not be a link.
fn folder(path: &Path) -> Result<PathBuf, Error> {
    // Rebuilt from its components, because a trailing slash would follow a link.
    let mut path: PathBuf = path.components().collect();
    if path.file_name().is_some_and(|name| name == CHECKLIST_FILE) && !path.is_dir() {
        path.pop();
    }
    if path.as_os_str().is_empty() {
        path.push(".");
    }
    let kind = fs::symlink_metadata(&path).map_err(|source| unreadable(&path, source))?.file_type();
    match () {
        () if kind.is_symlink() => Err(Error::Symlink { path }),
        () if kind.is_dir() => Ok(path),
        () => Err(Error::NotAFolder { path }),
    }
}

fn read_text(path: PathBuf, limits: &Limits) -> Result<Text, Error> {
    let bytes = read_bytes(&path, limits)?;
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
            Ok(Text { path, text })
        }
        Err(error) => Err(Error::NotUtf8 {
            path,
            offset: error.utf8_error().valid_up_to(),
            looks_like: encoding::guess(error.as_bytes()),
        }),
    }
}

fn read_bytes(path: &Path, limits: &Limits) -> Result<Vec<u8>, Error> {
    let fail = |source| unreadable(path, source);
    let metadata = fs::symlink_metadata(path).map_err(fail)?;
    let path_buf = || path.to_owned();
    if metadata.is_symlink() {
        return Err(Error::Symlink { path: path_buf() });
    }
    // Opening a pipe would wait for ever.
    if !metadata.is_file() {
        return Err(Error::NotAFile { path: path_buf() });
    }
    let limit = limits.file_bytes;
    let too_large = |bytes| Error::TooLarge { path: path_buf(), bytes, limit };
    if metadata.len() > limit {
        return Err(too_large(metadata.len()));
    }
    let file = File::open(path).map_err(fail)?;
    let mut bytes = Vec::new();
    // The file may grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(fail)?;
    match u64::try_from(bytes.len()).unwrap_or(u64::MAX) {
        read if read > limit => Err(too_large(read)),
        _ => Ok(bytes),
    }
}

fn unreadable(path: &Path, source: std::io::Error) -> Error {
    let path = path.to_owned();
    match source.kind() {
        ErrorKind::NotFound => Error::Missing { path },
        _ => Error::Io { path, source },
    }
}
