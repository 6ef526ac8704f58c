//! From the core's types to the shapes on the wire.

mod finding;

pub(crate) use finding::*;

use tenken_core::applicability::Applicability;
use tenken_core::body::{AnswerBody, EvidenceLocation, EvidenceRef, Exception};
use tenken_core::checklist::{Checklist, Item, ScopeRule};
use tenken_core::record::Stored;
use tenken_core::score::{self, Tally};
use tenken_core::snapshot::Unit;
use tenken_core::vocabulary::PolicyStatus;

use crate::snapshot::Campaign;
use crate::wire::*;

impl From<score::Fraction> for Fraction {
    fn from(fraction: score::Fraction) -> Self {
        Self { num: fraction.num, den: fraction.den }
    }
}

impl From<&Tally> for ScoreCounts {
    fn from(tally: &Tally) -> Self {
        Self {
            implemented: tally.implemented,
            partial: tally.partial,
            not_implemented: tally.not_implemented,
            expired_exceptions: tally.expired_exceptions,
            not_applicable: tally.not_applicable,
            excepted: tally.excepted,
            unknown: tally.unknown,
            unanswered: tally.unanswered,
            disagreement: tally.disagreement,
            out_of_scope: tally.out_of_scope,
        }
    }
}

pub(crate) fn campaign_info(campaign: &Campaign, checklist: &Checklist) -> CampaignInfo {
    let body = &campaign.body;
    CampaignInfo {
        id: campaign.id.clone(),
        name: body.name.clone(),
        fiscal_year: body.fiscal_year,
        purpose: body.purpose.to_string(),
        rhythm: body.rhythm.to_string(),
        checklist_id: body.checklist.id.clone(),
        checklist_revision: body.checklist.revision.clone(),
        policy_title: checklist.policy.title.clone(),
        policy_status: checklist.policy.status.to_string(),
        deadline: body.deadline.clone(),
        cut_off: body.cut_off.clone(),
        options: CampaignOptions {
            rhythm: Some(body.rhythm.to_string()),
            control_standards: body.control_standards.clone(),
            anonymous: body.answering.anonymous,
            head_confirmation_required: body.answering.head_confirmation_required,
            pilot: body.answering.pilot,
            no_files: !body.evidence_policy.files_allowed,
            max_file_bytes: Some(body.evidence_policy.max_file_bytes),
            contact: body.contact.as_ref().map(contact),
        },
    }
}

/// Whom to ask about a campaign.
pub(crate) fn contact(contact: &tenken_core::body::Contact) -> Contact {
    Contact {
        name: contact.name.clone(),
        telephone: contact.telephone.clone(),
        mail: contact.mail.clone(),
    }
}

pub(crate) fn unit_info(unit: &Unit) -> UnitInfo {
    fn names<T: ToString>(values: impl IntoIterator<Item = T>) -> Vec<String> {
        values.into_iter().map(|value| value.to_string()).collect()
    }
    UnitInfo {
        id: unit.id.clone(),
        name: unit.body.name.clone(),
        parent: unit.body.parent.clone(),
        organ: unit.body.organ.to_string(),
        roles: names(&unit.roles),
        zones: names(&unit.body.zones),
        persons: names(&unit.body.persons),
        assets: names(&unit.body.assets),
        headcount: unit.body.headcount,
    }
}

pub(crate) fn chapter_names(checklist: &Checklist) -> Vec<ChapterName> {
    checklist
        .chapters
        .iter()
        .map(|chapter| ChapterName {
            id: chapter.id.clone(),
            title_ja: chapter.title_ja.clone(),
            title_en: chapter.title_en.clone(),
        })
        .collect()
}

pub(crate) fn checklist_summary(checklist: &Checklist) -> ChecklistSummary {
    ChecklistSummary {
        id: checklist.id.clone(),
        revision: checklist.revision.clone(),
        organization: checklist.policy.organization.clone(),
        title: checklist.policy.title.clone(),
        policy_status: match checklist.policy.status {
            PolicyStatus::Draft => "draft",
            PolicyStatus::InForce => "in_force",
        }
        .to_owned(),
        clauses: checklist.clauses.len(),
        items: checklist.items.len(),
    }
}

pub(crate) fn item_applicability(
    checklist: &Checklist,
    applicability: &Applicability<'_>,
) -> ItemApplicability {
    match applicability {
        Applicability::Asked { limits } => {
            ItemApplicability::Asked { limits: limits.iter().copied().map(scope_note).collect() }
        }
        Applicability::SettledByGate { gate } => {
            let gate_text = checklist.gates.iter().find(|known| known.id == *gate);
            ItemApplicability::SettledByGate {
                gate: (*gate).to_owned(),
                reason_ja: gate_text.map(|gate| gate.na_reason_ja.clone()).unwrap_or_default(),
                reason_en: gate_text.map(|gate| gate.na_reason_en.clone()).unwrap_or_default(),
            }
        }
        Applicability::OutOfScope { rule } => {
            ItemApplicability::OutOfScope { note: scope_note(rule) }
        }
        // Lines exist only for items that concern the unit.
        Applicability::NotAsked => ItemApplicability::Asked { limits: Vec::new() },
    }
}

fn scope_note(rule: &ScopeRule) -> ScopeNote {
    ScopeNote {
        clause: rule.clause.clone(),
        basis: rule.basis.to_string(),
        reason_ja: rule.reason_ja.clone(),
        reason_en: rule.reason_en.clone(),
    }
}

/// The cited sentences as printed, each once, with the nearest heading at or above them.
pub(crate) fn clause_quotes(checklist: &Checklist, item: &Item) -> Vec<ClauseQuote> {
    let mut quotes: Vec<ClauseQuote> = Vec::new();
    for cite in &item.cites {
        let Some(sentence) = checklist.sentence(&cite.clause, cite.sentence) else { continue };
        let quote = ClauseQuote {
            key: cite.clause.clone(),
            heading: checklist.heading(&cite.clause).map(str::to_owned),
            text: sentence.text.clone(),
        };
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    quotes
}

pub(crate) fn evidence_file(file: &EvidenceRef) -> EvidenceFile {
    EvidenceFile {
        sha256: file.sha256.clone(),
        size: file.size,
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        confidentiality: file.confidentiality.map(|class| class.to_string()),
    }
}

pub(crate) fn location(place: &EvidenceLocation) -> LocationInput {
    LocationInput {
        document_name: place.document_name.clone(),
        place: place.place.clone(),
        document_number: place.document_number.clone(),
        confirmed_by: place.confirmed_by.clone(),
        confirmed_on: place.confirmed_on.clone(),
    }
}

/// What a record says of an item.
pub(crate) fn answer_view(record: &Stored, body: &AnswerBody) -> AnswerView {
    AnswerView {
        record: record.id.clone(),
        value: body.value.to_string(),
        reason: body.reason.clone(),
        improvement: body.improvement.clone(),
        improve_by: body.improve_by.clone(),
        exception: body.exception.as_ref().map(|exception: &Exception| ExceptionInput {
            number: exception.number.clone(),
            approver: exception.approver.clone(),
            expires_on: exception.expires_on.clone(),
        }),
        remarks: body.remarks.clone(),
        evidence: body.evidence.iter().map(evidence_file).collect(),
        locations: body.locations.iter().map(location).collect(),
        author: record.record.author.name.clone(),
        device: record.record.device.clone(),
        wall_time: record.record.wall_time.clone(),
        kind: record.record.kind.clone(),
        change_reason: body.change_reason.clone(),
        copied_from: body.copied_from.clone(),
    }
}
