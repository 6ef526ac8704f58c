//! Writing a container from front to back: the same entries give the same bytes.
//!
//! The sink need not be able to go back, so a container can be sealed while it is written. No clock
//! is asked: every entry bears the first day of the format, 1980-01-01.

use std::io::{self, Write};

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use crate::archive::Method;
use crate::error::Error;
use crate::fields::*;

/// 1980-01-01 00:00, date above time.
const NO_TIME: u32 = 0x0021_0000;

/// The version of the format that is needed: 2.0, or 4.5 for long numbers.
const NEEDED: u16 = 20;
const NEEDED_LONG: u16 = 45;

/// Writes a container.
pub struct Writer<W: Write> {
    sink: Counted<W>,
    lines: Vec<Line>,
    is_open: bool,
    /// From which number on the long form is written; less only in tests.
    long_from: u64,
}

struct Line {
    name: String,
    method: Method,
    flags: u16,
    checksum: u32,
    packed: u32,
    size: u32,
    header_at: u64,
}

struct Counted<W> {
    sink: W,
    count: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.sink.write(bytes)?;
        self.count += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

impl<W: Write> Writer<W> {
    /// Begins a container.
    pub fn new(sink: W) -> Self {
        Self {
            sink: Counted { sink, count: 0 },
            lines: Vec::new(),
            is_open: false,
            long_from: SHORT_MAX.into(),
        }
    }

    /// Adds an entry as it is.
    pub fn stored(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.whole(name, Method::Stored, bytes, bytes)
    }

    /// Adds an entry packed.
    pub fn deflate(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
        packer.write_all(bytes)?;
        let packed = packer.finish()?;
        self.whole(name, Method::Deflated, bytes, &packed)
    }

    /// Begins an entry that is written piece by piece, at most 4 GiB - 1; it must be finished.
    pub fn entry(&mut self, name: &str, method: Method) -> Result<EntryWriter<'_, W>, Error> {
        let header_at = self.begin(name, method, FLAG_DESCRIPTOR, (0, 0, 0))?;
        let data_at = self.sink.count;
        self.is_open = true;
        let line = Line {
            name: name.to_owned(),
            method,
            flags: FLAG_DESCRIPTOR,
            checksum: 0,
            packed: 0,
            size: 0,
            header_at,
        };
        let sink = EntrySink { writer: self, count: 0 };
        let packer = match method {
            Method::Stored => Packer::Stored(sink),
            Method::Deflated => {
                Packer::Deflated(Box::new(DeflateEncoder::new(sink, Compression::default())))
            }
        };
        Ok(EntryWriter { packer, line, data_at, sum: Crc::new(), size: 0 })
    }

    /// Writes the table of contents and gives the sink back.
    pub fn finish(mut self) -> Result<W, Error> {
        if self.is_open {
            return Err(Error::Unfinished);
        }
        let table_at = self.sink.count;
        for line in &self.lines {
            let bytes = line.central(self.long_from);
            self.sink.write_all(&bytes)?;
        }
        let table_length = self.sink.count - table_at;
        self.end(table_at, table_length)?;
        self.sink.flush()?;
        Ok(self.sink.sink)
    }

    fn whole(
        &mut self,
        name: &str,
        method: Method,
        bytes: &[u8],
        packed: &[u8],
    ) -> Result<(), Error> {
        let mut sum = Crc::new();
        sum.update(bytes);
        let size = short(name, bytes.len() as u64)?;
        let packed_size = short(name, packed.len() as u64)?;
        let numbers = (sum.sum(), packed_size, size);
        let header_at = self.begin(name, method, 0, numbers)?;
        self.sink.write_all(packed)?;
        self.lines.push(Line {
            name: name.to_owned(),
            method,
            flags: 0,
            checksum: sum.sum(),
            packed: packed_size,
            size,
            header_at,
        });
        Ok(())
    }

    /// Writes the header in front of an entry's bytes; returns where it stands.
    fn begin(
        &mut self,
        name: &str,
        method: Method,
        flags: u16,
        (checksum, packed, size): (u32, u32, u32),
    ) -> Result<u64, Error> {
        if self.is_open {
            return Err(Error::Unfinished);
        }
        let header_at = self.sink.count;
        let bytes = Bytes::default()
            .u32(LOCAL)
            .u16(NEEDED)
            .u16(flags | utf8(name))
            .u16(method.number())
            .u32(NO_TIME)
            .u32(checksum)
            .u32(packed)
            .u32(size)
            .u16(name_length(name)?)
            .u16(0)
            .bytes(name.as_bytes());
        self.sink.write_all(&bytes.0)?;
        Ok(header_at)
    }

    fn end(&mut self, table_at: u64, table_length: u64) -> Result<(), Error> {
        let entries = self.lines.len() as u64;
        let is_long = self.long_from <= table_at
            || self.long_from <= table_length
            || u64::from(u16::MAX) <= entries;
        let mut bytes = Bytes::default();
        if is_long {
            let long_at = self.sink.count;
            bytes = bytes
                .u32(LONG_END)
                .u64(LONG_END_LENGTH - 12)
                .u16(NEEDED_LONG)
                .u16(NEEDED_LONG)
                .u32(0)
                .u32(0)
                .u64(entries)
                .u64(entries)
                .u64(table_length)
                .u64(table_at)
                .u32(LONG_LOCATOR)
                .u32(0)
                .u64(long_at)
                .u32(1);
        }
        let count = if is_long { u16::MAX } else { entries as u16 };
        let (length, at) =
            if is_long { (SHORT_MAX, SHORT_MAX) } else { (table_length as u32, table_at as u32) };
        bytes = bytes.u32(END).u16(0).u16(0).u16(count).u16(count).u32(length).u32(at).u16(0);
        self.sink.write_all(&bytes.0)?;
        Ok(())
    }
}

