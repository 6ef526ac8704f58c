//! 前年度比: two campaigns beside each other, only where the same was asked of the same units.
//!
//! An item is compared where its hash agrees: the question, its polarity and the cited sentences
//! are the same to the letter. Units are compared where they are mapped 1:1 or n:1 (a merger, whose
//! counts are pooled); across a split nothing is compared. Both sides count only the items compared,
//! so a figure here differs from that of its year where questions changed, and says so.

use std::collections::{BTreeMap, BTreeSet};

use crate::checklist::{Checklist, Item};
use crate::score::Tally;
use crate::snapshot::{Snapshot, Unit};

/// Units of two years that follow from each other. Units on neither side of any link follow from
/// the unit of the same id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Units of the earlier year, by id.
    pub before: Vec<String>,
    /// Units of the later year, by id.
    pub after: Vec<String>,
}

/// Why a group is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incomparable {
    /// 設問変更のため比較不可: no item of the group was asked in the same words.
    QuestionsChanged,
    /// 所属の分割のため比較不可
    UnitSplit,
    /// 新設
    UnitNew,
    /// 廃止
    UnitGone,
}

impl Incomparable {
    /// Every reason.
    pub const ALL: &[Self] =
        &[Self::QuestionsChanged, Self::UnitSplit, Self::UnitNew, Self::UnitGone];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::QuestionsChanged => "questions_changed",
            Self::UnitSplit => "unit_split",
            Self::UnitNew => "unit_new",
            Self::UnitGone => "unit_gone",
        }
    }
}

/// One group in two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a few hundred values exist at a time")]
pub enum Compared {
    /// The counts of the items asked in the same words.
    Figures {
        /// The earlier year.
        before: Tally,
        /// The later year.
        after: Tally,
    },
    /// Nothing can be said.
    Not(Incomparable),
}

/// A unit of the later year, or one that is gone, beside what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitComparison {
    /// Units of the earlier year, by id, sorted.
    pub before: Vec<String>,
    /// Units of the later year, by id, sorted.
    pub after: Vec<String>,
    /// Their figures.
    pub compared: Compared,
}

/// Two campaigns beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Everything that can be compared.
    pub total: Compared,
    /// By chapter of the later checklist, in its order.
    pub chapters: Vec<(String, Compared)>,
    /// By unit, in the order of the later year, units that are gone last.
    pub units: Vec<UnitComparison>,
    /// Items of the later checklist that were asked in the same words: scored ones, by id.
    pub items: Vec<String>,
    /// Scored items of the later checklist that were not: new or reworded, by id.
    pub changed_items: Vec<String>,
    /// Scored items of the earlier checklist that are no longer asked in the same words, by id.
    pub dropped_items: Vec<String>,
}

