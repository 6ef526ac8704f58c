//! Texts as cells hold them, made comparable. Only for finding and comparing: what a cell says is
//! kept as it stands.

/// Half-width katakana from U+FF66, with their full-width forms.
const KATAKANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Full-width letters and digits become ASCII, half-width katakana full-width; white space goes,
/// letters are small.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(widths) {
        match c {
            '\u{ff9e}' | '\u{309b}' => voice(&mut folded, 1),
            '\u{ff9f}' | '\u{309c}' => voice(&mut folded, 2),
            c if c.is_whitespace() || is_invisible(c) => {}
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Folded, and without punctuation and brackets: what is left is said.
pub fn bare(text: &str) -> String {
    let is_sign = |c: char| {
        "()[]{}<>「」『』【】〔〕〈〉《》、。,.・:;!?※*＊\"'“”‘’_/|~〜…‥=＝+#".contains(c)
    };
    fold(text).chars().filter(|c| !is_sign(*c)).collect()
}

/// One line, with single spaces and none around.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(|c: char| c.is_whitespace() || is_invisible(c)) {
        if !part.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(part);
        }
    }
    out
}

/// Only the widths of ASCII and katakana changed; spaces stay.
pub fn half_width(text: &str) -> String {
    text.chars().flat_map(widths).collect()
}

/// The pairs of neighbouring characters of a text, sorted.
pub fn pairs(bare: &str) -> Vec<(char, char)> {
    let chars: Vec<char> = bare.chars().collect();
    let mut pairs: Vec<(char, char)> = chars.windows(2).map(|w| (w[0], w[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// The Dice coefficient of two sorted lists of pairs: 1 where they are the same.
pub fn dice(a: &[(char, char)], b: &[(char, char)]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    2.0 * f64::from(shared) / (a.len() + b.len()) as f64
}

/// The value of a whole number in ASCII, full-width or kanji digits (十 and 百 included).
pub fn number(text: &str) -> Option<u32> {
    let text = fold(text);
    if text.is_empty() {
        return None;
    }
    if text == "元" {
        return Some(1);
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    let (mut total, mut digit) = (0u32, None::<u32>);
    for c in text.chars() {
        match c {
            '十' | '百' => {
                let unit = if c == '十' { 10 } else { 100 };
                total = total.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
            }
            c => {
                let value = "〇一二三四五六七八九".chars().position(|k| k == c)?;
                digit = Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(value as u32)?);
            }
        }
    }
    total.checked_add(digit.unwrap_or(0))
}

fn widths(c: char) -> Option<char> {
    Some(match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{ff66}'..='\u{ff9d}' => {
            KATAKANA.chars().nth(u32::from(c) as usize - 0xff66).unwrap_or(c)
        }
        '\u{ff62}' => '「',
        '\u{ff63}' => '」',
        '\u{ff64}' => '、',
        '\u{ff61}' => '。',
        '\u{ff65}' => '・',
        c => c,
    })
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Puts a voicing mark on the letter before it.
fn voice(text: &mut String, step: u32) {
    let Some(last) = text.pop() else { return };
    let voiced = match (last, step) {
        ('ウ', 1) => 'ヴ',
        ('カ'..='ト', 1) | ('ハ'..='ホ', _) => {
            char::from_u32(u32::from(last) + step).unwrap_or(last)
        }
        _ => last,
    };
    text.push(voiced);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_spaces_make_no_difference() {
        for (typed, folded) in [
            ("項目ｺｰﾄﾞ", "項目コード"),
            ("Ｎｏ．", "no."),
            ("点\u{3000}検\n内 容", "点検内容"),
            ("ﾊﾟｿｺﾝ", "パソコン"),
            ("ｳﾞ", "ヴ"),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    #[test]
    fn numbers_are_read_in_every_script() {
        for (typed, value) in [
            ("１２", Some(12)),
            ("元", Some(1)),
            ("十五", Some(15)),
            ("二十", Some(20)),
            ("二〇二六", Some(2026)),
            ("八", Some(8)),
            ("百二", Some(102)),
            ("一つ", None),
            ("", None),
        ] {
            assert_eq!(number(typed), value, "{typed}");
        }
    }

    #[test]
    fn similar_texts_are_near_one_and_others_are_not() {
        let like = |a: &str, b: &str| dice(&pairs(&bare(a)), &pairs(&bare(b)));
        assert_eq!(like("書庫を施錠しているか。", "書庫を施錠しているか"), 1.0, "a full stop");
        assert!(like("書庫を施錠しているか", "管理区域の入退室を記録しているか") < 0.5);
    }
}
