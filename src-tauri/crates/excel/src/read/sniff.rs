//! What a file is, by its content. Its name is never asked.

use std::io::Cursor;

use tenken_archive::{Archive, Error, Limits, Origin};

use super::compound::Compound;
use super::refuse::{Reason, Refusal};

/// Most bytes of a file.
pub const LONGEST_FILE: usize = 64 * 1024 * 1024;

/// Most bytes of one unpacked part, and of all.
pub const LONGEST_PART: u64 = 160 * 1024 * 1024;
const LONGEST_TOTAL: u64 = 256 * 1024 * 1024;

/// What a file is.
pub enum Content<'a> {
    /// xlsx or xlsm.
    OfficeOpen(Archive<Cursor<&'a [u8]>>),
    /// xlsb.
    Binary,
    /// ods.
    OpenDocument(Archive<Cursor<&'a [u8]>>),
    /// xls of Excel 97 and later, with its workbook stream.
    Biff(Vec<u8>),
    /// csv or tsv in some encoding.
    Text,
}

/// Tells a file by its content, or why it is not read.
pub fn sniff(bytes: &[u8]) -> Result<Content<'_>, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new(Reason::Empty, ""));
    }
    if bytes.len() > LONGEST_FILE {
        return Err(Refusal::new(Reason::TooLarge, bytes.len()));
    }
    if bytes.starts_with(b"PK") {
        return container(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return compound(bytes);
    }
    // Excel 2 to 4 wrote records without a container.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Err(Refusal::new(Reason::TooOld, "BIFF2-4"));
    }
    text(bytes)
}

fn container(bytes: &[u8]) -> Result<Content<'_>, Refusal> {
    let limits = Limits {
        origin: Origin::Foreign,
        container: LONGEST_FILE as u64,
        entries: 4_000,
        entry: LONGEST_PART,
        total: LONGEST_TOTAL,
        ratio: 2_000,
        names: |_| true,
    };
    let archive = Archive::open(Cursor::new(bytes), &limits).map_err(|error| refusal(&error))?;
    let has = |name: &str| archive.entry(name).is_some();
    if has("EncryptedPackage") {
        return Err(Refusal::new(Reason::Encrypted, ""));
    }
    if has("xl/workbook.bin") {
        return Ok(Content::Binary);
    }
    if has("[Content_Types].xml") && archive.entries().iter().any(|e| is_workbook(&e.name)) {
        return Ok(Content::OfficeOpen(archive));
    }
    if has("content.xml") {
        return open_document(archive);
    }
    let kind = if has("word/document.xml") {
        "docx"
    } else if has("ppt/presentation.xml") {
        "pptx"
    } else {
        "zip"
    };
    Err(Refusal::new(Reason::NotASheet, kind))
}

fn is_workbook(name: &str) -> bool {
    name.rsplit('/')
        .next()
        .is_some_and(|last| last.starts_with("workbook") && last.ends_with(".xml"))
}

fn open_document<'a>(mut archive: Archive<Cursor<&'a [u8]>>) -> Result<Content<'a>, Refusal> {
    let manifest = archive.read("META-INF/manifest.xml", 1024 * 1024).unwrap_or_default();
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(Refusal::new(Reason::Encrypted, ""));
    }
    let media = archive.read("mimetype", 200).unwrap_or_default();
    let media = String::from_utf8_lossy(&media).into_owned();
    if !media.is_empty() && !media.contains("spreadsheet") {
        return Err(Refusal::new(Reason::NotASheet, media.trim()));
    }
    Ok(Content::OpenDocument(archive))
}

/// The reason behind an error of a container.
pub fn refusal(error: &Error) -> Refusal {
    let reason = match error {
        Error::TooLong { .. }
        | Error::TooManyEntries { .. }
        | Error::EntryTooLong { .. }
        | Error::TotalTooLong { .. }
        | Error::Ratio { .. } => Reason::TooLarge,
        Error::Encrypted { .. } => Reason::Encrypted,
        _ => Reason::Damaged,
    };
    Refusal::new(reason, error)
}

fn compound(bytes: &[u8]) -> Result<Content<'_>, Refusal> {
    let compound = Compound::open(bytes)?;
    if compound.has("EncryptedPackage") {
        let is_managed =
            compound.has("DRMEncryptedTransform") || compound.has("DRMEncryptedDataSpace");
        let reason = if is_managed { Reason::RightsManaged } else { Reason::Encrypted };
        return Err(Refusal::new(reason, ""));
    }
    if compound.has("\u{9}DRMContent") {
        return Err(Refusal::new(Reason::RightsManaged, ""));
    }
    if let Some(stream) = compound.stream("Workbook")? {
        return Ok(Content::Biff(stream));
    }
    if compound.has("Book") {
        return Err(Refusal::new(Reason::TooOld, "BIFF5"));
    }
    let kind = if compound.has("WordDocument") { "doc" } else { "" };
    Err(Refusal::new(Reason::NotASheet, kind))
}

fn text(bytes: &[u8]) -> Result<Content<'_>, Refusal> {
    let head = &bytes[..bytes.len().min(4096)];
    for (signature, kind) in [
        (&b"%PDF"[..], "pdf"),
        (b"\x89PNG", "png"),
        (b"\xff\xd8\xff", "jpeg"),
        (b"GIF8", "gif"),
        (b"MZ", "exe"),
        (b"Rar!", "rar"),
        (b"7z\xbc\xaf", "7z"),
        (b"\x1f\x8b", "gzip"),
        (b"{\\rtf", "rtf"),
    ] {
        if head.starts_with(signature) {
            return Err(Refusal::new(Reason::NotASheet, kind));
        }
    }
    let begin =
        String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if begin.starts_with("<?xml") && begin.contains("schemas-microsoft-com:office:spreadsheet") {
        return Err(Refusal::new(Reason::WebPage, "XML Spreadsheet 2003"));
    }
    if begin.starts_with("<!doctype html")
        || begin.starts_with("<html")
        || begin.starts_with("<table")
        || (begin.starts_with('<') && (begin.contains("<html") || begin.contains("<table")))
        || begin.starts_with("mime-version:")
    {
        return Err(Refusal::new(Reason::WebPage, "HTML"));
    }
    if begin.starts_with("<?xml") {
        return Err(Refusal::new(Reason::NotASheet, "xml"));
    }
    let is_utf16 = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let controls = head.iter().filter(|b| **b < 0x20 && !b"\t\r\n\x1a".contains(b)).count();
    if !is_utf16 && controls > 0 && !looks_like_bare_utf16(head) {
        return Err(Refusal::new(Reason::NotASheet, ""));
    }
    Ok(Content::Text)
}

/// UTF-16 without its mark: every other byte of ASCII is zero.
pub fn looks_like_bare_utf16(head: &[u8]) -> bool {
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    head.len() >= 8
        && (zeros(1) * 8 > head.len() || zeros(0) * 8 > head.len())
        && zeros(0).min(zeros(1)) == 0
}
