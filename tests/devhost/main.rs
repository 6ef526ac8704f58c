//! Serves the pages of the window to an ordinary browser on this computer, for tests.
//!
//! The page gets the same policy as in the window and speaks to the same `dispatch`; the contract
//! is in `ui/src/ipc/README.md`. It is no part of the program: it binds the loopback address only,
//! refuses whoever does not know the token of its one run, and ends when its standard input does.

mod options;
mod pages;
mod requests;
mod stand_in;

use std::io::Read;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use tenken_app::Session;
use tiny_http::Server;

use options::Options;
use requests::Desk;
use stand_in::{Shared, StandIn};

fn main() -> Result<()> {
    if std::env::args_os().nth(1).is_some_and(|first| first == tenken_app::worker::ARGUMENT) {
        std::process::exit(tenken_app::worker::serve());
    }
    let options = Options::read(std::env::args().skip(1))?;
    let server =
        Server::http("127.0.0.1:0").map_err(|error| anyhow!("no port is free: {error}"))?;
    let address = server.server_addr();
    let stand_in = Arc::new(StandIn::default());
    let session = Session::new(Box::new(Shared(Arc::clone(&stand_in))), options.session);
    let desk = Arc::new(Desk::new(session, stand_in, options.pages));
    println!("http://{address}/?token={}", desk.token());
    end_with_standard_input();
    for request in server.incoming_requests() {
        let desk = Arc::clone(&desk);
        // A request may wait for events, so each has a thread of its own.
        std::thread::spawn(move || desk.answer(request));
    }
    Ok(())
}

/// Ends the program with whoever started it: a test that is killed closes its end of the pipe.
fn end_with_standard_input() {
    std::thread::spawn(|| {
        let mut nothing = [0; 64];
        while let Ok(1..) = std::io::stdin().read(&mut nothing) {}
        std::process::exit(0);
    });
}
