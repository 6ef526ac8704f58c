//! The sheet's own legend: 「○：実施 ×：未実施」 anywhere on it.
//!
//! A legend that is understood stands above what marks usually mean. One that is there and not
//! understood makes its marks undecided: better a question than a guess.

use tenken_core::vocabulary::AnswerValue;

use super::mark::{self, Legend};
use super::text;

/// Reads the legends among the texts of a sheet.
pub fn read<'a>(texts: impl Iterator<Item = &'a str>) -> Legend {
    let mut legend = Legend::default();
    for found in texts.flat_map(pairs) {
        let (mark, meaning) = found;
        let entry = legend.meanings.entry(mark).or_insert(meaning);
        if *entry != meaning {
            // Two legends that contradict explain nothing.
            *entry = None;
        }
    }
    legend
}

/// Whether a cell is the heading of a list of marks.
pub fn begins(cell: &str) -> bool {
    let said = text::bare(cell);
    ["凡例", "評価基準", "判定基準", "評価区分", "判定区分", "記号", "回答区分"]
        .contains(&said.as_str())
}

/// A mark in one cell and its meaning in the next, as one text for each pair that is understood.
pub fn of_cells(cells: &[String]) -> Vec<String> {
    let is_mark = |cell: &str| {
        let folded = text::fold(cell);
        let mut chars = folded.chars();
        chars.next().is_some_and(|c| mark::is_symbol(c) || c.is_ascii_alphanumeric())
            && chars.next().is_none()
    };
    cells
        .windows(2)
        .filter(|pair| is_mark(&pair[0]) && !is_mark(&pair[1]))
        .map(|pair| format!("{}：{}", text::fold(&pair[0]).to_uppercase(), text::line(&pair[1])))
        .collect()
}

/// The marks that one text explains.
fn pairs(text: &str) -> Vec<(String, Option<AnswerValue>)> {
    if text.chars().count() > 400 {
        return Vec::new();
    }
    let text = text::half_width(text);
    let forward = forward(&text);
    // A single unknown pair is as likely something else: 「○：印」, 「1．はじめに」.
    let understood = forward.iter().filter(|(_, meaning)| meaning.is_some()).count();
    if understood >= 2
        || (understood == 1
            && forward.len() == 1
            && !forward[0].0.chars().all(|c| c.is_ascii_digit()))
    {
        return forward;
    }
    if forward.len() >= 2 && forward.iter().all(|(mark, _)| mark.chars().all(mark::is_symbol)) {
        return forward;
    }
    backward(&text)
}

/// 「○：実施している　△…一部実施」
fn forward(text: &str) -> Vec<(String, Option<AnswerValue>)> {
    let chars: Vec<char> = text.chars().collect();
    let mut starts = Vec::new();
    for (at, &c) in chars.iter().enumerate() {
        let mut after = at + 1;
        let closes = chars.get(after).is_some_and(|c| ")」』]】".contains(*c));
        if closes {
            after += 1;
        }
        while chars.get(after).is_some_and(|c| c.is_whitespace()) && after < at + 3 {
            after += 1;
        }
        let separator = match chars.get(after) {
            Some(':' | '=' | '…' | '‥' | '→' | '⇒') => after + 1,
            Some('.') if c.is_ascii_digit() => after + 1,
            Some('は') if mark::is_symbol(c) => after + 1,
            // 「○ 実施　× 未実施」: without a separator only words that are understood count.
            Some(next) if mark::is_symbol(c) && !mark::is_symbol(*next) && !closes => at + 1,
            _ => continue,
        };
        let alone = at == 0 || !chars[at - 1].is_alphanumeric() || mark::is_symbol(chars[at - 1]);
        let is_mark =
            mark::is_symbol(c) || (alone && (c.is_ascii_digit() || c.is_ascii_uppercase()));
        if is_mark {
            starts.push((at, separator, c));
        }
    }
    let mut found = Vec::new();
    for (i, &(at, separator, c)) in starts.iter().enumerate() {
        let end = starts.get(i + 1).map_or(chars.len(), |next| next.0);
        if separator >= end {
            continue;
        }
        let meaning: String = chars[separator..end].iter().collect();
        let meaning =
            meaning.trim_start_matches(|c: char| c.is_whitespace() || "…‥=>:".contains(c));
        let meaning = meaning.trim_end_matches(|c: char| c.is_whitespace() || "(「『".contains(c));
        let is_separated = separator > at + 1;
        let understood = understand(meaning);
        if meaning.is_empty() || (!is_separated && understood.is_none()) {
            continue;
        }
        found.push((mark::canonical(&c.to_string()), understood));
    }
    found
}

