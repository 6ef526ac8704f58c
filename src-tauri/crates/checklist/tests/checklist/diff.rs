//! What a revision does to items and their answers.

use std::path::Path;

use tenken_checklist::{Limits, diff, read};
use tenken_core::checklist::Checklist;
use tenken_core::vocabulary::Polarity;

fn old() -> Checklist {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    read(&folder, &Limits::default()).unwrap()
}

/// The changes other than `unchanged`, as `item change`.
fn changes(old: &Checklist, new: &Checklist) -> Vec<String> {
    let log = serde_json::to_value(diff(old, new)).unwrap();
    let lines = log.as_array().unwrap().iter();
    lines
        .filter(|line| line["carries_answer"] == false)
        .map(|line| {
            format!("{} {}", line["item"].as_str().unwrap(), line["change"].as_str().unwrap())
        })
        .collect()
}

#[test]
fn only_what_is_the_same_to_the_character_carries_its_answer() {
    let check = |change: fn(&mut Checklist), expected: &[&str], why: &str| {
        let mut new = old();
        change(&mut new);
        assert_eq!(changes(&old(), &new), expected, "{why}");
    };
    check(|_| {}, &[], "nothing changed");
    check(|l| l.items.reverse(), &[], "order is not the question");
    check(|l| l.items[1].guidance_ja.push('。'), &[], "guidance is not the question");
    check(|l| l.items[1].question_ja.insert(0, '、'), &["STA-01 reworded"], "one character");
    check(|l| l.items[1].polarity = Polarity::Inverted, &["STA-01 reworded"], "yes means no");
    check(
        |l| l.clauses[8].sentences[0].text.push('。'),
        &["STA-01 clause_changed"],
        "its sentence",
    );
    check(
        |l| {
            l.items[1].cites.pop();
        },
        &["STA-01 clause_changed"],
        "it follows from less",
    );
    check(
        |l| {
            l.items.remove(1);
        },
        &["STA-01 removed"],
        "it is gone",
    );
    check(
        |l| l.items[1].id = "STA-09".to_owned(),
        &["STA-09 added", "STA-01 removed"],
        "another id is another question",
    );
}

#[test]
fn every_item_of_either_checklist_is_listed_once() {
    let mut new = old();
    new.items.remove(0);
    new.items[0].id = "NEW-01".to_owned();
    let log = diff(&old(), &new);
    let listed: Vec<_> = log.iter().map(|line| line.item.as_str()).collect();
    let expected =
        ["NEW-01", "OUT-01", "OUT-02", "EXP-01", "AUD-01", "DIS-01", "CON-01", "GEN-01", "STA-01"];
    assert_eq!(listed, expected, "the new ones in their order, then the removed");
}
