//! 総評, 良好事項, 提言: what a person says of the results, printed as typed.
//!
//! Nothing here is generated but the list of what auditors recorded as 良好事項; where nobody wrote
//! anything, nothing is printed, so that silence never reads as praise.

use tenken_core::finding::Finding;
use tenken_core::vocabulary::FindingKind;

use super::findings;
use super::outline::Outline;
use super::verbatim;
use super::view::View;
use crate::document::Text;

/// 総評, at the head of the totals.
pub fn overall(view: &View<'_>, out: &mut Outline) {
    let typed = &view.input.remarks.overall_opinion;
    if !typed.trim().is_empty() {
        out.section(&view.words.report_overall_opinion(), "overall-opinion");
        as_typed(out, typed);
    }
}

/// 良好事項: those recorded by auditors, then what the lead adds.
pub fn good_practices(view: &View<'_>, out: &mut Outline) {
    let typed = &view.input.remarks.good_practices;
    let is_good = |finding: &&Finding| {
        let body = finding.body();
        body.kind == FindingKind::GoodPractice
            && body.withdrawn.is_none()
            && !findings::is_carried(view, finding)
    };
    let recorded: Vec<&Finding> = view.snapshot.findings.iter().filter(is_good).collect();
    if typed.trim().is_empty() && recorded.is_empty() {
        return;
    }
    out.section(&view.words.report_good_practices(), "good-practices");
    as_typed(out, typed);
    if !recorded.is_empty() {
        out.body(view.words.report_good_practices_recorded(recorded.len()));
        out.statements(recorded.into_iter().map(|finding| {
            let (number, unit) = (findings::number(view, finding), findings::unit(view, finding));
            let title = view.words.report_good_practice(findings::title(finding), unit);
            Text::new()
                .plain(title)
                .link(view.words.report_in_round_brackets(number), findings::anchor(finding))
        }));
    }
}

/// 提言, before the table of threats and measures on which it may rest.
pub fn recommendations(view: &View<'_>, out: &mut Outline) {
    let typed = &view.input.remarks.recommendations;
    if !typed.trim().is_empty() {
        out.chapter(&view.words.report_recommendations(), "recommendations");
        as_typed(out, typed);
    }
}

/// A typed text, a paragraph per line.
pub fn as_typed(out: &mut Outline, text: &str) {
    verbatim::paragraphs(text).for_each(|text| out.body(text));
}
