//! Finding the items of a checklist again on a sheet that somebody else may have made.
//!
//! An id counts only where the text agrees; a number never counts alone. Of two texts that are
//! alike, digits and negations must be the same: 「年1回」 is not 「年2回」. No item is taken twice.

use crate::read::text;

/// The least likeness of two wordings of one question.
const ALIKE: f64 = 0.90;

/// The least likeness that is worth asking about.
const WORTH_ASKING: f64 = 0.60;

/// The questions of a checklist, made comparable once.
#[derive(Debug, Clone)]
pub struct Items(Vec<Item>);

#[derive(Debug, Clone)]
struct Item {
    id: String,
    folded_id: String,
    /// Its place on the sheet, from 1.
    place: String,
    question: Wording,
}

/// A wording as it is compared.
#[derive(Debug, Clone)]
struct Wording {
    bare: String,
    pairs: Vec<(char, char)>,
    facts: Vec<String>,
}

impl Wording {
    fn of(question: &str) -> Self {
        let bare = text::bare(question);
        Self { pairs: text::pairs(&bare), facts: facts(&bare), bare }
    }
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

impl Items {
    /// The questions in the order of the checklist, each with its id.
    pub fn new<'a>(items: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let items = (1..).zip(items).map(|(place, (id, question)): (usize, _)| Item {
            id: id.to_owned(),
            folded_id: text::fold(id),
            place: place.to_string(),
            question: Wording::of(question),
        });
        Self(items.collect())
    }

    /// Finds each question among the items; no item twice.
    pub fn find(&self, asked: &[Asked<'_>]) -> Vec<Match> {
        let items = &self.0;
        let wordings: Vec<Wording> = asked.iter().map(|said| Wording::of(said.question)).collect();
        let mut found = vec![Match::None; asked.len()];
        let mut taken = vec![false; items.len()];
        let mut candidates: Vec<(f64, usize, usize, bool)> = Vec::new();
        for (a, (said, wording)) in asked.iter().zip(&wordings).enumerate() {
            for (i, item) in items.iter().enumerate() {
                let likeness = likeness(wording, &item.question);
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
            let (said, item) = (&wordings[a], &items[i].question);
            let likeness = if named { score - 1.0 } else { score };
            let agrees = likeness >= ALIKE && said.facts == item.facts;
            let only = || wordings.iter().filter(|other| other.bare == item.bare).count() == 1;
            let result = match (named, agrees) {
                (true, true) => Match::Found(i),
                (false, true) if said.bare == item.bare && only() => Match::Found(i),
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
}

fn likeness(a: &Wording, b: &Wording) -> f64 {
    if a.bare == b.bare { 1.0 } else { text::dice(&a.pairs, &b.pairs) }
}

fn names(said: &Asked<'_>, item: &Item) -> bool {
    let same = |text: &str| {
        let text = text::fold(text);
        text == item.folded_id || text == item.place
    };
    same(said.id) || said.number.is_some_and(same)
}

/// What must be the same in two wordings of one question: numbers, negations, words of extent.
fn facts(bare: &str) -> Vec<String> {
    const WORDS: &[&str] =
        &["以上", "以下", "未満", "超え", "以外", "禁止", "除く", "除き", "全て", "一部", "必ず"];
    let said = bare.replace("すべて", "全て");
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

    const ITEMS: [(&str, &str); 3] = [
        ("HR-01", "全職員が年1回以上の情報セキュリティ研修を受講しているか。"),
        ("PH-01", "離席時に画面ロックを行っているか。"),
        ("PH-02", "サーバ室の入退室を記録しているか。"),
    ];

    fn find(asked: &[Asked<'_>]) -> Vec<Match> {
        Items::new(ITEMS.into_iter()).find(asked)
    }

    fn check(id: &str, question: &str, expected: Match) {
        let asked = [Asked { id, number: Some(id), question }];
        assert_eq!(find(&asked), [expected], "{id} {question}");
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
        let twice = Asked { id: "9", number: None, question: ITEMS[1].1 };
        let found = find(&[twice, twice]);
        assert!(
            found.iter().all(|m| !matches!(m, Match::Found(_))),
            "two rows ask the same: {found:?}"
        );
    }
}
