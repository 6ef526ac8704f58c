//! 点検票: gates, then a row for each item.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule,
    ExcelDateTime, Format, Formula, Workbook, Worksheet,
};
use tenken_core::vocabulary::{Basis, Requirement};
use tenken_i18n::value_name;

use super::Sheet;
use super::form::{GateLine, ItemLine};
use super::state::{self, State};
use crate::cells::{Cells, Column};
use crate::error::Error;
use crate::meta::{MARKS_NAME, RowId};
use crate::write::look;
use crate::write::paper::{self, address, cut, literal};

const ID: u16 = 0;
const NUMBER: u16 = 1;
const QUESTION: u16 = 2;
const CLAUSE: u16 = 3;
const STATE: u16 = 5;
const LAST: u16 = 13;
const HEADER: u32 = 2;
const WIDTHS: [(u16, f64); 13] = [
    (NUMBER, 9.0),
    (QUESTION, 42.0),
    (CLAUSE, 9.0),
    (4, 6.5),
    (STATE, 10.5),
    (6, 24.0),
    (7, 22.0),
    (8, 11.0),
    (9, 26.0),
    (10, 10.0),
    (11, 11.0),
    (12, 10.5),
    (LAST, 20.0),
];

/// Most UTF-16 units of an input message that Excel takes.
const PROMPT_LIMIT: usize = 250;

/// Where an input cell stands: the mark, then what is still asked for, then the rest.
const fn column(of: Column) -> u16 {
    match of {
        Column::Mark => 4,
        other => 5 + other as u16,
    }
}

/// The width of a column that people see.
fn width(column: u16) -> f64 {
    WIDTHS.iter().find(|(known, _)| *known == column).map_or(10.0, |(_, width)| *width)
}

/// What the cover counts: the table's marks and states, and how many stand how now.
pub(super) struct Counts {
    /// Reference to the marks, without the sheet.
    pub marks: String,
    /// Reference to the states, without the sheet.
    pub states: String,
    /// The state of every gate and item.
    pub now: Vec<State>,
    /// The mark of every item that no gate settles.
    pub marks_now: Vec<String>,
}

