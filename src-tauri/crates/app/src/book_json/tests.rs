//! What is written is read; what was touched on the way is refused, whatever it is.

use proptest::prelude::*;
use tenken_core::hash;
use tenken_core::record::{self, Author, FORMAT, Record, Stored, Subject, kind};

use super::{Contents, Event, Fault, FileOf, PIECE, read, write};

fn stored(item: &str, text: &str) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind::ANSWER.to_owned(),
        campaign: "c".to_owned(),
        subject: Subject::item("u", item),
        parents: Vec::new(),
        body: serde_json::json!({ "value": "partial", "reason": text }),
        author: Author::default(),
        device: None,
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: "o".to_owned(),
    })
    .unwrap()
}

fn written(records: &[Stored], files: &[Vec<u8>], with_content: bool) -> Vec<u8> {
    let mut sorted: Vec<&Stored> = records.iter().collect();
    sorted.sort_by(|one, other| one.id.cmp(&other.id));
    sorted.dedup_by(|one, other| one.id == other.id);
    let state = record::state_id(sorted.iter().map(|stored| stored.id.as_str()));
    let mut named: Vec<(String, &Vec<u8>)> =
        files.iter().map(|bytes| (hash::sha256_hex(bytes), bytes)).collect();
    named.sort();
    named.dedup();
    let mut bytes = Vec::new();
    let mut files = named.into_iter().map(|(sha256, bytes)| {
        let content = with_content.then(|| Box::new(&bytes[..]) as Box<dyn std::io::Read>);
        Ok(FileOf { sha256, size: bytes.len() as u64, content })
    });
    write(
        &mut bytes,
        "0.1.0",
        &state,
        &mut |each| {
            sorted
                .iter()
                .try_for_each(|stored| each(&stored.id, std::str::from_utf8(&stored.raw).unwrap()))
        },
        &mut files,
    )
    .unwrap();
    bytes
}

fn taken(bytes: &[u8]) -> Result<(Contents, Vec<Vec<u8>>), Fault> {
    let mut files: Vec<Vec<u8>> = Vec::new();
    let contents = read(bytes, &mut |event| {
        match event {
            Event::Begin => files.push(Vec::new()),
            Event::Bytes(bytes) => files.last_mut().unwrap().extend(bytes),
            Event::End { .. } => {}
        }
        Ok(())
    })?;
    Ok((contents, files))
}

/// A book of two records and a file of two pieces, as text to be touched.
fn sample() -> String {
    let records = [stored("A", "理由\n\"引用\""), stored("B", "\u{202E}")];
    String::from_utf8(written(&records, &[vec![7; PIECE + 1]], true)).unwrap()
}

#[test]
fn a_book_reads_back_as_it_was_written() {
    let records = [stored("A", "理由\n\"引用\""), stored("B", "\u{202E}𠮷")];
    let files = [vec![0_u8; 3 * PIECE], vec![1, 2, 3], Vec::new()];
    let (contents, got) = taken(&written(&records, &files, true)).unwrap();
    let mut ids: Vec<String> =
        contents.records.iter().map(|r| r.as_ref().unwrap().id.clone()).collect();
    assert!(ids.is_sorted(), "in the order of their ids");
    ids.sort();
    assert!(records.iter().all(|stored| ids.contains(&stored.id)), "every record");
    assert_eq!(got.len(), 3, "every file");
    assert!(files.iter().all(|file| got.contains(file)), "to the byte");
    let (contents, got) = taken(&written(&records, &files, false)).unwrap();
    assert!(got.is_empty() && contents.files.iter().all(|file| !file.2), "only named");
}

