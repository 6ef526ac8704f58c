//! What became of everything that was offered: in = accepted + unchanged + conflicting + rejected.
//!
//! Every importer answers in this shape, line by line in the order of its input, so that nothing
//! goes in or stays out unseen. The words of a code are in the locales.

use serde::Serialize;

/// What became of one line of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was taken in.
    Accepted,
    /// It says nothing new.
    Unchanged,
    /// It was taken in beside what differs from it; a person decides.
    Conflicting,
    /// It stays out, for the reason that its code names.
    Rejected,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: &[Self] = &[Self::Accepted, Self::Unchanged, Self::Conflicting, Self::Rejected];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Unchanged => "unchanged",
            Self::Conflicting => "conflicting",
            Self::Rejected => "rejected",
        }
    }
}

/// One line of input and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Where in the input: `records.ndjson:12`, 「シート「総務課」!E12」, a row's number.
    pub at: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, or how.
    pub code: &'static str,
    /// The unit that it speaks of, where it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The item that it speaks of, where it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The record's id, or the fact behind the code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Line {
    /// A line about nothing in particular.
    pub fn new(at: impl Into<String>, outcome: Outcome, code: &'static str) -> Self {
        Self { at: at.into(), outcome, code, unit: None, item: None, detail: String::new() }
    }

    /// The same with the fact behind the code.
    #[must_use]
    pub fn with(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// The same, about a subject.
    #[must_use]
    pub fn about(mut self, subject: &crate::record::Subject) -> Self {
        self.unit.clone_from(&subject.unit);
        self.item.clone_from(&subject.item);
        self
    }
}

/// Everything that was offered, accounted for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Accounting {
    /// How many lines were offered.
    #[serde(rename = "in")]
    pub offered: u64,
    /// How many were taken in.
    pub accepted: u64,
    /// How many said nothing new.
    pub unchanged: u64,
    /// How many were taken in beside something that differs.
    pub conflicting: u64,
    /// How many stay out.
    pub rejected: u64,
    /// Each of them, in the order of the input.
    pub lines: Vec<Line>,
}

impl Accounting {
    /// Adds a line and counts it.
    pub fn push(&mut self, line: Line) {
        self.offered += 1;
        *match line.outcome {
            Outcome::Accepted => &mut self.accepted,
            Outcome::Unchanged => &mut self.unchanged,
            Outcome::Conflicting => &mut self.conflicting,
            Outcome::Rejected => &mut self.rejected,
        } += 1;
        self.lines.push(line);
    }

    /// Adds all lines of another input after one's own.
    pub fn extend(&mut self, other: Self) {
        self.offered += other.offered;
        self.accepted += other.accepted;
        self.unchanged += other.unchanged;
        self.conflicting += other.conflicting;
        self.rejected += other.rejected;
        self.lines.extend(other.lines);
    }

    /// Whether the counts agree with each other and with the lines.
    pub fn adds_up(&self) -> bool {
        let count = |outcome| self.lines.iter().filter(|l| l.outcome == outcome).count() as u64;
        self.offered == self.lines.len() as u64
            && self.accepted == count(Outcome::Accepted)
            && self.unchanged == count(Outcome::Unchanged)
            && self.conflicting == count(Outcome::Conflicting)
            && self.rejected == count(Outcome::Rejected)
    }

    /// Whether something waits for a person.
    pub fn needs_a_person(&self) -> bool {
        0 < self.conflicting + self.rejected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_counted_once() {
        let mut accounting = Accounting::default();
        for (number, &outcome) in Outcome::ALL.iter().enumerate() {
            for _ in 0..=number {
                accounting.push(Line::new("1", outcome, "code"));
            }
        }
        assert!(accounting.adds_up(), "{accounting:?}");
        assert_eq!(
            (accounting.accepted, accounting.unchanged),
            (1, 2),
            "each outcome has its own count"
        );
        assert_eq!((accounting.conflicting, accounting.rejected), (3, 4));
        let mut twice = accounting.clone();
        twice.extend(accounting);
        assert!(twice.adds_up(), "two inputs add up to one");
        assert_eq!(twice.offered, 20);
    }

    #[test]
    fn the_shape_is_that_of_the_command_line() {
        let mut accounting = Accounting::default();
        accounting.push(Line::new("records.ndjson:1", Outcome::Accepted, "new"));
        assert_eq!(
            serde_json::to_value(&accounting).unwrap(),
            serde_json::json!({
                "in": 1, "accepted": 1, "unchanged": 0, "conflicting": 0, "rejected": 0,
                "lines": [{ "at": "records.ndjson:1", "outcome": "accepted", "code": "new" }],
            }),
            "scripts rely on these names"
        );
    }
}
