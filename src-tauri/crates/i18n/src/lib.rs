//! The words of the program, in Japanese first, from the Fluent files in `locales/`.
//!
//! Each message is a method of [`Words`], so a missing word or variable does not compile; keys
//! formed from closed lists and error codes go through [`by_key`]. This crate knows Fluent and the
//! Japanese calendar and nothing of the rest of the program; the text of checklists is content, not
//! words, and never passes here.

mod bundle;
mod locale;
pub mod wareki;

#[cfg(test)]
#[path = "../build/catalogue.rs"]
mod catalogue;
#[cfg(test)]
mod catalogue_tests;

pub use bundle::{Arg, by_key, find_by_key, keys, value_key, value_name};
pub use locale::Locale;
pub use words::Words;

/// The generated methods, one per message.
mod words {
    #[allow(unused_imports, reason = "used as soon as a message has a variable")]
    use crate::Arg;
    use crate::Locale;
    use crate::bundle::format;

    /// The words of one language: one method per message, its variables in alphabetical order.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Words {
        locale: Locale,
    }

    impl Words {
        /// The words of a language.
        pub const fn new(locale: Locale) -> Self {
            Self { locale }
        }

        /// The language.
        pub const fn locale(self) -> Locale {
            self.locale
        }
    }

    pub(crate) fn files(locale: Locale) -> &'static [&'static str] {
        FILES[locale as usize]
    }

    pub(crate) fn keys() -> &'static [&'static str] {
        KEYS
    }

    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
