//! Facts of every crate below, mapped to the codes that a user would act on differently.
//!
//! Words are not here: they come from the locales as `error-<code>` and `error-<code>-hint`, so the
//! page and scripts look only at the code.

use std::collections::BTreeMap;

use tenken_i18n::Locale;

use crate::wire::WireError;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $text:literal,)+) => {
        /// What went wrong, as far as the user should do something different.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$meta])* $variant,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// No command of that name.
    UnknownCommand = "unknown_command",
    /// The payload is not of the command's type.
    WrongPayload = "wrong_payload",
    /// A value is not of its closed list.
    WrongValue = "wrong_value",
    /// A date is not ISO 8601 or does not exist.
    WrongDate = "wrong_date",
    /// A text holds characters that cannot be kept.
    WrongText = "wrong_text",
    /// A text is longer than its field.
    TextTooLong = "text_too_long",
    /// A text that is needed is empty.
    TextMissing = "text_missing",
    /// No book is open.
    NoBookOpen = "no_book_open",
    /// A place is not known, or a path came from the page.
    UnknownPlace = "unknown_place",
    /// The book is not there.
    BookMissing = "book_missing",
    /// The folder for a new book holds something else.
    FolderNotEmpty = "folder_not_empty",
    /// A file that would be written is there already.
    FileExists = "file_exists",
    /// The file is not a book of this program.
    NotABook = "not_a_book",
    /// The book is damaged.
    BookDamaged = "book_damaged",
    /// The book comes from a newer program.
    BookTooNew = "book_too_new",
    /// Another program has the book open.
    BookInUse = "book_in_use",
    /// The book was opened without the right to write.
    BookReadOnly = "book_read_only",
    /// The disk is full.
    DiskFull = "disk_full",
    /// The folder or file may not be read or written.
    AccessDenied = "access_denied",
    /// The book's folder was moved or taken away while open.
    BookGone = "book_gone",
    /// Any other failure of reading or writing.
    FileFailed = "file_failed",
    /// No such campaign.
    UnknownCampaign = "unknown_campaign",
    /// No such unit.
    UnknownUnit = "unknown_unit",
    /// A unit of that name exists.
    UnitExists = "unit_exists",
    /// No such item.
    UnknownItem = "unknown_item",
    /// No such gate.
    UnknownGate = "unknown_gate",
    /// The item is not this unit's to answer.
    ItemNotAsked = "item_not_asked",
    /// The item is settled by a gate.
    ItemSettledByGate = "item_settled_by_gate",
    /// The question was withdrawn.
    ItemWithdrawn = "item_withdrawn",
    /// The answer is submitted, and a change must say why.
    ChangeReasonNeeded = "change_reason_needed",
    /// The unit has said nothing that could be confirmed or submitted.
    NothingToSubmit = "nothing_to_submit",
    /// Something stands in the way of the submission and no note says why it goes out so.
    UnitNotReady = "unit_not_ready",
    /// The campaign wants the head's confirmation of what is submitted.
    ConfirmationNeeded = "confirmation_needed",
    /// No such person in the unit's roster.
    UnknownPerson = "unknown_person",
    /// No profile of sheets has this name.
    UnknownProfile = "unknown_profile",
    /// The file carries no records that this program could take in.
    NotAReturn = "not_a_return",
    /// Nobody signed the list of records, and it was not said that this is known.
    ReturnUnsigned = "return_unsigned",
    /// The list cannot be read.
    ListUnreadable = "list_unreadable",
    /// The list lacks a column that it needs.
    ListColumnsMissing = "list_columns_missing",
    /// No such run.
    UnknownRun = "unknown_run",
    /// No such record, or it no longer stands.
    UnknownRecord = "unknown_record",
    /// Nothing of the act can be taken back any more.
    NothingToTakeBack = "nothing_to_take_back",
    /// Somebody changed the answer since.
    ChangedSince = "changed_since",
    /// A person chose among answers that differed.
    DecisionStands = "decision_stands",
    /// Answers differ, and only a person settles that.
    DisagreementOpen = "disagreement_open",
    /// One item was answered twice in one act.
    AnsweredTwice = "answered_twice",
    /// More answers in one act than any sheet has.
    TooManyAnswers = "too_many_answers",
    /// The answer and its documents together are too large.
    AnswerTooLarge = "answer_too_large",
    /// No such backup.
    UnknownBackup = "unknown_backup",
    /// No such checklist.
    UnknownChecklist = "unknown_checklist",
    /// The checklist's files cannot be read.
    ChecklistUnreadable = "checklist_unreadable",
    /// The checklist comes from a newer program.
    ChecklistTooNew = "checklist_too_new",
    /// The campaign's checklist is not in the book.
    ChecklistMissing = "checklist_missing",
    /// The file of evidence is empty.
    EvidenceEmpty = "evidence_empty",
    /// The file of evidence is too large.
    EvidenceTooLarge = "evidence_too_large",
    /// The kind of file may not be attached.
    EvidenceTypeDenied = "evidence_type_denied",
    /// The content is not what the name says.
    EvidenceTypeMismatch = "evidence_type_mismatch",
    /// The file name cannot be kept.
    EvidenceNameRefused = "evidence_name_refused",
    /// It is not an ordinary file.
    EvidenceNotAFile = "evidence_not_a_file",
    /// The file vanished or changed while it was copied.
    EvidenceChanged = "evidence_changed",
    /// The file cannot be read: locked or denied.
    EvidenceUnreadable = "evidence_unreadable",
    /// The piece of evidence is not in the book.
    EvidenceMissing = "evidence_missing",
    /// The answer holds no more documents.
    EvidenceTooMany = "evidence_too_many",
    /// The campaign lets nobody attach files.
    EvidenceNotAllowed = "evidence_not_allowed",
    /// No such finding, or its number is borne by two.
    UnknownFinding = "unknown_finding",
    /// No such clause in the policy.
    UnknownClause = "unknown_clause",
    /// The item has no verdict from which a finding could follow.
    NoVerdict = "no_verdict",
    /// The finding could not be defended as it is.
    FindingIncomplete = "finding_incomplete",
    /// The unit was not ordered to do anything about the finding.
    NotOrdered = "not_ordered",
    /// No such audit plan.
    UnknownPlan = "unknown_plan",
    /// No such edition.
    UnknownEdition = "unknown_edition",
    /// What an edition was made of is no longer whole.
    EditionDamaged = "edition_damaged",
    /// There is no campaign of an earlier year.
    NoCampaignBefore = "no_campaign_before",
    /// The file is no export of a book.
    NotAnExport = "not_an_export",
    /// A newer program wrote the export.
    ExportTooNew = "export_too_new",
    /// What stands in the export is not what its hashes say.
    ExportDamaged = "export_damaged",
    /// The report's fonts are not there.
    FontsMissing = "fonts_missing",
    /// What was typed does not fit the one page.
    OnePageTooLong = "one_page_too_long",
    /// The report cannot be made.
    ReportFailed = "report_failed",
    /// The file that was looked at is kept no longer.
    UnknownPreview = "unknown_preview",
    /// A file of sheets has no bytes.
    SheetEmpty = "sheet_empty",
    /// It is larger than any form.
    SheetTooLarge = "sheet_too_large",
    /// It needs a password.
    SheetEncrypted = "sheet_encrypted",
    /// It is protected by rights management.
    SheetRightsManaged = "sheet_rights_managed",
    /// It was made by Excel 95 or before.
    SheetTooOld = "sheet_too_old",
    /// It is a web page or XML under the name of a workbook.
    SheetWebPage = "sheet_web_page",
    /// It is no workbook and no table of text.
    SheetNotASheet = "sheet_not_a_sheet",
    /// It is damaged.
    SheetDamaged = "sheet_damaged",
    /// Nothing stands in it.
    SheetNothingInIt = "sheet_nothing_in_it",
    /// No table of questions was found.
    SheetNoQuestions = "sheet_no_questions",
    /// The process that reads sheets stopped: the file asks for more than it may have.
    SheetReaderStopped = "sheet_reader_stopped",
    /// Reading took longer than allowed.
    SheetTooSlow = "sheet_too_slow",
    /// The workbook cannot be made.
    WorkbookFailed = "workbook_failed",
    /// The file is no pack.
    NotAPack = "not_a_pack",
    /// The pack is sealed to keys that are not here.
    PackSealedToAnother = "pack_sealed_to_another",
    /// The pack changed or was cut short on its way.
    PackDamaged = "pack_damaged",
    /// The pack is not as this program writes packs.
    PackForged = "pack_forged",
    /// A newer program wrote the pack.
    PackTooNew = "pack_too_new",
    /// Nobody here knows who signed the pack.
    PackSignerUnknown = "pack_signer_unknown",
    /// A pack of this kind is not opened here.
    PackMisplaced = "pack_misplaced",
    /// The book was not made of a request, so nobody is known to whom it could be returned.
    NoRequest = "no_request",
    /// Nothing came back from the unit yet, so nothing can be sealed to it.
    UnitNotEnrolled = "unit_not_enrolled",
    /// Several files are to be written and the place is no folder.
    FolderNeeded = "folder_needed",
    /// Not every medium takes a file of this name.
    FileNameRefused = "file_name_refused",
    /// The medium is full.
    MediumFull = "medium_full",
    /// The medium was taken out.
    MediumGone = "medium_gone",
    /// The file is longer than the medium takes.
    TooLongForMedium = "too_long_for_medium",
    /// The book's own keys cannot be read.
    KeyDamaged = "key_damaged",
    /// No such keys.
    UnknownKey = "unknown_key",
    /// The file is no backup of a key.
    NotAKey = "not_a_key",
    /// What was copied from the sheet holds a mistake.
    KeyMistyped = "key_mistyped",
    /// The passphrase does not open the file.
    PassphraseWrong = "passphrase_wrong",
    /// The passphrase is too short.
    PassphraseTooShort = "passphrase_too_short",
    /// The user cancelled.
    Cancelled = "cancelled",
    /// Something that should not happen; the log has the facts.
    Internal = "internal",
}

