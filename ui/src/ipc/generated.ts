// Generated from the program's list of commands by `cargo xtask generate`.

export type AcceptUnits = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The units' ids.
 */
units: Array<string>, 
/**
 * What the lead adds.
 */
note: string | null, 
/**
 * Who, as typed.
 */
author: string | null, };

export type Accounting = { 
/**
 * How many lines were offered.
 */
in: number, 
/**
 * Taken in.
 */
accepted: number, 
/**
 * Said nothing new.
 */
unchanged: number, 
/**
 * Taken in beside something that differs.
 */
conflicting: number, 
/**
 * Stay out.
 */
rejected: number, 
/**
 * Each of them, in the order of the input; where it was asked for, only those that need a
 * person.
 */
lines: Array<AccountingLine>, };

export type AccountingLine = { 
/**
 * Where in the input.
 */
at: string, 
/**
 * `accepted`, `unchanged`, `conflicting` or `rejected`.
 */
outcome: string, 
/**
 * Why, or how.
 */
code: string, 
/**
 * In words.
 */
message: string, 
/**
 * The unit that it speaks of.
 */
unit: string | null, 
/**
 * The item that it speaks of.
 */
item: string | null, 
/**
 * The record's id, or the fact behind the code.
 */
detail: string, };

export type ActChange = { 
/**
 * The item's or gate's id.
 */
item: string, 
/**
 * Whether it is a gate.
 */
gate: boolean, 
/**
 * The mark as the act left it; `yes`, `no` or `unanswered` of a gate.
 */
from: string, 
/**
 * The mark that comes back.
 */
to: string, 
/**
 * Why it cannot be taken back: a code of an error.
 */
obstacle: string | null, };

export type ActView = { 
/**
 * The operation, by which `take_back` names it.
 */
operation: string, 
/**
 * The PC's clock when it was done, RFC 3339.
 */
wall_time: string, 
/**
 * Who did it, as typed.
 */
author: string | null, 
/**
 * One line per item or gate, in the order in which they were said.
 */
changes: Array<ActChange>, };

export type AddFinding = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The audited unit; absent where it concerns the organization as a whole.
 */
unit: string | null, 
/**
 * The item whose verdict it follows from.
 */
item: string | null, 
/**
 * What is said beside what the verdict gives.
 */
input: FindingInput, 
/**
 * Leave the number to the lead.
 */
unnumbered: boolean, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type AddPerson = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The name as typed; not kept in an anonymous campaign.
 */
name: string | null, 
/**
 * 職員等の種別
 */
kind: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type AddUnit = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The name as printed.
 */
name: string, 
/**
 * 部局
 */
parent: string | null, 
/**
 * Kind of organ.
 */
organ: string, 
/**
 * Roles; `unit_head` and `staff` where absent.
 */
roles: Array<string> | null, 
/**
 * Zones.
 */
zones: Array<string>, 
/**
 * Kinds of person.
 */
persons: Array<string>, 
/**
 * Kinds of asset.
 */
assets: Array<string>, 
/**
 * 職員数
 */
headcount: number | null, };

export type AdvanceReportView = { 
/**
 * The day.
 */
reported_on: string, 
/**
 * To whom.
 */
reported_to: string, 
/**
 * What was told.
 */
text: string | null, 
/**
 * 文書番号
 */
document_number: string | null, };

export type AnswerChangeView = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * How it counted; absent where it was not asked.
 */
before: string | null, 
/**
 * How it counts; absent where it is not asked.
 */
after: string | null, };

export type AnswerInput = { 
/**
 * The mark.
 */
value: string, 
/**
 * 理由
 */
reason: string | null, 
/**
 * 改善策
 */
improvement: string | null, 
/**
 * 改善予定日
 */
improve_by: string | null, 
/**
 * 例外措置
 */
exception: ExceptionInput | null, 
/**
 * 特記事項
 */
remarks: string | null, 
/**
 * The record of an earlier campaign that this is copied from, word for word.
 */
copied_from?: string | null, };

export type AnswerView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * The mark.
 */
value: string, 
/**
 * 理由
 */
reason: string | null, 
/**
 * 改善策
 */
improvement: string | null, 
/**
 * 改善予定日
 */
improve_by: string | null, 
/**
 * 例外措置
 */
exception: ExceptionInput | null, 
/**
 * 特記事項
 */
remarks: string | null, 
/**
 * 確認資料
 */
evidence: Array<EvidenceFile>, 
/**
 * 保管場所
 */
locations: Array<LocationInput>, 
/**
 * As typed.
 */
author: string | null, 
/**
 * Which PC.
 */
device: string | null, 
/**
 * Its clock, RFC 3339.
 */
wall_time: string, 
/**
 * The record's kind: `answer` or `decision`.
 */
kind: string, 
/**
 * Why it was changed after the submission.
 */
change_reason: string | null, 
/**
 * The record of an earlier campaign that it was copied from.
 */
copied_from: string | null, };

export type AppState = { 
/**
 * The program's version.
 */
version: string, 
/**
 * `ja` or `en`.
 */
locale: string, 
/**
 * Books opened before, the latest first.
 */
recent_books: Array<RecentBook>, 
/**
 * The book that is open.
 */
open_book: BookInfo | null, 
/**
 * A file that the program was started with; told once.
 */
handed: PickedPlace | null, };

export type AttachEvidence = { 
/**
 * To which item.
 */
at: ItemChoice, 
/**
 * The files.
 */
files: Array<Place>, 
/**
 * 自治体機密性 of all of them: 3A 3B 3C 2 1.
 */
confidentiality: string | null, 
/**
 * Who attaches, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type AttachImage = { 
/**
 * To which item.
 */
at: ItemChoice, 
/**
 * The name it gets, without its ending.
 */
name: string, 
/**
 * The PNG file's bytes, two hex digits each.
 */
hex: string, 
/**
 * 自治体機密性: 3A 3B 3C 2 1.
 */
confidentiality: string | null, 
/**
 * Who attaches, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type AttachOutcome = { 
/**
 * Its name.
 */
name: string, 
/**
 * Taken, or the reason in words why not.
 */
error: WireError | null, };

export type Attached = { 
/**
 * One entry per file.
 */
files: Array<AttachOutcome>, 
/**
 * The line; absent where nothing was taken.
 */
saved: SavedItem | null, };

export type Attainment = { 
/**
 * 100 %
 */
at_100: Fraction, 
/**
 * 95 %
 */
at_95: Fraction, 
/**
 * 90 %
 */
at_90: Fraction, };

export type AuditPlanView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether two people describe it differently.
 */
disagrees: boolean, 
/**
 * What it says, with all fields filled in.
 */
plan: PutAuditPlan, };

export type AuditPlans = { 
/**
 * The plans.
 */
plans: Array<AuditPlanView>, 
/**
 * Auditors who belong to a unit that they audit.
 */
conflicts: Array<ConflictView>, };

export type AuditeeCommentView = { 
/**
 * 意見
 */
text: string, 
/**
 * Whether it speaks of the 速報.
 */
on_advance_report: boolean, 
/**
 * Who says so.
 */
said_by: string | null, 
/**
 * The day.
 */
said_on: string | null, };

export type AuditorInput = { 
/**
 * The name.
 */
name: string, 
/**
 * `internal`, `other_unit` or `external`.
 */
affiliation: string, 
/**
 * The unit that they belong to, by id.
 */
unit: string | null, 
/**
 * The organization of an external auditor.
 */
organization: string | null, 
/**
 * 資格
 */
qualification: string | null, };

export type BackupCheck = { 
/**
 * Database pages and constraints are whole.
 */
database_ok: boolean, 
/**
 * Records whose bytes no longer give their id.
 */
damaged_records: Array<string>, 
/**
 * Whether the tables rebuilt from the records equal those in the backup.
 */
projections_ok: boolean, 
/**
 * Whether the chain of the log holds.
 */
log_ok: boolean, 
/**
 * Whether nothing was found.
 */
ok: boolean, };

export type BackupChoice = { 
/**
 * The backup's name.
 */
name: string, };

export type BackupInfo = { 
/**
 * Its name: the moment at which it was made, `2026-06-15_102400`.
 */
name: string, 
/**
 * Bytes.
 */
size: number, };

export type BackupKey = { 
/**
 * The file to write: a sheet to print, or with a passphrase a sealed file.
 */
place: Place, 
/**
 * The passphrase; at least 12 characters.
 */
passphrase: string | null, };

export type BookCheck = { 
/**
 * Database pages and constraints are whole.
 */
database_ok: boolean, 
/**
 * Records whose bytes no longer give their id.
 */
damaged_records: Array<string>, 
/**
 * Whether the tables rebuilt from the records equal those in the book.
 */
projections_ok: boolean, 
/**
 * Whether the chain of the log holds.
 */
log_ok: boolean, 
/**
 * SHA-256 of the campaigns' checklists that are missing or changed.
 */
damaged_checklists: Array<string>, 
/**
 * Every piece of evidence that is missing or changed.
 */
evidence: Array<EvidenceCheck>, 
/**
 * Whether nothing was found.
 */
ok: boolean, };

export type BookInfo = { 
/**
 * The organization.
 */
organization: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Whether it was opened without the right to write.
 */
read_only: boolean, 
/**
 * SHA-256 of the set of live records.
 */
state_id: string, 
/**
 * Number of live records.
 */
records: number, 
/**
 * Number of records by kind.
 */
by_kind: Record<string, number>, 
/**
 * The campaigns, the newest first.
 */
campaigns: Array<CampaignInfo>, 
/**
 * The unit that this book answers for, by the campaign whose request it was made of; empty in
 * a lead's book.
 */
own_units: Record<string, string>, 
/**
 * What should be known of the place where the book lies.
 */
concerns: Array<PlaceConcern>, };

export type BuiltOn = { 
/**
 * The record's id.
 */
record: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * The unit that it speaks of.
 */
unit: string | null, 
/**
 * The item that it speaks of.
 */
item: string | null, };

export type CampaignChoice = { 
/**
 * The campaign's id.
 */
campaign: string | null, };

export type CampaignInfo = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, for example 令和8年度 第1回自己点検.
 */
name: string, 
/**
 * 年度
 */
fiscal_year: number, 
/**
 * `self_inspection`, `audit` or `both`.
 */
purpose: string, 
/**
 * `annual` …
 */
rhythm: string, 
/**
 * The checklist's id.
 */
checklist_id: string, 
/**
 * Its revision.
 */
checklist_revision: string, 
/**
 * The policy's title.
 */
policy_title: string, 
/**
 * `draft` or `in_force`.
 */
policy_status: string, 
/**
 * 提出期限
 */
deadline: string | null, 
/**
 * 集計基準日
 */
cut_off: string | null, 
/**
 * What is unusual about it.
 */
options: CampaignOptions, };

export type CampaignOptions = { 
/**
 * `annual`, `monthly`, `emphasis_month` or `sampling`; the first where absent.
 */
rhythm: string | null, 
/**
 * The 対策基準 that is a criterion beside the 基本方針, by its title.
 */
control_standards: string | null, 
/**
 * Personal self-checks carry no author, no PC and only a date.
 */
anonymous: boolean, 
/**
 * A unit cannot submit before its head confirmed what is submitted.
 */
head_confirmation_required: boolean, 
/**
 * 試行: a trial in one's own unit first.
 */
pilot: boolean, 
/**
 * Only places of documents, no files.
 */
no_files: boolean, 
/**
 * Largest file of evidence, in bytes.
 */
max_file_bytes: number | null, 
/**
 * 問い合わせ先: whom a department asks.
 */
contact?: Contact | null, };

export type Cancel = { 
/**
 * The command's name.
 */
task: string, };

export type ChangeFinding = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * What changes.
 */
input: FindingInput, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type ChangePerson = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The person's id.
 */
person: string, 
/**
 * Why the person is excused; not excused where absent.
 */
excused: string | null, 
/**
 * Entered by mistake, or gone.
 */
removed: boolean, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type ChapterName = { 
/**
 * Its id.
 */
id: string, 
/**
 * Japanese title.
 */
title_ja: string, 
/**
 * English title.
 */
title_en: string, };

export type ChecklistChoice = { 
/**
 * A built-in checklist's id.
 */
id: string | null, 
/**
 * A checklist folder.
 */
place: Place | null, };

