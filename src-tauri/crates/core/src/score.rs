//! The four figures: 把握率, 実施率, 到達率 and 達成点.
//!
//! Inside are only whole numbers: counts and fractions. Groups pool their counts; rates are never
//! averaged. How a fraction is rounded and when it is too small to be shown is said here too, so
//! that the window, the report and the workbook agree.

use crate::body::AnswerBody;
use crate::merge::Standing;
use crate::vocabulary::AnswerValue;

/// How one scored item of one unit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// 実施
    Implemented,
    /// 一部実施
    Partial,
    /// 未実施
    NotImplemented,
    /// 例外措置 whose expiry has passed at the cut-off: counts as 未実施.
    ExpiredException,
    /// 該当なし, by answer or by gate
    NotApplicable,
    /// 例外措置 in force
    Excepted,
    /// わからない
    Unknown,
    /// 未回答
    Unanswered,
    /// 回答の不一致
    Disagreement,
    /// 適用範囲外
    OutOfScope,
}

impl Counted {
    /// Every way of counting, in the order of the tables.
    pub const ALL: &[Self] = &[
        Self::Implemented,
        Self::Partial,
        Self::NotImplemented,
        Self::ExpiredException,
        Self::NotApplicable,
        Self::Excepted,
        Self::Unknown,
        Self::Unanswered,
        Self::Disagreement,
        Self::OutOfScope,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Implemented => "implemented",
            Self::Partial => "partial",
            Self::NotImplemented => "not_implemented",
            Self::ExpiredException => "expired_exception",
            Self::NotApplicable => "not_applicable",
            Self::Excepted => "excepted",
            Self::Unknown => "unknown",
            Self::Unanswered => "unanswered",
            Self::Disagreement => "disagreement",
            Self::OutOfScope => "out_of_scope",
        }
    }
}

/// How an item that is asked counts at the cut-off date.
///
/// An exception counts through the day of its expiry. Dates are ISO 8601, so that their order is
/// the order of their text; an exception without a whole expiry date counts as expired.
pub fn counted(standing: &Standing<AnswerBody>, cut_off: &str) -> Counted {
    let body = match standing {
        Standing::Unanswered => return Counted::Unanswered,
        Standing::Disagreement(_) => return Counted::Disagreement,
        Standing::Settled(body) => body,
    };
    match body.value {
        AnswerValue::Implemented => Counted::Implemented,
        AnswerValue::Partial => Counted::Partial,
        AnswerValue::NotImplemented => Counted::NotImplemented,
        AnswerValue::NotApplicable => Counted::NotApplicable,
        AnswerValue::Unknown => Counted::Unknown,
        AnswerValue::Unanswered => Counted::Unanswered,
        AnswerValue::Excepted => match &body.exception {
            Some(exception) if exception.expires_on.as_str() >= cut_off => Counted::Excepted,
            _ => Counted::ExpiredException,
        },
    }
}

/// A fraction of whole numbers. A denominator of 0 is shown as 「―」.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fraction {
    /// Numerator.
    pub num: u64,
    /// Denominator.
    pub den: u64,
}

impl Fraction {
    /// Percent to one decimal, half up, as tenths: 583 for 58.3 %. None for a denominator of 0.
    pub fn per_mille(self) -> Option<u64> {
        let (num, den) = (u128::from(self.num), u128::from(self.den));
        let rounded = (num * 2_000 + den).checked_div(den * 2)?;
        u64::try_from(rounded).ok()
    }

    /// Whether the fraction is at least so many percent; false for a denominator of 0.
    pub fn reaches_percent(self, percent: u64) -> bool {
        self.den > 0 && u128::from(self.num) * 100 >= u128::from(self.den) * u128::from(percent)
    }
}

/// Whether 未回答 and 回答の不一致 count as 未実施.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// They are out of 実施率 and shown beside it.
    Plain,
    /// They count as 未実施.
    Strict,
}

/// Below this denominator a rate is not shown, only counts.
pub const MINIMUM_DENOMINATOR: u64 = 5;

