//! Whether every value of every closed list has its word.

use std::collections::BTreeSet;

use tenken_core::vocabulary as v;
use tenken_i18n::{Locale, by_key, value_key};

use crate::tree::FILES;

/// The closed lists as the words call them, with every value.
fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
    macro_rules! lists {
        ($($name:literal: $list:ident,)+) => {
            vec![$(($name, v::$list::ALL.iter().map(|value| value.as_str()).collect()),)+]
        };
    }
    lists! {
        "action-status": ActionStatus,
        "affiliation": Affiliation,
        "answer-value": AnswerValue,
        "asset-kind": AssetKind,
        "basis": Basis,
        "clause-class": ClauseClass,
        "confidentiality": Confidentiality,
        "edition-kind": EditionKind,
        "fact-outcome": FactOutcome,
        "finding-kind": FindingKind,
        "gap-kind": GapKind,
        "confirmation-means": ConfirmationMeans,
        "organ": Organ,
        "person-kind": PersonKind,
        "plan-term": PlanTerm,
        "polarity": Polarity,
        "policy-status": PolicyStatus,
        "purpose": Purpose,
        "requirement": Requirement,
        "rhythm": Rhythm,
        "role": Role,
        "sample-method": SampleMethod,
        "sentence-kind": SentenceKind,
        "unit-state": UnitState,
        "verdict": Verdict,
        "zone": Zone,
    }
}

#[test]
fn every_value_of_a_closed_list_has_its_word() {
    for (list, values) in lists() {
        for value in values {
            let key = value_key(list, value);
            for locale in Locale::ALL {
                let word = by_key::<&str>(*locale, &key, &[]);
                assert_ne!(word, key, "{list} {value} has no word in {}", locale.code());
            }
        }
    }
}

#[test]
fn every_word_of_the_vocabulary_names_a_value() {
    let named = named_values();
    let text: String = files_of("locales/ja/vocabulary", ".ftl");
    let keys = text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    for key in keys {
        assert!(named.contains(key), "{key} names no value of a closed list");
    }
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    let codes = tenken_app::Code::ALL.iter().map(|code| value_key("error", code.as_str()));
    let wanted: BTreeSet<String> = codes.flat_map(|key| [format!("{key}-hint"), key]).collect();
    assert_eq!(keys_of("error-"), wanted, "words and codes of errors");
}

#[test]
fn everything_told_of_a_sheet_has_its_words() {
    let codes = tenken_excel::read::CODES;
    let wanted: BTreeSet<String> = codes.iter().map(|code| value_key("issue", code)).collect();
    assert_eq!(keys_of("issue-"), wanted, "words and codes of what is told of a sheet");
}

#[test]
fn every_problem_of_a_checklist_has_its_words() {
    let codes = tenken_checklist::codes::ALL;
    let wanted: BTreeSet<String> = codes.iter().map(|code| value_key("problem", code)).collect();
    assert_eq!(keys_of("problem-"), wanted, "words and codes of problems");
}

#[test]
fn every_problem_of_a_finding_and_every_reason_not_to_compare_has_its_words() {
    use tenken_core::{finding, year_over_year::Incomparable};
    let codes = finding::CODES.iter().map(|code| code.replacen("finding_", "finding-problem-", 1));
    let wanted: BTreeSet<String> = codes.map(|key| key.replace('_', "-")).collect();
    assert_eq!(keys_of("finding-problem-"), wanted, "words and codes of findings");
    let reasons = Incomparable::ALL.iter();
    let wanted: BTreeSet<String> =
        reasons.map(|reason| value_key("incomparable", reason.as_str())).collect();
    assert_eq!(keys_of("incomparable-"), wanted, "words and reasons");
}

#[test]
fn no_word_is_forgotten() {
    let sources: String = FILES
        .iter()
        .filter(|file| file.is(&["rs", "ts", "svelte"]))
        .map(crate::tree::File::text)
        .collect();
    // What is formed while the program runs: of codes and values, tested above, and by the pages.
    let mut formed = vec![
        "error-",
        "problem-",
        "formula-",
        "unit-problem-",
        "accounting-",
        "finding-problem-",
        "incomparable-",
        "issue-",
    ];
    for call in ["t(`", "words(`"] {
        let begins = sources.match_indices(call).map(|(at, _)| &sources[at + call.len()..]);
        formed.extend(begins.filter_map(|rest| rest.split_once("${")).filter_map(|(key, _)| {
            let is_key = key.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            is_key.then_some(key).filter(|key| key.ends_with('-'))
        }));
    }
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let said: BTreeSet<&str> = sources.split(|c| !part_of_name(c)).collect();
    let vocabulary = named_values();
    for key in tenken_i18n::keys() {
        let is_used = vocabulary.contains(*key)
            || formed.iter().any(|begin| key.starts_with(begin))
            || said.contains(*key)
            || said.contains(key.replace('-', "_").as_str());
        assert!(is_used, "{key} is said nowhere");
    }
}

#[test]
fn every_closed_list_is_among_the_lists_named_here() {
    let source = files_of("src-tauri/crates/core/src/vocabulary", ".rs");
    let declared = source.matches("\nclosed_list! {").count();
    assert_eq!(lists().len(), declared, "a new list needs its words");
}

/// The text of all files whose path begins and ends so.
fn files_of(begin: &str, end: &str) -> String {
    let wanted =
        |file: &&crate::tree::File| file.path.starts_with(begin) && file.path.ends_with(end);
    FILES.iter().filter(wanted).map(crate::tree::File::text).collect()
}

/// The key of every value of every closed list.
fn named_values() -> BTreeSet<String> {
    lists()
        .into_iter()
        .flat_map(|(list, values)| values.into_iter().map(move |value| value_key(list, value)))
        .collect()
}

/// Every key that begins so.
fn keys_of(begin: &str) -> BTreeSet<String> {
    let keys = tenken_i18n::keys().iter().filter(|key| key.starts_with(begin));
    keys.map(|key| (*key).to_owned()).collect()
}
