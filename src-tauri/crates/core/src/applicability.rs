//! Who is asked what, and which clause says so where somebody is not.
//!
//! An item concerns a unit by kind of organ × zone × kind of person × role held × kind of asset;
//! then the checklist's scope rules limit it, each by a clause; then the unit's gates settle it.
//! What a unit has not declared excludes nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::checklist::{Checklist, Item, ScopeEffect, ScopeRule};
use crate::vocabulary::{AssetKind, Organ, PersonKind, Role, Zone};

/// A unit, or one person of it, as far as it decides what is asked. Empty lists are not declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The kind of organ.
    pub organ: Organ,
    /// Roles held.
    pub roles: BTreeSet<Role>,
    /// Zones worked in.
    pub zones: BTreeSet<Zone>,
    /// Kinds of person.
    pub persons: BTreeSet<PersonKind>,
    /// Kinds of asset held.
    pub assets: BTreeSet<AssetKind>,
    /// Gates answered: the gate's id and whether the answer was "yes".
    pub gates: BTreeMap<String, bool>,
}

/// What becomes of an item for a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applicability<'a> {
    /// Asked; the rules limit what the answer covers (for instance: not the school's assets).
    Asked {
        /// Rules that leave a part of the unit out, or name it as in.
        limits: Vec<&'a ScopeRule>,
    },
    /// 適用範囲外: a clause leaves it out.
    OutOfScope {
        /// The rule that does.
        rule: &'a ScopeRule,
    },
    /// 該当なし: a gate was answered with "no".
    SettledByGate {
        /// The gate's id.
        gate: &'a str,
    },
    /// Another role, organ or zone answers it; nothing to show here.
    NotAsked,
}

/// Decides one item for one profile.
pub fn applicability<'a>(
    checklist: &'a Checklist,
    item: &'a Item,
    profile: &Profile,
) -> Applicability<'a> {
    if !concerns(item, profile) {
        return Applicability::NotAsked;
    }
    let mut limits = Vec::new();
    for rule in checklist.scope_rules.iter().filter(|rule| touches_organ(rule, profile.organ)) {
        match effect(rule, item, profile) {
            Effect::None => {}
            Effect::Limits => limits.push(rule),
            Effect::Excludes => return Applicability::OutOfScope { rule },
        }
    }
    match item.gate.as_deref() {
        Some(gate) if profile.gates.get(gate) == Some(&false) => {
            Applicability::SettledByGate { gate }
        }
        _ => Applicability::Asked { limits },
    }
}

