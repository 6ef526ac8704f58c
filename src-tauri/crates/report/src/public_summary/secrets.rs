//! Secrets planted in every field of a campaign that is not for the public, and looked for in all that
//! the finished files hold: text, properties, alternative texts, bookmarks.
//!
//! The files are opened again and read by their fonts' own tables, as a reader's search does. With
//! `TENKEN_SOAK` two thousand campaigns instead of a few.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use lopdf::{Dictionary, Document as File, Object};
use proptest::prelude::*;
use proptest::test_runner::Config;
use tenken_core::audit::{Plan, Sample};
use tenken_core::body::{
    AdvanceReportBody, AnswerBody, AuditPlanBody, AuditSampleBody, AuditeeCommentBody, Auditor,
    EvidenceLocation, Exception, FactConfirmationBody, FindingBody, FindingNumber, FollowUpBody,
    HeadConfirmationBody, ImprovementOrderBody, ImprovementPlanBody, IndependenceNote,
    ItemWithdrawalBody, VerdictBody, WorkingPaperBody,
};
use tenken_core::checklist::Item;
use tenken_core::finding::{self, Course, Finding};
use tenken_core::snapshot::{Snapshot, Unit};
use tenken_core::unit_state::Said;
use tenken_core::vocabulary::{
    ActionStatus, Affiliation, AnswerValue, Basis, ConfirmationMeans, FactOutcome, FindingKind,
    Organ, PlanTerm, SampleMethod, Verdict,
};
use tenken_i18n::Locale;

use super::facts::Facts;
use super::{Frame, document};
use crate::audit_report::sample::{checklist, file, snapshot, unit};
use crate::audit_report::{EvidenceStates, Input, internal};
use crate::fonts::Fonts;
use crate::one_page;
use crate::pdf::{self, Options};
use crate::remarks::Remarks;

const DATE: &str = "2026-12-03T09:00:00+09:00";

/// What only those inside may read; every planted text holds it.
const SECRET: &str = "ZQX";

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let ui = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    Fonts::from_folders(&[ui]).expect("the fonts are installed with the packages of ui/")
});

static STATES: LazyLock<EvidenceStates> = LazyLock::new(EvidenceStates::default);

/// Gives each field a secret of its own.
#[derive(Default)]
struct Planter {
    planted: usize,
}

impl Planter {
    fn text(&mut self, field: &str) -> String {
        self.planted += 1;
        format!("{field}{SECRET}{:03}", self.planted)
    }

    fn some(&mut self, field: &str) -> Option<String> {
        Some(self.text(field))
    }

    fn location(&mut self) -> EvidenceLocation {
        EvidenceLocation {
            document_name: self.text("文書"),
            place: self.text("書庫"),
            document_number: self.some("番号"),
            confirmed_by: self.some("確認者"),
            confirmed_on: Some("2026-07-01".to_owned()),
        }
    }

    fn answer(&mut self, value: AnswerValue) -> AnswerBody {
        AnswerBody {
            reason: self.some("理由"),
            improvement: self.some("改善策"),
            improve_by: Some("2027-01-31".to_owned()),
            exception: Some(Exception {
                number: self.text("例外"),
                approver: self.text("承認者"),
                expires_on: "2026-11-30".to_owned(),
            }),
            remarks: self.some("特記"),
            evidence: vec![file("1", &self.text("資料"))],
            locations: vec![self.location()],
            change_reason: self.some("変更理由"),
            ..AnswerBody::of(value)
        }
    }

    fn verdict(&mut self) -> VerdictBody {
        VerdictBody {
            procedure: self.some("手続"),
            seen: self.some("所見"),
            evidence: vec![file("2", &self.text("証拠"))],
            locations: vec![self.location()],
            auditor: self.some("監査人"),
            audited_on: Some("2026-10-01".to_owned()),
            remarks: self.some("備考"),
            ..VerdictBody::of(Verdict::Nonconforming)
        }
    }

