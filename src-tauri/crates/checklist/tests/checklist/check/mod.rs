//! One mutation of a good checklist for each kind of problem, and the counts of a report.

mod cases;

use std::collections::HashSet;
use std::path::Path;

use tenken_checklist::{Limits, Report, check, codes, read, read_policy_text};
use tenken_core::checklist::{Checklist, Duties, Informational};

use cases::{cases, drop_item};

/// The fixture: a small policy in which every kind of sentence occurs, accounted for in full.
fn good() -> (Checklist, Vec<u8>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let list = read(&folder, &Limits::default()).unwrap();
    let policy = read_policy_text(&folder, &Limits::default()).unwrap().unwrap();
    (list, policy)
}

fn found(report: &Report) -> Vec<(&str, &str, &str)> {
    let problems = report.problems.iter();
    problems.map(|p| (p.at.as_str(), p.code, p.detail.as_str())).collect()
}

#[test]
fn each_fault_makes_exactly_its_own_problem() {
    for (fault, change, (at, code, detail)) in cases() {
        let (mut list, policy) = good();
        let hash = tenken_core::hash::short_sha256(&list.sentence("5", 1).unwrap().text);
        let whole = tenken_core::hash::sha256_hex(&policy);
        change(&mut list);
        let report = check(&list, Some(&policy));
        let detail = match *code {
            codes::CITATION_HASH_DIFFERS => format!("5 1 {hash}"),
            codes::SOURCE_DIFFERS => whole,
            _ => (*detail).to_owned(),
        };
        assert_eq!(found(&report), [(*at, *code, detail.as_str())], "{fault}");
    }
}

#[test]
fn every_code_has_a_fault_that_makes_it() {
    let mut made: HashSet<&str> = cases().map(|(_, _, (_, code, _))| *code).collect();
    // Made by the policy's bytes, not by a change of the checklist: tested on its own.
    made.insert(codes::SOURCE_NOT_UTF8);
    let all: HashSet<&str> = codes::ALL.iter().copied().collect();
    assert_eq!(made, all, "a rule without a fault that shows it may as well not exist");
}

#[test]
fn a_complete_checklist_has_no_problem() {
    let (list, policy) = good();
    let report = serde_json::to_value(check(&list, Some(&policy))).unwrap();
    let expected = serde_json::json!({
        "clauses": { "total": 14, "accounted": 14, "by_reason_only": 1, "unaccounted": [] },
        "obligations": { "total": 7, "with_items": 7 },
        "threats": { "total": 1, "answered": 1 },
        "items": 8,
        "problems": [],
    });
    assert_eq!(report, expected, "the shape is the contract of the command line");
}

#[test]
fn what_is_open_below_leaves_everything_above_open() {
    let (mut list, _) = good();
    drop_item(&mut list, "OUT-02");
    list.threats.clear();
    let report = check(&list, None);
    assert_eq!(report.clauses.unaccounted, ["3", "3(1)", "6", "6(1)"], "a lead-in is its clauses");
    assert_eq!(report.clauses.accounted, 10, "the others stand");
    assert_eq!(report.obligations.with_items, 4, "two lead-ins and one obligation are open");
    assert_eq!(report.threats.answered, 0, "no item answers the threat");
    let codes: Vec<_> = report.problems.iter().map(|problem| problem.code).collect();
    let told = [codes::THREAT_UNANSWERED, codes::DUTY_WITHOUT_ITEM];
    assert_eq!(codes, told, "what is missing is told once, where it is missing");
}

#[test]
fn a_reason_never_settles_an_obligation() {
    let (mut list, _) = good();
    drop_item(&mut list, "STA-01");
    list.informational.push(Informational {
        clause: "5".to_owned(),
        sentence: None,
        reason_ja: "だれもしない。".to_owned(),
    });
    let report = check(&list, None);
    assert_eq!(report.clauses.unaccounted, ["5"], "an obligation needs an item");
    let expected =
        [("5", codes::OBLIGATION_WITHOUT_ITEM, "1"), ("5", codes::REASON_NOT_ENOUGH, "")];
    assert_eq!(found(&report), expected, "and the reason is told to be misplaced");
}

#[test]
fn a_threat_answered_by_no_existing_item_is_open() {
    let (mut list, _) = good();
    list.threats[0].items = vec!["X-1".to_owned()];
    let report = check(&list, None);
    assert_eq!(report.threats.answered, 0, "an item that does not exist answers nothing");
    let expected = [("3(1)", codes::THREAT_UNANSWERED, "1"), ("3(1)", codes::ITEM_UNKNOWN, "X-1")];
    assert_eq!(found(&report), expected, "both are told");
}

#[test]
fn a_policy_in_another_encoding_is_one_problem_and_not_one_for_each_clause() {
    let (mut list, _) = good();
    let policy = b"abc\x93\x5F\x8C\x9F";
    list.policy.source_sha256 = tenken_core::hash::sha256_hex(policy);
    let report = check(&list, Some(policy));
    assert_eq!(found(&report), [("policy.txt", codes::SOURCE_NOT_UTF8, "3")], "at its first byte");
}

#[test]
fn lines_past_the_end_of_the_policy_are_told_and_nothing_breaks() {
    let (mut list, policy) = good();
    for lines in [[0, 0], [9, 2], [u32::MAX, u32::MAX], [900, 901]] {
        list.clauses[1].lines = lines;
        let report = check(&list, Some(&policy));
        let parts: Vec<_> = report.problems.iter().map(|p| (p.code, p.detail.as_str())).collect();
        let told = ["number", "heading"].map(|part| (codes::TEXT_NOT_IN_SOURCE, part));
        assert_eq!(parts, told, "lines {lines:?} print nothing");
    }
}

#[test]
fn an_empty_checklist_is_checked_without_a_fault_of_ours() {
    let (mut list, policy) = good();
    list.clauses.clear();
    list.items.clear();
    list.duties = vec![Duties { clause: String::new(), sentence: 0, names: Vec::new() }];
    let report = check(&list, Some(&policy));
    assert_eq!(report.clauses.total, 0, "nothing to account for");
    assert!(
        report.problems.iter().any(|p| p.code == codes::CLAUSE_UNKNOWN),
        "all it names is unknown"
    );
}
