//! Nouns and verbs of the auditor's work.

use std::path::PathBuf;

use clap::Subcommand;

/// Verbs of `audit`.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Write an audit plan (中期計画, 年度計画, 実施計画) from a JSON file of `put_audit_plan`.
    Plan {
        /// The file.
        file: PathBuf,
    },
    /// The audit plans, and auditors who belong to a unit that they audit.
    List,
}

/// Verbs of `verdict`.
#[derive(Debug, Subcommand)]
pub enum Verdict {
    /// Say what an auditor concludes of one item at one unit.
    Put {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// The item's id.
        #[arg(long)]
        item: String,
        /// conforming, nonconforming, not_verified or not_audited.
        #[arg(long)]
        verdict: String,
        /// 監査手続
        #[arg(long)]
        procedure: Option<String>,
        /// 確認した事実
        #[arg(long)]
        seen: Option<String>,
        /// 監査証拠: files, copied into the book.
        #[arg(long = "file")]
        files: Vec<PathBuf>,
        /// 監査証拠: a document that stays where it is; with --place.
        #[arg(long, requires = "place")]
        document: Option<String>,
        /// Where that document is kept.
        #[arg(long, requires = "document")]
        place: Option<String>,
        /// 監査人
        #[arg(long)]
        auditor: Option<String>,
        /// 監査実施日
        #[arg(long)]
        audited_on: Option<String>,
        /// 備考
        #[arg(long)]
        remarks: Option<String>,
    },
    /// The working paper (監査調書) of a unit.
    List {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
    },
    /// Write what concerns the audit of a unit as a whole.
    Paper {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// 監査人, separated by commas.
        #[arg(long, value_delimiter = ',')]
        auditors: Vec<String>,
        /// 監査実施日, first day.
        #[arg(long)]
        audited_on: Option<String>,
        /// Last day.
        #[arg(long)]
        audited_until: Option<String>,
        /// 場所
        #[arg(long)]
        place: Option<String>,
        /// 対応者
        #[arg(long)]
        attended_by: Option<String>,
        /// 所見
        #[arg(long)]
        summary: Option<String>,
        /// An auditor of the unit itself; with --reason.
        #[arg(long, requires = "reason")]
        own_auditor: Option<String>,
        /// Why that was not to be avoided.
        #[arg(long)]
        reason: Option<String>,
        /// Who audited in their place.
        #[arg(long)]
        taken_over_by: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// Where units and auditors differ (自己点検と監査の相違).
    Gaps,
    /// How far the audit of each unit has come.
    Units,
}

/// What is said of a finding.
#[derive(Debug, clap::Args)]
pub struct FindingArgs {
    /// major, minor, observation, improvement_opportunity or good_practice.
    #[arg(long)]
    pub kind: Option<String>,
    /// as_written, interpretation or control_standards.
    #[arg(long)]
    pub basis: Option<String>,
    /// 根拠条項: a clause's key, or KEY#N for its N-th sentence; may be repeated.
    #[arg(long = "clause")]
    pub clauses: Vec<String>,
    /// 件名
    #[arg(long)]
    pub title: Option<String>,
    /// 事実
    #[arg(long)]
    pub fact: Option<String>,
    /// 監査証拠: a document that stays where it is; with --place.
    #[arg(long, requires = "place")]
    pub document: Option<String>,
    /// Where that document is kept.
    #[arg(long, requires = "document")]
    pub place: Option<String>,
    /// 影響
    #[arg(long)]
    pub effect: Option<String>,
    /// 原因
    #[arg(long)]
    pub cause: Option<String>,
    /// 改善勧告
    #[arg(long)]
    pub recommendation: Option<String>,
    /// 期限
    #[arg(long)]
    pub due_on: Option<String>,
    /// 監査人
    #[arg(long)]
    pub auditor: Option<String>,
    /// The day it was found.
    #[arg(long)]
    pub found_on: Option<String>,
}

/// Verbs of `finding`.
#[derive(Debug, Subcommand)]
pub enum Finding {
    /// Add a finding; with --item it follows from that item's verdict in one step.
    Add {
        /// The audited unit's id or name; the organization as a whole where absent.
        #[arg(long)]
        unit: Option<String>,
        /// The item whose verdict it follows from.
        #[arg(long, requires = "unit")]
        item: Option<String>,
        #[command(flatten)]
        said: FindingArgs,
        /// Leave the number to the lead.
        #[arg(long)]
        unnumbered: bool,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// The clauses of the campaign's policy that a finding can cite, as printed.
    Clauses,
    /// Change what is said of a finding; its number stays.
    Change {
        /// The finding's id or number.
        finding: String,
        #[command(flatten)]
        said: FindingArgs,
        /// Take it back, with the reason; its number stays used.
        #[arg(long)]
        withdraw: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// Allot numbers to all findings that have none.
    Number,
    /// The register, findings of earlier years that are still open included.
    List {
        /// The day at which 措置状況 is judged.
        #[arg(long)]
        on: Option<String>,
    },
    /// One finding with all that was said of it.
    Show {
        /// The finding's id or number.
        finding: String,
    },
    /// Everything ever said of a finding.
    History {
        /// The finding's id or number.
        finding: String,
    },
    /// What the audited unit says: facts, opinion, or both.
    Respond {
        /// The finding's id or number.
        finding: String,
        /// 事実確認: agreed or disputed.
        #[arg(long)]
        facts: Option<String>,
        /// What is disputed.
        #[arg(long)]
        facts_text: Option<String>,
        /// 被監査部門の意見
        #[arg(long)]
        comment: Option<String>,
        /// The opinion speaks of the 速報.
        #[arg(long)]
        on_advance_report: bool,
        /// Who says so.
        #[arg(long)]
        by: Option<String>,
        /// The day.
        #[arg(long)]
        on: Option<String>,
    },
    /// 速報 to the CISO.
    Early {
        /// The finding's id or number.
        finding: String,
        /// To whom.
        #[arg(long)]
        to: String,
        /// What is told.
        #[arg(long)]
        text: Option<String>,
        /// 文書番号
        #[arg(long)]
        document_number: Option<String>,
        /// The day.
        #[arg(long)]
        on: Option<String>,
    },
    /// Confirm as an auditor that the action is completed.
    Close {
        /// The finding's id or number.
        finding: String,
        /// The auditor who confirms it.
        #[arg(long)]
        confirmed_by: String,
        /// 完了日
        #[arg(long)]
        completed_on: Option<String>,
        /// What was done.
        #[arg(long)]
        text: Option<String>,
        /// The unit, where it is not the finding's own.
        #[arg(long)]
        unit: Option<String>,
    },
    /// Say what this municipality calls its kinds of finding: KIND=LABEL …
    Labels {
        /// For example `major=重大な指摘`.
        labels: Vec<String>,
    },
}

/// Verbs of `improvement`.
#[derive(Debug, Subcommand)]
pub enum Improvement {
    /// Every finding with its 措置状況, 改善計画 and フォローアップ.
    List {
        /// The day at which 措置状況 is judged.
        #[arg(long)]
        on: Option<String>,
    },
    /// The CISO's 改善指示; to other units it is 横展開.
    Order {
        /// The finding's id or number.
        finding: String,
        /// 指示の内容
        #[arg(long)]
        text: String,
        /// Units ordered, by id or name, separated by commas; the finding's own where absent.
        #[arg(long, value_delimiter = ',')]
        units: Vec<String>,
        /// 期限
        #[arg(long)]
        due_on: Option<String>,
        /// Who orders.
        #[arg(long)]
        by: Option<String>,
        /// 指示日
        #[arg(long)]
        on: Option<String>,
        /// 文書番号
        #[arg(long)]
        document_number: Option<String>,
        /// Only show what would be ordered.
        #[arg(long)]
        plan: bool,
    },
    /// 改善計画書 of a unit.
    Plan {
        /// The finding's id or number.
        finding: String,
        /// 改善策
        #[arg(long)]
        measures: String,
        /// The unit, where it is not the finding's own.
        #[arg(long)]
        unit: Option<String>,
        /// 原因
        #[arg(long)]
        cause: Option<String>,
        /// 担当
        #[arg(long)]
        responsible: Option<String>,
        /// 完了予定日
        #[arg(long)]
        planned_on: Option<String>,
        /// 暫定措置
        #[arg(long)]
        interim: Option<String>,
        /// 提出日
        #[arg(long)]
        on: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// フォローアップ: how far the action has come.
    FollowUp {
        /// The finding's id or number.
        finding: String,
        /// completed, in_progress or not_started.
        #[arg(long)]
        status: String,
        /// The unit, where it is not the finding's own.
        #[arg(long)]
        unit: Option<String>,
        /// 措置の内容
        #[arg(long)]
        text: Option<String>,
        /// 完了日
        #[arg(long)]
        completed_on: Option<String>,
        /// The day of the report.
        #[arg(long)]
        on: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
}

/// Verbs of `sample`.
#[derive(Debug, Subcommand)]
pub enum Sample {
    /// Choose the units to audit this year.
    Draw {
        /// How many.
        #[arg(long)]
        count: Option<usize>,
        /// draw, risk or named.
        #[arg(long, default_value = "draw")]
        method: String,
        /// The seed of a draw; a random one, which is kept, where absent.
        #[arg(long)]
        seed: Option<String>,
        /// Leave out units audited in so many years before this one.
        #[arg(long)]
        not_since_years: Option<u16>,
        /// Units named, by id or name, separated by commas.
        #[arg(long, value_delimiter = ',')]
        units: Vec<String>,
        /// 理由
        #[arg(long)]
        reason: Option<String>,
        /// Only show what would be drawn.
        #[arg(long)]
        plan: bool,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// The samples, with the units not audited this year.
    List,
}

/// Verbs of `edition`.
#[derive(Debug, Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one, made from the command line")]
pub enum Edition {
    /// Freeze the book as 第n版; with --kind as 案 or 正誤表.
    Issue {
        /// draft, issued or erratum.
        #[arg(long, default_value = "issued")]
        kind: String,
        /// The edition that an erratum amends; the last where absent.
        #[arg(long)]
        amends: Option<u16>,
        /// 集計基準日
        #[arg(long)]
        cut_off: Option<String>,
        /// 発行日
        #[arg(long)]
        issued_on: Option<String>,
        /// 発行者
        #[arg(long)]
        issued_by: Option<String>,
        /// 文書番号
        #[arg(long)]
        document_number: Option<String>,
        /// 機密性 label.
        #[arg(long)]
        confidentiality: Option<String>,
        /// Why there is an erratum or a further edition.
        #[arg(long)]
        reason: Option<String>,
        /// What a person writes in the report; frozen with the edition.
        #[command(flatten)]
        texts: super::ReportTexts,
    },
    /// All editions.
    List,
    /// What differs between two editions, or between one and the book as it stands.
    Diff {
        /// The earlier: id or number.
        from: String,
        /// The later: id or number; the book as it stands where absent.
        to: Option<String>,
    },
}
