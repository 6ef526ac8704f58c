//! The four figures by chapter, unit, 部局, organ and clause, and the answers behind each.

use tenken_core::detail::{self, Entry, Figure, Group};
use tenken_core::score::{MINIMUM_DENOMINATOR, Mode, Tally};

use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::Organ;
use tenken_i18n::{by_key, value_key};

use super::edition;
use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::snapshot::Campaign;
use crate::view;
use crate::wire::*;

pub(crate) fn score(session: &Session, payload: ScoreChoice) -> Result<Scores, Error> {
    let today = session.today();
    let (snapshot, edition) = edition::snapshot(
        &mut session.state(),
        payload.campaign.as_deref(),
        payload.edition.as_deref(),
        &today,
    )?;
    let mode = if payload.strict { Mode::Strict } else { Mode::Plain };
    let figures = snapshot.figures();
    let line = |id: &str, name: &str, tally: &Tally| ScoreLine {
        id: id.to_owned(),
        name: name.to_owned(),
        counts: tally.into(),
        coverage: tally.coverage().into(),
        implementation: tally.implementation(mode).into(),
        weighted: tally.weighted(mode).into(),
    };
    let checklist = &*snapshot.checklist;
    let chapters = checklist.chapters.iter().zip(&figures.chapters);
    let units = snapshot.units.iter().zip(&figures.units);
    let campaign = Campaign { id: snapshot.campaign_id.clone(), body: snapshot.campaign.clone() };
    Ok(Scores {
        campaign: view::campaign_info(&campaign, checklist),
        strict: payload.strict,
        edition: edition.map(|edition| edition::edition_name(&edition.body, session.locale())),
        cut_off: snapshot.cut_off.clone(),
        minimum_denominator: MINIMUM_DENOMINATOR,
        total: line("total", "", &figures.total),
        chapters: chapters.map(|(c, tally)| line(&c.id, &c.title_ja, tally)).collect(),
        units: units.map(|(unit, tally)| line(&unit.id, &unit.body.name, tally)).collect(),
        organs: figures.organs.iter().map(|(o, t)| line(o.as_str(), o.as_str(), t)).collect(),
        bureaus: figures.bureaus.iter().map(|(name, t)| line(name, name, t)).collect(),
        clauses: figures.clauses.iter().map(|(key, t)| line(key, key, t)).collect(),
        chapter_names: view::chapter_names(checklist),
        matrix: figures
            .matrix
            .iter()
            .map(|row| row.iter().map(ScoreCounts::from).collect())
            .collect(),
        attainment: Attainment {
            at_100: figures.attainment(mode, 100).into(),
            at_95: figures.attainment(mode, 95).into(),
            at_90: figures.attainment(mode, 90).into(),
        },
    })
}

pub(crate) fn score_detail(
    session: &Session,
    payload: ScoreDetailChoice,
) -> Result<ScoreDetail, Error> {
    let today = session.today();
    let figure = match payload.figure.as_str() {
        "coverage" => Figure::Coverage,
        "implementation" => Figure::Implementation,
        "attainment" => Figure::Attainment(payload.percent.unwrap_or(100)),
        "weighted" => Figure::Weighted,
        other => return Err(Error::wrong_value("figure", other)),
    };
    let (snapshot, _) = edition::snapshot(
        &mut session.state(),
        payload.campaign.as_deref(),
        payload.edition.as_deref(),
        &today,
    )?;
    let group = group(&snapshot, &payload)?;
    let mode = if payload.strict { Mode::Strict } else { Mode::Plain };
    let detail = detail::detail(&snapshot, figure, &group, mode);
    let entry = |entry: &Entry| score_entry(&snapshot, entry);
    Ok(ScoreDetail {
        figure: detail.figure.into(),
        formula: by_key::<&str>(session.locale(), &value_key("formula", &payload.figure), &[]),
        cut_off: snapshot.cut_off.clone(),
        numerator: detail.numerator().map(entry).collect(),
        denominator: detail.denominator().map(entry).collect(),
        beside: detail.beside().map(entry).collect(),
    })
}

/// The one group that the payload names; unit and chapter together name a cell.
fn group(snapshot: &Snapshot, payload: &ScoreDetailChoice) -> Result<Group, Error> {
    let checklist = &snapshot.checklist;
    if let Some(unit) = &payload.unit
        && snapshot.unit(unit).is_none()
    {
        return Err(Error::new(Code::UnknownUnit).with("unit", unit));
    }
    if let Some(chapter) = &payload.chapter
        && checklist.chapters.iter().all(|known| known.id != *chapter)
    {
        return Err(Error::wrong_value("chapter", chapter));
    }
    let named = [&payload.clause, &payload.organ, &payload.bureau];
    let others = named.iter().filter(|named| named.is_some()).count();
    let sheet = payload.unit.is_some() || payload.chapter.is_some();
    if others + usize::from(sheet) > 1 {
        return Err(Error::wrong_value("group", "unit, chapter, clause, organ, bureau"));
    }
    if let Some(clause) = &payload.clause {
        let known = checklist.clause(clause).map(|known| Group::Clause(known.key.clone()));
        return known.ok_or_else(|| Error::new(Code::UnknownClause).with("clause", clause));
    }
    if let Some(organ) = &payload.organ {
        return Ok(Group::Organ(input::one_of("organ", organ, Organ::parse)?));
    }
    if let Some(bureau) = &payload.bureau {
        return Ok(Group::Bureau(bureau.clone()));
    }
    Ok(match (payload.unit.clone(), payload.chapter.clone()) {
        (Some(unit), Some(chapter)) => Group::Cell { unit, chapter },
        (Some(unit), None) => Group::Unit(unit),
        (None, Some(chapter)) => Group::Chapter(chapter),
        (None, None) => Group::Total,
    })
}

fn score_entry(snapshot: &Snapshot, entry: &Entry) -> ScoreEntry {
    let item = entry.item.as_deref().and_then(|item| snapshot.checklist.item(item));
    ScoreEntry {
        unit: entry.unit.clone(),
        unit_name: snapshot.unit(&entry.unit).map(|u| u.body.name.clone()).unwrap_or_default(),
        item: entry.item.clone(),
        question_ja: item.map(|item| item.question_ja.clone()),
        counted: entry.counted.map(|counted| counted.as_str().to_owned()),
        weight: entry.weight,
        rate: entry.rate.map(Into::into),
        adds: entry.adds.into(),
    }
}
