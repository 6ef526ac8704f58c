//! What the tests of composition share: the fonts of the reports, and short ways to say things.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use tenken_typeset::{
    Block, Cell, Color, Composer, Face, Flow, FontId, Fonts, Geometry, Insets, Item, Page,
    Paragraph, Row, Run, Style, Table, Tag, VerticalAlign,
};

/// The root of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// BIZ UDGothic with Noto Sans JP behind it: where the environment says, else among the window's packages.
pub fn fonts() -> Fonts {
    let named = std::env::var_os("TENKEN_FONTS").map(PathBuf::from);
    let folders: Vec<PathBuf> = named.into_iter().chain([root().join("ui")]).collect();
    let read = |package: &str, file: &str| {
        let place = |folder: &PathBuf| {
            folder.join("node_modules/@expo-google-fonts").join(package).join(file)
        };
        let path = folders.iter().map(place).find(|path| path.is_file());
        let path = path.expect("the fonts are installed with the packages of ui/");
        Face::new(std::fs::read(path).expect("the font can be read")).expect("the font is whole")
    };
    let gothic = read("biz-udgothic/400Regular", "BIZUDGothic_400Regular.ttf");
    let noto = read("noto-sans-jp/400Regular", "NotoSansJP_400Regular.ttf");
    Fonts::new(vec![gothic, noto], FontId(1))
}

/// The text of a policy as published.
pub fn policy(id: &str) -> String {
    let path = root().join("checklists").join(id).join("policy.txt");
    std::fs::read_to_string(path).expect("the built-in checklists carry their policies")
}

/// The five policies.
pub const POLICIES: [&str; 5] = ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"];

/// One em of the tests' text.
pub const EM: f64 = 10.0;

/// Text in the tests' style.
pub fn run(text: &str) -> Run {
    let style = Style { font: FontId(0), size: EM, color: Color(0, 0, 0), tag: Tag(1), link: None };
    Run { text: text.to_owned(), style }
}

/// A paragraph of one run.
pub fn paragraph(text: &str) -> Paragraph {
    Paragraph { runs: vec![run(text)], pitch: 15.0, ..Paragraph::default() }
}

/// The lines of `text` at `em` characters a line.
pub fn lines(composer: &Composer<'_>, text: &str, em: f64) -> Vec<String> {
    let composed = composer.compose(&paragraph(text), em * EM);
    composed.into_iter().map(|line| text[line.source].to_owned()).collect()
}

/// A cell of one paragraph.
pub fn cell(text: &str) -> Cell {
    Cell {
        span: 1,
        rows: 1,
        paragraphs: vec![paragraph(text)],
        vertical: VerticalAlign::Top,
        fill: None,
    }
}

/// A row of such cells.
pub fn row(texts: &[&str]) -> Row {
    Row { cells: texts.iter().map(|text| cell(text)).collect(), ..Row::default() }
}

/// A table of `columns` equal columns over 300 points.
pub fn table(columns: u32, header: &[&str], rows: Vec<Row>) -> Table {
    Table {
        columns: vec![300.0 / f64::from(columns); columns as usize],
        header: vec![row(header)],
        rows,
        padding: Insets { top: 2.0, right: 2.0, bottom: 2.0, left: 2.0 },
        ..Table::default()
    }
}

/// Pages 320 points wide with room for `lines` lines.
pub fn pages(fonts: &Fonts, lines: u32, blocks: &[Block]) -> Vec<Page> {
    let margins = Insets { top: 10.0, right: 10.0, bottom: 10.0, left: 10.0 };
    let geometry = Geometry { width: 320.0, height: 20.0 + 15.0 * f64::from(lines), margins };
    let composer = Composer::new(fonts);
    let flow =
        Flow { composer: &composer, geometry, cancel: &AtomicBool::new(false), progress: &|| {} };
    flow.pages(blocks).expect("nobody cancels")
}

/// The text of a page: its runs from top to bottom and left to right, decoration in brackets.
pub fn text(page: &Page) -> Vec<String> {
    let mut runs: Vec<(i64, i64, String)> = Vec::new();
    for item in &page.items {
        if let Item::Glyphs(run) = item {
            let text =
                if run.tag == Tag::ARTIFACT { format!("[{}]", run.text) } else { run.text.clone() };
            #[allow(clippy::cast_possible_truncation)]
            runs.push((run.y as i64, run.x as i64, text));
        }
    }
    runs.sort();
    runs.into_iter().map(|(_, _, text)| text).collect()
}
