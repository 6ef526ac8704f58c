//! Sheets as documents: what is printed, and what is left to be written.

use tenken_core::score::Mode;
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::Locale;

use super::{Form, document};
use crate::audit_report::sample::{answering, checklist, everything, mark, snapshot, unit};
use crate::audit_report::{EvidenceStates, Input};
use crate::document::{Block, Document, Table};
use crate::remarks::Remarks;
use crate::unit_report;

fn input(snapshot: &Snapshot) -> Input<'_> {
    static STATES: std::sync::LazyLock<EvidenceStates> =
        std::sync::LazyLock::new(EvidenceStates::default);
    static REMARKS: std::sync::LazyLock<Remarks> = std::sync::LazyLock::new(Remarks::default);
    Input {
        snapshot,
        issued_on: "2026-12-03",
        locale: Locale::Ja,
        document_number: None,
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        evidence_states: &STATES,
        remarks: &REMARKS,
        edition: None,
    }
}

/// The sample with only the unit of this name.
fn only(name: &str) -> Snapshot {
    let mut snapshot = everything();
    snapshot.units.retain(|unit| unit.body.name == name);
    assert_eq!(snapshot.units.len(), 1, "{name} is in the sample");
    snapshot
}

fn items(document: &Document) -> &Table {
    let mut tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.columns.len() == 5 => Some(table),
        _ => None,
    });
    tables.next_back().expect("the sheet has its items")
}

#[test]
fn a_blank_sheet_holds_no_answer_and_room_to_write() {
    let snapshot = only("税務課");
    let blank = document(&input(&snapshot), Form::Blank);
    let text = blank.plain_text();
    assert!(!text.contains("短い離席では行っていない。"), "nothing that was answered is on it");
    assert!(text.contains("はい　・　いいえ"), "gates are asked first");
    let rows = items(&blank).rows.iter().filter(|row| row.cells.len() == 5);
    assert!(rows.clone().count() >= 2, "the unit's items are asked");
    assert!(rows.into_iter().all(|row| row.least > 10.0), "each with room to write");
}

#[test]
fn a_filled_sheet_says_what_the_unit_said() {
    let snapshot = only("税務課");
    let text = document(&input(&snapshot), Form::Filled).plain_text();
    for said in ["△", "短い離席では行っていない。", "自動ロックを3分に改める。", "令和9年1月31日"]
    {
        assert!(text.contains(said), "{said} is what the head confirms: {text}");
    }
    assert!(text.contains("aaaaaaaaaaaaaaaa"), "the paper names the data it was printed from");
}

#[test]
fn an_improvement_plan_joins_the_rows_of_an_item() {
    let snapshot = only("税務課");
    let plan = document(&input(&snapshot), Form::ImprovementPlan);
    let table = plan.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.columns.len() == 3 => Some(table),
        _ => None,
    });
    let table = table.expect("one item falls short");
    assert_eq!(table.rows.len(), 5, "question, state, measure, day, completion");
    assert_eq!(table.rows[0].cells[0].rows, 5, "under one number");
    assert!(table.rows[1..].iter().all(|row| row.cells.len() == 2), "which the others leave free");
}

#[test]
fn a_working_paper_without_records_asks_for_what_was_seen_and_decides_nothing() {
    let snapshot = only("総務課");
    let text = document(&input(&snapshot), Form::WorkingPaper).plain_text();
    assert!(text.contains("☐ 適合　☐ 不適合　☐ 確認できず"), "every verdict is open");
    assert!(text.contains("確認資料：体制図.pdf"), "with what the unit named");
}

#[test]
fn a_sheet_of_a_unit_that_is_asked_nothing_is_still_a_sheet() {
    let mut nobody = unit("空課");
    nobody.roles.clear();
    let snapshot = snapshot(checklist(), vec![nobody]);
    for form in [Form::Blank, Form::Filled, Form::ImprovementPlan, Form::WorkingPaper] {
        assert!(document(&input(&snapshot), form).plain_text().contains("空課"), "{form:?}");
    }
}

