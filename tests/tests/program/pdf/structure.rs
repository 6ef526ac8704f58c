//! The tree of what the file is made of, as a listener walks it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Found, array, content, dictionary, name, text};

/// The standard types that reports use.
const TYPES: [&str; 22] = [
    "Document", "Div", "H1", "H2", "H3", "H4", "P", "TOC", "TOCI", "L", "LI", "Lbl", "LBody",
    "Table", "Caption", "TR", "TH", "TD", "Figure", "Link", "Span", "Note",
];

/// An element with its type and the elements under it.
struct Element<'f> {
    held: &'f Dictionary,
    kind: String,
    children: Vec<Element<'f>>,
}

fn root(file: &Document) -> Option<&Dictionary> {
    dictionary(file, file.catalog().ok()?, b"StructTreeRoot")
}

fn element(file: &Document, id: ObjectId) -> Option<Element<'_>> {
    let held = file.get_dictionary(id).ok()?;
    let kids = match held.get(b"K") {
        Ok(Object::Array(kids)) => kids.as_slice(),
        Ok(one) => std::slice::from_ref(one),
        Err(_) => &[],
    };
    let children = kids.iter().filter_map(|kid| kid.as_reference().ok());
    Some(Element {
        held,
        kind: name(held, b"S"),
        children: children.filter_map(|id| element(file, id)).collect(),
    })
}

fn whole(file: &Document) -> Option<Element<'_>> {
    element(file, root(file)?.get(b"K").and_then(Object::as_reference).ok()?)
}

/// Every element, parents before their children.
fn walk<'e, 'f>(element: &'e Element<'f>, visit: &mut impl FnMut(&'e Element<'f>)) {
    visit(element);
    element.children.iter().for_each(|child| walk(child, visit));
}

fn all(file: &Document, mut check: impl FnMut(&Element<'_>) -> Option<String>) -> Found {
    let Some(root) = whole(file) else { return vec!["no tree".to_owned()] };
    let mut found = Vec::new();
    walk(&root, &mut |element| found.extend(check(element)));
    found
}

/// PDF/UA 7.1: every marked sequence and every link belongs to the element that holds it.
pub fn parent_tree(file: &Document, _: &[u8]) -> Found {
    let Some(numbers) = root(file)
        .and_then(|root| dictionary(file, root, b"ParentTree"))
        .and_then(|tree| array(file, tree, b"Nums"))
    else {
        return vec!["no parent tree".to_owned()];
    };
    let tree: BTreeMap<i64, &Object> = numbers
        .chunks_exact(2)
        .filter_map(|pair| Some((pair[0].as_i64().ok()?, &pair[1])))
        .collect();
    let mut found = Vec::new();
    for (page, id) in file.get_pages() {
        let Ok(held) = file.get_dictionary(id) else { continue };
        let count =
            content::operations(file, id).iter().filter(|op| content::number(op).is_some()).count();
        let key = held.get(b"StructParents").and_then(Object::as_i64).unwrap_or(-1);
        let parents = tree.get(&key).and_then(|object| match object {
            Object::Reference(id) => file.get_object(*id).ok()?.as_array().ok(),
            object => object.as_array().ok(),
        });
        let parents = parents.map_or(&[][..], Vec::as_slice);
        if parents.len() != count {
            found.push(format!("page {page}: {} parents for {count} sequences", parents.len()));
        }
        for (number, parent) in (0..).zip(parents) {
            let parent = parent.as_reference().ok().and_then(|id| file.get_dictionary(id).ok());
            if !parent.is_some_and(|parent| holds(parent, id, number)) {
                found.push(format!("page {page}: {number} is not where its parent is"));
            }
        }
        for link in file.get_page_annotations(id).unwrap_or_default() {
            let key = link.get(b"StructParent").and_then(Object::as_i64).unwrap_or(-1);
            let parent = tree.get(&key).and_then(|object| object.as_reference().ok());
            let parent = parent.and_then(|id| file.get_dictionary(id).ok());
            if parent.is_none_or(|parent| name(parent, b"S") != "Link") {
                found.push(format!("page {page}: a link without its element"));
            }
        }
    }
    found
}

/// Whether an element holds the sequence `number` of `page`.
fn holds(element: &Dictionary, page: ObjectId, number: i64) -> bool {
    let own = element.get(b"Pg").and_then(Object::as_reference).ok();
    let kids = element.get(b"K").and_then(Object::as_array).map_or(&[][..], Vec::as_slice);
    kids.iter().any(|kid| match kid {
        Object::Integer(held) => own == Some(page) && *held == number,
        Object::Dictionary(kid) => {
            kid.get(b"Pg").and_then(Object::as_reference).ok() == Some(page)
                && kid.get(b"MCID").and_then(Object::as_i64).ok() == Some(number)
        }
        _ => false,
    })
}

/// PDF/UA 7.1, 7.9: standard types, each in its place; what leads somewhere is a link with a target.
pub fn types(file: &Document, _: &[u8]) -> Found {
    all(file, |element| {
        let kind = element.kind.as_str();
        if !TYPES.contains(&kind) {
            return Some(format!("type {kind:?}"));
        }
        let allowed: &[&str] = match kind {
            "TOC" => &["TOCI"],
            "TOCI" => &["Link", "P", "Lbl", "Reference"],
            "TR" => &["TH", "TD"],
            "Table" => &["TR", "Caption"],
            "L" => &["LI", "Caption"],
            "LI" => &["Lbl", "LBody"],
            _ => &TYPES,
        };
        let wrong = element.children.iter().find(|child| !allowed.contains(&child.kind.as_str()));
        if let Some(wrong) = wrong {
            return Some(format!("{} in {kind}", wrong.kind));
        }
        let is_leaf = element.held.get(b"K").is_err();
        let may_be_empty = matches!(kind, "TD" | "TH" | "LBody" | "Lbl");
        (is_leaf && !may_be_empty).then(|| format!("an empty {kind}"))
    })
}

/// PDF/UA 7.4.2: the first heading is of level 1, and none is left out on the way down.
pub fn headings(file: &Document, _: &[u8]) -> Found {
    let mut last = 0;
    let mut seen = 0;
    let mut found = all(file, |element| {
        let level: u32 = element.kind.strip_prefix('H').and_then(|level| level.parse().ok())?;
        seen += 1;
        let skips = level > last + 1;
        let fact = skips.then(|| format!("H{level} after H{last}"));
        last = level;
        fact
    });
    if seen == 0 {
        found.push("no heading at all".to_owned());
    }
    found
}

/// PDF/UA 7.5: rows of one width with spans, headers with their scope, at least one header.
pub fn tables(file: &Document, _: &[u8]) -> Found {
    all(file, |table| {
        if table.kind != "Table" {
            return None;
        }
        let rows: Vec<&Element<'_>> =
            table.children.iter().filter(|child| child.kind == "TR").collect();
        let captions = table.children.iter().filter(|child| child.kind == "Caption").count();
        let is_first = table.children.first().is_some_and(|child| child.kind == "Caption");
        if captions > 1 || (captions == 1 && !is_first) {
            return Some("a caption that is not the first".to_owned());
        }
        let cells = || rows.iter().flat_map(|row| &row.children);
        if !cells().any(|cell| cell.kind == "TH") {
            return Some("a table without headers".to_owned());
        }
        let scope = |cell: &&Element<'_>| {
            dictionary(file, cell.held, b"A").map(|held| name(held, b"Scope")).unwrap_or_default()
        };
        if cells().filter(|cell| cell.kind == "TH").any(|cell| scope(&cell).is_empty()) {
            return Some("a header without scope".to_owned());
        }
        grid(file, &rows)
    })
}

