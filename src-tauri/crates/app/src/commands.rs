//! One function per command, by noun. Their shapes are in [`crate::wire`], their list in
//! [`crate::api`].

pub(crate) mod answer;
pub(crate) mod app;
pub(crate) mod attachment;
pub(crate) mod audit_plan;
pub(crate) mod audit_sample;
pub(crate) mod backup;
pub(crate) mod book;
pub(crate) mod bulk;
pub(crate) mod checklist;
pub(crate) mod compare;
pub(crate) mod disagreement;
pub(crate) mod edition;
pub(crate) mod evidence;
pub(crate) mod excel;
pub(crate) mod finding;
pub(crate) mod import;
pub(crate) mod improvement;
pub(crate) mod key;
pub(crate) mod letter;
pub(crate) mod merge;
pub(crate) mod pack;
pub(crate) mod person;
pub(crate) mod report;
pub(crate) mod sample;
mod say;
pub(crate) mod score;
pub(crate) mod undo;
pub(crate) mod unit;
pub(crate) mod unit_import;
pub(crate) mod verdict;
pub(crate) mod withdrawal;
pub(crate) mod workflow;
