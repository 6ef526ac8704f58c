//! The command line: nouns, verbs and flags, as scripts rely on them.

mod answer;
mod audit;
mod report;

pub use answer::{Answer, Disagreement, Evidence, ItemArgs};
pub use audit::{Audit, Edition, Finding, FindingArgs, Improvement, Sample, Verdict};

pub use report::{LetterTexts, Report, ReportTexts};

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::backup::Backup;
use crate::{pack, workflow};

/// 点検（てんけん）: information-security self-inspection and audit, for scripts.
#[derive(Debug, Parser)]
#[command(name = "tenken", version, about)]
pub struct Cli {
    /// The book's folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub book: Option<PathBuf>,
    /// The campaign's id; the newest where absent.
    #[arg(long, global = true, value_name = "ID")]
    pub campaign: Option<String>,
    /// Language of messages: ja or en.
    #[arg(long, global = true, value_parser = ["ja", "en"])]
    pub locale: Option<String>,
    /// Fixes the clock, RFC 3339.
    #[arg(long, global = true, value_name = "RFC3339", value_parser = rfc3339)]
    pub now: Option<String>,
    /// Folder of the report's fonts, where it is not beside the program.
    #[arg(long, global = true, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// One JSON document on stdout.
    #[arg(long, global = true)]
    pub json: bool,
    /// Progress on stderr even where it is not a terminal.
    #[arg(long, global = true)]
    pub progress: bool,
    /// What to work on.
    #[command(subcommand)]
    pub noun: Noun,
}

