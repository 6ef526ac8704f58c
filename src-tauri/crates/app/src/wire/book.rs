//! The book, its campaigns and units, and how far they have come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChapterName, Fraction, OwingUnit, Place};

/// `app_state`: what the window needs at its start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppState {
    /// The program's version.
    pub version: String,
    /// `ja` or `en`.
    pub locale: String,
    /// Books opened before, the latest first.
    pub recent_books: Vec<RecentBook>,
    /// The book that is open.
    pub open_book: Option<BookInfo>,
    /// A file that the program was started with; told once.
    pub handed: Option<super::PickedPlace>,
}

/// A book opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecentBook {
    /// Place id for `open_book`.
    pub id: String,
    /// The organization and campaign.
    pub name: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Whether it is there now.
    pub present: bool,
}

/// `set_locale`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetLocale {
    /// `ja` or `en`.
    pub locale: String,
}

/// `open_book`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenBook {
    /// The book's folder.
    pub place: Place,
    /// Open without writing, for instance beside another program that has it open.
    #[serde(default)]
    pub read_only: bool,
}

/// The open book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookInfo {
    /// The organization.
    pub organization: String,
    /// Where it lies, in words for the screen.
    pub label: String,
    /// Whether it was opened without the right to write.
    pub read_only: bool,
    /// SHA-256 of the set of live records.
    pub state_id: String,
    /// Number of live records.
    #[ts(type = "number")]
    pub records: u64,
    /// Number of records by kind.
    #[ts(type = "Record<string, number>")]
    pub by_kind: BTreeMap<String, u64>,
    /// The campaigns, the newest first.
    pub campaigns: Vec<CampaignInfo>,
    /// The unit that this book answers for, by the campaign whose request it was made of; empty in
    /// a lead's book.
    #[ts(type = "Record<string, string>")]
    pub own_units: BTreeMap<String, String>,
    /// What should be known of the place where the book lies.
    pub concerns: Vec<PlaceConcern>,
}

/// What should be known of a place before work begins there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaceConcern {
    /// `network`, `synchronised`, `roaming`, `removable`, `temporary`, `remote_desktop` or
    /// `nearly_full`.
    pub code: String,
    /// What it is, and what to do.
    pub message: String,
}

/// `examine_place`: what should be known of a place before work begins there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExaminePlace {
    /// The folder, which need not be there yet.
    pub place: Place,
}

/// `create_book`: a book with its first campaign and the built-in checklist's organs as no units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateBook {
    /// A new or empty folder.
    pub place: Place,
    /// A built-in checklist's id.
    pub checklist: String,
    /// 年度
    pub fiscal_year: u16,
    /// The organization.
    pub organization: String,
    /// The campaign's name; a name from year and purpose where absent.
    #[serde(default)]
    pub campaign_name: Option<String>,
    /// 提出期限
    #[serde(default)]
    pub deadline: Option<String>,
    /// 集計基準日
    #[serde(default)]
    pub cut_off: Option<String>,
    /// What is unusual about it.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<CampaignOptions>,
}

/// How a campaign differs from the usual one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CampaignOptions {
    /// `annual`, `monthly`, `emphasis_month` or `sampling`; the first where absent.
    #[serde(default)]
    pub rhythm: Option<String>,
    /// The 対策基準 that is a criterion beside the 基本方針, by its title.
    #[serde(default)]
    pub control_standards: Option<String>,
    /// Personal self-checks carry no author, no PC and only a date.
    #[serde(default)]
    pub anonymous: bool,
    /// A unit cannot submit before its head confirmed what is submitted.
    #[serde(default)]
    pub head_confirmation_required: bool,
    /// 試行: a trial in one's own unit first.
    #[serde(default)]
    pub pilot: bool,
    /// Only places of documents, no files.
    #[serde(default)]
    pub no_files: bool,
    /// Largest file of evidence, in bytes.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub max_file_bytes: Option<u64>,
    /// 問い合わせ先: whom a department asks.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact: Option<Contact>,
}

/// Whom to ask about a campaign (問い合わせ先).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// The office or person.
    pub name: String,
    /// 電話・内線
    #[serde(default)]
    pub telephone: Option<String>,
    /// メールアドレス
    #[serde(default)]
    pub mail: Option<String>,
}

/// `create_sample`: a whole sample made by the ordinary functions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateSample {
    /// A built-in checklist's id.
    pub policy: String,
    /// Number of units.
    #[serde(default)]
    pub units: Option<usize>,
    /// Seed of everything random in it.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub seed: Option<u64>,
    /// Folder to make; a temporary one where absent.
    #[serde(default)]
    pub place: Option<Place>,
    /// How many of the last units have said nothing yet; one where absent.
    #[serde(default)]
    #[ts(optional)]
    pub waiting: Option<usize>,
}

/// `create_sample_returns`: what the departments of the sample that is open bring back, made by
/// the ordinary functions: below the folder `requests`, `units` and `packs`. The book itself takes
/// nothing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateSampleReturns {
    /// The folder.
    pub place: Place,
}

/// What was brought back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleReturns {
    /// The files in `packs`.
    pub files: Vec<SampleReturn>,
}