impl Line {
    /// Its line in the table of contents.
    fn central(&self, long_from: u64) -> Vec<u8> {
        let is_long = long_from <= self.header_at;
        let mut extra = Bytes::default();
        if is_long {
            extra = extra.u16(LONG_FIELD).u16(8).u64(self.header_at);
        }
        let needed = if is_long { NEEDED_LONG } else { NEEDED };
        Bytes::default()
            .u32(CENTRAL)
            .u16(needed)
            .u16(needed)
            .u16(self.flags | utf8(&self.name))
            .u16(self.method.number())
            .u32(NO_TIME)
            .u32(self.checksum)
            .u32(self.packed)
            .u32(self.size)
            .u16(self.name.len() as u16)
            .u16(extra.0.len() as u16)
            .u16(0)
            .u16(0)
            .u16(0)
            .u32(0)
            .u32(if is_long { SHORT_MAX } else { self.header_at as u32 })
            .bytes(self.name.as_bytes())
            .bytes(&extra.0)
            .0
    }
}

enum Packer<'a, W: Write> {
    Stored(EntrySink<'a, W>),
    Deflated(Box<DeflateEncoder<EntrySink<'a, W>>>),
}

struct EntrySink<'a, W: Write> {
    writer: &'a mut Writer<W>,
    count: u64,
}

impl<W: Write> Write for EntrySink<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.writer.sink.write(bytes)?;
        self.count += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.sink.flush()
    }
}

/// One entry being written. Without [`EntryWriter::finish`] the container cannot be finished.
pub struct EntryWriter<'a, W: Write> {
    packer: Packer<'a, W>,
    line: Line,
    data_at: u64,
    sum: Crc,
    size: u64,
}

impl<W: Write> EntryWriter<'_, W> {
    /// Ends the entry.
    pub fn finish(self) -> Result<(), Error> {
        let sink = match self.packer {
            Packer::Stored(sink) => sink,
            Packer::Deflated(packer) => packer.finish()?,
        };
        let writer = sink.writer;
        let mut line = self.line;
        line.checksum = self.sum.sum();
        line.packed = short(&line.name, writer.sink.count - self.data_at)?;
        line.size = short(&line.name, self.size)?;
        let bytes =
            Bytes::default().u32(DESCRIPTOR).u32(line.checksum).u32(line.packed).u32(line.size);
        debug_assert_eq!(bytes.0.len() as u64, DESCRIPTOR_LENGTH);
        writer.sink.write_all(&bytes.0)?;
        writer.is_open = false;
        writer.lines.push(line);
        Ok(())
    }
}

impl<W: Write> Write for EntryWriter<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = match &mut self.packer {
            Packer::Stored(sink) => sink.write(bytes)?,
            Packer::Deflated(packer) => packer.write(bytes)?,
        };
        self.sum.update(&bytes[..count]);
        self.size += count as u64;
        short(&self.line.name, self.size)?;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A size in the short form, the only one that entries of this writer have.
fn short(name: &str, bytes: u64) -> Result<u32, Error> {
    let limit = u64::from(SHORT_MAX) - 1;
    match u32::try_from(bytes) {
        Ok(short) if bytes <= limit => Ok(short),
        _ => Err(Error::EntryTooLong { name: name.to_owned(), bytes, limit }),
    }
}

fn name_length(name: &str) -> Result<u16, Error> {
    u16::try_from(name.len()).map_err(|_| Error::Name { name: name.to_owned() })
}

fn utf8(name: &str) -> u16 {
    if name.is_ascii() { 0 } else { FLAG_UTF8 }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::{Archive, Limits, Origin};

    const LIMITS: Limits = Limits {
        origin: Origin::Own,
        container: 1 << 20,
        entries: 10,
        entry: 1 << 20,
        total: 1 << 20,
        ratio: 100,
        names: |_| true,
    };

    #[test]
    fn a_container_beyond_four_gigabytes_reads_back() {
        for long_from in [0, 1, 40, 100] {
            let mut writer = Writer::new(Vec::new());
            writer.long_from = long_from;
            writer.stored("a", b"first").unwrap();
            writer.deflate("b", &[7; 500]).unwrap();
            let bytes = writer.finish().unwrap();
            let mut archive = Archive::open(Cursor::new(&bytes), &LIMITS).unwrap();
            assert_eq!(archive.read("b", 500).unwrap(), [7; 500], "long form from {long_from}");
            let mut other = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
            let mut text = Vec::new();
            io::Read::read_to_end(&mut other.by_name("a").unwrap(), &mut text).unwrap();
            assert_eq!(text, b"first", "another reader agrees on the long form");
        }
    }

    #[test]
    fn an_entry_left_open_spoils_the_container() {
        let mut writer = Writer::new(Vec::new());
        drop(writer.entry("a", Method::Stored).unwrap());
        assert!(matches!(writer.stored("b", b""), Err(Error::Unfinished)), "the next entry");
        assert!(matches!(writer.finish(), Err(Error::Unfinished)), "and the end are refused");
    }
}
