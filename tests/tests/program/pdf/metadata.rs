//! What the file says of itself: the claims of PDF/A and PDF/UA, and that both places say the same.

use lopdf::{Document, Object, Stream};

use super::{Found, text};

fn stream(file: &Document) -> Option<&Stream> {
    file.catalog().ok()?.get_deref(b"Metadata", file).ok()?.as_stream().ok()
}

fn xmp(file: &Document) -> String {
    stream(file).map(|xmp| String::from_utf8_lossy(&xmp.content).into_owned()).unwrap_or_default()
}

/// What stands between two tags.
fn between(xmp: &str, tag: &str) -> Option<String> {
    let (_, rest) = xmp.split_once(&format!("<{tag}>"))?;
    let (inner, _) = rest.split_once(&format!("</{tag}>"))?;
    // The innermost text: alternatives and lists wrap it.
    let inner = inner.rsplit_once("\">").map_or(inner, |(_, rest)| rest);
    let inner = inner.split('<').next().unwrap_or_default();
    Some(inner.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

/// PDF/A-2 6.6.4, PDF/UA 5: part, level, and the description of what PDF/A does not know.
pub fn claims(file: &Document, _: &[u8]) -> Found {
    let xmp = xmp(file);
    let wanted = [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>U</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
        "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
    ];
    wanted.iter().filter(|part| !xmp.contains(**part)).map(|part| (*part).to_owned()).collect()
}

/// PDF/A-2 6.6.3, PDF/UA 7.1: title and producer are the same in both places, and there is a title.
pub fn agrees(file: &Document, _: &[u8]) -> Found {
    let xmp = xmp(file);
    let info = file.trailer.get_deref(b"Info", file).and_then(Object::as_dict).ok();
    let said = |key: &[u8]| info.and_then(|info| info.get(key).ok()).map(text);
    let pairs = [
        (&b"Title"[..], "dc:title"),
        (b"Producer", "pdf:Producer"),
        (b"Creator", "xmp:CreatorTool"),
    ];
    let differ = pairs.iter().filter(|(key, tag)| {
        let inside = between(&xmp, tag);
        inside.as_deref().unwrap_or_default().is_empty() || said(key) != inside
    });
    let digits =
        |text: &str| text.chars().filter(char::is_ascii_digit).take(14).collect::<String>();
    let created = between(&xmp, "xmp:CreateDate").map(|date| digits(&date));
    let mut found: Found = differ.map(|(_, tag)| format!("{tag} differs")).collect();
    if created.is_none() || said(b"CreationDate").map(|date| digits(&date)) != created {
        found.push("the dates differ".to_owned());
    }
    found
}

/// PDF/A-2 6.6.2.1: found as text by programs that know nothing of PDF.
pub fn plain(file: &Document, bytes: &[u8]) -> Found {
    let Some(stream) = stream(file) else { return vec!["no metadata".to_owned()] };
    let needle = b"<?xpacket begin=";
    let is_plain = !stream.dict.has(b"Filter") && bytes.windows(needle.len()).any(|w| w == needle);
    if is_plain { Vec::new() } else { vec!["it is packed".to_owned()] }
}