impl Sheet<'_> {
    /// Writes the table into a new sheet. `lists` are references to the 該当なし理由 of the items
    /// that have some, in the order of the sheet.
    pub(super) fn write_table(
        &self,
        book: &mut Workbook,
        lists: &[String],
    ) -> Result<Counts, Error> {
        let last_row = self.last_row();
        let sheet = book.add_worksheet();
        sheet.set_name(self.words.excel_sheet_items())?;
        self.set_up(sheet)?;
        let mut row = HEADER + 1;
        let mut gate_cells = Vec::new();
        if !self.form.gates.is_empty() {
            self.write_section(sheet, row, &self.words.excel_section_gates())?;
            row += 1;
        }
        for (number, gate) in (1..).zip(&self.form.gates) {
            self.write_gate(sheet, row, number, gate)?;
            gate_cells.push(format!("$E${}", row + 1));
            row += 1;
        }
        let mut lists = lists.iter();
        for section in &self.form.sections {
            let title = self.words.excel_section(section.number, section.title);
            self.write_section(sheet, row, &title)?;
            row += 1;
            for line in &section.lines {
                let list = if line.item.na_reasons_ja.is_empty() { None } else { lists.next() };
                let gate = line.gate.map(|gate| gate_cells[gate].as_str());
                self.write_item(sheet, row, line, gate, list.map(String::as_str))?;
                row += 1;
            }
        }
        let counts = self.counts(last_row);
        self.write_head(sheet, &counts)?;
        self.highlight(sheet, last_row)?;
        paper::protect(sheet);
        Ok(counts)
    }

    fn last_row(&self) -> u32 {
        let gates = if self.form.gates.is_empty() { 0 } else { self.form.gates.len() + 1 };
        let items: usize = self.form.sections.iter().map(|s| s.lines.len() + 1).sum();
        HEADER + u32::try_from(gates + items).unwrap_or(u32::MAX >> 12)
    }

    fn set_up(&self, sheet: &mut Worksheet) -> Result<(), Error> {
        for (column, width) in WIDTHS {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_column_width(ID, 12)?.set_column_hidden(ID)?;
        sheet.set_freeze_panes(HEADER + 1, QUESTION + 1)?;
        sheet.set_repeat_rows(0, HEADER)?.set_landscape();
        paper::set_up_page(sheet, &self.unit_line(), self.input.confidentiality);
        sheet.set_row_height(0, 22)?.set_row_height(1, 18)?;
        let words = self.words;
        let headers = [
            words.excel_column_id(),
            words.excel_column_number(),
            words.excel_column_question(),
            words.excel_column_clause(),
            words.excel_column_mark(),
            words.excel_column_state(),
            words.excel_column_reason(),
            words.excel_column_improvement(),
            words.excel_column_improve_by(),
            words.excel_column_documents(),
            words.excel_column_exception_number(),
            words.excel_column_approver(),
            words.excel_column_expires_on(),
            words.excel_column_remarks(),
        ];
        sheet.set_row_height(HEADER, 32)?;
        for (column, header) in (0..).zip(headers) {
            paper::text(sheet, (HEADER, column), &header, &self.look.header)?;
        }
        Ok(())
    }

    fn write_head(&self, sheet: &mut Worksheet, counts: &Counts) -> Result<(), Error> {
        let look = &self.look;
        paper::text(sheet, (0, NUMBER), &self.title(), &look.title)?;
        paper::text(sheet, (1, NUMBER), &self.unit_line(), &look.heading)?;
        paper::text(sheet, (1, STATE + 1), &self.words.excel_legend(), &look.plain)?;
        let (left, incomplete) = (counts.left(), counts.incomplete());
        let unit = self.words.excel_count_unit();
        let (left_word, incomplete_word) =
            (self.words.excel_count_left(), self.words.excel_count_incomplete());
        let formula = format!(
            "={}&{}&{}&({})&{}",
            literal(&format!("{left_word} ")),
            counts.left_formula(self, ""),
            literal(&format!(" {unit}\u{3000}\u{3000}{incomplete_word} ")),
            counts.incomplete_formula(self, ""),
            literal(&format!(" {unit}")),
        );
        let now = format!(
            "{left_word} {left} {unit}\u{3000}\u{3000}{incomplete_word} {incomplete} {unit}"
        );
        paper::formula(sheet, (0, STATE + 1), &formula, now, &look.heading)?;
        if let Some(deadline) = &self.input.snapshot.campaign.deadline
            && let Some(date) = tenken_i18n::wareki::Date::parse(deadline)
        {
            let line = self.words.excel_deadline_line(date.long(self.words.locale()));
            paper::text(sheet, (0, LAST - 3), &line, &look.heading)?;
        }
        Ok(())
    }

    fn write_section(&self, sheet: &mut Worksheet, row: u32, title: &str) -> Result<(), Error> {
        sheet.set_row_height(row, 18)?;
        for column in NUMBER..=LAST {
            paper::text(sheet, (row, column), "", &self.look.section)?;
        }
        paper::text(sheet, (row, NUMBER), title, &self.look.section)
    }

    fn write_gate(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        number: usize,
        gate: &GateLine<'_>,
    ) -> Result<(), Error> {
        let (look, words) = (&self.look, self.words);
        let id = RowId::Gate(gate.gate.id.clone()).to_string();
        paper::text(sheet, (row, ID), &id, &look.cell)?;
        paper::text(sheet, (row, NUMBER), &words.excel_gate_number(number), &look.cell_centre)?;
        paper::text(sheet, (row, QUESTION), &gate.gate.question_ja, &look.cell)?;
        paper::text(sheet, (row, CLAUSE), "", &look.cell)?;
        paper::fit_row(sheet, row, 1, [(gate.gate.question_ja.as_str(), width(QUESTION))])?;
        paper::text(sheet, (row, 4), &self.yes_or_no(gate.yes), &look.input_centre)?;
        let formula = format!(
            "=IF({}=\"\",{},{})",
            address(4, row),
            literal(&State::Unanswered.word(words)),
            literal(&State::Done.word(words)),
        );
        let now = gate_state(gate).word(words);
        paper::formula(sheet, (row, STATE), &formula, now, &look.cell_centre)?;
        let items = gate.items.join(&words.excel_comma());
        paper::text(sheet, (row, STATE + 1), &words.excel_gate_effect(items), &look.plain)?;
        let validation = DataValidation::new()
            .allow_list_strings(&[words.excel_yes(), words.excel_no()])?
            .set_input_title(words.excel_prompt_gate())?
            .set_input_message(words.excel_prompt_gate_text())?
            .set_error_title(words.excel_wrong_title())?
            .set_error_message(words.excel_wrong_gate())?;
        sheet.add_data_validation(row, 4, row, 4, &validation)?;
        Ok(())
    }

    fn write_item(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        line: &ItemLine<'_>,
        gate: Option<&str>,
        list: Option<&str>,
    ) -> Result<(), Error> {
        let look = &self.look;
        paper::text(sheet, (row, ID), &line.item.id, &look.cell)?;
        paper::text(sheet, (row, NUMBER), &line.item.id, &look.cell_centre)?;
        paper::text(sheet, (row, QUESTION), &self.question(line), &look.cell)?;
        paper::text(sheet, (row, CLAUSE), &self.clause(line), &look.cell_centre)?;
        for of in Column::ALL {
            let (at, format) = ((row, column(of)), self.input_format(of));
            match of.is_date() {
                true => paper::date(sheet, at, line.cells.get(of), format)?,
                false => paper::text(sheet, at, line.cells.get(of), format)?,
            }
        }
        let texts = Column::ALL.into_iter().map(|of| (column(of), line.cells.get(of)));
        let (question, clause) = (self.question(line), self.clause(line));
        let fixed = [(QUESTION, question.as_str()), (CLAUSE, clause.as_str())];
        let cells = texts.chain(fixed).map(|(column, text)| (text, width(column)));
        // Two lines at least, so that there is room to write by hand.
        paper::fit_row(sheet, row, 2, cells)?;
        let formula = state::formula(self.words, row, column, gate);
        let now = State::of(&line.cells, self.form.is_closed(line)).word(self.words);
        paper::formula(sheet, (row, STATE), &formula, now, &look.cell_centre)?;
        self.guide(sheet, row, line, list)
    }

    fn input_format(&self, of: Column) -> &Format {
        match of {
            Column::Mark => &self.look.input_centre,
            of if of.is_date() => &self.look.input_date,
            _ => &self.look.input,
        }
    }

    /// The question, with what sets it apart: answers that differ, our reading of a clause.
    fn question(&self, line: &ItemLine<'_>) -> String {
        let mut text = String::new();
        if !line.disagreement.is_empty() {
            let marks = line.disagreement.join("／");
            text.push_str(&self.words.excel_disagreement(marks));
        }
        if line.item.basis != Basis::AsWritten {
            let basis = value_name(self.words.locale(), "basis", line.item.basis.as_str());
            text.push_str(&format!("［{basis}］"));
        }
        text.push_str(&line.item.question_ja);
        text
    }

    fn clause(&self, line: &ItemLine<'_>) -> String {
        let clauses = line.clauses.join("\n");
        match line.item.requirement {
            Requirement::Mandatory => clauses,
            Requirement::Recommended => {
                let name = value_name(self.words.locale(), "requirement", "recommended");
                format!("{clauses}\n（{name}）")
            }
        }
    }

    /// What the cells of a row offer and say while somebody fills them in.
    fn guide(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        line: &ItemLine<'_>,
        list: Option<&str>,
    ) -> Result<(), Error> {
        let words = self.words;
        let mark = DataValidation::new()
            .allow_list_formula(Formula::new(format!("={MARKS_NAME}")))
            .set_input_title(words.excel_prompt_mark())?
            .set_input_message(cut(&line.item.guidance_ja, PROMPT_LIMIT))?
            .set_error_title(words.excel_wrong_title())?
            .set_error_message(words.excel_wrong_mark())?;
        add(sheet, row, Column::Mark, &mark)?;
        let reason = DataValidation::new().set_input_title(words.excel_prompt_reason())?;
        let reason = match list {
            // Something else than the list offers can be typed as well.
            Some(list) => reason
                .allow_list_formula(Formula::new(list))
                .show_error_message(false)
                .set_input_message(words.excel_prompt_reason_pick())?,
            None => reason.set_input_message(words.excel_prompt_reason_text())?,
        };
        add(sheet, row, Column::Reason, &reason)?;
        for of in [Column::ImproveBy, Column::ExpiresOn] {
            add(sheet, row, of, &self.date_validation()?)?;
        }
        let examples = line.item.evidence_examples_ja.join(&words.excel_comma());
        let mut prompt = words.excel_prompt_documents_text();
        if !examples.is_empty() {
            prompt = format!("{prompt}\n{}", words.excel_prompt_documents_example(examples));
        }
        let documents = DataValidation::new()
            .set_input_title(words.excel_prompt_documents())?
            .set_input_message(cut(&prompt, PROMPT_LIMIT))?;
        add(sheet, row, Column::Documents, &documents)
    }

    /// A date; what is none is warned about and can stay, since 令和9年3月末 is an answer too.
    pub(super) fn date_validation(&self) -> Result<DataValidation, Error> {
        let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
        Ok(DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_input_title(self.words.excel_prompt_date())?
            .set_input_message(self.words.excel_prompt_date_text())?
            .set_error_title(self.words.excel_wrong_title())?
            .set_error_message(self.words.excel_wrong_date())?)
    }

    fn highlight(&self, sheet: &mut Worksheet, last: u32) -> Result<(), Error> {
        let first = HEADER + 1;
        // A unit that nothing concerns has a sheet without rows.
        if last < first {
            return Ok(());
        }
        let mut paint = |columns: (u16, u16), rule: String, format: &Format| -> Result<(), Error> {
            let condition =
                ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format);
            sheet.add_conditional_format(first, columns.0, last, columns.1, &condition)?;
            Ok(())
        };
        let state = address(STATE, first);
        let is = |word: State| format!("={state}={}", literal(&word.word(self.words)));
        paint((NUMBER, LAST), is(State::Outside), &look::outside())?;
        let mark = column(Column::Mark);
        for (text, format) in look::mark_highlights() {
            paint((mark, mark), format!("={}={}", address(mark, first), literal(text)), &format)?;
        }
        for (of, word) in [
            (Column::Reason, State::Reason),
            (Column::Improvement, State::Improvement),
            (Column::ImproveBy, State::ImproveBy),
        ] {
            paint((column(of), column(of)), is(word), &look::missing())?;
        }
        for of in [Column::ExceptionNumber, Column::Approver, Column::ExpiresOn] {
            let rule = format!(
                "=AND({state}={},{}=\"\")",
                literal(&State::Exception.word(self.words)),
                address(column(of), first)
            );
            paint((column(of), column(of)), rule, &look::missing())?;
        }
        let at_rest = [State::Done, State::Outside]
            .map(|word| format!("{state}<>{}", literal(&word.word(self.words))))
            .join(",");
        paint((STATE, STATE), format!("=AND({state}<>\"\",{at_rest})"), &look::wanting())
    }

    fn counts(&self, last: u32) -> Counts {
        let range = |column: u16| {
            let name = paper::column_name(column);
            format!("${name}${}:${name}${}", HEADER + 2, last + 1)
        };
        let states =
            self.form.lines().map(|line| State::of(&line.cells, self.form.is_closed(line)));
        let open = self.form.lines().filter(|line| !self.form.is_closed(line));
        Counts {
            marks: range(column(Column::Mark)),
            states: range(STATE),
            now: self.form.gates.iter().map(gate_state).chain(states).collect(),
            marks_now: open.map(|line| mark_of(&line.cells)).collect(),
        }
    }
}

