//! 別紙: 集計方法, as precise as somebody needs who wants to count it again by hand.

use tenken_core::score::MINIMUM_DENOMINATOR;

use super::outline::Outline;
use super::view::View;

/// Writes the annex.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.annex(&words.report_method(), "method");
    let texts = [
        words.report_method_official(),
        words.report_method_pooling(),
        words.report_method_coverage(),
        words.report_method_implementation(),
        words.report_method_strict(),
        words.report_method_attainment(),
        words.report_method_exceptions(view.date(&view.snapshot.cut_off)),
        words.report_method_gates(),
        words.report_method_informational(),
        words.report_method_clauses(),
        words.report_method_rounding(),
        words.report_method_minimum(MINIMUM_DENOMINATOR),
        words.report_method_weighted(),
        words.report_method_fingerprint(),
    ];
    out.statements(texts.into_iter().map(Into::into));
}
