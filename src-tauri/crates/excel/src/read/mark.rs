//! What people write into a mark's cell, and what it means.
//!
//! Symbols by their usual meaning, words by a closed list, and the sheet's own [`Legend`] above
//! both. What is not exactly one mark is not decided: a cell with two marks, a mark with another
//! word beside it, a sign that nobody explained.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use tenken_core::vocabulary::AnswerValue;

use super::text;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing.
    Blank,
    /// One mark.
    Mark {
        /// What it means.
        value: AnswerValue,
        /// Read, and told: a sign that people use but did not mean to type, a 1.
        is_unusual: bool,
    },
    /// More than one mark.
    Two,
    /// A box of the kind □, not ticked, and no other.
    Empty,
    /// Something else.
    Unclear,
}

/// The meanings that a sheet itself gives to its marks.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Legend {
    /// Folded mark → meaning; none where the sheet's words are not understood or contradict.
    pub meanings: BTreeMap<String, Option<AnswerValue>>,
}

use AnswerValue::{
    Excepted, Implemented, NotApplicable, NotImplemented, Partial, Unanswered, Unknown,
};

const IMPLEMENTED: &str = "○〇◯⭕●レㇾ✓✔☑■✅√o";
const PARTIAL: &str = "△▲";
const NOT_IMPLEMENTED: &str = "×✕✖✗✘❌x";
const NOT_APPLICABLE: &str = "―–—−-";
/// Look-alikes from other rows of the keyboard or other scripts.
const UNUSUAL: &[(char, AnswerValue)] = &[
    ('ー', NotApplicable),
    ('一', NotApplicable),
    ('─', NotApplicable),
    ('━', NotApplicable),
    ('‐', NotApplicable),
    ('‑', NotApplicable),
    ('‒', NotApplicable),
    ('ｰ', NotApplicable),
    ('∆', Partial),
    ('δ', Partial),
    ('Δ', Partial),
    ('о', Implemented),
    ('ο', Implemented),
    ('х', NotImplemented),
    ('χ', NotImplemented),
    ('乂', NotImplemented),
    ('╳', NotImplemented),
    ('⨯', NotImplemented),
    ('☒', NotImplemented),
    ('v', Implemented),
    ('∨', Implemented),
    ('ν', Implemented),
];

