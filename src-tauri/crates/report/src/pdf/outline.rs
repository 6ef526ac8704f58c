//! The outline at the side of readers: headings, nested, in their order.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::objects::{real, utf16};
use crate::layout::Entry;
use crate::look::PAGE;

/// Outlines of up to this many entries are shown open.
const OPEN_UP_TO: usize = 40;

/// Writes the outline of `entries` (each with page and height); gives its root, none where there is
/// no heading.
pub fn write(entries: &[(&Entry, ObjectId, f64)], document: &mut Document) -> Option<ObjectId> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(entries);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    let mut tops = Vec::new();
    for (index, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) => children[*parent].push(index),
            None => tops.push(index),
        }
    }
    let is_open = entries.len() <= OPEN_UP_TO;
    let below = counts_below(&parents);
    for siblings in children.iter().chain([&tops]) {
        for (place, index) in siblings.iter().enumerate() {
            let mut item = item(&entries[*index]);
            item.set("Parent", parents[*index].map_or(root, |parent| ids[parent]));
            let sibling = |place: usize| siblings.get(place).map(|index| ids[*index]);
            set(&mut item, "Prev", place.checked_sub(1).and_then(sibling));
            set(&mut item, "Next", sibling(place + 1));
            set(&mut item, "First", children[*index].first().map(|child| ids[*child]));
            set(&mut item, "Last", children[*index].last().map(|child| ids[*child]));
            if !children[*index].is_empty() {
                let count =
                    i64::try_from(if is_open { below[*index] } else { children[*index].len() })
                        .unwrap_or(0);
                item.set("Count", if is_open { count } else { -count });
            }
            document.set_object(ids[*index], item);
        }
    }
    let (first, last) = (ids[*tops.first()?], ids[*tops.last()?]);
    let visible = if is_open { entries.len() } else { tops.len() };
    document.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => first,
            "Last" => last,
            "Count" => i64::try_from(visible).unwrap_or(0),
        },
    );
    Some(root)
}

/// A place on a page.
pub fn destination(page: ObjectId, y: f64) -> Object {
    // A little above the line, so that it does not stick to the window's edge.
    let top = real(PAGE.height - (y - 12.0).max(0.0));
    vec![Object::Reference(page), "XYZ".into(), Object::Null, Object::Real(top), Object::Null]
        .into()
}

/// The nearest earlier entry of a lower level.
fn parents(entries: &[(&Entry, ObjectId, f64)]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (index, (entry, ..)) in entries.iter().enumerate() {
        while open.last().is_some_and(|held| entries[*held].0.level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

/// How many entries stand below each.
fn counts_below(parents: &[Option<usize>]) -> Vec<usize> {
    let mut counts = vec![0; parents.len()];
    for (index, parent) in parents.iter().enumerate().rev() {
        if let Some(parent) = parent {
            counts[*parent] += counts[index] + 1;
        }
    }
    counts
}

fn item(entry: &(&Entry, ObjectId, f64)) -> Dictionary {
    dictionary! { "Title" => utf16(&entry.0.text), "Dest" => destination(entry.1, entry.2) }
}

fn set(item: &mut Dictionary, key: &str, id: Option<ObjectId>) {
    if let Some(id) = id {
        item.set(key, id);
    }
}
