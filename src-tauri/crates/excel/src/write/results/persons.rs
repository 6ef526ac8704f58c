//! 職員別回答: a row for each person, a column for each item, counts above.

use std::collections::BTreeSet;

use rust_xlsxwriter::Workbook;
use tenken_core::checklist::Item;
use tenken_core::vocabulary::AnswerValue;

use super::Results;
use crate::error::Error;
use crate::mark;
use crate::write::paper::{self, column_name, literal};

const FIRST: u16 = 2;
/// Headings, then 実施 and answers of each item; persons below.
const ABOVE: u32 = 3;

impl Results<'_> {
    /// 職員別回答, where somebody answered for themselves.
    pub(super) fn write_persons(&self, book: &mut Workbook) -> Result<(), Error> {
        let persons = self.input.persons;
        if persons.is_empty() {
            return Ok(());
        }
        let (look, words) = (&self.look, self.words);
        let answered: BTreeSet<&str> =
            persons.iter().flat_map(|person| person.answers.keys().map(String::as_str)).collect();
        let checklist = &self.input.snapshot.checklist;
        let items: Vec<&Item> =
            checklist.items.iter().filter(|item| answered.contains(item.id.as_str())).collect();
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(words.excel_results_sheet_persons())?;
        let mut columns =
            vec![(words.excel_answers_unit(), 18.0), (words.excel_person_name(), 16.0)];
        columns.extend(items.iter().map(|item| (item.id.clone(), 8.0)));
        self.head(sheet, &columns)?;
        sheet.set_freeze_panes(ABOVE, FIRST)?;
        let last = ABOVE + u32::try_from(persons.len()).unwrap_or(u32::MAX >> 12);
        let range = |column: u16| {
            let name = column_name(column);
            format!("{name}{}:{name}{last}", ABOVE + 1)
        };
        let count = |item: &Item, is: fn(AnswerValue) -> bool| {
            persons.iter().filter(|p| p.answers.get(&item.id).is_some_and(|v| is(*v))).count()
        };
        for (row, label) in
            [(1, words.excel_persons_implemented()), (2, words.excel_persons_answered())]
        {
            paper::text(sheet, (row, 0), &label, &look.header)?;
            paper::text(sheet, (row, 1), "", &look.header)?;
            for (column, item) in (FIRST..).zip(&items) {
                let range = range(column);
                let (formula, now) = match row {
                    1 => (
                        format!("=COUNTIF({range},{})", literal("○")),
                        count(item, |value| value == AnswerValue::Implemented),
                    ),
                    _ => (
                        format!("=COUNTA({range})"),
                        count(item, |value| value != AnswerValue::Unanswered),
                    ),
                };
                paper::formula(sheet, (row, column), &formula, now, &look.count)?;
            }
        }
        for (row, person) in (ABOVE..).zip(persons) {
            paper::text(sheet, (row, 0), &self.unit_name(&person.unit), &look.cell)?;
            paper::text(sheet, (row, 1), &person.name, &look.cell)?;
            for (column, item) in (FIRST..).zip(&items) {
                let mark = person.answers.get(&item.id).map_or("", |value| mark::mark(*value));
                paper::text(sheet, (row, column), mark, &look.cell_centre)?;
            }
            self.step()?;
        }
        Ok(())
    }
}
