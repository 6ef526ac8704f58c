//! 版: 案, 第n版, 正誤表. An edition is frozen with everything it was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tenken_core::body::{EditionBody, EvidenceRef};
use tenken_core::edition::{self, Edition, FigureOf};
use tenken_core::record::{Subject, kind};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::EditionKind;
use tenken_i18n::{Locale, Words};

use super::say::{Saying, say};
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Session, State};
use crate::view;
use crate::wire::*;

/// The file of record ids among an edition's files; the next holds the states of the evidence.
const IDS_FILE: &str = "edition-records.txt";
const STATES_FILE: &str = "edition-evidence.json";
/// The file of what a person wrote for the report, where there is anything.
const TEXTS_FILE: &str = "edition-texts.json";

/// What a person decided for the report of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Typed {
    /// What they wrote.
    pub texts: ReportTexts,
    /// The fewest units and answers that a published figure rests on.
    pub threshold: Option<u16>,
}

pub(crate) fn issue_edition(
    session: &Session,
    payload: IssueEdition,
) -> Result<EditionView, Error> {
    let today = session.today();
    let issued_kind = match &payload.kind {
        Some(kind) => input::one_of("kind", kind, EditionKind::parse)?,
        None => EditionKind::Issued,
    };
    let reason = input::text("reason", payload.reason.as_deref())?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let editions = editions(&mut state, &campaign.id)?;
    let next = edition::next_number(editions.iter().map(|edition| &edition.body));
    let number = match issued_kind {
        EditionKind::Draft | EditionKind::Issued => next,
        EditionKind::Erratum => {
            let amended = payload.amends.unwrap_or(next - 1);
            if !(1..next).contains(&amended) {
                return Err(Error::new(Code::UnknownEdition).with("edition", amended));
            }
            amended
        }
    };
    if reason.is_none() && (issued_kind == EditionKind::Erratum || number > 1) {
        // Whoever holds the edition before is told why there is another.
        return Err(Error::new(Code::TextMissing).with("field", "reason"));
    }
    let cut_off = input::date("cut_off", payload.cut_off.as_deref())?
        .or_else(|| campaign.body.cut_off.clone())
        .unwrap_or_else(|| today.clone());
    let states: BTreeMap<String, String> = super::evidence::evidence_checks(&mut state)?
        .into_iter()
        .map(|check| (check.sha256, check.state))
        .collect();
    let ids = state.book()?.live_ids()?;
    let ids_file = edition::ids_file(ids.iter().map(String::as_str));
    let json = |e| Error::new(Code::Internal).because(e);
    let states_file = serde_json::to_string(&states).map_err(json)?;
    let typed = Typed { texts: payload.texts, threshold: payload.threshold };
    super::report::remarks(&typed.texts)?;
    let mut files = vec![
        kept(&mut state, IDS_FILE, "text/plain", &ids_file)?,
        kept(&mut state, STATES_FILE, "application/json", &states_file)?,
    ];
    if typed != Typed::default() {
        let text = serde_json::to_string(&typed).map_err(json)?;
        files.push(kept(&mut state, TEXTS_FILE, "application/json", &text)?);
    }
    let body = EditionBody {
        kind: issued_kind,
        number,
        cut_off,
        issued_on: input::date("issued_on", payload.issued_on.as_deref())?.unwrap_or(today),
        created: session.now(),
        issued_by: input::name("issued_by", payload.issued_by.as_deref())?,
        document_number: input::name("document_number", payload.document_number.as_deref())?,
        confidentiality: input::name("confidentiality", payload.confidentiality.as_deref())?,
        reason,
        locale: Some(state.locale().code().to_owned()),
        state_id: state.book()?.state_id()?,
        records: ids.len() as u64,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        evidence: files,
    };
    let id = session.draw_id()?;
    let saying = Saying {
        kind: kind::EDITION,
        campaign: &campaign.id,
        subject: Subject { item: Some(id.clone()), ..Subject::default() },
        author: body.issued_by.as_deref(),
    };
    say(session, &mut state, saying, &body)?;
    let locale = state.locale();
    edition_view(&mut state, &Edition { id, body }, locale)
}

pub(crate) fn list_editions(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<EditionView>, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let locale = state.locale();
    let mut views = Vec::new();
    for edition in editions(&mut state, &campaign.id)? {
        views.push(edition_view(&mut state, &edition, locale)?);
    }
    Ok(views)
}

