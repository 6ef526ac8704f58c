//! A policy's clauses as printed, and the keys by which everything else cites them.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{ClauseClass, SentenceKind};

/// One clause (条項) of a policy, its text exactly as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Normalised markers from the outermost inwards, for example `6(3)①`.
    pub key: String,
    /// Depth in the policy, from 1.
    pub level: u8,
    /// The marker as printed, full-width forms included.
    pub number_as_printed: String,
    /// The heading as printed, where the clause has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Whether the heading stands on the line above its number.
    #[serde(default)]
    pub heading_above_number: bool,
    /// First and last line in the source file, counted from 1, both included.
    pub lines: [u32; 2],
    /// What the clause is for.
    pub clause_class: ClauseClass,
    /// Topics shared between policies; a clause number is not one.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The sentences in order, each with printed line breaks joined.
    #[serde(default, rename = "sentence")]
    pub sentences: Vec<Sentence>,
}

/// One sentence of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// What the sentence does.
    pub kind: SentenceKind,
    /// The text as printed; typographical faults are never corrected.
    pub text: String,
}

/// A sentence that something relies on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences, from 1.
    pub sentence: u16,
    /// First 16 hex digits of the SHA-256 of the sentence's text, so that a changed text shows.
    pub sha256: String,
    /// Which of the sentence's duties, where it holds several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
}
