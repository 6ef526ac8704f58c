//! Every variant of the report, of every built-in policy, as a file that other programs judge.
//!
//! The rules are those of `src-tauri/docs/pdf.md`, one function each; what a rule looks at is the
//! finished file opened again, never what the program meant to write.

mod content;
mod fonts;
mod metadata;
mod pictures;
mod rules;
mod sample;
mod structure;

use lopdf::{Dictionary, Document, Object};

use sample::{Campaign, POLICIES, VARIANTS};

/// What a rule has found: nothing, or the facts that break it.
type Found = Vec<String>;

#[test]
fn every_variant_of_every_policy_keeps_every_rule() {
    for policy in POLICIES {
        let campaign = Campaign::new(policy, "ja", "2026-12-03T09:00:00+09:00");
        for variant in VARIANTS {
            let bytes = campaign.report(variant);
            let broken = rules::broken(&bytes);
            if matches!(variant, "one_page" | "cover_sheet") {
                let file = Document::load_mem(&bytes).expect("the file can be opened");
                assert_eq!(file.get_pages().len(), 1, "{policy}: the reader gets a sheet");
            }
            assert_eq!(broken, [""; 0], "{policy}, {variant}");
        }
    }
}

#[test]
fn english_reports_keep_the_rules_and_say_their_language() {
    let campaign = Campaign::new("setagaya", "en", "2026-12-03T09:00:00+09:00");
    for variant in VARIANTS {
        let bytes = campaign.report(variant);
        assert_eq!(rules::broken(&bytes), [""; 0], "{variant}");
        let file = Document::load_mem(&bytes).expect("the file can be opened");
        let language = file.catalog().and_then(|catalog| catalog.get(b"Lang"));
        assert_eq!(language.and_then(Object::as_str).ok(), Some(&b"en"[..]), "{variant}");
    }
}

#[test]
fn the_same_book_and_date_give_the_same_bytes_in_another_folder() {
    let first = Campaign::new("kani", "ja", "2026-12-03T09:00:00+09:00");
    let second = Campaign::new("kani", "ja", "2026-12-03T09:00:00+09:00");
    // A pack is signed with keys that are drawn anew, so its sheet is that of one pack alone.
    for variant in VARIANTS.into_iter().filter(|variant| *variant != "cover_sheet") {
        assert!(
            first.report(variant) == second.report(variant),
            "{variant} depends on where it is made"
        );
    }
}

/// The dictionary behind an entry, direct or referred to.
fn dictionary<'f>(file: &'f Document, held: &'f Dictionary, key: &[u8]) -> Option<&'f Dictionary> {
    held.get_deref(key, file).ok()?.as_dict().ok()
}

/// The array behind an entry, direct or referred to.
fn array<'f>(file: &'f Document, held: &'f Dictionary, key: &[u8]) -> Option<&'f Vec<Object>> {
    held.get_deref(key, file).ok()?.as_array().ok()
}

/// The name in an entry.
fn name(held: &Dictionary, key: &[u8]) -> String {
    held.get(key)
        .and_then(Object::as_name)
        .map_or_else(|_| String::new(), |name| String::from_utf8_lossy(name).into_owned())
}

/// A text string, in UTF-16 or as bytes.
fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap_or_default();
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}
