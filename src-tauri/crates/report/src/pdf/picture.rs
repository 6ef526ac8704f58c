//! The pages of a finished file as pictures, for a window that cannot show PDF.
//!
//! A picture is read back from the very operations and outlines that stand in the file. It never
//! looks at what the program meant to draw, so a page that would be wrong on paper is wrong here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::Object;
use lopdf::content::{Content, Operation};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

use super::Error;
use super::draw::Drawn;
use super::fontfile::Subsets;
use crate::look::PAGE;

/// All pages of a file, drawn one by one when they are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    pages: Vec<Vec<u8>>,
    fonts: BTreeMap<Vec<u8>, Font>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// An SVG without any text, script or reference to outside.
    pub svg: String,
    /// What the page says, a line for each baseline, in the order of the file.
    pub text: String,
}

/// A font as the file embeds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Font {
    /// The reduced font.
    pub data: Vec<u8>,
    /// Units of its outlines in an em.
    pub units: u16,
    /// Width in thousandths of an em, and what it reads as, of every code.
    pub codes: BTreeMap<u16, (i32, String)>,
}

impl Pictures {
    /// The pages of the file that is made of `drawn` and `subsets`.
    pub(super) fn of(drawn: &Drawn, subsets: &Subsets) -> Self {
        Self {
            pages: drawn.pages.iter().map(|page| page.content.clone()).collect(),
            fonts: subsets.pictured(),
        }
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The page `index`, from 0; `None` where there is no such page.
    ///
    /// Errors: the page's operations cannot be read back.
    pub fn page(&self, index: usize) -> Result<Option<Picture>, Error> {
        let Some(packed) = self.pages.get(index) else { return Ok(None) };
        let mut content = Vec::new();
        ZlibDecoder::new(packed.as_slice()).read_to_end(&mut content)?;
        let mut reader = Reader::new(&self.fonts);
        for operation in Content::decode(&content)?.operations {
            reader.operation(&operation);
        }
        Ok(Some(reader.finish()))
    }
}

/// Follows the operations of a page. Only those that `pdf::content` writes are known.
struct Reader<'f> {
    fonts: &'f BTreeMap<Vec<u8>, Font>,
    shapes: String,
    text: String,
    used: BTreeSet<(Vec<u8>, u16)>,
    path: String,
    fill: String,
    line: String,
    width: f32,
    font: Vec<u8>,
    size: f32,
    at: (f32, f32),
    is_seen: bool,
    /// What a span says in place of its glyphs; nothing where they speak for themselves.
    said: Vec<Option<String>>,
    baseline: Option<f32>,
}

impl<'f> Reader<'f> {
    fn new(fonts: &'f BTreeMap<Vec<u8>, Font>) -> Self {
        let black = "#000000".to_owned();
        Self {
            fonts,
            shapes: String::new(),
            text: String::new(),
            used: BTreeSet::new(),
            path: String::new(),
            fill: black.clone(),
            line: black,
            width: 1.0,
            font: Vec::new(),
            size: 0.0,
            at: (0.0, 0.0),
            is_seen: true,
            said: Vec::new(),
            baseline: None,
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        let numbers: Vec<f32> = operands.iter().filter_map(|o| o.as_float().ok()).collect();
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("rg", &[red, green, blue]) => self.fill = hex([red, green, blue]),
            ("RG", &[red, green, blue]) => self.line = hex([red, green, blue]),
            ("w", &[width]) => self.width = width,
            ("m", &[x, y]) => self.step('M', &[x, y]),
            ("l", &[x, y]) => self.step('L', &[x, y]),
            ("c", points @ [_, _, _, _, _, _]) => self.step('C', points),
            ("h", _) => self.path.push('Z'),
            ("re", &[x, y, width, height]) => {
                self.step('M', &[x, y]);
                self.step('h', &[width]);
                self.step('v', &[height]);
                self.step('h', &[-width]);
                self.path.push('Z');
            }
            ("f" | "F", _) => self.paint(""),
            ("f*", _) => self.paint(" fill-rule=\"evenodd\""),
            ("S", _) => self.draw(),
            ("s", _) => {
                self.path.push('Z');
                self.draw();
            }
            ("n", _) => self.path.clear(),
            ("BMC" | "BDC", _) => self.said.push(operands.get(1).and_then(said)),
            ("EMC", _) => {
                if let Some(Some(text)) = self.said.pop() {
                    self.text.push_str(&text);
                }
            }
            ("Tf", &[size]) => {
                self.size = size;
                self.font = operands.first().and_then(|o| o.as_name().ok()).unwrap_or(b"").to_vec();
            }
            ("Tr", &[mode]) => self.is_seen = mode < 3.0,
            ("Td", &[x, y]) | ("Tm", &[_, _, _, _, x, y]) => self.begin_line(x, y),
            ("Tj" | "TJ", _) => self.show(operands),
            _ => {}
        }
    }