/// One file that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleReturn {
    /// The file's name.
    pub file: String,
    /// `clean`, `twice`, `disagreeing`, `copied_folder`, `tampered`, `foreign` or `newer_format`.
    pub what: String,
    /// Whose it is.
    pub unit_name: String,
}

/// A campaign (実施回).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CampaignInfo {
    /// Its id.
    pub id: String,
    /// Its name, for example 令和8年度 第1回自己点検.
    pub name: String,
    /// 年度
    pub fiscal_year: u16,
    /// `self_inspection`, `audit` or `both`.
    pub purpose: String,
    /// `annual` …
    pub rhythm: String,
    /// The checklist's id.
    pub checklist_id: String,
    /// Its revision.
    pub checklist_revision: String,
    /// The policy's title.
    pub policy_title: String,
    /// `draft` or `in_force`.
    pub policy_status: String,
    /// 提出期限
    pub deadline: Option<String>,
    /// 集計基準日
    pub cut_off: Option<String>,
    /// What is unusual about it.
    pub options: CampaignOptions,
}

/// `create_campaign`: another round in the open book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateCampaign {
    /// A built-in checklist's id.
    pub checklist: String,
    /// 年度
    pub fiscal_year: u16,
    /// Its name; a name from year and purpose where absent.
    #[serde(default)]
    pub name: Option<String>,
    /// `self_inspection`, `audit` or `both`; the first where absent.
    #[serde(default)]
    pub purpose: Option<String>,
    /// 提出期限
    #[serde(default)]
    pub deadline: Option<String>,
    /// 集計基準日
    #[serde(default)]
    pub cut_off: Option<String>,
    /// Take over the units and roles of the newest campaign.
    #[serde(default)]
    pub copy_units: bool,
    /// What is unusual about it.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<CampaignOptions>,
}

/// Names a campaign; the newest where absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CampaignChoice {
    /// The campaign's id.
    #[serde(default)]
    pub campaign: Option<String>,
}

/// `overview`: how far a campaign has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Overview {
    /// The campaign.
    pub campaign: CampaignInfo,
    /// The chapters in the order of the sheet.
    pub chapters: Vec<ChapterName>,
    /// The units in the order of their names' entry.
    pub units: Vec<UnitProgress>,
    /// Those whose day has passed, with the reminders sent to them.
    pub late: Vec<OwingUnit>,
    /// Answered of in-scope items, all units together (把握率).
    pub coverage: Fraction,
    /// Subjects on which answers differ.
    #[ts(type = "number")]
    pub disagreements: u64,
}

/// How far one unit has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitProgress {
    /// The unit.
    pub unit: UnitInfo,
    /// `not_started`, `answering` …
    pub state: String,
    /// What is behind the state: submission, send-back, deadline.
    pub work: super::UnitWork,
    /// Answered of in-scope items.
    pub coverage: Fraction,
    /// The same per chapter, in the order of the chapters.
    pub chapters: Vec<Fraction>,
    /// Gates not yet answered.
    pub gates_open: usize,
    /// Items on which answers differ.
    pub disagreements: usize,
    /// Time of the last record, RFC 3339, as the writing PC's clock said.
    pub last_saved: Option<String>,
}

/// A unit (所属).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitInfo {
    /// Opaque id.
    pub id: String,
    /// The name as printed.
    pub name: String,
    /// 部局
    pub parent: Option<String>,
    /// Kind of organ.
    pub organ: String,
    /// Roles held.
    pub roles: Vec<String>,
    /// Zones.
    pub zones: Vec<String>,
    /// Kinds of person.
    pub persons: Vec<String>,
    /// Kinds of asset.
    pub assets: Vec<String>,
    /// 職員数
    pub headcount: Option<u32>,
}

/// `add_unit`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddUnit {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The name as printed.
    pub name: String,
    /// 部局
    #[serde(default)]
    pub parent: Option<String>,
    /// Kind of organ.
    pub organ: String,
    /// Roles; `unit_head` and `staff` where absent.
    #[serde(default)]
    pub roles: Option<Vec<String>>,
    /// Zones.
    #[serde(default)]
    pub zones: Vec<String>,
    /// Kinds of person.
    #[serde(default)]
    pub persons: Vec<String>,
    /// Kinds of asset.
    #[serde(default)]
    pub assets: Vec<String>,
    /// 職員数
    #[serde(default)]
    pub headcount: Option<u32>,
}

/// `set_roles`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetRoles {
    /// The campaign; the newest where absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// All roles that it holds from now on.
    pub roles: Vec<String>,
}

/// What `check_book` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookCheck {
    /// Database pages and constraints are whole.
    pub database_ok: bool,
    /// Records whose bytes no longer give their id.
    pub damaged_records: Vec<String>,
    /// Whether the tables rebuilt from the records equal those in the book.
    pub projections_ok: bool,
    /// Whether the chain of the log holds.
    pub log_ok: bool,
    /// SHA-256 of the campaigns' checklists that are missing or changed.
    pub damaged_checklists: Vec<String>,
    /// Every piece of evidence that is missing or changed.
    pub evidence: Vec<super::EvidenceCheck>,
    /// Whether nothing was found.
    pub ok: bool,
}