    fn finding(&mut self, unit: &str, list: &tenken_core::checklist::Checklist) -> Finding {
        let item = list.item("DUT-01").expect("the sample has it");
        let body = FindingBody {
            number: Some(FindingNumber { fiscal_year: 2026, serial: 1 }),
            kind: FindingKind::GoodPractice,
            title: self.some("件名"),
            fact: self.text("事実"),
            effect: self.some("影響"),
            cause: self.some("原因"),
            recommendation: self.some("勧告"),
            auditor: self.some("監査人"),
            ..finding::from_verdict(list, item, &self.verdict())
        };
        Finding {
            id: self.text("f"),
            campaign: "c0ffee".to_owned(),
            fiscal_year: 2026,
            unit: Some(unit.to_owned()),
            heads: vec![body],
            records: vec!["0".repeat(64)],
            advance_reports: vec![AdvanceReportBody {
                reported_on: "2026-10-02".to_owned(),
                reported_to: self.text("宛先"),
                text: self.some("速報"),
                document_number: self.some("文書番号"),
            }],
            facts: vec![FactConfirmationBody {
                outcome: FactOutcome::ALL[0],
                text: self.some("事実確認"),
                confirmed_by: self.text("確認者"),
                confirmed_on: "2026-10-05".to_owned(),
            }],
            comments: vec![AuditeeCommentBody {
                text: self.text("意見"),
                on_advance_report: false,
                said_by: self.some("発言者"),
                said_on: None,
            }],
            courses: vec![self.course(unit)],
        }
    }

    fn course(&mut self, unit: &str) -> Course {
        Course {
            unit: Some(unit.to_owned()),
            orders: vec![ImprovementOrderBody {
                text: self.text("指示"),
                due_on: None,
                ordered_by: self.some("指示者"),
                ordered_on: "2026-11-01".to_owned(),
                document_number: self.some("指示番号"),
            }],
            plans: vec![ImprovementPlanBody {
                measures: self.text("計画"),
                cause: self.some("計画原因"),
                responsible: self.some("担当"),
                planned_on: None,
                interim: self.some("暫定"),
                submitted_on: None,
                evidence: vec![file("3", &self.text("計画資料"))],
            }],
            follow_ups: vec![FollowUpBody {
                status: ActionStatus::InProgress,
                text: self.some("措置"),
                reported_on: "2026-11-10".to_owned(),
                completed_on: None,
                confirmed_by: self.some("措置確認者"),
                evidence: vec![file("4", &self.text("措置資料"))],
                locations: vec![self.location()],
            }],
        }
    }

    fn unit(&mut self, organ: Organ, said: &[AnswerValue]) -> Unit {
        let mut unit = unit(&self.text("課"));
        unit.body.parent = self.some("部");
        unit.body.organ = organ;
        for (item, value) in ["DUT-01", "OUT-01", "STD-01"].into_iter().zip(said) {
            unit.answers.insert(item.to_owned(), vec![self.answer(*value)]);
        }
        unit.outdated.insert("DUT-01".to_owned(), vec![self.answer(AnswerValue::Partial)]);
        unit.verdicts.insert("DUT-01".to_owned(), vec![self.verdict()]);
        unit.working_papers = vec![WorkingPaperBody {
            auditors: vec![self.text("監査人")],
            place: self.some("場所"),
            attended_by: self.some("対応者"),
            summary: self.some("総括所見"),
            evidence: vec![file("5", &self.text("調書資料"))],
            independence: vec![IndependenceNote {
                auditor: self.text("独立"),
                reason: self.text("独立理由"),
                taken_over_by: self.some("代わり"),
            }],
            ..WorkingPaperBody::default()
        }];
        unit.work.confirmation = Some(Said {
            id: "0".repeat(64),
            author: self.some("記入者"),
            wall_time: DATE.to_owned(),
            body: HeadConfirmationBody {
                confirmer: self.text("所属長"),
                means: ConfirmationMeans::ALL[0],
                reference: self.some("決裁"),
                confirmed_on: "2026-07-01".to_owned(),
                digest: None,
            },
        });
        unit
    }
}

