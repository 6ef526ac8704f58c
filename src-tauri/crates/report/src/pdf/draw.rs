//! Pages drawn with printpdf, a few at a time: its operations take many times the room of what
//! they become.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::Ordering;

use flate2::{Compression, write::ZlibEncoder};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use tenken_typeset::{LinkArea, Page, Tag};

use super::fontfile::Subsets;
use super::{Error, Options, content};
use crate::structure::Structure;

/// Pages drawn at a time.
const AT_A_TIME: usize = 32;

/// Drawn pages.
#[derive(Default)]
pub struct Drawn {
    /// In order.
    pub pages: Vec<DrawnPage>,
    /// The room each drawing takes on its page: left, bottom, right, top.
    pub boxes: BTreeMap<Tag, [f64; 4]>,
}

/// A drawn page.
pub struct DrawnPage {
    /// Its operations, compressed.
    pub content: Vec<u8>,
    /// The structure element of each marked sequence, by its number.
    pub marks: Vec<Tag>,
    /// The areas that lead somewhere.
    pub links: Vec<LinkArea>,
}

/// Draws `pages`.
pub fn pages(
    pages: Vec<Page>,
    subsets: &Subsets,
    structure: &Structure,
    options: &Options<'_>,
) -> Result<Drawn, Error> {
    let total = pages.len();
    let mut drawn = Drawn::default();
    let mut pages = pages.into_iter();
    while drawn.pages.len() < total {
        if options.cancel.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let group: Vec<content::Content> = pages
            .by_ref()
            .take(AT_A_TIME)
            .map(|page| content::draw(&page, subsets, structure))
            .collect();
        add_group(&mut drawn, group)?;
        (options.progress)(total + drawn.pages.len(), total * 2);
    }
    Ok(drawn)
}

fn add_group(drawn: &mut Drawn, group: Vec<content::Content>) -> Result<(), Error> {
    let mut pdf = PdfDocument::new("");
    let mut rest = Vec::with_capacity(group.len());
    for content in group {
        pdf.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), content.ops));
        rest.push((content.marks, content.links));
        drawn.boxes.extend(content.boxes);
    }
    let save = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    // Its only warning, text outside of text sections, cannot come from what is drawn here.
    let file = pdf.to_lopdf_document(&save, &mut Vec::new());
    for (page, (marks, links)) in file.get_pages().into_values().zip(rest) {
        let content = compressed(&file.get_page_content(page))?;
        drawn.pages.push(DrawnPage { content, marks, links });
    }
    Ok(())
}

/// `bytes` as a Flate stream.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