pub(crate) fn edition_difference(
    session: &Session,
    payload: EditionPair,
) -> Result<EditionDifference, Error> {
    let today = session.today();
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let from = named(&mut state, &campaign.id, &payload.from)?;
    let to = match &payload.to {
        Some(to) => Some(named(&mut state, &campaign.id, to)?),
        None => None,
    };
    let before = at(&mut state, &from, |state| frozen(state, &campaign.id, &from))?;
    let after = match &to {
        Some(to) => at(&mut state, to, |state| frozen(state, &campaign.id, to))?,
        None => {
            // Beside an edition the book is judged at the same day, or the day would differ, too.
            let now = state.snapshot(Some(&campaign.id), &today)?;
            judged_on(now, &from.body.cut_off)
        }
    };
    let difference = edition::difference(&before, &after);
    let unit_name = |id: &str| {
        let unit = after.unit(id).or_else(|| before.unit(id));
        unit.map(|unit| unit.body.name.clone()).unwrap_or_default()
    };
    let chapter_name = |id: &str| {
        let mut chapters = after.checklist.chapters.iter().chain(&before.checklist.chapters);
        chapters.find(|chapter| chapter.id == id).map(|c| c.title_ja.clone()).unwrap_or_default()
    };
    let locale = state.locale();
    Ok(EditionDifference {
        from: edition_view(&mut state, &from, locale)?,
        to: to.as_ref().map(|to| edition_view(&mut state, to, locale)).transpose()?,
        figures: difference
            .figures
            .iter()
            .map(|change| {
                let (group, id, name) = match &change.of {
                    FigureOf::Total => ("total", String::new(), String::new()),
                    FigureOf::Unit(id) => ("unit", id.clone(), unit_name(id)),
                    FigureOf::Chapter(id) => ("chapter", id.clone(), chapter_name(id)),
                };
                FigureChangeView {
                    group: group.to_owned(),
                    id,
                    name,
                    before: (&change.before).into(),
                    after: (&change.after).into(),
                }
            })
            .collect(),
        answers: difference
            .answers
            .into_iter()
            .map(|change| AnswerChangeView {
                unit_name: unit_name(&change.unit),
                unit: change.unit,
                item: change.item,
                before: change.before.map(|counted| counted.as_str().to_owned()),
                after: change.after.map(|counted| counted.as_str().to_owned()),
            })
            .collect(),
        findings: difference
            .findings
            .into_iter()
            .map(|change| {
                let number = change.after.as_ref().or(change.before.as_ref());
                FindingChangeView {
                    number: number.and_then(|body| body.number).map(view::finding_number),
                    change: match (&change.before, &change.after) {
                        (None, _) => "added",
                        (_, None) => "removed",
                        _ => "changed",
                    }
                    .to_owned(),
                    id: change.id,
                }
            })
            .collect(),
    })
}

/// The editions of a campaign: by number, then drafts, the edition itself, errata, then by day.
pub(super) fn editions(state: &mut State, campaign: &str) -> Result<Vec<Edition>, Error> {
    let mut editions: Vec<Edition> = state
        .book()?
        .heads_of_kind(kind::EDITION, campaign)?
        .into_iter()
        .filter_map(|head| {
            let body = head.body::<EditionBody>()?;
            Some(Edition { id: head.record.subject.item?, body })
        })
        .collect();
    editions.sort_by(|a, b| {
        let key = |edition: &Edition| (edition.body.number, edition.body.kind);
        (key(a), &a.body.issued_on, &a.id).cmp(&(key(b), &b.body.issued_on, &b.id))
    });
    Ok(editions)
}

/// The edition of an id; or of a number: 第n版 as it was issued.
pub(super) fn named(state: &mut State, campaign: &str, name: &str) -> Result<Edition, Error> {
    let number: Option<u16> = name.parse().ok();
    let is_it = |edition: &Edition| {
        edition.id == name
            || (edition.body.kind == EditionKind::Issued && Some(edition.body.number) == number)
    };
    let found = editions(state, campaign)?.into_iter().find(is_it);
    found.ok_or_else(|| Error::new(Code::UnknownEdition).with("edition", name))
}

/// The edition that another amends or follows, with the campaign as it froze it: for an erratum the
/// erratum before it or else the edition itself, for 第n版 the edition before.
pub(super) fn before(
    state: &mut State,
    campaign: Option<&str>,
    name: &str,
) -> Result<(Edition, Arc<Snapshot>), Error> {
    let campaign = state.campaign(campaign)?.id;
    let edition = named(state, &campaign, name)?;
    let all = editions(state, &campaign)?;
    let before = all.into_iter().rev().find(|known| edition::follows(known, &edition));
    let nothing = || Error::new(Code::UnknownEdition).with("edition", edition.body.number);
    let before = before.ok_or_else(nothing)?;
    let snapshot = at(state, &before, |state| frozen(state, &campaign, &before))?;
    Ok((before, snapshot))
}

/// Reads with the book as it stood when an edition was made.
pub(super) fn at<T>(
    state: &mut State,
    edition: &Edition,
    read: impl FnOnce(&mut State) -> Result<T, Error>,
) -> Result<T, Error> {
    let damaged = || Error::new(Code::EditionDamaged).with("edition", edition.body.number);
    let file = state.book()?.blob(&edition.body.state_id).map_err(|e| damaged().because(e))?;
    let ids = edition::ids(&edition.body, &file).ok_or_else(damaged)?;
    let moment = state.book()?.moment(&ids).map_err(|e| damaged().because(e))?;
    let live = state.book.replace(moment);
    let result = read(state);
    state.book = live;
    result
}

