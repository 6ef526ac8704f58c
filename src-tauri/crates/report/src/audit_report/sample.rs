//! A small campaign made by hand, with one of everything that a report has to tell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tenken_core::audit::Audit;
use tenken_core::body::{
    AnswerBody, Answering, CampaignBody, ChecklistRef, EvidenceLocation, EvidencePolicy,
    EvidenceRef, Exception, GateBody, UnitBody,
};
use tenken_core::checklist::{
    Applies, Chapter, Checklist, Gate, Informational, Item, OrganScope, Policy, ScopeEffect,
    ScopeRule, Term, Threat,
};
use tenken_core::clause::{Citation, Clause, Sentence};
use tenken_core::snapshot::{Snapshot, Unit, Withdrawn};
use tenken_core::unit_state::Work;
use tenken_core::vocabulary::{
    AnswerValue, AssetKind, Basis, ClauseClass, Confidentiality, Organ, PersonKind, Polarity,
    PolicyStatus, Purpose, Requirement, Rhythm, Role, SentenceKind,
};

/// 集計基準日 of the sample.
pub const CUT_OFF: &str = "2026-12-01";

/// A checklist of three scored questions and one informational one, on a draft policy.
pub fn checklist() -> Checklist {
    Checklist {
        format: 1,
        id: "shiken".to_owned(),
        revision: "2026-1".to_owned(),
        policy: Policy {
            organization: "試験市".to_owned(),
            title: "試験市情報セキュリティ基本方針（案）".to_owned(),
            date_as_printed: Some("令和8年4月1日付改訂".to_owned()),
            effective_date: None,
            status: PolicyStatus::Draft,
            source: "policy.txt".to_owned(),
            source_sha256: "5".repeat(64),
        },
        chapters: ["職員等の日々の行動", "組織体制"]
            .iter()
            .zip([("staff", "Daily conduct"), ("organization", "Organization")])
            .map(|(title_ja, (id, title_en))| Chapter {
                id: id.to_owned(),
                title_ja: (*title_ja).to_owned(),
                title_en: title_en.to_owned(),
            })
            .collect(),
        gates: vec![Gate {
            id: "outsourcing".to_owned(),
            question_ja: "情報を扱わせる外部委託の契約があるか。".to_owned(),
            question_en: "Is there an outsourcing contract?".to_owned(),
            na_reason_ja: "外部委託の契約がない".to_owned(),
            na_reason_en: "No outsourcing contract".to_owned(),
        }],
        organs: vec![OrganScope {
            kind: Organ::ExecutiveBureau,
            name_as_printed: "市長の部局".to_owned(),
            clause: "4".to_owned(),
        }],
        scope_rules: vec![
            rule("school-assets", ScopeEffect::Out, Basis::AsWritten),
            ScopeRule {
                organs: vec![Organ::Assembly],
                persons: vec![PersonKind::AssemblyMember],
                assets: Vec::new(),
                topics: vec!["measures".to_owned()],
                reason_ja: "議員は集計の対象としないと読む。".to_owned(),
                reason_en: "Members are not scored.".to_owned(),
                ..rule("assembly-members", ScopeEffect::Out, Basis::Interpretation)
            },
        ],
        duties: Vec::new(),
        terms: vec![
            term(Some("2(1)"), "機密性", None),
            term(None, "情報資産", Some("定義がない。")),
        ],
        threats: vec![Threat {
            clause: "3".to_owned(),
            items: vec!["DUT-01".to_owned(), "OUT-01".to_owned()],
        }],
        informational: vec![Informational {
            clause: "1".to_owned(),
            sentence: None,
            reason_ja: "目的を述べる文である。".to_owned(),
        }],
        clauses: clauses(),
        items: items(),
    }
}

fn clauses() -> Vec<Clause> {
    use ClauseClass as Class;
    use SentenceKind as Kind;
    vec![
        clause(
            "1",
            "１．",
            "目的",
            Class::Purpose,
            &[(Kind::Purpose, "この方針は、基本的な事項を定めることを目的とする。")],
        ),
        clause("2", "２．", "定義", Class::Definition, &[]),
        clause(
            "2(1)",
            "⑴",
            "機密性",
            Class::Definition,
            &[(Kind::Definition, "認められた者だけが情報にアクセスできる状態をいう。")],
        ),
        clause(
            "3",
            "３．",
            "対象とする脅威",
            Class::Threat,
            &[(Kind::Threat, "非意図的的要因による情報の漏えい")],
        ),
        clause(
            "4",
            "４．",
            "適用範囲",
            Class::Scope,
            &[
                (Kind::Scope, "市長の部局に適用する。"),
                (Kind::Proviso, "ただし、学校教育に係るものを除く。"),
            ],
        ),
        clause(
            "5",
            "５．",
            "職員等の遵守義務",
            Class::Obligation,
            &[(
                Kind::ObligationStaff,
                "職員等は、情報セキュリティポリシーを遵守しなければならない。",
            )],
        ),
        clause(
            "6(1)",
            "⑴",
            "組織体制",
            Class::Obligation,
            &[(Kind::ObligationOrg, "全庁的な組織体制を確立する。")],
        ),
    ]
}

