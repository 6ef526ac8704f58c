//! Official letters: from the open book to an editable file.

use std::path::Path;

use tenken_core::hash;
use tenken_core::score::{Mode, Tally};
use tenken_core::snapshot::Snapshot;
use tenken_i18n::{Locale, Words};
use tenken_report::audit_report::fraction_text;
use tenken_report::fonts::Fonts;
use tenken_report::letter::{self, Facts, Kind, docx};
use tenken_report::pdf;

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
    let kind = input::one_of("kind", &payload.kind, Kind::parse)?;
    let target = session.resolve(&payload.place)?;
    let format = Format::of(&target)?;
    let today = session.today();
    let snapshot = session.state().snapshot(payload.campaign.as_deref(), &today)?;
    let locale = session.locale();
    let facts = facts(&payload, &snapshot, today, locale)?;
    let letter = letter::letter(kind, &snapshot.campaign, &facts, locale);
    let document = letter::document(letter.clone(), &snapshot.campaign, locale);
    let bytes = match format {
        Format::Docx => docx::write(&letter)
            .map_err(|e| Error::new(Code::ReportFailed).with("detail", &e).because(e))?,
        // Programs on Windows take a text for UTF-8 by its mark, and want both signs at a line's end.
        Format::Text => {
            format!("\u{feff}{}\r\n", document.plain_text().replace('\n', "\r\n")).into_bytes()
        }
        Format::Pdf => {
            let fonts = Fonts::find(session.options.fonts.as_deref())?;
            let created = session.now();
            session.cancellable("write_letter", |cancel| {
                let options = pdf::Options { created: &created, progress: &|_, _| {}, cancel };
                Ok(pdf::render(&document, &fonts, &options)?.bytes)
            })?
        }
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

/// How a letter leaves, by the end of its file's name.
#[derive(Debug, Clone, Copy)]
enum Format {
    Docx,
    Pdf,
    Text,
}

impl Format {
    fn of(target: &Path) -> Result<Self, Error> {
        let ending = target.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
        match ending.as_deref() {
            Some("docx") => Ok(Self::Docx),
            Some("pdf") => Ok(Self::Pdf),
            Some("txt") => Ok(Self::Text),
            other => Err(Error::wrong_value("out", other.unwrap_or_default())),
        }
    }
}

fn facts(
    payload: &WriteLetter,
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
