//! What the cells below a header say about their columns, where its words leave it open.

use super::header::{Column, Header};
use super::mark::{self, Legend, Reading};
use super::reading::{Grade, Role, Verdict};
use super::text;
use super::view::View;

/// What stands in a column, counted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Content {
    /// Cells that say something.
    pub said: usize,
    /// Of these, marks and answers in words.
    pub marks: usize,
    /// Verdicts of an audit, those that are no answers.
    pub verdicts: usize,
    /// Whole numbers other than a single 1.
    pub digits: usize,
    /// Ticks and signs that a person confirms with.
    pub confirmed: usize,
}

impl Content {
    /// Counts a column over rows.
    pub fn of(view: &View<'_>, column: usize, rows: &[usize], legend: &Legend) -> Self {
        let mut content = Self::default();
        for row in rows {
            let cell = view.text(*row, column);
            let said = text::bare(&cell);
            let reading = mark::read(&cell, legend);
            if reading == Reading::Blank {
                continue;
            }
            content.said += 1;
            let is_digit = !said.is_empty() && said.chars().all(|c| c.is_ascii_digit());
            content.digits += usize::from(is_digit && said != "1");
            content.marks += usize::from(matches!(
                reading,
                Reading::Mark { .. } | Reading::Two | Reading::Empty
            ));
            // 該当なし and 不適合 are answers as well, and a sign is no word of an auditor's.
            let is_word = said.chars().count() >= 2;
            content.verdicts +=
                usize::from(is_word && reading == Reading::Unclear && verdict(&cell).is_some());
            content.confirmed += usize::from(confirms(&cell) == Some(true));
        }
        content
    }

    /// Whether the column may hold marks: most of what it says, or nothing at all.
    pub fn may_be_marks(&self) -> bool {
        self.said == 0 || self.marks * 2 >= self.said
    }
}

/// Settles the roles that words leave open.
pub fn settle(
    view: &View<'_>,
    header: &mut Header,
    rows: &[usize],
    legend: &Legend,
    is_audit: bool,
) {
    let contents: Vec<Content> =
        header.columns.iter().map(|column| Content::of(view, column.at, rows, legend)).collect();
    let answers = header.of(Role::Answer).count();
    let finds = header.has(Role::Finding);
    for (column, content) in header.columns.iter_mut().zip(&contents) {
        let is_verdict = content.verdicts > 0
            || ((is_audit || finds) && content.said > 0 && content.may_be_marks());
        match column.role {
            Role::Answer
                if is_verdict && content.digits == 0 && verdict_share(view, column, rows) =>
            {
                column.role = Role::Verdict;
            }
            Role::Answer
                if !content.may_be_marks() && content.digits * 2 < content.said && answers > 1 =>
            {
                column.role = if is_audit || finds { Role::Observation } else { Role::Remarks };
            }
            Role::ImproveBy if is_audit || finds => column.role = Role::DueOn,
            _ => {}
        }
    }
    // 確認 is a mark of the head's only beside another answer.
    if header.of(Role::Answer).count() > 1 {
        let confirming: Vec<usize> = header
            .columns
            .iter()
            .enumerate()
            .filter(|(i, c)| {
                c.role == Role::Answer
                    && text::bare(c.label()) == "確認"
                    && contents[*i].said > 0
                    && contents[*i].confirmed == contents[*i].said
            })
            .map(|(i, _)| i)
            .collect();
        for at in confirming {
            header.columns[at].role = Role::HeadConfirmation;
        }
    }
}

fn verdict_share(view: &View<'_>, column: &Column, rows: &[usize]) -> bool {
    let cells: Vec<String> = rows
        .iter()
        .map(|row| view.text(*row, column.at))
        .filter(|c| !c.trim().is_empty())
        .collect();
    cells.iter().filter(|cell| verdict(cell).is_some()).count() * 2 >= cells.len()
}

