//! What is written is opened again by another library and compared.

mod answer_sheet;
mod csv;
mod read_back;
mod results;
mod sample;
mod sheet;
