//! Whose packs this book believes: its own keys, those of its lead, those of its units.
//!
//! Keys are made when they are first needed, without a question. A unit's keys are believed from
//! its first return on, if it shows the one-time secret of its request; any others wait, visibly,
//! for the lead. A department believes whoever sent its first request, and whomever their keys
//! vouch for.

use std::collections::BTreeMap;

use tenken_pack::{Keys, Manifest, Pin, PublicKeys, Vouch};
use tenken_store::{Key, KeyHolder, KeyState};

use crate::error::{Code, Error};
use crate::session::{Session, State};

/// This book's own keys.
pub(crate) struct OwnKeys {
    /// Those that sign.
    pub current: Keys,
    /// Those of before, which still open what was sealed to them.
    pub retired: Vec<Keys>,
}

impl OwnKeys {
    /// All that may open a seal.
    pub fn all(&self) -> Vec<&Keys> {
        std::iter::once(&self.current).chain(&self.retired).collect()
    }

    /// The words of the keys of before for those of now.
    pub fn vouches(&self) -> Vec<Vouch> {
        let next = self.current.public();
        self.retired.iter().map(|keys| keys.vouch_for(&next)).collect()
    }
}

/// How far the signer of a pack is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// This book's own keys.
    Own,
    /// Known and believed.
    Enrolled,
    /// Not known yet, and shows the secret of the request.
    FirstReturn,
    /// Not known; a person has to decide.
    Waiting,
    /// A person decided against them.
    Refused,
}

impl Standing {
    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Enrolled => "enrolled",
            Self::FirstReturn => "first_return",
            Self::Waiting => "waiting",
            Self::Refused => "refused",
        }
    }

    /// Whether what they say may be taken in.
    pub const fn is_believed(self) -> bool {
        matches!(self, Self::Own | Self::Enrolled | Self::FirstReturn)
    }
}

impl State {
    /// The book's own keys, where it has any.
    pub fn own_keys(&mut self) -> Result<Option<OwnKeys>, Error> {
        let mut current = None;
        let mut retired = Vec::new();
        for key in self.book()?.keys()?.into_iter().filter(|key| key.holder == KeyHolder::Own) {
            let secret = key.secret.as_deref().unwrap_or_default();
            let keys = Keys::from_secret_hex(secret).ok_or_else(|| Error::new(Code::KeyDamaged))?;
            match key.state {
                KeyState::Current => current = Some(keys),
                _ => retired.push(keys),
            }
        }
        Ok(current.map(|current| OwnKeys { current, retired }))
    }

    /// The book's own keys; made now where it has none.
    pub fn own_keys_or_new(&mut self, session: &Session) -> Result<OwnKeys, Error> {
        if let Some(keys) = self.own_keys()? {
            return Ok(keys);
        }
        let keys = Keys::from_secret(session.draw_secret()?);
        let now = session.now();
        self.book()?.put_keys(&[own_key(&keys, KeyState::Current, &now)], &now)?;
        Ok(OwnKeys { current: keys, retired: Vec::new() })
    }

    /// How far the signer of a pack is known to the lead of this book, or to the unit whose
    /// persons return theirs.
    pub fn standing_of_unit(&mut self, manifest: &Manifest) -> Result<Standing, Error> {
        let Some(own) = self.own_keys()? else { return Ok(Standing::Waiting) };
        if own.all().iter().any(|keys| keys.public() == manifest.signer) {
            return Ok(Standing::Own);
        }
        let unit = manifest.unit.as_ref().map(|unit| unit.id.as_str()).unwrap_or_default();
        let known: Vec<Key> = self.keys_of(KeyHolder::Unit, unit)?;
        if let Some(state) = known.iter().find(|key| is(key, &manifest.signer)).map(|key| key.state)
        {
            return Ok(match state {
                KeyState::Current | KeyState::Retired => Standing::Enrolled,
                KeyState::Waiting => Standing::Waiting,
                KeyState::Refused => Standing::Refused,
            });
        }
        let is_vouched = manifest.vouched.iter().any(|vouch| {
            known.iter().any(|key| key.state == KeyState::Current && is(key, &vouch.by))
        });
        if is_vouched {
            return Ok(Standing::Enrolled);
        }
        let campaign = manifest.campaign.as_ref().map(|c| c.id.as_str()).unwrap_or_default();
        let shows_secret = manifest.enrolment.as_deref().is_some_and(|shown| {
            own.all().iter().any(|keys| keys.enrolment(campaign, unit) == shown)
        });
        // The secret serves once; persons share that of their unit and are told apart by nothing.
        let is_first = known.iter().all(|key| key.state != KeyState::Current);
        let is_person = manifest.person.is_some();
        let may_enrol = shows_secret && (is_first || is_person);
        Ok(if may_enrol { Standing::FirstReturn } else { Standing::Waiting })
    }

