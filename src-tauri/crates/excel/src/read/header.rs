//! Finding the header of a table: one to three rows whose words name the columns.

use std::ops::Range;

use tenken_core::vocabulary::AnswerValue;

use super::mark;
use super::reading::Role;
use super::role;
use super::text;
use super::view::View;

/// Within how many rows in use a header is looked for.
const WITHIN: usize = 60;

/// The least score of a header that names question and answer.
pub const ENOUGH: f64 = 7.0;

/// A column under a header.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its position.
    pub at: usize,
    /// The header's lines above it, from the top.
    pub lines: Vec<String>,
    /// What it is for, as far as its words say.
    pub role: Role,
    /// The answer whose own column it is.
    pub value: Option<AnswerValue>,
}

impl Column {
    /// The lowest line of its header.
    pub fn label(&self) -> &str {
        self.lines.last().map_or("", String::as_str)
    }
}

/// A header and its columns.
#[derive(Debug, Clone)]
pub struct Header {
    /// Its rows.
    pub rows: Range<usize>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// How sure it is.
    pub score: f64,
}

impl Header {
    /// Whether a column of a role is there.
    pub fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|column| column.role == role)
    }

    /// The columns of a role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.role == role)
    }

    /// What makes two headers the same.
    pub fn words(&self) -> Vec<String> {
        self.columns.iter().map(|column| text::fold(&column.lines.concat())).collect()
    }
}

/// The best header among the first rows.
pub fn find(view: &View<'_>) -> Option<Header> {
    let mut best: Option<Header> = None;
    for top in 0..view.rows().min(WITHIN) {
        for depth in 1..=3 {
            if let Some(header) = at(view, top, depth)
                && best.as_ref().is_none_or(|known| known.score < header.score)
            {
                best = Some(header);
            }
        }
    }
    best
}

/// The header of these rows, if they could be one.
pub fn at(view: &View<'_>, top: usize, depth: usize) -> Option<Header> {
    let rows = top..top + depth;
    if view.rows() < rows.end || rows.clone().any(|row| !could_be_header(view, row)) {
        return None;
    }
    let mut columns: Vec<Column> = (0..view.columns())
        .map(|column| {
            let lines = lines(view, rows.clone(), column);
            let role = role::of_lines(&lines).unwrap_or(Role::Other);
            Column { at: column, lines, role, value: None }
        })
        .collect();
    options(&mut columns);
    let named = |column: &&Column| matches!(column.role, Role::Number | Role::Question);
    for column in columns.iter().filter(named) {
        let own = rows.clone().filter(|row| !text::line(&view.text(*row, column.at)).is_empty());
        if own.count() > 1 {
            return None;
        }
    }
    let score = score(view, &columns, &rows)?;
    Some(Header { rows, columns, score })
}

fn lines(view: &View<'_>, rows: Range<usize>, column: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut origins = Vec::new();
    for row in rows.clone() {
        let origin = view.origin(row, column);
        let is_banner =
            view.columns() > 3 && view.width(origin.0, origin.1) * 10 >= view.columns() * 8;
        if origin.0 < rows.start || is_banner || origins.contains(&origin) {
            continue;
        }
        origins.push(origin);
        let said = text::line(&view.text(origin.0, origin.1));
        if !said.is_empty() {
            lines.push(said);
        }
    }
    lines
}

/// Columns that are one answer each: at least two, and different ones.
fn options(columns: &mut [Column]) {
    // 「No」 is a number's heading, unless a Yes stands beside it.
    let has_yes = columns.iter().any(|column| text::bare(column.label()) == "yes");
    let is_number = |column: &Column| column.role == Role::Number && !has_yes;
    let values: Vec<Option<AnswerValue>> = columns
        .iter()
        .map(|column| option(column.label()).filter(|_| !is_number(column)))
        .collect();
    let mut different: Vec<AnswerValue> = values.iter().flatten().copied().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < 2 {
        return;
    }
    for (column, value) in columns.iter_mut().zip(values) {
        if let Some(value) = value {
            column.role = Role::Option;
            column.value = Some(value);
        }
    }
}

/// The answer that a header says by itself.
fn option(label: &str) -> Option<AnswerValue> {
    if let Some(value) = mark::word(label) {
        return Some(value);
    }
    let folded = text::fold(label);
    let mut chars = folded.chars();
    let first = chars.next()?;
    if !mark::is_symbol(first) {
        return None;
    }
    let (value, is_unusual) = mark::sign(first)?;
    let rest = chars.as_str();
    let agrees = rest.is_empty() || mark::word(rest) == Some(value);
    (agrees && !is_unusual).then_some(value)
}

fn could_be_header(view: &View<'_>, row: usize) -> bool {
    let said = view.said(row);
    !said.is_empty()
        && said.iter().all(|column| {
            let line = text::line(&view.text(row, *column));
            let is_pair = line.split_once(['：', ':']).is_some_and(|(a, b)| {
                !a.trim().is_empty() && !b.trim().is_empty() && !b.contains(['○', '×'])
            });
            line.chars().count() <= 60 && !is_pair && !asks(&line)
        })
}

/// Whether a text is a question rather than a word for one.
pub fn asks(line: &str) -> bool {
    let said = line.trim_end_matches(['。', '？', '?', ' ', '）', ')']);
    let count = said.chars().count();
    count >= 8
        && (said.ends_with('か')
            || said.ends_with("こと")
            || said.ends_with("いる")
            || said.ends_with("した")
            || said.ends_with("ます"))
}

fn score(view: &View<'_>, columns: &[Column], rows: &Range<usize>) -> Option<f64> {
    let has = |role| columns.iter().any(|column| column.role == role);
    let named = has(Role::Question) || has(Role::Number);
    if !named {
        return None;
    }
    let options = columns.iter().filter(|column| column.role == Role::Option).count();
    let mut score = 0.0;
    if has(Role::Question) {
        score += 4.0;
    }
    if has(Role::Number) {
        score += 2.0;
    }
    if options >= 2 {
        score += 4.0 + (options.min(4) as f64) * 0.5;
    } else if has(Role::Answer) || has(Role::Verdict) {
        score += 4.0;
    }
    let others = [
        Role::Id,
        Role::Chapter,
        Role::Clause,
        Role::Remarks,
        Role::Reason,
        Role::Improvement,
        Role::ImproveBy,
        Role::Evidence,
        Role::HeadConfirmation,
        Role::Finding,
        Role::Guidance,
    ];
    score += others.iter().filter(|role| has(**role)).count().min(4) as f64;
    // An answer's header spread over several columns has a second line below it.
    let answers: Vec<&Column> = columns.iter().filter(|c| c.role == Role::Answer).collect();
    let mut origins: Vec<_> = answers.iter().map(|c| view.origin(rows.end - 1, c.at)).collect();
    origins.sort_unstable();
    origins.dedup();
    if origins.len() < answers.len() {
        score -= 3.0;
    }
    let is_shared = |column: &&Column| {
        let last = rows.end - 1;
        column.role != Role::Answer && !column.lines.is_empty() && view.width(last, column.at) > 1
    };
    if columns.iter().any(|column| is_shared(&column)) {
        score -= 1.0;
    }
    score -= (rows.len() - 1) as f64 * 0.4;
    Some(score)
}
