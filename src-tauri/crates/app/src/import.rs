//! From what a sheet says to what becomes of it in the book.
//!
//! Nothing here opens a foreign file: the worker has read it. Every answer on the sheet gets a line:
//! taken in, nothing new, in conflict with what was said here since, or left out with the reason.

mod compare;
mod confirm;
mod line;
mod place;
mod readings;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use tenken_core::accounting::{Accounting, Line, Outcome};
use tenken_core::body::SheetOrigin;
use tenken_core::record::{Author, Stored, Subject};
use tenken_core::snapshot::Unit;
use tenken_core::vocabulary::AnswerValue;
use tenken_excel::meta::Meta;
use tenken_excel::read::{Answer, FileReading, SheetReading};

use crate::commands::answer::asked;
use crate::error::Error;
use crate::profile::Profile;
use crate::session::{Session, State};
use crate::snapshot::{Campaign, UnitSaid};

pub(crate) use confirm::Confirmed;
use line::{About, answer_line, gate_line, undecided};
pub(crate) use place::key;
use place::{Finder, Placed};
pub(crate) use readings::Readings;

/// What becomes of one file.
#[derive(Default)]
pub(crate) struct FilePlan {
    /// Line by line.
    pub accounting: Accounting,
    /// The records that taking it in would mint.
    pub records: Vec<Stored>,
    /// The heads' confirmations that its covers hold.
    pub confirmations: Vec<Confirmed>,
    /// Ids of the units that it hands in.
    pub submitted: Vec<String>,
}

/// How files are taken in.
#[derive(Default)]
pub(crate) struct Choices {
    /// What was decided about forms.
    pub profiles: Vec<Profile>,
    /// The only form that is taken in, by its signature.
    pub only: Option<String>,
    /// Whether a unit's sheet counts as handed in.
    pub submit: bool,
    /// Why answers change that were handed in before.
    pub reason: Option<String>,
}

/// What the files of one run share.
pub(crate) struct Importer<'a> {
    session: &'a Session,
    choices: &'a Choices,
    campaign: Campaign,
    units: Vec<Unit>,
    finder: Finder,
}

/// What a file says of one unit, over all its sheets.
struct OfUnit {
    /// The unit as it stood before the file.
    said: Rc<UnitSaid>,
    /// The items taken by an earlier row, each with its person.
    taken: BTreeSet<(String, Option<String>)>,
    /// The roster's names; two of one name are nobody.
    persons: Option<BTreeMap<String, Option<String>>>,
    /// Ids of the official heads that say what the sheet says.
    confirmed: BTreeSet<String>,
    /// Ids of official heads that the file minted.
    minted: BTreeSet<String>,
    /// Ids of official heads that those replace.
    replaced: BTreeSet<String>,
    /// The first sheet that speaks of the unit's official answers.
    sheet: Option<usize>,
}

impl OfUnit {
    fn replace(&mut self, id: &str, parents: &[String]) {
        self.confirmed.insert(id.to_owned());
        self.minted.insert(id.to_owned());
        self.replaced.extend(parents.iter().cloned());
    }
}

/// What a file that belongs to no book says, line by line: read, blank or undecided.
pub(crate) fn reading_only(reading: &FileReading) -> Accounting {
    let mut accounting = Accounting::default();
    for answer in reading.sheets.iter().flat_map(|sheet| &sheet.answers) {
        accounting.push(match (answer.answer, answer.verdict) {
            (None, Some(_)) => Line::new(&answer.at, Outcome::Accepted, "sheet_read"),
            (None, None) => undecided(answer),
            (Some(AnswerValue::Unanswered), _) => {
                Line::new(&answer.at, Outcome::Unchanged, "sheet_blank")
            }
            (Some(_), _) => Line::new(&answer.at, Outcome::Accepted, "sheet_read"),
        });
    }
    accounting
}

impl<'a> Importer<'a> {
    /// An importer into a campaign.
    pub fn new(
        session: &'a Session,
        state: &mut State,
        campaign: Option<&str>,
        choices: &'a Choices,
    ) -> Result<Self, Error> {
        let campaign = state.campaign(campaign)?;
        let units = state.units(&campaign)?;
        Ok(Self { session, choices, campaign, units, finder: Finder::default() })
    }