export type ChecklistPair = { 
/**
 * The older revision.
 */
old: ChecklistChoice, 
/**
 * The newer revision.
 */
new: ChecklistChoice, };

export type ChecklistSummary = { 
/**
 * Its id, for example `kani`.
 */
id: string, 
/**
 * Its revision.
 */
revision: string, 
/**
 * The municipality or association.
 */
organization: string, 
/**
 * The policy's title as printed.
 */
title: string, 
/**
 * `draft` or `in_force`.
 */
policy_status: string, 
/**
 * Number of clauses.
 */
clauses: number, 
/**
 * Number of items.
 */
items: number, };

export type ChosenView = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Risk points.
 */
points: number | null, 
/**
 * What the points were given for.
 */
grounds: Record<string, number>, 
/**
 * The last 年度 in which it was audited, as far as the book knows.
 */
last_audited: number | null, };

export type ClassifyEvidence = { 
/**
 * Of which item.
 */
at: ItemChoice, 
/**
 * The file.
 */
sha256: string, 
/**
 * 自治体機密性: 3A 3B 3C 2 1; `null` takes it back.
 */
confidentiality: string | null, 
/**
 * Who says so, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type ClauseInput = { 
/**
 * The clause's key.
 */
clause: string, 
/**
 * Which of its sentences, from 1; the whole clause where absent.
 */
sentence: number | null, };

export type ClauseQuote = { 
/**
 * The clause's key.
 */
key: string, 
/**
 * Its heading, or that of the clause above.
 */
heading: string | null, 
/**
 * The sentence.
 */
text: string, };

export type ClauseView = { 
/**
 * The clause's key, by which it is cited.
 */
key: string, 
/**
 * Depth in the policy, from 1.
 */
level: number, 
/**
 * 印字番号
 */
number_as_printed: string, 
/**
 * Its heading, where it has one.
 */
heading: string | null, 
/**
 * Its sentences in order.
 */
sentences: Array<string>, };

export type ConfirmUnit = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * 確認者, as typed.
 */
confirmer: string, 
/**
 * `document_number`, `paper` or `oral`.
 */
means: string, 
/**
 * 決裁番号; needed for `document_number`.
 */
reference: string | null, 
/**
 * 確認日; today where absent.
 */
confirmed_on: string | null, 
/**
 * Who enters it, as typed.
 */
author: string | null, };

export type ConfirmationView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * 確認者
 */
confirmer: string, 
/**
 * `document_number`, `paper` or `oral`.
 */
means: string, 
/**
 * 決裁番号 or what names the paper.
 */
reference: string | null, 
/**
 * 確認日
 */
confirmed_on: string, };

export type ConflictView = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The auditor.
 */
auditor: string, 
/**
 * 理由, where one is written down.
 */
reason: string | null, 
/**
 * Who took over.
 */
taken_over_by: string | null, 
/**
 * Whether reason and successor are written down.
 */
settled: boolean, 
/**
 * In words.
 */
message: string, };

export type Contact = { 
/**
 * The office or person.
 */
name: string, 
/**
 * 電話・内線
 */
telephone: string | null, 
/**
 * メールアドレス
 */
mail: string | null, };

export type CourseView = { 
/**
 * The unit.
 */
unit: string | null, 
/**
 * Its name.
 */
unit_name: string | null, 
/**
 * 措置状況; absent where nothing is to be done.
 */
status: string | null, 
/**
 * 期限 that counts.
 */
due_on: string | null, 
/**
 * Whether the unit reports completion and no auditor has confirmed it.
 */
awaits_confirmation: boolean, 
/**
 * 改善指示
 */
orders: Array<ImprovementOrderView>, 
/**
 * 改善計画書
 */
plans: Array<ImprovementPlanView>, 
/**
 * フォローアップ
 */
follow_ups: Array<FollowUpView>, };

export type CreateBook = { 
/**
 * A new or empty folder.
 */
place: Place, 
/**
 * A built-in checklist's id.
 */
checklist: string, 
/**
 * 年度
 */
fiscal_year: number, 
/**
 * The organization.
 */
organization: string, 
/**
 * The campaign's name; a name from year and purpose where absent.
 */
campaign_name: string | null, 
/**
 * 提出期限
 */
deadline: string | null, 
/**
 * 集計基準日
 */
cut_off: string | null, 
/**
 * What is unusual about it.
 */
options?: CampaignOptions, };

export type CreateCampaign = { 
/**
 * A built-in checklist's id.
 */
checklist: string, 
/**
 * 年度
 */
fiscal_year: number, 
/**
 * Its name; a name from year and purpose where absent.
 */
name: string | null, 
/**
 * `self_inspection`, `audit` or `both`; the first where absent.
 */
purpose: string | null, 
/**
 * 提出期限
 */
deadline: string | null, 
/**
 * 集計基準日
 */
cut_off: string | null, 
/**
 * Take over the units and roles of the newest campaign.
 */
copy_units: boolean, 
/**
 * What is unusual about it.
 */
options?: CampaignOptions, };

export type CreateSample = { 
/**
 * A built-in checklist's id.
 */
policy: string, 
/**
 * Number of units.
 */
units: number | null, 
/**
 * Seed of everything random in it.
 */
seed: number | null, 
/**
 * Folder to make; a temporary one where absent.
 */
place: Place | null, 
/**
 * How many of the last units have said nothing yet; one where absent.
 */
waiting?: number, };

export type CreateSampleReturns = { 
/**
 * The folder.
 */
place: Place, };

export type DecideByRule = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * Only of this unit.
 */
unit: string | null, 
/**
 * The rule.
 */
rule: DecisionRule, 
/**
 * Who decides, as typed.
 */
author: string | null, };

export type DecideDisagreement = { 
/**
 * Which item.
 */
at: ItemChoice, 
/**
 * The record whose answer stands from now on.
 */
keep: string, 
/**
 * Who decides, as typed.
 */
author: string | null, };

export type DecideKey = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The short name of the keys, compared with the unit.
 */
fingerprint: string, 
/**
 * Whether they are believed from now on.
 */
accept: boolean, 
/**
 * The return that shows the keys, where nothing of theirs was taken in or refused before.
 */
pack?: Place, };

export type DecisionRule = "cautious" | { "author": string } | { "device": string } | "evidence";

export type DeclareHeadcount = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * 職員数, those to be excused included.
 */
headcount: number, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type DisagreementView = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The unit's name.
 */
unit_name: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * English gloss.
 */
question_en: string, 
/**
 * What differs, in the order of the records' ids.
 */
answers: Array<AnswerView>, };

export type DraftQuestions = { 
/**
 * The file.
 */
file: Place, 
/**
 * A new folder.
 */
place: Place, 
/**
 * A checklist whose policy the clauses are looked up in; none are where absent.
 */
policy: string | null, };

export type DraftedQuestion = { 
/**
 * 「シート「点検項目」!B5」
 */
at: string, 
/**
 * The id that it got.
 */
item: string, 
/**
 * The printed number.
 */
number: string | null, 
/**
 * The wording.
 */
question: string, 
/**
 * 分野
 */
chapter: string | null, 
/**
 * The clause as the list has it.
 */
clause: string | null, 
/**
 * The keys of the clauses that were found.
 */
clauses: Array<string>, 
/**
 * Parts of the reference for which no clause was found.
 */
unresolved: Array<string>, 
/**
 * `mandatory` or `recommended`.
 */
requirement: string, 
/**
 * 確認資料の例
 */
evidence: Array<string>, };

export type DraftedQuestions = { 
/**
 * Place id of the folder.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * The questions in the order of the list.
 */
questions: Array<DraftedQuestion>, 
/**
 * How many clauses were found.
 */
resolved: number, 
/**
 * How many references to a clause were not found, or not looked for.
 */
unresolved: number, };

export type DrawSample = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * `draw`, `risk` or `named`.
 */
method: string, 
/**
 * How many units; those named where `named`.
 */
count: number | null, 
/**
 * The seed of a draw; a random one where absent.
 */
seed: string | null, 
/**
 * Leave out units audited in so many years before this one.
 */
not_since_years: number | null, 
/**
 * The units named, by id.
 */
units: Array<string>, 
/**
 * 理由
 */
reason: string | null, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type EditionDifference = { 
/**
 * The earlier edition.
 */
from: EditionView, 
/**
 * The later one; absent for the book as it stands.
 */
to: EditionView | null, 
/**
 * Figures that changed.
 */
figures: Array<FigureChangeView>, 
/**
 * Answers that count otherwise.
 */
answers: Array<AnswerChangeView>, 
/**
 * Findings that are new, gone or described otherwise.
 */
findings: Array<FindingChangeView>, };

export type EditionPair = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The earlier edition: its id, or its number.
 */
from: string, 
/**
 * The later edition; the book as it stands where absent.
 */
to: string | null, };

export type EditionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * 第1版 …, as printed.
 */
name: string, 
/**
 * `draft`, `issued` or `erratum`.
 */
kind: string, 
/**
 * n of 第n版.
 */
number: number, 
/**
 * 集計基準日
 */
cut_off: string, 
/**
 * 発行日
 */
issued_on: string, 
/**
 * 発行者
 */
issued_by: string | null, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * 機密性 label.
 */
confidentiality: string | null, 
/**
 * Why there is an erratum or a further edition.
 */
reason: string | null, 
/**
 * The state of the book that it was made from.
 */
state_id: string, 
/**
 * How many records that was.
 */
records: number, 
/**
 * Whether the list of its records is whole, so that it can be made again.
 */
reproducible: boolean, 
/**
 * Whether the book has changed since.
 */
superseded: boolean, };

export type Empty = Record<symbol, never>;

export type EvidenceCheck = { 
/**
 * The file.
 */
sha256: string, 
/**
 * The name under which it was first attached.
 */
name: string, 
/**
 * `ok`, `missing` or `changed`.
 */
state: string, };

export type EvidenceFile = { 
/**
 * SHA-256, by which commands name it.
 */
sha256: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * The name under which it was attached.
 */
name: string, 
/**
 * Media type by content.
 */
media_type: string, 
/**
 * 自治体機密性
 */
confidentiality: string | null, };

export type EvidenceLine = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The unit's name.
 */
unit_name: string, 
/**
 * The item.
 */
item: string, 
/**
 * The file, where one is attached.
 */
file: EvidenceFile | null, 
/**
 * The place, where one is said.
 */
location: LocationInput | null, };

export type ExamineEvidence = { 
/**
 * The files.
 */
files: Array<Place>, };

export type ExaminePlace = { 
/**
 * The folder, which need not be there yet.
 */
place: Place, };

export type ExaminedFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many numbers in its text look like a マイナンバー. Only plain text is looked into.
 */
mynumbers: number, };

export type ExceptionInput = { 
/**
 * 承認番号
 */
number: string, 
/**
 * 承認者
 */
approver: string, 
/**
 * 有効期限
 */
expires_on: string, };

export type ExportAnswers = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The file to write.
 */
place: Place, 
/**
 * `utf8` or `cp932`; `utf8`, with a byte order mark, where absent.
 */
encoding: string | null, };

export type ExportBoard = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The file to write.
 */
place: Place, 
/**
 * `utf8` or `cp932`; `utf8`, with a byte order mark, where absent.
 */
encoding: string | null, };

export type ExportBook = { 
/**
 * The file to write.
 */
place: Place, 
/**
 * Whether files of evidence are only named by their hash and stay out.
 */
without_files: boolean, };

export type ExportEvidence = { 
/**
 * The file.
 */
sha256: string, 
/**
 * Where to.
 */
place: Place, };

export type ExportFigure = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * An edition, by id or number: the figure as it was issued.
 */
edition: string | null, 
/**
 * The file to write.
 */
place: Place, };

export type ExportManifest = { 
/**
 * The file to write.
 */
place: Place, };

export type ExportedBook = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * The state of the book that it holds.
 */
state_id: string, 
/**
 * Records in it.
 */
records: number, 
/**
 * Files in it or named by it.
 */
files: number, 
/**
 * SHA-256 of files that records name and that the book no longer holds; they are only named.
 */
missing: Array<string>, };

export type ExportedFile = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

export type ExtensionView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * Who asks.
 */
asked_by: string | null, 
/**
 * The decision, where it is one.
 */
granted: boolean | null, 
/**
 * The later day.
 */
