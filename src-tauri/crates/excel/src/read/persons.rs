//! One row per person, as groupware and form services give it: items across, people down.

use super::answers::{self, Table};
use super::content::Content;
use super::header::{self, Column, Header};
use super::mapping::{self, Inverted, Mapping};
use super::mark::Legend;
use super::reading::{Answer, Head, Issue, Layout, Role, SheetReading};
use super::role;
use super::row::Kind;
use super::table;
use super::text;
use super::view::View;

/// Reads a sheet of rows of persons, if it is one; an entry for each unit.
pub fn read(view: &View<'_>, legend: &Legend, mappings: &[Mapping]) -> Option<Vec<SheetReading>> {
    let mut header = find(view, legend)?;
    let signature = mapping::signature(&header, legend);
    let mapping = Mapping::of(mappings, &signature);
    let decided = mapping.map(|mapping| mapping.legend(legend));
    let legend = decided.as_ref().unwrap_or(legend);
    let inverted = mapping.and_then(|mapping| mapping.inverted);
    if let Some(mapping) = mapping {
        mapping.put_roles(&mut header);
    }
    let items: Vec<Column> = header.of(Role::Item).cloned().collect();
    let column_of = |role: Role| header.of(role).next().map(|column| column.at);
    let (unit, name) =
        (column_of(Role::Unit), column_of(Role::Respondent).or(column_of(Role::Number)));
    let mut skipped = Vec::new();
    let mut units: Vec<(Option<String>, Vec<Answer>)> = Vec::new();
    let rows: Vec<usize> = (header.rows.end..view.rows()).collect();
    let table = Table {
        view,
        header: &header,
        rows: &rows,
        legend,
        notes: &[],
        is_rating: false,
        inverted,
    };
    let explained = legend.meanings.keys().any(|mark| mark.chars().all(|c| c.is_ascii_digit()));
    let ratings: Vec<bool> = items
        .iter()
        .map(|column| !explained && Content::of(view, column.at, &rows, legend).digits > 0)
        .collect();
    for (position, row) in rows.iter().enumerate() {
        if let Kind::Skipped(code) = kind(view, &items, *row) {
            let at =
                view.said(*row).first().map_or_else(String::new, |column| view.name(*row, *column));
            let words: Vec<String> =
                view.said(*row).iter().map(|c| text::line(&view.text(*row, *c))).collect();
            skipped.push(Issue::new(at, code).with(words.join(" ")));
            continue;
        }
        let said = |column: Option<usize>| {
            column.map(|c| text::line(&view.shown(*row, c))).filter(|s| !s.is_empty())
        };
        let of_unit = said(unit);
        let person = said(name).unwrap_or_else(|| (position + 1).to_string());
        let answers = items.iter().zip(&ratings).map(|(column, is_rating)| {
            let mut answer = Table { is_rating: *is_rating, ..table }.answer(*row, Some(column));
            let (number, question) = item(&column.lines);
            answer.text = question;
            answer.id = number.clone();
            answer.number = Some(number);
            answer.person = Some(person.clone());
            polarity(&mut answer, inverted);
            answer
        });
        let answers: Vec<Answer> = answers.collect();
        match units.iter_mut().find(|(known, _)| *known == of_unit) {
            Some((_, all)) => all.extend(answers),
            None => units.push((of_unit, answers)),
        }
    }
    let base = table::entry(view, &header, skipped, signature);
    let entries = units.into_iter().enumerate().map(|(i, (unit, answers))| {
        let mut entry = base.clone();
        if i > 0 {
            entry.skipped_rows.clear();
        }
        entry.layout = Layout::RowPerPerson;
        entry.head = Head { unit_raw: unit.clone(), unit, ..Head::default() };
        entry.answers = answers;
        table::finish(view, entry, &header)
    });
    Some(entries.collect())
}

/// The question is known only from the header, so its turn is judged here.
fn polarity(answer: &mut Answer, inverted: Option<Inverted>) {
    let turned = answers::turn(&answer.text);
    if turned == answers::Turn::None || answer.answer.is_none() {
        return;
    }
    use tenken_core::vocabulary::AnswerValue as V;
    if !matches!(answer.answer, Some(V::Implemented | V::Partial | V::NotImplemented)) {
        return;
    }
    let said = text::bare(&answer.raw);
    let at = answer.at.clone();
    answer.issues.push(Issue::new(at, "inverted_question").with(answer.raw.clone()));
    if let Some(inverted) = inverted {
        answer.answer = answer.answer.map(|value| inverted.meant(value, turned));
        return;
    }
    let of_sentence =
        ["はい", "いいえ", "有", "無", "あり", "なし", "yes", "no"].contains(&said.as_str());
    if of_sentence || turned == answers::Turn::Bad {
        answer.answer = None;
    }
}

