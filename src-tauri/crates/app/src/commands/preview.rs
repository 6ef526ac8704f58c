//! A file that is looked at before it is written: its pages as pictures, then the file itself.
//!
//! The file is made once and kept; what is written are its bytes, whatever has come into the book
//! since, so that nobody signs another page than the one they saw.

use std::sync::Arc;

use tenken_core::hash;
use tenken_report::pdf::Rendered;

use super::report::{warnings, write_file};
use crate::error::{Code, Error};
use crate::session::Session;
use crate::wire::*;

pub(crate) fn preview_page(session: &Session, payload: PreviewPage) -> Result<PageView, Error> {
    let rendered = kept(session, &payload.preview)?;
    let unknown = || Error::new(Code::WrongValue).with("field", "page").with("value", payload.page);
    let index = payload.page.checked_sub(1).ok_or_else(unknown)?;
    let picture = rendered.pictures.page(index)?.ok_or_else(unknown)?;
    Ok(PageView { page: payload.page, svg: picture.svg, text: picture.text })
}

pub(crate) fn write_preview(
    session: &Session,
    payload: WritePreview,
) -> Result<WrittenReport, Error> {
    let target = session.resolve(&payload.place)?;
    let rendered = kept(session, &payload.preview)?;
    session.cancellable("write_preview", |cancel| write_file(session, &target, &rendered, cancel))
}

/// Keeps a file in place of the one that was looked at before.
pub(super) fn keep(session: &Session, rendered: Rendered) -> Preview {
    let mut state = session.state();
    state.previews += 1;
    let preview = Preview {
        id: format!("v{}", state.previews),
        pages: rendered.pages,
        size: rendered.bytes.len() as u64,
        sha256: hash::sha256_hex(&rendered.bytes),
        warnings: warnings(state.locale(), &rendered),
    };
    state.preview = Some((preview.id.clone(), Arc::new(rendered)));
    preview
}

fn kept(session: &Session, id: &str) -> Result<Arc<Rendered>, Error> {
    match &session.state().preview {
        Some((known, rendered)) if known == id => Ok(Arc::clone(rendered)),
        _ => Err(Error::new(Code::UnknownPreview)),
    }
}
