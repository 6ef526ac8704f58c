//! Reading the file: as a stream, in the one order in which it is written, each hash proven.

use std::cell::RefCell;
use std::fmt;
use std::io::{BufReader, Read};
use std::rc::Rc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use tenken_core::hash::{self, Sha256Stream};
use tenken_core::record::{self, Stored, Unreadable};

use super::guard::Guard;
use super::{FORMAT, PIECE, VERSION};

/// What a file holds, but for the content of files.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// The records, or why a line is none, in the order of their ids.
    pub records: Vec<Result<Stored, Unreadable>>,
    /// Hash and size of each file, and whether its content is there.
    pub files: Vec<(String, u64, bool)>,
}

/// What a reader is told of files while it goes through.
#[derive(Debug)]
pub(crate) enum Event<'a> {
    /// A file with content begins.
    Begin,
    /// Some of its bytes.
    Bytes(&'a [u8]),
    /// It has ended, and its hash is what it should be.
    End {
        /// Its SHA-256.
        sha256: &'a str,
        /// Its bytes.
        size: u64,
    },
}

/// Why a file is not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// It is no export of a book.
    #[error("not an export of a book: {0}")]
    Foreign(String),
    /// A newer program wrote it.
    #[error("version {0} of the format")]
    TooNew(u64),
    /// What stands in it is not what its hashes say.
    #[error("{0}")]
    Damaged(String),
    /// The caller could not keep what was read.
    #[error("{0}")]
    Kept(std::io::Error),
}

/// Goes through `source`; `on_file` is told the content of the files as it comes.
pub(crate) fn read(
    source: impl Read,
    on_file: &mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
) -> Result<Contents, Fault> {
    let told = Rc::new(RefCell::new(None));
    let reader = BufReader::with_capacity(256 * 1024, Guard::new(source));
    let mut json = serde_json::Deserializer::from_reader(reader);
    let whole = Whole { told: Rc::clone(&told), on_file };
    let read = whole.deserialize(&mut json).and_then(|contents| json.end().map(|()| contents));
    read.map_err(|error| {
        told.borrow_mut().take().unwrap_or_else(|| Fault::Foreign(error.to_string()))
    })
}

/// Where a fault is put while serde only knows texts.
type Told = Rc<RefCell<Option<Fault>>>;

fn fail<E: serde::de::Error>(told: &Told, fault: Fault) -> E {
    let error = E::custom(&fault);
    told.borrow_mut().get_or_insert(fault);
    error
}

fn damaged<E: serde::de::Error>(told: &Told, what: impl Into<String>) -> E {
    fail(told, Fault::Damaged(what.into()))
}

struct Whole<'a> {
    told: Told,
    on_file: &'a mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = Contents;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Contents, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = Contents;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export of a book")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Contents, A::Error> {
        key(&mut from, "format")?;
        if from.next_value::<String>()? != FORMAT {
            return Err(A::Error::custom("another format"));
        }
        key(&mut from, "version")?;
        match from.next_value::<u64>()? {
            VERSION => {}
            newer => return Err(fail(&self.told, Fault::TooNew(newer))),
        }
        key(&mut from, "app")?;
        from.next_value::<String>()?;
        key(&mut from, "state_id")?;
        let state_id: String = from.next_value()?;
        key(&mut from, "records")?;
        let (ids, records) = from.next_value_seed(Records { told: &self.told })?;
        if record::state_id(ids.iter().map(String::as_str)) != state_id {
            return Err(damaged(&self.told, "state_id"));
        }
        key(&mut from, "files")?;
        let files = Files { told: &self.told, on_file: self.on_file };
        let files = from.next_value_seed(files)?;
        match from.next_key::<String>()? {
            None => Ok(Contents { records, files }),
            Some(name) => Err(A::Error::custom(format!("unexpected {name:.40}"))),
        }
    }
}

/// The next name, which must be this one: a file that means one thing has one order.
fn key<'de, A: MapAccess<'de>>(from: &mut A, expected: &str) -> Result<(), A::Error> {
    match from.next_key::<String>()? {
        Some(name) if name == expected => Ok(()),
        _ => Err(A::Error::custom(format!("{expected} is not where it should be"))),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    line: String,
}

struct Records<'t> {
    told: &'t Told,
}

