//! What is drawn: everything is part of the structure or decoration, once, and in plain colours.

use std::collections::BTreeSet;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object};

use super::Found;

/// The operations of a page.
pub fn operations(file: &Document, page: lopdf::ObjectId) -> Vec<Operation> {
    let content = file.get_page_content(page);
    Content::decode(&content).map(|content| content.operations).unwrap_or_default()
}

/// The number of a marked sequence, where it has one.
pub fn number(operation: &Operation) -> Option<i64> {
    let held = operation.operands.get(1)?.as_dict().ok()?;
    held.get(b"MCID").and_then(Object::as_i64).ok()
}

/// PDF/UA 7.1: nothing is drawn outside; numbers run from 0; sequences nest and close.
pub fn marked(file: &Document, _: &[u8]) -> Found {
    let mut found = Vec::new();
    for (page, id) in file.get_pages() {
        let operations = operations(file, id);
        if operations.is_empty() {
            found.push(format!("page {page} cannot be read"));
        }
        let mut open: Vec<Option<i64>> = Vec::new();
        let mut seen = BTreeSet::new();
        for operation in &operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let number = number(operation);
                    if let Some(number) = number {
                        if !seen.insert(number) {
                            found.push(format!("page {page}: number {number} twice"));
                        }
                        if open.iter().any(Option::is_some) {
                            found.push(format!("page {page}: {number} inside another"));
                        }
                    }
                    open.push(number);
                }
                "EMC" if open.pop().is_none() => found.push(format!("page {page}: closed twice")),
                "Tj" | "TJ" | "'" | "\"" | "f" | "F" | "f*" | "S" | "s" | "B" | "b" | "Do"
                | "sh"
                    if open.is_empty() =>
                {
                    found.push(format!("page {page}: {} outside", operation.operator));
                }
                _ => {}
            }
        }
        if !open.is_empty() {
            found.push(format!("page {page}: a sequence stays open"));
        }
        let count = i64::try_from(seen.len()).unwrap_or(i64::MAX);
        if seen != (0..count).collect() {
            found.push(format!("page {page}: numbers do not run from 0"));
        }
    }
    found
}

/// PDF/A-2 6.2.2, 6.2.4: known operators; colours of RGB and grey alone; no pictures by reference.
pub fn plain(file: &Document, _: &[u8]) -> Found {
    const KNOWN: [&str; 34] = [
        "BDC", "BMC", "EMC", "BT", "ET", "Tf", "Tm", "Td", "Tj", "TJ", "Tr", "Tz", "Tc", "Tw",
        "TL", "T*", "q", "Q", "cm", "w", "J", "j", "d", "rg", "RG", "g", "G", "m", "l", "c", "h",
        "f", "S", "re",
    ];
    let mut found = Vec::new();
    for (page, id) in file.get_pages() {
        for operation in operations(file, id) {
            let name = operation.operator.as_str();
            if !KNOWN.contains(&name)
                && !matches!(
                    name,
                    "s" | "f*"
                        | "B"
                        | "b"
                        | "n"
                        | "W"
                        | "cs"
                        | "CS"
                        | "sc"
                        | "SC"
                        | "gs"
                        | "i"
                        | "M"
                        | "Ts"
                )
            {
                found.push(format!("page {page}: {name}"));
            }
        }
    }
    found
}