/// Sets two campaigns beside each other.
pub fn compare(before: &Snapshot, after: &Snapshot, links: &[Link]) -> Comparison {
    let (old, new) = (hashes(before), hashes(after));
    let pairs: Vec<(&str, &str)> =
        new.iter().filter_map(|(hash, item)| Some((*old.get(hash)?, *item))).collect();
    let old_items: BTreeSet<&str> = pairs.iter().map(|(old, _)| *old).collect();
    let new_items: BTreeSet<&str> = pairs.iter().map(|(_, new)| *new).collect();
    let chapter_of_old: BTreeMap<&str, &str> = pairs
        .iter()
        .filter_map(|(old, new)| Some((*old, after.checklist.item(new)?.chapter.as_str())))
        .collect();

    let mut total = Sums::default();
    let mut chapters: BTreeMap<&str, Sums> = BTreeMap::new();
    let mut units = Vec::new();
    for link in whole_links(before, after, links) {
        let reason = match (link.before.len(), link.after.len()) {
            (0, _) => Some(Incomparable::UnitNew),
            (_, 0) => Some(Incomparable::UnitGone),
            (_, 1) => None,
            _ => Some(Incomparable::UnitSplit),
        };
        let compared = match reason {
            Some(reason) => Compared::Not(reason),
            None => {
                let mut sums = Sums::default();
                for unit in link.before.iter().filter_map(|id| before.unit(id)) {
                    each(before, unit, &old_items, |item, tally| {
                        sums.before.pool(tally);
                        if let Some(chapter) = chapter_of_old.get(item) {
                            chapters.entry(chapter).or_default().before.pool(tally);
                        }
                    });
                }
                for unit in link.after.iter().filter_map(|id| after.unit(id)) {
                    each(after, unit, &new_items, |item, tally| {
                        sums.after.pool(tally);
                        if let Some(item) = after.checklist.item(item) {
                            chapters.entry(&item.chapter).or_default().after.pool(tally);
                        }
                    });
                }
                total.before.pool(&sums.before);
                total.after.pool(&sums.after);
                sums.compared()
            }
        };
        units.push(UnitComparison { before: link.before, after: link.after, compared });
    }
    let by_chapter = after.checklist.chapters.iter().map(|chapter| {
        let sums = chapters.get(chapter.id.as_str()).copied().unwrap_or_default();
        (chapter.id.clone(), sums.compared())
    });
    Comparison {
        total: total.compared(),
        chapters: by_chapter.collect(),
        units,
        items: in_order(&after.checklist, |id| new_items.contains(id)),
        changed_items: in_order(&after.checklist, |id| !new_items.contains(id)),
        dropped_items: in_order(&before.checklist, |id| !old_items.contains(id)),
    }
}

/// Sums of one group in both years.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    before: Tally,
    after: Tally,
}

impl Sums {
    fn compared(self) -> Compared {
        // A group without a line in either year has nothing that was asked in the same words.
        if self.before == Tally::default() || self.after == Tally::default() {
            return Compared::Not(Incomparable::QuestionsChanged);
        }
        Compared::Figures { before: self.before, after: self.after }
    }
}

/// The scored items by hash. Two items of one checklist that ask the same to the letter cannot be
/// told apart in the other year, so neither is compared; a withdrawn one was asked of nobody.
fn hashes(snapshot: &Snapshot) -> BTreeMap<String, &str> {
    let checklist = &snapshot.checklist;
    let mut all: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let asked = |item: &&Item| item.scored && !snapshot.withdrawn.contains_key(&item.id);
    for item in checklist.items.iter().filter(asked) {
        all.entry(checklist.item_hash(item)).or_default().push(&item.id);
    }
    all.into_iter().filter(|(_, ids)| ids.len() == 1).map(|(hash, ids)| (hash, ids[0])).collect()
}

fn in_order(checklist: &Checklist, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let scored = checklist.items.iter().filter(|item| item.scored);
    scored.map(|item| &item.id).filter(|id| is_wanted(id)).cloned().collect()
}

/// Calls back with each of the items as it counts for a unit.
fn each(
    snapshot: &Snapshot,
    unit: &Unit,
    items: &BTreeSet<&str>,
    mut found: impl FnMut(&str, &Tally),
) {
    for line in snapshot.scored_lines(unit) {
        if items.contains(line.item.id.as_str()) {
            let mut tally = Tally::default();
            tally.add(line.counted, line.item.effective_weight());
            found(&line.item.id, &tally);
        }
    }
}

