//! The parts put together to a file.

use std::collections::{BTreeSet, HashMap};

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};
use tenken_typeset::{AnchorId, LinkArea};

use super::draw::{Drawn, DrawnPage, compressed};
use super::fontfile::Subsets;
use super::metadata::{self, Date};
use super::objects::{name, real, utf16};
use super::packed::Packed;
use super::tree::Marks;
use super::{Error, Options, Warning, icc, outline};
use crate::document::Document;
use crate::layout::Plan;
use crate::look::PAGE;

/// What a file is made of, besides its pages.
pub struct Parts<'a> {
    /// The document, for its properties.
    pub document: &'a Document,
    /// Structure, headings and names.
    pub plan: Plan,
    /// Page (from 0) and height of every anchor.
    pub anchors: HashMap<AnchorId, (usize, f64)>,
    /// The fonts.
    pub subsets: Subsets,
    /// The date the file bears.
    pub date: Date,
    /// What the rendering is told from outside.
    pub options: &'a Options<'a>,
}

/// Writes the file; gives its bytes and what the author should look at.
pub fn write(parts: &Parts<'_>, drawn: Drawn) -> Result<(Vec<u8>, Vec<Warning>), Error> {
    let mut file = File::with_version("1.7");
    let resources = dictionary! { "Font" => parts.subsets.embed(&mut file) };
    let resources = file.add_object(resources);
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = drawn.pages.iter().map(|_| file.new_object_id()).collect();
    let mut tree = Marks::new(drawn.boxes);
    let mut links = Links { parts, ids: &ids, next_key: ids.len(), dead: BTreeSet::new() };
    for (key, (id, page)) in ids.iter().zip(drawn.pages).enumerate() {
        let DrawnPage { content, marks, links: areas } = page;
        tree.page(*id, marks);
        let annotations = links.add(&mut file, *id, &areas, &mut tree);
        let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, content);
        let mut page = dictionary! {
            "Type" => "Page",
            "Parent" => root,
            "MediaBox" => [0.0, 0.0, PAGE.width, PAGE.height].map(|side| Object::Real(real(side))).to_vec(),
            "Resources" => resources,
            "Contents" => file.add_object(stream),
            "Tabs" => "S",
            "StructParents" => integer(key),
        };
        if !annotations.is_empty() {
            page.set("Annots", annotations);
        }
        file.set_object(*id, page);
    }
    let warnings = links.warnings();
    file.set_object(
        root,
        dictionary! {
            "Type" => "Pages",
            "Count" => integer(ids.len()),
            "Kids" => ids.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>(),
        },
    );
    let mut packed = Packed::default();
    let structure = tree.write(&parts.plan.structure, &mut file, &mut packed);
    let headings = parts.plan.headings.iter().filter_map(|entry| {
        let (page, y) = parts.anchors.get(&entry.anchor)?;
        Some((entry, *ids.get(*page)?, *y))
    });
    let outline = outline::write(&headings.collect::<Vec<_>>(), &mut file);
    catalog(&mut file, parts, root, structure, outline);
    compress(&mut file)?;
    Ok((save(&mut file, packed, parts)?, warnings))
}

fn integer(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Adds links page by page.
struct Links<'p> {
    parts: &'p Parts<'p>,
    ids: &'p [ObjectId],
    next_key: usize,
    dead: BTreeSet<u32>,
}

impl Links<'_> {
    fn add(
        &mut self,
        file: &mut File,
        page: ObjectId,
        areas: &[LinkArea],
        tree: &mut Marks,
    ) -> Vec<Object> {
        let mut annotations = Vec::new();
        for area in areas {
            let place = self.parts.anchors.get(&AnchorId(area.link.0));
            let Some((target, y)) = place.and_then(|(page, y)| Some((*self.ids.get(*page)?, *y)))
            else {
                self.dead.insert(area.link.0);
                continue;
            };
            let bottom = PAGE.height - area.y - area.height;
            let rect = [area.x, bottom, area.x + area.width, bottom + area.height];
            let annotation = file.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => rect.map(|side| Object::Real(real(side))).to_vec(),
                "Border" => vec![Object::Integer(0); 3],
                "F" => 4,
                "Contents" => utf16(self.description(area)),
                "Dest" => outline::destination(target, y),
                "StructParent" => integer(self.next_key),
            });
            tree.annotation(page, annotation, area.tag, self.next_key);
            self.next_key += 1;
            annotations.push(Object::Reference(annotation));
        }
        annotations
    }

    /// What a link leads to, in words.
    fn description(&self, area: &LinkArea) -> &str {
        let anchor = AnchorId(area.link.0);
        let heading = self.parts.plan.headings.iter().find(|entry| entry.anchor == anchor);
        heading.map_or_else(|| self.name(area.link.0), |entry| entry.text.as_str())
    }

    fn name(&self, link: u32) -> &str {
        self.parts.plan.anchor_names.get(link as usize).map_or("", String::as_str)
    }

    fn warnings(&self) -> Vec<Warning> {
        self.dead
            .iter()
            .map(|link| Warning::DeadLink { anchor: self.name(*link).to_owned() })
            .collect()
    }
}

fn catalog(
    file: &mut File,
    parts: &Parts<'_>,
    pages: ObjectId,
    structure: ObjectId,
    outline: Option<ObjectId>,
) {
    let meta = &parts.document.meta;
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let metadata = file.add_object(metadata::xmp(meta, &parts.date));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Lang" => Object::string_literal(meta.language.as_str()),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => structure,
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Metadata" => metadata,
        "OutputIntents" => vec![Object::Dictionary(intent)],
        "PageLayout" => name("SinglePage"),
    };
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", name("UseOutlines"));
    }
    let catalog = file.add_object(catalog);
    let info = file.add_object(metadata::info(meta, &parts.date));
    file.trailer.set("Root", catalog);
    file.trailer.set("Info", info);
}

/// Compresses all streams that are not yet, but for the metadata.
fn compress(file: &mut File) -> Result<(), Error> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.allows_compression && !stream.dict.has(b"Filter") {
            stream.set_content(compressed(&stream.content)?);
            stream.dict.set("Filter", name("FlateDecode"));
        }
    }
    Ok(())
}

fn save(file: &mut File, packed: Packed, parts: &Parts<'_>) -> Result<Vec<u8>, Error> {
    if parts.options.cancel.load(std::sync::atomic::Ordering::Relaxed) {
        return Err(Error::Cancelled);
    }
    let mut hash = Sha256::new();
    hash.update(format!("{:?}{:?}", parts.document.meta, parts.date));
    for (id, object) in &file.objects {
        hash.update(id.0.to_be_bytes());
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    packed.texts().for_each(|text| hash.update(text));
    let id = Object::String(hash.finalize()[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    packed.save(file)
}
