//! Reading a campaign out of the book: checklist, units, roles, gates, answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use tenken_core::audit::{Audit, Plan, Sample};
use tenken_core::body::{
    AnswerBody, AuditPlanBody, AuditSampleBody, CampaignBody, ChecklistRef, FindingLabelsBody,
    GateBody, ItemWithdrawalBody, RoleBody, UnitBody, VerdictBody, WorkingPaperBody,
};
use tenken_core::checklist::Checklist;
use tenken_core::finding::{self, Finding};
use tenken_core::merge::{self, Standing};
use tenken_core::record::{Stored, kind};
use tenken_core::snapshot::{Snapshot, Unit, Withdrawn};
use tenken_core::unit_state::{self, Work};
use tenken_core::vocabulary::Role;

use crate::error::{Code, Error};
use crate::session::State;

/// A campaign's id and body.
pub(crate) struct Campaign {
    pub id: String,
    pub body: CampaignBody,
}

/// The kinds of record that make up a finding and what became of it.
pub(crate) const OF_A_FINDING: [&str; 7] = [
    kind::FINDING,
    kind::ADVANCE_REPORT,
    kind::FACT_CONFIRMATION,
    kind::AUDITEE_COMMENT,
    kind::IMPROVEMENT_ORDER,
    kind::IMPROVEMENT_PLAN,
    kind::FOLLOW_UP,
];

impl State {
    /// All campaigns, the newest first. One on which two heads differ shows the first by id.
    pub fn campaigns(&mut self) -> Result<Vec<Campaign>, Error> {
        let mut campaigns: Vec<Campaign> = Vec::new();
        for record in self.book()?.campaigns()? {
            let id = &record.record.campaign;
            if let Some(body) = record.body::<CampaignBody>()
                && campaigns.iter().all(|known| known.id != *id)
            {
                campaigns.push(Campaign { id: id.clone(), body });
            }
        }
        Ok(campaigns)
    }

    /// The campaign of this id, or the newest.
    pub fn campaign(&mut self, id: Option<&str>) -> Result<Campaign, Error> {
        let unknown = || Error::new(Code::UnknownCampaign).with("campaign", id.unwrap_or_default());
        self.campaigns()?
            .into_iter()
            .find(|campaign| id.is_none_or(|id| id == campaign.id))
            .ok_or_else(unknown)
    }

    /// The checklist of a campaign, from the book.
    pub fn checklist(&mut self, reference: &ChecklistRef) -> Result<Arc<Checklist>, Error> {
        if let Some(known) = self.checklists.get(&reference.sha256) {
            return Ok(Arc::clone(known));
        }
        let missing = || Error::new(Code::ChecklistMissing).with("checklist", &reference.id);
        let bytes = self.book()?.blob(&reference.sha256).map_err(|e| missing().because(e))?;
        let checklist: Checklist =
            serde_json::from_slice(&bytes).map_err(|e| missing().because(e))?;
        let checklist = Arc::new(checklist);
        self.checklists.insert(reference.sha256.clone(), Arc::clone(&checklist));
        Ok(checklist)
    }

    /// The hash of every item of a campaign's checklist, worked out once.
    pub fn item_hashes(&mut self, reference: &ChecklistRef) -> Result<Arc<ItemHashes>, Error> {
        if let Some(known) = self.item_hashes.get(&reference.sha256) {
            return Ok(Arc::clone(known));
        }
        let hashes = Arc::new(self.checklist(reference)?.item_hashes());
        self.item_hashes.insert(reference.sha256.clone(), Arc::clone(&hashes));
        Ok(hashes)
    }

    /// The questions withdrawn from a campaign. Of several withdrawals of one item the first by
    /// record id gives the reason; it is asked again only where all were taken back.
    pub fn withdrawn(&mut self, campaign: &str) -> Result<Withdrawn, Error> {
        Ok(withdrawn_by(&self.book()?.heads_of_kind(kind::ITEM_WITHDRAWAL, campaign)?))
    }

    /// Where a unit stands, by its heads.
    fn work(&mut self, heads: &[&Stored]) -> Result<Work, Error> {
        let book = self.book()?;
        // A book that fails under our hands is reported by whoever reads it next; here the record
        // that an acceptance names is only shown.
        Ok(unit_state::derive(heads, |id| book.record(id).ok().flatten()))
    }