/// 監査判定 that a cell says.
pub fn verdict(cell: &str) -> Option<Verdict> {
    Some(match text::bare(cell).as_str() {
        "適合" | "適" | "適正" | "良好" | "問題なし" | "ok" | "○" | "適合している" | "準拠"
        | "指摘なし" => Verdict::Conforming,
        "不適合"
        | "不適"
        | "不備"
        | "不備あり"
        | "ng"
        | "×"
        | "非適合"
        | "適合していない"
        | "非準拠"
        | "要改善"
        | "指摘あり" => Verdict::Nonconforming,
        "要確認" | "確認できず" | "未確認" | "確認不能" | "確認中" | "継続確認" | "判定不能"
        | "確認不可" => Verdict::NotVerified,
        "対象外" | "監査対象外" | "該当なし" | "非該当" | "適用外" | "-" | "―" | "監査せず" => {
            Verdict::NotAudited
        }
        _ => return None,
    })
}

/// 指摘区分 that a cell says.
pub fn grade(cell: &str) -> Option<Grade> {
    let said = text::bare(cell);
    Some(match said.as_str() {
        "重大" | "重大な不備" | "重大な不適合" | "重大な指摘" | "重大不適合" | "重大な指摘事項" => {
            Grade::Major
        }
        "軽微" | "軽微な不備" | "軽微な不適合" | "軽微な指摘" | "軽微不適合" | "軽微な指摘事項" => {
            Grade::Minor
        }
        "観察" | "観察事項" => Grade::Observation,
        "改善の機会" | "改善機会" | "推奨" | "推奨事項" | "改善提案" => {
            Grade::ImprovementOpportunity
        }
        "良好" | "良好事項" | "優良事項" | "好事例" | "評価できる点" => {
            Grade::GoodPractice
        }
        _ => return None,
    })
}

/// Whether a cell of a confirmation says yes or no; none where it is empty or something else.
pub fn confirms(cell: &str) -> Option<bool> {
    let said = text::bare(cell);
    if said.is_empty() {
        return None;
    }
    if ["未", "未済", "未確認", "無", "否", "×", "x", "いいえ", "no"].contains(&said.as_str())
    {
        return Some(false);
    }
    let yes = [
        "済", "確認", "承認", "㊞", "印", "了", "○", "〇", "◯", "✓", "✔", "レ", "☑", "■", "はい",
        "true",
    ];
    if said.starts_with('未') || said.contains("未確認") || said.contains('□') {
        return Some(false);
    }
    (yes.iter().any(|word| said.contains(word)) || super::date::is_date_like(cell)).then_some(true)
}

/// Whether a label is the name of a unit.
pub fn is_unit(label: &str) -> bool {
    const ENDS: &[&str] = &[
        "課",
        "部",
        "室",
        "局",
        "係",
        "支所",
        "出張所",
        "校",
        "園",
        "館",
        "センター",
        "署",
        "事務局",
        "委員会",
        "グループ",
        "班",
        "消防本部",
        "事務所",
        "病院",
        "公民館",
        "図書館",
        "担当",
    ];
    let said = text::bare(label);
    said.chars().count() >= 2
        && ENDS.iter().any(|end| said.ends_with(end))
        && !said.ends_with("全部")
        && !said.ends_with("一部")
}

/// Whether a label stands for a person: a name, or 職員A.
pub fn is_person(label: &str) -> bool {
    let said = text::bare(label);
    let count = said.chars().count();
    let numbered = ["職員", "担当", "回答者", "担当者", "社員"].iter().any(|w| {
        said.strip_prefix(w)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric()))
    });
    let is_name = (2..=8).contains(&count)
        && said.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}' | '々' | 'ヶ' | 'ヵ' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{e000}'..='\u{f8ff}'))
        && label.trim().contains([' ', '\u{3000}']);
    numbered || is_name || (count <= 6 && (said.ends_with("さん") || said.ends_with('氏')))
}
