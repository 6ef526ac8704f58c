//! A campaign at one moment: who was asked what, how each answer stands, and the figures.
//!
//! The screens, the command line and the report all read figures here, so that they cannot differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::applicability::{self, Applicability, Profile};
use crate::audit::Audit;
use crate::body::{
    AnswerBody, CampaignBody, GateBody, ItemWithdrawalBody, UnitBody, VerdictBody, WorkingPaperBody,
};
use crate::checklist::{Checklist, Item};
use crate::finding::Finding;
use crate::merge::{self, Standing};
use crate::score::{self, Counted, Mode, Tally};
use crate::unit_state::Work;
use crate::vocabulary::{Organ, Role, UnitState};

/// A campaign at one moment.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The campaign's id.
    pub campaign_id: String,
    /// What the campaign is.
    pub campaign: CampaignBody,
    /// What it asks.
    pub checklist: Arc<Checklist>,
    /// The questions withdrawn (設問の取下げ) by item, with the reason: asked of nobody, in no figure.
    pub withdrawn: Withdrawn,
    /// The units in the organization's own order.
    pub units: Vec<Unit>,
    /// 集計基準日 at which exceptions are judged, ISO 8601.
    pub cut_off: String,
    /// The state of the book that this was read from.
    pub state_id: String,
    /// 指摘事項 of this campaign, and those of earlier years that were open when this year began.
    pub findings: Vec<Finding>,
    /// Plans, samples and labels of the audit.
    pub audit: Audit,
}

/// Questions withdrawn in the middle of a campaign, by item.
pub type Withdrawn = BTreeMap<String, ItemWithdrawalBody>;

/// One unit with all that was said for it officially.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Opaque id.
    pub id: String,
    /// What the unit is.
    pub body: UnitBody,
    /// Roles held.
    pub roles: BTreeSet<Role>,
    /// Gates by id, each with its heads.
    pub gates: BTreeMap<String, Vec<GateBody>>,
    /// Answers by item id, each with its heads.
    pub answers: BTreeMap<String, Vec<AnswerBody>>,
    /// 監査判定 by item id, each with its heads; empty where the unit was not audited.
    pub verdicts: BTreeMap<String, Vec<VerdictBody>>,
    /// 監査調書 of the unit as a whole: its heads.
    pub working_papers: Vec<WorkingPaperBody>,
    /// 前回の回答（要再確認）: answers to an item as it was worded before, by item id. They count as
    /// nothing until somebody gives them again.
    pub outdated: BTreeMap<String, Vec<AnswerBody>>,
    /// Where the unit stands between its office and the lead.
    pub work: Work,
}

/// One item as it stands for one unit.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The item.
    pub item: &'a Item,
    /// Whether it is asked.
    pub applicability: Applicability<'a>,
    /// How the answer stands; unanswered for what is not asked.
    pub standing: Standing<AnswerBody>,
    /// How it counts.
    pub counted: Counted,
}

/// Figures of one snapshot. Informational items are in none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Everything together.
    pub total: Tally,
    /// By chapter, in the order of the sheet.
    pub chapters: Vec<Tally>,
    /// By unit, in the order of the units.
    pub units: Vec<Tally>,
    /// Unit × chapter.
    pub matrix: Vec<Vec<Tally>>,
    /// By kind of organ, those that have units.
    pub organs: BTreeMap<Organ, Tally>,
    /// By 部局, in the order of the units; units without one are in none.
    pub bureaus: Vec<(String, Tally)>,
    /// By clause cited, in the policy's order; an item that cites several counts in each.
    pub clauses: Vec<(String, Tally)>,
}

impl Unit {
    /// Where it stands.
    pub fn state(&self) -> UnitState {
        self.work.state
    }