/// The sample's checklist with a chapter and questions of 対策基準, none of whose words are public.
fn with_standards(planter: &mut Planter) -> tenken_core::checklist::Checklist {
    let mut list = checklist();
    let mut chapter = list.chapters[0].clone();
    chapter.id = "standards".to_owned();
    chapter.title_ja = planter.text("対策基準");
    chapter.title_en = planter.text("standards");
    list.chapters.push(chapter);
    let model = list.items[0].clone();
    for (id, home) in [("STD-01", "standards"), ("STD-02", "staff")] {
        list.items.push(Item {
            id: id.to_owned(),
            chapter: home.to_owned(),
            basis: Basis::ControlStandards,
            question_ja: planter.text("設問"),
            question_en: planter.text("question"),
            evidence_examples_ja: vec![planter.text("例")],
            audit_method_ja: planter.text("監査手続"),
            na_reasons_ja: vec![planter.text("理由例")],
            guidance_ja: planter.text("手引"),
            good_example_ja: planter.text("良い例"),
            bad_example_ja: planter.text("悪い例"),
            ..model.clone()
        });
    }
    list
}

/// A campaign with a secret in every field that is not public; what was said of each unit is given.
fn planted(units: &[(Organ, Vec<AnswerValue>)]) -> (Snapshot, usize) {
    let mut planter = Planter::default();
    let list = with_standards(&mut planter);
    let units: Vec<Unit> = units.iter().map(|(organ, said)| planter.unit(*organ, said)).collect();
    let findings = units.iter().map(|unit| planter.finding(&unit.id, &list)).collect();
    let chosen = units.iter().map(|unit| unit.id.clone()).collect();
    let mut campaign = snapshot(list, units);
    campaign.findings = findings;
    campaign.campaign.control_standards = planter.some("対策基準");
    campaign.withdrawn.insert(
        "OUT-01".to_owned(),
        ItemWithdrawalBody {
            reason: planter.text("取下げ"),
            withdrawn_on: "2026-06-20".to_owned(),
            replaced_by: None,
            taken_back: false,
        },
    );
    campaign.audit.labels.insert(FindingKind::GoodPractice, planter.text("良好"));
    campaign.audit.samples.push(Sample {
        id: planter.text("s"),
        body: AuditSampleBody {
            method: SampleMethod::Draw,
            seed: planter.some("種"),
            candidates: chosen,
            chosen: Vec::new(),
            drawn_on: None,
            reason: planter.some("抽出理由"),
        },
    });
    campaign.audit.plans.push(Plan {
        id: planter.text("p"),
        body: AuditPlanBody {
            term: PlanTerm::Annual,
            title: planter.text("計画名"),
            from_year: 2026,
            to_year: 2026,
            objective: planter.some("目的"),
            criteria: planter.some("基準"),
            method: planter.some("方法"),
            auditors: vec![Auditor {
                name: planter.text("監査人"),
                affiliation: Affiliation::External,
                unit: None,
                organization: planter.some("法人"),
                qualification: planter.some("資格"),
            }],
            visits: Vec::new(),
            independence: Vec::new(),
        },
        disagrees: false,
    });
    (campaign, planter.planted)
}

fn render(document: &crate::document::Document) -> Vec<u8> {
    let options = Options { created: DATE, progress: &|_, _| {}, cancel: &AtomicBool::new(false) };
    pdf::render(document, &FONTS, &options).expect("it can be rendered").bytes
}

fn summary(campaign: &Snapshot, note: &str, locale: Locale) -> Vec<u8> {
    let frame = Frame { note, issued_on: "2027-02-01", edition: None, locale };
    render(&document(&Facts::of(campaign, 5), &frame))
}

fn input<'a>(campaign: &'a Snapshot, remarks: &'a Remarks) -> Input<'a> {
    Input {
        snapshot: campaign,
        issued_on: "2027-02-01",
        locale: Locale::Ja,
        document_number: None,
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        evidence_states: &STATES,
        remarks,
        edition: None,
    }
}

