//! Bringing sets of records together without losing any.
//!
//! The clock of a stand-alone PC cannot be trusted, so time never decides here: a record replaces
//! exactly the records it names as parents, and answers that differ stand side by side until a
//! person decides.

mod plan;

use std::collections::BTreeSet;

use crate::body::{AnswerBody, GateBody};
use crate::vocabulary::AnswerValue;
pub use plan::{CODES, Gist, Offered, PARENTS_LIMIT, Plan, Planner, Presence, Topic};

/// A record as far as the merge needs it: its id and the ids it replaces.
pub trait Node {
    /// The record's id.
    fn id(&self) -> &str;
    /// The ids it replaces.
    fn parents(&self) -> &[String];
}

impl Node for crate::record::Stored {
    fn id(&self) -> &str {
        &self.id
    }

    fn parents(&self) -> &[String] {
        &self.record.parents
    }
}

/// The records of one subject that no other replaces, sorted by id.
///
/// Ids are hashes of bytes that hold the parents, so a circle cannot be minted.
pub fn heads<'a, N: Node + 'a>(
    records: impl IntoIterator<Item = &'a N, IntoIter: Clone>,
) -> Vec<&'a N> {
    let records = records.into_iter();
    let replaced: BTreeSet<&str> =
        records.clone().flat_map(|record| record.parents().iter().map(String::as_str)).collect();
    let mut heads: Vec<&N> = records.filter(|record| !replaced.contains(record.id())).collect();
    heads.sort_by(|a, b| a.id().cmp(b.id()));
    heads.dedup_by(|a, b| a.id() == b.id());
    heads
}

/// Where one subject stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<B> {
    /// 未回答: nobody has said anything, or what was said was taken back.
    Unanswered,
    /// Said, and nobody says otherwise.
    Settled(B),
    /// 回答の不一致: two or more differ, in the order of their records' ids.
    Disagreement(Vec<B>),
}

/// Reduces the heads of one subject to where it stands: equal bodies collapse.
pub fn settle<B: PartialEq + Clone>(heads: &[B], is_empty: impl Fn(&B) -> bool) -> Standing<B> {
    settle_by(heads, is_empty, B::eq)
}

/// The same with another sense of equal; of equal bodies the first stands for all.
fn settle_by<B: Clone>(
    heads: &[B],
    is_empty: impl Fn(&B) -> bool,
    same: impl Fn(&B, &B) -> bool,
) -> Standing<B> {
    let mut different: Vec<B> = Vec::new();
    for body in heads.iter().filter(|body| !is_empty(body)) {
        if !different.iter().any(|known| same(known, body)) {
            different.push(body.clone());
        }
    }
    match different.len() {
        0 => Standing::Unanswered,
        1 => Standing::Settled(different.remove(0)),
        _ => Standing::Disagreement(different),
    }
}

/// Where an item stands. An `unanswered` head never overwrites an answer beside it; one with texts
/// or documents but no mark counts only where nothing better is there.
pub fn settle_answers(heads: &[AnswerBody]) -> Standing<AnswerBody> {
    let marked: Vec<AnswerBody> =
        heads.iter().filter(|body| body.value != AnswerValue::Unanswered).cloned().collect();
    if marked.is_empty() {
        return settle_by(heads, AnswerBody::is_empty, AnswerBody::says_the_same);
    }
    settle_by(&marked, |_| false, AnswerBody::says_the_same)
}