const WORDS: &[(AnswerValue, &[&str])] = &[
    (
        Implemented,
        &[
            "はい",
            "済",
            "済み",
            "可",
            "有",
            "有り",
            "あり",
            "実施",
            "実施済",
            "実施済み",
            "実施している",
            "実施しています",
            "実施した",
            "実施できている",
            "適合",
            "適",
            "適切",
            "できている",
            "出来ている",
            "できています",
            "十分できている",
            "十分にできている",
            "十分に実施している",
            "達成している",
            "対応済",
            "対応済み",
            "対応している",
            "対応",
            "行っている",
            "している",
            "しています",
            "した",
            "完了",
            "達成",
            "遵守",
            "遵守している",
            "守っている",
            "yes",
            "y",
            "ok",
            "丸",
            "まる",
            "定めている",
            "ある",
            "いる",
            "整備済",
            "整備済み",
            "問題なし",
            "全て実施",
            "すべて実施",
            "全部実施",
            "良",
            "良好",
            "true",
            "はいできている",
            "はい実施している",
            "実施できた",
            "全て実施している",
        ],
    ),
    (
        Partial,
        &[
            "一部",
            "一部実施",
            "一部実施している",
            "一部できている",
            "一部対応",
            "一部対応済",
            "一部対応済み",
            "一部のみ",
            "一部のみ実施",
            "部分的に実施",
            "部分的",
            "部分実施",
            "一部実施済",
            "一部実施済み",
            "一部未実施",
            "一部適合",
            "不十分",
            "実施しているが不十分",
            "一部していない",
            "一部出来ている",
            "三角",
            "一部実施できている",
            "一部達成",
            "一部達成している",
            "概ね実施",
            "概ね実施している",
            "おおむね実施している",
            "一部している",
            "一部不適合",
            "一部実施できていない",
            "部分的にできている",
            "部分的に実施している",
        ],
    ),
    (
        NotImplemented,
        &[
            "いいえ",
            "未",
            "不可",
            "否",
            "無",
            "無し",
            "なし",
            "未実施",
            "実施していない",
            "実施していません",
            "未対応",
            "未済",
            "不適合",
            "不適",
            "不適切",
            "できていない",
            "出来ていない",
            "できていません",
            "対応していない",
            "行っていない",
            "していない",
            "していません",
            "しない",
            "未整備",
            "no",
            "n",
            "ng",
            "定めていない",
            "ない",
            "いない",
            "実施なし",
            "未達成",
            "達成していない",
            "未達",
            "未遵守",
            "守っていない",
            "遵守していない",
            "ばつ",
            "バツ",
            "問題あり",
            "未完了",
            "実施できていない",
            "まったくできていない",
            "全くできていない",
            "全く実施していない",
            "false",
            "要改善",
        ],
    ),
    (
        NotApplicable,
        &[
            "該当なし",
            "該当無し",
            "該当しない",
            "該当しません",
            "非該当",
            "対象外",
            "対象なし",
            "適用外",
            "適用なし",
            "適用除外",
            "na",
            "対象でない",
            "該当事項なし",
            "該当業務なし",
            "対象業務なし",
            "当てはまらない",
            "該当せず",
            "対象無し",
            "該当なし対象外",
        ],
    ),
    (
        Unknown,
        &[
            "不明",
            "わからない",
            "分からない",
            "判らない",
            "わかりません",
            "分かりません",
            "解らない",
            "判断できない",
            "不詳",
        ],
    ),
    (
        Excepted,
        &["例外", "例外措置", "例外措置あり", "例外承認", "例外承認済", "例外承認済み", "例外適用"],
    ),
    (
        Unanswered,
        &[
            "未回答",
            "未記入",
            "回答なし",
            "無回答",
            "未選択",
            "選択してください",
            "未入力",
            "プルダウンから選択",
            "選択",
        ],
    ),
];

/// [`WORDS`] by word.
static BY_WORD: LazyLock<HashMap<&'static str, AnswerValue>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (value, words) in WORDS {
        for word in *words {
            known.entry(*word).or_insert(*value);
        }
    }
    known
});

/// The answer that a word of the closed list means.
pub fn word(text: &str) -> Option<AnswerValue> {
    let said = text::bare(text);
    if said.is_empty() {
        return None;
    }
    let said = said.strip_suffix("です").unwrap_or(&said);
    BY_WORD.get(said).copied()
}

/// The answer that a single sign means by itself, and whether it is an unusual one.
pub fn sign(c: char) -> Option<(AnswerValue, bool)> {
    let usual = |set: &str, value| set.contains(c).then_some((value, false));
    usual(IMPLEMENTED, Implemented)
        .or_else(|| usual(PARTIAL, Partial))
        .or_else(|| usual(NOT_IMPLEMENTED, NotImplemented))
        .or_else(|| usual(NOT_APPLICABLE, NotApplicable))
        .or_else(|| (c == '?').then_some((Unknown, false)))
        .or_else(|| UNUSUAL.iter().find(|(sign, _)| *sign == c).map(|(_, value)| (*value, true)))
}

/// The key of a mark in a [`Legend`]: what people take for the same sign is the same.
pub fn canonical(mark: &str) -> String {
    let folded = text::fold(mark);
    let mut chars = folded.chars();
    let (Some(only), None) = (chars.next(), chars.next()) else { return folded };
    let family = match only {
        c if "○〇◯⭕oоο".contains(c) => '○',
        c if "×✕✖✗✘❌xхχ乂╳⨯".contains(c) => '×',
        c if "レㇾ✓✔√v∨ν✅☑".contains(c) => 'レ',
        c if "△∆δ".contains(c) => '△',
        c if NOT_APPLICABLE.contains(c) => '-',
        c if UNUSUAL.contains(&(c, NotApplicable)) => '-',
        c => c,
    };
    family.to_string()
}

