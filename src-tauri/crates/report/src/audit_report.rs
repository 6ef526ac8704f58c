//! The audit report: from a campaign's snapshot to a document.
//!
//! Every figure comes from `tenken_core`; nothing is counted anew here, and no clock is read, so
//! that the same book and date give the same report. What is printed here is for those inside: an
//! excerpt for the public is another document, not this one with parts left out.

mod answers;
pub(crate) mod chapters;
pub(crate) mod counts;
pub(crate) mod cover;
pub(crate) mod entries;
pub(crate) mod evidence;
pub(crate) mod evidence_list;
mod exemptions;
pub(crate) mod findings;
mod items;
mod legend;
mod method;
pub(crate) mod opinion;
pub(crate) mod outline;
mod overview;
pub(crate) mod rate;
pub(crate) mod references;
mod scope;
mod shortfalls;
mod terms;
mod threats;
pub(crate) mod totals;
mod units;
pub(crate) mod verbatim;
pub(crate) mod view;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use tenken_core::body::EditionBody;
use tenken_core::snapshot::Snapshot;
use tenken_i18n::Locale;

use crate::document::{Document, Graphic, Toc};
use crate::remarks::Remarks;
use outline::Outline;
use view::View;

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The campaign at its cut-off date.
    pub snapshot: &'a Snapshot,
    /// The date the report bears, ISO 8601.
    pub issued_on: &'a str,
    /// The language of the words; the policy's text stays as printed.
    pub locale: Locale,
    /// 文書番号, where one was allotted.
    pub document_number: Option<&'a str>,
    /// 機密性 label, top right of every page.
    pub confidentiality: &'a str,
    /// The version of the program.
    pub app_version: &'a str,
    /// Whether the files of the book are what they were when attached.
    pub evidence_states: &'a EvidenceStates,
    /// What a person writes in it; empty texts print nothing.
    pub remarks: &'a Remarks,
    /// The edition it is printed from; 案 where there is none.
    pub edition: Option<&'a EditionBody>,
}

/// Whether a file of the book is what it was when it was attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceState {
    /// Its SHA-256 agrees.
    Ok,
    /// It is not in the book's folder.
    Missing,
    /// Its content is another.
    Changed,
    /// Nobody looked.
    Unchecked,
}

/// The state of each file by its SHA-256; files not named are unchecked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceStates(pub BTreeMap<String, EvidenceState>);

impl EvidenceState {
    /// The state by the name that a check of the book gives it: `ok`, `missing`, `changed`.
    pub fn parse(name: &str) -> Self {
        match name {
            "ok" => Self::Ok,
            "missing" => Self::Missing,
            "changed" => Self::Changed,
            _ => Self::Unchecked,
        }
    }
}

impl EvidenceStates {
    /// The state of a file.
    pub fn of(&self, sha256: &str) -> EvidenceState {
        self.0.get(sha256).copied().unwrap_or(EvidenceState::Unchecked)
    }
}

impl FromIterator<(String, String)> for EvidenceStates {
    /// From pairs of SHA-256 and name of the state.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(sha, state)| (sha, EvidenceState::parse(&state))).collect())
    }
}

/// A fraction as reports print it in running text: `87.5％（35／40）`, `3／4` or `―`.
pub fn fraction_text(words: tenken_i18n::Words, fraction: tenken_core::score::Fraction) -> String {
    rate::text(words, fraction)
}

/// The figure of the report's chapters as an SVG picture of the same geometry; none where nothing
/// was asked.
pub fn chapters_svg(snapshot: &Snapshot, locale: Locale) -> Option<String> {
    let (states, remarks) = (EvidenceStates::default(), Remarks::default());
    let input = Input {
        snapshot,
        issued_on: &snapshot.cut_off,
        locale,
        document_number: None,
        confidentiality: "",
        app_version: "",
        evidence_states: &states,
        remarks: &remarks,
        edition: None,
    };
    let view = View::new(&input);
    let figure = chapters::figure(&view, String::new())?;
    let Graphic::StackedBars(bars) = figure.graphic;
    Some(bars.to_svg(crate::look::PAGE.text_width()))
}

/// The whole report for those inside (`internal`).
pub fn internal(input: &Input<'_>) -> Document {
    let view = View::new(input);
    let mut out = Outline::new(view.words);
    cover::write(&view, &mut out);
    out.push(Toc { title: view.words.report_toc(), depth: 2 });
    legend::write(&view, &mut out);
    overview::write(&view, &mut out);
    totals::write(&view, &mut out);
    chapters::write(&view, &mut out);
    units::write(&view, &mut out);
    shortfalls::write(&view, &mut out);
    findings::write(&view, &mut out);
    exemptions::write(&view, &mut out);
    opinion::recommendations(&view, &mut out);
    threats::write(&view, &mut out);
    answers::write(&view, &mut out);
    evidence_list::write(&view, &mut out);
    items::write(&view, &mut out);
    method::write(&view, &mut out);
    terms::write(&view, &mut out);
    out.finish()
}
