//! Sealing with age: to one recipient's key, or with a passphrase for a key's own backup.
//!
//! age releases text before it knows that the file is whole, so what is opened goes to a private
//! file first and is read from there only when its end was proven.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor};

use crate::error::Error;
use crate::keys::Keys;

pub(crate) const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// Longest beginning of a sealed file; that of one recipient has some 300 bytes.
const HEADER_LIMIT: usize = 4 * 1024;

/// Most recipients named; ours has one, and one that stands for nobody.
const RECIPIENTS: usize = 8;

/// How hard a passphrase is to try: 2^15 rounds of scrypt, 32 MiB. Less than age's own choice,
/// which depends on the PC; ours must open on the slowest one too.
const WORK: u8 = 15;

/// The hardest that is tried, so that a foreign file cannot take all memory.
const MOST_WORK: u8 = 20;

/// A file of our own that nobody else reads and that goes when it is dropped.
#[derive(Debug)]
pub(crate) struct Scratch {
    pub file: File,
    path: PathBuf,
}

impl Scratch {
    pub fn new(folder: &Path) -> io::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("tenken-open-{}-{number}.part", std::process::id()));
            let mut options = OpenOptions::new();
            options.read(true).write(true).create_new(true);
            private(&mut options);
            match options.open(&path) {
                // Left by a process of the same number that was cut off.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(file) => return Ok(Self { file, path }),
            }
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now lies in a folder that is cleared.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Only for the user who runs the program. On Windows the folder's own rights hold.
#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_: &mut OpenOptions) {}

/// Opens a sealed file into a private one. Nothing is returned unless all of it was whole.
pub(crate) fn open(
    sealed: &mut File,
    keys: &[&Keys],
    scratch: &Path,
    limit: u64,
) -> Result<Scratch, Error> {
    check_header(sealed)?;
    let decryptor = Decryptor::new_buffered(BufReader::with_capacity(128 * 1024, &mut *sealed))
        .map_err(seal_fault)?;
    if decryptor.is_scrypt() {
        return Err(Error::SealedWithPassphrase);
    }
    let identities = keys.iter().map(|keys| keys.identity() as &dyn age::Identity);
    let mut opened = decryptor.decrypt(identities).map_err(seal_fault)?;
    let mut scratch = Scratch::new(scratch).map_err(Error::Write)?;
    copy(&mut opened, &mut scratch.file, limit)?;
    scratch.file.seek(SeekFrom::Start(0)).map_err(Error::Write)?;
    Ok(scratch)
}

/// Puts a seal on what is written; [`Sealed::finish`] closes it.
pub(crate) fn seal<W: Write>(
    recipient: &age::x25519::Recipient,
    sink: W,
) -> Result<age::stream::StreamWriter<W>, Error> {
    let recipient = std::iter::once(recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipient).map_err(|_| Error::WrongKey)?;
    encryptor.wrap_output(sink).map_err(Error::Write)
}

/// Seals a short text with a passphrase.
pub fn seal_with_passphrase(text: &[u8], passphrase: &str) -> Result<Vec<u8>, Error> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(WORK);
    let recipient = std::iter::once(&recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipient).map_err(|_| Error::WrongKey)?;
    let mut sealed = Vec::new();
    let mut sink = encryptor.wrap_output(&mut sealed).map_err(Error::Write)?;
    sink.write_all(text).and_then(|()| sink.finish()).map_err(Error::Write)?;
    Ok(sealed)
}

/// Opens what [`seal_with_passphrase`] sealed, at most 64 KiB.
pub fn open_with_passphrase(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, Error> {
    const LIMIT: u64 = 64 * 1024;
    if !sealed.starts_with(MAGIC) {
        return Err(Error::NotAPack);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new(sealed).map_err(seal_fault)?;
    if !decryptor.is_scrypt() {
        return Err(Error::WrongPassphrase);
    }
    let identity = std::iter::once(&identity as &dyn age::Identity);
    let mut opened = decryptor.decrypt(identity).map_err(|error| match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Error::WrongPassphrase,
        other => seal_fault(other),
    })?;
    let mut text = Vec::new();
    copy(&mut opened, &mut text, LIMIT)?;
    Ok(text)
}

/// Looks at the beginning before age does, which reads as many recipients as are named.
fn check_header(sealed: &mut File) -> Result<(), Error> {
    let mut begin = Vec::new();
    Read::by_ref(sealed).take(HEADER_LIMIT as u64).read_to_end(&mut begin).map_err(unread)?;
    sealed.seek(SeekFrom::Start(0)).map_err(unread)?;
    let end = begin.windows(4).position(|piece| piece == b"\n---");
    let Some(end) = end else {
        let is_short = begin.len() < HEADER_LIMIT;
        return Err(if is_short { Error::SealBroken { opened: 0 } } else { Error::SealHeader });
    };
    let named = begin[..end].windows(4).filter(|piece| *piece == b"\n-> ").count();
    if RECIPIENTS < named { Err(Error::SealHeader) } else { Ok(()) }
}

fn unread(_: io::Error) -> Error {
    Error::SealBroken { opened: 0 }
}

fn seal_fault(error: DecryptError) -> Error {
    match error {
        DecryptError::NoMatchingKeys => Error::SealedToAnother,
        _ => Error::SealBroken { opened: 0 },
    }
}

fn copy(from: &mut impl Read, to: &mut impl Write, limit: u64) -> Result<(), Error> {
    let mut buffer = vec![0; 256 * 1024];
    let mut opened = 0;
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Error::SealBroken { opened }),
        };
        opened += count as u64;
        if limit < opened {
            return Err(Error::TooLong { bytes: opened, limit });
        }
        to.write_all(&buffer[..count]).map_err(Error::Write)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_opens_what_it_sealed_and_no_other_does() {
        let sealed = seal_with_passphrase(b"secret", "合言葉 七つ").unwrap();
        assert_eq!(open_with_passphrase(&sealed, "合言葉 七つ").unwrap(), b"secret");
        let wrong = open_with_passphrase(&sealed, "合言葉 八つ");
        assert!(matches!(wrong, Err(Error::WrongPassphrase)), "{wrong:?}");
        for length in (0..sealed.len()).step_by(23) {
            assert!(open_with_passphrase(&sealed[..length], "合言葉 七つ").is_err(), "{length}");
        }
    }

    #[test]
    fn a_private_file_is_private_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path()).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = scratch.file.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
        }
        drop(scratch);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }
}
