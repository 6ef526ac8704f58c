//! Whether every clause of the policy is accounted for, and by what.
//!
//! Each kind of sentence has its own way of being settled: an obligation by an item for each of its
//! duties, a threat by the items that answer it, a scope by an applicability rule, a definition by
//! a term of the glossary, a disclosure by an item, a delegation or proviso by a rule, and what asks
//! nothing of anybody by the reason why. A clause without sentences of its own, and a lead-in, are
//! settled through the clauses below them.

use std::collections::{HashMap, HashSet};

use tenken_core::checklist::{Checklist, ScopeRule};
use tenken_core::clause::{Clause, Sentence};
use tenken_core::problem::Problem;
use tenken_core::vocabulary::{Basis, ClauseClass, SentenceKind};

use super::{ClauseCounts, ObligationCounts, ThreatCounts};
use crate::codes;

/// How a sentence or clause is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settled {
    No,
    ByReason,
    Yes,
}

impl Settled {
    /// One open part leaves the whole open; one part that is more than a reason makes it more.
    fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::ByReason, |whole, part| match (whole, part) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::ByReason, Self::ByReason) => Self::ByReason,
        })
    }

    fn when(settled: bool) -> Self {
        if settled { Self::Yes } else { Self::No }
    }
}

pub(super) struct Counts {
    pub(super) clauses: ClauseCounts,
    pub(super) obligations: ObligationCounts,
    pub(super) threats: ThreatCounts,
}

/// Settles every clause, telling what is missing at the sentence where it is missing.
pub(super) fn account(checklist: &Checklist, problems: &mut Vec<Problem>) -> Counts {
    let means = Means::of(checklist);
    let clauses = &checklist.clauses;
    let mut settled = vec![Settled::No; clauses.len()];
    let mut obligations = ObligationCounts::default();
    let mut found: Vec<Vec<Problem>> = vec![Vec::new(); clauses.len()];

    // From the last to the first: what stands below a clause comes after it.
    for (index, clause) in clauses.iter().enumerate().rev() {
        let below = &settled[below(clauses, index)];
        let mut parts = Vec::new();
        for (number, sentence) in (1..).zip(&clause.sentences) {
            let place = Place { clause, number, sentence };
            let part = means.settle(&place, below, &mut found[index]);
            if sentence.kind.is_obligation() {
                obligations.total += 1;
                obligations.with_items += usize::from(part == Settled::Yes);
            }
            parts.push(part);
        }
        settled[index] = match (parts.is_empty(), below.is_empty()) {
            (false, _) => Settled::all(parts),
            (true, false) => Settled::all(below.iter().copied()),
            (true, true) => {
                found[index].push(Problem::new(&clause.key, codes::CLAUSE_WITHOUT_TEXT, ""));
                Settled::No
            }
        };
        if settled[index] == Settled::ByReason && must_be_asked(clause) {
            found[index].push(Problem::new(&clause.key, codes::REASON_ONLY, ""));
        }
    }
    problems.extend(found.into_iter().flatten());
    means.misplaced_reasons(checklist, problems);

    Counts {
        clauses: count_clauses(clauses, &settled),
        obligations,
        threats: count_threats(clauses, &means),
    }
}

/// The clauses below one: those that follow it, as long as they lie deeper.
fn below(clauses: &[Clause], index: usize) -> std::ops::Range<usize> {
    let first = index + 1;
    let level = clauses[index].level;
    let count = clauses[first..].iter().take_while(|clause| clause.level > level).count();
    first..first + count
}

fn must_be_asked(clause: &Clause) -> bool {
    matches!(clause.clause_class, ClauseClass::Obligation | ClauseClass::Threat)
}

fn count_clauses(clauses: &[Clause], settled: &[Settled]) -> ClauseCounts {
    let count = |state| settled.iter().filter(|s| **s == state).count();
    let open = clauses.iter().zip(settled).filter(|(_, state)| **state == Settled::No);
    ClauseCounts {
        total: clauses.len(),
        accounted: clauses.len() - count(Settled::No),
        by_reason_only: count(Settled::ByReason),
        unaccounted: open.map(|(clause, _)| clause.key.clone()).collect(),
    }
}

