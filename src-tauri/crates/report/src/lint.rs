//! What a careful reader would ask about a report before it is made.
//!
//! Nothing here stops a report; each problem names the place where a person can look. What the
//! program itself writes is not checked: it states facts from the same figures.

mod phrases;
mod records;
#[cfg(test)]
mod tests;
mod typed;

use tenken_core::snapshot::Snapshot;
use tenken_i18n::Words;

use crate::audit_report::EvidenceStates;
use crate::fonts::Fonts;
use crate::remarks::Remarks;

/// What the lint looks at.
pub struct Subject<'a> {
    /// The campaign.
    pub snapshot: &'a Snapshot,
    /// What was typed for the report.
    pub remarks: &'a Remarks,
    /// Whether the files of the book are what they were when attached.
    pub evidence_states: &'a EvidenceStates,
    /// The fonts that the report will be set with.
    pub fonts: &'a Fonts,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: At,
    /// What kind.
    pub code: Code,
    /// The fact itself: the phrase, date, figure or name concerned.
    pub detail: String,
}

/// A place to jump to; what does not apply is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct At {
    /// The unit's id.
    pub unit: Option<String>,
    /// The item's id.
    pub item: Option<String>,
    /// The SHA-256 of a file.
    pub evidence: Option<String>,
    /// The finding's id.
    pub finding: Option<String>,
    /// The field of a typed text or of an answer.
    pub field: Option<&'static str>,
}

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $text:literal, $word:ident;)+) => {
        /// What kind of problem.
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

            /// What is to be looked at, in words.
            pub fn message(self, words: Words, detail: &str) -> String {
                match self { $(Self::$variant => words.$word(detail),)+ }
            }
        }
    };
}

codes! {
    /// A report that advises sounds as if it assured.
    AssurancePhrase = "assurance_phrase", lint_assurance_phrase;
    /// Characters that no font of the report has.
    Unprintable = "unprintable", lint_unprintable;
    /// A typed rate without numerator and denominator.
    RateWithoutCounts = "rate_without_counts", lint_rate_without_counts;
    /// A typed figure that no computed one equals.
    FigureDiffers = "figure_differs", lint_figure_differs;
    /// △, × or － without a reason.
    ReasonMissing = "reason_missing", lint_reason_missing;
    /// An exception without its approval.
    ApprovalMissing = "approval_missing", lint_approval_missing;
    /// Answers that differ wait for a person.
    DisagreementOpen = "disagreement_open", lint_disagreement_open;
    /// A file is not in the book's folder.
    EvidenceMissing = "evidence_missing", lint_evidence_missing;
    /// A file is not what it was.
    EvidenceChanged = "evidence_changed", lint_evidence_changed;
    /// A person's name in a text for the public.
    PersonalName = "personal_name", lint_personal_name;
    /// A finding is overdue and no typed text names it.
    OverdueNotMentioned = "overdue_not_mentioned", lint_overdue_not_mentioned;
    /// A date outside of the campaign's year.
    DateOutsidePeriod = "date_outside_period", lint_date_outside_period;
    /// The criteria are a draft.
    CriteriaDraft = "criteria_draft", lint_criteria_draft;
    /// A finding names no clause.
    FindingWithoutClause = "finding_without_clause", lint_finding_without_clause;
    /// A finding says no fact.
    FindingWithoutFact = "finding_without_fact", lint_finding_without_fact;
    /// A finding on an interpretation calls itself as written.
    FindingHidesInterpretation = "finding_hides_interpretation", lint_finding_hides_interpretation;
}

/// Everything found, in the order of the report: the campaign, typed texts, units, findings, files.
pub fn check(subject: &Subject<'_>) -> Vec<Problem> {
    let mut problems = records::campaign(subject);
    problems.extend(typed::check(subject));
    problems.extend(records::answers(subject));
    problems.extend(records::findings(subject));
    problems.extend(records::evidence(subject));
    problems.extend(records::unprintable(subject));
    problems
}

impl At {
    /// A field of a typed text.
    fn text(field: &'static str) -> Self {
        Self { field: Some(field), ..Self::default() }
    }

    /// An item of a unit.
    fn answer(unit: &str, item: &str) -> Self {
        Self { unit: Some(unit.to_owned()), item: Some(item.to_owned()), ..Self::default() }
    }

    /// A finding.
    fn finding(id: &str) -> Self {
        Self { finding: Some(id.to_owned()), ..Self::default() }
    }
}
