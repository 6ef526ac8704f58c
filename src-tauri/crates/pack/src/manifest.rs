//! The manifest: what a pack is, who wrote it, for whom, and exactly what is in it.

use serde::{Deserialize, Serialize};
use tenken_core::body::NAME_LIMIT;
use tenken_core::hash;

use crate::error::Error;
use crate::json;
use crate::keys::{PublicKeys, Vouch};

/// The format that this program writes; fields are added within it, never changed.
pub const FORMAT: u32 = 1;

/// Longest manifest, in bytes: a hundred thousand files at some hundred bytes each.
pub(crate) const LIMIT: u64 = 16 * 1024 * 1024;

/// Longest id of anything: campaigns, units, persons, packs.
pub(crate) const ID_LIMIT: usize = 64;

/// What a pack is for, and with it who may read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 依頼: from the lead to one unit. No answers; not sealed, unless its criteria are not public.
    Request,
    /// 提出: from a unit to the lead, sealed to the lead's key.
    Submission,
    /// A person's own answers, sealed to the key of the unit.
    Personal,
    /// 差戻し: from the lead to a unit, sealed to the unit's key.
    SendBack,
    /// The whole book, sealed to its own key.
    Backup,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] =
        &[Self::Request, Self::Submission, Self::Personal, Self::SendBack, Self::Backup];

    /// The name in the manifest and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Submission => "submission",
            Self::Personal => "personal",
            Self::SendBack => "send_back",
            Self::Backup => "backup",
        }
    }

    /// The kind of a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// Whether it travels sealed in any case.
    pub const fn is_always_sealed(self) -> bool {
        !matches!(self, Self::Request)
    }
}

impl Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("an unknown kind"))
    }
}

/// The campaign that a pack belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignTag {
    /// Its id.
    pub id: String,
    /// Its name, for people.
    pub name: String,
}

/// The unit that a pack is from or for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitTag {
    /// Its id.
    pub id: String,
    /// Its name, for people.
    pub name: String,
}

/// `records.ndjson` as it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordsPart {
    /// Lines.
    pub count: u64,
    /// Bytes, unpacked.
    pub size: u64,
    /// SHA-256 of these bytes.
    pub sha256: String,
}

/// A file as it must be; its name in the container is `blobs/` and its hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Blob {
    /// SHA-256.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// Keys that a book knows of a unit; only in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The unit's id.
    pub unit: String,
    /// How they stand: `enrolled`, `retired`, `refused`.
    pub state: String,
    /// The keys.
    pub keys: PublicKeys,
}

/// What a pack is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: u32,
    /// What it is for.
    pub kind: Kind,
    /// A random id of this pack.
    pub pack: String,
    /// The organization.
    pub organization: String,
    /// The campaign; absent in a backup, which holds all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<CampaignTag>,
    /// The unit that it is from or for; absent in a backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitTag>,
    /// The person whose answers it holds; only in a personal pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The PC's clock, RFC 3339; shown, never compared.
    pub written_at: String,
    /// The version of the program.
    pub app: String,
    /// Who wrote and signed it. Answers to a request are sealed to its signer.
    pub signer: PublicKeys,
    /// The words of the signer's keys of before, proven.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vouched: Vec<Vouch>,
    /// The one-time secret: given with a request, shown with what answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<String>,
    /// 自治体機密性 of the whole, for the media log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<String>,
    /// The records.
    pub records: RecordsPart,
    /// The files, sorted by hash.
    pub blobs: Vec<Blob>,
    /// Keys of units; only in a backup.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pins: Vec<Pin>,
}

