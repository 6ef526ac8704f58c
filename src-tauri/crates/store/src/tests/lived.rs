//! Any sequence of acts: what the book shows is what a model of the records says, and making the
//! projections anew changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;
use tenken_core::merge;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind, state_id};

use super::new_book;
use crate::book::Book;
use crate::record::Outcome;
use crate::run::{NewRun, RunKind};

/// What a person or a file does.
#[derive(Debug, Clone)]
enum Act {
    /// Says something new of an item, replacing some of what was said of any.
    Say {
        what: Said,
        by_run: bool,
    },
    /// Brings records that are known already, as another run or as one's own.
    Repeat {
        which: Vec<Index>,
        by_run: bool,
    },
    Withdraw(Index),
    Reinstate(Index),
    Rebuild,
}

#[derive(Debug, Clone)]
struct Said {
    kind: &'static str,
    item: u8,
    person: bool,
    evidence: bool,
    parents: Vec<Index>,
}

fn said() -> impl Strategy<Value = Said> {
    let kinds = prop::sample::select(vec![kind::ANSWER, kind::DECISION, kind::GATE, "later_kind"]);
    let parents = prop::collection::vec(any::<Index>(), 0..3);
    (kinds, 0..3_u8, any::<bool>(), any::<bool>(), parents).prop_map(
        |(kind, item, person, evidence, parents)| Said { kind, item, person, evidence, parents },
    )
}

fn act() -> impl Strategy<Value = Act> {
    let which = prop::collection::vec(any::<Index>(), 1..4);
    prop_oneof![
        6 => (said(), any::<bool>()).prop_map(|(what, by_run)| Act::Say { what, by_run }),
        2 => (which, any::<bool>()).prop_map(|(which, by_run)| Act::Repeat { which, by_run }),
        2 => any::<Index>().prop_map(Act::Withdraw),
        1 => any::<Index>().prop_map(Act::Reinstate),
        1 => Just(Act::Rebuild),
    ]
}

/// Records and what brought them, without any table.
#[derive(Default)]
struct Model {
    records: Vec<Stored>,
    brought: Vec<(String, BTreeSet<String>)>,
    withdrawn: BTreeSet<String>,
}

impl Model {
    fn live(&self) -> Vec<&Stored> {
        let carried: BTreeSet<&str> = self
            .brought
            .iter()
            .filter(|(run, _)| !self.withdrawn.contains(run))
            .flat_map(|(_, ids)| ids.iter().map(String::as_str))
            .collect();
        self.records.iter().filter(|record| carried.contains(record.id.as_str())).collect()
    }

    fn heads(&self) -> BTreeSet<String> {
        let mut topics: BTreeMap<_, Vec<Stored>> = BTreeMap::new();
        for stored in self.live() {
            let topic = (kind::family(&stored.record.kind), stored.record.subject.clone());
            topics.entry(topic).or_default().push(stored.clone());
        }
        topics.values().flat_map(merge::heads).map(|head| head.id.clone()).collect()
    }

    fn mint(&self, what: &Said) -> Stored {
        let item = format!("ORG-{}", what.item);
        let subject = match what.person {
            true => Subject::person_item("u1", "p1", &item),
            false => Subject::item("u1", &item),
        };
        let parents = match self.records.len() {
            0 => Vec::new(),
            len => what.parents.iter().map(|i| self.records[i.index(len)].id.clone()).collect(),
        };
        let file = json!({ "sha256": "0".repeat(64), "size": 1, "name": "a", "media_type": "a/b" });
        let evidence = if what.evidence { vec![file] } else { Vec::new() };
        Stored::mint(Record {
            format: FORMAT,
            kind: what.kind.to_owned(),
            campaign: "c1".to_owned(),
            subject,
            parents,
            body: json!({ "value": "partial", "evidence": evidence }),
            author: Author::default(),
            device: None,
            wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
            app: "0.1.0".to_owned(),
            operation: self.records.len().to_string(),
        })
        .unwrap()
    }

    fn bring(&mut self, run: &str, records: &[Stored]) {
        for stored in records {
            if self.records.iter().all(|known| known.id != stored.id) {
                self.records.push(stored.clone());
            }
        }
        let ids = records.iter().map(|stored| stored.id.clone()).collect();
        self.brought.push((run.to_owned(), ids));
    }

    fn run(&self, which: &Index) -> Option<String> {
        let foreign: Vec<&String> =
            self.brought.iter().map(|(run, _)| run).filter(|run| *run != "own").collect();
        if foreign.is_empty() { None } else { Some(which.get(&foreign).to_string()) }
    }
}

/// Does one act to both; what the book tells of it must be what the model says.
fn both(book: &mut Book, model: &mut Model, number: usize, act: &Act) {
    let (records, by_run) = match act {
        Act::Say { what, by_run } => (vec![model.mint(what)], *by_run),
        Act::Repeat { which, by_run } if !model.records.is_empty() => {
            (which.iter().map(|i| i.get(&model.records).clone()).collect(), *by_run)
        }
        Act::Repeat { .. } => return,
        Act::Withdraw(which) => {
            let Some(run) = model.run(which) else { return };
            book.withdraw_run(&run, "t").unwrap();
            model.withdrawn.insert(run);
            return;
        }
        Act::Reinstate(which) => {
            let Some(run) = model.run(which) else { return };
            book.reinstate_run(&run, "t").unwrap();
            model.withdrawn.remove(&run);
            return;
        }
        Act::Rebuild => return book.rebuild().unwrap(),
    };
    let live: BTreeSet<String> = model.live().iter().map(|stored| stored.id.clone()).collect();
    let outcomes = if by_run {
        let id = format!("r{number}");
        let (kind, label) = (RunKind::Merge, "束".to_owned());
        model.bring(&id, &records);
        book.apply_run(&NewRun { id, kind, label, started: "t".to_owned() }, &records).unwrap()
    } else {
        model.bring("own", &records);
        book.commit(&records).unwrap()
    };
    assert_eq!(outcomes.len(), records.len(), "every record is accounted for");
    for (outcome, stored) in outcomes.iter().zip(&records) {
        assert_eq!(
            *outcome == Outcome::AlreadyHere,
            live.contains(&stored.id),
            "only what lived already is unchanged"
        );
    }
}

/// Cases of a property: each is a book on a disk.
fn cases() -> u32 {
    if std::env::var_os("TENKEN_SOAK").is_some() { 2_000 } else { 24 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn what_is_shown_is_what_the_records_say(acts in prop::collection::vec(act(), 1..24)) {
        let (_folder, mut book) = new_book();
        // Durability is proven elsewhere; here only the tables count.
        book.database.pragma_update(None, "synchronous", "OFF").unwrap();
        let mut model = Model::default();
        for (number, act) in acts.iter().enumerate() {
            both(&mut book, &mut model, number, act);
        }
        let live = model.live();
        let shown = book.heads_of_unit("c1", "u1").unwrap();
        let shown: BTreeSet<String> = shown.into_iter().map(|head| head.id).collect();
        prop_assert_eq!(shown, model.heads(), "heads");
        prop_assert_eq!(book.record_count().unwrap(), live.len() as u64, "live records");
        let state = state_id(live.iter().map(|stored| stored.id.as_str()));
        prop_assert_eq!(book.state_id().unwrap(), state.clone(), "the state");
        prop_assert!(book.check().unwrap().projections_ok, "lived and rebuilt agree");
        book.rebuild().unwrap();
        prop_assert_eq!(book.state_id().unwrap(), state, "rebuilding changes nothing");
        prop_assert!(book.verify_log().unwrap().broken_at.is_none(), "the log holds");
    }
}
