//! What a row below a header is: an item, a section, a note, a total, an example.

use super::header::{self, Header};
use super::mark::{self, Legend};
use super::reading::Role;
use super::text;
use super::view::View;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An item, answered or not.
    Item,
    /// Passed over and told, with this code.
    Skipped(&'static str),
}

/// Begins of rows that explain and ask nothing.
const NOTES: &[&str] = &[
    "※",
    "*",
    "＊",
    "注)",
    "(注",
    "注:",
    "注1",
    "注意",
    "備考:",
    "(備考",
    "【記入",
    "記入方法",
    "凡例",
    "【注",
    "※注",
    "提出先",
    "問合せ",
    "問い合わせ",
];

/// Words of rows that count.
const TOTALS: &[&str] = &[
    "合計",
    "小計",
    "総計",
    "実施率",
    "達成率",
    "集計",
    "平均",
    "計",
    "割合",
    "得点",
    "総合計",
    "該当数",
    "回答数",
    "未回答数",
    "件数",
];

/// Tells what a row is.
pub fn kind(view: &View<'_>, header: &Header, row: usize, legend: &Legend) -> Kind {
    let text_of = |role: Role| -> String {
        let mut columns = header.of(role);
        columns.next().map(|column| text::line(&view.text(row, column.at))).unwrap_or_default()
    };
    let said = view.said(row);
    let Some(first) = said.first() else { return Kind::Skipped("text_row") };
    let begin = text::fold(&view.text(row, *first));
    let number = number_of(view, header, row);
    let question = text_of(Role::Question);
    let is_counted = begin_of_total(&begin)
        || said.iter().any(|c| begin_of_total(&text::bare(&view.text(row, *c))));
    if is_counted && (view.counts(row) || number.is_empty()) && !header::asks(&question) {
        return Kind::Skipped("total_row");
    }
    if view.counts(row) && number.is_empty() {
        return Kind::Skipped("total_row");
    }
    if is_example(&begin) || is_example(&text::fold(&number)) {
        return Kind::Skipped("example_row");
    }
    if NOTES.iter().any(|word| begin.starts_with(word)) && !is_marked_note(&number) {
        return Kind::Skipped("note_row");
    }
    let is_marked = header
        .columns
        .iter()
        .filter(|c| {
            matches!(
                c.role,
                Role::Answer | Role::Option | Role::Verdict | Role::Person | Role::Unit
            )
        })
        .any(|c| !matches!(mark::read(&view.text(row, c.at), legend), mark::Reading::Blank));
    let has_numbers = header.has(Role::Number) || header.has(Role::Id);
    if question.is_empty() {
        let is_item = is_marked && (!number.is_empty() || said.len() > 1);
        return if is_item { Kind::Item } else { Kind::Skipped("section_row") };
    }
    let spans = view.width(row, *first) * 2 > view.columns() && view.columns() > 2;
    if has_numbers && number.is_empty() && !is_marked {
        let is_item = header::asks(&question) && !spans;
        return if is_item { Kind::Item } else { Kind::Skipped("section_row") };
    }
    if !is_marked && !has_numbers && said.len() == 1 && !header::asks(&question) {
        return Kind::Skipped("section_row");
    }
    if spans && !is_marked && said.len() == 1 {
        return Kind::Skipped("section_row");
    }
    Kind::Item
}

/// The printed number of a row, or what stands in the id column.
fn number_of(view: &View<'_>, header: &Header, row: usize) -> String {
    let columns = header.of(Role::Number).chain(header.of(Role::Id));
    for column in columns {
        let said = view.number(row, column.at).0;
        // A note that begins in the number's column is no number.
        if !said.is_empty() && said.chars().count() <= 24 {
            return said;
        }
    }
    String::new()
}

/// Whether a row is there to show how it is done.
fn is_example(begin: &str) -> bool {
    let words = ["記入例", "回答例", "記載例", "(例)", "例)", "例:", "例示", "見本", "sample"];
    begin == "例" || words.iter().any(|word| begin.starts_with(word))
}

/// 「※1」 may be the number of an item; a sentence is none.
fn is_marked_note(number: &str) -> bool {
    !number.is_empty() && number.chars().count() <= 6
}

fn begin_of_total(bare: &str) -> bool {
    let bare = text::bare(bare);
    TOTALS.contains(&bare.as_str())
        || (bare.ends_with("の数") && bare.chars().count() <= 10)
        || (["合計", "小計", "総計"].iter().any(|word| bare.starts_with(word))
            && bare.chars().count() <= 10)
}
