//! Which document a container holds, by its table of contents alone: nothing is unpacked.

use std::io::{self, Read, Seek, SeekFrom};

use super::kind::{Application, Kind};

/// Most bytes of a ZIP's table of contents that are read.
const CONTENTS_LIMIT: u64 = 8 * 1024 * 1024;

/// The longest end record of a ZIP, with its comment.
const END_LIMIT: u64 = 22 + 65_535;

/// What a compound file (OLE) holds, as far as the names in it say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Compound {
    pub is_words: bool,
    pub is_sheets: bool,
    pub is_slides: bool,
    pub is_mail: bool,
    pub is_encrypted: bool,
    pub is_installer: bool,
    pub has_macros: bool,
}

impl Compound {
    pub fn holds(self, application: Application) -> bool {
        match application {
            Application::Words => self.is_words,
            Application::Sheets => self.is_sheets,
            Application::Slides => self.is_slides,
        }
    }
}

/// Reads what a compound file holds.
///
/// Directory entries are 128 bytes long and lie at multiples of that, so they are found without
/// following the file's own chains, which may lead in circles.
pub(super) fn compound(file: &mut (impl Read + Seek)) -> io::Result<Compound> {
    const ENTRY: usize = 128;
    let mut found = Compound::default();
    let mut chunk = vec![0; ENTRY * 2_048];
    file.seek(SeekFrom::Start(512))?;
    loop {
        let count = fill(file, &mut chunk)?;
        for entry in chunk[..count].chunks_exact(ENTRY) {
            note(&mut found, entry);
        }
        if count < chunk.len() {
            return Ok(found);
        }
    }
}

/// The class ids of Windows Installer's packages, patches and transforms differ in one byte.
const INSTALLER: [u8; 15] = [0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

fn note(found: &mut Compound, entry: &[u8]) {
    let Some(name) = entry_name(entry) else { return };
    match name.as_str() {
        "WordDocument" => found.is_words = true,
        "Workbook" | "Book" => found.is_sheets = true,
        "PowerPoint Document" => found.is_slides = true,
        "__properties_version1.0" => found.is_mail = true,
        "EncryptedPackage" => found.is_encrypted = true,
        "_VBA_PROJECT" | "_VBA_PROJECT_CUR" | "Macros" | "VBA" => found.has_macros = true,
        "Root Entry" if matches!(entry[80], 0x82 | 0x84 | 0x86) && entry[81..96] == INSTALLER => {
            found.is_installer = true;
        }
        _ => {}
    }
}

/// The name of a directory entry; nothing where the bytes are no entry.
fn entry_name(entry: &[u8]) -> Option<String> {
    let bytes = usize::from(u16::from_le_bytes([entry[64], entry[65]]));
    let is_entry = (4..=64).contains(&bytes) && bytes % 2 == 0 && matches!(entry[66], 1 | 2 | 5);
    if !is_entry {
        return None;
    }
    let units: Vec<u16> = entry[..bytes - 2]
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16(&units).ok()
}

/// Reads what a ZIP holds.
pub(super) fn archive(file: &mut (impl Read + Seek)) -> io::Result<Kind> {
    let contents = contents(file)?;
    let names = names(&contents);
    let any = |wanted: &dyn Fn(&str) -> bool| names.iter().any(|name| wanted(name));
    let is = |exact: &'static str| any(&|name| name == exact);
    let within = |folder: &'static str| any(&|name| name.starts_with(folder));
    if is("meta-inf/manifest.mf") && !is("mimetype") || any(&|name| name.ends_with(".class")) {
        return Ok(Kind::Program);
    }
    if is("[content_types].xml") {
        let has_macros = any(&|name| name.ends_with("vbaproject.bin"));
        let parts = [
            ("word/", Application::Words),
            ("xl/", Application::Sheets),
            ("ppt/", Application::Slides),
        ];
        let part = parts.into_iter().find(|(folder, _)| within(folder));
        return Ok(
            part.map_or(Kind::Zip, |(_, application)| Kind::Office { application, has_macros })
        );
    }
    if let Some(application) = open_document(file)? {
        let has_macros = any(&|name| name.starts_with("basic/") || name.starts_with("scripts/"));
        return Ok(Kind::OpenDocument { application, has_macros });
    }
    Ok(Kind::Zip)
}

/// The central directory; empty where it is not where it should be.
fn contents(file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    let len = file.seek(SeekFrom::End(0))?;
    let start = len.saturating_sub(END_LIMIT);
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(END_LIMIT).read_to_end(&mut end)?;
    let Some(at) = end.windows(4).rposition(|window| window == b"PK\x05\x06") else {
        return Ok(Vec::new());
    };
    let (Some(size), Some(offset)) = (number(&end, at + 12), number(&end, at + 16)) else {
        return Ok(Vec::new());
    };
    let mut contents = Vec::new();
    file.seek(SeekFrom::Start(offset))?;
    file.take(size.min(CONTENTS_LIMIT)).read_to_end(&mut contents)?;
    Ok(contents)
}

/// The names in a central directory, in lower case.
fn names(contents: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 0;
    while contents.get(at..at + 4) == Some(b"PK\x01\x02") {
        let lengths = [at + 28, at + 30, at + 32].map(|place| short(contents, place));
        let name = at + 46..at + 46 + lengths[0];
        let Some(name) = contents.get(name) else { break };
        names.push(String::from_utf8_lossy(name).to_lowercase().replace('\\', "/"));
        at += 46 + lengths.iter().sum::<usize>();
    }
    names
}

/// An OpenDocument file says what it is in its first entry, which is not compressed.
fn open_document(file: &mut (impl Read + Seek)) -> io::Result<Option<Application>> {
    const KIND: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";
    let mut first = [0; 30 + KIND.len() + 16];
    file.seek(SeekFrom::Start(0))?;
    let count = fill(file, &mut first)?;
    let rest = first[..count].get(30..).and_then(|entry| entry.strip_prefix(KIND));
    let Some(rest) = rest else { return Ok(None) };
    Ok([
        (&b"textPK"[..], Application::Words),
        (b"spreadsheetPK", Application::Sheets),
        (b"presentationPK", Application::Slides),
    ]
    .into_iter()
    .find_map(|(name, application)| rest.starts_with(name).then_some(application)))
}

fn number(bytes: &[u8], at: usize) -> Option<u64> {
    let four = bytes.get(at..at + 4)?;
    Some(u64::from(u32::from_le_bytes([four[0], four[1], four[2], four[3]])))
}

fn short(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..at + 2).map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])))
}

/// Fills the buffer as far as the file reaches.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}
