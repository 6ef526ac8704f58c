//! Texts that others wrote, made fit to stand in a cell without being changed in meaning.
//!
//! 外字 and rare characters pass through as they are. Characters that are no text (controls, marks
//! that turn the direction of writing) would move the text around them, so their code is shown.

use crate::document::{Cell, Text};

/// A text in its lines, without empty ones.
pub fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(visible)
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A text on one line: names, titles, numbers.
pub fn line(text: &str) -> String {
    lines(text).join(" ")
}

/// A text as paragraphs of a cell.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Text> {
    lines(text).into_iter().map(Text::from)
}

/// A cell of these paragraphs.
pub fn cell(paragraphs: Vec<Text>) -> Cell {
    Cell { paragraphs, ..Cell::default() }
}

fn visible(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for character in line.chars() {
        match character {
            '\t' => shown.push(' '),
            _ if is_no_text(character) => {
                shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
            }
            _ => shown.push(character),
        }
    }
    shown
}

/// Controls, and the invisible marks with which a name can lie about itself.
fn is_no_text(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaiji_and_rare_characters_pass_unchanged() {
        for name in ["髙﨑邉齋𠮷", "外字\u{E000}課", "神\u{FA19}", "葛\u{E0100}城"] {
            assert_eq!(line(name), name, "a name is the owner's");
        }
    }

    #[test]
    fn what_is_no_text_shows_its_code() {
        assert_eq!(line("a\u{202E}fdp.exe"), "a[U+202E]fdp.exe", "the name must not turn round");
        assert_eq!(line("a\u{0}b\u{7}"), "a[U+0000]b[U+0007]");
        assert_eq!(line("総務課\r\n庶務係"), "総務課 庶務係", "a name stands on one line");
        assert_eq!(lines("一\n\n\n二\n"), ["一", "二"], "empty lines say nothing");
    }
}
