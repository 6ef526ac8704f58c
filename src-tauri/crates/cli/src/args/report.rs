//! What only a person can say in a report or letter.

use clap::Subcommand;

/// Verbs of `report` beside writing one.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// What should be looked at before a report is made.
    Lint {
        /// What a person writes in it.
        #[command(flatten)]
        texts: ReportTexts,
    },
}

/// What a letter says beside its fixed words; what is absent is left to be filled in.
#[derive(Debug, clap::Args)]
pub struct LetterTexts {
    /// 文書番号
    #[arg(long, value_name = "TEXT")]
    pub document_number: Option<String>,
    /// The letter's date; today where absent.
    #[arg(long, value_name = "DATE")]
    pub dated: Option<String>,
    /// The new deadline, or the day of the audit.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// 宛先, a line each.
    #[arg(long = "to", value_name = "TEXT")]
    pub addressees: Vec<String>,
    /// 発信者, a line each.
    #[arg(long = "from", value_name = "TEXT")]
    pub sender: Vec<String>,
    /// 担当, a line each.
    #[arg(long, value_name = "TEXT")]
    pub contact: Vec<String>,
    /// What has to be looked at again, or who audits, a point each.
    #[arg(long = "point", value_name = "TEXT")]
    pub points: Vec<String>,
}

/// What only a person can write in a report.
#[derive(Debug, clap::Args)]
pub struct ReportTexts {
    /// 総評
    #[arg(long, value_name = "TEXT")]
    pub overall_opinion: Option<String>,
    /// 良好事項
    #[arg(long, value_name = "TEXT")]
    pub good_practices: Option<String>,
    /// 提言; on one page, what is asked of the reader.
    #[arg(long, value_name = "TEXT")]
    pub recommendations: Option<String>,
    /// What the public summary says in words.
    #[arg(long, value_name = "TEXT")]
    pub public_note: Option<String>,
    /// The fewest units and answers that a published figure rests on.
    #[arg(long)]
    pub threshold: Option<u16>,
}
