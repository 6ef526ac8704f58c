//! The checklists that come with the program: complete, and the policies' own numbers.

use tenken_checklist::{Limits, built_in, check, read};
use tenken_core::checklist::ScopeEffect;
use tenken_core::vocabulary::{AssetKind, Basis, Organ, PersonKind, PolicyStatus, Role};

/// Id, clauses, definitions, threats, obligation sentences.
const POLICIES: [(&str, usize, usize, usize, usize); 5] = [
    ("kani", 44, 12, 5, 25),
    ("munakata", 54, 14, 12, 28),
    ("nishimoro", 44, 12, 5, 25),
    ("setagaya", 44, 13, 5, 27),
    ("tokunoshima", 43, 12, 3, 23),
];

#[test]
fn every_built_in_checklist_accounts_for_its_whole_policy() {
    for (id, clauses, _, threats, obligations) in POLICIES {
        let list = built_in::get(id).unwrap();
        let report = check(&list, built_in::policy_text(id).map(str::as_bytes));
        assert_eq!(report.problems, [], "{id} has nothing for a person to look at");
        assert_eq!(report.clauses.unaccounted, [""; 0], "{id} leaves no clause out");
        let counts = (report.clauses.total, report.clauses.accounted);
        assert_eq!(counts, (clauses, clauses), "clauses of {id}");
        let counts = (report.obligations.total, report.obligations.with_items);
        assert_eq!(counts, (obligations, obligations), "obligation sentences of {id}");
        let counts = (report.threats.total, report.threats.answered);
        assert_eq!(counts, (threats, threats), "threats of {id}");
    }
}

#[test]
fn the_five_policies_have_229_clauses_and_128_obligations() {
    let sum = |number: fn(&(&str, usize, usize, usize, usize)) -> usize| -> usize {
        POLICIES.iter().map(number).sum()
    };
    assert_eq!((sum(|p| p.1), sum(|p| p.4)), (229, 128), "the table above must be the policies'");
}

#[test]
fn every_definition_is_a_term_of_the_glossary() {
    for (id, _, definitions, ..) in POLICIES {
        let list = built_in::get(id).unwrap();
        let defined = list.terms.iter().filter_map(|term| term.clause.as_deref());
        let terms = defined.filter(|clause| clause.starts_with("2(")).count();
        assert_eq!(terms, definitions, "clause 2 of {id} defines so many terms");
    }
}

#[test]
fn sentences_that_hold_several_duties_are_split_in_every_policy() {
    // Clause numbers differ: external services with their SNS sentence, then My Number affairs.
    for (id, external, mynumber) in [
        ("kani", "6(8)", "6(3)①"),
        ("munakata", "6(8)", "6(3)①"),
        ("nishimoro", "6(8)", "6(3)①"),
        ("setagaya", "6(7)", "6(3)①"),
        ("tokunoshima", "5(8)", "5(3)①"),
    ] {
        let list = built_in::get(id).unwrap();
        let duties = |clause: &str, sentence| {
            let mut at =
                list.duties.iter().filter(|d| d.clause == clause && d.sentence == sentence);
            at.next().map(|duty| duty.names.clone()).unwrap_or_default()
        };
        let outsourcing = duties(external, 1);
        assert_eq!(outsourcing, ["選定", "契約", "確認", "措置"], "outsourcing in {id}");
        assert_eq!(duties(external, 3).len(), 3, "social media in {id}");
        assert_eq!(duties(mynumber, 1).len(), 3, "My Number affairs in {id}");
    }
}

#[test]
fn limits_of_the_scope_are_those_of_each_policy() {
    let rule = |id: &str, clause: &str, sentence| {
        let list = built_in::get(id).unwrap();
        let mut rules = list.scope_rules.into_iter();
        rules.find(|rule| rule.clause == clause && rule.sentence == sentence).unwrap()
    };
    let associations = rule("kani", "4(1)", 2);
    assert_eq!(associations.effect, ScopeEffect::Only, "only as far as they use LGWAN");
    assert_eq!(associations.organs, [Organ::PartialAffairsAssociation], "by the proviso of 4(1)");
    let education = rule("setagaya", "4(2)", 2);
    assert_eq!(education.effect, ScopeEffect::Out, "assets of school education are out");
    assert_eq!(education.assets, [AssetKind::SchoolEducation], "assets, not an organ");
    let members = rule("setagaya", "9", 2);
    assert_eq!(members.persons, [PersonKind::AssemblyMember], "the method is the assembly's");
    assert_eq!(members.basis, Basis::Interpretation, "that they are not scored is a reading");
    let website = rule("munakata", "4(2)④", 1);
    let both = [AssetKind::Website, AssetKind::ExternalCloud];
    assert_eq!((website.effect, &website.assets[..]), (ScopeEffect::In, &both[..]), "named as in");
}

#[test]
fn the_list_names_each_policy_and_says_which_is_a_draft() {
    let list = built_in::list();
    let ids: Vec<_> = list.iter().map(|summary| summary.id.as_str()).collect();
    assert_eq!(ids, POLICIES.map(|policy| policy.0), "the five, sorted");
    let drafts = list.iter().filter(|summary| summary.policy_status == PolicyStatus::Draft);
    let drafts: Vec<_> = drafts.map(|summary| summary.organization.as_str()).collect();
    assert_eq!(drafts, ["世田谷区"], "its clean copy is titled 案");
    assert!(built_in::get("nowhere").is_none(), "an unknown id is no checklist");
}

#[test]
fn members_of_staff_are_asked_about_their_own_day_in_every_policy() {
    for summary in built_in::list() {
        let list = built_in::get(&summary.id).unwrap();
        let asked = list.items.iter().filter(|item| item.role == Role::Staff).count();
        assert!(asked >= 10, "{} asks members of staff {asked} questions only", list.id);
    }
}

#[test]
fn files_copied_out_read_back_as_the_same_checklist() {
    for summary in built_in::list() {
        let folder = tempfile::tempdir().unwrap();
        for file in built_in::files(&summary.id).unwrap() {
            std::fs::write(folder.path().join(file.name), file.text).unwrap();
        }
        let list = read(folder.path(), &Limits::default()).unwrap();
        let built_in = built_in::get(&summary.id).unwrap();
        assert_eq!(list, built_in, "{} is the same from a folder", summary.id);
        assert_eq!(list.id, summary.id, "a folder is named by its checklist's id");
    }
}
