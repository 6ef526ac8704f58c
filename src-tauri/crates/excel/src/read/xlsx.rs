//! xlsx and xlsm in one pass: values and what stands beside them.
//!
//! Macros, external links and queries are never followed; only that they are there is told.

mod beside;
mod sheet;
mod strings;
mod styles;

use std::collections::BTreeMap;
use std::io::Cursor;

use tenken_archive::{Archive, Error};

use super::grid::Workbook;
use super::refuse::{Reason, Refusal};
use super::sniff::{LONGEST_PART, refusal};
use super::xml::{self, Node, Xml};

/// Most sheets of a workbook.
const MOST_SHEETS: usize = 400;

/// The parts of a workbook.
pub(super) struct Parts<'a> {
    archive: Archive<Cursor<&'a [u8]>>,
}

/// A relation of a part: its type's last word and its target's name.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub kind: String,
    pub target: String,
}

impl Parts<'_> {
    /// A part that has to be there.
    pub fn needed(&mut self, name: &str) -> Result<Vec<u8>, Refusal> {
        self.archive.read(name, LONGEST_PART).map_err(|error| refusal(&error))
    }

    /// A part that may be missing.
    pub fn optional(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        match self.archive.read(name, LONGEST_PART) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Error::Missing { .. }) => Ok(None),
            Err(error) => Err(refusal(&error)),
        }
    }

    /// The relations of a part by their id.
    pub fn relations(&mut self, part: &str) -> Result<BTreeMap<String, Relation>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let mut relations = BTreeMap::new();
        let Some(bytes) = self.optional(&name)? else { return Ok(relations) };
        let mut xml = Xml::new(&bytes, &name)?;
        while let Some(node) = xml.next()? {
            let (Node::Open(start) | Node::Leaf(start)) = node else { continue };
            if xml::name(&start) != "Relationship" {
                continue;
            }
            let said = |name| xml::attribute(&start, name).unwrap_or_default();
            let kind = said("Type").rsplit('/').next().unwrap_or_default().to_owned();
            let target = resolve(folder, &said("Target"));
            relations.insert(said("Id"), Relation { kind, target });
        }
        Ok(relations)
    }

    fn has_macros(&self) -> bool {
        self.archive.entries().iter().any(|entry| entry.name.ends_with("vbaProject.bin"))
    }

    fn has_external_links(&self) -> bool {
        self.archive.entries().iter().any(|entry| entry.name.contains("/externalLinks/"))
    }
}

/// Reads a workbook.
pub fn read(archive: Archive<Cursor<&[u8]>>) -> Result<Workbook, Refusal> {
    let mut parts = Parts { archive };
    let main = main_part(&mut parts)?;
    let relations = parts.relations(&main)?;
    let bytes = parts.needed(&main)?;
    let (named, starts_1904) = sheets(&bytes, &main)?;
    let of_kind =
        |kind: &str| relations.values().find(|r| r.kind == kind).map(|r| r.target.clone());
    let strings = match of_kind("sharedStrings") {
        Some(part) => strings::read(&parts.optional(&part)?.unwrap_or_default(), &part)?,
        None => Vec::new(),
    };
    let styles = match of_kind("styles") {
        Some(part) => styles::read(&parts.optional(&part)?.unwrap_or_default(), &part)?,
        None => styles::Styles::default(),
    };
    let context = sheet::Context { strings: &strings, styles: &styles, starts_1904 };
    let mut workbook = Workbook { properties: properties(&mut parts)?, ..Workbook::default() };
    if parts.has_macros() {
        workbook.notes.push("macros_not_run");
    }
    if parts.has_external_links() {
        workbook.notes.push("external_links_not_followed");
    }
    let mut cells = 0;
    for (name, is_hidden, relation) in named {
        let Some(Relation { kind, target }) = relations.get(&relation) else { continue };
        if kind != "worksheet" {
            continue;
        }
        let Some(bytes) = parts.optional(target)? else { continue };
        let mut sheet = sheet::read(&bytes, target, &context, &mut cells)?;
        drop(bytes);
        beside::read(&mut parts, target, &mut sheet)?;
        sheet.name = name;
        sheet.is_hidden = is_hidden;
        workbook.sheets.push(sheet);
    }
    Ok(workbook)
}

fn main_part(parts: &mut Parts<'_>) -> Result<String, Refusal> {
    let relations = parts.relations("")?;
    let named = relations.values().find(|r| r.kind == "officeDocument").map(|r| r.target.clone());
    Ok(named.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

type Named = Vec<(String, bool, String)>;

/// Name, hidden or not, and relation of each sheet; whether days count from 1904.
fn sheets(bytes: &[u8], part: &str) -> Result<(Named, bool), Refusal> {
    let mut named = Vec::new();
    let mut starts_1904 = false;
    let mut xml = Xml::new(bytes, part)?;
    while let Some(node) = xml.next()? {
        let (Node::Open(start) | Node::Leaf(start)) = node else { continue };
        match xml::name(&start) {
            "workbookPr" => starts_1904 = xml::is_set(&start, "date1904"),
            "sheet" => {
                if named.len() == MOST_SHEETS {
                    return Err(Refusal::new(Reason::TooLarge, format!("> {MOST_SHEETS} sheets")));
                }
                let is_hidden = xml::attribute(&start, "state").is_some_and(|s| s != "visible");
                let name = xml::attribute(&start, "name").unwrap_or_default();
                named.push((name, is_hidden, xml::attribute(&start, "id").unwrap_or_default()));
            }
            _ => {}
        }
    }
    Ok((named, starts_1904))
}

fn properties(parts: &mut Parts<'_>) -> Result<BTreeMap<String, String>, Refusal> {
    let part = "docProps/custom.xml";
    let mut properties = BTreeMap::new();
    let Some(bytes) = parts.optional(part)? else { return Ok(properties) };
    let mut xml = Xml::new(&bytes, part)?;
    while let Some(node) = xml.next()? {
        if let Node::Open(start) = node
            && xml::name(&start) == "property"
        {
            let name = xml::attribute(&start, "name").unwrap_or_default();
            properties.insert(name, xml.text_within()?.trim().to_owned());
        }
    }
    Ok(properties)
}

/// A target from the folder of the part that names it.
fn resolve(folder: &str, target: &str) -> String {
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}
