//! Attached files: looked into before, pasted, classified, shared between items.

use std::io::Read;
use std::path::Path;

use tenken_core::body::{AnswerBody, EVIDENCE_LIMIT, EvidenceRef};
use tenken_core::merge::{self, Standing};
use tenken_core::mynumber;
use tenken_core::record::{Stored, kind};
use tenken_core::vocabulary::Confidentiality;

use super::answer::{Saying, asked, author, change_answer, change_reason, said_by, sheet_of};
use super::bulk::{Account, account};
use super::evidence::attach_evidence;
use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::sheet;
use crate::snapshot::{UnitSaid, answer_before};
use crate::wire::*;

/// How much of a file is looked into.
const EXAMINED: u64 = 8 * 1024 * 1024;

/// Largest picture from the clipboard, in bytes.
const LARGEST_IMAGE: usize = 16 * 1024 * 1024;

pub(crate) fn examine_evidence(
    session: &Session,
    payload: ExamineEvidence,
) -> Result<Vec<ExaminedFile>, Error> {
    payload
        .files
        .iter()
        .map(|place| {
            let path = session.resolve(place)?;
            // What cannot be read is refused, with its reason, when it is attached.
            let mynumbers = text_of(&path).map_or(0, |text| mynumber::count(text.chars()));
            Ok(ExaminedFile { name: crate::place::file_name(&path), mynumbers })
        })
        .collect()
}

pub(crate) fn attach_image(session: &Session, payload: AttachImage) -> Result<Attached, Error> {
    if 2 * LARGEST_IMAGE < payload.hex.len() {
        return Err(Error::new(Code::EvidenceTooLarge)
            .with("size", payload.hex.len() / 2)
            .with("limit", LARGEST_IMAGE));
    }
    let bytes = from_hex(&payload.hex).ok_or_else(|| Error::wrong_value("hex", ""))?;
    let name = input::needed_name("name", &payload.name)?;
    let folder = std::env::temp_dir().join(format!("tenken-paste-{}", session.draw_id()?));
    std::fs::create_dir(&folder).map_err(|e| Error::file(&folder, e))?;
    let path = folder.join(tenken_store::safe_file_name(&format!("{name}.png")));
    let attached = std::fs::write(&path, bytes).map_err(|e| Error::file(&path, e)).and_then(|()| {
        let files = vec![Place::Id(session.register(&path).id)];
        let AttachImage { at, confidentiality, author, change_reason, .. } = payload;
        attach_evidence(
            session,
            AttachEvidence { at, files, confidentiality, author, change_reason },
        )
    });
    // It is in the book now, or nowhere; a rest in the temporary folder hurts nobody.
    let _ = std::fs::remove_dir_all(&folder);
    attached
}

pub(crate) fn classify_evidence(
    session: &Session,
    payload: ClassifyEvidence,
) -> Result<SavedItem, Error> {
    let class = payload
        .confidentiality
        .as_deref()
        .map(|text| input::one_of("confidentiality", text, Confidentiality::parse))
        .transpose()?;
    let saying = Saying {
        author: payload.author.as_deref(),
        change_reason: payload.change_reason.as_deref(),
    };
    change_answer(session, payload.at, saying, |before| {
        let mut after = before.clone();
        let file = after.evidence.iter_mut().find(|file| file.sha256 == payload.sha256);
        file.ok_or_else(|| Error::new(Code::EvidenceMissing).with("sha256", &payload.sha256))?
            .confidentiality = class;
        Ok(after)
    })
}

pub(crate) fn plan_share_evidence(
    session: &Session,
    payload: ShareEvidence,
) -> Result<Accounting, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.at.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.at.unit, payload.at.person.as_deref())?;
    Ok(shared(&said, &payload, state.locale())?.0)
}

