//! Hostile packs: each is refused by the fact that names its fault, and leaves nothing behind.

use std::collections::BTreeSet;

use serde_json::json;
use tenken_core::hash;
use tenken_core::record::{Subject, kind};
use tenken_pack::authority::{Refusal, may_say};
use tenken_pack::{Error, Keys, seal_with_passphrase};

use crate::bundle::*;
use crate::lies::{in_container, in_manifest, in_signature};

/// The fault in a word or two.
fn fact(error: &Error) -> String {
    let word = |debug: String| debug.split([' ', '(', '{']).next().unwrap().to_owned();
    match error {
        Error::Container(inner) => format!("Container {}", word(format!("{inner:?}"))),
        Error::Line { fault, .. } => format!("Line {fault:?}"),
        other => word(format!("{other:?}")),
    }
}

pub type Case = (&'static str, Vec<u8>, &'static str);

fn outside() -> Vec<Case> {
    let sealed = Bundle::submission().sealed();
    let header_end = sealed.windows(5).position(|piece| piece == b"\n--- ").unwrap();
    let thousand = {
        let mut text = b"age-encryption.org/v1\n".to_vec();
        for _ in 0..1_000 {
            text.extend(b"-> X25519 0000000000000000000000000000000000000000000\n");
            text.extend(b"0000000000000000000000000000000000000000000\n");
        }
        text.extend(&sealed[header_end + 1..]);
        text
    };
    let nine = {
        let mut text = b"age-encryption.org/v1\n".to_vec();
        text.extend(b"-> a\n\n".repeat(9));
        text.extend(&sealed[header_end + 1..]);
        text
    };
    let flipped = |at: usize| {
        let mut bytes = sealed.clone();
        bytes[at] ^= 1;
        bytes
    };
    vec![
        ("empty", Vec::new(), "Empty"),
        ("a text", b"hello".to_vec(), "NotAPack"),
        ("a program", b"MZ\x90\0\x03\0\0\0".to_vec(), "NotAPack"),
        ("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "NotAPack"),
        ("a seal of another version", b"age-encryption.org/v2\n".to_vec(), "NotAPack"),
        ("more bytes than any pack", vec![b'P'; (40 << 20) + 1], "TooLong"),
        ("sealed to another", seal(&Bundle::submission().bare(), &unit()), "SealedToAnother"),
        (
            "sealed with a passphrase",
            seal_with_passphrase(b"PK", "x").unwrap(),
            "SealedWithPassphrase",
        ),
        ("a seal of a thousand recipients", thousand, "SealHeader"),
        ("a seal of nine recipients", nine, "SealHeader"),
        ("only the beginning of a seal", b"age-encryption.org/v1\n".to_vec(), "SealBroken"),
        ("a seal changed in its header", flipped(header_end + 8), "SealBroken"),
        ("a seal changed in its middle", flipped(sealed.len() / 2), "SealBroken"),
        ("a seal changed in its last byte", flipped(sealed.len() - 1), "SealBroken"),
        ("bytes behind a seal", [&sealed[..], b"x"].concat(), "SealBroken"),
        ("nothing in a seal", seal(b"", &lead()), "Container NotAnArchive"),
        ("a seal in a seal", seal(&sealed, &lead()), "Container NotAnArchive"),
        ("a submission that is not sealed", Bundle::submission().bare(), "NotSealed"),
        ("a personal pack that is not sealed", Bundle::of("personal", vec![]).bare(), "NotSealed"),
        ("a send-back that is not sealed", Bundle::of("send_back", vec![]).bare(), "NotSealed"),
        (
            "a backup that is not sealed",
            Bundle::of("backup", vec![])
                .manifest(|m| (m["unit"], m["campaign"]) = (json!(null), json!(null)))
                .bare(),
            "NotSealed",
        ),
    ]
}

fn in_records() -> Vec<Case> {
    let lines = |text: &str| Bundle::lines(text.as_bytes()).sealed();
    let good = String::from_utf8(line(answer("ORG-01"))).unwrap();
    let swapped = |from: &str, to: &str| lines(&good.replacen(from, to, 1));
    let parents = |list: String| swapped(r#""parents":[]"#, &format!(r#""parents":[{list}]"#));
    let hashes =
        |count: usize| (0..count).map(|n| format!(r#""{n:064x}""#)).collect::<Vec<_>>().join(",");
    let nested = format!(r#""body":{}1{}"#, r#"{"a":"#.repeat(500), "}".repeat(500));
    let body = r#""body":{"value":"implemented"}"#;
    let unlike_text = {
        let mut bytes = good.clone().into_bytes();
        bytes[20] = 0xff;
        Bundle::lines(&bytes).sealed()
    };
    let unnamed = Bundle::lines(good.as_bytes()).blobs(&[FILE_A]).sealed();
    vec![
        (
            "a line of 300 KiB",
            swapped(body, &format!(r#""body":"{}""#, noise(300 << 10))),
            "Line TooLong",
        ),
        ("the last line feed missing", lines(good.trim_end()), "Line CutShort"),
        ("an empty line", lines(&format!("{good}\n")), "Line NotJson"),
        ("no JSON", lines("hello\n"), "Line NotJson"),
        ("half a record", lines(&format!("{}\n", &good[..50])), "Line NotJson"),
        ("not a number", swapped(body, r#""body":{"x":NaN}"#), "Line NotJson"),
        ("an infinite number", swapped(body, r#""body":{"x":1e999}"#), "Line NotJson"),
        ("no text", unlike_text, "Line NotText"),
        ("a name twice in the envelope", swapped("{", r#"{"kind":"role","#), "Line DuplicateKey"),
        (
            "a name twice in the body",
            swapped(body, r#""body":{"value":"implemented","value":"unknown"}"#),
            "Line DuplicateKey",
        ),
        (
            "a name twice, written otherwise",
            swapped(body, r#""body":{"a":1,"\u0061":2}"#),
            "Line DuplicateKey",
        ),
        ("nested 500 deep", swapped(body, &nested), "Line TooDeep"),
        ("a list", lines("[]\n"), "Line NotARecord"),
        ("no campaign", swapped(r#""campaign":"c","#, ""), "Line NotARecord"),
        ("a unit that is a path", swapped(r#""unit":"u""#, r#""unit":"../../u""#), "Line WrongId"),
        ("a kind of two lines", swapped(r#""kind":"answer""#, r#""kind":"a\nb""#), "Line WrongId"),
        ("an item without end", swapped("ORG-01", &"O".repeat(65)), "Line WrongId"),
        ("an author of two lines", swapped("髙﨑", "髙\\n﨑"), "Line WrongText"),
        ("an author without end", swapped("髙﨑", &"髙".repeat(201)), "Line WrongText"),
        ("a parent that is no id", parents(r#""x""#.to_owned()), "Line WrongParents"),
        ("a parent twice", parents([hashes(1), hashes(1)].join(",")), "Line WrongParents"),
        (
            "parents out of order",
            parents(format!(r#""{:064x}",{}"#, 7, hashes(1))),
            "Line WrongParents",
        ),
        ("two thousand parents", parents(hashes(2_000)), "Line TooManyParents"),
        ("parents beyond all measure", parents(many_parents(1_000_000 / 16)), "Line TooLong"),
        ("a file that no record names", unnamed, "BlobUnnamed"),
        (
            "an answer in a request",
            Bundle {
                records: [Bundle::request().records, line(answer("ORG-01"))].concat(),
                ..Bundle::request()
            }
            .bare(),
            "Line NotAllowed",
        ),
        (
            "another unit in a request",
            {
                let mut other = record(kind::UNIT, "", json!({ "name": "税務課" }));
                other.subject = Subject::unit("v");
                Bundle { records: line(other), ..Bundle::request() }.bare()
            },
            "Line NotAllowed",
        ),
        (
            "a request for another campaign",
            Bundle::request().manifest(|m| m["campaign"]["id"] = json!("d")).bare(),
            "Line NotAllowed",
        ),
    ]
}

/// Hex digits that do not pack to nothing, so that no bomb is suspected.
fn noise(length: usize) -> String {
    let hashes = (0..length / 64).map(|n| hash::sha256_hex(&n.to_le_bytes()));
    hashes.collect::<Vec<_>>().concat()
}

/// The ids of so many parents, as a list would hold them.
fn many_parents(count: usize) -> String {
    let ids = (0..count).map(|n| format!("\"{}\"", hash::sha256_hex(&n.to_le_bytes())));
    ids.collect::<Vec<_>>().join(",")
}

#[test]
fn the_true_packs_from_which_the_hostile_ones_are_made_are_read() {
    let desk = Desk::new();
    let read = desk.open(&Bundle::submission().sealed()).unwrap();
    assert_eq!((read.records.len(), read.blobs.len()), (3, 2), "all of it");
    let read = desk.open_as(&Bundle::request().bare(), &unit()).unwrap();
    assert_eq!(read.records.len(), 2, "a request needs no key");
}

#[test]
fn every_hostile_pack_is_refused_by_its_own_name() {
    let desk = Desk::new();
    let groups = [outside(), in_container(), in_manifest(), in_signature(), in_records()];
    let mut faults = BTreeSet::new();
    let mut count = 0;
    let mut wrong = Vec::new();
    for (name, bytes, expected) in groups.into_iter().flatten() {
        count += 1;
        match desk.open(&bytes) {
            Err(error) if expected.split('|').any(|wanted| wanted == fact(&error)) => {
                faults.insert(fact(&error));
            }
            Err(error) => wrong.push(format!("{name}: {error:?}, not {expected}")),
            Ok(_) => wrong.push(format!("{name}: believed, not {expected}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 120, "{count} hostile packs");
    assert!(faults.len() >= 45, "{} faults told apart: {faults:?}", faults.len());
}

#[test]
fn a_unit_says_only_its_own() {
    let submission = Bundle::submission();
    let read = Desk::new().open(&submission.sealed()).unwrap();
    let manifest = read.manifest;
    let of = |change: &dyn Fn(&mut tenken_core::record::Record)| {
        let mut record = answer("ORG-01");
        change(&mut record);
        may_say(&manifest, &record)
    };
    assert_eq!(of(&|_| ()), Ok(()), "its own answer");
    assert_eq!(of(&|r| r.kind = "of_a_newer_program".to_owned()), Ok(()), "what is not known yet");
    for lead_only in [
        "campaign",
        "unit",
        "role",
        "send_back",
        "acceptance",
        "verdict",
        "finding",
        "edition",
        "item_withdrawal",
    ] {
        let said = of(&|r| r.kind = lead_only.to_owned());
        assert_eq!(said, Err(Refusal::LeadOnly), "{lead_only}");
    }
    assert_eq!(of(&|r| r.subject.unit = Some("v".to_owned())), Err(Refusal::ForeignUnit));
    assert_eq!(of(&|r| r.subject = Subject::default()), Err(Refusal::ForeignUnit), "for all units");
    assert_eq!(of(&|r| r.campaign = "d".to_owned()), Err(Refusal::ForeignCampaign), "a replay");

    let mut personal = manifest.clone();
    personal.kind = tenken_pack::Kind::Personal;
    personal.person = Some("person-1".to_owned());
    let person = |id: Option<&str>| {
        let mut record = answer("ORG-01");
        record.subject.person = id.map(str::to_owned);
        may_say(&personal, &record)
    };
    assert_eq!(person(Some("person-1")), Ok(()), "for themself");
    assert_eq!(person(Some("person-2")), Err(Refusal::ForeignPerson), "not for another");
    assert_eq!(person(None), Err(Refusal::ForeignPerson), "nor for the unit");
}

#[test]
fn a_pack_cut_short_anywhere_is_refused() {
    let desk = Desk::new();
    // Larger than one piece of a seal, so that the cut also falls between pieces.
    let large: Vec<u8> =
        (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let records = line(answer_with("ORG-01", &[&large]));
    let bundle = Bundle::lines(&records).blobs(&[&large]);
    let whole = bundle.sealed();
    desk.open(&whole).unwrap();
    let by_kibibytes = (0..whole.len()).step_by(1024);
    let around_pieces = (1..4).flat_map(|piece| {
        let end = whole.len() - 1 - piece * 300;
        end - 2..end + 2
    });
    for length in by_kibibytes.chain(around_pieces).chain(whole.len() - 40..whole.len()) {
        let cut = desk.open(&whole[..length]);
        assert!(cut.is_err(), "{length} of {} bytes", whole.len());
    }
    let bare = Bundle::request().bare();
    for length in 0..bare.len() {
        assert!(desk.open(&bare[..length]).is_err(), "{length} bytes of a request");
    }
}

#[test]
fn no_changed_byte_goes_unseen() {
    let desk = Desk::new();
    let sealed = Bundle::submission().sealed();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(desk.open(&changed).is_err(), "byte {at} of a sealed pack");
    }
    let bare = Bundle::request().bare();
    let truth = desk.open(&bare).unwrap();
    let mut passed = 0;
    for at in 0..bare.len() {
        let mut changed = bare.clone();
        changed[at] ^= 1 << (at % 8);
        if let Ok(read) = desk.open(&changed) {
            // A time or a version in the container says nothing that anybody believes.
            assert_eq!(read, truth, "byte {at} of a request");
            passed += 1;
        }
    }
    assert!(passed < 60, "{passed} bytes are free");
}

#[test]
fn a_key_of_before_still_opens_and_a_strange_one_does_not() {
    let desk = Desk::new();
    let old = Keys::from_secret([7; 32]);
    let sealed = seal(&Bundle::submission().bare(), &old);
    assert!(matches!(desk.open(&sealed), Err(Error::SealedToAnother)), "the new key alone");
    assert!(desk.open_as(&sealed, &old).is_ok(), "the old one");
}
