//! The rules of findings, each as a table or a law.

use proptest::prelude::*;

use super::*;
use crate::body::FindingNumber;
use crate::checklist::tests::{checklist, item};
use crate::record::{Author, FORMAT, Record, Subject};
use crate::vocabulary::{FactOutcome, Verdict};

fn body() -> FindingBody {
    let list = checklist(vec![item("A")]);
    let mut verdict = VerdictBody::of(Verdict::Nonconforming);
    verdict.seen = Some("離席中の端末3台が施錠されていなかった。".to_owned());
    from_verdict(&list, &list.items[0], &verdict)
}

fn finding(kind: FindingKind, due: Option<&str>, courses: Vec<Course>) -> Finding {
    Finding {
        id: "f".to_owned(),
        campaign: "c".to_owned(),
        fiscal_year: 2026,
        unit: Some("u".to_owned()),
        heads: vec![FindingBody { kind, due_on: due.map(str::to_owned), ..body() }],
        records: vec!["r".to_owned()],
        advance_reports: Vec::new(),
        facts: Vec::new(),
        comments: Vec::new(),
        courses,
    }
}

fn report(status: ActionStatus, completed: Option<&str>, confirmed: Option<&str>) -> FollowUpBody {
    FollowUpBody {
        status,
        text: None,
        reported_on: "2027-01-15".to_owned(),
        completed_on: completed.map(str::to_owned),
        confirmed_by: confirmed.map(str::to_owned),
        evidence: Vec::new(),
        locations: Vec::new(),
    }
}

fn course(follow_ups: Vec<FollowUpBody>) -> Course {
    Course { follow_ups, ..Course::of(Some("u".to_owned())) }
}

fn plan(planned_on: Option<&str>) -> ImprovementPlanBody {
    ImprovementPlanBody {
        measures: "自動ロックを設定する。".to_owned(),
        cause: None,
        responsible: None,
        planned_on: planned_on.map(str::to_owned),
        interim: None,
        submitted_on: None,
        evidence: Vec::new(),
    }
}

fn order(due_on: &str) -> ImprovementOrderBody {
    ImprovementOrderBody {
        text: "改善すること。".to_owned(),
        due_on: Some(due_on.to_owned()),
        ordered_by: None,
        ordered_on: "2027-02-01".to_owned(),
        document_number: None,
    }
}

#[test]
fn the_status_follows_from_reports_and_dates() {
    use ActionStatus::{Completed, InProgress, NotStarted, Overdue};
    let due = Some("2027-01-31");
    let done = || report(Completed, Some("2027-01-20"), Some("監査人"));
    let planned = || Course { plans: vec![plan(None)], ..course(Vec::new()) };
    for (name, due, courses, on, expected) in [
        ("nothing happened", due, vec![], "2027-01-10", NotStarted),
        ("through the due date", due, vec![], "2027-01-31", NotStarted),
        ("the day after it", due, vec![], "2027-02-01", Overdue),
        ("no due date", None, vec![], "2099-01-01", NotStarted),
        ("a plan is work", due, vec![planned()], "2027-01-10", InProgress),
        ("a late plan is late", due, vec![planned()], "2027-02-01", Overdue),
        ("done", due, vec![course(vec![done()])], "2027-03-01", Completed),
        ("not before the day", due, vec![course(vec![done()])], "2027-01-19", InProgress),
        (
            "only an auditor closes",
            due,
            vec![course(vec![report(Completed, Some("2027-01-20"), None)])],
            "2027-01-25",
            InProgress,
        ),
        (
            "two reports that differ",
            due,
            vec![course(vec![done(), report(InProgress, None, None)])],
            "2027-01-25",
            InProgress,
        ),
        (
            "a report that nothing was begun",
            due,
            vec![course(vec![report(NotStarted, None, None)])],
            "2027-01-25",
            NotStarted,
        ),
    ] {
        let finding = finding(FindingKind::Minor, due, courses);
        assert_eq!(finding.status(on), Some(expected), "{name}");
    }
}

#[test]
fn the_ciso_s_date_replaces_the_auditor_s_and_that_the_unit_s() {
    let ordered = Course { orders: vec![order("2027-06-30")], ..course(Vec::new()) };
    let planned = Course { plans: vec![plan(Some("2027-09-30"))], ..course(Vec::new()) };
    let both = Course { plans: planned.plans.clone(), ..ordered.clone() };
    for (due, courses, expected) in [
        (Some("2027-01-31"), vec![both], Some("2027-06-30")),
        (Some("2027-01-31"), vec![planned.clone()], Some("2027-01-31")),
        (None, vec![planned], Some("2027-09-30")),
        (None, vec![], None),
    ] {
        let finding = finding(FindingKind::Major, due, courses);
        assert_eq!(finding.due_on(), expected, "{due:?}");
    }
}