/// What a command works on.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Make a whole sample: DIR/book, reports, requests, units, packs and sheets.
    Demo {
        /// A built-in checklist's id.
        #[arg(long)]
        policy: String,
        /// Number of units.
        #[arg(long, default_value_t = 12)]
        units: usize,
        /// The same seed gives the same sample.
        #[arg(long)]
        seed: Option<u64>,
        /// A new folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Checklists: list, show, check, diff.
    #[command(subcommand)]
    Checklist(Checklist),
    /// Books: create, show, check, rebuild, repair.
    #[command(subcommand)]
    Book(Book),
    /// Backups: make, list, check, restore.
    #[command(subcommand)]
    Backup(Backup),
    /// Campaigns: create, list, show, revise, compare.
    #[command(subcommand)]
    Campaign(Campaign),
    /// Units: add, list, import, map.
    #[command(subcommand)]
    Unit(Unit),
    /// Roles: set.
    #[command(subcommand)]
    Role(Role),
    /// Gates: put.
    #[command(subcommand)]
    Gate(Gate),
    /// Answers: put, list, history.
    #[command(subcommand)]
    Answer(Answer),
    /// Sheets: plan, apply, template, results, questions, profile.
    #[command(subcommand)]
    Excel(crate::excel::Excel),
    /// Evidence: attach, locate, list, verify, export.
    #[command(subcommand)]
    Evidence(Evidence),
    /// Answers that differ: list, decide.
    #[command(subcommand)]
    Disagreement(Disagreement),
    /// Questions in the middle of a campaign: withdraw.
    #[command(subcommand)]
    Item(workflow::Item),
    /// Later deadlines: request, grant.
    #[command(subcommand)]
    Extension(workflow::Extension),
    /// Who has something to hand in: list, note.
    #[command(subcommand)]
    Reminder(workflow::Reminder),
    /// Take in what comes back: plan, apply, undo, log.
    #[command(subcommand)]
    Merge(workflow::Merge),
    /// Packs: request, submission, personal, send-back, backup, inspect, open.
    #[command(subcommand)]
    Pack(pack::Pack),
    /// Keys: show, backup, restore, renew, decide.
    #[command(subcommand)]
    Key(pack::Key),
    /// The log of this copy of the book: verify.
    #[command(subcommand)]
    Log(workflow::Log),
    /// How far the units have come.
    Board {
        /// A CSV file to write it into.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The four figures.
    Score(Score),
    /// The audit as a whole: plan, list.
    #[command(subcommand)]
    Audit(Audit),
    /// The auditor's verdicts: put, list, paper, gaps.
    #[command(subcommand)]
    Verdict(Verdict),
    /// Findings: add, change, number, list, show, history, respond, early, close, labels.
    #[command(subcommand)]
    Finding(Finding),
    /// What follows from findings: list, order, plan, follow-up.
    #[command(subcommand)]
    Improvement(Improvement),
    /// The units to audit: draw, list.
    #[command(subcommand)]
    Sample(Sample),
    /// Editions: issue, list, diff.
    #[command(subcommand)]
    Edition(Edition),
    /// Files for other programs: csv, json, svg, manifest.
    #[command(subcommand)]
    Export(crate::excel::Export),
    /// A book from the file of another: json.
    #[command(subcommand)]
    Import(crate::excel::Import),
    /// Write a report; or `report lint`: what should be looked at before.
    #[command(args_conflicts_with_subcommands = true)]
    Report {
        /// What else.
        #[command(subcommand)]
        verb: Option<Report>,
        /// Which one: internal, public_summary, one_page, or of a unit: unit, filled_form,
        /// blank_form, improvement_plan, working_paper; erratum of --edition, cover_sheet of --pack.
        #[arg(long, default_value = "internal")]
        variant: String,
        /// The unit's id or name, or all for a file each.
        #[arg(long)]
        unit: Option<String>,
        /// The PDF to write; with --unit all, the folder.
        #[arg(long)]
        out: Option<PathBuf>,
        /// An existing folder: every page of the file as a picture (SVG), beside it or instead.
        #[arg(long, value_name = "DIR")]
        pictures: Option<PathBuf>,
        /// What a person writes in it.
        #[command(flatten)]
        texts: ReportTexts,
        /// 文書番号
        #[arg(long)]
        document_number: Option<String>,
        /// 機密性 label.
        #[arg(long)]
        confidentiality: Option<String>,
        /// An edition, by id or number: the report as it was issued.
        #[arg(long)]
        edition: Option<String>,
        /// The pack of a cover_sheet.
        #[arg(long, value_name = "FILE")]
        pack: Option<PathBuf>,
    },
    /// Write an official letter, to be edited (.docx, .txt) or printed (.pdf).
    Letter {
        /// request, reminder, extension, send_back, result_notice, cover_letter, notice.
        #[arg(long)]
        kind: String,
        /// The unit's id or name; all units where absent.
        #[arg(long)]
        unit: Option<String>,
        /// The file to write: .docx, .pdf or .txt; an editable letter into an existing folder.
        #[arg(long)]
        out: PathBuf,
        /// What it says.
        #[command(flatten)]
        texts: LetterTexts,
    },
}

/// Which figures, and how they are shown.
#[derive(Debug, clap::Args)]
pub struct Score {
    /// The groups printed.
    #[arg(long, value_parser = ["unit", "chapter", "clause", "organ", "bureau"])]
    pub by: Option<String>,
    /// 未回答 and 不一致 count as 未実施.
    #[arg(long)]
    pub strict: bool,
    /// An edition, by id or number: its figures as they were frozen.
    #[arg(long)]
    pub edition: Option<String>,
    /// The answers behind one figure: coverage, implementation, attainment, weighted.
    #[arg(long, conflicts_with = "by")]
    pub detail: Option<String>,
    /// The threshold of attainment.
    #[arg(long, requires = "detail")]
    pub percent: Option<u64>,
    /// Of one unit, by id or name.
    #[arg(long, requires = "detail")]
    pub unit: Option<String>,
    /// Of one chapter, by id.
    #[arg(long, requires = "detail")]
    pub chapter: Option<String>,
    /// Of one clause, by key.
    #[arg(long, requires = "detail")]
    pub clause: Option<String>,
    /// Of one kind of organ.
    #[arg(long, requires = "detail")]
    pub organ: Option<String>,
    /// Of one 部局, by name.
    #[arg(long, requires = "detail")]
    pub bureau: Option<String>,
}

/// Verbs of `checklist`.
#[derive(Debug, Subcommand)]
pub enum Checklist {
    /// The built-in checklists.
    List,
    /// One checklist as JSON.
    Show {
        /// A built-in checklist's id or a folder.
        checklist: String,
    },
    /// Prove that a checklist accounts for its whole policy.
    Check {
        /// A built-in checklist's id or a folder.
        checklist: String,
    },
    /// What changed between two revisions.
    Diff {
        /// The older: id or folder.
        old: String,
        /// The newer: id or folder.
        new: String,
    },
}

/// Verbs of `book`.
#[derive(Debug, Subcommand)]
pub enum Book {
    /// Make a book with its first campaign.
    Create {
        /// A built-in checklist's id.
        #[arg(long)]
        checklist: String,
        /// 年度
        #[arg(long)]
        fiscal_year: u16,
        /// The organization.
        #[arg(long)]
        organization: String,
        /// The campaign's name.
        #[arg(long)]
        name: Option<String>,
        /// 提出期限
        #[arg(long)]
        deadline: Option<String>,
        /// 集計基準日
        #[arg(long)]
        cut_off: Option<String>,
        #[command(flatten)]
        options: Box<CampaignOptions>,
    },
    /// What the book holds.
    Show,
    /// Check database, records, projections and evidence.
    Check,
    /// Rebuild everything that follows from the records.
    Rebuild,
    /// Save what can be read of a damaged book into a new one; the damaged one stays as it is.
    Repair {
        /// A new folder.
        #[arg(long)]
        out: PathBuf,
    },
}

/// How a campaign differs from the usual one.
#[derive(Debug, clap::Args)]
pub struct CampaignOptions {
    /// annual, monthly, emphasis_month or sampling.
    #[arg(long)]
    pub rhythm: Option<String>,
    /// 対策基準 that is a criterion too, by its title.
    #[arg(long)]
    pub control_standards: Option<String>,
    /// Personal self-checks carry no author, no PC and only a date.
    #[arg(long)]
    pub anonymous: bool,
    /// A unit cannot submit before its head confirmed.
    #[arg(long)]
    pub head_confirmation_required: bool,
    /// 試行
    #[arg(long)]
    pub pilot: bool,
    /// Only places of documents, no files.
    #[arg(long)]
    pub no_files: bool,
    /// Largest file of evidence, in bytes.
    #[arg(long)]
    pub max_file_bytes: Option<u64>,
    /// 問い合わせ先
    #[arg(long)]
    pub contact_name: Option<String>,
    /// Its 電話・内線
    #[arg(long, requires = "contact_name")]
    pub contact_telephone: Option<String>,
    /// Its メールアドレス
    #[arg(long, requires = "contact_name")]
    pub contact_mail: Option<String>,
}

impl CampaignOptions {
    /// As the command takes it.
    pub fn payload(&self) -> serde_json::Value {
        serde_json::json!({
            "rhythm": self.rhythm,
            "control_standards": self.control_standards,
            "anonymous": self.anonymous,
            "head_confirmation_required": self.head_confirmation_required,
            "pilot": self.pilot,
            "no_files": self.no_files,
            "max_file_bytes": self.max_file_bytes,
            "contact": self.contact_name.as_ref().map(|name| serde_json::json!({
                "name": name,
                "telephone": self.contact_telephone,
                "mail": self.contact_mail,
            })),
        })
    }
}

/// Verbs of `campaign`.
#[derive(Debug, Subcommand)]
pub enum Campaign {
    /// Another campaign in the book.
    Create {
        /// A built-in checklist's id.
        #[arg(long)]
        checklist: String,
        /// 年度
        #[arg(long)]
        fiscal_year: u16,
        /// Its name.
        #[arg(long)]
        name: Option<String>,
        /// self_inspection, audit or both.
        #[arg(long)]
        purpose: Option<String>,
        /// 提出期限
        #[arg(long)]
        deadline: Option<String>,
        /// 集計基準日
        #[arg(long)]
        cut_off: Option<String>,
        /// Take over units and roles of the newest campaign.
        #[arg(long)]
        copy_units: bool,
        #[command(flatten)]
        options: Box<CampaignOptions>,
    },
    /// All campaigns, the newest first.
    List,
    /// One campaign with its progress.
    Show,
    /// Another revision of its checklist, in the middle of it.
    Revise {
        /// A checklist of the same policy: a built-in one's id or a folder.
        #[arg(long)]
        checklist: String,
        /// Who.
        #[arg(long)]
        author: Option<String>,
        /// Only say what becomes of each item.
        #[arg(long)]
        plan: bool,
    },
    /// 前年度比: beside a campaign of an earlier year.
    Compare {
        /// The earlier campaign's id; the newest of an earlier year where absent.
        #[arg(long)]
        before: Option<String>,
        /// 未回答 and 不一致 count as 未実施.
        #[arg(long)]
        strict: bool,
    },
}

/// Verbs of `unit`.
#[derive(Debug, Subcommand)]
pub enum Unit {
    /// Add a unit.
    Add {
        /// Its name.
        #[arg(long)]
        name: String,
        /// 部局
        #[arg(long)]
        parent: Option<String>,
        /// Kind of organ.
        #[arg(long)]
        organ: String,
        /// Roles, separated by commas; unit_head and staff where absent.
        #[arg(long, value_delimiter = ',')]
        roles: Option<Vec<String>>,
        /// Zones, separated by commas.
        #[arg(long, value_delimiter = ',')]
        zones: Vec<String>,
        /// Kinds of person, separated by commas.
        #[arg(long, value_delimiter = ',')]
        persons: Vec<String>,
        /// Kinds of asset, separated by commas.
        #[arg(long, value_delimiter = ',')]
        assets: Vec<String>,
        /// 職員数
        #[arg(long)]
        headcount: Option<u32>,
    },
    /// All units.
    List,
    /// Take in units from a list (CSV in UTF-8).
    Import {
        /// The list.
        file: PathBuf,
        /// Only say what becomes of each row.
        #[arg(long)]
        plan: bool,
    },
    /// Say which units became which (組織改編); all pairs each time.
    Map {
        /// From when.
        #[arg(long)]
        effective_on: String,
        /// OLD=NEW by ids, several times.
        #[arg(long)]
        pair: Vec<String>,
    },
}

/// Verbs of `role`.
#[derive(Debug, Subcommand)]
pub enum Role {
    /// Say which roles a unit holds.
    Set {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// All of its roles, separated by commas.
        #[arg(long, value_delimiter = ',')]
        roles: Vec<String>,
    },
}

/// Verbs of `gate`.
#[derive(Debug, Subcommand)]
pub enum Gate {
    /// Answer a question asked first.
    Put {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// The gate's id.
        #[arg(long)]
        gate: String,
        /// yes, no, or clear to take the answer back.
        #[arg(long, value_parser = ["yes", "no", "clear"])]
        value: String,
        /// Why it is changed after the submission.
        #[arg(long)]
        change_reason: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
}

impl Noun {
    /// The seed that fixes ids, where the command has one.
    pub fn seed(&self) -> Option<u64> {
        match self {
            Self::Demo { seed, .. } => *seed,
            _ => None,
        }
    }
}

fn rfc3339(text: &str) -> Result<String, String> {
    chrono::DateTime::parse_from_rfc3339(text)
        .map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}
