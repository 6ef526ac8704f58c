//! A container whose table of contents is proven, and its entries as bytes.

use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use crate::directory;
use crate::error::Error;
use crate::limits::Limits;

/// How an entry is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Not at all.
    Stored,
    /// By DEFLATE.
    Deflated,
}

impl Method {
    /// The number in the format.
    pub(crate) const fn number(self) -> u16 {
        match self {
            Self::Stored => 0,
            Self::Deflated => 8,
        }
    }
}

/// One entry, as the table of contents says; its bytes are checked when they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Bytes, unpacked.
    pub size: u64,
    /// Bytes, packed.
    pub packed: u64,
    /// How it is packed.
    pub method: Method,
    pub(crate) checksum: u32,
    pub(crate) data_at: u64,
}

/// A container whose table of contents is proven.
#[derive(Debug)]
pub struct Archive<S> {
    source: S,
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
}

impl<S: Read + Seek> Archive<S> {
    /// Reads and proves the table of contents; unpacks nothing.
    pub fn open(mut source: S, limits: &Limits) -> Result<Self, Error> {
        let entries = directory::read(&mut source, limits)?;
        let names = entries.iter().enumerate();
        let by_name = names.map(|(at, entry)| (entry.name.clone(), at)).collect();
        Ok(Self { source, entries, by_name })
    }

    /// The entries in the order in which they lie.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a name.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.by_name.get(name).map(|&at| &self.entries[at])
    }

    /// A whole entry, at most `cap` bytes.
    pub fn read(&mut self, name: &str, cap: u64) -> Result<Vec<u8>, Error> {
        let mut reader = self.reader(name)?;
        let size = reader.size();
        if cap < size {
            return Err(Error::EntryTooLong { name: name.to_owned(), bytes: size, limit: cap });
        }
        // Not reserved at once: the size is only a claim.
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(Error::of)?;
        Ok(bytes)
    }

    /// An entry piece by piece. Reading to its end proves size and checksum; an error of a read is
    /// one of ours inside ([`Error::of`]).
    pub fn reader(&mut self, name: &str) -> Result<EntryReader<'_>, Error>
    where
        S: Sized,
    {
        let entry = self.entry(name).ok_or_else(|| Error::Missing { name: name.to_owned() })?;
        let entry = entry.clone();
        self.source.seek(SeekFrom::Start(entry.data_at))?;
        let source: &mut dyn Read = &mut self.source;
        let packed = source.take(entry.packed);
        let unpacked = match entry.method {
            Method::Stored => Unpacked::Stored(packed),
            Method::Deflated => Unpacked::Deflated(Box::new(DeflateDecoder::new(packed))),
        };
        Ok(EntryReader { entry, unpacked, sum: Crc::new(), count: 0 })
    }
}

enum Unpacked<'a> {
    Stored(Take<&'a mut dyn Read>),
    Deflated(Box<DeflateDecoder<Take<&'a mut dyn Read>>>),
}

/// The bytes of one entry. The end is reported only where size and checksum are as claimed.
pub struct EntryReader<'a> {
    entry: Entry,
    unpacked: Unpacked<'a>,
    sum: Crc,
    count: u64,
}

impl EntryReader<'_> {
    /// Bytes, unpacked, as claimed.
    pub fn size(&self) -> u64 {
        self.entry.size
    }

    fn prove_end(&self) -> Result<(), Error> {
        let name = || self.entry.name.clone();
        if self.count != self.entry.size {
            return Err(Error::SizeLie { name: name() });
        }
        // Bytes behind the end of the packed stream would be seen by nobody.
        let all_used = match &self.unpacked {
            Unpacked::Stored(_) => true,
            Unpacked::Deflated(decoder) => decoder.total_in() == self.entry.packed,
        };
        if !all_used {
            return Err(Error::Damaged { name: name() });
        }
        if self.sum.sum() != self.entry.checksum {
            return Err(Error::ChecksumLie { name: name() });
        }
        Ok(())
    }
}

impl Read for EntryReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = match &mut self.unpacked {
            Unpacked::Stored(packed) => packed.read(buffer),
            Unpacked::Deflated(decoder) => decoder.read(buffer),
        };
        let count = match read {
            Ok(count) => count,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput
                        | io::ErrorKind::InvalidData
                        | io::ErrorKind::UnexpectedEof
                ) =>
            {
                return Err(Error::Damaged { name: self.entry.name.clone() }.into());
            }
            Err(error) => return Err(error),
        };
        if count == 0 {
            self.prove_end()?;
            return Ok(0);
        }
        self.count += count as u64;
        if self.entry.size < self.count {
            return Err(Error::SizeLie { name: self.entry.name.clone() }.into());
        }
        self.sum.update(&buffer[..count]);
        Ok(count)
    }
}