until: string, 
/**
 * 理由
 */
reason: string | null, };

export type FactConfirmationView = { 
/**
 * `agreed` or `disputed`.
 */
outcome: string, 
/**
 * What is disputed, or what was said.
 */
text: string | null, 
/**
 * 確認者
 */
confirmed_by: string, 
/**
 * 確認日
 */
confirmed_on: string, };

export type FigureChangeView = { 
/**
 * `total`, `unit` or `chapter`.
 */
group: string, 
/**
 * The unit's or chapter's id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The counts before.
 */
before: ScoreCounts, 
/**
 * The counts after.
 */
after: ScoreCounts, };

export type FindingChangeView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * `added`, `removed` or `changed`.
 */
change: string, };

export type FindingChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The day at which 措置状況 is judged; today where absent.
 */
on: string | null, };

export type FindingClauseView = { 
/**
 * The clause's key.
 */
clause: string, 
/**
 * Which of its sentences; the whole clause where absent.
 */
sentence: number | null, 
/**
 * 印字番号
 */
number_as_printed: string, 
/**
 * Its heading, or that of the clause above.
 */
heading: string | null, 
/**
 * The text as printed.
 */
text: string, };

export type FindingEvent = { 
/**
 * The record's id.
 */
record: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The unit that it concerns.
 */
unit: string | null, 
/**
 * As typed.
 */
author: string | null, 
/**
 * The PC's clock, RFC 3339.
 */
wall_time: string, 
/**
 * What was said.
 */
body: unknown, };

export type FindingInput = { 
/**
 * `major`, `minor`, `observation`, `improvement_opportunity` or `good_practice`.
 */
kind: string | null, 
/**
 * `as_written`, `interpretation` or `control_standards`.
 */
basis: string | null, 
/**
 * 根拠条項
 */
clauses: Array<ClauseInput> | null, 
/**
 * 件名
 */
title: string | null, 
/**
 * 事実
 */
fact: string | null, 
/**
 * 監査証拠: documents that stay where they are.
 */
locations: Array<LocationInput> | null, 
/**
 * 影響
 */
effect: string | null, 
/**
 * 原因
 */
cause: string | null, 
/**
 * 改善勧告
 */
recommendation: string | null, 
/**
 * 期限
 */
due_on: string | null, 
/**
 * 監査人
 */
auditor: string | null, 
/**
 * The day it was found.
 */
found_on: string | null, 
/**
 * Why it is taken back.
 */
withdrawn: string | null, };

export type FindingLabel = { 
/**
 * `major` …
 */
kind: string, 
/**
 * Its label here.
 */
label: string, };

export type FindingName = { 
/**
 * The finding's id or number.
 */
finding: string, };

export type FindingProblem = { 
/**
 * The finding's id.
 */
at: string, 
/**
 * What kind of problem.
 */
code: string, 
/**
 * In words.
 */
message: string, };

export type FindingRegister = { 
/**
 * The day at which 措置状況 is judged.
 */
on: string, 
/**
 * The findings by number, those without one last.
 */
findings: Array<FindingView>, 
/**
 * Numbers that more than one finding bears.
 */
clashes: Array<NumberClash>, 
/**
 * What this municipality calls the kinds, in the order of their weight.
 */
labels: Array<FindingLabel>, };

export type FindingView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The campaign in which it was made.
 */
campaign: string, 
/**
 * 年度 of that campaign.
 */
fiscal_year: number, 
/**
 * Whether it comes from an earlier year.
 */
carried: boolean, 
/**
 * 令和8-03, once allotted.
 */
number: string | null, 
/**
 * The audited unit; absent for the organization as a whole.
 */
unit: string | null, 
/**
 * Its name.
 */
unit_name: string | null, 
/**
 * `major` …
 */
kind: string, 
/**
 * What this municipality calls the kind.
 */
label: string, 
/**
 * `as_written`, `interpretation` or `control_standards`.
 */
basis: string, 
/**
 * 根拠条項 as printed.
 */
clauses: Array<FindingClauseView>, 
/**
 * The item from whose verdict it was made.
 */
item: string | null, 
/**
 * 件名
 */
title: string | null, 
/**
 * 事実
 */
fact: string, 
/**
 * 監査証拠: files.
 */
evidence: Array<EvidenceFile>, 
/**
 * 監査証拠: documents that stay where they are.
 */
locations: Array<LocationInput>, 
/**
 * 影響
 */
effect: string | null, 
/**
 * 原因
 */
cause: string | null, 
/**
 * 改善勧告
 */
recommendation: string | null, 
/**
 * 期限 that counts: the CISO's, else the auditor's, else the unit's own.
 */
due_on: string | null, 
/**
 * 監査人
 */
auditor: string | null, 
/**
 * The day it was found.
 */
found_on: string | null, 
/**
 * Why it was taken back.
 */
withdrawn: string | null, 
/**
 * `completed`, `in_progress`, `not_started`, `overdue`; absent where nothing is to be done.
 */
status: string | null, 
/**
 * 完了日
 */
closed_on: string | null, 
/**
 * Whether two people describe it differently.
 */
disagrees: boolean, 
/**
 * 速報
 */
advance_reports: Array<AdvanceReportView>, 
/**
 * 事実確認
 */
facts: Array<FactConfirmationView>, 
/**
 * 被監査部門の意見
 */
comments: Array<AuditeeCommentView>, 
/**
 * What was ordered of the audited unit, what it plans and has done.
 */
course: CourseView, 
/**
 * 横展開: the same for other units.
 */
lateral: Array<CourseView>, 
/**
 * What a person should look at.
 */
problems: Array<FindingProblem>, };

export type FollowUp = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * The unit, where it is not the finding's own.
 */
unit: string | null, 
/**
 * `completed`, `in_progress` or `not_started`.
 */
status: string, 
/**
 * 措置の内容
 */
text: string | null, 
/**
 * 完了日
 */
completed_on: string | null, 
/**
 * The auditor who confirmed the completion.
 */
confirmed_by: string | null, 
/**
 * 添付せず保管場所を記入
 */
locations: Array<LocationInput>, 
/**
 * The day of the report; today where absent.
 */
on: string | null, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type FollowUpView = { 
/**
 * What is reported.
 */
status: string, 
/**
 * 措置の内容
 */
text: string | null, 
/**
 * The day of the report.
 */
reported_on: string, 
/**
 * 完了日
 */
completed_on: string | null, 
/**
 * The auditor who confirmed the completion.
 */
confirmed_by: string | null, };

export type Fraction = { 
/**
 * Numerator.
 */
num: number, 
/**
 * Denominator; 0 is shown as 「―」.
 */
den: number, };

export type GapCell = { 
/**
 * How the self-answer counts.
 */
answer: string, 
/**
 * The verdict.
 */
verdict: string, 
/**
 * How often.
 */
count: number, };

export type GapLine = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * How the self-answer counts.
 */
answer: string, 
/**
 * The verdict.
 */
verdict: string, 
/**
 * `overstated` or `understated`.
 */
gap: string, };

export type Gaps = { 
/**
 * Items with an answer and a verdict that can be compared.
 */
compared: number, 
/**
 * Of these, those where both say the same.
 */
agreed: number, 
/**
 * The unit said more than was found.
 */
overstated: number, 
/**
 * More was found than the unit said.
 */
understated: number, 
/**
 * Audited items on which one side has no word that can be compared.
 */
incomparable: number, 
/**
 * How often which answer met which verdict.
 */
table: Array<GapCell>, 
/**
 * The items that differ, by unit in the order of the sheet.
 */
lines: Array<GapLine>, };

export type GateLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * English gloss.
 */
question_en: string, 
/**
 * What was answered.
 */
yes: boolean | null, 
/**
 * How many of the unit's items a "no" settles.
 */
items: number, 
/**
 * Whether two people answered it differently.
 */
disagrees: boolean, };

export type GrantExtensions = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The units' ids.
 */
units: Array<string>, 
/**
 * The later day; each unit's own where absent and it asked for one.
 */
until: string | null, 
/**
 * 理由
 */
reason: string | null, 
/**
 * `false` refuses.
 */
granted: boolean, 
/**
 * Who decides, as typed.
 */
author: string | null, };

export type ImportBook = { 
/**
 * The file.
 */
place: Place, 
/**
 * The book's folder: a new or empty one becomes a book, another takes it in.
 */
book: Place, 
/**
 * Whether a book that holds records takes in what nobody signed.
 */
unsigned: boolean, };

export type ImportUnits = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The list.
 */
file: Place, };

export type ImportedBook = { 
/**
 * Whether a book is made of it, or was.
 */
book_created: boolean, 
/**
 * Files that came along.
 */
files: number, 
/**
 * SHA-256 of files that are only named and that the book does not hold.
 */
missing: Array<string>, 
/**
 * The run, which can be taken back; absent where nothing was taken in.
 */
run: string | null, 
/**
 * The book that is now open; absent in a plan.
 */
book: BookInfo | null, 
/**
 * How many lines were offered.
 */
in: number, 
/**
 * Taken in.
 */
accepted: number, 
/**
 * Said nothing new.
 */
unchanged: number, 
/**
 * Taken in beside something that differs.
 */
conflicting: number, 
/**
 * Stay out.
 */
rejected: number, 
/**
 * Each of them, in the order of the input; where it was asked for, only those that need a
 * person.
 */
lines: Array<AccountingLine>, };

export type ImprovementOrderView = { 
/**
 * 指示の内容
 */
text: string, 
/**
 * 期限
 */
due_on: string | null, 
/**
 * Who orders.
 */
ordered_by: string | null, 
/**
 * 指示日
 */
ordered_on: string, 
/**
 * 文書番号
 */
document_number: string | null, };

export type ImprovementPlanView = { 
/**
 * 改善策
 */
measures: string, 
/**
 * 原因
 */
cause: string | null, 
/**
 * 担当
 */
responsible: string | null, 
/**
 * 完了予定日
 */
planned_on: string | null, 
/**
 * 暫定措置
 */
interim: string | null, 
/**
 * 提出日
 */
submitted_on: string | null, };

export type IndependenceInput = { 
/**
 * The auditor concerned.
 */
auditor: string, 
/**
 * 理由
 */
reason: string, 
/**
 * Who audited in their place.
 */
taken_over_by: string | null, };

export type InspectPack = { 
/**
 * The file.
 */
place: Place, };

export type IssueEdition = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * `draft`, `issued` or `erratum`; issued where absent.
 */
kind: string | null, 
/**
 * The edition that an erratum amends; the last where absent.
 */
amends: number | null, 
/**
 * 集計基準日; that of the campaign, else today, where absent.
 */
cut_off: string | null, 
/**
 * 発行日; today where absent.
 */
issued_on: string | null, 
/**
 * 発行者
 */
issued_by: string | null, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * 機密性 label.
 */
confidentiality: string | null, 
/**
 * Why there is an erratum or a further edition.
 */
reason: string | null, 
/**
 * What a person writes in the report; frozen with the edition.
 */
texts: ReportTexts, 
/**
 * The fewest units and answers that a published figure of it rests on; 5 where absent.
 */
threshold: number | null, };

export type ItemApplicability = { "state": "asked", 
/**
 * What the scope leaves out inside it, in words: Japanese, English.
 */
limits: Array<ScopeNote>, } | { "state": "settled_by_gate", 
/**
 * The gate.
 */
gate: string, 
/**
 * 該当なし理由
 */
reason_ja: string, 
/**
 * English gloss.
 */
reason_en: string, } | { "state": "out_of_scope", 
/**
 * The rule.
 */
note: ScopeNote, };

export type ItemChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The person, for a personal self-check.
 */
person: string | null, };

export type ItemInput = { 
/**
 * The item's id.
 */
item: string, 
/**
 * What is said.
 */
input: AnswerInput, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

export type KeyBackup = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * A short name for the keys.
 */
fingerprint: string, 
/**
 * `sheet` or `file`.
 */
form: string, };

export type KeyInfo = { 
/**
 * `own`, `lead` or `unit`.
 */
holder: string, 
/**
 * The unit's id, for a unit's keys.
 */
unit: string | null, 
/**
 * `current`, `retired`, `waiting` or `refused`.
 */
state: string, 
/**
 * A short name for both keys, to compare by telephone.
 */
fingerprint: string, 
/**
 * The signing key.
 */
signing: string, 
/**
 * The sealing key.
 */
sealing: string, 
/**
 * The PC's clock when they were first noted.
 */
noted: string, };