impl Counts {
    /// Gates and items that nobody answered.
    pub fn left(&self) -> usize {
        self.count(|state| state == State::Unanswered)
    }

    /// Items of which something is missing.
    pub fn incomplete(&self) -> usize {
        self.count(State::is_incomplete)
    }

    /// Items settled by a gate.
    pub fn outside(&self) -> usize {
        self.count(|state| state == State::Outside)
    }

    fn count(&self, is: impl Fn(State) -> bool) -> usize {
        self.now.iter().filter(|state| is(**state)).count()
    }

    /// Counts [`Counts::left`]; `sheet` stands before each reference.
    pub fn left_formula(&self, of: &Sheet<'_>, sheet: &str) -> String {
        self.state_formula(of, sheet, State::Unanswered)
    }

    /// Counts [`Counts::incomplete`].
    pub fn incomplete_formula(&self, of: &Sheet<'_>, sheet: &str) -> String {
        [State::Reason, State::Improvement, State::ImproveBy, State::Exception]
            .map(|state| self.state_formula(of, sheet, state))
            .join("+")
    }

    /// Counts rows of a state.
    pub fn state_formula(&self, of: &Sheet<'_>, sheet: &str, state: State) -> String {
        format!("COUNTIF({sheet}{},{})", self.states, literal(&state.word(of.words)))
    }

    /// Counts items of a mark that no gate settles.
    pub fn mark_formula(&self, of: &Sheet<'_>, sheet: &str, mark: &str) -> String {
        let outside = format!("<>{}", State::Outside.word(of.words));
        // A lone ？ would stand for any character.
        let mark = mark.replace('？', "~？");
        format!(
            "COUNTIFS({sheet}{},{},{sheet}{},{})",
            self.marks,
            literal(&mark),
            self.states,
            literal(&outside)
        )
    }
}

fn gate_state(gate: &GateLine<'_>) -> State {
    if gate.yes.is_some() { State::Done } else { State::Unanswered }
}

fn mark_of(cells: &Cells) -> String {
    cells.get(Column::Mark).to_owned()
}

fn add(
    sheet: &mut Worksheet,
    row: u32,
    of: Column,
    validation: &DataValidation,
) -> Result<(), Error> {
    sheet.add_data_validation(row, column(of), row, column(of), validation)?;
    Ok(())
}