/// The ids, in order, and what stands at each.
type Recorded = (Vec<String>, Vec<Result<Stored, Unreadable>>);

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = Recorded;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Recorded, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = Recorded;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Recorded, A::Error> {
        let mut ids: Vec<String> = Vec::new();
        let mut records = Vec::new();
        while let Some(Entry { id, line }) = from.next_element::<Entry>()? {
            let at = records.len() + 1;
            if hash::sha256_hex(line.as_bytes()) != id {
                return Err(damaged(self.told, format!("records[{at}]: {id:.16}")));
            }
            if ids.last().is_some_and(|last| id <= *last) {
                return Err(damaged(self.told, format!("records[{at}]")));
            }
            ids.push(id);
            records.push(tenken_pack::read_line(line.as_bytes()));
        }
        Ok((ids, records))
    }
}

struct Files<'t, 'f> {
    told: &'t Told,
    on_file: &'f mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
}

/// Hash and size of each file, and whether its content is there.
type Filed = Vec<(String, u64, bool)>;

impl<'de> DeserializeSeed<'de> for Files<'_, '_> {
    type Value = Filed;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Filed, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Files<'_, '_> {
    type Value = Filed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Filed, A::Error> {
        let Self { told, on_file } = self;
        let mut files = Filed::new();
        while let Some(file) = from.next_element_seed(One { told, on_file: &mut *on_file })? {
            if files.last().is_some_and(|last| file.0 <= last.0) {
                return Err(damaged(told, format!("files[{}]", files.len() + 1)));
            }
            files.push(file);
        }
        Ok(files)
    }
}

struct One<'t, 'f> {
    told: &'t Told,
    on_file: &'f mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
}

impl<'de> DeserializeSeed<'de> for One<'_, '_> {
    type Value = (String, u64, bool);

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_, '_> {
    type Value = (String, u64, bool);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        key(&mut from, "sha256")?;
        let sha256: String = from.next_value()?;
        // The name of a file in the book is its hash: nothing else may become a path.
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if sha256.len() != 64 || !sha256.bytes().all(is_hex) {
            return Err(damaged(self.told, format!("sha256: {sha256:.64}")));
        }
        key(&mut from, "size")?;
        let size: u64 = from.next_value()?;
        match from.next_key::<String>()?.as_deref() {
            None => return Ok((sha256, size, false)),
            Some("content") => {}
            Some(name) => return Err(A::Error::custom(format!("unexpected {name:.40}"))),
        }
        let kept = |error| fail(self.told, Fault::Kept(error));
        (self.on_file)(Event::Begin).map_err(kept)?;
        let content = Content { told: self.told, on_file: &mut *self.on_file, size };
        if from.next_value_seed(content)? != sha256 {
            return Err(damaged(self.told, sha256));
        }
        (self.on_file)(Event::End { sha256: &sha256, size }).map_err(kept)?;
        match from.next_key::<String>()? {
            None => Ok((sha256, size, true)),
            Some(name) => Err(A::Error::custom(format!("unexpected {name:.40}"))),
        }
    }
}

/// The content of a file in pieces; gives the hash of what came.
struct Content<'t, 'f> {
    told: &'t Told,
    on_file: &'f mut dyn FnMut(Event<'_>) -> std::io::Result<()>,
    size: u64,
}

impl<'de> DeserializeSeed<'de> for Content<'_, '_> {
    type Value = String;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Content<'_, '_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("pieces in base 64")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<String, A::Error> {
        let mut digest = Sha256Stream::default();
        let mut left = self.size;
        while let Some(piece) = from.next_element::<String>()? {
            let bytes = BASE64_STANDARD.decode(&piece).map_err(|_| damaged(self.told, "base64"))?;
            // Pieces are full but for the last, so that a content has one form.
            let expected = left.min(PIECE as u64);
            if expected == 0 || bytes.len() as u64 != expected {
                return Err(damaged(self.told, "size"));
            }
            left -= expected;
            digest.update(&bytes);
            let kept = (self.on_file)(Event::Bytes(&bytes));
            kept.map_err(|error| fail(self.told, Fault::Kept(error)))?;
        }
        if left > 0 {
            return Err(damaged(self.told, "size"));
        }
        Ok(digest.finish())
    }
}
