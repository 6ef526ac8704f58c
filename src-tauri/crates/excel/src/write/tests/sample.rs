//! A small campaign: two chapters, a gate, one unit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tenken_core::audit::Audit;
use tenken_core::body::{
    AnswerBody, Answering, CampaignBody, ChecklistRef, EvidencePolicy, UnitBody,
};
use tenken_core::checklist::{Applies, Chapter, Checklist, Gate, Item, Policy};
use tenken_core::clause::Citation;
use tenken_core::snapshot::{Snapshot, Unit};
use tenken_core::unit_state::Work;
use tenken_core::vocabulary::{
    Basis, Organ, Polarity, PolicyStatus, Purpose, Requirement, Rhythm, Role,
};

/// An item that every member of staff answers.
pub(super) fn item(id: &str, chapter: &str, question: &str) -> Item {
    Item {
        id: id.to_owned(),
        chapter: chapter.to_owned(),
        question_ja: question.to_owned(),
        question_en: String::new(),
        cites: vec![Citation {
            clause: "6(5)".to_owned(),
            sentence: 1,
            sha256: String::new(),
            duty: None,
        }],
        basis: Basis::AsWritten,
        requirement: Requirement::Mandatory,
        weight: None,
        scored: true,
        role: Role::Staff,
        applies: Applies::default(),
        gate: None,
        evidence_examples_ja: vec!["受講者名簿".to_owned()],
        audit_method_ja: String::new(),
        na_reasons_ja: vec!["端末を使う職員がいない".to_owned()],
        guidance_ja: "席を離れるときの取扱いを尋ねる。".to_owned(),
        good_example_ja: String::new(),
        bad_example_ja: String::new(),
        polarity: Polarity::Normal,
        topics: Vec::new(),
    }
}

/// Items `S-1`…`S-4` for staff, `OUT-1` behind the gate `outsourcing`, `SYS-1` for somebody else.
pub(super) fn checklist() -> Checklist {
    let mut items: Vec<Item> = (1..=4)
        .map(|n| item(&format!("S-{n}"), "staff", &format!("{n}番目の義務を果たしているか。")))
        .collect();
    items[1].na_reasons_ja.clear();
    items[2].scored = false;
    let mut outsourcing = item("OUT-1", "out", "委託契約に要件を明記しているか。");
    outsourcing.gate = Some("outsourcing".to_owned());
    outsourcing.role = Role::UnitHead;
    let mut system = item("SYS-1", "out", "系統を分けているか。");
    system.role = Role::SystemManager;
    items.extend([outsourcing, system]);
    let chapter = |id: &str, title: &str| Chapter {
        id: id.to_owned(),
        title_ja: title.to_owned(),
        title_en: String::new(),
    };
    Checklist {
        format: 1,
        id: "sample".to_owned(),
        revision: "1".to_owned(),
        policy: Policy {
            organization: "試験市".to_owned(),
            title: "試験市情報セキュリティ基本方針".to_owned(),
            date_as_printed: None,
            effective_date: None,
            status: PolicyStatus::Draft,
            source: "policy.txt".to_owned(),
            source_sha256: String::new(),
        },
        chapters: vec![chapter("staff", "職員等の遵守義務"), chapter("out", "外部サービス")],
        gates: vec![Gate {
            id: "outsourcing".to_owned(),
            question_ja: "今年度、業務委託契約があるか。".to_owned(),
            question_en: String::new(),
            na_reason_ja: "委託契約がない".to_owned(),
            na_reason_en: String::new(),
        }],
        organs: Vec::new(),
        scope_rules: Vec::new(),
        duties: Vec::new(),
        terms: Vec::new(),
        threats: Vec::new(),
        informational: Vec::new(),
        clauses: Vec::new(),
        items,
    }
}

/// A unit with these official answers.
pub(super) fn unit(id: &str, name: &str, answers: &[(&str, AnswerBody)]) -> Unit {
    let mut said: BTreeMap<String, Vec<AnswerBody>> = BTreeMap::new();
    for (item, answer) in answers {
        said.entry((*item).to_owned()).or_default().push(answer.clone());
    }
    Unit {
        id: id.to_owned(),
        body: UnitBody {
            name: name.to_owned(),
            position: 0,
            parent: Some("総務部".to_owned()),
            organ: Organ::ExecutiveBureau,
            zones: Vec::new(),
            persons: Vec::new(),
            assets: Vec::new(),
            headcount: Some(12),
        },
        roles: BTreeSet::from([Role::Staff, Role::UnitHead]),
        gates: BTreeMap::new(),
        answers: said,
        verdicts: BTreeMap::new(),
        working_papers: Vec::new(),
        outdated: BTreeMap::new(),
        work: Work::default(),
    }
}

/// The campaign with these units.
pub(super) fn snapshot(units: Vec<Unit>) -> Snapshot {
    Snapshot {
        campaign_id: "c1".to_owned(),
        campaign: CampaignBody {
            name: "令和8年度 第1回自己点検".to_owned(),
            organization: "試験市".to_owned(),
            fiscal_year: 2026,
            purpose: Purpose::SelfInspection,
            rhythm: Rhythm::Annual,
            checklist: ChecklistRef {
                id: "sample".to_owned(),
                revision: "1".to_owned(),
                sha256: "ab".repeat(32),
            },
            deadline: Some("2026-07-31".to_owned()),
            cut_off: None,
            evidence_policy: EvidencePolicy::default(),
            control_standards: None,
            answering: Answering::default(),
            contact: None,
        },
        checklist: Arc::new(checklist()),
        withdrawn: BTreeMap::new(),
        units,
        cut_off: "2026-12-01".to_owned(),
        state_id: "cd".repeat(32),
        findings: Vec::new(),
        audit: Audit::default(),
    }
}
