//! Content that nobody meant for a report: the page is still right, and what is missing is told.

use crate::support::{empty, fonts, render};
use lopdf::Document as File;
use tenken_report::document::{Cell, Column, Document, Heading, Paragraph, Row, Table};

/// A table with `text` in a narrow and in a wide column, and as a paragraph and a heading.
fn document(text: &str) -> Document {
    let mut document = empty();
    document.push(Heading::new(1, text));
    document.push(Paragraph::body(text));
    document.push(Table {
        caption: text.to_owned(),
        columns: vec![Column::mm(18.0), Column::share(1.0), Column::mm(12.0).centred()],
        header: vec![Row::of(["番号", "内容", "回答"])],
        rows: vec![Row::of([Cell::from(text).naming_row(), Cell::from(text), Cell::from(text)])],
        ..Table::default()
    });
    document
}

/// Everything drawn stands within the sheet.
fn is_within_the_sheet(bytes: &[u8]) {
    let file = File::load_mem(bytes).expect("the file can be opened again");
    for (page, id) in file.get_pages() {
        let content = file.get_page_content(id);
        let content = lopdf::content::Content::decode(&content).expect("operations");
        for operation in content.operations.iter().filter(|op| op.operator == "Tm") {
            let place: Vec<f32> =
                operation.operands.iter().skip(4).filter_map(|side| side.as_float().ok()).collect();
            let [x, y] = place[..] else { panic!("a text without a place") };
            assert!(
                (0.0..=596.0).contains(&x) && (0.0..=842.0).contains(&y),
                "page {page}: text at {x}, {y} is off the sheet"
            );
        }
    }
}

#[test]
fn texts_that_nobody_meant_stay_on_the_sheet_and_are_told_where_they_cannot_be_printed() {
    let fonts = fonts();
    let long_word = "a".repeat(10_000);
    let long_kanji = "漢".repeat(4_000);
    let gaiji = "\u{E000}\u{E001}\u{F8FF}".repeat(50);
    for (name, text, unprintable) in [
        ("a word of 10,000 letters", long_word.as_str(), false),
        ("4,000 characters without a mark", &long_kanji, false),
        ("外字 alone", &gaiji, true),
        ("right to left", "\u{202E}abc\u{202C} שלום مرحبا", true),
        ("emoji", "確認済み👩‍👩‍👧‍👦✅🇯🇵", true),
        ("PDF", ") Tj ET Q\nendstream endobj %%EOF <</Type/Page>>", false),
        ("XML", "]]><?xpacket?><rdf:li>&amp;&#0;</rdf:li>", false),
        ("controls", "一\u{0}\u{7}\u{1b}[31m二\u{85}三\u{2028}四", true),
        ("combining", "か\u{3099}e\u{301}\u{301}\u{301}\u{301}葛\u{E0100}", true),
        ("forbidden marks alone", "。、）」』】ーっゃ！？％".repeat(30).as_str(), false),
        ("opening marks alone", "（「『【".repeat(60).as_str(), false),
        ("spaces", " \u{3000}\t ".repeat(80).as_str(), false),
        ("nothing", "", false),
    ] {
        let rendered = render(&document(text), &fonts);
        assert!(rendered.pages > 0, "{name}");
        is_within_the_sheet(&rendered.bytes);
        if !unprintable {
            assert_eq!(rendered.substituted, [], "{name} can be printed whole");
        }
    }
}

#[test]
fn three_thousand_rows_are_all_there() {
    let rows = (1..=3_000).map(|n| Row::of([format!("R{n:04}"), "設問".to_owned()]));
    let mut document = empty();
    document.push(Table {
        columns: vec![Column::mm(20.0), Column::share(1.0)],
        header: vec![Row::of(["番号", "内容"])],
        rows: rows.collect(),
        ..Table::default()
    });
    let rendered = render(&document, &fonts());
    assert!(rendered.pages > 60, "{} pages", rendered.pages);
    is_within_the_sheet(&rendered.bytes);
}

#[test]
fn cells_over_rows_tell_how_many_they_span() {
    let mut document = empty();
    document.push(Table {
        columns: vec![Column::mm(20.0), Column::share(1.0)],
        header: vec![Row::of(["番号", "内容"])],
        rows: vec![
            Row::of([Cell::from("組").spanning_rows(2).naming_row(), Cell::from("一")]),
            Row::of(["二"]),
        ],
        ..Table::default()
    });
    let file = File::load_mem(&render(&document, &fonts()).bytes).expect("it can be opened");
    let spans =
        file.objects.values().filter_map(|object| object.as_dict().ok()).filter(|element| {
            let held = element.get(b"A").and_then(lopdf::Object::as_dict);
            held.is_ok_and(|held| {
                held.get(b"RowSpan").and_then(lopdf::Object::as_i64).ok() == Some(2)
            })
        });
    assert_eq!(spans.count(), 1, "a listener learns that the name holds for both rows");
}
