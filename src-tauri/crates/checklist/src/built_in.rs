//! The checklists that come with the program, as values and as the files they were read from.
//!
//! The text lies in the executable, so that they are there before anything is installed.

use std::path::Path;
use std::sync::LazyLock;

use serde::Serialize;
use tenken_core::checklist::Checklist;
use tenken_core::vocabulary::PolicyStatus;

use crate::read::{self, CHECKLIST_FILE, CLAUSES_FILE, ITEMS_FILE, POLICY_FILE, Text};

/// Id and the texts of `checklist.toml`, `clauses.toml`, `items.toml` and `policy.txt`.
static SOURCES: &[(&str, [&str; 4])] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

static CHECKLISTS: LazyLock<Vec<Checklist>> = LazyLock::new(|| {
    let parse = |(id, [head, clauses, items, _]): &(&str, [&str; 4])| {
        let text =
            |name: &str, text: &str| Text { path: Path::new(id).join(name), text: text.to_owned() };
        read::parse(
            &text(CHECKLIST_FILE, head),
            &text(CLAUSES_FILE, clauses),
            &text(ITEMS_FILE, items),
        )
        .expect("the tests read every built-in checklist")
    };
    SOURCES.iter().map(parse).collect()
});

/// What a list of checklists shows of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The checklist's id.
    pub id: String,
    /// Title of the policy.
    pub title: String,
    /// The municipality or association.
    pub organization: String,
    /// Revision of the checklist.
    pub revision: String,
    /// 案 or 施行.
    pub policy_status: PolicyStatus,
    /// How many questions it asks.
    pub items: usize,
}

impl Summary {
    /// What a list shows of this checklist.
    pub fn of(checklist: &Checklist) -> Self {
        Self {
            id: checklist.id.clone(),
            title: checklist.policy.title.clone(),
            organization: checklist.policy.organization.clone(),
            revision: checklist.revision.clone(),
            policy_status: checklist.policy.status,
            items: checklist.items.len(),
        }
    }
}

/// One file of a checklist's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name in the folder.
    pub name: &'static str,
    /// Its whole text.
    pub text: &'static str,
}

/// Every built-in checklist, sorted by id.
pub fn all() -> &'static [Checklist] {
    &CHECKLISTS
}

/// Every built-in checklist in brief, sorted by id.
pub fn list() -> Vec<Summary> {
    CHECKLISTS.iter().map(Summary::of).collect()
}

/// The built-in checklist with this id.
pub fn get(id: &str) -> Option<Checklist> {
    CHECKLISTS.iter().find(|list| list.id == id).cloned()
}

/// The four files of a built-in checklist, for copying them out.
pub fn files(id: &str) -> Option<[SourceFile; 4]> {
    let [head, clauses, items, policy] = texts(id)?;
    Some(
        [
            (CHECKLIST_FILE, head),
            (CLAUSES_FILE, clauses),
            (ITEMS_FILE, items),
            (POLICY_FILE, policy),
        ]
        .map(|(name, text)| SourceFile { name, text }),
    )
}

/// The text of the policy behind a built-in checklist, as published.
pub fn policy_text(id: &str) -> Option<&'static str> {
    texts(id).map(|[.., policy]| policy)
}

fn texts(id: &str) -> Option<[&'static str; 4]> {
    SOURCES.iter().find_map(|(name, texts)| (*name == id).then_some(*texts))
}
