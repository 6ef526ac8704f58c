//! What is said how: drafts, interpretations, links, names as they are, hostile texts.

use std::collections::BTreeSet;

use tenken_core::body::AnswerBody;
use tenken_core::vocabulary::{AnswerValue, PolicyStatus, Purpose};
use tenken_i18n::Locale;

use super::super::sample::{
    answering, checklist, everything, excepted, file, mark, snapshot, unit,
};
use super::super::{EvidenceState, EvidenceStates};
use super::{plain, report, report_in, sixty, table, tables, text, texts};
use crate::document::{Block, Link, Table};

#[test]
fn a_draft_policy_is_called_a_draft_wherever_it_is_named_as_the_criteria() {
    let mut snapshot = everything();
    let found = text(&snapshot);
    assert!(found.contains("状態：案（施行前のもの）"), "on the cover");
    assert!(found.contains("基準が「案」であることについて"), "in the overview");
    let mut list = checklist();
    list.policy.status = PolicyStatus::InForce;
    list.policy.effective_date = Some("2026-04-01".to_owned());
    snapshot.checklist = std::sync::Arc::new(list);
    let found = text(&snapshot);
    assert!(found.contains("状態：施行（施行日 令和8年4月1日）"), "on the cover");
    assert!(!found.contains("施行前"), "what is in force is no draft");
}

#[test]
fn an_interpretation_is_marked_wherever_its_question_stands() {
    let found = text(&everything());
    let question = "席を離れるときは、毎回、画面をロックしたか。";
    let lines: Vec<&str> = found.lines().filter(|line| line.contains(question)).collect();
    assert!(lines.len() >= 5, "the question stands in the lists and annexes");
    for line in lines {
        assert!(line.contains("解釈"), "a finding on it would die otherwise: {line}");
    }
    assert!(found.contains("議員は集計の対象としないと読む。【解釈】"), "so is the rule");
}

#[test]
fn informational_items_stand_apart_and_in_no_list_of_shortfalls() {
    let document = report(&everything());
    let not_done = table(&document, "一部実施、未実施及びわからないの一覧");
    let is_there =
        |table: &Table| table.rows.iter().any(|row| plain(row).concat().contains("AUD-01"));
    assert!(!is_there(not_done), "an informational × is no shortfall");
    let last = tables(&document).filter(|table| table.caption.is_empty()).last();
    assert!(is_there(last.expect("there are tables of answers")), "its answer is printed");
}

#[test]
fn every_link_leads_somewhere() {
    for snapshot in [everything(), sixty(), snapshot(checklist(), Vec::new())] {
        let document = report(&snapshot);
        let mut anchors = BTreeSet::new();
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => {
                    assert!(anchors.insert(&heading.anchor), "{} stands twice", heading.anchor);
                }
                Block::Table(table) => {
                    let named = table.rows.iter().filter(|row| !row.anchor.is_empty());
                    named.for_each(|row| {
                        assert!(anchors.insert(&row.anchor), "{} stands twice", row.anchor);
                    });
                }
                _ => {}
            }
        }
        for span in texts(&document).into_iter().flat_map(|text| &text.0) {
            if let Some(Link::Anchor(anchor)) = &span.link {
                assert!(anchors.contains(anchor), "{} leads to {anchor}", span.text);
            }
        }
    }
}

#[test]
fn clauses_and_names_are_printed_as_they_are() {
    let found = text(&everything());
    assert!(found.contains("非意図的的要因による情報の漏えい"), "a printed fault is not corrected");
    assert!(found.contains("教育委員会 \u{E000}課"), "外字 pass through");
    assert!(found.contains("髙﨑出張所"), "no name is normalised");
    assert!(found.contains("⑴"), "numbers stand as printed");
}

