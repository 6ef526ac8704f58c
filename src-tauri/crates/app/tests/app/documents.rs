//! Documents made of a book: what an edition freezes, 正誤表, 送付票, the whole book as JSON.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::{Desk, session};

/// A desk whose session finds the fonts.
fn desk() -> (Desk, String) {
    let (mut desk, unit) = Desk::with_unit();
    let fonts = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    let options = tenken_app::Options {
        now: Some("2026-06-15T10:24:00+09:00".to_owned()),
        paths_allowed: true,
        fonts: Some(fonts),
        ..tenken_app::Options::default()
    };
    desk.session = tenken_app::Session::new(Box::new(crate::common::NoDesktop), options);
    desk.run("open_book", json!({ "place": desk.path("book") }));
    (desk, unit)
}

/// The SHA-256 of a report.
fn report(desk: &Desk, payload: Value) -> String {
    let mut payload = payload;
    payload["place"] = desk.path("report.pdf");
    let written = desk.run("write_report", payload);
    assert!(written["pages"].as_u64() > Some(0), "it has pages");
    written["sha256"].as_str().unwrap().to_owned()
}

#[test]
fn an_edition_keeps_the_texts_and_the_language_that_it_was_issued_with() {
    let (desk, unit) = desk();
    desk.put(&unit, &desk.first_item(&unit), "implemented");
    desk.run("set_locale", json!({ "locale": "en" }));
    let texts = json!({ "overall_opinion": "ロックが遅れている。", "public_note": "改める。" });
    desk.run("issue_edition", json!({ "texts": texts }));
    let variants = ["internal", "one_page", "public_summary", "unit"];
    let issued = |variant: &str, texts: Value| {
        report(&desk, json!({ "variant": variant, "edition": "1", "unit": unit, "texts": texts }))
    };
    let before = variants.map(|variant| issued(variant, json!({})));
    desk.run("set_locale", json!({ "locale": "ja" }));
    desk.put(&unit, &desk.first_item(&unit), "not_implemented");
    let other = json!({ "overall_opinion": "すべてよい。", "public_note": "問題ない。" });
    let after = variants.map(|variant| issued(variant, other.clone()));
    assert_eq!(before, after, "the same files, whoever asks and whatever is typed now");
    let now = report(&desk, json!({ "variant": "internal", "texts": other }));
    assert_ne!(now, before[0], "the book itself goes on");
}

#[test]
fn an_erratum_is_printed_from_the_difference_of_two_frozen_states() {
    let (desk, unit) = desk();
    let item = desk.first_item(&unit);
    desk.put(&unit, &item, "implemented");
    desk.run("issue_edition", json!({}));
    desk.put(&unit, &item, "partial");
    let erratum = json!({ "kind": "erratum", "reason": "誤りがあった。" });
    let erratum = desk.run("issue_edition", erratum);
    let id = erratum["id"].as_str().unwrap();
    let first = report(&desk, json!({ "variant": "erratum", "edition": id }));
    desk.put(&unit, &item, "unknown");
    let again = report(&desk, json!({ "variant": "erratum", "edition": id }));
    assert_eq!(first, again, "what came later is not in it");
    let alone = json!({ "variant": "erratum", "edition": "1", "place": desk.path("e.pdf") });
    assert_eq!(desk.refused("write_report", alone), "unknown_edition", "the first amends nothing");
    let nothing = json!({ "variant": "erratum", "place": desk.path("e.pdf") });
    assert_eq!(desk.refused("write_report", nothing), "text_missing", "which edition?");
}

#[test]
fn a_pack_goes_with_its_cover_sheet_and_the_sheet_can_be_made_again() {
    let (desk, unit) = desk();
    let written = desk.run(
        "write_requests",
        json!({
            "units": [unit],
            "place": desk.path("依頼.tenken"),
            "cover_sheets": desk.path("送付票.pdf"),
        }),
    );
    assert!(written[0]["cover_sheet"].as_str().unwrap().ends_with("送付票.pdf"), "{written}");
    let first = std::fs::read(desk.folder.path().join("送付票.pdf")).unwrap();
    assert!(first.starts_with(b"%PDF-1.7"));
    report(&desk, json!({ "variant": "cover_sheet", "pack": desk.path("依頼.tenken") }));
    let again = std::fs::read(desk.folder.path().join("report.pdf")).unwrap();
    assert!(first == again, "of what the log noted it is the same sheet");
    let nothing = json!({ "variant": "cover_sheet", "place": desk.path("x.pdf") });
    assert_eq!(desk.refused("write_report", nothing), "text_missing", "of which pack?");
    let all = json!({
        "units": [unit], "place": desk.path("."), "cover_sheets": desk.path("nowhere"),
    });
    assert_eq!(desk.refused("write_requests", all), "folder_needed", "before anything is written");
}

