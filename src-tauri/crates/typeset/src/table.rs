//! Tables on pages: repeated headers, rules, rows divided where they must be.

use crate::compose::Line;
use crate::flow::{Cancelled, Pages};
use crate::item::{Item, Rule};
use crate::model::{Row, Stroke, Table};
use crate::rows::{Extent, SetRow};
use crate::spans;

/// A row taller than this part of a page may be divided even where a fresh page would hold it.
const TALL_ROW: f64 = 0.35;

/// Sets one table on the pages.
pub struct TableSetter<'p, 'c, 'f> {
    pages: &'p mut Pages<'c, 'f>,
    table: &'p Table,
    continued: Vec<Line>,
    right: f64,
    is_first_row: bool,
    /// Drawn over the ground of the row it stands above.
    above: Option<Stroke>,
    header: Vec<SetRow>,
    is_in_header: bool,
}

impl<'p, 'c, 'f> TableSetter<'p, 'c, 'f> {
    /// For `table`, from where the pages stand.
    pub fn new(pages: &'p mut Pages<'c, 'f>, table: &'p Table) -> Self {
        let right = table.indent + table.columns.iter().sum::<f64>();
        let continued = table.continued.as_ref();
        let continued = continued.map_or_else(Vec::new, |line| pages.composer.compose(line, right));
        let header =
            table.header.iter().map(|row| SetRow::new(pages.composer, table, row)).collect();
        Self {
            pages,
            table,
            continued,
            right,
            is_first_row: true,
            above: None,
            header,
            is_in_header: false,
        }
    }

    /// Sets the table; `after` is the height that stays with its last row.
    pub fn set(mut self, after: f64) -> Result<(), Cancelled> {
        self.begin(true);
        let mut rows: &[Row] = &self.table.rows;
        while !rows.is_empty() {
            self.pages.step()?;
            let (group, rest) = rows.split_at(spans::group_len(rows));
            let follows = match (group.last(), rest.first()) {
                (_, None) => after,
                (Some(last), Some(next)) if last.keep_with_next => {
                    SetRow::new(self.pages.composer, self.table, next).least_height()
                }
                _ => 0.0,
            };
            self.group(group, follows);
            rows = rest;
        }
        self.close(self.table.rules.outer);
        Ok(())
    }

    /// Rows that cells join, or a single row.
    fn group(&mut self, rows: &[Row], follows: f64) {
        let mut set = spans::compose(self.pages.composer, self.table, rows);
        if set.len() > 1 {
            let height: f64 = set.iter().map(SetRow::height).sum();
            if height + follows > self.pages.room() + 1e-6 && !self.is_first_row {
                self.next_page(self.table.rules.outer);
            }
            if height <= self.pages.room() + 1e-6 {
                set.into_iter().for_each(|row| self.draw_body(row));
                return;
            }
            set = spans::compose_apart(self.pages.composer, self.table, rows);
        }
        let last = set.len().saturating_sub(1);
        for (index, row) in set.into_iter().enumerate() {
            self.row(row, if index == last { follows } else { 0.0 });
        }
    }

    /// The repeated part over the rows of a page; read once only, so it is decoration from the
    /// second page on.
    fn begin(&mut self, is_first: bool) {
        if !is_first {
            for line in std::mem::take(&mut self.continued) {
                self.pages.put(line.items.iter().cloned().filter_map(Item::as_artifact), 0.0);
                self.pages.y += line.height;
                self.continued.push(line);
            }
            self.pages.y += self.table.continued.as_ref().map_or(0.0, |line| line.after);
        }
        self.above = self.table.rules.outer;
        for row in self.header.clone() {
            self.draw(row, is_first);
            self.above = self.table.rules.rows;
            self.is_in_header = true;
        }
        if !self.header.is_empty() {
            self.above = self.table.rules.header;
        }
        self.is_in_header = false;
        self.is_first_row = true;
    }

    fn row(&mut self, mut row: SetRow, follows: f64) {
        loop {
            let height = row.height();
            if height + follows <= self.pages.room() + 1e-6 {
                self.draw_body(row);
                return;
            }
            let fits_alone = height <= self.pages.room() + 1e-6;
            let may_divide = !fits_alone && height > self.pages.full_height() * TALL_ROW;
            if may_divide && let Some(part) = row.split(self.pages.room()) {
                self.draw_body(part);
                if row.is_spent() {
                    return;
                }
                self.next_page(self.table.rules.rows);
            } else if self.is_first_row && self.pages.is_at_table_top {
                // Nothing fits even on a fresh page: what is left is set a line at a time.
                if height <= self.pages.room() {
                    self.draw_body(row);
                    return;
                }
                let part = row.force_split();
                self.draw_body(part);
                if row.is_spent() {
                    return;
                }
                self.next_page(self.table.rules.rows);
            } else {
                self.next_page(self.table.rules.outer);
            }
        }
    }

