//! The tables of a sheet: where each begins, its rows, and which way its answers lie.

use tenken_core::vocabulary::AnswerValue;

use super::answers::Table;
use super::content::{self, Content};
use super::date;
use super::header::{self, Column, ENOUGH, Header};
use super::mapping::{self, Mapping};
use super::mark::Legend;
use super::reading::{self, Answer, Head, Issue, Layout, Role, SheetReading};
use super::row::{self, Kind};
use super::text;
use super::view::View;

/// A table as it lies: its header and all rows up to the next table.
pub struct Found {
    /// The header.
    pub header: Header,
    /// The rows below it, repeated headers left out.
    pub rows: Vec<usize>,
    /// Rows that repeat the header.
    pub repeated: Vec<usize>,
}

/// What a sheet is read with.
pub struct Context<'a> {
    /// What its marks mean.
    pub legend: &'a Legend,
    /// 年度 of the file.
    pub fiscal_year: Option<i32>,
    /// Whether the file's title speaks of an audit.
    pub is_audit: bool,
    /// What was decided about forms.
    pub mappings: &'a [Mapping],
}

/// The tables of a sheet, from the top.
pub fn find(view: &View<'_>) -> Vec<Found> {
    let Some(first) = header::find(view) else { return Vec::new() };
    if !is_table(view, &first) {
        return Vec::new();
    }
    let mut tables = Vec::new();
    let mut row = first.rows.end;
    let mut current = Found { header: first, rows: Vec::new(), repeated: Vec::new() };
    while row < view.rows() {
        let next = (1..=3)
            .filter_map(|depth| header::at(view, row, depth))
            .filter(|h| {
                h.score >= ENOUGH
                    && (h.has(Role::Answer) || h.has(Role::Option) || h.has(Role::Verdict))
            })
            .max_by(|a, b| a.score.total_cmp(&b.score));
        match next {
            Some(next) if next.words() == current.header.words() => {
                current.repeated.extend(next.rows.clone());
                row = next.rows.end;
            }
            Some(next) => {
                row = next.rows.end;
                tables.push(std::mem::replace(
                    &mut current,
                    Found { header: next, rows: Vec::new(), repeated: Vec::new() },
                ));
            }
            None => {
                current.rows.push(row);
                row += 1;
            }
        }
    }
    tables.push(current);
    tables.into_iter().flat_map(side_by_side).collect()
}

/// Whether a header stands above marks: one that names the answers, or columns that hold them.
fn is_table(view: &View<'_>, header: &Header) -> bool {
    let named = header.has(Role::Answer) || header.has(Role::Option) || header.has(Role::Verdict);
    if header.score >= ENOUGH && named {
        return true;
    }
    let below: Vec<usize> = (header.rows.end..view.rows()).collect();
    named
        || (header.has(Role::Question)
            && !mark_columns(view, header, &below, &Legend::default()).is_empty())
}

/// Columns whose words say nothing and whose cells are marks.
fn mark_columns(view: &View<'_>, header: &Header, rows: &[usize], legend: &Legend) -> Vec<usize> {
    let mut found = Vec::new();
    for (i, column) in header.columns.iter().enumerate() {
        if !matches!(column.role, Role::Other | Role::Respondent | Role::Unit)
            || column.lines.is_empty()
        {
            continue;
        }
        let content = Content::of(view, column.at, rows, legend);
        if content.said > 0 && content.marks * 10 >= content.said * 7 {
            found.push(i);
        }
    }
    found
}

/// Cuts a header that names number, question and answer more than once.
fn side_by_side(found: Found) -> Vec<Found> {
    let mut cuts = vec![0];
    let mut seen: Vec<Role> = Vec::new();
    for (i, column) in found.header.columns.iter().enumerate() {
        let begins =
            matches!(column.role, Role::Number | Role::Question | Role::Chapter | Role::Id);
        let is_whole = seen.contains(&Role::Question)
            && (seen.contains(&Role::Answer)
                || seen.contains(&Role::Option)
                || seen.contains(&Role::Verdict));
        let more = found.header.columns[i..].iter();
        let goes_on = more.clone().any(|c| c.role == Role::Question)
            && more.clone().any(|c| matches!(c.role, Role::Answer | Role::Option));
        if begins && is_whole && goes_on && seen.contains(&column.role) {
            cuts.push(i);
            seen.clear();
        }
        seen.push(column.role);
    }
    if cuts.len() == 1 {
        return vec![found];
    }
    cuts.push(found.header.columns.len());
    cuts.windows(2)
        .map(|cut| Found {
            header: Header {
                columns: found.header.columns[cut[0]..cut[1]].to_vec(),
                ..found.header.clone()
            },
            rows: found.rows.clone(),
            repeated: if cut[0] == 0 { found.repeated.clone() } else { Vec::new() },
        })
        .collect()
}

