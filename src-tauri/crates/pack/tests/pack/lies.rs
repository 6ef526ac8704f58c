//! The hostile packs whose lie is in the container, the manifest or the signature.

use serde_json::json;
use tenken_core::hash;
use tenken_pack::Keys;

use crate::bundle::*;
use crate::forge::{Forged, container_ending, crc32, descriptor, long_end, long_field};
use crate::hostile::Case;

pub fn in_container() -> Vec<Case> {
    let with = |change: fn(&mut Vec<Forged>)| Bundle::submission().entries(change).sealed();
    let ended = |change: fn(&mut crate::forge::End)| {
        seal(&container_ending(&Bundle::submission().forged(), change), &lead())
    };
    vec![
        ("no container", seal(b"{}", &lead()), "Container NotAnArchive"),
        ("climbing", with(|e| e.push(Forged::stored("../../x", b""))), "Container Name"),
        ("absolute", with(|e| e.push(Forged::stored("/etc/passwd", b""))), "Container Name"),
        ("a drive", with(|e| e.push(Forged::stored("C:\\x", b""))), "Container Name"),
        ("a share", with(|e| e.push(Forged::stored("\\\\host\\x", b""))), "Container Name"),
        ("a device's name", with(|e| e.push(Forged::stored("COM1", b""))), "Container Name"),
        ("a quine's name", with(|e| e.push(Forged::stored("r/r.zip", b""))), "Container Name"),
        (
            "a hash in capitals",
            with(|e| {
                e[3].name = e[3].name.to_ascii_uppercase();
            }),
            "Container Name",
        ),
        (
            "a manifest in capitals",
            with(|e| {
                e.push(Forged::stored("MANIFEST.JSON", b""));
            }),
            "Container Name",
        ),
        (
            "a right-to-left name",
            with(|e| e.push(Forged::stored("blobs/\u{202e}x", b""))),
            "Container Name",
        ),
        ("two manifests", with(|e| e.push(e[0].clone())), "Container Twice"),
        ("two of one file", with(|e| e.push(e[3].clone())), "Container Twice"),
        (
            "a link",
            with(|e| {
                e[3].made_by = 3 << 8;
                e[3].external = 0o120_777 << 16;
            }),
            "Container NotAFile",
        ),
        (
            "a folder",
            with(|e| e.push(Forged::stored("blobs/", b""))),
            "Container Name|Container NotAFile",
        ),
        ("encrypted by the container", with(|e| e[2].flags |= 1), "Container Encrypted"),
        ("another packing", with(|e| e[2].method = 12), "Container Unsupported"),
        (
            "a size beyond 32 bits",
            with(|e| {
                e[3].size = u32::MAX;
                e[3].packed = u32::MAX;
                e[3].extra = long_field(&[1 << 62, 1 << 62]);
            }),
            "Container EntryTooLong",
        ),
        ("long sizes that are not there", with(|e| e[3].size = u32::MAX), "Container LongSizes"),
        (
            "a long end that nobody needs",
            ended(|e| {
                let at = u64::from(e.table_at) + u64::from(e.table_length);
                e.before = long_end(at, 5, e.table_length.into(), e.table_at.into());
            }),
            "Container LongSizes",
        ),
        (
            "more entries than there are",
            ended(|e| (e.entries, e.entries_here) = (6, 6)),
            "Container Directory",
        ),
        (
            "a wrong sum",
            with(|e| {
                e[2].checksum ^= 1;
            }),
            "Container ChecksumLie",
        ),
        ("a wrong size", with(|e| e[2].size += 1), "PartChanged"),
        ("a wrong size in front", with(|e| e[2].local_size = Some(1)), "Container Headers"),
        (
            "another name in front",
            with(|e| e[2].local_name = Some(b"manifest.json".to_vec())),
            "Container Headers",
        ),
        (
            "two entries on each other",
            with(|e| {
                e[4].central_only = true;
                e[4].header_at = Some(0);
            }),
            "Container Overlap",
        ),
        ("a gap", with(|e| e[3].gap = b"hidden".to_vec()), "Container Unaccounted"),
        ("a comment", ended(|e| e.comment = b"hidden".to_vec()), "Container Extra"),
        ("an extra field", with(|e| e[3].extra = vec![1, 2, 0, 0]), "Container Extra"),
        (
            "a sum behind that differs",
            with(|e| {
                e[2].flags |= 8;
                e[2].descriptor = descriptor(&e[2]);
                e[2].descriptor[5] ^= 1;
            }),
            "Container Headers",
        ),
        (
            "a bomb of records",
            with(|e| {
                e[2] = Forged::deflated("records.ndjson", &vec![b'\n'; 8 << 20]);
            }),
            "Container Ratio",
        ),
        (
            "hidden bytes behind what is packed",
            with(|e| {
                e[2].data.extend(b"hidden");
                e[2].packed += 6;
            }),
            "Container Damaged",
        ),
        ("damaged packing", with(|e| e[2].data[0] = 0xff), "Container Damaged"),
        ("no manifest", with(|e| drop(e.remove(0))), "PartMissing"),
        ("no signature", with(|e| drop(e.remove(1))), "PartMissing"),
        ("no records", with(|e| drop(e.remove(2))), "PartMissing"),
        ("a file missing", with(|e| drop(e.remove(3))), "PartMissing"),
        (
            "a file too many",
            with(|e| {
                let file = b"stowaway";
                e.push(Forged::stored(&format!("blobs/{}", hash::sha256_hex(file)), file));
            }),
            "PartUnexpected",
        ),
        (
            "swapped files",
            with(|e| {
                let name = e[3].name.clone();
                e[3].name = e[4].name.clone();
                e[4].name = name;
            }),
            "PartChanged",
        ),
        (
            "a file of the same size with other bytes",
            with(|e| {
                e[3].data[0] ^= 1;
                e[3].checksum = crc32(&e[3].data);
            }),
            "PartChanged",
        ),
        (
            "other records",
            with(|e| {
                let mut changed = line(answer("ORG-09"));
                changed.extend(line(answer("ORG-08")));
                e[2] = Forged::deflated("records.ndjson", &changed);
            }),
            "PartChanged",
        ),
        (
            "the manifest of another pack",
            with(|e| {
                let other =
                    Bundle::lines(&line(answer("ORG-09"))).blobs(&[FILE_A, FILE_B]).forged();
                e[0] = other[0].clone();
                e[1] = other[1].clone();
            }),
            "PartChanged",
        ),
        (
            "a manifest beyond all measure",
            with(|e| {
                e[0] = Forged::stored("manifest.json", &vec![b' '; (16 << 20) + 1]);
            }),
            "Container EntryTooLong",
        ),
    ]
}

