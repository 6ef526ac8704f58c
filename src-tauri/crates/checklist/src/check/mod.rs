//! Proving that a checklist accounts for its whole policy, and finding what is wrong with it.
//!
//! A check never stops at the first fault and never repairs: it counts, and lists every problem
//! with its place.

mod account;
mod identity;
mod reference;
mod source;
mod wording;

use serde::Serialize;
use tenken_core::checklist::Checklist;
use tenken_core::problem::Problem;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many clauses are accounted for.
    pub clauses: ClauseCounts,
    /// How many sentences bind somebody, and how many of them are asked about.
    pub obligations: ObligationCounts,
    /// How many threats the policy names, and how many of them an item answers.
    pub threats: ThreatCounts,
    /// How many questions there are.
    pub items: usize,
    /// Everything that a person should look at: clauses in their order, then items in theirs.
    pub problems: Vec<Problem>,
}

/// Clauses accounted for by items, rules, terms, threats or reasons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ClauseCounts {
    /// All clauses.
    pub total: usize,
    /// Those with every sentence settled.
    pub accounted: usize,
    /// Of the accounted ones, those settled by nothing but the reason why nothing is asked.
    pub by_reason_only: usize,
    /// Keys of the others.
    pub unaccounted: Vec<String>,
}

/// Sentences that bind somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ObligationCounts {
    /// All sentences of a kind of obligation.
    pub total: usize,
    /// Those with an item for each duty; a lead-in counts once all clauses below it are settled.
    pub with_items: usize,
}

/// Clauses that name a threat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ThreatCounts {
    /// All of them.
    pub total: usize,
    /// Those that at least one existing item answers.
    pub answered: usize,
}

/// Checks a checklist, and against the policy's text as published where that is at hand.
pub fn check(checklist: &Checklist, policy_text: Option<&[u8]>) -> Report {
    let mut problems = Vec::new();
    let account::Counts { clauses, obligations, threats } =
        account::account(checklist, &mut problems);
    if let Some(text) = policy_text {
        source::check(checklist, text, &mut problems);
    }
    identity::check(checklist, &mut problems);
    reference::check(checklist, &mut problems);
    wording::check(checklist, &mut problems);
    Report { clauses, obligations, threats, items: checklist.items.len(), problems }
}
