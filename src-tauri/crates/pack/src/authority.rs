//! What a pack of a kind may say: a unit its own, the lead what concerns the unit.
//!
//! Who the signer is, and whether they are believed, is decided elsewhere; this is what even a
//! believed signer must not say.

use tenken_core::record::{Record, kind};

use crate::manifest::{Kind, Manifest};

/// Why a record has no place in its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It belongs to another campaign.
    ForeignCampaign,
    /// It speaks of another unit, or of none.
    ForeignUnit,
    /// It speaks of another person, or of none.
    ForeignPerson,
    /// Only the lead says such things.
    LeadOnly,
    /// Something that is said in answer stands in a request.
    AnswerInRequest,
}

impl Refusal {
    /// The name in codes and words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ForeignCampaign => "foreign_campaign",
            Self::ForeignUnit => "foreign_unit",
            Self::ForeignPerson => "foreign_person",
            Self::LeadOnly => "lead_only",
            Self::AnswerInRequest => "answer_in_request",
        }
    }
}

/// What only the lead says. Kinds of newer programs are not in the list and pass with their unit.
const LEAD_ONLY: &[&str] = &[
    kind::CAMPAIGN,
    kind::UNIT,
    kind::ROLE,
    "unit_map",
    "item_withdrawal",
    "send_back",
    "acceptance",
    kind::REMINDER,
    kind::AUDIT_PLAN,
    kind::AUDIT_SAMPLE,
    kind::WORKING_PAPER,
    kind::VERDICT,
    kind::FINDING,
    kind::FINDING_LABELS,
    kind::ADVANCE_REPORT,
    kind::IMPROVEMENT_ORDER,
    kind::FOLLOW_UP,
    kind::EDITION,
];

/// What a person says for themself.
const PERSONAL: &[&str] = &[kind::ANSWER, kind::DECISION, "comment", "person"];

/// What a request may hold: how the campaign is set up, and nothing that answers it.
const SETUP: &[&str] =
    &[kind::CAMPAIGN, kind::UNIT, kind::ROLE, "unit_map", "item_withdrawal", "extension"];

/// Whether a record may stand in a pack of this manifest.
pub fn may_say(manifest: &Manifest, record: &Record) -> Result<(), Refusal> {
    if manifest.kind == Kind::Backup {
        return Ok(());
    }
    let campaign = manifest.campaign.as_ref().map(|campaign| campaign.id.as_str());
    if campaign != Some(record.campaign.as_str()) {
        return Err(Refusal::ForeignCampaign);
    }
    let unit = manifest.unit.as_ref().map(|unit| unit.id.as_str());
    let subject = record.subject.unit.as_deref();
    let is_of_unit = subject.is_some() && subject == unit;
    let kind = record.kind.as_str();
    match manifest.kind {
        Kind::Request if !SETUP.contains(&kind) => Err(Refusal::AnswerInRequest),
        // What concerns all units, the campaign for instance, speaks of none.
        Kind::Request | Kind::SendBack if subject.is_none() || is_of_unit => Ok(()),
        Kind::Submission | Kind::Personal if LEAD_ONLY.contains(&kind) => Err(Refusal::LeadOnly),
        Kind::Submission if is_of_unit => Ok(()),
        Kind::Personal if is_of_unit => {
            let is_own = manifest.person.is_some() && manifest.person == record.subject.person;
            if is_own && PERSONAL.contains(&kind) { Ok(()) } else { Err(Refusal::ForeignPerson) }
        }
        _ => Err(Refusal::ForeignUnit),
    }
}

/// Whether a writer puts a record into a pack of a kind for a unit. The reader's rule holds
/// besides; this one leaves out what does not concern the receiver.
pub fn concerns(manifest_kind: Kind, record: &Record) -> bool {
    let kind = record.kind.as_str();
    match manifest_kind {
        Kind::Request => SETUP.contains(&kind),
        Kind::Submission => !LEAD_ONLY.contains(&kind),
        Kind::Personal => PERSONAL.contains(&kind),
        // A finding is the auditor's draft until the lead has given it its number.
        Kind::SendBack if kind == kind::FINDING => !record.body["number"].is_null(),
        // The auditor's own papers stay with the auditor.
        Kind::SendBack => !matches!(
            kind,
            kind::AUDIT_PLAN
                | kind::AUDIT_SAMPLE
                | kind::WORKING_PAPER
                | kind::VERDICT
                | kind::ADVANCE_REPORT
                | kind::FOLLOW_UP
                | kind::EDITION
        ),
        Kind::Backup => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(number: serde_json::Value) -> Record {
        serde_json::from_value(serde_json::json!({
            "format": 1, "kind": kind::FINDING, "campaign": "c", "subject": { "unit": "u" },
            "parents": [], "body": { "fact": "施錠していない。", "number": number },
            "author": {}, "wall_time": "2026-11-01T09:00:00+09:00", "app": "0", "operation": "o",
        }))
        .expect("a record")
    }

    #[test]
    fn a_finding_leaves_the_auditor_once_it_has_its_number() {
        let draft = finding(serde_json::Value::Null);
        assert!(!concerns(Kind::SendBack, &draft), "what is still being weighed goes to nobody");
        let numbered = finding(serde_json::json!({ "year": 2026, "serial": 3 }));
        assert!(concerns(Kind::SendBack, &numbered), "then the unit may answer it");
        assert!(!concerns(Kind::Submission, &numbered), "it is the lead's to say");
    }
}
