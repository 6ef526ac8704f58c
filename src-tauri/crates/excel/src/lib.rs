//! Sheets out, sheets in: the answer sheet that a department fills in with Excel, the results
//! workbook, CSV.
//!
//! What both directions must agree on stands in the modules here: who a sheet is for ([`meta`]), the
//! marks ([`mark`]), an answer as the cells of a row ([`cells`]) and the documents in one cell
//! ([`documents`]). [`write`] makes files as bytes. Nothing here opens the book or names a path of it; foreign workbooks are read
//! only in the worker process.

pub mod cells;
pub mod documents;
mod error;
pub mod mark;
pub mod matching;
pub mod meta;
pub mod read;
pub mod write;

pub use error::Error;
