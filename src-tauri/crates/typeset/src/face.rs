//! One font as composition sees it: which glyph a character has, and how wide it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use ttf_parser::GlyphId;

/// A font that cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum FaceError {
    /// The bytes are not a font.
    #[error("not a usable TrueType font: {0}")]
    Unreadable(ttf_parser::FaceParsingError),
    /// The font has no Unicode character map.
    #[error("the font has no Unicode character map")]
    NoCharacterMap,
}

/// A font's tables, read once.
///
/// The character map and widths are copied out, so that composing a long report does not walk the
/// font's own tables for every character.
#[derive(Debug, Clone)]
pub struct Face {
    data: Arc<[u8]>,
    basic_plane: Vec<u16>,
    beyond: BTreeMap<u32, u16>,
    advances: Vec<u16>,
    canonical: Vec<Option<char>>,
    units_per_em: f64,
}

impl Face {
    /// Reads the first font of `data`.
    pub fn new(data: impl Into<Arc<[u8]>>) -> Result<Self, FaceError> {
        let data = data.into();
        let face = ttf_parser::Face::parse(&data, 0).map_err(FaceError::Unreadable)?;
        let table = face.tables().cmap.ok_or(FaceError::NoCharacterMap)?;
        let mut basic_plane = vec![0; 0x1_0000];
        let mut beyond = BTreeMap::new();
        for subtable in table.subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
            subtable.codepoints(|code| {
                let Some(GlyphId(glyph)) = subtable.glyph_index(code) else {
                    return;
                };
                match basic_plane.get_mut(code as usize) {
                    Some(slot) => *slot = glyph,
                    None => drop(beyond.insert(code, glyph)),
                }
            });
        }
        let count = face.number_of_glyphs();
        let advances =
            (0..count).map(|id| face.glyph_hor_advance(GlyphId(id)).unwrap_or(0)).collect();
        let canonical = canonical_characters(usize::from(count), &basic_plane, &beyond);
        let units_per_em = f64::from(face.units_per_em());
        Ok(Self { basic_plane, beyond, advances, canonical, units_per_em, data })
    }

    /// The font file.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// The glyph of `character`, if the font has one.
    pub fn glyph(&self, character: char) -> Option<u16> {
        let code = u32::from(character);
        let glyph = match self.basic_plane.get(code as usize) {
            Some(glyph) => *glyph,
            None => *self.beyond.get(&code)?,
        };
        (glyph != 0).then_some(glyph)
    }

    /// The glyph of `character` in the form that `selector` asks for (cmap format 14: IVS and SVS).
    pub fn variation(&self, character: char, selector: char) -> Option<u16> {
        let face = ttf_parser::Face::parse(&self.data, 0).ok()?;
        face.glyph_variation_index(character, selector)
            .map(|glyph| glyph.0)
            .filter(|glyph| *glyph != 0)
    }

    /// The width of `glyph` in units of one em.
    pub fn advance(&self, glyph: u16) -> f64 {
        let units = self.advances.get(usize::from(glyph)).copied().unwrap_or(0);
        f64::from(units) / self.units_per_em
    }

    /// The one character that stands for `glyph` when text is read back from a page.
    ///
    /// Fonts share glyphs between look-alikes (Kangxi radicals, compatibility ideographs); the
    /// ordinary character is preferred. `None` for glyphs that only a variation sequence reaches.
    pub fn canonical(&self, glyph: u16) -> Option<char> {
        self.canonical.get(usize::from(glyph)).copied().flatten()
    }
}

fn canonical_characters(
    count: usize,
    basic_plane: &[u16],
    beyond: &BTreeMap<u32, u16>,
) -> Vec<Option<char>> {
    let mut canonical: Vec<Option<char>> = vec![None; count];
    let basic = basic_plane
        .iter()
        .enumerate()
        .filter_map(|(code, glyph)| Some((u32::try_from(code).ok()?, *glyph)));
    let all = basic.chain(beyond.iter().map(|(code, glyph)| (*code, *glyph)));
    for (code, glyph) in all.filter(|(_, glyph)| *glyph != 0) {
        let (Some(slot), Some(character)) =
            (canonical.get_mut(usize::from(glyph)), char::from_u32(code))
        else {
            continue;
        };
        if slot.is_none_or(|held| is_radical(held) && !is_radical(character)) {
            *slot = Some(character);
        }
    }
    canonical
}

fn is_radical(character: char) -> bool {
    ('\u{2E80}'..='\u{2FDF}').contains(&character)
}
