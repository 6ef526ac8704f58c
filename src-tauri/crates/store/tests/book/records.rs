//! Records, drafts, settings and the log: what goes in comes out.

use tenken_core::record::{Stored, Subject, kind, state_id};
use tenken_store::{DraftKey, Error, Outcome};

use crate::{answer, ids, new_book, record, reopen};

#[test]
fn a_record_comes_back_byte_for_byte_after_reopening() {
    let (_folder, mut book) = new_book();
    let said = answer("ORG-01", "髙﨑邉齋𠮷\u{e000}葛\u{e0100}", &[]);
    assert_eq!(book.commit(std::slice::from_ref(&said)).unwrap(), [Outcome::New]);
    let book = reopen(book);
    assert_eq!(book.record(&said.id).unwrap(), Some(said), "the bytes are the record");
}

#[test]
fn unknown_kinds_and_fields_of_newer_versions_survive() {
    let (_folder, mut book) = new_book();
    let subject = Subject::unit("u1");
    let later = record("later_kind", subject.clone(), &[], serde_json::json!({ "a": [1, null] }));
    let text = String::from_utf8(later.raw).unwrap().replacen('{', "{\"later\":1,", 1);
    let later = Stored::read(text.as_bytes()).unwrap();
    book.commit(std::slice::from_ref(&later)).unwrap();
    let book = reopen(book);
    let heads = book.heads("later_kind", "c1", &subject).unwrap();
    assert_eq!(heads, [later], "what is not understood is kept whole");
    assert!(book.check().unwrap().projections_ok, "and stands like any other record");
}

#[test]
fn replaying_what_is_here_changes_nothing() {
    let (_folder, mut book) = new_book();
    let said = [answer("ORG-01", "", &[]), answer("ORG-02", "", &[])];
    book.commit(&said).unwrap();
    let state = book.state_id().unwrap();
    let outcomes = book.commit(&said).unwrap();
    assert_eq!(outcomes, [Outcome::AlreadyHere; 2], "each is accounted for");
    assert_eq!(book.state_id().unwrap(), state, "a set has no duplicates");
    assert_eq!(
        state,
        state_id(ids(&said).iter().map(String::as_str)),
        "the state is that of the core"
    );
}

#[test]
fn bytes_under_a_false_id_are_refused_and_nothing_of_the_act_is_kept() {
    let (_folder, mut book) = new_book();
    let mut forged = answer("ORG-02", "", &[]);
    forged.id = answer("ORG-03", "", &[]).id;
    let error = book.commit(&[answer("ORG-01", "", &[]), forged]).unwrap_err();
    assert!(matches!(error, Error::NotARecord { .. }), "{error:?}");
    assert_eq!(book.record_count().unwrap(), 0, "all or none");
    assert!(book.log().unwrap().is_empty(), "what did not happen is not logged");
}

#[test]
fn a_decision_stands_among_the_answers_and_replaces_its_parents() {
    let (_folder, mut book) = new_book();
    let (a, b) = (answer("ORG-01", "a", &[]), answer("ORG-01", "b", &[]));
    let subject = Subject::item("u1", "ORG-01");
    let decision = record(
        kind::DECISION,
        subject.clone(),
        &[&a.id, &b.id],
        serde_json::json!({ "value": "partial" }),
    );
    book.commit(&[a.clone(), b.clone()]).unwrap();
    assert_eq!(book.heads(kind::ANSWER, "c1", &subject).unwrap().len(), 2, "they differ");
    book.commit(std::slice::from_ref(&decision)).unwrap();
    let heads = book.heads(kind::ANSWER, "c1", &subject).unwrap();
    assert_eq!(ids(&heads), [decision.id.as_str()], "a decision replaces answers");
    let history = book.history(kind::ANSWER, "c1", &subject).unwrap();
    assert_eq!(ids(&history), [a.id, b.id, decision.id], "history is in the order of arrival");
}

#[test]
fn a_persons_answer_and_the_units_are_apart() {
    let (_folder, mut book) = new_book();
    let body = serde_json::json!({ "value": "unknown" });
    let own = record(kind::ANSWER, Subject::person_item("u1", "p1", "ORG-01"), &[], body);
    let official = answer("ORG-01", "", &[]);
    book.commit(&[own.clone(), official.clone()]).unwrap();
    let heads = book.heads(kind::ANSWER, "c1", &Subject::item("u1", "ORG-01")).unwrap();
    assert_eq!(ids(&heads), [official.id.as_str()], "no vote is taken");
    assert_eq!(book.heads_of_unit("c1", "u1").unwrap().len(), 2, "the unit has both");
    assert_eq!(book.heads_of_kind(kind::ANSWER, "c1").unwrap().len(), 2, "the campaign as well");
    assert!(book.heads_of_kind(kind::ANSWER, "c2").unwrap().is_empty(), "another has none");
}

#[test]
fn the_campaign_that_came_last_stands_first_also_after_an_older_one_was_changed() {
    let (_folder, mut book) = new_book();
    let campaign = |id: &str, name: &str, parents: &[&str]| {
        let body = serde_json::json!({ "name": name });
        let stored = record(kind::CAMPAIGN, Subject::default(), parents, body);
        Stored::mint(tenken_core::record::Record { campaign: id.to_owned(), ..stored.record })
            .unwrap()
    };
    let first = campaign("c1", "令和7年度", &[]);
    let second = campaign("c2", "令和8年度", &[]);
    let changed = campaign("c1", "令和7年度（改）", &[&first.id]);
    book.commit(&[first]).unwrap();
    book.commit(std::slice::from_ref(&second)).unwrap();
    book.commit(std::slice::from_ref(&changed)).unwrap();
    assert_eq!(ids(&book.campaigns().unwrap()), [second.id, changed.id], "newest first");
}

