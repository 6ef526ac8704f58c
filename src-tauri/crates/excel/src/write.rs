//! Sheets out: answer sheets for the departments, the results workbook, answers as CSV.
//!
//! Every function makes a whole file as bytes and writes none; how it gets to the disk whole is the
//! business of whoever has the disk. What people typed goes into cells as text and nothing else.

pub mod answer_sheet;
mod answers;
pub mod csv;
mod look;
mod paper;
pub mod results;
#[cfg(test)]
mod tests;
