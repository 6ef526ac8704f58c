//! The languages of the program.

/// A language of the program; Japanese is the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// 日本語
    #[default]
    Ja,
    /// English
    En,
}

impl Locale {
    /// Every language, the original first.
    pub const ALL: &[Self] = &[Self::Ja, Self::En];

    /// The code used in settings and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of that code, if there is one.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|locale| locale.code() == code)
    }
}