#[test]
fn what_was_touched_is_refused_and_says_why() {
    let whole = sample();
    assert!(taken(whole.as_bytes()).is_ok(), "untouched it is taken");
    let state = whole.split("\"state_id\":\"").nth(1).unwrap()[..64].to_owned();
    let first = whole.split("{\"id\":\"").nth(1).unwrap()[..64].to_owned();
    let reworded = whole.replacen("理由", "利由", 1);
    let other_state = whole.replacen(&state, &"0".repeat(64), 1);
    let other_id = whole.replacen(&first, &"0".repeat(64), 1);
    let shorter = whole.replacen(&format!("\"size\":{}", PIECE + 1), "\"size\":1", 1);
    let longer = whole.replacen(&format!("\"size\":{}", PIECE + 1), "\"size\":99999999", 1);
    let base64 = whole.replacen("BwcH", "Bwc!", 1);
    let content = whole.replacen("BwcH", "AwcH", 1);
    let path = {
        let hash = whole.split("\"sha256\":\"").nth(1).unwrap()[..64].to_owned();
        whole.replacen(&hash, &format!("../../{}", &hash[..58]), 1)
    };
    for (text, why) in [
        (&reworded, "a record reworded"),
        (&other_state, "another state"),
        (&other_id, "another id"),
        (&shorter, "a shorter size"),
        (&longer, "a longer size"),
        (&base64, "no base 64"),
        (&content, "another content"),
        (&path, "a path for a hash"),
    ] {
        assert_ne!(*text, whole, "{why}: the touch must touch something");
        let fault = taken(text.as_bytes()).unwrap_err();
        assert!(matches!(fault, Fault::Damaged(_)), "{why}: {fault:?}");
    }
    for (text, why) in [
        (whole.replacen("\"version\":1", "\"version\":1,\"version\":1", 1), "a name twice"),
        (whole.replacen("{\"id\"", "{\"id\":\"x\",\"id\"", 1), "a name twice in a record"),
        (whole.replacen("\"app\":\"0.1.0\"", "\"app\":\"0.1.0\",\"more\":1", 1), "a new name"),
        (whole.replacen("tenken-book", "tenken", 1), "another format"),
        (format!("{whole}{{}}"), "something after the end"),
        ("[".repeat(100_000), "depth without end"),
        (format!("{{\"format\":\"{}\"}}", "a".repeat(3_000_000)), "a text without end"),
        (whole[..whole.len() / 2].to_owned(), "cut off"),
        (String::new(), "nothing"),
        ("\u{feff}{}".to_owned(), "a mark of bytes"),
    ] {
        let fault = taken(text.as_bytes()).unwrap_err();
        assert!(matches!(fault, Fault::Foreign(_)), "{why}: {fault:?}");
    }
    let newer = whole.replacen("\"version\":1", "\"version\":2", 1);
    assert!(matches!(taken(newer.as_bytes()), Err(Fault::TooNew(2))), "a newer format");
}

#[test]
fn a_record_that_two_readers_would_read_differently_is_no_record() {
    let line = r#"{"format":1,"format":1,"kind":"answer"}"#;
    let id = hash::sha256_hex(line.as_bytes());
    let state = record::state_id([id.as_str()]);
    let text = format!(
        "{{\"format\":\"tenken-book\",\"version\":1,\"app\":\"\",\"state_id\":\"{state}\",\"records\":[{{\"id\":\"{id}\",\"line\":{}}}],\"files\":[]}}",
        serde_json::to_string(line).unwrap()
    );
    let (contents, _) = taken(text.as_bytes()).unwrap();
    assert!(contents.records[0].is_err(), "it is told of and left out");
}

proptest! {
    #[test]
    fn no_bytes_whatever_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = taken(&bytes);
    }

    #[test]
    fn one_changed_byte_never_gives_other_records(at in any::<prop::sample::Index>(), by in 1_u8..255) {
        let whole = written(&[stored("A", "理由"), stored("B", "x")], &[vec![9; 40]], true);
        let (before, files) = taken(&whole).unwrap();
        let mut touched = whole.clone();
        let at = at.index(touched.len());
        touched[at] = touched[at].wrapping_add(by);
        if let Ok((after, other_files)) = taken(&touched) {
            let ids = |contents: &Contents| -> Vec<String> {
                contents.records.iter().map(|r| r.as_ref().map_or_else(|_| String::new(), |s| s.id.clone())).collect()
            };
            prop_assert_eq!(ids(&before), ids(&after), "whatever is taken is what was said");
            prop_assert_eq!(files, other_files);
        }
    }
}
