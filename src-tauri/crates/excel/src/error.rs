//! What can go wrong with a workbook, as facts.

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user cancelled; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// The library refused what it was given, or its temporary file failed.
    #[error("the workbook could not be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