#[test]
fn a_unit_report_names_no_other_unit() {
    let whole = everything().figures();
    let snapshot = only("福祉課");
    let text = unit_report::document(&input(&snapshot), &whole).plain_text();
    for other in ["税務課", "総務課", "水道課", "建設課"] {
        assert!(!text.contains(other), "{other} is no business of 福祉課");
    }
    assert!(text.contains("×期限切れ"), "its own expired exception is told");
    let all = whole.total.implementation(Mode::Plain);
    assert!(text.contains(&format!("{}／{}", all.num, all.den)), "beside the figures of all");
}

#[test]
fn a_unit_with_nothing_to_improve_is_told_so() {
    let good = answering(unit("良課"), "DUT-01", &[mark(AnswerValue::Implemented)]);
    let snapshot = snapshot(checklist(), vec![good]);
    let whole = snapshot.figures();
    let text = unit_report::document(&input(&snapshot), &whole).plain_text();
    assert!(text.contains("一部実施、未実施又はわからないとの回答はない。"), "{text}");
}

/// 税務課 with a finding, its plan so far, and an order because of a finding at 福祉課.
fn audited() -> Snapshot {
    use tenken_core::body::{
        FindingBody, FindingNumber, FollowUpBody, ImprovementOrderBody, ImprovementPlanBody,
        VerdictBody, WorkingPaperBody,
    };
    use tenken_core::finding::{self, Course, Finding};
    use tenken_core::vocabulary::{ActionStatus, Verdict};

    let mut snapshot = everything();
    let item = snapshot.checklist.item("DUT-01").expect("the sample has it");
    let verdict = VerdictBody {
        seen: Some("端末3台で画面が開いたままであった。".to_owned()),
        procedure: Some("窓口を巡回した。".to_owned()),
        auditor: Some("髙橋".to_owned()),
        audited_on: Some("2026-10-05".to_owned()),
        ..VerdictBody::of(Verdict::Nonconforming)
    };
    let body = FindingBody {
        number: Some(FindingNumber { fiscal_year: 2026, serial: 3 }),
        title: Some("離席時の画面ロック".to_owned()),
        recommendation: Some("自動ロックを設定すること。".to_owned()),
        due_on: Some("2027-01-31".to_owned()),
        ..finding::from_verdict(&snapshot.checklist, item, &verdict)
    };
    let course = |unit: &str, order: &str| Course {
        unit: Some(unit.to_owned()),
        orders: vec![ImprovementOrderBody {
            text: order.to_owned(),
            due_on: None,
            ordered_by: Some("最高情報セキュリティ責任者".to_owned()),
            ordered_on: "2026-12-20".to_owned(),
            document_number: None,
        }],
        plans: Vec::new(),
        follow_ups: Vec::new(),
    };
    let mut own = course("税務課", "全端末に設定すること。");
    own.plans.push(ImprovementPlanBody {
        measures: "一斉設定を行う。".to_owned(),
        cause: None,
        responsible: Some("庶務係 森".to_owned()),
        planned_on: Some("2027-01-20".to_owned()),
        interim: None,
        submitted_on: Some("2026-12-25".to_owned()),
        evidence: Vec::new(),
    });
    own.follow_ups.push(FollowUpBody {
        status: ActionStatus::Completed,
        text: None,
        reported_on: "2027-01-21".to_owned(),
        completed_on: Some("2027-01-19".to_owned()),
        confirmed_by: Some("髙橋".to_owned()),
        evidence: Vec::new(),
        locations: Vec::new(),
    });
    let found = |unit: &str, body: FindingBody, courses: Vec<Course>| Finding {
        id: format!("f-{unit}"),
        campaign: "c0ffee".to_owned(),
        fiscal_year: 2026,
        unit: Some(unit.to_owned()),
        heads: vec![body],
        records: vec!["0".repeat(64)],
        advance_reports: Vec::new(),
        facts: Vec::new(),
        comments: Vec::new(),
        courses,
    };
    let elsewhere = FindingBody {
        number: Some(FindingNumber { fiscal_year: 2026, serial: 4 }),
        title: Some("福祉課の書庫".to_owned()),
        fact: "福祉課の書庫が開いていた。".to_owned(),
        ..body.clone()
    };
    snapshot.findings = vec![
        found("税務課", body, vec![own]),
        found("福祉課", elsewhere, vec![course("税務課", "書庫を点検すること。")]),
    ];
    let unit = snapshot.units.iter_mut().find(|unit| unit.id == "税務課").expect("it is there");
    unit.verdicts.insert("DUT-01".to_owned(), vec![verdict]);
    unit.working_papers = vec![WorkingPaperBody {
        auditors: vec!["髙橋".to_owned(), "佐藤".to_owned()],
        audited_on: Some("2026-10-05".to_owned()),
        audited_until: Some("2026-10-06".to_owned()),
        place: Some("本庁3階".to_owned()),
        summary: Some("窓口の運用に差がある。".to_owned()),
        ..WorkingPaperBody::default()
    }];
    let index = snapshot.units.iter().position(|unit| unit.id == "税務課").expect("it is there");
    snapshot.only(index)
}

