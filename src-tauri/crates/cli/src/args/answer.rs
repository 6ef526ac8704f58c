//! Nouns and verbs of a department's answers, and of what belongs to them.

use std::path::PathBuf;

use clap::Subcommand;

use crate::workflow;

/// One item of one unit.
#[derive(Debug, clap::Args)]
pub struct ItemArgs {
    /// The unit's id or name.
    #[arg(long)]
    pub unit: String,
    /// The item's id.
    #[arg(long)]
    pub item: String,
    /// The person's id, for a personal self-check.
    #[arg(long)]
    pub person: Option<String>,
}

/// Verbs of `answer`.
#[derive(Debug, Subcommand)]
pub enum Answer {
    /// Answer an item.
    Put {
        #[command(flatten)]
        at: ItemArgs,
        /// The mark: implemented, partial, not_implemented, not_applicable, excepted, unknown,
        /// unanswered.
        #[arg(long)]
        value: String,
        /// 理由, for 該当なし, △ and ×.
        #[arg(long)]
        reason: Option<String>,
        /// 改善策
        #[arg(long)]
        improvement: Option<String>,
        /// 改善予定日
        #[arg(long)]
        improve_by: Option<String>,
        /// 例外措置の承認番号
        #[arg(long)]
        exception_number: Option<String>,
        /// 例外措置の承認者
        #[arg(long)]
        approver: Option<String>,
        /// 例外措置の有効期限
        #[arg(long)]
        expires_on: Option<String>,
        /// 特記事項
        #[arg(long)]
        remarks: Option<String>,
        /// Why it is changed after the submission.
        #[arg(long)]
        change_reason: Option<String>,
        /// Who says so.
        #[arg(long)]
        author: Option<String>,
    },
    /// A unit's sheet.
    List {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// The person's id, for a personal self-check.
        #[arg(long)]
        person: Option<String>,
    },
    /// Hand in a unit's sheet as it is.
    Submit(#[command(flatten)] workflow::SubmitArgs),
    /// Enter that the head of a unit confirmed its sheet.
    Confirm(#[command(flatten)] workflow::ConfirmArgs),
    /// Ask units to look again.
    SendBack(#[command(flatten)] workflow::SendBackArgs),
    /// Take units' submissions as they are.
    Accept(#[command(flatten)] workflow::AcceptArgs),
    /// Everything said of an item.
    History {
        #[command(flatten)]
        at: ItemArgs,
    },
}

/// Verbs of `evidence`.
#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// Attach files to an answer.
    Attach {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        at: ItemArgs,
        /// 自治体機密性: 3A 3B 3C 2 1.
        #[arg(long)]
        confidentiality: Option<String>,
    },
    /// Say where a document is kept that is not copied.
    Locate {
        /// The document's name.
        document: String,
        #[command(flatten)]
        at: ItemArgs,
        /// Where it is kept.
        #[arg(long)]
        place: String,
        /// 文書番号
        #[arg(long)]
        document_number: Option<String>,
        /// 確認者
        #[arg(long)]
        confirmed_by: Option<String>,
        /// 確認日
        #[arg(long)]
        confirmed_on: Option<String>,
    },
    /// All evidence of the campaign.
    List,
    /// Check each file against its SHA-256.
    Verify,
    /// Write a copy of a file.
    Export {
        /// Its SHA-256.
        sha256: String,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Verbs of `disagreement`.
#[derive(Debug, Subcommand)]
pub enum Disagreement {
    /// All items on which answers differ.
    List,
    /// Keep one of the answers that differ, or decide all by a rule.
    Decide {
        /// The unit's id or name.
        #[arg(long, required_unless_present = "rule")]
        unit: Option<String>,
        /// The item's id.
        #[arg(long, required_unless_present = "rule")]
        item: Option<String>,
        /// The person's id, for a personal self-check.
        #[arg(long)]
        person: Option<String>,
        /// The record to keep.
        #[arg(long, required_unless_present = "rule")]
        keep: Option<String>,
        /// One rule for all: cautious, evidence, author=NAME or device=ID.
        #[arg(long, conflicts_with_all = ["unit", "item", "person", "keep"])]
        rule: Option<String>,
        /// Only say what the rule decides.
        #[arg(long, requires = "rule")]
        plan: bool,
        /// Who decides.
        #[arg(long)]
        author: Option<String>,
    },
}
