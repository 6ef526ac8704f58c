//! The table of contents: found, followed and proven before anything is unpacked.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom};

use crate::archive::{Entry, Method};
use crate::error::{Difference, Error};
use crate::fields::*;
use crate::limits::{Limits, Origin};

/// Longest table of contents that is read: 46 bytes and a name for each of many entries.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Reads and proves the table of contents. Entries come in the order in which they lie.
pub(crate) fn read(source: &mut (impl Read + Seek), limits: &Limits) -> Result<Vec<Entry>, Error> {
    let length = source.seek(SeekFrom::End(0))?;
    if limits.container < length {
        return Err(Error::TooLong { bytes: length, limit: limits.container });
    }
    let end = End::find(source, length, limits)?;
    if limits.entries < end.entries {
        return Err(Error::TooManyEntries { count: end.entries, limit: limits.entries });
    }
    let table = piece(source, end.table_at, end.table_length)?;
    let mut central = Vec::new();
    let mut fields = Fields(&table);
    for _ in 0..end.entries {
        let at = end.table_at + (table.len() - fields.0.len()) as u64;
        central.push(Central::read(&mut fields, at, limits)?);
    }
    if !fields.0.is_empty() {
        let at = end.table_at + (table.len() - fields.0.len()) as u64;
        return Err(Error::Directory { at });
    }
    prove_names(&central, limits)?;
    prove_sizes(&central, limits)?;
    central.sort_by_key(|entry| entry.header_at);
    prove_places(source, central, end.table_at, limits)
}

/// The end record, with the long one where there is one.
struct End {
    entries: u64,
    table_at: u64,
    table_length: u64,
}

impl End {
    fn find(source: &mut (impl Read + Seek), length: u64, limits: &Limits) -> Result<Self, Error> {
        let begin = piece(source, 0, length.min(4))?;
        let is_container = begin == LOCAL.to_le_bytes() || begin == END.to_le_bytes();
        if !is_container {
            return Err(Error::NotAnArchive);
        }
        let tail_at = length.saturating_sub(END_LENGTH + u64::from(u16::MAX));
        let tail = piece(source, tail_at, length - tail_at)?;
        let last = tail.len().saturating_sub(END_LENGTH as usize);
        let mut found = None;
        for at in (0..=last).rev() {
            let Some(comment) = end_at(&tail[at..]) else { continue };
            if limits.origin == Origin::Own {
                if comment > 0 {
                    return Err(Error::Extra { name: String::new() });
                }
                // Whatever else looks like an end lies inside an entry.
                found = Some(at);
                break;
            }
            if found.is_some() {
                return Err(Error::TwoEnds);
            }
            found = Some(at);
        }
        let at = found.ok_or(Error::CutShort)?;
        let end_at = tail_at + at as u64;
        let end = Self::read(source, &tail[at..], end_at)?;
        if end.entries.saturating_mul(CENTRAL_LENGTH) > end.table_length {
            return Err(Error::Directory { at: end_at });
        }
        Ok(end)
    }

    fn read(source: &mut (impl Read + Seek), record: &[u8], end_at: u64) -> Result<Self, Error> {
        let broken = || Error::Directory { at: end_at };
        let mut fields = Fields(record);
        fields.u32().ok_or_else(broken)?;
        let disks = (fields.u16().ok_or_else(broken)?, fields.u16().ok_or_else(broken)?);
        let here = fields.u16().ok_or_else(broken)?;
        let entries = fields.u16().ok_or_else(broken)?;
        let table_length = fields.u32().ok_or_else(broken)?;
        let table_at = fields.u32().ok_or_else(broken)?;
        let is_long = entries == u16::MAX || table_length == SHORT_MAX || table_at == SHORT_MAX;
        let (end, table_end) = match long_end(source, end_at)? {
            Some((long, long_at)) if is_long => {
                let agrees = (entries == u16::MAX || u64::from(entries) == long.entries)
                    && (table_length == SHORT_MAX || u64::from(table_length) == long.table_length)
                    && (table_at == SHORT_MAX || u64::from(table_at) == long.table_at);
                if !agrees {
                    return Err(Error::LongSizes { name: String::new() });
                }
                (long, long_at)
            }
            // A long end beside a short one that needs none: readers differ in which they believe.
            Some(_) => return Err(Error::LongSizes { name: String::new() }),
            // 65,535 entries or bytes of exactly this size are possible, only not credible.
            None if is_long => return Err(Error::LongSizes { name: String::new() }),
            None if disks != (0, 0) || here != entries => return Err(Error::Spread),
            None => {
                let end = Self {
                    entries: entries.into(),
                    table_at: table_at.into(),
                    table_length: table_length.into(),
                };
                (end, end_at)
            }
        };
        let is_before_end = end.table_at.checked_add(end.table_length) == Some(table_end);
        if is_before_end && end.table_length <= LONGEST {
            Ok(end)
        } else {
            Err(Error::Directory { at: end.table_at.min(end_at) })
        }
    }
}

