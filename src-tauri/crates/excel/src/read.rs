//! Reading foreign sheets: guard, grid, understanding.
//!
//! Everything here works on hostile bytes and runs only in the worker process. It decides nothing
//! that a person would have to decide: what is not exactly understood is told with its cell and
//! left without an answer. How items of a checklist are found again is the business of
//! [`crate::matching`].

mod answers;
mod binary;
mod compound;
mod content;
mod csv;
mod date;
mod file;
mod grid;
mod head;
mod header;
mod legend;
mod mapping;
mod mark;
mod ods;
mod persons;
mod preview;
mod questions;
mod reading;
mod refuse;
mod role;
mod row;
mod sniff;
mod table;
pub(crate) mod text;
mod total;
mod view;
mod xlsx;
mod xml;

pub use file::{preview, read, read_with};
pub use mapping::{Inverted, Mapping};
pub use preview::{Preview, Row};
pub use questions::{Question, questions};
pub use reading::{
    Answer, CODES, Column, FileReading, Grade, Head, Issue, Layout, Role, SheetReading, Verdict,
};
pub use refuse::{Reason, Refusal};
pub use sniff::LONGEST_FILE;
pub use text::fold;
