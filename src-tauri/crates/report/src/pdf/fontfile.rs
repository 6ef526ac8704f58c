//! Fonts as the file embeds them: only the glyphs used, with widths and a way back to characters.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;
use tenken_typeset::{FontId, Fonts, Item, Page};

use super::Error;
use super::objects::name;
use super::picture::Font;

/// The fonts of a file.
pub struct Subsets {
    fonts: BTreeMap<FontId, Subset>,
}

/// One font, reduced.
pub struct Subset {
    remapper: GlyphRemapper,
    /// Per glyph of the whole font: its width in thousandths of an em, and what it reads as.
    glyphs: BTreeMap<u16, (i32, String)>,
    data: Vec<u8>,
    facts: Facts,
}

/// What a font descriptor says, in thousandths of an em, and how fine the outlines are.
struct Facts {
    name: String,
    units: u16,
    bbox: [i64; 4],
    ascent: i64,
    descent: i64,
    cap_height: i64,
    is_bold: bool,
    is_serif: bool,
}

impl Subsets {
    /// The fonts that `pages` use, with the glyphs they use.
    pub fn new(fonts: &Fonts, pages: &[Page]) -> Result<Self, Error> {
        let mut used: BTreeMap<FontId, BTreeMap<u16, String>> = BTreeMap::new();
        for item in pages.iter().flat_map(|page| &page.items) {
            let Item::Glyphs(run) = item else { continue };
            let seen = used.entry(run.font).or_default();
            for glyph in &run.glyphs {
                let text =
                    || run.text[glyph.source.start as usize..glyph.source.end as usize].to_owned();
                seen.entry(glyph.id).or_insert_with(text);
            }
        }
        let subset = |(font, seen): (FontId, BTreeMap<u16, String>)| {
            Ok((font, Subset::new(fonts, font, seen)?))
        };
        Ok(Self { fonts: used.into_iter().map(subset).collect::<Result<_, Error>>()? })
    }

    /// The font `id`, if the pages use it.
    pub fn get(&self, id: FontId) -> Option<&Subset> {
        self.fonts.get(&id)
    }

    /// The fonts by their names on the pages, for who draws these again.
    pub fn pictured(&self) -> BTreeMap<Vec<u8>, Font> {
        let owned = |(code, (width, text)): (u16, (i32, &str))| (code, (width, text.to_owned()));
        let font = |subset: &Subset| Font {
            data: subset.data.clone(),
            units: subset.facts.units,
            codes: subset.codes().into_iter().map(owned).collect(),
        };
        let named =
            |(id, subset): (&FontId, &Subset)| (resource_name(*id).into_bytes(), font(subset));
        self.fonts.iter().map(named).collect()
    }

    /// Adds the fonts to `document`; gives their resource names.
    pub fn embed(&self, document: &mut Document) -> Dictionary {
        let mut resources = Dictionary::new();
        for (id, subset) in &self.fonts {
            resources.set(resource_name(*id), subset.embed(*id, document));
        }
        resources
    }
}

/// The name of a font in the pages' content.
pub fn resource_name(font: FontId) -> String {
    format!("G{}", font.0)
}

impl Subset {
    fn new(fonts: &Fonts, id: FontId, seen: BTreeMap<u16, String>) -> Result<Self, Error> {
        let face = fonts.face(id);
        let glyph = |(glyph, text): (u16, String)| {
            // Widths are whole thousandths here and in the text operators alike.
            #[allow(clippy::cast_possible_truncation)]
            let width = (face.advance(glyph) * 1000.0).round() as i32;
            let reads = face.canonical(glyph).map_or(text, String::from);
            (glyph, (width, reads))
        };
        let glyphs: BTreeMap<u16, (i32, String)> = seen.into_iter().map(glyph).collect();
        let mut remapper = GlyphRemapper::new();
        glyphs.keys().for_each(|glyph| {
            remapper.remap(*glyph);
        });
        let failed = |reason: String| Error::Subset { font: id.0, reason };
        let data = subsetter::subset(face.data(), 0, &remapper)
            .map_err(|error| failed(error.to_string()))?;
        let facts =
            Facts::read(face.data()).ok_or_else(|| failed("its head is unreadable".to_owned()))?;
        Ok(Self { remapper, glyphs, data, facts })
    }

    /// The code of `glyph` in the file.
    pub fn code(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or(0)
    }

