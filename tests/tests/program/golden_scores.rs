//! The four figures against a sheet worked by hand, and against a program in another language.
//!
//! `golden/scores/answers.csv` holds the cases, `expected.csv` their figures as a person works them
//! out with a pencil. `recompute.mjs` computes both anew from the formulas; the program's own come
//! out of the command `score` on a book that holds the answers as records.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};
use tenken_core::checklist::Checklist;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_core::vocabulary::Role;
use tenken_store::Book;

const CUT_OFF: &str = "2026-12-01";

struct NoDesktop;

impl Host for NoDesktop {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        Vec::new()
    }

    fn reveal(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn open(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn progress(&self, _: Progress) {}
}

/// One row of the sheet of answers.
#[derive(Debug, Clone, serde::Deserialize)]
struct Row {
    case: String,
    unit: String,
    times: usize,
    requirement: String,
    weight: String,
    scored: String,
    withdrawn: String,
    answer: String,
    expires_on: String,
}

fn golden(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/scores").join(file)
}

/// The rows of a sheet without quotes, each by its column names.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(golden(file)).unwrap();
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), names.len(), "{line}");
            names.iter().zip(cells).map(|(n, c)| ((*n).to_owned(), c.to_owned())).collect()
        })
        .collect()
}

fn answers() -> Vec<Row> {
    rows("answers.csv")
        .into_iter()
        .map(|row| {
            let mut value = json!(row);
            value["times"] = json!(row["times"].parse::<usize>().unwrap());
            serde_json::from_value(value).unwrap()
        })
        .collect()
}

/// The figures worked by hand, by case and column.
fn expected() -> BTreeMap<String, BTreeMap<String, String>> {
    let rows = rows("expected.csv").into_iter();
    rows.map(|mut row| (row.remove("case").unwrap(), row)).collect()
}

