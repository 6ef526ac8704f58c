//! Tables, and lists of names and values.

use tenken_typeset::{
    Align as Side, Block as Piece, Cell as SetCell, Insets, Paragraph as Lines, Row as SetRow,
    Rules, Table as SetTable, Tag, VerticalAlign as Height,
};

use super::{Builder, blocks::cell_lines, text::Base, text::plain_run};
use crate::document::{
    Align, Cell, Column, KeyValue, Row, RowKind, Shade, Table, TableSize, Text, VerticalAlign,
    Width,
};
use crate::look::{self, MM};
use crate::structure::{Role, Structure};

/// Cells of this many characters and more have both edges straight.
const JUSTIFIED_FROM: f64 = 24.0;

/// Characters of a sentence that leads to a table; a longer text stands for itself.
const LONGEST_LEAD: usize = 120;

impl Builder<'_, '_> {
    /// Lays out a table with its caption.
    pub(super) fn table(&mut self, table: &Table) {
        let (size, pitch) = sizes(table.size);
        let tag = self.structure.add(Structure::ROOT, Role::Table);
        if table.caption.is_empty() {
            self.keep_lead();
        } else {
            let caption = self.structure.add(tag, Role::Caption);
            self.flow.push(Piece::Paragraph(Lines {
                before: 10.0,
                after: 4.0,
                keep_with_next: true,
                ..caption_lines(&table.caption, caption)
            }));
        }
        let continued = (!table.continued.is_empty())
            .then(|| Lines { after: 4.0, ..caption_lines(&table.continued, Tag::ARTIFACT) });
        let columns = widths(&table.columns, look::PAGE.text_width());
        let setting = Setting { size, pitch, columns: &table.columns, widths: &columns };
        let header = self.rows(tag, &table.header, &setting, true);
        let rows = self.rows(tag, &table.rows, &setting, false);
        self.flow.push(Piece::Table(SetTable {
            columns,
            header,
            rows,
            continued,
            rules: Rules {
                outer: Some(look::STRONG),
                header: Some(look::MEDIUM),
                rows: Some(look::FINE),
                columns: Some(look::FINE),
                sides: None,
            },
            padding: padding(table.size),
            before: if table.caption.is_empty() { 8.0 } else { 0.0 },
            after: 12.0,
            keep_together: table.keep_together,
            ..SetTable::default()
        }));
    }

    /// Keeps the sentence that leads to a table without a caption on the page where it begins.
    fn keep_lead(&mut self) {
        if let Some(Piece::Paragraph(lead)) = self.flow.last_mut() {
            let length: usize = lead.runs.iter().map(|run| run.text.chars().count()).sum();
            lead.keep_with_next |= length <= LONGEST_LEAD;
        }
    }

    fn rows(
        &mut self,
        table: Tag,
        rows: &[Row],
        setting: &Setting<'_>,
        is_header: bool,
    ) -> Vec<SetRow> {
        let mut reach = vec![0; setting.columns.len()];
        let mut set: Vec<SetRow> = Vec::with_capacity(rows.len());
        for row in rows {
            // A sum alone on a page is the sum of nothing that is seen there.
            if let (RowKind::Total, Some(last)) = (row.kind, set.last_mut()) {
                last.keep_with_next = true;
            }
            set.push(self.row(table, row, setting, is_header, &mut reach));
        }
        set
    }

    /// Lays out a row; `reach` says of each column how many rows more a cell from above takes.
    fn row(
        &mut self,
        table: Tag,
        row: &Row,
        setting: &Setting<'_>,
        is_header: bool,
        reach: &mut [usize],
    ) -> SetRow {
        let tr = self.structure.add(table, Role::Tr);
        let mut column = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        let covered: Vec<bool> = reach.iter().map(|rows| *rows > 0).collect();
        reach.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        for cell in &row.cells {
            column += covered.iter().skip(column).take_while(|covered| **covered).count();
            cells.push(self.cell(tr, row.kind, cell, setting.at(column, cell.span), is_header));
            let end = (column + cell.span.max(1)).min(reach.len());
            if cell.rows > 1 && column < end {
                reach[column..end].fill(cell.rows - 1);
            }
            column = end.max(column + 1);
        }
        SetRow {
            cells,
            keep_with_next: row.kind == RowKind::Section,
            anchor: self.named_anchor(&row.anchor),
            rule_above: (row.kind == RowKind::Total).then_some(look::MEDIUM),
            least: row.least * MM,
        }
    }

    fn cell(
        &mut self,
        tr: Tag,
        kind: RowKind,
        cell: &Cell,
        place: Place,
        is_header: bool,
    ) -> SetCell {
        let role = match (is_header, cell.names_row || kind == RowKind::Section) {
            (true, _) => Role::ColumnHeader,
            (false, true) => Role::RowHeader,
            (false, false) => Role::Td,
        };
        let tag = self.structure.add(tr, role);
        if let Some(node) = self.structure.node_mut(tag) {
            (node.span, node.rows) = (cell.span.max(1), cell.rows.max(1));
        }
        let mut base = Base::of(place.size, tag);
        if is_header || kind != RowKind::Plain {
            base = base.bold();
        }
        if cell.shade == Shade::Heat(5) {
            base = base.colored(look::PAPER);
        }
        let align = match (cell.align, is_header) {
            (Some(align), _) => side(align, place.width, place.size),
            (None, true) => Side::Centre,
            (None, false) if kind == RowKind::Section => Side::Left,
            (None, false) => side(place.align, place.width, place.size),
        };
        let paragraphs = cell.paragraphs.iter().map(|text| {
            let runs = self.runs(text, base);
            Lines { after: 2.0, ..cell_lines(runs, place.pitch, align) }
        });
        let paragraphs = paragraphs.collect();
        let middle = is_header || cell.vertical == VerticalAlign::Middle;
        SetCell {
            span: cell.span.max(1),
            rows: cell.rows.max(1),
            paragraphs,
            vertical: if middle { Height::Middle } else { Height::Top },
            fill: ground(cell.shade, kind, is_header),
        }
    }

