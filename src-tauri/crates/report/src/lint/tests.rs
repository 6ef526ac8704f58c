//! Each problem found in a campaign made to have it, and none in one without.

use tenken_core::body::AnswerBody;
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::{AnswerValue, PolicyStatus};
use tenken_i18n::{Locale, Words};

use super::{Code, Problem, Subject, check};
use crate::audit_report::EvidenceStates;
use crate::audit_report::sample::{answering, checklist, everything, mark, snapshot, unit};
use crate::fonts::Fonts;
use crate::remarks::Remarks;

fn fonts() -> Fonts {
    let named = std::env::var_os(crate::fonts::FONTS_VARIABLE).map(std::path::PathBuf::from);
    let ui = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    let folders: Vec<_> = named.into_iter().chain([ui]).collect();
    Fonts::from_folders(&folders).expect("the fonts are installed with the packages of ui/")
}

fn problems(snapshot: &Snapshot, remarks: &Remarks) -> Vec<Problem> {
    let states = [("1", "ok"), ("2", "changed")];
    let states: EvidenceStates =
        states.map(|(digit, state)| (digit.repeat(64), state.to_owned())).into_iter().collect();
    check(&Subject { snapshot, remarks, evidence_states: &states, fonts: &fonts() })
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
    codes.dedup();
    codes
}

/// A campaign in which nothing is to be asked.
fn clean() -> Snapshot {
    let mut list = checklist();
    list.policy.status = PolicyStatus::InForce;
    snapshot(list, vec![answering(unit("総務課"), "DUT-01", &[mark(AnswerValue::Implemented)])])
}

fn opinion(text: &str) -> Remarks {
    Remarks { overall_opinion: text.to_owned(), ..Remarks::default() }
}

#[test]
fn a_clean_campaign_has_no_problem() {
    assert_eq!(problems(&clean(), &Remarks::default()), []);
}

#[test]
fn phrases_that_assure_are_found_and_denials_are_not() {
    for (text, expected) in [
        ("重要な問題は発見されなかった。", true),
        ("一部を除き問題ない。", true),
        ("情報セキュリティが確保されている。", true),
        ("本報告書は、情報セキュリティの状態を保証するものではない。", false),
        ("問題の早期発見に努める必要がある。", false),
        ("3件の不適合を指摘した。", false),
    ] {
        let found = problems(&clean(), &opinion(text));
        let is_found = codes(&found) == ["assurance_phrase"];
        assert_eq!(is_found, expected, "{text}: {found:?}");
        if expected {
            assert_eq!(found[0].at.field, Some("overall_opinion"), "the jump leads to the text");
        }
    }
}

#[test]
fn a_typed_rate_needs_its_counts_and_must_be_a_computed_one() {
    // 4 of 4 asked questions of one unit: DUT-01 answered alone gives 実施率 100.0 %.
    for (text, expected) in [
        ("実施率は100.0％（1／1）であった。", &[][..]),
        ("実施率は１００．０％（１／１）であった。", &[]),
        ("実施率は100.0％であった。", &["rate_without_counts"]),
        ("実施率は87.5％（35／40）であった。", &["figure_differs"]),
        ("実施率は８７．５％（３５／４０）であった。", &["figure_differs"]),
        ("受講率は87.5％（35／40）であった。", &[]),
    ] {
        assert_eq!(codes(&problems(&clean(), &opinion(text))), expected, "{text}");
    }
}

#[test]
fn what_answers_leave_out_is_found_where_it_is() {
    let bare = answering(unit("総務課"), "DUT-01", &[mark(AnswerValue::Partial)]);
    let excepted = answering(unit("税務課"), "DUT-01", &[mark(AnswerValue::Excepted)]);
    let blank = AnswerBody { reason: Some(" \n".to_owned()), ..mark(AnswerValue::NotApplicable) };
    let blank = answering(unit("水道課"), "DUT-01", &[blank]);
    let mut campaign = clean();
    campaign.units = vec![bare, excepted, blank];
    let found = problems(&campaign, &Remarks::default());
    assert_eq!(codes(&found), ["reason_missing", "approval_missing", "reason_missing"]);
    assert_eq!(found[0].at.unit.as_deref(), Some("総務課"), "the sample's ids are its names");
    assert_eq!(found[0].at.item.as_deref(), Some("DUT-01"), "the jump leads to the answer");
}

#[test]
fn the_sample_with_one_of_everything_has_each_of_its_problems() {
    let remarks = Remarks {
        public_note: "確認は課長 髙﨑が行った。".to_owned(),
        ..Remarks::default()
    };
    let found = problems(&everything(), &remarks);
    for code in [
        Code::CriteriaDraft,
        Code::PersonalName,
        Code::DisagreementOpen,
        Code::EvidenceChanged,
        Code::Unprintable,
    ] {
        assert!(found.iter().any(|problem| problem.code == code), "{code:?} is missing: {found:?}");
    }
    let gaiji = found.iter().find(|problem| problem.code == Code::Unprintable);
    assert!(gaiji.is_some_and(|one| one.detail.contains("U+E000")), "its code is told");
}

#[test]
fn a_date_of_another_year_is_found() {
    let mut campaign = everything();
    let answers = campaign.units[0].answers.get_mut("ORG-01").expect("it is answered");
    answers[0].locations[0].confirmed_on = Some("2025-12-01".to_owned());
    let found = problems(&campaign, &Remarks::default());
    let dates: Vec<&str> = found
        .iter()
        .filter(|problem| problem.code == Code::DateOutsidePeriod)
        .map(|problem| problem.detail.as_str())
        .collect();
    assert_eq!(dates, ["2025-12-01"], "the year runs from April to March");
}

#[test]
fn every_problem_has_its_words_in_every_language() {
    for code in Code::ALL {
        for locale in [Locale::Ja, Locale::En] {
            let message = code.message(Words::new(locale), "詳細");
            assert!(
                message.contains("詳細") || *code == Code::CriteriaDraft,
                "{code:?}: {message}"
            );
        }
    }
}
