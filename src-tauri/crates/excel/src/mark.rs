//! The marks that this program writes into a cell.
//!
//! Only characters that CP932 has, so that a sheet saved as CSV or `.xls` keeps them: ✓ ☑ ✕ are
//! left out for that reason. What else people write is the business of whoever reads a sheet.

use tenken_core::vocabulary::AnswerValue;

/// The answers that a person picks from, in the order of the drop-down, with their marks.
pub const MARKS: [(AnswerValue, &str); 6] = [
    (AnswerValue::Implemented, "○"),
    (AnswerValue::Partial, "△"),
    (AnswerValue::NotImplemented, "×"),
    (AnswerValue::NotApplicable, "－"),
    (AnswerValue::Unknown, "？"),
    (AnswerValue::Excepted, "例外"),
];

/// The mark of an answer; 未回答 is an empty cell.
pub fn mark(value: AnswerValue) -> &'static str {
    MARKS.iter().find(|(known, _)| *known == value).map_or("", |(_, mark)| mark)
}

/// The answer of exactly such a mark; nothing for anything else that a cell may hold.
pub fn value(mark: &str) -> Option<AnswerValue> {
    match mark {
        "" => Some(AnswerValue::Unanswered),
        _ => MARKS.iter().find(|(_, known)| *known == mark).map(|(value, _)| *value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_its_own_mark() {
        for answer in AnswerValue::ALL {
            assert_eq!(value(mark(*answer)), Some(*answer), "a mark reads back as its answer");
        }
        assert_eq!(value("✓"), None, "nothing is guessed here");
    }

    #[test]
    fn a_sheet_saved_in_the_code_page_of_windows_keeps_its_marks() {
        for (_, mark) in MARKS {
            let (bytes, _, lost) = encoding_rs::SHIFT_JIS.encode(mark);
            assert!(!lost, "{mark} has a place in CP932");
            let (back, _) = encoding_rs::SHIFT_JIS.decode_without_bom_handling(&bytes);
            assert_eq!(back, mark, "and comes back as itself");
        }
    }
}
