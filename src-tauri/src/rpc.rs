//! The one command of the page: everything goes through the program's own list of commands.

use std::sync::Arc;

use tauri::State;
use tenken_app::wire::WireError;

use crate::closing::Closing;
use crate::window::Shared;

/// Runs a command of the program off the window's thread.
#[tauri::command]
pub async fn rpc(
    session: State<'_, Shared>,
    closing: State<'_, Arc<Closing>>,
    command: String,
    payload: serde_json::Value,
) -> Result<serde_json::Value, WireError> {
    let _running = closing.begin();
    let session = Shared::clone(&session);
    let locale = session.locale();
    let task = tauri::async_runtime::spawn_blocking(move || {
        tenken_app::dispatch(&session, &command, payload).inspect_err(|error| {
            log::error!("{command}: {error}");
        })
    });
    match task.await {
        Ok(answer) => answer.map_err(|error| error.to_wire(locale)),
        Err(panic) => {
            log::error!("a command fell: {panic}");
            Err(tenken_app::Error::new(tenken_app::Code::Internal).to_wire(locale))
        }
    }
}
