//! 確認資料 in one cell: a line for each document, readable by people and by this program.
//!
//! `文書名／保管場所／文書番号／確認者／確認日` with what is missing at the end left out; a slash
//! within a part stands behind 「＼」. `［添付］研修記録.pdf` names a file that is attached in the book and
//! cannot be brought by a sheet. Spaces around a part are nobody's intention and are dropped in
//! reading; otherwise a line reads back as it was written.

use tenken_core::body::{AnswerBody, EvidenceLocation, EvidenceRef};

/// Between the parts of a line.
pub const SEPARATOR: char = '／';

/// Before a separator, or itself, that belongs to a part.
const ESCAPE: char = '＼';

/// Begins the line of an attached file.
pub const ATTACHED: &str = "［添付］";

/// Begins a line that stands for more documents than a cell holds.
pub const OMITTED: &str = "［省略］";

/// Most UTF-16 units of the cell; Excel holds 32,767.
const LIMIT: usize = 30_000;

/// A line that begins so stands for one that begins with a bracket less.
const ESCAPED: &str = "［［";

/// One line of the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// The name of a file attached in the book.
    Attached(String),
    /// A document that stays where it is; its place is empty where the line names none.
    Located(EvidenceLocation),
    /// More documents than the cell holds: those not named here stand as they are.
    Omitted,
}

/// The text of the cell: attached files first, then places.
pub fn text(answer: &AnswerBody) -> String {
    let attached = answer.evidence.iter().map(|file| format!("{ATTACHED}{}", file.name));
    let located = answer.locations.iter().map(location_line);
    let mut lines: Vec<String> = attached.chain(located).collect();
    let mut length = 0;
    let fitting = lines.iter().take_while(|line| {
        length += line.encode_utf16().count() + 1;
        length <= LIMIT
    });
    let (fitting, all) = (fitting.count(), lines.len());
    if fitting < all {
        lines.truncate(fitting);
        lines.push(format!("{OMITTED}{}", all - fitting));
    }
    lines.join("\n")
}

/// What a cell names, line by line; empty lines say nothing.
pub fn parse(cell: &str) -> Vec<Document> {
    cell.lines().map(trim).filter(|line| !line.is_empty()).map(parse_line).collect()
}

