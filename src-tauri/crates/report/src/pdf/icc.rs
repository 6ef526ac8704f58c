//! The sRGB colour profile, computed from the numbers of IEC 61966-2-1: the colours of a report mean
//! the same on every screen and printer.

/// Entries of the tone curve.
const STEPS: u16 = 256;

/// An ICC profile, version 2, of the display class.
pub fn srgb() -> Vec<u8> {
    let curve = curve();
    let text = |text: &str| [b"text\0\0\0\0", text.as_bytes(), b"\0"].concat();
    // Adapted to D50, as profiles of this class state them.
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"cprt", text("No copyright: computed from IEC 61966-2-1")),
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"wtpt", xyz([0xF6D6, 0x1_0000, 0xD32D])),
        (b"rXYZ", xyz([0x6FA2, 0x38F5, 0x0390])),
        (b"gXYZ", xyz([0x6299, 0xB785, 0x18DA])),
        (b"bXYZ", xyz([0x24A0, 0x0F84, 0xB6CF])),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    assemble(&tags)
}

fn assemble(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 128;
    let mut table = Vec::new();
    let mut data = Vec::new();
    let start = HEADER + 4 + 12 * tags.len();
    let mut places: Vec<(&Vec<u8>, usize)> = Vec::new();
    for (signature, content) in tags {
        // The three curves are one.
        let place = places.iter().find(|(held, _)| *held == content).map(|(_, place)| *place);
        let place = place.unwrap_or_else(|| {
            let place = start + data.len();
            data.extend_from_slice(content);
            data.resize(data.len().next_multiple_of(4), 0);
            places.push((content, place));
            place
        });
        table.extend_from_slice(*signature);
        table.extend_from_slice(&be32(place));
        table.extend_from_slice(&be32(content.len()));
    }
    let mut profile = header(start + data.len());
    profile.extend_from_slice(&be32(tags.len()));
    profile.append(&mut table);
    profile.append(&mut data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend_from_slice(&be32(size));
    header.extend_from_slice(&[0; 4]);
    header.extend_from_slice(&[2, 0x10, 0, 0]);
    header.extend_from_slice(b"mntrRGB XYZ ");
    // A fixed date: the profile does not depend on when it is computed.
    for part in [2000_u16, 1, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    header.resize(68, 0);
    header.extend_from_slice(&xyz([0xF6D6, 0x1_0000, 0xD32D])[8..]);
    header.resize(128, 0);
    header
}

/// Three numbers of 16.16 bits.
fn xyz(values: [u32; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    values.iter().for_each(|value| tag.extend_from_slice(&value.to_be_bytes()));
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend_from_slice(&u32::from(STEPS).to_be_bytes());
    for step in 0..STEPS {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let linear =
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        // 0 to 65535 by construction.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let entry = (linear * 65535.0).round() as u16;
        tag.extend_from_slice(&entry.to_be_bytes());
    }
    tag
}

/// A description in ASCII, with the empty Unicode and Macintosh parts that version 2 wants.
fn description(text: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend_from_slice(&be32(text.len() + 1));
    tag.extend_from_slice(text.as_bytes());
    tag.resize(tag.len() + 1 + 8 + 3 + 67, 0);
    tag
}

fn be32(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes()
}
