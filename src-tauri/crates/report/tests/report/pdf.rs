//! The finished file, opened again: what other programs find in it.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;

use crate::support::{DATE, answer_table, empty, fonts, policy, render, specimen};
use lopdf::{Dictionary, Document as File, Object};
use tenken_report::document::{Cell, Column, Document, Heading, Paragraph, Row, Table, Text, Toc};
use tenken_report::pdf::{self, Error, Options, Warning};

fn open(document: &Document) -> File {
    File::load_mem(&render(document, &fonts()).bytes).expect("the file can be opened again")
}

/// The text that poppler finds, in the order of its eyes.
fn extracted(bytes: &[u8]) -> String {
    extracted_as(bytes, &[])
}

/// The text that poppler finds, in the order that `mode` asks for.
fn extracted_as(bytes: &[u8], mode: &[&str]) -> String {
    let mut child = Command::new("pdftotext")
        .args(mode)
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed");
    let mut stdin = child.stdin.take().expect("it was piped");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().expect("pdftotext ends");
    writer.join().expect("the writer ends").expect("pdftotext takes the whole file");
    String::from_utf8(output.stdout).expect("it was asked for UTF-8")
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn text_of(object: &Object) -> String {
    let bytes = object.as_str().expect("a text string");
    let units: Vec<u16> =
        bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).expect("UTF-16")
}

fn fonts_of(file: &File) -> Vec<&Dictionary> {
    let of_type = |object: &'static [u8]| {
        move |font: &&Dictionary| {
            font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == object)
        }
    };
    file.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(of_type(b"Type0"))
        .collect()
}

#[test]
fn the_same_document_and_date_give_the_same_bytes() {
    let (first, second) = (render(&specimen(), &fonts()), render(&specimen(), &fonts()));
    assert!(first.bytes == second.bytes, "nothing in the file depends on when or where it is made");
    assert!(first.bytes.starts_with(b"%PDF-1.7"), "the version that tagged archives need");
}

#[test]
fn another_word_gives_another_identity() {
    let id = |document: &Document| {
        let file = open(document);
        file.trailer.get(b"ID").and_then(Object::as_array).expect("an identity")[0]
            .as_str()
            .expect("a string")
            .to_vec()
    };
    let mut changed = specimen();
    changed.push(Paragraph::body("追記"));
    assert_ne!(id(&specimen()), id(&changed), "the identity is a hash of the content");
}

#[test]
fn the_outline_is_nested_and_in_the_order_of_the_pages() {
    let file = open(&specimen());
    let outline =
        file.catalog().and_then(|catalog| catalog.get(b"Outlines")).and_then(Object::as_reference);
    let outline =
        file.get_dictionary(outline.expect("there is an outline")).expect("it is a dictionary");
    let mut titles = Vec::new();
    walk(&file, outline, 0, &mut titles);
    let expected = [
        (0, "1　概要"),
        (1, "1.1　目的"),
        (1, "1.2　対象と体制"),
        (2, "前提と限界"),
        (0, "2　総括"),
    ];
    let found: Vec<(usize, &str)> =
        titles.iter().map(|(depth, title)| (*depth, title.as_str())).collect();
    assert_eq!(found[..5], expected, "chapters with their sections under them");
}

fn walk(file: &File, parent: &Dictionary, depth: usize, titles: &mut Vec<(usize, String)>) {
    let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let item = file.get_dictionary(id).expect("an outline entry");
        titles.push((depth, text_of(item.get(b"Title").expect("a title"))));
        walk(file, item, depth + 1, titles);
        next = item.get(b"Next").and_then(Object::as_reference).ok();
    }
}

#[test]
fn every_entry_of_the_contents_leads_to_the_page_it_names() {
    let mut document = empty();
    document.push(Toc { title: "目次".to_owned(), depth: 1 });
    for chapter in 1..=6 {
        document.push(Heading::new(1, format!("第{chapter}章")));
        (0..30).for_each(|_| document.push(Paragraph::body("本文の行である。")));
    }
    let rendered = render(&document, &fonts());
    let file = File::load_mem(&rendered.bytes).expect("the file can be opened again");
    let pages = file.get_pages();
    let contents = extracted_as(&rendered.bytes, &["-layout"]);
    let contents = contents.split('\u{c}').next().expect("the first page");
    let annotations = file.get_page_annotations(pages[&1]).expect("the contents have links");
    assert_eq!(annotations.len(), 6, "one link for each chapter");
    for (index, annotation) in annotations.iter().enumerate() {
        let target = annotation.get(b"Dest").and_then(Object::as_array).expect("a destination")[0]
            .as_reference();
        let target = target.expect("a page");
        let number = pages
            .iter()
            .find(|(_, id)| **id == target)
            .map(|(number, _)| *number)
            .expect("of this file");
        let line =
            contents.lines().find(|line| line.trim().starts_with(&format!("第{}章", index + 1)));
        let line = line.expect("the chapter is listed");
        assert!(
            line.ends_with(&format!(" {number}")) || line.ends_with(&format!("…{number}")),
            "{line:?} leads to {number}"
        );
        assert_eq!(
            annotation.get(b"F").and_then(Object::as_i64).ok(),
            Some(4),
            "links are printed"
        );
    }
}