export type LetterSettings = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * `request`, `reminder`, `extension`, `send_back`, `result_notice`, `cover_letter` or `notice`.
 */
kind: string, 
/**
 * The unit's id; all units where absent.
 */
unit: string | null, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * The letter's date, ISO 8601; today where absent.
 */
dated: string | null, 
/**
 * The new deadline, or the day of the audit, ISO 8601.
 */
until: string | null, 
/**
 * 宛先, one line each; those of the kind where empty.
 */
addressees: Array<string>, 
/**
 * 発信者, one line each; 監査統括責任者 where empty.
 */
sender: Array<string>, 
/**
 * 担当, one line each.
 */
contact: Array<string>, 
/**
 * What has to be looked at again, or who audits, one point each.
 */
points: Array<string>, };

export type LintPlace = { 
/**
 * The unit's id.
 */
unit: string | null, 
/**
 * The item's id.
 */
item: string | null, 
/**
 * The SHA-256 of a file.
 */
evidence: string | null, 
/**
 * The finding's id.
 */
finding: string | null, 
/**
 * The field of a typed text or of an answer.
 */
field: string | null, };

export type LintProblem = { 
/**
 * The place to jump to.
 */
at: LintPlace, 
/**
 * What kind: `assurance_phrase`, `unprintable`, `rate_without_counts`, …
 */
code: string, 
/**
 * In words.
 */
message: string, };

export type LintReport = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * What a person writes in the report.
 */
texts: ReportTexts, };

export type LintedReport = { 
/**
 * In the order of the report; none where nothing is to be looked at.
 */
problems: Array<LintProblem>, };

export type LocateEvidence = { 
/**
 * Of which item.
 */
at: ItemChoice, 
/**
 * All places from now on.
 */
locations: Array<LocationInput>, 
/**
 * Who says so, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type LocationInput = { 
/**
 * 文書名
 */
document_name: string, 
/**
 * 保管場所
 */
place: string, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * 確認者
 */
confirmed_by: string | null, 
/**
 * 確認日
 */
confirmed_on: string | null, };

export type LogReport = { 
/**
 * How many lines there are.
 */
lines: number, 
/**
 * The first place at which the chain does not hold.
 */
broken_at: number | null, 
/**
 * Whether it holds.
 */
ok: boolean, };

export type MapUnits = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * From when.
 */
effective_on: string, 
/**
 * Each old unit with one that took over from it.
 */
pairs: Array<UnitPairView>, };

export type MergeFiles = { 
/**
 * Files, or folders of which every file that carries records is meant.
 */
files: Array<Place>, 
/**
 * Whether plain lists of records, which nobody signed, are taken in too.
 */
unsigned: boolean, 
/**
 * Lines only of what needs a person; the counts are complete.
 */
brief: boolean, };

export type Merged = { 
/**
 * Each file, in the order in which it is taken in.
 */
files: Array<MergedFile>, 
/**
 * Whether it was broken off between two files; the rest can be taken in later.
 */
cancelled: boolean, 
/**
 * How many lines were offered.
 */
in: number, 
/**
 * Taken in.
 */
accepted: number, 
/**
 * Said nothing new.
 */
unchanged: number, 
/**
 * Taken in beside something that differs.
 */
conflicting: number, 
/**
 * Stay out.
 */
rejected: number, 
/**
 * Each of them, in the order of the input; where it was asked for, only those that need a
 * person.
 */
lines: Array<AccountingLine>, };

export type MergedFile = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Place id, by which a command can name this one file.
 */
place: string, 
/**
 * `planned`, `applied`, `already_applied`, `nothing_new`, `same_file` (as an earlier one of the list) or
 * `refused`.
 */
state: string, 
/**
 * Why it was refused.
 */
error: WireError | null, 
/**
 * What it is: `submission` … or `records` for a plain list.
 */
kind: string, 
/**
 * Whose it is.
 */
unit: string | null, 
/**
 * The unit's name as the book has it.
 */
unit_name: string | null, 
/**
 * What for.
 */
campaign: string | null, 
/**
 * The campaign's name as the book has it.
 */
campaign_name: string | null, 
/**
 * 確認番号
 */
check_number: string | null, 
/**
 * How far the sender is proven: `verified`, `enrolling`, `unknown` or `unsigned`.
 */
sender: string, 
/**
 * Whether a submission in it came after the unit's deadline.
 */
late: boolean, 
/**
 * The run that took it in.
 */
run: string | null, 
/**
 * Records offered, by outcome.
 */
offered: number, 
/**
 * Taken in.
 */
accepted: number, 
/**
 * Said nothing new.
 */
unchanged: number, 
/**
 * Taken in beside something that differs.
 */
conflicting: number, 
/**
 * Stay out.
 */
rejected: number, 
/**
 * Files of evidence that were taken in, or would be.
 */
evidence: number, 
/**
 * Answers given to a question whose words are others here; they wait for another look.
 */
reworded: number, };

export type NoteReminders = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The units' ids.
 */
units: Array<string>, 
/**
 * 督促日; today where absent.
 */
sent_on: string | null, 
/**
 * How, or under which document number.
 */
note: string | null, 
/**
 * Who, as typed.
 */
author: string | null, };

export type NoteView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * The note.
 */
note: string | null, 
/**
 * Who, as typed.
 */
author: string | null, 
/**
 * The PC's clock, RFC 3339.
 */
wall_time: string, };

export type NumberClash = { 
/**
 * 令和8-03
 */
number: string, 
/**
 * Ids of the findings.
 */
findings: Array<string>, };

export type OpenBook = { 
/**
 * The book's folder.
 */
place: Place, 
/**
 * Open without writing, for instance beside another program that has it open.
 */
read_only: boolean, };

export type OpenEvidence = { 
/**
 * The file.
 */
sha256: string, };

export type OpenPack = { 
/**
 * The file: a request, a send-back or a backup.
 */
place: Place, 
/**
 * The book's folder: new or empty for a first request or a backup.
 */
book: Place, };

export type OpenedPack = { 
/**
 * What it was.
 */
pack: PackInfo, 
/**
 * Whether a book was made of it.
 */
book_created: boolean, 
/**
 * Records that were not in the book before.
 */
accepted: number, 
/**
 * Records that were there already.
 */
unchanged: number, 
/**
 * The book that is now open.
 */
book: BookInfo, };

export type OrderImprovement = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * The units ordered, by id; the finding's own where empty.
 */
units: Array<string>, 
/**
 * 指示の内容
 */
text: string, 
/**
 * 期限
 */
due_on: string | null, 
/**
 * Who orders.
 */
by: string | null, 
/**
 * 指示日; today where absent.
 */
on: string | null, 
/**
 * 文書番号
 */
document_number: string | null, };

export type OrderLine = { 
/**
 * The unit as given.
 */
at: string, 
/**
 * `accepted`, `unchanged`, `conflicting` or `rejected`.
 */
outcome: string, 
/**
 * `own`, `lateral` (横展開), `replaced`, `unknown_unit`, `repeated`.
 */
code: string, };

export type Ordered = { 
/**
 * Units named.
 */
in: number, 
/**
 * New orders.
 */
accepted: number, 
/**
 * The same order stands already.
 */
unchanged: number, 
/**
 * None: an order replaces the one that stood.
 */
conflicting: number, 
/**
 * Units that cannot be ordered.
 */
rejected: number, 
/**
 * One line per unit, in the order given.
 */
lines: Array<OrderLine>, };

export type Overview = { 
/**
 * The campaign.
 */
campaign: CampaignInfo, 
/**
 * The chapters in the order of the sheet.
 */
chapters: Array<ChapterName>, 
/**
 * The units in the order of their names' entry.
 */
units: Array<UnitProgress>, 
/**
 * Those whose day has passed, with the reminders sent to them.
 */
late: Array<OwingUnit>, 
/**
 * Answered of in-scope items, all units together (把握率).
 */
coverage: Fraction, 
/**
 * Subjects on which answers differ.
 */
disagreements: number, };

export type OwingUnit = { 
/**
 * Its id.
 */
unit: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 部局
 */
parent: string | null, 
/**
 * `not_started`, `answering`, `head_confirmation` or `sent_back`.
 */
state: string, 
/**
 * Its deadline, extensions included.
 */
due_on: string | null, 
/**
 * Whether that has passed.
 */
overdue: boolean, 
/**
 * Answered of in-scope items.
 */
coverage: Fraction, 
/**
 * The reminders sent to it, the latest first.
 */
reminders: Array<ReminderView>, };

export type PackInfo = { 
/**
 * The file's name.
 */
file: string, 
/**
 * `request`, `submission`, `personal`, `send_back` or `backup`.
 */
kind: string, 
/**
 * The organization.
 */
organization: string, 
/**
 * The campaign's id.
 */
campaign: string | null, 
/**
 * The campaign's name.
 */
campaign_name: string | null, 
/**
 * The unit's id.
 */
unit: string | null, 
/**
 * The unit's name.
 */
unit_name: string | null, 
/**
 * The clock of the PC that wrote it.
 */
written_at: string, 
/**
 * The version of the program that wrote it.
 */
app: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Records.
 */
records: number, 
/**
 * Files.
 */
files: number, 
/**
 * Whether it came sealed.
 */
sealed: boolean, 
/**
 * 自治体機密性
 */
confidentiality: string | null, 
/**
 * 確認番号
 */
check_number: string, 
/**
 * A short name for the signer's keys.
 */
signer: string, 
/**
 * How far the signer is known: `own`, `enrolled`, `first_return`, `waiting`, `refused`;
 * absent where no book is open.
 */
standing: string | null, };

export type PackPlan = { 
/**
 * What it is.
 */
pack: PackInfo, 
/**
 * The book's folder for `open_pack`; absent where nobody knows one, so that it must be picked.
 */
book: PickedPlace | null, 
/**
 * Whether that folder holds a book already.
 */
book_exists: boolean, 
/**
 * How many questions the unit is asked; absent for what is no request.
 */
questions: number | null, 
/**
 * The day by which the unit has to hand in.
 */
due_on: string | null, 
/**
 * Whom to ask.
 */
contact: Contact | null, 
/**
 * What should be known of the folder.
 */
concerns: Array<PlaceConcern>, };

export type PageView = { 
/**
 * The page, from 1.
 */
page: number, 
/**
 * An SVG picture without text, script or reference to outside.
 */
svg: string, 
/**
 * What the page says, a line for each baseline.
 */
text: string, };

export type PaperSummary = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * Whether a sample or plan of the campaign names it.
 */
chosen: boolean, 
/**
 * 監査実施日, first day.
 */
audited_on: string | null, 
/**
 * Items in scope.
 */
items: number, 
/**
 * Of these, those with a verdict other than 監査対象外.
 */
judged: number, 
/**
 * Verdicts of 不適合.
 */
nonconforming: number, 
/**
 * Items on which unit and auditor differ.
 */
gaps: number, 
/**
 * Findings of this campaign that stand.
 */
findings: number, };

export type PersonCounts = { 
/**
 * n: persons who answered the item.
 */
answered: number, 
/**
 * N, where it is known.
 */
expected: number | null, 
/**
 * How many gave each mark, those that somebody gave.
 */
by_value: Record<string, number>, };

export type PersonInfo = { 
/**
 * Random id.
 */
id: string, 
/**
 * The name as typed; absent for an anonymous person.
 */
name: string | null, 
/**
 * 職員等の種別
 */
kind: string | null, 
/**
 * Why the person is excused.
 */
excused: string | null, 
/**
 * How many items the person has answered; absent in an anonymous campaign.
 */
answered: number | null, };

export type PickPlace = { 
/**
 * What for.
 */
purpose: PickPurpose, 
/**
 * The file name proposed, for what is written.
 */
suggested_name: string | null, };

export type PickPurpose = "open_book" | "new_book" | "evidence" | "report" | "report_folder" | "letter" | "evidence_copy" | "text" | "returns" | "returns_folder" | "answer_sheets" | "workbook" | "table" | "pack_folder" | "letter_folder" | "key_backup" | "key_file" | "pack" | "pack_file";