pub(crate) fn share_evidence(
    session: &Session,
    payload: ShareEvidence,
) -> Result<SavedAnswers, Error> {
    let today = session.today();
    let at = &payload.at;
    let person = at.person.as_deref();
    let author = author(payload.author.as_deref(), &at.unit)?;
    let mut state = session.state();
    let campaign = state.campaign(at.campaign.as_deref())?;
    let said = state.unit(campaign, &at.unit, person)?;
    let (account, mut bodies) = shared(&said, &payload, state.locale())?;
    if !bodies.is_empty() {
        let reason = change_reason(&said, person, payload.change_reason.as_deref())?;
        let act = said_by(session, &mut state, &said.campaign, author, person)?;
        let mut records = Vec::with_capacity(bodies.len());
        for (item, body) in &mut bodies {
            body.change_reason.clone_from(&reason);
            let subject =
                super::answer::subject_of(&ItemChoice { item: item.clone(), ..at.clone() });
            let parents = said.head_ids(kind::ANSWER, Some(item));
            records.push(act.record(kind::ANSWER, subject, parents, body)?);
        }
        // What is being typed on those items goes on being typed.
        state.book()?.commit_answers(&records, &[])?;
    }
    let said = state.unit(said.campaign, &at.unit, person)?;
    let whole = sheet_of(&mut state, &said, person, &today)?;
    let coverage = whole.coverage;
    let items = sheet::only(whole.items, bodies.iter().map(|(item, _)| item.as_str()));
    Ok(SavedAnswers { account, items, coverage, saved_at: session.now() })
}

fn shared(
    said: &UnitSaid,
    payload: &ShareEvidence,
    locale: tenken_i18n::Locale,
) -> Result<Account, Error> {
    let file = said
        .heads(kind::ANSWER, Some(&payload.at.item))
        .filter_map(Stored::body::<AnswerBody>)
        .find_map(|body| body.evidence.into_iter().find(|file| file.sha256 == payload.sha256))
        .ok_or_else(|| Error::new(Code::EvidenceMissing).with("sha256", &payload.sha256))?;
    let items = payload.items.iter().map(String::as_str);
    account(locale, said, items, |item, _| with_file(said, item, &file))
}

/// The item's answer with the file; nothing where it has it.
fn with_file(said: &UnitSaid, item: &str, file: &EvidenceRef) -> Result<Option<AnswerBody>, Error> {
    asked(said, item)?;
    let heads: Vec<AnswerBody> =
        said.heads(kind::ANSWER, Some(item)).filter_map(Stored::body).collect();
    if matches!(merge::settle_answers(&heads), Standing::Disagreement(_)) {
        return Err(Error::new(Code::DisagreementOpen).with("item", item));
    }
    let mut body = answer_before(&heads);
    if body.evidence.iter().any(|known| known.sha256 == file.sha256) {
        return Ok(None);
    }
    if EVIDENCE_LIMIT <= body.evidence.len() {
        return Err(Error::new(Code::EvidenceTooMany).with("limit", EVIDENCE_LIMIT));
    }
    body.evidence.push(file.clone());
    // A file says nothing about whether an answer to other words still holds.
    body.item_hash = body.item_hash.or_else(|| said.hashes.get(item).cloned());
    Ok(Some(body))
}

/// The text of a file that is one, as far as digits are concerned.
fn text_of(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let is_file = std::fs::symlink_metadata(path).is_ok_and(|facts| facts.is_file());
    let file = is_file.then(|| std::fs::File::open(path).ok()).flatten()?;
    file.take(EXAMINED).read_to_end(&mut bytes).ok()?;
    Some(match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        // What holds NUL is no text; what it says is packed away where nobody reads it like this.
        bytes if bytes.contains(&0) => return None,
        bytes => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => shift_jis_digits(bytes),
        },
    })
}

fn wide(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// Shift_JIS with its digits read; every other letter is a placeholder.
fn shift_jis_digits(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        text.push(match byte {
            0x81..=0x9f | 0xe0..=0xfc => match (byte, rest.next()) {
                (0x82, Some(trail @ 0x4f..=0x58)) => char::from(trail - 0x4f + b'0'),
                (0x81, Some(0x40)) => ' ',
                (0x81, Some(0x7c)) => '-',
                _ => '\u{fffd}',
            },
            byte if byte.is_ascii() => char::from(byte),
            _ => '\u{fffd}',
        });
    }
    text
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some(digit(*pair.first()?)? << 4 | digit(*pair.get(1)?)?)).collect()
}
