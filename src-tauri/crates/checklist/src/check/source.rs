//! Whether the clauses are what the policy prints.
//!
//! A clause is looked for at the lines that it names, without white space: a sentence is stored
//! with the printed line breaks joined. Nothing is normalised, because a printed fault is kept.

use tenken_core::checklist::Checklist;
use tenken_core::hash;
use tenken_core::problem::Problem;

use crate::codes;

pub(super) fn check(checklist: &Checklist, policy_text: &[u8], problems: &mut Vec<Problem>) {
    let source = &checklist.policy.source;
    let actual = hash::sha256_hex(policy_text);
    if checklist.policy.source_sha256 != actual {
        problems.push(Problem::new(source, codes::SOURCE_DIFFERS, actual));
    }
    let text = match std::str::from_utf8(policy_text) {
        Ok(text) => text,
        Err(error) => {
            let offset = error.valid_up_to().to_string();
            problems.push(Problem::new(source, codes::SOURCE_NOT_UTF8, offset));
            return;
        }
    };
    let lines: Vec<&str> = text.lines().collect();
    for clause in &checklist.clauses {
        let printed = printed(&lines, clause.lines);
        let number = ("number".to_owned(), &clause.number_as_printed);
        let heading = clause.heading.iter().map(|heading| ("heading".to_owned(), heading));
        let sentences =
            (1..).zip(&clause.sentences).map(|(n, s): (u16, _)| (n.to_string(), &s.text));
        for (part, text) in std::iter::once(number).chain(heading).chain(sentences) {
            if !printed.contains(&without_white_space(text)) {
                problems.push(Problem::new(&clause.key, codes::TEXT_NOT_IN_SOURCE, part));
            }
        }
    }
}

/// The text of these lines, counted from 1 and both included, without white space.
fn printed(lines: &[&str], [first, last]: [u32; 2]) -> String {
    let index = |line: u32| usize::try_from(line).unwrap_or(usize::MAX);
    let from = index(first).saturating_sub(1);
    let lines = lines.get(from..index(last).min(lines.len())).unwrap_or_default();
    without_white_space(&lines.concat())
}

fn without_white_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
