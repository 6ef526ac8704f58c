//! Telling text from what is written in letters and yet acts when it is opened.

use super::kind::Kind;

/// How much of a text is searched for marks of what acts.
const SEARCHED: usize = 16 * 1024;

/// Beginnings of pages.
const HTML: &[&str] =
    &["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<hta:", "<meta"];

/// Beginnings of files that an operating system runs or follows.
const SCRIPTS: &[&str] = &[
    "#!",
    "<?php",
    "<%",
    "@echo off",
    "<job",
    "<scriptlet",
    "<component",
    "windows registry editor",
    "regedit4",
    "[autorun]",
];

const SHORTCUTS: &[&str] = &["[internetshortcut]", "[desktop entry]", "[{000214a0"];

/// What a text is; nothing where the bytes are no text. Shift_JIS, EUC-JP, ISO-2022-JP, UTF-8 and
/// UTF-16 all count as text.
pub(super) fn kind(head: &[u8]) -> Option<Kind> {
    let letters = letters(head)?;
    let start = letters.trim_start_matches(|c: char| c.is_ascii_whitespace() || !c.is_ascii());
    let begins = |marks: &[&str]| marks.iter().any(|mark| start.starts_with(mark));
    Some(if start.starts_with("{\\rtf") {
        Kind::Rtf
    } else if start.starts_with("%pdf-") {
        // A small PDF can be written in letters alone.
        Kind::Pdf
    } else if begins(SHORTCUTS) {
        Kind::Shortcut
    } else if begins(SCRIPTS) {
        Kind::Script
    } else if begins(HTML) {
        Kind::Html
    } else if start.starts_with('<') && start.contains("<svg") {
        Kind::Svg
    } else if start.starts_with('<') && (start.contains("<html") || start.contains("<script")) {
        Kind::Html
    } else {
        Kind::Text
    })
}

/// The text in lower-case ASCII; letters of other scripts are only placeholders.
fn letters(head: &[u8]) -> Option<String> {
    let units: Vec<u16> = match head {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => head.iter().copied().map(u16::from).collect(),
    };
    let odd = units.iter().filter(|&&unit| is_odd(unit)).count();
    if units.contains(&0) || units.len() < odd.saturating_mul(20) {
        return None;
    }
    Some(units.iter().take(SEARCHED).map(|&unit| placeholder(unit)).collect())
}

fn wide(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Vec<u16> {
    bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect()
}

/// Control characters that no text holds. ESC begins Japanese letters in ISO-2022-JP.
fn is_odd(unit: u16) -> bool {
    unit < 0x20 && !matches!(unit, 0x09 | 0x0a | 0x0d | 0x0c | 0x1a | 0x1b)
}

fn placeholder(unit: u16) -> char {
    match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => char::from(byte.to_ascii_lowercase()),
        _ => '\u{fffd}',
    }
}