    /// What decides which items the unit is asked. A gate on which two people differ is open.
    pub fn profile(&self) -> Profile {
        let gates = self
            .gates
            .iter()
            .filter_map(|(gate, heads)| Some((gate.clone(), gate_answer(heads)?)))
            .collect();
        Profile {
            organ: self.body.organ,
            roles: self.roles.clone(),
            zones: self.body.zones.iter().copied().collect(),
            persons: self.body.persons.iter().copied().collect(),
            assets: self.body.assets.iter().copied().collect(),
            gates,
        }
    }

    /// How the auditor's verdict on an item stands.
    pub fn verdict(&self, item: &str) -> Standing<VerdictBody> {
        merge::settle(self.verdicts.get(item).map_or(&[][..], Vec::as_slice), |_| false)
    }

    /// Whether an auditor has said anything of the unit.
    pub fn is_audited(&self) -> bool {
        !self.verdicts.is_empty()
    }

    /// How each item that concerns the unit stands, in the order of the sheet. Withdrawn items
    /// concern nobody.
    pub fn lines<'a>(
        &self,
        checklist: &'a Checklist,
        withdrawn: &Withdrawn,
        cut_off: &str,
    ) -> Vec<Line<'a>> {
        let profile = self.profile();
        checklist
            .items
            .iter()
            .filter(|item| !withdrawn.contains_key(&item.id))
            .filter_map(|item| {
                let applicability = applicability::applicability(checklist, item, &profile);
                let heads = self.answers.get(&item.id).map_or(&[][..], Vec::as_slice);
                let standing = merge::settle_answers(heads);
                let counted = match applicability {
                    Applicability::NotAsked => return None,
                    Applicability::OutOfScope { .. } => Counted::OutOfScope,
                    Applicability::SettledByGate { .. } => Counted::NotApplicable,
                    Applicability::Asked { .. } => score::counted(&standing, cut_off),
                };
                Some(Line { item, applicability, standing, counted })
            })
            .collect()
    }

    /// The checklist's gates on which at least one of the unit's items depends.
    pub fn gates_asked<'a>(
        &self,
        checklist: &'a Checklist,
        withdrawn: &Withdrawn,
    ) -> Vec<&'a crate::checklist::Gate> {
        let open = Profile { gates: BTreeMap::new(), ..self.profile() };
        checklist
            .gates
            .iter()
            .filter(|gate| {
                checklist.items.iter().any(|item| {
                    item.gate.as_deref() == Some(gate.id.as_str())
                        && !withdrawn.contains_key(&item.id)
                        && matches!(
                            applicability::applicability(checklist, item, &open),
                            Applicability::Asked { .. }
                        )
                })
            })
            .collect()
    }
}

/// What a gate's heads say together: nothing where nobody said anything or two people differ.
pub fn gate_answer(heads: &[GateBody]) -> Option<bool> {
    match merge::settle_gates(heads) {
        Standing::Settled(body) => body.yes,
        Standing::Unanswered | Standing::Disagreement(_) => None,
    }
}

impl Snapshot {
    /// The unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The same campaign with one unit alone, by its place: for what is handed to that unit. Findings
    /// of other units are in it only where something was ordered of this one because of them
    /// (横展開), and then without what they say.
    #[must_use]
    pub fn only(&self, index: usize) -> Self {
        let unit = self.units.get(index).cloned();
        let told_to = |finding: &Finding| {
            let id = Some(unit.as_ref()?.id.as_str());
            match finding.unit.as_deref() == id {
                true => Some(finding.clone().own()),
                false => finding.of_others(id),
            }
        };
        Self {
            campaign_id: self.campaign_id.clone(),
            campaign: self.campaign.clone(),
            checklist: Arc::clone(&self.checklist),
            withdrawn: self.withdrawn.clone(),
            findings: self.findings.iter().filter_map(told_to).collect(),
            units: unit.into_iter().collect(),
            cut_off: self.cut_off.clone(),
            state_id: self.state_id.clone(),
            audit: Audit::default(),
        }
    }

