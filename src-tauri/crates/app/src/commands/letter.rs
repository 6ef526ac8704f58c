//! Official letters: from the open book to an editable file.

use std::path::Path;
use std::sync::Arc;

use tenken_core::hash;
use tenken_core::score::{Mode, Tally};
use tenken_core::snapshot::Snapshot;
use tenken_i18n::{Locale, Words};
use tenken_report::audit_report::fraction_text;
use tenken_report::document::{Document, Letter};
use tenken_report::fonts::Fonts;
use tenken_report::letter::{self, Facts, Kind, docx};
use tenken_report::pdf::{self, Rendered};

use super::preview;
use crate::error::{Code, Error};
use crate::input;
use crate::place::write_whole;
use crate::session::Session;
use crate::wire::*;

/// Most lines of one part of a letter.
const MOST_LINES: usize = 20;

pub(crate) fn write_letter(
    session: &Session,
    payload: WriteLetter,
) -> Result<WrittenLetter, Error> {
    let place = session.resolve(&payload.place)?;
    let settings = &payload.settings;
    let format = if place.is_dir() {
        let named = payload.format.as_deref().unwrap_or("docx");
        input::one_of("format", named, Format::parse)?
    } else {
        Format::of(&place)?
    };
    let (snapshot, letter, document) = composed(session, settings)?;
    let target = if place.is_dir() {
        place.join(file_name(&letter.subject, settings, &snapshot, format))
    } else {
        place
    };
    let bytes = match format {
        Format::Docx => docx::write(&letter)
            .map_err(|e| Error::new(Code::ReportFailed).with("detail", &e).because(e))?,
        // Programs on Windows take a text for UTF-8 by its mark, and want both signs at a line's end.
        Format::Text => {
            format!("\u{feff}{}\r\n", document.plain_text().replace('\n', "\r\n")).into_bytes()
        }
        Format::Pdf => drawn(session, "write_letter", &document)?.bytes,
    };
    session.cancellable("write_letter", |cancel| write_whole(&target, &bytes, cancel))?;
    let place = session.register(&target);
    Ok(WrittenLetter {
        place: place.id,
        label: place.label,
        subject: letter.subject,
        size: bytes.len() as u64,
        sha256: hash::sha256_hex(&bytes),
    })
}

pub(crate) fn preview_letter(
    session: &Session,
    settings: LetterSettings,
) -> Result<Preview, Error> {
    let (_, _, document) = composed(session, &settings)?;
    let rendered = drawn(session, "preview_letter", &document)?;
    Ok(preview::keep(session, rendered))
}

/// The letter in words, and laid out, with the campaign of which it speaks.
fn composed(
    session: &Session,
    settings: &LetterSettings,
) -> Result<(Arc<Snapshot>, Letter, Document), Error> {
    let kind = input::one_of("kind", &settings.kind, Kind::parse)?;
    let today = session.today();
    let snapshot = session.state().snapshot(settings.campaign.as_deref(), &today)?;
    let locale = session.locale();
    let facts = facts(settings, &snapshot, today, locale)?;
    let letter = letter::letter(kind, &snapshot.campaign, &facts, locale);
    let document = letter::document(letter.clone(), &snapshot.campaign, locale);
    Ok((snapshot, letter, document))
}

fn drawn(session: &Session, task: &str, document: &Document) -> Result<Rendered, Error> {
    let fonts = Fonts::find(session.options.fonts.as_deref())?;
    let created = session.now();
    session.cancellable(task, |cancel| {
        let options = pdf::Options { created: &created, progress: &|_, _| {}, cancel };
        Ok(pdf::render(document, &fonts, &options)?)
    })
}

/// How a letter leaves, by the end of its file's name.
#[derive(Debug, Clone, Copy)]
enum Format {
    Docx,
    Pdf,
    Text,
}

impl Format {
    fn of(target: &Path) -> Result<Self, Error> {
        let ending = target.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        Self::parse(&ending).ok_or_else(|| Error::wrong_value("out", &ending))
    }

    fn parse(ending: &str) -> Option<Self> {
        Some(match ending {
            "docx" => Self::Docx,
            "pdf" => Self::Pdf,
            "txt" => Self::Text,
            _ => return None,
        })
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Text => "txt",
        }
    }
}

/// Subject, place in the organization's order and unit: the folder is sorted as people expect, and
/// two units of one name have two files.
fn file_name(
    subject: &str,
    payload: &LetterSettings,
    snapshot: &Snapshot,
    format: Format,
) -> String {
    let place = snapshot.units.iter().position(|unit| payload.unit.as_ref() == Some(&unit.id));
    let name = match place {
        Some(place) => {
            let digits = snapshot.units.len().to_string().len().max(2);
            format!("{subject}_{:0digits$}_{}", place + 1, snapshot.units[place].body.name)
        }
        None => subject.to_owned(),
    };
    tenken_store::safe_file_name(&format!("{name}.{}", format.ending()))
}

fn facts(
    payload: &LetterSettings,
    snapshot: &Snapshot,
    today: String,
    locale: Locale,
) -> Result<Facts, Error> {
    let unit = match payload.unit.as_deref() {
        None => None,
        Some(id) => {
            let index = snapshot.units.iter().position(|unit| unit.id == id);
            Some(index.ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", id))?)
        }
    };
    let tally = unit.map(|index| snapshot.figures().units[index]);
    let dated = input::date("dated", payload.dated.as_deref())?.unwrap_or(today);
    Ok(Facts {
        document_number: input::name("document_number", payload.document_number.as_deref())?,
        dated,
        addressees: lines("addressees", &payload.addressees)?,
        sender: lines("sender", &payload.sender)?,
        contact: lines("contact", &payload.contact)?,
        unit: unit.map(|index| snapshot.units[index].body.name.clone()),
        policy: snapshot.checklist.policy.title.clone(),
        until: input::date("until", payload.until.as_deref())?,
        points: lines("points", &payload.points)?,
        count: tally.map(|tally| open_or_short(&payload.kind, &tally)),
        rate: tally
            .map(|tally| fraction_text(Words::new(locale), tally.implementation(Mode::Plain))),
    })
}

/// What a letter counts: a reminder what is open, a result what falls short.
fn open_or_short(kind: &str, tally: &Tally) -> u64 {
    match kind {
        "reminder" => tally.unanswered + tally.disagreement,
        _ => tally.partial + tally.not_implemented + tally.unknown,
    }
}

fn lines(field: &str, given: &[String]) -> Result<Vec<String>, Error> {
    if given.len() > MOST_LINES {
        return Err(Error::new(Code::TextTooLong)
            .with("field", field)
            .with("length", given.len())
            .with("limit", MOST_LINES));
    }
    given.iter().map(|line| input::needed_name(field, line)).collect()
}