fn sheet(campaign: &Snapshot, remarks: &Remarks) -> Vec<u8> {
    let options = Options { created: DATE, progress: &|_, _| {}, cancel: &AtomicBool::new(false) };
    one_page::render(&input(campaign, remarks), &FONTS, &options).expect("one page").bytes
}

/// Everything that can be read out of a file: what its pages show by their fonts' tables, every
/// string of every object, every stream that is text.
fn everything_in(bytes: &[u8]) -> String {
    let file = File::load_mem(bytes).expect("the file can be opened again");
    let mut all = String::new();
    for object in file.objects.values() {
        strings(object, &mut all);
        if let Object::Stream(stream) = object
            && let Ok(content) = stream.decompressed_content()
        {
            all.push_str(&String::from_utf8_lossy(&content));
        }
    }
    for page in file.get_pages().into_values() {
        all.push('\n');
        shown(&file, page, &mut all);
    }
    all.push_str(&String::from_utf8_lossy(bytes));
    all
}

fn strings(object: &Object, all: &mut String) {
    match object {
        Object::String(bytes, _) => {
            all.push('\n');
            all.push_str(&text_string(bytes));
        }
        Object::Array(parts) => parts.iter().for_each(|part| strings(part, all)),
        Object::Dictionary(held) => held.iter().for_each(|(_, part)| strings(part, all)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, part)| strings(part, all)),
        _ => {}
    }
}

fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// What a page shows, one sign after the other, and the strings of its marks.
fn shown(file: &File, page: lopdf::ObjectId, all: &mut String) {
    let tables = tables(file, page);
    let content = file.get_page_content(page);
    let content = lopdf::content::Content::decode(&content).expect("a page of operations");
    let mut font = Vec::new();
    let none = BTreeMap::new();
    for operation in content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("Tf", [Object::Name(name), ..]) => font.clone_from(name),
            ("Tj", [text]) => read(text, tables.get(&font).unwrap_or(&none), all),
            ("TJ", [Object::Array(parts)]) => {
                parts.iter().for_each(|part| read(part, tables.get(&font).unwrap_or(&none), all));
            }
            (_, operands) => operands.iter().for_each(|operand| strings(operand, all)),
        }
    }
}

fn read(text: &Object, table: &BTreeMap<u16, String>, all: &mut String) {
    let Object::String(bytes, _) = text else { return };
    for pair in bytes.chunks_exact(2) {
        let code = u16::from_be_bytes([pair[0], pair[1]]);
        all.push_str(table.get(&code).map_or("\u{FFFD}", String::as_str));
    }
}

/// The characters of the codes of each font of a page.
fn tables(file: &File, page: lopdf::ObjectId) -> BTreeMap<Vec<u8>, BTreeMap<u16, String>> {
    let held = |from: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        from.get_deref(key, file).ok()?.as_dict().ok().cloned()
    };
    let page = file.get_dictionary(page).expect("a page");
    let fonts = held(page, b"Resources").and_then(|resources| held(&resources, b"Font"));
    let mut tables = BTreeMap::new();
    for (name, _) in fonts.iter().flat_map(Dictionary::iter) {
        let font = held(fonts.as_ref().expect("it has fonts"), name);
        let table = font.and_then(|font| {
            font.get_deref(b"ToUnicode", file).ok()?.as_stream().ok()?.decompressed_content().ok()
        });
        let table = String::from_utf8(table.unwrap_or_default()).expect("a table is text");
        tables.insert(name.clone(), characters(&table));
    }
    tables
}

