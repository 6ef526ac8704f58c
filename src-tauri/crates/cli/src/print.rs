//! Answers for people as tables, for scripts as one JSON document.

use std::io::{self, Write};

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
    /// Units that have something to hand in.
    Owing,
    /// What a revised checklist means for each item.
    Revision,
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

/// Writes an answer for stdout.
pub fn answer(out: &mut dyn Write, done: &Done, as_json: bool, locale: Locale) -> io::Result<()> {
    let value = match &done.shape {
        Shape::Scores { by } => scores(&done.value, by.as_deref(), locale),
        _ => done.value.clone(),
    };
    if as_json {
        return writeln!(out, "{value}");
    }
    match &done.shape {
        Shape::Fields => fields(out, &value, ""),
        Shape::Rows => rows(out, value.as_array().map_or(&[][..], Vec::as_slice)),
        Shape::Table(list) => rows(out, value[*list].as_array().map_or(&[][..], Vec::as_slice)),
        Shape::Findings => findings(out, &value, locale),
        Shape::Outcomes => outcomes(out, &value),
        Shape::Accounting | Shape::Refused => accounting(out, &value),
        Shape::Sheets => sheets(out, &value),
        Shape::Owing => owing(out, &value, locale),
        Shape::Revision => revision(out, &value),
        Shape::Check => check(out, &value, locale),
        Shape::Sheet => sheet(out, &value, locale),
        Shape::Board => board(out, &value, locale),
        Shape::Scores { .. } => {
            let lines = value["lines"].as_array().map_or(&[][..], Vec::as_slice);
            rows(out, &lines.iter().map(score_row).collect::<Vec<_>>())
        }
    }
}

/// Writes an error for stderr.
pub fn error(out: &mut dyn Write, error: &Error, as_json: bool, locale: Locale) -> io::Result<()> {
    let wire = error.to_wire(locale);
    if as_json {
        writeln!(out, "{}", json!({ "error": wire }))
    } else {
        writeln!(out, "{}\n{}", wire.message, wire.hint)
    }
}

fn fields(out: &mut dyn Write, value: &Value, prefix: &str) -> io::Result<()> {
    let Some(map) = value.as_object() else {
        return writeln!(out, "{}", cell(value));
    };
    for (name, value) in map {
        match value {
            Value::Object(_) => fields(out, value, &format!("{prefix}{name}."))?,
            _ => writeln!(out, "{prefix}{name}: {}", cell(value))?,
        }
    }
    Ok(())
}

fn rows(out: &mut dyn Write, list: &[Value]) -> io::Result<()> {
    let Some(names) = list.iter().find_map(Value::as_object).map(|map| map.keys()) else {
        return Ok(());
    };
    let names: Vec<&String> = names.collect();
    writeln!(out, "{}", names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("\t"))?;
    for row in list {
        let cells: Vec<String> = names.iter().map(|name| cell(&row[name.as_str()])).collect();
        writeln!(out, "{}", cells.join("\t"))?;
    }
    Ok(())
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

fn outcomes(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    for file in value.as_array().map_or(&[][..], Vec::as_slice) {
        let error = &file["error"];
        if error.is_null() {
            writeln!(out, "ok\t{}", cell(&file["name"]))?;
        } else {
            writeln!(
                out,
                "{}\t{}\t{}",
                cell(&error["code"]),
                cell(&file["name"]),
                cell(&error["message"])
            )?;
        }
    }
    Ok(())
}

/// Files first, then the counts, then the lines that a person should look at.
fn accounting(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    for file in value["files"].as_array().map_or(&[][..], Vec::as_slice) {
        let counts = ["accepted", "unchanged", "conflicting", "rejected"]
            .map(|count| format!("{count}={}", file[count]));
        let said = if file["error"].is_null() {
            counts.join(" ")
        } else {
            cell(&file["error"]["message"])
        };
        writeln!(out, "{}\t{}\t{said}", cell(&file["state"]), cell(&file["name"]))?;
    }
    let counts = ["in", "accepted", "unchanged", "conflicting", "rejected"]
        .map(|count| format!("{count}={}", value[count]));
    writeln!(out, "{}", counts.join(" "))?;
    for line in value["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        if line["outcome"] == "conflicting" || line["outcome"] == "rejected" {
            writeln!(
                out,
                "{}\t{}\t{}",
                cell(&line["at"]),
                cell(&line["code"]),
                cell(&line["message"])
            )?;
        }
    }
    Ok(())
}

