//! Reading a pack, step by step; what is handed out was proven before.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use serde_json::Value;
use tenken_archive::{Archive, EntryReader, Origin};
use tenken_core::hash::{self, Sha256Stream};

use crate::authority;
use crate::error::{Error, LineFault};
use crate::keys::Keys;
use crate::lines::{Line, Lines};
use crate::manifest::{self, Blob, Kind, Manifest, RecordsPart, check_number};
use crate::seal::{self, Scratch};
use crate::write::{BLOBS, MANIFEST, RECORDS, SIGNATURE};

/// What a pack may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Most bytes of the file, and of what its seal holds.
    pub file: u64,
    /// Most bytes of all records.
    pub records: u64,
    /// Most bytes of one file in it.
    pub blob: u64,
    /// Most files in it.
    pub blobs: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const GIB: u64 = 1 << 30;
        Self { file: 64 * GIB, records: 4 * GIB - 2, blob: 4 * GIB - 2, blobs: 100_000 }
    }
}

/// What opening a pack needs.
pub struct Opening<'a> {
    /// Keys that may open its seal: one's own, also those of before.
    pub keys: &'a [&'a Keys],
    /// A folder for the private copy of an opened seal.
    pub scratch: &'a Path,
    /// What it may be.
    pub limits: Limits,
}

/// A pack that was proven from its first byte to its last: container, manifest, names, sizes,
/// hashes, signature and every line. Whom to believe, and what to do, is the caller's.
#[derive(Debug)]
pub struct Incoming {
    manifest: Manifest,
    manifest_sha256: String,
    is_sealed: bool,
    size: u64,
    archive: Archive<File>,
    /// The records, where they are few enough to be kept once they were proven.
    kept: Option<Vec<Line>>,
    /// Keeps the private copy while it is read.
    _scratch: Option<Scratch>,
}

/// Up to how many bytes records are kept as they were read: those of an ordinary return.
const KEPT: u64 = 2 * 1024 * 1024;

impl Incoming {
    /// Opens and proves a pack. Nothing is changed anywhere; a private copy goes with the value.
    pub fn open(path: &Path, opening: &Opening<'_>) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_owned(), source };
        let mut file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if !metadata.is_file() {
            return Err(Error::NotAPack);
        }
        let size = metadata.len();
        if opening.limits.file < size {
            return Err(Error::TooLong { bytes: size, limit: opening.limits.file });
        }
        let (file, scratch, is_sealed) = match sniff(&mut file).map_err(unreadable)? {
            Outside::Empty => return Err(Error::Empty),
            Outside::Other => return Err(Error::NotAPack),
            Outside::Container => (file, None, false),
            Outside::Sealed => {
                let limit = opening.limits.file;
                let scratch = seal::open(&mut file, opening.keys, opening.scratch, limit)?;
                let copy = scratch.file.try_clone().map_err(Error::Write)?;
                (copy, Some(scratch), true)
            }
        };
        let mut archive = open_container(file, &opening.limits)?;
        let text = part(&mut archive, MANIFEST, manifest::LIMIT)?;
        let manifest = Manifest::read(&text)?;
        if manifest.kind.is_always_sealed() && !is_sealed {
            return Err(Error::NotSealed { kind: manifest.kind.as_str() });
        }
        prove_names(&archive, &manifest)?;
        prove_hashes(&mut archive, &manifest)?;
        let signature = part(&mut archive, SIGNATURE, 1_024)?;
        manifest.signer.verify(&text, &signature)?;
        let manifest_sha256 = hash::sha256_hex(&text);
        let mut incoming = Self {
            manifest,
            manifest_sha256,
            is_sealed,
            size,
            archive,
            kept: None,
            _scratch: scratch,
        };
        incoming.prove_records()?;
        Ok(incoming)
    }

    /// What it is.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// SHA-256 of the manifest: names the pack whatever its seal.
    pub fn manifest_sha256(&self) -> &str {
        &self.manifest_sha256
    }

    /// 確認番号
    pub fn check_number(&self) -> String {
        check_number(&self.manifest_sha256)
    }

    /// Whether it came sealed.
    pub fn is_sealed(&self) -> bool {
        self.is_sealed
    }

    /// Bytes of the file.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The records one by one, in flat memory, in the order of the pack. Each may be asked of
    /// [`authority::may_say`].
    pub fn records(&mut self) -> Result<Records<'_>, Error> {
        if let Some(kept) = &self.kept {
            return Ok(Records::Kept(kept.iter()));
        }
        let reader = self.archive.reader(RECORDS).map_err(Error::of_container)?;
        Ok(Records::Read(Box::new(Lines::new(reader))))
    }

    /// The files in it.
    pub fn blobs(&self) -> &[Blob] {
        &self.manifest.blobs
    }

    /// A file's bytes. Reading it to its end proves its checksum; who keeps it hashes it again.
    pub fn blob(&mut self, sha256: &str) -> Result<impl Read + '_, Error> {
        self.archive.reader(&format!("{BLOBS}{sha256}")).map_err(Error::of_container)
    }

    /// Reads every line once, so that a fault in the last one is known before the first is used.
    fn prove_records(&mut self) -> Result<(), Error> {
        let manifest = self.manifest.clone();
        let mut unnamed: BTreeSet<&str> =
            manifest.blobs.iter().map(|blob| blob.sha256.as_str()).collect();
        let mut count = 0;
        let mut kept = (manifest.records.size <= KEPT).then(Vec::new);
        for line in self.records()? {
            let line = line?;
            count += 1;
            strike_out(&line.stored.record.body, &mut unnamed);
            let allowed = authority::may_say(&manifest, &line.stored.record);
            // A request makes a book without asking anybody, so all of it must be a request.
            if manifest.kind == Kind::Request && allowed.is_err() {
                let fault = LineFault::NotAllowed;
                return Err(Error::Line { line: line.number, fault });
            }
            if let Some(kept) = &mut kept {
                kept.push(line);
            }
        }
        self.kept = kept;
        if count != manifest.records.count {
            return Err(Error::RecordCount { found: count, said: manifest.records.count });
        }
        match unnamed.first() {
            Some(sha256) => Err(Error::BlobUnnamed { sha256: (*sha256).to_owned() }),
            None => Ok(()),
        }
    }
}