/// Where a gate stands. Why an answer was changed does not make it another one.
pub fn settle_gates(heads: &[GateBody]) -> Standing<GateBody> {
    settle_by(heads, |body| body.yes.is_none(), |one, other| one.yes == other.yes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Said {
        id: String,
        parents: Vec<String>,
    }

    impl Node for Said {
        fn id(&self) -> &str {
            &self.id
        }

        fn parents(&self) -> &[String] {
            &self.parents
        }
    }

    fn said(id: &str, parents: &[&str]) -> Said {
        Said { id: id.to_owned(), parents: parents.iter().map(|&p| p.to_owned()).collect() }
    }

    fn ids(records: &[Said]) -> Vec<&str> {
        heads(records).into_iter().map(|record| record.id.as_str()).collect()
    }

    #[test]
    fn a_record_replaces_only_its_parents() {
        let records = [said("a", &[]), said("b", &["a"]), said("c", &["a"])];
        assert_eq!(ids(&records), ["b", "c"], "both continued from a, so both stand");
    }

    #[test]
    fn a_decision_over_all_heads_settles_them() {
        let records = [said("a", &[]), said("b", &[]), said("d", &["a", "b"])];
        assert_eq!(ids(&records), ["d"], "its parents are all the heads");
    }

    #[test]
    fn a_parent_that_is_not_here_yet_hides_nothing_else() {
        let records = [said("a", &[]), said("z", &["not here"])];
        assert_eq!(ids(&records), ["a", "z"], "packs may come in any order");
    }

    fn answer(value: AnswerValue) -> AnswerBody {
        AnswerBody::of(value)
    }

    #[test]
    fn equal_answers_collapse_and_different_ones_are_kept() {
        use AnswerValue::{Implemented, Partial};
        let same = [answer(Implemented), answer(Implemented)];
        assert_eq!(settle_answers(&same), Standing::Settled(answer(Implemented)), "they agree");
        let differ = [answer(Implemented), answer(Partial)];
        assert_eq!(
            settle_answers(&differ),
            Standing::Disagreement(differ.to_vec()),
            "only a person decides"
        );
    }

    #[test]
    fn why_an_answer_was_changed_makes_it_no_other() {
        let mut changed = answer(AnswerValue::Implemented);
        changed.change_reason = Some("聞き違い".to_owned());
        changed.item_hash = Some("h".to_owned());
        let heads = [answer(AnswerValue::Implemented), changed];
        assert!(
            matches!(settle_answers(&heads), Standing::Settled(_)),
            "both say 実施 of the same question"
        );
        let gates = [
            GateBody::of(Some(true)),
            GateBody {
                yes: Some(true), change_reason: Some("契約が見つかった".to_owned())
            },
        ];
        assert!(matches!(settle_gates(&gates), Standing::Settled(_)), "both say yes");
    }

    #[test]
    fn a_remark_alone_makes_two_answers_differ() {
        let mut remarked = answer(AnswerValue::Implemented);
        remarked.remarks = Some("窓口のみ".to_owned());
        assert!(
            matches!(
                settle_answers(&[answer(AnswerValue::Implemented), remarked]),
                Standing::Disagreement(_)
            ),
            "value, reason, remarks, plan and evidence must all be equal"
        );
    }

    #[test]
    fn unanswered_never_overwrites_an_answer() {
        let heads = [answer(AnswerValue::Unanswered), answer(AnswerValue::NotImplemented)];
        assert_eq!(
            settle_answers(&heads),
            Standing::Settled(answer(AnswerValue::NotImplemented)),
            "in either direction"
        );
    }

    /// A history in which each record names some earlier ones as parents.
    fn history() -> impl Strategy<Value = Vec<Said>> {
        prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..3), 1..24)
            .prop_map(|steps| {
                let mut records: Vec<Said> = Vec::new();
                for (number, picks) in steps.into_iter().enumerate() {
                    let parents = match records.len() {
                        0 => Vec::new(),
                        len => picks.iter().map(|i| records[i.index(len)].id.clone()).collect(),
                    };
                    let id = crate::hash::short_sha256(&number.to_string());
                    records.push(Said { id, parents });
                }
                records
            })
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(records in history(), seed in any::<u64>()) {
            let mut shuffled = records.clone();
            let len = shuffled.len();
            for i in 0..len {
                let j = (seed.rotate_left(i as u32) as usize).wrapping_mul(31) % len;
                shuffled.swap(i, j);
            }
            prop_assert_eq!(ids(&records), ids(&shuffled), "a set has no order");
        }

        #[test]
        fn merging_with_oneself_changes_nothing(records in history()) {
            let twice: Vec<Said> = records.iter().chain(&records).cloned().collect();
            prop_assert_eq!(ids(&records), ids(&twice), "replaying an old pack is harmless");
        }

        #[test]
        fn every_record_is_a_head_or_replaced_by_another(records in history()) {
            let heads = ids(&records);
            for record in &records {
                let replaced = records.iter().any(|other| other.parents.contains(&record.id));
                prop_assert!(heads.contains(&record.id.as_str()) != replaced, "nothing is lost");
            }
        }

        #[test]
        fn merge_is_associative(records in history(), cut in any::<prop::sample::Index>()) {
            let cut = cut.index(records.len() + 1);
            let (left, right) = records.split_at(cut);
            let joined: Vec<Said> = right.iter().chain(left).cloned().collect();
            prop_assert_eq!(ids(&records), ids(&joined), "union is commutative and associative");
        }
    }
}
