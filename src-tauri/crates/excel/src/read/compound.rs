//! The compound file in which Excel 97–2003 and encrypted workbooks lie: its names and streams.
//!
//! Chains are followed under a cap of the file's own length, so no circle holds us.

use super::refuse::Refusal;

const FREE: u32 = 0xffff_fffa;

/// A compound file whose directory is read.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini_stream: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> Compound<'a> {
    /// Reads header, allocation tables and directory.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let damaged = || Refusal::damaged("compound file");
        let shift = u16_at(bytes, 30).ok_or_else(damaged)?;
        if shift != 9 && shift != 12 {
            return Err(damaged());
        }
        let mut compound = Self {
            bytes,
            sector: 1 << shift,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini_stream: Vec::new(),
            entries: Vec::new(),
        };
        compound.read_fat().ok_or_else(damaged)?;
        let start = u32_at(bytes, 48).ok_or_else(damaged)?;
        let directory = compound.chain(start).ok_or_else(damaged)?;
        compound.entries = directory.chunks_exact(128).filter_map(entry).collect();
        let root = compound.entries.first().ok_or_else(damaged)?;
        let root_start = root.start;
        let mini_start = u32_at(bytes, 60).ok_or_else(damaged)?;
        if mini_start < FREE {
            let table = compound.chain(mini_start).ok_or_else(damaged)?;
            compound.mini_fat = words(&table).collect();
            compound.mini_stream = compound.chain(root_start).ok_or_else(damaged)?;
        }
        Ok(compound)
    }

    /// Whether something of this name stands in the directory.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A whole stream.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(entry) = self.entries.iter().find(|e| e.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let stream = if entry.size < 4096 && !self.mini_fat.is_empty() {
            self.mini_chain(entry.start)
        } else {
            self.chain(entry.start)
        };
        let mut stream = stream.ok_or_else(|| Refusal::damaged(name))?;
        if stream.len() < entry.size {
            return Err(Refusal::damaged(name));
        }
        stream.truncate(entry.size);
        Ok(Some(stream))
    }

    fn read_fat(&mut self) -> Option<()> {
        let mut tables: Vec<u32> = words(self.bytes.get(76..512)?).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector + 1;
        let mut seen = 0;
        while next < FREE {
            seen += 1;
            if seen > most {
                return None;
            }
            let more: Vec<u32> = words(self.sector_bytes(next)?).collect();
            let (last, tables_of) = more.split_last()?;
            tables.extend(tables_of);
            next = *last;
        }
        for table in tables.into_iter().filter(|table| *table < FREE) {
            if self.fat.len() > most + self.sector / 4 {
                return None;
            }
            let table = self.sector_bytes(table)?;
            self.fat.extend(words(table));
        }
        Some(())
    }

    fn sector_bytes(&self, id: u32) -> Option<&'a [u8]> {
        let from = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        let to = from.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(from..to)
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut all = Vec::new();
        let mut next = start;
        while next < FREE {
            if all.len() > self.bytes.len() {
                return None;
            }
            all.extend_from_slice(self.sector_bytes(next)?);
            next = *self.fat.get(next as usize)?;
        }
        Some(all)
    }

    fn mini_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut all = Vec::new();
        let mut next = start;
        while next < FREE {
            if all.len() > self.mini_stream.len() {
                return None;
            }
            let from = (next as usize).checked_mul(64)?;
            all.extend_from_slice(self.mini_stream.get(from..from + 64)?);
            next = *self.mini_fat.get(next as usize)?;
        }
        Some(all)
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).clamp(2, 64) - 2;
    let units: Vec<u16> =
        bytes[..length].chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
    let is_used = bytes.get(66).is_some_and(|kind| *kind != 0);
    is_used.then_some(Entry {
        name: String::from_utf16_lossy(&units),
        start: u32_at(bytes, 116)?,
        size: u32_at(bytes, 120)? as usize,
    })
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|b| u16::from_le_bytes([b[0], b[1]]))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}