fn sheets(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    for file in value["files"].as_array().map_or(&[][..], Vec::as_slice) {
        let error = &file["error"];
        let told = if error.is_null() { cell(&file["layout"]) } else { cell(&error["message"]) };
        writeln!(out, "{}\t{told}", cell(&file["file"]))?;
        for sheet in file["sheets"].as_array().map_or(&[][..], Vec::as_slice) {
            let (name, unit, layout) = (&sheet["name"], &sheet["unit"], &sheet["layout"]);
            writeln!(out, "  {}\t{}\t{}", cell(name), cell(unit), cell(layout))?;
        }
        for said in file["confirmations"].as_array().map_or(&[][..], Vec::as_slice) {
            writeln!(out, "  {}\t{}", cell(&said["at"]), cell(&said["message"]))?;
        }
    }
    for line in value["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        writeln!(
            out,
            "{}\t{}\t{}",
            cell(&line["at"]),
            cell(&line["outcome"]),
            cell(&line["message"])
        )?;
    }
    let counts = ["in", "accepted", "unchanged", "conflicting", "rejected"];
    let counts: Vec<String> = counts.iter().map(|n| format!("{n} {}", cell(&value[n]))).collect();
    writeln!(out, "{}", counts.join(" / "))?;
    Ok(())
}

fn check(out: &mut dyn Write, report: &Value, locale: Locale) -> io::Result<()> {
    for section in ["clauses", "obligations", "threats"] {
        fields(out, &report[section], &format!("{section}."))?;
    }
    writeln!(out, "items: {}", cell(&report["items"]))?;
    for problem in report["problems"].as_array().map_or(&[][..], Vec::as_slice) {
        let code = cell(&problem["code"]);
        let detail = cell(&problem["detail"]);
        let key = format!("problem-{}", code.replace('_', "-"));
        let words = by_key(locale, &key, &[("detail", detail.as_str())]);
        writeln!(out, "{}\t{code}\t{words}", cell(&problem["at"]))?;
    }
    Ok(())
}

fn sheet(out: &mut dyn Write, sheet: &Value, locale: Locale) -> io::Result<()> {
    for item in sheet["items"].as_array().map_or(&[][..], Vec::as_slice) {
        let value = &item["answer"]["value"];
        let said = match value.as_str() {
            Some(value) => word(locale, "answer-value", value),
            None => word(locale, "standing", item["standing"].as_str().unwrap_or_default()),
        };
        writeln!(out, "{}\t{said}\t{}", cell(&item["id"]), cell(&item["question_ja"]))?;
    }
    Ok(())
}

fn board(out: &mut dyn Write, overview: &Value, locale: Locale) -> io::Result<()> {
    for line in overview["units"].as_array().map_or(&[][..], Vec::as_slice) {
        let state = word(locale, "unit-state", line["state"].as_str().unwrap_or_default());
        let chapters = line["chapters"].as_array().map_or(&[][..], Vec::as_slice);
        let chapters: Vec<String> = chapters.iter().map(fraction).collect();
        let name = cell(&line["unit"]["name"]);
        writeln!(out, "{name}\t{state}\t{}\t{}", fraction(&line["coverage"]), chapters.join(" "))?;
    }
    owing(out, &overview["late"], locale)
}

/// The overdue ones are marked, whatever their state.
fn owing(out: &mut dyn Write, units: &Value, locale: Locale) -> io::Result<()> {
    for line in units.as_array().map_or(&[][..], Vec::as_slice) {
        let state = word(locale, "unit-state", line["state"].as_str().unwrap_or_default());
        let mark = if line["overdue"] == json!(true) { "!" } else { "" };
        let reminders = line["reminders"].as_array().map_or(&[][..], Vec::as_slice);
        let sent: Vec<String> = reminders.iter().map(|sent| cell(&sent["sent_on"])).collect();
        writeln!(
            out,
            "{mark}{}\t{state}\t{}\t{}\t{}",
            cell(&line["name"]),
            cell(&line["due_on"]),
            fraction(&line["coverage"]),
            sent.join(",")
        )?;
    }
    Ok(())
}

/// The items whose answers do not simply go on, then the counts.
fn revision(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    for line in value["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        if line["outcome"] != "unchanged" {
            writeln!(out, "{}\t{}", cell(&line["at"]), cell(&line["message"]))?;
        }
    }
    let (from, to) = (cell(&value["from"]), cell(&value["to"]));
    let counts = ["in", "accepted", "unchanged"].map(|count| format!("{count}={}", value[count]));
    writeln!(out, "{from} → {to}\t{}", counts.join(" "))
}

fn findings(out: &mut dyn Write, register: &Value, locale: Locale) -> io::Result<()> {
    for finding in register["findings"].as_array().map_or(&[][..], Vec::as_slice) {
        let number = finding["number"].as_str().unwrap_or("―");
        let status = finding["status"].as_str().map(|s| word(locale, "action-status", s));
        let words = finding["title"].as_str().or(finding["fact"].as_str()).unwrap_or_default();
        writeln!(
            out,
            "{number}\t{}\t{}\t{}\t{}\t{}",
            cell(&finding["unit_name"]),
            cell(&finding["label"]),
            status.unwrap_or_default(),
            cell(&finding["due_on"]),
            words.replace(['\n', '\r', '\t'], " "),
        )?;
    }
    Ok(())
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
