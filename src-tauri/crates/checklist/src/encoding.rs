//! Guessing what a file that is not UTF-8 was saved as, so that the message can say what to do.
//!
//! Nothing is converted: a wrong guess in a message does no harm, in a conversion it would.

/// An encoding that Japanese editors save by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Shift_JIS with the extensions of Windows.
    Cp932,
    /// What Windows calls "Unicode", with its byte order mark.
    Utf16,
}

/// What bytes that are not UTF-8 look like.
pub(crate) fn guess(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Some(Encoding::Utf16);
    }
    is_cp932(bytes).then_some(Encoding::Cp932)
}

fn is_cp932(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((&first, tail)) = rest.split_first() {
        rest = match (first, tail) {
            // ASCII and half-width katakana stand alone.
            (0x00..=0x7F | 0xA1..=0xDF, _) => tail,
            (0x81..=0x9F | 0xE0..=0xFC, [0x40..=0x7E | 0x80..=0xFC, after @ ..]) => after,
            _ => return false,
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_japanese_editors_are_recognised() {
        for (bytes, expected) in [
            (&b"\x93\x5F\x8C\x9F\x95\x5B"[..], Some(Encoding::Cp932)),
            (b"a = \"\xB1\xB2\"", Some(Encoding::Cp932)),
            (b"\xFF\xFEa\0", Some(Encoding::Utf16)),
            (b"\xFE\xFF\0a", Some(Encoding::Utf16)),
            (b"\x80abc", None),
            (b"\x93", None),
        ] {
            assert_eq!(guess(bytes), expected, "{bytes:02X?} decides which hint is given");
        }
    }
}
