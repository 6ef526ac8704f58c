//! The end of the window: the page gets a moment to send what was typed last.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tauri::{Emitter, Window};

/// How long the page has to send what it holds.
const GRACE: Duration = Duration::from_millis(250);

/// How long a command that runs is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Between two looks at what runs.
const PAUSE: Duration = Duration::from_millis(20);

/// What runs, and whether the window is about to close.
#[derive(Default)]
pub struct Closing {
    running: AtomicUsize,
    asked: AtomicBool,
}

/// A command that runs, for as long as this lives.
pub struct Running<'a>(&'a Closing);

impl Closing {
    /// Counts a command that begins.
    pub fn begin(&self) -> Running<'_> {
        self.running.fetch_add(1, Ordering::SeqCst);
        Running(self)
    }

    /// Whether this is the first request to close; a second one does not wait again.
    pub fn is_first_request(&self) -> bool {
        !self.asked.swap(true, Ordering::SeqCst)
    }

    /// Waits until what the page sends on `closing` has been carried out.
    fn wait(&self) {
        std::thread::sleep(GRACE);
        let begin = Instant::now();
        while self.running.load(Ordering::SeqCst) > 0 && begin.elapsed() < PATIENCE {
            std::thread::sleep(PAUSE);
        }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Tells the page, waits until it has saved, and closes the window.
pub fn close_after_saving(window: Window, closing: std::sync::Arc<Closing>) {
    if let Err(error) = window.emit("closing", ()) {
        log::error!("the page was not told that the window closes: {error}");
    }
    std::thread::spawn(move || {
        closing.wait();
        if let Err(error) = window.destroy() {
            log::error!("the window does not close: {error}");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_command_is_waited_for_and_a_second_request_is_not_the_first() {
        let closing = std::sync::Arc::new(Closing::default());
        let running = closing.begin();
        let waiting = {
            let closing = std::sync::Arc::clone(&closing);
            std::thread::spawn(move || closing.wait())
        };
        std::thread::sleep(GRACE * 2);
        assert!(!waiting.is_finished(), "what was typed last is still being saved");
        drop(running);
        waiting.join().unwrap();
        assert!(closing.is_first_request());
        assert!(!closing.is_first_request(), "who asks twice does not wait twice");
    }
}
