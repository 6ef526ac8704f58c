//! Keys: shown, kept on paper or in a file, brought back, replaced; and those of units decided on.

use tenken_core::hash;
use tenken_i18n::Words;
use tenken_pack::{
    Keys, PaperFault, from_paper, open_with_passphrase, seal_with_passphrase, to_paper,
};
use tenken_store::{KeyHolder, KeyState};

use super::pack::outside;
use crate::error::{Code, Error};
use crate::session::{Session, State};
use crate::trust::{own_key, public};
use crate::wire::*;

/// Fewest characters of a passphrase: a lost file can be tried for ever.
const PASSPHRASE: usize = 12;

pub(crate) fn show_keys(session: &Session, _: Empty) -> Result<Vec<KeyInfo>, Error> {
    key_infos(&mut session.state())
}

pub(crate) fn backup_key(session: &Session, payload: BackupKey) -> Result<KeyBackup, Error> {
    let target = session.resolve(&payload.place)?;
    let mut state = session.state();
    let keys = state.own_keys_or_new(session)?.current;
    let fingerprint = keys.public().fingerprint();
    let organization =
        state.campaigns()?.into_iter().next().map(|c| c.body.organization).unwrap_or_default();
    let paper = to_paper(keys.secret());
    let (bytes, form) = match &payload.passphrase {
        Some(passphrase) if passphrase.chars().count() < PASSPHRASE => {
            return Err(Error::new(Code::PassphraseTooShort).with("least", PASSPHRASE));
        }
        Some(passphrase) => {
            let sealed = seal_with_passphrase(paper.as_bytes(), passphrase);
            (sealed.map_err(|e| Error::new(Code::Internal).because(e))?, "file")
        }
        None => {
            let words = Words::new(state.locale());
            let lines: Vec<String> = paper
                .split('-')
                .collect::<Vec<_>>()
                .chunks(7)
                .map(|groups| groups.join(" "))
                .collect();
            let (first, second) = (lines[0].as_str(), lines[1].as_str());
            let now = session.now();
            let date = now.get(..10).unwrap_or(&now);
            let text = words.key_sheet(date, &fingerprint, first, &organization, second);
            (text.into_bytes(), "sheet")
        }
    };
    drop(state);
    let write = |sink: &mut dyn std::io::Write| {
        sink.write_all(&bytes).map_err(|source| Error::file(&target, source))
    };
    tenken_store::pour(&target, 0, write).map_err(|error| outside(error, &target, &[]))?;
    let place = session.register(&target);
    Ok(KeyBackup { place: place.id, label: place.label, fingerprint, form: form.to_owned() })
}

pub(crate) fn restore_key(session: &Session, payload: RestoreKey) -> Result<Vec<KeyInfo>, Error> {
    let text = match (&payload.text, &payload.place) {
        (Some(text), None) => text.clone(),
        (None, Some(place)) => {
            let path = session.resolve(place)?;
            let length = std::fs::metadata(&path).map_err(|e| Error::file(&path, e))?.len();
            if length > 64 * 1024 {
                return Err(Error::new(Code::NotAKey));
            }
            let sealed = std::fs::read(&path).map_err(|e| Error::file(&path, e))?;
            let passphrase = payload.passphrase.as_deref().unwrap_or_default();
            let opened =
                open_with_passphrase(&sealed, passphrase).map_err(|error| match error {
                    tenken_pack::Error::WrongPassphrase => Error::new(Code::PassphraseWrong),
                    other => Error::new(Code::NotAKey).because(other),
                })?;
            String::from_utf8(opened).map_err(|_| Error::new(Code::NotAKey))?
        }
        _ => return Err(Error::new(Code::TextMissing).with("field", "text")),
    };
    let keys = Keys::from_secret(from_paper(&text).map_err(mistyped)?);
    let now = session.now();
    let mut state = session.state();
    let mut changed = Vec::new();
    if let Some(own) = state.own_keys()? {
        if own.current.public() == keys.public() {
            return key_infos(&mut state);
        }
        changed.push(own_key(&own.current, KeyState::Retired, &now));
    }
    changed.push(own_key(&keys, KeyState::Current, &now));
    state.book()?.put_keys(&changed, &now)?;
    key_infos(&mut state)
}

pub(crate) fn renew_key(session: &Session, _: Empty) -> Result<Vec<KeyInfo>, Error> {
    let now = session.now();
    let mut state = session.state();
    let own = state.own_keys_or_new(session)?;
    let keys = Keys::from_secret(session.draw_secret()?);
    let changed =
        [own_key(&own.current, KeyState::Retired, &now), own_key(&keys, KeyState::Current, &now)];
    state.book()?.put_keys(&changed, &now)?;
    key_infos(&mut state)
}

pub(crate) fn decide_key(session: &Session, payload: DecideKey) -> Result<Vec<KeyInfo>, Error> {
    let now = session.now();
    let pack = payload.pack.as_ref().map(|pack| session.resolve(pack)).transpose()?;
    let mut state = session.state();
    if let Some(pack) = pack {
        let incoming = state.incoming(&pack)?;
        let keys = state.keys_to_note(incoming.manifest(), &now)?;
        state.book()?.put_keys(&keys, &now)?;
    }
    let decided = if payload.accept { KeyState::Current } else { KeyState::Refused };
    state.decide_unit_keys(&payload.unit, &payload.fingerprint, decided, &now)?;
    key_infos(&mut state)
}

fn mistyped(fault: PaperFault) -> Error {
    let detail = match fault {
        PaperFault::Character => "character".to_owned(),
        PaperFault::Length(count) => format!("length {count}"),
        PaperFault::Checksum => "checksum".to_owned(),
    };
    Error::new(Code::KeyMistyped).with("detail", detail)
}

fn key_infos(state: &mut State) -> Result<Vec<KeyInfo>, Error> {
    let keys = state.book()?.keys()?;
    Ok(keys
        .iter()
        .map(|key| KeyInfo {
            holder: key.holder.as_str().to_owned(),
            unit: (key.holder != KeyHolder::Own).then(|| key.unit.clone()),
            state: key.state.as_str().to_owned(),
            fingerprint: public(key).fingerprint(),
            signing: key.signing.clone(),
            sealing: key.sealing.clone(),
            noted: key.noted.clone(),
        })
        .collect())
}

impl Session {
    /// Thirty-two random bytes; with a seed, the next of a fixed row, apart from that of ids.
    pub(crate) fn draw_secret(&self) -> Result<[u8; 32], Error> {
        let mut secret = [0; 32];
        match self.options.seed {
            None => getrandom::fill(&mut secret)
                .map_err(|e| Error::new(Code::Internal).with("detail", e))?,
            Some(seed) => {
                let number = self.next_secret();
                let hex = hash::sha256_hex(format!("tenken-secret {seed} {number}").as_bytes());
                for (byte, digit) in secret.iter_mut().zip(hex.as_bytes()) {
                    *byte = *digit;
                }
            }
        }
        Ok(secret)
    }
}
