//! The one window: made here rather than by configuration, because only here can navigation, new
//! windows and downloads be denied.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder, Window,
    WindowEvent,
};
use tenken_app::{Options, Session};

use crate::closing::{Closing, close_after_saving};
use crate::desktop::Desktop;
use crate::rpc;

const LABEL: &str = "main";

/// What the page's commands reach.
pub type Shared = Arc<Session>;

/// Runs the program until its window is closed.
pub fn run() -> anyhow::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| {
            focus(app);
            hand_over(app, &args, Path::new(&folder));
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_log::Builder::new().level(log::LevelFilter::Info).build())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(|app| Ok(set_up(app)?))
        .on_window_event(|window, event| match event {
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) => {
                // The page counts in CSS pixels.
                let at = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
                let places = window.state::<Shared>().dropped(paths);
                let drop = serde_json::json!({ "places": places, "x": at.x, "y": at.y });
                if let Err(error) = window.emit("drop", drop) {
                    log::error!("the page was not told of a drop: {error}");
                }
            }
            WindowEvent::DragDrop(
                DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position },
            ) => {
                let at = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
                tell_of_drag(window, &serde_json::json!({ "x": at.x, "y": at.y }));
            }
            WindowEvent::DragDrop(DragDropEvent::Leave) => {
                tell_of_drag(window, &serde_json::Value::Null);
            }
            WindowEvent::CloseRequested { api, .. } => {
                let closing = Arc::clone(&window.state::<Arc<Closing>>());
                if closing.is_first_request() {
                    api.prevent_close();
                    close_after_saving(window.clone(), closing);
                }
            }
            _ => {}
        })
        .run(tauri::generate_context!())?;
    Ok(())
}

fn tell_of_drag(window: &Window, at: &serde_json::Value) {
    if let Err(error) = window.emit("drag", at) {
        log::warn!("the page was not told of files held over it: {error}");
    }
}

fn set_up(app: &mut App) -> anyhow::Result<()> {
    let options = Options {
        settings_folder: Some(app.path().app_config_dir()?),
        // Some desktops have no such folder; then its user picks one.
        documents: app.path().document_dir().ok(),
        ..Options::default()
    };
    let host = Desktop::new(app.handle().clone());
    app.manage::<Arc<Closing>>(Arc::default());
    let session = Arc::new(Session::new(Box::new(host), options));
    let args: Vec<String> = std::env::args().collect();
    if let Some(file) = file_of(&args, &std::env::current_dir().unwrap_or_default()) {
        session.hand(file);
    }
    app.manage::<Shared>(session);
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("点検 Tenken")
        .inner_size(1280.0, 720.0)
        .min_inner_size(320.0, 400.0)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .general_autofill_enabled(false)
        .build()?;
    Ok(())
}

/// A file with which the program was started once more goes to the window that is open.
fn hand_over(app: &AppHandle, args: &[String], folder: &Path) {
    let Some(file) = file_of(args, folder) else { return };
    let places = app.state::<Shared>().dropped(&[file]);
    if let Err(error) = app.emit("handed", places.first()) {
        log::error!("the page was not told of a file: {error}");
    }
}

/// The file among a program's arguments: the first after its own name.
fn file_of(args: &[String], folder: &Path) -> Option<PathBuf> {
    let file = folder.join(args.get(1).filter(|name| !name.starts_with('-'))?);
    file.is_file().then_some(file)
}

/// Whether the address is the program's own page: everything else is a way out of the window.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // WebView2 serves the page under this name.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let shown = window.unminimize().and_then(|()| window.set_focus());
        if let Err(error) = shown {
            log::warn!("the window could not be brought to the front: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_handed_the_file_it_was_started_with() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("依頼 総務課.tenken");
        std::fs::write(&file, b"x").unwrap();
        let args = |names: &[&str]| -> Vec<String> {
            std::iter::once("tenken-window")
                .chain(names.iter().copied())
                .map(str::to_owned)
                .collect()
        };
        let whole = file.to_string_lossy().into_owned();
        for (given, expected) in [
            (args(&[]), None),
            (args(&["依頼 総務課.tenken"]), Some(&file)),
            (args(&[&whole]), Some(&file)),
            (args(&["--worker"]), None),
            (args(&["無い.tenken"]), None),
            (args(&["."]), None),
        ] {
            assert_eq!(file_of(&given, folder.path()).as_ref(), expected, "{given:?}");
        }
    }

    #[test]
    fn the_window_stays_on_its_own_page() {
        for (address, expected) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.com/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("tauri://elsewhere/", false),
            ("data:text/html,x", false),
        ] {
            let url = Url::parse(address).unwrap();
            assert_eq!(is_own_page(&url), expected, "{address}");
        }
    }
}
