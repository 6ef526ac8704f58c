//! Counts lines that begin or end with what may not stand there, in everything that is laid out:
//! running text, lists and above all the cells of tables, which are narrow.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use tenken_core::vocabulary::Purpose;
use tenken_i18n::Locale;
use tenken_typeset::{Composer, Flow, Item, Tag};

use super::{Layout, Part};
use crate::audit_report::sample::everything;
use crate::audit_report::{EvidenceStates, Input, internal};
use crate::document::{Cell, Column, Document, Row, Table, TableSize};
use crate::fonts::Fonts;
use crate::forms::{self, Form};
use crate::look::PAGE;
use crate::remarks::Remarks;
use crate::structure::{Role, Structure};

const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃";
const NEVER_LAST: &str = "（［｛〈《「『【〔‘“";

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let ui = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    Fonts::from_folders(&[ui]).expect("the fonts are installed with the packages of ui/")
});

/// A line's page, and its height on it in tenths of a point.
type Baseline = (usize, i64);

/// The lines of each paragraph, in their order; links are part of the paragraph they stand in.
fn lines(document: &Document) -> Vec<Vec<String>> {
    let composer = Composer::new(&FONTS.faces);
    let (parts, plan) = Layout::new(document, &composer).into_parts();
    let flow = Flow {
        composer: &composer,
        geometry: PAGE,
        cancel: &AtomicBool::new(false),
        progress: &|| {},
    };
    let mut paragraphs: BTreeMap<u32, BTreeMap<Baseline, Vec<(f64, String)>>> = BTreeMap::new();
    for part in parts {
        let Part::Flow(blocks) = part else { continue };
        let pages = flow.pages(&blocks).expect("nobody cancels");
        for (page, set) in pages.iter().enumerate() {
            for item in &set.items {
                let Item::Glyphs(run) = item else { continue };
                let Some(paragraph) = paragraph_of(&plan.structure, run.tag) else { continue };
                // A line has one baseline; a tenth of a point tells two lines apart.
                #[allow(clippy::cast_possible_truncation, reason = "a page is small")]
                let line = (page, (run.y * 10.0).round() as i64);
                let of_line = paragraphs.entry(paragraph).or_default().entry(line).or_default();
                of_line.push((run.x, run.text.clone()));
            }
        }
    }
    let joined = |mut runs: Vec<(f64, String)>| -> String {
        runs.sort_by(|one, other| one.0.total_cmp(&other.0));
        runs.into_iter().map(|(_, text)| text).collect()
    };
    paragraphs.into_values().map(|lines| lines.into_values().map(joined).collect()).collect()
}

/// The element that a run belongs to, links left out; none for decoration and large figures.
fn paragraph_of(structure: &Structure, tag: Tag) -> Option<u32> {
    let node = structure.node(tag)?;
    match node.role {
        Role::Link => paragraph_of(structure, node.parent?),
        // Label, value and unit of a large figure are three lines of one element.
        _ if node.parent.and_then(|parent| structure.node(parent))?.role == Role::Div => None,
        _ => Some(tag.0),
    }
}

/// The lines that break a rule, each with the one before or after it.
fn violations(document: &Document) -> (usize, Vec<String>) {
    let (mut seen, mut found) = (0, Vec::new());
    for paragraph in lines(document) {
        seen += paragraph.len();
        for pair in paragraph.windows(2) {
            // A line that begins with a blank begins with it, as the list it was typed as does.
            let first = pair[1].chars().next();
            let last = pair[0].chars().next_back();
            if first.is_some_and(|first| NEVER_FIRST.contains(first))
                || last.is_some_and(|last| NEVER_LAST.contains(last))
            {
                found.push(format!("{:?} | {:?}", pair[0], pair[1]));
            }
        }
    }
    (seen, found)
}

fn policy(id: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../checklists");
    std::fs::read_to_string(root.join(id).join("policy.txt")).expect("the policies are built in")
}

/// The policy's text in tables of every size, in columns from 14 to 90 millimetres.
fn in_tables(id: &str) -> Document {
    let mut document = Document::default();
    let text = policy(id);
    let texts: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for size in [TableSize::Usual, TableSize::Small, TableSize::Tiny] {
        for widths in [[14.0, 22.0], [18.0, 34.0], [27.0, 90.0], [45.0, 60.0]] {
            let columns = widths.map(Column::mm).into_iter().chain([Column::share(1.0)]);
            let rows = texts.iter().map(|text| {
                Row::of([Cell::from(*text).naming_row(), Cell::from(*text), Cell::from(*text)])
            });
            document.push(Table {
                columns: columns.collect(),
                header: vec![Row::of(["条項", "根拠", "本文"])],
                rows: rows.collect(),
                size,
                ..Table::default()
            });
        }
    }
    document
}

#[test]
fn no_cell_of_any_table_begins_or_ends_a_line_with_a_forbidden_character() {
    let mut all = 0;
    for id in ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"] {
        let (seen, found) = violations(&in_tables(id));
        all += seen;
        assert_eq!(found, [""; 0], "{id}: {} of {seen} lines", found.len());
    }
    assert!(all > 50_000, "five policies in twelve tables are many lines, not {all}");
}

#[test]
fn no_line_of_a_report_or_sheet_begins_or_ends_with_a_forbidden_character() {
    let mut snapshot = everything();
    snapshot.campaign.purpose = Purpose::Both;
    let long = "（「離席時」とは、席を離れるとき（会議、昼休み等をいう。）をいう。）";
    let remarks = Remarks { overall_opinion: long.repeat(9), ..Remarks::default() };
    let states = EvidenceStates::default();
    let input = |snapshot| Input {
        snapshot,
        issued_on: "2026-12-03",
        locale: Locale::Ja,
        document_number: None,
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        evidence_states: &states,
        remarks: &remarks,
        edition: None,
    };
    let mut documents = vec![internal(&input(&snapshot))];
    let only = snapshot.only(1);
    for form in [Form::Blank, Form::Filled, Form::ImprovementPlan, Form::WorkingPaper] {
        documents.push(forms::document(&input(&only), form));
    }
    for document in documents {
        let (seen, found) = violations(&document);
        assert!(seen > 20, "{} has lines", document.meta.title);
        assert_eq!(found, [""; 0], "{}", document.meta.title);
    }
}
