//! Small objects packed many to a compressed stream, and the file's table of contents that this
//! needs. The structure of a long report is a hundred thousand of them: one by one they would make
//! most of the file, and of the memory that writing it takes.

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Document as File, Object, ObjectId};

use super::Error;
use super::draw::compressed;

/// Objects in a stream; readers unpack a stream as a whole.
const IN_A_STREAM: usize = 200;

/// Objects to be packed, as PDF text.
#[derive(Default)]
pub struct Packed {
    objects: Vec<(u32, String)>,
}

/// Where an object is in the file.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere.
    Free,
    /// At an offset.
    At(usize),
    /// In a stream, at a place.
    In(u32, usize),
}

impl Packed {
    /// Adds an object.
    pub fn push(&mut self, id: ObjectId, text: String) {
        self.objects.push((id.0, text));
    }

    /// The objects' text, for the file's identity.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.objects.iter().map(|(_, text)| text.as_str())
    }

    /// Writes `file` with the packed objects.
    pub fn save(self, file: &mut File) -> Result<Vec<u8>, Error> {
        // A plain table can be read back here.
        file.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        let mut bytes = Vec::new();
        file.save_to(&mut bytes)?;
        let mut places = cut_table(&mut bytes).ok_or(Error::Table)?;
        let mut next = file.max_id + 1;
        for group in self.objects.chunks(IN_A_STREAM) {
            for (index, (id, _)) in group.iter().enumerate() {
                set(&mut places, *id, Place::In(next, index));
            }
            set(&mut places, next, Place::At(bytes.len()));
            write_group(&mut bytes, next, group)?;
            next += 1;
        }
        let start = bytes.len();
        set(&mut places, next, Place::At(start));
        write_table(&mut bytes, next, &places, &file.trailer)?;
        bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF").as_bytes());
        Ok(bytes)
    }
}

fn set(places: &mut Vec<Place>, id: u32, place: Place) {
    let index = id as usize;
    if places.len() <= index {
        places.resize(index + 1, Place::Free);
    }
    places[index] = place;
}

/// Cuts the plain table and what follows it off `bytes`; gives the places it names.
fn cut_table(bytes: &mut Vec<u8>) -> Option<Vec<Place>> {
    let tail = bytes.windows(9).rposition(|window| window == b"startxref")?;
    let start: usize = std::str::from_utf8(bytes.get(tail + 9..)?)
        .ok()?
        .split_whitespace()
        .next()?
        .parse()
        .ok()?;
    let table = String::from_utf8(bytes.split_off(start)).ok()?;
    let (table, _) = table.split_once("trailer")?;
    let mut lines = table.lines().skip(1);
    let mut places = Vec::new();
    while let Some(head) = lines.next() {
        let (first, count) = head.split_once(' ')?;
        let (first, count): (u32, u32) = (first.parse().ok()?, count.trim().parse().ok()?);
        for id in first..first + count {
            let line = lines.next()?;
            if line.trim_end().ends_with('n') {
                set(&mut places, id, Place::At(line.get(..10)?.parse().ok()?));
            }
        }
    }
    Some(places)
}

fn write_group(bytes: &mut Vec<u8>, id: u32, group: &[(u32, String)]) -> Result<(), Error> {
    let mut index = String::new();
    let mut content = String::new();
    for (id, text) in group {
        index.push_str(&format!("{id} {} ", content.len()));
        content.push_str(text);
        content.push('\n');
    }
    let entries = format!("/Type/ObjStm/N {}/First {}", group.len(), index.len());
    write_stream(bytes, id, &entries, &[index.as_bytes(), content.as_bytes()].concat())
}

/// The table as a stream: kind, place, place within, for every object from 0.
fn write_table(
    bytes: &mut Vec<u8>,
    id: u32,
    places: &[Place],
    trailer: &Dictionary,
) -> Result<(), Error> {
    let mut rows = Vec::with_capacity(places.len() * 7);
    for (id, place) in places.iter().enumerate() {
        let (kind, place, within): (u8, usize, usize) = match place {
            Place::Free => (0, 0, if id == 0 { 0xFFFF } else { 0 }),
            Place::At(offset) => (1, *offset, 0),
            Place::In(stream, index) => (2, *stream as usize, *index),
        };
        rows.push(kind);
        rows.extend_from_slice(&u32::try_from(place).map_err(|_| Error::Table)?.to_be_bytes());
        rows.extend_from_slice(&u16::try_from(within).map_err(|_| Error::Table)?.to_be_bytes());
    }
    let mut entries = format!("/Type/XRef/Size {}/W[1 4 2]", places.len());
    for key in ["Root", "Info"] {
        let (id, _) = trailer.get(key.as_bytes()).and_then(Object::as_reference)?;
        entries.push_str(&format!("/{key} {id} 0 R"));
    }
    for part in trailer.get(b"ID").and_then(Object::as_array)?.iter().take(1) {
        let hex: String = part.as_str()?.iter().map(|byte| format!("{byte:02x}")).collect();
        entries.push_str(&format!("/ID[<{hex}><{hex}>]"));
    }
    write_stream(bytes, id, &entries, &rows)
}

fn write_stream(bytes: &mut Vec<u8>, id: u32, entries: &str, content: &[u8]) -> Result<(), Error> {
    let content = compressed(content)?;
    let head =
        format!("{id} 0 obj\n<<{entries}/Filter/FlateDecode/Length {}>>\nstream\n", content.len());
    bytes.extend_from_slice(head.as_bytes());
    bytes.extend_from_slice(&content);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
    Ok(())
}