fn recompute(arguments: &[&str], input: &str) -> Value {
    let mut child = Command::new("node")
        .arg(golden("recompute.mjs"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the pages need node, too");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the script ends well");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn fraction(value: &Value) -> String {
    format!("{}/{}", value["num"], value["den"])
}

/// How the report and the window print a rate.
fn shown(rate: &Value, minimum: u64) -> String {
    let (num, den) = (rate["num"].as_u64().unwrap(), rate["den"].as_u64().unwrap());
    match (tenken_core::score::Fraction { num, den }.per_mille(), den < minimum) {
        (None, _) => "―".to_owned(),
        (Some(_), true) => "件数のみ".to_owned(),
        (Some(tenths), false) => format!("{}.{}", tenths / 10, tenths % 10),
    }
}

#[test]
fn the_sheet_worked_by_hand_agrees_with_the_script_in_another_language() {
    let path = golden("answers.csv");
    let script = recompute(&["sheet", path.to_str().unwrap()], "");
    let expected = expected();
    assert!(20 <= expected.len(), "twenty worked examples and the cases of the formulas");
    for (case, figures) in &expected {
        for (name, by_hand) in figures {
            let found = &script[case][name];
            let found = match found.as_array() {
                Some(pair) => format!("{}/{}", pair[0], pair[1]),
                None => found.as_str().unwrap().to_owned(),
            };
            assert_eq!(&found, by_hand, "{case}: {name}");
        }
    }
    assert_eq!(script.as_object().unwrap().len(), expected.len(), "every case has its figures");
}

#[test]
fn the_figures_of_the_command_are_those_of_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("book");
    write_book(&place);
    let session = session();
    let run = |command: &str, payload: Value| {
        dispatch(&session, command, payload).unwrap_or_else(|e| panic!("{command}: {e}"))
    };
    run("open_book", json!({ "place": { "path": place } }));
    for (case, by_hand) in expected() {
        let plain = run("score", json!({ "campaign": case }));
        let strict = run("score", json!({ "campaign": case, "strict": true }));
        let total = &plain["total"];
        let minimum = plain["minimum_denominator"].as_u64().unwrap();
        for (name, found) in [
            ("coverage", fraction(&total["coverage"])),
            ("implementation", fraction(&total["implementation"])),
            ("implementation_strict", fraction(&strict["total"]["implementation"])),
            ("weighted", fraction(&total["weighted"])),
            ("weighted_strict", fraction(&strict["total"]["weighted"])),
            ("at_100", fraction(&plain["attainment"]["at_100"])),
            ("at_95", fraction(&plain["attainment"]["at_95"])),
            ("at_90", fraction(&plain["attainment"]["at_90"])),
            ("shown", shown(&total["implementation"], minimum)),
        ] {
            assert_eq!(found, by_hand[name], "{case}: {name}");
        }
        for figure in ["coverage", "implementation", "weighted"] {
            let payload = json!({ "campaign": case, "figure": figure });
            let detail = run("score_detail", payload);
            assert_eq!(detail["figure"], total[figure], "{case}: the answers behind {figure}");
        }
    }
}

#[test]
fn the_figures_of_every_policy_s_sample_are_those_of_the_script() {
    for policy in ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"] {
        let folder = tempfile::tempdir().unwrap();
        let session = session();
        let run = |command: &str, payload: Value| {
            dispatch(&session, command, payload).unwrap_or_else(|e| panic!("{command}: {e}"))
        };
        let place = json!({ "path": folder.path().join("book") });
        run("create_sample", json!({ "policy": policy, "units": 12, "place": place }));
        let scores = run("score", json!({}));
        let checklist = run("show_checklist", json!({ "id": policy }));
        let units: Vec<Value> = scores["units"].as_array().unwrap().clone();
        let lines = |unit: &Value| {
            let sheet = run("unit_sheet", json!({ "unit": unit["id"] }));
            let items = sheet["items"].as_array().unwrap().iter();
            items.map(|line| of_line(line, &checklist)).collect::<Vec<_>>()
        };
        let book = json!({
            "cut_off": scores["cut_off"],
            "chapters": scores["chapters"].as_array().unwrap().iter().map(|c| &c["id"])
                .collect::<Vec<_>>(),
            "units": units.iter().map(lines).collect::<Vec<_>>(),
        });
        let script = recompute(&["book"], &book.to_string());
        let check = |at: String, line: &Value, recomputed: &Value| {
            for figure in ["coverage", "implementation", "weighted"] {
                let pair = &recomputed[figure];
                let found = json!({ "num": pair[0], "den": pair[1] });
                assert_eq!(line[figure], found, "{policy} {at}: {figure}");
            }
        };
        check("total".to_owned(), &scores["total"], &script["total"]);
        for list in ["units", "chapters"] {
            for (n, line) in scores[list].as_array().unwrap().iter().enumerate() {
                check(format!("{list} {n}"), line, &script[list][n]);
            }
        }
        for threshold in ["at_100", "at_95", "at_90"] {
            let pair = &script["total"][threshold];
            let found = json!({ "num": pair[0], "den": pair[1] });
            assert_eq!(scores["attainment"][threshold], found, "{policy}: {threshold}");
        }
    }
}

/// A line of a sheet as the script takes it.
fn of_line(line: &Value, checklist: &Value) -> Value {
    let items = checklist["item"].as_array().unwrap();
    let item = items.iter().find(|item| item["id"] == line["id"]).unwrap();
    let answer = match line["standing"].as_str().unwrap() {
        "settled_by_gate" => json!("not_applicable"),
        "answered" => line["answer"]["value"].clone(),
        "unanswered" => json!(""),
        other => json!(other),
    };
    json!({
        "answer": answer,
        "expires_on": line["answer"]["exception"]["expires_on"],
        "chapter": line["chapter"],
        "scored": line["scored"],
        "requirement": line["requirement"],
        "weight": item["weight"],
    })
}

fn session() -> Session {
    let options = Options {
        now: Some("2026-12-05T09:00:00+09:00".to_owned()),
        seed: Some(1),
        paths_allowed: true,
        ..Options::default()
    };
    Session::new(Box::new(NoDesktop), options)
}

