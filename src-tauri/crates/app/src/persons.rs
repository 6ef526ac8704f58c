//! What the persons of a unit say, counted beside the unit's official answer. Counts only: which
//! answer is the unit's is never put to a vote here.

use std::collections::{BTreeMap, BTreeSet};

use tenken_core::body::{AnswerBody, PersonBody, RosterBody, UnitBody};
use tenken_core::merge::{self, Standing};
use tenken_core::record::{Stored, Subject, kind};

use crate::error::Error;
use crate::session::State;
use crate::snapshot::{Campaign, ItemHashes, is_outdated};
use crate::wire::*;

/// Answers of persons by item, then by person.
type SelfChecks = BTreeMap<String, BTreeMap<String, Vec<AnswerBody>>>;

impl State {
    /// The persons of a unit and how many are to answer.
    pub fn roster(&mut self, campaign: &Campaign, unit: &str) -> Result<Roster, Error> {
        let anonymous = campaign.body.answering.anonymous;
        let checks = self.self_checks(campaign, unit)?;
        let mut answered: BTreeMap<&str, u32> = BTreeMap::new();
        for persons in checks.values() {
            for (person, _) in persons.iter().filter(|(_, bodies)| mark(bodies).is_some()) {
                *answered.entry(person).or_default() += 1;
            }
        }
        let persons: Vec<PersonInfo> = self
            .persons(campaign, unit)?
            .into_iter()
            .filter(|(_, body)| !body.removed)
            .map(|(id, body)| PersonInfo {
                // Which slip of an anonymous campaign was filled in is nobody's business.
                answered: (!anonymous).then(|| answered.get(id.as_str()).copied().unwrap_or(0)),
                id,
                name: body.name.filter(|_| !anonymous),
                kind: body.kind.map(|kind| kind.to_string()),
                excused: body.excused,
            })
            .collect();
        let excused = count(persons.iter().filter(|person| person.excused.is_some()));
        let headcount = self.headcount(campaign, unit)?;
        Ok(Roster {
            anonymous,
            headcount,
            excused,
            expected: headcount.map(|headcount| headcount.saturating_sub(excused)),
            answered: count(answered.keys()),
            persons,
        })
    }

    /// n/N of every item that at least one person answered.
    pub fn person_counts(
        &mut self,
        campaign: &Campaign,
        unit: &str,
    ) -> Result<BTreeMap<String, PersonCounts>, Error> {
        let checks = self.self_checks(campaign, unit)?;
        if checks.is_empty() {
            return Ok(BTreeMap::new());
        }
        let expected = self.roster(campaign, unit)?.expected;
        Ok(checks
            .into_iter()
            .map(|(item, persons)| (item, counts(persons.values(), expected)))
            .filter(|(_, counts)| 0 < counts.answered)
            .collect())
    }

    /// n/N of one item.
    pub fn persons_of_item(
        &mut self,
        campaign: &Campaign,
        unit: &str,
        item: &str,
    ) -> Result<Option<PersonCounts>, Error> {
        Ok(self.person_counts(campaign, unit)?.remove(item))
    }

    /// The heads of one person's entry in the roster.
    pub fn person_heads(
        &mut self,
        campaign: &Campaign,
        unit: &str,
        person: &str,
    ) -> Result<Vec<Stored>, Error> {
        Ok(self.book()?.heads(kind::PERSON, &campaign.id, &person_subject(unit, person))?)
    }

    /// The roster's entries by person; of entries that differ the first by record id.
    fn persons(
        &mut self,
        campaign: &Campaign,
        unit: &str,
    ) -> Result<BTreeMap<String, PersonBody>, Error> {
        let mut persons = BTreeMap::new();
        for head in self.book()?.heads_of_persons(kind::PERSON, &campaign.id, unit)? {
            if let (Some(person), Some(body)) = (&head.record.subject.person, head.body()) {
                persons.entry(person.clone()).or_insert(body);
            }
        }
        Ok(persons)
    }

    /// 職員数 as the unit declares it, else as the lead knows it.
    fn headcount(&mut self, campaign: &Campaign, unit: &str) -> Result<Option<u32>, Error> {
        let subject = Subject::unit(unit);
        let declared = self.book()?.heads(kind::ROSTER, &campaign.id, &subject)?;
        if let Some(roster) = declared.iter().find_map(|head| head.body::<RosterBody>()) {
            return Ok(Some(roster.headcount));
        }
        let units = self.book()?.heads(kind::UNIT, &campaign.id, &subject)?;
        Ok(units.iter().find_map(|head| head.body::<UnitBody>()).and_then(|body| body.headcount))
    }

    fn self_checks(&mut self, campaign: &Campaign, unit: &str) -> Result<SelfChecks, Error> {
        let heads = self.book()?.heads_of_persons(kind::ANSWER, &campaign.id, unit)?;
        if heads.is_empty() {
            return Ok(SelfChecks::new());
        }
        let hashes = self.item_hashes(&campaign.body.checklist)?;
        let gone: BTreeSet<String> = self
            .persons(campaign, unit)?
            .into_iter()
            .filter(|(_, body)| body.removed || body.excused.is_some())
            .map(|(person, _)| person)
            .collect();
        Ok(sorted(&heads, &hashes, &gone))
    }
}

/// What an entry of the roster speaks of.
pub(crate) fn person_subject(unit: &str, person: &str) -> Subject {
    Subject { person: Some(person.to_owned()), ..Subject::unit(unit) }
}

/// Sorts self-checks by item and person, without those of persons who are not counted and those
/// given to other words.
fn sorted(heads: &[Stored], hashes: &ItemHashes, gone: &BTreeSet<String>) -> SelfChecks {
    let mut checks = SelfChecks::new();
    for head in heads {
        let subject = &head.record.subject;
        let (Some(item), Some(person)) = (&subject.item, &subject.person) else { continue };
        let Some(body) = head.body::<AnswerBody>() else { continue };
        if !gone.contains(person) && !is_outdated(&body, item, hashes) {
            let of_item = checks.entry(item.clone()).or_default();
            of_item.entry(person.clone()).or_default().push(body);
        }
    }
    checks
}

/// What a person's heads of one item say together; nothing where they differ or say nothing.
fn mark(bodies: &[AnswerBody]) -> Option<String> {
    match merge::settle_answers(bodies) {
        Standing::Settled(body)
            if body.value != tenken_core::vocabulary::AnswerValue::Unanswered =>
        {
            Some(body.value.to_string())
        }
        _ => None,
    }
}

fn counts<'a>(
    persons: impl Iterator<Item = &'a Vec<AnswerBody>>,
    expected: Option<u32>,
) -> PersonCounts {
    let mut by_value: BTreeMap<String, u32> = BTreeMap::new();
    for value in persons.filter_map(|bodies| mark(bodies)) {
        *by_value.entry(value).or_default() += 1;
    }
    PersonCounts { answered: by_value.values().sum(), expected, by_value }
}

fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
