//! The things on a page as drawing operations, each marked with what it belongs to.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId as Resource, Line, LinePoint, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rect as Box, Rgb, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder,
};
use tenken_typeset::{
    Glyph, GlyphRun, Item, LinkArea, Page, Paint, Path, Rect, Rule, Segment, Stroke, Tag,
};

use super::fontfile::{Subset, Subsets, resource_name};
use super::objects::{real, utf16_bytes};
use super::tree::standard_type;
use crate::look::PAGE;
use crate::structure::{Role, Structure};

/// What a page holds.
pub struct Content {
    /// The operations.
    pub ops: Vec<Op>,
    /// The structure element of each marked sequence, by its number.
    pub marks: Vec<Tag>,
    /// The areas that lead somewhere.
    pub links: Vec<LinkArea>,
    /// The room each drawing takes: left, bottom, right, top.
    pub boxes: BTreeMap<Tag, [f64; 4]>,
}

/// Draws `page`.
pub fn draw(page: &Page, subsets: &Subsets, structure: &Structure) -> Content {
    let mut drawer = Drawer {
        subsets,
        structure,
        content: Content {
            ops: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
            boxes: BTreeMap::new(),
        },
        open: None,
        fill: None,
        line: None,
    };
    for item in &page.items {
        drawer.item(item);
    }
    drawer.close();
    drawer.content
}

struct Drawer<'s> {
    subsets: &'s Subsets,
    structure: &'s Structure,
    content: Content,
    open: Option<Tag>,
    fill: Option<tenken_typeset::Color>,
    line: Option<Stroke>,
}

impl Drawer<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Glyphs(run) => self.glyphs(run),
            Item::Rule(rule) => self.rule(rule),
            Item::Rect(rect) => self.rect(rect),
            Item::Path(path) => self.path(path),
            Item::Link(area) => self.content.links.push(*area),
        }
    }

    /// Opens the marked sequence of `tag`, unless it is open.
    fn mark(&mut self, tag: Tag) {
        if self.open == Some(tag) {
            return;
        }
        self.close();
        let op = match self.structure.node(tag) {
            Some(node) => {
                let number = i64::try_from(self.content.marks.len()).unwrap_or(i64::MAX);
                self.content.marks.push(tag);
                let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
                let tag = standard_type(node.role).to_owned();
                Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } }
            }
            None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
        };
        self.content.ops.push(op);
        self.open = Some(tag);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.content.ops.push(Op::EndMarkedContent);
        }
    }

    fn fill(&mut self, color: tenken_typeset::Color) {
        if self.fill.replace(color) != Some(color) {
            self.content.ops.push(Op::SetFillColor { col: rgb(color) });
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        let held = self.line.replace(stroke);
        if held.is_none_or(|held| held.color != stroke.color) {
            self.content.ops.push(Op::SetOutlineColor { col: rgb(stroke.color) });
        }
        if held.is_none_or(|held| held.width != stroke.width) {
            self.content.ops.push(Op::SetOutlineThickness { pt: Pt(real(stroke.width)) });
        }
    }

    fn rule(&mut self, rule: &Rule) {
        self.mark(Tag::ARTIFACT);
        self.stroke(rule.stroke);
        let points = [rule.from, rule.to].into_iter().map(|(x, y)| corner(x, y, false)).collect();
        self.content.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    fn rect(&mut self, rect: &Rect) {
        self.mark(Tag::ARTIFACT);
        self.fill(rect.color);
        let y = PAGE.height - rect.y - rect.height;
        let rectangle = Box {
            x: Pt(real(rect.x)),
            y: Pt(real(y)),
            width: Pt(real(rect.width)),
            height: Pt(real(rect.height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.content.ops.push(Op::DrawRectangle { rectangle });
    }

    fn path(&mut self, path: &Path) {
        self.mark(path.tag);
        if self.structure.node(path.tag).is_some_and(|node| node.role == Role::Figure) {
            self.measure(path);
        }
        let rings = rings(&path.segments);
        match path.paint {
            Paint::Fill(color) => {
                self.fill(color);
                let rings = rings.into_iter().map(|(points, _)| PolygonRing { points }).collect();
                let polygon =
                    Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
                self.content.ops.push(Op::DrawPolygon { polygon });
            }
            Paint::Stroke(stroke) => {
                self.stroke(stroke);
                let lines = rings
                    .into_iter()
                    .map(|(points, is_closed)| Op::DrawLine { line: Line { points, is_closed } });
                self.content.ops.extend(lines);
            }
        }
    }

    /// Widens the room of the drawing that `path` belongs to.
    fn measure(&mut self, path: &Path) {
        let empty = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        let room = self.content.boxes.entry(path.tag).or_insert(empty);
        let mut take = |x: f64, y: f64| {
            let y = PAGE.height - y;
            *room = [room[0].min(x), room[1].min(y), room[2].max(x), room[3].max(y)];
        };
        for segment in &path.segments {
            match segment {
                Segment::Move(x, y) | Segment::Line(x, y) => take(*x, *y),
                Segment::Curve(points) => points.iter().for_each(|(x, y)| take(*x, *y)),
                Segment::Close => {}
            }
        }
    }

    /// Opens a span whose text is said in place of its glyphs'.
    fn begin_span(&mut self, text: &str) {
        let data = DictItem::String { data: utf16_bytes(text), literal: false };
        let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), data)]) };
        self.content
            .ops
            .push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        let Some(subset) = self.subsets.get(run.font) else { return };
        self.mark(run.tag);
        self.fill(run.color);
        self.content.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(Resource(resource_name(run.font)));
        self.content.ops.push(Op::SetFont { font, size: Pt(real(run.size)) });
        let matrix = TextMatrix::Translate(Pt(real(run.x)), Pt(real(PAGE.height - run.y)));
        self.content.ops.push(Op::SetTextMatrix { matrix });
        if !run.is_visible {
            self.content.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible });
        }
        let mut pen = 0;
        for piece in pieces(run, subset) {
            let items = shown(&run.glyphs[piece.glyphs.clone()], subset, &mut pen);
            if let Some(text) = piece.said {
                self.begin_span(&text);
                self.content.ops.push(Op::ShowText { items });
                self.content.ops.push(Op::EndMarkedContent);
            } else {
                self.content.ops.push(Op::ShowText { items });
            }
        }
        if !run.is_visible {
            self.content.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
        }
        self.content.ops.push(Op::EndTextSection);
    }
}

