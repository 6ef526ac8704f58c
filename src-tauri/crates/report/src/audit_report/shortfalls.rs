//! What is not, not wholly or not known to be done, with reasons and plans; and what is in dispute.

use tenken_core::score::Counted;

use super::entries;
use super::outline::Outline;
use super::references::{answer_anchor, item_anchor};
use super::view::View;
use crate::document::{Row, Table};

/// Writes the chapter.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_shortfalls(), "shortfalls");
    out.section(&words.report_not_done(), "not-done");
    let is_short = |counted| {
        matches!(
            counted,
            Counted::Partial
                | Counted::NotImplemented
                | Counted::ExpiredException
                | Counted::Unknown
        )
    };
    let total = &view.figures.total;
    let not_done = table(view, is_short);
    if not_done.rows.is_empty() {
        out.body(words.report_not_done_none());
    } else {
        out.body(words.report_not_done_lead(total.not_implemented, total.partial, total.unknown));
        out.table(&words.report_not_done_table(), not_done);
    }
    out.section(&words.report_disagreements(), "disagreements");
    let disagreements = table(view, |counted| counted == Counted::Disagreement);
    if disagreements.rows.is_empty() {
        out.body(words.report_disagreements_none());
    } else {
        out.body(words.report_disagreements_lead(total.disagreement));
        out.table(&words.report_disagreements_table(), disagreements);
    }
}

fn table(view: &View<'_>, wanted: impl Fn(Counted) -> bool + Copy) -> Table {
    let mut table = entries::table(view);
    for item in view.scored() {
        let found = entries::of_item(view, item, wanted);
        if !found.is_empty() {
            let head = Row::section(view.item_head(item, answer_anchor(&item.id)), entries::WIDTH);
            table.rows.extend(entries::rows(view, head, found));
        }
    }
    table
}

/// The head of an item where its answers stand; it leads on to the list of items.
pub fn answers_head(view: &View<'_>, item: &tenken_core::checklist::Item) -> Row {
    Row::section(view.item_head(item, item_anchor(&item.id)), entries::WIDTH)
        .anchored(answer_anchor(&item.id))
}
