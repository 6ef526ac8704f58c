//! Where a line may end: Unicode's line breaking in its strict form, and what Japanese practice
//! adds to it.

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::class::{
    Class, is_digit, is_inseparable, is_inside_number, is_number_prefix, is_unit,
    western_forbidden_at_end, western_forbidden_at_start,
};

/// What may happen before a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The line goes on.
    Forbidden,
    /// The line may end.
    Allowed,
    /// The line ends.
    Mandatory,
}

/// Finds break opportunities.
#[derive(Debug)]
pub struct Breaker {
    segmenter: LineSegmenterBorrowed<'static>,
}

impl Breaker {
    /// Strict rules, without the dictionaries of scripts that do not occur.
    pub fn new() -> Self {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        Self { segmenter: LineSegmenter::new_for_non_complex_scripts(options) }
    }

    /// The opportunity before each character of `text`, in order.
    pub fn breaks(&self, text: &str) -> Vec<Break> {
        let mut opportunities = self.segmenter.segment_str(text).peekable();
        let (mut before, mut second_before): (Option<char>, Option<char>) = (None, None);
        let mut characters = text.char_indices().peekable();
        let mut found = Vec::with_capacity(text.len() / 2);
        while let Some((at, character)) = characters.next() {
            while opportunities.next_if(|offset| *offset < at).is_some() {}
            let offered = opportunities.next_if(|offset| *offset == at).is_some();
            let after = characters.peek().map(|(_, next)| *next);
            found.push(match before {
                None => Break::Forbidden,
                Some(last) if Class::of(last) == Class::LineFeed => Break::Mandatory,
                Some('/') if second_before == Some('/') => Break::Forbidden,
                Some(last) if offered && !is_kept(last, character, after) => Break::Allowed,
                Some(_) => Break::Forbidden,
            });
            (second_before, before) = (before, Some(character));
        }
        keep_labels(text, &mut found);
        found
    }
}

/// Most characters between 【 and 】 that are one sign.
const LABEL: usize = 8;

/// A short label in 【】 is read as one sign (【解釈】), so no line ends inside it.
fn keep_labels(text: &str, found: &mut [Break]) {
    let mut open = None;
    for (index, character) in text.chars().enumerate() {
        match (character, open) {
            ('【', _) => open = Some(index),
            ('】', Some(from)) => {
                if index - from <= LABEL + 1 && !found[from + 1..=index].contains(&Break::Mandatory)
                {
                    found[from + 1..=index].fill(Break::Forbidden);
                }
                open = None;
            }
            _ => {}
        }
    }
}

/// Whether a line may not end between `last` and `next`, whatever Unicode says. `after` follows `next`.
fn is_kept(last: char, next: char, after: Option<char>) -> bool {
    may_not_begin(next)
        || may_not_end(last)
        || is_number_kept(last, next, after)
        || (is_inseparable(last) && last == next)
}

/// Whether a line may not begin with `character`.
pub fn may_not_begin(character: char) -> bool {
    Class::of(character).forbidden_at_start() || western_forbidden_at_start(character)
}

/// Whether a line may not end with `character`.
pub fn may_not_end(character: char) -> bool {
    Class::of(character).forbidden_at_end() || western_forbidden_at_end(character)
}

fn is_number_kept(last: char, next: char, after: Option<char>) -> bool {
    if is_digit(last) {
        return is_digit(next)
            || is_unit(next)
            || (is_inside_number(next) && after.is_some_and(is_digit));
    }
    is_digit(next) && (is_number_prefix(last) || is_inside_full_width_number(last))
}

fn is_inside_full_width_number(character: char) -> bool {
    matches!(character, '．' | '，' | '－' | '／')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let breaks = Breaker::new().breaks(text);
        let mut pieces = vec![String::new()];
        for (character, offer) in text.chars().zip(breaks) {
            if offer != Break::Forbidden {
                pieces.push(String::new());
            }
            pieces.last_mut().expect("one piece is always there").push(character);
        }
        assert_eq!(pieces, expected, "the pieces that stay together in {text:?}");
    }

    #[test]
    fn closing_marks_and_small_kana_stay_with_what_is_before_them() {
        check("責任（者）、ッチー。", &["責", "任", "（者）、ッ", "チー。"]);
    }

    #[test]
    fn numbers_stay_with_their_units() {
        check("令和８年１２月、第１０条", &["令", "和", "８年", "１２月、", "第１０条"]);
        check("1,234.5件で", &["1,234.5件", "で"]);
    }

    #[test]
    fn a_short_label_in_brackets_is_one_sign() {
        check("か。【解釈】根拠", &["か。", "【解釈】", "根", "拠"]);
        check("【対策基準】", &["【対策基準】"]);
        assert!(
            Breaker::new().breaks("【情報資産の分類と管理の方法】").contains(&Break::Allowed),
            "a whole title in brackets may go over two lines"
        );
    }

    #[test]
    fn doubled_dashes_and_leaders_are_one_sign() {
        check("あ――い……う", &["あ", "――", "い……", "う"]);
    }

    #[test]
    fn addresses_may_break_after_single_slashes_only() {
        check("https://a.lg.jp/b/c", &["https://a.lg.jp/", "b/", "c"]);
    }

    #[test]
    fn a_line_feed_ends_the_line() {
        let breaks = Breaker::new().breaks("あ\nい");
        assert_eq!(
            breaks,
            [Break::Forbidden, Break::Forbidden, Break::Mandatory],
            "the break is after the feed"
        );
    }
}
