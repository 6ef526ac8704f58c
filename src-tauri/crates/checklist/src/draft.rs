//! The draft of a checklist as the files of a folder, for people to go on with in an editor.
//!
//! A draft is readable and not more: `check` says what it lacks.

use serde::Serialize;
use tenken_core::checklist::{Checklist, Item};

use crate::read::{CHECKLIST_FILE, CLAUSES_FILE, ITEMS_FILE};

/// `checklist.toml`: a [`Checklist`] without its clauses and items.
#[derive(Serialize)]
struct Head<'a> {
    format: u16,
    id: &'a str,
    revision: &'a str,
    organ: &'a [tenken_core::checklist::OrganScope],
    policy: &'a tenken_core::checklist::Policy,
    chapter: &'a [tenken_core::checklist::Chapter],
    gate: &'a [tenken_core::checklist::Gate],
    scope_rule: &'a [tenken_core::checklist::ScopeRule],
    duty: &'a [tenken_core::checklist::Duties],
    term: &'a [tenken_core::checklist::Term],
    threat: &'a [tenken_core::checklist::Threat],
    informational: &'a [tenken_core::checklist::Informational],
}

#[derive(Serialize)]
struct Clauses<'a> {
    clause: &'a [tenken_core::clause::Clause],
}

#[derive(Serialize)]
struct Items<'a> {
    item: &'a [Item],
}

/// The three files of a checklist's folder: name and text.
pub fn files(checklist: &Checklist) -> [(&'static str, String); 3] {
    let head = Head {
        format: checklist.format,
        id: &checklist.id,
        revision: &checklist.revision,
        organ: &checklist.organs,
        policy: &checklist.policy,
        chapter: &checklist.chapters,
        gate: &checklist.gates,
        scope_rule: &checklist.scope_rules,
        duty: &checklist.duties,
        term: &checklist.terms,
        threat: &checklist.threats,
        informational: &checklist.informational,
    };
    let items = Items { item: &checklist.items };
    let clauses = Clauses { clause: &checklist.clauses };
    [(CHECKLIST_FILE, text(&head)), (CLAUSES_FILE, text(&clauses)), (ITEMS_FILE, text(&items))]
}

fn text(value: &impl Serialize) -> String {
    toml::to_string(value).expect("texts, numbers and lists of them are TOML")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, built_in, read};

    #[test]
    fn every_checklist_reads_back_from_the_files_of_its_draft() {
        for checklist in built_in::all() {
            let folder = tempfile::tempdir().unwrap();
            for (name, text) in files(checklist) {
                std::fs::write(folder.path().join(name), text).unwrap();
            }
            let back = read(folder.path(), &Limits::default()).unwrap();
            assert_eq!(back, *checklist, "{} is the same", checklist.id);
        }
    }
}