    /// The whole campaign at this moment; read once as long as nothing changes.
    pub fn snapshot(
        &mut self,
        campaign: Option<&str>,
        today: &str,
    ) -> Result<Arc<Snapshot>, Error> {
        let campaign = self.campaign(campaign)?;
        let cut_off = campaign.body.cut_off.clone().unwrap_or_else(|| today.to_owned());
        let state_id = self.book()?.state_id()?;
        if let Some(known) = &self.snapshot
            && (&known.campaign_id, &known.cut_off) == (&campaign.id, &cut_off)
            && known.state_id == state_id
        {
            return Ok(Arc::clone(known));
        }
        let checklist = self.checklist(&campaign.body.checklist)?;
        let hashes = self.item_hashes(&campaign.body.checklist)?;
        let id = campaign.id.as_str();
        let mut units = self.bare_units(id)?;
        let mut heads: BTreeMap<String, Vec<Stored>> = BTreeMap::new();
        for kind in READ {
            // What persons say of themselves is not the unit's official answer.
            for record in self.book()?.official_heads_of_kind(kind, id)? {
                add_said(&mut units, &record, &hashes);
                let unit = record.record.subject.unit.clone().unwrap_or_default();
                heads.entry(unit).or_default().push(record);
            }
        }
        for (id, unit) in &mut units {
            if let Some(heads) = heads.get(id) {
                unit.work = self.work(&heads.iter().collect::<Vec<_>>())?;
            }
        }
        let findings = self.findings_of(&campaign)?;
        let audit = self.audit(&campaign.id)?;
        let snapshot = Arc::new(Snapshot {
            withdrawn: self.withdrawn(id)?,
            cut_off,
            state_id,
            campaign_id: campaign.id,
            campaign: campaign.body,
            checklist,
            units: ordered(units),
            findings,
            audit,
        });
        self.snapshot = Some(Arc::clone(&snapshot));
        Ok(snapshot)
    }

    /// The units of a campaign in their order, with their roles and without what they said.
    pub fn units(&mut self, campaign: &Campaign) -> Result<Vec<Unit>, Error> {
        let mut units = self.bare_units(&campaign.id)?;
        for record in self.book()?.heads_of_kind(kind::ROLE, &campaign.id)? {
            add_said(&mut units, &record, &ItemHashes::new());
        }
        Ok(ordered(units))
    }

    fn bare_units(&mut self, campaign: &str) -> Result<BTreeMap<String, Unit>, Error> {
        let mut units = BTreeMap::new();
        for record in self.book()?.heads_of_kind(kind::UNIT, campaign)? {
            add_unit(&mut units, &record);
        }
        Ok(units)
    }

    /// Every finding of every campaign, with all that was said of it.
    pub fn all_findings(&mut self) -> Result<Vec<Finding>, Error> {
        let campaigns = self.campaigns()?;
        let mut heads = Vec::new();
        for campaign in &campaigns {
            for kind in OF_A_FINDING {
                heads.extend(self.book()?.heads_of_kind(kind, &campaign.id)?);
            }
        }
        let years = campaigns.into_iter().map(|known| (known.id, known.body.fiscal_year)).collect();
        Ok(finding::findings(&heads, &years))
    }

    /// The findings on the list of a campaign: its own, those of earlier years still open when its
    /// year began, and those of an earlier campaign of the year still open after it.
    pub fn findings_of(&mut self, campaign: &Campaign) -> Result<Vec<Finding>, Error> {
        let mut findings = self.all_findings()?;
        let campaigns = self.campaigns()?;
        findings.retain(|finding| {
            finding.campaign == campaign.id
                || finding::is_carried(finding, campaign.body.fiscal_year)
                || campaigns.iter().find(|known| known.id == finding.campaign).is_some_and(|from| {
                    finding::is_carried_within(finding, &from.body, &campaign.body)
                })
        });
        Ok(findings)
    }