/// What a cell says to the answer before: its files as far as the cell still names them, and the
/// places. Third: the names of files that the answer before does not hold.
pub fn apply(
    cell: &str,
    before: &AnswerBody,
) -> (Vec<EvidenceRef>, Vec<EvidenceLocation>, Vec<String>) {
    let mut held: Vec<&EvidenceRef> = before.evidence.iter().collect();
    let mut is_cut = false;
    let (mut files, mut locations, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for document in parse(cell) {
        match document {
            Document::Located(location) => locations.push(location),
            Document::Attached(name) => match held.iter().position(|file| file.name == name) {
                Some(at) => files.push(held.remove(at).clone()),
                None => unknown.push(name),
            },
            Document::Omitted => is_cut = true,
        }
    }
    if is_cut {
        files.extend(held.into_iter().cloned());
        let unnamed = before.locations.iter().filter(|known| !locations.contains(known));
        let unnamed: Vec<EvidenceLocation> = unnamed.cloned().collect();
        locations.extend(unnamed);
    }
    (files, locations, unknown)
}

fn location_line(location: &EvidenceLocation) -> String {
    let mut parts = vec![
        location.document_name.as_str(),
        location.place.as_str(),
        location.document_number.as_deref().unwrap_or_default(),
        location.confirmed_by.as_deref().unwrap_or_default(),
        location.confirmed_on.as_deref().unwrap_or_default(),
    ];
    while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    let escaped = parts.iter().map(|part| escape(part)).collect::<Vec<_>>();
    let line = escaped.join(&SEPARATOR.to_string());
    let is_ours = [ATTACHED, OMITTED, ESCAPED].iter().any(|begin| line.starts_with(begin));
    if is_ours { format!("［{line}") } else { line }
}

fn parse_line(line: &str) -> Document {
    if let Some(name) = line.strip_prefix(ATTACHED) {
        return Document::Attached(trim(name).to_owned());
    }
    if line.starts_with(OMITTED) {
        return Document::Omitted;
    }
    let line =
        if line.starts_with(ESCAPED) { line.strip_prefix('［').unwrap_or(line) } else { line };
    let mut parts = split(line).into_iter();
    let mut next = || parts.next().map(|part| trim(&part).to_owned()).unwrap_or_default();
    let (document_name, place) = (next(), next());
    let mut optional = || Some(next()).filter(|part| !part.is_empty());
    Document::Located(EvidenceLocation {
        document_name,
        place,
        document_number: optional(),
        confirmed_by: optional(),
        confirmed_on: optional(),
    })
}

fn escape(part: &str) -> String {
    let mut escaped = String::new();
    for c in part.chars() {
        if c == SEPARATOR || c == ESCAPE {
            escaped.push(ESCAPE);
        }
        escaped.push(c);
    }
    escaped
}

/// Splits at separators that are not escaped. What follows the fifth part stays in it.
fn split(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(mut c) = chars.next() {
        let escaped = chars.next_if(|&next| c == ESCAPE && (next == SEPARATOR || next == ESCAPE));
        let is_separator = c == SEPARATOR && parts.len() < 5;
        c = escaped.unwrap_or(c);
        if is_separator {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\u{3000}', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tenken_core::vocabulary::AnswerValue;

    use super::*;

    fn located(name: &str, place: &str) -> Document {
        Document::Located(EvidenceLocation {
            document_name: name.to_owned(),
            place: place.to_owned(),
            ..EvidenceLocation::default()
        })
    }

    #[test]
    fn people_write_a_name_alone_or_a_name_and_a_place() {
        for (cell, expected) in [
            ("研修記録", vec![located("研修記録", "")]),
            (" 台帳 ／ 書庫\u{3000}", vec![located("台帳", "書庫")]),
            ("台帳／書庫\n\n受講者名簿", vec![located("台帳", "書庫"), located("受講者名簿", "")]),
            ("A＼／B／棚", vec![located("A／B", "棚")]),
            ("C:＼共有／棚", vec![located("C:＼共有", "棚")]),
            ("［添付］記録.pdf", vec![Document::Attached("記録.pdf".to_owned())]),
            ("［案］台帳", vec![located("［案］台帳", "")]),
            ("", vec![]),
        ] {
            assert_eq!(parse(cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_sheet_brings_no_file_and_loses_none_that_it_names() {
        let mut before = AnswerBody::of(AnswerValue::Implemented);
        for name in ["記録.pdf", "記録.pdf", "消す.pdf"] {
            before.evidence.push(file(name));
        }
        let (files, locations, unknown) =
            apply("［添付］記録.pdf\n［添付］記録.pdf\n［添付］ない.pdf\n台帳", &before);
        assert_eq!(files.len(), 2, "two files of one name are two");
        assert_eq!(locations.len(), 1, "the place beside them");
        assert_eq!(unknown, ["ない.pdf"], "a name alone is no file");
    }

    #[test]
    fn documents_that_a_cell_cannot_hold_stand_as_they_are() {
        let mut answer = AnswerBody::of(AnswerValue::Implemented);
        answer.evidence =
            (0..100).map(|n| file(&format!("{n:03}{}.pdf", "長".repeat(190)))).collect();
        answer.locations = (0..100)
            .map(|n| EvidenceLocation {
                document_name: format!("{n}{}", "名".repeat(190)),
                place: "所".repeat(200),
                ..EvidenceLocation::default()
            })
            .collect();
        let cell = text(&answer);
        assert!(cell.encode_utf16().count() < 32_767, "Excel refuses longer cells");
        let (files, locations, unknown) = apply(&cell, &answer);
        assert_eq!((files, locations), (answer.evidence, answer.locations), "none is lost");
        assert!(unknown.is_empty(), "and none made up");
    }

    fn file(name: &str) -> EvidenceRef {
        EvidenceRef {
            sha256: "0".repeat(64),
            size: 1,
            name: name.to_owned(),
            media_type: "application/pdf".to_owned(),
            confidentiality: None,
        }
    }

    /// Names as they come out of the checks of the program: one line, no spaces around.
    fn name() -> impl Strategy<Value = String> {
        "[／＼［］添付a研 -]{1,12}"
            .prop_map(|name| trim(&name).to_owned())
            .prop_filter("a name has characters", |name| !name.is_empty())
    }

    prop_compose! {
        fn location()(
            document_name in name(),
            place in name(),
            document_number in prop::option::of(name()),
            confirmed_by in prop::option::of(name()),
            confirmed_on in prop::option::of(Just("2026-06-15".to_owned())),
        ) -> EvidenceLocation {
            EvidenceLocation { document_name, place, document_number, confirmed_by, confirmed_on }
        }
    }

    proptest! {
        #[test]
        fn documents_read_back_as_they_were_written(
            locations in prop::collection::vec(location(), 0..4),
            names in prop::collection::vec("[a-z研修]{1,8}\\.pdf", 0..3),
        ) {
            let mut answer = AnswerBody::of(AnswerValue::Implemented);
            answer.evidence = names.iter().map(|name| file(name)).collect();
            answer.locations = locations;
            let (files, locations, unknown) = apply(&text(&answer), &answer);
            prop_assert_eq!(files, answer.evidence, "attached files");
            prop_assert_eq!(locations, answer.locations, "places");
            prop_assert!(unknown.is_empty(), "nothing was made up");
        }
    }
}
