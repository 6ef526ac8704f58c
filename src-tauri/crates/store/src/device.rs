//! Which copy of the book this is: a random id for each place the folder lies in.
//!
//! The list stands in a plain file beside the database, so that a folder copied to a second PC is
//! seen to lie elsewhere and gets an id of its own. Losing the file costs nothing but a new id.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tenken_core::hash;

use crate::lock;

pub(crate) const DEVICES_FILE: &str = "devices.json";

/// The id of this place, where the book has been here before.
pub(crate) fn known(folder: &Path) -> Option<String> {
    read(folder).remove(&place(folder))
}

/// Remembers the id of this place.
pub(crate) fn remember(folder: &Path, device: &str) {
    let mut devices = read(folder);
    devices.insert(place(folder), device.to_owned());
    let Ok(text) = serde_json::to_vec_pretty(&devices) else { return };
    let partial = folder.join("devices.json.part");
    // What cannot be remembered is drawn anew at the next opening.
    let kept =
        fs::write(&partial, text).and_then(|()| fs::rename(&partial, folder.join(DEVICES_FILE)));
    if kept.is_err() {
        let _ = fs::remove_file(&partial);
    }
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    fs::read(folder.join(DEVICES_FILE))
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default()
}

/// Names a place without telling it: the file travels with the folder.
fn place(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let text = format!("{}\n{}", lock::computer(), folder.display());
    hash::sha256_hex(text.as_bytes())
}
