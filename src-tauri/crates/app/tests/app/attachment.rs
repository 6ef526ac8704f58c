//! Attached files by the same commands as the window: looked into, pasted, classified, shared.

use crate::common::{Desk, line};
use serde_json::{Value, json};

/// A PNG of one pixel.
pub const PNG: &str = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49\
                   444154789c63606060000000040001f61738550000000049454e44ae426082";

fn asked(desk: &Desk, unit: &str) -> Vec<String> {
    let sheet = desk.sheet(unit);
    let lines = sheet["items"].as_array().into_iter().flatten();
    let asked = lines.filter(|line| line["standing"] == "unanswered");
    asked.filter_map(|line| Some(line["id"].as_str()?.to_owned())).collect()
}

fn evidence(desk: &Desk, unit: &str, item: &str) -> Value {
    line(&desk.sheet(unit), item)["answer"]["evidence"].clone()
}

#[test]
fn a_text_with_a_number_that_looks_personal_is_told_and_nothing_is_refused() {
    let (desk, unit) = Desk::with_unit();
    let wide: Vec<u8> = "個人番号 123456789018".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, expected) in [
        ("utf8.txt", "番号１２３４５６７８９０１８".as_bytes().to_vec(), 1),
        ("utf16.txt", [vec![0xff, 0xfe], wide].concat(), 1),
        ("sjis.csv", [&[0x8e, 0x81][..], b",1234-5678-9018\r\n", &[0x82, 0x4f]].concat(), 1),
        ("none.txt", b"123456789012".to_vec(), 0),
        ("packed.bin", b"\x00 123456789018".to_vec(), 0),
    ] {
        std::fs::write(desk.folder.path().join(name), bytes).unwrap();
        let told = desk.run("examine_evidence", json!({ "files": [desk.path(name)] }));
        assert_eq!(told[0]["mynumbers"], expected, "{name}");
        assert_eq!(told[0]["name"], name);
    }
    let item = desk.first_item(&unit);
    let attached = desk.run(
        "attach_evidence",
        json!({ "at": { "unit": unit, "item": item }, "files": [desk.path("utf8.txt")] }),
    );
    assert_eq!(attached["files"][0]["error"], Value::Null, "asked, never blocked");
}

#[test]
fn a_picture_from_the_clipboard_is_attached_like_a_file() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let at = json!({ "unit": unit, "item": item });
    let image = |hex: &str| json!({ "at": at, "name": "画面 6月15日", "hex": hex });
    let attached = desk.run("attach_image", image(PNG));
    assert_eq!(attached["files"][0]["error"], Value::Null);
    assert_eq!(evidence(&desk, &unit, &item)[0]["name"], "画面 6月15日.png");
    assert_eq!(evidence(&desk, &unit, &item)[0]["media_type"], "image/png");
    assert_eq!(desk.refused("attach_image", image("xy")), "wrong_value");
    assert_eq!(desk.refused("attach_image", image("8")), "wrong_value");
    let html = desk.run("attach_image", image("3c68746d6c3e"));
    assert_eq!(html["files"][0]["error"]["code"], "evidence_type_mismatch", "content decides");
}

#[test]
fn a_file_gets_its_class_and_goes_to_other_items_by_one_act() {
    let (desk, unit) = Desk::with_unit();
    let items = asked(&desk, &unit);
    let at = json!({ "unit": unit, "item": items[0] });
    desk.run("attach_image", json!({ "at": at, "name": "画面", "hex": PNG }));
    let sha = evidence(&desk, &unit, &items[0])[0]["sha256"].clone();
    let class = |class: Value| json!({ "at": at, "sha256": sha, "confidentiality": class });
    desk.run("classify_evidence", class(json!("3B")));
    assert_eq!(evidence(&desk, &unit, &items[0])[0]["confidentiality"], "3B");
    assert_eq!(desk.refused("classify_evidence", class(json!("秘"))), "wrong_value");

    desk.put(&unit, &items[1], "implemented");
    let share = json!({
        "at": at, "sha256": sha, "items": [items[0], items[1], items[2], items[2], "ZZZ-99"],
    });
    let before = desk.run("show_book", json!({}));
    let plan = desk.run("plan_share_evidence", share.clone());
    assert_eq!(desk.run("show_book", json!({})), before, "a plan writes nothing");
    let shared = desk.run("share_evidence", share);
    assert_eq!(shared["account"], plan);
    let codes: Vec<&str> = plan["lines"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|line| line["code"].as_str())
        .collect();
    assert_eq!(codes, ["same", "said", "said", "answered_twice", "unknown_item"]);
    assert_eq!(evidence(&desk, &unit, &items[2])[0]["confidentiality"], "3B", "as it stands");
    let answer = &line(&desk.sheet(&unit), &items[1])["answer"].clone();
    assert_eq!(answer["value"], "implemented", "a file leaves the mark alone");
    let undo = desk.run("undo_state", json!({ "unit": unit }));
    let operation = undo["undo"]["operation"].clone();
    desk.run("take_back", json!({ "unit": unit, "operation": operation }));
    assert_eq!(evidence(&desk, &unit, &items[1]), json!([]), "one act, one undo");
    let missing = json!({ "at": at, "sha256": "0".repeat(64), "items": [items[1]] });
    assert_eq!(desk.refused("share_evidence", missing), "evidence_missing");
}
