//! The program itself: language, recent books, dialogs, cancelling.

use tenken_i18n::Locale;

use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::wire::*;

pub(crate) fn app_state(session: &Session, _: Empty) -> Result<AppState, Error> {
    let recent = session.state().settings.recent_books.clone();
    let recent_books = recent
        .into_iter()
        .map(|book| RecentBook {
            id: session.register(&book.path).id,
            name: book.name,
            label: book.path.display().to_string(),
            present: book.path.join("book.sqlite").is_file(),
        })
        .collect();
    let handed = session.state().handed.take();
    let open = session.state().book.is_some();
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        locale: session.locale().code().to_owned(),
        recent_books,
        open_book: if open { Some(super::book::book_info(session)?) } else { None },
        handed: handed.map(|path| session.register(&path)),
    })
}

pub(crate) fn set_locale(session: &Session, payload: SetLocale) -> Result<Empty, Error> {
    let locale = input::one_of("locale", &payload.locale, Locale::parse)?;
    let mut state = session.state();
    state.settings.locale = locale.code().to_owned();
    state.settings.save();
    Ok(Empty {})
}

pub(crate) fn pick_place(session: &Session, payload: PickPlace) -> Result<Vec<PickedPlace>, Error> {
    let picked = session.host().pick(payload.purpose, payload.suggested_name.as_deref());
    Ok(picked.iter().map(|path| session.register(path)).collect())
}

pub(crate) fn examine_place(
    session: &Session,
    payload: ExaminePlace,
) -> Result<Vec<PlaceConcern>, Error> {
    let folder = session.resolve(&payload.place)?;
    Ok(crate::whereabouts::concerns(&folder, session.locale()))
}

pub(crate) fn reveal_place(session: &Session, payload: RevealPlace) -> Result<Empty, Error> {
    let path = session.resolve(&Place::Id(payload.place))?;
    if !path.exists() {
        return Err(Error::new(Code::UnknownPlace).with("path", path.display()));
    }
    session.host().reveal(&path)?;
    Ok(Empty {})
}

/// Writes what could not be saved in the book to another place. An existing file is replaced only
/// because the dialog has asked for it.
pub(crate) fn save_text(session: &Session, payload: SaveText) -> Result<Empty, Error> {
    let path = session.resolve(&payload.place)?;
    // Windows' own editor takes a text without a mark for that of the old code page.
    let text = format!("\u{feff}{}", payload.text.replace('\n', "\r\n"));
    let mut file = std::fs::File::create(&path).map_err(|e| Error::file(&path, e))?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(|e| Error::file(&path, e))?;
    file.sync_all().map_err(|e| Error::file(&path, e))?;
    Ok(Empty {})
}

pub(crate) fn cancel(session: &Session, payload: Cancel) -> Result<Empty, Error> {
    session.request_cancel(&payload.task);
    Ok(Empty {})
}