#[test]
fn nothing_is_due_on_good_practice_or_on_what_was_taken_back() {
    let good = finding(FindingKind::GoodPractice, Some("2027-01-31"), vec![]);
    assert_eq!(good.status("2099-01-01"), None, "良好事項 needs no action");
    let mut withdrawn = finding(FindingKind::Major, Some("2027-01-31"), vec![]);
    withdrawn.heads[0].withdrawn = Some("事実に誤り".to_owned());
    assert_eq!(withdrawn.status("2099-01-01"), None, "it was taken back");
    assert!(!is_carried(&withdrawn, 2027), "and goes nowhere");
}

#[test]
fn an_open_finding_goes_over_the_years_until_it_is_closed() {
    let open = finding(FindingKind::Minor, None, vec![]);
    assert!(!is_carried(&open, 2026), "in its own year it is not carried");
    assert!(is_carried(&open, 2027) && is_carried(&open, 2031), "until it is closed");
    let closed_on = |day| {
        let done = report(ActionStatus::Completed, Some(day), Some("監査人"));
        finding(FindingKind::Minor, None, vec![course(vec![done])])
    };
    assert!(is_carried(&closed_on("2027-04-01"), 2027), "closed in that year: it shows 完了 there");
    assert!(!is_carried(&closed_on("2027-03-31"), 2027), "closed before it began");
    assert!(!is_carried(&closed_on("2027-04-01"), 2028), "and not again");
    assert!(!is_carried(&finding(FindingKind::GoodPractice, None, vec![]), 2027), "良好事項");
}

#[test]
fn a_finding_from_a_verdict_quotes_its_criteria_as_printed() {
    let list = checklist(vec![item("A")]);
    let body = body();
    assert_eq!(body.clauses.len(), 1, "each sentence once");
    assert_eq!(body.clauses[0].text, "遵守しなければならない。", "to the letter");
    assert_eq!(body.basis, Basis::Interpretation, "it says that it rests on a reading");
    let problems: Vec<&str> = check("f", &body, &list).iter().map(|p| p.code).collect();
    assert_eq!(
        problems,
        ["finding_without_recommendation", "finding_without_due_date", "finding_without_evidence"],
        "what only a person can add"
    );
}

#[test]
fn what_cannot_be_defended_is_named() {
    let list = checklist(vec![item("A")]);
    for (expected, change) in [
        ("finding_without_clause", (|b| b.clauses.clear()) as fn(&mut FindingBody)),
        ("finding_clause_unknown", |b| b.clauses[0].clause = "99".to_owned()),
        ("finding_clause_unknown", |b| b.clauses[0].sentence = Some(2)),
        ("finding_clause_reworded", |b| b.clauses[0].text.push('。')),
        ("finding_without_fact", |b| b.fact = "　\n".to_owned()),
        ("finding_hides_interpretation", |b| b.basis = Basis::AsWritten),
    ] {
        let mut changed = body();
        change(&mut changed);
        let problems = check("f", &changed, &list);
        assert!(problems.iter().any(|p| p.code == expected), "{expected}: {problems:?}");
    }
    let mut praise = body();
    praise.kind = FindingKind::GoodPractice;
    praise.clauses.clear();
    let codes: Vec<&str> = check("f", &praise, &list).iter().map(|p| p.code).collect();
    assert_eq!(codes, ["finding_without_evidence"], "praise needs no clause and no action");
}

#[test]
fn a_whole_clause_is_quoted_with_all_of_its_sentences() {
    let mut list = checklist(vec![item("A")]);
    list.clauses[0].heading = Some("（職員等の遵守義務）".to_owned());
    let mut below = list.clauses[0].clone();
    below.key = "5(1)".to_owned();
    below.level = 2;
    below.heading = None;
    below.sentences.push(below.sentences[0].clone());
    list.clauses.push(below);
    let quoted = quote(&list, "5(1)", None).unwrap();
    assert_eq!(quoted.text, "遵守しなければならない。遵守しなければならない。");
    assert_eq!(quoted.heading.as_deref(), Some("（職員等の遵守義務）"), "of the clause above");
    assert_eq!(quote(&list, "5(2)", None), None, "no clause of that key");
    assert_eq!(quote(&list, "5(1)", Some(0)), None, "sentences count from 1");
}

fn stored(kind: &str, unit: Option<&str>, body: &impl serde::Serialize) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind.to_owned(),
        campaign: "c".to_owned(),
        subject: Subject {
            unit: unit.map(str::to_owned),
            item: Some("f".to_owned()),
            person: None,
        },
        parents: Vec::new(),
        body: serde_json::to_value(body).unwrap(),
        author: Author::default(),
        device: None,
        wall_time: String::new(),
        app: String::new(),
        operation: String::new(),
    })
    .unwrap()
}

