//! Letters as their readers see them, and as files.

use std::io::Cursor;

use tenken_archive::{Archive, Limits, Origin};
use tenken_i18n::Locale;

use super::{Facts, Kind, docx, letter};
use crate::audit_report::sample::everything;
use crate::document::{Document, Letter};

fn facts() -> Facts {
    Facts {
        document_number: Some("総情第45号".to_owned()),
        dated: "2026-06-01".to_owned(),
        unit: Some("税務課".to_owned()),
        policy: "試験市情報セキュリティ基本方針".to_owned(),
        until: Some("2026-08-31".to_owned()),
        points: vec!["OUT-01の理由".to_owned(), "<資料>&の添付".to_owned()],
        count: Some(3),
        rate: Some("87.5％（35／40）".to_owned()),
        ..Facts::default()
    }
}

fn of(kind: Kind, facts: &Facts, locale: Locale) -> Letter {
    letter(kind, &everything().campaign, facts, locale)
}

fn text(letter: Letter) -> String {
    let mut document = Document::default();
    document.push(letter);
    document.plain_text()
}

#[test]
fn a_request_has_the_parts_of_an_official_letter_in_their_order() {
    let text = text(of(Kind::Request, &facts(), Locale::Ja));
    let parts = [
        "総情第45号",
        "令和8年6月1日",
        "税務課",
        "監査統括責任者",
        "令和8年度情報セキュリティ自己点検の実施について（依頼）",
        "試験市情報セキュリティ基本方針",
        "記",
        "１　対象",
        "２　提出期限",
        "令和8年7月31日",
        "以上",
    ];
    let mut rest = text.as_str();
    for part in parts {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("{part} in {text}"));
        rest = after;
    }
}

#[test]
fn every_letter_says_what_it_is_about_and_leaves_room_for_what_is_not_known() {
    for kind in Kind::ALL {
        let bare = Facts { dated: "2026-06-01".to_owned(), ..Facts::default() };
        for locale in [Locale::Ja, Locale::En] {
            let letter = of(*kind, &bare, locale);
            assert!(!letter.subject.is_empty() && !letter.notes.is_empty(), "{kind:?}");
            assert!(text(of(*kind, &facts(), locale)).len() > 100, "{kind:?}");
        }
        assert_eq!(Kind::parse(kind.as_str()), Some(*kind), "its name is the contract");
    }
    let bare = Facts { dated: "2026-06-01".to_owned(), ..Facts::default() };
    let text = text(of(Kind::Extension, &bare, Locale::Ja));
    assert!(text.contains("令和　　年　　月　　日"), "a date nobody gave is not invented: {text}");
}

#[test]
fn a_docx_holds_the_letters_words_in_their_order_and_is_the_same_each_time() {
    let letter = of(Kind::SendBack, &facts(), Locale::Ja);
    let bytes = docx::write(&letter).expect("a letter can be packed");
    assert_eq!(bytes, docx::write(&letter).expect("again"), "nothing in it depends on the clock");
    let limits = Limits {
        origin: Origin::Own,
        container: 1 << 20,
        entries: 10,
        entry: 1 << 20,
        total: 1 << 20,
        ratio: 1_000,
        names: |_| true,
    };
    let mut archive = Archive::open(Cursor::new(bytes), &limits).expect("it is a container");
    let xml = archive.read("word/document.xml", 1 << 20).expect("it has its text");
    let xml = String::from_utf8(xml).expect("UTF-8");
    assert!(xml.contains("&lt;資料&gt;&amp;の添付"), "a word processor refuses raw marks");
    let mut plain = String::new();
    for part in xml.split("<w:t xml:space=\"preserve\">").skip(1) {
        plain.push_str(part.split_once("</w:t>").map_or("", |(text, _)| text));
        plain.push('\n');
    }
    let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert!(plain.contains("<資料>&の添付"), "marks of XML are text here: {plain}");
    let mut document = Document::default();
    document.push(letter);
    let lines: Vec<String> = document.plain_text().lines().map(str::to_owned).collect();
    let found: Vec<&str> = plain.lines().collect();
    assert_eq!(found, lines, "the same words in the same order as in the PDF");
}
