//! What the public is told, held against the rule that no figure is that of few.

use proptest::prelude::*;
use tenken_core::score::{Fraction, Mode};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::{AnswerValue, Organ};
use tenken_i18n::Locale;

use super::facts::Facts;
use super::{Frame, document};
use crate::audit_report::sample::{answering, checklist, everything, mark, snapshot, unit};

fn text(snapshot: &Snapshot) -> String {
    let frame = Frame { note: "", issued_on: "2027-02-01", edition: None, locale: Locale::Ja };
    document(&Facts::of(snapshot, 5), &frame).plain_text()
}

#[test]
fn nothing_of_a_unit_person_answer_or_file_is_told() {
    let text = text(&everything());
    for secret in [
        "総務課",
        "税務課",
        "髙﨑",
        "体制図",
        "書庫",
        "短い離席",
        "自動ロック",
        "例外第3号",
        "DUT-01",
        "離れるとき",
        "6月に再点検",
    ] {
        assert!(!text.contains(secret), "{secret} is not for the public: {text}");
    }
}

#[test]
fn fewer_units_than_the_threshold_have_no_figure_at_all() {
    let units = (0..4)
        .map(|n| answering(unit(&format!("課{n}")), "DUT-01", &[mark(AnswerValue::Implemented)]));
    let snapshot = snapshot(checklist(), units.collect());
    let facts = Facts::of(&snapshot, 5);
    assert_eq!((facts.total, facts.attainment.len()), (None, 0), "four are few");
    let text = text(&snapshot);
    assert!(!text.contains("％（") && !text.contains('／'), "no rate and no count: {text}");
    assert!(text.contains("公表しない"), "and it is said why");
}

#[test]
fn a_single_small_group_takes_another_with_it() {
    let organs = [(Organ::ExecutiveBureau, 9), (Organ::FireDepartment, 6), (Organ::Assembly, 1)];
    let units = organs.iter().flat_map(|&(organ, count)| {
        (0..count).map(move |n| {
            let mut unit = unit(&format!("{organ}{n}"));
            unit.body.organ = organ;
            answering(unit, "DUT-01", &[mark(AnswerValue::NotImplemented)])
        })
    });
    let facts = Facts::of(&snapshot(checklist(), units.collect()), 5);
    let shown: Vec<(Option<Organ>, usize)> =
        facts.organs.iter().map(|group| (group.name, group.units)).collect();
    assert_eq!(
        shown,
        [(Some(Organ::ExecutiveBureau), 9), (None, 7)],
        "else the assembly's figure were the total less the others"
    );
}

#[test]
fn a_chapter_of_non_public_criteria_is_told_with_another_and_never_by_its_title() {
    let mut list = checklist();
    for item in list.items.iter_mut().filter(|item| item.chapter == "staff") {
        item.basis = tenken_core::vocabulary::Basis::ControlStandards;
    }
    let units = (0..9).map(|n| {
        let unit = unit(&format!("課{n}"));
        let unit = answering(unit, "DUT-01", &[mark(AnswerValue::Implemented)]);
        answering(unit, "OUT-01", &[mark(AnswerValue::Partial)])
    });
    let snapshot = snapshot(list, units.collect());
    let facts = Facts::of(&snapshot, 5);
    let groups: Vec<usize> = facts.chapters.iter().map(|group| group.groups).collect();
    assert_eq!(groups, [2], "alone it would be told by the difference");
    assert!(
        !text(&snapshot).contains("職員等の日々の行動"),
        "its title comes from what is not public"
    );
}

fn any_campaign() -> impl Strategy<Value = Snapshot> {
    let organ = prop::sample::select(vec![
        Organ::ExecutiveBureau,
        Organ::BoardOfEducation,
        Organ::FireDepartment,
        Organ::PublicEnterprise,
    ]);
    let value = prop::sample::select(vec![
        None,
        Some(AnswerValue::Implemented),
        Some(AnswerValue::Partial),
        Some(AnswerValue::NotApplicable),
    ]);
    let said = (organ, value.clone(), value);
    prop::collection::vec(said, 0..30).prop_map(|units| {
        let units = units.into_iter().enumerate().map(|(index, (organ, staff, head))| {
            let mut unit = unit(&format!("課{index}"));
            unit.body.organ = organ;
            for (item, value) in [("DUT-01", staff), ("OUT-01", head)] {
                if let Some(value) = value {
                    unit = answering(unit, item, &[mark(value)]);
                }
            }
            unit
        });
        snapshot(checklist(), units.collect())
    })
}

proptest! {
    #[test]
    fn every_group_shown_rests_on_enough_and_together_they_are_the_total(
        campaign in any_campaign(),
        threshold in 2_u64..8,
    ) {
        let facts = Facts::of(&campaign, threshold);
        let total = campaign.figures().total;
        let sizes = facts.organs.iter().map(|group| (group.units, group.rates));
        let sizes: Vec<_> =
            sizes.chain(facts.chapters.iter().map(|group| (group.units, group.rates))).collect();
        for (units, rates) in &sizes {
            prop_assert!(*units as u64 >= threshold, "a group of {units} units");
            prop_assert!(rates.implementation.den >= threshold, "of {:?}", rates.implementation);
        }
        if !facts.organs.is_empty() {
            let sum = facts.organs.iter().fold(Fraction::default(), |sum, group| Fraction {
                num: sum.num + group.rates.implementation.num,
                den: sum.den + group.rates.implementation.den,
            });
            let whole = total.implementation(Mode::Plain);
            prop_assert_eq!(sum, whole, "nothing can be had by subtraction");
        }
    }
}
