//! What the program can do, one function per command, and the only door to it: [`api::dispatch`].
//!
//! The window, the console program and the tests enter here with the same names and shapes. This
//! crate asks its [`session::Host`] for what only a desktop has (dialogs, showing a file), so it
//! knows nothing of Tauri.

pub mod api;
mod backups;
mod book_json;
pub mod commands;
mod csv;
pub mod error;
mod facts;
mod import;
mod input;
mod persons;
mod place;
mod previous;
mod profile;
mod returns;
pub mod session;
mod settings;
mod sheet;
mod snapshot;
mod trust;
mod unit_check;
mod view;
mod whereabouts;
pub mod wire;
mod work;
pub mod worker;

pub use api::dispatch;
pub use error::{Code, Error};
pub use session::{Host, Options, Session};