/// Whether a sign is a mark that is drawn, no letter or digit: such may stand in a legend.
pub fn is_symbol(c: char) -> bool {
    "○〇◯⭕●レ✓✔☑■✅√△▲▽▼×✕✖✗✘❌☒―–—−-ー◎☆★□☐◇◆?／/＼".contains(c)
}

/// What a cell of a mark column says.
pub fn read(cell: &str, legend: &Legend) -> Reading {
    let folded = text::fold(cell);
    let said = peel(&folded);
    if said.is_empty() {
        return Reading::Blank;
    }
    if let Some(meaning) = legend.meanings.get(&canonical(said)) {
        let mut chars = said.chars();
        let odd = |c| sign(c).is_some_and(|(_, odd)| odd);
        let is_unusual = chars.next().is_some_and(odd) && chars.next().is_none();
        return meaning.map_or(Reading::Unclear, |value| Reading::Mark { value, is_unusual });
    }
    if let Some(reading) = boxes(said) {
        return reading;
    }
    if said == "1" {
        return Reading::Mark { value: Implemented, is_unusual: true };
    }
    let mut signs = said.chars().filter(|c| *c != '\u{20dd}');
    if let (Some(only), None) = (signs.next(), signs.next())
        && let Some((value, is_unusual)) = sign(only)
    {
        return Reading::Mark { value, is_unusual };
    }
    if let Some(value) = word(said) {
        return Reading::Mark { value, is_unusual: false };
    }
    sign_with_word(said, legend)
}

/// 「○実施」, 「○（はい）」: a sign and its own word; anything else beside a sign is not decided.
fn sign_with_word(said: &str, legend: &Legend) -> Reading {
    let marks: Vec<char> =
        said.chars().filter(|c| sign(*c).is_some_and(|(_, odd)| !odd) && is_symbol(*c)).collect();
    let mut different = marks.clone();
    different.sort_unstable();
    different.dedup();
    if different.len() > 1 || (marks.len() > 1 && marks.len() == said.chars().count()) {
        // ○○ is a placeholder or a slip as often as an answer.
        return Reading::Two;
    }
    let (Some(first), Some(mark)) = (said.chars().next(), different.first()) else {
        return Reading::Unclear;
    };
    if first != *mark {
        return Reading::Unclear;
    }
    let of_sign = match legend.meanings.get(&canonical(&mark.to_string())) {
        Some(meaning) => *meaning,
        None => sign(*mark).map(|(value, _)| value),
    };
    let of_word = word(&said[first.len_utf8()..]);
    match (of_sign, of_word) {
        (Some(value), Some(same)) if value == same => Reading::Mark { value, is_unusual: false },
        _ => Reading::Unclear,
    }
}

/// 「□実施 ☑未実施」: several boxes in one cell, each with its word.
fn boxes(said: &str) -> Option<Reading> {
    let is_open = |c: char| "□☐".contains(c);
    let is_ticked = |c: char| "☑☒✔✓■レ✅".contains(c);
    if said.chars().all(is_open) {
        return Some(Reading::Empty);
    }
    if !said.chars().any(is_open) && said.chars().filter(|c| is_ticked(*c)).count() < 2 {
        let mut chars = said.chars();
        // A single ticked box with a word is an answer in words.
        let labelled = chars.next().filter(|c| is_ticked(*c)).map(|_| chars.as_str());
        let value = labelled.filter(|rest| !rest.is_empty()).and_then(word)?;
        return Some(Reading::Mark { value, is_unusual: false });
    }
    let mut ticked = Vec::new();
    let mut rest = said;
    let mut had_box = false;
    while let Some(at) = rest.find(|c| is_open(c) || is_ticked(c)) {
        if at > 0 && !had_box {
            return Some(Reading::Unclear);
        }
        let mark = rest[at..].chars().next()?;
        had_box = true;
        rest = &rest[at + mark.len_utf8()..];
        let end = rest.find(|c| is_open(c) || is_ticked(c)).unwrap_or(rest.len());
        if is_ticked(mark) {
            ticked.push(word(&rest[..end]));
        }
    }
    Some(match ticked.as_slice() {
        [] => Reading::Empty,
        [Some(value)] => Reading::Mark { value: *value, is_unusual: false },
        [None] => Reading::Unclear,
        _ => Reading::Two,
    })
}

