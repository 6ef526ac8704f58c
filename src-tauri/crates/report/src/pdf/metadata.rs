//! What the file says of itself, twice: in its information dictionary and as XMP.

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::Error;
use super::objects::utf16;
use crate::document::Meta;

/// The program, as files name it.
const PRODUCER: &str = concat!("Tenken ", env!("CARGO_PKG_VERSION"));

/// A moment, as RFC 3339 writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    text: String,
}

impl Date {
    /// Reads `2026-12-01T09:00:00+09:00`; fractions of seconds are dropped.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let fail = || Error::Date { date: text.to_owned() };
        let (day_and_time, rest) = text.split_at_checked(19).ok_or_else(fail)?;
        let zone = rest
            .trim_start_matches(|character: char| character == '.' || character.is_ascii_digit());
        let shape: String = day_and_time.chars().map(shape_of).collect();
        let zone_shape: String = zone.chars().map(shape_of).collect();
        if shape != "0-0-0T0:0:0".replace('0', "00").replacen("00", "0000", 1)
            || !(zone == "Z" || zone_shape == "+00:00" || zone_shape == "-00:00")
        {
            return Err(fail());
        }
        Ok(Self { text: format!("{day_and_time}{zone}") })
    }

    /// `D:20261201090000+09'00'`.
    fn pdf(&self) -> String {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let (moment, zone) = self.text.split_at(19);
        match zone.strip_prefix(['+', '-']) {
            None => format!("D:{}Z", digits(moment)),
            Some(offset) => {
                format!("D:{}{}{}'", digits(moment), &zone[..1], offset.replace(':', "'"))
            }
        }
    }
}

fn shape_of(character: char) -> char {
    if character.is_ascii_digit() { '0' } else { character }
}

/// The information dictionary.
pub fn info(meta: &Meta, date: &Date) -> Dictionary {
    let mut info = dictionary! {
        "Title" => utf16(&meta.title),
        "Creator" => utf16(PRODUCER),
        "Producer" => utf16(PRODUCER),
        "CreationDate" => Object::string_literal(date.pdf()),
        "ModDate" => Object::string_literal(date.pdf()),
    };
    for (key, text) in [("Author", &meta.author), ("Subject", &meta.subject)] {
        if !text.is_empty() {
            info.set(key, utf16(text));
        }
    }
    info
}

/// The same as XMP, with the claims to PDF/A-2u and PDF/UA-1.
pub fn xmp(meta: &Meta, date: &Date) -> Stream {
    let author = match meta.author.as_str() {
        "" => String::new(),
        author => format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
            escaped(author)
        ),
    };
    let subject = match meta.subject.as_str() {
        "" => String::new(),
        subject => format!("<dc:description>{}</dc:description>\n", alternative(subject)),
    };
    let text = format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>{title}</dc:title>
{author}{subject}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{UA_SCHEMA}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{FEFF}',
        title = alternative(&meta.title),
        language = escaped(&meta.language),
        date = date.text,
    );
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Programs that know nothing of PDF look for this text in the file, so it stays as it is.
    Stream::new(dictionary, text.into_bytes()).with_compression(false)
}

/// PDF/A wants every schema it does not know itself to be described.
const UA_SCHEMA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"#;

fn alternative(text: &str) -> String {
    format!("<rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>", escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_pdf_wants_it() {
        let date = Date::parse("2026-12-01T09:00:00.25+09:00").expect("this is RFC 3339");
        assert_eq!(
            date.pdf(),
            "D:20261201090000+09'00'",
            "zone with apostrophes, fraction dropped"
        );
        assert_eq!(
            Date::parse("2026-12-01T00:00:00Z").expect("so is this").pdf(),
            "D:20261201000000Z",
            "UTC"
        );
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["", "2026-12-01", "2026-12-01T09:00:00", "令和8年12月1日", "2026/12/01T09:00:00+09:00"]
        {
            assert!(Date::parse(text).is_err(), "{text:?} is not RFC 3339");
        }
    }
}