#[test]
fn the_last_saying_of_a_unit_is_its_own_and_not_what_was_said_about_it() {
    let (_folder, mut book) = new_book();
    let at = |stored: Stored, wall_time: &str| {
        Stored::mint(tenken_core::record::Record {
            wall_time: wall_time.to_owned(),
            ..stored.record
        })
        .unwrap()
    };
    let unit =
        record(kind::UNIT, Subject::unit("u1"), &[], serde_json::json!({ "name": "総務課" }));
    let late_clock = at(answer("ORG-01", "", &[]), "2031-01-01T00:00:00+09:00");
    let last = at(answer("ORG-02", "", &[]), "2026-06-16T09:00:00+09:00");
    book.commit(&[late_clock]).unwrap();
    book.commit(&[last]).unwrap();
    book.commit(&[unit]).unwrap();
    let times = book.last_wall_times("c1").unwrap();
    assert_eq!(
        times.get("u1").map(String::as_str),
        Some("2026-06-16T09:00:00+09:00"),
        "arrival decides, a clock never"
    );
}

#[test]
fn counts_are_of_live_records_by_kind() {
    let (_folder, mut book) = new_book();
    let gate =
        record(kind::GATE, Subject::item("u1", "g1"), &[], serde_json::json!({ "yes": true }));
    book.commit(&[answer("ORG-01", "", &[]), answer("ORG-02", "", &[]), gate]).unwrap();
    let counts: Vec<_> = book.counts_by_kind().unwrap().into_iter().collect();
    assert_eq!(counts, [("answer".to_owned(), 2), ("gate".to_owned(), 1)], "each kind is counted");
    assert_eq!(book.record_count().unwrap(), 3, "together they are all");
}

fn key(item: &str, person: Option<&str>) -> DraftKey {
    DraftKey {
        campaign: "c1".to_owned(),
        unit: "u1".to_owned(),
        item: item.to_owned(),
        person: person.map(str::to_owned),
    }
}

#[test]
fn a_draft_survives_reopening_and_goes_with_the_answer_that_settles_it() {
    let (_folder, mut book) = new_book();
    book.put_draft(&key("ORG-01", None), "{\"remarks\":\"あ\"}", "t1").unwrap();
    book.put_draft(&key("ORG-01", None), "{\"remarks\":\"あい\"}", "t2").unwrap();
    book.put_draft(&key("ORG-01", Some("p1")), "{}", "t3").unwrap();
    book.put_draft(&key("ORG-02", None), "{}", "t4").unwrap();
    let mut book = reopen(book);
    let drafts = book.drafts("c1", "u1", None).unwrap();
    assert_eq!(drafts["ORG-01"], "{\"remarks\":\"あい\"}", "the latest typing is offered");
    assert_eq!(drafts.len(), 2, "a person's own drafts are apart");
    book.commit_answer(&[answer("ORG-01", "あい", &[])], &key("ORG-01", None)).unwrap();
    assert_eq!(book.drafts("c1", "u1", None).unwrap().len(), 1, "its draft is settled");
    assert_eq!(book.drafts("c1", "u1", Some("p1")).unwrap().len(), 1, "the person's is not");
    book.delete_draft(&key("ORG-02", None)).unwrap();
    book.delete_draft(&key("ORG-02", None)).unwrap();
    assert!(book.drafts("c1", "u1", None).unwrap().is_empty(), "dropping twice is dropping");
}

#[test]
fn a_setting_is_kept_as_it_was_put() {
    let (_folder, mut book) = new_book();
    assert_eq!(book.setting("limits").unwrap(), None, "nothing was put");
    book.put_setting("limits", "{\"a\":1}").unwrap();
    book.put_setting("limits", "{\"a\":2}").unwrap();
    assert_eq!(reopen(book).setting("limits").unwrap().as_deref(), Some("{\"a\":2}"), "the last");
}

#[test]
fn each_act_is_a_line_of_a_chain_that_shows_changes() {
    let (_folder, mut book) = new_book();
    for item in ["ORG-01", "ORG-02", "ORG-03"] {
        book.commit(&[answer(item, "", &[])]).unwrap();
    }
    let lines = book.log().unwrap();
    assert_eq!(lines.len(), 3, "one line for each act");
    assert!(lines[0].detail.contains("\"operation\":\"o1\""), "the act can be named");
    assert_eq!(lines[0].at, "2026-06-15T10:24:00+09:00", "by the clock of the act");
    assert_eq!(book.verify_log().unwrap().broken_at, None, "the chain holds");
    for (tampering, place) in [
        ("UPDATE log SET detail = '{}' WHERE seq = 2", 2),
        ("UPDATE log SET at = '2020' WHERE seq = 1", 1),
        ("DELETE FROM log WHERE seq = 2", 3),
        ("DELETE FROM log WHERE seq = 3", 3),
        ("DELETE FROM log", 1),
        (
            "UPDATE log SET seq = 9 WHERE seq = 1; UPDATE log SET seq = 1 WHERE seq = 2; UPDATE log SET seq = 2 WHERE seq = 9",
            1,
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        crate::copy_folder(book.folder(), folder.path());
        rusqlite::Connection::open(folder.path().join(tenken_store::DATABASE_FILE))
            .unwrap()
            .execute_batch(tampering)
            .unwrap();
        let copy =
            tenken_store::Book::open(folder.path(), tenken_store::Access::ReadOnly, "d").unwrap();
        assert_eq!(copy.verify_log().unwrap().broken_at, Some(place), "{tampering} shows");
        assert!(!copy.check().unwrap().log_ok, "and the book's check tells");
    }
}
