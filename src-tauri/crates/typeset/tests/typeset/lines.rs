//! Lines: what may begin and end them, how full they are, and that nothing is lost.

use crate::support::{EM, POLICIES, fonts, lines, paragraph, policy, run};
use proptest::prelude::*;
use tenken_typeset::{Align, Composer, Item, Paragraph};

const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃";
const NEVER_LAST: &str = "（［｛〈《「『【〔‘“";

#[test]
fn no_line_of_the_five_policies_begins_or_ends_with_a_forbidden_character() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let mut seen = 0;
    for id in POLICIES {
        let text = policy(id);
        for source in text.lines().filter(|line| !line.trim().is_empty()) {
            for em in 8..=42 {
                let set = lines(&composer, source, f64::from(em));
                seen += set.len();
                for (index, line) in set.iter().enumerate() {
                    let first = line.chars().next().filter(|_| index > 0);
                    let last = line.chars().next_back().filter(|_| index + 1 < set.len());
                    let at = || format!("{id} at {em} em: {line:?} of {source:?}");
                    assert!(
                        !first.is_some_and(|first| NEVER_FIRST.contains(first)),
                        "行頭禁則, {}",
                        at()
                    );
                    assert!(
                        !last.is_some_and(|last| NEVER_LAST.contains(last)),
                        "行末禁則, {}",
                        at()
                    );
                }
            }
        }
    }
    assert!(seen > 50_000, "the policies give many lines at 35 widths, not {seen}");
}

#[test]
fn every_character_of_the_five_policies_stands_on_exactly_one_line() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    for id in POLICIES {
        for source in policy(id).lines() {
            for em in [8.0, 15.5, 23.0, 44.0] {
                let joined: String = lines(&composer, source, em).concat();
                assert_eq!(
                    without_spaces(&joined),
                    without_spaces(source),
                    "{id} at {em} em loses or doubles text"
                );
            }
        }
    }
}

#[test]
fn no_line_is_wider_than_its_measure() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    for id in POLICIES {
        for source in policy(id).lines() {
            for em in [8.0, 13.0, 27.0, 44.0] {
                for line in composer.compose(&paragraph(source), em * EM) {
                    assert!(
                        line.right <= em * EM + 0.01,
                        "{id} at {em} em: {} in {source:?}",
                        line.right
                    );
                }
            }
        }
    }
}

#[test]
fn justified_lines_reach_the_right_edge() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let text = "情報資産の機密性、完全性及び可用性を維持するため、本組合が実施する情報セキュリティ対策について、基本的な事項を定めることを目的とする。".repeat(4);
    let set = composer.compose(&paragraph(&text), 31.0 * EM);
    let (last, full) = set.split_last().expect("there are lines");
    for line in full {
        assert!(
            (line.right - 31.0 * EM).abs() < 0.02,
            "a full line ends at the edge, not at {}",
            line.right
        );
    }
    assert!(last.right < 31.0 * EM, "the last line is not stretched");
}

#[test]
fn brackets_in_a_row_are_squeezed() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let width = |text: &str| composer.width(&run(text)) / EM;
    assert!(
        (width("あ）、（い") - 4.0).abs() < 0.01,
        "）、 and 、（ each lose half an em: {}",
        width("あ）、（い")
    );
    assert!(
        (width("「（あ") - 2.0).abs() < 0.01,
        "an opening bracket at the start and one after it: {}",
        width("「（あ")
    );
    assert!(
        (width("あ。い") - 3.0).abs() < 0.01,
        "a full stop within the line keeps its blank: {}",
        width("あ。い")
    );
}

#[test]
fn a_comma_that_does_not_fit_is_drawn_in_by_squeezing_the_others() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let set = lines(&composer, "あ、いう、えおか、きくけこさ", 8.25);
    assert_eq!(
        set[0], "あ、いう、えおか、",
        "half an em of two commas makes room for the third (追い込み)"
    );
}

#[test]
fn nothing_is_put_between_japanese_and_latin() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let width = composer.width(&run("本LGWAN系")) / EM;
    assert!((width - 4.5).abs() < 0.01, "two full-width and five half-width characters: {width}");
}

