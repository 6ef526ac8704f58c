//! What was decided about forms, covers, persons, lists of questions.

use serde_json::{Value, json};

use crate::desk::{Desk, answer, counts, tenken};

const HEADER: &str = "番号,点検項目,判定,備考";

#[test]
fn one_decision_serves_every_file_of_the_form_and_no_other() {
    let desk = Desk::new();
    for unit in ["市民課", "税務課"] {
        desk.add_unit(unit);
    }
    let files: Vec<String> = ["総務課", "市民課", "税務課"]
        .iter()
        .map(|unit| desk.sheet(&format!("{unit}.csv"), unit, HEADER, &["◎", "○", "×", "◎"]))
        .collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let plan = desk.run(&[&["excel", "plan"], files.as_slice()].concat());
    assert_eq!(counts(&plan), [6, 0, 0, 6], "nobody explained ◎");
    let groups = plan["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 1, "one form: {groups:?}");
    assert_eq!(groups[0]["files"], json!([0, 1, 2]), "in three files");

    let kept = desk.run(&[
        "excel",
        "profile",
        "put",
        "--name",
        "様式A",
        "--form",
        files[0],
        "--mark",
        "◎=implemented",
    ]);
    assert_eq!(kept[0]["mapping"]["marks"], json!({ "◎": "implemented" }), "{kept}");
    let plan = desk.run(&[&["excel", "plan"], files.as_slice()].concat());
    assert_eq!(counts(&plan), [12, 0, 0, 0], "the other files need no question");
    assert_eq!(plan["groups"][0]["profile"], "様式A");

    // Another form with the same questions is never forced into it.
    let other = desk.sheet("別.csv", "総務課", "No.,設問,結果,理由", &["◎", "○", "×", "◎"]);
    let refused = desk.run(&["excel", "plan", "--profile", "様式A", &other]);
    assert_eq!(counts(&refused), [0, 0, 0, 4]);
    assert_eq!(refused["lines"][0]["code"], "sheet_other_form");
    let by_itself = desk.run(&["excel", "plan", &other]);
    assert_eq!(counts(&by_itself), [2, 0, 0, 2], "its ◎ is still nobody's");
    // So is one whose legend says something else.
    let text = std::fs::read_to_string(files[0]).unwrap();
    std::fs::write(desk.path("凡例.csv"), format!("◎：一部実施　○：実施\n{text}")).unwrap();
    let legend = desk.path("凡例.csv").display().to_string();
    let own = desk.run(&["excel", "plan", "--profile", "様式A", &legend]);
    assert_eq!(own["lines"][0]["code"], "sheet_other_form", "its own legend makes it another form");

    let done = desk.run(&[&["excel", "apply", "--profile", "様式A"], files.as_slice()].concat());
    assert_eq!(counts(&done), [12, 0, 0, 0], "as planned");
    let sheet = desk.run(&["answer", "list", "--unit", "税務課"]);
    let first = sheet["items"].as_array().unwrap().iter().find(|i| i["id"] == *desk.items[0].0);
    assert_eq!(first.unwrap()["answer"]["value"], "implemented", "as it was decided");

    assert_eq!(desk.refused(&["excel", "profile", "delete", "様式B"]), "unknown_profile");
    assert_eq!(desk.run(&["excel", "profile", "delete", "様式A"]), json!([]));
    let plan = desk.run(&["excel", "plan", &other, files[0]]);
    assert_eq!(counts(&plan)[3], 2 + 2, "forgotten, it serves nobody");
}

#[test]
fn a_column_and_a_wording_can_be_decided_too() {
    let desk = Desk::new();
    let (id, question) = &desk.items[0];
    let longer = question.replace("か。", "かどうかを答えてください。");
    let text = format!("所属,総務課\n番号,点検項目,甲,乙\n{id},{longer},○,×\n");
    let path = desk.path("甲乙.csv");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let plan = desk.run(&["excel", "plan", path]);
    assert_eq!(counts(&plan), [0, 0, 0, 1], "nobody knows which column is meant");
    let item = format!("{longer}={id}");
    desk.run(&[
        "excel",
        "profile",
        "put",
        "--name",
        "甲乙",
        "--form",
        path,
        "--role",
        "乙=answer",
        "--role",
        "甲=other",
        "--item",
        &item,
    ]);
    let plan = desk.run(&["excel", "apply", path]);
    assert_eq!(counts(&plan), [1, 0, 0, 0], "{plan:#}");
    let sheet = desk.run(&["answer", "list", "--unit", "総務課"]);
    let line = sheet["items"].as_array().unwrap().iter().find(|i| i["id"] == **id).unwrap();
    assert_eq!(line["answer"]["value"], "not_implemented", "the column that was chosen");
}

#[test]
fn a_later_change_makes_the_heads_confirmation_one_to_look_at_again() {
    let desk = Desk::new();
    let text = |mark: &str| {
        let mut text = "所属,総務課,所属長,課長 渡邊 正\n所属長確認日,2026/6/12\n".to_owned()
            + "番号,点検項目,回答,備考\n";
        for (id, question) in &desk.items {
            text += &format!("{id},{question},{mark},\n");
        }
        text
    };
    let path = desk.path("点検票.csv");
    std::fs::write(&path, text("○")).unwrap();
    let path = path.to_str().unwrap();
    let done = desk.run(&["excel", "apply", path]);
    let said = &done["files"][0]["confirmations"][0];
    assert_eq!(said["code"], "head_new", "{}", done["files"][0]);
    let work = |desk: &Desk| desk.run(&["answer", "list", "--unit", "総務課"])["work"].clone();
    assert_eq!(work(&desk)["confirmation"]["confirmer"], "課長 渡邊 正");
    assert_eq!(work(&desk)["confirmation_outdated"], json!(false));
    let again = desk.run(&["excel", "apply", path]);
    assert_eq!(again["files"][0]["confirmations"][0]["code"], "head_same", "nothing new");
    let item = &desk.items[0].0;
    desk.run(&["answer", "put", "--unit", "総務課", "--item", item, "--value", "partial"]);
    assert_eq!(work(&desk)["confirmation_outdated"], json!(true), "the head has not seen this");
    let old = desk.run(&["excel", "apply", path]);
    assert_eq!(
        old["files"][0]["confirmations"][0]["code"], "head_same",
        "the sheet is the old one"
    );
    assert_eq!(work(&desk)["confirmation_outdated"], json!(true), "and confirms no later word");
}

#[test]
fn a_name_alone_confirms_nothing() {
    let desk = Desk::new();
    let (id, question) = &desk.items[0];
    let text =
        format!("所属,総務課,所属長,課長 渡邊 正\n番号,点検項目,回答,備考\n{id},{question},○,\n");
    let path = desk.path("点検票.csv");
    std::fs::write(&path, text).unwrap();
    let done = desk.run(&["excel", "apply", path.to_str().unwrap()]);
    assert_eq!(done["files"][0]["confirmations"][0]["code"], "head_undated");
    let work = desk.run(&["answer", "list", "--unit", "総務課"])["work"].clone();
    assert_eq!(work["confirmation"], Value::Null);
}

#[test]
fn rows_of_persons_stay_out_of_an_anonymous_campaign() {
    let desk = Desk::new();
    desk.run(&[
        "campaign",
        "create",
        "--checklist",
        "kani",
        "--fiscal-year",
        "2026",
        "--name",
        "無記名",
        "--anonymous",
    ]);
    desk.add_unit("総務課");
    let (id, question) = desk.asked("総務課").into_iter().next().unwrap();
    let text = format!(
        "回答日時,所属,氏名,{id} {question}\n2026/6/15,総務課,髙橋一郎,はい\n2026/6/15,総務課,齋藤花子,はい\n"
    );
    let text = text.replace(
        &format!(",{id} {question}\n"),
        &format!(",Q1 {question},Q2 画面をロックしているか\n"),
    );
    let text = text.replace(",はい\n", ",はい,はい\n");
    let path = desk.path("回答.csv");
    std::fs::write(&path, text).unwrap();
    let plan = desk.run(&["excel", "plan", path.to_str().unwrap()]);
    let codes: Vec<&str> =
        plan["lines"].as_array().unwrap().iter().map(|l| l["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"sheet_person_anonymous"), "{plan:#}");
    assert_eq!(counts(&plan)[0], 0, "nothing says who answered");
}

#[test]
fn a_list_of_questions_becomes_a_draft_that_names_what_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("設問.csv");
    let text = "番号,分野,点検項目,根拠条項,必須／推奨,確認資料の例\n\
        1,物理,書庫を施錠しているか。,6(4),必須,鍵管理簿\n\
        2,物理,入退室を記録しているか。,基本方針６（４）、実施手順3,推奨,記録簿\n\
        3,人的,研修を受講したか。,,必須,受講名簿\n";
    std::fs::write(&list, text).unwrap();
    let out = folder.path().join("draft");
    let (list, out) = (list.to_str().unwrap(), out.to_str().unwrap());
    let output = tenken(&["excel", "questions", list, "--out", out, "--policy", "kani"]);
    assert_eq!(output.status.code(), Some(1), "a reference was not found");
    let drafted: Value = serde_json::from_slice(&output.stdout).unwrap();
    let questions = drafted["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 3);
    assert_eq!(questions[1]["clauses"], json!(["6(4)"]));
    assert_eq!(questions[1]["unresolved"], json!(["実施手順3"]), "told, not dropped");
    assert_eq!(questions[1]["requirement"], "recommended");
    assert_eq!(questions[0]["evidence"], json!(["鍵管理簿"]));
    let check = answer(&["checklist", "check", out]);
    assert_eq!(check["items"], 3, "the draft is read as a checklist");
    let shown = answer(&["checklist", "show", out]);
    assert_eq!(shown["item"][0]["cites"][0]["clause"], "6(4)");
    assert_eq!(shown["chapter"][1]["title_ja"], "人的");
    let again = tenken(&["excel", "questions", list, "--out", out]);
    assert_eq!(again.status.code(), Some(3), "a draft that somebody went on with is not lost");
    let none = folder.path().join("空.csv");
    std::fs::write(&none, "これは,表では,ない\n").unwrap();
    let nothing = tenken(&["excel", "questions", none.to_str().unwrap(), "--out", "/nowhere"]);
    assert_eq!(nothing.status.code(), Some(3));
    let error: Value = serde_json::from_slice(&nothing.stderr).unwrap();
    assert_eq!(error["error"]["code"], "sheet_no_questions");
}