#[test]
fn a_changed_file_is_told_without_blame() {
    let found = text(&everything());
    assert!(found.contains("体制図.pdf / 自治体機密性2 | 20KB | 1111111111111111 | 一致"));
    assert!(found.contains("名簿.xlsx / 自治体機密性2 | 20KB | 2222222222222222 | 内容が異なる"));
    assert!(
        found.contains("無害化等の処理で内容が変わった場合にも生じる"),
        "with what may be behind it"
    );
    assert_eq!(EvidenceStates::default().of("1"), EvidenceState::Unchecked, "nobody looked");
}

#[test]
fn hostile_texts_break_no_table() {
    let long = "長".repeat(200);
    let name = format!("{long}\r\n二行目\u{202E}gpj.exe\u{0}");
    let hostile = AnswerBody {
        reason: Some("一行目\n\n\n\u{7}二行目 | 縦棒\t".to_owned()),
        remarks: Some(" \n ".to_owned()),
        improvement: Some(long.clone()),
        improve_by: Some("来年度\n早々".to_owned()),
        evidence: vec![file("9", &name)],
        ..mark(AnswerValue::Partial)
    };
    let mut unit = answering(unit(&name), "DUT-01", &[hostile]);
    unit.roles.insert(tenken_core::vocabulary::Role::AuditLead);
    let unit = answering(unit, "OUT-01", &[excepted("そのうち\u{1}")]);
    let mut snapshot = snapshot(checklist(), vec![unit]);
    snapshot.campaign.name = name.clone();
    snapshot.campaign.organization = name;
    let document = report(&snapshot);
    for table in tables(&document) {
        for row in table.header.iter().chain(&table.rows) {
            let width: usize = row.cells.iter().map(|cell| cell.span).sum();
            assert_eq!(width, table.columns.len(), "{}", table.caption);
        }
    }
    let found = document.plain_text();
    assert!(
        !found.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202E}'),
        "nothing invisible is left"
    );
    assert!(found.contains("一行目 / [U+0007]二行目 | 縦棒"), "but it is shown");
    assert!(found.contains("来年度 早々"), "what is no date stays as typed");
    assert!(!found.contains("特記事項："), "blank remarks say nothing");
}

#[test]
fn no_sentence_assures() {
    let found = text(&everything());
    for phrase in
        ["問題は発見されなかった", "問題ない", "問題はない", "適切である", "良好である", "を除き"]
    {
        assert!(!found.contains(phrase), "a report that advises must not say {phrase}");
    }
    assert!(!found.contains('，'), "official texts write 、");
}

#[test]
fn an_audit_says_that_verdicts_are_not_recorded() {
    let mut snapshot = everything();
    assert!(!text(&snapshot).contains("監査人による判定"), "a self-inspection has none");
    snapshot.campaign.purpose = Purpose::Both;
    let found = text(&snapshot);
    assert!(found.contains("情報セキュリティ監査及び自己点検結果報告書"));
    assert!(found.contains("監査人による判定及び指摘事項は、点検台帳に記録がない"));
}

#[test]
fn english_is_whole() {
    let document = report_in(&everything(), Locale::En);
    let found = document.plain_text();
    assert!(found.contains("Cut-off date：1 December 2026"), "dates are English");
    assert!(found.contains("Question DUT-01? [interpretation]"), "questions have their gloss");
    assert!(!found.contains("report-"), "no key is printed");
    for block in &document.blocks {
        if let Block::Heading(heading) = block
            && heading.level < 3
        {
            assert!(heading.text.is_ascii(), "{} is English", heading.text);
        }
    }
    assert_eq!(document.meta.language, "en");
}

#[test]
fn the_cut_off_and_the_edition_stand_on_every_page() {
    let document = report(&everything());
    assert_eq!(document.running.footer, "試験市　案　集計基準日 令和8年12月1日");
    assert_eq!(document.running.confidentiality, "自治体機密性2");
    let mut open = everything();
    open.campaign.cut_off = None;
    assert!(text(&open).contains("集計基準日の定めがないため"), "a missing date is told");
}