#[test]
fn fonts_are_embedded_in_part_and_every_glyph_reads_back() {
    let rendered = render(&specimen(), &fonts());
    let file = File::load_mem(&rendered.bytes).expect("the file can be opened again");
    let fonts = fonts_of(&file);
    assert_eq!(fonts.len(), 3, "gothic, bold and mincho are used, the fallback is not");
    assert!(
        rendered.bytes.len() < 1_000_000,
        "whole fonts would be five megabytes each: {}",
        rendered.bytes.len()
    );
    for font in fonts {
        let descendant =
            font.get(b"DescendantFonts").and_then(Object::as_array).expect("a CID font")[0]
                .as_reference();
        let descendant =
            file.get_dictionary(descendant.expect("a reference")).expect("a dictionary");
        let descriptor =
            descendant.get(b"FontDescriptor").and_then(Object::as_reference).expect("a descriptor");
        let descriptor = file.get_dictionary(descriptor).expect("a dictionary");
        assert!(descriptor.has(b"FontFile2"), "the font travels in the file");
        let widths = descendant.get(b"W").and_then(Object::as_array).expect("widths");
        let glyphs: usize =
            widths.iter().filter_map(|part| part.as_array().ok()).map(Vec::len).sum();
        let map = font
            .get(b"ToUnicode")
            .and_then(Object::as_reference)
            .expect("a way back to characters");
        let map = file
            .get_object(map)
            .and_then(Object::as_stream)
            .expect("a stream")
            .decompressed_content();
        let map = String::from_utf8(map.expect("it can be unpacked")).expect("it is text");
        let mapped =
            map.lines().filter(|line| line.starts_with('<') && !line.contains("FFFF>")).count();
        assert_eq!(mapped, glyphs, "every glyph with a width has a character");
        assert!(!map.contains("<FFFD>") && !map.contains("<0000>\n"), "and a real one");
    }
}

#[test]
fn sentences_are_found_whole_and_in_reading_order() {
    let found = without_spaces(&extracted(&render(&specimen(), &fonts()).bytes));
    let mut from = 0;
    for sentence in [
        "令和8年度情報セキュリティ監査報告書",
        "このことについて、西諸広域行政事務組合情報セキュリティポリシー第1章7の規定に基づき、",
        "すべての情報システム――クラウドサービスを利用するものを含む。――を対象とした……。",
        "問合せ先はhttps://www.example.lg.jp/soshiki/joho/security-audit/2026/result.htmlである。",
        "☐未確認☑確認済み✔適合✖不適合",
        "小数第2位を四捨五入しているため、",
        "本組合が保有する情報資産の機密性、完全性及び可用性を維持するため、本組合が実施する情報セキュリティ対策について基本的な事項を定めることを目的とする。",
    ] {
        let at = found[from..].find(sentence);
        from += at.unwrap_or_else(|| panic!("{sentence:?} is not found after byte {from}"));
    }
}

#[test]
fn no_space_is_found_between_japanese_and_latin() {
    let mut document = empty();
    document.push(Paragraph::body("LGWAN接続系と、クラウドサービスのURLを確認した。"));
    let found = extracted(&render(&document, &fonts()).bytes);
    assert!(found.contains("LGWAN接続系と、クラウドサービスのURLを確認した。"), "{found}");
}

#[test]
fn every_clause_of_the_five_policies_is_found_in_the_file() {
    for id in ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"] {
        let mut document = empty();
        document.running = tenken_report::document::Running::default();
        let text = policy(id);
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .for_each(|line| document.push(Paragraph::body(line)));
        let rendered = render(&document, &fonts());
        assert_eq!(
            rendered.substituted,
            [],
            "{id}: the fonts have every character of the policies"
        );
        // Paragraphs that go on over the page have its number in between.
        let found = without_spaces(&extracted_as(&rendered.bytes, &["-raw"]));
        let found = (1..=rendered.pages)
            .fold(found, |text, page| text.replace(&format!("{page}/{}", rendered.pages), ""));
        for line in text.lines().map(without_spaces) {
            assert!(found.contains(&line), "{id}: {line:?}");
        }
    }
}