    /// What was decided about forms.
    pub fn profiles(&self) -> &'a [Profile] {
        &self.choices.profiles
    }

    /// Plans a file.
    pub fn plan(&mut self, state: &mut State, reading: &FileReading) -> Result<FilePlan, Error> {
        let meta = Meta::from_rows(&reading.meta).ok();
        let mut plan = FilePlan::default();
        let mut units: BTreeMap<String, OfUnit> = BTreeMap::new();
        for (number, sheet) in reading.sheets.iter().enumerate() {
            if self.choices.only.as_ref().is_some_and(|only| *only != sheet.signature) {
                leave_out(&mut plan, sheet, "sheet_other_form", "");
                continue;
            }
            if meta.as_ref().is_some_and(|meta| meta.campaign != self.campaign.id) {
                leave_out(&mut plan, sheet, "sheet_of_other_campaign", "");
                continue;
            }
            let unit = match self.find_unit(meta.as_ref(), sheet) {
                Ok(unit) => unit,
                Err(code) => {
                    let said = sheet.head.unit.clone().unwrap_or_default();
                    leave_out(&mut plan, sheet, code, &said);
                    continue;
                }
            };
            if !units.contains_key(&unit) {
                let campaign =
                    Campaign { id: self.campaign.id.clone(), body: self.campaign.body.clone() };
                let of_unit = OfUnit {
                    said: Rc::new(state.unit(campaign, &unit, None)?),
                    taken: BTreeSet::new(),
                    persons: None,
                    confirmed: BTreeSet::new(),
                    minted: BTreeSet::new(),
                    replaced: BTreeSet::new(),
                    sheet: None,
                };
                units.insert(unit.clone(), of_unit);
            }
            let of_unit = units.get_mut(&unit).expect("put there just now");
            self.sheet_lines(state, (reading, number), meta.as_ref(), of_unit, &mut plan)?;
        }
        for of_unit in units.values() {
            self.confirm(state, reading, of_unit, &mut plan)?;
            if self.choices.submit {
                self.hand_in(state, reading, of_unit, &mut plan)?;
            }
        }
        Ok(plan)
    }

    fn sheet_lines(
        &mut self,
        state: &mut State,
        (reading, number): (&FileReading, usize),
        meta: Option<&Meta>,
        unit: &mut OfUnit,
        plan: &mut FilePlan,
    ) -> Result<(), Error> {
        let sheet = &reading.sheets[number];
        let id = unit.said.unit.id.clone();
        let author = Author { name: sheet.head.respondent.clone(), unit: Some(id.clone()) };
        let act = self.session.act(state, &self.campaign.id, author)?;
        let change_reason = self.change_reason(reading);
        let profile = self.choices.profiles.iter().find(|p| p.mapping.signature == sheet.signature);
        let places = self.finder.places(sheet, &unit.said.checklist, profile);
        for (answer, place) in sheet.answers.iter().zip(&places) {
            let origin = origin(reading, sheet, answer);
            if let Placed::Gate(gate) = place {
                unit.sheet.get_or_insert(number);
                let said = Rc::clone(&unit.said);
                let line =
                    gate_line(&said, &act, answer, gate, origin, &change_reason, (plan, unit))?;
                plan.accounting.push(line.about(&Subject::item(&id, gate)));
                continue;
            }
            let item = match place {
                Placed::Item(item) => item,
                Placed::Gate(_) => continue,
                Placed::Nowhere(code, detail) => {
                    let line = Line::new(&answer.at, left_out(answer), code).with(detail.clone());
                    plan.accounting.push(line);
                    continue;
                }
            };
            let person = match self.person(state, unit, answer)? {
                Ok(person) => person,
                Err(code) => {
                    let name = answer.person.clone().unwrap_or_default();
                    plan.accounting.push(Line::new(&answer.at, left_out(answer), code).with(name));
                    continue;
                }
            };
            let subject = match &person {
                Some(person) => Subject::person_item(&id, person, item),
                None => Subject::item(&id, item),
            };
            if person.is_none() {
                unit.sheet.get_or_insert(number);
            }
            let line = match (&answer.answer, is_blank(answer)) {
                (_, true) => Line::new(&answer.at, Outcome::Unchanged, "sheet_blank"),
                (None, _) => undecided(answer),
                (Some(_), _) if !unit.taken.insert((item.clone(), person.clone())) => {
                    Line::new(&answer.at, Outcome::Rejected, "sheet_item_twice").with(item.clone())
                }
                (Some(value), _) => match asked(&unit.said, item) {
                    Err(error) => Line::new(&answer.at, Outcome::Rejected, "sheet_item_not_asked")
                        .with(error.code.as_str()),
                    Ok(()) => {
                        let said = Rc::clone(&unit.said);
                        let about = About {
                            act: &act,
                            said: &said,
                            answer,
                            sheet,
                            subject: &subject,
                            value: *value,
                            change_reason: &change_reason,
                        };
                        answer_line(state, &about, meta, item, origin, (plan, unit))?
                    }
                },
            };
            plan.accounting.push(line.about(&subject));
        }
        Ok(())
    }

    /// Why an answer changes that was handed in before: as the person says, else that a sheet did it.
    fn change_reason(&self, reading: &FileReading) -> String {
        self.choices.reason.clone().unwrap_or_else(|| {
            let words = tenken_i18n::Words::new(tenken_i18n::Locale::Ja);
            words.import_change_reason(&reading.file)
        })
    }

    /// The unit that the sheet names: by the id that this program wrote, else by its name.
    fn find_unit(&self, meta: Option<&Meta>, sheet: &SheetReading) -> Result<String, &'static str> {
        if let Some(unit) = meta.and_then(|meta| meta.unit.as_deref()) {
            let known = self.units.iter().find(|known| known.id == unit);
            return known.map(|unit| unit.id.clone()).ok_or("sheet_unit_unknown");
        }
        let said = place::key(sheet.head.unit.as_deref().ok_or("sheet_unit_unknown")?);
        let mut named = self.units.iter().filter(|unit| {
            let whole =
                format!("{}{}", unit.body.parent.as_deref().unwrap_or_default(), unit.body.name);
            place::key(&unit.body.name) == said || place::key(&whole) == said
        });
        match (named.next(), named.next()) {
            (Some(only), None) => Ok(only.id.clone()),
            (None, _) => Err("sheet_unit_unknown"),
            _ => Err("sheet_unit_ambiguous"),
        }
    }

    /// The person of an answer; nobody for the unit's own. A sheet with names brings nothing into an
    /// anonymous campaign: the record would say who, when and from which cell.
    fn person(
        &self,
        state: &mut State,
        unit: &mut OfUnit,
        answer: &Answer,
    ) -> Result<Result<Option<String>, &'static str>, Error> {
        let Some(name) = &answer.person else { return Ok(Ok(None)) };
        if self.campaign.body.answering.anonymous {
            return Ok(Err("sheet_person_anonymous"));
        }
        if unit.persons.is_none() {
            let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
            let roster = state.roster(&self.campaign, &unit.said.unit.id)?;
            for person in roster.persons {
                if let Some(name) = person.name {
                    known
                        .entry(place::key(&name))
                        .and_modify(|id| *id = None)
                        .or_insert(Some(person.id));
                }
            }
            unit.persons = Some(known);
        }
        let known = unit.persons.as_ref().and_then(|known| known.get(&place::key(name)));
        Ok(known.cloned().flatten().map(Some).ok_or("sheet_person_unknown"))
    }
}

/// Where on which sheet of which file something was said.
fn origin(reading: &FileReading, sheet: &SheetReading, answer: &Answer) -> SheetOrigin {
    SheetOrigin {
        file: reading.file.clone(),
        sha256: reading.sha256.clone(),
        sheet: sheet.name.clone(),
        cell: answer.at.rsplit('!').next().unwrap_or_default().to_owned(),
        raw: answer.raw.clone(),
    }
}

fn is_blank(answer: &Answer) -> bool {
    answer.answer == Some(AnswerValue::Unanswered)
}

fn left_out(answer: &Answer) -> Outcome {
    if is_blank(answer) { Outcome::Unchanged } else { Outcome::Rejected }
}

fn leave_out(plan: &mut FilePlan, sheet: &SheetReading, code: &'static str, detail: &str) {
    for answer in &sheet.answers {
        plan.accounting.push(Line::new(&answer.at, left_out(answer), code).with(detail));
    }
}