fn clause(
    key: &str,
    number: &str,
    heading: &str,
    class: ClauseClass,
    sentences: &[(SentenceKind, &str)],
) -> Clause {
    Clause {
        key: key.to_owned(),
        level: if key.contains('(') { 2 } else { 1 },
        number_as_printed: number.to_owned(),
        heading: Some(heading.to_owned()),
        heading_above_number: false,
        lines: [1, 1],
        clause_class: class,
        topics: Vec::new(),
        sentences: sentences
            .iter()
            .map(|(kind, text)| Sentence { kind: *kind, text: (*text).to_owned() })
            .collect(),
    }
}

fn rule(id: &str, effect: ScopeEffect, basis: Basis) -> ScopeRule {
    ScopeRule {
        id: id.to_owned(),
        clause: "4".to_owned(),
        sentence: 2,
        basis,
        effect,
        organs: vec![Organ::BoardOfEducation],
        persons: Vec::new(),
        assets: vec![AssetKind::SchoolEducation],
        topics: Vec::new(),
        reason_ja: "学校教育に係る情報資産は除かれる。".to_owned(),
        reason_en: "Assets of school education are left out.".to_owned(),
    }
}

fn term(clause: Option<&str>, name: &str, note: Option<&str>) -> Term {
    Term {
        clause: clause.map(str::to_owned),
        names: vec![name.to_owned()],
        note_ja: note.map(str::to_owned),
    }
}

fn items() -> Vec<Item> {
    let duty = Item {
        basis: Basis::Interpretation,
        ..item("DUT-01", "staff", "席を離れるときは、毎回、画面をロックしたか。", &["5"])
    };
    let outsourcing = Item {
        gate: Some("outsourcing".to_owned()),
        role: Role::UnitHead,
        ..item("OUT-01", "organization", "契約のすべてに要件を明記しているか。", &["6(1)", "5"])
    };
    let organization = Item {
        role: Role::CisoOffice,
        ..item("ORG-01", "organization", "推進体制を文書で定めているか。", &["6(1)"])
    };
    let informational = Item {
        scored: false,
        role: Role::AuditLead,
        ..item("AUD-01", "organization", "今年度の自己点検を計画したか。", &["6(1)"])
    };
    vec![duty, outsourcing, organization, informational]
}

fn item(id: &str, chapter: &str, question: &str, clauses: &[&str]) -> Item {
    Item {
        id: id.to_owned(),
        chapter: chapter.to_owned(),
        question_ja: question.to_owned(),
        question_en: format!("Question {id}?"),
        cites: clauses
            .iter()
            .map(|key| Citation {
                clause: (*key).to_owned(),
                sentence: 1,
                sha256: String::new(),
                duty: None,
            })
            .collect(),
        basis: Basis::AsWritten,
        requirement: Requirement::Mandatory,
        weight: None,
        scored: true,
        role: Role::Staff,
        applies: Applies::default(),
        gate: None,
        evidence_examples_ja: Vec::new(),
        audit_method_ja: String::new(),
        na_reasons_ja: Vec::new(),
        guidance_ja: String::new(),
        good_example_ja: String::new(),
        bad_example_ja: String::new(),
        polarity: Polarity::Normal,
        topics: vec!["measures".to_owned()],
    }
}

/// A unit of staff and head that has said nothing.
pub fn unit(name: &str) -> Unit {
    Unit {
        id: name.to_owned(),
        body: UnitBody {
            name: name.to_owned(),
            position: 0,
            parent: None,
            organ: Organ::ExecutiveBureau,
            zones: Vec::new(),
            persons: Vec::new(),
            assets: Vec::new(),
            headcount: None,
        },
        roles: BTreeSet::from([Role::Staff, Role::UnitHead]),
        gates: BTreeMap::new(),
        answers: BTreeMap::new(),
        verdicts: BTreeMap::new(),
        working_papers: Vec::new(),
        outdated: BTreeMap::new(),
        work: Work::default(),
    }
}

/// The unit with one more answer.
pub fn answering(mut unit: Unit, item: &str, bodies: &[AnswerBody]) -> Unit {
    unit.answers.insert(item.to_owned(), bodies.to_vec());
    unit
}