export type PickedPlace = { 
/**
 * The id by which commands take it.
 */
id: string, 
/**
 * File or folder name, for the screen.
 */
name: string, 
/**
 * Where it lies, in words for the screen (the whole path as text).
 */
label: string, 
/**
 * Bytes, for files that exist.
 */
size: number | null, };

export type Place = { "id": string } | { "path": string };

export type PlaceConcern = { 
/**
 * `network`, `synchronised`, `roaming`, `removable`, `temporary`, `remote_desktop` or
 * `nearly_full`.
 */
code: string, 
/**
 * What it is, and what to do.
 */
message: string, };

export type PlanImprovement = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * The unit, where it is not the finding's own.
 */
unit: string | null, 
/**
 * 改善策
 */
measures: string, 
/**
 * 原因
 */
cause: string | null, 
/**
 * 担当
 */
responsible: string | null, 
/**
 * 完了予定日
 */
planned_on: string | null, 
/**
 * 暫定措置
 */
interim: string | null, 
/**
 * 提出日; today where absent.
 */
on: string | null, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type PlanOpenPack = { 
/**
 * The file.
 */
place: Place, 
/**
 * The folder chosen; the unit's own book where there is one, else a new folder among the
 * user's documents, where absent.
 */
book: Place | null, };

export type Preview = { 
/**
 * Names it, until the next one is made or the book is closed.
 */
id: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * What a person should look at, in words.
 */
warnings: Array<string>, };

export type PreviewPage = { 
/**
 * The preview.
 */
preview: string, 
/**
 * The page, from 1.
 */
page: number, };

export type PreviewSheets = { 
/**
 * The file.
 */
file: Place, 
/**
 * Decisions about forms that are not kept (yet).
 */
mappings: Array<SheetMapping>, };

export type PreviousAnswer = { 
/**
 * The item.
 */
item: string, 
/**
 * The campaign's name.
 */
campaign_name: string, 
/**
 * What was answered.
 */
answer: AnswerView, 
/**
 * 要再確認: the question or the sentences that it cites have other words now.
 */
changed: boolean, };

export type Progress = { 
/**
 * The command's name.
 */
task: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 while unknown.
 */
total: number, };

export type PutAnswer = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The person, for a personal self-check.
 */
person: string | null, 
/**
 * What is said.
 */
input: AnswerInput, 
/**
 * Who says so, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type PutAnswers = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The person, for a personal self-check.
 */
person: string | null, 
/**
 * What is said of each; `unanswered` takes an answer back.
 */
answers: Array<ItemInput>, 
/**
 * Who says so, as typed.
 */
author: string | null, 
/**
 * Why they are changed after the submission.
 */
change_reason?: string, };

export type PutAuditPlan = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The plan's id, to change it.
 */
id: string | null, 
/**
 * `mid_term`, `annual` or `engagement`.
 */
term: string, 
/**
 * 件名
 */
title: string, 
/**
 * First 年度; that of the campaign where absent.
 */
from_year: number | null, 
/**
 * Last 年度; the first where absent.
 */
to_year: number | null, 
/**
 * 目的
 */
objective: string | null, 
/**
 * 監査基準
 */
criteria: string | null, 
/**
 * 監査の方法
 */
method: string | null, 
/**
 * 監査人
 */
auditors: Array<AuditorInput>, 
/**
 * 被監査部門
 */
visits: Array<VisitInput>, 
/**
 * What was done where an auditor belongs to a unit audited.
 */
independence: Array<IndependenceInput>, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type PutGate = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The gate's id.
 */
gate: string, 
/**
 * The answer; `null` takes it back.
 */
yes: boolean | null, 
/**
 * Who says so, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type PutSheetProfile = { 
/**
 * Its name.
 */
name: string, 
/**
 * What was decided.
 */
mapping: SheetMapping, };

export type PutVerdict = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * `conforming`, `nonconforming`, `not_verified` or `not_audited`.
 */
verdict: string, 
/**
 * 監査手続
 */
procedure: string | null, 
/**
 * 確認した事実
 */
seen: string | null, 
/**
 * 監査証拠: documents that stay where they are, all of them.
 */
locations: Array<LocationInput> | null, 
/**
 * 監査証拠: files to copy into the book, added to those that are there.
 */
files: Array<Place>, 
/**
 * 監査人
 */
auditor: string | null, 
/**
 * 監査実施日
 */
audited_on: string | null, 
/**
 * 備考
 */
remarks: string | null, };

export type PutWorkingPaper = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * All of it.
 */
head: WorkingPaperHead, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type RecentBook = { 
/**
 * Place id for `open_book`.
 */
id: string, 
/**
 * The organization and campaign.
 */
name: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Whether it is there now.
 */
present: boolean, };

export type ReminderView = { 
/**
 * Its record.
 */
record: string, 
/**
 * 督促日
 */
sent_on: string, 
/**
 * How, or under which document number.
 */
note: string | null, 
/**
 * Who noted it.
 */
author: string | null, };

export type RemoveEvidence = { 
/**
 * From which item.
 */
at: ItemChoice, 
/**
 * The file.
 */
sha256: string, 
/**
 * Who removes, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type RepairBook = { 
/**
 * The damaged book's folder; only read.
 */
from: Place, 
/**
 * A new or empty folder.
 */
to: Place, };

export type RepairedBook = { 
/**
 * Records saved.
 */
records: number, 
/**
 * Records that were there and could not be read, as far as that is known.
 */
lost_records: number, 
/**
 * Ids that saved records replace and that were not found.
 */
lost_parents: Array<string>, 
/**
 * Tables that could not be read: `run` (what was taken back counts again), `draft`, `setting`,
 * `key`, `log`.
 */
lost_tables: Array<string>, 
/**
 * Files of evidence saved.
 */
evidence: number, 
/**
 * SHA-256 of files that records name and that are missing or changed.
 */
lost_evidence: Array<string>, 
/**
 * Whether nothing was lost.
 */
ok: boolean, };

export type ReplacedCharacter = { 
/**
 * The character.
 */
character: string, 
/**
 * Its code point, `U+20BB7`.
 */
code: string, 
/**
 * The first line of the file with it, from 1.
 */
line: number, 
/**
 * The column's heading.
 */
column: string, 
/**
 * How often it stands in the file.
 */
count: number, };

export type ReportFindingEarly = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * To whom.
 */
to: string, 
/**
 * What is told.
 */
text: string | null, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * The day; today where absent.
 */
on: string | null, 
/**
 * Who says so, as typed.
 */
author: string | null, };

export type ReportSettings = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The variant: `internal`, `public_summary`, `one_page`, or of a unit `unit`, `filled_form`,
 * `blank_form`, `improvement_plan`, `working_paper`; `erratum` (what an edition changed) and
 * `cover_sheet` (送付票 of a pack).
 */
variant: string, 
/**
 * An edition, by id or number: the report as it was issued, to the byte. What it was issued
 * with (day, number of the document, label, texts, threshold, language) then counts, not what
 * is said here.
 */
edition: string | null, 
/**
 * The pack of a `cover_sheet`.
 */
pack?: Place, 
/**
 * The unit's id; needed by the variants of a unit. For writing, `all` gives a file each.
 */
unit: string | null, 
/**
 * 文書番号, printed where given.
 */
document_number: string | null, 
/**
 * 機密性 label top right; 自治体機密性2 where absent.
 */
confidentiality: string | null, 
/**
 * What a person writes in it.
 */
texts: ReportTexts, 
/**
 * The fewest units and answers that a published figure rests on; 5 where absent.
 */
threshold: number | null, };

export type ReportTexts = { 
/**
 * 総評
 */
overall_opinion: string | null, 
/**
 * 良好事項
 */
good_practices: string | null, 
/**
 * 提言; on one page, what is asked of the reader.
 */
recommendations: string | null, 
/**
 * What the public summary says in words.
 */
public_note: string | null, };

export type RequestExtension = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The day asked for.
 */
until: string, 
/**
 * 理由
 */
reason: string, 
/**
 * Who asks, as typed.
 */
asked_by: string, };

export type RespondToFinding = { 
/**
 * The finding's id or number.
 */
finding: string, 
/**
 * 事実確認: `agreed` or `disputed`.
 */
facts: string | null, 
/**
 * What is disputed, or what was said of the facts.
 */
facts_text: string | null, 
/**
 * 被監査部門の意見
 */
comment: string | null, 
/**
 * Whether the opinion speaks of the 速報.
 */
on_advance_report: boolean, 
/**
 * Who says so.
 */
by: string | null, 
/**
 * The day; today where absent.
 */
on: string | null, };

export type RestoreBackup = { 
/**
 * The backup's name.
 */
name: string, 
/**
 * A new or empty folder.
 */
place: Place, };

export type RestoreKey = { 
/**
 * What stands on the sheet: 14 groups of four.
 */
text: string | null, 
/**
 * The sealed file.
 */
place: Place | null, 
/**
 * Its passphrase.
 */
passphrase: string | null, };

export type RestoredBook = { 
/**
 * Records that live in the restored book.
 */
records: number, 
/**
 * Files of evidence copied.
 */
evidence: number, 
/**
 * SHA-256 of files that records name and that are missing or changed.
 */
lost_evidence: Array<string>, };

export type RevealPlace = { 
/**
 * The place.
 */
place: string, };

export type ReviseCampaign = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The revised checklist, of the same policy.
 */
checklist: ChecklistChoice, 
/**
 * Who, as typed.
 */
author: string | null, };

export type RevisedItem = { 
/**
 * Its id.
 */
item: string, 
/**
 * `unchanged`, `reworded`, `clause_changed`, `added` or `removed`.
 */
change: string, 
/**
 * Whether its answers go on to count; else they are shown for another look (要再確認), or kept
 * without being asked for any more.
 */
carries_answer: boolean, 
/**
 * The question until now.
 */
question_before_ja: string | null, 
/**
 * The question from now on.
 */
question_ja: string | null, 
/**
 * Units that have answered it.
 */
answered: number, };

export type Revision = { 
/**
 * The revision until now.
 */
from: string, 
/**
 * The revision from now on.
 */
to: string, 
/**
 * The same items in the same order.
 */
items: Array<RevisedItem>, 
/**
 * How many lines were offered.
 */
in: number, 
/**
 * Taken in.
 */
accepted: number, 
/**
 * Said nothing new.
 */
unchanged: number, 
/**
 * Taken in beside something that differs.
 */
conflicting: number, 
/**
 * Stay out.
 */
rejected: number, 
/**
 * Each of them, in the order of the input; where it was asked for, only those that need a
 * person.
 */
lines: Array<AccountingLine>, };

export type Roster = { 
/**
 * Whether the campaign keeps persons anonymous.
 */
anonymous: boolean, 
/**
 * 職員数 as declared by the unit, else as the lead knows it.
 */
headcount: number | null, 
/**
 * How many of them are excused.
 */
excused: number, 
/**
 * N: who is to answer; the headcount less those excused, where it is known.
 */
expected: number | null, 
/**
 * n: who has answered at least one item.
 */
answered: number, 
/**
 * The persons entered.
 */
persons: Array<PersonInfo>, };

export type RunInfo = { 
/**
 * Its id.
 */
run: string, 
/**
 * `merge` or `import`.
 */
kind: string, 
/**
 * The file's name.
 */
label: string, 
/**
 * The PC's clock.
 */
started: string, 
/**
 * The PC's clock when it was taken back.
 */
withdrawn: string | null, 
/**
 * How many records it brought, known before or not.
 */
records: number, };

export type SampleReturn = { 
/**
 * The file's name.
 */
file: string, 
/**
 * `clean`, `twice`, `disagreeing`, `copied_folder`, `tampered`, `foreign` or `newer_format`.
 */
what: string, 
/**
 * Whose it is.
 */
unit_name: string, };

export type SampleReturns = { 
/**
 * The files in `packs`.
 */
files: Array<SampleReturn>, };

export type SampleView = { 
/**
 * Its id; absent where nothing was kept.
 */
id: string | null, 
/**
 * `draw`, `risk` or `named`.
 */
method: string, 
/**
 * The seed, so that anybody can repeat the draw.
 */
seed: string | null, 
/**
 * How many units could have been chosen.
 */
candidates: number, 
/**
 * The units chosen, in the order of the draw or of the risk.
 */
chosen: Array<ChosenView>, 
/**
 * The units not audited this year, in their own order.
 */
not_audited: Array<UnitName>, 
/**
 * The day of the draw.
 */
drawn_on: string | null, 
/**
 * 理由
 */
reason: string | null, };

