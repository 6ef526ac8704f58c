//! The facts of the crates below, each mapped to the code that the user acts on.

use tenken_report::fonts::FontError;
use tenken_report::{one_page, pdf};
use tenken_store::EvidenceError;

use crate::error::{Code, Error};

impl From<tenken_checklist::Error> for Error {
    fn from(error: tenken_checklist::Error) -> Self {
        let code = match error {
            tenken_checklist::Error::NewerFormat { .. } => Code::ChecklistTooNew,
            _ => Code::ChecklistUnreadable,
        };
        Self::new(code).with("path", error.path().display()).with("detail", &error).because(error)
    }
}

impl From<FontError> for Error {
    fn from(error: FontError) -> Self {
        let path = match &error {
            FontError::Missing { file, .. } => (*file).to_owned(),
            FontError::Unreadable { path, .. } | FontError::Damaged { path, .. } => {
                path.display().to_string()
            }
        };
        Self::new(Code::FontsMissing).with("path", path).because(error)
    }
}

impl From<pdf::Error> for Error {
    fn from(error: pdf::Error) -> Self {
        match error {
            pdf::Error::Cancelled => Self::new(Code::Cancelled),
            other => Self::new(Code::ReportFailed).with("detail", &other).because(other),
        }
    }
}

impl From<one_page::Error> for Error {
    fn from(error: one_page::Error) -> Self {
        match error {
            one_page::Error::TooLong { pages } => {
                Self::new(Code::OnePageTooLong).with("pages", pages)
            }
            one_page::Error::Pdf(error) => error.into(),
        }
    }
}

impl From<tenken_excel::Error> for Error {
    fn from(error: tenken_excel::Error) -> Self {
        match error {
            tenken_excel::Error::Cancelled => Self::new(Code::Cancelled),
            other => Self::new(Code::WorkbookFailed).with("detail", &other).because(other),
        }
    }
}

impl From<tenken_store::Error> for Error {
    fn from(error: tenken_store::Error) -> Self {
        use tenken_store::Error as Fact;
        let at = |code, path: &std::path::Path| Self::new(code).with("path", path.display());
        let mapped = match &error {
            Fact::Missing { path } => at(Code::BookMissing, path),
            Fact::FolderNotEmpty { path } => at(Code::FolderNotEmpty, path),
            Fact::NotSqlite { path } | Fact::Foreign { path, .. } => at(Code::NotABook, path),
            Fact::Empty { path }
            | Fact::Truncated { path, .. }
            | Fact::Damaged { path, .. }
            | Fact::CutOff { path } => at(Code::BookDamaged, path),
            Fact::TooNew { path, .. } => at(Code::BookTooNew, path),
            Fact::InUse { path, holder } => {
                let holder = holder.as_ref().map(ToString::to_string).unwrap_or_default();
                at(Code::BookInUse, path).with("holder", holder)
            }
            Fact::Busy { path } => at(Code::BookInUse, path).with("holder", ""),
            Fact::ReadOnly { path } => at(Code::BookReadOnly, path),
            Fact::TooLongForMedium { path } => at(Code::TooLongForMedium, path),
            Fact::DiskFull { path } => at(Code::DiskFull, path),
            Fact::Gone { path } => at(Code::BookGone, path),
            Fact::AccessDenied { path, .. } => at(Code::AccessDenied, path),
            Fact::File { path, source } => at(Code::FileFailed, path).with("detail", source),
            Fact::Database { path, source } => at(Code::FileFailed, path).with("detail", source),
            Fact::NotAsWritten { path } => at(Code::FileFailed, path),
            Fact::EvidenceMissing { sha256 } | Fact::EvidenceAltered { sha256 } => {
                Self::new(Code::EvidenceMissing).with("sha256", sha256)
            }
            Fact::Stopped => Self::new(Code::Cancelled),
            // The rest are faults of this program; the log has them.
            _ => Self::new(Code::Internal),
        };
        mapped.because(error)
    }
}

impl From<EvidenceError> for Error {
    fn from(error: EvidenceError) -> Self {
        use EvidenceError as Fact;
        let about = |code, name: &str| Self::new(code).with("name", name);
        let mapped = match error {
            Fact::Book(book) => return book.into(),
            Fact::Empty { ref name } => about(Code::EvidenceEmpty, name),
            Fact::TooLarge { ref name, size, limit } => {
                about(Code::EvidenceTooLarge, name).with("size", size).with("limit", limit)
            }
            Fact::TypeDenied { ref name, .. } => about(Code::EvidenceTypeDenied, name),
            Fact::TypeMismatch { ref name, found, .. } => {
                about(Code::EvidenceTypeMismatch, name).with("detail", found)
            }
            Fact::NameRefused { ref name, .. } => about(Code::EvidenceNameRefused, name),
            Fact::NotAFile { ref name } => about(Code::EvidenceNotAFile, name),
            Fact::Vanished { ref name } | Fact::Changed { ref name } => {
                about(Code::EvidenceChanged, name)
            }
            Fact::Unreadable { ref name, .. } => about(Code::EvidenceUnreadable, name),
            _ => Self::new(Code::Internal),
        };
        mapped.because(error)
    }
}
