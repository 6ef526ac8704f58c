//! What the head of a sheet says: whose it is, who filled it in and when, whether the head confirmed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::content;
use super::date;
use super::grid::{Cell, Value};
use super::reading::{Head, Issue};
use super::text;
use super::view::View;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Unit,
    UnitHead,
    HeadConfirmed,
    HeadMeans,
    HeadReference,
    Respondent,
    Title,
    InspectedOn,
    Headcount,
}

/// Labels, folded and bare; longer ones first where one begins with another.
const LABELS: &[(Field, &[&str])] = &[
    (
        Field::HeadConfirmed,
        &[
            "所属長確認",
            "所属長確認印",
            "所属長印",
            "課長確認",
            "課長印",
            "確認印",
            "所属長の確認",
            "管理者確認",
            "情報セキュリティ管理者確認",
            "所属長確認日",
            "所属長確認欄",
            "校長確認",
            "園長確認",
            "確認年月日",
            "所属長承認",
        ],
    ),
    (Field::HeadMeans, &["確認の方法", "確認方法", "所属長確認の方法", "確認手段"]),
    (Field::HeadReference, &["決裁番号", "確認の決裁番号", "起案番号", "決裁文書番号"]),
    (
        Field::UnitHead,
        &[
            "所属長",
            "所属長名",
            "課長名",
            "課長",
            "回答責任者",
            "責任者",
            "情報セキュリティ管理者",
            "管理者",
            "情報セキュリティ責任者",
            "所属長氏名",
            "所属長職氏名",
            "所属長職・氏名",
            "確認者",
            "確認者名",
            "回答責任者所属長",
            "校長",
            "園長",
        ],
    ),
    (
        Field::Respondent,
        &[
            "点検者",
            "記入者",
            "回答者",
            "担当者",
            "実施者",
            "作成者",
            "点検者氏名",
            "記入者氏名",
            "回答者氏名",
            "氏名",
            "担当者名",
            "点検者名",
            "点検実施者",
            "点検担当者",
            "点検者職氏名",
            "職氏名",
            "記入者職氏名",
            "情報セキュリティ担当者",
            "回答者名",
            "記入担当者",
            "監査対応者",
        ],
    ),
    (Field::Title, &["職名", "役職", "職", "回答者職名", "点検者職名"]),
    (
        Field::InspectedOn,
        &[
            "点検日",
            "記入日",
            "回答日",
            "実施日",
            "監査日",
            "作成日",
            "点検年月日",
            "実施年月日",
            "点検実施日",
            "記入年月日",
            "回答年月日",
            "監査実施日",
            "提出日",
            "日付",
            "年月日",
            "自己点検日",
        ],
    ),
    (
        Field::Headcount,
        &["対象人数", "職員数", "人数", "対象職員数", "対象者数", "在籍人数", "回答人数"],
    ),
    (
        Field::Unit,
        &[
            "所属",
            "所属名",
            "課名",
            "部署",
            "部署名",
            "課室名",
            "部課名",
            "組織名",
            "課所名",
            "被監査部門",
            "被監査部署",
            "対象部署",
            "担当課",
            "部局課名",
            "所属課",
            "課",
            "部課",
            "点検部署",
            "回答部署",
            "所属部署",
            "部門名",
            "部門",
            "部課室名",
            "監査対象",
            "監査対象部署",
            "被監査課",
            "対象所属",
            "部・課名",
            "所管課",
            "課係名",
            "学校名",
            "施設名",
            "所属名称",
            "実施部署",
            "被監査所属",
            "課等名",
            "所属等",
            "所属所名",
            "団体名所属",
        ],
    ),
];

/// [`LABELS`] by word, folded once.
static BY_LABEL: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    let mut labels = HashMap::new();
    for (field, words) in LABELS {
        for word in *words {
            labels.entry(text::bare(word)).or_insert(*field);
        }
    }
    labels
});