    /// The width of `glyph` in thousandths of an em.
    pub fn width(&self, glyph: u16) -> i32 {
        self.glyphs.get(&glyph).map_or(1000, |(width, _)| *width)
    }

    /// What `glyph` reads as where nothing else is said.
    pub fn reads(&self, glyph: u16) -> &str {
        self.glyphs.get(&glyph).map_or("", |(_, text)| text.as_str())
    }

    fn embed(&self, id: FontId, document: &mut Document) -> Object {
        let base = format!("{}+{}", subset_tag(id, &self.data), self.facts.name);
        let length = i64::try_from(self.data.len()).unwrap_or(i64::MAX);
        let file = document
            .add_object(Stream::new(dictionary! { "Length1" => length }, self.data.clone()));
        let descriptor = document.add_object(self.facts.descriptor(&base, file));
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name(&base),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "CIDToGIDMap" => "Identity",
            "DW" => 1000,
            "W" => self.widths(),
        });
        let to_unicode =
            document.add_object(Stream::new(Dictionary::new(), self.to_unicode().into_bytes()));
        let font = dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name(&base),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![Object::Reference(descendant)],
            "ToUnicode" => to_unicode,
        };
        Object::Reference(document.add_object(font))
    }

    /// Codes with their text, in order of code.
    fn codes(&self) -> BTreeMap<u16, (i32, &str)> {
        self.glyphs
            .iter()
            .map(|(glyph, (width, text))| (self.code(*glyph), (*width, text.as_str())))
            .collect()
    }

    /// Runs of codes that follow each other, each with its list of widths.
    fn widths(&self) -> Vec<Object> {
        let mut widths: Vec<Object> = Vec::new();
        let mut expected = None;
        for (code, (width, _)) in self.codes() {
            if expected != Some(code) {
                widths.push(Object::Integer(code.into()));
                widths.push(Object::Array(Vec::new()));
            }
            if let Some(Object::Array(list)) = widths.last_mut() {
                list.push(Object::Integer(width.into()));
            }
            expected = code.checked_add(1);
        }
        widths
    }

    fn to_unicode(&self) -> String {
        let mut cmap = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) \
             /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let codes: Vec<_> =
            self.codes().into_iter().filter(|(_, (_, text))| !text.is_empty()).collect();
        // A group may hold a hundred entries at most.
        for group in codes.chunks(100) {
            cmap.push_str(&format!("{} beginbfchar\n", group.len()));
            for (code, (_, text)) in group {
                let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
                cmap.push_str(&format!("<{code:04X}> <{units}>\n"));
            }
            cmap.push_str("endbfchar\n");
        }
        cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        cmap
    }
}

/// Six capital letters that name a subset, from its content.
fn subset_tag(id: FontId, data: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    hash.update([id.0]);
    hash.update(data);
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

impl Facts {
    fn read(data: &[u8]) -> Option<Self> {
        let face = ttf_parser::Face::parse(data, 0).ok()?;
        let em = i64::from(face.units_per_em());
        let scale = |units: i16| (i64::from(units) * 1000).div_euclid(em);
        let bbox = face.global_bounding_box();
        let postscript = face.names().into_iter().find_map(|entry| {
            (entry.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
                .then(|| entry.to_string())
                .flatten()
        });
        let name = postscript.unwrap_or_else(|| "Font".to_owned());
        Some(Self {
            bbox: [scale(bbox.x_min), scale(bbox.y_min), scale(bbox.x_max), scale(bbox.y_max)],
            ascent: scale(face.ascender()),
            descent: scale(face.descender()),
            cap_height: scale(face.capital_height().unwrap_or_else(|| face.ascender())),
            is_bold: face.is_bold(),
            is_serif: name.contains("Mincho"),
            units: face.units_per_em(),
            name,
        })
    }

    fn descriptor(&self, base: &str, file: ObjectId) -> Dictionary {
        // Symbolic: the glyphs are reached by number, not through a Latin encoding.
        let flags = 4 + if self.is_serif { 2 } else { 0 } + if self.is_bold { 1 << 18 } else { 0 };
        dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name(base),
            "Flags" => flags,
            "FontBBox" => self.bbox.iter().map(|side| Object::Integer(*side)).collect::<Vec<_>>(),
            "ItalicAngle" => 0,
            "Ascent" => self.ascent,
            "Descent" => self.descent,
            "CapHeight" => self.cap_height,
            "StemV" => if self.is_bold { 140 } else { 80 },
            "FontFile2" => file,
        }
    }
}