    /// Plans, samples and labels of a campaign's audit. Labels are the organization's own, so those
    /// of the newest campaign that has any hold for all.
    pub fn audit(&mut self, campaign: &str) -> Result<Audit, Error> {
        let mut audit = Audit::default();
        for record in self.book()?.heads_of_kind(kind::AUDIT_PLAN, campaign)? {
            let (Some(id), Some(body)) =
                (&record.record.subject.item, record.body::<AuditPlanBody>())
            else {
                continue;
            };
            match audit.plans.iter_mut().find(|plan| plan.id == *id) {
                Some(known) => known.disagrees |= known.body != body,
                None => audit.plans.push(Plan { id: id.clone(), body, disagrees: false }),
            }
        }
        for record in self.book()?.heads_of_kind(kind::AUDIT_SAMPLE, campaign)? {
            if let (Some(id), Some(body)) =
                (&record.record.subject.item, record.body::<AuditSampleBody>())
            {
                audit.samples.push(Sample { id: id.clone(), body });
            }
        }
        for known in self.campaigns()? {
            let heads = self.book()?.heads_of_kind(kind::FINDING_LABELS, &known.id)?;
            if let Some(body) = heads.first().and_then(Stored::body::<FindingLabelsBody>) {
                audit.labels = body.labels;
                break;
            }
        }
        Ok(audit)
    }

    /// One unit of a campaign, or of the newest, with all that was said for it officially.
    pub fn unit_of(&mut self, campaign: Option<&str>, unit: &str) -> Result<UnitSaid, Error> {
        let campaign = self.campaign(campaign)?;
        self.unit(campaign, unit, None)
    }

    /// One unit with all that was said for it, officially or by one person of it.
    pub fn unit(
        &mut self,
        campaign: Campaign,
        unit: &str,
        person: Option<&str>,
    ) -> Result<UnitSaid, Error> {
        let checklist = self.checklist(&campaign.body.checklist)?;
        let hashes = self.item_hashes(&campaign.body.checklist)?;
        let withdrawn = self.withdrawn(&campaign.id)?;
        let all = self.book()?.heads_of_unit_as(&campaign.id, unit, person)?;
        let official: Vec<&Stored> =
            all.iter().filter(|head| head.record.subject.person.is_none()).collect();
        let work = self.work(&official)?;
        let records: Vec<Stored> = all
            .into_iter()
            .filter(|head| {
                let subject = &head.record.subject;
                match kind::family(&head.record.kind) {
                    kind::ANSWER => subject.person.as_deref() == person,
                    _ => subject.person.is_none(),
                }
            })
            .collect();
        let mut unit = unit_of(&records, &hashes)
            .ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", unit))?;
        unit.work = work;
        Ok(UnitSaid { campaign, checklist, hashes, withdrawn, unit, heads: records })
    }
}

/// The questions that heads of withdrawals withdraw.
pub(crate) fn withdrawn_by(heads: &[Stored]) -> Withdrawn {
    let mut withdrawn = Withdrawn::new();
    for head in heads {
        let Some(item) = head.record.subject.item.clone() else { continue };
        match head.body::<ItemWithdrawalBody>() {
            Some(body) if !body.taken_back => {
                withdrawn.entry(item).or_insert(body);
            }
            _ => {}
        }
    }
    withdrawn
}

/// The unit that heads of records speak of; where it stands on its way is not read off them here.
pub(crate) fn unit_of(heads: &[Stored], hashes: &ItemHashes) -> Option<Unit> {
    let mut units = BTreeMap::new();
    heads.iter().filter(|r| r.record.kind == kind::UNIT).for_each(|r| add_unit(&mut units, r));
    heads.iter().for_each(|record| add_said(&mut units, record, hashes));
    ordered(units).pop()
}

/// One unit with the records behind it.
pub(crate) struct UnitSaid {
    pub campaign: Campaign,
    pub checklist: Arc<Checklist>,
    pub hashes: Arc<ItemHashes>,
    pub withdrawn: Withdrawn,
    pub unit: Unit,
    heads: Vec<Stored>,
}

impl UnitSaid {
    /// The heads of one kind for an item, a gate, or (without one) the unit itself.
    pub fn heads<'a>(
        &'a self,
        kind: &'a str,
        item: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Stored> {
        self.heads.iter().filter(move |head| {
            kind::family(&head.record.kind) == kind && head.record.subject.item.as_deref() == item
        })
    }

    /// All heads of the unit as such, answers being those of the person that was asked for.
    pub fn all_heads(&self) -> &[Stored] {
        &self.heads
    }

