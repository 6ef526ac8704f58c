//! The JSON Schemas that editors use say what the reader accepts, no more and no less.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use tenken_checklist::{FORMAT, Limits, read};
use tenken_core::checklist::Checklist;
use tenken_core::vocabulary::{
    AssetKind, Basis, ClauseClass, Organ, PersonKind, Polarity, PolicyStatus, Requirement, Role,
    SentenceKind, Zone,
};

/// The files, and the tables of a [`Checklist`] that each holds.
const FILES: [(&str, &[&str]); 3] = [
    (
        "checklist",
        &[
            "format",
            "id",
            "revision",
            "policy",
            "chapter",
            "gate",
            "organ",
            "scope_rule",
            "duty",
            "term",
            "threat",
            "informational",
        ],
    ),
    ("clauses", &["clause"]),
    ("items", &["item"]),
];

fn schema(file: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../checklists/schema");
    let text = std::fs::read_to_string(folder.join(format!("{file}.schema.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A checklist with one entry in each list and a value in each optional field.
fn full() -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let mut list = read(&folder, &Limits::default()).unwrap();
    list.policy.date_as_printed = Some("令和8年4月1日".to_owned());
    list.policy.effective_date = Some("2026-04-01".to_owned());
    list.scope_rules.truncate(1);
    list.scope_rules[0].persons = vec![PersonKind::Regular];
    list.scope_rules[0].assets = vec![AssetKind::General];
    list.scope_rules[0].topics = vec!["topic".to_owned()];
    list.clauses[0].topics = vec!["topic".to_owned()];
    let item = &mut list.items[2];
    item.weight = Some(3);
    item.applies.organs = vec![Organ::School];
    item.applies.zones = vec![Zone::Lgwan];
    item.applies.persons = vec![PersonKind::Regular];
    item.applies.assets = vec![AssetKind::General];
    list.items.swap(0, 2);
    serde_json::to_value(list).unwrap()
}

/// Whether the reader does without what stands at a JSON pointer.
fn is_optional(whole: &Value, parent: &str, field: &str) -> bool {
    let mut without = whole.clone();
    without.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(field);
    serde_json::from_value::<Checklist>(without).is_ok()
}

fn words<'a>(values: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    values.collect()
}

/// Compares a schema with the value at a JSON pointer, and everything below both.
fn compare(schema: &Value, whole: &Value, pointer: &str) {
    let value = whole.pointer(pointer).unwrap();
    if let Some(fields) = value.as_object() {
        let described = schema["properties"].as_object().unwrap();
        let described_names = words(described.keys().map(String::as_str));
        let names = words(fields.keys().map(String::as_str));
        assert_eq!(described_names, names, "fields at {pointer}");
        assert_eq!(schema["additionalProperties"], false, "other fields at {pointer} are refused");
        let required = schema["required"].as_array().into_iter().flatten();
        let required = words(required.map(|name| name.as_str().unwrap()));
        for (name, schema) in described {
            // A schema may ask for what the reader could do without, such as topics.
            let told = required.contains(name.as_str()) || is_optional(whole, pointer, name);
            assert!(told, "{pointer}/{name} is needed, and the schema does not say so");
            compare(schema, whole, &format!("{pointer}/{name}"));
        }
    }
    if value.is_array() {
        assert_eq!(schema["type"], "array", "{pointer}");
        compare(&schema["items"], whole, &format!("{pointer}/0"));
    }
    compare_list(schema, value, pointer);
}

/// Compares a closed list, recognised by the place that uses it.
fn compare_list(schema: &Value, value: &Value, pointer: &str) {
    let names = |list: &[&str]| json!(list);
    macro_rules! list {
        ($name:ident) => {
            names(&$name::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>())
        };
    }
    let expected = match pointer {
        "/policy/status" => list!(PolicyStatus),
        "/scope_rule/0/effect" => json!(["in", "out", "only"]),
        "/clause/0/clause_class" => list!(ClauseClass),
        "/clause/0/sentence/0/kind" => list!(SentenceKind),
        "/item/0/requirement" => list!(Requirement),
        "/item/0/role" => list!(Role),
        "/item/0/polarity" => list!(Polarity),
        "/item/0/applies/zones/0" => list!(Zone),
        "/organ/0/kind" => list!(Organ),
        _ if pointer.ends_with("/basis") => list!(Basis),
        _ if pointer.ends_with("/organs/0") => list!(Organ),
        _ if pointer.ends_with("/persons/0") => list!(PersonKind),
        _ if pointer.ends_with("/assets/0") => list!(AssetKind),
        _ => {
            assert!(schema.get("enum").is_none(), "{pointer} ({value}) is no closed list");
            return;
        }
    };
    assert_eq!(schema["enum"], expected, "{pointer} has the values of its list, in their order");
}

#[test]
fn the_schemas_describe_exactly_what_is_read() {
    let whole = full();
    for (file, tables) in FILES {
        let schema = schema(file);
        let described = schema["properties"].as_object().unwrap();
        let names = words(described.keys().map(String::as_str));
        assert_eq!(names, words(tables.iter().copied()), "tables of {file}.toml");
        assert_eq!(
            schema["additionalProperties"], false,
            "other tables are refused in {file}.toml"
        );
        for (name, schema) in described.iter().filter(|(name, _)| *name != "format") {
            compare(schema, &whole, &format!("/{name}"));
        }
    }
    let tables = FILES.iter().flat_map(|(_, tables)| tables.iter().copied());
    let fields = whole.as_object().unwrap().keys().map(String::as_str);
    assert_eq!(words(tables), words(fields), "every part of a checklist has its file");
    assert_eq!(schema("checklist")["properties"]["format"]["const"], FORMAT, "the format read");
}