/// 「実施している場合は○、していない場合は×を記入」
fn backward(text: &str) -> Vec<(String, Option<AnswerValue>)> {
    let mut found = Vec::new();
    for part in text.split(['、', '。', ',', ';', '\n', '・']) {
        let signs: Vec<char> = part.chars().filter(|c| mark::is_symbol(*c) && *c != 'ー').collect();
        let [sign] = signs.as_slice() else { continue };
        let Some((before, _)) = part.split_once(*sign) else { continue };
        let before = before.trim_end_matches(['「', '『', '(', '"', '“']);
        let condition = [
            "場合には",
            "場合は",
            "ものには",
            "ものは",
            "ときは",
            "時は",
            "項目には",
            "項目は",
            "なら",
            "=",
        ]
        .iter()
        .find_map(|end| before.trim_end().strip_suffix(end));
        let Some(condition) = condition else { continue };
        found.push((mark::canonical(&sign.to_string()), understand(condition)));
    }
    let understood = found.iter().any(|(_, meaning)| meaning.is_some());
    if understood { found } else { Vec::new() }
}

/// The answer that a legend's words mean: the words up to a pause, without what follows.
fn understand(words: &str) -> Option<AnswerValue> {
    let end = words
        .find(|c: char| "(、,。・/／\n※[【".contains(c))
        .or_else(|| words.find("  "))
        .unwrap_or(words.len());
    let first = words[..end].trim();
    let spaced = first.split_whitespace().next().unwrap_or_default();
    let plain = |said: &str| {
        let said = text::bare(said);
        let said = said
            .trim_end_matches("を記入")
            .trim_end_matches("こと")
            .trim_end_matches("場合")
            .trim_end_matches("もの")
            .trim_end_matches("項目")
            .trim_end_matches("とき");
        mark::word(said)
    };
    plain(first).or_else(|| plain(spaced))
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnswerValue::{Implemented, NotApplicable, NotImplemented, Partial};

    fn check(text: &str, expected: &[(&str, Option<AnswerValue>)]) {
        let legend = read([text].into_iter());
        let expected = expected.iter().map(|(mark, value)| ((*mark).to_owned(), *value)).collect();
        assert_eq!(legend.meanings, expected, "{text}");
    }

    #[test]
    fn legends_are_read_in_the_forms_that_sheets_have() {
        check(
            "【記入方法】○：実施している\u{3000}△：一部実施している\u{3000}×：実施していない\u{3000}―：該当なし",
            &[
                ("○", Some(Implemented)),
                ("△", Some(Partial)),
                ("×", Some(NotImplemented)),
                ("-", Some(NotApplicable)),
            ],
        );
        check("○＝いいえ、×＝はい", &[("○", Some(NotImplemented)), ("×", Some(Implemented))]);
        check(
            "実施していない場合は○、実施している場合は×",
            &[("○", Some(NotImplemented)), ("×", Some(Implemented))],
        );
        check(
            "1：はい 2：いいえ 3：該当なし",
            &[("1", Some(Implemented)), ("2", Some(NotImplemented)), ("3", Some(NotApplicable))],
        );
        check(
            "A…できている B…一部できている C…できていない",
            &[("A", Some(Implemented)), ("B", Some(Partial)), ("C", Some(NotImplemented))].map(
                |(m, v)| {
                    (
                        if m == "A" {
                            "a"
                        } else if m == "B" {
                            "b"
                        } else {
                            "c"
                        },
                        v,
                    )
                },
            ),
        );
        check(
            "◎：十分 ○：概ね十分 ×：未実施",
            &[("◎", None), ("○", None), ("×", Some(NotImplemented))],
        );
        check("○ 未実施\u{3000}× 実施", &[("○", Some(NotImplemented)), ("×", Some(Implemented))]);
        check("○：リスクが残る ×：リスクなし", &[("○", None), ("×", None)]);
    }

    #[test]
    fn what_is_no_legend_explains_nothing() {
        for text in [
            "○の数",
            "1．はじめに 2．用語",
            "課名：市民課",
            "該当するものに○を付けてください。",
            "※ ⑨は「していない」場合に「実施している」欄を選択",
        ] {
            check(text, &[]);
        }
    }
}
