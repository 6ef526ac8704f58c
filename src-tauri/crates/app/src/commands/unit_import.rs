//! Units from a list (CSV), and which units became which (組織改編).

use std::collections::{BTreeMap, BTreeSet};

use tenken_core::accounting::{self, Outcome};
use tenken_core::body::{RoleBody, UnitBody, UnitMapBody, UnitPair};
use tenken_core::record::{Author, Stored, Subject, kind};
use tenken_core::snapshot::Unit;
use tenken_core::vocabulary::{AssetKind, Organ, PersonKind, Role, Zone};
use tenken_i18n::{Locale, value_name};

use crate::backups;
use crate::csv;
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Act, Session, State};
use crate::wire::*;
use crate::work;

/// The columns of a list and what they may be called.
const COLUMNS: [(Column, &[&str]); 8] = [
    (Column::Name, &["name", "所属", "所属名", "名称", "課名"]),
    (Column::Parent, &["parent", "部局", "部", "部局名"]),
    (Column::Organ, &["organ", "行政機関", "機関", "行政機関の種別"]),
    (Column::Roles, &["roles", "役割"]),
    (Column::Zones, &["zones", "領域"]),
    (Column::Persons, &["persons", "職員等の種別", "職員種別"]),
    (Column::Assets, &["assets", "情報資産の種別", "情報資産"]),
    (Column::Headcount, &["headcount", "職員数", "人数"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Name,
    Parent,
    Organ,
    Roles,
    Zones,
    Persons,
    Assets,
    Headcount,
}

pub(crate) fn plan_import_units(
    session: &Session,
    payload: ImportUnits,
) -> Result<Accounting, Error> {
    let rows = csv::read(&session.resolve(&payload.file)?)?;
    let mut state = session.state();
    let (lines, _) = import(session, &mut state, &payload, &rows)?;
    Ok(work::accounting(lines, state.locale()))
}

pub(crate) fn import_units(session: &Session, payload: ImportUnits) -> Result<Accounting, Error> {
    let rows = csv::read(&session.resolve(&payload.file)?)?;
    let mut state = session.state();
    let (lines, records) = import(session, &mut state, &payload, &rows)?;
    if !records.is_empty() {
        backups::make_before(&mut state, &session.now())?;
        state.book()?.commit(&records)?;
    }
    Ok(work::accounting(lines, state.locale()))
}

pub(crate) fn map_units(session: &Session, payload: MapUnits) -> Result<Vec<UnitPairView>, Error> {
    let effective_on = input::date("effective_on", Some(&payload.effective_on))?
        .ok_or_else(|| Error::new(Code::TextMissing).with("field", "effective_on"))?;
    let mut pairs: Vec<UnitPair> = payload
        .pairs
        .iter()
        .map(|pair| UnitPair { from: pair.from.clone(), to: pair.to.clone() })
        .collect();
    pairs.sort();
    pairs.dedup();
    let mut state = session.state();
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let known = known_units(&mut state)?;
    for id in pairs.iter().flat_map(|pair| [&pair.from, &pair.to]) {
        if !known.contains(id) {
            return Err(Error::new(Code::UnknownUnit).with("unit", id));
        }
    }
    let body = UnitMapBody { effective_on, pairs };
    let heads = state.book()?.heads(kind::UNIT_MAP, &campaign.id, &Subject::default())?;
    let bodies: Vec<Option<UnitMapBody>> = heads.iter().map(Stored::body).collect();
    if bodies != [Some(body.clone())] {
        let act = session.act(&mut state, &campaign.id, Author::default())?;
        let parents = heads.into_iter().map(|head| head.id).collect();
        let record = act.record(kind::UNIT_MAP, Subject::default(), parents, &body)?;
        state.book()?.commit(&[record])?;
    }
    let pairs = body.pairs.into_iter();
    Ok(pairs.map(|pair| UnitPairView { from: pair.from, to: pair.to }).collect())
}

/// The ids of the units of every campaign in the book.
fn known_units(state: &mut State) -> Result<BTreeSet<String>, Error> {
    let mut known = BTreeSet::new();
    for campaign in state.campaigns()? {
        let heads = state.book()?.heads_of_kind(kind::UNIT, &campaign.id)?;
        known.extend(heads.into_iter().filter_map(|head| head.record.subject.unit));
    }
    Ok(known)
}

/// A row as it is understood.
struct Row {
    body: UnitBody,
    roles: Vec<Role>,
}

/// Goes through the rows; a unit is known again by its name and 部局. Nothing is ever removed.
fn import(
    session: &Session,
    state: &mut State,
    payload: &ImportUnits,
    rows: &[(usize, Vec<String>)],
) -> Result<(accounting::Accounting, Vec<Stored>), Error> {
    let campaign = state.campaign(payload.campaign.as_deref())?;
    let units = state.units(&campaign)?.to_vec();
    let act = session.act(state, &campaign.id, Author::default())?;
    let Some(((_, head), rows)) = rows.split_first() else {
        return Err(Error::new(Code::ListUnreadable).with("path", ""));
    };
    let columns = columns(head);
    if !columns.contains_key(&Column::Name) || !columns.contains_key(&Column::Organ) {
        return Err(Error::new(Code::ListColumnsMissing).with("found", head.join("、")));
    }
    let mut position = units.iter().map(|unit| unit.body.position).max().unwrap_or(0);
    let mut lines = accounting::Accounting::default();
    let mut records = Vec::new();
    let mut seen: BTreeSet<(String, Option<String>)> = BTreeSet::new();
    for (number, fields) in rows {
        let line = |outcome, code| accounting::Line::new(number.to_string(), outcome, code);
        let row = match understand(&columns, fields) {
            Ok(row) => row,
            Err((code, detail)) => {
                lines.push(line(Outcome::Rejected, code).with(detail));
                continue;
            }
        };
        if !seen.insert((row.body.name.clone(), row.body.parent.clone())) {
            lines.push(line(Outcome::Rejected, "unit_twice").with(&row.body.name));
            continue;
        }
        let known =
            units.iter().find(|u| u.body.name == row.body.name && u.body.parent == row.body.parent);
        let name = row.body.name.clone();
        let made = match known {
            Some(known) => changed(state, &act, known, row)?,
            None => {
                position += 1;
                new(session, &act, position, row)?
            }
        };
        let (outcome, code) = match (made.is_empty(), known.is_some()) {
            (true, _) => (Outcome::Unchanged, "unit_known"),
            (false, true) => (Outcome::Accepted, "unit_changed"),
            (false, false) => (Outcome::Accepted, "unit_new"),
        };
        lines.push(line(outcome, code).with(name));
        records.extend(made);
    }
    Ok((lines, records))
}

fn new(session: &Session, act: &Act, position: u32, row: Row) -> Result<Vec<Stored>, Error> {
    let subject = Subject::unit(&session.draw_id()?);
    let body = UnitBody { position, ..row.body };
    let roles = RoleBody { roles: row.roles };
    Ok(vec![
        act.record(kind::UNIT, subject.clone(), Vec::new(), &body)?,
        act.record(kind::ROLE, subject, Vec::new(), &roles)?,
    ])
}

/// The records that bring a known unit to what its row says; none where it says the same.
fn changed(state: &mut State, act: &Act, known: &Unit, row: Row) -> Result<Vec<Stored>, Error> {
    let subject = Subject::unit(&known.id);
    let body = UnitBody { position: known.body.position, ..row.body };
    let mut records = Vec::new();
    let mut say = |state: &mut State, kind: &str, body: &serde_json::Value| {
        let heads = state.book()?.heads(kind, &act.campaign, &subject)?;
        let parents = heads.into_iter().map(|head| head.id).collect();
        records.push(act.record(kind, subject.clone(), parents, body)?);
        Ok::<(), Error>(())
    };
    let json = |body: serde_json::Result<serde_json::Value>| {
        body.map_err(|e| Error::new(Code::Internal).because(e))
    };
    if body != known.body {
        say(state, kind::UNIT, &json(serde_json::to_value(&body))?)?;
    }
    if row.roles.iter().copied().collect::<BTreeSet<_>>() != known.roles {
        say(state, kind::ROLE, &json(serde_json::to_value(RoleBody { roles: row.roles }))?)?;
    }
    Ok(records)
}

/// Which column stands where.
fn columns(head: &[String]) -> BTreeMap<Column, usize> {
    let mut columns = BTreeMap::new();
    for (place, title) in head.iter().enumerate() {
        let title = title.trim();
        if let Some((column, _)) = COLUMNS.iter().find(|(_, names)| names.contains(&title)) {
            columns.entry(*column).or_insert(place);
        }
    }
    columns
}

/// What a row says, or the code and the text that cannot be understood.
fn understand(
    columns: &BTreeMap<Column, usize>,
    fields: &[String],
) -> Result<Row, (&'static str, String)> {
    let field = |column: Column| {
        columns.get(&column).and_then(|&place| fields.get(place)).map_or("", |text| text.trim())
    };
    let named = |text: &str| match input::name("name", Some(text)) {
        Ok(name) => Ok(name),
        Err(_) => Err(("name_unreadable", text.chars().take(40).collect())),
    };
    let name = named(field(Column::Name))?.ok_or(("name_missing", String::new()))?;
    let organ = field(Column::Organ);
    let organ = one("organ", organ, Organ::ALL, |v| v.as_str())
        .ok_or(("organ_unknown", organ.to_owned()))?;
    let headcount = field(Column::Headcount);
    let headcount = match headcount {
        "" => None,
        text => Some(text.parse().map_err(|_| ("headcount_unreadable", text.to_owned()))?),
    };
    let roles = match field(Column::Roles) {
        "" => vec![Role::UnitHead, Role::Staff],
        text => several("role", text, Role::ALL, |v| v.as_str())?,
    };
    Ok(Row {
        body: UnitBody {
            name,
            position: 0,
            parent: named(field(Column::Parent))?,
            organ,
            zones: several("zone", field(Column::Zones), Zone::ALL, |v| v.as_str())?,
            persons: several("person-kind", field(Column::Persons), PersonKind::ALL, |v| {
                v.as_str()
            })?,
            assets: several("asset-kind", field(Column::Assets), AssetKind::ALL, |v| v.as_str())?,
            headcount,
        },
        roles,
    })
}

/// The value that a text names: by its identifier or by its word in any language.
fn one<T: Copy>(list: &str, text: &str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|&value| {
        let id = name(value);
        id == text || Locale::ALL.iter().any(|locale| value_name(*locale, list, id) == text)
    })
}

/// Values separated as people separate them.
fn several<T: Copy>(
    list: &str,
    text: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<Vec<T>, (&'static str, String)> {
    text.split(['、', '，', ',', ';', '/', '・', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| one(list, part, all, name).ok_or(("value_unknown", part.to_owned())))
        .collect()
}
