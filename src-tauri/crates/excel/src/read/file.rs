//! A whole file: its kind, its sheets, and what they say together.

use std::collections::BTreeMap;

use tenken_core::hash;

use super::binary;
use super::content;
use super::csv;
use super::date;
use super::grid::{Sheet, Workbook};
use super::head;
use super::legend;
use super::mapping::Mapping;
use super::mark::{self, Legend};
use super::ods;
use super::persons;
use super::preview::{self, Preview};
use super::reading::{Answer, FileReading, Head, Issue, Layout, SheetReading};
use super::refuse::{Reason, Refusal};
use super::row::Kind;
use super::sniff::{self, Content};
use super::table::{self, Context};
use super::text;
use super::total::{self, Placed};
use super::view::{self, View};
use super::xlsx;
use crate::meta::{META_SHEET, PROPERTY, RowId};

/// Reads a file from its bytes; its name only helps to name unit and year.
pub fn read(bytes: &[u8], name: &str) -> Result<FileReading, Refusal> {
    read_with(bytes, name, &[])
}

/// Reads a file with what was decided about its form.
pub fn read_with(bytes: &[u8], name: &str, mappings: &[Mapping]) -> Result<FileReading, Refusal> {
    open(bytes).map(|(workbook, kind)| reading(workbook, kind, bytes, name, mappings).0)
}

/// Reads a file and gives its cells beside, for a person who checks the reading.
pub fn preview(
    bytes: &[u8],
    name: &str,
    mappings: &[Mapping],
) -> Result<(FileReading, Vec<Preview>), Refusal> {
    let (workbook, kind) = open(bytes)?;
    let (reading, workbook) = reading(workbook, kind, bytes, name, mappings);
    Ok((reading, preview::of(&workbook)))
}

pub(super) fn open(bytes: &[u8]) -> Result<(Workbook, &'static str), Refusal> {
    let (workbook, kind) = match sniff::sniff(bytes)? {
        Content::OfficeOpen(archive) => (xlsx::read(archive)?, "xlsx"),
        Content::OpenDocument(archive) => (ods::read(archive)?, "ods"),
        Content::Binary => (binary::xlsb(bytes)?, "xlsb"),
        Content::Biff(stream) => (binary::xls(bytes, &stream)?, "xls"),
        Content::Text => (csv::read(bytes)?, "csv"),
    };
    let is_blank =
        |sheet: &Sheet| sheet.cells.values().all(|cell| cell.is_blank() && cell.formula.is_none());
    if workbook.sheets.iter().all(is_blank) {
        return Err(Refusal::new(Reason::NothingInIt, ""));
    }
    Ok((workbook, kind))
}

fn reading(
    mut workbook: Workbook,
    kind: &str,
    bytes: &[u8],
    name: &str,
    mappings: &[Mapping],
) -> (FileReading, Workbook) {
    let mut issues: Vec<Issue> = workbook.notes.iter().map(|code| Issue::new(name, code)).collect();
    for sheet in &mut workbook.sheets {
        for at in sheet.drop_phantoms() {
            issues.push(Issue::new(view::cell_name(&sheet.name, at), "phantom_value"));
        }
    }
    let mut file = FileReading {
        file: name.to_owned(),
        sha256: hash::sha256_hex(bytes),
        kind: kind.to_owned(),
        layout: Layout::Unknown,
        fiscal_year: fiscal_year(&workbook, name),
        sheets: Vec::new(),
        skipped_sheets: Vec::new(),
        skipped_sheet_reasons: BTreeMap::new(),
        cover_sheets: Vec::new(),
        meta: meta(&workbook),
        issues,
    };
    understand(&workbook, &mut file, mappings);
    file.layout = layout(&file);
    name_units(&mut file, name);
    compare_totals(&workbook, &mut file);
    (file, workbook)
}

