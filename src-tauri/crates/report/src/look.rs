//! How reports look: sizes, colours, margins. All in one place, so that they stay of one hand.

use tenken_typeset::{Color, Geometry, Insets, Stroke};

/// Points in a millimetre.
pub const MM: f64 = 72.0 / 25.4;

/// A4 portrait; the text area is 44 characters of running text wide.
pub const PAGE: Geometry = Geometry {
    width: 210.0 * MM,
    height: 297.0 * MM,
    margins: Insets { top: 27.0 * MM, right: SIDE, bottom: 23.0 * MM, left: SIDE },
};

const SIDE: f64 = (210.0 * MM - 44.0 * BODY) / 2.0;

/// Size of running text.
pub const BODY: f64 = 10.5;
/// From line to line of running text.
pub const BODY_PITCH: f64 = 18.0;
/// Size of notes.
pub const NOTE: f64 = 8.5;
/// From line to line of notes.
pub const NOTE_PITCH: f64 = 13.5;
/// Size of official letters.
pub const LETTER: f64 = 12.0;
/// From line to line of official letters.
pub const LETTER_PITCH: f64 = 21.0;
/// Size of headers and footers.
pub const RUNNING: f64 = 8.0;

/// Text.
pub const INK: Color = Color(0x1a, 0x1a, 0x1a);
/// Text said in passing; 7 : 1 on paper.
pub const MUTED: Color = Color(0x55, 0x55, 0x55);
/// Headings and links.
pub const ACCENT: Color = Color(0x16, 0x3a, 0x63);
/// Warnings.
pub const WARNING: Color = Color(0xa3, 0x00, 0x1c);
/// Text on dark grounds.
pub const PAPER: Color = Color(0xff, 0xff, 0xff);
/// Grounds of table headers and totals.
pub const HEADER_GROUND: Color = Color(0xe6, 0xec, 0xf3);
/// Grounds of section rows and framed remarks.
pub const SOFT_GROUND: Color = Color(0xf4, 0xf6, 0xf9);
/// Fine rules.
pub const HAIR: Color = Color(0xa8, 0xb2, 0xbd);
/// Grounds of heat maps from best (palest) to worst (darkest).
pub const HEAT: [Color; 5] = [
    Color(0xf2, 0xf6, 0xfa),
    Color(0xd6, 0xe2, 0xee),
    Color(0xaf, 0xc6, 0xdc),
    Color(0x7f, 0xa3, 0xc7),
    Color(0x1f, 0x4a, 0x78),
];

/// The strong rule of headings and tables.
pub const STRONG: Stroke = Stroke { width: 0.9, color: ACCENT };
/// The rule between rows.
pub const FINE: Stroke = Stroke { width: 0.4, color: HAIR };
/// The rule under headers and over totals.
pub const MEDIUM: Stroke = Stroke { width: 0.6, color: ACCENT };
