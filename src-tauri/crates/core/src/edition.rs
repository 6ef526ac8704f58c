//! Editions (版): 案, 第n版, 正誤表.
//!
//! An edition is frozen by the ids of the records that were live when it was made. Records are
//! never removed, so the same set can be read again after anything else has arrived; what differs
//! between two such moments is what an erratum or a further edition has to tell.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::{EditionBody, FindingBody};
use crate::score::{Counted, Tally};
use crate::snapshot::Snapshot;
use crate::vocabulary::EditionKind;

/// An edition with its random id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// What was issued.
    pub body: EditionBody,
}

/// The number of the next 第n版: one more than the highest that was issued, ever.
pub fn next_number<'a>(editions: impl IntoIterator<Item = &'a EditionBody>) -> u16 {
    let issued = editions.into_iter().filter(|edition| edition.kind == EditionKind::Issued);
    issued.map(|edition| edition.number).max().unwrap_or(0).saturating_add(1)
}

/// Whether `later` corrects or replaces `earlier`. Of several that it does, the last in the order of
/// number, kind and day is the one before it.
pub fn follows(earlier: &Edition, later: &Edition) -> bool {
    let (old, new) = (&earlier.body, &later.body);
    let is_told = old.kind != EditionKind::Draft;
    // Days of issue are typed by people and may be compared.
    let is_earlier = (&old.issued_on, &earlier.id) < (&new.issued_on, &later.id);
    let same_number = old.number == new.number;
    is_told
        && match new.kind {
            EditionKind::Draft | EditionKind::Issued => old.number < new.number,
            EditionKind::Erratum => {
                same_number
                    && earlier.id != later.id
                    && (old.kind == EditionKind::Issued || is_earlier)
            }
        }
}

/// The ids of an edition, one per line, from the file that freezes it; nothing where the file is not
/// the one whose SHA-256 is the edition's state.
pub fn ids(body: &EditionBody, file: &[u8]) -> Option<BTreeSet<String>> {
    let text = std::str::from_utf8(file).ok()?;
    let ids: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    let state = crate::record::state_id(ids.iter().map(String::as_str));
    (state == body.state_id).then_some(ids)
}

/// The file that freezes a set of records: sorted ids, each with a line feed. Its SHA-256 is the
/// state of the book, by the definition of both.
pub fn ids_file<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let sorted: BTreeSet<&str> = ids.into_iter().collect();
    let mut text = String::with_capacity(sorted.len() * 65);
    for id in sorted {
        text.push_str(id);
        text.push('\n');
    }
    text
}

/// What two moments of one campaign differ in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Figures that changed: the whole, units and chapters.
    pub figures: Vec<FigureChange>,
    /// Items that count otherwise.
    pub answers: Vec<AnswerChange>,
    /// Findings that are new, gone or described otherwise.
    pub findings: Vec<FindingChange>,
}

impl Difference {
    /// Whether both moments say the same.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.answers.is_empty() && self.findings.is_empty()
    }
}

/// Whose figure changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureOf {
    /// Everything together.
    Total,
    /// One unit, by id.
    Unit(String),
    /// One chapter, by id.
    Chapter(String),
}

/// One figure before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChange {
    /// Whose.
    pub of: FigureOf,
    /// The counts before.
    pub before: Tally,
    /// The counts after.
    pub after: Tally,
}

/// One item of one unit before and after; absent where it was not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChange {
    /// The unit's id.
    pub unit: String,
    /// The item's id.
    pub item: String,
    /// How it counted before.
    pub before: Option<Counted>,
    /// How it counts after.
    pub after: Option<Counted>,
}

/// One finding before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingChange {
    /// The finding's id.
    pub id: String,
    /// What it said before.
    pub before: Option<FindingBody>,
    /// What it says after.
    pub after: Option<FindingBody>,
}

/// What changed from one moment to another: figures in the order of the report, then answers by
/// unit and item, then findings by id.
pub fn difference(before: &Snapshot, after: &Snapshot) -> Difference {
    Difference {
        figures: figure_changes(before, after),
        answers: changes(&counted(before), &counted(after))
            .map(|((unit, item), before, after)| AnswerChange { unit, item, before, after })
            .collect(),
        findings: changes(&described(before), &described(after))
            .map(|(id, before, after)| FindingChange { id, before, after })
            .collect(),
    }
}

fn figure_changes(before: &Snapshot, after: &Snapshot) -> Vec<FigureChange> {
    let (old, new) = (tallies(before), tallies(after));
    changes(&old, &new)
        .map(|(of, before, after)| FigureChange {
            of,
            before: before.unwrap_or_default(),
            after: after.unwrap_or_default(),
        })
        .collect()
}