#[test]
fn what_cannot_be_printed_is_reported_and_still_reads_back() {
    let mut document = empty();
    document.push(Paragraph::body("担当者 \u{E123}田、𠮷野、葛\u{E0100}城、⼀"));
    let rendered = render(&document, &fonts());
    let texts: Vec<&str> = rendered.substituted.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        ["\u{E123}"],
        "外字 only: 𠮷 is in the fallback, the variant form in the font"
    );
    let found = extracted(&rendered.bytes);
    assert!(
        found.contains("\u{E123}田、𠮷野、"),
        "behind 〓 the file keeps the character: {found}"
    );
    assert!(
        found.contains("⼀"),
        "a radical reads as the radical it was, not as its look-alike: {found}"
    );
}

#[test]
fn a_link_to_nowhere_is_reported_and_its_text_printed() {
    let mut document = empty();
    document.push(Paragraph::body(
        Text::new().plain("別紙").link("第9章", "nowhere").plain("のとおり"),
    ));
    let rendered = render(&document, &fonts());
    assert_eq!(
        rendered.warnings,
        [Warning::DeadLink { anchor: "nowhere".to_owned() }],
        "the author is told"
    );
    assert!(extracted(&rendered.bytes).contains("別紙第9章のとおり"), "the reader still reads it");
}

#[test]
fn the_structure_names_headings_tables_and_figures() {
    let file = open(&specimen());
    let mut types = BTreeSet::new();
    for object in file.objects.values().filter_map(|object| object.as_dict().ok()) {
        if object.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"StructElem") {
            let name = object.get(b"S").and_then(Object::as_name).expect("a type");
            types.insert(String::from_utf8(name.to_vec()).expect("ASCII"));
            if name == b"Figure" {
                assert!(object.has(b"Alt"), "a figure is told in words");
            }
        }
    }
    for name in [
        "Document", "H1", "H2", "H3", "P", "TOC", "TOCI", "L", "LI", "Lbl", "LBody", "Table",
        "Caption", "TR", "TH", "TD", "Figure", "Link",
    ] {
        assert!(types.contains(name), "{name} is missing in {types:?}");
    }
    let catalog = file.catalog().expect("a catalog");
    assert_eq!(
        catalog.get(b"Lang").and_then(Object::as_str).ok(),
        Some(&b"ja"[..]),
        "listeners need the language"
    );
}

#[test]
fn a_long_table_repeats_its_header_and_keeps_every_row() {
    let mut document = empty();
    document.push(answer_table(200));
    let rendered = render(&document, &fonts());
    let found = extracted(&rendered.bytes);
    for page in found.split('\u{c}').filter(|page| !page.trim().is_empty()) {
        assert!(page.contains("理由・改善策"), "the header is on every page: {page}");
    }
    let rows = (1..=200).filter(|number| found.contains(&format!("OUT-{number:02}"))).count();
    assert_eq!(rows, 200, "every row is printed");
}

#[test]
fn a_cell_longer_than_pages_is_continued() {
    let long = policy("kani").replace('\n', "");
    let mut document = empty();
    document.push(Table {
        columns: vec![Column::mm(20.0), Column::share(1.0)],
        header: vec![Row::of(["番号", "所見"])],
        rows: vec![Row::of([Cell::new("1"), Cell::new(long.as_str())])],
        ..Table::default()
    });
    document.running = tenken_report::document::Running::default();
    let rendered = render(&document, &fonts());
    assert!(rendered.pages > 1, "four thousand characters do not fit one page");
    let found = without_spaces(&extracted(&rendered.bytes));
    let end: String = without_spaces(&long)
        .chars()
        .rev()
        .take(12)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    assert!(found.contains(&end), "its last words are on the last page: {end}");
}

#[test]
fn a_wrong_date_and_a_cancellation_give_no_file() {
    let watch = |created, cancelled| {
        let cancel = AtomicBool::new(cancelled);
        pdf::render(
            &specimen(),
            &fonts(),
            &Options { created, progress: &|_, _| {}, cancel: &cancel },
        )
    };
    assert!(
        matches!(watch("令和8年", false), Err(Error::Date { .. })),
        "a date is a fact of the file"
    );
    assert!(
        matches!(watch(DATE, true), Err(Error::Cancelled)),
        "stopped before anything is written"
    );
}

#[test]
fn progress_grows_to_its_end() {
    let told = std::cell::RefCell::new(Vec::new());
    let options = Options {
        created: DATE,
        progress: &|done, total| told.borrow_mut().push((done, total)),
        cancel: &AtomicBool::new(false),
    };
    pdf::render(&specimen(), &fonts(), &options).expect("the document can be rendered");
    let told = told.into_inner();
    assert!(
        told.windows(2).all(|pair| share(pair[0]) <= share(pair[1]) + 1e-9),
        "it never goes back: {told:?}"
    );
    assert!(told.last().is_some_and(|(done, total)| done == total), "and comes to its end");
}

#[allow(clippy::cast_precision_loss)]
fn share((done, total): (usize, usize)) -> f64 {
    done as f64 / total as f64
}
