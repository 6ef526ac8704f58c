//! Fonts: in the file, as wide as they say, and every glyph reads as a character.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object};
use ttf_parser::{Face, GlyphId};

use super::{Found, array, content, dictionary, name};

/// A font of the file: its name on the pages, and what it is made of.
pub(super) struct Font<'f> {
    pub resource: String,
    dictionary: &'f Dictionary,
    descendant: &'f Dictionary,
}

pub(super) fn fonts(file: &Document) -> Vec<Font<'_>> {
    let mut fonts: BTreeMap<String, Font<'_>> = BTreeMap::new();
    for id in file.get_pages().into_values() {
        let Ok(page) = file.get_dictionary(id) else { continue };
        let Some(held) =
            dictionary(file, page, b"Resources").and_then(|r| dictionary(file, r, b"Font"))
        else {
            continue;
        };
        for (resource, _) in held.iter() {
            let Some(font) = dictionary(file, held, resource) else { continue };
            let descendant =
                array(file, font, b"DescendantFonts").and_then(|list| match list.first()? {
                    Object::Reference(id) => file.get_dictionary(*id).ok(),
                    object => object.as_dict().ok(),
                });
            let Some(descendant) = descendant else { continue };
            let resource = String::from_utf8_lossy(resource).into_owned();
            fonts.insert(resource.clone(), Font { resource, dictionary: font, descendant });
        }
    }
    fonts.into_values().collect()
}

fn program(file: &Document, font: &Font<'_>) -> Option<Vec<u8>> {
    let descriptor = dictionary(file, font.descendant, b"FontDescriptor")?;
    let program = descriptor.get_deref(b"FontFile2", file).ok()?.as_stream().ok()?;
    program.decompressed_content().ok()
}

/// The codes that the pages show in each font.
fn shown(file: &Document) -> BTreeMap<String, BTreeSet<u16>> {
    let mut shown: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for id in file.get_pages().into_values() {
        let mut font = String::new();
        for operation in content::operations(file, id) {
            match (operation.operator.as_str(), operation.operands.first()) {
                ("Tf", Some(Object::Name(name))) => {
                    font = String::from_utf8_lossy(name).into_owned()
                }
                ("Tj", Some(text)) => add(shown.entry(font.clone()).or_default(), text),
                ("TJ", Some(Object::Array(parts))) => {
                    parts.iter().for_each(|part| add(shown.entry(font.clone()).or_default(), part));
                }
                _ => {}
            }
        }
    }
    shown
}

fn add(codes: &mut BTreeSet<u16>, text: &Object) {
    if let Object::String(bytes, _) = text {
        codes.extend(bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
    }
}

/// The widths that a font says, by code.
pub(super) fn said(file: &Document, font: &Font<'_>) -> BTreeMap<u16, i64> {
    let mut widths = BTreeMap::new();
    let mut first = 0;
    for part in array(file, font.descendant, b"W").into_iter().flatten() {
        match part {
            Object::Integer(code) => first = u16::try_from(*code).unwrap_or(0),
            Object::Array(list) => {
                for (index, width) in (first..).zip(list) {
                    widths.insert(index, width.as_i64().unwrap_or(-1));
                }
            }
            _ => {}
        }
    }
    widths
}

/// PDF/A-2 6.2.11.2–6.2.11.5.
pub fn embedded(file: &Document, _: &[u8]) -> Found {
    let fonts = fonts(file);
    let mut found = Vec::new();
    if fonts.is_empty() {
        found.push("no font".to_owned());
    }
    for font in &fonts {
        let system = dictionary(file, font.descendant, b"CIDSystemInfo");
        let base = name(font.dictionary, b"BaseFont");
        let is_tagged = base.as_bytes().get(6) == Some(&b'+')
            && base.bytes().take(6).all(|byte| byte.is_ascii_uppercase());
        let checks = [
            (name(font.dictionary, b"Subtype") == "Type0", "not composite"),
            (name(font.dictionary, b"Encoding") == "Identity-H", "another encoding"),
            (name(font.descendant, b"Subtype") == "CIDFontType2", "not TrueType"),
            (name(font.descendant, b"CIDToGIDMap") == "Identity", "no map of glyphs"),
            (name(font.descendant, b"BaseFont") == base && is_tagged, "its name"),
            (system.is_some(), "no character collection"),
            (program(file, font).is_some_and(|p| Face::parse(&p, 0).is_ok()), "not in the file"),
        ];
        let broken = checks.iter().filter(|(kept, _)| !kept);
        found.extend(broken.map(|(_, fact)| format!("{}: {fact}", font.resource)));
    }
    found
}

/// What every code reads as: UTF-16 in hexadecimal.
pub(super) fn read_as(file: &Document, font: &Font<'_>) -> BTreeMap<u16, String> {
    let map = font.dictionary.get_deref(b"ToUnicode", file).and_then(Object::as_stream);
    let map = map.and_then(lopdf::Stream::decompressed_content).unwrap_or_default();
    let map = String::from_utf8_lossy(&map).into_owned();
    let pair = |line: &str| {
        let (code, text) = line.trim().split_once("> <")?;
        let code = u16::from_str_radix(code.strip_prefix('<')?, 16).ok()?;
        Some((code, text.trim_end_matches('>').to_owned()))
    };
    map.lines().filter_map(pair).collect()
}

/// PDF/A-2 6.2.11.5: the widths said are those of the font, to a thousandth.
pub fn widths(file: &Document, _: &[u8]) -> Found {
    let mut found = Vec::new();
    let shown = shown(file);
    for font in &fonts(file) {
        let Some(program) = program(file, font) else { continue };
        let Ok(face) = Face::parse(&program, 0) else { continue };
        let said = said(file, font);
        let em = i64::from(face.units_per_em());
        for code in shown.get(&font.resource).into_iter().flatten() {
            let units = face.glyph_hor_advance(GlyphId(*code)).map_or(-1, i64::from);
            let width = said.get(code).copied().unwrap_or(-1);
            if (units * 1000 - width * em).abs() > em {
                found.push(format!("{} code {code}: {width} for {units}/{em}", font.resource));
            }
        }
    }
    found
}

/// PDF/A-2 6.2.11.7, 6.2.11.8: every code shown has a character, and none is "no glyph".
pub fn read_back(file: &Document, _: &[u8]) -> Found {
    let mut found = Vec::new();
    let shown = shown(file);
    for font in &fonts(file) {
        let pairs = read_as(file, font);
        for code in shown.get(&font.resource).into_iter().flatten() {
            let text = pairs.get(code).map(String::as_str).unwrap_or_default();
            if *code == 0 || text.len() < 4 || matches!(text, "0000" | "FEFF" | "FFFE") {
                found.push(format!("{} code {code} reads {text:?}", font.resource));
            }
        }
    }
    found
}
