//! Runs: taken in, taken back, taken in again.

use tenken_core::record::{Subject, kind};
use tenken_store::{Error, NewRun, Outcome, RunKind};

use crate::{answer, ids, new_book};

fn run(id: &str) -> NewRun {
    NewRun {
        id: id.to_owned(),
        kind: RunKind::Merge,
        label: "総務課.tenken".to_owned(),
        started: "2026-07-01T09:00:00+09:00".to_owned(),
    }
}

#[test]
fn a_run_taken_back_leaves_no_trace_in_the_state_and_says_what_was_built_on_it() {
    let (_folder, mut book) = new_book();
    let before = book.state_id().unwrap();
    let brought = [answer("ORG-01", "束", &[]), answer("ORG-02", "束", &[])];
    assert_eq!(book.apply_run(&run("r1"), &brought).unwrap(), [Outcome::New; 2]);
    let built = answer("ORG-01", "直し", &[&brought[0].id]);
    book.commit(std::slice::from_ref(&built)).unwrap();

    let withdrawn = book.withdraw_run("r1", "2026-07-02T09:00:00+09:00").unwrap();
    let mut ceased = ids(&brought);
    ceased.sort();
    assert_eq!(withdrawn.ceased, ceased, "what only this run brought lives no longer");
    assert_eq!(withdrawn.built_on, [built.id.as_str()], "a person should look at it");
    let heads = book.heads(kind::ANSWER, "c1", &Subject::item("u1", "ORG-01")).unwrap();
    assert_eq!(ids(&heads), [built.id.as_str()], "one's own word stands");
    assert_ne!(book.state_id().unwrap(), before, "which is more than there was");
    assert_eq!(book.record_count().unwrap(), 1, "only live records count");

    let outcomes = book.apply_run(&run("r2"), &brought).unwrap();
    assert_eq!(outcomes, [Outcome::LiveAgain; 2], "the same pack makes them live again");
    book.withdraw_run("r2", "t").unwrap();
    book.reinstate_run("r1", "t").unwrap();
    assert_eq!(book.record_count().unwrap(), 3, "either run carries them");
    let runs = book.runs().unwrap();
    assert_eq!(
        runs.iter()
            .map(|run| (run.id.as_str(), run.withdrawn.is_some(), run.records))
            .collect::<Vec<_>>(),
        [("r2", true, 2), ("r1", false, 2)],
        "the latest first, each with what it brought"
    );
    assert!(book.check().unwrap().projections_ok, "lived and rebuilt agree");
}

#[test]
fn a_record_lives_while_any_run_that_brought_it_does() {
    let (_folder, mut book) = new_book();
    let said = [answer("ORG-01", "", &[])];
    book.apply_run(&run("r1"), &said).unwrap();
    assert_eq!(book.apply_run(&run("r2"), &said).unwrap(), [Outcome::AlreadyHere]);
    assert!(book.withdraw_run("r1", "t").unwrap().ceased.is_empty(), "the second holds it");
    assert_eq!(book.withdraw_run("r2", "t").unwrap().ceased, [said[0].id.clone()], "none does");
    assert!(book.withdraw_run("r2", "t").unwrap().ceased.is_empty(), "twice changes nothing");
    book.commit(&said).unwrap();
    assert_eq!(book.record_count().unwrap(), 1, "said oneself, it lives");
}

#[test]
fn unknown_runs_ones_own_and_ids_used_twice_are_refused() {
    let (_folder, mut book) = new_book();
    book.apply_run(&run("r1"), &[answer("ORG-01", "", &[])]).unwrap();
    for id in ["r9", "own"] {
        let error = book.withdraw_run(id, "t").unwrap_err();
        assert!(matches!(error, Error::UnknownRun { .. }), "{id}: {error:?}");
    }
    let error = book.apply_run(&run("r1"), &[answer("ORG-02", "", &[])]).unwrap_err();
    assert!(matches!(error, Error::RunExists { .. }), "{error:?}");
    assert_eq!(book.record_count().unwrap(), 1, "nothing of it was taken in");
}