/// Without brackets or full stops around it.
fn peel(text: &str) -> &str {
    text.trim_matches(|c| "()（）[]［］「」【】。.、,'\"".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: Option<AnswerValue>) {
        let value = match read(cell, &Legend::default()) {
            Reading::Mark { value, .. } => Some(value),
            _ => None,
        };
        assert_eq!(value, expected, "{cell}");
    }

    #[test]
    fn every_mark_that_people_use_is_read() {
        for cell in "○ 〇 ◯ ⭕ O o ● はい 済 可 有 実施 適合 レ ✓ ☑ ■ ﾚ ｏ".split(' ')
        {
            check(cell, Some(Implemented));
        }
        for cell in "△ ▲ 一部".split(' ') {
            check(cell, Some(Partial));
        }
        for cell in "× ✕ ✖ Ｘ x いいえ 未 不可 否 無".split(' ') {
            check(cell, Some(NotImplemented));
        }
        for cell in "― – — − － - 該当なし 対象外 N/A ｰ ー".split(' ') {
            check(cell, Some(NotApplicable));
        }
        for cell in "? ？ 不明 わからない".split(' ') {
            check(cell, Some(Unknown));
        }
        for cell in ["例外", "例外措置"] {
            check(cell, Some(Excepted));
        }
        check("未回答", Some(Unanswered));
    }

    #[test]
    fn what_is_not_one_mark_is_not_decided() {
        for cell in [
            "○△",
            "○→×",
            "◎",
            "○（一部）",
            "0",
            "はい・いいえ",
            "／",
            "2",
            "□実施□未実施",
            "☑実施☑未実施",
            "検討中",
        ] {
            check(cell, None);
        }
        assert_eq!(read("○△", &Legend::default()), Reading::Two, "two marks");
        assert_eq!(read(" \u{3000}", &Legend::default()), Reading::Blank, "spaces say nothing");
    }

    #[test]
    fn boxes_in_one_cell_are_read_with_their_words() {
        check("□実施\u{3000}☑未実施", Some(NotImplemented));
        check("■はい\u{3000}□いいえ\u{3000}□該当なし", Some(Implemented));
        check("☑ 該当なし", Some(NotApplicable));
        assert_eq!(read("□はい □いいえ", &Legend::default()), Reading::Empty, "nothing is ticked");
    }

    #[test]
    fn the_sheets_own_legend_stands_above_what_is_usual() {
        let mut legend = Legend::default();
        legend.meanings.insert("○".to_owned(), Some(NotImplemented));
        legend.meanings.insert("△".to_owned(), None);
        let said = |cell| read(cell, &legend);
        assert_eq!(
            said("○"),
            Reading::Mark { value: NotImplemented, is_unusual: false },
            "○ is bad"
        );
        assert_eq!(said("〇"), said("○"), "another circle is the same sign");
        assert_eq!(said("△"), Reading::Unclear, "its words were not understood");
        assert_eq!(said("○実施"), Reading::Unclear, "sign and word contradict");
    }

    #[test]
    fn look_alikes_are_read_and_told() {
        for (cell, value) in [("ー", NotApplicable), ("1", Implemented), ("∆", Partial)] {
            assert_eq!(
                read(cell, &Legend::default()),
                Reading::Mark { value, is_unusual: true },
                "{cell}"
            );
        }
    }
}