    /// Their ids: the parents of what replaces them.
    pub fn head_ids(&self, kind: &str, item: Option<&str>) -> Vec<String> {
        self.heads(kind, item).map(|head| head.id.clone()).collect()
    }
}

/// The hash of every item by its id.
pub(crate) type ItemHashes = BTreeMap<String, String>;

/// The kinds of heads that a snapshot reads beside the units themselves.
const READ: [&str; 10] = [
    kind::ROLE,
    kind::GATE,
    kind::ANSWER,
    kind::HEAD_CONFIRMATION,
    kind::SUBMISSION,
    kind::EXTENSION,
    kind::VERDICT,
    kind::WORKING_PAPER,
    kind::FINDING,
    kind::FACT_CONFIRMATION,
];

fn add_unit(units: &mut BTreeMap<String, Unit>, record: &Stored) {
    let Some(id) = &record.record.subject.unit else { return };
    let Some(body) = record.body::<UnitBody>() else { return };
    // Two descriptions of one unit: the first by record id stands until a person decides.
    units.entry(id.clone()).or_insert_with(|| Unit {
        id: id.clone(),
        body,
        roles: [Role::UnitHead, Role::Staff].into(),
        gates: BTreeMap::new(),
        answers: BTreeMap::new(),
        verdicts: BTreeMap::new(),
        working_papers: Vec::new(),
        outdated: BTreeMap::new(),
        work: Work::default(),
    });
}

/// Adds a role, gate or answer to its unit; other kinds say nothing here.
fn add_said(units: &mut BTreeMap<String, Unit>, record: &Stored, hashes: &ItemHashes) {
    let subject = &record.record.subject;
    let Some(unit) = subject.unit.as_ref().and_then(|id| units.get_mut(id)) else { return };
    match kind::family(&record.record.kind) {
        kind::ANSWER => {
            if let (Some(item), Some(body)) = (&subject.item, record.body::<AnswerBody>()) {
                let answers = if is_outdated(&body, item, hashes) {
                    &mut unit.outdated
                } else {
                    &mut unit.answers
                };
                answers.entry(item.clone()).or_default().push(body);
            }
        }
        kind::ROLE => {
            if let Some(body) = record.body::<RoleBody>() {
                unit.roles = body.roles.into_iter().collect();
            }
        }
        kind::VERDICT => {
            if let (Some(item), Some(body)) = (&subject.item, record.body::<VerdictBody>()) {
                unit.verdicts.entry(item.clone()).or_default().push(body);
            }
        }
        kind::WORKING_PAPER => unit.working_papers.extend(record.body::<WorkingPaperBody>()),
        kind::GATE => {
            if let (Some(gate), Some(body)) = (&subject.item, record.body::<GateBody>()) {
                unit.gates.entry(gate.clone()).or_default().push(body);
            }
        }
        _ => {}
    }
}

/// Whether an answer was given to other words than the item has now.
pub(crate) fn is_outdated(body: &AnswerBody, item: &str, hashes: &ItemHashes) -> bool {
    match (&body.item_hash, hashes.get(item)) {
        (Some(answered), Some(asked)) => answered != asked,
        _ => false,
    }
}

fn ordered(units: BTreeMap<String, Unit>) -> Vec<Unit> {
    let mut units: Vec<Unit> = units.into_values().collect();
    units.sort_by(|a, b| {
        (a.body.position, &a.body.name, &a.id).cmp(&(b.body.position, &b.body.name, &b.id))
    });
    units
}

/// The answer on which a next one builds: what stands, or, where answers differ, nothing but the
/// documents of all of them.
pub(crate) fn answer_before(heads: &[AnswerBody]) -> AnswerBody {
    match merge::settle_answers(heads) {
        Standing::Settled(body) => body,
        Standing::Unanswered => AnswerBody::of(tenken_core::vocabulary::AnswerValue::Unanswered),
        Standing::Disagreement(bodies) => {
            let mut all = AnswerBody::of(tenken_core::vocabulary::AnswerValue::Unanswered);
            for body in bodies {
                for file in body.evidence {
                    if all.evidence.iter().all(|known| known.sha256 != file.sha256) {
                        all.evidence.push(file);
                    }
                }
                for place in body.locations {
                    if !all.locations.contains(&place) {
                        all.locations.push(place);
                    }
                }
            }
            all
        }
    }
}