export type SaveDraft = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The person, for a personal self-check.
 */
person: string | null, 
/**
 * What is typed.
 */
input: AnswerInput | null, };

export type SaveText = { 
/**
 * Where to.
 */
place: Place, 
/**
 * The text.
 */
text: string, };

export type Saved = { 
/**
 * The PC's clock after the commit, RFC 3339.
 */
saved_at: string, };

export type SavedAnswers = { 
/**
 * What became of each.
 */
account: Accounting, 
/**
 * The lines accepted.
 */
items: Array<SheetItem>, 
/**
 * Answered of in-scope items of the unit.
 */
coverage: Fraction, 
/**
 * The PC's clock after the commit, RFC 3339.
 */
saved_at: string, };

export type SavedItem = { 
/**
 * The line as it now stands.
 */
item: SheetItem, 
/**
 * Answered of in-scope items of the unit.
 */
coverage: Fraction, 
/**
 * The PC's clock after the commit, RFC 3339.
 */
saved_at: string, };

export type SavedVerdict = { 
/**
 * The line as it now stands.
 */
line: WorkingPaperLine, 
/**
 * The auditor belongs to the unit audited.
 */
conflict: ConflictView | null, 
/**
 * The PC's clock after the commit, RFC 3339.
 */
saved_at: string, };

export type ScopeNote = { 
/**
 * The clause.
 */
clause: string, 
/**
 * `as_written` or `interpretation`.
 */
basis: string, 
/**
 * In words.
 */
reason_ja: string, 
/**
 * English gloss.
 */
reason_en: string, };

export type ScoreChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * Strict: 未回答 and 不一致 count as 未実施.
 */
strict: boolean, 
/**
 * An edition, by id or number: its figures as they were frozen.
 */
edition: string | null, };

export type ScoreCounts = { 
/**
 * 実施
 */
implemented: number, 
/**
 * 一部実施
 */
partial: number, 
/**
 * 未実施, expired exceptions included
 */
not_implemented: number, 
/**
 * Of these, expired exceptions
 */
expired_exceptions: number, 
/**
 * 該当なし, by answer or by gate
 */
not_applicable: number, 
/**
 * 例外措置 in force
 */
excepted: number, 
/**
 * わからない
 */
unknown: number, 
/**
 * 未回答
 */
unanswered: number, 
/**
 * 回答の不一致
 */
disagreement: number, 
/**
 * 適用範囲外
 */
out_of_scope: number, };

export type ScoreDetail = { 
/**
 * The figure.
 */
figure: Fraction, 
/**
 * The formula in words.
 */
formula: string, 
/**
 * 集計基準日
 */
cut_off: string, 
/**
 * The answers of the numerator.
 */
numerator: Array<ScoreEntry>, 
/**
 * The answers of the denominator, those of the numerator included.
 */
denominator: Array<ScoreEntry>, 
/**
 * What stands beside the figure.
 */
beside: Array<ScoreEntry>, };

export type ScoreDetailChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * Strict: 未回答 and 不一致 count as 未実施.
 */
strict: boolean, 
/**
 * An edition, by id or number.
 */
edition: string | null, 
/**
 * `coverage`, `implementation`, `attainment` or `weighted`.
 */
figure: string, 
/**
 * The threshold of `attainment`; 100 where absent.
 */
percent: number | null, 
/**
 * One unit, by id.
 */
unit: string | null, 
/**
 * One chapter, by id; of the unit where one is named.
 */
chapter: string | null, 
/**
 * One clause, by key.
 */
clause: string | null, 
/**
 * One kind of organ.
 */
organ: string | null, 
/**
 * One 部局, by name.
 */
bureau: string | null, };

export type ScoreEntry = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The item's id; absent where the entry is a whole unit.
 */
item: string | null, 
/**
 * The question.
 */
question_ja: string | null, 
/**
 * How it counts.
 */
counted: string | null, 
/**
 * Its weight in 達成点.
 */
weight: number, 
/**
 * The unit's own 実施率, where the entry is a whole unit.
 */
rate: Fraction | null, 
/**
 * What it adds to numerator and denominator.
 */
adds: Fraction, };

export type ScoreLine = { 
/**
 * The group's id: chapter, unit, organ, clause key, or `total`.
 */
id: string, 
/**
 * Its name as data; chapters and organs are named by the locale.
 */
name: string, 
/**
 * Counts by standing.
 */
counts: ScoreCounts, 
/**
 * 把握率
 */
coverage: Fraction, 
/**
 * 実施率
 */
implementation: Fraction, 
/**
 * 達成点 as Σw·s×2 ÷ Σw×2 (halves doubled so that both are whole).
 */
weighted: Fraction, };

export type Scores = { 
/**
 * The campaign.
 */
campaign: CampaignInfo, 
/**
 * Whether 未回答 and 不一致 counted as 未実施.
 */
strict: boolean, 
/**
 * The edition whose figures these are; absent for the book as it stands.
 */
edition: string | null, 
/**
 * 集計基準日 at which exceptions were judged.
 */
cut_off: string, 
/**
 * Fewer than this in the denominator: counts only, no rate.
 */
minimum_denominator: number, 
/**
 * Everything together.
 */
total: ScoreLine, 
/**
 * By chapter, in the order of the sheet.
 */
chapters: Array<ScoreLine>, 
/**
 * By unit.
 */
units: Array<ScoreLine>, 
/**
 * By kind of organ.
 */
organs: Array<ScoreLine>, 
/**
 * By 部局, in the order of the units.
 */
bureaus: Array<ScoreLine>, 
/**
 * By clause, in the policy's order.
 */
clauses: Array<ScoreLine>, 
/**
 * The chapters' names.
 */
chapter_names: Array<ChapterName>, 
/**
 * Unit × chapter: rows as `units`, columns as `chapters`.
 */
matrix: Array<Array<ScoreCounts>>, 
/**
 * 到達率: units at or above 100, 95 and 90 %.
 */
attainment: Attainment, };

export type SendBackComment = { 
/**
 * The item; the whole sheet where absent.
 */
item: string | null, 
/**
 * In words.
 */
text: string, };

export type SendBackUnits = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The units' ids.
 */
units: Array<string>, 
/**
 * What to look at.
 */
comments: Array<SendBackComment>, 
/**
 * 再提出の期限
 */
due_on: string | null, 
/**
 * Who, as typed.
 */
author: string | null, };

export type SendBackView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * What to look at.
 */
comments: Array<SendBackComment>, 
/**
 * 再提出の期限
 */
due_on: string | null, 
/**
 * Who, as typed.
 */
author: string | null, 
/**
 * The PC's clock, RFC 3339.
 */
wall_time: string, };

export type SetFindingLabels = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The labels.
 */
labels: Array<FindingLabel>, };

export type SetLocale = { 
/**
 * `ja` or `en`.
 */
locale: string, };

export type SetRoles = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * All roles that it holds from now on.
 */
roles: Array<string>, };

export type ShareEvidence = { 
/**
 * The item that has it.
 */
at: ItemChoice, 
/**
 * The file.
 */
sha256: string, 
/**
 * The other items.
 */
items: Array<string>, 
/**
 * Who attaches, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type SheetFiles = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The files; of a folder, the workbooks and tables of text in it.
 */
files: Array<Place>, 
/**
 * The name of a profile: only sheets of its form are taken in.
 */
profile: string | null, 
/**
 * Decisions about forms that are not kept (yet); they stand above the profiles kept.
 */
mappings: Array<SheetMapping>, 
/**
 * Whether a unit's sheet counts as handed in.
 */
submit: boolean, 
/**
 * Why answers change that were handed in before; that a sheet changed them where absent.
 */
reason: string | null, 
/**
 * Leaves out the answers that nobody has to look at.
 */
brief: boolean, };

export type SheetItem = { 
/**
 * The item's id.
 */
id: string, 
/**
 * Running number on this sheet, from 1; 0 for items out of scope.
 */
number: number, 
/**
 * The chapter's id.
 */
chapter: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * English gloss.
 */
question_en: string, 
/**
 * `as_written`, `interpretation` or `control_standards`.
 */
basis: string, 
/**
 * `mandatory` or `recommended`.
 */
requirement: string, 
/**
 * Whether it counts in the figures.
 */
scored: boolean, 
/**
 * Role that answers.
 */
role: string, 
/**
 * `normal` or `inverted`.
 */
polarity: string, 
/**
 * The clauses cited.
 */
clauses: Array<ClauseQuote>, 
/**
 * What the question wants.
 */
guidance_ja: string, 
/**
 * Deserves ○.
 */
good_example_ja: string, 
/**
 * Does not.
 */
bad_example_ja: string, 
/**
 * What can be shown.
 */
evidence_examples_ja: Array<string>, 
/**
 * 該当なし理由 to pick from.
 */
na_reasons_ja: Array<string>, 
/**
 * How the item stands for this unit.
 */
applicability: ItemApplicability, 
/**
 * `unanswered`, `answered`, `disagreement`, `settled_by_gate`, `out_of_scope`.
 */
standing: string, 
/**
 * What stands, where it is settled.
 */
answer: AnswerView | null, 
/**
 * What differs, where it is not.
 */
disagreement: Array<AnswerView>, 
/**
 * Typed but not yet saved as an answer.
 */
draft: AnswerInput | null, 
/**
 * 前回の回答（要再確認）: what was answered when the question had other words.
 */
outdated: AnswerView | null, 
/**
 * Whether it stands otherwise than submitted.
 */
changed_since_submission: boolean, 
/**
 * What the lead asks to look at again.
 */
send_back_comments: Array<string>, 
/**
 * What persons said of it, beside the unit's official answer.
 */
persons: PersonCounts | null, };

export type SheetMapping = { 
/**
 * The form's signature, as a reading tells it.
 */
signature: string, 
/**
 * What columns are for, by their keys.
 */
roles: Record<string, string>, 
/**
 * What marks mean.
 */
marks: Record<string, string>, 
/**
 * How questions in the negative are answered: `state` or `sentence`.
 */
inverted: string | null, 
/**
 * The item that a question of the sheet asks about, by its wording.
 */
items: Record<string, string>, };

export type SheetProfile = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was kept, RFC 3339.
 */
noted: string, 
/**
 * What was decided.
 */
mapping: SheetMapping, };

export type SheetProfileName = { 
/**
 * Its name.
 */
name: string, };

export type SubmissionView = { 
/**
 * The record's id.
 */
record: string, 
/**
 * How many answers and gates it holds.
 */
heads: number, 
/**
 * Their digest.
 */
digest: string, 
/**
 * What the unit adds.
 */
note: string | null, 
/**
 * Who submitted, as typed.
 */
author: string | null, 
/**
 * The PC's clock, RFC 3339.
 */
wall_time: string, };

export type SubmitUnit = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * What the unit adds; needed where the check still finds something in the way.
 */
note: string | null, 
/**
 * Who submits, as typed.
 */
author: string | null, };

export type TakeBack = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The person, for a personal self-check.
 */
person: string | null, 
/**
 * The act, as `undo_state` named it.
 */
operation: string, 
/**
 * Who takes back, as typed.
 */
author: string | null, 
/**
 * Why it is changed after the submission.
 */
change_reason?: string, };

export type TakenBack = { 
/**
 * Every item and gate of the act, with what became of it.
 */
changes: Array<ActChange>, 
/**
 * The lines as they now stand, where no gate was among them.
 */
items: Array<SheetItem>, 
/**
 * The whole sheet, where a gate was.
 */
sheet: UnitSheet | null, 
/**
 * Answered of in-scope items of the unit.
 */
coverage: Fraction, 
/**
 * What comes next.
 */
state: UndoState, 
/**
 * The PC's clock after the commit, RFC 3339.
 */
saved_at: string, };

export type TermNote = { 
/**
 * The term and its spellings.
 */
names: Array<string>, 
/**
 * The definition as printed.
 */
definition: string, 
/**
 * The clause that defines it.
 */
clause: string, };

export type UndoMerge = { 
/**
 * The run.
 */
run: string, };

export type UndoState = { 
/**
 * The latest act that stands.
 */
undo: ActView | null, 
/**
 * The latest act that was taken back.
 */
redo: ActView | null, };

