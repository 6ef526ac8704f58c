//! What only a person can write in a report: the overall opinion, good practices, recommendations.
//!
//! The program states facts; these texts are the lead's, printed as typed and checked by the lint.

/// The typed texts; empty ones print nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// 総評.
    pub overall_opinion: String,
    /// 良好事項.
    pub good_practices: String,
    /// 提言: on one page, what is asked of the reader.
    pub recommendations: String,
    /// What the public summary says in words; nothing else typed reaches it.
    pub public_note: String,
}

impl Remarks {
    /// The texts with the names of their fields.
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("overall_opinion", &self.overall_opinion),
            ("good_practices", &self.good_practices),
            ("recommendations", &self.recommendations),
            ("public_note", &self.public_note),
        ]
    }
}