#[test]
fn everything_said_of_a_finding_is_gathered_under_it() {
    let fact = FactConfirmationBody {
        outcome: FactOutcome::Agreed,
        text: None,
        confirmed_by: "課長".to_owned(),
        confirmed_on: "2026-11-20".to_owned(),
    };
    let heads = [
        stored(kind::IMPROVEMENT_ORDER, Some("other"), &order("2027-03-31")),
        stored(kind::IMPROVEMENT_PLAN, Some("u"), &plan(Some("2027-05-31"))),
        stored(kind::FACT_CONFIRMATION, Some("u"), &fact),
        stored(kind::FINDING, Some("u"), &body()),
        stored(kind::FOLLOW_UP, Some("u"), &report(ActionStatus::InProgress, None, None)),
    ];
    let years = BTreeMap::from([("c".to_owned(), 2026)]);
    let found = findings(&heads, &years);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].facts, [fact]);
    assert_eq!(found[0].own_course().unwrap().plans.len(), 1);
    let lateral: Vec<_> = found[0].lateral().collect();
    assert_eq!(lateral.len(), 1, "an order to another unit is 横展開");
    assert_eq!(found[0].lateral_status(lateral[0], "2027-04-01"), ActionStatus::Overdue);
    assert_eq!(found[0].status("2027-04-01"), Some(ActionStatus::InProgress), "its own course");
    assert!(findings(&heads[..3], &years).is_empty(), "nothing is said of what is not here");
    assert!(findings(&heads, &BTreeMap::new()).is_empty(), "nor of a campaign that is not here");
}

proptest! {
    #[test]
    fn a_number_is_never_used_twice(
        used in prop::collection::vec((2025u16..2028, 1u16..40), 0..30),
        year in 2025u16..2028,
    ) {
        let used: Vec<FindingNumber> = used
            .into_iter()
            .map(|(fiscal_year, serial)| FindingNumber { fiscal_year, serial })
            .collect();
        let next = next_number(year, used.iter().copied());
        prop_assert!(!used.contains(&next), "it is new");
        prop_assert_eq!(next.fiscal_year, year, "and of that year");
        let gap = (1..next.serial).filter(|serial| {
            !used.contains(&FindingNumber { fiscal_year: year, serial: *serial })
        }).count();
        prop_assert!(next.serial == 1 || gap < usize::from(next.serial), "it follows the last");
    }
}

#[test]
fn one_number_on_two_findings_is_told() {
    let numbered = |id: &str, serial| {
        let mut finding = finding(FindingKind::Minor, None, vec![]);
        finding.id = id.to_owned();
        finding.heads[0].number = Some(FindingNumber { fiscal_year: 2026, serial });
        finding
    };
    let found = clashes(&[numbered("b", 1), numbered("a", 1), numbered("c", 2)]);
    assert_eq!(found.len(), 1, "two copies of a book allotted it before they were merged");
    assert_eq!(found[0].findings, ["a", "b"]);
}

#[test]
fn a_finding_goes_on_to_the_next_campaign_of_its_year_while_it_was_open_after_its_own() {
    use crate::body::CampaignBody;
    let campaign = |year: u16, cut_off: Option<&str>, deadline: Option<&str>| CampaignBody {
        fiscal_year: year,
        cut_off: cut_off.map(str::to_owned),
        deadline: deadline.map(str::to_owned),
        ..crate::snapshot::tests::snapshot(checklist(vec![item("A")]), vec![]).campaign
    };
    let first = campaign(2026, Some("2026-09-30"), None);
    let second = campaign(2026, None, Some("2027-01-31"));
    let open = finding(FindingKind::Minor, None, vec![]);
    assert!(is_carried_within(&open, &first, &second), "it was open");
    assert!(!is_carried_within(&open, &second, &first), "never backwards");
    assert!(!is_carried_within(&open, &first, &campaign(2026, None, None)), "no day, no order");
    assert!(
        !is_carried_within(&open, &first, &campaign(2027, Some("2027-12-01"), None)),
        "a year on it is carried anyway"
    );
    let good = finding(FindingKind::GoodPractice, None, vec![]);
    assert!(!is_carried_within(&good, &first, &second), "nothing is to be done");
    let closed = |day: &str| {
        let mut course = Course::of(Some("u".to_owned()));
        course.follow_ups.push(report(ActionStatus::Completed, Some(day), Some("監査人")));
        finding(FindingKind::Minor, None, vec![course])
    };
    assert!(!is_carried_within(&closed("2026-09-29"), &first, &second), "closed before");
    assert!(
        is_carried_within(&closed("2026-10-01"), &first, &second),
        "closed since: it shows as done"
    );
}
