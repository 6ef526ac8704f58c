//! What was read: the shapes that leave the worker.
//!
//! Field names are those of the command line's contract. Messages are empty here; words are put in
//! where the language is known.

use serde::{Deserialize, Serialize};
use tenken_core::vocabulary::AnswerValue;

macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

names! {
    /// How a sheet is laid out.
    Layout {
        /// One item per row with one mark column.
        RowPerItem = "row_per_item",
        /// One column per answer, a tick in the right one.
        ColumnPerAnswer = "column_per_answer",
        /// One column per person.
        ColumnPerPerson = "column_per_person",
        /// One row per person.
        RowPerPerson = "row_per_person",
        /// One sheet per chapter.
        SheetPerChapter = "sheet_per_chapter",
        /// One sheet per unit.
        SheetPerUnit = "sheet_per_unit",
        /// Items × units.
        Matrix = "matrix",
        /// Verdict, finding and due date of an audit.
        AuditChecklist = "audit_checklist",
        /// Items across, their facts down.
        Transposed = "transposed",
        /// 方眼紙: a person has to show one row.
        GridPaper = "grid_paper",
        /// None of these.
        Unknown = "unknown",
    }
}

names! {
    /// 監査判定 as a sheet says it.
    Verdict {
        /// 適合
        Conforming = "conforming",
        /// 不適合
        Nonconforming = "nonconforming",
        /// 確認できず
        NotVerified = "not_verified",
        /// 監査対象外
        NotAudited = "not_audited",
    }
}

names! {
    /// 指摘区分 as a sheet says it.
    Grade {
        /// 重大な不適合
        Major = "major",
        /// 軽微な不適合
        Minor = "minor",
        /// 観察事項
        Observation = "observation",
        /// 改善の機会
        ImprovementOpportunity = "improvement_opportunity",
        /// 良好事項
        GoodPractice = "good_practice",
    }
}

names! {
    /// What a column is for.
    Role {
        /// Hidden id.
        Id = "id",
        /// Printed number.
        Number = "number",
        /// 分野
        Chapter = "chapter",
        /// 条項
        Clause = "clause",
        /// 設問
        Question = "question",
        /// 回答
        Answer = "answer",
        /// One answer's own column.
        Option = "option",
        /// One person's column.
        Person = "person",
        /// One unit's column, or the unit of a row.
        Unit = "unit",
        /// One item's column.
        Item = "item",
        /// 特記事項
        Remarks = "remarks",
        /// 理由
        Reason = "reason",
        /// 改善策
        Improvement = "improvement",
        /// 改善予定日
        ImproveBy = "improve_by",
        /// 確認資料
        Evidence = "evidence",
        /// 所属長確認
        HeadConfirmation = "head_confirmation",
        /// 監査判定
        Verdict = "verdict",
        /// 指摘区分
        Finding = "finding",
        /// 期限
        DueOn = "due_on",
        /// 確認結果: what an auditor saw.
        Observation = "observation",
        /// 必須, 対象 and other marks that answer nothing.
        Required = "required",
        /// Explanations and examples.
        Guidance = "guidance",
        /// 氏名
        Respondent = "respondent",
        /// 職名
        RespondentTitle = "respondent_title",
        /// 点検日
        InspectedOn = "inspected_on",
        /// 例外措置の承認番号
        ExceptionNumber = "exception_number",
        /// 例外措置の承認者
        ExceptionApprover = "exception_approver",
        /// 例外措置の有効期限
        ExceptionExpires = "exception_expires",
        /// Not read.
        Other = "other",
    }
}

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileReading {
    /// The file's name.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// xlsx, xlsb, xls, ods or csv, by content.
    pub kind: String,
    /// How the file as a whole is laid out.
    pub layout: Layout,
    /// 年度 of the title or the file's name.
    pub fiscal_year: Option<i32>,
    /// What was read, sheet by sheet; a matrix gives an entry for each unit.
    pub sheets: Vec<SheetReading>,
    /// Names of sheets that hold no answers.
    pub skipped_sheets: Vec<String>,
    /// Why, by name.
    pub skipped_sheet_reasons: std::collections::BTreeMap<String, String>,
    /// Names of cover sheets, whose lines stand at every sheet.
    pub cover_sheets: Vec<String>,
    /// The facts of this program's own sheet, row by row, as its `_meta` sheet or the document
    /// properties hold them; empty for a foreign one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meta: Vec<Vec<String>>,
    /// What is told of the file.
    pub issues: Vec<Issue>,
}

/// One sheet, or one unit's part of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetReading {
    /// The sheet's name; empty for a table of text.
    pub name: String,
    /// How it is laid out.
    pub layout: Layout,
    /// The rows of its header, from 1.
    pub header_rows: Vec<u32>,
    /// What its head says.
    #[serde(flatten)]
    pub head: Head,
    /// Its columns.
    pub columns: Vec<Column>,
    /// SHA-256 of its header's words and its legend: files of one form share it.
    pub signature: String,
    /// How sure the layout is, of 100.
    pub score: u32,
    /// Why it was taken so.
    pub reasons: Vec<String>,
    /// What was read.
    pub answers: Vec<Answer>,
    /// Rows that hold no answer: cell, reason and text.
    pub skipped_rows: Vec<Issue>,
    /// What is told of the sheet.
    pub issues: Vec<Issue>,
}

