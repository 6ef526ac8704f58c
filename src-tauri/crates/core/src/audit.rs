//! The audit's own side: plans, samples, what findings are called, and the rule of independence.
//!
//! Nobody audits their own unit. That is often unavoidable (the IT section is auditor and auditee),
//! so nothing is forbidden here: the conflict is named, and stays open until a reason and the one
//! who took over are written down, which the report prints.

use std::collections::BTreeMap;

use crate::body::{AuditPlanBody, AuditSampleBody, Auditor, IndependenceNote};
use crate::vocabulary::FindingKind;

/// What was said of a campaign's audit as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    /// 監査計画, by id.
    pub plans: Vec<Plan>,
    /// 監査対象の抽出, by id.
    pub samples: Vec<Sample>,
    /// What this municipality calls the kinds of finding, where it differs.
    pub labels: BTreeMap<FindingKind, String>,
}

/// A plan with its random id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// What it says: the first head by record id.
    pub body: AuditPlanBody,
    /// Whether two people describe it differently.
    pub disagrees: bool,
}

/// A sample with its random id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its id.
    pub id: String,
    /// How it was drawn, and what came of it.
    pub body: AuditSampleBody,
}

/// An auditor who belongs to the unit that they audit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict {
    /// The unit audited, by id.
    pub unit: String,
    /// The auditor's name.
    pub auditor: String,
    /// 理由, where one is written down.
    pub reason: Option<String>,
    /// Who took over, where somebody did.
    pub taken_over_by: Option<String>,
}

impl Conflict {
    /// Whether reason and successor are written down.
    pub fn is_settled(&self) -> bool {
        self.reason.is_some() && self.taken_over_by.is_some()
    }
}

impl Audit {
    /// Every auditor named in any plan.
    pub fn auditors(&self) -> impl Iterator<Item = &Auditor> {
        self.plans.iter().flat_map(|plan| &plan.body.auditors)
    }

    /// The conflict of an auditor with a unit, where there is one. A successor who belongs to the
    /// unit as well settles nothing.
    pub fn conflict(
        &self,
        auditor: &str,
        unit: &str,
        notes: &[IndependenceNote],
    ) -> Option<Conflict> {
        if !self.belongs(auditor, unit) {
            return None;
        }
        let planned = self.plans.iter().flat_map(|plan| &plan.body.independence);
        let note = notes.iter().chain(planned).find(|note| note.auditor == auditor);
        let reason = note.map(|note| note.reason.trim()).filter(|reason| !reason.is_empty());
        let successor = note
            .and_then(|note| note.taken_over_by.as_deref())
            .filter(|successor| !successor.trim().is_empty() && !self.belongs(successor, unit));
        Some(Conflict {
            unit: unit.to_owned(),
            auditor: auditor.to_owned(),
            reason: reason.map(str::to_owned),
            taken_over_by: successor.map(str::to_owned),
        })
    }

    /// Every conflict in the visits of the plans, by unit and auditor.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts: Vec<Conflict> = self
            .plans
            .iter()
            .flat_map(|plan| &plan.body.visits)
            .flat_map(|visit| visit.auditors.iter().map(move |name| (name, &visit.unit)))
            .filter_map(|(name, unit)| self.conflict(name, unit, &[]))
            .collect();
        conflicts.sort();
        conflicts.dedup();
        conflicts
    }

    /// The units that any sample or plan of this year chose, sorted. The rest is not audited.
    pub fn chosen_units(&self, fiscal_year: u16) -> Vec<&str> {
        let drawn = self.samples.iter().flat_map(|sample| &sample.body.chosen).map(|c| &c.unit);
        let planned = self.plans.iter().flat_map(|plan| {
            plan.body.visits.iter().filter(move |visit| {
                let only_year =
                    (plan.body.from_year == plan.body.to_year).then_some(plan.body.from_year);
                visit.fiscal_year.or(only_year) == Some(fiscal_year)
            })
        });
        let mut units: Vec<&str> =
            drawn.chain(planned.map(|visit| &visit.unit)).map(String::as_str).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    fn belongs(&self, auditor: &str, unit: &str) -> bool {
        self.auditors().any(|known| known.name == auditor && known.unit.as_deref() == Some(unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Visit;
    use crate::vocabulary::{Affiliation, PlanTerm};

    fn auditor(name: &str, unit: Option<&str>) -> Auditor {
        Auditor {
            name: name.to_owned(),
            affiliation: Affiliation::OtherUnit,
            unit: unit.map(str::to_owned),
            organization: None,
            qualification: None,
        }
    }

    fn audit(notes: Vec<IndependenceNote>) -> Audit {
        let visit = |unit: &str, name: &str| Visit {
            unit: unit.to_owned(),
            auditors: vec![name.to_owned()],
            ..Visit::default()
        };
        let body = AuditPlanBody {
            term: PlanTerm::Annual,
            title: "令和8年度監査計画".to_owned(),
            from_year: 2026,
            to_year: 2026,
            objective: None,
            criteria: None,
            method: None,
            auditors: vec![
                auditor("髙橋", Some("it")),
                auditor("佐藤", Some("it")),
                auditor("森", None),
            ],
            visits: vec![visit("it", "髙橋"), visit("tax", "髙橋")],
            independence: notes,
        };
        let plan = Plan { id: "p".to_owned(), body, disagrees: false };
        Audit { plans: vec![plan], ..Audit::default() }
    }

    fn note(successor: Option<&str>, reason: &str) -> IndependenceNote {
        IndependenceNote {
            auditor: "髙橋".to_owned(),
            reason: reason.to_owned(),
            taken_over_by: successor.map(str::to_owned),
        }
    }

    #[test]
    fn nobody_audits_their_own_unit_unnoticed() {
        let conflicts = audit(Vec::new()).conflicts();
        assert_eq!(conflicts.len(), 1, "only the visit to their own unit: {conflicts:?}");
        assert_eq!(conflicts[0].unit, "it");
        assert!(!conflicts[0].is_settled(), "nothing is written down");
    }

    #[test]
    fn a_conflict_is_settled_by_a_reason_and_a_successor_from_elsewhere() {
        for (notes, settled) in [
            (vec![note(Some("森"), "担当者が1名のため")], true),
            (vec![note(Some("佐藤"), "担当者が1名のため")], false),
            (vec![note(None, "担当者が1名のため")], false),
            (vec![note(Some("森"), " ")], false),
        ] {
            let conflict = &audit(notes.clone()).conflicts()[0];
            assert_eq!(conflict.is_settled(), settled, "{notes:?}");
        }
    }

    #[test]
    fn units_of_plans_and_samples_are_this_years() {
        let mut audit = audit(Vec::new());
        assert_eq!(audit.chosen_units(2026), ["it", "tax"]);
        assert!(audit.chosen_units(2027).is_empty(), "the plan is for one year");
        audit.plans[0].body.to_year = 2028;
        audit.plans[0].body.visits[1].fiscal_year = Some(2027);
        assert_eq!(audit.chosen_units(2027), ["tax"], "a mid-term plan says the year by visit");
    }
}