/// The links given, joined where they share a unit, completed by those of equal ids; in the order of
/// the later year's units, those that are gone last.
fn whole_links(before: &Snapshot, after: &Snapshot, links: &[Link]) -> Vec<Link> {
    let mut joined: Vec<(BTreeSet<String>, BTreeSet<String>)> = Vec::new();
    let mut join = |old: BTreeSet<String>, new: BTreeSet<String>| {
        let (mut old, mut new) = (old, new);
        joined.retain(|(known_old, known_new)| {
            let shares = !known_old.is_disjoint(&old) || !known_new.is_disjoint(&new);
            if shares {
                old.extend(known_old.iter().cloned());
                new.extend(known_new.iter().cloned());
            }
            !shares
        });
        joined.push((old, new));
    };
    let known = |snapshot: &Snapshot, ids: &[String]| -> BTreeSet<String> {
        ids.iter().filter(|id| snapshot.unit(id).is_some()).cloned().collect()
    };
    // A reorganisation of other years says nothing about these two.
    let links: Vec<(BTreeSet<String>, BTreeSet<String>)> = links
        .iter()
        .map(|link| (known(before, &link.before), known(after, &link.after)))
        .filter(|(old, new)| !old.is_empty() && !new.is_empty())
        .collect();
    let linked_old: BTreeSet<String> = links.iter().flat_map(|(old, _)| old.clone()).collect();
    let linked_new: BTreeSet<String> = links.iter().flat_map(|(_, new)| new.clone()).collect();
    for (old, new) in links {
        join(old, new);
    }
    for unit in before.units.iter().filter(|unit| !linked_old.contains(&unit.id)) {
        let same = after.unit(&unit.id).filter(|same| !linked_new.contains(&same.id));
        join(
            BTreeSet::from([unit.id.clone()]),
            same.map(|same| same.id.clone()).into_iter().collect(),
        );
    }
    for unit in after.units.iter().filter(|unit| !linked_new.contains(&unit.id)) {
        if before.unit(&unit.id).is_none_or(|same| linked_old.contains(&same.id)) {
            join(BTreeSet::new(), BTreeSet::from([unit.id.clone()]));
        }
    }
    let place = |ids: &BTreeSet<String>, snapshot: &Snapshot| {
        snapshot.units.iter().position(|unit| ids.contains(&unit.id)).unwrap_or(usize::MAX)
    };
    joined.sort_by_key(|(old, new)| (place(new, after), place(old, before)));
    joined
        .into_iter()
        .filter(|(old, new)| !old.is_empty() || !new.is_empty())
        .map(|(old, new)| Link {
            before: old.into_iter().collect(),
            after: new.into_iter().collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::tests::{checklist, item};
    use crate::score::Mode;
    use crate::snapshot::tests::{snapshot, unit};
    use crate::vocabulary::AnswerValue::{self, Implemented, NotImplemented};

    fn asking(questions: &[(&str, &str)]) -> Checklist {
        let mut list = checklist(questions.iter().map(|(id, _)| item(id)).collect());
        for (item, (_, question)) in list.items.iter_mut().zip(questions) {
            item.question_ja = (*question).to_owned();
        }
        list
    }

    fn year(list: &Checklist, units: &[(&str, &[(&str, AnswerValue)])]) -> Snapshot {
        snapshot(list.clone(), units.iter().map(|(id, answers)| unit(id, answers)).collect())
    }

    fn rates(compared: &Compared) -> Option<(u64, u64, u64, u64)> {
        match compared {
            Compared::Figures { before, after } => {
                let (old, new) =
                    (before.implementation(Mode::Plain), after.implementation(Mode::Plain));
                Some((old.num, old.den, new.num, new.den))
            }
            Compared::Not(_) => None,
        }
    }

    #[test]
    fn only_questions_in_the_same_words_are_compared() {
        let old = asking(&[("A", "施錠したか。"), ("B", "研修をしたか。")]);
        let new =
            asking(&[("A", "施錠したか。"), ("B", "研修を二回したか。"), ("C", "新しいか。")]);
        let before = year(&old, &[("u", &[("A", NotImplemented), ("B", Implemented)])]);
        let after =
            year(&new, &[("u", &[("A", Implemented), ("B", Implemented), ("C", Implemented)])]);
        let found = compare(&before, &after, &[]);
        assert_eq!(rates(&found.total), Some((0, 1, 1, 1)), "A alone counts, on both sides");
        assert_eq!(found.items, ["A"]);
        assert_eq!(found.changed_items, ["B", "C"]);
        assert_eq!(found.dropped_items, ["B"], "a reworded item is another");
    }

    #[test]
    fn a_renumbered_question_is_still_the_same() {
        let old = asking(&[("A", "施錠したか。")]);
        let new = asking(&[("Z", "施錠したか。")]);
        let before = year(&old, &[("u", &[("A", NotImplemented)])]);
        let after = year(&new, &[("u", &[("Z", Implemented)])]);
        assert_eq!(rates(&compare(&before, &after, &[]).total), Some((0, 1, 1, 1)), "by its words");
    }

    #[test]
    fn two_questions_in_the_same_words_are_not_told_apart() {
        let twice = asking(&[("A", "施錠したか。"), ("B", "施錠したか。"), ("C", "他か。")]);
        let said: &[(&str, AnswerValue)] =
            &[("A", Implemented), ("B", NotImplemented), ("C", Implemented)];
        let found = compare(&year(&twice, &[("u", said)]), &year(&twice, &[("u", said)]), &[]);
        assert_eq!(found.items, ["C"], "which of the two is which, nobody can say");
        assert_eq!(rates(&found.total), Some((1, 1, 1, 1)));
    }

    #[test]
    fn where_every_question_changed_nothing_is_said() {
        let before = year(&asking(&[("A", "旧")]), &[("u", &[("A", Implemented)])]);
        let after = year(&asking(&[("A", "新")]), &[("u", &[("A", Implemented)])]);
        let found = compare(&before, &after, &[]);
        let changed = Compared::Not(Incomparable::QuestionsChanged);
        assert_eq!(found.total, changed, "設問変更のため比較不可");
        assert_eq!(found.units[0].compared, changed);
        assert_eq!(found.chapters, [("c".to_owned(), changed)]);
    }

    #[test]
    fn mergers_are_pooled_and_splits_are_not_compared() {
        let list = asking(&[("A", "施錠したか。")]);
        let before = year(
            &list,
            &[
                ("x", &[("A", Implemented)]),
                ("y", &[("A", NotImplemented)]),
                ("z", &[("A", Implemented)]),
            ],
        );
        let after = year(
            &list,
            &[("xy", &[("A", Implemented)]), ("z1", &[("A", Implemented)]), ("z2", &[])],
        );
        let link = |before: &[&str], after: &[&str]| Link {
            before: before.iter().map(|&id| id.to_owned()).collect(),
            after: after.iter().map(|&id| id.to_owned()).collect(),
        };
        let found =
            compare(&before, &after, &[link(&["x", "y"], &["xy"]), link(&["z"], &["z1", "z2"])]);
        assert_eq!(rates(&found.units[0].compared), Some((1, 2, 1, 1)), "n:1 pools");
        assert_eq!(found.units[1].compared, Compared::Not(Incomparable::UnitSplit));
        assert_eq!(rates(&found.total), Some((1, 2, 1, 1)), "the split is in no sum");
        // One link per pair says the same as one link for all.
        let pairs = [
            link(&["x"], &["xy"]),
            link(&["y"], &["xy"]),
            link(&["z"], &["z1"]),
            link(&["z"], &["z2"]),
        ];
        assert_eq!(compare(&before, &after, &pairs), found, "links that share a unit are one");
    }

    #[test]
    fn a_reorganisation_of_other_years_says_nothing() {
        let list = asking(&[("A", "施錠したか。")]);
        let year = year(&list, &[("u", &[("A", Implemented)])]);
        let long_ago = Link { before: vec!["gone".to_owned()], after: vec!["u".to_owned()] };
        let found = compare(&year, &year, &[long_ago]);
        assert_eq!(rates(&found.units[0].compared), Some((1, 1, 1, 1)), "it is still itself");
    }

    #[test]
    fn new_and_dissolved_units_stand_alone() {
        let list = asking(&[("A", "施錠したか。")]);
        let before = year(&list, &[("old", &[("A", Implemented)])]);
        let after = year(&list, &[("new", &[("A", Implemented)])]);
        let reasons: Vec<Compared> =
            compare(&before, &after, &[]).units.into_iter().map(|unit| unit.compared).collect();
        assert_eq!(
            reasons,
            [Compared::Not(Incomparable::UnitNew), Compared::Not(Incomparable::UnitGone)],
            "another id is another unit unless somebody maps it"
        );
    }
}