    /// What is to be noted of the signer of a pack: keys believed from now on, or waiting; nothing
    /// where they are known.
    pub fn keys_to_note(&mut self, manifest: &Manifest, now: &str) -> Result<Vec<Key>, Error> {
        let standing = self.standing_of_unit(manifest)?;
        let unit = manifest.unit.as_ref().map(|unit| unit.id.clone()).unwrap_or_default();
        let known = self.keys_of(KeyHolder::Unit, &unit)?;
        let is_known = known.iter().any(|key| is(key, &manifest.signer));
        if is_known || standing == Standing::Own || manifest.person.is_some() {
            return Ok(Vec::new());
        }
        let state = if standing.is_believed() { KeyState::Current } else { KeyState::Waiting };
        let mut keys = Vec::new();
        if state == KeyState::Current {
            keys.extend(retired(known));
        }
        keys.push(unit_key(&unit, &manifest.signer, state, now));
        Ok(keys)
    }

    /// Decides about keys that wait.
    pub fn decide_unit_keys(
        &mut self,
        unit: &str,
        fingerprint: &str,
        state: KeyState,
        now: &str,
    ) -> Result<(), Error> {
        let known = self.keys_of(KeyHolder::Unit, unit)?;
        let chosen = known.iter().find(|key| public(key).fingerprint() == fingerprint).cloned();
        let unknown = || Error::new(Code::UnknownKey).with("fingerprint", fingerprint);
        let chosen = chosen.ok_or_else(unknown)?;
        let mut keys = Vec::new();
        if state == KeyState::Current {
            keys.extend(retired(known.into_iter().filter(|key| *key != chosen).collect()));
        }
        keys.push(Key { state, ..chosen });
        Ok(self.book()?.put_keys(&keys, now)?)
    }

    /// The keys to which a pack for a unit is sealed.
    pub fn keys_of_unit(&mut self, unit: &str) -> Result<Option<PublicKeys>, Error> {
        let known = self.keys_of(KeyHolder::Unit, unit)?;
        Ok(known.iter().find(|key| key.state == KeyState::Current).map(public))
    }

    /// How far the signer of a request or send-back is known to a department.
    pub fn standing_of_lead(&mut self, manifest: &Manifest) -> Result<Standing, Error> {
        if let Some(own) = self.own_keys()?
            && own.all().iter().any(|keys| keys.public() == manifest.signer)
        {
            return Ok(Standing::Own);
        }
        let leads = self.leads()?;
        let believed = |keys: &PublicKeys| leads.iter().any(|lead| is(lead, keys));
        let is_known =
            believed(&manifest.signer) || manifest.vouched.iter().any(|vouch| believed(&vouch.by));
        Ok(match (is_known, leads.is_empty()) {
            (true, _) => Standing::Enrolled,
            (false, true) => Standing::FirstReturn,
            (false, false) => Standing::Waiting,
        })
    }

