//! A plain list of records (`.ndjson`), one to a line: how a second PC of the same office, or a
//! script, hands on what it holds. Nobody signed it, so it is taken in only where a person says so.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use tenken_core::hash::Sha256Stream;
use tenken_core::merge::Offered;
use tenken_core::record::{RECORD_LIMIT, Stored, Unreadable};

use super::{About, OfferedLines, Return, Rule, Sender};
use crate::error::{Code, Error};

/// Most bytes of one list.
const LIMIT: u64 = 4 * 1024 * 1024 * 1024;

/// A list that was opened.
struct List {
    path: PathBuf,
    about: About,
}

/// Opens a list and names it by its content.
pub(super) fn open(path: &Path) -> Result<impl Return + use<>, Error> {
    let failed = |source| Error::file(path, source);
    let mut file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() || LIMIT < metadata.len() {
        return Err(Error::new(Code::NotAReturn).with("path", path.display()));
    }
    let mut digest = Sha256Stream::default();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match file.read(&mut buffer).map_err(failed)? {
            0 => break,
            count => digest.update(&buffer[..count]),
        }
    }
    let about = About {
        identity: digest.finish(),
        kind: "records".to_owned(),
        campaign: None,
        unit: None,
        check_number: None,
        sender: Sender::Unsigned,
    };
    Ok(List { path: path.to_owned(), about })
}

impl Return for List {
    fn about(&self) -> &About {
        &self.about
    }

    fn offered(&mut self) -> Result<OfferedLines<'_>, Error> {
        let failed = |source| Error::file(&self.path, source);
        let mut source = BufReader::new(File::open(&self.path).map_err(failed)?);
        Ok(Box::new((1_u64..).map_while(move |number| {
            let offered = |record| Offered { at: number.to_string(), record };
            Some(line(&mut source).map_err(failed).transpose()?.map(offered))
        })))
    }

    fn rule(&self) -> Rule {
        Box::new(|_| Ok(()))
    }

    fn evidence(&self) -> Vec<(String, u64)> {
        Vec::new()
    }

    fn open_evidence(&mut self, sha256: &str) -> Result<Box<dyn Read + '_>, Error> {
        Err(Error::new(Code::EvidenceMissing).with("sha256", sha256))
    }
}

/// The next line, whatever its length, in bounded memory.
fn line(source: &mut impl BufRead) -> std::io::Result<Option<Result<Stored, Unreadable>>> {
    let mut raw = Vec::new();
    source.by_ref().take(RECORD_LIMIT as u64 + 2).read_until(b'\n', &mut raw)?;
    if raw.is_empty() {
        return Ok(None);
    }
    if raw.last() == Some(&b'\n') {
        raw.pop();
        return Ok(Some(Stored::read(&raw)));
    }
    if raw.len() <= RECORD_LIMIT {
        return Ok(Some(Stored::read(&raw)));
    }
    skip_line(source)?;
    Ok(Some(Err(Unreadable::TooLong)))
}

fn skip_line(source: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = source.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        match buffer.iter().position(|&byte| byte == b'\n') {
            Some(end) => {
                source.consume(end + 1);
                return Ok(());
            }
            None => {
                let length = buffer.len();
                source.consume(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_end_costs_no_more_than_a_long_one() {
        let long = "a".repeat(3 * RECORD_LIMIT);
        let text = format!("{long}\n{{}}\nnot json");
        let mut source = BufReader::new(text.as_bytes());
        let mut found = Vec::new();
        while let Some(record) = line(&mut source).unwrap() {
            found.push(record.unwrap_err());
        }
        assert_eq!(
            found,
            [Unreadable::TooLong, Unreadable::NotARecord, Unreadable::NotARecord],
            "each line is told of, the long one once"
        );
    }
}
