//! A rate as a text: `58.3％（7／12）`, `3／4` where the denominator is too small, `―` where it is 0.
//!
//! The formula rounds in whole numbers, as [`Fraction::per_mille`] does, so that it never differs
//! from the report in the last digit.

use tenken_core::score::{BANDS, Fraction, MINIMUM_DENOMINATOR};
use tenken_i18n::Words;

use crate::write::paper::literal;

/// Stand for the parts of a message while it is taken apart; no text holds them.
const PARTS: [&str; 3] = ["\u{1}", "\u{2}", "\u{3}"];

/// What the cell shows now.
pub(super) fn text(words: Words, fraction: Fraction) -> String {
    match fraction.per_mille() {
        None => words.report_nothing(),
        Some(_) if fraction.den < MINIMUM_DENOMINATOR => {
            words.report_counts(fraction.den, fraction.num)
        }
        Some(rate) => {
            words.report_rate(fraction.den, fraction.num, format!("{}.{}", rate / 10, rate % 10))
        }
    }
}

/// Begins the counts behind a rate; in the matrix they stand on a line of their own.
const BRACKET: char = '（';

/// What a cell of the matrix shows now: with the sign of its step, in two lines.
pub(super) fn banded_text(words: Words, fraction: Fraction) -> String {
    let text = text(words, fraction);
    if fraction.den < MINIMUM_DENOMINATOR {
        return text;
    }
    let band = BANDS.iter().find(|(least, _)| fraction.reaches_percent(*least));
    let text = text.replace(BRACKET, &format!("\n{BRACKET}"));
    format!("{} {text}", band.map_or("", |(_, sign)| *sign))
}

/// The formula, without its sign, of a rate of two cells.
pub(super) fn formula(words: Words, num: &str, den: &str) -> String {
    shown(words, num, den, rate(words, num, den))
}

/// The same with the sign of its step.
pub(super) fn banded_formula(words: Words, num: &str, den: &str) -> String {
    let mut sign = literal(BANDS[BANDS.len() - 1].1);
    for (least, step) in BANDS[..BANDS.len() - 1].iter().rev() {
        sign = format!("IF({num}*100>={den}*{least},{},{sign})", literal(step));
    }
    let bracket = literal(&BRACKET.to_string());
    let rate = format!("SUBSTITUTE({},{bracket},CHAR(10)&{bracket})", rate(words, num, den));
    shown(words, num, den, format!("{sign}&\" \"&{rate}"))
}

fn shown(words: Words, num: &str, den: &str, rate: String) -> String {
    let counts = parts(&words.report_counts(PARTS[1], PARTS[0]), [num, den, ""]);
    let nothing = literal(&words.report_nothing());
    format!("IF({den}=0,{nothing},IF({den}<{MINIMUM_DENOMINATOR},{counts},{rate}))")
}

fn rate(words: Words, num: &str, den: &str) -> String {
    // Both sides of the division are whole, so INT meets the half exactly.
    let tenths = format!("TEXT(INT(({num}*2000+{den})/({den}*2))/10,\"0.0\")");
    parts(&words.report_rate(PARTS[1], PARTS[0], PARTS[2]), [num, den, &tenths])
}

/// A message with its parts as expressions, joined by `&`.
fn parts(message: &str, expressions: [&str; 3]) -> String {
    let mut pieces = Vec::new();
    let mut text = String::new();
    for c in message.chars() {
        match PARTS.iter().position(|part| part.starts_with(c)) {
            Some(part) => {
                if !text.is_empty() {
                    pieces.push(literal(&std::mem::take(&mut text)));
                }
                pieces.push(expressions[part].to_owned());
            }
            None => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(literal(&text));
    }
    pieces.join("&")
}

#[cfg(test)]
mod tests {
    use tenken_i18n::Locale;

    use super::*;

    #[test]
    fn a_rate_never_stands_without_its_counts() {
        let words = Words::new(Locale::Ja);
        for (num, den, expected) in [
            (0, 0, "―"),
            (3, 4, "3／4"),
            (7, 12, "Ⅴ 58.3％\n（7／12）"),
            (1, 16, "Ⅴ 6.3％\n（1／16）"),
            (12, 12, "Ⅰ 100.0％\n（12／12）"),
            (19, 20, "Ⅱ 95.0％\n（19／20）"),
            (7, 10, "Ⅳ 70.0％\n（7／10）"),
        ] {
            assert_eq!(banded_text(words, Fraction { num, den }), expected, "{num}/{den}");
        }
    }

    #[test]
    fn the_formula_says_the_same_in_the_words_of_the_report() {
        let formula = formula(Words::new(Locale::Ja), "N1", "D1");
        assert_eq!(
            formula,
            "IF(D1=0,\"―\",IF(D1<5,N1&\"／\"&D1,TEXT(INT((N1*2000+D1)/(D1*2))/10,\"0.0\")\
             &\"％（\"&N1&\"／\"&D1&\"）\"))"
        );
    }
}
