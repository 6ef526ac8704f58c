//! From a book to the pages of the audit report.
//!
//! A report is first a [`document::Document`], which can be tested as text; only then does it
//! become pages ([`pdf::render`]).

pub mod audit_report;
pub mod chart;
pub mod cover_sheet;
pub mod document;
pub mod erratum;
pub mod fonts;
pub mod forms;
mod layout;
pub mod letter;
pub mod lint;
mod look;
pub mod one_page;
pub mod pdf;
pub mod public_summary;
pub mod remarks;
mod structure;
pub mod unit_report;
