//! Findings, gaps and follow-up as they are printed.

use tenken_core::body::{AuditeeCommentBody, FindingBody, FindingNumber, VerdictBody};
use tenken_core::finding::{self, Finding};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::{FindingKind, Purpose, Verdict};
use tenken_i18n::Locale;

use super::{report, report_in, text};
use crate::audit_report::sample::everything;

/// The sample, audited: one finding of this year on an interpretation, one of last year overdue.
pub(super) fn audited() -> Snapshot {
    let mut snapshot = everything();
    snapshot.campaign.purpose = Purpose::Both;
    let verdict = VerdictBody {
        seen: Some("窓口の端末3台で画面が開いたままであった。".to_owned()),
        ..VerdictBody::of(Verdict::Nonconforming)
    };
    let unit = snapshot.units.iter_mut().find(|unit| unit.body.name == "建設課");
    let unit = unit.expect("the sample has it");
    unit.answers.get_mut("DUT-01").expect("it answered").truncate(1);
    unit.verdicts.insert("DUT-01".to_owned(), vec![verdict.clone()]);
    let item = snapshot.checklist.item("DUT-01").expect("an item");
    let body = FindingBody {
        number: Some(FindingNumber { fiscal_year: 2026, serial: 3 }),
        title: Some("離席時の画面ロック".to_owned()),
        recommendation: Some("自動ロックを3分に改めること。".to_owned()),
        due_on: Some("2027-03-31".to_owned()),
        ..finding::from_verdict(&snapshot.checklist, item, &verdict)
    };
    let old = FindingBody {
        number: Some(FindingNumber { fiscal_year: 2025, serial: 1 }),
        kind: FindingKind::Major,
        due_on: Some("2026-06-30".to_owned()),
        title: Some("媒体の持出し".to_owned()),
        ..body.clone()
    };
    let found = |id: &str, year: u16, body: FindingBody| Finding {
        id: id.to_owned(),
        campaign: "c0ffee".to_owned(),
        fiscal_year: year,
        unit: Some("建設課".to_owned()),
        heads: vec![body],
        records: vec!["0".repeat(64)],
        advance_reports: Vec::new(),
        facts: Vec::new(),
        comments: vec![AuditeeCommentBody {
            text: "指摘のとおりである。".to_owned(),
            on_advance_report: false,
            said_by: None,
            said_on: None,
        }],
        courses: Vec::new(),
    };
    snapshot.findings = vec![found("f1", 2026, body), found("f2", 2025, old)];
    snapshot
}

#[test]
fn a_finding_quotes_its_clause_and_says_that_it_interprets() {
    let text = text(&audited());
    let (_, chapter) = text.split_once("指摘事項の一覧").expect("there is a list");
    for part in [
        "令和8-03",
        "職員等は、情報セキュリティポリシーを遵守しなければならない。【解釈】",
        "窓口の端末3台で画面が開いたままであった。",
        "自動ロックを3分に改めること。",
        "指摘のとおりである。",
    ] {
        assert!(chapter.contains(part), "{part} is missing in {chapter}");
    }
}

#[test]
fn an_answer_that_the_audit_contradicts_stands_in_the_list_of_gaps() {
    let text = text(&audited());
    let (_, gaps) = text.split_once("自己点検と監査の相違").expect("there is a chapter");
    let row = gaps.lines().find(|line| line.starts_with("建設課 |")).expect("it is listed");
    assert!(row.contains("○ | 不適合 | 自己点検が監査結果を上回る"), "{row}");
}

#[test]
fn what_was_open_from_last_year_is_followed_up_and_overdue_is_said() {
    let text = text(&audited());
    let (_, chapter) = text.split_once("フォローアップ").expect("there is a chapter");
    let row = chapter.lines().find(|line| line.starts_with("令和7-01")).expect("it is listed");
    assert!(row.contains("期限超過"), "{row}");
    assert!(
        !text.contains("監査人による判定及び指摘事項は"),
        "they are there, so nothing excuses them"
    );
}

#[test]
fn without_an_audit_nothing_is_said_of_findings() {
    let text = text(&everything());
    assert!(!text.contains("指摘事項の一覧"), "that nothing was found would sound like assurance");
}

#[test]
fn english_findings_are_whole() {
    let document = report_in(&audited(), Locale::En);
    assert!(document.plain_text().contains("2026-03"), "{}", document.plain_text());
    assert_eq!(report(&audited()).meta.language, "ja");
}
