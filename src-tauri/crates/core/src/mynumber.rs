//! Whether a text holds what looks like a マイナンバー (個人番号).
//!
//! Twelve digits of which the last follows from the others. One in eleven rows of twelve digits
//! passes by chance, so this is a reason to ask a person, never to refuse anything.

/// Digits of a number.
const LENGTH: usize = 12;

/// How many numbers a text holds that look like a マイナンバー: twelve digits, half or full width,
/// in one row or in three groups of four, with no digit before or after.
pub fn count(text: impl IntoIterator<Item = char>) -> usize {
    let mut found = 0;
    let mut run = Run::default();
    for c in text.into_iter().chain(std::iter::once('\n')) {
        match digit(c) {
            Some(digit) => run.digits.push(digit),
            None if run.takes_gap(c) => {}
            None => {
                found += usize::from(run.is_number());
                run = Run::default();
            }
        }
    }
    found
}

/// Whether the last of twelve digits follows from the others, as 番号法施行令・省令 lay down: the
/// others, from the right, are weighed by 2 to 7 and again from 2, and summed modulo 11.
pub fn is_valid(digits: &[u8]) -> bool {
    let [others @ .., check] = digits else { return false };
    if digits.len() != LENGTH || digits.iter().all(|digit| digit == check) {
        return false;
    }
    let weights = (2..=7).chain(2..=6);
    let sum: u32 =
        others.iter().rev().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    let rest = sum % 11;
    u32::from(*check) == if rest <= 1 { 0 } else { 11 - rest }
}

fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        _ => return None,
    };
    u8::try_from(value).ok()
}

/// Digits in a row, with what separated their groups.
#[derive(Default)]
struct Run {
    digits: Vec<u8>,
    gap: Option<char>,
    gaps: usize,
}

impl Run {
    /// Takes one separator between groups of four; it must be the same each time.
    fn takes_gap(&mut self, c: char) -> bool {
        let is_gap = matches!(c, ' ' | '　' | '-' | '－' | '‐');
        let fits = self.digits.len() == (self.gaps + 1) * 4 && self.gaps < 2;
        if !is_gap || !fits || self.gap.is_some_and(|gap| gap != c) {
            return false;
        }
        self.gap = Some(c);
        self.gaps += 1;
        true
    }

    fn is_number(&self) -> bool {
        (self.gaps == 0 || self.gaps == 2) && is_valid(&self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_digits_with_the_right_last_one_are_counted() {
        for (text, expected) in [
            ("123456789018", 1),
            ("個人番号：１２３４５６７８９０１８。", 1),
            ("1234-5678-9018", 1),
            ("1234 5678 9018", 1),
            ("1234　5678　9018", 1),
            ("123456789018\n123456789018", 2),
            ("123456789012", 0),
            ("1234567890181", 0),
            ("0123456789018", 0),
            ("1234-5678 9018", 0),
            ("12345678-9018", 0),
            ("000000000000", 0),
            ("090-1234-5678", 0),
            ("", 0),
        ] {
            assert_eq!(count(text.chars()), expected, "{text}");
        }
    }

    #[test]
    fn one_wrong_digit_is_always_found_out_or_changes_the_check_by_chance_alone() {
        let number = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8];
        assert!(is_valid(&number));
        for check in (0..10).filter(|&check| check != 8) {
            let mut wrong = number;
            wrong[11] = check;
            assert!(!is_valid(&wrong), "one last digit only: {check}");
        }
        assert!(!is_valid(&number[1..]), "eleven digits are no number");
    }
}
