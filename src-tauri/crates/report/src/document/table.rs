//! Tables: columns, rows and cells.

use super::Text;

/// A table. Header rows are repeated on every page it reaches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Printed over it (「表3　未実施の一覧」). Empty for none.
    pub caption: String,
    /// Printed over it on its further pages (「表3　未実施の一覧（続き）」). Empty for none.
    pub continued: String,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// Header rows.
    pub header: Vec<Row>,
    /// Body rows.
    pub rows: Vec<Row>,
    /// Size of its text.
    pub size: TableSize,
    /// Whether it begins a page where what is left does not hold the whole of it (matrices).
    pub keep_together: bool,
}

/// Size of a table's text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableSize {
    /// 9 pt, for most tables.
    #[default]
    Usual,
    /// 8 pt, for wide lists.
    Small,
    /// 7 pt, for matrices of many columns.
    Tiny,
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its width.
    pub width: Width,
    /// Where the text of its body cells stands (headers are centred unless their cell says otherwise).
    pub align: Align,
}

impl Column {
    /// A column of a fixed width in millimetres.
    pub const fn mm(width: f64) -> Self {
        Self { width: Width::Mm(width), align: Align::Left }
    }

    /// A column that takes `share` parts of what the fixed ones leave.
    pub const fn share(share: f64) -> Self {
        Self { width: Width::Share(share), align: Align::Left }
    }

    /// The same column with its text centred.
    #[must_use]
    pub const fn centred(mut self) -> Self {
        self.align = Align::Centre;
        self
    }

    /// The same column with its text at the right: figures.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }
}

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// Millimetres.
    Mm(f64),
    /// Parts of what the fixed columns leave.
    Share(f64),
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its cells; their spans, and those that reach down from rows above, add up to the number of
    /// columns.
    pub cells: Vec<Cell>,
    /// What it serves for.
    pub kind: RowKind,
    /// The name links use; empty for none.
    pub anchor: String,
    /// The least height it takes, in millimetres: room to write by hand. 0 for most.
    pub least: f64,
}

/// What a row serves for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    #[default]
    Plain,
    /// 【…】 over a group of rows; it stays with the row that follows.
    Section,
    /// 計: set off and bold.
    Total,
}

impl Row {
    /// An ordinary row of plain cells.
    pub fn of<T: Into<Cell>>(cells: impl IntoIterator<Item = T>) -> Self {
        Self { cells: cells.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// A row over a group, one cell over `columns` columns.
    pub fn section(text: impl Into<Text>, columns: usize) -> Self {
        Self {
            cells: vec![Cell::from(text.into()).spanning(columns)],
            kind: RowKind::Section,
            ..Self::default()
        }
    }

    /// A row of totals.
    pub fn total<T: Into<Cell>>(cells: impl IntoIterator<Item = T>) -> Self {
        Self { kind: RowKind::Total, ..Self::of(cells) }
    }

    /// The same row with room for handwriting, `height` millimetres at least.
    #[must_use]
    pub const fn least(mut self, height: f64) -> Self {
        self.least = height;
        self
    }

    /// The same row, reached by links to `anchor`.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = anchor.into();
        self
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its paragraphs, one under the other.
    pub paragraphs: Vec<Text>,
    /// How many columns it spans, 1 for most.
    pub span: usize,
    /// How many rows it spans, 1 for most; the rows under it leave its columns out.
    pub rows: usize,
    /// Where its text stands; none: as its column says.
    pub align: Option<Align>,
    /// Where its text stands in the height of the row.
    pub vertical: VerticalAlign,
    /// Its ground.
    pub shade: Shade,
    /// Whether it names its row (a header for those who listen).
    pub names_row: bool,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            paragraphs: Vec::new(),
            span: 1,
            rows: 1,
            align: None,
            vertical: VerticalAlign::Top,
            shade: Shade::None,
            names_row: false,
        }
    }
}

impl Cell {
    /// A cell of one paragraph.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { paragraphs: vec![text.into()], ..Self::default() }
    }

    /// The same cell with one more paragraph.
    #[must_use]
    pub fn and(mut self, text: impl Into<Text>) -> Self {
        self.paragraphs.push(text.into());
        self
    }

    /// The same cell over several columns.
    #[must_use]
    pub const fn spanning(mut self, columns: usize) -> Self {
        self.span = columns;
        self
    }

    /// The same cell over several rows.
    #[must_use]
    pub const fn spanning_rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The same cell with its text at `align`.
    #[must_use]
    pub const fn aligned(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }

    /// The same cell with its text in the middle of the row's height.
    #[must_use]
    pub const fn middle(mut self) -> Self {
        self.vertical = VerticalAlign::Middle;
        self
    }

    /// The same cell on a ground.
    #[must_use]
    pub const fn shaded(mut self, shade: Shade) -> Self {
        self.shade = shade;
        self
    }

    /// The same cell as the name of its row.
    #[must_use]
    pub const fn naming_row(mut self) -> Self {
        self.names_row = true;
        self
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// Where text stands between left and right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// Where text stands between top and bottom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum VerticalAlign {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
}

/// The ground of a cell. Grounds are steps of lightness, so that they hold in black and white;
/// text on every one of them keeps a contrast of at least 4.5 : 1, and none is ever the only sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shade {
    /// Paper.
    #[default]
    None,
    /// The ground of headers and totals.
    Header,
    /// Step 1 of a heat map (best, palest) to 5 (worst, darkest; the text turns white).
    Heat(u8),
}
