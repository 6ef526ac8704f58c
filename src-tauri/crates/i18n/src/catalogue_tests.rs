//! What the build refuses.

use crate::catalogue::{Source, check};

const LOCALES: [&str; 2] = ["ja", "en"];

/// The faults of one file per language.
fn faults(ja: &str, en: &str) -> Vec<String> {
    let source = |locale, text: &str| Source {
        locale,
        file: "answer.ftl".to_owned(),
        text: text.to_owned(),
    };
    check(&LOCALES, &[source("ja", ja), source("en", en)]).err().unwrap_or_default()
}

#[test]
fn the_same_keys_and_variables_in_both_languages_pass() {
    let ja = "saved = 保存済み\nleft = 残り{ $count }件";
    let en =
        "saved = Saved\nleft = { $count ->\n    [one] One left\n   *[other] { $count } left\n }";
    assert_eq!(faults(ja, en), Vec::<String>::new(), "the order of words is the language's own");
}

#[test]
fn every_difference_is_named_with_file_and_key() {
    for (ja, en, expected) in [
        (
            "a = あ\nb = い",
            "a = A",
            "locales/en/answer.ftl: b is missing, locales/ja/answer.ftl has it",
        ),
        (
            "a = あ",
            "a = A\nb = B",
            "locales/ja/answer.ftl: b is missing, locales/en/answer.ftl has it",
        ),
        (
            "a = { $count }件",
            "a = { $number } items",
            "locales/en/answer.ftl: a has the variables {\"number\"}, in ja {\"count\"}",
        ),
        ("a = あ\na = い", "a = A", "locales/ja/answer.ftl: a: stands already in answer.ftl"),
        ("aB = あ", "aB = A", "locales/ja/answer.ftl: aB: a key is written in kebab-case"),
        (
            "a = { $itemCount }",
            "a = { $itemCount }",
            "locales/ja/answer.ftl: a: $itemCount: a variable is written in snake_case",
        ),
        ("a = <b>あ</b>", "a = A", "locales/ja/answer.ftl: a: words hold no HTML"),
        ("a = { b }", "a = A", "locales/ja/answer.ftl: a: refers to b, which does not exist"),
        (
            "a = { DATETIME($day) }",
            "a = { $day }",
            "locales/ja/answer.ftl: a: DATETIME: only NUMBER is known on both sides",
        ),
    ] {
        let found = faults(ja, en);
        assert!(
            found.iter().any(|fault| fault == expected),
            "expected {expected}, found {found:?}"
        );
    }
}

#[test]
fn a_file_that_does_not_parse_is_named_with_its_line() {
    let found = faults("a = あ\nb = { $", "a = A");
    assert!(
        found.iter().any(|fault| fault.starts_with("locales/ja/answer.ftl:2: ")),
        "the line leads to the fault: {found:?}"
    );
}
