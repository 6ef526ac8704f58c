//! The structure tree: which marked content is which heading, paragraph or cell.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Document as File, Object, ObjectId, dictionary};
use tenken_typeset::Tag;

use super::objects::{real, utf16_bytes};
use super::packed::Packed;
use crate::structure::{Node, Role, Structure};

/// The standard structure type of a role.
pub fn standard_type(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Div => "Div",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(_) => "H4",
        Role::P => "P",
        Role::Toc => "TOC",
        Role::TocItem => "TOCI",
        Role::L | Role::NumberedL => "L",
        Role::Li => "LI",
        Role::Lbl => "Lbl",
        Role::LBody => "LBody",
        Role::Table => "Table",
        Role::Caption => "Caption",
        Role::Tr => "TR",
        Role::ColumnHeader | Role::RowHeader => "TH",
        Role::Td => "TD",
        Role::Figure => "Figure",
        Role::Link => "Link",
    }
}

/// What belongs to a node besides other nodes.
#[derive(Debug, Clone, Copy)]
enum Leaf {
    /// Marked content, by its number on its page.
    Content(usize),
    /// An annotation.
    Annotation(ObjectId),
}

/// A leaf with the page it is on.
type Placed = (Tag, usize, ObjectId, Leaf);

/// What is marked on the pages, gathered while they are written.
#[derive(Default)]
pub struct Marks {
    /// Node, place in the order of the pages, page and leaf.
    leaves: Vec<Placed>,
    /// Tags of each page's marked sequences.
    pages: Vec<Vec<Tag>>,
    /// Keys and tags of annotations.
    annotations: Vec<(usize, Tag)>,
    boxes: BTreeMap<Tag, [f64; 4]>,
}

impl Marks {
    /// Nothing marked yet; `boxes` is the room that drawings take on their pages.
    pub fn new(boxes: BTreeMap<Tag, [f64; 4]>) -> Self {
        Self { boxes, ..Self::default() }
    }

    /// Adds a page with its marked sequences; its key in the parent tree is its index.
    pub fn page(&mut self, page: ObjectId, marks: Vec<Tag>) {
        for (number, tag) in marks.iter().enumerate() {
            self.leaf(*tag, page, Leaf::Content(number));
        }
        self.pages.push(marks);
    }

    /// Adds an annotation with its key in the parent tree.
    pub fn annotation(&mut self, page: ObjectId, annotation: ObjectId, tag: Tag, key: usize) {
        self.leaf(tag, page, Leaf::Annotation(annotation));
        self.annotations.push((key, tag));
    }

    fn leaf(&mut self, tag: Tag, page: ObjectId, leaf: Leaf) {
        self.leaves.push((tag, self.leaves.len(), page, leaf));
    }

