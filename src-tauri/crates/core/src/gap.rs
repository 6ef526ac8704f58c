//! 自己点検と監査の相違: what a unit says of itself beside what an auditor found, both ways.
//!
//! Only where both have said something can they differ: an item without an answer, with answers
//! that disagree, not verified or not audited is no gap, and is counted apart.

use std::collections::BTreeMap;

use crate::checklist::{Checklist, Item};
use crate::merge::Standing;
use crate::score::Counted;
use crate::snapshot::{Snapshot, Unit, Withdrawn};
use crate::vocabulary::{GapKind, Verdict};

/// One item of one unit that was audited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The unit's id.
    pub unit: &'a str,
    /// The item.
    pub item: &'a Item,
    /// How the self-answer counts.
    pub answer: Counted,
    /// What the auditor concluded; nothing where two auditors differ.
    pub verdict: Option<Verdict>,
    /// Which way they differ, where they do.
    pub gap: Option<GapKind>,
}

/// How often which answer met which verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapCounts {
    /// Items with a self-answer and a verdict that can be compared.
    pub compared: u64,
    /// Of these, those where both say the same.
    pub agreed: u64,
    /// The unit said more than was found.
    pub overstated: u64,
    /// More was found than the unit said.
    pub understated: u64,
    /// Audited items on which one side has no word that can be compared.
    pub incomparable: u64,
    /// The whole table.
    pub table: BTreeMap<(Counted, Verdict), u64>,
}

/// Which way an answer and a verdict differ. The outer `None`: they cannot be compared.
///
/// 該当なし and 例外措置 claim that nothing is missing, so a 不適合 contradicts them; a 適合 does not.
pub fn gap(answer: Counted, verdict: Verdict) -> Option<Option<GapKind>> {
    let claims = match answer {
        Counted::Implemented | Counted::NotApplicable | Counted::Excepted => true,
        Counted::Partial
        | Counted::NotImplemented
        | Counted::ExpiredException
        | Counted::Unknown => false,
        Counted::Unanswered | Counted::Disagreement | Counted::OutOfScope => return None,
    };
    match (claims, verdict) {
        (true, Verdict::Nonconforming) => Some(Some(GapKind::Overstated)),
        (false, Verdict::Conforming) => Some(Some(GapKind::Understated)),
        (true, Verdict::Conforming) | (false, Verdict::Nonconforming) => Some(None),
        (_, Verdict::NotVerified | Verdict::NotAudited) => None,
    }
}

/// Every audited item of a unit, in the order of the sheet. Items out of the unit's scope are not
/// compared; items that an auditor marked 監査対象外 stand with that verdict.
pub fn compare<'a>(
    unit: &'a Unit,
    checklist: &'a Checklist,
    withdrawn: &Withdrawn,
    cut_off: &str,
) -> Vec<Compared<'a>> {
    unit.lines(checklist, withdrawn, cut_off)
        .iter()
        .filter_map(|line| {
            let verdict = match unit.verdict(&line.item.id) {
                Standing::Unanswered => return None,
                Standing::Settled(body) => Some(body.verdict),
                // People may differ in what they saw and still conclude the same.
                Standing::Disagreement(bodies) => {
                    let first = bodies[0].verdict;
                    bodies.iter().all(|body| body.verdict == first).then_some(first)
                }
            };
            let gap = verdict.and_then(|verdict| gap(line.counted, verdict)).flatten();
            Some(Compared { unit: &unit.id, item: line.item, answer: line.counted, verdict, gap })
        })
        .collect()
}

impl Snapshot {
    /// Every audited item of every unit.
    pub fn compared(&self) -> Vec<Compared<'_>> {
        self.units
            .iter()
            .flat_map(|unit| compare(unit, &self.checklist, &self.withdrawn, &self.cut_off))
            .collect()
    }
}

/// Counts a list of audited items.
pub fn count<'a>(compared: impl IntoIterator<Item = &'a Compared<'a>>) -> GapCounts {
    let mut counts = GapCounts::default();
    for line in compared {
        let Some(verdict) = line.verdict else {
            counts.incomparable += 1;
            continue;
        };
        *counts.table.entry((line.answer, verdict)).or_default() += 1;
        match gap(line.answer, verdict) {
            None => counts.incomparable += 1,
            Some(direction) => {
                counts.compared += 1;
                match direction {
                    None => counts.agreed += 1,
                    Some(GapKind::Overstated) => counts.overstated += 1,
                    Some(GapKind::Understated) => counts.understated += 1,
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_found_both_ways_and_only_where_both_sides_speak() {
        use Counted as C;
        use GapKind::{Overstated, Understated};
        use Verdict::{Conforming, Nonconforming, NotAudited, NotVerified};
        for (answer, verdict, expected) in [
            (C::Implemented, Conforming, Some(None)),
            (C::Implemented, Nonconforming, Some(Some(Overstated))),
            (C::NotApplicable, Nonconforming, Some(Some(Overstated))),
            (C::Excepted, Nonconforming, Some(Some(Overstated))),
            (C::NotApplicable, Conforming, Some(None)),
            (C::Partial, Conforming, Some(Some(Understated))),
            (C::NotImplemented, Conforming, Some(Some(Understated))),
            (C::ExpiredException, Conforming, Some(Some(Understated))),
            (C::Unknown, Conforming, Some(Some(Understated))),
            (C::NotImplemented, Nonconforming, Some(None)),
            (C::Implemented, NotVerified, None),
            (C::NotImplemented, NotAudited, None),
            (C::Unanswered, Nonconforming, None),
            (C::Disagreement, Conforming, None),
            (C::OutOfScope, Nonconforming, None),
        ] {
            assert_eq!(gap(answer, verdict), expected, "{answer:?} × {verdict}");
        }
    }
}
