//! Which files are taken as evidence: an allow-list by ending, proven by content.
//!
//! Type sniffers elsewhere miss what matters here (shortcuts, HTML applications, help files,
//! notebooks that carry programs), so the signatures are our own. Nothing is interpreted: archives
//! are not opened, only their table of contents is read.

use std::io::{self, Read, Seek, SeekFrom};

use super::{office, text};

/// How much of the beginning is looked at.
const HEAD: u64 = 64 * 1024;

/// What a content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pdf,
    Image(Image),
    /// An Office document of the present kind.
    Office {
        application: Application,
        has_macros: bool,
    },
    /// An OpenDocument file.
    OpenDocument {
        application: Application,
        has_macros: bool,
    },
    /// A compound file: Office documents until 2003, mail of Outlook, 一太郎, encrypted documents.
    Compound(office::Compound),
    Zip,
    Text,
    Rtf,
    Html,
    Svg,
    Shortcut,
    Script,
    Program,
    DiskImage,
    Help,
    Notebook,
    Unknown,
}

/// Pictures, any of which may stand behind any picture's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Image {
    Png,
    Jpeg,
    Gif,
    Bmp,
    Tiff,
    Webp,
    Heif,
}

/// The three kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Application {
    Words,
    Sheets,
    Slides,
}

/// Whether a media type of ours says that the file may run macros when opened.
pub fn may_hold_macros(media_type: &str) -> bool {
    media_type.contains("macroEnabled") || media_type.ends_with(MACROS)
}

/// Added to the media type of a kind that has no other for files with macros.
const MACROS: &str = "; macros=yes";

/// What the ending of a name promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Promise {
    Pdf,
    Image,
    Office { application: Application, macros_told: bool },
    OldOffice(Application),
    OpenDocument(Application),
    Mail,
    Ichitaro,
    DocuWorks,
    Zip,
    Text(&'static str),
}

/// What an ending promises; nothing for one that is not on the list.
pub(super) fn promise(extension: &str) -> Option<Promise> {
    use Application::{Sheets, Slides, Words};
    Some(match extension {
        "pdf" => Promise::Pdf,
        "jpg" | "jpeg" | "png" | "gif" | "bmp" | "tif" | "tiff" | "heic" | "heif" | "webp" => {
            Promise::Image
        }
        "docx" => Promise::Office { application: Words, macros_told: false },
        "xlsx" => Promise::Office { application: Sheets, macros_told: false },
        "pptx" => Promise::Office { application: Slides, macros_told: false },
        "docm" => Promise::Office { application: Words, macros_told: true },
        "xlsm" => Promise::Office { application: Sheets, macros_told: true },
        "pptm" => Promise::Office { application: Slides, macros_told: true },
        "doc" => Promise::OldOffice(Words),
        "xls" => Promise::OldOffice(Sheets),
        "ppt" => Promise::OldOffice(Slides),
        "odt" => Promise::OpenDocument(Words),
        "ods" => Promise::OpenDocument(Sheets),
        "odp" => Promise::OpenDocument(Slides),
        "msg" => Promise::Mail,
        "jtd" | "jtt" => Promise::Ichitaro,
        "xdw" | "xbd" => Promise::DocuWorks,
        "zip" => Promise::Zip,
        "txt" | "log" => Promise::Text("text/plain"),
        "md" => Promise::Text("text/markdown"),
        "csv" => Promise::Text("text/csv"),
        "tsv" => Promise::Text("text/tab-separated-values"),
        "eml" => Promise::Text("message/rfc822"),
        _ => return None,
    })
}

impl Promise {
    /// The media type of a content that keeps the promise; nothing for one that does not.
    pub fn media_type(self, kind: Kind) -> Option<String> {
        let plain = |text: &str| Some(text.to_owned());
        match (self, kind) {
            (Self::Pdf, Kind::Pdf) => plain("application/pdf"),
            (Self::Image, Kind::Image(image)) => plain(image.media_type()),
            (
                Self::Office { application: told, macros_told },
                Kind::Office { application, has_macros },
            ) if told == application && (macros_told || !has_macros) => {
                plain(office_type(application, macros_told))
            }
            // With a password a document of the present kind lies encrypted in a compound file.
            (Self::Office { application, macros_told }, Kind::Compound(compound))
                if compound.is_encrypted && !compound.is_installer =>
            {
                plain(office_type(application, macros_told))
            }
            (Self::OldOffice(application), Kind::Compound(compound))
                if compound.holds(application) && !compound.is_installer =>
            {
                Some(told(old_office_type(application), compound.has_macros))
            }
            (
                Self::OpenDocument(told_application),
                Kind::OpenDocument { application, has_macros },
            ) if told_application == application => {
                Some(told(open_document_type(application), has_macros))
            }
            (Self::Mail, Kind::Compound(compound))
                if compound.is_mail && !compound.is_installer =>
            {
                plain("application/vnd.ms-outlook")
            }
            (Self::Ichitaro, Kind::Compound(compound)) if !compound.is_installer => {
                Some(told("application/x-js-taro", compound.has_macros))
            }
            // The format is not published: whatever is not known to be something else.
            (Self::DocuWorks, Kind::Unknown) => plain("application/vnd.fujixerox.docuworks"),
            (Self::DocuWorks, Kind::Compound(compound)) if !compound.is_installer => {
                plain("application/vnd.fujixerox.docuworks")
            }
            (Self::Zip, Kind::Zip) => plain("application/zip"),
            (Self::Text(media_type), Kind::Text) => plain(media_type),
            _ => None,
        }
    }
}

