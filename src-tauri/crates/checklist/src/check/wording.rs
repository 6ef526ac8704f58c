//! Whether questions can be answered at all: no text missing, no words that make ○ the only answer.
//!
//! What only a reader can judge, such as whether a question asks one fact, is not judged here.

use tenken_core::checklist::{Checklist, Gate, Item};
use tenken_core::problem::Problem;

use crate::codes;

/// Words under which every state of affairs counts as done.
const VAGUE: &[&str] = &["原則として", "適切に", "適宜", "必要に応じて", "十分に"];

/// Phrases that negate twice by themselves.
const DOUBLE_NEGATIVES: &[&str] = &[
    "なくは",
    "ないことはない",
    "ないことがない",
    "ないわけで",
    "ないとはいえない",
    "ないとは言えない",
    "ずにいない",
    "ないままになっていない",
];

/// Negations that make a question of those ending in 「ないか」 a double one.
const NEGATIONS: &[&str] = &["ていない", "ずに"];

pub(super) fn check(checklist: &Checklist, problems: &mut Vec<Problem>) {
    identity_texts(checklist, problems);
    for gate in &checklist.gates {
        texts(&gate.id, &gate_texts(gate), problems);
        question(&gate.id, &gate.question_ja, problems);
    }
    for item in &checklist.items {
        texts(&item.id, &item_texts(item), problems);
        question(&item.id, &item.question_ja, problems);
    }
}

fn identity_texts(checklist: &Checklist, problems: &mut Vec<Problem>) {
    let policy = &checklist.policy;
    let fields = [
        ("revision", checklist.revision.as_str()),
        ("organization", &policy.organization),
        ("title", &policy.title),
        ("source", &policy.source),
    ];
    texts(&checklist.id, &fields, problems);
    for chapter in &checklist.chapters {
        let fields = [("title_ja", chapter.title_ja.as_str()), ("title_en", &chapter.title_en)];
        texts(&chapter.id, &fields, problems);
    }
    for organ in &checklist.organs {
        texts(&organ.clause, &[("name_as_printed", &organ.name_as_printed)], problems);
    }
    for rule in &checklist.scope_rules {
        let fields = [("reason_ja", rule.reason_ja.as_str()), ("reason_en", &rule.reason_en)];
        texts(&rule.id, &fields, problems);
    }
    for duty in &checklist.duties {
        texts(&duty.clause, &list("names", &duty.names), problems);
    }
    for term in &checklist.terms {
        let at = term.clause.as_deref().unwrap_or("term");
        texts(at, &list("names", &term.names), problems);
    }
    for reason in &checklist.informational {
        texts(&reason.clause, &[("reason_ja", &reason.reason_ja)], problems);
    }
    for clause in &checklist.clauses {
        let text = clause.sentences.iter().map(|sentence| ("text", sentence.text.as_str()));
        // The policy may well print 「同上」.
        empty(&clause.key, text, problems);
    }
}

/// The entries of a list that may not be empty.
fn list<'a>(field: &'static str, entries: &'a [String]) -> Vec<(&'static str, &'a str)> {
    if entries.is_empty() {
        return vec![(field, "")];
    }
    entries.iter().map(|entry| (field, entry.as_str())).collect()
}

fn gate_texts(gate: &Gate) -> [(&'static str, &str); 4] {
    [
        ("question_ja", &gate.question_ja),
        ("question_en", &gate.question_en),
        ("na_reason_ja", &gate.na_reason_ja),
        ("na_reason_en", &gate.na_reason_en),
    ]
}

fn item_texts(item: &Item) -> Vec<(&'static str, &str)> {
    let mut fields = vec![
        ("question_ja", item.question_ja.as_str()),
        ("question_en", &item.question_en),
        ("audit_method_ja", &item.audit_method_ja),
        ("guidance_ja", &item.guidance_ja),
        ("good_example_ja", &item.good_example_ja),
        ("bad_example_ja", &item.bad_example_ja),
    ];
    // These lists may be empty, their entries not.
    fields.extend(
        item.evidence_examples_ja.iter().map(|text| ("evidence_examples_ja", text.as_str())),
    );
    fields.extend(item.na_reasons_ja.iter().map(|text| ("na_reasons_ja", text.as_str())));
    fields
}

fn texts(at: &str, fields: &[(&'static str, &str)], problems: &mut Vec<Problem>) {
    empty(at, fields.iter().copied(), problems);
    for (field, _) in fields.iter().filter(|(_, text)| text.contains("同上")) {
        problems.push(Problem::new(at, codes::TEXT_DITTO, *field));
    }
}

fn empty<'a>(
    at: &str,
    fields: impl Iterator<Item = (&'static str, &'a str)>,
    problems: &mut Vec<Problem>,
) {
    for (field, _) in fields.filter(|(_, text)| text.trim().is_empty()) {
        problems.push(Problem::new(at, codes::TEXT_EMPTY, field));
    }
}

fn question(at: &str, question: &str, problems: &mut Vec<Problem>) {
    let asked = question.trim_end().trim_end_matches('。');
    if !asked.is_empty() && !asked.ends_with('か') {
        let last = question.chars().rev().take(8).collect::<Vec<_>>();
        let detail: String = last.into_iter().rev().collect();
        problems.push(Problem::new(at, codes::QUESTION_NOT_ASKING, detail));
    }
    for word in VAGUE.iter().filter(|word| question.contains(**word)) {
        problems.push(Problem::new(at, codes::QUESTION_VAGUE, *word));
    }
    if let Some(words) = double_negative(asked) {
        problems.push(Problem::new(at, codes::QUESTION_DOUBLE_NEGATIVE, words));
    }
}

/// The words by which a question without its 「。」 negates twice.
fn double_negative(asked: &str) -> Option<&'static str> {
    let within = |words: &[&'static str], text: &str| {
        words.iter().copied().find(|phrase| text.contains(phrase))
    };
    within(DOUBLE_NEGATIVES, asked).or_else(|| {
        let before = asked.strip_suffix("ないか")?;
        within(NEGATIONS, before)
    })
}

#[cfg(test)]
mod tests {
    use super::double_negative;

    #[test]
    fn a_question_negates_at_most_once() {
        for (asked, expected) in [
            ("離席時に画面をロックしているか", None),
            ("許可のない機器を接続していないか", None),
            ("利用しなくなったアカウントを停止しているか", None),
            ("教育を受けていない職員はいないか", Some("ていない")),
            ("更新せずに使っている機器はないか", Some("ずに")),
            ("報告せずにいないか", Some("ずにいない")),
            ("実施していないことはないか", Some("ないことはない")),
            ("確認しなくはないか", Some("なくは")),
        ] {
            assert_eq!(double_negative(asked), expected, "{asked}");
        }
    }
}
