//! Which item or gate each row of a sheet is about.

use tenken_core::checklist::Checklist;
use tenken_excel::matching::{self, Asked, Item, Match};
use tenken_excel::meta::RowId;
use tenken_excel::read::{Layout, SheetReading};

/// What a row is about.
pub(super) enum Placed {
    /// The item of this id.
    Item(String),
    /// The gate of this id.
    Gate(String),
    /// Nothing that may be taken in: code and fact.
    Nowhere(&'static str, String),
}

/// The places of a sheet's answers, in their order.
pub(super) struct Places(pub Vec<Placed>);

impl Places {
    /// Finds them.
    pub fn find(sheet: &SheetReading, checklist: &Checklist) -> Self {
        let items: Vec<Item<'_>> = (1..)
            .zip(&checklist.items)
            .map(|(place, item)| Item { id: &item.id, place, question: &item.question_ja })
            .collect();
        // Persons answer the same question one after the other; each is looked for once.
        let mut asked: Vec<(String, Asked<'_>)> = Vec::new();
        for answer in &sheet.answers {
            let number = answer.number.as_deref();
            let same = format!("{}\n{}", answer.id, answer.text);
            let is_known = answer.person.is_some() && asked.iter().any(|(known, _)| *known == same);
            if !is_known {
                asked.push((same, Asked { id: &answer.id, number, question: &answer.text }));
            }
        }
        let questions: Vec<Asked<'_>> = asked.iter().map(|(_, asked)| *asked).collect();
        let found = matching::find(&questions, &items);
        let mut next = 0;
        let places = sheet.answers.iter().map(|answer| {
            let at = if answer.person.is_some() {
                let same = format!("{}\n{}", answer.id, answer.text);
                asked.iter().position(|(known, _)| *known == same).unwrap_or(0)
            } else {
                next += 1;
                next - 1
            };
            if let Some(RowId::Gate(gate)) =
                RowId::parse(&answer.id).filter(|_| answer.id_is_hidden)
            {
                let is_known = checklist
                    .gates
                    .iter()
                    .any(|known| known.id == gate && key(&known.question_ja) == key(&answer.text));
                return if is_known {
                    Placed::Gate(gate)
                } else {
                    Placed::Nowhere("sheet_question_changed", gate)
                };
            }
            if sheet.layout == Layout::AuditChecklist {
                return Placed::Nowhere("sheet_of_audit", answer.id.clone());
            }
            match found.get(at).copied().unwrap_or(Match::None) {
                Match::Found(i) => Placed::Item(items[i].id.to_owned()),
                Match::Perhaps(i) => {
                    Placed::Nowhere("sheet_item_to_confirm", items[i].id.to_owned())
                }
                Match::Reworded(i) => {
                    Placed::Nowhere("sheet_question_changed", items[i].id.to_owned())
                }
                Match::None => Placed::Nowhere("sheet_item_unknown", answer.id.clone()),
            }
        });
        Self(places.collect())
    }
}

/// A name or text for comparing: without spaces, widths aside.
pub(super) fn key(said: &str) -> String {
    tenken_excel::read::fold(said)
}