/// An error on its way to the user.
#[derive(Debug, thiserror::Error)]
#[error("{} {facts:?}", code.as_str())]
pub struct Error {
    /// What went wrong.
    pub code: Code,
    /// The facts that the words name: file, item, number.
    pub facts: BTreeMap<String, String>,
    /// What was underneath, for the log.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error of this code without facts.
    pub fn new(code: Code) -> Self {
        Self { code, facts: BTreeMap::new(), source: None }
    }

    /// The same with a fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), fact.to_string());
        self
    }

    /// The same with what was underneath.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    pub(crate) fn wrong_payload(command: &str, source: &serde_json::Error) -> Self {
        Self::new(Code::WrongPayload).with("command", command).with("detail", source)
    }

    pub(crate) fn wrong_value(field: &str, value: &str) -> Self {
        Self::new(Code::WrongValue).with("field", field).with("value", value)
    }

    /// A failure of the file system at a path.
    pub(crate) fn file(path: &std::path::Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::AccessDenied,
            ErrorKind::FileTooLarge => Code::TooLongForMedium,
            _ => Code::FileFailed,
        };
        Self::new(code).with("path", path.display()).with("detail", &source).because(source)
    }

    /// The error as it crosses to the page or a script, in the words of a locale.
    pub fn to_wire(&self, locale: Locale) -> WireError {
        let key = format!("error-{}", self.code.as_str().replace('_', "-"));
        let underneath = self.source.as_ref().map(ToString::to_string).unwrap_or_default();
        let detail = (!self.facts.contains_key("detail")).then_some(("detail", &*underneath));
        let facts: Vec<(&str, &str)> = self
            .facts
            .iter()
            .map(|(name, fact)| (name.as_str(), fact.as_str()))
            .chain(detail)
            .collect();
        WireError {
            code: self.code.as_str().to_owned(),
            message: tenken_i18n::by_key(locale, &key, &facts),
            hint: tenken_i18n::by_key(locale, &format!("{key}-hint"), &facts),
            at: self.facts.clone(),
        }
    }
}
