//! `records.ndjson`: one record to a line, each proven before anybody sees it, in flat memory.

use std::io::{BufRead, BufReader, Read};

use tenken_core::hash;
use tenken_core::record::{RECORD_LIMIT, Record, Stored, Unreadable};

use crate::error::{Error, LineFault};
use crate::json;
use crate::manifest::{is_id, is_short};

/// Most parents: one for each device that said something about one item.
const PARENTS: usize = 1_000;

/// Most characters of an author's name.
const AUTHOR: usize = tenken_core::body::NAME_LIMIT;

/// One record with its place.
#[derive(Debug, Clone)]
pub struct Line {
    /// From 1.
    pub number: u64,
    /// The record, its bytes as they stand in the pack.
    pub stored: Stored,
}

/// Reads records one by one. Ends after the first fault.
pub struct Lines<R> {
    source: BufReader<R>,
    number: u64,
    ended: bool,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(source: R) -> Self {
        Self { source: BufReader::with_capacity(64 * 1024, source), number: 0, ended: false }
    }

    fn line(&mut self) -> Result<Option<Stored>, Fault> {
        let mut raw = Vec::new();
        // The longest line and its line feed; one more byte shows that there is more.
        let most = RECORD_LIMIT as u64 + 2;
        self.source.by_ref().take(most).read_until(b'\n', &mut raw).map_err(Fault::Source)?;
        if raw.is_empty() {
            return Ok(None);
        }
        if raw.last() != Some(&b'\n') {
            let is_long = raw.len() > RECORD_LIMIT;
            return Err(if is_long { LineFault::TooLong } else { LineFault::CutShort }.into());
        }
        raw.pop();
        if raw.len() > RECORD_LIMIT {
            return Err(LineFault::TooLong.into());
        }
        Ok(Some(record(raw)?))
    }
}

impl<R: Read> Iterator for Lines<R> {
    type Item = Result<Line, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        self.number += 1;
        let number = self.number;
        match self.line() {
            Ok(Some(stored)) => Some(Ok(Line { number, stored })),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(fault) => {
                self.ended = true;
                Some(Err(match fault {
                    Fault::Line(fault) => Error::Line { line: number, fault },
                    Fault::Source(error) => Error::of_container(tenken_archive::Error::of(error)),
                }))
            }
        }
    }
}

enum Fault {
    Line(LineFault),
    Source(std::io::Error),
}

impl From<LineFault> for Fault {
    fn from(fault: LineFault) -> Self {
        Self::Line(fault)
    }
}

/// The record of one line without its line feed, read as strictly as those of a pack.
pub fn read_line(raw: &[u8]) -> Result<Stored, Unreadable> {
    if RECORD_LIMIT < raw.len() {
        return Err(Unreadable::TooLong);
    }
    record(raw.to_vec()).map_err(|_| Unreadable::NotARecord)
}

/// The record of a line. Its body is only what it must not be: another meaning to another reader.
fn record(raw: Vec<u8>) -> Result<Stored, LineFault> {
    let value = json::strict(&raw)?;
    let record: Record = serde_json::from_value(value).map_err(|_| LineFault::NotARecord)?;
    prove(&record)?;
    Ok(Stored { id: hash::sha256_hex(&raw), raw, record })
}

fn prove(record: &Record) -> Result<(), LineFault> {
    let subject = &record.subject;
    let of_subject = [&subject.unit, &subject.item, &subject.person].into_iter().flatten();
    let ids = [&record.kind, &record.campaign, &record.operation].into_iter();
    let who = record.device.iter().chain(&record.author.unit);
    if !ids.chain(of_subject).chain(who).all(|id| is_id(id)) {
        return Err(LineFault::WrongId);
    }
    let is_readable =
        |name: &String| name.chars().count() <= AUTHOR && !name.chars().any(char::is_control);
    let are_short = is_short(&record.wall_time) && is_short(&record.app);
    if !are_short || !record.author.name.iter().all(is_readable) {
        return Err(LineFault::WrongText);
    }
    if PARENTS < record.parents.len() {
        return Err(LineFault::TooManyParents);
    }
    let are_ids = record.parents.iter().all(|parent| hash::is_sha256_hex(parent));
    let are_sorted = record.parents.windows(2).all(|pair| pair[0] < pair[1]);
    if are_ids && are_sorted { Ok(()) } else { Err(LineFault::WrongParents) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Vec<Result<Line, Error>> {
        Lines::new(bytes).collect()
    }

    #[test]
    fn a_line_of_the_greatest_length_is_read_and_one_byte_more_is_not() {
        let line = |filling: usize| {
            let text = "a".repeat(filling);
            format!(
                r#"{{"format":1,"kind":"answer","campaign":"c","subject":{{}},"parents":[],"body":"{text}","author":{{}},"wall_time":"t","app":"a","operation":"o"}}"#
            )
        };
        let rest = line(0).len();
        let longest = line(RECORD_LIMIT - rest);
        assert_eq!(longest.len(), RECORD_LIMIT);
        assert!(read(format!("{longest}\n").as_bytes())[0].is_ok(), "the greatest length");
        for ending in ["\n", "", "more"] {
            let longer = format!("{}{ending}", line(RECORD_LIMIT - rest + 1));
            let refused = &read(longer.as_bytes())[0];
            let is_too_long =
                matches!(refused, Err(Error::Line { line: 1, fault: LineFault::TooLong }));
            assert!(is_too_long, "{refused:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_whatever_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            for line in Lines::new(&bytes[..]).flatten() {
                prop_assert_eq!(hash::sha256_hex(&line.stored.raw), line.stored.id);
            }
        }
    }
}