/// The length of the comment, where an end record stands here and reaches exactly to the end.
fn end_at(tail: &[u8]) -> Option<u16> {
    if !tail.starts_with(&END.to_le_bytes()) {
        return None;
    }
    let comment = u16::from_le_bytes(tail.get(20..22)?.try_into().ok()?);
    (tail.len() as u64 == END_LENGTH + u64::from(comment)).then_some(comment)
}

/// The long end record and where it stands, where a locator for it stands before the short one.
fn long_end(source: &mut (impl Read + Seek), end_at: u64) -> Result<Option<(End, u64)>, Error> {
    let Some(locator_at) = end_at.checked_sub(LONG_LOCATOR_LENGTH) else { return Ok(None) };
    let locator = piece(source, locator_at, LONG_LOCATOR_LENGTH)?;
    let mut fields = Fields(&locator);
    if fields.u32() != Some(LONG_LOCATOR) {
        return Ok(None);
    }
    let broken = || Error::LongSizes { name: String::new() };
    let disk = fields.u32();
    let at = fields.u64().ok_or_else(broken)?;
    let disks = fields.u32();
    if disk != Some(0) || disks != Some(1) {
        return Err(Error::Spread);
    }
    if at.checked_add(LONG_END_LENGTH) != Some(locator_at) {
        return Err(broken());
    }
    let record = piece(source, at, LONG_END_LENGTH)?;
    let mut fields = Fields(&record);
    let is_long_end = fields.u32() == Some(LONG_END) && fields.u64() == Some(LONG_END_LENGTH - 12);
    fields.bytes(4);
    let disks = (fields.u32(), fields.u32());
    let (here, entries) = (fields.u64(), fields.u64().ok_or_else(broken)?);
    if !is_long_end {
        return Err(broken());
    }
    if disks != (Some(0), Some(0)) || here != Some(entries) {
        return Err(Error::Spread);
    }
    let table_length = fields.u64().ok_or_else(broken)?;
    let table_at = fields.u64().ok_or_else(broken)?;
    Ok(Some((End { entries, table_at, table_length }, at)))
}

/// A line of the table of contents.
struct Central {
    name: String,
    raw_name: Vec<u8>,
    flags: u16,
    method: Method,
    checksum: u32,
    packed: u64,
    size: u64,
    header_at: u64,
    is_folder: bool,
}

impl Central {
    fn read(fields: &mut Fields<'_>, at: u64, limits: &Limits) -> Result<Self, Error> {
        Self::parse(fields, limits).ok_or(Error::Directory { at })?
    }

    fn parse(fields: &mut Fields<'_>, limits: &Limits) -> Option<Result<Self, Error>> {
        if fields.u32()? != CENTRAL {
            return None;
        }
        let made_by = fields.u16()?;
        let _needed = fields.u16()?;
        let flags = fields.u16()?;
        let method = fields.u16()?;
        let _time = fields.u32()?;
        let checksum = fields.u32()?;
        let (packed, size) = (fields.u32()?, fields.u32()?);
        let (name, extra, comment) = (fields.u16()?, fields.u16()?, fields.u16()?);
        let disk = fields.u16()?;
        let _internal = fields.u16()?;
        let external = fields.u32()?;
        let header_at = fields.u32()?;
        let raw_name = fields.bytes(name.into())?;
        let extra = fields.bytes(extra.into())?;
        let comment = fields.bytes(comment.into())?;
        let name = String::from_utf8_lossy(raw_name).into_owned();
        if disk != 0 {
            return Some(Err(Error::Spread));
        }
        let mut long = Long { extra: long_field(extra), missing: false };
        let sizes = (long.number(size), long.number(packed), long.number(header_at));
        let is_own = limits.origin == Origin::Own;
        if long.missing || (is_own && long.extra.is_some_and(|rest| !rest.is_empty())) {
            return Some(Err(Error::LongSizes { name }));
        }
        let long_bytes = long.extra.map_or(0, |_| extra.len());
        if is_own && (!comment.is_empty() || extra.len() != long_bytes || external != 0) {
            let error =
                if external == 0 { Error::Extra { name } } else { Error::NotAFile { name } };
            return Some(Err(error));
        }
        if flags & FLAG_ENCRYPTED != 0 {
            return Some(Err(Error::Encrypted { name }));
        }
        let known = FLAG_DESCRIPTOR | FLAG_UTF8 | if is_own { 0 } else { FLAG_EFFORT };
        let method = match method {
            0 if flags & !known == 0 => Method::Stored,
            8 if flags & !known == 0 => Method::Deflated,
            _ => return Some(Err(Error::Unsupported { name, method, flags })),
        };
        let is_folder = !is_own && name.ends_with('/') && size == 0;
        if !is_folder && !is_ordinary(made_by, external) || (is_own && name.ends_with('/')) {
            return Some(Err(Error::NotAFile { name }));
        }
        let (size, packed, header_at) = sizes;
        Some(Ok(Self {
            raw_name: raw_name.to_owned(),
            name,
            flags,
            method,
            checksum,
            packed,
            size,
            header_at,
            is_folder,
        }))
    }
}

