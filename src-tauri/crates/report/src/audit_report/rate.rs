//! Rates as they are printed: always with numerator and denominator, never from too few.

use tenken_core::score::{BANDS, Fraction, MINIMUM_DENOMINATOR};
use tenken_i18n::Words;

use crate::document::{Cell, KeyFigure, Shade, Text};

/// The percentages at which 到達率 is counted.
pub const ATTAINMENTS: [u64; 3] = [100, 95, 90];

/// What may be shown of a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The denominator is 0.
    Nothing,
    /// Too few for a rate.
    Counts,
    /// Tenths of a percent.
    Rate(u64),
}

/// Decides what may be shown of a fraction.
pub fn shown(fraction: Fraction) -> Shown {
    match fraction.per_mille() {
        None => Shown::Nothing,
        Some(_) if fraction.den < MINIMUM_DENOMINATOR => Shown::Counts,
        Some(per_mille) => Shown::Rate(per_mille),
    }
}

/// Tenths of a percent with one decimal.
fn decimal(per_mille: u64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

/// The fraction in running text: `87.5％（35／40）`, `3／4` or `―`.
pub fn text(words: Words, fraction: Fraction) -> String {
    match shown(fraction) {
        Shown::Nothing => words.report_nothing(),
        Shown::Counts => words.report_counts(fraction.den, fraction.num),
        Shown::Rate(per_mille) => words.report_rate(fraction.den, fraction.num, decimal(per_mille)),
    }
}

/// The fraction in a cell, rate over counts.
pub fn cell(words: Words, fraction: Fraction) -> Cell {
    match shown(fraction) {
        Shown::Nothing | Shown::Counts => Cell::new(text(words, fraction)),
        Shown::Rate(per_mille) => Cell::new(words.report_percent(decimal(per_mille)))
            .and(Text::new().muted(words.report_counts(fraction.den, fraction.num))),
    }
}

/// The fraction in a heat map: sign, rate, counts and ground. Too few have neither sign nor ground.
pub fn heat_cell(words: Words, fraction: Fraction) -> Cell {
    let Shown::Rate(per_mille) = shown(fraction) else {
        return cell(words, fraction).middle();
    };
    let step = step(fraction);
    let rate = words.report_band_rate(decimal(per_mille), BANDS[usize::from(step) - 1].1);
    Cell::new(rate)
        .and(words.report_counts(fraction.den, fraction.num))
        .middle()
        .shaded(Shade::Heat(step))
}

/// The step of a fraction in the heat map, 1 to 5.
pub fn step(fraction: Fraction) -> u8 {
    let reached = BANDS.iter().position(|(least, _)| fraction.reaches_percent(*least));
    u8::try_from(reached.unwrap_or(BANDS.len() - 1) + 1).unwrap_or(5)
}

/// A large figure.
pub fn key_figure(words: Words, label: String, fraction: Fraction, unit: Unit) -> KeyFigure {
    let Fraction { num, den } = fraction;
    let counts = match unit {
        Unit::Items => words.report_counts_items(den, num),
        Unit::Units => words.report_counts_units(den, num),
    };
    let (value, unit, detail) = match shown(fraction) {
        Shown::Nothing => (words.report_nothing(), String::new(), words.report_key_no_subject()),
        Shown::Counts => (counts, String::new(), words.report_key_counts_only(MINIMUM_DENOMINATOR)),
        Shown::Rate(per_mille) => (decimal(per_mille), words.report_percent_sign(), counts),
    };
    KeyFigure { label, value, unit, detail }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Items.
    Items,
    /// Units.
    Units,
}

#[cfg(test)]
mod tests {
    use tenken_i18n::Locale;

    use super::*;

    fn check(num: u64, den: u64, expected: &str) {
        let shown = text(Words::new(Locale::Ja), Fraction { num, den });
        assert_eq!(shown, expected, "{num} of {den}");
    }

    #[test]
    fn a_rate_never_stands_without_its_counts() {
        check(35, 40, "87.5％（35／40）");
        check(1, 8, "12.5％（1／8）");
        check(2, 3, "2／3");
        check(4, 4, "4／4");
        check(5, 5, "100.0％（5／5）");
        check(0, 0, "―");
        check(999, 1000, "99.9％（999／1000）");
        check(1999, 2000, "100.0％（1999／2000）");
    }

    #[test]
    fn the_ground_follows_the_counts_and_not_the_rounded_rate() {
        assert_eq!(step(Fraction { num: 1999, den: 2000 }), 2, "one is missing of 2000");
        assert_eq!(step(Fraction { num: 5, den: 5 }), 1);
        assert_eq!(step(Fraction { num: 9, den: 10 }), 3);
        assert_eq!(step(Fraction { num: 7, den: 10 }), 4);
        assert_eq!(step(Fraction { num: 0, den: 10 }), 5);
    }
}
