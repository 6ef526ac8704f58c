//! A list of questions that nobody has answered: what it asks, clause by clause.
//!
//! The same header, rows and numbers as on an answered sheet; only the column of marks is missing or
//! empty.

use serde::{Deserialize, Serialize};

use super::answers::Table;
use super::header;
use super::mark::Legend;
use super::reading::Role;
use super::refuse::Refusal;
use super::row::{self, Kind};
use super::text;
use super::view::View;

/// One question of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// 「シート「点検項目」!B5」
    pub at: String,
    /// The hidden id, else the printed number.
    pub id: String,
    /// The printed number.
    pub number: Option<String>,
    /// The wording.
    pub question: String,
    /// 分野: of its column, else of the section row above.
    pub chapter: Option<String>,
    /// The clause as the list has it.
    pub clause: Option<String>,
    /// Whether it is 必須; none where the list does not say.
    pub is_mandatory: Option<bool>,
    /// 確認資料 and their examples, one a line.
    pub evidence: Vec<String>,
    /// 解説
    pub guidance: Option<String>,
}

/// Reads the questions of every sheet that has some.
pub fn questions(bytes: &[u8]) -> Result<Vec<Question>, Refusal> {
    let (workbook, _) = super::file::open(bytes)?;
    let seen = workbook.sheets.iter().filter(|sheet| !sheet.is_hidden);
    Ok(seen.flat_map(|sheet| of_sheet(&View::new(sheet, false))).collect())
}

fn of_sheet(view: &View<'_>) -> Vec<Question> {
    let Some(header) = header::find(view).filter(|header| header.has(Role::Question)) else {
        return Vec::new();
    };
    let legend = Legend::default();
    let rows: Vec<usize> = (header.rows.end..view.rows()).collect();
    let table = Table {
        view,
        header: &header,
        rows: &rows,
        legend: &legend,
        notes: &[],
        is_rating: false,
        inverted: None,
    };
    let words = header.words();
    let mut section = None;
    let mut found = Vec::new();
    for row in &rows {
        let repeats = header::at(view, *row, header.rows.len()).is_some_and(|h| h.words() == words);
        match row::kind(view, &header, *row, &legend) {
            Kind::Item if !repeats => {}
            Kind::Skipped("section_row") if !repeats => {
                let said = view.said(*row).first().map(|c| text::line(&view.text(*row, *c)));
                section = said.map(|s| s.trim_matches(|c| "【】■●◆[]".contains(c)).to_owned());
                continue;
            }
            _ => continue,
        }
        let read = table.of_row(*row);
        if read.text.is_empty() {
            continue;
        }
        let first = view.said(*row).first().copied().unwrap_or_default();
        let place = header.of(Role::Question).next().map_or(first, |column| column.at);
        let texts = |role| table.texts(*row, role);
        let lines = |role: Role| -> Vec<String> {
            let said = texts(role).unwrap_or_default();
            said.split(['\n', '、']).map(text::line).filter(|line| !line.is_empty()).collect()
        };
        let mut evidence = lines(Role::Evidence);
        let (examples, guidance): (Vec<_>, Vec<_>) =
            header.of(Role::Guidance).partition(|column| {
                let label = text::bare(column.label());
                label.contains("資料") || label.contains("証跡")
            });
        for column in examples {
            let said = view.shown(*row, column.at);
            evidence.extend(said.split(['\n', '、']).map(text::line).filter(|l| !l.is_empty()));
        }
        let guidance: Vec<String> = guidance
            .iter()
            .map(|column| view.shown(*row, column.at).trim().to_owned())
            .filter(|said| !said.is_empty())
            .collect();
        found.push(Question {
            at: view.name(*row, place),
            id: read.id,
            number: read.number,
            question: read.text,
            chapter: read.chapter.or_else(|| section.clone()),
            clause: texts(Role::Clause).map(|said| said.trim().to_owned()),
            is_mandatory: header
                .columns
                .iter()
                .find_map(|column| mandatory(&view.shown(*row, column.at), column.role)),
            evidence,
            guidance: (!guidance.is_empty()).then(|| guidance.join("\n")),
        });
    }
    found
}

/// 必須 or 推奨 in any column that says nothing else; a sign only below 必須.
fn mandatory(cell: &str, role: Role) -> Option<bool> {
    match text::bare(cell).as_str() {
        "必須" => Some(true),
        "推奨" | "任意" => Some(false),
        "○" | "〇" | "◯" | "●" | "◎" if role == Role::Required => Some(true),
        "△" | "-" | "―" | "－" if role == Role::Required => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_questions_is_read_without_any_answer() {
        let list = "\
番号,分野,点検項目,根拠条項,必須／推奨,確認資料の例
1,物理,書庫を施錠しているか。,6(4),必須,\"鍵管理簿
施錠確認表\"
2,,研修を受講したか。,第6条(5),推奨,受講名簿
※ 3は来年度から,,,,,
";
        let found = questions(list.as_bytes()).unwrap();
        assert_eq!(found.len(), 2, "a note asks nothing: {found:?}");
        assert_eq!(found[0].clause.as_deref(), Some("6(4)"));
        assert_eq!(found[0].evidence, ["鍵管理簿", "施錠確認表"], "a line each");
        assert_eq!(
            (found[0].is_mandatory, found[1].is_mandatory),
            (Some(true), Some(false)),
            "必須 and 推奨"
        );
        assert_eq!(found[1].question, "研修を受講したか。");
        assert_eq!(found[1].at, "C3", "the cell of the question");
    }

    #[test]
    fn a_section_row_gives_the_chapter() {
        let list = "No,設問,備考\n【人的セキュリティ】,,\n1,研修を受講したか。,\n";
        let found = questions(list.as_bytes()).unwrap();
        assert_eq!(found[0].chapter.as_deref(), Some("人的セキュリティ"));
    }
}