/// What the head of a sheet says of itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// 所属, cleaned.
    pub unit: Option<String>,
    /// 所属 as the cell has it, or the file's or sheet's name.
    pub unit_raw: Option<String>,
    /// 所属長
    pub unit_head: Option<String>,
    /// 所属長 as the cell has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_head_raw: Option<String>,
    /// Whether the 所属長 has confirmed; none where the sheet does not ask.
    pub head_confirmed: Option<bool>,
    /// What stands there.
    pub head_confirmed_raw: Option<String>,
    /// When, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_confirmed_on: Option<String>,
    /// 確認の方法 as the cell has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_means: Option<String>,
    /// 決裁番号
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_reference: Option<String>,
    /// The cell of the 所属長 or of the confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_at: Option<String>,
    /// 回答者
    pub respondent: Option<String>,
    /// Their 職名.
    pub respondent_title: Option<String>,
    /// 回答者 as the cell has it.
    pub respondent_raw: Option<String>,
    /// 点検日, ISO 8601.
    pub inspected_on: Option<String>,
    /// 点検日 as the cell has it.
    pub inspected_on_raw: Option<String>,
    /// 対象人数
    pub headcount: Option<u32>,
    /// 標題
    pub title: Option<String>,
}

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its letters; for a transposed sheet the row's number.
    pub column: String,
    /// What names it on every sheet of the form.
    pub key: String,
    /// What it is for.
    pub role: Role,
    /// Its header.
    pub header: String,
    /// For an answer's own column, the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<AnswerValue>,
}

/// One answer: of an item, by a unit or a person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The hidden id, else the printed number without ※ and line breaks.
    pub id: String,
    /// Whether `id` is a hidden id.
    #[serde(default)]
    pub id_is_hidden: bool,
    /// The printed number.
    pub number: Option<String>,
    /// The person, where each has an answer.
    pub person: Option<String>,
    /// The question.
    pub text: String,
    /// 分野
    pub chapter: Option<String>,
    /// The answer; none where nothing may be decided without a person.
    pub answer: Option<AnswerValue>,
    /// 監査判定
    pub verdict: Option<Verdict>,
    /// 指摘区分
    pub finding: Option<Grade>,
    /// 期限, ISO 8601.
    pub due_on: Option<String>,
    /// The mark as the cell has it.
    pub raw: String,
    /// The cell.
    pub at: String,
    /// 理由
    pub reason: Option<String>,
    /// 特記事項
    pub remarks: Option<String>,
    /// 改善策
    pub improvement: Option<String>,
    /// 改善予定日, ISO 8601.
    pub improve_by: Option<String>,
    /// 改善予定日 as the cell has it.
    pub improve_by_raw: Option<String>,
    /// 確認資料
    pub evidence: Option<String>,
    /// 確認結果
    pub observation: Option<String>,
    /// 例外措置: number, approver, expiry.
    pub exception: Option<[String; 3]>,
    /// What is told of it.
    pub issues: Vec<Issue>,
}

impl Answer {
    /// Whether an issue of this code is told of it.
    pub fn has(&self, code: &str) -> bool {
        self.issues.iter().any(|issue| issue.code == code)
    }
}

/// Something that is told, with its cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// 「シート「総務課」!E12」
    pub at: String,
    /// What it is.
    pub code: String,
    /// In words.
    pub message: String,
    /// What was found there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Issue {
    /// An issue at a cell.
    pub fn new(at: impl Into<String>, code: &str) -> Self {
        Self { at: at.into(), code: code.to_owned(), ..Self::default() }
    }

    /// The same with what was found.
    #[must_use]
    pub fn with(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// Every code of an issue and of a skipped row; each has its words.
pub const CODES: &[&str] = &[
    "blank",
    "two_marks",
    "unusual_mark",
    "unclear_mark",
    "na_reason_missing",
    "hidden_row",
    "hidden_column",
    "inverted_question",
    "head_not_confirmed",
    "struck_through",
    "uncomputed_formula",
    "error_value",
    "number_was_date",
    "date_unclear",
    "drawn_mark",
    "duplicate_number",
    "merged_answer",
    "total_disagrees",
    "finding_unclear",
    "verdict_unclear",
    "phantom_value",
    "legend_unclear",
    "rating_scale",
    "which_answer_column",
    "which_columns",
    "other_column_left_out",
    "unit_unknown",
    "unit_from_name",
    "layout_unknown",
    "show_one_row",
    "section_row",
    "note_row",
    "total_row",
    "example_row",
    "repeated_header",
    "text_row",
    "macros_not_run",
    "external_links_not_followed",
    "encoding_utf8",
    "encoding_utf16",
    "encoding_cp932",
    "encoding_euc_jp",
    "delimiter_tab",
    "delimiter_semicolon",
];