export type Undone = { 
/**
 * The run.
 */
run: string, 
/**
 * How many records live no longer.
 */
ceased: number, 
/**
 * Live records that had been built on one of them: a person should look at these.
 */
built_on: Array<BuiltOn>, };

export type UnitCheck = { 
/**
 * Whether nothing blocks a submission.
 */
ready: boolean, 
/**
 * What was found, in the order of the sheet.
 */
problems: Array<UnitProblem>, 
/**
 * Where the unit stands.
 */
work: UnitWork, };

export type UnitChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, };

export type UnitInfo = { 
/**
 * Opaque id.
 */
id: string, 
/**
 * The name as printed.
 */
name: string, 
/**
 * 部局
 */
parent: string | null, 
/**
 * Kind of organ.
 */
organ: string, 
/**
 * Roles held.
 */
roles: Array<string>, 
/**
 * Zones.
 */
zones: Array<string>, 
/**
 * Kinds of person.
 */
persons: Array<string>, 
/**
 * Kinds of asset.
 */
assets: Array<string>, 
/**
 * 職員数
 */
headcount: number | null, };

export type UnitName = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The last 年度 in which it was audited, as far as the book knows.
 */
last_audited: number | null, };

export type UnitPairView = { 
/**
 * The old unit.
 */
from: string, 
/**
 * The new unit.
 */
to: string, };

export type UnitProblem = { 
/**
 * The item's or gate's id; the unit's where it is about the sheet as a whole.
 */
at: string, 
/**
 * What kind.
 */
code: string, 
/**
 * In words.
 */
message: string, 
/**
 * The item to go to.
 */
item: string | null, 
/**
 * The gate to go to.
 */
gate: string | null, 
/**
 * Whether it stands in the way of a submission; a note can overrule all but a missing
 * confirmation that the campaign requires.
 */
blocking: boolean, };

export type UnitProgress = { 
/**
 * The unit.
 */
unit: UnitInfo, 
/**
 * `not_started`, `answering` …
 */
state: string, 
/**
 * What is behind the state: submission, send-back, deadline.
 */
work: UnitWork, 
/**
 * Answered of in-scope items.
 */
coverage: Fraction, 
/**
 * The same per chapter, in the order of the chapters.
 */
chapters: Array<Fraction>, 
/**
 * Gates not yet answered.
 */
gates_open: number, 
/**
 * Items on which answers differ.
 */
disagreements: number, 
/**
 * Time of the last record, RFC 3339, as the writing PC's clock said.
 */
last_saved: string | null, };

export type UnitSheet = { 
/**
 * The unit.
 */
unit: UnitInfo, 
/**
 * The chapters that hold at least one of its items, in the order of the sheet.
 */
chapters: Array<ChapterName>, 
/**
 * Questions asked first.
 */
gates: Array<GateLine>, 
/**
 * The items in the order of the sheet, those out of scope included.
 */
items: Array<SheetItem>, 
/**
 * Defined terms, for showing where a question uses one.
 */
terms: Array<TermNote>, 
/**
 * Answered of in-scope items.
 */
coverage: Fraction, 
/**
 * Where the unit stands between its office and the lead.
 */
work: UnitWork, 
/**
 * Questions that are asked of nobody any more.
 */
withdrawn: Array<WithdrawnItem>, 
/**
 * What was answered to the same items in the campaign before, as far as this book holds it.
 */
previous: Array<PreviousAnswer>, };

export type UnitSheetChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * The person, for a personal self-check; the unit's official answer where absent.
 */
person: string | null, };

export type UnitWork = { 
/**
 * `not_started`, `answering` …
 */
state: string, 
/**
 * Whether a change of an answer must say why: it is submitted and was not sent back.
 */
locked: boolean, 
/**
 * The day by which the unit has to hand in, extensions and send-backs considered.
 */
due_on: string | null, 
/**
 * Whether that day is over and something is still owed.
 */
overdue: boolean, 
/**
 * 所属長確認
 */
confirmation: ConfirmationView | null, 
/**
 * Whether answers changed since the head confirmed.
 */
confirmation_outdated: boolean, 
/**
 * The submission that waits or was accepted.
 */
submission: SubmissionView | null, 
/**
 * The send-back that the unit works on.
 */
send_back: SendBackView | null, 
/**
 * The acceptance.
 */
acceptance: NoteView | null, 
/**
 * Items and gates that stand otherwise than submitted.
 */
changed: Array<string>, 
/**
 * Whether submissions and decisions crossed each other on the way.
 */
crossed: boolean, 
/**
 * A later deadline asked for and not yet decided.
 */
extension_asked: ExtensionView | null, 
/**
 * What was decided about it.
 */
extension_decided: ExtensionView | null, };

export type VerdictView = { 
/**
 * `conforming` …
 */
verdict: string, 
/**
 * 監査手続
 */
procedure: string | null, 
/**
 * 確認した事実
 */
seen: string | null, 
/**
 * 監査証拠: files.
 */
evidence: Array<EvidenceFile>, 
/**
 * 監査証拠: documents that stay where they are.
 */
locations: Array<LocationInput>, 
/**
 * 監査人
 */
auditor: string | null, 
/**
 * 監査実施日
 */
audited_on: string | null, 
/**
 * 備考
 */
remarks: string | null, };

export type VisitInput = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * 年度 of a mid-term plan.
 */
fiscal_year: number | null, 
/**
 * 実施予定日
 */
planned_on: string | null, 
/**
 * Names of its auditors.
 */
auditors: Array<string>, };

export type WireError = { 
/**
 * One of the closed list of codes; the words below follow from it.
 */
code: string, 
/**
 * What happened.
 */
message: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * The facts: file, item, number, as far as they apply.
 */
at: Record<string, string>, };

export type WithdrawItem = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The item's id.
 */
item: string, 
/**
 * Why; printed in the report. May be empty in the plan.
 */
reason: string, 
/**
 * The item that asks better.
 */
replaced_by: string | null, 
/**
 * `true`: the question is asked again after all.
 */
taken_back: boolean, 
/**
 * Who, as typed.
 */
author: string | null, };

export type WithdrawalPlan = { 
/**
 * The item's id.
 */
item: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * Whether it is withdrawn now.
 */
withdrawn: boolean, 
/**
 * How many units are asked it.
 */
units: number, 
/**
 * How many of them have answered.
 */
answered: number, 
/**
 * How many of them have submitted.
 */
submitted: number, };

export type WithdrawnItem = { 
/**
 * The item's id.
 */
item: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * Why.
 */
reason: string, 
/**
 * 取下げ日
 */
withdrawn_on: string, 
/**
 * The item that asks better.
 */
replaced_by: string | null, };

export type WorkingPaper = { 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * What concerns the unit as a whole.
 */
head: WorkingPaperHead, 
/**
 * Its items in the order of the sheet.
 */
lines: Array<WorkingPaperLine>, 
/**
 * Auditors who belong to the unit.
 */
conflicts: Array<ConflictView>, };

export type WorkingPaperChoice = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit's id.
 */
unit: string, };

export type WorkingPaperHead = { 
/**
 * 監査人
 */
auditors: Array<string>, 
/**
 * 監査実施日, first day.
 */
audited_on: string | null, 
/**
 * Last day.
 */
audited_until: string | null, 
/**
 * 場所
 */
place: string | null, 
/**
 * 対応者
 */
attended_by: string | null, 
/**
 * 所見
 */
summary: string | null, 
/**
 * Why an auditor of the unit itself took part, and who took over.
 */
independence: Array<IndependenceInput>, };

export type WorkingPaperLine = { 
/**
 * The item's id.
 */
item: string, 
/**
 * The chapter's id.
 */
chapter: string, 
/**
 * The question.
 */
question_ja: string, 
/**
 * English gloss.
 */
question_en: string, 
/**
 * `as_written`, `interpretation` or `control_standards`.
 */
basis: string, 
/**
 * How an auditor checks.
 */
audit_method_ja: string, 
/**
 * The clauses cited.
 */
clauses: Array<ClauseQuote>, 
/**
 * How the self-answer counts: `implemented` … `expired_exception`, `unanswered`,
 * `disagreement`, `out_of_scope`.
 */
answer: string, 
/**
 * What stands; absent where nothing was said or two auditors differ.
 */
verdict: VerdictView | null, 
/**
 * What differs, where two auditors do.
 */
disagreement: Array<VerdictView>, 
/**
 * `overstated` or `understated`, where answer and verdict differ.
 */
gap: string | null, 
/**
 * Ids of findings made from it.
 */
findings: Array<string>, };

export type WriteAnswerSheets = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * Ids of the units; empty for all.
 */
units: Array<string>, 
/**
 * `unit`, `persons` or `rows`; `unit` where absent.
 */
form: string | null, 
/**
 * The folder; made where it is not there.
 */
place: Place, 
/**
 * 機密性 label top right; 自治体機密性2 where absent.
 */
confidentiality: string | null, };

export type WriteLetter = { 
/**
 * The file to write: .docx, .pdf or .txt; or an existing folder, in which it is named after
 * subject and unit.
 */
place: Place, 
/**
 * `docx`, `pdf` or `txt`, for a folder; the first where absent.
 */
format?: string, 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * `request`, `reminder`, `extension`, `send_back`, `result_notice`, `cover_letter` or `notice`.
 */
kind: string, 
/**
 * The unit's id; all units where absent.
 */
unit: string | null, 
/**
 * 文書番号
 */
document_number: string | null, 
/**
 * The letter's date, ISO 8601; today where absent.
 */
dated: string | null, 
/**
 * The new deadline, or the day of the audit, ISO 8601.
 */
until: string | null, 
/**
 * 宛先, one line each; those of the kind where empty.
 */
addressees: Array<string>, 
/**
 * 発信者, one line each; 監査統括責任者 where empty.
 */
sender: Array<string>, 
/**
 * 担当, one line each.
 */
contact: Array<string>, 
/**
 * What has to be looked at again, or who audits, one point each.
 */
points: Array<string>, };

export type WritePack = { 
/**
 * `submission`, `personal`, `send_back` or `backup`.
 */
kind: string, 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The unit; the book's only one where absent.
 */
unit: string | null, 
/**
 * The person, for `personal`.
 */
person: string | null, 
/**
 * The file to write, or an existing folder, in which it is named after its kind and unit.
 */
place: Place, 
/**
 * 自治体機密性 of the whole, for the media log; 2 where absent.
 */
confidentiality: string | null, 
/**
 * The PDF of the 送付票, where one is wanted.
 */
cover_sheet?: Place, };

export type WritePreview = { 
/**
 * The preview.
 */
preview: string, 
/**
 * The file to write.
 */
place: Place, };

export type WriteReport = { 
/**
 * The file to write; for all units, the folder.
 */
place: Place, 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The variant: `internal`, `public_summary`, `one_page`, or of a unit `unit`, `filled_form`,
 * `blank_form`, `improvement_plan`, `working_paper`; `erratum` (what an edition changed) and
 * `cover_sheet` (送付票 of a pack).
 */
variant: string, 
/**
 * An edition, by id or number: the report as it was issued, to the byte. What it was issued
 * with (day, number of the document, label, texts, threshold, language) then counts, not what
 * is said here.
 */
edition: string | null, 
/**
 * The pack of a `cover_sheet`.
 */
pack?: Place, 
/**
 * The unit's id; needed by the variants of a unit. For writing, `all` gives a file each.
 */
unit: string | null, 
/**
 * 文書番号, printed where given.
 */
document_number: string | null, 
/**
 * 機密性 label top right; 自治体機密性2 where absent.
 */
confidentiality: string | null, 
/**
 * What a person writes in it.
 */
texts: ReportTexts, 
/**
 * The fewest units and answers that a published figure rests on; 5 where absent.
 */
threshold: number | null, };

export type WriteRequests = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The units; all where absent.
 */
units: Array<string> | null, 
/**
 * A file for one unit, an existing folder for any number.
 */
place: Place, 
/**
 * Whether they are sealed to the units' keys: for criteria that are not public. Units that
 * are not enrolled yet are refused then.
 */
sealed: boolean, 
/**
 * Where the 送付票 are written, where they are wanted: a PDF for one request written to a file,
 * else an existing folder.
 */
cover_sheets?: Place, };

