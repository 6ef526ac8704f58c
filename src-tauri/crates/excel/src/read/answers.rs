//! From the rows of a table to answers, each with what has to be told of it.

use tenken_core::vocabulary::AnswerValue;

use super::content;
use super::date;
use super::grid::{Struck, Value};
use super::header::{Column, Header};
use super::mapping::Inverted;
use super::mark::{self, Legend, Reading};
use super::reading::{Answer, Issue, Role, Verdict};
use super::text;
use super::view::View;

/// What the rows of a table share.
pub struct Table<'a, 's> {
    /// The sheet.
    pub view: &'a View<'s>,
    /// Its header, roles settled.
    pub header: &'a Header,
    /// Its rows of items.
    pub rows: &'a [usize],
    /// What its marks mean.
    pub legend: &'a Legend,
    /// Texts beside the table that speak of single items: 「※ ⑨は…欄を選択」.
    pub notes: &'a [String],
    /// Whether marks are digits that nobody explained.
    pub is_rating: bool,
    /// How questions in the negative are answered, where somebody decided it.
    pub inverted: Option<Inverted>,
}

impl Table<'_, '_> {
    /// The answer of a row whose marks stand in this column, or in the columns of each answer.
    pub fn answer(&self, row: usize, column: Option<&Column>) -> Answer {
        let mut answer = self.of_row(row);
        match column {
            Some(column) => self.mark(&mut answer, row, column.at),
            None => self.ticks(&mut answer, row),
        }
        self.polarity(&mut answer, column);
        self.confirmation(&mut answer, row);
        self.missing_reason(&mut answer, row);
        if self.view.is_row_hidden(row) {
            let at = answer.at.clone();
            answer.issues.push(Issue::new(at, "hidden_row"));
        }
        answer
    }

    /// The verdict of a row.
    pub fn verdict(&self, row: usize) -> Answer {
        let mut answer = self.of_row(row);
        if let Some(column) = self.header.of(Role::Verdict).next() {
            answer.at = self.view.name(row, column.at);
            answer.raw = self.view.text(row, column.at);
            if text::bare(&answer.raw).is_empty() {
                answer.issues.push(Issue::new(answer.at.clone(), "blank"));
            } else {
                answer.verdict = self.verdict_of(&answer.raw);
                if answer.verdict.is_none() {
                    answer.issues.push(
                        Issue::new(answer.at.clone(), "verdict_unclear").with(answer.raw.clone()),
                    );
                }
            }
        }
        if let Some((raw, at)) = self.said(row, Role::Finding) {
            answer.finding = content::grade(&raw);
            if answer.finding.is_none()
                && !text::bare(&raw).is_empty()
                && !["なし", "無", "無し"].contains(&&*text::bare(&raw))
            {
                answer.issues.push(Issue::new(at, "finding_unclear").with(raw));
            }
        }
        for column in self.header.of(Role::DueOn) {
            let (day, raw) = self.day(row, column.at);
            if day.is_none() && !raw.is_empty() {
                answer
                    .issues
                    .push(Issue::new(self.view.name(row, column.at), "date_unclear").with(raw));
            }
            answer.due_on = answer.due_on.or(day);
        }
        answer.observation = self.texts(row, Role::Observation);
        if self.view.is_row_hidden(row) {
            let at = answer.at.clone();
            answer.issues.push(Issue::new(at, "hidden_row"));
        }
        answer
    }

    /// 監査判定 by the sheet's own legend, else by what is usual.
    fn verdict_of(&self, raw: &str) -> Option<Verdict> {
        match self.legend.meanings.get(&mark::canonical(raw)) {
            Some(Some(AnswerValue::Implemented)) => Some(Verdict::Conforming),
            Some(Some(AnswerValue::NotImplemented)) => Some(Verdict::Nonconforming),
            Some(Some(AnswerValue::NotApplicable)) => Some(Verdict::NotAudited),
            Some(Some(AnswerValue::Unknown)) => Some(Verdict::NotVerified),
            Some(_) => None,
            None => content::verdict(raw),
        }
    }

