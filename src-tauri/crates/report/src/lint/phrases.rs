//! Phrases with which a report that advises would assure (保証型 wording in a 助言型 report).

/// What assures, wherever it stands in a sentence.
const ASSURING: [&str; 16] = [
    "問題は発見されな",
    "問題は認められな",
    "問題は見受けられな",
    "問題は見られな",
    "問題は見当たらな",
    "問題はなかった",
    "問題はない",
    "問題ない",
    "問題がない",
    "不備は認められな",
    "指摘すべき事項はな",
    "適正であると認め",
    "適切であると認め",
    "適合していると認め",
    "安全であると認め",
    "有効に機能している",
];

/// What assures unless the sentence denies it.
const ASSURING_UNLESS_DENIED: [&str; 2] = ["を保証する", "が確保されている"];

/// The phrases of `text` that assure, each with the words around it.
pub fn assuring(text: &str) -> Vec<String> {
    let sentences = text.split_inclusive(['。', '\n']);
    let found = sentences.filter(|sentence| {
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| sentence.contains(phrase));
        let denies =
            ["ものではない", "わけではない", "とは限らない"].iter().any(|d| sentence.contains(d));
        has(&ASSURING) || (has(&ASSURING_UNLESS_DENIED) && !denies)
    });
    found.map(|sentence| sentence.trim().chars().take(60).collect()).collect()
}
