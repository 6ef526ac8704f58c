//! Reading records out of a damaged database page by page, without its tables and indices.
//!
//! A record proves itself by its hash, so nothing around it has to be believed: a page that is
//! whole gives its records even where everything that leads to it is lost. It understands only
//! what a row of the table of records needs of SQLite's file format
//! (<https://www.sqlite.org/fileformat2.html>, sections 1.3, 1.6 and 2.1) and changes nothing.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use tenken_core::record::{RECORD_LIMIT, Stored};

/// The first byte of a page that holds rows of a table.
const TABLE_LEAF: u8 = 0x0d;

/// Bytes of the file's own header at the beginning of its first page.
const FILE_HEADER: usize = 100;

/// `seq, id, kind, campaign, unit, item, person, raw`
const COLUMNS: usize = 8;

/// Longest row that can hold a record: its bytes and generous room for the other columns.
const LONGEST_ROW: u64 = RECORD_LIMIT as u64 + 64 * 1024;

/// The records found, by their place in the table. Of two rows that claim one place the first page
/// counts, as no row is ever written anew.
pub(super) fn records(path: &Path) -> io::Result<BTreeMap<i64, Stored>> {
    let mut pages = Pages::open(path)?;
    let mut found = BTreeMap::new();
    for number in 1..=pages.count {
        let Some(page) = pages.read(number)? else { continue };
        for cell in cells(&page, number == 1) {
            if let Some((seq, stored)) = row(&mut pages, &page, cell)? {
                found.entry(seq).or_insert(stored);
            }
        }
    }
    Ok(found)
}

struct Pages {
    file: File,
    size: usize,
    /// Bytes of a page that hold content.
    usable: usize,
    count: u32,
}

impl Pages {
    fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut header = Vec::new();
        file.by_ref().take(FILE_HEADER as u64).read_to_end(&mut header)?;
        let said = header.get(16..18).map_or(0, |two| u16::from_be_bytes([two[0], two[1]]));
        let size = match said {
            1 => 65_536,
            said if said.is_power_of_two() && 512 <= said => usize::from(said),
            // The header is lost: this program's books have SQLite's ordinary pages.
            _ => 4_096,
        };
        let reserved = usize::from(header.get(20).copied().unwrap_or(0)).min(32);
        let count = u32::try_from(length.div_ceil(size as u64)).unwrap_or(u32::MAX);
        Ok(Self { file, size, usable: size - reserved, count })
    }

    /// A page; nothing for one that is not there. The last one may be cut off.
    fn read(&mut self, number: u32) -> io::Result<Option<Vec<u8>>> {
        if number == 0 || self.count < number {
            return Ok(None);
        }
        self.file.seek(SeekFrom::Start(u64::from(number - 1) * self.size as u64))?;
        let mut page = Vec::with_capacity(self.size);
        self.file.by_ref().take(self.size as u64).read_to_end(&mut page)?;
        page.resize(self.size, 0);
        Ok(Some(page))
    }
}

/// Where the rows of a page begin, as far as the page says so credibly.
fn cells(page: &[u8], is_first: bool) -> Vec<usize> {
    let header = if is_first { FILE_HEADER } else { 0 };
    if page[header] != TABLE_LEAF {
        return Vec::new();
    }
    let count = usize::from(u16::from_be_bytes([page[header + 3], page[header + 4]]));
    let pointers = page[header + 8..].chunks_exact(2).take(count);
    pointers
        .map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])))
        .filter(|at| header + 8 <= *at && *at < page.len())
        .collect()
}

/// The row at a place, where it is a record that proves itself.
fn row(pages: &mut Pages, page: &[u8], at: usize) -> io::Result<Option<(i64, Stored)>> {
    let mut from = Bytes { bytes: page, at };
    let (Some(length), Some(seq)) = (from.varint(), from.varint()) else { return Ok(None) };
    if LONGEST_ROW < length {
        return Ok(None);
    }
    let Some(payload) = payload(pages, page, from.at, length as usize)? else { return Ok(None) };
    // Row numbers are two's complement.
    Ok(record(&payload).map(|stored| (seq.cast_signed(), stored)))
}

/// A row's bytes, the pages that it runs over onto included.
fn payload(
    pages: &mut Pages,
    page: &[u8],
    at: usize,
    length: usize,
) -> io::Result<Option<Vec<u8>>> {
    let most = pages.usable - 35;
    let local = if length <= most {
        length
    } else {
        let least = (pages.usable - 12) * 32 / 255 - 23;
        let rest = least + (length - least) % (pages.usable - 4);
        if rest <= most { rest } else { least }
    };
    let Some(first) = page.get(at..at + local) else { return Ok(None) };
    let mut payload = first.to_vec();
    let mut next = page.get(at + local..at + local + 4).map(number);
    while payload.len() < length {
        // A row is at most as long as was asked for, so a circle of pages comes to its end.
        let Some(over) = next.map(|number| pages.read(number)).transpose()?.flatten() else {
            return Ok(None);
        };
        let take = (length - payload.len()).min(pages.usable - 4);
        payload.extend_from_slice(&over[4..4 + take]);
        next = Some(number(&over[..4]));
    }
    Ok(Some(payload))
}

fn record(payload: &[u8]) -> Option<Stored> {
    let mut header = Bytes { bytes: payload, at: 0 };
    let length = usize::try_from(header.varint()?).ok()?;
    let mut lengths = Vec::with_capacity(COLUMNS);
    while header.at < length {
        let kind = header.varint()?;
        lengths.push(match kind {
            // NULL, and the numbers that are their own kind.
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            text_or_blob => (text_or_blob - 12) / 2,
        });
        if COLUMNS < lengths.len() {
            return None;
        }
    }
    if lengths.len() != COLUMNS || header.at != length {
        return None;
    }
    let mut at = length;
    let mut columns = Vec::with_capacity(COLUMNS);
    for length in lengths {
        let end = at.checked_add(usize::try_from(length).ok()?)?;
        columns.push(payload.get(at..end)?);
        at = end;
    }
    let stored = Stored::read(columns[COLUMNS - 1]).ok()?;
    (stored.id.as_bytes() == columns[1]).then_some(stored)
}

fn number(four: &[u8]) -> u32 {
    four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bytes<'_> {
    /// A number of one to nine bytes, seven bits each, the ninth with all eight.
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for place in 0..9 {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            if place == 8 {
                return Some(value << 8 | u64::from(byte));
            }
            value = value << 7 | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}