#[test]
fn the_draw_is_among_units_that_are_asked_something() {
    let (desk, unit) = Desk::with_unit();
    let silent = desk.run("add_unit", json!({ "name": "空課", "organ": "executive_bureau" }));
    desk.run("set_roles", json!({ "unit": silent["id"], "roles": [] }));
    let sample = desk.run("plan_sample", json!({ "method": "draw", "count": 1, "seed": "1" }));
    assert_eq!(sample["candidates"], 1, "nothing is asked of the other");
    assert_eq!(sample["chosen"][0]["unit"], unit);
    assert_eq!(sample["not_audited"][0]["name"], "空課", "which is still told");
    let two = json!({ "method": "draw", "count": 2, "seed": "1" });
    assert_eq!(desk.refused("plan_sample", two), "wrong_value", "there are no two");
}

/// Exports the book that is open.
fn export(desk: &Desk, name: &str, without_files: bool) -> (Value, Vec<u8>) {
    let payload = json!({ "place": desk.path(name), "without_files": without_files });
    let written = desk.run("export_book", payload);
    (written, std::fs::read(desk.folder.path().join(name)).unwrap())
}

fn sample(policy: &str, units: usize, seed: u64) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { session: session(), folder };
    let payload =
        json!({ "policy": policy, "units": units, "seed": seed, "place": desk.path("book") });
    desk.run("create_sample", payload);
    desk
}

#[test]
fn a_book_goes_into_json_and_back_without_loss() {
    let desk = sample("kani", 5, 3);
    let (written, bytes) = export(&desk, "book.json", false);
    assert_eq!(written["missing"], json!([]), "the sample has all its files");
    let import = |book: &str| json!({ "place": desk.path("book.json"), "book": desk.path(book) });
    let plan = desk.run("plan_import_book", import("copy"));
    assert!(!desk.folder.path().join("copy").exists(), "a plan makes nothing");
    assert_eq!(plan["accepted"], written["records"], "every record: {}", plan["rejected"]);
    let taken = desk.run("import_book", import("copy"));
    assert_eq!(taken["book"]["state_id"], written["state_id"], "the same state");
    assert_eq!(taken["in"], written["records"]);
    assert_eq!(taken["lines"].as_array().unwrap().len(), taken["in"].as_u64().unwrap() as usize);
    let check = desk.run("check_book", json!({}));
    assert_eq!(check["ok"], true, "a whole book: {check}");
    let (_, again) = export(&desk, "again.json", false);
    assert!(bytes == again, "a second export is the same file");
    let once_more = import("copy");
    assert_eq!(
        desk.refused("import_book", once_more.clone()),
        "return_unsigned",
        "it is no new book"
    );
    let mut unsigned = once_more;
    unsigned["unsigned"] = json!(true);
    let taken = desk.run("import_book", unsigned);
    assert_eq!(taken["unchanged"], taken["in"], "a second time changes nothing");
    assert_eq!(taken["run"], Value::Null);
}

#[test]
fn files_that_stay_out_are_named_and_told_as_missing() {
    let desk = sample("kani", 4, 1);
    let (written, bytes) = export(&desk, "book.json", true);
    assert!(!String::from_utf8_lossy(&bytes).contains("\"content\""), "no file in it");
    let import = json!({ "place": desk.path("book.json"), "book": desk.path("copy") });
    let plan = desk.run("plan_import_book", import);
    let missing = plan["missing"].as_array().unwrap().len() as u64;
    assert_eq!(Some(missing), written["files"].as_u64(), "each by its hash");
    let place = json!({ "place": desk.path("SHA256SUMS") });
    desk.run("export_manifest", place);
    let manifest = std::fs::read_to_string(desk.folder.path().join("SHA256SUMS")).unwrap();
    assert_eq!(manifest.lines().count() as u64, missing + 1, "a line each, under the state");
    for line in manifest.lines().skip(1) {
        let (hash, path) = line.split_once("  ").unwrap();
        let bytes = std::fs::read(desk.folder.path().join("book").join(path)).unwrap();
        assert_eq!(tenken_core::hash::sha256_hex(&bytes), hash, "as sha256sum -c reads it");
    }
}

