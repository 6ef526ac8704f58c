//! What stands behind a figure: formula, numerator and denominator as lists of answers.
//!
//! Whoever doubts a figure can count it here with a pencil: the sums of the entries are the figure,
//! which a property test holds against [`Snapshot::figures`].

use crate::score::{Counted, Fraction, Mode};
use crate::snapshot::{Line, Snapshot, Unit};
use crate::vocabulary::Organ;

/// Which of the four figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// 把握率
    Coverage,
    /// 実施率
    Implementation,
    /// 到達率 at so many percent.
    Attainment(u64),
    /// 達成点
    Weighted,
}

/// Whose figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// Everything together.
    Total,
    /// One unit, by id.
    Unit(String),
    /// One chapter, by id.
    Chapter(String),
    /// One chapter of one unit.
    Cell {
        /// The unit's id.
        unit: String,
        /// The chapter's id.
        chapter: String,
    },
    /// One clause, by key.
    Clause(String),
    /// One kind of organ.
    Organ(Organ),
    /// One 部局, by name.
    Bureau(String),
}

/// One answer, or for 到達率 one unit, with what it adds to the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The unit's id.
    pub unit: String,
    /// The item's id; absent where the entry is a whole unit.
    pub item: Option<String>,
    /// How the item counts.
    pub counted: Option<Counted>,
    /// The weight of the item in 達成点.
    pub weight: u32,
    /// The unit's own 実施率, where the entry is a whole unit.
    pub rate: Option<Fraction>,
    /// What it adds to numerator and denominator. A denominator of 0: it stands beside the figure.
    pub adds: Fraction,
}

/// A figure with everything behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The figure itself: the sum of what the entries add.
    pub figure: Fraction,
    /// Every answer of the group, in the order of units and items, those beside the figure included.
    pub entries: Vec<Entry>,
}

impl Detail {
    /// The entries of the numerator.
    pub fn numerator(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.adds.num > 0)
    }

    /// The entries of the denominator.
    pub fn denominator(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.adds.den > 0)
    }

    /// What stands beside the figure and is in neither.
    pub fn beside(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.adds.den == 0)
    }
}

impl Group {
    fn holds_unit(&self, unit: &Unit) -> bool {
        match self {
            Self::Total | Self::Chapter(_) | Self::Clause(_) => true,
            Self::Unit(id) | Self::Cell { unit: id, .. } => unit.id == *id,
            Self::Organ(organ) => unit.body.organ == *organ,
            Self::Bureau(name) => unit.body.parent.as_deref() == Some(name),
        }
    }

    fn holds_line(&self, line: &Line<'_>) -> bool {
        match self {
            Self::Chapter(id) | Self::Cell { chapter: id, .. } => line.item.chapter == *id,
            Self::Clause(key) => line.item.cites.iter().any(|cite| cite.clause == *key),
            _ => true,
        }
    }
}

/// What stands behind a figure of a group.
pub fn detail(snapshot: &Snapshot, figure: Figure, group: &Group, mode: Mode) -> Detail {
    let units = snapshot.units.iter().filter(|unit| group.holds_unit(unit));
    let mut entries = Vec::new();
    for unit in units {
        let lines = snapshot.scored_lines(unit);
        let lines = lines.iter().filter(|line| group.holds_line(line));
        match figure {
            Figure::Attainment(percent) => {
                let rate = sum(lines.map(|line| adds(Figure::Implementation, line, mode)));
                let reached = u64::from(rate.reaches_percent(percent));
                entries.push(Entry {
                    unit: unit.id.clone(),
                    item: None,
                    counted: None,
                    weight: 0,
                    rate: Some(rate),
                    adds: Fraction { num: reached, den: u64::from(rate.den > 0) },
                });
            }
            _ => entries.extend(lines.map(|line| Entry {
                unit: unit.id.clone(),
                item: Some(line.item.id.clone()),
                counted: Some(line.counted),
                weight: line.item.effective_weight(),
                rate: None,
                adds: adds(figure, line, mode),
            })),
        }
    }
    Detail { figure: sum(entries.iter().map(|entry| entry.adds)), entries }
}

fn sum(parts: impl Iterator<Item = Fraction>) -> Fraction {
    parts.fold(Fraction::default(), |sum, part| Fraction {
        num: sum.num + part.num,
        den: sum.den + part.den,
    })
}

