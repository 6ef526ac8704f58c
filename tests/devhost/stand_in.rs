//! A desktop without a desktop: dialogs answered from a queue, events kept until a page hears them.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host};

/// How long a page waits for an event before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// What stands in for the desktop.
#[derive(Default)]
pub struct StandIn {
    state: Mutex<State>,
    happened: Condvar,
}

#[derive(Default)]
struct State {
    picks: VecDeque<Vec<PathBuf>>,
    shown: Vec<Value>,
    /// Events that no page has acknowledged, with their numbers from 1.
    events: VecDeque<(u64, Value)>,
    last_event: u64,
}

impl StandIn {
    /// Adds the answer to a dialog to come; an empty one is a cancelled dialog.
    pub fn will_pick(&self, paths: Vec<PathBuf>) {
        self.state().picks.push_back(paths);
    }

    /// What was to be shown by or opened in other programs: `{"reveal": path}`, `{"open": path}`.
    pub fn shown(&self) -> Value {
        Value::Array(self.state().shown.clone())
    }

    /// Sends an event to the page.
    pub fn send(&self, name: &str, payload: &Value) {
        let mut state = self.state();
        state.last_event += 1;
        let event = json!({ "name": name, "payload": payload });
        let number = state.last_event;
        state.events.push_back((number, event));
        self.happened.notify_all();
    }

    /// The events after a number, waiting for the first; those up to it were heard and are dropped,
    /// so that a page loaded anew does not hear them twice.
    pub fn events_after(&self, heard: u64) -> Value {
        let mut state = self.state();
        state.events.retain(|(number, _)| heard < *number);
        let (state, _) = self
            .happened
            .wait_timeout_while(state, PATIENCE, |state| state.events.is_empty())
            .unwrap_or_else(PoisonError::into_inner);
        let events: Vec<&Value> = state.events.iter().map(|(_, event)| event).collect();
        json!({ "next": state.events.back().map_or(heard, |(number, _)| *number), "events": events })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The desktop as the session holds it.
impl Host for Shared {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        self.0.state().picks.pop_front().unwrap_or_default()
    }

    fn reveal(&self, path: &Path) -> Result<(), Error> {
        self.0.state().shown.push(json!({ "reveal": path }));
        Ok(())
    }

    fn open(&self, path: &Path) -> Result<(), Error> {
        self.0.state().shown.push(json!({ "open": path }));
        Ok(())
    }

    fn progress(&self, progress: Progress) {
        self.0.send("progress", &json!(progress));
    }
}

/// The stand-in, shared between the session and the requests.
pub struct Shared(pub Arc<StandIn>);
