//! How cells look: one font, few colours, and never colour alone.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatPattern};

/// On every Windows since 10, and made to be told apart at small sizes.
const FONT: &str = "BIZ UDゴシック";

/// Shown as 令和9年3月31日; the cell holds a real date.
pub(crate) const LONG_DATE: &str = "[$-411]ggge\"年\"m\"月\"d\"日\"";

/// Shown as R9.3.31.
pub(crate) const SHORT_DATE: &str = "[$-411]ge.m.d";

/// What people may fill in: pale yellow, as in the sheets they know.
const INPUT: Color = Color::RGB(0x00FF_FBE0);
const HEADER: Color = Color::RGB(0x00DC_E6F1);
const SECTION: Color = Color::RGB(0x00F0_F0F0);
const LINE: Color = Color::RGB(0x0080_8080);

/// The formats of a workbook.
pub(crate) struct Look {
    /// 標題
    pub title: Format,
    /// A line of text without a frame.
    pub plain: Format,
    /// A line that says what follows.
    pub heading: Format,
    /// 見出し of a column.
    pub header: Format,
    /// A column's heading that people fill in.
    pub header_input: Format,
    /// 【分野】
    pub section: Format,
    /// A framed text that cannot be changed.
    pub cell: Format,
    /// The same, centred.
    pub cell_centre: Format,
    /// A framed whole number.
    pub count: Format,
    /// A framed date.
    pub date: Format,
    /// What people type.
    pub input: Format,
    /// What people pick.
    pub input_centre: Format,
    /// A date that people type.
    pub input_date: Format,
    /// The same, written out.
    pub input_long_date: Format,
    /// A number that people type.
    pub input_count: Format,
}

impl Look {
    /// The formats.
    pub fn new() -> Self {
        let plain = Format::new()
            .set_font_name(FONT)
            .set_font_size(10)
            .set_align(FormatAlign::VerticalCenter);
        let cell =
            plain.clone().set_border(FormatBorder::Thin).set_border_color(LINE).set_text_wrap();
        let header =
            cell.clone().set_bold().set_align(FormatAlign::Center).set_background_color(HEADER);
        // As text, so that Excel makes no date of 1-1 and no formula of a leading =.
        let input = cell.clone().set_unlocked().set_background_color(INPUT).set_num_format("@");
        let centre = |format: &Format| format.clone().set_align(FormatAlign::Center);
        let dated = |format: &Format, pattern| centre(format).set_num_format(pattern);
        Self {
            title: plain.clone().set_font_size(14).set_bold(),
            heading: plain.clone().set_bold().set_font_size(11),
            header_input: header
                .clone()
                .set_unlocked()
                .set_background_color(INPUT)
                .set_num_format("@"),
            section: cell.clone().set_bold().set_background_color(SECTION).unset_text_wrap(),
            cell_centre: centre(&cell),
            count: centre(&cell).set_num_format("#,##0"),
            date: dated(&cell, SHORT_DATE),
            input_centre: centre(&input),
            input_date: dated(&input, SHORT_DATE),
            input_long_date: dated(&input, LONG_DATE).set_align(FormatAlign::Left),
            input_count: input.clone().set_num_format("#,##0").set_align(FormatAlign::Left),
            plain,
            header,
            cell,
            input,
        }
    }
}

/// How a mark stands out; the mark itself stays readable without colour.
pub(crate) fn mark_highlights() -> [(&'static str, Format); 6] {
    let fill = |colour: u32| Format::new().set_background_color(Color::RGB(colour));
    [
        ("○", fill(0x00E2_F0D9)),
        ("△", fill(0x00FF_E699)),
        ("×", fill(0x00F8_CBAD).set_bold()),
        ("－", fill(0x00D9_D9D9)),
        ("？", fill(0x00D9_E1F2).set_italic()),
        ("例外", fill(0x00E4_DFEC)),
    ]
}

/// A line that still asks for something.
pub(crate) fn wanting() -> Format {
    Format::new().set_background_color(Color::RGB(0x00FF_C000)).set_bold()
}

/// A cell that is empty and should not be: hatched, so that it shows in black and white.
pub(crate) fn missing() -> Format {
    Format::new()
        .set_pattern(FormatPattern::LightUp)
        .set_foreground_color(Color::RGB(0x00ED_7D31))
        .set_background_color(INPUT)
}

/// A line that nobody need answer.
pub(crate) fn outside() -> Format {
    Format::new()
        .set_font_color(Color::RGB(0x0080_8080))
        .set_background_color(Color::RGB(0x00E7_E6E6))
}