fn kind(view: &View<'_>, items: &[Column], row: usize) -> Kind {
    let said = view.said(row);
    let begin = said.first().map(|c| text::fold(&view.text(row, *c))).unwrap_or_default();
    let any = items.iter().any(|column| !text::line(&view.text(row, column.at)).is_empty());
    if view.counts(row) || ["合計", "計", "集計", "平均"].contains(&begin.as_str()) {
        return Kind::Skipped("total_row");
    }
    if begin.starts_with("記入例") || begin == "例" || begin.starts_with("(例)") {
        return Kind::Skipped("example_row");
    }
    if begin.starts_with('※') || (said.len() == 1 && !any) {
        return Kind::Skipped("note_row");
    }
    Kind::Item
}

fn find(view: &View<'_>, legend: &Legend) -> Option<Header> {
    for top in 0..view.rows().min(30) {
        for depth in [2, 1] {
            if let Some(header) = at(view, top, depth, legend) {
                return Some(header);
            }
        }
    }
    None
}

fn at(view: &View<'_>, top: usize, depth: usize, legend: &Legend) -> Option<Header> {
    let rows = top..top + depth;
    if view.rows() <= rows.end {
        return None;
    }
    let below: Vec<usize> = (rows.end..view.rows()).collect();
    let mut columns: Vec<Column> = Vec::new();
    let mut questions = 0;
    for column in 0..view.columns() {
        let mut origins = Vec::new();
        let mut lines = Vec::new();
        for row in rows.clone() {
            let origin = view.origin(row, column);
            if origin.0 < top || origins.contains(&origin) {
                continue;
            }
            origins.push(origin);
            let said = text::line(&view.text(origin.0, origin.1));
            if !said.is_empty() {
                lines.push(said);
            }
        }
        let content = Content::of(view, column, &below, legend);
        let named = lines
            .last()
            .filter(|line| !header::asks(line) && line.chars().count() <= 20)
            .and_then(|line| role::of_words(line));
        let is_marked = content.said > 0 && content.marks * 10 >= content.said * 7;
        let asks = lines.iter().any(|line| header::asks(line) || numbered(line));
        let role = match named {
            Some(
                role @ (Role::Respondent
                | Role::Unit
                | Role::InspectedOn
                | Role::RespondentTitle
                | Role::Remarks
                | Role::Number),
            ) => role,
            _ if (is_marked || content.said == 0) && asks => Role::Item,
            _ if lines.is_empty() && content.said == 0 => Role::Other,
            _ if is_marked => return None,
            Some(role) if role != Role::Answer && role != Role::Question => role,
            _ => Role::Other,
        };
        questions += usize::from(role == Role::Item);
        columns.push(Column { at: column, lines, role, value: None });
    }
    let has = |role| columns.iter().any(|column: &Column| column.role == role);
    let is_of_people =
        has(Role::Respondent) || has(Role::InspectedOn) || has(Role::Unit) || has(Role::Number);
    // The second row of a header of two names no person.
    let is_clean = depth == 1
        || columns
            .iter()
            .filter(|c| c.role == Role::Respondent || c.role == Role::Unit)
            .all(|c| c.lines.len() == 1);
    let is_header_row = columns.iter().filter(|c| c.role == Role::Item).all(|c| {
        matches!(super::mark::read(c.label(), legend), super::mark::Reading::Unclear)
            || numbered(c.label())
    });
    (questions >= 2 && is_of_people && is_clean && is_header_row).then_some(Header {
        rows,
        columns,
        score: 9.0,
    })
}

/// 「Q1」, 「設問3」, 「問2」, 「1」 or a question with its number.
fn numbered(line: &str) -> bool {
    let folded = text::fold(line);
    let rest = ["設問", "質問", "問", "q", "no.", "項目"]
        .iter()
        .find_map(|begin| folded.strip_prefix(begin))
        .unwrap_or(&folded);
    rest.starts_with(|c: char| c.is_ascii_digit() || ('①'..='⑳').contains(&c))
}

/// Number and question of an item's header.
fn item(lines: &[String]) -> (String, String) {
    let joined = lines.join(" ");
    if let Some((number, question)) = answers::leading_number(&joined) {
        return (number, question);
    }
    (text::line(&joined), text::line(&joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_items_are_seen() {
        for (line, expected) in
            [("Q1 離席時にロックしているか", true), ("設問3", true), ("①", true), ("氏名", false)]
        {
            assert_eq!(numbered(line), expected, "{line}");
        }
        assert_eq!(item(&["Q1 離席時にロックしているか".to_owned()]).0, "1");
    }
}
