//! From a document to blocks that can be set on pages, with the tree of what they are.
//!
//! How a kind of block looks is decided here and in [`crate::look`]; where it stands is decided by
//! `tenken-typeset`.

mod blocks;
mod cover;
mod figure;
#[cfg(test)]
mod kinsoku;
mod letter;
mod table;
mod text;
mod toc;

use std::collections::HashMap;

use tenken_typeset::{AnchorId, Block as Piece, Composer};

pub use cover::CoverPart;
pub use text::{Base, plain_run};
pub use toc::TocPart;

use crate::document::{Block, Document};
use crate::structure::Structure;

/// A document ready to be set.
pub struct Layout {
    parts: Vec<Part>,
    plan: Plan,
}

/// What stays of a layout when its parts have become pages.
pub struct Plan {
    /// The tree of what it is made of.
    pub structure: Structure,
    /// Its headings in order.
    pub headings: Vec<Entry>,
    /// The names of the anchors, by their ids.
    pub anchor_names: Vec<String>,
}

/// A part of a document.
// Three of them at most.
#[allow(clippy::large_enum_variant)]
pub enum Part {
    /// The cover: one page, nothing flows.
    Cover(CoverPart),
    /// The table of contents, which needs the others' page numbers.
    Toc(TocPart),
    /// What flows.
    Flow(Vec<Piece>),
}

/// A heading as outline and contents list it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// From 1.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub anchor: AnchorId,
}

impl Layout {
    /// Lays out `document`.
    pub fn new(document: &Document, composer: &Composer<'_>) -> Self {
        let mut builder = Builder::new(document, composer);
        for block in &document.blocks {
            builder.block(block);
        }
        builder.finish()
    }

    /// Its parts in order, each of which begins on a new page, and the rest.
    pub fn into_parts(self) -> (Vec<Part>, Plan) {
        (self.parts, self.plan)
    }
}

/// Builds the parts block by block.
pub(crate) struct Builder<'c, 'f> {
    composer: &'c Composer<'f>,
    parts: Vec<Part>,
    flow: Vec<Piece>,
    structure: Structure,
    headings: Vec<Entry>,
    next_heading: usize,
    told_level: u8,
    anchors: HashMap<String, AnchorId>,
    anchor_names: Vec<String>,
}

impl<'c, 'f> Builder<'c, 'f> {
    fn new(document: &Document, composer: &'c Composer<'f>) -> Self {
        let mut builder = Self {
            composer,
            parts: Vec::new(),
            flow: Vec::new(),
            structure: Structure::new(),
            headings: Vec::new(),
            next_heading: 0,
            told_level: 0,
            anchors: HashMap::new(),
            anchor_names: Vec::new(),
        };
        // The contents stand before the headings they list.
        for (index, block) in document.blocks.iter().enumerate() {
            if let Block::Heading(heading) = block {
                let name = match heading.anchor.as_str() {
                    "" => format!("\u{0}heading {index}"),
                    name => name.to_owned(),
                };
                let anchor = builder.anchor(&name);
                builder.headings.push(Entry {
                    level: heading.level.max(1),
                    text: heading.text.clone(),
                    anchor,
                });
            }
        }
        builder
    }

    /// The id of the anchor `name`.
    fn anchor(&mut self, name: &str) -> AnchorId {
        if let Some(anchor) = self.anchors.get(name) {
            return *anchor;
        }
        let anchor = AnchorId(u32::try_from(self.anchor_names.len()).unwrap_or(u32::MAX));
        self.anchors.insert(name.to_owned(), anchor);
        self.anchor_names.push(name.to_owned());
        anchor
    }

    fn named_anchor(&mut self, name: &str) -> Option<AnchorId> {
        (!name.is_empty()).then(|| self.anchor(name))
    }

    /// Closes what flows, so that a part of another kind can follow.
    fn close_flow(&mut self) {
        if !self.flow.is_empty() {
            self.parts.push(Part::Flow(std::mem::take(&mut self.flow)));
        }
    }

    fn finish(mut self) -> Layout {
        self.close_flow();
        let plan = Plan {
            structure: self.structure,
            headings: self.headings,
            anchor_names: self.anchor_names,
        };
        Layout { parts: self.parts, plan }
    }
}