/// Reads one table into an entry; a matrix into one for each unit.
pub fn read(view: &View<'_>, found: Found, context: &Context<'_>) -> Vec<SheetReading> {
    let Found { mut header, rows, repeated } = found;
    let signature = mapping::signature(&header, context.legend);
    let mapping = Mapping::of(context.mappings, &signature);
    let decided = mapping.map(|mapping| mapping.legend(context.legend));
    let legend = decided.as_ref().unwrap_or(context.legend);
    let inverted = mapping.and_then(|mapping| mapping.inverted);
    if let Some(mapping) = mapping {
        mapping.put_roles(&mut header);
    }
    let mut skipped: Vec<Issue> =
        repeated.iter().map(|row| skipped_row(view, *row, "repeated_header")).collect();
    // Marks without a name of their own make their columns persons or units.
    let unnamed =
        if header.has(Role::Answer) || header.has(Role::Option) || header.has(Role::Verdict) {
            Vec::new()
        } else {
            mark_columns(view, &header, &rows, legend)
        };
    for i in &unnamed {
        header.columns[*i].role = Role::Answer;
    }
    let mut items = Vec::new();
    for row in rows {
        let in_columns =
            header.columns.iter().any(|c| !text::line(&view.text(row, c.at)).is_empty());
        if !in_columns {
            continue;
        }
        match row::kind(view, &header, row, legend) {
            Kind::Item => items.push(row),
            Kind::Skipped(code) => skipped.push(skipped_row(view, row, code)),
        }
    }
    content::settle(view, &mut header, &items, legend, context.is_audit);
    let mut group = None;
    if let Some(mapping) = mapping {
        // What a person decided stands above what cells look like.
        mapping.put_roles(&mut header);
        group = [Role::Person, Role::Unit].into_iter().find(|role| mapping.has(*role));
        for column in header.columns.iter_mut().filter(|c| Some(c.role) == group) {
            column.role = Role::Answer;
        }
    }
    let notes: Vec<String> = skipped.iter().map(|issue| issue.detail.clone()).collect();
    let mut reading = entry(view, &header, skipped, signature);
    let is_audit = header.has(Role::Verdict);
    if is_audit {
        reading.layout = Layout::AuditChecklist;
        let table = Table {
            view,
            header: &header,
            rows: &items,
            legend,
            notes: &notes,
            is_rating: false,
            inverted,
        };
        reading.answers = items.iter().map(|row| table.verdict(*row)).collect();
        return vec![finish(view, reading, &header)];
    }
    if header.has(Role::Option) {
        reading.layout = Layout::ColumnPerAnswer;
        let table = Table {
            view,
            header: &header,
            rows: &items,
            legend,
            notes: &notes,
            is_rating: false,
            inverted,
        };
        reading.answers = items.iter().map(|row| table.answer(*row, None)).collect();
        return vec![finish(view, reading, &header)];
    }
    let columns: Vec<Column> = header.of(Role::Answer).cloned().collect();
    let choice = match group {
        Some(Role::Person) => Choice::Persons,
        Some(_) => Choice::Units,
        None => choose(&columns, context, !unnamed.is_empty() && mapping.is_none()),
    };
    let rating = |column: &Column| {
        Content::of(view, column.at, &items, legend).digits > 0
            && !legend.meanings.keys().any(|mark| mark.chars().all(|c| c.is_ascii_digit()))
    };
    let answers_of = |column: &Column| -> Vec<Answer> {
        let table = Table {
            view,
            header: &header,
            rows: &items,
            legend,
            notes: &notes,
            is_rating: rating(column),
            inverted,
        };
        items.iter().map(|row| table.answer(*row, Some(column))).collect()
    };
    match choice {
        Choice::One(column) => {
            reading.layout = Layout::RowPerItem;
            for other in columns.iter().filter(|c| c.at != column.at) {
                let at = view.name(header.rows.end - 1, other.at);
                reading.issues.push(Issue::new(at, "other_column_left_out").with(other.label()));
            }
            reading.answers = answers_of(&column);
            if rating(&column) {
                let at = view.name(header.rows.end - 1, column.at);
                reading.issues.push(Issue::new(at, "rating_scale").with(column.label()));
            }
            vec![finish(view, reading, &header)]
        }
        Choice::Persons => {
            reading.layout = Layout::ColumnPerPerson;
            for column in &columns {
                let person = text::line(column.label());
                reading.answers.extend(answers_of(column).into_iter().map(|mut answer| {
                    answer.person = Some(person.clone());
                    answer
                }));
            }
            vec![finish(view, reading, &relabelled(&header, Role::Person))]
        }
        Choice::Units => {
            let shown = relabelled(&header, Role::Unit);
            columns
                .iter()
                .enumerate()
                .map(|(i, column)| {
                    let mut of_unit = reading.clone();
                    if i > 0 {
                        of_unit.skipped_rows.clear();
                    }
                    of_unit.layout = Layout::Matrix;
                    let unit = text::line(column.label());
                    of_unit.head =
                        Head { unit: Some(unit.clone()), unit_raw: Some(unit), ..Head::default() };
                    of_unit.answers = answers_of(column);
                    finish(view, of_unit, &shown)
                })
                .collect()
        }
        Choice::Ask(code) => {
            reading.layout = if columns.is_empty() { Layout::Unknown } else { Layout::RowPerItem };
            let at =
                columns.first().map_or_else(String::new, |c| view.name(header.rows.end - 1, c.at));
            let labels: Vec<&str> = columns.iter().map(Column::label).collect();
            reading.issues.push(Issue::new(at, code).with(labels.join("／")));
            if let Some(first) = columns.first() {
                reading.answers = answers_of(first);
                for answer in &mut reading.answers {
                    answer.answer = None;
                    let at = answer.at.clone();
                    answer.issues = vec![Issue::new(at, code)];
                }
            } else if mapping.is_some() {
                // Whoever took the answers' column away is about to name another.
                reading.layout = Layout::RowPerItem;
                reading.answers = unanswered(&items, &header, view, legend, code);
            }
            vec![finish(view, reading, &header)]
        }
    }
}