/// The campaign as the edition shows it; only within [`at`].
pub(super) fn frozen(
    state: &mut State,
    campaign: &str,
    edition: &Edition,
) -> Result<Arc<Snapshot>, Error> {
    let snapshot = state.snapshot(Some(campaign), &edition.body.issued_on)?;
    Ok(judged_on(snapshot, &edition.body.cut_off))
}

/// The campaign as it stands, exceptions judged on another day.
fn judged_on(snapshot: Arc<Snapshot>, cut_off: &str) -> Arc<Snapshot> {
    if snapshot.cut_off == cut_off {
        return snapshot;
    }
    Arc::new(Snapshot { cut_off: cut_off.to_owned(), ..Arc::unwrap_or_clone(snapshot) })
}

/// The campaign as it stands, or as an edition of it froze it.
pub(super) fn snapshot(
    state: &mut State,
    campaign: Option<&str>,
    edition: Option<&str>,
    today: &str,
) -> Result<(Arc<Snapshot>, Option<Edition>), Error> {
    let Some(name) = edition else { return Ok((state.snapshot(campaign, today)?, None)) };
    let campaign = state.campaign(campaign)?.id;
    let edition = named(state, &campaign, name)?;
    let snapshot = at(state, &edition, |state| frozen(state, &campaign, &edition))?;
    Ok((snapshot, Some(edition)))
}

/// What was found of the evidence when the edition was made: state by SHA-256.
pub(super) fn evidence_states(
    state: &mut State,
    edition: &Edition,
) -> Result<BTreeMap<String, String>, Error> {
    let damaged = || Error::new(Code::EditionDamaged).with("edition", edition.body.number);
    let file = edition.body.evidence.iter().find(|file| file.name == STATES_FILE);
    let file = file.ok_or_else(damaged)?;
    let bytes = state.book()?.blob(&file.sha256).map_err(|e| damaged().because(e))?;
    serde_json::from_slice(&bytes).map_err(|e| damaged().because(e))
}

/// What a person wrote for the edition, or nothing where nobody did.
pub(super) fn typed(state: &mut State, edition: &Edition) -> Result<Typed, Error> {
    let damaged = || Error::new(Code::EditionDamaged).with("edition", edition.body.number);
    let Some(file) = edition.body.evidence.iter().find(|file| file.name == TEXTS_FILE) else {
        return Ok(Typed::default());
    };
    let bytes = state.book()?.blob(&file.sha256).map_err(|e| damaged().because(e))?;
    serde_json::from_slice(&bytes).map_err(|e| damaged().because(e))
}

/// The language of an edition; Japanese where it was made before that was kept.
pub(super) fn locale(body: &EditionBody) -> Locale {
    body.locale.as_deref().and_then(Locale::parse).unwrap_or(Locale::Ja)
}

/// 第1版, 案（第1版）, 第1版 正誤表.
pub(super) fn edition_name(body: &EditionBody, locale: Locale) -> String {
    let words = Words::new(locale);
    match body.kind {
        EditionKind::Draft => words.edition_name_draft(body.number),
        EditionKind::Issued => words.edition_name_issued(body.number),
        EditionKind::Erratum => words.edition_name_erratum(body.number),
    }
}

fn edition_view(
    state: &mut State,
    edition: &Edition,
    locale: Locale,
) -> Result<EditionView, Error> {
    let body = &edition.body;
    let file = state.book()?.blob(&body.state_id).ok();
    let live: BTreeSet<String> = state.book()?.live_ids()?.into_iter().collect();
    let said: BTreeSet<String> =
        state.book()?.ever_said(kind::EDITION)?.into_iter().map(|stored| stored.id).collect();
    let ids = file.and_then(|file| edition::ids(body, &file));
    // That something was issued changes no figure.
    let content = |ids: &BTreeSet<String>| ids.difference(&said).cloned().collect::<BTreeSet<_>>();
    let has_changed = ids.as_ref().is_none_or(|ids| content(ids) != content(&live));
    Ok(EditionView {
        id: edition.id.clone(),
        name: edition_name(body, locale),
        kind: body.kind.to_string(),
        number: body.number,
        cut_off: body.cut_off.clone(),
        issued_on: body.issued_on.clone(),
        issued_by: body.issued_by.clone(),
        document_number: body.document_number.clone(),
        confidentiality: body.confidentiality.clone(),
        reason: body.reason.clone(),
        state_id: body.state_id.clone(),
        records: body.records,
        reproducible: ids.is_some(),
        superseded: has_changed,
    })
}

/// Keeps a file of the edition under its hash.
fn kept(state: &mut State, name: &str, media_type: &str, text: &str) -> Result<EvidenceRef, Error> {
    let sha256 = state.book()?.put_blob(text.as_bytes())?;
    Ok(EvidenceRef {
        sha256,
        size: text.len() as u64,
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        confidentiality: None,
    })
}
