//! Units: who answers, in which roles, and how far they have come.

use std::collections::BTreeMap;

use tenken_core::body::{RoleBody, UnitBody};
use tenken_core::merge::Standing;
use tenken_core::record::{Author, Subject, kind};
use tenken_core::snapshot::{Snapshot, Unit, gate_answer};
use tenken_core::vocabulary::{AssetKind, Organ, PersonKind, Role, Zone};

use crate::error::{Code, Error};
use crate::input;
use crate::session::Session;
use crate::sheet;
use crate::view;
use crate::wire::*;
use crate::work;

pub(crate) fn add_unit(session: &Session, payload: AddUnit) -> Result<UnitInfo, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let units = state.units(&campaign)?;
    let name = input::needed_name("name", &payload.name)?;
    let parent = input::name("parent", payload.parent.as_deref())?;
    if units.iter().any(|unit| unit.body.name == name && unit.body.parent == parent) {
        return Err(Error::new(Code::UnitExists).with("unit", name));
    }
    let last = units.iter().map(|unit| unit.body.position).max().unwrap_or(0);
    let body = UnitBody {
        name,
        position: last + 1,
        parent,
        organ: input::one_of("organ", &payload.organ, Organ::parse)?,
        zones: input::all_of("zones", &payload.zones, Zone::parse)?,
        persons: input::all_of("persons", &payload.persons, PersonKind::parse)?,
        assets: input::all_of("assets", &payload.assets, AssetKind::parse)?,
        headcount: payload.headcount,
    };
    let roles = match &payload.roles {
        Some(roles) => input::all_of("roles", roles, Role::parse)?,
        None => vec![Role::UnitHead, Role::Staff],
    };
    let id = session.draw_id()?;
    let act = session.act(&mut state, &campaign.id, Author::default())?;
    let records = [
        act.record(kind::UNIT, Subject::unit(&id), Vec::new(), &body)?,
        act.record(kind::ROLE, Subject::unit(&id), Vec::new(), &RoleBody { roles })?,
    ];
    state.book()?.commit(&records)?;
    Ok(view::unit_info(&state.unit(campaign, &id, None)?.unit))
}

pub(crate) fn list_units(
    session: &Session,
    payload: CampaignChoice,
) -> Result<Vec<UnitInfo>, Error> {
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    Ok(state.units(&campaign)?.iter().map(view::unit_info).collect())
}

pub(crate) fn set_roles(session: &Session, payload: SetRoles) -> Result<UnitInfo, Error> {
    let roles = input::all_of("roles", &payload.roles, Role::parse)?;
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let said = state.unit(campaign, &payload.unit, None)?;
    let act = session.act(&mut state, &said.campaign.id, Author::default())?;
    let parents = said.head_ids(kind::ROLE, None);
    let record =
        act.record(kind::ROLE, Subject::unit(&payload.unit), parents, &RoleBody { roles })?;
    state.book()?.commit(&[record])?;
    Ok(view::unit_info(&state.unit(said.campaign, &payload.unit, None)?.unit))
}

/// How far one unit has come.
pub(super) fn progress(
    unit: &Unit,
    snapshot: &Snapshot,
    last_saved: &BTreeMap<String, String>,
    today: &str,
) -> UnitProgress {
    let checklist = &*snapshot.checklist;
    let lines = unit.lines(checklist, &snapshot.withdrawn, &snapshot.cut_off);
    let chapters = checklist
        .chapters
        .iter()
        .map(|chapter| {
            let of_chapter: Vec<_> =
                lines.iter().filter(|line| line.item.chapter == chapter.id).cloned().collect();
            sheet::coverage(&of_chapter)
        })
        .collect();
    let deadline = snapshot.campaign.deadline.as_deref();
    UnitProgress {
        unit: view::unit_info(unit),
        state: unit.state().to_string(),
        work: work::view(&unit.work, deadline, today),
        coverage: sheet::coverage(&lines),
        chapters,
        gates_open: unit
            .gates_asked(checklist, &snapshot.withdrawn)
            .iter()
            .filter(|gate| {
                unit.gates.get(&gate.id).is_none_or(|heads| gate_answer(heads).is_none())
            })
            .count(),
        disagreements: lines
            .iter()
            .filter(|line| matches!(line.standing, Standing::Disagreement(_)))
            .filter(|line| line.counted == tenken_core::score::Counted::Disagreement)
            .count(),
        last_saved: last_saved.get(&unit.id).cloned(),
    }
}
