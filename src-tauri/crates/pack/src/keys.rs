//! The keys of a book: one secret, from which the signing key and the sealing key follow.
//!
//! One secret, so that what a person copies from a sheet of paper is short.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use bech32::{Bech32, Hrp};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use tenken_core::hash;

use crate::error::Error;

/// What is signed begins so, so that no signature of another purpose fits.
const DOMAIN: &str = "tenken-pack-manifest-1\n";

/// What vouches for the keys that come after begins so.
const SUCCESSION: &str = "tenken-succession-1\n";

/// A book's own keys.
#[derive(Clone)]
pub struct Keys {
    secret: [u8; 32],
    signing: SigningKey,
    sealing: age::x25519::Identity,
}

/// The keys by which others know a book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PublicKeys {
    /// Ed25519, 64 lower-case hex digits.
    pub signing: String,
    /// X25519 as age writes it, `age1…`.
    pub sealing: String,
}

/// The word of keys that were replaced for those that replaced them: who knows the old ones may
/// believe the new ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouch {
    /// The keys that were replaced.
    pub by: PublicKeys,
    /// Their signature over the new keys, 128 lower-case hex digits.
    pub signature: String,
}

impl Vouch {
    /// Refuses a word that was not given for these keys.
    pub fn prove(&self, next: &PublicKeys) -> Result<(), Error> {
        let signature = from_hex::<64>(&self.signature).ok_or(Error::SignatureShape)?;
        self.by
            .verifying()?
            .verify_strict(&succession(next), &Signature::from_bytes(&signature))
            .map_err(|_| Error::SignatureWrong)
    }
}

impl Keys {
    /// Gives the word of these keys for those that replace them.
    pub fn vouch_for(&self, next: &PublicKeys) -> Vouch {
        let signature = self.signing.sign(&succession(next)).to_bytes();
        Vouch { by: self.public(), signature: hash::to_hex(&signature) }
    }

    /// The keys of a secret: 32 random bytes.
    pub fn from_secret(secret: [u8; 32]) -> Self {
        let signing = SigningKey::from_bytes(&derive(&secret, "sign"));
        let hrp = Hrp::parse("age-secret-key-").expect("a fixed text");
        let text = bech32::encode_upper::<Bech32>(hrp, &derive(&secret, "seal"))
            .expect("32 bytes are short enough");
        let sealing = age::x25519::Identity::from_str(&text).expect("any 32 bytes are a key");
        Self { secret, signing, sealing }
    }

    /// The keys of a secret as it is kept: 64 lower-case hex digits.
    pub fn from_secret_hex(hex: &str) -> Option<Self> {
        from_hex(hex).map(Self::from_secret)
    }

    /// The secret as it is kept.
    pub fn secret_hex(&self) -> String {
        hash::to_hex(&self.secret)
    }

    /// The secret itself, for a backup.
    pub fn secret(&self) -> &[u8; 32] {
        &self.secret
    }

    /// What others may know.
    pub fn public(&self) -> PublicKeys {
        PublicKeys {
            signing: hash::to_hex(self.signing.verifying_key().as_bytes()),
            sealing: self.sealing.to_public().to_string(),
        }
    }

    /// The one-time secret by which a unit of a campaign shows that a request was given to it.
    /// It follows from the secret, so nothing about requests has to be kept.
    pub fn enrolment(&self, campaign: &str, unit: &str) -> String {
        let mut text = b"tenken-enrolment-1\n".to_vec();
        text.extend(self.secret);
        text.extend(format!("\n{}:{campaign}\n{unit}", campaign.len()).as_bytes());
        hash::sha256_hex(&text)
    }

    pub(crate) fn identity(&self) -> &age::x25519::Identity {
        &self.sealing
    }

    pub(crate) fn sign(&self, manifest: &[u8]) -> [u8; 64] {
        self.signing.sign(&signed(manifest)).to_bytes()
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The secret must not reach a log.
        f.debug_tuple("Keys").field(&self.public()).finish()
    }
}

impl PublicKeys {
    /// A short name for both keys: 16 hex digits in groups of four.
    pub fn fingerprint(&self) -> String {
        let hex = hash::sha256_hex(format!("{}\n{}", self.signing, self.sealing).as_bytes());
        let groups: Vec<&str> = (0..4).map(|group| &hex[group * 4..group * 4 + 4]).collect();
        groups.join("-")
    }

    /// Refuses what are no keys, and keys under which any signature would fit.
    pub(crate) fn prove(&self) -> Result<(), Error> {
        self.verifying()?;
        self.recipient()?;
        Ok(())
    }

    pub(crate) fn recipient(&self) -> Result<age::x25519::Recipient, Error> {
        age::x25519::Recipient::from_str(&self.sealing).map_err(|_| Error::WrongKey)
    }

    pub(crate) fn verify(&self, manifest: &[u8], signature: &[u8]) -> Result<(), Error> {
        let signature: [u8; 64] = signature.try_into().map_err(|_| Error::SignatureShape)?;
        self.verifying()?
            .verify_strict(&signed(manifest), &Signature::from_bytes(&signature))
            .map_err(|_| Error::SignatureWrong)
    }

