//! Why a file is not read, as facts. Each is told with the file's name and what to do.

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Refusal {
    /// The reason, one of [`Reason`]'s names.
    pub reason: Reason,
    /// What was found, for the message: a number, a part's name.
    pub detail: String,
}

macro_rules! reasons {
    ($($(#[$meta:meta])* $name:ident = $text:literal,)+) => {
        /// The reasons, one for each thing that the user would do differently.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum Reason {
            $($(#[$meta])* #[serde(rename = $text)] $name,)+
        }

        impl Reason {
            /// Every reason.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

reasons! {
    /// No bytes at all.
    Empty = "sheet_empty",
    /// More bytes, sheets or cells than any form has.
    TooLarge = "sheet_too_large",
    /// Needs a password.
    Encrypted = "sheet_encrypted",
    /// Protected by rights management.
    RightsManaged = "sheet_rights_managed",
    /// Of Excel 95 or before.
    TooOld = "sheet_too_old",
    /// A web page with the name of a workbook.
    WebPage = "sheet_web_page",
    /// No workbook and no table of text.
    NotASheet = "sheet_not_a_sheet",
    /// Damaged or cut short.
    Damaged = "sheet_damaged",
    /// Holds no sheet that could be read.
    NothingInIt = "sheet_nothing_in_it",
}

impl Refusal {
    /// A refusal with what was found.
    pub fn new(reason: Reason, detail: impl ToString) -> Self {
        Self { reason, detail: detail.to_string() }
    }

    /// A damaged part.
    pub fn damaged(part: impl ToString) -> Self {
        Self::new(Reason::Damaged, part)
    }
}
