//! Readings kept between a plan and the work that follows it.
//!
//! A reading is used again only for the very same bytes under the same name, read with the very same
//! decisions about forms.

use std::collections::HashMap;

use tenken_excel::read::{FileReading, Mapping};

/// Most answers that are kept in all; what is beyond is read again.
const MOST_ANSWERS: usize = 200_000;

/// Readings by the file's SHA-256 and name.
#[derive(Default)]
pub(crate) struct Readings {
    mappings: Vec<Mapping>,
    known: HashMap<(String, String), FileReading>,
    answers: usize,
}

impl Readings {
    /// Begins a plan: what was read otherwise is forgotten.
    pub fn begin(&mut self, mappings: Vec<Mapping>) {
        *self = Self { mappings, ..Self::default() };
    }

    /// Keeps a reading.
    pub fn keep(&mut self, reading: &FileReading) {
        let answers: usize = reading.sheets.iter().map(|sheet| sheet.answers.len()).sum();
        if self.answers + answers <= MOST_ANSWERS {
            self.answers += answers;
            let key = (reading.sha256.clone(), reading.file.clone());
            self.known.insert(key, reading.clone());
        }
    }

    /// Gives a reading away, where this file was read with these decisions.
    pub fn take(&mut self, sha256: &str, name: &str, mappings: &[Mapping]) -> Option<FileReading> {
        if self.mappings != mappings {
            return None;
        }
        self.known.remove(&(sha256.to_owned(), name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_serves_the_same_bytes_and_decisions_alone() {
        let reading = tenken_excel::read::read(
            "番号,点検項目,回答\n1,施錠しているか。,○\n".as_bytes(),
            "a.csv",
        );
        let reading = reading.unwrap();
        let mapping = Mapping { signature: "s".to_owned(), ..Mapping::default() };
        let mut readings = Readings::default();
        readings.begin(vec![mapping.clone()]);
        readings.keep(&reading);
        let sha256 = reading.sha256.as_str();
        assert!(readings.take(sha256, "a.csv", &[]).is_none(), "other decisions");
        assert!(
            readings.take(sha256, "b.csv", std::slice::from_ref(&mapping)).is_none(),
            "another name"
        );
        assert!(
            readings.take("0", "a.csv", std::slice::from_ref(&mapping)).is_none(),
            "other bytes"
        );
        assert_eq!(readings.take(sha256, "a.csv", &[mapping]), Some(reading));
    }
}