export type WriteResults = { 
/**
 * The campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The file to write.
 */
place: Place, 
/**
 * 機密性 label top right; 自治体機密性2 where absent.
 */
confidentiality: string | null, };

export type WrittenFile = { 
/**
 * Its name in the folder.
 */
name: string, 
/**
 * The unit's id.
 */
unit: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

export type WrittenLetter = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * 標題
 */
subject: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

export type WrittenPack = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * `request`, `submission`, `personal`, `send_back` or `backup`.
 */
kind: string, 
/**
 * The unit, where it is of one.
 */
unit: string | null, 
/**
 * Its name.
 */
unit_name: string | null, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * 件数: records.
 */
records: number, 
/**
 * Files in it.
 */
files: number, 
/**
 * 自治体機密性
 */
confidentiality: string, 
/**
 * 確認番号
 */
check_number: string, 
/**
 * Whether it is sealed.
 */
sealed: boolean, 
/**
 * The PC's clock.
 */
written_at: string, 
/**
 * 媒体使用記録: a line to copy into the unit's own form, fields separated by tabs.
 */
media_log: string, 
/**
 * Names of evidence that the book no longer holds and that therefore are not in it.
 */
missing: Array<string>, 
/**
 * Where its 送付票 lies, in words for the screen, where one was written.
 */
cover_sheet: string | null, };

export type WrittenReport = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * What a person should look at, in words.
 */
warnings: Array<string>, 
/**
 * The files, where there are several; the figures above are theirs together.
 */
files: Array<WrittenFile>, };

export type WrittenSheet = { 
/**
 * The unit.
 */
unit: string, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The file's name in the folder.
 */
name: string, 
/**
 * How many items it asks.
 */
items: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

export type WrittenSheets = { 
/**
 * Place id of the folder.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * The files in the order of the units.
 */
files: Array<WrittenSheet>, };

export type WrittenSubmission = { 
/**
 * What was written; absent where nothing was, or where it was on another PC.
 */
pack: WrittenPack | null, 
/**
 * Whether it holds the submission that stands now.
 */
current: boolean, };

export type WrittenTable = { 
/**
 * Place id for `reveal_place`.
 */
place: string, 
/**
 * Where it lies, in words for the screen.
 */
label: string, 
/**
 * Rows below the headings.
 */
rows: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Characters that the encoding lacks, each with the first cell in which 〓 stands for it.
 */
replaced: Array<ReplacedCharacter>, };

export type YearLine = { 
/**
 * The group's id: `total`, chapter or unit.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The units of the earlier year that it follows from.
 */
units_before: Array<string>, 
/**
 * 実施率 of the earlier year over the items compared.
 */
before: Fraction | null, 
/**
 * 実施率 of the later year over the items compared.
 */
after: Fraction | null, 
/**
 * `questions_changed`, `unit_split`, `unit_new`, `unit_gone`: why nothing is compared.
 */
incomparable: string | null, 
/**
 * The same in words.
 */
note: string | null, };

export type YearOverYear = { 
/**
 * The earlier campaign.
 */
before: CampaignInfo, 
/**
 * The later campaign.
 */
after: CampaignInfo, 
/**
 * Everything that can be compared.
 */
total: YearLine, 
/**
 * By chapter of the later checklist.
 */
chapters: Array<YearLine>, 
/**
 * By unit of the later year, those that are gone last.
 */
units: Array<YearLine>, 
/**
 * Scored items asked in the same words, by id.
 */
items: Array<string>, 
/**
 * Scored items that are new or reworded.
 */
changed_items: Array<string>, 
/**
 * Scored items of the earlier year that are gone or reworded.
 */
dropped_items: Array<string>, };

export type YearPair = { 
/**
 * The later campaign; the newest where absent.
 */
campaign: string | null, 
/**
 * The earlier campaign; the newest of an earlier 年度 where absent.
 */
before: string | null, 
/**
 * Strict: 未回答 and 不一致 count as 未実施.
 */
strict: boolean, };

export interface Commands {
  app_state: [Empty, AppState];
  set_locale: [SetLocale, Empty];
  pick_place: [PickPlace, Array<PickedPlace>];
  examine_place: [ExaminePlace, Array<PlaceConcern>];
  reveal_place: [RevealPlace, Empty];
  cancel: [Cancel, Empty];
  save_text: [SaveText, Empty];
  list_checklists: [Empty, Array<ChecklistSummary>];
  show_checklist: [ChecklistChoice, JsonValue];
  check_checklist: [ChecklistChoice, JsonValue];
  diff_checklists: [ChecklistPair, JsonValue];
  create_book: [CreateBook, BookInfo];
  create_sample: [CreateSample, BookInfo];
  create_sample_returns: [CreateSampleReturns, SampleReturns];
  open_book: [OpenBook, BookInfo];
  show_book: [Empty, BookInfo];
  close_book: [Empty, Empty];
  check_book: [Empty, BookCheck];
  rebuild_book: [Empty, BookInfo];
  make_backup: [Empty, BackupInfo];
  list_backups: [Empty, Array<BackupInfo>];
  check_backup: [BackupChoice, BackupCheck];
  restore_backup: [RestoreBackup, RestoredBook];
  repair_book: [RepairBook, RepairedBook];
  create_campaign: [CreateCampaign, CampaignInfo];
  plan_revise_campaign: [ReviseCampaign, Revision];
  revise_campaign: [ReviseCampaign, Revision];
  list_campaigns: [Empty, Array<CampaignInfo>];
  overview: [CampaignChoice, Overview];
  add_unit: [AddUnit, UnitInfo];
  list_units: [CampaignChoice, Array<UnitInfo>];
  set_roles: [SetRoles, UnitInfo];
  unit_sheet: [UnitSheetChoice, UnitSheet];
  put_gate: [PutGate, UnitSheet];
  put_answer: [PutAnswer, SavedItem];
  save_draft: [SaveDraft, Saved];
  answer_history: [ItemChoice, Array<AnswerView>];
  decide_disagreement: [DecideDisagreement, SavedItem];
  plan_answers: [PutAnswers, Accounting];
  put_answers: [PutAnswers, SavedAnswers];
  undo_state: [UnitSheetChoice, UndoState];
  take_back: [TakeBack, TakenBack];
  unit_work: [UnitChoice, UnitWork];
  check_unit: [UnitChoice, UnitCheck];
  confirm_unit: [ConfirmUnit, UnitWork];
  submit_unit: [SubmitUnit, UnitWork];
  plan_send_back_units: [SendBackUnits, Accounting];
  send_back_units: [SendBackUnits, Accounting];
  plan_accept_units: [AcceptUnits, Accounting];
  accept_units: [AcceptUnits, Accounting];
  request_extension: [RequestExtension, UnitWork];
  plan_grant_extensions: [GrantExtensions, Accounting];
  grant_extensions: [GrantExtensions, Accounting];
  plan_withdraw_item: [WithdrawItem, WithdrawalPlan];
  withdraw_item: [WithdrawItem, WithdrawalPlan];
  list_reminders: [CampaignChoice, Array<OwingUnit>];
  plan_note_reminders: [NoteReminders, Accounting];
  note_reminders: [NoteReminders, Accounting];
  list_persons: [UnitChoice, Roster];
  add_person: [AddPerson, PersonInfo];
  change_person: [ChangePerson, Roster];
  declare_headcount: [DeclareHeadcount, Roster];
  plan_import_units: [ImportUnits, Accounting];
  import_units: [ImportUnits, Accounting];
  map_units: [MapUnits, Array<UnitPairView>];
  plan_merge: [MergeFiles, Merged];
  apply_merge: [MergeFiles, Merged];
  undo_merge: [UndoMerge, Undone];
  list_runs: [Empty, Array<RunInfo>];
  verify_log: [Empty, LogReport];
  list_disagreements: [CampaignChoice, Array<DisagreementView>];
  plan_decide_disagreements: [DecideByRule, Accounting];
  decide_disagreements: [DecideByRule, Accounting];
  attach_evidence: [AttachEvidence, Attached];
  remove_evidence: [RemoveEvidence, SavedItem];
  locate_evidence: [LocateEvidence, SavedItem];
  list_evidence: [CampaignChoice, Array<EvidenceLine>];
  verify_evidence: [Empty, Array<EvidenceCheck>];
  examine_evidence: [ExamineEvidence, Array<ExaminedFile>];
  attach_image: [AttachImage, Attached];
  classify_evidence: [ClassifyEvidence, SavedItem];
  plan_share_evidence: [ShareEvidence, Accounting];
  share_evidence: [ShareEvidence, SavedAnswers];
  export_evidence: [ExportEvidence, Empty];
  open_evidence: [OpenEvidence, Empty];
  put_audit_plan: [PutAuditPlan, AuditPlans];
  list_audit_plans: [CampaignChoice, AuditPlans];
  plan_sample: [DrawSample, SampleView];
  draw_sample: [DrawSample, SampleView];
  list_samples: [CampaignChoice, Array<SampleView>];
  put_verdict: [PutVerdict, SavedVerdict];
  working_paper: [WorkingPaperChoice, WorkingPaper];
  list_working_papers: [CampaignChoice, Array<PaperSummary>];
  put_working_paper: [PutWorkingPaper, WorkingPaper];
  list_gaps: [CampaignChoice, Gaps];
  add_finding: [AddFinding, FindingView];
  change_finding: [ChangeFinding, FindingView];
  number_findings: [FindingChoice, FindingRegister];
  list_findings: [FindingChoice, FindingRegister];
  show_finding: [FindingName, FindingView];
  list_clauses: [CampaignChoice, Array<ClauseView>];
  finding_history: [FindingName, Array<FindingEvent>];
  respond_to_finding: [RespondToFinding, FindingView];
  report_finding_early: [ReportFindingEarly, FindingView];
  set_finding_labels: [SetFindingLabels, FindingRegister];
  plan_order: [OrderImprovement, Ordered];
  order_improvement: [OrderImprovement, Ordered];
  plan_improvement: [PlanImprovement, FindingView];
  follow_up: [FollowUp, FindingView];
  issue_edition: [IssueEdition, EditionView];
  list_editions: [CampaignChoice, Array<EditionView>];
  edition_difference: [EditionPair, EditionDifference];
  plan_sheets: [SheetFiles, JsonValue];
  apply_sheets: [SheetFiles, JsonValue];
  preview_sheets: [PreviewSheets, JsonValue];
  list_sheet_profiles: [Empty, Array<SheetProfile>];
  put_sheet_profile: [PutSheetProfile, Array<SheetProfile>];
  delete_sheet_profile: [SheetProfileName, Array<SheetProfile>];
  draft_questions: [DraftQuestions, DraftedQuestions];
  write_requests: [WriteRequests, Array<WrittenPack>];
  write_pack: [WritePack, WrittenPack];
  inspect_pack: [InspectPack, PackInfo];
  plan_open_pack: [PlanOpenPack, PackPlan];
  open_pack: [OpenPack, OpenedPack];
  written_submission: [UnitChoice, WrittenSubmission];
  show_keys: [Empty, Array<KeyInfo>];
  backup_key: [BackupKey, KeyBackup];
  restore_key: [RestoreKey, Array<KeyInfo>];
  renew_key: [Empty, Array<KeyInfo>];
  decide_key: [DecideKey, Array<KeyInfo>];
  score: [ScoreChoice, Scores];
  score_detail: [ScoreDetailChoice, ScoreDetail];
  compare_years: [YearPair, YearOverYear];
  write_report: [WriteReport, WrittenReport];
  lint_report: [LintReport, LintedReport];
  preview_report: [ReportSettings, Preview];
  write_letter: [WriteLetter, WrittenLetter];
  preview_letter: [LetterSettings, Preview];
  preview_page: [PreviewPage, PageView];
  write_preview: [WritePreview, WrittenReport];
  write_answer_sheets: [WriteAnswerSheets, WrittenSheets];
  write_results: [WriteResults, WrittenTable];
  export_answers: [ExportAnswers, WrittenTable];
  export_book: [ExportBook, ExportedBook];
  export_manifest: [ExportManifest, ExportedFile];
  export_figure: [ExportFigure, ExportedFile];
  plan_import_book: [ImportBook, ImportedBook];
  import_book: [ImportBook, ImportedBook];
  export_board: [ExportBoard, WrittenTable];
}
