//! 別紙: all answers by clause, each clause as printed; what does not count stands apart.
//!
//! Every clause of the policy appears, also where nothing is asked, with the reason: a reader must
//! be able to see that none was passed over.

use tenken_core::checklist::{Informational, Item};
use tenken_core::clause::Clause;
use tenken_core::score::Mode;
use tenken_core::vocabulary::ClauseClass;

use super::outline::Outline;
use super::references::{cited, clause_anchor};
use super::shortfalls::answers_head;
use super::view::View;
use super::{entries, rate, verbatim};
use crate::document::{Cell, Heading, Row, Text};

/// Writes the annex.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.annex(&words.report_answers(), "answers");
    out.body(words.report_answers_lead());
    for clause in &view.checklist.clauses {
        this_clause(view, out, clause);
    }
    if view.informational().next().is_some() {
        out.part(words.report_informational_answers(), "informational");
        out.body(words.report_informational_lead());
        let mut table = entries::table(view);
        view.informational().for_each(|item| table.rows.extend(item_rows(view, item)));
        out.push(table);
    }
}

fn this_clause(view: &View<'_>, out: &mut Outline, clause: &Clause) {
    let words = view.words;
    let anchor = clause_anchor(&clause.key);
    out.push(Heading::new(3, view.clause_title(clause)).anchored(anchor));
    if let Some(quote) = view.quote(clause) {
        out.push(quote);
    }
    let (own, related) = items(view, &clause.key);
    let tally = view.figures.clauses.iter().find(|(key, _)| *key == clause.key);
    if let Some((_, tally)) = tally {
        out.note(words.report_clause_rates(
            rate::text(words, tally.coverage()),
            rate::text(words, tally.implementation(Mode::Plain)),
        ));
    }
    if !related.is_empty() {
        let text = Text::new().plain(words.report_answers_elsewhere());
        out.note(view.answers(text, related.iter().map(|item| item.id.as_str())));
    }
    if !own.is_empty() {
        let mut table = entries::table(view);
        own.into_iter().for_each(|item| table.rows.extend(item_rows(view, item)));
        out.push(table);
    } else if related.is_empty() {
        nothing_asked(view, out, clause);
    }
}

/// The scored items whose answers stand under a clause, and those that cite it and stand elsewhere.
fn items<'a>(view: &View<'a>, key: &str) -> (Vec<&'a Item>, Vec<&'a Item>) {
    view.scored()
        .filter(|item| cited(item).contains(&key))
        .partition(|item| home(item) == Some(key))
}

/// The clause under which an item's answers stand: the first that it cites.
fn home(item: &Item) -> Option<&str> {
    item.cites.first().map(|cite| cite.clause.as_str())
}

fn item_rows(view: &View<'_>, item: &Item) -> Vec<Row> {
    let found = entries::of_item(view, item, |_| true);
    let mut rows = entries::rows(view, answers_head(view, item), found);
    if rows.len() == 1 {
        let nobody = Text::new().warning(view.words.report_asked_nobody());
        rows.push(Row::of([Cell::from(nobody).spanning(entries::WIDTH)]));
    }
    rows
}

/// Why nothing is asked under a clause.
fn nothing_asked(view: &View<'_>, out: &mut Outline, clause: &Clause) {
    let words = view.words;
    let informational = view.informational().any(|item| cited(item).contains(&clause.key.as_str()));
    let reasons = whole_reasons(view, clause);
    let is_threat = view.checklist.threats.iter().any(|threat| threat.clause == clause.key);
    let is_parent = view.checklist.clauses.iter().any(|other| is_below(other, clause));
    if !reasons.is_empty() {
        reasons.into_iter().for_each(|reason| out.note(reason));
    } else if is_threat {
        out.note(Text::new().link(words.report_clause_is_threat(), "threats"));
    } else if informational {
        out.note(Text::new().link(words.report_clause_informational(), "informational"));
    } else if is_parent {
        out.note(words.report_clause_is_parent());
    } else if clause.clause_class == ClauseClass::Definition {
        out.note(Text::new().link(words.report_clause_is_definition(), "terms"));
    } else if clause.clause_class == ClauseClass::Scope {
        out.note(Text::new().link(words.report_clause_is_scope(), "scope"));
    }
}

/// Why nothing of a clause is asked, where the reasons speak of all that it says; those for a part
/// of it stand in the list of items.
fn whole_reasons(view: &View<'_>, clause: &Clause) -> Vec<String> {
    let of_clause =
        view.checklist.informational.iter().filter(|reason| reason.clause == clause.key);
    let reasons: Vec<&Informational> = of_clause.collect();
    let is_whole = reasons.iter().any(|reason| reason.sentence.is_none())
        || clause.sentences.len() <= reasons.len();
    let texts = reasons.into_iter().map(|reason| verbatim::line(&reason.reason_ja));
    if is_whole { texts.collect() } else { Vec::new() }
}

fn is_below(clause: &Clause, parent: &Clause) -> bool {
    clause.level > parent.level
        && clause
            .key
            .strip_prefix(parent.key.as_str())
            .is_some_and(|rest| rest.starts_with(|first: char| !first.is_ascii_digit()))
}