/// A book with one campaign per case, its id the case's name.
fn write_book(folder: &Path) {
    let mut book = Book::create(folder, "device").unwrap();
    let template = tenken_checklist::built_in::get("kani").unwrap();
    let mut cases: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in answers() {
        cases.entry(row.case.clone()).or_default().push(row);
    }
    for (case, rows) in &cases {
        let (checklist, records) = campaign(case, rows, &template);
        let sha256 = book.put_blob(&serde_json::to_vec(&checklist).unwrap()).unwrap();
        let campaign = json!({
            "name": case, "organization": "可児市", "fiscal_year": 2026,
            "purpose": "self_inspection", "rhythm": "annual", "cut_off": CUT_OFF,
            "checklist": { "id": "golden", "revision": "1", "sha256": sha256 },
        });
        let mut all = vec![record(case, kind::CAMPAIGN, Subject::default(), campaign)];
        all.extend(records);
        book.commit(&all).unwrap();
    }
}

/// The checklist of a case and what was said in it. Each unit holds a role of its own, so that each
/// answers exactly its rows.
fn campaign(case: &str, rows: &[Row], template: &Checklist) -> (Checklist, Vec<Stored>) {
    let mut checklist = template.clone();
    let first = checklist.items[0].clone();
    let gate = checklist.gates[0].id.clone();
    checklist.items.clear();
    checklist.scope_rules.truncate(1);
    let rule = &mut checklist.scope_rules[0];
    rule.effect = tenken_core::checklist::ScopeEffect::Out;
    rule.organs.clear();
    rule.persons.clear();
    rule.assets.clear();
    rule.topics = vec!["golden.out".to_owned()];
    let mut units: Vec<&str> = rows.iter().map(|row| row.unit.as_str()).collect();
    units.dedup();
    let mut records = Vec::new();
    for (n, unit) in units.iter().enumerate() {
        let body = json!({ "name": unit, "position": n, "organ": "executive_bureau" });
        records.push(record(case, kind::UNIT, Subject::unit(unit), body));
        let roles = json!({ "roles": [Role::ALL[n]] });
        records.push(record(case, kind::ROLE, Subject::unit(unit), roles));
        let no = json!({ "yes": false });
        records.push(record(case, kind::GATE, Subject::item(unit, &gate), no));
    }
    for row in rows {
        let role = Role::ALL[units.iter().position(|unit| *unit == row.unit).unwrap()];
        for _ in 0..row.times {
            let mut item = first.clone();
            item.id = format!("G-{:03}", checklist.items.len() + 1);
            item.role = role;
            item.applies = Default::default();
            item.requirement =
                tenken_core::vocabulary::Requirement::parse(&row.requirement).unwrap();
            item.weight = row.weight.parse().ok();
            item.scored = row.scored == "yes";
            item.gate = (row.answer == "settled_by_gate").then(|| gate.clone());
            let out = row.answer == "out_of_scope";
            item.topics = out.then(|| "golden.out".to_owned()).into_iter().collect();
            let subject = Subject::item(&row.unit, &item.id);
            for body in said(row) {
                records.push(record(case, kind::ANSWER, subject.clone(), body));
            }
            if row.withdrawn == "yes" {
                let body = json!({ "reason": "設問の誤り", "withdrawn_on": "2026-06-20" });
                let subject = Subject { item: Some(item.id.clone()), ..Subject::default() };
                records.push(record(case, kind::ITEM_WITHDRAWAL, subject, body));
            }
            checklist.items.push(item);
        }
    }
    (checklist, records)
}

/// The answers that people gave; two that differ are a disagreement.
fn said(row: &Row) -> Vec<Value> {
    match row.answer.as_str() {
        "" => Vec::new(),
        "disagreement" => vec![json!({ "value": "implemented" }), json!({ "value": "partial" })],
        // Answered before the clause or the gate spoke; it must not count.
        "out_of_scope" | "settled_by_gate" => vec![json!({ "value": "not_implemented" })],
        "unanswered" => vec![json!({ "value": "unanswered", "remarks": "確認中" })],
        "excepted" => vec![json!({
            "value": "excepted",
            "exception": {
                "number": "R8-1", "approver": "CISO", "expires_on": row.expires_on,
            },
        })],
        value => vec![json!({ "value": value })],
    }
}

fn record(campaign: &str, kind: &str, subject: Subject, body: Value) -> Stored {
    Stored::mint(Record {
        format: FORMAT,
        kind: kind.to_owned(),
        campaign: campaign.to_owned(),
        subject,
        parents: Vec::new(),
        body,
        author: Author::default(),
        device: None,
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: "golden".to_owned(),
    })
    .unwrap()
}