/// 職名 that stand before or behind a name.
const TITLES: &[&str] = &[
    "会計年度任用職員",
    "統括主任",
    "主査",
    "主任",
    "主事補",
    "主事",
    "係長",
    "課長補佐",
    "課長",
    "副主幹",
    "主幹",
    "副参事",
    "参事",
    "次長",
    "部長",
    "局長",
    "室長",
    "所長",
    "校長",
    "園長",
    "館長",
    "技査",
    "技師補",
    "技師",
    "補佐",
    "主務",
    "書記",
    "専門員",
    "事務局長",
    "班長",
    "担当",
    "教頭",
    "副校長",
    "教諭",
    "司書",
    "保育士",
    "保健師",
    "副主査",
    "専門官",
    "グループ長",
    "リーダー",
    "署長",
    "消防長",
    "理事",
    "支所長",
    "センター長",
    "副園長",
    "課長代理",
    "主任主事",
    "主任技師",
    "統括官",
];

/// Reads the rows of a head; the later rows may be those of a signature below the table.
pub fn read(view: &View<'_>, rows: impl Iterator<Item = usize>) -> (Head, Vec<Issue>) {
    let mut head = Head::default();
    let mut issues = Vec::new();
    for row in rows {
        for column in view.said(row) {
            let said = view.text(row, column);
            note_title(&mut head, &said);
            for (field, value) in inline(&said) {
                fill(&mut head, &mut issues, field, &value, None, &view.name(row, column));
            }
            let Some(field) = label(&said) else { continue };
            if let Some((at_row, at_column)) = value_of(view, row, column) {
                let cell = view.cell(at_row, at_column);
                let said = view.text(at_row, at_column);
                fill(&mut head, &mut issues, field, &said, cell, &view.name(at_row, at_column));
            }
        }
    }
    (head, issues)
}

/// What the later head says where the former says nothing.
pub fn complete(head: &mut Head, from: &Head) {
    fn or<T: Clone>(mine: &mut Option<T>, other: &Option<T>) {
        if mine.is_none() {
            mine.clone_from(other);
        }
    }
    if head.unit.is_none() {
        or(&mut head.unit_raw, &from.unit_raw);
    }
    or(&mut head.unit, &from.unit);
    if head.unit_head.is_none() {
        or(&mut head.unit_head_raw, &from.unit_head_raw);
    }
    or(&mut head.unit_head, &from.unit_head);
    or(&mut head.head_confirmed, &from.head_confirmed);
    or(&mut head.head_confirmed_raw, &from.head_confirmed_raw);
    or(&mut head.head_confirmed_on, &from.head_confirmed_on);
    or(&mut head.head_means, &from.head_means);
    or(&mut head.head_reference, &from.head_reference);
    or(&mut head.head_at, &from.head_at);
    if head.respondent.is_none() {
        or(&mut head.respondent_title, &from.respondent_title);
        or(&mut head.respondent_raw, &from.respondent_raw);
    }
    or(&mut head.respondent, &from.respondent);
    or(&mut head.inspected_on, &from.inspected_on);
    or(&mut head.inspected_on_raw, &from.inspected_on_raw);
    or(&mut head.headcount, &from.headcount);
    or(&mut head.title, &from.title);
}

fn note_title(head: &mut Head, said: &str) {
    let folded = text::fold(said);
    let is_title = ["点検", "監査", "チェック", "調査"].iter().any(|word| folded.contains(word))
        && folded.chars().count() <= 50
        && !folded.contains([':', '。'])
        && label(said).is_none();
    if is_title
        && head.title.as_ref().is_none_or(|known| {
            text::fold(known).chars().count() < folded.chars().count() && !known.contains("年度")
        })
    {
        head.title = Some(text::line(said));
    }
}

fn label(said: &str) -> Option<Field> {
    let bare = text::bare(said.trim_end_matches(['：', ':']));
    let inner = said.split(['(', '（']).next().map(text::bare).unwrap_or_default();
    let find = |said: &str| BY_LABEL.get(said).copied();
    find(&bare).or_else(|| find(&inner))
}

