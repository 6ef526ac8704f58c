//! Writing a pack: first its manifest, from one reading of what goes in, then all of it from front
//! to back.
//!
//! Nothing is written in the clear where it will be sealed: the container streams through the seal,
//! and what goes in is proven against the manifest on the way.

use std::io::{self, Read, Write};

use tenken_archive::{Method, Writer};
use tenken_core::hash::Sha256Stream;

use crate::error::Error;
use crate::keys::{Keys, PublicKeys, Vouch};
use crate::manifest::*;
use crate::seal;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SIGNATURE: &str = "manifest.sig";
pub(crate) const RECORDS: &str = "records.ndjson";
pub(crate) const BLOBS: &str = "blobs/";

/// Where records and files come from. It is read twice and must give the same both times.
pub trait Source {
    /// Gives every record's line, without its line feed.
    fn records(&self, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()>;
    /// A file by its hash.
    fn blob(&self, sha256: &str) -> io::Result<Box<dyn Read + '_>>;
}

/// What a pack is to be.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// What for.
    pub kind: Kind,
    /// A random id.
    pub pack: String,
    /// The organization.
    pub organization: String,
    /// The campaign.
    pub campaign: Option<CampaignTag>,
    /// The unit.
    pub unit: Option<UnitTag>,
    /// The person.
    pub person: Option<String>,
    /// The PC's clock.
    pub written_at: String,
    /// The program's version.
    pub app: String,
    /// The words of the writer's keys of before for those of now.
    pub vouched: Vec<Vouch>,
    /// The one-time secret.
    pub enrolment: Option<String>,
    /// 自治体機密性
    pub confidentiality: Option<String>,
    /// Keys of units, for a backup.
    pub pins: Vec<Pin>,
}

/// A pack whose manifest stands.
#[derive(Debug)]
pub struct Prepared {
    manifest: Manifest,
    bytes: Vec<u8>,
    signature: [u8; 64],
}

/// Reads what goes in, and says what the pack will be.
pub fn prepare(
    envelope: Envelope,
    keys: &Keys,
    source: &dyn Source,
    mut blobs: Vec<Blob>,
) -> Result<Prepared, Error> {
    let mut records = RecordsPart { count: 0, size: 0, sha256: String::new() };
    let mut digest = Sha256Stream::default();
    source
        .records(&mut |line| {
            digest.update(line);
            digest.update(b"\n");
            records.count += 1;
            records.size += line.len() as u64 + 1;
            Ok(())
        })
        .map_err(Error::Write)?;
    records.sha256 = digest.finish();
    blobs.sort();
    blobs.dedup();
    let manifest = Manifest {
        format: FORMAT,
        kind: envelope.kind,
        pack: envelope.pack,
        organization: envelope.organization,
        campaign: envelope.campaign,
        unit: envelope.unit,
        person: envelope.person,
        written_at: envelope.written_at,
        app: envelope.app,
        signer: keys.public(),
        vouched: envelope.vouched,
        enrolment: envelope.enrolment,
        confidentiality: envelope.confidentiality,
        records,
        blobs,
        pins: envelope.pins,
    };
    let bytes = manifest.to_bytes();
    // What we would refuse to read must not be written.
    Manifest::read(&bytes)?;
    let signature = keys.sign(&bytes);
    Ok(Prepared { manifest, bytes, signature })
}

impl Prepared {
    /// What it is.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The same under another format's number, signed again: a sample of what this program refuses.
    #[must_use]
    pub fn renumbered(mut self, format: u32, keys: &Keys) -> Self {
        self.manifest.format = format;
        self.bytes = self.manifest.to_bytes();
        self.signature = keys.sign(&self.bytes);
        self
    }

    /// 確認番号
    pub fn check_number(&self) -> String {
        check_number(&tenken_core::hash::sha256_hex(&self.bytes))
    }

    /// About how many bytes the file will have: records pack to a fifth or less, files not at all.
    pub fn estimated_size(&self) -> u64 {
        let blobs: u64 = self.manifest.blobs.iter().map(|blob| blob.size + 400).sum();
        self.manifest.records.size / 5 + blobs + self.bytes.len() as u64 + 4_096
    }