/// Neighbouring glyphs of a run that read as they are, or that need their text said.
struct Piece {
    glyphs: std::ops::Range<usize>,
    said: Option<String>,
}

fn pieces(run: &GlyphRun, subset: &Subset) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (index, glyph) in run.glyphs.iter().enumerate() {
        let text = &run.text[glyph.source.start as usize..glyph.source.end as usize];
        // A mark over the glyph before it belongs to that glyph's text.
        if text.is_empty()
            && let Some(piece) = pieces.last_mut()
        {
            piece.glyphs.end = index + 1;
            continue;
        }
        let reads_as_is = !glyph.substituted && subset.reads(glyph.id) == text;
        match pieces.last_mut() {
            Some(piece) if reads_as_is && piece.said.is_none() => piece.glyphs.end = index + 1,
            _ => {
                let said = (!reads_as_is).then(|| text.to_owned());
                pieces.push(Piece { glyphs: index..index + 1, said });
            }
        }
    }
    pieces
}

/// Codes with the distances that squeezing and justification put between them.
fn shown(glyphs: &[Glyph], subset: &Subset, pen: &mut i32) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut codes = Vec::new();
    for glyph in glyphs {
        if glyph.x != *pen {
            if !codes.is_empty() {
                items.push(TextItem::GlyphIds(std::mem::take(&mut codes)));
            }
            // Distances within a line are far below what a float holds exactly.
            #[allow(clippy::cast_precision_loss)]
            items.push(TextItem::Offset((*pen - glyph.x) as f32));
        }
        codes.push(Codepoint::new(subset.code(glyph.id), 0.0));
        *pen = glyph.x + subset.width(glyph.id);
    }
    items.push(TextItem::GlyphIds(codes));
    items
}

fn rgb(tenken_typeset::Color(red, green, blue): tenken_typeset::Color) -> Color {
    let part = |value: u8| real(f64::from(value) / 255.0);
    Color::Rgb(Rgb::new(part(red), part(green), part(blue), None))
}

fn corner(x: f64, y: f64, bezier: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(real(x)), y: Pt(real(PAGE.height - y)) }, bezier }
}

/// The parts of an outline, each with whether it is closed.
fn rings(segments: &[Segment]) -> Vec<(Vec<LinePoint>, bool)> {
    let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
    for segment in segments {
        if let Segment::Move(x, y) = segment {
            rings.push((vec![corner(*x, *y, false)], false));
            continue;
        }
        let Some((points, is_closed)) = rings.last_mut() else { continue };
        match segment {
            Segment::Line(x, y) => points.push(corner(*x, *y, false)),
            Segment::Curve([a, b, end]) => {
                points.extend([
                    corner(a.0, a.1, true),
                    corner(b.0, b.1, true),
                    corner(end.0, end.1, false),
                ]);
            }
            Segment::Close => *is_closed = true,
            Segment::Move(..) => {}
        }
    }
    rings
}
