//! Files that are broken or made to harm: read or refused with a reason, never more.

use std::io::Cursor;
use std::time::{Duration, Instant};

use tenken_archive::Writer;
use tenken_excel::read::{FileReading, Reason, Refusal, read};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.deflate(name, text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet with this content.
fn xlsx(sheet: &str) -> Vec<u8> {
    xlsx_with(sheet, "", "")
}

fn xlsx_with(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
        ("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn ods(content: &str) -> Vec<u8> {
    zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

/// Reads under a stopwatch; nothing hostile may take long.
fn quick(name: &str, bytes: &[u8]) -> Result<FileReading, Refusal> {
    let begin = Instant::now();
    let read = read(bytes, name);
    assert!(begin.elapsed() < Duration::from_secs(20), "{name} took {:?}", begin.elapsed());
    read
}

fn refused(name: &str, bytes: &[u8], reason: Reason) {
    match quick(name, bytes) {
        Err(refusal) => assert_eq!(refusal.reason, reason, "{name}: {}", refusal.detail),
        Ok(_) => panic!("{name} was read"),
    }
}

fn row(cells: &str) -> String {
    format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>")
}

#[test]
fn what_is_no_sheet_is_named_as_what_it_is() {
    refused("no bytes", b"", Reason::Empty);
    refused("a PDF", b"%PDF-1.7 ...", Reason::NotASheet);
    refused("a picture", b"\x89PNG\r\n\x1a\n....", Reason::NotASheet);
    refused("a program", b"MZ\x90\x00", Reason::NotASheet);
    refused("a web page", b"<html><table><tr><td>1</td></tr></table></html>", Reason::WebPage);
    refused("a web archive", b"MIME-Version: 1.0\r\n", Reason::WebPage);
    refused(
        "XML of 2003",
        br#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>"#,
        Reason::WebPage,
    );
    refused("BIFF2", &[0x09, 0x00, 0x04, 0x00, 0, 0, 0x10, 0], Reason::TooOld);
    refused("BIFF3", &[0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0], Reason::TooOld);
    refused("BIFF4", &[0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0], Reason::TooOld);
    refused(
        "a Word document",
        &zip(&[("[Content_Types].xml", TYPES), ("word/document.xml", "<w/>")]),
        Reason::NotASheet,
    );
    refused("any container", &zip(&[("a.txt", "x")]), Reason::NotASheet);
    refused(
        "a text document",
        &zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]),
        Reason::NotASheet,
    );
    refused("zeros", &[0; 4096], Reason::NotASheet);
    refused("white space", b"  \r\n \r\n", Reason::NothingInIt);
    refused(
        "a workbook of nothing",
        &xlsx("<worksheet><sheetData/></worksheet>"),
        Reason::NothingInIt,
    );
}

#[test]
fn a_password_is_named_as_such() {
    for (stream, reason) in [
        (&["EncryptedPackage"][..], Reason::Encrypted),
        (&["EncryptedPackage", "DRMEncryptedTransform"][..], Reason::RightsManaged),
        (&["Book"][..], Reason::TooOld),
        (&["WordDocument"][..], Reason::NotASheet),
    ] {
        refused(&stream.join("+"), &compound(stream), reason);
    }
    let encrypted = r#"<manifest><file-entry><encryption-data/></file-entry></manifest>"#;
    refused(
        "ods",
        &zip(&[
            ("mimetype", "x-spreadsheet"),
            ("META-INF/manifest.xml", encrypted),
            ("content.xml", "<x/>"),
        ]),
        Reason::Encrypted,
    );
}

#[test]
fn cells_in_the_last_corner_cost_two_cells() {
    let far = row(r#"<c r="A1" t="str"><v>a</v></c><c r="XFD1048576" t="str"><v>b</v></c>"#);
    quick("sparse", &xlsx(&far)).unwrap();
    let merged = r#"<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>"#;
    quick("all merged", &xlsx(merged)).unwrap();
    let hidden = r#"<worksheet><cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData></worksheet>"#;
    quick("all columns hidden", &xlsx(hidden)).unwrap();
}

#[test]
fn what_grows_without_end_is_refused() {
    let million = "<si><t>x</t></si>".repeat(1_000_001);
    refused("shared texts", &xlsx_with(&row(""), &million, ""), Reason::TooLarge);
    let styles = format!("<cellXfs>{}</cellXfs>", "<xf/>".repeat(70_001));
    refused("styles", &xlsx_with(&row(""), "", &styles), Reason::TooLarge);
    let sheets = "<sheet name=\"S\" r:id=\"rId1\"/>".repeat(100_000);
    refused(
        "sheets",
        &zip(&[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELS),
            ("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>")),
        ]),
        Reason::TooLarge,
    );
    let long =
        row(&format!(r#"<c r="A1" t="inlineStr"><is><t>{}</t></is></c>"#, "x".repeat(300_000)));
    refused("one text", &xlsx(&long), Reason::TooLarge);
    let zeros = vec![b'0'; 90 * 1024 * 1024];
    refused(
        "a bomb",
        &zip(&[
            ("[Content_Types].xml", TYPES),
            ("xl/workbook.xml", std::str::from_utf8(&zeros).unwrap()),
            ("xl/media/a", std::str::from_utf8(&zeros).unwrap()),
            ("xl/media/b", std::str::from_utf8(&zeros).unwrap()),
        ]),
        Reason::TooLarge,
    );
    let repeated = r#"<x><spreadsheet><table name="S"><table-row number-rows-repeated="1048576"><table-cell number-columns-repeated="16384" value-type="string"><p>a</p></table-cell></table-row></table></spreadsheet></x>"#;
    refused("repeated cells", &ods(repeated), Reason::TooLarge);
}

#[test]
fn entities_of_a_documents_own_are_never_expanded() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&b;x</t></is></c></row></sheetData></worksheet>"#;
    let reading = quick("billion laughs", &xlsx(laughs));
    assert!(reading.is_ok(), "they stand for nothing: {reading:?}");
}

#[test]
fn wrong_numbers_and_references_are_no_reason_to_fall() {
    for (name, cells) in [
        ("no such text", r#"<c r="A1" t="s"><v>99999999999</v></c>"#),
        ("a text that is no number", r#"<c r="A1" t="s"><v>x</v></c>"#),
        ("NaN", r#"<c r="A1"><v>NaN</v></c>"#),
        ("infinite", r#"<c r="A1"><v>1e999</v></c>"#),
        ("negative", r#"<c r="A1" s="7"><v>-1</v></c>"#),
        ("no such style", r#"<c r="A1" s="4294967295"><v>1</v></c>"#),
        ("no such cell", r#"<c r="ZZZZ99999999"><v>1</v></c>"#),
        ("an error", r##"<c r="A1" t="e"><v>#REF!</v></c>"##),
        ("a circle", r#"<c r="A1"><f>A1</f></c><c r="B1"><f>COUNTIF(</f><v>1</v></c>"#),
        ("DDE", r#"<c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>x</v></c>"#),
        ("a count of elsewhere", r#"<c r="A1"><f>COUNTIF('[1]x'!A:A,"○")</f><v>1</v></c>"#),
        ("never closed", r#"<c r="A1"><v>1"#),
        ("crossed", r#"<c r="A1"><v>1</c></v>"#),
        ("a row beyond the last", r#"</row><row r="99999999"><c><v>1</v></c>"#),
    ] {
        let _ = quick(name, &xlsx(&row(cells)));
    }
}

#[test]
fn names_that_mean_something_elsewhere_are_names() {
    let sheet = row(r#"<c r="A1" t="str"><v>所属：総務課</v></c>"#);
    let bytes = zip(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="a'!/\..:*?[x]&quot;" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/../xl/./worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    quick("names", &bytes).unwrap();
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut count = 0;
    for name in [
        "L1_kigou_ichiran.xlsx",
        "L2_nidan_re.xlsx",
        "L4_shoubetsu_multi.xlsx",
        "L6_kansa_checklist.xlsx",
    ] {
        let whole = std::fs::read(folder.join(name)).unwrap();
        for end in (0..whole.len()).step_by(1024) {
            let cut = quick(&format!("{name} to {end}"), &whole[..end]);
            assert!(cut.is_err(), "{name}: half a container is no workbook");
            count += 1;
        }
        // One wrong byte in what is packed gives a wrong sum.
        let mut wrong = whole.clone();
        let at = wrong.len() / 3;
        wrong[at] ^= 0x40;
        let _ = quick(&format!("{name} with a wrong byte"), &wrong);
    }
    assert!(count >= 28, "every kilobyte of four files: {count}");
}

#[test]
fn bytes_of_chance_never_bring_it_down() {
    let mut state = 42u64;
    for round in 0..200 {
        let bytes: Vec<u8> = (0..512)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (state >> 56) as u8
            })
            .collect();
        let mut bytes = bytes;
        let begins: [&[u8]; 4] =
            [b"PK\x03\x04", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], b"", &[0xff, 0xfe]];
        let begin = begins[round % 4];
        bytes[..begin.len()].copy_from_slice(begin);
        let _ = quick("chance", &bytes);
    }
}

/// A compound file whose directory names these streams, all of them empty.
fn compound(names: &[&str]) -> Vec<u8> {
    let mut bytes = vec![0u8; 512 * 3];
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes[24] = 0x3e;
    bytes[26] = 3;
    bytes[28..30].copy_from_slice(&[0xfe, 0xff]);
    bytes[30] = 9;
    bytes[32] = 6;
    bytes[44] = 1;
    bytes[48] = 1;
    bytes[60..64].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
    bytes[68..72].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
    for at in (76..512).step_by(4) {
        bytes[at..at + 4].copy_from_slice(&[0xff; 4]);
    }
    bytes[76..80].copy_from_slice(&[0; 4]);
    // The table: itself, then the directory's only sector.
    for at in (512..1024).step_by(4) {
        bytes[at..at + 4].copy_from_slice(&[0xff; 4]);
    }
    bytes[512..516].copy_from_slice(&[0xfd, 0xff, 0xff, 0xff]);
    bytes[516..520].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
    let all = std::iter::once(&"Root Entry").chain(names);
    for (number, name) in all.enumerate() {
        let at = 1024 + number * 128;
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes[at..at + units.len()].copy_from_slice(&units);
        bytes[at + 64] = (units.len() + 2) as u8;
        bytes[at + 66] = if number == 0 { 5 } else { 2 };
        bytes[at + 116..at + 120].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
    }
    bytes
}