/// What one sheet turned out to be.
enum Outcome {
    Read(Vec<SheetReading>),
    Cover(Box<Head>, Vec<Issue>),
    Skipped(&'static str),
}

fn understand(workbook: &Workbook, file: &mut FileReading, mappings: &[Mapping]) {
    let shared = legend::read(
        workbook
            .sheets
            .iter()
            .filter(|s| is_beside(&s.name))
            .flat_map(|s| texts(s).map(|t| t.0))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str),
    );
    let is_audit = text::fold(&file.file).contains("監査")
        || workbook.sheets.iter().any(|sheet| sheet.name.contains("監査"))
        || workbook.sheets.iter().flat_map(|sheet| texts(sheet).take(30)).any(|(said, _)| {
            let said = text::fold(&said);
            said.contains("監査") && said.contains("チェック") && !said.contains("自己点検")
        });
    let mut cover = Head::default();
    for sheet in &workbook.sheets {
        match outcome(sheet, &shared, (file.fiscal_year, is_audit), mappings) {
            Outcome::Read(readings) => file.sheets.extend(readings),
            Outcome::Cover(head, issues) => {
                file.cover_sheets.push(sheet.name.clone());
                file.issues.extend(issues);
                head::complete(&mut cover, &head);
            }
            Outcome::Skipped(code) => {
                file.skipped_sheets.push(sheet.name.clone());
                file.skipped_sheet_reasons.insert(sheet.name.clone(), code.to_owned());
                if code == "show_one_row" || code == "layout_unknown" {
                    file.issues.push(Issue::new(view::cell_name(&sheet.name, (0, 0)), code));
                }
            }
        }
    }
    // One table may lie in several pieces on one sheet; each entry says the same head.
    for reading in &mut file.sheets {
        head::complete(&mut reading.head, &cover);
    }
}

fn outcome(
    sheet: &Sheet,
    shared: &Legend,
    (fiscal_year, is_audit): (Option<i32>, bool),
    mappings: &[Mapping],
) -> Outcome {
    if sheet.name == META_SHEET {
        return Outcome::Skipped("meta_sheet");
    }
    if sheet.is_hidden {
        return Outcome::Skipped("hidden_sheet");
    }
    if ["記入例", "見本", "サンプル", "記載例"].iter().any(|word| sheet.name.contains(word))
    {
        return Outcome::Skipped("example_sheet");
    }
    let view = View::new(sheet, false);
    if is_own_cover(sheet) {
        let (head, issues) = head::read(&view, 0..view.rows().min(60));
        return Outcome::Cover(Box::new(head), issues);
    }
    let legend = legend_of(&view, shared);
    let context = Context { legend: &legend, fiscal_year, is_audit, mappings };
    if let Some(readings) = tables(&view, &context) {
        return Outcome::Read(readings);
    }
    if let Some(mut readings) = persons::read(&view, &legend, mappings) {
        let (head, issues) = head::read(&view, 0..view.rows().min(30));
        for reading in &mut readings {
            head::complete(
                &mut reading.head,
                &Head {
                    title: head.title.clone(),
                    unit: head.unit.clone(),
                    unit_raw: head.unit_raw.clone(),
                    ..Head::default()
                },
            );
            reading.issues.extend(issues.clone());
        }
        return Outcome::Read(readings);
    }
    let turned = View::new(sheet, true);
    if let Some(mut readings) = tables(&turned, &context) {
        let (head, _) = head::read(&view, 0..view.rows().min(30));
        for reading in &mut readings {
            head::complete(&mut reading.head, &head);
            // Items × units stays what it is, whichever way it lies.
            if reading.layout != Layout::Matrix {
                reading.layout = Layout::Transposed;
            }
        }
        return Outcome::Read(readings);
    }
    without_table(sheet, &view, &legend)
}

/// Whether the hidden ids of this program's own cover stand on a sheet.
fn is_own_cover(sheet: &Sheet) -> bool {
    let is_field = |said: &str| matches!(RowId::parse(said), Some(RowId::Field(_)));
    texts(sheet).any(|(said, _)| is_field(&said))
}

fn without_table(sheet: &Sheet, view: &View<'_>, legend: &Legend) -> Outcome {
    if is_beside(&sheet.name) {
        let is_summary =
            ["集計", "まとめ", "一覧表", "グラフ", "結果"].iter().any(|w| sheet.name.contains(w));
        let is_list =
            ["リスト", "マスタ", "list"].iter().any(|w| text::fold(&sheet.name).contains(w));
        return Outcome::Skipped(if is_summary {
            "summary_sheet"
        } else if is_list {
            "list_sheet"
        } else {
            "instruction_sheet"
        });
    }
    let (head, issues) = head::read(view, 0..view.rows().min(60));
    let says = head.unit.is_some()
        || head.respondent.is_some()
        || head.inspected_on.is_some()
        || head.unit_head.is_some();
    let marks = marks(view, legend);
    // A cover that counts the marks of the table holds each of them once.
    if says && (marks < 3 || sheet.name.contains("表紙")) {
        return Outcome::Cover(Box::new(head), issues);
    }
    if is_grid_paper(view) {
        return Outcome::Skipped("show_one_row");
    }
    if marks >= 2 {
        return Outcome::Skipped("layout_unknown");
    }
    let formulas = sheet.cells.values().filter(|cell| cell.formula.is_some()).count();
    Outcome::Skipped(if formulas * 3 > sheet.cells.len() { "summary_sheet" } else { "no_table" })
}