/// The pairs `<code> <characters>` of a table, one by one and in ranges.
fn characters(table: &str) -> BTreeMap<u16, String> {
    let mut found = BTreeMap::new();
    let hex = |text: &str| u16::from_str_radix(text, 16).ok();
    let utf16 = |text: &str| {
        let units: Vec<u16> = text
            .as_bytes()
            .chunks(4)
            .filter_map(|part| hex(std::str::from_utf8(part).ok()?))
            .collect();
        String::from_utf16_lossy(&units)
    };
    let mut in_ranges = false;
    for line in table.lines() {
        match line.trim() {
            line if line.ends_with("beginbfrange") => in_ranges = true,
            line if line.ends_with("beginbfchar") => in_ranges = false,
            line => {
                let parts: Vec<&str> =
                    line.split(['<', '>']).map(str::trim).filter(|part| !part.is_empty()).collect();
                match parts.as_slice() {
                    [code, text] if !in_ranges => {
                        found.extend(hex(code).map(|code| (code, utf16(text))));
                    }
                    [first, last, text] if in_ranges => {
                        let (Some(first), Some(last), Some(begin)) =
                            (hex(first), hex(last), hex(text))
                        else {
                            continue;
                        };
                        for (code, unit) in (first..=last).zip(begin..) {
                            found.insert(code, String::from_utf16_lossy(&[unit]));
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    found
}

/// The secrets that a text holds, by their numbers.
fn secrets(text: &str) -> BTreeSet<String> {
    let found = text.match_indices(SECRET);
    found.map(|(at, _)| text[at..].chars().take(SECRET.len() + 3).collect()).collect()
}

#[test]
fn what_is_looked_for_is_found_where_it_may_stand() {
    use AnswerValue::{Implemented, NotImplemented, Partial};
    let said = [Partial, NotImplemented, Implemented];
    let units: Vec<_> = (0..6).map(|_| (Organ::ExecutiveBureau, said.to_vec())).collect();
    let (campaign, planted) = planted(&units);
    let remarks = Remarks::default();
    let inside = everything_in(&render(&internal(&input(&campaign, &remarks))));
    for field in ["課", "理由", "改善策", "特記", "承認者", "資料", "書庫", "件名", "事実", "設問"]
    {
        assert!(
            inside.contains(&format!("{field}{SECRET}")),
            "{field} stands in the internal report"
        );
    }
    assert!(planted > 400, "hundreds of fields hold a secret: {planted}");
    let note = format!("来年度の取組{SECRET}900");
    let told = secrets(&everything_in(&summary(&campaign, &note, Locale::Ja)));
    assert_eq!(told, BTreeSet::from([format!("{SECRET}900")]), "the lead's own note alone");
    let remarks = Remarks { recommendations: format!("予算{SECRET}901"), ..Remarks::default() };
    let told = secrets(&everything_in(&sheet(&campaign, &remarks)));
    assert_eq!(told, BTreeSet::from([format!("{SECRET}901")]), "what is asked of the reader alone");
}

fn any_units() -> impl Strategy<Value = Vec<(Organ, Vec<AnswerValue>)>> {
    let organ = prop::sample::select(Organ::ALL.to_vec());
    let value = prop::sample::select(AnswerValue::ALL.to_vec());
    prop::collection::vec((organ, prop::collection::vec(value, 0..4)), 0..14)
}

fn cases() -> u32 {
    if std::env::var_os("TENKEN_SOAK").is_some() { 2_000 } else { 12 }
}

proptest! {
    #![proptest_config(Config { cases: cases(), ..Config::default() })]

    #[test]
    fn no_secret_reaches_the_public_or_the_one_page(units in any_units(), english in any::<bool>()) {
        let (campaign, _) = planted(&units);
        let locale = if english { Locale::En } else { Locale::Ja };
        // Typed texts for those inside are no note for the public.
        let public = everything_in(&summary(&campaign, "", locale));
        prop_assert_eq!(secrets(&public), BTreeSet::new(), "published");
        prop_assert!(!public.contains(&campaign.campaign.name), "nor what the campaign is called");
        let page = everything_in(&sheet(&campaign, &Remarks::default()));
        prop_assert_eq!(secrets(&page), BTreeSet::new(), "on the one page");
    }
}