fn tallies(snapshot: &Snapshot) -> BTreeMap<FigureOf, Tally> {
    let figures = snapshot.figures();
    let units = snapshot.units.iter().zip(&figures.units);
    let chapters = snapshot.checklist.chapters.iter().zip(&figures.chapters);
    std::iter::once((FigureOf::Total, figures.total))
        .chain(units.map(|(unit, tally)| (FigureOf::Unit(unit.id.clone()), *tally)))
        .chain(chapters.map(|(chapter, tally)| (FigureOf::Chapter(chapter.id.clone()), *tally)))
        .collect()
}

fn counted(snapshot: &Snapshot) -> BTreeMap<(String, String), Counted> {
    let mut all = BTreeMap::new();
    for unit in &snapshot.units {
        for line in unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off) {
            all.insert((unit.id.clone(), line.item.id.clone()), line.counted);
        }
    }
    all
}

fn described(snapshot: &Snapshot) -> BTreeMap<String, FindingBody> {
    snapshot.findings.iter().map(|f| (f.id.clone(), f.body().clone())).collect()
}

/// The keys at which two maps differ, in order, with both values.
fn changes<'a, K: Ord + Clone, V: PartialEq + Clone>(
    before: &'a BTreeMap<K, V>,
    after: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (K, Option<V>, Option<V>)> + use<'a, K, V> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    keys.into_iter().filter_map(move |key| {
        let (old, new) = (before.get(key), after.get(key));
        (old != new).then(|| (key.clone(), old.cloned(), new.cloned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::tests::{checklist, item};
    use crate::snapshot::tests::{snapshot, unit};
    use crate::vocabulary::AnswerValue;

    fn edition(kind: EditionKind, number: u16) -> EditionBody {
        EditionBody {
            kind,
            number,
            cut_off: "2026-12-01".to_owned(),
            issued_on: "2026-12-10".to_owned(),
            created: String::new(),
            issued_by: None,
            document_number: None,
            confidentiality: None,
            reason: None,
            locale: None,
            state_id: crate::record::state_id(["a", "b"]),
            records: 2,
            app: String::new(),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn drafts_and_errata_take_no_number() {
        use EditionKind::{Draft, Erratum, Issued};
        let all = [edition(Draft, 1), edition(Issued, 1), edition(Erratum, 1), edition(Draft, 2)];
        assert_eq!(next_number(&all), 2, "one was issued");
        assert_eq!(next_number(&[]), 1, "the first is 第1版");
    }

    #[test]
    fn the_list_of_ids_is_only_taken_where_it_is_the_frozen_one() {
        let body = edition(EditionKind::Issued, 1);
        let file = ids_file(["b", "a", "b"]);
        assert_eq!(file, "a\nb\n", "sorted, each once");
        let hash = crate::hash::sha256_hex(file.as_bytes());
        assert_eq!(hash, body.state_id, "the file's hash is the state");
        assert_eq!(ids(&body, file.as_bytes()).unwrap().len(), 2);
        assert_eq!(ids(&body, b"a\n"), None, "a shorter list is another state");
        assert_eq!(ids(&body, &[0xff]), None, "nor is it bytes");
    }

    #[test]
    fn a_late_answer_is_named_with_the_figures_that_it_moves() {
        use AnswerValue::{Implemented, NotImplemented};
        let list = checklist(vec![item("A"), item("B")]);
        let units = |b| {
            vec![unit("u1", &[("A", Implemented), ("B", b)]), unit("u2", &[("A", Implemented)])]
        };
        let before = snapshot(list.clone(), units(NotImplemented));
        let after = snapshot(list, units(Implemented));
        let found = difference(&before, &after);
        assert_eq!(
            found.answers,
            [AnswerChange {
                unit: "u1".to_owned(),
                item: "B".to_owned(),
                before: Some(Counted::NotImplemented),
                after: Some(Counted::Implemented),
            }],
            "one item of one unit"
        );
        let whose: Vec<&FigureOf> = found.figures.iter().map(|change| &change.of).collect();
        let expected =
            [FigureOf::Total, FigureOf::Unit("u1".to_owned()), FigureOf::Chapter("c".to_owned())];
        assert_eq!(whose, expected.iter().collect::<Vec<_>>(), "and nothing of the other unit");
        assert!(difference(&before, &before).is_empty(), "the same moment differs in nothing");
    }
}
