//! 総評, 良好事項, 提言 and the edition: what a person says, printed where the outline has it.

use tenken_core::body::{EditionBody, FindingBody};
use tenken_core::vocabulary::{EditionKind, FindingKind};
use tenken_i18n::Locale;

use super::findings::audited;
use super::{internal_with, text};
use crate::audit_report::sample::everything;
use crate::one_page;
use crate::remarks::Remarks;

fn remarks() -> Remarks {
    Remarks {
        overall_opinion: "離席時の施錠が全体に遅れている。\n前年度より回答は早かった。".to_owned(),
        good_practices: "総務課の体制図は毎月改められている。".to_owned(),
        recommendations: "自動施錠を標準の設定とすること。".to_owned(),
        public_note: "公表する文。".to_owned(),
    }
}

pub(super) fn edition(kind: EditionKind) -> EditionBody {
    EditionBody {
        kind,
        number: 1,
        cut_off: "2026-12-01".to_owned(),
        issued_on: "2026-12-10".to_owned(),
        created: String::new(),
        issued_by: Some("監査統括責任者 森".to_owned()),
        document_number: None,
        confidentiality: None,
        reason: None,
        locale: None,
        state_id: String::new(),
        records: 0,
        app: String::new(),
        evidence: Vec::new(),
    }
}

#[test]
fn what_a_person_writes_stands_in_its_place() {
    let found = internal_with(&everything(), Locale::Ja, &remarks(), None).plain_text();
    let places: Vec<usize> = [
        "総括",
        "総評",
        "離席時の施錠が全体に遅れている。",
        "前年度より回答は早かった。",
        "主な数値",
        "良好事項",
        "総務課の体制図は毎月改められている。",
        "提言",
        "自動施錠を標準の設定とすること。",
        "脅威と対策",
    ]
    .map(|part| found.rfind(part).unwrap_or_else(|| panic!("{part} is missing: {found}")))
    .to_vec();
    assert!(places[1..].is_sorted(), "in the order of the outline: {places:?}");
    assert!(!found.contains("公表する文。"), "the note for the public is for the public");
}

#[test]
fn where_nobody_wrote_anything_nothing_is_said() {
    let found = text(&everything());
    for title in ["総評", "良好事項", "提言"] {
        assert!(!found.contains(title), "silence must not read as praise: {title}");
    }
}

#[test]
fn what_auditors_recorded_as_good_is_listed_with_its_number() {
    let mut snapshot = audited();
    snapshot.findings[0].heads[0] = FindingBody {
        kind: FindingKind::GoodPractice,
        title: Some("体制図の更新".to_owned()),
        ..snapshot.findings[0].body().clone()
    };
    let found = text(&snapshot);
    let (_, good) = found.split_once("良好事項として記録したもの").expect("there is a section");
    assert!(good.contains("体制図の更新（令和8-03）"), "{good:.200}");
    assert!(!good.contains("媒体の持出し（"), "a finding of last year is no good practice");
}

#[test]
fn an_issued_edition_bears_its_name_and_is_no_draft() {
    let (none, issued) = (Remarks::default(), edition(EditionKind::Issued));
    let document = internal_with(&everything(), Locale::Ja, &none, Some(&issued));
    assert_eq!(document.running.footer, "試験市　第1版　集計基準日 令和8年12月1日");
    let found = document.plain_text();
    assert!(found.contains("現在の第1版のものである"), "the legend says which");
    assert!(found.contains("監査統括責任者 森"), "and who issued it");
    assert!(!found.contains("本報告書は案であり"), "it is no draft");
    let draft = edition(EditionKind::Draft);
    let document = internal_with(&everything(), Locale::Ja, &none, Some(&draft));
    assert!(document.running.footer.contains("案（第1版）"), "{}", document.running.footer);
    assert!(document.plain_text().contains("本報告書は案であり"), "a frozen draft is a draft");
}

#[test]
fn the_one_page_holds_the_whole_opinion_and_names_no_unit() {
    let snapshot = everything();
    let states = crate::audit_report::EvidenceStates::default();
    let remarks = remarks();
    let input = super::input(&snapshot, Locale::Ja, &states, &remarks, None);
    let found = one_page::document(&input).plain_text();
    for part in ["離席時の施錠が全体に遅れている。", "自動施錠を標準の設定とすること。"]
    {
        assert!(found.contains(part), "{part} is for the reader: {found}");
    }
    assert!(!found.contains("税務課"), "no unit is named on it");
}
