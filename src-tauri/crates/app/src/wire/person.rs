//! The persons of a unit and their self-checks, beside the unit's official answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The persons of a unit (名簿).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Roster {
    /// Whether the campaign keeps persons anonymous.
    pub anonymous: bool,
    /// 職員数 as declared by the unit, else as the lead knows it.
    pub headcount: Option<u32>,
    /// How many of them are excused.
    pub excused: u32,
    /// N: who is to answer; the headcount less those excused, where it is known.
    pub expected: Option<u32>,
    /// n: who has answered at least one item.
    pub answered: u32,
    /// The persons entered.
    pub persons: Vec<PersonInfo>,
}

/// One person of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonInfo {
    /// Random id.
    pub id: String,
    /// The name as typed; absent for an anonymous person.
    pub name: Option<String>,
    /// 職員等の種別
    pub kind: Option<String>,
    /// Why the person is excused.
    pub excused: Option<String>,
    /// How many items the person has answered; absent in an anonymous campaign.
    pub answered: Option<u32>,
}

/// `add_person`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPerson {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The name as typed; not kept in an anonymous campaign.
    #[serde(default)]
    pub name: Option<String>,
    /// 職員等の種別
    #[serde(default)]
    pub kind: Option<String>,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `change_person`: excuses a person, or takes one off the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangePerson {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The person's id.
    pub person: String,
    /// Why the person is excused; not excused where absent.
    #[serde(default)]
    pub excused: Option<String>,
    /// Entered by mistake, or gone.
    #[serde(default)]
    pub removed: bool,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// `declare_headcount`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeclareHeadcount {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// 職員数, those to be excused included.
    pub headcount: u32,
    /// Why it is changed after the submission.
    #[serde(default)]
    #[ts(optional)]
    pub change_reason: Option<String>,
}

/// What persons said of one item: n of N, never a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonCounts {
    /// n: persons who answered the item.
    pub answered: u32,
    /// N, where it is known.
    pub expected: Option<u32>,
    /// How many gave each mark, those that somebody gave.
    #[ts(type = "Record<string, number>")]
    pub by_value: std::collections::BTreeMap<String, u32>,
}