    /// What a row says beside its mark.
    pub fn of_row(&self, row: usize) -> Answer {
        let view = self.view;
        let mut answer = Answer {
            text: self.texts(row, Role::Question).unwrap_or_default().trim().to_owned(),
            ..Answer::default()
        };
        let mut was_date = None;
        let numbers: Vec<String> = self
            .header
            .of(Role::Number)
            .map(|column| {
                let (number, is_date) = view.number(row, column.at);
                if is_date {
                    was_date = Some(view.name(row, column.at));
                }
                number
            })
            .filter(|number| !number.is_empty())
            .collect();
        answer.number = numbers.last().cloned();
        if numbers.len() > 1 {
            answer.number = Some(numbers.join("-"));
        }
        let hidden_id =
            self.said(row, Role::Id).map(|(id, _)| printed(&id)).filter(|id| !id.is_empty());
        if hidden_id.is_none() {
            if let Some((number, rest)) =
                leading_number(&answer.text).filter(|_| answer.number.is_none())
            {
                answer.number = Some(number);
                answer.text = rest;
            }
            if let Some(at) = was_date {
                answer.issues.push(
                    Issue::new(at, "number_was_date")
                        .with(answer.number.clone().unwrap_or_default()),
                );
            }
        }
        answer.id_is_hidden = hidden_id.is_some();
        answer.id = hidden_id.or_else(|| answer.number.clone()).unwrap_or_default();
        answer.chapter = self
            .header
            .of(Role::Chapter)
            .next()
            .map(|c| text::line(&view.shown(row, c.at)))
            .filter(|c| !c.is_empty());
        answer.reason = self.texts(row, Role::Reason);
        answer.remarks = self.texts(row, Role::Remarks);
        answer.improvement = self.texts(row, Role::Improvement);
        answer.evidence = self.texts(row, Role::Evidence);
        for column in self.header.of(Role::ImproveBy) {
            let (day, raw) = self.day(row, column.at);
            if !raw.is_empty() {
                if day.is_none() {
                    answer.issues.push(
                        Issue::new(view.name(row, column.at), "date_unclear").with(raw.clone()),
                    );
                }
                answer.improve_by_raw = Some(raw);
            }
            answer.improve_by = answer.improve_by.or(day);
        }
        let exception = [Role::ExceptionNumber, Role::ExceptionApprover, Role::ExceptionExpires];
        let [number, approver, expires] = exception.map(|role| {
            let column = self.header.of(role).next();
            column.map_or(String::new(), |c| match role {
                Role::ExceptionExpires => {
                    let (day, raw) = self.day(row, c.at);
                    day.unwrap_or(raw)
                }
                _ => self.view.shown(row, c.at),
            })
        });
        if !(number.is_empty() && approver.is_empty() && expires.is_empty()) {
            answer.exception = Some([number, approver, expires]);
        }
        answer
    }