/// The rows of items where nobody knows which column answers them.
fn unanswered(
    items: &[usize],
    header: &Header,
    view: &View<'_>,
    legend: &Legend,
    code: &str,
) -> Vec<Answer> {
    let table =
        Table { view, header, rows: items, legend, notes: &[], is_rating: false, inverted: None };
    let place = header.of(Role::Question).next().map_or(0, |column| column.at);
    let rows = items.iter().map(|row| {
        let at = view.name(*row, place);
        Answer { issues: vec![Issue::new(&*at, code)], at, ..table.of_row(*row) }
    });
    rows.collect()
}

/// Which of several answer columns is meant.
enum Choice {
    One(Column),
    Persons,
    Units,
    Ask(&'static str),
}

fn choose(columns: &[Column], context: &Context<'_>, are_unnamed: bool) -> Choice {
    match columns {
        [] => return Choice::Ask("which_answer_column"),
        [only] if !are_unnamed => return Choice::One(only.clone()),
        _ => {}
    }
    if columns.iter().all(|c| content::is_unit(c.label())) {
        return Choice::Units;
    }
    let under = |words: &[&str]| {
        columns
            .iter()
            .all(|c| c.lines.len() > 1 && words.iter().any(|w| text::bare(&c.lines[0]).contains(w)))
    };
    if columns.iter().all(|c| content::is_person(c.label()))
        || under(&["氏名", "職員名", "職員", "回答者", "点検者", "担当者"])
    {
        return Choice::Persons;
    }
    if under(&["所属", "部署", "課名", "課室"]) {
        return Choice::Units;
    }
    if columns.len() == 1 {
        return Choice::Ask("which_answer_column");
    }
    let joined: Vec<String> = columns.iter().map(|c| text::fold(&c.lines.concat())).collect();
    let years: Vec<Option<i32>> = joined
        .iter()
        .map(|label| date::fiscal_year(label).or_else(|| date::year_alone(label)))
        .collect();
    if years.iter().all(Option::is_some) {
        let latest = years.iter().flatten().max().copied();
        let wanted = context.fiscal_year.filter(|year| years.contains(&Some(*year))).or(latest);
        let mut of_year =
            columns.iter().zip(&years).filter(|(_, year)| **year == wanted).map(|(c, _)| c);
        if let (Some(only), None) = (of_year.next(), of_year.next()) {
            return Choice::One(only.clone());
        }
        return Choice::Ask("which_answer_column");
    }
    const PAST: &[&str] = &["前回", "前年", "昨年", "前年度", "過去"];
    const PRESENT: &[&str] = &["今回", "今年", "本年", "当年"];
    const SECOND: &[&str] =
        &["監査", "事務局", "二次", "確認者", "情報政策課", "情シス", "上司", "第三者", "2次"];
    const OWN: &[&str] = &["自己", "所属", "一次", "本人", "各課", "担当課", "1次"];
    for (chosen, others) in [(PRESENT, PAST), (OWN, SECOND)] {
        let is = |label: &String, words: &[&str]| words.iter().any(|word| label.contains(word));
        let mine: Vec<usize> = (0..columns.len())
            .filter(|i| is(&joined[*i], chosen) && !is(&joined[*i], others))
            .collect();
        let rest = (0..columns.len()).filter(|i| !mine.contains(i));
        if let [only] = mine.as_slice()
            && rest.clone().all(|i| is(&joined[i], others))
        {
            return Choice::One(columns[*only].clone());
        }
        let plain: Vec<usize> = (0..columns.len()).filter(|i| !is(&joined[*i], others)).collect();
        if let [only] = plain.as_slice()
            && columns.len() > 1
        {
            return Choice::One(columns[*only].clone());
        }
    }
    Choice::Ask(if are_unnamed { "which_columns" } else { "which_answer_column" })
}

fn relabelled(header: &Header, role: Role) -> Header {
    let mut header = header.clone();
    for column in header.columns.iter_mut().filter(|c| c.role == Role::Answer) {
        column.role = role;
    }
    header
}

fn skipped_row(view: &View<'_>, row: usize, code: &str) -> Issue {
    let said = view.said(row);
    let at = said.first().map_or_else(String::new, |column| view.name(row, *column));
    let words: Vec<String> =
        said.iter().map(|column| text::line(&view.text(row, *column))).collect();
    Issue::new(at, code).with(words.join(" "))
}

/// An entry without answers.
pub fn entry(
    view: &View<'_>,
    header: &Header,
    skipped_rows: Vec<Issue>,
    signature: String,
) -> SheetReading {
    SheetReading {
        name: view.sheet.name.clone(),
        layout: Layout::Unknown,
        header_rows: header.rows.clone().map(|row| view.row_number(row)).collect(),
        head: Head::default(),
        columns: Vec::new(),
        signature,
        score: (header.score * 7.0).clamp(0.0, 100.0) as u32,
        reasons: Vec::new(),
        answers: Vec::new(),
        skipped_rows,
        issues: Vec::new(),
    }
}

/// Fills in what follows from header and layout, and what is told of the answers as a whole.
pub fn finish(view: &View<'_>, mut reading: SheetReading, header: &Header) -> SheetReading {
    reading.columns = header
        .columns
        .iter()
        .zip(mapping::keys(header))
        .filter(|(column, _)| column.role != Role::Other || !column.lines.is_empty())
        .map(|(column, key)| reading::Column {
            column: view.column_name(column.at),
            key,
            role: column.role,
            header: column.lines.join("\n"),
            value: column.value,
        })
        .collect();
    reading.reasons = header
        .columns
        .iter()
        .filter(|column| column.role != Role::Other)
        .map(|column| format!("{}={}", view.column_name(column.at), column.role.as_str()))
        .collect();
    let is_answer = |c: &&Column| {
        matches!(c.role, Role::Answer | Role::Option | Role::Person | Role::Unit | Role::Verdict)
    };
    for column in header.columns.iter().filter(is_answer) {
        if view.is_column_hidden(column.at) {
            let at = view.name(header.rows.end - 1, column.at);
            reading.issues.push(Issue::new(at, "hidden_column").with(column.label()));
        }
    }
    number_where_none_is(&mut reading.answers);
    tell_duplicates(&mut reading);
    reading
}

/// Items without id and number are counted in their order.
fn number_where_none_is(answers: &mut [Answer]) {
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for answer in answers.iter_mut().filter(|answer| answer.id.is_empty()) {
        let next = places.len() + 1;
        let place = places.entry(answer.text.clone()).or_insert(next);
        answer.id = place.to_string();
    }
}

fn tell_duplicates(reading: &mut SheetReading) {
    let mut seen = std::collections::BTreeSet::new();
    for answer in &mut reading.answers {
        if !seen.insert((answer.id.clone(), answer.person.clone()))
            && answer.answer != Some(AnswerValue::Unanswered)
        {
            let at = answer.at.clone();
            let id = answer.id.clone();
            answer.issues.push(Issue::new(at, "duplicate_number").with(id));
        }
    }
}
