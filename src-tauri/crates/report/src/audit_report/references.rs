//! How the report points at clauses, items and documents, and quotes clauses as printed.
//!
//! Whatever is found leads back to its clause by a link; a question that rests on an
//! interpretation says so wherever it stands.

use tenken_core::checklist::Item;
use tenken_core::clause::Clause;
use tenken_core::vocabulary::Basis;

use super::evidence::Document;
use super::verbatim;
use super::view::View;
use crate::document::{Paragraph, ParagraphKind, Text};

/// The anchor of a clause.
pub fn clause_anchor(key: &str) -> String {
    format!("clause-{key}")
}

/// The anchor of an item's answers.
pub fn answer_anchor(item: &str) -> String {
    format!("answer-{item}")
}

/// The anchor of an item in the list of items.
pub fn item_anchor(item: &str) -> String {
    format!("item-{item}")
}

/// The anchor of a file or place.
pub fn document_anchor(document: Document) -> String {
    match document {
        Document::File(index) => format!("file-{index}"),
        Document::Location(index) => format!("location-{index}"),
    }
}

impl View<'_> {
    /// The number of a file or place.
    pub fn document_number(&self, document: Document) -> String {
        match document {
            Document::File(index) => self.words.report_file_number(index + 1),
            Document::Location(index) => self.words.report_location_number(index + 1),
        }
    }

    /// `text` with a link to a clause.
    pub fn clause(&self, text: Text, key: &str) -> Text {
        match self.checklist.clause(key) {
            Some(_) => text.link(key, clause_anchor(key)),
            None => text.plain(verbatim::line(key)),
        }
    }

    /// The clauses that an item follows from, each once.
    pub fn clauses(&self, text: Text, item: &Item) -> Text {
        self.linked(text, cited(item), |text, key| self.clause(text, key))
    }

    /// Links to the answers of items.
    pub fn answers<'i>(&self, text: Text, items: impl IntoIterator<Item = &'i str>) -> Text {
        self.linked(text, items, |text, id| text.link(id, answer_anchor(id)))
    }

    /// Puts several links one after the other.
    pub fn linked<'i>(
        &self,
        mut text: Text,
        targets: impl IntoIterator<Item = &'i str>,
        link: impl Fn(Text, &'i str) -> Text,
    ) -> Text {
        for (index, target) in targets.into_iter().enumerate() {
            if index > 0 {
                text = text.plain(self.words.report_comma());
            }
            text = link(text, target);
        }
        text
    }

    /// An item over the rows that concern it: its number, question, basis and clauses.
    pub fn item_head(&self, item: &Item, anchor: String) -> Text {
        let text = Text::new()
            .link(item.id.as_str(), anchor)
            .plain(GAP)
            .plain(verbatim::line(self.question(item)));
        let text = self.basis_mark(text, item);
        let text = text.plain(GAP).plain(self.words.report_cites());
        self.clauses(text, item)
    }

    /// The signs of what is not simply read off the clause, and of what does not count.
    pub fn basis_mark(&self, text: Text, item: &Item) -> Text {
        let text = self.basis_sign(text, item.basis);
        if item.scored { text } else { text.plain(self.words.report_sign_informational()) }
    }

    /// The sign of what is not simply read off the clause.
    pub fn basis_sign(&self, text: Text, basis: Basis) -> Text {
        match basis {
            Basis::AsWritten => text,
            Basis::Interpretation => text.plain(self.words.report_sign_interpretation()),
            Basis::ControlStandards => text.plain(self.words.report_sign_control_standards()),
        }
    }

    /// The marker and heading of a clause.
    pub fn clause_title(&self, clause: &Clause) -> String {
        match &clause.heading {
            Some(heading) => {
                self.words.report_clause_title(verbatim::line(heading), clause.key.as_str())
            }
            None => clause.key.clone(),
        }
    }

    /// A clause's text as printed, its printed number in front; nothing where it has only a heading.
    pub fn quote(&self, clause: &Clause) -> Option<Paragraph> {
        let sentences: String = clause.sentences.iter().map(|s| verbatim::line(&s.text)).collect();
        let number = verbatim::line(&clause.number_as_printed);
        (!sentences.is_empty()).then(|| {
            let text = Text::new().bold(number).plain(GAP).plain(sentences);
            Paragraph::of(ParagraphKind::Clause, text)
        })
    }

    /// One sentence of a clause as printed.
    pub fn quote_sentence(&self, key: &str, sentence: u16) -> Option<Paragraph> {
        let text = verbatim::line(&self.checklist.sentence(key, sentence)?.text);
        Some(Paragraph::of(
            ParagraphKind::Clause,
            self.clause(Text::new(), key).plain(GAP).plain(text),
        ))
    }
}

/// The keys of the clauses that an item cites, each once, in its order.
pub fn cited(item: &Item) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    for cite in &item.cites {
        if !keys.contains(&cite.clause.as_str()) {
            keys.push(&cite.clause);
        }
    }
    keys
}

/// The blank between a number and what it numbers.
pub const GAP: &str = "\u{3000}";
