//! The one list of commands. From it come the dispatcher and the TypeScript of the window.
//!
//! A command is `name(Payload) -> Answer`; its function has the same name and lives in the module
//! of `commands` that is named here. The window, the console program and the tests all enter by
//! [`dispatch`].

use serde_json::Value;
use ts_rs::TS;

use crate::commands::{
    answer, app, attachment, audit_plan, audit_sample, backup, book, book_import, bulk, checklist,
    compare, disagreement, edition, evidence, excel, export, finding, import, improvement, key,
    letter, merge, pack, person, preview, questions, reminder, report, revision, sample, score,
    undo, unit, unit_import, verdict, withdrawal, workflow,
};
use crate::error::{Code, Error};
use crate::session::Session;
use crate::wire::*;

macro_rules! commands {
    ($($(#[$meta:meta])* $module:ident :: $name:ident ( $payload:ty ) -> $answer:ty,)+) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name),)+];

        /// Runs a command by name.
        ///
        /// Errors: `unknown_command`, `wrong_payload`, and whatever the command itself answers.
        pub fn dispatch(session: &Session, command: &str, payload: Value) -> Result<Value, Error> {
            match command {
                $(stringify!($name) => {
                    let payload: $payload = serde_json::from_value(payload)
                        .map_err(|source| Error::wrong_payload(command, &source))?;
                    let answer: $answer = $module::$name(session, payload)?;
                    Ok(serde_json::to_value(answer).expect("wire types are plain data"))
                })+
                _ => Err(Error::new(Code::UnknownCommand).with("command", command)),
            }
        }

        /// The TypeScript that the window compiles against: every wire type and the command map.
        pub fn typescript() -> String {
            let config = ts_rs::Config::default();
            let mut types = std::collections::BTreeMap::new();
            $(
                gather::<$payload>(&config, &mut types);
                gather::<$answer>(&config, &mut types);
            )+
            gather::<Progress>(&config, &mut types);
            gather::<WireError>(&config, &mut types);
            let mut text = String::from(
                "// Generated from the program's list of commands by `cargo xtask generate`.\n\n",
            );
            for declaration in types.values() {
                text.push_str(declaration);
                text.push_str("\n\n");
            }
            text.push_str("export interface Commands {\n");
            $(
                text.push_str(&format!(
                    "  {}: [{}, {}];\n",
                    stringify!($name),
                    <$payload as TS>::name(&config),
                    <$answer as TS>::name(&config),
                ));
            )+
            text.push_str("}\n");
            text
        }
    };
}

commands! {
    // The program
    app::app_state(Empty) -> AppState,
    app::set_locale(SetLocale) -> Empty,
    app::pick_place(PickPlace) -> Vec<PickedPlace>,
    app::examine_place(ExaminePlace) -> Vec<PlaceConcern>,
    app::reveal_place(RevealPlace) -> Empty,
    app::cancel(Cancel) -> Empty,
    app::save_text(SaveText) -> Empty,
    // Checklists
    checklist::list_checklists(Empty) -> Vec<ChecklistSummary>,
    checklist::show_checklist(ChecklistChoice) -> Value,
    checklist::check_checklist(ChecklistChoice) -> Value,
    checklist::diff_checklists(ChecklistPair) -> Value,
    // Books, campaigns, units
    book::create_book(CreateBook) -> BookInfo,
    sample::create_sample(CreateSample) -> BookInfo,
    sample::create_sample_returns(CreateSampleReturns) -> SampleReturns,
    book::open_book(OpenBook) -> BookInfo,
    book::show_book(Empty) -> BookInfo,
    book::close_book(Empty) -> Empty,
    book::check_book(Empty) -> BookCheck,
    book::rebuild_book(Empty) -> BookInfo,
    backup::make_backup(Empty) -> BackupInfo,
    backup::list_backups(Empty) -> Vec<BackupInfo>,
    backup::check_backup(BackupChoice) -> BackupCheck,
    backup::restore_backup(RestoreBackup) -> RestoredBook,
    backup::repair_book(RepairBook) -> RepairedBook,
    book::create_campaign(CreateCampaign) -> CampaignInfo,
    revision::plan_revise_campaign(ReviseCampaign) -> Revision,
    revision::revise_campaign(ReviseCampaign) -> Revision,
    book::list_campaigns(Empty) -> Vec<CampaignInfo>,
    book::overview(CampaignChoice) -> Overview,
    unit::add_unit(AddUnit) -> UnitInfo,
    unit::list_units(CampaignChoice) -> Vec<UnitInfo>,
    unit::set_roles(SetRoles) -> UnitInfo,
    // Answers
    answer::unit_sheet(UnitSheetChoice) -> UnitSheet,
    answer::put_gate(PutGate) -> UnitSheet,
    answer::put_answer(PutAnswer) -> SavedItem,
    answer::save_draft(SaveDraft) -> Saved,
    answer::answer_history(ItemChoice) -> Vec<AnswerView>,
    answer::decide_disagreement(DecideDisagreement) -> SavedItem,
    bulk::plan_answers(PutAnswers) -> Accounting,
    bulk::put_answers(PutAnswers) -> SavedAnswers,
    undo::undo_state(UnitSheetChoice) -> UndoState,
    undo::take_back(TakeBack) -> TakenBack,
    // The way of a unit's sheet
    workflow::unit_work(UnitChoice) -> UnitWork,
    workflow::check_unit(UnitChoice) -> UnitCheck,
    workflow::confirm_unit(ConfirmUnit) -> UnitWork,
    workflow::submit_unit(SubmitUnit) -> UnitWork,
    workflow::plan_send_back_units(SendBackUnits) -> Accounting,
    workflow::send_back_units(SendBackUnits) -> Accounting,
    workflow::plan_accept_units(AcceptUnits) -> Accounting,
    workflow::accept_units(AcceptUnits) -> Accounting,
    workflow::request_extension(RequestExtension) -> UnitWork,
    workflow::plan_grant_extensions(GrantExtensions) -> Accounting,
    workflow::grant_extensions(GrantExtensions) -> Accounting,
    withdrawal::plan_withdraw_item(WithdrawItem) -> WithdrawalPlan,
    withdrawal::withdraw_item(WithdrawItem) -> WithdrawalPlan,
    reminder::list_reminders(CampaignChoice) -> Vec<OwingUnit>,
    reminder::plan_note_reminders(NoteReminders) -> Accounting,
    reminder::note_reminders(NoteReminders) -> Accounting,
    // Persons of a unit
    person::list_persons(UnitChoice) -> Roster,
    person::add_person(AddPerson) -> PersonInfo,
    person::change_person(ChangePerson) -> Roster,
    person::declare_headcount(DeclareHeadcount) -> Roster,
    // Taking in what comes back
    unit_import::plan_import_units(ImportUnits) -> Accounting,
    unit_import::import_units(ImportUnits) -> Accounting,
    unit_import::map_units(MapUnits) -> Vec<UnitPairView>,
    merge::plan_merge(MergeFiles) -> Merged,
    merge::apply_merge(MergeFiles) -> Merged,
    merge::undo_merge(UndoMerge) -> Undone,
    merge::list_runs(Empty) -> Vec<RunInfo>,
    merge::verify_log(Empty) -> LogReport,
    disagreement::list_disagreements(CampaignChoice) -> Vec<DisagreementView>,
    disagreement::plan_decide_disagreements(DecideByRule) -> Accounting,
    disagreement::decide_disagreements(DecideByRule) -> Accounting,
    // Evidence
    evidence::attach_evidence(AttachEvidence) -> Attached,
    evidence::remove_evidence(RemoveEvidence) -> SavedItem,
    evidence::locate_evidence(LocateEvidence) -> SavedItem,
    evidence::list_evidence(CampaignChoice) -> Vec<EvidenceLine>,
    evidence::verify_evidence(Empty) -> Vec<EvidenceCheck>,
    attachment::examine_evidence(ExamineEvidence) -> Vec<ExaminedFile>,
    attachment::attach_image(AttachImage) -> Attached,
    attachment::classify_evidence(ClassifyEvidence) -> SavedItem,
    attachment::plan_share_evidence(ShareEvidence) -> Accounting,
    attachment::share_evidence(ShareEvidence) -> SavedAnswers,
    evidence::export_evidence(ExportEvidence) -> Empty,
    evidence::open_evidence(OpenEvidence) -> Empty,
    // The auditor's work
    audit_plan::put_audit_plan(PutAuditPlan) -> AuditPlans,
    audit_plan::list_audit_plans(CampaignChoice) -> AuditPlans,
    audit_sample::plan_sample(DrawSample) -> SampleView,
    audit_sample::draw_sample(DrawSample) -> SampleView,
    audit_sample::list_samples(CampaignChoice) -> Vec<SampleView>,
    verdict::put_verdict(PutVerdict) -> SavedVerdict,
    verdict::working_paper(WorkingPaperChoice) -> WorkingPaper,
    verdict::list_working_papers(CampaignChoice) -> Vec<PaperSummary>,
    verdict::put_working_paper(PutWorkingPaper) -> WorkingPaper,
    verdict::list_gaps(CampaignChoice) -> Gaps,
    // Findings and what follows from them
    finding::add_finding(AddFinding) -> FindingView,
    finding::change_finding(ChangeFinding) -> FindingView,
    finding::number_findings(FindingChoice) -> FindingRegister,
    finding::list_findings(FindingChoice) -> FindingRegister,
    finding::show_finding(FindingName) -> FindingView,
    finding::list_clauses(CampaignChoice) -> Vec<ClauseView>,
    finding::finding_history(FindingName) -> Vec<FindingEvent>,
    finding::respond_to_finding(RespondToFinding) -> FindingView,
    finding::report_finding_early(ReportFindingEarly) -> FindingView,
    finding::set_finding_labels(SetFindingLabels) -> FindingRegister,
    improvement::plan_order(OrderImprovement) -> Ordered,
    improvement::order_improvement(OrderImprovement) -> Ordered,
    improvement::plan_improvement(PlanImprovement) -> FindingView,
    improvement::follow_up(FollowUp) -> FindingView,
    // Editions
    edition::issue_edition(IssueEdition) -> EditionView,
    edition::list_editions(CampaignChoice) -> Vec<EditionView>,
    edition::edition_difference(EditionPair) -> EditionDifference,
    // Sheets in
    import::plan_sheets(SheetFiles) -> Value,
    import::apply_sheets(SheetFiles) -> Value,
    import::preview_sheets(PreviewSheets) -> Value,
    import::list_sheet_profiles(Empty) -> Vec<SheetProfile>,
    import::put_sheet_profile(PutSheetProfile) -> Vec<SheetProfile>,
    import::delete_sheet_profile(SheetProfileName) -> Vec<SheetProfile>,
    questions::draft_questions(DraftQuestions) -> DraftedQuestions,
    // Packs and keys
    pack::write_requests(WriteRequests) -> Vec<WrittenPack>,
    pack::write_pack(WritePack) -> WrittenPack,
    pack::inspect_pack(InspectPack) -> PackInfo,
    pack::plan_open_pack(PlanOpenPack) -> PackPlan,
    pack::open_pack(OpenPack) -> OpenedPack,
    pack::written_submission(UnitChoice) -> WrittenSubmission,
    key::show_keys(Empty) -> Vec<KeyInfo>,
    key::backup_key(BackupKey) -> KeyBackup,
    key::restore_key(RestoreKey) -> Vec<KeyInfo>,
    key::renew_key(Empty) -> Vec<KeyInfo>,
    key::decide_key(DecideKey) -> Vec<KeyInfo>,
    // Figures and reports
    score::score(ScoreChoice) -> Scores,
    score::score_detail(ScoreDetailChoice) -> ScoreDetail,
    compare::compare_years(YearPair) -> YearOverYear,
    report::write_report(WriteReport) -> WrittenReport,
    report::lint_report(LintReport) -> LintedReport,
    report::preview_report(ReportSettings) -> Preview,
    letter::write_letter(WriteLetter) -> WrittenLetter,
    letter::preview_letter(LetterSettings) -> Preview,
    preview::preview_page(PreviewPage) -> PageView,
    preview::write_preview(WritePreview) -> WrittenReport,
    // Workbooks
    excel::write_answer_sheets(WriteAnswerSheets) -> WrittenSheets,
    excel::write_results(WriteResults) -> WrittenTable,
    excel::export_answers(ExportAnswers) -> WrittenTable,
    // The book for other programs, and back
    export::export_book(ExportBook) -> ExportedBook,
    export::export_manifest(ExportManifest) -> ExportedFile,
    export::export_figure(ExportFigure) -> ExportedFile,
    book_import::plan_import_book(ImportBook) -> ImportedBook,
    book_import::import_book(ImportBook) -> ImportedBook,
    excel::export_board(ExportBoard) -> WrittenTable,
}

/// Collects the declaration of a type and of all it is made of.
fn gather<T: TS + 'static>(
    config: &ts_rs::Config,
    types: &mut std::collections::BTreeMap<String, String>,
) {
    struct Visitor<'a> {
        config: &'a ts_rs::Config,
        types: &'a mut std::collections::BTreeMap<String, String>,
    }
    impl ts_rs::TypeVisitor for Visitor<'_> {
        fn visit<U: TS + 'static + ?Sized>(&mut self) {
            if U::output_path().is_some() && !self.types.contains_key(&U::ident(self.config)) {
                self.types
                    .insert(U::ident(self.config), format!("export {}", U::decl(self.config)));
                U::visit_dependencies(self);
                U::visit_generics(self);
            }
        }
    }
    let mut visitor = Visitor { config, types };
    ts_rs::TypeVisitor::visit::<T>(&mut visitor);
    T::visit_dependencies(&mut visitor);
    T::visit_generics(&mut visitor);
}
