//! From characters to what the composer moves: a base with its marks and selectors, and its glyph.
//!
//! Shaping of scripts that need it (Arabic, Indic) is deliberately absent: the documents are
//! Japanese with some Latin, and half a shaper would be wrong without saying so.

use std::ops::Range;

use icu_properties::{CodePointMapData, props::GeneralCategory};

use crate::breaks::Break;
use crate::class::Class;
use crate::compose::Composer;
use crate::fonts::FontId;
use crate::marks::Shape;
use crate::model::Run;

/// What is printed for one character with its marks; never divided.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// What is drawn.
    pub ink: Ink,
    /// Its width in points.
    pub advance: f64,
    /// One em of it in points.
    pub size: f64,
    /// The class of its base.
    pub class: Class,
    /// Whether its blank sides can be squeezed: full-width glyphs only.
    pub full_width: bool,
    /// The run whose style it has.
    pub run: usize,
    /// Its bytes in the paragraph's text.
    pub source: Range<usize>,
    /// What may happen before it.
    pub offer: Break,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub enum Ink {
    /// Nothing (spaces, line feeds, invisible signs).
    Nothing,
    /// A glyph.
    Glyph(FontId, u16),
    /// A glyph with marks over it, each with its offset in points from the cluster's left.
    Marked(FontId, u16, Box<[(FontId, u16, f64)]>),
    /// 〓 for what no font has.
    Substitute(FontId, u16),
    /// A shape drawn without a font, and the glyph that carries its character for readers unseen.
    Shape(Shape, FontId, u16),
}

/// The clusters of a paragraph's text.
pub fn clusters(composer: &Composer<'_>, runs: &[Run]) -> (String, Vec<Cluster>) {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let offers = composer.breaker.breaks(&text);
    let mut found: Vec<Cluster> = Vec::with_capacity(offers.len());
    let mut ends = runs.iter().scan(0, |end, run| {
        *end += run.text.len();
        Some(*end)
    });
    let mut run = 0;
    let mut run_end = ends.next().unwrap_or(0);
    let mut characters = text.char_indices().zip(offers).peekable();
    while let Some(((at, base), offer)) = characters.next() {
        while at >= run_end
            && let Some(end) = ends.next()
        {
            run += 1;
            run_end = end;
        }
        let mut end = at + base.len_utf8();
        while let Some(((next_at, next), _)) =
            characters.next_if(|((_, next), _)| carries_marks(base) && joins(*next))
        {
            end = next_at + next.len_utf8();
        }
        found.push(cluster(composer, &text, at..end, run, &runs[run], offer));
    }
    (text, found)
}

fn cluster(
    composer: &Composer<'_>,
    text: &str,
    source: Range<usize>,
    run: usize,
    style: &Run,
    offer: Break,
) -> Cluster {
    let piece = &text[source.clone()];
    let base = piece.chars().next().unwrap_or('\u{200B}');
    let size = style.style.size;
    let class = Class::of(base);
    let (ink, advance) = ink(composer, text, &source, piece, base, style);
    Cluster {
        ink,
        advance: advance * size,
        size,
        class,
        full_width: advance > 0.95,
        run,
        source,
        offer,
    }
}

/// What is drawn for `piece`, and its width in em.
fn ink(
    composer: &Composer<'_>,
    text: &str,
    source: &Range<usize>,
    piece: &str,
    base: char,
    run: &Run,
) -> (Ink, f64) {
    let fonts = composer.fonts;
    let font = run.style.font;
    if Class::of(base) == Class::LineFeed || is_invisible(base) || is_selector(base) {
        return (Ink::Nothing, 0.0);
    }
    let base = if base == '\t' { ' ' } else { base };
    let marks: Vec<char> = piece.chars().skip(1).filter(|mark| !is_invisible(*mark)).collect();
    let selector = marks.iter().copied().find(|mark| is_selector(*mark));
    if let Some(selector) = selector
        && let Some((font, glyph)) = fonts.find_variation(font, base, selector)
    {
        return (Ink::Glyph(font, glyph), fonts.face(font).advance(glyph));
    }
    let voiced = marks.first().and_then(|mark| compose_kana(base, *mark));
    let found = voiced.map_or_else(|| fonts.find(font, base), |kana| fonts.find(font, kana));
    let Some((font, glyph)) = found else {
        let (font, glyph, advance) = stand_in(composer, font);
        if let Some(shape) = Shape::of(base) {
            return (Ink::Shape(shape, font, glyph), 1.0);
        }
        composer.record(piece, false, text, source);
        return (Ink::Substitute(font, glyph), advance);
    };
    let advance = fonts.face(font).advance(glyph);
    let rest = marks.iter().skip(usize::from(voiced.is_some())).filter(|mark| !is_selector(**mark));
    let mut over = Vec::new();
    for mark in rest {
        match fonts.find(font, *mark) {
            Some((mark_font, mark_glyph)) => {
                let mark_advance = fonts.face(mark_font).advance(mark_glyph);
                // A mark of no width is drawn to the left of where it stands.
                let offset =
                    if mark_advance > 0.0 { (advance - mark_advance) / 2.0 } else { advance };
                over.push((mark_font, mark_glyph, offset * run.style.size));
            }
            None => composer.record(piece, false, text, source),
        }
    }
    // VS15 and VS16 ask for text or picture style; the text form is what is printed anyway.
    if selector.is_some_and(|selector| !('\u{FE00}'..='\u{FE0F}').contains(&selector)) {
        composer.record(piece, true, text, source);
    }
    match over.is_empty() {
        true => (Ink::Glyph(font, glyph), advance),
        false => (Ink::Marked(font, glyph, over.into()), advance),
    }
}

/// 〓, which stands where a character has no glyph.
fn stand_in(composer: &Composer<'_>, font: FontId) -> (FontId, u16, f64) {
    const GETA: char = '〓';
    match composer.fonts.find(font, GETA) {
        Some((font, glyph)) => (font, glyph, composer.fonts.face(font).advance(glyph)),
        None => (font, 0, 1.0),
    }
}

/// Whether marks can join `character`; after a blank they stand alone.
fn carries_marks(character: char) -> bool {
    !matches!(Class::of(character), Class::LineFeed | Class::Space | Class::IdeographicSpace)
}

/// Whether `character` belongs to the one before it.
fn joins(character: char) -> bool {
    is_selector(character)
        || character == '\u{200D}'
        || matches!(
            CodePointMapData::<GeneralCategory>::new().get(character),
            GeneralCategory::NonspacingMark
                | GeneralCategory::EnclosingMark
                | GeneralCategory::SpacingMark
        )
}

fn is_selector(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Signs without a shape: they steer other programs and print nothing.
fn is_invisible(character: char) -> bool {
    matches!(character, '\r' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{2028}' | '\u{2029}')
}

/// か + U+3099 → が: fonts have the whole, seldom the mark.
fn compose_kana(base: char, mark: char) -> Option<char> {
    let step = match mark {
        '\u{3099}' if "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホゝヽ".contains(base) => 1,
        '\u{309A}' if "はひふへほハヒフヘホ".contains(base) => 2,
        '\u{3099}' if base == 'う' => return Some('ゔ'),
        '\u{3099}' if base == 'ウ' => return Some('ヴ'),
        _ => return None,
    };
    char::from_u32(u32::from(base) + step)
}
