//! Answers for people as tables, for scripts as one JSON document.

use serde_json::{Map, Value, json};
use tenken_app::Error;
use tenken_i18n::{Locale, by_key, find_by_key};

/// What a command gave.
pub struct Done {
    /// The answer.
    pub value: Value,
    /// How people read it.
    pub shape: Shape,
    /// Whether something in it waits for a person.
    pub needs_a_person: bool,
}

impl Done {
    /// 0 done, 1 something needs a person, 3 every input was refused.
    pub fn exit_status(&self) -> i32 {
        match self.shape {
            Shape::Refused => 3,
            _ => i32::from(self.needs_a_person),
        }
    }
}

/// How an answer is laid out for people.
pub enum Shape {
    /// One line per field.
    Fields,
    /// One line per object of a list.
    Rows,
    /// One line per object of the list of this name.
    Table(&'static str),
    /// The register of findings.
    Findings,
    /// What became of each file.
    Outcomes,
    /// What became of each line of input, and of each file.
    Accounting,
    /// The same where every file was refused.
    Refused,
    /// Files of sheets and what becomes of each answer.
    Sheets,
    /// A checklist's check.
    Check,
    /// A unit's sheet.
    Sheet,
    /// Units and how far they have come.
    Board,
    /// Figures of the groups asked for.
    Scores {
        /// unit, chapter, clause or organ; all together where absent.
        by: Option<String>,
    },
}

/// Prints an answer on stdout.
pub fn answer(done: &Done, as_json: bool, locale: Locale) {
    let value = match &done.shape {
        Shape::Scores { by } => scores(&done.value, by.as_deref(), locale),
        _ => done.value.clone(),
    };
    if as_json {
        println!("{value}");
        return;
    }
    match &done.shape {
        Shape::Fields => fields(&value, ""),
        Shape::Rows => rows(value.as_array().map_or(&[][..], Vec::as_slice)),
        Shape::Table(list) => rows(value[*list].as_array().map_or(&[][..], Vec::as_slice)),
        Shape::Findings => findings(&value, locale),
        Shape::Outcomes => outcomes(&value),
        Shape::Accounting | Shape::Refused => accounting(&value),
        Shape::Sheets => sheets(&value),
        Shape::Check => check(&value, locale),
        Shape::Sheet => sheet(&value, locale),
        Shape::Board => board(&value, locale),
        Shape::Scores { .. } => {
            let lines = value["lines"].as_array().map_or(&[][..], Vec::as_slice);
            rows(&lines.iter().map(score_row).collect::<Vec<_>>());
        }
    }
}

/// Prints an error on stderr.
pub fn error(error: &Error, as_json: bool, locale: Locale) {
    let wire = error.to_wire(locale);
    if as_json {
        eprintln!("{}", json!({ "error": wire }));
    } else {
        eprintln!("{}\n{}", wire.message, wire.hint);
    }
}

fn fields(value: &Value, prefix: &str) {
    let Some(map) = value.as_object() else {
        println!("{}", cell(value));
        return;
    };
    for (name, value) in map {
        match value {
            Value::Object(_) => fields(value, &format!("{prefix}{name}.")),
            _ => println!("{prefix}{name}: {}", cell(value)),
        }
    }
}

fn rows(list: &[Value]) {
    let Some(names) = list.iter().find_map(Value::as_object).map(|map| map.keys()) else { return };
    let names: Vec<&String> = names.collect();
    println!("{}", names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("\t"));
    for row in list {
        let cells: Vec<String> = names.iter().map(|name| cell(&row[name.as_str()])).collect();
        println!("{}", cells.join("\t"));
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace(['\n', '\r', '\t'], " "),
        Value::Object(map) if map.contains_key("num") => fraction(value),
        Value::Array(list) if list.iter().all(Value::is_string) => {
            list.iter().map(cell).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}

fn fraction(value: &Value) -> String {
    format!("{}/{}", value["num"], value["den"])
}

fn outcomes(value: &Value) {
    for file in value.as_array().map_or(&[][..], Vec::as_slice) {
        let error = &file["error"];
        if error.is_null() {
            println!("ok\t{}", cell(&file["name"]));
        } else {
            println!(
                "{}\t{}\t{}",
                cell(&error["code"]),
                cell(&file["name"]),
                cell(&error["message"])
            );
        }
    }
}

/// Files first, then the counts, then the lines that a person should look at.
fn accounting(value: &Value) {
    for file in value["files"].as_array().map_or(&[][..], Vec::as_slice) {
        let counts = ["accepted", "unchanged", "conflicting", "rejected"]
            .map(|count| format!("{count}={}", file[count]));
        let said = if file["error"].is_null() {
            counts.join(" ")
        } else {
            cell(&file["error"]["message"])
        };
        println!("{}\t{}\t{said}", cell(&file["state"]), cell(&file["name"]));
    }
    let counts = ["in", "accepted", "unchanged", "conflicting", "rejected"]
        .map(|count| format!("{count}={}", value[count]));
    println!("{}", counts.join(" "));
    for line in value["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        if line["outcome"] == "conflicting" || line["outcome"] == "rejected" {
            println!("{}\t{}\t{}", cell(&line["at"]), cell(&line["code"]), cell(&line["message"]));
        }
    }
}

fn sheets(value: &Value) {
    for file in value["files"].as_array().map_or(&[][..], Vec::as_slice) {
        let error = &file["error"];
        let told = if error.is_null() { cell(&file["layout"]) } else { cell(&error["message"]) };
        println!("{}\t{told}", cell(&file["file"]));
        for sheet in file["sheets"].as_array().map_or(&[][..], Vec::as_slice) {
            let (name, unit, layout) = (&sheet["name"], &sheet["unit"], &sheet["layout"]);
            println!("  {}\t{}\t{}", cell(name), cell(unit), cell(layout));
        }
    }
    for line in value["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        println!("{}\t{}\t{}", cell(&line["at"]), cell(&line["outcome"]), cell(&line["message"]));
    }
    let counts = ["in", "accepted", "unchanged", "conflicting", "rejected"];
    let counts: Vec<String> = counts.iter().map(|n| format!("{n} {}", cell(&value[n]))).collect();
    println!("{}", counts.join(" / "));
}

fn check(report: &Value, locale: Locale) {
    for section in ["clauses", "obligations", "threats"] {
        fields(&report[section], &format!("{section}."));
    }
    println!("items: {}", cell(&report["items"]));
    for problem in report["problems"].as_array().map_or(&[][..], Vec::as_slice) {
        let code = cell(&problem["code"]);
        let detail = cell(&problem["detail"]);
        let key = format!("problem-{}", code.replace('_', "-"));
        let words = by_key(locale, &key, &[("detail", detail.as_str())]);
        println!("{}\t{code}\t{words}", cell(&problem["at"]));
    }
}

fn sheet(sheet: &Value, locale: Locale) {
    for item in sheet["items"].as_array().map_or(&[][..], Vec::as_slice) {
        let value = &item["answer"]["value"];
        let said = match value.as_str() {
            Some(value) => word(locale, "answer-value", value),
            None => word(locale, "standing", item["standing"].as_str().unwrap_or_default()),
        };
        println!("{}\t{said}\t{}", cell(&item["id"]), cell(&item["question_ja"]));
    }
}

fn board(overview: &Value, locale: Locale) {
    for line in overview["units"].as_array().map_or(&[][..], Vec::as_slice) {
        let state = word(locale, "unit-state", line["state"].as_str().unwrap_or_default());
        let chapters = line["chapters"].as_array().map_or(&[][..], Vec::as_slice);
        let chapters: Vec<String> = chapters.iter().map(fraction).collect();
        let name = cell(&line["unit"]["name"]);
        println!("{name}\t{state}\t{}\t{}", fraction(&line["coverage"]), chapters.join(" "));
    }
}

fn findings(register: &Value, locale: Locale) {
    for finding in register["findings"].as_array().map_or(&[][..], Vec::as_slice) {
        let number = finding["number"].as_str().unwrap_or("―");
        let status = finding["status"].as_str().map(|s| word(locale, "action-status", s));
        let words = finding["title"].as_str().or(finding["fact"].as_str()).unwrap_or_default();
        println!(
            "{number}\t{}\t{}\t{}\t{}\t{}",
            cell(&finding["unit_name"]),
            cell(&finding["label"]),
            status.unwrap_or_default(),
            cell(&finding["due_on"]),
            words.replace(['\n', '\r', '\t'], " "),
        );
    }
}

/// The lines asked for, each figure as a fraction under its formula's name.
fn scores(scores: &Value, by: Option<&str>, locale: Locale) -> Value {
    let lines = match by {
        Some("unit") => scores["units"].clone(),
        Some("chapter") => scores["chapters"].clone(),
        Some("clause") => scores["clauses"].clone(),
        Some("organ") => scores["organs"].clone(),
        Some("bureau") => scores["bureaus"].clone(),
        _ => json!([scores["total"]]),
    };
    let formula = |name: &str| by_key::<&str>(locale, &format!("formula-{name}"), &[]);
    let mut answer = Map::new();
    answer.insert("by".to_owned(), json!(by.unwrap_or("total")));
    for field in
        ["campaign", "strict", "edition", "cut_off", "minimum_denominator", "total", "attainment"]
    {
        answer.insert(field.to_owned(), scores[field].clone());
    }
    answer.insert("lines".to_owned(), lines);
    let names = ["coverage", "implementation", "attainment", "weighted"];
    let formulas: Map<String, Value> =
        names.iter().map(|&name| (name.to_owned(), json!(formula(name)))).collect();
    answer.insert("formulas".to_owned(), Value::Object(formulas));
    Value::Object(answer)
}

fn score_row(line: &Value) -> Value {
    json!({
        "id": line["id"],
        "name": line["name"],
        "coverage": line["coverage"],
        "implementation": line["implementation"],
        "weighted": line["weighted"],
    })
}

fn word(locale: Locale, list: &str, value: &str) -> String {
    let key = format!("{list}-{}", value.replace(['_', '.'], "-"));
    find_by_key::<&str>(locale, &key, &[]).unwrap_or_else(|| value.to_owned())
}