/// Whether the topic is one of those named, or below one of them.
pub fn has_topic(item: &Item, topics: &[String]) -> bool {
    item.topics.iter().any(|topic| {
        topics.iter().any(|wanted| {
            topic
                .strip_prefix(wanted.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    })
}

enum Effect {
    None,
    Limits,
    Excludes,
}

fn effect(rule: &ScopeRule, item: &Item, profile: &Profile) -> Effect {
    let selected = rule.topics.is_empty() || has_topic(item, &rule.topics);
    match rule.effect {
        ScopeEffect::In => Effect::None,
        ScopeEffect::Only if !selected && meets(rule, profile) => Effect::Excludes,
        ScopeEffect::Only => Effect::None,
        ScopeEffect::Out if !selected => Effect::None,
        ScopeEffect::Out => match share_left_out(rule, item, profile) {
            Share::None => Effect::None,
            Share::Part => Effect::Limits,
            Share::Whole => Effect::Excludes,
        },
    }
}

/// How much of what the item asks about a rule leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    None,
    Part,
    Whole,
}

fn share_left_out(rule: &ScopeRule, item: &Item, profile: &Profile) -> Share {
    let persons = share(&rule.persons, &item.applies.persons, &profile.persons);
    let assets = share(&rule.assets, &item.applies.assets, &profile.assets);
    match (persons, assets) {
        (Share::None, _) | (_, Share::None) => Share::None,
        (Share::Whole, Share::Whole) => Share::Whole,
        _ => Share::Part,
    }
}

/// The share of the declared kinds, narrowed to those that the item asks about, that a rule names.
/// A rule that names none concerns all; a unit that has declared none might hold some of them.
fn share<T: Ord + Copy>(rule: &[T], asked: &[T], declared: &BTreeSet<T>) -> Share {
    if rule.is_empty() {
        return Share::Whole;
    }
    let narrowed: Vec<T> = match (asked.is_empty(), declared.is_empty()) {
        (true, true) => return Share::None,
        (true, false) => declared.iter().copied().collect(),
        (false, true) => asked.to_vec(),
        (false, false) => asked.iter().copied().filter(|kind| declared.contains(kind)).collect(),
    };
    let left_out = narrowed.iter().filter(|kind| rule.contains(kind)).count();
    if left_out == 0 {
        Share::None
    } else if left_out == narrowed.len() {
        Share::Whole
    } else {
        Share::Part
    }
}

fn touches_organ(rule: &ScopeRule, organ: Organ) -> bool {
    rule.organs.is_empty() || rule.organs.contains(&organ)
}

fn meets(rule: &ScopeRule, profile: &Profile) -> bool {
    (rule.persons.is_empty() || rule.persons.iter().any(|kind| profile.persons.contains(kind)))
        && (rule.assets.is_empty() || rule.assets.iter().any(|kind| profile.assets.contains(kind)))
}

fn concerns(item: &Item, profile: &Profile) -> bool {
    let applies = &item.applies;
    profile.roles.contains(&item.role)
        && (applies.organs.is_empty() || applies.organs.contains(&profile.organ))
        && overlaps(&applies.zones, &profile.zones)
        && overlaps(&applies.persons, &profile.persons)
        && overlaps(&applies.assets, &profile.assets)
}

fn overlaps<T: Ord>(asked: &[T], declared: &BTreeSet<T>) -> bool {
    asked.is_empty() || declared.is_empty() || asked.iter().any(|kind| declared.contains(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::tests::{checklist, item};
    use crate::vocabulary::Basis;

    fn profile() -> Profile {
        Profile {
            organ: Organ::ExecutiveBureau,
            roles: BTreeSet::from([Role::UnitHead, Role::Staff]),
            zones: BTreeSet::new(),
            persons: BTreeSet::new(),
            assets: BTreeSet::new(),
            gates: BTreeMap::new(),
        }
    }

    fn rule(effect: ScopeEffect) -> ScopeRule {
        ScopeRule {
            id: "r".to_owned(),
            clause: "4(2)".to_owned(),
            sentence: 2,
            basis: Basis::AsWritten,
            effect,
            organs: Vec::new(),
            persons: Vec::new(),
            assets: Vec::new(),
            topics: Vec::new(),
            reason_ja: String::new(),
            reason_en: String::new(),
        }
    }

    /// What becomes of the first item.
    fn verdict(checklist: &Checklist, profile: &Profile) -> &'static str {
        match applicability(checklist, &checklist.items[0], profile) {
            Applicability::Asked { limits } if limits.is_empty() => "asked",
            Applicability::Asked { .. } => "limited",
            Applicability::OutOfScope { .. } => "out",
            Applicability::SettledByGate { .. } => "gate",
            Applicability::NotAsked => "not asked",
        }
    }

    #[test]
    fn only_who_holds_the_role_is_asked() {
        let mut list = checklist(vec![item("A")]);
        assert_eq!(verdict(&list, &profile()), "asked", "staff is held");
        list.items[0].role = Role::SystemManager;
        assert_eq!(verdict(&list, &profile()), "not asked", "the role is another unit's");
    }

    #[test]
    fn what_is_not_declared_excludes_nothing() {
        let mut list = checklist(vec![item("A")]);
        list.items[0].applies.zones = vec![Zone::Mynumber];
        assert_eq!(verdict(&list, &profile()), "asked", "no zone was declared");
        let other = Profile { zones: BTreeSet::from([Zone::Internet]), ..profile() };
        assert_eq!(verdict(&list, &other), "not asked", "another zone was declared");
    }

    #[test]
    fn a_gate_answered_no_settles_the_item_and_yes_does_not() {
        let mut list = checklist(vec![item("A")]);
        list.items[0].gate = Some("sns".to_owned());
        assert_eq!(verdict(&list, &profile()), "asked", "the gate is still open");
        let no = Profile { gates: BTreeMap::from([("sns".to_owned(), false)]), ..profile() };
        assert_eq!(verdict(&list, &no), "gate", "one no settles it");
        let yes = Profile { gates: BTreeMap::from([("sns".to_owned(), true)]), ..profile() };
        assert_eq!(verdict(&list, &yes), "asked", "yes means that it is asked");
    }

    #[test]
    fn one_unit_can_be_in_and_out_at_once() {
        let mut list = checklist(vec![item("A")]);
        list.scope_rules =
            vec![ScopeRule { assets: vec![AssetKind::SchoolEducation], ..rule(ScopeEffect::Out) }];
        let board = |assets: &[AssetKind]| Profile {
            organ: Organ::BoardOfEducation,
            assets: assets.iter().copied().collect(),
            ..profile()
        };
        let both = board(&[AssetKind::General, AssetKind::SchoolEducation]);
        assert_eq!(verdict(&list, &both), "limited", "asked, but not about the school's assets");
        let school = board(&[AssetKind::SchoolEducation]);
        assert_eq!(verdict(&list, &school), "out", "nothing is left to ask about");
        let office = board(&[AssetKind::General]);
        assert_eq!(verdict(&list, &office), "asked", "the rule does not concern it");
    }

    #[test]
    fn a_body_in_scope_only_for_one_use_is_asked_only_about_that() {
        let mut list = checklist(vec![item("A")]);
        list.scope_rules = vec![ScopeRule {
            organs: vec![Organ::PartialAffairsAssociation],
            topics: vec!["measures.resilience.lgwan".to_owned()],
            ..rule(ScopeEffect::Only)
        }];
        let body = Profile { organ: Organ::PartialAffairsAssociation, ..profile() };
        assert_eq!(verdict(&list, &body), "out", "the item is not about LGWAN");
        list.items[0].topics = vec!["measures.resilience.lgwan.split".to_owned()];
        assert_eq!(verdict(&list, &body), "asked", "a topic selects those below it");
        assert_eq!(verdict(&list, &profile()), "asked", "other organs are not concerned");
        list.items[0].topics = vec!["measures.resilience.lgwanx".to_owned()];
        assert_eq!(verdict(&list, &body), "out", "a topic is not a prefix of letters");
    }

    #[test]
    fn assembly_members_are_out_only_for_what_is_left_to_the_assembly() {
        let mut list = checklist(vec![item("A")]);
        list.items[0].topics = vec!["audit".to_owned()];
        list.scope_rules = vec![ScopeRule {
            organs: vec![Organ::Assembly],
            persons: vec![PersonKind::AssemblyMember],
            topics: vec!["audit".to_owned()],
            ..rule(ScopeEffect::Out)
        }];
        let members = Profile {
            organ: Organ::Assembly,
            persons: BTreeSet::from([PersonKind::AssemblyMember]),
            ..profile()
        };
        assert_eq!(verdict(&list, &members), "out", "left to the assembly");
        list.items[0].topics = vec!["staff_duty".to_owned()];
        assert_eq!(verdict(&list, &members), "asked", "the duty of clause 5 stays");
    }
}