fn count_threats(clauses: &[Clause], means: &Means<'_>) -> ThreatCounts {
    let threats = || clauses.iter().filter(|clause| clause.clause_class == ClauseClass::Threat);
    ThreatCounts {
        total: threats().count(),
        answered: threats().filter(|clause| means.answered.contains(clause.key.as_str())).count(),
    }
}

/// One sentence and where it stands.
struct Place<'a> {
    clause: &'a Clause,
    /// From 1.
    number: u16,
    sentence: &'a Sentence,
}

impl<'a> Place<'a> {
    fn key(&self) -> (&'a str, u16) {
        (self.clause.key.as_str(), self.number)
    }

    fn problem(&self, code: &'static str) -> Problem {
        Problem::new(&self.clause.key, code, self.number.to_string())
    }
}

/// What the checklist offers for settling sentences, by the place that it names.
struct Means<'a> {
    cited: HashSet<(&'a str, u16)>,
    cited_duties: HashSet<(&'a str, u16, &'a str)>,
    duties: HashMap<(&'a str, u16), Vec<&'a str>>,
    /// Clauses of threats that an existing item answers.
    answered: HashSet<&'a str>,
    organs: HashSet<&'a str>,
    terms: HashSet<&'a str>,
    rules: HashMap<(&'a str, u16), Vec<&'a ScopeRule>>,
    reasons: HashSet<(&'a str, Option<u16>)>,
}

impl<'a> Means<'a> {
    fn of(checklist: &'a Checklist) -> Self {
        let cites = || checklist.items.iter().flat_map(|item| &item.cites);
        let ids: HashSet<&str> = checklist.items.iter().map(|item| item.id.as_str()).collect();
        let mut duties: HashMap<_, Vec<&str>> = HashMap::new();
        for duty in &checklist.duties {
            let names = duty.names.iter().map(String::as_str);
            duties.entry((duty.clause.as_str(), duty.sentence)).or_default().extend(names);
        }
        let mut rules: HashMap<_, Vec<_>> = HashMap::new();
        for rule in &checklist.scope_rules {
            rules.entry((rule.clause.as_str(), rule.sentence)).or_default().push(rule);
        }
        let answered = checklist
            .threats
            .iter()
            .filter(|threat| threat.items.iter().any(|id| ids.contains(id.as_str())));
        let reasons = checklist.informational.iter();
        Self {
            cited: cites().map(|cite| (cite.clause.as_str(), cite.sentence)).collect(),
            cited_duties: cites()
                .filter_map(|cite| {
                    Some((cite.clause.as_str(), cite.sentence, cite.duty.as_deref()?))
                })
                .collect(),
            duties,
            answered: answered.map(|threat| threat.clause.as_str()).collect(),
            organs: checklist.organs.iter().map(|organ| organ.clause.as_str()).collect(),
            terms: checklist.terms.iter().filter_map(|term| term.clause.as_deref()).collect(),
            rules,
            reasons: reasons.map(|reason| (reason.clause.as_str(), reason.sentence)).collect(),
        }
    }

    /// Settles one sentence; `below` is how the clauses below its clause are settled.
    fn settle(&self, place: &Place<'_>, below: &[Settled], problems: &mut Vec<Problem>) -> Settled {
        let (clause, _) = place.key();
        let cited = self.cited.contains(&place.key());
        let ruled = self.rules.contains_key(&place.key());
        let (settled, code) = match place.sentence.kind {
            SentenceKind::ObligationLeadIn => {
                if !below.is_empty() {
                    // What is missing is told where it is missing.
                    let open = below.contains(&Settled::No);
                    return Settled::when(!open);
                }
                (Settled::No, codes::LEAD_IN_WITHOUT_CLAUSES)
            }
            SentenceKind::ObligationOrg
            | SentenceKind::ObligationStaff
            | SentenceKind::ObligationGeneral
            | SentenceKind::ObligationSoft => {
                if cited {
                    return self.settle_duties(place, problems);
                }
                (Settled::No, codes::OBLIGATION_WITHOUT_ITEM)
            }
            SentenceKind::Threat => {
                let answered = self.answered.contains(clause);
                (Settled::when(answered), codes::THREAT_UNANSWERED)
            }
            SentenceKind::Definition => {
                let defined = self.terms.contains(clause);
                (Settled::when(defined), codes::DEFINITION_WITHOUT_TERM)
            }
            SentenceKind::Disclosure => (Settled::when(cited), codes::DISCLOSURE_WITHOUT_ITEM),
            SentenceKind::Proviso => (Settled::when(ruled), codes::PROVISO_WITHOUT_RULE),
            SentenceKind::Delegation => {
                if ruled {
                    return self.settle_delegation(place, problems);
                }
                (Settled::No, codes::DELEGATION_WITHOUT_RULE)
            }
            SentenceKind::Scope => {
                let named = self.organs.contains(clause) || ruled || cited;
                (self.or_reason(named, place), codes::SCOPE_WITHOUT_RULE)
            }
            SentenceKind::Purpose
            | SentenceKind::Explanatory
            | SentenceKind::Permission
            | SentenceKind::OcrArtifact => {
                let used = cited || ruled;
                (self.or_reason(used, place), codes::SENTENCE_WITHOUT_REASON)
            }
        };
        if settled == Settled::No {
            problems.push(place.problem(code));
        }
        settled
    }

    fn settle_duties(&self, place: &Place<'_>, problems: &mut Vec<Problem>) -> Settled {
        let (clause, number) = place.key();
        let duties = self.duties.get(&place.key()).map_or(&[][..], Vec::as_slice);
        let mut open = duties
            .iter()
            .filter(|duty| !self.cited_duties.contains(&(clause, number, **duty)))
            .peekable();
        let settled = Settled::when(open.peek().is_none());
        problems.extend(open.map(|duty| {
            Problem::new(clause, codes::DUTY_WITHOUT_ITEM, format!("{number} {duty}"))
        }));
        settled
    }

    /// That something is left to another body never follows from the words alone.
    fn settle_delegation(&self, place: &Place<'_>, problems: &mut Vec<Problem>) -> Settled {
        let rules = self.rules.get(&place.key()).map_or(&[][..], Vec::as_slice);
        let mut settled = Settled::Yes;
        for rule in rules.iter().filter(|rule| rule.basis != Basis::Interpretation) {
            settled = Settled::No;
            let code = codes::DELEGATION_NOT_INTERPRETATION;
            problems.push(Problem::new(&place.clause.key, code, &rule.id));
        }
        settled
    }

    fn or_reason(&self, settled: bool, place: &Place<'_>) -> Settled {
        let (clause, number) = place.key();
        let reasoned = self.reasons.contains(&(clause, Some(number)))
            || self.reasons.contains(&(clause, None));
        match (settled, reasoned) {
            (true, _) => Settled::Yes,
            (false, true) => Settled::ByReason,
            (false, false) => Settled::No,
        }
    }

    /// Reasons given for sentences that a reason cannot settle.
    fn misplaced_reasons(&self, checklist: &Checklist, problems: &mut Vec<Problem>) {
        for reason in &checklist.informational {
            let Some(clause) = checklist.clause(&reason.clause) else {
                continue;
            };
            let sentences = || clause.sentences.iter();
            let wrong = match reason.sentence {
                // A reason for a whole clause speaks of those of its sentences that need one.
                None => sentences().len() > 0 && !sentences().any(|s| may_be_reasoned(s.kind)),
                Some(number) => checklist
                    .sentence(&reason.clause, number)
                    .is_some_and(|sentence| !may_be_reasoned(sentence.kind)),
            };
            if wrong {
                let number = reason.sentence.map(|number| number.to_string());
                let detail = number.unwrap_or_default();
                problems.push(Problem::new(&clause.key, codes::REASON_NOT_ENOUGH, detail));
            }
        }
    }
}

/// Whether the reason why nothing is asked can settle sentences of this kind.
fn may_be_reasoned(kind: SentenceKind) -> bool {
    matches!(
        kind,
        SentenceKind::Scope
            | SentenceKind::Purpose
            | SentenceKind::Explanatory
            | SentenceKind::Permission
            | SentenceKind::OcrArtifact
    )
}