    /// Notes who sent a request, and its one-time secret.
    pub fn note_lead(&mut self, manifest: &Manifest, now: &str) -> Result<(), Error> {
        let Some(campaign) = &manifest.campaign else { return Ok(()) };
        let of_campaign = self.leads()?.into_iter().filter(|lead| lead.campaign == campaign.id);
        let mut keys: Vec<Key> =
            retired(of_campaign.filter(|lead| !is(lead, &manifest.signer)).collect());
        let known = self.lead_of(&campaign.id)?.filter(|lead| is(lead, &manifest.signer));
        let enrolment = manifest.enrolment.clone();
        let secret = enrolment.or_else(|| known.and_then(|lead| lead.secret));
        // Whose keys were replaced gave a secret that their successor still knows.
        let secret = secret.or_else(|| keys.first().and_then(|lead| lead.secret.clone()));
        keys.push(Key {
            signing: manifest.signer.signing.clone(),
            sealing: manifest.signer.sealing.clone(),
            holder: KeyHolder::Lead,
            campaign: campaign.id.clone(),
            unit: manifest.unit.as_ref().map(|unit| unit.id.clone()).unwrap_or_default(),
            state: KeyState::Current,
            secret,
            noted: now.to_owned(),
        });
        Ok(self.book()?.put_keys(&keys, now)?)
    }

    /// Who asked for a campaign, with the one-time secret of the request.
    pub fn lead_of(&mut self, campaign: &str) -> Result<Option<Key>, Error> {
        Ok(self.leads()?.into_iter().find(|lead| lead.campaign == campaign))
    }

    /// The unit that was asked by each request that this book was made of, by campaign. A lead who
    /// answers for their own unit opens their own request and stays the lead.
    pub fn own_units(&mut self) -> Result<BTreeMap<String, String>, Error> {
        let own: Vec<PublicKeys> = self.keys_of(KeyHolder::Own, "")?.iter().map(public).collect();
        let leads = self.leads()?.into_iter();
        let others = leads.filter(|lead| own.iter().all(|keys| !is(lead, keys)));
        Ok(others.map(|lead| (lead.campaign, lead.unit)).collect())
    }

    /// Keys of units for a backup.
    pub fn pins(&mut self) -> Result<Vec<Pin>, Error> {
        let keys = self.book()?.keys()?;
        let of_units = keys.iter().filter(|key| key.holder == KeyHolder::Unit);
        let pin = |key: &Key| Pin {
            unit: key.unit.clone(),
            state: key.state.as_str().to_owned(),
            keys: public(key),
        };
        Ok(of_units.map(pin).collect())
    }

    fn leads(&mut self) -> Result<Vec<Key>, Error> {
        let keys = self.book()?.keys()?.into_iter();
        let is_lead = |key: &Key| key.holder == KeyHolder::Lead && key.state == KeyState::Current;
        Ok(keys.filter(is_lead).collect())
    }

    fn keys_of(&mut self, holder: KeyHolder, unit: &str) -> Result<Vec<Key>, Error> {
        let keys = self.book()?.keys()?.into_iter();
        Ok(keys.filter(|key| key.holder == holder && key.unit == unit).collect())
    }
}

/// One's own keys as they are kept.
pub(crate) fn own_key(keys: &Keys, state: KeyState, now: &str) -> Key {
    let public = keys.public();
    Key {
        signing: public.signing,
        sealing: public.sealing,
        holder: KeyHolder::Own,
        campaign: String::new(),
        unit: String::new(),
        state,
        secret: Some(keys.secret_hex()),
        noted: now.to_owned(),
    }
}

/// A unit's keys as they are kept.
pub(crate) fn unit_key(unit: &str, keys: &PublicKeys, state: KeyState, now: &str) -> Key {
    Key {
        signing: keys.signing.clone(),
        sealing: keys.sealing.clone(),
        holder: KeyHolder::Unit,
        campaign: String::new(),
        unit: unit.to_owned(),
        state,
        secret: None,
        noted: now.to_owned(),
    }
}

/// What others know of keys.
pub(crate) fn public(key: &Key) -> PublicKeys {
    PublicKeys { signing: key.signing.clone(), sealing: key.sealing.clone() }
}

fn retired(keys: Vec<Key>) -> Vec<Key> {
    let current = keys.into_iter().filter(|key| key.state == KeyState::Current);
    current.map(|key| Key { state: KeyState::Retired, ..key }).collect()
}

fn is(key: &Key, keys: &PublicKeys) -> bool {
    key.signing == keys.signing && key.sealing == keys.sealing
}
