//! What the public may be told: a closed list of fields, and groups large enough to hide in.
//!
//! Everything printed comes from [`Facts`]; what is not a field here cannot be printed. Groups of few
//! units are pooled with others until no figure, nor the difference of two figures, is that of few.

use std::collections::BTreeSet;

use tenken_core::score::{Fraction, Mode, Tally};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::{Organ, PolicyStatus, Purpose};

use crate::audit_report::view::is_public;

/// What the public may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The organization that issues the summary.
    pub organization: String,
    /// 年度.
    pub fiscal_year: u16,
    /// Self-inspection, audit or both.
    pub purpose: Purpose,
    /// 集計基準日, ISO 8601.
    pub cut_off: String,
    /// The title of the published policy.
    pub policy: String,
    /// Whether the policy is in force.
    pub status: PolicyStatus,
    /// How many units were asked; none where they are few.
    pub units: Option<usize>,
    /// The figures of all together; none where they would be those of few.
    pub total: Option<Rates>,
    /// By chapter; empty where nothing can be shown.
    pub chapters: Vec<Group<Chapter>>,
    /// By kind of organ; empty where nothing can be shown.
    pub organs: Vec<Group<Organ>>,
    /// How many units reach each percentage, and of how many; only percentages at which neither
    /// those that do, nor those that do not, nor those between two percentages are few.
    pub attainment: Vec<(u64, Fraction)>,
    /// The smallest number of units, and of answers, that a figure may rest on.
    pub threshold: u64,
}

/// A chapter's titles, from the published policy's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// The two rates of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// 把握率.
    pub coverage: Fraction,
    /// 実施率.
    pub implementation: Fraction,
}

/// A group that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<N> {
    /// Which it is; none for several shown as one.
    pub name: Option<N>,
    /// How many groups it is made of.
    pub groups: usize,
    /// How many units answer for it.
    pub units: usize,
    /// Its figures.
    pub rates: Rates,
}

impl Rates {
    fn of(tally: &Tally) -> Self {
        Self { coverage: tally.coverage(), implementation: tally.implementation(Mode::Plain) }
    }
}

impl Facts {
    /// What may be told of `snapshot` where a figure rests on `threshold` units and answers at least.
    pub fn of(snapshot: &Snapshot, threshold: u64) -> Self {
        let figures = snapshot.figures();
        let checklist = &*snapshot.checklist;
        let is_asked = |tally: &Tally| tally.in_scope() > 0;
        let asked: BTreeSet<usize> =
            (0..figures.units.len()).filter(|unit| is_asked(&figures.units[*unit])).collect();
        let all = Raw::<()> { name: None, groups: 1, units: asked.clone(), tally: figures.total };
        let is_shown = !all.is_small(threshold);
        let chapters = checklist.chapters.iter().enumerate().map(|(index, chapter)| {
            let units = asked.iter().copied();
            let units = units.filter(|unit| is_asked(&figures.matrix[*unit][index])).collect();
            // The title of a chapter that asks by non-public criteria alone may tell of them.
            let name = is_public(checklist, chapter)
                .then(|| Chapter { ja: chapter.title_ja.clone(), en: chapter.title_en.clone() });
            Raw { name, groups: 1, units, tally: figures.chapters[index] }
        });
        let organs = figures.organs.iter().map(|(organ, tally)| {
            let is_its = |unit: &usize| snapshot.units[*unit].body.organ == *organ;
            let units = asked.iter().copied().filter(is_its).collect();
            Raw { name: Some(*organ), groups: 1, units, tally: *tally }
        });
        let attainment = [100, 95, 90].map(|least| (least, figures.attainment(Mode::Plain, least)));
        Self {
            organization: snapshot.campaign.organization.clone(),
            fiscal_year: snapshot.campaign.fiscal_year,
            purpose: snapshot.campaign.purpose,
            cut_off: snapshot.cut_off.clone(),
            policy: checklist.policy.title.clone(),
            status: checklist.policy.status,
            units: (asked.len() as u64 >= threshold).then_some(asked.len()),
            total: is_shown.then(|| Rates::of(&figures.total)),
            chapters: if is_shown { pooled(chapters.collect(), threshold) } else { Vec::new() },
            organs: if is_shown { pooled(organs.collect(), threshold) } else { Vec::new() },
            attainment: if is_shown { countable(&attainment, threshold) } else { Vec::new() },
            threshold,
        }
    }
}

/// The percentages that may be told: a count of few units, told or had by subtraction, points at them.
fn countable(attainment: &[(u64, Fraction)], threshold: u64) -> Vec<(u64, Fraction)> {
    let is_few = |count: u64| 0 < count && count < threshold;
    let mut told: Vec<(u64, Fraction)> = Vec::new();
    for &(least, fraction) in attainment {
        let before = told.last().map_or(0, |(_, last)| last.num);
        let more = fraction.num.saturating_sub(before);
        let rest = fraction.den.saturating_sub(fraction.num);
        if fraction.den >= threshold && !is_few(fraction.num) && !is_few(more) && !is_few(rest) {
            told.push((least, fraction));
        }
    }
    told
}

/// A group before it is known whether it may be shown; a name is none where it may not be told.
struct Raw<N> {
    name: Option<N>,
    groups: usize,
    units: BTreeSet<usize>,
    tally: Tally,
}

impl<N> Raw<N> {
    fn is_small(&self, threshold: u64) -> bool {
        let units = u64::try_from(self.units.len()).unwrap_or(u64::MAX);
        units < threshold || self.tally.implementation(Mode::Plain).den < threshold
    }

    fn join(&mut self, other: Self) {
        self.groups += other.groups;
        self.units.extend(other.units);
        self.tally.pool(&other.tally);
    }
}

/// The groups that may be shown, those of few pooled. With one of few alone its figures would be the
/// difference of the total and the others, so the next smallest joins it; where even all that joined
/// are few, nothing is shown.
fn pooled<N>(groups: Vec<Raw<N>>, threshold: u64) -> Vec<Group<N>> {
    let asked = groups.into_iter().filter(|group| group.tally.in_scope() > 0);
    let may_stand = |group: &Raw<N>| !group.is_small(threshold) && group.name.is_some();
    let (mut shown, rest): (Vec<_>, Vec<_>) = asked.partition(may_stand);
    let mut pool = Raw { name: None, groups: 0, units: BTreeSet::new(), tally: Tally::default() };
    rest.into_iter().for_each(|group| pool.join(group));
    while pool.groups > 0 && (pool.groups < 2 || pool.is_small(threshold)) {
        let size = |group: &Raw<N>| (group.units.len(), group.tally.in_scope());
        let Some(next) = (0..shown.len()).min_by_key(|index| size(&shown[*index])) else {
            return Vec::new();
        };
        pool.join(shown.remove(next));
    }
    let pool = (pool.groups > 0).then_some(pool);
    let group = |group: Raw<N>| Group {
        units: group.units.len(),
        rates: Rates::of(&group.tally),
        groups: group.groups,
        name: group.name,
    };
    shown.into_iter().chain(pool).map(group).collect()
}