    /// Names and values without a grid.
    pub(super) fn key_value(&mut self, list: &KeyValue) {
        if list.pairs.is_empty() {
            return;
        }
        let label = if list.label_width > 0.0 { list.label_width * MM } else { 36.0 * MM };
        let tag = self.structure.add(Structure::ROOT, Role::Table);
        let rows = list.pairs.iter().map(|(name, value)| {
            let tr = self.structure.add(tag, Role::Tr);
            let th = self.structure.add(tr, Role::RowHeader);
            let td = self.structure.add(tr, Role::Td);
            let name = self.key_value_cell(
                name,
                Base::of(9.5, th).bold().colored(look::ACCENT),
                Side::Left,
            );
            let value = self.key_value_cell(value, Base::of(9.5, td), Side::Justify);
            SetRow { cells: vec![name, value], ..SetRow::default() }
        });
        let rows = rows.collect();
        self.flow.push(Piece::Table(SetTable {
            columns: vec![label, look::PAGE.text_width() - label],
            rows,
            rules: Rules { outer: Some(look::FINE), rows: Some(look::FINE), ..Rules::default() },
            padding: Insets { top: 3.5, right: 4.0, bottom: 3.5, left: 4.0 },
            before: 6.0,
            after: 10.0,
            ..SetTable::default()
        }));
    }

    fn key_value_cell(&mut self, text: &Text, base: Base, align: Side) -> SetCell {
        let runs = self.runs(text, base);
        SetCell {
            span: 1,
            rows: 1,
            paragraphs: vec![cell_lines(runs, 15.0, align)],
            vertical: Height::Top,
            fill: None,
        }
    }
}

/// What the cells of a table share.
struct Setting<'t> {
    size: f64,
    pitch: f64,
    columns: &'t [Column],
    widths: &'t [f64],
}

/// What a cell takes from its place.
#[derive(Clone, Copy)]
struct Place {
    size: f64,
    pitch: f64,
    width: f64,
    align: Align,
}

impl Setting<'_> {
    fn at(&self, column: usize, span: usize) -> Place {
        Place {
            size: self.size,
            pitch: self.pitch,
            width: self.widths.iter().skip(column).take(span.max(1)).sum(),
            align: self.columns.get(column).map_or(Align::Left, |column| column.align),
        }
    }
}

fn caption_lines(text: &str, tag: Tag) -> Lines {
    Lines {
        runs: vec![plain_run(text, Base::of(9.0, tag).bold())],
        align: Side::Left,
        pitch: 15.0,
        ..Lines::default()
    }
}

fn sizes(size: TableSize) -> (f64, f64) {
    match size {
        TableSize::Usual => (9.0, 13.5),
        TableSize::Small => (8.0, 12.0),
        TableSize::Tiny => (7.0, 10.5),
    }
}

fn padding(size: TableSize) -> Insets {
    let (vertical, horizontal) = match size {
        TableSize::Usual => (3.5, 4.5),
        TableSize::Small => (3.0, 3.5),
        TableSize::Tiny => (2.5, 2.0),
    };
    Insets { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
}

/// The widths of `columns` in points; together at most `total`.
fn widths(columns: &[Column], total: f64) -> Vec<f64> {
    let fixed: f64 = columns
        .iter()
        .map(|column| if let Width::Mm(mm) = column.width { mm * MM } else { 0.0 })
        .sum();
    let shares: f64 = columns
        .iter()
        .map(|column| if let Width::Share(share) = column.width { share } else { 0.0 })
        .sum();
    // Fixed columns that together are too wide shrink alike, and leave something for the others.
    let most = if shares > 0.0 { total * 0.8 } else { total };
    let shrink = if fixed > most { most / fixed } else { 1.0 };
    let rest = total - fixed * shrink;
    let width = |column: &Column| match column.width {
        Width::Mm(mm) => mm * MM * shrink,
        Width::Share(share) => rest * share / shares,
    };
    columns.iter().map(width).collect()
}

fn side(align: Align, width: f64, size: f64) -> Side {
    match align {
        Align::Left if width >= size * JUSTIFIED_FROM => Side::Justify,
        Align::Left => Side::Left,
        Align::Centre => Side::Centre,
        Align::Right => Side::Right,
    }
}

fn ground(shade: Shade, kind: RowKind, is_header: bool) -> Option<tenken_typeset::Color> {
    match shade {
        Shade::Heat(step) => look::HEAT.get(usize::from(step.clamp(1, 5)) - 1).copied(),
        Shade::Header => Some(look::HEADER_GROUND),
        Shade::None if is_header || kind == RowKind::Total => Some(look::HEADER_GROUND),
        Shade::None if kind == RowKind::Section => Some(look::SOFT_GROUND),
        Shade::None => None,
    }
}