/// Whether the attributes are those of a file: no folder, link, device or pipe.
fn is_ordinary(made_by: u16, external: u32) -> bool {
    const MS_DOS_FOLDER: u32 = 0x10;
    let kind = (external >> 16) & 0o170_000;
    let says_kind = made_by >> 8 == 3 || kind != 0;
    external & MS_DOS_FOLDER == 0 && (!says_kind || kind == 0 || kind == 0o100_000)
}

/// The content of the extra field of long numbers.
fn long_field(extra: &[u8]) -> Option<&[u8]> {
    let mut fields = Fields(extra);
    while let (Some(id), Some(length)) = (fields.u16(), fields.u16()) {
        let content = fields.bytes(length.into())?;
        if id == LONG_FIELD {
            return Some(content);
        }
    }
    None
}

/// Numbers of which the long form stands in the extra field.
struct Long<'a> {
    extra: Option<&'a [u8]>,
    missing: bool,
}

impl Long<'_> {
    /// The number, from the extra field where the short one says so.
    fn number(&mut self, short: u32) -> u64 {
        if short != SHORT_MAX {
            return short.into();
        }
        let mut fields = Fields(self.extra.unwrap_or_default());
        let number = fields.u64();
        self.extra = self.extra.map(|_| fields.0);
        self.missing |= number.is_none();
        number.unwrap_or_default()
    }
}

fn prove_names(entries: &[Central], limits: &Limits) -> Result<(), Error> {
    let mut exact = BTreeSet::new();
    let mut folded = BTreeSet::new();
    for entry in entries {
        let name = || entry.name.clone();
        let bare = if entry.is_folder { entry.name.trim_end_matches('/') } else { &entry.name };
        let is_text = std::str::from_utf8(&entry.raw_name).is_ok();
        // A folder is passed over; only what could mislead is asked of its name.
        let any_name = Limits { names: |_| true, ..*limits };
        let rule = if entry.is_folder { &any_name } else { limits };
        if !is_text || !rule.allows_name(bare) {
            return Err(Error::Name { name: name() });
        }
        if !exact.insert(bare) {
            return Err(Error::Twice { name: name() });
        }
        if !folded.insert(bare.to_lowercase()) {
            return Err(Error::Case { name: name() });
        }
    }
    Ok(())
}

fn prove_sizes(entries: &[Central], limits: &Limits) -> Result<(), Error> {
    let mut total = 0_u64;
    for entry in entries {
        let name = || entry.name.clone();
        if limits.entry < entry.size {
            return Err(Error::EntryTooLong {
                name: name(),
                bytes: entry.size,
                limit: limits.entry,
            });
        }
        if !limits.allows_growth(entry.packed, entry.size) {
            return Err(Error::Ratio { name: name(), packed: entry.packed, bytes: entry.size });
        }
        if entry.method == Method::Stored && entry.packed != entry.size {
            return Err(Error::SizeLie { name: name() });
        }
        total = total.saturating_add(entry.size);
    }
    if limits.total < total {
        return Err(Error::TotalTooLong { bytes: total, limit: limits.total });
    }
    Ok(())
}

/// Follows the entries from the first byte to the table of contents.
fn prove_places(
    source: &mut (impl Read + Seek),
    central: Vec<Central>,
    table_at: u64,
    limits: &Limits,
) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::with_capacity(central.len());
    let mut free_from = 0;
    for line in central {
        if line.header_at < free_from {
            return Err(Error::Overlap { name: line.name });
        }
        if limits.origin == Origin::Own && free_from < line.header_at {
            return Err(Error::Unaccounted { at: free_from });
        }
        let data_at = Local::check(source, &line, limits)?;
        let data_end = data_at.checked_add(line.packed).filter(|end| *end <= table_at);
        let Some(data_end) = data_end else { return Err(Error::Overlap { name: line.name }) };
        free_from = data_end;
        if line.flags & FLAG_DESCRIPTOR != 0 {
            free_from += check_descriptor(source, &line, data_end, table_at, limits)?;
        }
        if !line.is_folder {
            entries.push(Entry {
                name: line.name,
                size: line.size,
                packed: line.packed,
                checksum: line.checksum,
                method: line.method,
                data_at,
            });
        }
    }
    if table_at < free_from || (limits.origin == Origin::Own && free_from != table_at) {
        return Err(Error::Unaccounted { at: free_from.min(table_at) });
    }
    Ok(entries)
}

