//! Bytes on their way to the JSON reader, held to caps that it does not know: no endless text, no
//! endless number, no file longer than any book.

use std::io::{self, Read};

use super::LONGEST_TEXT;

/// The longest run of signs outside of texts: numbers and names of values.
const LONGEST_WORD: usize = 64;

/// A source under caps.
pub struct Guard<R> {
    source: R,
    in_text: bool,
    escaped: bool,
    run: usize,
}

impl<R: Read> Guard<R> {
    /// Guards `source`.
    pub fn new(source: R) -> Self {
        Self { source, in_text: false, escaped: false, run: 0 }
    }

    fn look(&mut self, byte: u8) -> io::Result<()> {
        if self.in_text {
            self.run += 1;
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => (self.in_text, self.run) = (false, 0),
                _ => {}
            }
        } else {
            match byte {
                b'"' => (self.in_text, self.run) = (true, 0),
                b'{' | b'}' | b'[' | b']' | b':' | b',' | b' ' | b'\n' | b'\r' | b'\t' => {
                    self.run = 0;
                }
                _ => self.run += 1,
            }
        }
        let most = if self.in_text { LONGEST_TEXT } else { LONGEST_WORD };
        if most < self.run {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a text or number without end"));
        }
        Ok(())
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        for &byte in &buffer[..count] {
            self.look(byte)?;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(text: &str) -> bool {
        Guard::new(text.as_bytes()).read_to_end(&mut Vec::new()).is_ok()
    }

    #[test]
    fn only_what_has_no_end_is_stopped() {
        assert!(passes(&format!("[\"{}\"]", "a".repeat(LONGEST_TEXT - 1))), "the longest record");
        assert!(!passes(&format!("[\"{}\"]", "a".repeat(LONGEST_TEXT + 1))), "longer than any");
        assert!(!passes(&"9".repeat(65)), "no number of ours");
        assert!(passes(&"[1,".repeat(1_000)), "depth is for the reader to refuse");
        let escaped = format!("\"{}\"{}", "\\\"".repeat(10), "1".repeat(60));
        assert!(passes(&escaped), "an escaped quote ends no text");
    }
}
