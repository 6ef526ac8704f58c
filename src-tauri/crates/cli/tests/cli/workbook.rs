//! Filling in a real workbook as a person would: only the cells, nothing of what stands beside.

use std::collections::BTreeMap;
use std::io::Cursor;

use tenken_archive::{Archive, Limits, Origin, Writer};

/// Most bytes of a part that is read.
const LONGEST: u64 = 64 << 20;

/// What a person types.
pub enum Typed {
    Text(String),
    /// A day as its serial number.
    Day(u32),
}

/// A workbook whose cells are filled in.
pub struct Workbook {
    parts: Vec<(String, Vec<u8>)>,
}

impl Workbook {
    pub fn open(bytes: &[u8]) -> Self {
        let limits = Limits {
            origin: Origin::Foreign,
            container: LONGEST,
            entries: 200,
            entry: LONGEST,
            total: LONGEST,
            ratio: 1_000,
            names: |_| true,
        };
        let mut archive = Archive::open(Cursor::new(bytes), &limits).unwrap();
        let names: Vec<String> = archive.entries().iter().map(|entry| entry.name.clone()).collect();
        let parts = names.into_iter().map(|name| {
            let bytes = archive.read(&name, LONGEST).unwrap();
            (name, bytes)
        });
        Self { parts: parts.collect() }
    }

    fn text(&self, name: &str) -> String {
        let part = self.parts.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(part.1.clone()).unwrap()
    }

    /// The row in which the n-th sheet's first column holds each text.
    pub fn rows_of_ids(&self, sheet: usize) -> BTreeMap<String, u32> {
        let strings = self.text("xl/sharedStrings.xml");
        let strings: Vec<&str> = strings
            .split("<si>")
            .skip(1)
            .map(|si| {
                si.split_once("</t>").map_or("", |(text, _)| text.rsplit('>').next().unwrap())
            })
            .collect();
        let xml = self.text(&format!("xl/worksheets/sheet{sheet}.xml"));
        let mut rows = BTreeMap::new();
        for cell in xml.split("<c r=\"A").skip(1) {
            let row: u32 = cell.split('"').next().unwrap().parse().unwrap();
            let value = cell.split_once("<v>").and_then(|(_, rest)| rest.split_once("</v>"));
            if cell.split('>').next().unwrap().contains("t=\"s\"")
                && let Some((number, _)) = value
            {
                rows.insert(strings[number.parse::<usize>().unwrap()].to_owned(), row);
            }
        }
        rows
    }

    /// Types into a cell of the n-th sheet; its format stays.
    pub fn fill(&mut self, sheet: usize, cell: &str, typed: &Typed) {
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        let xml = self.text(&name);
        let begin = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no {cell}"));
        let head_end = begin + xml[begin..].find('>').unwrap();
        let is_empty = xml[..head_end].ends_with('/');
        let end = match is_empty {
            true => head_end + 1,
            false => begin + xml[begin..].find("</c>").unwrap() + "</c>".len(),
        };
        let head = &xml[begin..head_end];
        let style = head.split_once(" s=\"").and_then(|(_, rest)| rest.split_once('"'));
        let style = style.map_or(String::new(), |(style, _)| format!(" s=\"{style}\""));
        let new = match typed {
            Typed::Text(text) => {
                format!("<c r=\"{cell}\"{style} t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
            Typed::Day(serial) => format!("<c r=\"{cell}\"{style}><v>{serial}</v></c>"),
        };
        let xml = format!("{}{new}{}", &xml[..begin], &xml[end..]);
        let part = self.parts.iter_mut().find(|(known, _)| *known == name).unwrap();
        part.1 = xml.into_bytes();
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        for (name, bytes) in &self.parts {
            writer.deflate(name, bytes).unwrap();
        }
        writer.finish().unwrap()
    }
}