    fn verifying(&self) -> Result<VerifyingKey, Error> {
        let bytes = from_hex::<32>(&self.signing).ok_or(Error::WrongKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Error::WrongKey)?;
        if key.is_weak() { Err(Error::WeakKey) } else { Ok(key) }
    }
}

fn signed(manifest: &[u8]) -> Vec<u8> {
    format!("{DOMAIN}{}", hash::sha256_hex(manifest)).into_bytes()
}

/// A key for one purpose. The secret is 32 random bytes, so one hash is enough.
fn derive(secret: &[u8; 32], purpose: &str) -> [u8; 32] {
    let mut text = format!("tenken-key-{purpose}-1\n").into_bytes();
    text.extend(secret);
    from_hex(&hash::sha256_hex(&text)).expect("our own hex")
}

fn succession(next: &PublicKeys) -> Vec<u8> {
    format!("{SUCCESSION}{}\n{}", next.signing, next.sealing).into_bytes()
}

/// Bytes of lower-case hex of exactly this length.
fn from_hex<const LENGTH: usize>(hex: &str) -> Option<[u8; LENGTH]> {
    let is_hex = hex.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hex || hex.len() != 2 * LENGTH {
        return None;
    }
    let mut bytes = [0; LENGTH];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

/// The text of an age identity, for those who want to open a pack with another program.
impl Keys {
    /// `AGE-SECRET-KEY-1…`
    pub fn age_identity(&self) -> String {
        self.sealing.to_string().expose_secret().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_secret_gives_the_same_keys_for_ever() {
        let keys = Keys::from_secret([7; 32]);
        let public = keys.public();
        assert_eq!(public, Keys::from_secret([7; 32]).public(), "nothing is drawn");
        assert_eq!(
            public.fingerprint(),
            FIRST_FINGERPRINT,
            "another way of deriving would lock every kept sheet of paper out"
        );
        assert_ne!(public, Keys::from_secret([8; 32]).public(), "another secret, other keys");
        assert!(keys.age_identity().starts_with("AGE-SECRET-KEY-1"), "other programs can open it");
    }

    const FIRST_FINGERPRINT: &str = "1969-ad85-f036-8ee5";

    #[test]
    fn a_signature_fits_its_text_and_signer_only() {
        let keys = Keys::from_secret([1; 32]);
        let signature = keys.sign(b"text");
        let public = keys.public();
        public.verify(b"text", &signature).unwrap();
        assert!(public.verify(b"tex", &signature).is_err(), "another text");
        let other = Keys::from_secret([2; 32]).public();
        assert!(other.verify(b"text", &signature).is_err(), "another signer");
        assert!(matches!(public.verify(b"text", &[]), Err(Error::SignatureShape)), "stripped");
        for byte in [0, 40, 63] {
            let mut changed = signature;
            changed[byte] ^= 1;
            assert!(public.verify(b"text", &changed).is_err(), "byte {byte}");
        }
    }

    #[test]
    fn keys_under_which_anything_fits_are_refused() {
        let sealing = Keys::from_secret([1; 32]).public().sealing;
        // Points of small order: the neutral element, and two of order 8.
        for weak in [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        ] {
            let keys = PublicKeys { signing: weak.to_owned(), sealing: sealing.clone() };
            assert!(matches!(keys.prove(), Err(Error::WeakKey)), "{weak}");
        }
        for none in ["", "zz", &"F".repeat(64), &"0".repeat(63)] {
            let keys = PublicKeys { signing: none.to_owned(), sealing: sealing.clone() };
            assert!(matches!(keys.prove(), Err(Error::WrongKey)), "{none}");
        }
    }

    #[test]
    fn keys_that_were_replaced_vouch_for_those_that_replaced_them() {
        let (old, new) = (Keys::from_secret([1; 32]), Keys::from_secret([2; 32]).public());
        let vouch = old.vouch_for(&new);
        vouch.prove(&new).unwrap();
        let other = Keys::from_secret([3; 32]).public();
        assert!(vouch.prove(&other).is_err(), "for no others");
        let forged = Vouch { by: other, ..vouch.clone() };
        assert!(forged.prove(&new).is_err(), "in nobody else's name");
        let manifest = Vouch { signature: hash::to_hex(&old.sign(b"text")), ..vouch };
        assert!(manifest.prove(&new).is_err(), "a pack's signature is no such word");
    }

    #[test]
    fn the_secret_of_a_request_differs_for_every_unit_and_campaign() {
        let keys = Keys::from_secret([1; 32]);
        let all: std::collections::BTreeSet<_> =
            [("a", "bc"), ("ab", "c"), ("abc", ""), ("a", "b")]
                .into_iter()
                .map(|(campaign, unit)| keys.enrolment(campaign, unit))
                .collect();
        assert_eq!(all.len(), 4, "no two alike");
        assert!(!format!("{keys:?}").contains(&hash::to_hex(keys.secret())), "nor in a log");
    }
}
