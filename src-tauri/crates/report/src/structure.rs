//! The tree of what a report is made of, for those who listen to it and for programs that read it.
//!
//! Everything that is set on a page carries the tag of a node here; what carries none is decoration.

use tenken_typeset::Tag;

/// What a node is, in the standard types of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A group of blocks without a meaning of its own.
    Div,
    /// A heading of a level from 1.
    Heading(u8),
    /// A paragraph.
    P,
    /// A table of contents.
    Toc,
    /// An entry of it.
    TocItem,
    /// A list of unordered items.
    L,
    /// A list whose items bear numbers.
    NumberedL,
    /// An item of it.
    Li,
    /// Its marker.
    Lbl,
    /// Its text.
    LBody,
    /// A table.
    Table,
    /// What stands over it.
    Caption,
    /// A row.
    Tr,
    /// A cell that names a column.
    ColumnHeader,
    /// A cell that names a row.
    RowHeader,
    /// A cell.
    Td,
    /// A drawing.
    Figure,
    /// Text that leads somewhere.
    Link,
}

/// One node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The nodes under it, in reading order.
    pub children: Vec<Tag>,
    /// The node over it.
    pub parent: Option<Tag>,
    /// What is said in its place (figures).
    pub alt: Option<String>,
    /// Columns a cell spans.
    pub span: usize,
    /// Rows a cell spans.
    pub rows: usize,
}

/// The tree; its root is a [`Role::Document`].
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    /// A tree of the root alone.
    pub fn new() -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                children: Vec::new(),
                parent: None,
                alt: None,
                span: 1,
                rows: 1,
            }],
        }
    }

    /// The root.
    pub const ROOT: Tag = Tag(1);

    /// Adds a node under `parent`, after those it has.
    pub fn add(&mut self, parent: Tag, role: Role) -> Tag {
        let tag = Tag(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX - 1) + 1);
        self.nodes.push(Node {
            role,
            children: Vec::new(),
            parent: Some(parent),
            alt: None,
            span: 1,
            rows: 1,
        });
        if let Some(parent) = self.node_mut(parent) {
            parent.children.push(tag);
        }
        tag
    }

    /// The node of `tag`; none for decoration.
    pub fn node(&self, tag: Tag) -> Option<&Node> {
        self.nodes.get(Self::index(tag)?)
    }

    /// The node of `tag`, to be changed.
    pub fn node_mut(&mut self, tag: Tag) -> Option<&mut Node> {
        self.nodes.get_mut(Self::index(tag)?)
    }

    /// All tags, parents before their children.
    pub fn tags(&self) -> impl Iterator<Item = Tag> + use<> {
        (1..=u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)).map(Tag)
    }

    fn index(tag: Tag) -> Option<usize> {
        usize::try_from(tag.0).ok()?.checked_sub(1)
    }
}
