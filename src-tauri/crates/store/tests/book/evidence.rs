//! Evidence: what is taken in, what is refused, what is found again.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use tempfile::TempDir;
use tenken_core::hash;
use tenken_core::record::{Stored, Subject, kind};
use tenken_store::{Book, Error, EvidenceError, EvidenceState, NameFault, may_hold_macros};

use crate::{new_book, record};

const LIMIT: u64 = 1024 * 1024;

/// Writes a file as a department has it lying about.
fn lying_about(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn naming(file: &tenken_core::body::EvidenceRef) -> Stored {
    let body = serde_json::json!({ "value": "implemented", "evidence": [file] });
    record(kind::ANSWER, Subject::item("u1", "ORG-01"), &[], body)
}

/// Every file below the book's evidence folder.
fn kept(book: &Book) -> Vec<PathBuf> {
    let mut kept = Vec::new();
    let mut folders = vec![book.folder().join("evidence")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { kept.push(path) }
        }
    }
    kept
}

#[test]
fn a_file_is_kept_under_its_hash_and_comes_out_as_it_went_in() {
    let (folder, mut book) = new_book();
    let bytes = b"%PDF-1.7 a small one";
    let path = lying_about(&folder, "規程（髙﨑）.pdf", bytes);
    let file = book.add_evidence(&path, LIMIT).unwrap();
    assert_eq!(file.sha256, hash::sha256_hex(bytes), "its hash is its name");
    assert_eq!((file.name.as_str(), file.size), ("規程（髙﨑）.pdf", 20), "the name as it was");
    assert_eq!(file.media_type, "application/pdf", "by content");
    let place = book.evidence_path(&file.sha256).unwrap();
    let prefix = place.parent().unwrap().file_name().unwrap();
    assert_eq!(prefix, &file.sha256[..2], "in the folder of its first two digits");
    book.commit(&[naming(&file)]).unwrap();
    assert_eq!(book.evidence_name(&file.sha256).unwrap().as_deref(), Some("規程（髙﨑）.pdf"));

    let target = folder.path().join("写し.pdf");
    fs::write(&target, b"what was there before").unwrap();
    book.export_evidence(&file.sha256, &target).unwrap();
    assert_eq!(fs::read(&target).unwrap(), bytes, "proven after writing");
    assert_eq!(book.add_evidence(&path, LIMIT).unwrap(), file, "twice is once");
    assert_eq!(kept(&book).len(), 1, "and lies there once");
}

#[test]
fn files_missing_and_changed_are_found_told_and_not_handed_out() {
    let (folder, mut book) = new_book();
    let mut add = |text: &str| book.add_evidence_bytes("記録.txt", text.as_bytes()).unwrap();
    let (whole, changed, missing) = (add("一"), add("二"), add("三"));
    let body = serde_json::json!({ "value": "implemented", "evidence": [whole, changed, missing] });
    book.commit(&[record(kind::ANSWER, Subject::item("u1", "ORG-01"), &[], body)]).unwrap();
    fs::write(book.evidence_path(&changed.sha256).unwrap(), "二'").unwrap();
    fs::remove_file(book.evidence_path(&missing.sha256).unwrap()).unwrap();

    let checks = book.verify_evidence().unwrap();
    let state = |sha256: &str| checks.iter().find(|c| c.sha256 == sha256).unwrap().state;
    assert_eq!(state(&whole.sha256), EvidenceState::Ok);
    assert_eq!(state(&changed.sha256), EvidenceState::Changed);
    assert_eq!(state(&missing.sha256), EvidenceState::Missing);

    let target = folder.path().join("写し.txt");
    let error = book.export_evidence(&changed.sha256, &target).unwrap_err();
    assert!(matches!(error, Error::EvidenceAltered { .. }), "{error:?}");
    let error = book.export_evidence(&missing.sha256, &target).unwrap_err();
    assert!(matches!(error, Error::EvidenceMissing { .. }), "{error:?}");
    let error = book.export_evidence("../../book.sqlite", &target).unwrap_err();
    assert!(matches!(error, Error::EvidenceMissing { .. }), "an id is no path: {error:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was handed out");

    book.add_evidence_bytes("記録.txt", "二".as_bytes()).unwrap();
    let checks = book.verify_evidence().unwrap();
    let mended = checks.iter().find(|check| check.sha256 == changed.sha256).unwrap();
    assert_eq!(mended.state, EvidenceState::Ok, "attaching it again mends it");
}