    /// Writes it, sealed where a recipient is given.
    pub fn write(
        &self,
        sink: &mut dyn Write,
        source: &dyn Source,
        seal_to: Option<&PublicKeys>,
    ) -> Result<(), Error> {
        let mut sink = Remembering { sink, failure: None };
        let written = self.write_to(&mut sink, source, seal_to);
        match (written, sink.failure) {
            (Err(Error::Write(_)), Some(failure)) => Err(Error::Write(failure)),
            (written, _) => written,
        }
    }

    fn write_to(
        &self,
        sink: &mut dyn Write,
        source: &dyn Source,
        seal_to: Option<&PublicKeys>,
    ) -> Result<(), Error> {
        match seal_to {
            None if self.manifest.kind.is_always_sealed() => {
                Err(Error::NotSealed { kind: self.manifest.kind.as_str() })
            }
            None => self.container(sink, source),
            Some(keys) => {
                let mut sealed = seal::seal(&keys.recipient()?, sink)?;
                self.container(&mut sealed, source)?;
                sealed.finish().map(|_| ()).map_err(Error::Write)
            }
        }
    }

    fn container(&self, sink: &mut dyn Write, source: &dyn Source) -> Result<(), Error> {
        let mut writer = Writer::new(sink);
        writer.stored(MANIFEST, &self.bytes).map_err(failed)?;
        writer.stored(SIGNATURE, &self.signature).map_err(failed)?;
        self.records(&mut writer, source)?;
        for blob in &self.manifest.blobs {
            self.blob(&mut writer, source, blob)?;
        }
        writer.finish().map(|_| ()).map_err(failed)
    }

    fn records(
        &self,
        writer: &mut Writer<&mut dyn Write>,
        source: &dyn Source,
    ) -> Result<(), Error> {
        let mut entry = writer.entry(RECORDS, Method::Deflated).map_err(failed)?;
        let mut digest = Sha256Stream::default();
        source
            .records(&mut |line| {
                for piece in [line, b"\n"] {
                    digest.update(piece);
                    entry.write_all(piece)?;
                }
                Ok(())
            })
            .map_err(Error::Write)?;
        entry.finish().map_err(failed)?;
        if digest.finish() != self.manifest.records.sha256 {
            return Err(Error::SourceChanged { name: RECORDS.to_owned() });
        }
        Ok(())
    }

    fn blob(
        &self,
        writer: &mut Writer<&mut dyn Write>,
        source: &dyn Source,
        blob: &Blob,
    ) -> Result<(), Error> {
        let name = format!("{BLOBS}{}", blob.sha256);
        let changed = || Error::SourceChanged { name: name.clone() };
        let mut from = source.blob(&blob.sha256).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => changed(),
            _ => Error::Write(error),
        })?;
        let mut entry = writer.entry(&name, Method::Stored).map_err(failed)?;
        let mut digest = Sha256Stream::default();
        let mut size = 0;
        let mut buffer = vec![0; 256 * 1024];
        loop {
            let count = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => return Err(changed()),
            };
            digest.update(&buffer[..count]);
            size += count as u64;
            entry.write_all(&buffer[..count]).map_err(Error::Write)?;
        }
        entry.finish().map_err(failed)?;
        if size != blob.size || digest.finish() != blob.sha256 {
            return Err(changed());
        }
        Ok(())
    }
}

/// Keeps what the disk said: on the way up through a seal it would be lost, and a full stick is
/// told in other words than one that was pulled out.
struct Remembering<'a> {
    sink: &'a mut dyn Write,
    failure: Option<io::Error>,
}

impl Remembering<'_> {
    fn keep<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let told = io::Error::from(error.kind());
            if error.kind() != io::ErrorKind::Interrupted {
                self.failure.get_or_insert(error);
            }
            told
        })
    }
}

impl Write for Remembering<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.sink.write(bytes);
        self.keep(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.sink.flush();
        self.keep(flushed)
    }
}

fn failed(error: tenken_archive::Error) -> Error {
    match error {
        tenken_archive::Error::Io(source) => Error::Write(source),
        other => Error::of_container(other),
    }
}