/// What one line adds to a figure. Written from the formulas, not from [`crate::score::Tally`], so
/// that the test of one against the other means something.
fn adds(figure: Figure, line: &Line<'_>, mode: Mode) -> Fraction {
    use Counted::{
        Disagreement, Excepted, ExpiredException, Implemented, NotApplicable, NotImplemented,
        OutOfScope, Partial, Unanswered, Unknown,
    };
    let one = |num: u64| Fraction { num, den: 1 };
    let nothing = Fraction::default();
    let strict = mode == Mode::Strict;
    match figure {
        Figure::Coverage => match line.counted {
            OutOfScope => nothing,
            Unanswered | Disagreement => one(0),
            _ => one(1),
        },
        Figure::Implementation | Figure::Attainment(_) => match line.counted {
            Implemented => one(1),
            Partial | NotImplemented | ExpiredException | Unknown => one(0),
            Unanswered | Disagreement if strict => one(0),
            _ => nothing,
        },
        Figure::Weighted => {
            let weight = u64::from(line.item.effective_weight());
            let of = |doubled: u64| Fraction { num: weight * doubled, den: weight * 2 };
            match line.counted {
                Implemented => of(2),
                Partial => of(1),
                NotImplemented | ExpiredException | Unknown => of(0),
                Unanswered | Disagreement if strict => of(0),
                NotApplicable | Excepted | Unanswered | Disagreement | OutOfScope => nothing,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::body::AnswerBody;
    use crate::checklist::tests::{checklist, item};
    use crate::snapshot::tests::{snapshot, unit};
    use crate::vocabulary::AnswerValue;

    fn any_value() -> impl Strategy<Value = AnswerValue> {
        prop::sample::select(AnswerValue::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn the_entries_add_up_to_the_figure(
            answers in prop::collection::vec(prop::collection::vec(any_value(), 3), 0..6),
            strict in any::<bool>(),
        ) {
            let mode = if strict { Mode::Strict } else { Mode::Plain };
            let mut list = checklist(vec![item("A"), item("B"), item("C")]);
            list.items[1].weight = Some(5);
            list.items[2].chapter = "d".to_owned();
            list.chapters.push(crate::checklist::Chapter {
                id: "d".to_owned(),
                title_ja: String::new(),
                title_en: String::new(),
            });
            let units = answers
                .iter()
                .enumerate()
                .map(|(n, values)| {
                    let said: Vec<_> = ["A", "B", "C"].into_iter().zip(values.iter().copied()).collect();
                    let mut unit = unit(&format!("u{n}"), &said);
                    unit.body.parent = Some(format!("部{}", n % 2));
                    if n % 3 == 2 {
                        // Two heads that differ: a disagreement, in strict mode below the line.
                        let other = AnswerBody::of(AnswerValue::Partial);
                        unit.answers.entry("B".to_owned()).or_default().push(other);
                    }
                    unit
                })
                .collect();
            let snapshot = snapshot(list, units);
            let figures = snapshot.figures();
            let mut groups = vec![(Group::Total, figures.total)];
            for (unit, tally) in snapshot.units.iter().zip(&figures.units) {
                groups.push((Group::Unit(unit.id.clone()), *tally));
            }
            for (n, chapter) in ["c", "d"].into_iter().enumerate() {
                groups.push((Group::Chapter(chapter.to_owned()), figures.chapters[n]));
                for (unit, row) in snapshot.units.iter().zip(&figures.matrix) {
                    let group = Group::Cell { unit: unit.id.clone(), chapter: chapter.to_owned() };
                    groups.push((group, row[n]));
                }
            }
            groups.extend(figures.organs.iter().map(|(organ, t)| (Group::Organ(*organ), *t)));
            groups.extend(figures.bureaus.iter().map(|(name, t)| (Group::Bureau(name.clone()), *t)));
            groups.extend(figures.clauses.iter().map(|(key, t)| (Group::Clause(key.clone()), *t)));
            for (group, tally) in groups {
                let of = |figure| detail(&snapshot, figure, &group, mode);
                prop_assert_eq!(of(Figure::Coverage).figure, tally.coverage(), "{:?}", group);
                prop_assert_eq!(of(Figure::Implementation).figure, tally.implementation(mode), "{:?}", group);
                prop_assert_eq!(of(Figure::Weighted).figure, tally.weighted(mode), "{:?}", group);
                let detail = of(Figure::Implementation);
                prop_assert_eq!(detail.denominator().count() as u64, detail.figure.den, "one each");
                prop_assert_eq!(
                    detail.denominator().count() + detail.beside().count(), detail.entries.len(),
                    "each answer is in the figure or beside it"
                );
            }
            for percent in [90, 95, 100] {
                let attainment = detail(&snapshot, Figure::Attainment(percent), &Group::Total, mode);
                prop_assert_eq!(attainment.figure, figures.attainment(mode, percent), "{}", percent);
            }
        }
    }
}
