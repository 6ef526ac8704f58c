//! What stands between a sheet and its submission, each thing with the item that it leads to.

use tenken_core::body::AnswerBody;
use tenken_core::merge::{self, Standing};
use tenken_core::score::Counted;
use tenken_core::snapshot::Line;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use crate::sheet::Drafts;
use crate::snapshot::UnitSaid;
use crate::wire::UnitProblem;

/// Every code, with whether it stands in the way of a submission.
pub(crate) const CODES: &[(&str, bool)] = &[
    ("gate_open", true),
    ("gate_disagreement", true),
    ("unanswered", true),
    ("outdated", true),
    ("disagreement", true),
    ("reason_missing", true),
    ("exception_incomplete", true),
    ("improvement_missing", false),
    ("improve_by_missing", false),
    ("exception_expired", false),
    ("draft_pending", false),
    ("confirmation_missing", false),
    ("confirmation_outdated", false),
];

/// Whether a problem is about the head's confirmation.
pub(crate) fn is_confirmation(code: &str) -> bool {
    matches!(code, "confirmation_missing" | "confirmation_outdated")
}

/// What was found, in the order of the sheet; what is about the whole sheet stands last.
pub(crate) fn problems(
    said: &UnitSaid,
    drafts: &Drafts,
    cut_off: &str,
    locale: Locale,
) -> Vec<UnitProblem> {
    let mut found = Found { locale, problems: Vec::new() };
    let checklist = &*said.checklist;
    for gate in said.unit.gates_asked(checklist, &said.withdrawn) {
        let heads = said.unit.gates.get(&gate.id).map_or(&[][..], Vec::as_slice);
        match merge::settle_gates(heads) {
            Standing::Settled(_) => {}
            Standing::Unanswered => found.gate("gate_open", &gate.id),
            Standing::Disagreement(_) => found.gate("gate_disagreement", &gate.id),
        }
    }
    let mut number = 0;
    for line in said.unit.lines(checklist, &said.withdrawn, cut_off) {
        number += usize::from(line.counted != Counted::OutOfScope);
        let outdated = said.unit.outdated.contains_key(&line.item.id);
        for code in of_line(&line, outdated) {
            found.item(code, &line.item.id, number);
        }
        if drafts.contains_key(&line.item.id) {
            found.item("draft_pending", &line.item.id, number);
        }
    }
    let work = &said.unit.work;
    if work.confirmation.is_none() {
        found.unit("confirmation_missing", &said.unit.id);
    } else if work.confirmation_outdated {
        found.unit("confirmation_outdated", &said.unit.id);
    }
    found.problems
}

/// What is amiss with one line.
fn of_line(line: &Line<'_>, outdated: bool) -> Vec<&'static str> {
    let body = match (&line.standing, line.counted) {
        (_, Counted::OutOfScope) => return Vec::new(),
        (_, Counted::NotApplicable) if settled_by_gate(line) => return Vec::new(),
        (Standing::Unanswered, _) if outdated => return vec!["outdated"],
        (Standing::Unanswered, _) => return vec!["unanswered"],
        (Standing::Disagreement(_), _) => return vec!["disagreement"],
        (Standing::Settled(body), _) => body,
    };
    let mut codes = Vec::new();
    match body.value {
        AnswerValue::Unanswered => codes.push("unanswered"),
        AnswerValue::NotApplicable if body.reason.is_none() => codes.push("reason_missing"),
        AnswerValue::Partial | AnswerValue::NotImplemented => {
            codes.extend(body.reason.is_none().then_some("reason_missing"));
            codes.extend(body.improvement.is_none().then_some("improvement_missing"));
            codes.extend(body.improve_by.is_none().then_some("improve_by_missing"));
        }
        AnswerValue::Excepted if !is_whole(body) => codes.push("exception_incomplete"),
        AnswerValue::Excepted if line.counted == Counted::ExpiredException => {
            codes.push("exception_expired");
        }
        _ => {}
    }
    codes
}

fn settled_by_gate(line: &Line<'_>) -> bool {
    matches!(line.applicability, tenken_core::applicability::Applicability::SettledByGate { .. })
}

fn is_whole(body: &AnswerBody) -> bool {
    body.exception.as_ref().is_some_and(|exception| {
        !exception.number.is_empty()
            && !exception.approver.is_empty()
            && !exception.expires_on.is_empty()
    })
}

struct Found {
    locale: Locale,
    problems: Vec<UnitProblem>,
}

impl Found {
    fn item(&mut self, code: &'static str, item: &str, number: usize) {
        let mut problem = self.problem(code, item, &number.to_string());
        problem.item = Some(item.to_owned());
        self.problems.push(problem);
    }

    fn gate(&mut self, code: &'static str, gate: &str) {
        let mut problem = self.problem(code, gate, gate);
        problem.gate = Some(gate.to_owned());
        self.problems.push(problem);
    }

    fn unit(&mut self, code: &'static str, unit: &str) {
        let problem = self.problem(code, unit, "");
        self.problems.push(problem);
    }

    fn problem(&self, code: &'static str, at: &str, number: &str) -> UnitProblem {
        let key = format!("unit-problem-{}", code.replace('_', "-"));
        UnitProblem {
            at: at.to_owned(),
            code: code.to_owned(),
            message: tenken_i18n::by_key(self.locale, &key, &[("number", number)]),
            item: None,
            gate: None,
            blocking: CODES.iter().any(|(known, blocking)| *known == code && *blocking),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_every_language() {
        for (code, _) in CODES {
            let key = format!("unit-problem-{}", code.replace('_', "-"));
            for locale in Locale::ALL {
                let words = tenken_i18n::find_by_key(*locale, &key, &[("number", "3")]);
                assert!(words.is_some(), "{key} has no words in {}", locale.code());
            }
        }
    }
}