impl Kind {
    /// What the content is, for the facts of a refusal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Image(_) => "image",
            Self::Office { has_macros: true, .. } => "office_with_macros",
            Self::Office { .. } => "office",
            Self::OpenDocument { .. } => "open_document",
            Self::Compound(compound) if compound.is_installer => "installer",
            Self::Compound(_) => "compound_file",
            Self::Zip => "zip",
            Self::Text => "text",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Shortcut => "shortcut",
            Self::Script => "script",
            Self::Program => "program",
            Self::DiskImage => "disk_image",
            Self::Help => "help",
            Self::Notebook => "notebook",
            Self::Unknown => "unknown",
        }
    }

    /// Looks at a content.
    pub fn of(file: &mut (impl Read + Seek)) -> io::Result<Self> {
        let mut head = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.take(HEAD).read_to_end(&mut head)?;
        // Text first: two letters at the beginning of a memo make no program of it.
        if let Some(kind) = text::kind(&head) {
            return Ok(kind);
        }
        if is_disk_image(&head) {
            return Ok(Self::DiskImage);
        }
        if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| head.starts_with(start)) {
            return Ok(*kind);
        }
        if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            return Ok(Self::Compound(office::compound(file)?));
        }
        if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|sign| head.starts_with(*sign))
        {
            return office::archive(file);
        }
        if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
            return Ok(Self::Image(Image::Webp));
        }
        if head.get(4..8) == Some(b"ftyp") && head.get(8..12).is_some_and(is_heif) {
            return Ok(Self::Image(Image::Heif));
        }
        // Copiers put a few bytes of their own before a PDF.
        if head.windows(5).take(1024).any(|window| window == b"%PDF-") {
            return Ok(Self::Pdf);
        }
        Ok(Self::Unknown)
    }
}

const SIGNATURES: &[(&[u8], Kind)] = &[
    (b"MZ", Kind::Program),
    (b"\x7fELF", Kind::Program),
    (&[0xfe, 0xed, 0xfa, 0xce], Kind::Program),
    (&[0xfe, 0xed, 0xfa, 0xcf], Kind::Program),
    (&[0xce, 0xfa, 0xed, 0xfe], Kind::Program),
    (&[0xcf, 0xfa, 0xed, 0xfe], Kind::Program),
    (&[0xca, 0xfe, 0xba, 0xbe], Kind::Program),
    (b"\0asm", Kind::Program),
    (b"dex\n", Kind::Program),
    (&[0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0], Kind::Shortcut),
    (b"ITSF", Kind::Help),
    (&[0x3f, 0x5f, 0x03, 0], Kind::Help),
    (
        &[
            0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29,
            0x96, 0xd3,
        ],
        Kind::Notebook,
    ),
    (b"vhdxfile", Kind::DiskImage),
    (b"conectix", Kind::DiskImage),
    (b"KDMV", Kind::DiskImage),
    (b"%PDF-", Kind::Pdf),
    (&[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a], Kind::Image(Image::Png)),
    (&[0xff, 0xd8, 0xff], Kind::Image(Image::Jpeg)),
    (b"GIF87a", Kind::Image(Image::Gif)),
    (b"GIF89a", Kind::Image(Image::Gif)),
    (b"BM", Kind::Image(Image::Bmp)),
    (b"II*\0", Kind::Image(Image::Tiff)),
    (b"MM\0*", Kind::Image(Image::Tiff)),
];

impl Image {
    fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Webp => "image/webp",
            Self::Heif => "image/heif",
        }
    }
}

fn is_heif(brand: &[u8]) -> bool {
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"].iter().any(|b| brand == *b)
}

/// ISO 9660 and UDF name themselves in the 17th sector.
fn is_disk_image(head: &[u8]) -> bool {
    let name = head.get(0x8001..0x8006).unwrap_or_default();
    [&b"CD001"[..], b"BEA01", b"NSR02", b"NSR03"].contains(&name)
}

fn told(media_type: &str, has_macros: bool) -> String {
    format!("{media_type}{}", if has_macros { MACROS } else { "" })
}

fn office_type(application: Application, with_macros: bool) -> &'static str {
    match (application, with_macros) {
        (Application::Words, false) => {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
        (Application::Sheets, false) => {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
        (Application::Slides, false) => {
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        }
        (Application::Words, true) => "application/vnd.ms-word.document.macroEnabled.12",
        (Application::Sheets, true) => "application/vnd.ms-excel.sheet.macroEnabled.12",
        (Application::Slides, true) => "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
    }
}

fn old_office_type(application: Application) -> &'static str {
    match application {
        Application::Words => "application/msword",
        Application::Sheets => "application/vnd.ms-excel",
        Application::Slides => "application/vnd.ms-powerpoint",
    }
}

fn open_document_type(application: Application) -> &'static str {
    match application {
        Application::Words => "application/vnd.oasis.opendocument.text",
        Application::Sheets => "application/vnd.oasis.opendocument.spreadsheet",
        Application::Slides => "application/vnd.oasis.opendocument.presentation",
    }
}
