//! Which item or gate each row of a sheet is about.

use std::collections::HashMap;
use std::rc::Rc;

use tenken_core::checklist::Checklist;
use tenken_excel::matching::{Asked, Items, Match};
use tenken_excel::meta::RowId;
use tenken_excel::read::{Answer, Layout, SheetReading};

use crate::profile::Profile;

/// What a row is about.
#[derive(Debug, Clone)]
pub(super) enum Placed {
    /// The item of this id.
    Item(String),
    /// The gate of this id.
    Gate(String),
    /// Nothing that may be taken in: code and fact.
    Nowhere(&'static str, String),
}

/// Finds the items of a checklist on sheets. Sheets of one form ask the same, so each list of
/// questions is looked for once.
#[derive(Default)]
pub(super) struct Finder {
    /// The questions of the checklist, made comparable.
    items: Option<Items>,
    /// What was found, by the questions as sheets have them.
    found: HashMap<Vec<Question>, Rc<Vec<Match>>>,
}

/// A question as a sheet has it: id, printed number, wording.
type Question = (String, Option<String>, String);

impl Finder {
    /// The places of a sheet's answers, in their order.
    pub fn places(
        &mut self,
        sheet: &SheetReading,
        checklist: &Checklist,
        profile: Option<&Profile>,
    ) -> Vec<Placed> {
        // Persons answer the same question one after the other; each is looked for once.
        let mut questions: Vec<Question> = Vec::new();
        let mut known: HashMap<(&str, &str), usize> = HashMap::new();
        let mut at = Vec::with_capacity(sheet.answers.len());
        for answer in &sheet.answers {
            let same = (answer.id.as_str(), answer.text.as_str());
            let next = match (&answer.person, known.get(&same)) {
                (Some(_), Some(place)) => *place,
                _ => {
                    let (id, number) = (answer.id.clone(), answer.number.clone());
                    questions.push((id, number, answer.text.clone()));
                    questions.len() - 1
                }
            };
            known.insert(same, next);
            at.push(next);
        }
        let items = self.items.get_or_insert_with(|| {
            Items::new(checklist.items.iter().map(|item| (&*item.id, &*item.question_ja)))
        });
        let found = match self.found.get(&questions) {
            Some(found) => Rc::clone(found),
            None => {
                let asked: Vec<Asked<'_>> = questions
                    .iter()
                    .map(|(id, number, question)| Asked { id, number: number.as_deref(), question })
                    .collect();
                let found = Rc::new(items.find(&asked));
                self.found.insert(questions, Rc::clone(&found));
                found
            }
        };
        let answers = sheet.answers.iter().zip(at);
        answers
            .map(|(answer, at)| {
                let found = found.get(at).copied().unwrap_or(Match::None);
                place(sheet, answer, checklist, profile, found)
            })
            .collect()
    }
}

fn place(
    sheet: &SheetReading,
    answer: &Answer,
    checklist: &Checklist,
    profile: Option<&Profile>,
    found: Match,
) -> Placed {
    if let Some(RowId::Gate(gate)) = RowId::parse(&answer.id).filter(|_| answer.id_is_hidden) {
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
    let id = |at: usize| checklist.items[at].id.clone();
    // What a person said of exactly these words needs no likeness.
    let decided = profile.and_then(|profile| profile.items.get(&key(&answer.text)));
    match (found, decided) {
        (Match::Found(at), _) => Placed::Item(id(at)),
        (_, Some(item)) if checklist.item(item).is_some() => Placed::Item(item.clone()),
        (Match::Perhaps(at), _) => Placed::Nowhere("sheet_item_to_confirm", id(at)),
        (Match::Reworded(at), _) => Placed::Nowhere("sheet_question_changed", id(at)),
        (Match::None, _) => Placed::Nowhere("sheet_item_unknown", answer.id.clone()),
    }
}

/// A name or text for comparing: without spaces, widths aside.
pub(crate) fn key(said: &str) -> String {
    tenken_excel::read::fold(said)
}