#[test]
fn verifying_tells_how_far_it_is_and_can_be_broken_off() {
    let (_folder, mut book) = new_book();
    let file = book.add_evidence_bytes("記録.txt", "一".as_bytes()).unwrap();
    book.commit(&[naming(&file)]).unwrap();
    let mut seen = Vec::new();
    book.verify_evidence_watched(&mut |progress| {
        seen.push((progress.done, progress.total));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(seen, [(3, 3)], "in bytes");
    let stopped = book.verify_evidence_watched(&mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
}

#[test]
fn a_copy_broken_off_leaves_nothing() {
    let (folder, mut book) = new_book();
    let path = lying_about(&folder, "大.txt", "あ".repeat(200_000).as_bytes());
    let stopped = book.add_evidence_watched(&path, LIMIT, &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(EvidenceError::Book(Error::Stopped))), "{stopped:?}");
    assert!(kept(&book).is_empty(), "not even a part");
}

#[test]
fn what_is_no_ordinary_file_with_content_is_refused() {
    let (folder, mut book) = new_book();
    let mut refused = |path: &std::path::Path| book.add_evidence(path, 10).unwrap_err();
    let empty = refused(&lying_about(&folder, "空.pdf", b""));
    assert!(matches!(empty, EvidenceError::Empty { .. }), "{empty:?}");
    let large = refused(&lying_about(&folder, "大.txt", b"eleven byte"));
    assert!(matches!(large, EvidenceError::TooLarge { size: 11, limit: 10, .. }), "{large:?}");
    let vanished = refused(&folder.path().join("無.pdf"));
    assert!(matches!(vanished, EvidenceError::Vanished { .. }), "{vanished:?}");
    fs::create_dir(folder.path().join("夾.pdf")).unwrap();
    let directory = refused(&folder.path().join("夾.pdf"));
    assert!(matches!(directory, EvidenceError::NotAFile { .. }), "{directory:?}");
    assert!(kept(&book).is_empty(), "nothing is left of any");
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_links_are_refused_without_waiting() {
    let (folder, mut book) = new_book();
    let fifo = folder.path().join("管.pdf");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status().unwrap();
    assert!(made.success(), "a pipe can be made");
    let circle = folder.path().join("輪.pdf");
    std::os::unix::fs::symlink(&circle, &circle).unwrap();
    let link = folder.path().join("鎖.pdf");
    std::os::unix::fs::symlink("/etc/hostname", &link).unwrap();
    for path in [fifo, circle, link, PathBuf::from("/dev/zero")] {
        let error = book.add_evidence(&path, LIMIT).unwrap_err();
        assert!(matches!(error, EvidenceError::NotAFile { .. }), "{}: {error:?}", path.display());
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_grows_while_it_is_copied_is_refused() {
    let (folder, mut book) = new_book();
    let path = lying_about(&folder, "伸.txt", "あ".repeat(200_000).as_bytes());
    let error = book
        .add_evidence_watched(&path, LIMIT, &mut |_| {
            use std::io::Write;
            let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            file.write_all("い".as_bytes()).unwrap();
            ControlFlow::Continue(())
        })
        .unwrap_err();
    assert!(matches!(error, EvidenceError::Changed { .. }), "{error:?}");
    assert!(kept(&book).is_empty(), "no mixture is kept");
}

#[test]
fn names_that_deceive_are_refused_before_anything_is_copied() {
    let (_folder, mut book) = new_book();
    for (name, fault) in [
        ("../台帳.pdf", NameFault::Separator),
        ("台帳\u{202e}fdp.pdf", NameFault::Direction),
        ("COM¹.pdf", NameFault::Reserved),
        ("台\u{7}帳.pdf", NameFault::Control),
        (&format!("{}.pdf", "あ".repeat(300)), NameFault::TooLong),
    ] {
        match book.add_evidence_bytes(name, b"%PDF-1.7").unwrap_err() {
            EvidenceError::NameRefused { fault: found, .. } => {
                assert_eq!(found, fault, "{name:?}");
            }
            other => panic!("{name:?}: {other:?}"),
        }
    }
    assert!(kept(&book).is_empty(), "nothing is left of any");
}

/// A ZIP of these names with empty contents, stored.
fn zip(names: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in names {
        let offset = bytes.len() as u32;
        let sizes = [0, content.len() as u32, content.len() as u32];
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        sizes.iter().for_each(|size: &u32| common.extend(size.to_le_bytes()));
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(content.as_bytes());
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (size, offset) = (directory.len() as u32, bytes.len() as u32);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([(names.len() as u16).to_le_bytes(), (names.len() as u16).to_le_bytes()].concat());
    bytes.extend(size.to_le_bytes());
    bytes.extend(offset.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

/// A compound file with these entries in its directory.
fn compound(names: &[&str], installer: bool) -> Vec<u8> {
    let mut bytes = vec![0; 512];
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (number, name) in ["Root Entry"].iter().chain(names).enumerate() {
        let mut entry = [0; 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[64] = (name.len() * 2 + 2) as u8;
        entry[66] = if number == 0 { 5 } else { 2 };
        if number == 0 && installer {
            entry[80..84].copy_from_slice(&[0x84, 0x10, 0x0c, 0]);
            entry[88..96].copy_from_slice(&[0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
        }
        bytes.extend(entry);
    }
    bytes
}

#[test]
fn ordinary_files_of_an_office_are_taken_by_name_and_content() {
    let docx = zip(&[("[Content_Types].xml", ""), ("word/document.xml", "")]);
    let xlsm =
        zip(&[("[Content_Types].xml", ""), ("xl/workbook.xml", ""), ("xl/vbaProject.bin", "")]);
    let ods =
        zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")]);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    let sjis = [0x93, 0x5f, 0x8c, 0x9f, b'\r', b'\n'];
    let utf16: Vec<u8> = "\u{feff}点検,○".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (_folder, mut book) = new_book();
    for (name, bytes, media_type) in [
        ("a.pdf", &b"%PDF-1.4\n%\x80\x80\0"[..], "application/pdf"),
        ("複合機.pdf", b"\0\0job\n%PDF-1.4", "application/pdf"),
        ("a.JPG", b"\xff\xd8\xff\xe0\0\x10JFIF\0", "image/jpeg"),
        ("実はPNG.jpg", b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        ("a.gif", b"GIF89a\0", "image/gif"),
        ("a.bmp", b"BM\0\0", "image/bmp"),
        ("a.tif", b"II*\0\0", "image/tiff"),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        ("a.heic", heic, "image/heif"),
        (
            "a.docx",
            &docx,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("a.xlsm", &xlsm, "application/vnd.ms-excel.sheet.macroEnabled.12"),
        (
            "暗号化.xlsx",
            &compound(&["EncryptionInfo", "EncryptedPackage"], false),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("a.xls", &compound(&["Workbook"], false), "application/vnd.ms-excel"),
        (
            "マクロ.xls",
            &compound(&["Workbook", "_VBA_PROJECT_CUR"], false),
            "application/vnd.ms-excel; macros=yes",
        ),
        ("a.doc", &compound(&["WordDocument"], false), "application/msword"),
        ("a.msg", &compound(&["__properties_version1.0"], false), "application/vnd.ms-outlook"),
        ("a.jtd", &compound(&["DocumentText"], false), "application/x-js-taro"),
        ("a.ods", &ods, "application/vnd.oasis.opendocument.spreadsheet"),
        ("a.zip", &zip(&[("a.txt", "a")]), "application/zip"),
        ("a.xdw", b"\x60\x0e\x82\x01\0\0", "application/vnd.fujixerox.docuworks"),
        ("sjis.txt", &sjis, "text/plain"),
        ("utf16.csv", &utf16, "text/csv"),
        ("MZから始まる覚書.txt", "MZ社との打合せ".as_bytes(), "text/plain"),
        ("a.eml", b"Subject: =?ISO-2022-JP?B?\r\n\r\n<html>", "message/rfc822"),
        ("a.md", "# 点検\n<b>".as_bytes(), "text/markdown"),
    ] {
        let file = book
            .add_evidence_bytes(name, bytes)
            .unwrap_or_else(|error| panic!("{name} is ordinary: {error:?}"));
        assert_eq!(file.media_type, media_type, "{name}");
        let macros = matches!(name, "a.xlsm" | "マクロ.xls");
        assert_eq!(may_hold_macros(&file.media_type), macros, "{name}: macros are told");
    }
}

#[test]
fn endings_that_run_or_follow_something_are_refused_whatever_they_hold() {
    let (_folder, mut book) = new_book();
    let denied = "exe com scr msi bat cmd ps1 vbs js jse wsf hta html htm svg lnk url iso img vhd one \
                  chm jar reg inf cpl dll app sh py rtf xml json 7z rar xlsb dotm";
    for extension in denied.split_whitespace().chain(["", "pdf "]) {
        let name = format!("台帳.{extension}");
        match book.add_evidence_bytes(&name, b"%PDF-1.4").unwrap_err() {
            EvidenceError::TypeDenied { extension: told, .. } => {
                assert_eq!(told, extension, "the ending is told");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
    let error = book.add_evidence_bytes("台帳", b"%PDF-1.4").unwrap_err();
    assert!(matches!(error, EvidenceError::TypeDenied { .. }), "no ending, no promise: {error:?}");
}

#[test]
fn a_wrong_type_behind_a_harmless_name_is_refused() {
    let mut iso = vec![1; 0x9000];
    iso[0] = 0;
    iso[0x8001..0x8006].copy_from_slice(b"CD001");
    let wide_html: Vec<u8> = "\u{feff}<HTML>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let vba = zip(&[("[Content_Types].xml", ""), ("word/a.xml", ""), ("word/vbaProject.bin", "")]);
    let (_folder, mut book) = new_book();
    for (name, bytes, found) in [
        ("a.pdf", &b"MZ\x90\0\x03\0"[..], "program"),
        ("a.jpg", b"\x7fELF\x02\x01\x01\0", "program"),
        ("a.zip", &zip(&[("META-INF/MANIFEST.MF", ""), ("A.class", "")]), "program"),
        ("a.pdf", b"L\0\0\0\x01\x14\x02\0\0\0", "shortcut"),
        ("a.txt", b"[InternetShortcut]\r\nURL=file://x", "shortcut"),
        ("a.txt", b"\xef\xbb\xbf <!DOCTYPE HTML><title>", "html"),
        ("a.csv", b"<!-- saved -->\n<html>", "html"),
        ("a.xls", b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", "html"),
        ("a.txt", &wide_html, "html"),
        ("a.txt", b"<HTA:APPLICATION ID=x>", "html"),
        ("a.png", b"<?xml version=\"1.0\"?><svg onload=\"x\">", "svg"),
        ("a.log", b"#!/bin/sh\n", "script"),
        ("a.txt", b"@echo off\r\n", "script"),
        ("a.txt", b"Windows Registry Editor Version 5.00", "script"),
        ("a.doc", b"{\\rtf1\\ansi", "rtf"),
        ("a.pdf", &iso, "disk_image"),
        ("a.pdf", b"ITSF\x03\0\0\0", "help"),
        (
            "a.docx",
            b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3\0",
            "notebook",
        ),
        ("a.doc", &compound(&["WordDocument"], true), "installer"),
        ("a.docx", &vba, "office_with_macros"),
        ("a.xlsx", &zip(&[("[Content_Types].xml", ""), ("word/a.xml", "")]), "office"),
        ("a.docx", &zip(&[("a.txt", "")]), "zip"),
        ("a.txt", b"%PDF-1.4\n", "pdf"),
        ("a.pdf", "ただの文章".as_bytes(), "text"),
        ("a.txt", b"\0\x01\x02\x03", "unknown"),
        ("a.xls", &compound(&["WordDocument"], false), "compound_file"),
    ] {
        match book.add_evidence_bytes(name, bytes).unwrap_err() {
            EvidenceError::TypeMismatch { found: told, .. } => {
                assert_eq!(told, found, "{name} holds {found}");
            }
            other => panic!("{name} holds {found}: {other:?}"),
        }
    }
    assert!(kept(&book).is_empty(), "nothing is left of any");
}