/// The records of a pack one by one: as they were kept, or read once more.
pub enum Records<'a> {
    /// As they were proven.
    Kept(std::slice::Iter<'a, Line>),
    /// From the container; each is proven again.
    Read(Box<Lines<EntryReader<'a>>>),
}

impl Iterator for Records<'_> {
    type Item = Result<Line, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Kept(lines) => lines.next().cloned().map(Ok),
            Self::Read(lines) => lines.next(),
        }
    }
}

enum Outside {
    Empty,
    Container,
    Sealed,
    Other,
}

fn sniff(file: &mut File) -> std::io::Result<Outside> {
    let mut begin = Vec::new();
    Read::by_ref(file).take(seal::MAGIC.len() as u64).read_to_end(&mut begin)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(match begin.as_slice() {
        [] => Outside::Empty,
        begin if begin == seal::MAGIC => Outside::Sealed,
        [b'P', b'K', 3, 4, ..] => Outside::Container,
        _ => Outside::Other,
    })
}

fn open_container(file: File, limits: &Limits) -> Result<Archive<File>, Error> {
    let limits = tenken_archive::Limits {
        origin: Origin::Own,
        container: limits.file,
        entries: limits.blobs + 3,
        entry: limits.records.max(limits.blob),
        total: limits.file.saturating_add(limits.records),
        // Lines that repeat pack to a fortieth; what claims more is a bomb.
        ratio: 200,
        names: |name| {
            let blob = name.strip_prefix(BLOBS).is_some_and(hash::is_sha256_hex);
            blob || name == MANIFEST || name == SIGNATURE || name == RECORDS
        },
    };
    Archive::open(file, &limits).map_err(Error::of_container)
}

fn part(archive: &mut Archive<File>, name: &str, cap: u64) -> Result<Vec<u8>, Error> {
    archive.read(name, cap).map_err(|error| match error {
        tenken_archive::Error::Missing { name } => Error::PartMissing { name },
        other => Error::of_container(other),
    })
}

/// The parts of a pack with the size and hash that each must have.
fn parts(manifest: &Manifest) -> impl Iterator<Item = (String, u64, &str)> {
    let RecordsPart { size, sha256, .. } = &manifest.records;
    let blobs = manifest.blobs.iter();
    std::iter::once((RECORDS.to_owned(), *size, sha256.as_str()))
        .chain(blobs.map(|blob| (format!("{BLOBS}{}", blob.sha256), blob.size, &*blob.sha256)))
}

fn prove_names(archive: &Archive<File>, manifest: &Manifest) -> Result<(), Error> {
    let here: BTreeSet<&str> = archive.entries().iter().map(|entry| entry.name.as_str()).collect();
    let mut wanted: BTreeSet<String> = parts(manifest).map(|(name, _, _)| name).collect();
    wanted.extend([MANIFEST.to_owned(), SIGNATURE.to_owned()]);
    if let Some(name) = wanted.iter().find(|name| !here.contains(name.as_str())) {
        return Err(Error::PartMissing { name: name.clone() });
    }
    match here.iter().find(|name| !wanted.contains(**name)) {
        Some(name) => Err(Error::PartUnexpected { name: (*name).to_owned() }),
        None => Ok(()),
    }
}

fn prove_hashes(archive: &mut Archive<File>, manifest: &Manifest) -> Result<(), Error> {
    let mut buffer = vec![0; 256 * 1024];
    for (name, size, sha256) in parts(manifest) {
        let mut reader = archive.reader(&name).map_err(Error::of_container)?;
        if reader.size() != size {
            return Err(Error::PartChanged { name });
        }
        let mut digest = Sha256Stream::default();
        loop {
            let read = reader.read(&mut buffer);
            let count =
                read.map_err(|error| Error::of_container(tenken_archive::Error::of(error)))?;
            if count == 0 {
                break;
            }
            digest.update(&buffer[..count]);
        }
        if digest.finish() != sha256 {
            return Err(Error::PartChanged { name });
        }
    }
    Ok(())
}

/// Takes the files that a body names off the list, wherever in it they are named: what a newer
/// kind of record brings along must not be refused for where it says so.
fn strike_out(body: &Value, unnamed: &mut BTreeSet<&str>) {
    if unnamed.is_empty() {
        return;
    }
    match body {
        Value::String(text) => {
            unnamed.remove(text.as_str());
        }
        Value::Array(values) => values.iter().for_each(|value| strike_out(value, unnamed)),
        Value::Object(map) => map.values().for_each(|value| strike_out(value, unnamed)),
        _ => {}
    }
}
