//! What comes from outside, checked before it becomes a record: closed lists, dates, texts.
//!
//! Texts are kept as typed. Nothing is normalised here (神 U+FA19 stays itself); only what cannot be
//! kept at all is refused, and always with the field's name.

use chrono::NaiveDate;
use tenken_core::body::{AnswerBody, EvidenceLocation, Exception, NAME_LIMIT, TEXT_LIMIT};
use tenken_core::vocabulary::AnswerValue;

use crate::error::{Code, Error};
use crate::wire::{AnswerInput, LocationInput};

/// The value of a closed list, or an error that names the field.
pub(crate) fn one_of<T>(
    field: &str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Error> {
    parse(text).ok_or_else(|| Error::wrong_value(field, text))
}

/// Values of a closed list.
pub(crate) fn all_of<T>(
    field: &str,
    texts: &[String],
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Error> {
    texts.iter().map(|text| one_of(field, text, &parse)).collect()
}

/// A date as ISO 8601 that exists in the calendar; an empty one is absent.
pub(crate) fn date(field: &str, text: Option<&str>) -> Result<Option<String>, Error> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let wrong = || Error::new(Code::WrongDate).with("field", field).with("value", text);
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| wrong())?;
    // "2026-6-1" names a date too, but dates are compared as text.
    (date.to_string() == text).then(|| Some(text.to_owned())).ok_or_else(wrong)
}

/// A text of several lines; an empty one is absent.
pub(crate) fn text(field: &str, text: Option<&str>) -> Result<Option<String>, Error> {
    limited(field, text, TEXT_LIMIT, |c| c == '\n' || c == '\t' || c == '\r')
}

/// A name of one line; an empty one is absent.
pub(crate) fn name(field: &str, text: Option<&str>) -> Result<Option<String>, Error> {
    limited(field, text, NAME_LIMIT, |_| false)
}

/// A name of one line that must be there.
pub(crate) fn needed_name(field: &str, text: &str) -> Result<String, Error> {
    name(field, Some(text.trim()))?
        .ok_or_else(|| Error::new(Code::TextMissing).with("field", field))
}

fn limited(
    field: &str,
    text: Option<&str>,
    limit: usize,
    allowed_control: impl Fn(char) -> bool,
) -> Result<Option<String>, Error> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let length = text.chars().count();
    if length > limit {
        return Err(Error::new(Code::TextTooLong)
            .with("field", field)
            .with("length", length)
            .with("limit", limit));
    }
    // U+FFFD is what remains of a lone surrogate: keeping it would lose what was typed in silence.
    match text.chars().find(|&c| (c.is_control() && !allowed_control(c)) || c == '\u{fffd}') {
        Some(c) => Err(Error::new(Code::WrongText)
            .with("field", field)
            .with("character", format!("U+{:04X}", u32::from(c)))),
        None => Ok(Some(text.to_owned())),
    }
}

/// What is said of an item, with the documents of the answer before.
pub(crate) fn answer(input: &AnswerInput, before: &AnswerBody) -> Result<AnswerBody, Error> {
    let exception = match &input.exception {
        Some(given)
            if given.number.is_empty()
                && given.approver.is_empty()
                && given.expires_on.is_empty() =>
        {
            None
        }
        Some(given) => Some(Exception {
            number: name("exception_number", Some(&given.number))?.unwrap_or_default(),
            approver: name("approver", Some(&given.approver))?.unwrap_or_default(),
            expires_on: date("expires_on", Some(&given.expires_on))?.unwrap_or_default(),
        }),
        None => None,
    };
    Ok(AnswerBody {
        value: one_of("value", &input.value, AnswerValue::parse)?,
        reason: text("reason", input.reason.as_deref())?,
        improvement: text("improvement", input.improvement.as_deref())?,
        improve_by: date("improve_by", input.improve_by.as_deref())?,
        exception,
        remarks: text("remarks", input.remarks.as_deref())?,
        evidence: before.evidence.clone(),
        locations: before.locations.clone(),
        change_reason: None,
        item_hash: None,
        copied_from: input.copied_from.clone(),
    })
}

/// Where a document is kept; name and place must be there.
pub(crate) fn location(input: &LocationInput) -> Result<EvidenceLocation, Error> {
    Ok(EvidenceLocation {
        document_name: needed_name("document_name", &input.document_name)?,
        place: needed_name("place", &input.place)?,
        document_number: name("document_number", input.document_number.as_deref())?,
        confirmed_by: name("confirmed_by", input.confirmed_by.as_deref())?,
        confirmed_on: date("confirmed_on", input.confirmed_on.as_deref())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: &str) -> AnswerInput {
        AnswerInput { value: value.to_owned(), ..AnswerInput::default() }
    }

    fn code(result: Result<impl Sized, Error>) -> &'static str {
        result.err().map_or("ok", |error| error.code.as_str())
    }

    #[test]
    fn texts_are_kept_as_typed_or_refused_with_a_code() {
        for (typed, expected) in [
            ("髙﨑邉齋𠮷\u{e000}葛\u{e0100}", "ok"),
            ("一行目\n二行目", "ok"),
            ("NUL\0", "wrong_text"),
            ("半分\u{fffd}", "wrong_text"),
            (&*"あ".repeat(TEXT_LIMIT), "ok"),
            (&*"あ".repeat(TEXT_LIMIT + 1), "text_too_long"),
        ] {
            assert_eq!(code(text("remarks", Some(typed))), expected, "{typed:.20}");
        }
        let kept = text("remarks", Some("神\u{fa19}")).unwrap().unwrap();
        assert_eq!(kept, "神\u{fa19}", "no normal form is applied");
        assert_eq!(code(name("author", Some("一行\n二行"))), "wrong_text", "names have one line");
    }

    #[test]
    fn only_whole_dates_of_the_calendar_are_taken() {
        for (typed, expected) in [
            ("2026-12-31", "ok"),
            ("2026-02-29", "wrong_date"),
            ("2026-6-1", "wrong_date"),
            ("令和8年6月1日", "wrong_date"),
            ("", "ok"),
        ] {
            assert_eq!(code(date("improve_by", Some(typed))), expected, "{typed}");
        }
    }

    #[test]
    fn a_new_mark_keeps_the_documents_of_the_answer_before() {
        let mut before = AnswerBody::of(AnswerValue::Partial);
        before.locations.push(EvidenceLocation {
            document_name: "台帳".to_owned(),
            place: "書庫".to_owned(),
            ..EvidenceLocation::default()
        });
        let after = answer(&said("implemented"), &before).unwrap();
        assert_eq!(after.locations, before.locations, "documents are not part of the mark");
        assert_eq!(code(answer(&said("yes"), &before)), "wrong_value", "closed list");
    }
}