impl Manifest {
    /// Reads and proves a manifest.
    pub(crate) fn read(text: &[u8]) -> Result<Self, Error> {
        let wrong = |detail: &str| Error::Manifest { detail: detail.to_owned() };
        let value = json::strict(text).map_err(|fault| wrong(fault.as_str()))?;
        // Before anything else: what a newer program wrote may have any other shape.
        let found = value["format"].as_u64().ok_or_else(|| wrong("no format"))?;
        if found > u64::from(FORMAT) {
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            return Err(Error::TooNew { found, known: FORMAT });
        }
        let kind = value["kind"].as_str().ok_or_else(|| wrong("no kind"))?;
        if Kind::parse(kind).is_none() {
            let kind = kind.chars().filter(|c| !c.is_control()).take(ID_LIMIT).collect();
            return Err(Error::UnknownKind { kind });
        }
        let manifest: Self =
            serde_json::from_value(value).map_err(|error| wrong(&error.to_string()))?;
        manifest.prove().map_err(wrong)?;
        manifest.signer.prove()?;
        for vouch in &manifest.vouched {
            vouch.prove(&manifest.signer)?;
        }
        for pin in &manifest.pins {
            pin.keys.prove()?;
        }
        Ok(manifest)
    }

    /// The bytes that are signed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a manifest is plain data");
        bytes.push(b'\n');
        bytes
    }

    fn prove(&self) -> Result<(), &'static str> {
        if self.format != FORMAT {
            return Err("no such format");
        }
        let unit = self.unit.as_ref();
        let campaign = self.campaign.as_ref();
        let ids = [Some(self.pack.as_str()), self.person.as_deref()];
        let of_tags = [unit.map(|unit| unit.id.as_str()), campaign.map(|c| c.id.as_str())];
        let of_pins = self.pins.iter().map(|pin| Some(pin.unit.as_str()));
        if !ids.into_iter().chain(of_tags).chain(of_pins).flatten().all(is_id) {
            return Err("an id is none");
        }
        let names = [Some(self.organization.as_str()), unit.map(|unit| unit.name.as_str())];
        let more = [campaign.map(|campaign| campaign.name.as_str())];
        if !names.into_iter().chain(more).flatten().all(is_name) {
            return Err("a name is empty, too long or holds control characters");
        }
        let short = [&self.written_at, &self.app].into_iter();
        let states = self.pins.iter().map(|pin| &pin.state);
        if !short.chain(&self.confidentiality).chain(states).all(|text| is_short(text)) {
            return Err("a text is too long or holds control characters");
        }
        let hashes = self.blobs.iter().map(|blob| &blob.sha256).chain([&self.records.sha256]);
        if !hashes.chain(&self.enrolment).all(|hash| hash::is_sha256_hex(hash)) {
            return Err("a hash is none");
        }
        if !self.blobs.windows(2).all(|pair| pair[0].sha256 < pair[1].sha256) {
            return Err("the files are not in order, or one stands there twice");
        }
        let is_whole = self.kind == Kind::Backup;
        if campaign.is_some() == is_whole || unit.is_some() == is_whole {
            return Err("campaign and unit do not fit the kind");
        }
        if self.person.is_some() != (self.kind == Kind::Personal) {
            return Err("a person does not fit the kind");
        }
        if !self.pins.is_empty() && !is_whole {
            return Err("keys of others do not fit the kind");
        }
        Ok(())
    }
}

/// 確認番号: eight digits that both sides see. It catches mix-ups and proves nothing about people.
///
/// The manifest's SHA-256, read as a number, modulo 10⁸, in two groups.
pub fn check_number(manifest_sha256: &str) -> String {
    const MODULUS: u64 = 100_000_000;
    let number = manifest_sha256.bytes().fold(0, |number, digit| {
        let digit = char::from(digit).to_digit(16).unwrap_or_default();
        (number * 16 + u64::from(digit)) % MODULUS
    });
    format!("{:04}-{:04}", number / 10_000, number % 10_000)
}

/// Whether a text can be an id: short, and nothing that a path, a line or a screen would mistake.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=ID_LIMIT).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

pub(crate) fn is_short(text: &str) -> bool {
    text.len() <= ID_LIMIT && !text.chars().any(char::is_control)
}

fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    (1..=NAME_LIMIT).contains(&length) && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_number_is_the_hash_modulo_a_hundred_million() {
        assert_eq!(check_number(&"0".repeat(64)), "0000-0000");
        assert_eq!(check_number(&format!("{:064x}", 123_456_789_u64)), "2345-6789");
        // 2^256 - 1 modulo 10^8.
        assert_eq!(check_number(&"f".repeat(64)), "2963-9935");
    }
}