    /// Reads one mark's cell.
    fn mark(&self, answer: &mut Answer, row: usize, column: usize) {
        let view = self.view;
        answer.at = view.name(row, column);
        let at = answer.at.clone();
        let origin = view.origin(row, column);
        let cell = view.cell(origin.0, origin.1);
        answer.raw = view.text(origin.0, origin.1);
        let mut tell =
            |code: &str| answer.issues.push(Issue::new(at.clone(), code).with(answer.raw.clone()));
        if origin.0 != row && !text::bare(&answer.raw).is_empty() {
            tell("merged_answer");
            return;
        }
        if let Some(cell) = cell {
            if cell.value.is_none() && cell.formula.is_some() {
                tell("uncomputed_formula");
                return;
            }
            if matches!(cell.value, Some(Value::Error(_))) {
                tell("error_value");
                return;
            }
            if cell.struck == Struck::Whole {
                tell("struck_through");
                return;
            }
            if cell.struck == Struck::Partly {
                tell("struck_through");
            }
            if matches!(cell.value, Some(Value::Date(_))) {
                tell("unclear_mark");
                return;
            }
        }
        let place = view.at(row, column);
        let boxed: Vec<bool> = view
            .sheet
            .boxes
            .iter()
            .filter(|(at, ..)| *at == place)
            .map(|(.., ticked)| *ticked)
            .collect();
        if view.sheet.drawn.contains(&place) || !boxed.is_empty() {
            tell("drawn_mark");
            return;
        }
        if self.is_rating
            && text::bare(&answer.raw).chars().all(|c| c.is_ascii_digit())
            && !text::bare(&answer.raw).is_empty()
        {
            tell("rating_scale");
            return;
        }
        match mark::read(&answer.raw, self.legend) {
            Reading::Blank | Reading::Empty => {
                answer.answer = Some(AnswerValue::Unanswered);
                tell("blank");
            }
            Reading::Mark { value, is_unusual } => {
                answer.answer = Some(value);
                if is_unusual {
                    tell("unusual_mark");
                }
            }
            Reading::Two => tell("two_marks"),
            Reading::Unclear
                if self.legend.meanings.get(&mark::canonical(&answer.raw)) == Some(&None) =>
            {
                tell("legend_unclear")
            }
            Reading::Unclear => tell("unclear_mark"),
        }
    }

    /// Reads the columns of each answer: a tick in one of them.
    fn ticks(&self, answer: &mut Answer, row: usize) {
        let view = self.view;
        let columns: Vec<&Column> = self.header.of(Role::Option).collect();
        let mut ticked = Vec::new();
        let mut unclear = None;
        let mut unusual = false;
        for column in &columns {
            let raw = view.text(row, column.at);
            let cell = view.cell(row, column.at);
            let place = view.at(row, column.at);
            let floats = view.sheet.boxes.iter().find(|(at, ..)| *at == place).map(|(.., on)| *on);
            if let Some(is_ticked) = floats {
                if is_ticked {
                    ticked.push((*column, "☑".to_owned()));
                }
                continue;
            }
            if view.sheet.drawn.contains(&place) {
                unclear = Some((column.at, "drawn_mark"));
                continue;
            }
            if cell.is_some_and(|cell| cell.value.is_none() && cell.formula.is_some()) {
                unclear = Some((column.at, "uncomputed_formula"));
                continue;
            }
            if cell.is_some_and(|cell| cell.struck == Struck::Whole) {
                continue;
            }
            let said = text::bare(&raw);
            match mark::read(&raw, &Legend::default()) {
                Reading::Blank | Reading::Empty => {}
                _ if ["false", "0", "-", "―"].contains(&said.as_str()) => {}
                // In its own column any mark but a cross says: this one.
                Reading::Mark { value, is_unusual } => {
                    let fits = matches!(value, AnswerValue::Implemented)
                        || Some(value) == column.value
                        || said == "true";
                    if !fits {
                        unclear = Some((column.at, "unclear_mark"));
                    }
                    unusual |= is_unusual;
                    ticked.push((*column, raw));
                }
                _ => {
                    unclear = Some((column.at, "unclear_mark"));
                    ticked.push((*column, raw));
                }
            }
        }
        let (begin, end) = (columns.first().map(|c| c.at), columns.last().map(|c| c.at));
        // A tick below words that nobody understood is an answer all the same.
        let beside = self.header.of(Role::Other).filter(|column| !column.lines.is_empty());
        for column in beside {
            let is_between = begin < Some(column.at) && Some(column.at) < end;
            let said = mark::read(&view.text(row, column.at), &Legend::default());
            if matches!(said, Reading::Mark { .. }) && (is_between || ticked.is_empty()) {
                unclear = Some((column.at, "unclear_mark"));
            }
        }
        let first = ticked
            .first()
            .map(|(column, _)| column.at)
            .or(columns.first().map(|c| c.at))
            .unwrap_or(0);
        answer.at = view.name(row, first);
        answer.raw = ticked.iter().map(|(_, raw)| raw.as_str()).collect::<Vec<_>>().join(" ");
        let mut tell = |at: usize, code: &str| {
            answer.issues.push(Issue::new(view.name(row, at), code).with(answer.raw.clone()));
        };
        match (ticked.as_slice(), unclear) {
            ([_, _, ..], _) => tell(first, "two_marks"),
            (_, Some((at, code))) => tell(at, code),
            ([], None) => {
                answer.answer = Some(AnswerValue::Unanswered);
                tell(first, "blank");
            }
            ([(column, _)], None) => {
                if unusual {
                    tell(first, "unusual_mark");
                }
                answer.answer = column.value;
            }
        }
    }

