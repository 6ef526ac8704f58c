//! Classes of characters in Japanese composition (JIS X 4051, JLREQ appendix A).
//!
//! Only what the composer decides by is told apart: which characters may not begin or end a line,
//! and where a full-width character carries blank inside its own width.

/// A class of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 始め括弧類: may not end a line; blank before.
    Opening,
    /// 終わり括弧類: may not begin a line; blank after.
    Closing,
    /// 句点類, full-width.
    FullStop,
    /// 読点類, full-width.
    Comma,
    /// 中点類: blank on both sides.
    MiddleDot,
    /// Other characters that may not begin a line: ー 々 っ ！ ％ and their like.
    NotAtStart,
    /// 和字間隔.
    IdeographicSpace,
    /// Western word space.
    Space,
    /// Letters and digits of half width, Western signs: no stretching between two of them.
    Western,
    /// Kanji, kana and the rest of the full-width characters.
    Ideographic,
    /// The end of a line by the author's will.
    LineFeed,
}

impl Class {
    /// The class of `character`.
    pub fn of(character: char) -> Self {
        match character {
            '\n' | '\u{2028}' | '\u{2029}' => Self::LineFeed,
            ' ' | '\u{A0}' | '\t' => Self::Space,
            '\u{3000}' => Self::IdeographicSpace,
            '（' | '「' | '『' | '【' | '〔' | '［' | '｛' | '〈' | '《' | '〘' | '〖' | '〝'
            | '“' | '‘' | '｟' | '«' => Self::Opening,
            '）' | '」' | '』' | '】' | '〕' | '］' | '｝' | '〉' | '》' | '〙' | '〗' | '〟'
            | '”' | '’' | '｠' | '»' => Self::Closing,
            '。' | '．' => Self::FullStop,
            '、' | '，' => Self::Comma,
            '・' | '：' | '；' => Self::MiddleDot,
            'ー' | '々' | '〻' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | '！' | '？' | '‼' | '⁇' | '⁈'
            | '⁉' | '％' | '‰' | '℃' | '゛' | '゜' | '〜' | '～' | '゠' | '‐' | '–' => {
                Self::NotAtStart
            }
            'ぁ'
            | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ゎ'
            | 'ゕ'
            | 'ゖ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | 'ヮ'
            | 'ヵ'
            | 'ヶ'
            | '\u{31F0}'..='\u{31FF}' => Self::NotAtStart,
            '\u{FF61}'..='\u{FF9F}' => Self::halfwidth_katakana(character),
            '\u{21}'..='\u{24F}' | '\u{370}'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' => Self::Western,
            _ => Self::Ideographic,
        }
    }

    fn halfwidth_katakana(character: char) -> Self {
        match character {
            '｢' => Self::Opening,
            '｣' => Self::Closing,
            '｡' => Self::FullStop,
            '､' => Self::Comma,
            '･' => Self::MiddleDot,
            'ｧ'..='ｰ' | 'ﾞ' | 'ﾟ' => Self::NotAtStart,
            _ => Self::Ideographic,
        }
    }

    /// Whether a line may not begin with the class (行頭禁則).
    pub fn forbidden_at_start(self) -> bool {
        matches!(
            self,
            Self::Closing | Self::FullStop | Self::Comma | Self::MiddleDot | Self::NotAtStart
        )
    }

    /// Whether a line may not end with the class (行末禁則).
    pub fn forbidden_at_end(self) -> bool {
        self == Self::Opening
    }

    /// Blank inside a full-width character at its left, in em.
    pub fn blank_before(self) -> f64 {
        match self {
            Self::Opening => 0.5,
            Self::MiddleDot => 0.25,
            _ => 0.0,
        }
    }

    /// Blank inside a full-width character at its right, in em.
    pub fn blank_after(self) -> f64 {
        match self {
            Self::Closing | Self::FullStop | Self::Comma => 0.5,
            Self::MiddleDot => 0.25,
            _ => 0.0,
        }
    }

    /// How much of the blank between two full-width characters goes when they meet, in em
    /// (連続する約物の詰め).
    pub fn squeeze(self, next: Self) -> f64 {
        match (self, next) {
            (Self::Closing | Self::FullStop | Self::Comma, Self::Opening | Self::Closing)
            | (Self::Closing, Self::FullStop | Self::Comma | Self::MiddleDot)
            | (Self::Opening, Self::Opening) => 0.5,
            (Self::MiddleDot, Self::Opening) => 0.25,
            _ => 0.0,
        }
    }

    /// Whether the space between two characters may grow when a line is justified.
    pub fn stretches(self, next: Self) -> bool {
        let japanese = |class: Self| !matches!(class, Self::Western | Self::Space | Self::LineFeed);
        (japanese(self) || japanese(next))
            && self != Self::Opening
            && !matches!(next, Self::Closing | Self::FullStop | Self::Comma | Self::MiddleDot)
            && self != Self::MiddleDot
            && self != Self::Space
            && next != Self::Space
    }
}

/// Half-width signs that may not begin a line beside the classes: they close or end something.
pub fn western_forbidden_at_start(character: char) -> bool {
    matches!(
        character,
        ')' | ']' | '}' | ',' | '.' | ':' | ';' | '!' | '?' | '%' | '/' | '\'' | '"'
    )
}

/// Half-width signs that may not end a line: they open something.
pub fn western_forbidden_at_end(character: char) -> bool {
    matches!(character, '(' | '[' | '{' | '¥' | '$' | '#' | '@')
}

/// Digits of any width, and what stands inside numbers.
pub fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Marks inside a number: decimal points, separators.
pub fn is_inside_number(character: char) -> bool {
    matches!(character, '.' | ',' | '．' | '，' | '-' | '－' | '―' | '‐' | '/' | '／')
}

/// Units and counters that stay on the line of their number (分離禁止).
pub fn is_unit(character: char) -> bool {
    "年月日時分秒回件条項号章節編款目名人台個円万億千％%点位度割倍歳ページ頁版校課室所ヶか箇ｍ㎜㎝㎞㎏℃".contains(character)
}

/// Full-width signs that stay with the number after them (前置省略記号, and 第).
pub fn is_number_prefix(character: char) -> bool {
    "￥＄￡＃№第約計".contains(character)
}

/// Characters of which two in a row are one sign (分離禁止文字): ―― …… ‥‥ 〳〵.
pub fn is_inseparable(character: char) -> bool {
    "—―…‥〳〵─".contains(character)
}
