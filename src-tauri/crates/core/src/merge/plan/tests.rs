//! Laws of taking in: whatever comes, in whatever order, however often, ends in the same set, and
//! every line of it is accounted for.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::merge::{Standing, settle_answers};
use crate::record::state_id;

/// Cases of a property: more in a long run.
fn cases() -> ProptestConfig {
    let soak = std::env::var_os("TENKEN_SOAK").is_some();
    ProptestConfig::with_cases(if soak { 20_000 } else { 200 })
}

fn said(item: &str, value: &str, parents: &[&str], operation: &str) -> Stored {
    let mut record = crate::record::tests::sample(json!({ "value": value }), parents);
    record.subject = Subject::item("u", item);
    record.operation = operation.to_owned();
    Stored::mint(record).unwrap()
}

fn offer(records: &[Stored]) -> Vec<Offered> {
    let line = |(number, record): (usize, &Stored)| Offered {
        at: format!("{}", number + 1),
        record: Ok(record.clone()),
    };
    records.iter().enumerate().map(line).collect()
}

/// A book as a plain set of records.
#[derive(Default, Clone)]
struct Book(Vec<Stored>);

impl Book {
    fn plan(
        &self,
        offered: &[Offered],
        withdrawn: &[&str],
        allowed: impl Fn(&Record) -> Result<(), &'static str>,
    ) -> Plan {
        let presence = |id: &str| match self.0.iter().any(|known| known.id == id) {
            true => Some(Presence::Live),
            false => withdrawn.contains(&id).then_some(Presence::Withdrawn),
        };
        let mut planner = Planner::default();
        for line in offered {
            let present = line.record.as_ref().ok().and_then(|stored| presence(&stored.id));
            planner.offer(line, present, &allowed);
        }
        for topic in planner.topics() {
            let live = self.0.iter().filter(|known| Topic::of(&known.record) == topic);
            planner.stand(&topic, &live.map(Gist::of).collect::<Vec<_>>());
        }
        planner.finish()
    }

    fn take(&mut self, file: &[Stored]) -> Plan {
        let plan = self.plan(&offer(file), &[], |_| Ok(()));
        let known: BTreeSet<String> = self.0.iter().map(|record| record.id.clone()).collect();
        let brought = (0..file.len()).filter(|&line| plan.brings(line)).map(|line| &file[line]);
        self.0.extend(brought.filter(|record| !known.contains(&record.id)).cloned());
        plan
    }

    fn state(&self) -> String {
        state_id(self.0.iter().map(|record| record.id.as_str()))
    }

    fn standing(&self, item: &str) -> Standing<AnswerBody> {
        let of_item: Vec<Stored> = self
            .0
            .iter()
            .filter(|r| r.record.subject.item.as_deref() == Some(item))
            .cloned()
            .collect();
        let bodies: Vec<AnswerBody> =
            heads(&of_item).into_iter().filter_map(|head| head.body()).collect();
        settle_answers(&bodies)
    }
}

fn codes(plan: &Plan) -> Vec<&'static str> {
    plan.accounting.lines.iter().map(|line| line.code).collect()
}

#[test]
fn each_line_has_its_outcome() {
    let first = said("A", "implemented", &[], "1");
    let next = said("A", "partial", &[&first.id], "2");
    let beside = said("A", "not_implemented", &[&first.id], "3");
    let mut book = Book::default();
    assert_eq!(codes(&book.take(&[next.clone(), first.clone()])), ["new", "older"], "late parent");
    assert_eq!(codes(&book.take(&[first.clone(), first])), ["known", "repeated"]);
    assert_eq!(codes(&book.take(std::slice::from_ref(&beside))), ["differs"], "both stand");
    let decided = said("A", "partial", &[&next.id, &beside.id], "4");
    assert_eq!(codes(&book.take(&[decided])), ["new"], "a decision over all heads settles it");
}

#[test]
fn what_was_withdrawn_lives_again() {
    let record = said("A", "implemented", &[], "1");
    let id = record.id.clone();
    let plan = Book::default().plan(&offer(&[record]), &[&id], |_| Ok(()));
    assert_eq!(codes(&plan), ["live_again"]);
}

