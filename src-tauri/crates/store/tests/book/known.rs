//! What a plan is told of the book: which ids are here, and what lives beside them.

use tenken_core::accounting::Outcome;
use tenken_core::merge::{Offered, Plan, Planner, Presence};
use tenken_core::record::Stored;
use tenken_store::{Book, Error, Foreseen, NewRun, RunKind};

use crate::{answer, new_book};

fn plan(book: &Book, foreseen: &Foreseen, records: &[Stored]) -> Plan {
    let mut planner = Planner::default();
    for stored in records {
        let offered = Offered { at: stored.id.clone(), record: Ok(stored.clone()) };
        let presence = match foreseen.holds(stored).unwrap() {
            true => Some(Presence::Live),
            false => book.presence(&stored.id).unwrap(),
        };
        planner.offer(&offered, presence, |_| Ok(()));
    }
    for topic in planner.topics() {
        let mut live = book.live_gists(&topic).unwrap();
        live.extend(foreseen.gists(&topic).unwrap());
        planner.stand(&topic, &live);
    }
    planner.finish()
}

fn codes(book: &Book, records: &[Stored]) -> Vec<(Outcome, &'static str)> {
    let lines = plan(book, &Foreseen::new().unwrap(), records).accounting.lines;
    lines.into_iter().map(|line| (line.outcome, line.code)).collect()
}

#[test]
fn a_file_is_planned_as_if_those_before_it_had_been_taken_in() {
    let (_folder, mut book) = new_book();
    let first = answer("ORG-01", "", &[]);
    let next = answer("ORG-01", "次", &[&first.id]);
    let beside = answer("ORG-01", "別の話", &[]);
    let elsewhere = answer("ORG-02", "", &[]);
    let files = [
        vec![next.clone(), elsewhere.clone()],
        vec![first, next],
        vec![beside.clone(), elsewhere],
        vec![beside],
    ];
    let mut foreseen = Foreseen::new().unwrap();
    for (number, file) in files.iter().enumerate() {
        let planned = plan(&book, &foreseen, file);
        foreseen.add(&planned).unwrap();
        let done = plan(&book, &Foreseen::new().unwrap(), file);
        assert_eq!(planned.accounting, done.accounting, "file {number} in the middle of a list");
        let run = NewRun {
            id: number.to_string(),
            kind: RunKind::Merge,
            label: String::new(),
            started: "t".to_owned(),
        };
        // One by one, as a file gives them.
        let records = file.iter().cloned().map(Ok::<_, Error>);
        book.apply_run_of(&run, &[], records).unwrap();
    }
    assert_eq!(book.record_count().unwrap(), 4);
}

#[test]
fn a_file_that_ends_before_its_end_leaves_nothing() {
    let (_folder, mut book) = new_book();
    let run = NewRun {
        id: "r".to_owned(),
        kind: RunKind::Merge,
        label: String::new(),
        started: "t".to_owned(),
    };
    let records = [Ok(answer("ORG-01", "", &[])), Err(Error::Stopped)];
    let error = book.apply_run_of(&run, &[], records.into_iter()).unwrap_err();
    assert!(matches!(error, Error::Stopped), "the reason is the file's own: {error:?}");
    assert_eq!((book.record_count().unwrap(), book.runs().unwrap().len()), (0, 0));
}

#[test]
fn a_plan_sees_what_lives_what_was_withdrawn_and_what_differs() {
    let (_folder, mut book) = new_book();
    let (here, other) = (answer("ORG-01", "", &[]), answer("ORG-01", "別の話", &[]));
    let run = NewRun {
        id: "r".to_owned(),
        kind: RunKind::Merge,
        label: String::new(),
        started: "t".to_owned(),
    };
    book.apply_run(&run, std::slice::from_ref(&here)).unwrap();
    assert_eq!(
        codes(&book, &[here.clone(), other.clone()]),
        [(Outcome::Unchanged, "known"), (Outcome::Conflicting, "differs")]
    );
    book.withdraw_run("r", "t").unwrap();
    assert_eq!(
        codes(&book, &[here, other]),
        [(Outcome::Conflicting, "differs"), (Outcome::Conflicting, "differs")],
        "both come in together"
    );
}

#[test]
fn a_received_file_is_what_its_hash_says_or_is_not_there() {
    let (_folder, mut book) = new_book();
    let bytes = b"minutes of the committee";
    let sha256 = tenken_core::hash::sha256_hex(bytes);
    let size = bytes.len() as u64;
    for (content, size) in
        [(&b"minutes of the Committee"[..], size), (bytes, size - 1), (bytes, size + 1)]
    {
        let error = book.receive_evidence(&sha256, size, &mut &content[..]).unwrap_err();
        assert!(matches!(error, Error::EvidenceAltered { .. }), "{error:?}");
        assert!(!book.has_evidence(&sha256), "nothing is left");
    }
    book.receive_evidence(&sha256, size, &mut &bytes[..]).unwrap();
    assert_eq!(book.blob(&sha256).unwrap(), bytes, "whole and proven");
    book.receive_evidence(&sha256, size, &mut &bytes[..]).unwrap();
}
