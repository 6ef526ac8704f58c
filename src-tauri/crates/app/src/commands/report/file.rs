//! Names of files for others that every system takes.

/// Longest part of a unit's name in a file's name, in characters.
const LONGEST: usize = 40;

/// The name of a unit's file: its place in the organization's order, the report, the unit.
pub(super) fn unit_file_name(place: usize, report: &str, unit: &str) -> String {
    let name: String = unit.chars().map(safe).take(LONGEST).collect();
    let name = name.trim_matches(['.', ' ', '_']);
    match name {
        "" => format!("{place:03}_{report}.pdf"),
        name => format!("{place:03}_{report}_{name}.pdf"),
    }
}

/// The character as it may stand in a name on every system; what only changes how a name looks goes.
fn safe(character: char) -> char {
    let is_hidden = matches!(
        character,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    );
    match character {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        _ if character.is_control() || is_hidden => '_',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_can_be_called_anything_and_its_file_still_has_a_name() {
        for (unit, expected) in [
            ("総務課", "007_unit_総務課.pdf"),
            ("髙﨑出張所\u{E000}", "007_unit_髙﨑出張所\u{E000}.pdf"),
            ("../../etc/passwd", "007_unit_etc_passwd.pdf"),
            ("CON", "007_unit_CON.pdf"),
            ("a\u{202E}fdp.exe", "007_unit_a_fdp.exe.pdf"),
            ("...", "007_unit.pdf"),
            ("", "007_unit.pdf"),
        ] {
            let name = unit_file_name(7, "unit", unit);
            assert!(!name.contains(['/', '\\']), "{name} stays in its folder");
            assert_eq!(name, expected, "{unit:?}");
        }
        let long = unit_file_name(7, "unit", &"あ".repeat(300));
        assert!(long.len() < 255, "no system refuses {} bytes", long.len());
    }
}
