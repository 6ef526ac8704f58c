//! What a person decided about the sheets of one form, so that nobody is asked again.
//!
//! A form is known by the words of its header and by its legend: files that a person would take for
//! the same form have the same signature, wherever the table stands and whoever filled it in. A
//! mapping says nothing of other forms, and a file of another form is never forced into it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_core::hash;
use tenken_core::vocabulary::AnswerValue;

use super::content;
use super::header::Header;
use super::mark::{self, Legend};
use super::reading::Role;
use super::text;

/// How a sheet answers a question that asks for something not to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inverted {
    /// The mark names the state: 実施 is good, whichever way the question is turned.
    State,
    /// The mark answers the sentence: はい to 「…したことがあるか」 is bad.
    Sentence,
}

/// What was decided about one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The form's signature, as a reading tells it.
    pub signature: String,
    /// What columns are for, by their keys; those that are not named stay as they were read.
    #[serde(default)]
    pub roles: BTreeMap<String, Role>,
    /// What marks mean on this form.
    #[serde(default)]
    pub marks: BTreeMap<String, AnswerValue>,
    /// How questions in the negative are answered.
    #[serde(default)]
    pub inverted: Option<Inverted>,
}

impl Mapping {
    /// The mapping of a form among several.
    pub(super) fn of<'a>(mappings: &'a [Self], signature: &str) -> Option<&'a Self> {
        mappings.iter().find(|mapping| mapping.signature == signature)
    }

    /// Puts the decided roles into a header.
    pub(super) fn put_roles(&self, header: &mut Header) {
        for (i, key) in keys(header).into_iter().enumerate() {
            if let Some(role) = self.roles.get(&key) {
                header.columns[i].role = *role;
                header.columns[i].value = None;
            }
        }
    }

    /// The sheet's legend with the decided meanings above it.
    pub(super) fn legend(&self, legend: &Legend) -> Legend {
        let mut legend = legend.clone();
        for (mark, value) in &self.marks {
            legend.meanings.insert(mark::canonical(mark), Some(*value));
        }
        legend
    }

    /// Whether columns of this role were decided to hold the marks of several.
    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.values().any(|known| *known == role)
    }
}

/// What names each column of a header on every sheet of the form: its words and how often they
/// stood before; without words, how far it is behind one that has some.
pub(super) fn keys(header: &Header) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let (mut last, mut behind) = (String::new(), 0);
    let keys = header.columns.iter().map(|column| {
        let words = text::fold(&column.lines.concat());
        if words.is_empty() {
            behind += 1;
            return format!("{last}+{behind}");
        }
        let times = seen.entry(words.clone()).or_insert(0);
        *times += 1;
        last = if *times == 1 { words } else { format!("{words}#{times}") };
        behind = 0;
        last.clone()
    });
    keys.collect()
}

/// The signature of a form: the words of its header without names of persons and units, in any
/// order, and what its legend says.
pub(super) fn signature(header: &Header, legend: &Legend) -> String {
    let is_name = |label: &str| content::is_person(label) || content::is_unit(label);
    let mut words: Vec<String> = header
        .columns
        .iter()
        .filter(|c| !(matches!(c.role, Role::Other | Role::Answer) && is_name(c.label())))
        .map(|column| text::fold(&column.lines.concat()))
        .filter(|words| !words.is_empty())
        .collect();
    words.sort_unstable();
    let meanings: Vec<String> = legend
        .meanings
        .iter()
        .map(|(mark, value)| format!("{mark}={}", value.map_or("?", AnswerValue::as_str)))
        .collect();
    let form = format!("tenken-form-1\n{}\n\n{}", words.join("\n"), meanings.join("\n"));
    hash::sha256_hex(form.as_bytes())
}