/// Whether the rows have one width, cells that span rows counted in each.
fn grid(file: &Document, rows: &[&Element<'_>]) -> Option<String> {
    let span = |cell: &Element<'_>, key: &[u8]| {
        let held = dictionary(file, cell.held, b"A");
        let span = held.and_then(|held| held.get(key).and_then(Object::as_i64).ok()).unwrap_or(1);
        usize::try_from(span).unwrap_or(1)
    };
    let mut reach: Vec<usize> = Vec::new();
    let mut first = None;
    for (index, row) in rows.iter().enumerate() {
        let covered = reach.iter().filter(|rows| **rows > 0).count();
        reach.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        reach.retain(|rows| *rows > 0);
        let mut width = covered;
        for cell in &row.children {
            let (columns, rows) = (span(cell, b"ColSpan"), span(cell, b"RowSpan"));
            width += columns;
            reach.extend(std::iter::repeat_n(rows - 1, if rows > 1 { columns } else { 0 }));
        }
        let first = *first.get_or_insert(width);
        if width != first {
            return Some(format!("row {index} is {width} wide, the first {first}"));
        }
    }
    (!reach.is_empty()).then(|| "a cell spans more rows than there are".to_owned())
}

/// PDF/UA 7.6: items with marker and text, and what the markers are.
pub fn lists(file: &Document, _: &[u8]) -> Found {
    all(file, |element| match element.kind.as_str() {
        "L" => {
            let numbering = dictionary(file, element.held, b"A")
                .map(|held| name(held, b"ListNumbering"))
                .unwrap_or_default();
            (!matches!(numbering.as_str(), "Disc" | "Decimal"))
                .then(|| format!("a list numbered {numbering:?}"))
        }
        "LI" => {
            let kinds: Vec<&str> =
                element.children.iter().map(|child| child.kind.as_str()).collect();
            (kinds != ["Lbl", "LBody"]).then(|| format!("an item of {kinds:?}"))
        }
        _ => None,
    })
}

/// PDF/UA 7.3: every drawing is told in words and says where it stands.
pub fn figures(file: &Document, _: &[u8]) -> Found {
    all(file, |element| {
        let told = element.held.get(b"Alt").map(text).unwrap_or_default();
        let placed = dictionary(file, element.held, b"A")
            .and_then(|held| array(file, held, b"BBox"))
            .is_some_and(|sides| sides.len() == 4);
        (element.kind == "Figure" && (told.trim().is_empty() || !placed))
            .then(|| format!("a figure told as {told:?}"))
    })
}
