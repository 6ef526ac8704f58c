//! Files and folders as the page may name them: by an id, never by a path.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Code, Error};
use crate::session::{Session, State};
use crate::wire::{PickedPlace, Place};

impl State {
    /// Makes a path known to the page under an id.
    pub(crate) fn register(&mut self, path: &Path) -> PickedPlace {
        let id = match self.places.iter().find(|(_, known)| known.as_path() == path) {
            Some((id, _)) => id.clone(),
            None => format!("p{}", self.places.len() + 1),
        };
        self.places.insert(id.clone(), path.to_owned());
        PickedPlace {
            id,
            name: file_name(path),
            label: path.display().to_string(),
            size: std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|m| m.len()),
        }
    }
}

impl Session {
    /// Makes a path known to the page under an id.
    pub(crate) fn register(&self, path: &Path) -> PickedPlace {
        self.state().register(path)
    }

    /// The path behind a place. A path in the payload is refused where the page could have sent it.
    pub(crate) fn resolve(&self, place: &Place) -> Result<PathBuf, Error> {
        match place {
            Place::Path(path) if self.options.paths_allowed => Ok(PathBuf::from(path)),
            Place::Path(_) => Err(Error::new(Code::UnknownPlace)),
            Place::Id(id) => self
                .state()
                .places
                .get(id)
                .cloned()
                .ok_or_else(|| Error::new(Code::UnknownPlace).with("id", id)),
        }
    }
}

/// The last part of a path, for the screen.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a file for others: whole in its place, or what was there before, also where the user
/// cancels.
pub(crate) fn write_whole(target: &Path, bytes: &[u8], cancel: &AtomicBool) -> Result<(), Error> {
    const PIECE: usize = 256 * 1024;
    tenken_store::pour(target, bytes.len() as u64, |sink| {
        for piece in bytes.chunks(PIECE) {
            if cancel.load(Ordering::Relaxed) {
                return Err(Error::new(Code::Cancelled));
            }
            sink.write_all(piece).map_err(|e| Error::file(target, e))?;
        }
        Ok(())
    })
    .map(drop)
    .map_err(|error: Error| match error.code {
        // What is not there is the place for the file, not the book.
        Code::BookGone => Error::new(Code::MediumGone).with("path", target.display()),
        _ => error,
    })
}
