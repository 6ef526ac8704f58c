//! A document as a PDF file.
//!
//! Pages are composed by `tenken-typeset` and drawn with printpdf's plain operations; what printpdf
//! lacks (font subsets, structure tree, nested outline, links, metadata) is added to its result.
//! The same document, fonts and date give the same bytes.
//!
//! printpdf's own text layout, HTML, conformance and font embedding are deliberately unused: they
//! break Japanese lines, embed whole fonts and leave characters out without a word.

mod assemble;
mod content;
mod draw;
mod file;
mod fontfile;
mod icc;
mod metadata;
mod objects;
mod outline;
mod packed;
mod picture;
mod tree;

use std::sync::atomic::AtomicBool;

use tenken_typeset::{Composer, Substitution};

pub use picture::{Picture, Pictures};

use crate::document::Document;
use crate::fonts::Fonts;
use crate::layout::Layout;

/// What a rendering is told from outside.
pub struct Options<'a> {
    /// The date the file bears, RFC 3339 (`2026-12-01T09:00:00+09:00`). Nothing else in the file
    /// depends on when it is made.
    pub created: &'a str,
    /// Told how much is done of how much.
    pub progress: &'a dyn Fn(usize, usize),
    /// Set from outside to stop.
    pub cancel: &'a AtomicBool,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What the author of the document should look at.
    pub warnings: Vec<Warning>,
    /// Characters that could not be printed as they are (外字), in code order.
    pub substituted: Vec<Substitution>,
    /// Its pages, to be looked at without a reader of PDF.
    pub pictures: Pictures,
}

/// Something that did not stop the rendering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A link leads to an anchor that no block has; its text is printed without a link.
    DeadLink {
        /// The name of the anchor.
        anchor: String,
    },
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Stopped from outside.
    #[error("the report was cancelled")]
    Cancelled,
    /// The date is not RFC 3339.
    #[error("not an RFC 3339 date: {date}")]
    Date {
        /// What was given.
        date: String,
    },
    /// A font cannot be reduced to the characters used.
    #[error("font {font} cannot be reduced to the characters used: {reason}")]
    Subset {
        /// Position of the font in the set.
        font: u8,
        /// What the reducer says.
        reason: String,
    },
    /// The file's parts do not fit together.
    #[error("the PDF cannot be put together: {0}")]
    Parts(#[from] lopdf::Error),
    /// The file's table of contents cannot be made (a file over four gigabytes).
    #[error("the PDF's table of contents cannot be made")]
    Table,
    /// The file cannot be written to memory.
    #[error("the PDF cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

impl From<tenken_typeset::Cancelled> for Error {
    fn from(_: tenken_typeset::Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Renders `document` as a tagged PDF with its fonts embedded.
pub fn render(
    document: &Document,
    fonts: &Fonts,
    options: &Options<'_>,
) -> Result<Rendered, Error> {
    let date = metadata::Date::parse(options.created)?;
    let composer = Composer::new(&fonts.faces);
    let (parts, plan) = Layout::new(document, &composer).into_parts();
    let assemble::Pages { pages, anchors } = assemble::pages(document, parts, &composer, options)?;
    let subsets = fontfile::Subsets::new(&fonts.faces, &pages)?;
    let count = pages.len();
    let drawn = draw::pages(pages, &subsets, &plan.structure, options)?;
    let pictures = Pictures::of(&drawn, &subsets);
    let parts = file::Parts { document, plan, anchors, subsets, date, options };
    let (bytes, warnings) = file::write(&parts, drawn)?;
    Ok(Rendered { bytes, pages: count, warnings, substituted: composer.substitutions(), pictures })
}
