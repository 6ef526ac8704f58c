//! The window: a door to the program for people. What the program does is in the crates.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod desktop;
mod rpc;
mod window;

fn main() -> anyhow::Result<()> {
    if std::env::args_os().nth(1).is_some_and(|first| first == tenken_app::worker::ARGUMENT) {
        std::process::exit(tenken_app::worker::serve());
    }
    window::run()
}