    /// Writes the tree; gives its root.
    pub fn write(
        mut self,
        structure: &Structure,
        file: &mut File,
        packed: &mut Packed,
    ) -> ObjectId {
        self.leaves.sort_by_key(|(tag, order, ..)| (*tag, *order));
        let ids = Ids { before_first: file.max_id };
        structure.tags().for_each(|_| {
            file.new_object_id();
        });
        let root = file.new_object_id();
        for tag in structure.tags() {
            if let Some(node) = structure.node(tag) {
                let parent = node.parent.map_or(root, |parent| ids.of(parent));
                packed.push(ids.of(tag), self.element(structure, tag, node, parent, ids));
            }
        }
        let parents = self.parent_tree(ids, file);
        let next_key = self.pages.len() + self.annotations.len();
        file.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => ids.of(Structure::ROOT),
                "ParentTree" => parents,
                "ParentTreeNextKey" => i64::try_from(next_key).unwrap_or(i64::MAX),
            },
        );
        root
    }

    /// The leaves of a node in the order of the pages.
    fn own(&self, tag: Tag) -> &[Placed] {
        let start = self.leaves.partition_point(|(held, ..)| *held < tag);
        let count = self.leaves[start..].partition_point(|(held, ..)| *held == tag);
        &self.leaves[start..start + count]
    }

    fn element(
        &self,
        structure: &Structure,
        tag: Tag,
        node: &Node,
        parent: ObjectId,
        ids: Ids,
    ) -> String {
        let own = self.own(tag);
        let leads = own.iter().any(|(.., leaf)| matches!(leaf, Leaf::Annotation(_)));
        // Text whose target does not exist leads nowhere: it is told as text.
        let kind = match node.role {
            Role::Link if !leads => "Span",
            role => standard_type(role),
        };
        let mut text = format!("<</Type/StructElem/S/{kind}/P {} 0 R", parent.0);
        if let Some(alt) = &node.alt {
            let hex: String = utf16_bytes(alt).iter().map(|byte| format!("{byte:02X}")).collect();
            // Writing to a string cannot fail, here and below.
            let _ = write!(text, "/Alt<{hex}>");
        }
        if let Some(attributes) = attributes(node, self.boxes.get(&tag)) {
            let _ = write!(text, "/A<<{attributes}>>");
        }
        let page = own.first().map(|(_, _, page, _)| *page);
        if let Some(page) = page {
            let _ = write!(text, "/Pg {} 0 R", page.0);
        }
        let mut kids: Vec<(usize, String)> =
            own.iter().map(|(_, order, on, leaf)| (*order, leaf_text(*leaf, *on, page))).collect();
        for child in &node.children {
            kids.push((self.first_place(structure, *child), format!("{} 0 R", ids.of(*child).0)));
        }
        // Links stand between the pieces of their paragraph's text.
        if !own.is_empty() {
            kids.sort_by_key(|(order, _)| *order);
        }
        if !kids.is_empty() {
            let kids: Vec<String> = kids.into_iter().map(|(_, kid)| kid).collect();
            let _ = write!(text, "/K[{}]", kids.join(" "));
        }
        text.push_str(">>");
        text
    }

    /// The first place of a node's content; only links under text are asked, so this is not deep.
    fn first_place(&self, structure: &Structure, tag: Tag) -> usize {
        let first = |tag: Tag| self.own(tag).first().map(|(_, order, ..)| *order);
        let child = || first(*structure.node(tag)?.children.first()?);
        first(tag).or_else(child).unwrap_or(usize::MAX)
    }

    fn parent_tree(&self, ids: Ids, file: &mut File) -> ObjectId {
        let mut numbers = Vec::with_capacity(2 * (self.pages.len() + self.annotations.len()));
        for (key, marks) in self.pages.iter().enumerate() {
            numbers.push(Object::Integer(i64::try_from(key).unwrap_or(i64::MAX)));
            let parents: Vec<Object> =
                marks.iter().map(|tag| Object::Reference(ids.of(*tag))).collect();
            numbers.push(Object::Reference(file.add_object(parents)));
        }
        for (key, tag) in &self.annotations {
            numbers.push(Object::Integer(i64::try_from(*key).unwrap_or(i64::MAX)));
            numbers.push(Object::Reference(ids.of(*tag)));
        }
        file.add_object(dictionary! { "Nums" => numbers })
    }
}

/// The objects of the nodes: one after the other, as their tags are.
#[derive(Clone, Copy)]
struct Ids {
    before_first: u32,
}

impl Ids {
    fn of(self, tag: Tag) -> ObjectId {
        (self.before_first + tag.0, 0)
    }
}

fn leaf_text(leaf: Leaf, page: ObjectId, page_of_element: Option<ObjectId>) -> String {
    match leaf {
        Leaf::Content(number) if Some(page) == page_of_element => number.to_string(),
        Leaf::Content(number) => format!("<</Type/MCR/Pg {} 0 R/MCID {number}>>", page.0),
        Leaf::Annotation(id) => format!("<</Type/OBJR/Pg {} 0 R/Obj {} 0 R>>", page.0, id.0),
    }
}

fn attributes(node: &Node, room: Option<&[f64; 4]>) -> Option<String> {
    if let Some(room) = room {
        let [left, bottom, right, top] = room.map(real);
        return Some(format!("/O/Layout/Placement/Block/BBox[{left} {bottom} {right} {top}]"));
    }
    match node.role {
        Role::L => return Some("/O/List/ListNumbering/Disc".to_owned()),
        Role::NumberedL => return Some("/O/List/ListNumbering/Decimal".to_owned()),
        _ => {}
    }
    let scope = match node.role {
        Role::ColumnHeader => "/Scope/Column",
        Role::RowHeader => "/Scope/Row",
        _ => "",
    };
    let span = if node.span > 1 { format!("/ColSpan {}", node.span) } else { String::new() };
    let rows = if node.rows > 1 { format!("/RowSpan {}", node.rows) } else { String::new() };
    let all = format!("{scope}{span}{rows}");
    (!all.is_empty()).then(|| format!("/O/Table{all}"))
}
