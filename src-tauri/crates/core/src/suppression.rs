//! Which groups of people are too small to be published, so that nobody can be picked out.
//!
//! A group below the minimum is hidden; and where a total is published beside the groups, what is
//! hidden must not be found by subtraction: then the next smallest groups are hidden with it.

/// Below this number of people a group's counts are not published.
pub const MINIMUM_PERSONS: u64 = 5;

/// Whether a group's counts may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// They may.
    Open,
    /// The group has fewer people than the minimum.
    TooSmall,
    /// Large enough, but a smaller one would follow from the total.
    Complementary,
}

/// Groups under one published total, and whether that total may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Each group, in the order given.
    pub groups: Vec<Shown>,
    /// Whether the total of all groups may be published.
    pub total: Shown,
}

/// Decides for groups of so many people each, whose total is published too.
///
/// What is hidden, taken together, holds at least `minimum` people in at least two groups; where
/// the groups do not suffice for that, the total is hidden as well. A group of nobody hides
/// nothing and protects nothing: it stays open.
pub fn suppress(sizes: &[u64], minimum: u64) -> Suppression {
    let is_small = |size: u64| 0 < size && size < minimum;
    let mut groups: Vec<Shown> = sizes
        .iter()
        .map(|&size| if is_small(size) { Shown::TooSmall } else { Shown::Open })
        .collect();
    let mut hidden = sizes.iter().filter(|&&size| is_small(size)).count();
    let mut people: u64 = sizes.iter().filter(|&&size| is_small(size)).sum();
    let total: u64 = sizes.iter().sum();
    if hidden == 0 {
        return Suppression { groups, total: Shown::Open };
    }
    // The smallest first, so that as little as possible is lost; equal ones in their order.
    let mut others: Vec<usize> = (0..sizes.len()).filter(|&i| minimum <= sizes[i]).collect();
    others.sort_by_key(|&index| (sizes[index], index));
    for index in others {
        if 2 <= hidden && minimum <= people {
            break;
        }
        groups[index] = Shown::Complementary;
        hidden += 1;
        people += sizes[index];
    }
    let total = if is_small(total) {
        Shown::TooSmall
    } else if hidden < 2 || people < minimum {
        Shown::Complementary
    } else {
        Shown::Open
    };
    Suppression { groups, total }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_hidden_does_not_follow_from_the_total() {
        use Shown::{Complementary, Open, TooSmall};
        for (sizes, groups, total, why) in [
            (&[10, 20, 30][..], vec![Open, Open, Open], Open, "all are large"),
            (&[3, 20, 30], vec![TooSmall, Complementary, Open], Open, "3 = total − 20 − 30"),
            (&[3, 4, 30], vec![TooSmall, TooSmall, Open], Open, "two of seven are not told apart"),
            (
                &[1, 2, 30],
                vec![TooSmall, TooSmall, Complementary],
                Open,
                "three people are too few",
            ),
            (&[3], vec![TooSmall], TooSmall, "the total is the group"),
            (&[1, 2], vec![TooSmall, TooSmall], TooSmall, "the total is small itself"),
            (&[0, 3, 9], vec![Open, TooSmall, Complementary], Open, "nobody protects nobody"),
            (&[0, 0], vec![Open, Open], Open, "nobody is told of"),
        ] {
            let expected = Suppression { groups, total };
            assert_eq!(suppress(sizes, 5), expected, "{sizes:?}: {why}");
        }
    }

    proptest! {
        #[test]
        fn hidden_groups_are_several_and_together_large_enough(
            sizes in prop::collection::vec(0_u64..40, 0..12), minimum in 1_u64..12,
        ) {
            let found = suppress(&sizes, minimum);
            let hidden: Vec<u64> = sizes
                .iter()
                .zip(&found.groups)
                .filter(|(_, shown)| **shown != Shown::Open)
                .map(|(&size, _)| size)
                .collect();
            for (&size, shown) in sizes.iter().zip(&found.groups) {
                prop_assert_eq!(*shown == Shown::TooSmall, 0 < size && size < minimum);
                prop_assert!(*shown == Shown::Open || 0 < size, "an empty group tells nothing");
            }
            if !hidden.is_empty() && found.total == Shown::Open {
                prop_assert!(2 <= hidden.len(), "one hidden group follows from the total");
                prop_assert!(minimum <= hidden.iter().sum(), "together they are few people");
            }
        }
    }
}
