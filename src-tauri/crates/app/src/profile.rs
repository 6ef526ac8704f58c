//! What was decided about forms of sheets, kept under a name: one confirmation serves every file
//! of the form. Local to this copy of the book, like its other settings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_core::vocabulary::AnswerValue;
use tenken_excel::read::{Inverted, Mapping, Role};

use crate::error::{Code, Error};
use crate::import;
use crate::input;
use crate::session::State;
use crate::wire::{SheetMapping, SheetProfile};

/// The setting that holds all of them.
const SETTING: &str = "sheet_profiles";

/// More forms than any municipality has.
const MOST: usize = 500;

/// Most columns, marks and questions of one form that are decided by hand.
const MOST_DECISIONS: usize = 2_000;

/// The decisions about one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Profile {
    /// Its name.
    pub name: String,
    /// What the reader goes by.
    #[serde(flatten)]
    pub mapping: Mapping,
    /// The item that each wording of the form asks about, by the folded wording.
    #[serde(default)]
    pub items: BTreeMap<String, String>,
    /// When it was kept, RFC 3339.
    #[serde(default)]
    pub noted: String,
}

impl Profile {
    /// A profile without a name, from what was decided on the screen.
    pub fn of(said: &SheetMapping) -> Result<Self, Error> {
        let decisions = said.roles.len() + said.marks.len() + said.items.len();
        if MOST_DECISIONS < decisions {
            return Err(Error::wrong_value("mapping", &decisions.to_string()));
        }
        let is_signature = said.signature.len() == 64
            && said.signature.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase());
        if !is_signature {
            return Err(Error::wrong_value("signature", &said.signature));
        }
        let mut mapping = Mapping { signature: said.signature.clone(), ..Mapping::default() };
        for (column, role) in &said.roles {
            let known = Role::ALL.iter().find(|known| known.as_str() == role);
            let role = known.ok_or_else(|| Error::wrong_value("role", role))?;
            mapping.roles.insert(column.clone(), *role);
        }
        for (mark, value) in &said.marks {
            let value = input::one_of("mark", value, AnswerValue::parse)?;
            mapping.marks.insert(mark.clone(), value);
        }
        mapping.inverted = match said.inverted.as_deref() {
            None => None,
            Some("state") => Some(Inverted::State),
            Some("sentence") => Some(Inverted::Sentence),
            Some(other) => return Err(Error::wrong_value("inverted", other)),
        };
        let items = said.items.iter().map(|(said, item)| (import::key(said), item.clone()));
        Ok(Self { mapping, items: items.collect(), ..Self::default() })
    }

    /// The shape on the wire.
    pub fn view(&self) -> SheetProfile {
        let texts = |(key, value): (&String, &str)| (key.clone(), value.to_owned());
        SheetProfile {
            name: self.name.clone(),
            noted: self.noted.clone(),
            mapping: SheetMapping {
                signature: self.mapping.signature.clone(),
                roles: self.mapping.roles.iter().map(|(k, v)| texts((k, v.as_str()))).collect(),
                marks: self.mapping.marks.iter().map(|(k, v)| texts((k, v.as_str()))).collect(),
                inverted: self.mapping.inverted.map(|inverted| match inverted {
                    Inverted::State => "state".to_owned(),
                    Inverted::Sentence => "sentence".to_owned(),
                }),
                items: self.items.clone(),
            },
        }
    }
}

impl State {
    /// All profiles of the open book, by name.
    pub fn profiles(&mut self) -> Result<Vec<Profile>, Error> {
        let Some(json) = self.book()?.setting(SETTING)? else { return Ok(Vec::new()) };
        serde_json::from_str(&json).map_err(|e| Error::new(Code::Internal).because(e))
    }

    /// The profile of a name.
    pub fn profile(&mut self, name: &str) -> Result<Profile, Error> {
        let found = self.profiles()?.into_iter().find(|profile| profile.name == name);
        found.ok_or_else(|| Error::new(Code::UnknownProfile).with("name", name))
    }

    /// Keeps a profile in the place of an earlier one of its name or its form.
    pub fn put_profile(&mut self, new: Profile) -> Result<(), Error> {
        let mut profiles = self.profiles()?;
        profiles.retain(|known| {
            known.name != new.name && known.mapping.signature != new.mapping.signature
        });
        if MOST <= profiles.len() {
            return Err(Error::wrong_value("profiles", &profiles.len().to_string()));
        }
        profiles.push(new);
        profiles.sort_by(|a, b| a.name.cmp(&b.name));
        self.keep_profiles(&profiles)
    }

    /// Forgets a profile.
    pub fn delete_profile(&mut self, name: &str) -> Result<(), Error> {
        self.profile(name)?;
        let mut profiles = self.profiles()?;
        profiles.retain(|known| known.name != name);
        self.keep_profiles(&profiles)
    }

    fn keep_profiles(&mut self, profiles: &[Profile]) -> Result<(), Error> {
        let json =
            serde_json::to_string(profiles).map_err(|e| Error::new(Code::Internal).because(e))?;
        Ok(self.book()?.put_setting(SETTING, &json)?)
    }
}
