//! Finding the items of a checklist again on a sheet that somebody else may have made.
//!
//! An id counts only where the text agrees; a number never counts alone. Of two texts that are
//! alike, digits and negations must be the same: 「年1回」 is not 「年2回」. No item is taken twice.

use crate::read::text;

/// The least likeness of two wordings of one question.
const ALIKE: f64 = 0.90;

/// The least likeness that is worth asking about.
const WORTH_ASKING: f64 = 0.60;

/// A question of a checklist.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its place on the sheet, from 1.
    pub place: usize,
    /// Its wording.
    pub question: &'a str,
}

/// A question as a sheet has it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The hidden id or printed number.
    pub id: &'a str,
    /// The printed number.
    pub number: Option<&'a str>,
    /// Its wording.
    pub question: &'a str,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The item at this place of the list.
    Found(usize),
    /// Perhaps this one; a person has to say so.
    Perhaps(usize),
    /// The id names this one and the text says something else.
    Reworded(usize),
    /// None.
    None,
}

/// Finds each question among the items; no item twice.
pub fn find(asked: &[Asked<'_>], items: &[Item<'_>]) -> Vec<Match> {
    let mut found = vec![Match::None; asked.len()];
    let mut taken = vec![false; items.len()];
    let mut candidates: Vec<(f64, usize, usize, bool)> = Vec::new();
    for (a, said) in asked.iter().enumerate() {
        for (i, item) in items.iter().enumerate() {
            let likeness = text::similarity(said.question, item.question);
            let named = names(said, item);
            if likeness >= WORTH_ASKING || named {
                candidates.push((likeness + if named { 1.0 } else { 0.0 }, a, i, named));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut settled = vec![false; asked.len()];
    for (score, a, i, named) in candidates {
        if settled[a] || taken[i] {
            continue;
        }
        let likeness = if named { score - 1.0 } else { score };
        let agrees = likeness >= ALIKE && facts(asked[a].question) == facts(items[i].question);
        let is_same = text::bare(asked[a].question) == text::bare(items[i].question);
        let only = asked
            .iter()
            .filter(|other| text::bare(other.question) == text::bare(items[i].question))
            .count()
            == 1;
        let result = match (named, agrees) {
            (true, true) => Match::Found(i),
            (false, true) if is_same && only => Match::Found(i),
            (false, true) => Match::Perhaps(i),
            (true, false) if asked[a].id == items[i].id => Match::Reworded(i),
            (_, false) if likeness >= WORTH_ASKING => Match::Perhaps(i),
            _ => continue,
        };
        settled[a] = true;
        taken[i] = matches!(result, Match::Found(_) | Match::Reworded(_));
        found[a] = result;
    }
    found
}

fn names(said: &Asked<'_>, item: &Item<'_>) -> bool {
    let same = |text: &str| {
        let text = text::fold(text);
        text == text::fold(item.id) || text == item.place.to_string()
    };
    same(said.id) || said.number.is_some_and(same)
}

/// What must be the same in two wordings of one question: numbers, negations, words of extent.
fn facts(question: &str) -> Vec<String> {
    const WORDS: &[&str] =
        &["以上", "以下", "未満", "超え", "以外", "禁止", "除く", "除き", "全て", "一部", "必ず"];
    let said = text::bare(question).replace("すべて", "全て");
    let mut facts: Vec<String> = said
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect();
    for negation in ["ない", "なし", "せず", "ません", "不", "未", "無"] {
        let count = said.matches(negation).count();
        facts.push(format!("{negation}{count}"));
    }
    facts.extend(WORDS.iter().filter(|word| said.contains(**word)).map(|word| (*word).to_owned()));
    facts.sort_unstable();
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: &[Item<'static>] = &[
        Item {
            id: "HR-01",
            place: 1,
            question: "全職員が年1回以上の情報セキュリティ研修を受講しているか。",
        },
        Item {
            id: "PH-01", place: 2, question: "離席時に画面ロックを行っているか。"
        },
        Item {
            id: "PH-02", place: 3, question: "サーバ室の入退室を記録しているか。"
        },
    ];

    fn check(id: &str, question: &str, expected: Match) {
        let asked = [Asked { id, number: Some(id), question }];
        assert_eq!(find(&asked, ITEMS), [expected], "{id} {question}");
    }

    #[test]
    fn an_item_is_found_by_its_text_and_its_number_together() {
        check("PH-01", "離席時に画面ロックを行っているか", Match::Found(1));
        check("２", "離席時に、画面ロックを行っているか。", Match::Found(1));
        check("99", "離席時に画面ロックを行っているか。", Match::Found(1));
        check("99", "離席時に画面のロックを行っているか。", Match::Perhaps(1));
    }

    #[test]
    fn a_number_alone_is_never_enough() {
        check("2", "USBメモリを台帳で管理しているか。", Match::None);
        check("PH-01", "USBメモリを台帳で管理しているか。", Match::Reworded(1));
    }

    #[test]
    fn digits_and_negations_veto() {
        check("1", "全職員が年2回以上の情報セキュリティ研修を受講しているか。", Match::Perhaps(0));
        check("3", "サーバ室の入退室を記録していないか。", Match::Perhaps(2));
    }

    #[test]
    fn no_item_is_taken_twice() {
        let twice = Asked { id: "9", number: None, question: ITEMS[1].question };
        let found = find(&[twice, twice], ITEMS);
        assert!(
            found.iter().all(|m| !matches!(m, Match::Found(_))),
            "two rows ask the same: {found:?}"
        );
    }
}