/// Steps of the heat map, best first: the least percentage of each, and the sign that tells it
/// without colour. The last holds what is below all of them.
pub const BANDS: [(u64, &str); 5] = [(100, "Ⅰ"), (95, "Ⅱ"), (90, "Ⅲ"), (70, "Ⅳ"), (0, "Ⅴ")];

/// Counts of one group, with the sums for 達成点.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// 実施
    pub implemented: u64,
    /// 一部実施
    pub partial: u64,
    /// 未実施, expired exceptions included
    pub not_implemented: u64,
    /// Of these, expired exceptions
    pub expired_exceptions: u64,
    /// 該当なし
    pub not_applicable: u64,
    /// 例外措置 in force
    pub excepted: u64,
    /// わからない
    pub unknown: u64,
    /// 未回答
    pub unanswered: u64,
    /// 回答の不一致
    pub disagreement: u64,
    /// 適用範囲外
    pub out_of_scope: u64,
    /// Σ 2·w·s over the denominator of 実施率, in plain mode.
    pub doubled_points: u64,
    /// Σ w over the same items.
    pub weights: u64,
    /// Σ w of the items that only strict mode counts.
    pub strict_weights: u64,
}

impl Tally {
    /// Counts one item.
    pub fn add(&mut self, counted: Counted, weight: u32) {
        let weight = u64::from(weight);
        match counted {
            Counted::Implemented => self.count(|t| &mut t.implemented, weight, 2),
            Counted::Partial => self.count(|t| &mut t.partial, weight, 1),
            Counted::NotImplemented => self.count(|t| &mut t.not_implemented, weight, 0),
            Counted::ExpiredException => {
                self.expired_exceptions += 1;
                self.count(|t| &mut t.not_implemented, weight, 0);
            }
            Counted::Unknown => self.count(|t| &mut t.unknown, weight, 0),
            Counted::NotApplicable => self.not_applicable += 1,
            Counted::Excepted => self.excepted += 1,
            Counted::OutOfScope => self.out_of_scope += 1,
            Counted::Unanswered => {
                self.unanswered += 1;
                self.strict_weights += weight;
            }
            Counted::Disagreement => {
                self.disagreement += 1;
                self.strict_weights += weight;
            }
        }
    }

    fn count(&mut self, field: fn(&mut Self) -> &mut u64, weight: u64, doubled_score: u64) {
        *field(self) += 1;
        self.weights += weight;
        self.doubled_points += weight * doubled_score;
    }

    /// Pools another group's counts into this one.
    pub fn pool(&mut self, other: &Self) {
        self.implemented += other.implemented;
        self.partial += other.partial;
        self.not_implemented += other.not_implemented;
        self.expired_exceptions += other.expired_exceptions;
        self.not_applicable += other.not_applicable;
        self.excepted += other.excepted;
        self.unknown += other.unknown;
        self.unanswered += other.unanswered;
        self.disagreement += other.disagreement;
        self.out_of_scope += other.out_of_scope;
        self.doubled_points += other.doubled_points;
        self.weights += other.weights;
        self.strict_weights += other.strict_weights;
    }

    /// In-scope items.
    pub fn in_scope(&self) -> u64 {
        self.answered() + self.unanswered + self.disagreement
    }

    /// Answered in-scope items; 該当なし, わからない and 例外措置 are answers, a disagreement is not.
    pub fn answered(&self) -> u64 {
        self.implemented
            + self.partial
            + self.not_implemented
            + self.not_applicable
            + self.excepted
            + self.unknown
    }

    /// 把握率: answered in-scope items ÷ in-scope items.
    pub fn coverage(&self) -> Fraction {
        Fraction { num: self.answered(), den: self.in_scope() }
    }

    /// 実施率: 実施 ÷ (実施+一部実施+未実施+わからない), in strict mode also ÷ 未回答 and 不一致.
    pub fn implementation(&self, mode: Mode) -> Fraction {
        let plain = self.implemented + self.partial + self.not_implemented + self.unknown;
        let strict = match mode {
            Mode::Plain => 0,
            Mode::Strict => self.unanswered + self.disagreement,
        };
        Fraction { num: self.implemented, den: plain + strict }
    }