    /// A question that asks for something not to be done: yes may mean either.
    fn polarity(&self, answer: &mut Answer, column: Option<&Column>) {
        let decided = matches!(
            answer.answer,
            Some(AnswerValue::Implemented | AnswerValue::Partial | AnswerValue::NotImplemented)
        );
        if !decided {
            return;
        }
        let turned = turn(&answer.text);
        if turned == Turn::None {
            return;
        }
        let number = answer.number.as_deref().unwrap_or_default();
        let is_noted = !number.is_empty()
            && self.notes.iter().any(|note| {
                let note = text::half_width(note);
                note.contains(number)
                    && ["選択", "記入", "欄", "○"].iter().any(|word| note.contains(word))
            });
        // 実施・未実施 name the state; はい・いいえ answer the sentence, whichever way it is turned.
        let said = text::bare(column.map_or_else(
            || {
                self.header
                    .of(Role::Option)
                    .find(|c| c.value == answer.answer)
                    .map_or("", |c| c.label())
            },
            |_| answer.raw.as_str(),
        ));
        let answers_sentence =
            ["はい", "いいえ", "有", "無", "あり", "なし", "yes", "no", "ある", "ない"]
                .contains(&said.as_str());
        let at = answer.at.clone();
        answer.issues.push(Issue::new(at, "inverted_question").with(answer.raw.clone()));
        if let Some(inverted) = self.inverted {
            answer.answer = answer.answer.map(|value| inverted.meant(value, turned));
            return;
        }
        if !is_noted && (answers_sentence || turned == Turn::Bad) {
            answer.answer = None;
        }
    }

    fn confirmation(&self, answer: &mut Answer, row: usize) {
        for column in self.header.of(Role::HeadConfirmation) {
            // The first that is confirmed is found soon, where any is.
            let is_confirmed =
                |at: usize| content::confirms(&self.view.shown(at, column.at)) == Some(true);
            let any = || self.rows.iter().any(|other| is_confirmed(*other));
            if !is_confirmed(row) && any() {
                answer
                    .issues
                    .push(Issue::new(self.view.name(row, column.at), "head_not_confirmed"));
            }
        }
    }

    fn missing_reason(&self, answer: &mut Answer, row: usize) {
        if answer.answer != Some(AnswerValue::NotApplicable) {
            return;
        }
        let roles =
            [Role::Remarks, Role::Reason, Role::Evidence, Role::Observation, Role::Improvement];
        let asked = roles.iter().any(|role| self.header.has(*role));
        let given = roles.iter().any(|role| self.texts(row, *role).is_some());
        if asked && !given {
            let at = answer.at.clone();
            answer.issues.push(Issue::new(at, "na_reason_missing"));
        }
    }

    /// The first column of a role: text and place.
    fn said(&self, row: usize, role: Role) -> Option<(String, String)> {
        let column = self.header.of(role).next()?;
        Some((self.view.text(row, column.at), self.view.name(row, column.at)))
    }

    /// All columns of a role, line by line.
    pub fn texts(&self, row: usize, role: Role) -> Option<String> {
        let said: Vec<String> = self
            .header
            .of(role)
            .map(|column| self.view.shown(row, column.at))
            .filter(|text| !text.trim().is_empty())
            .collect();
        (!said.is_empty()).then(|| said.join("\n"))
    }