#[test]
fn what_may_not_be_said_stays_out_with_its_reason() {
    let mine = said("A", "implemented", &[], "1");
    let mut other = mine.record.clone();
    other.subject.unit = Some("another".to_owned());
    let other = Stored::mint(other).unwrap();
    let crooked = said("A", "implemented", &["not a hash"], "2");
    let many: Vec<String> =
        (0..=PARENTS_LIMIT).map(|n| hash::sha256_hex(&n.to_le_bytes())).collect();
    let many = said("A", "partial", &many.iter().map(String::as_str).collect::<Vec<_>>(), "3");
    let mut offered = offer(&[mine, other, crooked, many]);
    offered.push(Offered { at: "5".to_owned(), record: Err(Unreadable::TooLong) });
    offered.push(Offered { at: "6".to_owned(), record: Err(Unreadable::NotARecord) });
    let own = |record: &Record| match record.subject.unit.as_deref() {
        Some("u") => Ok(()),
        _ => Err("foreign_unit"),
    };
    let plan = Book::default().plan(&offered, &[], own);
    assert_eq!(
        codes(&plan),
        ["new", "foreign_unit", "wrong_parents", "too_many_parents", "too_long", "not_a_record"]
    );
    assert_eq!((0..6).filter(|&line| plan.brings(line)).collect::<Vec<_>>(), [0], "nothing else");
    assert_eq!(plan.taken.values().flatten().count(), 1, "goes in");
}

#[test]
fn an_empty_answer_disagrees_with_nobody() {
    let mut book = Book::default();
    book.take(&[said("A", "implemented", &[], "1")]);
    assert_eq!(codes(&book.take(&[said("A", "unanswered", &[], "2")])), ["new"]);
    assert!(matches!(book.standing("A"), Standing::Settled(_)), "unanswered overwrites nothing");
}

#[test]
fn every_code_is_on_the_list() {
    let text = include_str!("../plan.rs");
    for (code, outcome) in CODES {
        let code = if *code == REPEATED { "REPEATED" } else { &format!("\"{code}\"") };
        let used = format!("Outcome::{outcome:?}, {code}");
        assert!(text.contains(&used), "{code} is said nowhere as {outcome:?}");
    }
}

/// Records of a few PCs that answer a few items, each continuing what its own copy of the book
/// holds; sometimes one is copied from another in the middle, sometimes an answer is cleared.
fn campaign() -> impl Strategy<Value = Vec<Vec<Stored>>> {
    let step = (0_usize..3, 0_usize..4, 0_usize..4, prop::option::of(0_usize..3));
    prop::collection::vec(step, 1..40).prop_map(|steps| {
        let mut devices = vec![Book::default(); 3];
        for (number, (device, item, value, copied)) in steps.into_iter().enumerate() {
            if let Some(from) = copied {
                devices[device] = devices[from].clone();
            }
            let item = ["A", "B", "C", "D"][item];
            let value = ["implemented", "partial", "not_implemented", "unanswered"][value];
            let of_item: Vec<Stored> = devices[device]
                .0
                .iter()
                .filter(|r| r.record.subject.item.as_deref() == Some(item))
                .cloned()
                .collect();
            let parents: Vec<&str> = heads(&of_item).iter().map(|head| head.id.as_str()).collect();
            let record = said(item, value, &parents, &number.to_string());
            devices[device].0.push(record);
        }
        devices.into_iter().map(|device| device.0).collect()
    })
}

