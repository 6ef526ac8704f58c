//! What a check finds, as facts without words.

use serde::Serialize;

/// One thing that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Where: an item's id, a clause's key, a file.
    pub at: String,
    /// What kind of problem; its words are `problem-<code>` in the locales.
    pub code: &'static str,
    /// The fact itself: the id, text or number concerned.
    pub detail: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(at: impl Into<String>, code: &'static str, detail: impl Into<String>) -> Self {
        Self { at: at.into(), code, detail: detail.into() }
    }
}