    fn day(&self, row: usize, column: usize) -> (Option<String>, String) {
        match self.view.cell(row, column).and_then(|cell| cell.value.as_ref()) {
            Some(Value::Date(day)) => (Some(day.to_string()), day.to_string()),
            _ => {
                let raw = self.view.shown(row, column).trim().to_owned();
                (date::read(&raw).map(|day| day.to_string()), raw)
            }
        }
    }
}

/// Which way a question is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The right way: yes is good.
    None,
    /// 「…していないか」
    Negative,
    /// 「…したことがあるか」: yes is bad.
    Bad,
}

impl Inverted {
    /// What a mark means under a question that is turned this way.
    pub fn meant(self, value: AnswerValue, turned: Turn) -> AnswerValue {
        match (self, turned, value) {
            (Self::Sentence, Turn::Bad, AnswerValue::Implemented) => AnswerValue::NotImplemented,
            (Self::Sentence, Turn::Bad, AnswerValue::NotImplemented) => AnswerValue::Implemented,
            _ => value,
        }
    }
}

/// Which way a question is turned.
pub fn turn(question: &str) -> Turn {
    let said = text::bare(question);
    let negative =
        ["ないか", "いませんか", "ありませんか", "ないですか", "なかったか", "ませんでしたか"];
    if negative.iter().any(|end| said.ends_with(end)) {
        return Turn::Negative;
    }
    let bad = [
        "ことがあるか",
        "ことがありますか",
        "ことはあるか",
        "ことはありますか",
        "ことがあったか",
        "ことがありましたか",
    ];
    if bad.iter().any(|end| said.ends_with(end)) {
        return Turn::Bad;
    }
    Turn::None
}

fn printed(said: &str) -> String {
    super::view::printed_number(said)
}

/// 「1. 施錠しているか」 → 1 and the question.
pub fn leading_number(said: &str) -> Option<(String, String)> {
    let half = text::half_width(said.trim());
    let marks = ["Q", "q", "問", "設問", "No.", "№"];
    let rest = marks.iter().find_map(|mark| half.strip_prefix(mark)).unwrap_or(&half);
    let rest = rest.trim_start();
    let open = rest.strip_prefix('(').unwrap_or(rest);
    let end = open.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(open.len());
    let digits = open[..end].trim_end_matches('-');
    let circled = open.chars().next().filter(|c| matches!(c, '①'..='⑳' | '⑴'..='⒇' | '㉑'..='㉟'));
    if let Some(circled) = circled {
        return Some((circled.to_string(), open[circled.len_utf8()..].trim().to_owned()));
    }
    if digits.is_empty() || digits.len() > 6 {
        return None;
    }
    let after = &open[digits.len()..];
    let tail = after.trim_start_matches([')', '.', ':', '、', ' ', '\u{3000}', '．']);
    let is_separated = tail.len() < after.len() || marks.iter().any(|m| half.starts_with(m));
    (is_separated || tail.is_empty()).then(|| (digits.to_owned(), tail.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_are_turned_round_are_seen() {
        for (question, expected) in [
            ("パスワードを付箋等に記載していないか。", Turn::Negative),
            ("USBメモリを私用で使ったことがあるか", Turn::Bad),
            ("ソフトウェアの無断導入がないことを確認したか。", Turn::None),
            ("来庁者から画面が見えない配置としているか。", Turn::None),
        ] {
            assert_eq!(turn(question), expected, "{question}");
        }
    }

    #[test]
    fn a_number_before_the_question_is_its_number() {
        for (said, number) in [
            ("1. 施錠しているか", Some("1")),
            ("(2)施錠", Some("2")),
            ("Q3 施錠", Some("3")),
            ("③施錠", Some("③")),
            ("２－１　施錠", Some("2-1")),
            ("3層分離をしているか", None),
            ("施錠", None),
            ("2024年度の", None),
        ] {
            assert_eq!(leading_number(said).map(|(n, _)| n).as_deref(), number, "{said}");
        }
    }
}