#[test]
fn a_word_of_ten_thousand_letters_is_divided_and_no_line_overflows() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let text = format!("長い語{}である。", "x".repeat(10_000));
    let set = composer.compose(&paragraph(&text), 20.0 * EM);
    assert!((250..=253).contains(&set.len()), "forty letters a line: {}", set.len());
    assert!(set.iter().all(|line| line.right <= 20.0 * EM + 0.01), "divided where it is too long");
    assert!(text[set[0].source.clone()].len() > 20, "the word begins on the line where it stands");
}

#[test]
fn ten_thousand_full_stops_neither_hang_nor_get_lost() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let text = "。".repeat(10_000);
    assert_eq!(
        lines(&composer, &text, 20.0).concat(),
        text,
        "禁則 that cannot be kept is given up"
    );
}

#[test]
fn a_variant_form_and_its_base_stay_together_and_come_from_one_glyph() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let text = "葛\u{E0100}飾区辻\u{E0101}";
    let set = composer.compose(&paragraph(text), 1.0 * EM);
    let texts: Vec<&str> = set.iter().map(|line| &text[line.source.clone()]).collect();
    assert_eq!(texts, ["葛\u{E0100}", "飾", "区", "辻\u{E0101}"], "a selector never begins a line");
    let glyphs = set.iter().flat_map(|line| &line.items).filter_map(|item| match item {
        Item::Glyphs(run) => Some(run.glyphs.len()),
        _ => None,
    });
    assert_eq!(glyphs.sum::<usize>(), 4, "a selector has no glyph of its own");
}

#[test]
fn voiced_kana_in_two_pieces_are_set_as_one() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    assert!(
        (composer.width(&run("か\u{3099}")) / EM - 1.0).abs() < 0.01,
        "が in two code points is one character wide"
    );
    assert!(
        composer.substitutions().is_empty(),
        "and it is printable: {:?}",
        composer.substitutions()
    );
}

#[test]
fn what_no_font_has_is_recorded_with_where_it_stood() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    composer.compose(&paragraph("担当者　\u{E123}田太郎、𠮷野、😀"), 40.0 * EM);
    let found = composer.substitutions();
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        ["\u{E123}", "😀"],
        "𠮷 is in the fallback; the private character and the picture are not"
    );
    assert!(
        found[0].context.contains("担当者"),
        "whoever looks for it needs its neighbours: {}",
        found[0].context
    );
}

#[test]
fn boxes_and_ticks_are_drawn_where_fonts_lack_them() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let set = composer.compose(&paragraph("☐☑✔"), 40.0 * EM);
    let drawn = set[0].items.iter().filter_map(|item| match item {
        Item::Path(path) => path.text.clone(),
        _ => None,
    });
    assert_eq!(drawn.collect::<String>(), "☐☑✔", "each carries the character it stands for");
    assert!(composer.substitutions().is_empty(), "a drawn sign is not a missing one");
}

#[test]
fn a_marker_hangs_and_later_lines_begin_under_the_text() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let item = Paragraph {
        indent: 2.0 * EM,
        first: -2.0 * EM,
        marker: vec![run("⑴")],
        align: Align::Left,
        ..paragraph("職員等は、情報セキュリティの重要性について共通の認識を持つ。")
    };
    let set = composer.compose(&item, 20.0 * EM);
    let lefts: Vec<f64> = set.iter().map(|line| left_of_text(&line.items)).collect();
    assert!(
        lefts.iter().all(|left| (left - 2.0 * EM).abs() < 0.01),
        "all lines begin at the indent: {lefts:?}"
    );
}

fn left_of_text(items: &[Item]) -> f64 {
    let text = items.iter().rev().find_map(|item| match item {
        Item::Glyphs(run) => Some(run.x),
        _ => None,
    });
    text.expect("a line has glyphs")
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_at_any_width_is_set_without_loss(
        text in "[ぁ-んァ-ヶ一-二（）「」、。・ー…―a-z0-9 /.%\u{E0100}\u{3099}\u{200B}\n𠮷]{0,120}",
        em in 0.4..50.0_f64,
    ) {
        let fonts = FONTS.with(Clone::clone);
        let composer = Composer::new(&fonts);
        let joined: String = lines(&composer, &text, em).concat();
        prop_assert_eq!(without_spaces(&joined), without_spaces(&text));
    }
}

thread_local! {
    static FONTS: tenken_typeset::Fonts = fonts();
}
