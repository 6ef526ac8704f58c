//! Saving what can be read of a damaged book.

use std::fs;
use std::path::Path;

use tenken_core::record::{Stored, Subject, kind};
use tenken_store::{Access, Book, DATABASE_FILE, DraftKey, Error, NewRun, RunKind, repair};

use crate::{answer, new_book};

const NOW: &str = "2026-06-16T09:00:00+09:00";
const PAGE: usize = 4_096;

/// A book with short records, one that runs over several pages, a run taken back, and a draft.
fn filled() -> (tempfile::TempDir, Book, Vec<Stored>) {
    let (folder, mut book) = new_book();
    let mut said: Vec<Stored> =
        (0..40).map(|number| answer(&format!("ORG-{number:02}"), "良好", &[])).collect();
    said.push(answer("ORG-40", &"長い説明。".repeat(2_000), &[]));
    book.commit(&said).unwrap();
    let run = NewRun {
        id: "r1".to_owned(),
        kind: RunKind::Merge,
        label: "総務課.tenken".to_owned(),
        started: NOW.to_owned(),
    };
    let brought = answer("ORG-00", "他の所属の回答", &[]);
    book.apply_run(&run, std::slice::from_ref(&brought)).unwrap();
    book.withdraw_run("r1", NOW).unwrap();
    said.push(brought);
    let key = DraftKey {
        campaign: "c1".to_owned(),
        unit: "u1".to_owned(),
        item: "ORG-01".to_owned(),
        person: None,
    };
    book.put_draft(&key, "{\"remarks\":\"書きかけ\"}", NOW).unwrap();
    (folder, book, said)
}

/// Closes a book, changes its file, repairs it beside, and asserts that the original stayed.
fn repaired(
    book: Book,
    damage: impl FnOnce(&mut Vec<u8>),
) -> Result<(tenken_store::Repaired, Book), Error> {
    let folder = book.folder().to_owned();
    drop(book);
    repaired_folder(&folder, damage)
}

fn repaired_folder(
    folder: &Path,
    damage: impl FnOnce(&mut Vec<u8>),
) -> Result<(tenken_store::Repaired, Book), Error> {
    let file = folder.join(DATABASE_FILE);
    let mut bytes = fs::read(&file).unwrap();
    damage(&mut bytes);
    fs::write(&file, &bytes).unwrap();
    let to = folder.with_file_name("修復");
    let result = repair(folder, &to, "device-2", NOW);
    assert_eq!(
        fs::read(&file).unwrap(),
        bytes,
        "the damaged book is evidence, too: not a bit moves"
    );
    match result {
        Ok(repaired) => Ok((repaired, Book::open(&to, Access::ReadWrite, "d").unwrap())),
        Err(error) => {
            assert!(!to.exists(), "nothing half made is left");
            Err(error)
        }
    }
}

#[test]
fn a_whole_book_is_saved_whole() {
    let (_folder, book, said) = filled();
    let state = book.state_id().unwrap();
    let (found, new) = repaired(book, |_| ()).unwrap();
    assert_eq!(found.records, said.len() as u64, "every record is there");
    assert_eq!(
        (found.lost_records, found.lost_parents.len(), found.lost_tables.len()),
        (0, 0, 0),
        "nothing is said to be lost"
    );
    assert_eq!(new.state_id().unwrap(), state, "what was taken back stays taken back");
    assert!(new.runs().unwrap()[0].withdrawn.is_some(), "the run is on the list");
    assert_eq!(new.drafts("c1", "u1", None).unwrap().len(), 1, "what was being typed is there");
    let check = new.check().unwrap();
    assert!(check.database_ok && check.projections_ok && check.log_ok, "{check:?}");
    assert_eq!(new.log().unwrap().last().unwrap().act, "repair", "the act is on record");
}

#[test]
fn whichever_page_is_lost_every_other_record_is_saved() {
    let (_folder, book, said) = filled();
    let folder = book.folder().to_owned();
    drop(book);
    let whole = fs::read(folder.join(DATABASE_FILE)).unwrap();
    let mut fewest = said.len() as u64;
    for page in 0..whole.len() / PAGE {
        let to = folder.with_file_name("修復");
        let result = repaired_folder(&folder, |bytes| {
            *bytes = whole.clone();
            bytes[page * PAGE..(page + 1) * PAGE].fill(0xff);
        });
        let (found, new) = result.unwrap_or_else(|error| panic!("page {page}: {error:?}"));
        let missing =
            said.iter().filter(|stored| new.record(&stored.id).unwrap().is_none()).count() as u64;
        assert_eq!(found.records + missing, said.len() as u64, "page {page}: none is invented");
        assert!(
            missing <= found.lost_records + 1,
            "page {page}: {missing} are gone, {} said",
            found.lost_records
        );
        assert!(new.check().unwrap().projections_ok, "page {page}: what is saved is a whole book");
        fewest = fewest.min(found.records);
        drop(new);
        fs::remove_dir_all(to).unwrap();
    }
    assert!(said.len() as u64 / 2 < fewest, "one page holds few of many: {fewest}");
}

#[test]
fn a_book_cut_off_gives_what_lies_before_the_cut() {
    let (_folder, book, _) = filled();
    let (found, _) = repaired(book, |bytes| bytes.truncate(bytes.len() - 3 * PAGE)).unwrap();
    assert!(0 < found.records, "what lies before the cut is whole");
    assert!(!found.lost_tables.is_empty() || 0 < found.lost_records, "and the loss is said");
}

#[test]
fn a_file_without_one_record_is_refused() {
    let (_folder, book, _) = filled();
    let result = repaired(book, |bytes| bytes.fill(b'x'));
    assert!(matches!(result, Err(Error::NotSqlite { .. })), "there is nothing to save");
}

#[test]
fn evidence_is_taken_along_and_what_is_not_itself_is_named() {
    let (_folder, mut book) = new_book();
    let kept = book.add_evidence_bytes("台帳.txt", "確認資料".as_bytes()).unwrap();
    let lost = book.add_evidence_bytes("写し.txt", "もう一つ".as_bytes()).unwrap();
    let body = serde_json::json!({ "value": "implemented", "evidence": [kept, lost] });
    let stored = crate::record(kind::ANSWER, Subject::item("u1", "ORG-01"), &[], body);
    book.commit(&[stored]).unwrap();
    fs::write(book.evidence_path(&lost.sha256).unwrap(), "変わった").unwrap();
    let (found, new) = repaired(book, |_| ()).unwrap();
    assert_eq!(found.evidence, 1, "what is whole goes along");
    assert_eq!(found.lost_evidence, [lost.sha256], "what is not is named");
    assert_eq!(new.blob(&kept.sha256).unwrap(), "確認資料".as_bytes(), "and is what it was");
}