/// A bare answer.
pub fn mark(value: AnswerValue) -> AnswerBody {
    AnswerBody::of(value)
}

/// An exception that ends on a day.
pub fn excepted(expires_on: &str) -> AnswerBody {
    AnswerBody {
        reason: Some("機器の更新まで現行の方式を使うため。".to_owned()),
        exception: Some(Exception {
            number: "例外第3号".to_owned(),
            approver: "最高情報セキュリティ責任者".to_owned(),
            expires_on: expires_on.to_owned(),
        }),
        ..mark(AnswerValue::Excepted)
    }
}

/// A file by a digit of its SHA-256.
pub fn file(digit: &str, name: &str) -> EvidenceRef {
    EvidenceRef {
        sha256: digit.repeat(64),
        size: 20_480,
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        confidentiality: Some(Confidentiality::Class2),
    }
}

/// A campaign of these units.
pub fn snapshot(checklist: Checklist, units: Vec<Unit>) -> Snapshot {
    Snapshot {
        campaign_id: "c0ffee".to_owned(),
        campaign: CampaignBody {
            name: "令和8年度 第1回自己点検".to_owned(),
            organization: "試験市".to_owned(),
            fiscal_year: 2026,
            purpose: Purpose::SelfInspection,
            rhythm: Rhythm::Annual,
            checklist: ChecklistRef {
                id: checklist.id.clone(),
                revision: checklist.revision.clone(),
                sha256: "c".repeat(64),
            },
            deadline: Some("2026-07-31".to_owned()),
            cut_off: Some(CUT_OFF.to_owned()),
            evidence_policy: EvidencePolicy::default(),
            control_standards: None,
            answering: Answering::default(),
            contact: None,
        },
        checklist: Arc::new(checklist),
        withdrawn: Withdrawn::new(),
        units,
        cut_off: CUT_OFF.to_owned(),
        state_id: "a".repeat(64),
        findings: Vec::new(),
        audit: Audit::default(),
    }
}

/// One of everything: eight units with every kind of answer.
pub fn everything() -> Snapshot {
    use AnswerValue::{Implemented, NotImplemented, Partial, Unknown};
    let mut lead = unit("総務課");
    lead.roles.extend([Role::CisoOffice, Role::AuditLead]);
    let with_file = AnswerBody {
        evidence: vec![file("1", "体制図.pdf"), file("2", "名簿.xlsx")],
        locations: vec![EvidenceLocation {
            document_name: "組織規程".to_owned(),
            place: "書庫3段目".to_owned(),
            document_number: Some("総第12号".to_owned()),
            confirmed_by: Some("課長 髙﨑".to_owned()),
            confirmed_on: Some("2026-07-01".to_owned()),
        }],
        ..mark(Implemented)
    };
    let lead = answering(answering(lead, "DUT-01", &[mark(Implemented)]), "ORG-01", &[with_file]);
    let lead = answering(lead, "AUD-01", &[mark(NotImplemented)]);
    let partial = AnswerBody {
        reason: Some("短い離席では行っていない。\n窓口のみ。".to_owned()),
        improvement: Some("自動ロックを3分に改める。".to_owned()),
        improve_by: Some("2027-01-31".to_owned()),
        ..mark(Partial)
    };
    let remarked = AnswerBody { remarks: Some("6月に再点検".to_owned()), ..mark(Implemented) };
    let gated = |mut unit: Unit| {
        unit.gates.insert("outsourcing".to_owned(), vec![GateBody::of(Some(false))]);
        unit
    };
    let mut members = unit("議会（議員）");
    members.body.organ = Organ::Assembly;
    members.body.persons = vec![PersonKind::AssemblyMember];
    let mut board = unit("教育委員会 \u{E000}課");
    board.body.organ = Organ::BoardOfEducation;
    board.body.assets = vec![AssetKind::General, AssetKind::SchoolEducation];
    snapshot(
        checklist(),
        vec![
            gated(lead),
            gated(answering(unit("税務課"), "DUT-01", &[partial])),
            answering(unit("福祉課"), "DUT-01", &[excepted("2026-11-30")]),
            answering(unit("髙﨑出張所"), "DUT-01", &[excepted(CUT_OFF)]),
            answering(unit("建設課"), "DUT-01", &[mark(Implemented), remarked]),
            answering(
                answering(unit("水道課"), "DUT-01", &[mark(Unknown)]),
                "OUT-01",
                &[mark(NotImplemented)],
            ),
            answering(board, "DUT-01", &[mark(Implemented)]),
            members,
        ],
    )
}
