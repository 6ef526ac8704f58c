//! The rules by their names in `src-tauri/docs/pdf.md`.

use lopdf::{Dictionary, Document, Object};

use super::{Found, array, content, dictionary, fonts, metadata, name, structure};

type Rule = fn(&Document, &[u8]) -> Found;

/// Every rule.
pub const RULES: &[(&str, Rule)] = &[
    ("file-header", header),
    ("file-end", end),
    ("catalog", catalog),
    ("output-intent", output_intent),
    ("metadata-claims", metadata::claims),
    ("metadata-agrees", metadata::agrees),
    ("metadata-plain", metadata::plain),
    ("pages", pages),
    ("annotations", annotations),
    ("limits", limits),
    ("nothing-forbidden", nothing_forbidden),
    ("content-marked", content::marked),
    ("content-plain", content::plain),
    ("fonts-embedded", fonts::embedded),
    ("fonts-widths", fonts::widths),
    ("fonts-read-back", fonts::read_back),
    ("parent-tree", structure::parent_tree),
    ("structure-types", structure::types),
    ("structure-headings", structure::headings),
    ("structure-tables", structure::tables),
    ("structure-lists", structure::lists),
    ("structure-figures", structure::figures),
];

/// The rules that a file breaks, each with its facts.
pub fn broken(bytes: &[u8]) -> Vec<String> {
    let file = match Document::load_mem(bytes) {
        Ok(file) => file,
        Err(error) => return vec![format!("it cannot be opened: {error}")],
    };
    let found = RULES.iter().flat_map(|(rule, check)| {
        let facts = check(&file, bytes);
        facts.into_iter().take(3).map(move |fact| format!("{rule}: {fact}"))
    });
    found.collect()
}

/// PDF/A-2 6.1.2: `%PDF-1.n` at the first byte, then a comment of bytes above 127.
fn header(_: &Document, bytes: &[u8]) -> Found {
    let second = bytes.splitn(3, |byte| *byte == b'\n').nth(1).unwrap_or_default();
    let is_binary = second.len() >= 5 && second[0] == b'%' && second[1..5].iter().all(|b| *b > 127);
    match bytes.starts_with(b"%PDF-1.7\n") && is_binary {
        true => Vec::new(),
        false => vec![format!("{:?}", String::from_utf8_lossy(&bytes[..16.min(bytes.len())]))],
    }
}

/// PDF/A-2 6.1.3: an identity, no encryption, nothing after the end.
fn end(file: &Document, bytes: &[u8]) -> Found {
    let mut found = Vec::new();
    let id = file.trailer.get(b"ID").and_then(Object::as_array);
    if id
        .map_or(0, |id| id.iter().filter(|part| part.as_str().is_ok_and(|s| !s.is_empty())).count())
        != 2
    {
        found.push("no identity of two parts".to_owned());
    }
    if file.trailer.has(b"Encrypt") {
        found.push("encrypted".to_owned());
    }
    if !bytes.trim_ascii_end().ends_with(b"%%EOF") || bytes.len() > bytes.trim_ascii_end().len() + 1
    {
        found.push("something after the end".to_owned());
    }
    found
}

/// PDF/UA 7.1, 7.2: tagged, with a language, the title shown.
fn catalog(file: &Document, _: &[u8]) -> Found {
    let Ok(catalog) = file.catalog() else { return vec!["no catalog".to_owned()] };
    let is_set = |held: Option<&Dictionary>, key: &[u8]| {
        held.is_some_and(|held| held.get(key).and_then(Object::as_bool).is_ok_and(|set| set))
    };
    let mark = dictionary(file, catalog, b"MarkInfo");
    let viewer = dictionary(file, catalog, b"ViewerPreferences");
    let language = catalog.get(b"Lang").and_then(Object::as_str).unwrap_or_default();
    let checks = [
        (is_set(mark, b"Marked"), "not marked as tagged"),
        (!is_set(mark, b"Suspects"), "its tags are suspects"),
        (is_set(viewer, b"DisplayDocTitle"), "the title is not shown"),
        (matches!(language, b"ja" | b"en"), "no language"),
        (catalog.has(b"StructTreeRoot"), "no structure"),
        (catalog.has(b"Outlines"), "no outline"),
    ];
    checks.iter().filter(|(kept, _)| !kept).map(|(_, fact)| (*fact).to_owned()).collect()
}

