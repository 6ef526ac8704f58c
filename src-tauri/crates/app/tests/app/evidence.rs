//! Evidence by the same commands as the window.

use crate::common::{Desk, line};
use serde_json::{Value, json};

fn attach(desk: &Desk, unit: &str, item: &str, names: &[&str]) -> Value {
    let files: Vec<Value> = names.iter().map(|name| desk.path(name)).collect();
    desk.run("attach_evidence", json!({ "at": { "unit": unit, "item": item }, "files": files }))
}

#[test]
fn files_are_attached_located_verified_and_taken_off() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let at = json!({ "unit": unit, "item": item });
    std::fs::write(desk.folder.path().join("受講記録.txt"), "6月15日 受講").unwrap();
    std::fs::write(desk.folder.path().join("名簿.csv"), "氏名,済\r\n").unwrap();
    desk.put(&unit, &item, "implemented");
    let attached = attach(&desk, &unit, &item, &["受講記録.txt", "名簿.csv"]);
    assert!(attached["files"].as_array().unwrap().iter().all(|file| file["error"].is_null()));
    let location = json!({ "document_name": "受講簿", "place": "書庫A-3" });
    desk.run("locate_evidence", json!({ "at": at, "locations": [location] }));

    let desk = desk.reopened();
    let sheet = desk.sheet(&unit);
    let kept = &line(&sheet, &item)["answer"];
    assert_eq!(kept["value"], "implemented", "documents do not touch the mark");
    assert_eq!(kept["evidence"][0]["name"], "受講記録.txt");
    assert_eq!(kept["locations"][0]["place"], "書庫A-3");
    let checks = desk.run("verify_evidence", json!({}));
    assert!(checks.as_array().unwrap().iter().all(|check| check["state"] == "ok"));

    let sha = kept["evidence"][0]["sha256"].as_str().unwrap().to_owned();
    let copy = desk.path("copy.txt");
    desk.run("export_evidence", json!({ "sha256": sha, "place": copy }));
    let text = std::fs::read_to_string(desk.folder.path().join("copy.txt")).unwrap();
    assert_eq!(text, "6月15日 受講", "the copy is the file");
    desk.run("remove_evidence", json!({ "at": at, "sha256": sha }));
    let sheet = desk.sheet(&unit);
    assert_eq!(line(&sheet, &item)["answer"]["evidence"].as_array().unwrap().len(), 1);
    assert_eq!(
        desk.refused("remove_evidence", json!({ "at": at, "sha256": sha })),
        "evidence_missing"
    );
}

#[test]
fn a_refused_file_does_not_keep_the_others_out() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(desk.folder.path().join(name), bytes).unwrap();
    };
    write("空.txt", b"");
    write("請求書.pdf", b"MZ\x90\0 a program behind a harmless name");
    write("入口.lnk", b"L\0\0\0");
    write("良い.txt", "記録".as_bytes());
    std::fs::create_dir(desk.folder.path().join("フォルダ.txt")).unwrap();
    let names = ["空.txt", "請求書.pdf", "入口.lnk", "ない.txt", "フォルダ.txt", "良い.txt"];
    let attached = attach(&desk, &unit, &item, &names);
    let codes: Vec<&str> = attached["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["error"]["code"].as_str().unwrap_or("ok"))
        .collect();
    assert_eq!(
        codes,
        [
            "evidence_empty",
            "evidence_type_mismatch",
            "evidence_type_denied",
            "evidence_changed",
            "evidence_not_a_file",
            "ok"
        ],
        "each with its own reason"
    );
    let evidence = &attached["saved"]["item"]["answer"]["evidence"];
    assert_eq!(evidence.as_array().unwrap().len(), 1, "the good one is there");
}

#[test]
fn lost_and_changed_files_are_visible() {
    let (desk, unit) = Desk::with_unit();
    let item = desk.first_item(&unit);
    for name in ["一.txt", "二.txt"] {
        std::fs::write(desk.folder.path().join(name), name).unwrap();
    }
    let attached = attach(&desk, &unit, &item, &["一.txt", "二.txt"]);
    let sha = |index: usize| {
        attached["saved"]["item"]["answer"]["evidence"][index]["sha256"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let file = |sha: &str| desk.folder.path().join("book/evidence").join(&sha[..2]).join(sha);
    std::fs::remove_file(file(&sha(0))).unwrap();
    std::fs::write(file(&sha(1)), "変えられた").unwrap();
    let check = desk.run("check_book", json!({}));
    assert_eq!(check["ok"], false);
    let mut states: Vec<&str> = check["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["state"].as_str().unwrap())
        .collect();
    states.sort_unstable();
    assert_eq!(states, ["changed", "missing"], "a visible state, not a crash");
}
