//! Containers forged byte by byte: every field of every header can be made to lie.

/// One entry with what its headers say, true unless changed.
#[derive(Debug, Clone)]
pub struct Forged {
    pub name: Vec<u8>,
    pub local_name: Option<Vec<u8>>,
    pub method: u16,
    pub local_method: Option<u16>,
    pub flags: u16,
    pub local_flags: Option<u16>,
    pub checksum: u32,
    pub local_checksum: Option<u32>,
    pub packed: u32,
    pub local_packed: Option<u32>,
    pub size: u32,
    pub local_size: Option<u32>,
    pub data: Vec<u8>,
    pub descriptor: Vec<u8>,
    pub made_by: u16,
    pub external: u32,
    pub disk: u16,
    pub extra: Vec<u8>,
    pub local_extra: Vec<u8>,
    pub comment: Vec<u8>,
    /// Where the table of contents says the entry lies, instead of the truth.
    pub header_at: Option<u32>,
    /// Bytes in front of the entry that belong to nothing.
    pub gap: Vec<u8>,
    /// Stands in the table of contents only.
    pub central_only: bool,
    /// Stands in front of the table only.
    pub local_only: bool,
}

impl Forged {
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            local_name: None,
            method: 0,
            local_method: None,
            flags: 0,
            local_flags: None,
            checksum: crc32(bytes),
            local_checksum: None,
            packed: bytes.len() as u32,
            local_packed: None,
            size: bytes.len() as u32,
            local_size: None,
            data: bytes.to_vec(),
            descriptor: Vec::new(),
            made_by: 20,
            external: 0,
            disk: 0,
            extra: Vec::new(),
            local_extra: Vec::new(),
            comment: Vec::new(),
            header_at: None,
            gap: Vec::new(),
            central_only: false,
            local_only: false,
        }
    }

    pub fn deflated(name: &str, bytes: &[u8]) -> Self {
        use std::io::Write;
        let mut packer =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).unwrap();
        let data = packer.finish().unwrap();
        Self {
            method: 8,
            packed: data.len() as u32,
            data,
            size: bytes.len() as u32,
            checksum: crc32(bytes),
            ..Self::stored(name, b"")
        }
    }

    pub fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn local(&self) -> Vec<u8> {
        let name = self.local_name.as_ref().unwrap_or(&self.name);
        let mut bytes = 0x0403_4b50_u32.to_le_bytes().to_vec();
        bytes.extend(20_u16.to_le_bytes());
        bytes.extend(self.local_flags.unwrap_or(self.flags).to_le_bytes());
        bytes.extend(self.local_method.unwrap_or(self.method).to_le_bytes());
        bytes.extend(0x0021_0000_u32.to_le_bytes());
        bytes.extend(self.local_checksum.unwrap_or(self.checksum).to_le_bytes());
        bytes.extend(self.local_packed.unwrap_or(self.packed).to_le_bytes());
        bytes.extend(self.local_size.unwrap_or(self.size).to_le_bytes());
        bytes.extend((name.len() as u16).to_le_bytes());
        bytes.extend((self.local_extra.len() as u16).to_le_bytes());
        bytes.extend(name);
        bytes.extend(&self.local_extra);
        bytes.extend(&self.data);
        bytes.extend(&self.descriptor);
        bytes
    }

    fn central(&self, at: u32) -> Vec<u8> {
        let mut bytes = 0x0201_4b50_u32.to_le_bytes().to_vec();
        bytes.extend(self.made_by.to_le_bytes());
        bytes.extend(20_u16.to_le_bytes());
        bytes.extend(self.flags.to_le_bytes());
        bytes.extend(self.method.to_le_bytes());
        bytes.extend(0x0021_0000_u32.to_le_bytes());
        bytes.extend(self.checksum.to_le_bytes());
        bytes.extend(self.packed.to_le_bytes());
        bytes.extend(self.size.to_le_bytes());
        bytes.extend((self.name.len() as u16).to_le_bytes());
        bytes.extend((self.extra.len() as u16).to_le_bytes());
        bytes.extend((self.comment.len() as u16).to_le_bytes());
        bytes.extend(self.disk.to_le_bytes());
        bytes.extend(0_u16.to_le_bytes());
        bytes.extend(self.external.to_le_bytes());
        bytes.extend(self.header_at.unwrap_or(at).to_le_bytes());
        bytes.extend(&self.name);
        bytes.extend(&self.extra);
        bytes.extend(&self.comment);
        bytes
    }
}

/// A container of these entries with a true end record.
pub fn container(entries: &[Forged]) -> Vec<u8> {
    container_ending(entries, |_| {})
}

/// What an end record says.
pub struct End {
    pub disk: u16,
    pub entries_here: u16,
    pub entries: u16,
    pub table_length: u32,
    pub table_at: u32,
    pub comment: Vec<u8>,
    /// Bytes between the table of contents and the end record.
    pub before: Vec<u8>,
}

/// The same, with an end record that can lie.
pub fn container_ending(entries: &[Forged], change: impl FnOnce(&mut End)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut places = Vec::new();
    for entry in entries {
        if !entry.central_only {
            bytes.extend(&entry.gap);
        }
        places.push(bytes.len() as u32);
        if !entry.central_only {
            bytes.extend(entry.local());
        }
    }
    let table_at = bytes.len() as u32;
    let mut count = 0;
    for (entry, at) in entries.iter().zip(places) {
        if !entry.local_only {
            bytes.extend(entry.central(at));
            count += 1;
        }
    }
    let mut end = End {
        disk: 0,
        entries_here: count,
        entries: count,
        table_length: bytes.len() as u32 - table_at,
        table_at,
        comment: Vec::new(),
        before: Vec::new(),
    };
    change(&mut end);
    bytes.extend(&end.before);
    bytes.extend(0x0605_4b50_u32.to_le_bytes());
    bytes.extend(end.disk.to_le_bytes());
    bytes.extend(end.disk.to_le_bytes());
    bytes.extend(end.entries_here.to_le_bytes());
    bytes.extend(end.entries.to_le_bytes());
    bytes.extend(end.table_length.to_le_bytes());
    bytes.extend(end.table_at.to_le_bytes());
    bytes.extend((end.comment.len() as u16).to_le_bytes());
    bytes.extend(&end.comment);
    bytes
}

/// The extra field of long numbers.
pub fn long_field(numbers: &[u64]) -> Vec<u8> {
    let mut bytes = 1_u16.to_le_bytes().to_vec();
    bytes.extend((8 * numbers.len() as u16).to_le_bytes());
    for number in numbers {
        bytes.extend(number.to_le_bytes());
    }
    bytes
}

/// A long end record with its locator, as it stands in front of the short one at `at`.
pub fn long_end(at: u64, entries: u64, table_length: u64, table_at: u64) -> Vec<u8> {
    let mut bytes = 0x0606_4b50_u32.to_le_bytes().to_vec();
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend(45_u16.to_le_bytes());
    bytes.extend(45_u16.to_le_bytes());
    bytes.extend([0; 8]);
    for number in [entries, entries, table_length, table_at] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(0x0706_4b50_u32.to_le_bytes());
    bytes.extend(0_u32.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes
}

/// What stands behind an entry whose sizes were known only afterwards.
pub fn descriptor(entry: &Forged) -> Vec<u8> {
    let mut bytes = 0x0807_4b50_u32.to_le_bytes().to_vec();
    for number in [entry.checksum, entry.packed, entry.size] {
        bytes.extend(number.to_le_bytes());
    }
    bytes
}

pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    sum.sum()
}
