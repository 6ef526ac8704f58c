//! A set of fonts: which one has a character.

use crate::face::Face;

/// A font of a [`Fonts`] set, by its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FontId(pub u8);

/// The fonts of a document. A character is looked for in the font asked for, then in the fallback.
#[derive(Debug, Clone)]
pub struct Fonts {
    faces: Vec<Face>,
    fallback: FontId,
}

impl Fonts {
    /// A set of `faces`, with `fallback` for characters the others lack.
    pub fn new(faces: Vec<Face>, fallback: FontId) -> Self {
        Self { faces, fallback }
    }

    /// The font `id`.
    ///
    /// # Panics
    /// When `id` is not of this set.
    pub fn face(&self, id: FontId) -> &Face {
        &self.faces[usize::from(id.0)]
    }

    /// How many fonts the set has.
    pub fn len(&self) -> usize {
        self.faces.len()
    }

    /// Whether the set has no font.
    pub fn is_empty(&self) -> bool {
        self.faces.is_empty()
    }

    /// Font and glyph of `character`, first in `font`, then in the fallback. Characters of the
    /// private use areas (外字) have no agreed shape, so no font is asked for them.
    pub(crate) fn find(&self, font: FontId, character: char) -> Option<(FontId, u16)> {
        if is_private_use(character) {
            return None;
        }
        [font, self.fallback].into_iter().find_map(|id| Some((id, self.face(id).glyph(character)?)))
    }

    /// Font and glyph of `character` in the form `selector` asks for.
    pub(crate) fn find_variation(
        &self,
        font: FontId,
        character: char,
        selector: char,
    ) -> Option<(FontId, u16)> {
        [font, self.fallback]
            .into_iter()
            .find_map(|id| Some((id, self.face(id).variation(character, selector)?)))
    }
}

fn is_private_use(character: char) -> bool {
    matches!(u32::from(character), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFD)
}
