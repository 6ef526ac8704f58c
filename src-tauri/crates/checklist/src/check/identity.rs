//! Whether ids are plain, unique and used.

use std::collections::{HashMap, HashSet};

use tenken_core::checklist::Checklist;
use tenken_core::problem::Problem;

use crate::codes;

pub(super) fn check(checklist: &Checklist, problems: &mut Vec<Problem>) {
    fn ids<T>(values: &[T], id: impl Fn(&T) -> &String) -> Vec<&str> {
        values.iter().map(|value| id(value).as_str()).collect()
    }
    let chapters = ids(&checklist.chapters, |chapter| &chapter.id);
    let gates = ids(&checklist.gates, |gate| &gate.id);
    let rules = ids(&checklist.scope_rules, |rule| &rule.id);
    let items = ids(&checklist.items, |item| &item.id);
    let keys = ids(&checklist.clauses, |clause| &clause.key);

    for (names, code) in [
        (&keys, codes::CLAUSE_KEY_DUPLICATE),
        (&chapters, codes::CHAPTER_ID_DUPLICATE),
        (&gates, codes::GATE_ID_DUPLICATE),
        (&rules, codes::SCOPE_RULE_ID_DUPLICATE),
        (&items, codes::ITEM_ID_DUPLICATE),
    ] {
        let repeated = repeated(names.iter().copied());
        problems.extend(repeated.into_iter().map(|name| Problem::new(name, code, "")));
    }
    for name in [&chapters, &gates, &rules, &items].into_iter().flatten() {
        if !is_plain(name) {
            problems.push(Problem::new(*name, codes::ID_MALFORMED, *name));
        }
    }
    duplicate_duties(checklist, problems);
    duplicate_questions(checklist, problems);

    let used: HashSet<&str> = checklist.items.iter().map(|item| item.chapter.as_str()).collect();
    unused(&chapters, &used, codes::CHAPTER_UNUSED, problems);
    let used: HashSet<&str> =
        checklist.items.iter().filter_map(|item| item.gate.as_deref()).collect();
    unused(&gates, &used, codes::GATE_UNUSED, problems);
}

/// Ids go into sheets, commands and file names.
fn is_plain(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// Names that come a second time, each as often as it does.
fn repeated<T: Copy + Eq + std::hash::Hash>(names: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| !seen.insert(*name)).collect()
}

fn unused(names: &[&str], used: &HashSet<&str>, code: &'static str, problems: &mut Vec<Problem>) {
    let unused = names.iter().filter(|name| !used.contains(**name));
    problems.extend(unused.map(|name| Problem::new(*name, code, "")));
}

fn duplicate_duties(checklist: &Checklist, problems: &mut Vec<Problem>) {
    let places = checklist.duties.iter().map(|duty| (duty.clause.as_str(), duty.sentence));
    for (clause, sentence) in repeated(places) {
        problems.push(Problem::new(clause, codes::DUTY_DUPLICATE, sentence.to_string()));
    }
    for duty in &checklist.duties {
        for name in repeated(duty.names.iter().map(String::as_str)) {
            problems.push(Problem::new(&duty.clause, codes::DUTY_DUPLICATE, name));
        }
    }
}

fn duplicate_questions(checklist: &Checklist, problems: &mut Vec<Problem>) {
    let mut first: HashMap<&str, &str> = HashMap::new();
    for item in checklist.items.iter().filter(|item| !item.question_ja.is_empty()) {
        let other = *first.entry(&item.question_ja).or_insert(&item.id);
        if other != item.id {
            problems.push(Problem::new(&item.id, codes::QUESTION_DUPLICATE, other));
        }
    }
}