    /// The lines of a unit that are in the figures: informational items are in none.
    pub fn scored_lines<'a>(&'a self, unit: &'a Unit) -> Vec<Line<'a>> {
        let mut lines = unit.lines(&self.checklist, &self.withdrawn, &self.cut_off);
        lines.retain(|line| line.item.scored);
        lines
    }

    /// All figures.
    pub fn figures(&self) -> Figures {
        let checklist = &*self.checklist;
        let chapter_index: BTreeMap<&str, usize> =
            checklist.chapters.iter().enumerate().map(|(i, c)| (c.id.as_str(), i)).collect();
        let clause_index: BTreeMap<&str, usize> =
            checklist.clauses.iter().enumerate().map(|(i, c)| (c.key.as_str(), i)).collect();
        let mut by_clause = vec![Tally::default(); checklist.clauses.len()];
        let mut figures = Figures {
            total: Tally::default(),
            chapters: vec![Tally::default(); checklist.chapters.len()],
            units: Vec::with_capacity(self.units.len()),
            matrix: Vec::with_capacity(self.units.len()),
            organs: BTreeMap::new(),
            bureaus: Vec::new(),
            clauses: Vec::new(),
        };
        for unit in &self.units {
            let mut row = vec![Tally::default(); checklist.chapters.len()];
            let mut whole = Tally::default();
            for line in &self.scored_lines(unit) {
                let weight = line.item.effective_weight();
                whole.add(line.counted, weight);
                if let Some(&chapter) = chapter_index.get(line.item.chapter.as_str()) {
                    row[chapter].add(line.counted, weight);
                }
                let cited: BTreeSet<&str> =
                    line.item.cites.iter().map(|cite| cite.clause.as_str()).collect();
                for clause in cited.iter().filter_map(|key| clause_index.get(key)) {
                    by_clause[*clause].add(line.counted, weight);
                }
            }
            figures.total.pool(&whole);
            figures.organs.entry(unit.body.organ).or_default().pool(&whole);
            if let Some(bureau) = &unit.body.parent {
                match figures.bureaus.iter_mut().find(|(name, _)| name == bureau) {
                    Some((_, tally)) => tally.pool(&whole),
                    None => figures.bureaus.push((bureau.clone(), whole)),
                }
            }
            for (chapter, tally) in figures.chapters.iter_mut().zip(&row) {
                chapter.pool(tally);
            }
            figures.units.push(whole);
            figures.matrix.push(row);
        }
        figures.clauses = checklist
            .clauses
            .iter()
            .zip(by_clause)
            .filter(|(_, tally)| *tally != Tally::default())
            .map(|(clause, tally)| (clause.key.clone(), tally))
            .collect();
        figures
    }
}