/// PDF/A-2 6.2.3: one profile of the screen's colours, whole.
fn output_intent(file: &Document, _: &[u8]) -> Found {
    let fail = |fact: &str| vec![fact.to_owned()];
    let Ok(catalog) = file.catalog() else { return fail("no catalog") };
    let Some([Object::Dictionary(intent)]) =
        array(file, catalog, b"OutputIntents").map(Vec::as_slice)
    else {
        return fail("not exactly one intent");
    };
    let profile = intent.get_deref(b"DestOutputProfile", file).and_then(Object::as_stream);
    let Ok(profile) = profile else { return fail("no profile") };
    let data = profile.decompressed_content().unwrap_or_default();
    let size = data.get(..4).map(|size| u32::from_be_bytes([size[0], size[1], size[2], size[3]]));
    let is_whole = size.and_then(|size| usize::try_from(size).ok()) == Some(data.len());
    let is_rgb = data.get(12..20) == Some(b"mntrRGB ") && data.get(36..40) == Some(b"acsp");
    let components = profile.dict.get(b"N").and_then(Object::as_i64).unwrap_or(0);
    match name(intent, b"S") == "GTS_PDFA1" && is_whole && is_rgb && components == 3 {
        true => Vec::new(),
        false => fail("not a whole profile of RGB"),
    }
}

/// PDF/UA 7.18.3 and PDF/A-2 6.2.10: tab order by structure, no transparency.
fn pages(file: &Document, _: &[u8]) -> Found {
    let mut found = Vec::new();
    for (number, id) in file.get_pages() {
        let Ok(page) = file.get_dictionary(id) else { continue };
        if name(page, b"Tabs") != "S" {
            found.push(format!("page {number}: tab order"));
        }
        if !page.has(b"StructParents") {
            found.push(format!("page {number}: no key to the structure"));
        }
        if page.has(b"Group") {
            found.push(format!("page {number}: a transparency group"));
        }
    }
    found
}

/// PDF/UA 7.18, PDF/A-2 6.3: links only, printed, told in words, each in the structure.
fn annotations(file: &Document, _: &[u8]) -> Found {
    let mut found = Vec::new();
    for (number, id) in file.get_pages() {
        for link in file.get_page_annotations(id).unwrap_or_default() {
            let told = link.get(b"Contents").map(super::text).unwrap_or_default();
            let flags = link.get(b"F").and_then(Object::as_i64).unwrap_or(0);
            let leads = array(file, link, b"Dest").is_some();
            if name(link, b"Subtype") != "Link" || flags != 4 || told.is_empty() || !leads {
                found.push(format!("page {number}: {link:?}"));
            }
            if !link.has(b"StructParent") {
                found.push(format!("page {number}: a link outside of the structure"));
            }
        }
    }
    found
}

/// PDF/A-2 6.1.13.
fn limits(file: &Document, _: &[u8]) -> Found {
    fn walk(object: &Object, found: &mut Found) {
        match object {
            Object::String(bytes, _) if bytes.len() > 32_767 => {
                found.push(format!("a string of {} bytes", bytes.len()));
            }
            Object::Name(bytes) if bytes.len() > 127 => {
                found.push(format!("a name of {} bytes", bytes.len()));
            }
            Object::Array(items) => items.iter().for_each(|item| walk(item, found)),
            Object::Dictionary(held) => held.iter().for_each(|(_, item)| walk(item, found)),
            Object::Stream(stream) => stream.dict.iter().for_each(|(_, item)| walk(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    file.objects.values().for_each(|object| walk(object, &mut found));
    found
}

/// PDF/A-2 6.1, 6.5, 6.6: no scripts, actions, forms, layers, attachments, foreign filters.
fn nothing_forbidden(file: &Document, _: &[u8]) -> Found {
    const FORBIDDEN: [&[u8]; 14] = [
        b"JavaScript",
        b"JS",
        b"OpenAction",
        b"AA",
        b"AcroForm",
        b"OCProperties",
        b"EmbeddedFiles",
        b"SMask",
        b"BM",
        b"ca",
        b"CA",
        b"TR",
        b"XFA",
        b"EF",
    ];
    let mut found = Vec::new();
    for (id, object) in &file.objects {
        let held = match object {
            Object::Dictionary(held) => held,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        for key in FORBIDDEN.iter().filter(|key| held.has(key)) {
            found.push(format!("object {} has {}", id.0, String::from_utf8_lossy(key)));
        }
        let filter = name(held, b"Filter");
        if matches!(object, Object::Stream(_)) && !matches!(filter.as_str(), "" | "FlateDecode") {
            found.push(format!("object {} is packed by {filter}", id.0));
        }
    }
    found
}
