//! What was looked at is written, whatever comes into the book afterwards.

use crate::common::Desk;
use serde_json::json;

#[test]
fn the_file_that_was_looked_at_is_written_though_the_book_goes_on() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let preview = desk.run("preview_report", json!({ "variant": "filled_form", "unit": unit }));
    desk.put(&unit, &item, "not_implemented");
    let named = json!({ "preview": preview["id"], "place": desk.path("seen.pdf") });
    let written = desk.run("write_preview", named);
    assert_eq!(written["sha256"], preview["sha256"], "nobody signs another page than they saw");
    assert_eq!(written["pages"], preview["pages"]);
    let place = desk.path("now.pdf");
    let payload = json!({ "variant": "filled_form", "unit": unit, "place": place });
    let now = desk.run("write_report", payload);
    assert_ne!(now["sha256"], preview["sha256"], "the book has gone on");
}

#[test]
fn a_preview_is_of_its_book_and_of_its_pages() {
    let (desk, unit) = Desk::with_unit();
    let form = json!({ "variant": "blank_form", "unit": unit });
    let first = desk.run("preview_report", form.clone());
    let page = |id: &serde_json::Value, page: u64| json!({ "preview": id, "page": page });
    let view = desk.run("preview_page", page(&first["id"], 1));
    assert!(view["text"].as_str().unwrap().contains("市民課"), "{}", view["text"]);
    let after = first["pages"].as_u64().unwrap() + 1;
    assert_eq!(desk.refused("preview_page", page(&first["id"], 0)), "wrong_value");
    assert_eq!(desk.refused("preview_page", page(&first["id"], after)), "wrong_value");
    let second = desk.run("preview_report", form);
    assert_eq!(desk.refused("preview_page", page(&first["id"], 1)), "unknown_preview");
    desk.run("close_book", json!({}));
    let gone = desk.refused("preview_page", page(&second["id"], 1));
    assert_eq!(gone, "unknown_preview", "nothing of a closed book is shown");
}

#[test]
fn a_letter_is_looked_at_like_a_report() {
    let (desk, _) = Desk::with_unit();
    let settings =
        json!({ "kind": "cover_letter", "document_number": "総情第7号", "dated": "2026-12-01" });
    let preview = desk.run("preview_letter", settings);
    let view = desk.run("preview_page", json!({ "preview": preview["id"], "page": 1 }));
    let text = view["text"].as_str().unwrap();
    assert!(text.contains("総情第7号") && text.contains("令和8年12月1日"), "{text}");
}