impl Figures {
    /// 到達率 over the units.
    pub fn attainment(&self, mode: Mode, percent: u64) -> score::Fraction {
        score::attainment(&self.units, mode, percent)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::body::{Answering, ChecklistRef, EvidencePolicy};
    use crate::checklist::tests::{checklist, item};
    use crate::vocabulary::{AnswerValue, Purpose, Rhythm};

    pub(crate) fn unit(id: &str, answers: &[(&str, AnswerValue)]) -> Unit {
        Unit {
            id: id.to_owned(),
            body: UnitBody {
                name: id.to_owned(),
                position: 0,
                parent: None,
                organ: Organ::ExecutiveBureau,
                zones: Vec::new(),
                persons: Vec::new(),
                assets: Vec::new(),
                headcount: None,
            },
            roles: BTreeSet::from([Role::Staff]),
            gates: BTreeMap::new(),
            answers: answers
                .iter()
                .map(|&(item, value)| (item.to_owned(), vec![AnswerBody::of(value)]))
                .collect(),
            verdicts: BTreeMap::new(),
            working_papers: Vec::new(),
            outdated: BTreeMap::new(),
            work: Work::default(),
        }
    }

    pub(crate) fn snapshot(checklist: Checklist, units: Vec<Unit>) -> Snapshot {
        Snapshot {
            campaign_id: "c".to_owned(),
            campaign: CampaignBody {
                name: String::new(),
                organization: String::new(),
                fiscal_year: 2026,
                purpose: Purpose::SelfInspection,
                rhythm: Rhythm::Annual,
                checklist: ChecklistRef {
                    id: String::new(),
                    revision: String::new(),
                    sha256: String::new(),
                },
                deadline: None,
                cut_off: None,
                evidence_policy: EvidencePolicy::default(),
                control_standards: None,
                answering: Answering::default(),
                contact: None,
            },
            checklist: Arc::new(checklist),
            withdrawn: Withdrawn::new(),
            units,
            cut_off: "2026-12-01".to_owned(),
            state_id: String::new(),
            findings: Vec::new(),
            audit: Audit::default(),
        }
    }

    #[test]
    fn chapters_units_and_matrix_add_up_to_the_total() {
        use AnswerValue::{Implemented, NotImplemented};
        let list = checklist(vec![item("A"), item("B")]);
        let units = vec![
            unit("u1", &[("A", Implemented), ("B", NotImplemented)]),
            unit("u2", &[("A", Implemented)]),
        ];
        let figures = snapshot(list, units).figures();
        assert_eq!(figures.total.implementation(Mode::Plain), score::Fraction { num: 2, den: 3 });
        assert_eq!(figures.total.coverage(), score::Fraction { num: 3, den: 4 });
        assert_eq!(figures.chapters, [figures.total], "one chapter holds everything");
        assert_eq!(figures.matrix[1][0], figures.units[1], "a row adds up to its unit");
        assert_eq!(figures.clauses, [("5".to_owned(), figures.total)], "all cite clause 5");
    }

    #[test]
    fn informational_items_are_in_no_figure() {
        let mut list = checklist(vec![item("A")]);
        list.items[0].scored = false;
        let units = vec![unit("u", &[("A", AnswerValue::NotImplemented)])];
        assert_eq!(snapshot(list, units).figures().total, Tally::default(), "never scored");
    }

    #[test]
    fn a_withdrawn_question_is_in_no_figure_whatever_was_answered() {
        use AnswerValue::{Implemented, NotImplemented};
        let list = checklist(vec![item("A"), item("B")]);
        let units = vec![unit("u1", &[("A", Implemented), ("B", NotImplemented)]), unit("u2", &[])];
        let mut with = snapshot(list.clone(), units.clone());
        with.withdrawn.insert(
            "B".to_owned(),
            ItemWithdrawalBody {
                reason: "条文の読み違い".to_owned(),
                withdrawn_on: "2026-07-01".to_owned(),
                replaced_by: None,
                taken_back: false,
            },
        );
        let without = checklist(vec![item("A")]);
        assert_eq!(
            with.figures(),
            snapshot(without, units).figures(),
            "as if it had never been asked"
        );
        assert_eq!(with.units[0].lines(&list, &with.withdrawn, "").len(), 1, "nor on any sheet");
    }

    #[test]
    fn a_gate_settles_items_whatever_was_answered_before() {
        let mut list = checklist(vec![item("A")]);
        list.items[0].gate = Some("sns".to_owned());
        let mut closed = unit("u", &[("A", AnswerValue::NotImplemented)]);
        closed.gates.insert("sns".to_owned(), vec![GateBody::of(Some(false))]);
        let lines = closed.lines(&list, &Withdrawn::new(), "2026-12-01");
        assert_eq!(lines[0].counted, Counted::NotApplicable, "one no settles it");
        closed
            .gates
            .insert("sns".to_owned(), vec![GateBody::of(Some(false)), GateBody::of(Some(true))]);
        let lines = closed.lines(&list, &Withdrawn::new(), "2026-12-01");
        assert_eq!(lines[0].counted, Counted::NotImplemented, "a gate in dispute is open");
    }
}