    /// 達成点: Σw·s ÷ Σw with s = 1, ½, 0, 0; both sides doubled so that they are whole.
    pub fn weighted(&self, mode: Mode) -> Fraction {
        let strict = match mode {
            Mode::Plain => 0,
            Mode::Strict => self.strict_weights,
        };
        Fraction { num: self.doubled_points, den: 2 * (self.weights + strict) }
    }
}

/// 到達率: groups whose 実施率 is at least so many percent ÷ groups that have one.
pub fn attainment<'a>(
    groups: impl IntoIterator<Item = &'a Tally>,
    mode: Mode,
    percent: u64,
) -> Fraction {
    let mut attainment = Fraction::default();
    for group in groups {
        let rate = group.implementation(mode);
        attainment.den += u64::from(rate.den > 0);
        attainment.num += u64::from(rate.reaches_percent(percent));
    }
    attainment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Exception;

    const CUT_OFF: &str = "2026-12-01";

    /// Counts these, each with weight 2.
    fn tally(counted: &[(Counted, usize)]) -> Tally {
        let mut tally = Tally::default();
        for &(counted, times) in counted {
            (0..times).for_each(|_| tally.add(counted, 2));
        }
        tally
    }

    fn fraction(num: u64, den: u64) -> Fraction {
        Fraction { num, den }
    }

    #[test]
    fn no_not_applicable_at_all() {
        use Counted::{Implemented, NotImplemented, Partial, Unknown};
        let t = tally(&[(Implemented, 7), (Partial, 2), (NotImplemented, 2), (Unknown, 1)]);
        assert_eq!(t.coverage(), fraction(12, 12), "all are answers");
        assert_eq!(t.implementation(Mode::Plain), fraction(7, 12), "わからない stays below");
        assert_eq!(t.weighted(Mode::Plain), fraction(32, 48), "(7 + ½·2) ÷ 12, doubled, × 2");
    }

    #[test]
    fn everything_not_applicable_has_no_rate() {
        let t = tally(&[(Counted::NotApplicable, 9)]);
        assert_eq!(t.coverage(), fraction(9, 9), "該当なし is an answer");
        assert_eq!(t.implementation(Mode::Plain), fraction(0, 0), "nothing to divide by");
        assert_eq!(t.implementation(Mode::Plain).per_mille(), None, "shown as a dash");
        assert_eq!(attainment([&t], Mode::Plain, 90), fraction(0, 0), "outside 到達率");
    }

    #[test]
    fn nothing_answered_is_zero_coverage_and_zero_only_when_strict() {
        let t = tally(&[(Counted::Unanswered, 4)]);
        assert_eq!(t.coverage(), fraction(0, 4), "nothing is known");
        assert_eq!(t.implementation(Mode::Plain), fraction(0, 0), "未回答 is shown beside");
        assert_eq!(t.implementation(Mode::Strict), fraction(0, 4), "strict counts it as 未実施");
        assert_eq!(t.weighted(Mode::Strict), fraction(0, 16), "with its weight");
    }

    #[test]
    fn a_disagreement_is_not_answered() {
        let t = tally(&[(Counted::Implemented, 3), (Counted::Disagreement, 1)]);
        assert_eq!(t.coverage(), fraction(3, 4), "it waits for a person");
        assert_eq!(t.implementation(Mode::Plain), fraction(3, 3), "out, and shown beside");
        assert_eq!(t.implementation(Mode::Strict), fraction(3, 4), "strict counts it");
    }

    #[test]
    fn out_of_scope_is_in_no_figure() {
        let t = tally(&[(Counted::OutOfScope, 5), (Counted::Implemented, 1)]);
        assert_eq!(t.coverage(), fraction(1, 1), "in-scope items only");
    }

    #[test]
    fn mixed_weights() {
        let mut t = Tally::default();
        t.add(Counted::Implemented, 1);
        t.add(Counted::Partial, 2);
        t.add(Counted::NotImplemented, 5);
        assert_eq!(t.weighted(Mode::Plain), fraction(4, 16), "(1 + 2·½) ÷ 8, doubled");
    }

    #[test]
    fn an_exception_is_judged_at_the_cut_off() {
        let excepted = |expires_on: &str| {
            let mut body = AnswerBody::of(AnswerValue::Excepted);
            body.exception = Some(Exception {
                number: "R8-1".to_owned(),
                approver: "CISO".to_owned(),
                expires_on: expires_on.to_owned(),
            });
            counted(&Standing::Settled(body), CUT_OFF)
        };
        assert_eq!(excepted("2026-12-01"), Counted::Excepted, "through the day of its expiry");
        assert_eq!(excepted("2026-11-30"), Counted::ExpiredException, "expired the day before");
        let t = tally(&[(Counted::ExpiredException, 1), (Counted::Excepted, 1)]);
        assert_eq!(t.implementation(Mode::Plain), fraction(0, 1), "expired counts as 未実施");
        assert_eq!(t.expired_exceptions, 1, "and is told");
    }

    #[test]
    fn rates_round_half_up_to_one_decimal() {
        for (num, den, expected) in [
            (7, 12, 583),
            (1, 8, 125),
            (1, 16, 63),
            (1, 3, 333),
            (2, 3, 667),
            (1, 2000, 1),
            (5, 5, 1000),
        ] {
            assert_eq!(fraction(num, den).per_mille(), Some(expected), "{num}/{den}");
        }
        assert_eq!(fraction(u64::MAX, u64::MAX).per_mille(), Some(1000), "no overflow");
    }

    #[test]
    fn attainment_compares_exactly() {
        let groups = [
            tally(&[(Counted::Implemented, 19), (Counted::Partial, 1)]),
            tally(&[(Counted::Implemented, 94), (Counted::Partial, 6)]),
            tally(&[(Counted::NotApplicable, 3)]),
        ];
        assert_eq!(
            attainment(&groups, Mode::Plain, 95),
            fraction(1, 2),
            "19/20 is 95 %, 94/100 is not"
        );
        assert_eq!(attainment(&groups, Mode::Plain, 100), fraction(0, 2), "nobody has all");
    }

    #[test]
    fn groups_pool_counts_and_never_average_rates() {
        let mut all = tally(&[(Counted::Implemented, 1)]);
        all.pool(&tally(&[(Counted::Implemented, 1), (Counted::NotImplemented, 8)]));
        assert_eq!(all.implementation(Mode::Plain), fraction(2, 10), "not (100 % + 11 %) ÷ 2");
    }

    mod laws {
        use proptest::prelude::*;

        use super::super::*;

        fn any_counted() -> impl Strategy<Value = Counted> {
            use Counted::*;
            prop::sample::select(vec![
                Implemented,
                Partial,
                NotImplemented,
                ExpiredException,
                NotApplicable,
                Excepted,
                Unknown,
                Unanswered,
                Disagreement,
                OutOfScope,
            ])
        }

        fn tally_of(items: &[(Counted, u32)]) -> Tally {
            let mut tally = Tally::default();
            items.iter().for_each(|&(counted, weight)| tally.add(counted, weight));
            tally
        }

        proptest! {
            #[test]
            fn pooling_parts_equals_counting_the_whole(
                items in prop::collection::vec((any_counted(), 0u32..9), 0..60),
                cut in any::<prop::sample::Index>(),
            ) {
                let (left, right) = items.split_at(cut.index(items.len() + 1));
                let mut pooled = tally_of(left);
                pooled.pool(&tally_of(right));
                prop_assert_eq!(pooled, tally_of(&items), "a group is the sum of its parts");
            }

            #[test]
            fn no_figure_exceeds_its_whole(
                items in prop::collection::vec((any_counted(), 0u32..9), 0..60),
            ) {
                let t = tally_of(&items);
                for f in [
                    t.coverage(),
                    t.implementation(Mode::Plain), t.implementation(Mode::Strict),
                    t.weighted(Mode::Plain), t.weighted(Mode::Strict),
                ] {
                    prop_assert!(f.num <= f.den, "{}/{}", f.num, f.den);
                }
                prop_assert_eq!(t.in_scope() + t.out_of_scope, items.len() as u64, "each counts once");
            }
        }
    }
}