/// The tables of a view with the head above the first and what stands below the last.
fn tables(view: &View<'_>, context: &Context<'_>) -> Option<Vec<SheetReading>> {
    let found = table::find(view);
    let first = found.first()?.header.rows.start;
    let mut readings: Vec<SheetReading> = Vec::new();
    let mut below = Vec::new();
    for table in found {
        let items: std::collections::BTreeSet<usize> = table.rows.iter().copied().collect();
        let header = table.header.clone();
        below = items
            .into_iter()
            .filter(|row| {
                matches!(super::row::kind(view, &header, *row, context.legend), Kind::Skipped(_))
            })
            .collect();
        readings.extend(table::read(view, table, context));
    }
    if readings.iter().all(|reading| reading.answers.is_empty()) {
        return None;
    }
    let (mut head, issues) = head::read(view, 0..first);
    let (after, _) = head::read(view, below.into_iter());
    head::complete(&mut head, &after);
    for (i, reading) in readings.iter_mut().enumerate() {
        head::complete(&mut reading.head, &head);
        if i == 0 {
            reading.issues.extend(issues.clone());
        }
    }
    Some(join(readings))
}

/// Pieces of one table (side by side, or after a section's own header) become one entry.
fn join(readings: Vec<SheetReading>) -> Vec<SheetReading> {
    let mut joined: Vec<SheetReading> = Vec::new();
    for reading in readings {
        let same = joined.iter_mut().find(|known| {
            known.layout == reading.layout
                && known.head == reading.head
                && known.layout != Layout::Matrix
        });
        match same {
            Some(known) => {
                known.answers.extend(reading.answers);
                known.skipped_rows.extend(reading.skipped_rows);
                known.issues.extend(reading.issues);
                known.header_rows.extend(
                    reading
                        .header_rows
                        .iter()
                        .filter(|r| !known.header_rows.contains(r))
                        .copied()
                        .collect::<Vec<_>>(),
                );
                known.columns.extend(reading.columns);
            }
            None => joined.push(reading),
        }
    }
    joined
}

/// The sheet's own legend above the file's: what the rows outside the questions explain.
fn legend_of(view: &View<'_>, shared: &Legend) -> Legend {
    let tables = table::find(view);
    // What people wrote into the rows of items explains no mark.
    let is_item = |row: usize| {
        tables.iter().any(|found| {
            found.rows.binary_search(&row).is_ok()
                && super::row::kind(view, &found.header, row, &Legend::default()) == Kind::Item
        })
    };
    let mut said: Vec<String> = Vec::new();
    let mut is_list = false;
    for row in (0..view.rows()).filter(|row| !is_item(*row)) {
        let cells: Vec<String> =
            view.said(row).into_iter().map(|column| view.text(row, column)).collect();
        let begins = cells.iter().any(|cell| legend::begins(cell));
        let pairs = if begins || is_list { legend::of_cells(&cells) } else { Vec::new() };
        is_list = begins || !pairs.is_empty();
        said.extend(cells.into_iter().chain(pairs));
    }
    said.extend(view.sheet.comments.values().cloned());
    let mut legend = legend::read(said.iter().map(String::as_str));
    for (mark, meaning) in &shared.meanings {
        legend.meanings.entry(mark.clone()).or_insert(*meaning);
    }
    legend
}

fn texts(sheet: &Sheet) -> impl Iterator<Item = (String, super::grid::At)> + '_ {
    sheet.cells.iter().map(|(at, cell)| (cell.text(), *at))
}

/// Sheets that stand beside the tables: explanations, lists, sums.
fn is_beside(name: &str) -> bool {
    let name = text::fold(name);
    [
        "要領",
        "説明",
        "使い方",
        "凡例",
        "注意",
        "はじめに",
        "目次",
        "マニュアル",
        "集計",
        "まとめ",
        "グラフ",
        "リスト",
        "マスタ",
        "list",
        "記入方法",
        "手引",
        "readme",
    ]
    .iter()
    .any(|word| name.contains(word))
}

/// How many cells are marks and nothing else.
fn marks(view: &View<'_>, legend: &Legend) -> usize {
    let is_mark = |said: &str| {
        let said = said.trim();
        said.chars().count() <= 6
            && matches!(mark::read(said, legend), mark::Reading::Mark { .. } | mark::Reading::Two)
            && !said.chars().all(|c| c.is_ascii_digit())
    };
    (0..view.rows())
        .map(|row| {
            view.said(row).into_iter().filter(|column| is_mark(&view.text(row, *column))).count()
        })
        .sum()
}

