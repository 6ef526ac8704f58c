//! Which units are audited this year: by draw, or by risk.
//!
//! A draw can be repeated by anybody with the seed and a tool for SHA-256; no generator of this or
//! another program is needed. Risk points are few and plain, so that a unit can be told why.

use std::collections::BTreeMap;

use crate::body::Chosen;
use crate::finding::Finding;
use crate::hash;
use crate::score::Mode;
use crate::snapshot::Snapshot;
use crate::vocabulary::{ActionStatus, FindingKind, Zone};

/// Draws so many units: each is given the SHA-256 of `tenken-draw-1`, the seed and its id, one per
/// line, and the smallest digests are drawn, in their order. The order of the candidates and their
/// repetition say nothing.
pub fn draw(seed: &str, candidates: &[String], wanted: usize) -> Vec<Chosen> {
    let mut lots: Vec<(String, &String)> = candidates
        .iter()
        .map(|unit| (hash::sha256_hex(format!("tenken-draw-1\n{seed}\n{unit}\n").as_bytes()), unit))
        .collect();
    lots.sort();
    lots.dedup();
    lots.into_iter()
        .take(wanted)
        .map(|(_, unit)| Chosen { unit: unit.clone(), points: None, grounds: BTreeMap::new() })
        .collect()
}

/// Points of one ground.
struct Ground {
    name: &'static str,
    points: u32,
}

const NEVER_AUDITED: Ground = Ground { name: "never_audited", points: 5 };
const MAJOR_OPEN: Ground = Ground { name: "major_open", points: 5 };
const MINOR_OPEN: Ground = Ground { name: "minor_open", points: 3 };
const OVERDUE: Ground = Ground { name: "overdue", points: 3 };
const MYNUMBER: Ground = Ground { name: "zone_mynumber", points: 2 };
const NOTHING_ANSWERED: Ground = Ground { name: "nothing_answered", points: 4 };
/// For each whole tenth that 実施率 (strict) falls short of 100 %.
const SHORTFALL: Ground = Ground { name: "shortfall", points: 1 };
/// For each year since the last audit, at most so many.
const YEARS: Ground = Ground { name: "years_since_audit", points: 1 };
const MOST_YEARS: u32 = 5;

/// The units in the order of their risk, the highest first; units with equal points by id.
///
/// `last_audited` gives the last 年度 in which each unit was audited, as far as the book knows.
pub fn by_risk(snapshot: &Snapshot, last_audited: &BTreeMap<String, u16>, on: &str) -> Vec<Chosen> {
    let figures = snapshot.figures();
    let mut chosen: Vec<Chosen> = snapshot
        .units
        .iter()
        .zip(&figures.units)
        .map(|(unit, tally)| {
            let mut grounds = BTreeMap::new();
            let mut give = |ground: &Ground, times: u32| {
                if times > 0 {
                    grounds.insert(ground.name.to_owned(), ground.points * times);
                }
            };
            match last_audited.get(&unit.id) {
                None => give(&NEVER_AUDITED, 1),
                Some(&year) => {
                    let years = u32::from(snapshot.campaign.fiscal_year.saturating_sub(year));
                    give(&YEARS, years.min(MOST_YEARS));
                }
            }
            let open = open_findings(&snapshot.findings, &unit.id, on);
            give(&MAJOR_OPEN, times(&open, |f, _| f.body().kind == FindingKind::Major));
            give(&MINOR_OPEN, times(&open, |f, _| f.body().kind == FindingKind::Minor));
            give(&OVERDUE, times(&open, |_, status| status == ActionStatus::Overdue));
            give(&MYNUMBER, u32::from(unit.body.zones.contains(&Zone::Mynumber)));
            let rate = tally.implementation(Mode::Strict);
            let has_answered = tally.answered() > 0 || tally.in_scope() == 0;
            give(&NOTHING_ANSWERED, u32::from(!has_answered));
            if let (true, Some(tenths)) = (has_answered, (rate.num * 10).checked_div(rate.den)) {
                give(&SHORTFALL, 10 - u32::try_from(tenths).unwrap_or(10).min(10));
            }
            let points = grounds.values().sum();
            Chosen { unit: unit.id.clone(), points: Some(points), grounds }
        })
        .collect();
    chosen.sort_by(|a, b| (b.points, &a.unit).cmp(&(a.points, &b.unit)));
    chosen
}

fn open_findings<'a>(
    findings: &'a [Finding],
    unit: &str,
    on: &str,
) -> Vec<(&'a Finding, ActionStatus)> {
    findings
        .iter()
        .filter(|finding| finding.unit.as_deref() == Some(unit))
        .filter_map(|finding| Some((finding, finding.status(on)?)))
        .filter(|(_, status)| *status != ActionStatus::Completed)
        .collect()
}

fn times(
    open: &[(&Finding, ActionStatus)],
    counts: impl Fn(&Finding, ActionStatus) -> bool,
) -> u32 {
    let times = open.iter().filter(|(finding, status)| counts(finding, *status)).count();
    u32::try_from(times).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(chosen: &[Chosen]) -> Vec<&str> {
        chosen.iter().map(|chosen| chosen.unit.as_str()).collect()
    }

    fn units(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn a_draw_can_be_repeated_with_sha256sum() {
        // As `printf 'tenken-draw-1\n令和8年度-20261001\nu1\n' | sha256sum` and so on say, sorted.
        let drawn = draw("令和8年度-20261001", &units(&["u1", "u2", "u3", "u4", "u5"]), 2);
        assert_eq!(names(&drawn), ["u2", "u5"], "the smallest two of five digests");
    }

    proptest! {
        #[test]
        fn the_order_of_the_candidates_says_nothing(
            mut names in prop::collection::btree_set("[a-z]{1,6}", 1..20)
                .prop_map(|set| set.into_iter().collect::<Vec<_>>()),
            seed in "[0-9]{1,8}",
            wanted in 0usize..25,
        ) {
            let drawn = draw(&seed, &names, wanted);
            prop_assert_eq!(drawn.len(), wanted.min(names.len()), "as many as there are");
            names.reverse();
            let doubled: Vec<String> = names.iter().chain(&names).cloned().collect();
            prop_assert_eq!(&draw(&seed, &doubled, wanted), &drawn, "a set has no order");
            let one_more = draw(&seed, &names, wanted + 1);
            prop_assert_eq!(&one_more[..drawn.len()], &drawn[..], "a larger sample extends it");
        }
    }
}