#[test]
fn a_touched_export_is_refused_and_nothing_is_made() {
    let desk = sample("kani", 3, 1);
    let (written, bytes) = export(&desk, "book.json", false);
    let whole = String::from_utf8(bytes).unwrap();
    let state = written["state_id"].as_str().unwrap();
    for (text, code) in [
        (whole.replacen(state, &"0".repeat(64), 1), "export_damaged"),
        (whole.replacen("implemented", "unknown", 1), "export_damaged"),
        (whole.replacen("\"version\":1", "\"version\":7", 1), "export_too_new"),
        (whole.replacen("\"format\"", "\"format\":\"x\",\"format\"", 1), "not_an_export"),
        (whole[..whole.len() - 9].to_owned(), "not_an_export"),
        ("{".repeat(10_000), "not_an_export"),
    ] {
        std::fs::write(desk.folder.path().join("touched.json"), text).unwrap();
        let import = json!({ "place": desk.path("touched.json"), "book": desk.path("copy") });
        assert_eq!(desk.refused("plan_import_book", import.clone()), code);
        assert_eq!(desk.refused("import_book", import), code);
        assert!(!desk.folder.path().join("copy").exists(), "{code}: no folder, no book");
    }
}

#[test]
fn the_figure_leaves_as_a_picture() {
    let desk = sample("setagaya", 4, 1);
    desk.run("export_figure", json!({ "place": desk.path("figure.svg") }));
    let svg = std::fs::read_to_string(desk.folder.path().join("figure.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("○ 実施"), "with its legend");
}

fn cases() -> u32 {
    if std::env::var_os("TENKEN_SOAK").is_some() { 100 } else { 3 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_book_comes_back_as_it_was(
        policy in prop::sample::select(vec!["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"]),
        units in 1_usize..6,
        seed in any::<u32>(),
        said in prop::collection::vec(("\\PC{0,40}", prop::sample::select(vec!["partial", "unknown"])), 0..4),
        file in prop::collection::vec(any::<u8>(), 1..2_000),
        issue in any::<bool>(),
    ) {
        let desk = sample(policy, units, u64::from(seed));
        let list = desk.run("list_units", json!({}));
        let unit = list[0]["id"].as_str().unwrap().to_owned();
        let sheet = desk.sheet(&unit);
        let asked = sheet["items"].as_array().unwrap().iter();
        for (item, (text, value)) in asked.filter(|item| item["standing"] == "settled").zip(&said) {
            let payload = json!({
                "unit": unit, "item": item["id"], "change_reason": "見直し",
                "input": { "value": value, "reason": text },
            });
            // Texts that cannot be kept are refused; what is kept must come back.
            let _ = desk.try_run("put_answer", payload);
        }
        let path = desk.folder.path().join("証.txt");
        std::fs::write(&path, format!("{file:?}")).unwrap();
        let item = sheet["items"][0]["id"].clone();
        let attach = json!({ "unit": unit, "item": item, "files": [{ "path": path }] });
        let _ = desk.try_run("attach_evidence", attach);
        if issue {
            desk.run("issue_edition", json!({ "texts": { "overall_opinion": "総評" } }));
        }
        let (written, bytes) = export(&desk, "book.json", false);
        let import = json!({ "place": desk.path("book.json"), "book": desk.path("copy") });
        let taken = desk.run("import_book", import);
        prop_assert_eq!(&taken["book"]["state_id"], &written["state_id"]);
        prop_assert_eq!(&taken["accepted"], &written["records"], "every record is accounted for");
        prop_assert_eq!(&taken["missing"], &json!([]));
        let (_, again) = export(&desk, "again.json", false);
        prop_assert!(bytes == again, "the same file to the byte");
    }
}
