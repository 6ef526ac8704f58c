//! A credible campaign to try the program with, made by the ordinary functions.
//!
//! What it says of a municipality is invented; the campaign's name says so, and with it every page
//! of its report. The same seed gives the same book.

mod answers;
mod returns;
mod units;

use tenken_core::body::{AnswerBody, GateBody};
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::snapshot::Unit;
use tenken_i18n::Locale;

use crate::error::Error;
use crate::session::{Act, Session};
use crate::wire::*;
use answers::Dice;
pub(crate) use returns::create_sample_returns;
use units::SampleUnit;

const DEFAULT_UNITS: usize = 12;
const MOST_UNITS: usize = 400;
const FISCAL_YEAR: u16 = 2026;
const DEADLINE: &str = "2026-06-30";
const CUT_OFF: &str = "2026-12-01";

pub(crate) fn create_sample(session: &Session, payload: CreateSample) -> Result<BookInfo, Error> {
    let count = payload.units.unwrap_or(DEFAULT_UNITS).clamp(1, MOST_UNITS);
    let checklist = super::checklist::built_in(&payload.policy)?;
    let place = match payload.place {
        Some(place) => place,
        None => {
            let folder = std::env::temp_dir().join(format!("tenken-sample-{}", session.draw_id()?));
            Place::Id(session.register(&folder).id)
        }
    };
    let year = tenken_i18n::wareki::fiscal_year(Locale::Ja, i32::from(FISCAL_YEAR));
    super::book::create_book(
        session,
        CreateBook {
            place,
            checklist: payload.policy.clone(),
            fiscal_year: FISCAL_YEAR,
            organization: checklist.policy.organization.clone(),
            campaign_name: Some(format!("{year} 自己点検（見本：回答は架空のもの）")),
            deadline: Some(DEADLINE.to_owned()),
            cut_off: Some(CUT_OFF.to_owned()),
            options: None,
        },
    )?;
    let mut dice = Dice::new(payload.seed.unwrap_or(1));
    // The last ones say nothing, the one before them only a part.
    let silent = payload.waiting.unwrap_or(0).max(usize::from(count > 2)).min(count - 1);
    for (number, unit) in units::units(&payload.policy, count).into_iter().enumerate() {
        let id = super::unit::add_unit(session, add_unit(unit))?.id;
        if number + silent < count {
            let is_last = count > 3 && number + silent + 1 == count;
            let manner = Manner {
                share: if is_last { 45 } else { 97 },
                expired_exception: number == 1,
                disagreements: usize::from(number == 2 || number == 4),
            };
            answer_unit(session, &id, &manner, &mut dice)?;
        }
    }
    super::book::show_book(session, Empty {})
}

fn add_unit(unit: SampleUnit) -> AddUnit {
    fn names<T: ToString>(values: &[T]) -> Vec<String> {
        values.iter().map(T::to_string).collect()
    }
    AddUnit {
        campaign: None,
        name: unit.name,
        parent: unit.parent.map(str::to_owned),
        organ: unit.organ.to_string(),
        roles: Some(names(unit.roles)),
        zones: names(unit.zones),
        persons: names(unit.persons),
        assets: names(unit.assets),
        headcount: Some(unit.headcount),
    }
}

/// How a unit answers.
#[derive(Debug, Clone, Copy, Default)]
struct Manner {
    /// How much of its sheet, of a hundred.
    share: usize,
    /// Whether its first answer is an exception that has run out.
    expired_exception: bool,
    /// How many answers another PC contradicts.
    disagreements: usize,
}

/// What one unit says.
fn answer_unit(
    session: &Session,
    unit: &str,
    manner: &Manner,
    dice: &mut Dice,
) -> Result<(), Error> {
    let mut state = session.state();
    let campaign = state.campaign(None)?;
    let said = state.unit(campaign, unit, None)?;
    let checklist = said.checklist.clone();
    let author = Author { name: Some(dice.person().to_owned()), unit: Some(unit.to_owned()) };
    let act = session.act(&mut state, &said.campaign.id, author)?;

    let mut records = Vec::new();
    let mut answering: Unit = said.unit.clone();
    for gate in said.unit.gates_asked(&checklist, &said.withdrawn) {
        let body = GateBody::of(Some(dice.percent(70)));
        answering.gates.insert(gate.id.clone(), vec![body.clone()]);
        records.push(act.record(kind::GATE, Subject::item(unit, &gate.id), Vec::new(), &body)?);
    }
    let Manner { share, mut expired_exception, mut disagreements } = *manner;
    let asked: Vec<_> = answering
        .lines(&checklist, &said.withdrawn, CUT_OFF)
        .into_iter()
        .filter(|line| {
            matches!(line.applicability, tenken_core::applicability::Applicability::Asked { .. })
        })
        .map(|line| line.item)
        .collect();
    for item in asked {
        if !dice.percent(share) {
            continue;
        }
        let mut body = answers::answer(item, dice);
        if std::mem::take(&mut expired_exception) {
            body = answers::expired_exception();
        }
        if dice.percent(30) {
            answers::locate(&mut body, item, dice);
        }
        if dice.percent(12) {
            let (name, bytes) = answers::file(item, dice);
            body.evidence.push(state.book()?.add_evidence_bytes(&name, &bytes)?);
        }
        let subject = Subject::item(unit, &item.id);
        records.push(act.record(kind::ANSWER, subject.clone(), Vec::new(), &body)?);
        if disagreements > 0 && dice.percent(25) {
            disagreements -= 1;
            records.push(said_elsewhere(session, &act, subject, &body)?);
        }
    }
    state.book()?.commit(&records)?;
    Ok(())
}

/// Another answer to the same item from a copy of the book on a second PC.
fn said_elsewhere(
    session: &Session,
    act: &Act,
    subject: Subject,
    body: &AnswerBody,
) -> Result<Stored, Error> {
    let elsewhere = Act {
        campaign: act.campaign.clone(),
        operation: session.draw_id()?,
        now: act.now.clone(),
        device: Some(session.draw_id()?),
        author: Author { name: Some("渡邉正".to_owned()), unit: act.author.unit.clone() },
    };
    elsewhere.record(kind::ANSWER, subject, Vec::new(), &answers::contrary(body))
}