    fn step(&mut self, name: char, numbers: &[f32]) {
        push_step(&mut self.path, name, numbers);
    }

    fn paint(&mut self, rule: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.shapes, "<path d=\"{}\" fill=\"{}\"{rule}/>", self.path, self.fill);
        self.path.clear();
    }

    fn draw(&mut self) {
        let _ = write!(
            self.shapes,
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.3}\"/>",
            self.path, self.line, self.width
        );
        self.path.clear();
    }

    fn begin_line(&mut self, x: f32, y: f32) {
        self.at = (x, y);
        let is_same = self.baseline.is_some_and(|before| (before - y).abs() < 0.1);
        if self.baseline.is_some() && !is_same {
            self.text.push('\n');
        }
        self.baseline = Some(y);
    }

    /// Shows codes of two bytes, with the distances between them.
    fn show(&mut self, operands: &[Object]) {
        let Some(font) = self.fonts.get(&self.font) else { return };
        let parts = match operands.first() {
            Some(Object::Array(parts)) => parts.as_slice(),
            _ => operands,
        };
        let units = f32::from(font.units);
        let speaks = self.said.iter().all(Option::is_none);
        let mut glyphs = String::new();
        let mut pen = 0.0;
        for part in parts {
            if let Ok(back) = part.as_float() {
                pen -= back;
                continue;
            }
            for code in part.as_str().unwrap_or_default().chunks_exact(2) {
                let code = u16::from_be_bytes([code[0], code[1]]);
                let Some((width, reads)) = font.codes.get(&code) else { continue };
                if speaks {
                    self.text.push_str(reads);
                }
                let _ = write!(glyphs, "<use href=\"#{}\" x=\"", glyph_id(&self.font, code));
                push_number(&mut glyphs, pen * units / 1000.0);
                glyphs.push_str("\"/>");
                self.used.insert((self.font.clone(), code));
                // Widths are below some thousands.
                #[allow(clippy::cast_precision_loss)]
                let width = *width as f32;
                pen += width;
            }
        }
        if self.is_seen {
            let (x, y) = self.at;
            let _ = write!(
                self.shapes,
                "<g transform=\"translate({x:.3} {y:.3}) scale({:.9})\" fill=\"{}\">{glyphs}</g>",
                self.size / units,
                self.fill
            );
        }
        self.at.0 += pen * self.size / 1000.0;
    }

    fn finish(self) -> Picture {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w:.2} {h:.2}\"><defs>",
            w = PAGE.width,
            h = PAGE.height
        );
        let mut faces = BTreeMap::new();
        for (name, code) in &self.used {
            let Some(font) = self.fonts.get(name) else { continue };
            let face = faces.entry(name).or_insert_with(|| Face::parse(&font.data, 0).ok());
            let mut outline = Outline::default();
            if let Some(face) = face
                && face.outline_glyph(GlyphId(*code), &mut outline).is_some()
            {
                let _ = write!(svg, "<path id=\"{}\" d=\"{}\"/>", glyph_id(name, *code), outline.0);
            }
        }
        let _ = write!(
            svg,
            "</defs><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\
             <g transform=\"matrix(1 0 0 -1 0 {:.2})\">{}</g></svg>",
            PAGE.height, self.shapes
        );
        Picture { svg, text: self.text }
    }
}

/// An outline as the steps of an SVG path; y grows upwards, as in the file.
#[derive(Default)]
struct Outline(String);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        push_step(&mut self.0, 'M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        push_step(&mut self.0, 'L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        push_step(&mut self.0, 'Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        push_step(&mut self.0, 'C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}

fn glyph_id(font: &[u8], code: u16) -> String {
    format!("{}-{code}", String::from_utf8_lossy(font))
}

fn push_step(path: &mut String, name: char, numbers: &[f32]) {
    path.push(name);
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 {
            path.push(' ');
        }
        push_number(path, *number);
    }
}

/// A number with two decimals at most.
fn push_number(text: &mut String, number: f32) {
    let shown = format!("{number:.2}");
    let shown = shown.trim_end_matches('0').trim_end_matches('.');
    text.push_str(if shown == "-0" { "0" } else { shown });
}

fn hex(parts: [f32; 3]) -> String {
    // Parts lie between 0 and 1.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let [red, green, blue] = parts.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// What a marked sequence says in place of its glyphs.
fn said(properties: &Object) -> Option<String> {
    let text = properties.as_dict().ok()?.get(b"ActualText").ok()?.as_str().ok()?;
    let units = text.strip_prefix(&[0xFE, 0xFF])?.chunks_exact(2);
    let units: Vec<u16> = units.map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}
