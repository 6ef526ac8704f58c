//! What the tests of more than one crate share. It knows no rule of the program.

pub mod http;
#[cfg(unix)]
pub mod window;