/// 方眼紙: many columns, and most texts of one character or in wide merged areas.
fn is_grid_paper(view: &View<'_>) -> bool {
    if view.columns() < 12 {
        return false;
    }
    let (mut said, mut single) = (0, 0);
    for row in 0..view.rows() {
        for column in view.said(row) {
            said += 1;
            single += usize::from(view.text(row, column).trim().chars().count() == 1);
        }
    }
    single * 2 > said || view.sheet.merged.len() * 2 > said
}

fn layout(file: &FileReading) -> Layout {
    let mut layouts: Vec<Layout> = file.sheets.iter().map(|sheet| sheet.layout).collect();
    let names: std::collections::BTreeSet<&str> =
        file.sheets.iter().map(|s| s.name.as_str()).collect();
    let is_plain =
        layouts.iter().all(|l| matches!(l, Layout::RowPerItem | Layout::ColumnPerAnswer));
    if names.len() > 1 && is_plain {
        let questions = |sheet: &SheetReading| -> std::collections::BTreeSet<String> {
            sheet.answers.iter().map(|answer: &Answer| text::bare(&answer.text)).collect()
        };
        let first = questions(&file.sheets[0]);
        let last = questions(&file.sheets[file.sheets.len() - 1]);
        let shared = first.intersection(&last).count();
        return if shared * 2 > first.len() {
            Layout::SheetPerUnit
        } else {
            Layout::SheetPerChapter
        };
    }
    layouts.dedup();
    match layouts.as_slice() {
        [] if file.issues.iter().any(|issue| issue.code == "show_one_row") => Layout::GridPaper,
        [] => Layout::Unknown,
        [first, ..] => *first,
    }
}

/// Where no cell names the unit, the sheet's or the file's name may; told, because it is a guess.
fn name_units(file: &mut FileReading, name: &str) {
    let per_unit = file.layout == Layout::SheetPerUnit;
    for sheet in &mut file.sheets {
        if sheet.head.unit.is_some() && !per_unit {
            continue;
        }
        let named = content::is_unit(&sheet.name).then(|| sheet.name.clone());
        let named = named.or_else(|| head::unit_in_name(&sheet.name));
        if per_unit && named.is_some() {
            sheet.head.unit_raw = Some(sheet.name.clone());
            sheet.head.unit = named;
            continue;
        }
        if sheet.head.unit.is_some() {
            continue;
        }
        let at = view::cell_name(&sheet.name, (0, 0));
        match named.or_else(|| head::unit_in_name(name)) {
            Some(unit) => {
                sheet.issues.push(Issue::new(at, "unit_from_name").with(unit.clone()));
                sheet.head.unit = Some(unit);
            }
            None => sheet.issues.push(Issue::new(at, "unit_unknown")),
        }
    }
}

fn compare_totals(workbook: &Workbook, file: &mut FileReading) {
    let mut placed = Vec::new();
    for sheet in &file.sheets {
        for answer in &sheet.answers {
            let cell = answer.at.rsplit('!').next().and_then(super::grid::at);
            if let Some(at) = cell {
                placed.push(Placed { sheet: sheet.name.clone(), at, value: answer.answer });
            }
        }
    }
    let legend = Legend::default();
    for (name, issue) in total::disagreements(workbook, &placed, &legend) {
        if let Some(sheet) = file.sheets.iter_mut().find(|sheet| sheet.name == name) {
            sheet.issues.push(issue);
        }
    }
}

fn fiscal_year(workbook: &Workbook, name: &str) -> Option<i32> {
    let heads = workbook.sheets.iter().flat_map(|sheet| {
        sheet.cells.range((0, 0)..(6, 0)).map(|(_, cell)| cell.text()).collect::<Vec<_>>()
    });
    let titles: Vec<String> = heads.filter(|said| said.chars().count() <= 60).collect();
    titles
        .iter()
        .find_map(|title| {
            ["点検", "監査", "チェック", "調査"]
                .iter()
                .any(|w| title.contains(w))
                .then(|| date::fiscal_year(title))?
        })
        .or_else(|| date::fiscal_year(name))
}

/// The rows of `_meta`, else the document properties that say the same.
fn meta(workbook: &Workbook) -> Vec<Vec<String>> {
    if let Some(sheet) = workbook.sheets.iter().find(|sheet| sheet.name == META_SHEET) {
        let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for (at, cell) in &sheet.cells {
            let row = rows.entry(at.0).or_default();
            row.resize(row.len().max(at.1 as usize + 1).min(16), String::new());
            if let Some(place) = row.get_mut(at.1 as usize) {
                *place = cell.text();
            }
        }
        return rows.into_values().collect();
    }
    let property = |(name, value): (&String, &String)| {
        name.strip_prefix(PROPERTY).map(|name| vec![name.to_owned(), value.clone()])
    };
    workbook.properties.iter().filter_map(property).collect()
}