/// The files in another order, some of them cut to a part, some twice.
fn shuffled(files: &[Vec<Stored>], picks: &[(prop::sample::Index, usize)]) -> Vec<Vec<Stored>> {
    let mut order: Vec<Vec<Stored>> = picks
        .iter()
        .map(|(index, part)| {
            let file = &files[index.index(files.len())];
            file.iter().skip(part % 3).step_by(1 + part % 2).rev().cloned().collect()
        })
        .collect();
    order.extend(files.iter().rev().cloned());
    order
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_order_any_repetition_any_part_first_ends_in_the_same_state(
        files in campaign(),
        picks in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..6), 0..6),
    ) {
        let mut straight = Book::default();
        files.iter().for_each(|file| { straight.take(file); });
        let mut crooked = Book::default();
        for file in shuffled(&files, &picks) {
            let plan = crooked.take(&file);
            prop_assert!(plan.accounting.adds_up(), "in = out");
            prop_assert_eq!(plan.accounting.offered, file.len() as u64, "every line");
        }
        prop_assert_eq!(straight.state(), crooked.state());
        for item in ["A", "B", "C", "D"] {
            prop_assert_eq!(straight.standing(item), crooked.standing(item));
        }
        for record in files.iter().flatten() {
            prop_assert!(crooked.0.iter().any(|known| known.id == record.id), "nothing is lost");
        }
        let before = crooked.0.len();
        for file in &files {
            let again = crooked.take(file);
            prop_assert_eq!(again.accounting.unchanged, file.len() as u64, "replay is harmless");
        }
        prop_assert_eq!(crooked.0.len(), before);
    }

    #[test]
    fn a_line_conflicts_exactly_where_answers_then_differ(files in campaign()) {
        let mut book = Book::default();
        for file in &files {
            let plan = book.take(file);
            for (line, record) in plan.accounting.lines.iter().zip(file) {
                let item = record.record.subject.item.as_deref().unwrap();
                if line.outcome == Outcome::Conflicting {
                    prop_assert!(
                        matches!(book.standing(item), Standing::Disagreement(_)),
                        "{} is told to differ", item
                    );
                }
            }
        }
        // The other way: a disagreement between what was here and what came is told of somewhere.
        let mut told: BTreeSet<String> = BTreeSet::new();
        let mut again = Book::default();
        for file in &files {
            let plan = again.take(file);
            for (line, record) in plan.accounting.lines.iter().zip(file) {
                if line.outcome == Outcome::Conflicting {
                    told.insert(record.record.subject.item.clone().unwrap());
                }
            }
        }
        for item in ["A", "B", "C", "D"] {
            if matches!(again.standing(item), Standing::Disagreement(_)) {
                prop_assert!(told.contains(item), "{} differs and nobody was told", item);
            }
        }
    }

    #[test]
    fn unanswered_never_takes_an_answers_place(
        mark in 0_usize..3, empty_first in any::<bool>(), knew in any::<bool>(),
    ) {
        let marks = ["implemented", "partial", "not_implemented"];
        let answer = said("A", marks[mark], &[], "1");
        // Cleared on a PC that had never seen the answer, or had seen another one.
        let other = said("A", "unknown", &[], "0");
        let parents: Vec<&str> = if knew { vec![&other.id] } else { Vec::new() };
        let cleared = said("A", "unanswered", &parents, "2");
        let mut files = vec![vec![answer.clone()], vec![other, cleared]];
        if !knew {
            files[1].remove(0);
        }
        if empty_first {
            files.reverse();
        }
        let mut book = Book::default();
        for file in &files {
            let plan = book.take(file);
            prop_assert_eq!(plan.accounting.conflicting, 0, "nobody is asked about a blank");
        }
        prop_assert_eq!(book.standing("A"), Standing::Settled(answer.body().unwrap()));
    }

    #[test]
    fn a_copied_and_continued_folder_disagrees_visibly_and_loses_nothing(
        before in 0_usize..3, ours in 0_usize..2, theirs in 0_usize..2,
    ) {
        let marks = ["implemented", "partial", "not_implemented"];
        let base = said("A", marks[before], &[], "0");
        let left = said("A", marks[(before + 1 + ours) % 3], &[&base.id], "1");
        let right = said("A", marks[(before + 1 + theirs) % 3], &[&base.id], "2");
        let mut book = Book::default();
        book.take(&[base.clone(), left]);
        let plan = book.take(&[base, right]);
        let differ = ours != theirs;
        prop_assert_eq!(matches!(book.standing("A"), Standing::Disagreement(_)), differ);
        prop_assert_eq!(plan.accounting.conflicting == 1, differ, "the plan says so");
        prop_assert_eq!(book.0.len(), 3);
    }
}
