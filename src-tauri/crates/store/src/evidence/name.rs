//! File names: which are not taken in, and what becomes of one on the way out.
//!
//! A name is kept as it was given and never used as a path. Only an export needs a name that every
//! file system takes, and nobody mistakes.

use tenken_core::body::NAME_LIMIT;

/// Longest name on the way out, in bytes: below what Linux and Windows allow, with room for a
/// number or an ending added by others.
const SAFE_BYTES: usize = 200;

/// Longest ending that is kept when a name is shortened, in bytes, with its dot.
const ENDING_BYTES: usize = 16;

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing, or only dots and spaces.
    Empty,
    /// More characters than a name holds.
    TooLong,
    /// Not Unicode, or with characters that stand for none.
    NotUnicode,
    /// A separator of folders or of streams: `/`, `\`, `:`.
    Separator,
    /// A control character.
    Control,
    /// A character that turns the direction of text, so that `fdp.exe` reads `exe.pdf`.
    Direction,
    /// A name that Windows keeps for a device.
    Reserved,
}

/// The first thing wrong with a name, where there is one.
pub fn name_fault(name: &str) -> Option<NameFault> {
    let faults = [
        (name.trim_matches(['.', ' ', '\u{3000}']).is_empty(), NameFault::Empty),
        (NAME_LIMIT < name.chars().count(), NameFault::TooLong),
        (name.contains('\u{fffd}'), NameFault::NotUnicode),
        (name.contains(['/', '\\', ':']), NameFault::Separator),
        (name.contains(char::is_control), NameFault::Control),
        (name.contains(turns_direction), NameFault::Direction),
        (is_reserved(name), NameFault::Reserved),
    ];
    faults.into_iter().find_map(|(is_so, fault)| is_so.then_some(fault))
}

/// A name that every file system takes, that names no device and no other folder, and that reads
/// as what it is. Whatever needs no change is kept, kanji and gaiji included.
pub fn safe_file_name(name: &str) -> String {
    let visible: String = name
        .chars()
        .filter(|&c| !turns_direction(c) && !is_invisible(c))
        .map(|c| if is_forbidden(c) { '_' } else { c })
        .collect();
    let trimmed = visible.trim_start().trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let mut safe = shortened(trimmed);
    if safe.is_empty() || safe.starts_with('.') || is_reserved(&safe) {
        safe.insert(0, '_');
    }
    safe
}

/// The ending in lower case without its dot; empty where there is none.
pub(super) fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
        _ => String::new(),
    }
}

fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{fffd}')
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a width. Variation selectors belong to the kanji before them and stay.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00ad}' | '\u{034f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether Windows takes the name, with any ending, for a device.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim().to_uppercase();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(&stem.as_str()) {
        return true;
    }
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let mut number = port.unwrap_or_default().chars();
    matches!((number.next(), number.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

fn shortened(name: &str) -> String {
    if name.len() <= SAFE_BYTES {
        return name.to_owned();
    }
    let ending = name.rfind('.').map(|at| &name[at..]).unwrap_or_default();
    let ending = if ending.len() <= ENDING_BYTES { ending } else { "" };
    let mut end = SAFE_BYTES - ending.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", name[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_deceive_or_cannot_be_kept_are_refused() {
        for (name, fault) in [
            ("", NameFault::Empty),
            ("..", NameFault::Empty),
            (". .", NameFault::Empty),
            ("\u{3000}", NameFault::Empty),
            (&"あ".repeat(NAME_LIMIT + 1), NameFault::TooLong),
            ("台帳\u{fffd}.pdf", NameFault::NotUnicode),
            ("../台帳.pdf", NameFault::Separator),
            ("..\\台帳.pdf", NameFault::Separator),
            ("台帳.pdf:stream", NameFault::Separator),
            ("台\0帳.pdf", NameFault::Control),
            ("台\n帳.pdf", NameFault::Control),
            ("台\u{85}帳.pdf", NameFault::Control),
            ("台帳\u{202e}fdp.exe", NameFault::Direction),
            ("\u{2066}台帳.pdf", NameFault::Direction),
            ("CON", NameFault::Reserved),
            ("con.pdf", NameFault::Reserved),
            ("Aux .pdf", NameFault::Reserved),
            ("COM1.pdf", NameFault::Reserved),
            ("COM¹.pdf", NameFault::Reserved),
            ("lpt9.tar.gz", NameFault::Reserved),
            ("CONIN$.txt", NameFault::Reserved),
            ("nul", NameFault::Reserved),
        ] {
            assert_eq!(name_fault(name), Some(fault), "{name:?} must not be taken in");
        }
    }

    #[test]
    fn ordinary_names_are_taken_as_they_are() {
        for name in [
            "台帳.pdf",
            "令和8年度　点検結果（髙﨑）.xlsx",
            "𠮷野\u{e000}.pdf",
            "葛\u{e0100}飾.txt",
            "CONTENT.pdf",
            "COM10.pdf",
            "auxiliary.txt",
            "a..b.pdf",
            ".gitignore",
            &"あ".repeat(NAME_LIMIT),
        ] {
            assert_eq!(name_fault(name), None, "{name:?} is somebody's ordinary file");
        }
    }

    #[test]
    fn a_name_on_the_way_out_is_one_that_every_file_system_takes() {
        for (name, safe) in [
            ("台帳.pdf", "台帳.pdf"),
            ("葛\u{e0100}飾\u{e000}.txt", "葛\u{e0100}飾\u{e000}.txt"),
            ("../../etc/passwd", "_.._.._etc_passwd"),
            ("C:\\台帳.pdf", "C__台帳.pdf"),
            ("a<b>|?*\".pdf", "a_b_____.pdf"),
            ("台帳\u{202e}fdp.exe", "台帳fdp.exe"),
            ("\u{feff}台\u{200b}帳.pdf", "台帳.pdf"),
            ("台帳.pdf. . ", "台帳.pdf"),
            (" 台帳.pdf", "台帳.pdf"),
            ("CON", "_CON"),
            ("con.pdf", "_con.pdf"),
            ("C\u{200b}ON.pdf", "_CON.pdf"),
            ("COM¹", "_COM¹"),
            ("CONOUT$.log", "_CONOUT$.log"),
            ("", "_"),
            ("...", "_"),
            (".profile", "_.profile"),
            ("a\u{0}b\u{1f}.txt", "a_b_.txt"),
        ] {
            assert_eq!(safe_file_name(name), safe, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let safe = safe_file_name(&format!("{}.xlsx", "点検".repeat(200)));
        assert!(safe.len() <= SAFE_BYTES, "{} bytes fit anywhere", safe.len());
        assert!(
            safe.ends_with("点検.xlsx") || safe.ends_with("点.xlsx"),
            "{safe} opens in its program"
        );
    }

    proptest! {
        #[test]
        fn whatever_comes_in_goes_out_as_one_plain_name(name in "\\PC*|.*") {
            let safe = safe_file_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= SAFE_BYTES + 1, "it has a length");
            prop_assert!(!safe.contains(is_forbidden), "{safe:?} holds no separator");
            prop_assert!(!safe.contains(turns_direction), "{safe:?} reads as what it is");
            prop_assert!(!is_reserved(&safe), "{safe:?} is no device");
            prop_assert!(!safe.ends_with(['.', ' ']), "Windows would drop the end of {safe:?}");
            prop_assert_eq!(safe_file_name(&safe), safe.clone(), "a safe name stays");
        }
    }
}
