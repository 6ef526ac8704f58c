//! A secret as a person can copy it from paper: 14 groups of four, each mistyping noticed.
//!
//! Base 32 without the letters that look like digits (Crockford's alphabet), the last group a
//! checksum over all before it.

use tenken_core::hash;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS: usize = 52;
const CHECK_DIGITS: usize = 4;

/// Why a copied text is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperFault {
    /// A character that never stands there.
    Character,
    /// Too few or too many characters: how many there are.
    Length(usize),
    /// The checksum does not fit: something was mistyped.
    Checksum,
}

/// The secret in groups of four, separated by hyphens.
pub fn to_paper(secret: &[u8; 32]) -> String {
    let mut digits: Vec<u8> = Vec::with_capacity(DIGITS + CHECK_DIGITS);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in secret {
        bits = (bits << 8) | u32::from(*byte);
        count += 8;
        while count >= 5 {
            count -= 5;
            digits.push(((bits >> count) & 31) as u8);
        }
        bits &= (1 << count) - 1;
    }
    digits.push(((bits << (5 - count)) & 31) as u8);
    digits.extend(checksum(secret));
    let text: Vec<char> =
        digits.iter().map(|digit| ALPHABET[usize::from(*digit)] as char).collect();
    text.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The secret of a copied text; spaces, hyphens, case and full-width forms do not matter, O is 0,
/// I and L are 1.
pub fn from_paper(text: &str) -> Result<[u8; 32], PaperFault> {
    let digits: Vec<u8> = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '－' | 'ー' | '―'))
        .map(digit)
        .collect::<Option<_>>()
        .ok_or(PaperFault::Character)?;
    if digits.len() != DIGITS + CHECK_DIGITS {
        return Err(PaperFault::Length(digits.len()));
    }
    let (digits, check) = digits.split_at(DIGITS);
    let mut secret = Vec::with_capacity(33);
    let (mut bits, mut count) = (0_u32, 0);
    for digit in digits {
        bits = (bits << 5) | u32::from(*digit);
        count += 5;
        if count >= 8 {
            count -= 8;
            secret.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    let secret: [u8; 32] = secret.try_into().map_err(|_| PaperFault::Checksum)?;
    if bits != 0 || checksum(&secret) != check { Err(PaperFault::Checksum) } else { Ok(secret) }
}

fn digit(c: char) -> Option<u8> {
    // Full-width forms lie at a fixed distance from ASCII.
    let c = match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0)?,
        other => other,
    };
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|&known| char::from(known) == c).map(|at| at as u8)
}

fn checksum(secret: &[u8; 32]) -> [u8; CHECK_DIGITS] {
    let mut text = b"tenken-paper-1\n".to_vec();
    text.extend(secret);
    let hex = hash::sha256_hex(&text);
    let number = u32::from_str_radix(&hex[..5], 16).expect("our own hex");
    [15, 10, 5, 0].map(|shift| ((number >> shift) & 31) as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_copied_is_what_was_printed(secret in any::<[u8; 32]>()) {
            let text = to_paper(&secret);
            prop_assert_eq!(text.len(), 14 * 4 + 13);
            prop_assert_eq!(from_paper(&text), Ok(secret));
            let sloppy = text.to_lowercase().replace('-', " ").replace('0', "O").replace('1', "l");
            prop_assert_eq!(from_paper(&sloppy), Ok(secret));
            let wide: String = text
                .chars()
                .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
                .collect();
            prop_assert_eq!(from_paper(&wide), Ok(secret));
        }

        #[test]
        fn a_mistyped_character_is_noticed(secret in any::<[u8; 32]>(), at in 0_usize..56, by in 1_usize..32) {
            let text: String = to_paper(&secret).replace('-', "");
            let old = ALPHABET.iter().position(|&c| c == text.as_bytes()[at]).unwrap();
            let mut typed = text.into_bytes();
            typed[at] = ALPHABET[(old + by) % 32];
            let typed = String::from_utf8(typed).unwrap();
            prop_assert_ne!(from_paper(&typed), Ok(secret), "never the same secret");
        }
    }

    #[test]
    fn what_is_no_secret_says_why() {
        assert_eq!(from_paper("あ"), Err(PaperFault::Character));
        assert_eq!(from_paper("U"), Err(PaperFault::Character), "U is not in the alphabet");
        assert_eq!(from_paper("ABCD-EFGH"), Err(PaperFault::Length(8)));
        let swapped = to_paper(&[3; 32]).replacen("0D1G", "0DG1", 1);
        let noticed = matches!(from_paper(&swapped), Err(PaperFault::Checksum));
        assert!(noticed || swapped == to_paper(&[3; 32]), "two swapped characters");
    }
}