pub fn in_manifest() -> Vec<Case> {
    let with = |change: fn(&mut serde_json::Value)| Bundle::submission().manifest(change).sealed();
    let text = |change: fn(Vec<u8>) -> Vec<u8>| Bundle::submission().text(change).sealed();
    let replaced = |from: &'static str, to: &'static str| {
        Bundle::submission()
            .text(move |text| String::from_utf8(text).unwrap().replacen(from, to, 1).into_bytes())
            .sealed()
    };
    vec![
        ("no JSON", text(|_| b"<manifest/>".to_vec()), "Manifest"),
        ("a list", text(|_| b"[]".to_vec()), "Manifest"),
        ("no text", text(|_| b"\xff\xfe{}".to_vec()), "Manifest"),
        ("a mark in front", text(|t| [b"\xef\xbb\xbf", &t[..]].concat()), "Manifest"),
        ("two manifests in one", text(|t| [&t[..], &t[..]].concat()), "Manifest"),
        ("a name twice", replaced("{", r#"{"kind":"request","#), "Manifest"),
        ("a name twice, unknown", replaced("{", r#"{"x":{"a":1,"a":2},"#), "Manifest"),
        ("no number", replaced(r#""format":1"#, r#""format":NaN"#), "Manifest"),
        (
            "nested without end",
            replaced(
                "{",
                &*Box::leak(
                    format!(r#"{{"x":{}{},"#, "[".repeat(200), "]".repeat(200)).into_boxed_str(),
                ),
            ),
            "Manifest",
        ),
        ("no format", with(|m| m["format"] = json!(null)), "Manifest"),
        ("format 0", with(|m| m["format"] = json!(0)), "Manifest"),
        ("format 2", with(|m| m["format"] = json!(2)), "TooNew"),
        ("a format beyond all measure", with(|m| m["format"] = json!(u64::MAX)), "TooNew"),
        ("an unknown kind", with(|m| m["kind"] = json!("letter")), "UnknownKind"),
        ("an id that is a path", with(|m| m["unit"]["id"] = json!("../u")), "Manifest"),
        ("an id without end", with(|m| m["pack"] = json!("p".repeat(65))), "Manifest"),
        ("an empty name", with(|m| m["organization"] = json!("")), "Manifest"),
        ("a name without end", with(|m| m["unit"]["name"] = json!("課".repeat(201))), "Manifest"),
        ("a name of two lines", with(|m| m["unit"]["name"] = json!("市民課\n削除")), "Manifest"),
        ("a clock of two lines", with(|m| m["written_at"] = json!("a\nb")), "Manifest"),
        ("no campaign", with(|m| m["campaign"] = json!(null)), "Manifest"),
        ("no unit", with(|m| m["unit"] = json!(null)), "Manifest"),
        ("a person in a submission", with(|m| m["person"] = json!("x")), "Manifest"),
        (
            "keys of others in a submission",
            with(|m| {
                m["pins"] = json!([{ "unit": "u", "state": "enrolled", "keys": m["signer"] }]);
            }),
            "Manifest",
        ),
        (
            "a hash in capitals",
            with(|m| {
                m["records"]["sha256"] =
                    json!(m["records"]["sha256"].as_str().unwrap().to_uppercase());
            }),
            "Manifest",
        ),
        ("files out of order", with(|m| m["blobs"].as_array_mut().unwrap().reverse()), "Manifest"),
        (
            "a file twice",
            with(|m| {
                let first = m["blobs"][0].clone();
                m["blobs"].as_array_mut().unwrap().insert(0, first);
            }),
            "Manifest",
        ),
        ("a negative size", with(|m| m["blobs"][0]["size"] = json!(-1)), "Manifest"),
        ("another size", with(|m| m["blobs"][0]["size"] = json!(3)), "PartChanged"),
        (
            "another hash of the records",
            with(|m| m["records"]["sha256"] = json!("0".repeat(64))),
            "PartChanged",
        ),
        ("more records than there are", with(|m| m["records"]["count"] = json!(4)), "RecordCount"),
        ("fewer records than there are", with(|m| m["records"]["count"] = json!(2)), "RecordCount"),
        ("no key", with(|m| m["signer"]["signing"] = json!("")), "WrongKey"),
        ("a key that is none", with(|m| m["signer"]["sealing"] = json!("age1xyz")), "WrongKey"),
        (
            "a word for the signer that nobody gave",
            with(|m| {
                let keys = Keys::from_secret([1; 32]);
                m["vouched"] = json!([keys.vouch_for(&Keys::from_secret([9; 32]).public())]);
            }),
            "SignatureWrong",
        ),
        (
            "a key of small order",
            with(|m| {
                m["signer"]["signing"] =
                    json!("0100000000000000000000000000000000000000000000000000000000000000");
            }),
            "WeakKey",
        ),
    ]
}

pub fn in_signature() -> Vec<Case> {
    let with = |change: fn(Vec<u8>) -> Vec<u8>| Bundle::submission().signature(change).sealed();
    vec![
        ("stripped", with(|_| Vec::new()), "SignatureShape"),
        ("cut", with(|s| s[..63].to_vec()), "SignatureShape"),
        ("longer", with(|s| [&s[..], b"x"].concat()), "SignatureShape"),
        ("all zero", with(|_| vec![0; 64]), "SignatureWrong"),
        (
            "a bit changed",
            with(|mut s| {
                s[10] ^= 4;
                s
            }),
            "SignatureWrong",
        ),
        (
            "of another key",
            with(|s| {
                let _ = s;
                sign([9; 32], b"anything")
            }),
            "SignatureWrong",
        ),
        ("the same number written otherwise", with(malleable), "SignatureWrong"),
        (
            "by somebody else in the unit's name",
            Bundle { signer: [9; 32], ..Bundle::submission() }
                .manifest(|m| {
                    let keys = unit().public();
                    m["signer"] = json!({ "signing": keys.signing, "sealing": keys.sealing });
                })
                .sealed(),
            "SignatureWrong",
        ),
        (
            "over the manifest without its domain",
            {
                let entries = Bundle::submission().forged();
                let text = entries[0].data.clone();
                let bare = ed25519_dalek::Signer::sign(&signing_key([2; 32]), &text).to_bytes();
                Bundle::submission()
                    .entries(move |e| e[1] = Forged::stored("manifest.sig", &bare))
                    .sealed()
            },
            "SignatureWrong",
        ),
    ]
}

/// The same signature with the group's order added to its second half.
fn malleable(mut signature: Vec<u8>) -> Vec<u8> {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut carry = 0_u16;
    for (byte, order) in signature[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum as u8;
        carry = sum >> 8;
    }
    signature
}
