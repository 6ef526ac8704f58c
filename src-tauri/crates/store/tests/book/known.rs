//! What a plan is told of the book: which ids are here, and what lives beside them.

use tenken_core::accounting::Outcome;
use tenken_core::merge::{Known, Offered, plan};
use tenken_core::record::Stored;
use tenken_store::{Book, Error, NewRun, RunKind};

use crate::{answer, new_book};

fn codes(book: &Book, records: &[Stored]) -> Vec<(Outcome, &'static str)> {
    let mut known = Known::default();
    book.add_known(&mut known, records).unwrap();
    let offered: Vec<Offered> =
        records.iter().map(|r| Offered { at: r.id.clone(), record: Ok(r.clone()) }).collect();
    let lines = plan(&known, &offered, |_| Ok(())).accounting.lines;
    lines.into_iter().map(|line| (line.outcome, line.code)).collect()
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