/// 「課名：市民課　記入者：係長 齋藤 花子」
fn inline(said: &str) -> Vec<(Field, String)> {
    let said = said.replace('：', ":");
    if !said.contains(':') || said.chars().count() > 300 {
        return Vec::new();
    }
    let parts: Vec<&str> = said.split(':').collect();
    let mut found = Vec::new();
    let mut pending = label(last_words(parts[0]).1);
    for (i, part) in parts.iter().enumerate().skip(1) {
        let is_last = i + 1 == parts.len();
        let (value, next) = if is_last { (*part, "") } else { last_words(part) };
        if let Some(field) = pending {
            found.push((field, value.trim().to_owned()));
        }
        pending = if is_last { None } else { label(next) };
    }
    found
}

/// Splits off the last word: the label of what follows.
fn last_words(part: &str) -> (&str, &str) {
    let trimmed = part.trim_end();
    match trimmed.rfind(char::is_whitespace) {
        Some(at) => {
            let end = at + trimmed[at..].chars().next().map_or(1, char::len_utf8);
            (&trimmed[..at], &trimmed[end..])
        }
        None => ("", trimmed),
    }
}

/// The cell right of a label, else the one below it.
fn value_of(view: &View<'_>, row: usize, column: usize) -> Option<(usize, usize)> {
    let right = (column + 1..view.columns()).find(|c| {
        view.origin(row, *c) != view.origin(row, column)
            && !text::line(&view.text(row, *c)).is_empty()
    });
    if let Some(right) = right {
        let said = view.text(row, right);
        return label(&said).is_none().then_some((row, right)).filter(|_| inline(&said).is_empty());
    }
    None
}

fn fill(
    head: &mut Head,
    issues: &mut Vec<Issue>,
    field: Field,
    raw: &str,
    cell: Option<&Cell>,
    at: &str,
) {
    let said = text::line(raw);
    if said.is_empty() {
        return;
    }
    match field {
        Field::Unit if head.unit.is_none() => {
            head.unit = Some(said.trim_matches(['「', '」']).to_owned());
            head.unit_raw = Some(raw.to_owned());
        }
        Field::UnitHead if head.unit_head.is_none() => {
            let (_, name) = person(&said);
            let is_only_confirmed =
                content::confirms(&said) == Some(true) && name.chars().count() <= 2;
            if is_only_confirmed {
                head.head_confirmed = Some(true);
                head.head_confirmed_raw = Some(raw.to_owned());
            } else {
                head.unit_head = Some(name.trim_end_matches(['㊞', '印']).to_owned());
                head.unit_head_raw = Some(raw.to_owned());
            }
            head.head_at.get_or_insert_with(|| at.to_owned());
        }
        Field::HeadConfirmed if head.head_confirmed.is_none() => {
            head.head_confirmed = Some(content::confirms(&said).unwrap_or(false));
            head.head_confirmed_raw = Some(raw.to_owned());
            head.head_confirmed_on = day_of(cell, &said).map(|day| day.to_string());
            head.head_at.get_or_insert_with(|| at.to_owned());
        }
        Field::HeadMeans if head.head_means.is_none() => head.head_means = Some(said),
        Field::HeadReference if head.head_reference.is_none() => head.head_reference = Some(said),
        Field::Respondent if head.respondent.is_none() => {
            let (title, name) = person(&said);
            head.respondent = Some(name);
            head.respondent_title = head.respondent_title.take().or(title);
            head.respondent_raw = Some(raw.to_owned());
        }
        Field::Title if head.respondent_title.is_none() => head.respondent_title = Some(said),
        Field::InspectedOn if head.inspected_on.is_none() => {
            let day = day_of(cell, &said);
            if day.is_none() {
                issues.push(Issue::new(at, "date_unclear").with(said.clone()));
            }
            head.inspected_on = day.map(|day| day.to_string());
            head.inspected_on_raw = Some(raw.to_owned());
        }
        Field::Headcount if head.headcount.is_none() => {
            let digits = text::fold(&said);
            let digits: &str = digits.trim_end_matches(['名', '人']);
            head.headcount = text::number(digits);
        }
        _ => {}
    }
}

