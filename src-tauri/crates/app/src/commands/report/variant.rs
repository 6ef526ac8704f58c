//! The variants of the report, by the names that scripts use.

use tenken_report::forms::Form;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Variant {
    /// The whole report for those inside.
    Whole,
    /// 公表用概要
    PublicSummary,
    /// One sheet.
    OnePage,
    /// 送付票 of a pack.
    CoverSheet,
    /// 正誤表 of an edition.
    Erratum,
    /// Of one unit.
    OfUnit(OfUnit),
}

/// Which report of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfUnit {
    /// Its result.
    Result,
    /// A sheet of paper.
    Form(Form),
}

impl Variant {
    /// The variant of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "internal" => Self::Whole,
            "public_summary" => Self::PublicSummary,
            "one_page" => Self::OnePage,
            "cover_sheet" => Self::CoverSheet,
            "erratum" => Self::Erratum,
            "unit" => Self::OfUnit(OfUnit::Result),
            "blank_form" => Self::OfUnit(OfUnit::Form(Form::Blank)),
            "filled_form" => Self::OfUnit(OfUnit::Form(Form::Filled)),
            "improvement_plan" => Self::OfUnit(OfUnit::Form(Form::ImprovementPlan)),
            "working_paper" => Self::OfUnit(OfUnit::Form(Form::WorkingPaper)),
            _ => return None,
        })
    }
}

impl OfUnit {
    /// Its name, for files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Result => "unit",
            Self::Form(Form::Blank) => "blank_form",
            Self::Form(Form::Filled) => "filled_form",
            Self::Form(Form::ImprovementPlan) => "improvement_plan",
            Self::Form(Form::WorkingPaper) => "working_paper",
        }
    }
}
