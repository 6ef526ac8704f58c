//! Fluent itself: one bundle per language, read once.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Locale;
use crate::words;

/// The value of a variable: a text, or a number that may choose a plural.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text, put in as it is.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a, 'b: 'a> From<&'a Arg<'b>> for Arg<'a> {
    fn from(arg: &'a Arg<'b>) -> Self {
        arg.clone()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                // A count beyond i64 is no count; saturating keeps the sentence readable.
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

numbers!(i32, i64, u16, u32, u64, usize);

/// The message of a key that was formed from a closed list or a code: `answer-value-partial`,
/// `error-disk-full-hint`.
///
/// A key that does not exist gives the key itself, so that a screen or log shows which word is
/// missing; the tests of the house ask [`find_by_key`] for every key that can be formed.
pub fn by_key<'a, A>(locale: Locale, key: &str, args: &'a [(&'a str, A)]) -> String
where
    A: Clone + Into<Arg<'a>>,
{
    find_by_key(locale, key, args).unwrap_or_else(|| key.to_owned())
}

/// The message of a key, if there is one.
pub fn find_by_key<'a, A>(locale: Locale, key: &str, args: &'a [(&'a str, A)]) -> Option<String>
where
    A: Clone + Into<Arg<'a>>,
{
    let args: Vec<(&str, Arg<'a>)> =
        args.iter().map(|(name, arg)| (*name, arg.clone().into())).collect();
    look_up(locale, key, &args)
}

/// The name of a value of a closed list, both as the lists are called in `vocabulary.ftl` and as
/// the value stands in records: `value_name(locale, "answer-value", "not_applicable")`.
pub fn value_name(locale: Locale, list: &str, value: &str) -> String {
    by_key::<&str>(locale, &value_key(list, value), &[])
}

/// The key of a value of a closed list: lower case, dots and underscores as hyphens.
pub fn value_key(list: &str, value: &str) -> String {
    format!("{list}-{}", value.to_ascii_lowercase().replace(['.', '_'], "-"))
}

/// Every key, sorted.
pub fn keys() -> &'static [&'static str] {
    words::keys()
}

/// A message that the build has checked to exist.
pub(crate) fn format(locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    look_up(locale, key, args).expect("the build checked that every language has the key")
}

fn look_up(locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let bundle = match locale {
        Locale::Ja => &*JA,
        Locale::En => &*EN,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs = args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_ref()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            (*name, value)
        })
        .collect();
    // A variable that was not given stays visible as {$name}, which says more than an error here.
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
}

static JA: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Locale::Ja));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Locale::En));

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier =
        locale.code().parse().expect("the codes are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks have no glyph in the report's fonts and stay in copied text.
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("a new bundle has no function of that name");
    for file in words::files(locale) {
        let resource = FluentResource::try_new((*file).to_owned())
            .map_err(|(_, faults)| faults)
            .expect("the build parsed the same file");
        bundle.add_resource(resource).expect("the build refused keys that stand twice");
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Words;

    const NO_ARGS: &[(&str, &str)] = &[];

    #[test]
    fn a_method_and_its_key_say_the_same_in_both_languages() {
        for locale in Locale::ALL {
            assert_eq!(
                Words::new(*locale).answer_value_partial(),
                by_key(*locale, "answer-value-partial", NO_ARGS),
                "the method is the key's"
            );
        }
        assert_eq!(Words::new(Locale::Ja).answer_value_partial(), "一部実施");
        assert_eq!(Words::new(Locale::En).answer_value_partial(), "Partly implemented");
    }

    #[test]
    fn a_value_is_named_by_its_list() {
        for (list, value, name) in [
            ("answer-value", "not_applicable", "該当なし"),
            ("sentence-kind", "obligation.lead_in", "柱書"),
            ("confidentiality", "3A", "自治体機密性3A"),
            ("zone", "zone_lgwan", "LGWAN接続系"),
        ] {
            assert_eq!(value_name(Locale::Ja, list, value), name, "{list} {value}");
        }
    }

    #[test]
    fn a_key_that_does_not_exist_shows_itself() {
        assert_eq!(by_key(Locale::Ja, "no-such-key", NO_ARGS), "no-such-key");
        assert_eq!(find_by_key(Locale::En, "no-such-key", NO_ARGS), None);
    }

    #[test]
    fn every_message_formats_in_every_language_without_isolation_marks() {
        for key in keys() {
            for locale in Locale::ALL {
                let text = by_key(*locale, key, NO_ARGS);
                assert!(!text.trim().is_empty(), "{key} says nothing in {}", locale.code());
                assert!(
                    !text.contains(['\u{2068}', '\u{2069}']),
                    "{key} would be marked in copies"
                );
            }
        }
    }
}
