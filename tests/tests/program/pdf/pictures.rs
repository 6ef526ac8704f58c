//! What the window shows of a report before it is written is the file that is written.
//!
//! The file is opened again here by another way than the pictures take, and both are compared glyph
//! by glyph: place, size, and what it reads as.

use std::collections::BTreeMap;

use lopdf::{Document, Object};

use super::sample::{Campaign, VARIANTS};
use super::{content, fonts, text};

/// A glyph on a page: where it stands, in hundredths of a point.
type Place = (i64, i64);

/// What a page of the file shows.
#[derive(Debug, Default, PartialEq)]
struct Shown {
    glyphs: Vec<Place>,
    painted: usize,
    reads: String,
}

#[test]
fn what_is_shown_before_is_what_is_written() {
    let campaign = Campaign::new("kani", "ja", "2026-12-03T09:00:00+09:00");
    for variant in VARIANTS {
        let (preview, pages, bytes) = campaign.looked_at(variant);
        assert!(bytes == campaign.report(variant), "{variant}: looking at it changes nothing");
        assert_eq!(preview["size"], bytes.len(), "{variant}: the size said before");
        let file = Document::load_mem(&bytes).expect("the file can be opened");
        let written = shown(&file);
        assert_eq!(pages.len(), written.len(), "{variant}: every page can be looked at");
        for (index, (page, written)) in pages.iter().zip(&written).enumerate() {
            let picture = pictured(page["svg"].as_str().expect("a picture"), page["text"].as_str());
            let page = format!("{variant}, page {}", index + 1);
            assert!(!picture.glyphs.is_empty(), "{page} says something");
            assert_eq!(picture.reads, written.reads, "{page}: the same words in the same order");
            assert_eq!(picture.painted, written.painted, "{page}: every rule and ground");
            assert_eq!(picture.glyphs.len(), written.glyphs.len(), "{page}: every glyph");
            for (ours, theirs) in picture.glyphs.iter().zip(&written.glyphs) {
                let off = (ours.0 - theirs.0).abs().max((ours.1 - theirs.1).abs());
                assert!(off <= 3, "{page}: {ours:?} for {theirs:?}, in hundredths of a point");
            }
        }
    }
}

/// The pages of a file, read from its operations, widths and maps.
fn shown(file: &Document) -> Vec<Shown> {
    let fonts: BTreeMap<String, _> = fonts::fonts(file)
        .iter()
        .map(|font| (font.resource.clone(), (fonts::said(file, font), fonts::read_as(file, font))))
        .collect();
    let mut pages = Vec::new();
    for id in file.get_pages().into_values() {
        let mut page = Shown::default();
        let (mut font, mut size, mut at) = (String::new(), 0.0, (0.0, 0.0));
        let (mut is_seen, mut said) = (true, Vec::new());
        for operation in content::operations(file, id) {
            let operands = &operation.operands;
            let number = |index: usize| {
                f64::from(operands.get(index).and_then(|o| o.as_float().ok()).unwrap_or(f32::NAN))
            };
            match operation.operator.as_str() {
                "Tf" => {
                    font = String::from_utf8_lossy(operands[0].as_name().unwrap()).into_owned();
                    size = number(1);
                }
                "Tm" => at = (number(4), number(5)),
                "Td" => at = (number(0), number(1)),
                "Tr" => is_seen = number(0) < 3.0,
                "f" | "f*" | "S" | "s" => page.painted += 1,
                "BMC" | "BDC" => {
                    let held = operands.get(1).and_then(|held| held.as_dict().ok());
                    let held = held.and_then(|held| held.get(b"ActualText").ok());
                    said.push(held.map(text));
                }
                "EMC" => page.reads.extend(said.pop().flatten()),
                "TJ" => {
                    let (widths, reads) = &fonts[&font];
                    let mut pen = 0.0;
                    for part in operands[0].as_array().unwrap() {
                        let Object::String(codes, _) = part else {
                            pen -= f64::from(part.as_float().unwrap());
                            continue;
                        };
                        for code in codes.chunks_exact(2) {
                            let code = u16::from_be_bytes([code[0], code[1]]);
                            if is_seen {
                                let x = at.0 + pen * size / 1000.0;
                                page.glyphs.push((hundredths(x), hundredths(at.1)));
                            }
                            if said.iter().all(Option::is_none) {
                                page.reads.push_str(&utf16(&reads[&code]));
                            }
                            pen += f64::from(i32::try_from(widths[&code]).unwrap());
                        }
                    }
                    at.0 += pen * size / 1000.0;
                }
                _ => {}
            }
        }
        pages.push(page);
    }
    pages
}

/// What a picture shows; what it reads comes beside it.
fn pictured(svg: &str, reads: Option<&str>) -> Shown {
    let foreign = ["<text", "<script", "<image", "<foreignObject", "href=\"http"];
    assert!(foreign.iter().all(|part| !svg.contains(part)), "outlines only");
    let drawn = svg.split_once("</defs>").expect("definitions come first").1;
    let mut glyphs = Vec::new();
    for run in drawn.split("<g transform=\"translate(").skip(1) {
        let (at, rest) = run.split_once(") scale(").expect("a size");
        let (x, y) = at.split_once(' ').expect("two numbers");
        let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
        let (scale, rest) = rest.split_once(')').expect("a size");
        let scale: f64 = scale.parse().unwrap();
        for glyph in rest.split("x=\"").skip(1) {
            let pen: f64 = glyph.split_once('"').expect("a number").0.parse().unwrap();
            glyphs.push((hundredths(x + pen * scale), hundredths(y)));
        }
    }
    let reads = reads.expect("words").replace('\n', "");
    Shown { glyphs, painted: drawn.matches("<path ").count(), reads }
}

fn hundredths(points: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation)]
    let whole = (points * 100.0).round() as i64;
    whole
}

fn utf16(hex: &str) -> String {
    let units: Vec<u16> = (0..hex.len() / 4)
        .map(|index| u16::from_str_radix(&hex[index * 4..index * 4 + 4], 16).unwrap())
        .collect();
    String::from_utf16_lossy(&units)
}