    fn next_page(&mut self, rule: Option<Stroke>) {
        self.close(rule);
        self.pages.turn();
        self.begin(false);
        self.pages.is_at_table_top = true;
    }

    fn draw_body(&mut self, row: SetRow) {
        let between = row.rule_above.or(self.table.rules.rows);
        if !std::mem::replace(&mut self.is_first_row, false) {
            self.above = between;
        }
        self.pages.is_at_table_top = false;
        self.draw(row, true);
    }

    fn draw(&mut self, row: SetRow, is_read: bool) {
        let (top, height) = (self.pages.y, row.height());
        if let Some(anchor) = row.anchor.filter(|_| is_read) {
            self.pages.anchor(anchor);
        }
        let cells = row.extents();
        let items = row.draw(0.0);
        match is_read {
            true => self.pages.put(items, 0.0),
            false => self.pages.put(items.into_iter().filter_map(Item::as_artifact), 0.0),
        }
        if let Some(stroke) = self.above.take() {
            self.rule_above(&cells, stroke);
        }
        self.pages.y = top + height;
        let rules = &self.table.rules;
        if let Some(stroke) = rules.columns {
            cells
                .iter()
                .filter(|cell| cell.left > self.table.indent)
                .for_each(|cell| self.vertical(cell.left, top, stroke));
        }
        if let Some(stroke) = rules.sides {
            [self.table.indent, self.right].into_iter().for_each(|x| self.vertical(x, top, stroke));
        }
    }

    /// The rule over a row. An empty cell of a second header row continues the one over it, as does
    /// a cell that reaches down from above.
    fn rule_above(&mut self, cells: &[Extent], stroke: Stroke) {
        let is_one = |cell: &Extent| cell.is_covered || (self.is_in_header && cell.is_empty);
        if !cells.iter().any(is_one) {
            self.horizontal(Some(stroke));
            return;
        }
        for cell in cells.iter().filter(|cell| !is_one(cell)) {
            let rule = Rule { from: (cell.left, 0.0), to: (cell.right, 0.0), stroke };
            self.pages.put([Item::Rule(rule)], 0.0);
        }
    }

    fn close(&mut self, rule: Option<Stroke>) {
        let rule = self.above.take().or(rule);
        self.horizontal(rule);
    }

    fn horizontal(&mut self, stroke: Option<Stroke>) {
        if let Some(stroke) = stroke {
            let rule = Rule { from: (self.table.indent, 0.0), to: (self.right, 0.0), stroke };
            self.pages.put([Item::Rule(rule)], 0.0);
        }
    }

    fn vertical(&mut self, x: f64, top: f64, stroke: Stroke) {
        let bottom = self.pages.y;
        let rule = Rule { from: (x, top - bottom), to: (x, 0.0), stroke };
        self.pages.put([Item::Rule(rule)], 0.0);
    }
}

/// The height that a table asks for where it begins: its least part, or the whole of one that stays
/// together.
pub fn wanted_height(pages: &Pages<'_, '_>, table: &Table, follows: f64) -> f64 {
    if !table.keep_together {
        return least_height(pages, table, follows);
    }
    let mut height = header_height(pages, table) + follows;
    let mut rows: &[Row] = &table.rows;
    // A table longer than the page asks for the whole page, however long.
    while !rows.is_empty() && height <= pages.full_height() {
        let (group, rest) = rows.split_at(spans::group_len(rows));
        let set = spans::compose(pages.composer, table, group);
        height += set.iter().map(SetRow::height).sum::<f64>();
        rows = rest;
    }
    height
}

/// The height of a table's least part: its header and the least part of its first row, with what
/// follows where that row is the last.
pub fn least_height(pages: &Pages<'_, '_>, table: &Table, follows: f64) -> f64 {
    let mut height = header_height(pages, table);
    let mut rows: &[Row] = &table.rows;
    while !rows.is_empty() {
        let (group, rest) = rows.split_at(spans::group_len(rows));
        for set in spans::compose(pages.composer, table, group) {
            let whole = set.height();
            let is_tall = whole > pages.full_height() * TALL_ROW;
            height += if is_tall { set.least_height() } else { whole };
        }
        height += if rest.is_empty() { follows } else { 0.0 };
        if !group.last().is_some_and(|row| row.keep_with_next) {
            break;
        }
        rows = rest;
    }
    height
}

fn header_height(pages: &Pages<'_, '_>, table: &Table) -> f64 {
    let compose = |row: &Row| SetRow::new(pages.composer, table, row);
    table.header.iter().map(|row| compose(row).height()).sum()
}