/// The header in front of an entry's bytes.
struct Local;

impl Local {
    /// Compares it with the table of contents; returns where the packed bytes begin.
    fn check(
        source: &mut (impl Read + Seek),
        line: &Central,
        limits: &Limits,
    ) -> Result<u64, Error> {
        let differs = |difference| Error::Headers { name: line.name.clone(), difference };
        let header =
            piece(source, line.header_at, LOCAL_LENGTH).map_err(|_| differs(Difference::Place))?;
        let place = || differs(Difference::Place);
        let mut fields = Fields(&header);
        if fields.u32() != Some(LOCAL) {
            return Err(place());
        }
        let _needed = fields.u16();
        let flags = fields.u16().ok_or_else(place)?;
        let method = fields.u16().ok_or_else(place)?;
        let _time = fields.u32();
        let checksum = fields.u32().ok_or_else(place)?;
        let packed = fields.u32().ok_or_else(place)?;
        let size = fields.u32().ok_or_else(place)?;
        let name_length = u64::from(fields.u16().ok_or_else(place)?);
        let extra_length = u64::from(fields.u16().ok_or_else(place)?);
        let rest_at = line.header_at + LOCAL_LENGTH;
        let rest = piece(source, rest_at, name_length + extra_length).map_err(|_| place())?;
        let (name, extra) = rest.split_at(name_length as usize);
        if name != line.raw_name {
            return Err(differs(Difference::Name));
        }
        let is_own = limits.origin == Origin::Own;
        if is_own && !extra.is_empty() {
            return Err(Error::Extra { name: line.name.clone() });
        }
        if method != line.method.number() {
            return Err(differs(Difference::Method));
        }
        let told = if is_own { u16::MAX } else { !(FLAG_EFFORT | FLAG_UTF8) };
        if flags & told != line.flags & told {
            return Err(differs(Difference::Flags));
        }
        let mut long = Long { extra: long_field(extra), missing: false };
        let (size, packed) = (long.number(size), long.number(packed));
        if long.missing {
            return Err(Error::LongSizes { name: line.name.clone() });
        }
        // Where the packer knew them only afterwards, zeros stand here and the truth behind.
        let is_later = flags & FLAG_DESCRIPTOR != 0;
        let agrees = |here, said| here == said || (is_later && here == 0);
        if !agrees(size, line.size) || !agrees(packed, line.packed) {
            return Err(differs(Difference::Size));
        }
        if !agrees(checksum.into(), line.checksum.into()) {
            return Err(differs(Difference::Checksum));
        }
        Ok(rest_at + name_length + extra_length)
    }
}

/// Compares what stands behind an entry's bytes with the table of contents; returns its length.
fn check_descriptor(
    source: &mut (impl Read + Seek),
    line: &Central,
    at: u64,
    table_at: u64,
    limits: &Limits,
) -> Result<u64, Error> {
    let differs = |difference| Error::Headers { name: line.name.clone(), difference };
    let behind = piece(source, at, (table_at - at).min(24))?;
    // With and without signature, short and long: all four are written by somebody.
    let forms = [(true, false), (true, true), (false, false), (false, true)];
    let allowed = if limits.origin == Origin::Own { &forms[..1] } else { &forms[..] };
    for &(signed, long) in allowed {
        if let Some(length) = descriptor(&behind, line, signed, long) {
            return Ok(length);
        }
    }
    Err(differs(Difference::Size))
}

fn descriptor(behind: &[u8], line: &Central, signed: bool, long: bool) -> Option<u64> {
    let mut fields = Fields(behind);
    if signed && fields.u32()? != DESCRIPTOR {
        return None;
    }
    let checksum = fields.u32()?;
    let (packed, size) = if long {
        (fields.u64()?, fields.u64()?)
    } else {
        (fields.u32()?.into(), fields.u32()?.into())
    };
    let agrees = (checksum, packed, size) == (line.checksum, line.packed, line.size);
    agrees.then_some((behind.len() - fields.0.len()) as u64)
}

/// Bytes of the source, all of them.
fn piece(source: &mut (impl Read + Seek), at: u64, length: u64) -> Result<Vec<u8>, Error> {
    source.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    source.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(Error::CutShort) }
}
