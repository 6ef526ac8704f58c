//! Small pieces of PDF.

use lopdf::{Object, StringFormat};

/// A name.
pub fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text string in UTF-16 with its mark.
pub fn utf16(text: &str) -> Object {
    Object::String(utf16_bytes(text), StringFormat::Hexadecimal)
}

/// The bytes of such a string.
pub fn utf16_bytes(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// A length or position, rounded to a thousandth of a point.
#[allow(clippy::cast_possible_truncation)]
pub fn real(value: f64) -> f32 {
    ((value * 1000.0).round() / 1000.0) as f32
}