#[test]
fn an_improvement_plan_prints_what_is_recorded_and_leaves_room_for_the_rest() {
    let snapshot = audited();
    let plan = document(&input(&snapshot), Form::ImprovementPlan);
    let text = plan.plain_text();
    for told in [
        "令和8-03",
        "離席時の画面ロック",
        "自動ロックを設定すること。",
        "全端末に設定すること。",
        "一斉設定を行う。",
        "庶務係 森",
        "令和9年1月20日",
        "完了　令和9年1月19日　確認者 髙橋",
        "令和8年12月25日",
    ] {
        assert!(text.contains(told), "{told} is recorded and need not be written again: {text}");
    }
    let rows = plan.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let named = |name: &str| {
        rows.clone()
            .flatten()
            .find(|row| row.cells.iter().any(|cell| cell.paragraphs == [name.into()]))
            .unwrap_or_else(|| panic!("there is a row {name}"))
    };
    let room = named("暫定措置");
    assert!(room.cells.last().is_some_and(|cell| cell.paragraphs.is_empty()), "room to write");
    assert!(room.least > 5.0, "high enough to write in");
}

#[test]
fn an_order_because_of_another_unit_tells_nothing_of_that_unit() {
    let snapshot = audited();
    for text in [
        document(&input(&snapshot), Form::ImprovementPlan).plain_text(),
        unit_report::document(&input(&snapshot), &everything().figures()).plain_text(),
        format!("{snapshot:?}"),
    ] {
        assert!(!text.contains("福祉課の書庫"), "{text}");
    }
    let text = document(&input(&snapshot), Form::ImprovementPlan).plain_text();
    assert!(text.contains("書庫を点検すること。"), "what was ordered of it is told: {text}");
    assert!(text.contains("令和8-04"), "by its number");
}

#[test]
fn a_unit_report_tells_the_units_own_findings() {
    let snapshot = audited();
    let text = unit_report::document(&input(&snapshot), &everything().figures()).plain_text();
    assert!(text.contains("指摘事項の一覧") && text.contains("離席時の画面ロック"), "{text}");
    assert!(!text.contains("令和8-04"), "that of another is not its own");
}

#[test]
fn a_working_paper_prints_what_the_auditors_recorded() {
    let snapshot = audited();
    let text = document(&input(&snapshot), Form::WorkingPaper).plain_text();
    for told in [
        "令和8年10月5日から令和8年10月6日まで",
        "髙橋、佐藤",
        "本庁3階",
        "窓口の運用に差がある。",
        "窓口を巡回した。",
        "端末3台で画面が開いたままであった。",
        "☐ 適合　☑ 不適合　☐ 確認できず　☐ 監査対象外",
    ] {
        assert!(text.contains(told), "{told} is recorded: {text}");
    }
    assert!(text.contains("☐ 適合　☐ 不適合"), "what has no verdict is still open");
}
