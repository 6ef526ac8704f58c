//! Whether everything that the parts of a checklist name exists and still has the text cited.

use std::collections::{HashMap, HashSet};

use tenken_core::applicability::has_topic;
use tenken_core::checklist::{Checklist, Item, Term};
use tenken_core::clause::{Citation, Clause};
use tenken_core::hash;
use tenken_core::problem::Problem;
use tenken_core::vocabulary::{Basis, ClauseClass};

use crate::codes;

pub(super) fn check(checklist: &Checklist, problems: &mut Vec<Problem>) {
    let names = Names::of(checklist);
    for organ in &checklist.organs {
        names.place(&organ.name_as_printed, &organ.clause, None, problems);
    }
    for rule in &checklist.scope_rules {
        names.place(&rule.id, &rule.clause, Some(rule.sentence), problems);
        for topic in &rule.topics {
            let named = std::slice::from_ref(topic);
            if !checklist.items.iter().any(|item| has_topic(item, named)) {
                problems.push(Problem::new(&rule.id, codes::TOPIC_UNKNOWN, topic));
            }
        }
    }
    for duty in &checklist.duties {
        names.place(&duty.names.join("・"), &duty.clause, Some(duty.sentence), problems);
    }
    for term in &checklist.terms {
        if let Some(clause) = &term.clause {
            names.place(&term.names.join("・"), clause, None, problems);
            if term.note_ja.is_none() && !is_used(checklist, clause, term) {
                problems.push(Problem::new(clause, codes::TERM_UNUSED, term.names.join("・")));
            }
        }
    }
    for reason in &checklist.informational {
        names.place(&reason.clause, &reason.clause, reason.sentence, problems);
    }
    for threat in &checklist.threats {
        let clause = names.place(&threat.clause, &threat.clause, None, problems);
        if clause.is_some_and(|clause| clause.clause_class != ClauseClass::Threat) {
            let code = codes::CLAUSE_NOT_A_THREAT;
            problems.push(Problem::new(&threat.clause, code, &threat.clause));
        }
        for id in threat.items.iter().filter(|id| !names.items.contains(id.as_str())) {
            problems.push(Problem::new(&threat.clause, codes::ITEM_UNKNOWN, id));
        }
    }
    for item in &checklist.items {
        names.item(item, problems);
    }
}

/// Whether another clause than the defining one, or a question, uses the term.
fn is_used(checklist: &Checklist, clause: &str, term: &Term) -> bool {
    let others = checklist.clauses.iter().filter(|other| other.key != clause);
    let headings = others.clone().filter_map(|other| other.heading.as_ref());
    let sentences = others.flat_map(|other| &other.sentences).map(|sentence| &sentence.text);
    let questions = checklist.items.iter().map(|item| &item.question_ja);
    let uses = |text: &String| term.names.iter().any(|name| text.contains(name.as_str()));
    headings.chain(sentences).chain(questions).any(uses)
}

/// What exists, by name.
struct Names<'a> {
    clauses: HashMap<&'a str, &'a Clause>,
    duties: HashSet<(&'a str, u16, &'a str)>,
    chapters: HashSet<&'a str>,
    gates: HashSet<&'a str>,
    items: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(checklist: &'a Checklist) -> Self {
        let duties = checklist.duties.iter().flat_map(|duty| {
            let names = duty.names.iter();
            names.map(|name| (duty.clause.as_str(), duty.sentence, name.as_str()))
        });
        Self {
            clauses: checklist.clauses.iter().map(|clause| (clause.key.as_str(), clause)).collect(),
            duties: duties.collect(),
            chapters: checklist.chapters.iter().map(|chapter| chapter.id.as_str()).collect(),
            gates: checklist.gates.iter().map(|gate| gate.id.as_str()).collect(),
            items: checklist.items.iter().map(|item| item.id.as_str()).collect(),
        }
    }

    fn item(&self, item: &Item, problems: &mut Vec<Problem>) {
        if !self.chapters.contains(item.chapter.as_str()) {
            problems.push(Problem::new(&item.id, codes::CHAPTER_UNKNOWN, &item.chapter));
        }
        if let Some(gate) = item.gate.as_ref().filter(|gate| !self.gates.contains(gate.as_str())) {
            problems.push(Problem::new(&item.id, codes::GATE_UNKNOWN, gate));
        }
        // Only the 対策基準 may ask what the policy itself does not say.
        if item.cites.is_empty() && item.basis != Basis::ControlStandards {
            problems.push(Problem::new(&item.id, codes::ITEM_WITHOUT_CITATION, ""));
        }
        for cite in &item.cites {
            self.citation(&item.id, cite, problems);
        }
    }

    fn citation(&self, at: &str, cite: &Citation, problems: &mut Vec<Problem>) {
        let Citation { clause: key, sentence: number, sha256, duty } = cite;
        let Some(clause) = self.place(at, key, Some(*number), problems) else {
            return;
        };
        if let Some(sentence) = sentence(clause, *number) {
            let expected = hash::short_sha256(&sentence.text);
            if *sha256 != expected {
                let detail = format!("{key} {number} {expected}");
                problems.push(Problem::new(at, codes::CITATION_HASH_DIFFERS, detail));
            }
            if let Some(duty) = duty
                && !self.duties.contains(&(key.as_str(), *number, duty.as_str()))
            {
                let detail = format!("{key} {number} {duty}");
                problems.push(Problem::new(at, codes::DUTY_UNKNOWN, detail));
            }
        }
    }

    /// Looks a clause up, telling when it or its sentence does not exist.
    fn place(
        &self,
        at: &str,
        key: &str,
        number: Option<u16>,
        problems: &mut Vec<Problem>,
    ) -> Option<&'a Clause> {
        let Some(clause) = self.clauses.get(key).copied() else {
            problems.push(Problem::new(at, codes::CLAUSE_UNKNOWN, key));
            return None;
        };
        if let Some(number) = number.filter(|number| sentence(clause, *number).is_none()) {
            let detail = format!("{key} {number}");
            problems.push(Problem::new(at, codes::SENTENCE_UNKNOWN, detail));
        }
        Some(clause)
    }
}

fn sentence(clause: &Clause, number: u16) -> Option<&tenken_core::clause::Sentence> {
    clause.sentences.get(usize::from(number).checked_sub(1)?)
}
