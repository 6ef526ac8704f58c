//! Taking in a file of evidence that a record of somebody else names: by its hash, whatever its
//! name was there.

use std::io::Read;
use std::ops::ControlFlow;

use super::take::Partial;
use super::{CopyError, copy_hashed};
use crate::book::Book;
use crate::error::Error;

impl Book {
    /// Keeps a file under its hash, on the disk when this returns. Bytes that do not give the hash
    /// are [`Error::EvidenceAltered`] and leave nothing.
    pub fn receive_evidence(
        &mut self,
        sha256: &str,
        size: u64,
        from: &mut dyn Read,
    ) -> Result<(), Error> {
        self.refuse_unless_writable()?;
        let altered = || Error::EvidenceAltered { sha256: sha256.to_owned() };
        let mut partial = Partial::begin(self)?;
        let go_on = &mut |_| ControlFlow::Continue(());
        let copied =
            copy_hashed(from, partial.sink(), size, go_on).map_err(|error| match error {
                CopyError::Write(source) => Error::file(partial.path(), source),
                CopyError::Read(_) | CopyError::TooLong | CopyError::Stopped => altered(),
            })?;
        if copied.sha256 != sha256 || copied.size != size {
            return Err(altered());
        }
        partial.keep(self, copied.sha256, copied.size)?;
        Ok(())
    }

    /// Whether a file of this hash lies in the book; its bytes are not looked at.
    pub fn has_evidence(&self, sha256: &str) -> bool {
        self.evidence_path(sha256).is_some_and(|path| path.is_file())
    }
}
