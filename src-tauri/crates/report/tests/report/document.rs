//! Documents as text, and charts as pictures.

use crate::support::{fonts, specimen};
use tenken_report::chart::{Bar, Fill, Series, StackedBars};
use tenken_report::document::{Document, KeyValue, Row, Table, Text};

#[test]
fn a_document_can_be_read_as_text_without_pages() {
    let text = specimen().plain_text();
    for expected in [
        "# 1　概要",
        "対象期間：令和8年4月1日から令和8年11月30日まで",
        "OUT-02 | 離席時に、",
        "実施率：87.5％（489／559件）",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in the text");
    }
}

#[test]
fn styled_text_reads_like_plain_text() {
    let text = Text::new()
        .plain("表")
        .bold("１")
        .muted("（注）")
        .warning("期限超過")
        .link("別紙", "annex");
    assert_eq!(text.to_plain(), "表１（注）期限超過別紙", "styles add no characters");
    assert!(Text::new().plain("").is_empty(), "text without characters is empty");
}

#[test]
fn unprintable_characters_are_known_before_anything_is_set() {
    let mut document = Document::default();
    document
        .push(Table { rows: vec![Row::of(["髙﨑𠮷", "担当\u{E001}"])], ..Table::default() });
    document.push(KeyValue { pairs: vec![("氏名".into(), "\u{E001}".into())], label_width: 0.0 });
    let found = fonts().unprintable(&document.plain_text());
    assert_eq!(
        found.len(),
        1,
        "the names of people are printable but for the private character: {found:?}"
    );
    assert_eq!(
        (found[0].text.as_str(), found[0].count),
        ("\u{E001}", 2),
        "with how often it is met"
    );
}

fn chart() -> StackedBars {
    let series =
        [("○ 実施", Fill::Solid), ("△ 一部 <実施>", Fill::Hatch), ("× 未実施", Fill::Cross)];
    StackedBars {
        series: series.map(|(name, fill)| Series { name: name.to_owned(), fill }).to_vec(),
        bars: vec![
            Bar {
                label: "人的セキュリティ".to_owned(),
                counts: vec![30, 10, 10],
                note: "60.0％（30／50）".to_owned(),
            },
            Bar {
                label: "外部サービス".to_owned(), counts: vec![0, 0, 0], note: "―".to_owned()
            },
        ],
        unit: "件".to_owned(),
    }
}

#[test]
fn a_chart_tells_its_series_apart_without_colour() {
    let svg = chart().to_svg(460.0);
    let grounds = svg.matches("fill=\"none\"").count();
    assert!(grounds > 6, "outlines and hatching, not only grounds: {grounds}");
    assert!(svg.contains("△ 一部 &lt;実施&gt;"), "names are escaped");
    assert!(svg.contains(">30</text>"), "counts are printed in the bars");
}

#[test]
fn nothing_of_a_chart_leaves_its_picture() {
    let drawing = chart().draw(460.0);
    for shape in &drawing.shapes {
        if let tenken_report::chart::Shape::Path { segments, .. } = shape {
            for segment in segments {
                if let tenken_typeset::Segment::Move(x, y) | tenken_typeset::Segment::Line(x, y) =
                    segment
                {
                    let inside =
                        (-0.01..=460.01).contains(x) && (-0.01..=drawing.height + 0.01).contains(y);
                    assert!(inside, "({x}, {y}) is outside of 460 × {}", drawing.height);
                }
            }
        }
    }
}