/// The day that a cell says.
fn day_of(cell: Option<&Cell>, said: &str) -> Option<date::Date> {
    match cell.and_then(|cell| cell.value.as_ref()) {
        Some(Value::Date(day)) => Some(*day),
        // A day whose format was lost shows as its serial number.
        Some(Value::Number(serial)) if (36_526.0..73_050.0).contains(serial) => {
            date::Date::from_serial(*serial, false)
        }
        _ => date::read(said),
    }
}

/// Title and name of a person: 「主査　髙橋　一郎」.
pub fn person(said: &str) -> (Option<String>, String) {
    let said = text::line(said.trim_end_matches(['㊞', '印']));
    let words: Vec<&str> = said.split(' ').collect();
    let is_title = |word: &str| {
        TITLES
            .iter()
            .any(|title| word == *title || (word.ends_with(title) && word.chars().count() <= 10))
    };
    if words.len() > 1 && is_title(words[0]) {
        return (Some(words[0].to_owned()), joined(&words[1..]));
    }
    if words.len() > 1 && words.last().is_some_and(|word| is_title(word)) {
        return (words.last().map(|w| (*w).to_owned()), joined(&words[..words.len() - 1]));
    }
    if words.len() == 1 {
        let longest =
            TITLES.iter().filter(|title| said.starts_with(**title)).max_by_key(|t| t.len());
        if let Some(title) = longest
            && (2..=7).contains(&said[title.len()..].chars().count())
        {
            return (Some((*title).to_owned()), said[title.len()..].to_owned());
        }
    }
    (None, joined(&words))
}

/// A Japanese name without its spaces; one in Latin letters keeps them.
fn joined(words: &[&str]) -> String {
    let is_latin = words.iter().any(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    words.join(if is_latin { " " } else { "" })
}

/// The unit that a file's or sheet's name names.
pub fn unit_in_name(name: &str) -> Option<String> {
    let stem =
        name.rsplit_once('.').map_or(name, |(stem, ext)| if ext.len() <= 4 { stem } else { name });
    let parts = stem
        .split(|c: char| "_-＿（）()【】[]「」 \u{3000}・.．".contains(c) || c.is_ascii_digit());
    let mut units =
        parts.map(str::trim).filter(|part| content::is_unit(part) && part.chars().count() <= 20);
    let first = units.next()?;
    let rest: Vec<&str> = units.collect();
    match rest.as_slice() {
        [] => Some(first.to_owned()),
        [second] if first.ends_with('部') || first.ends_with('局') => {
            Some(format!("{first} {second}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_from_their_titles() {
        for (said, title, name) in [
            ("主査\u{3000}髙橋\u{3000}一郎", Some("主査"), "髙橋一郎"),
            ("係長 齋藤 花子", Some("係長"), "齋藤花子"),
            ("課長\u{3000}渡邊\u{3000}正 ㊞", Some("課長"), "渡邊正"),
            ("辻 薫", None, "辻薫"),
            ("主任辻薫", Some("主任"), "辻薫"),
            ("John Smith", None, "John Smith"),
        ] {
            assert_eq!(person(said), (title.map(str::to_owned), name.to_owned()), "{said}");
        }
    }

    #[test]
    fn units_are_found_in_names_of_files() {
        for (name, unit) in [
            ("R8自己点検票_総務課.xlsx", Some("総務課")),
            ("自己点検（福祉部 生活支援課）.xls", Some("福祉部 生活支援課")),
            ("自己点検票.xlsx", None),
            ("総務課_市民課.xlsx", None),
        ] {
            assert_eq!(unit_in_name(name).as_deref(), unit, "{name}");
        }
    }
}
