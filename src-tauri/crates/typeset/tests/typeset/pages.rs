//! Pages: what stays together, what is repeated, what is divided.

use std::sync::atomic::AtomicBool;
use std::time::Instant;

use crate::support::{fonts, pages, paragraph, row, table, text};
use tenken_typeset::{
    AnchorId, Block, Cancelled, Composer, Flow, Geometry, Insets, Paragraph, Row,
};

fn numbered(count: usize) -> String {
    (1..=count).map(|line| format!("{line}\n")).collect::<String>().trim_end().to_owned()
}

#[test]
fn a_heading_goes_to_the_next_page_with_the_lines_it_stands_over() {
    let heading = Paragraph { keep_with_next: true, ..paragraph("見出し") };
    let blocks = [paragraph(&numbered(8)), heading, paragraph(&numbered(6))].map(Block::Paragraph);
    let set = pages(&fonts(), 10, &blocks);
    assert_eq!(text(&set[0]).len(), 8, "a heading with one line under it does not stay");
    assert_eq!(text(&set[1])[0], "見出し", "it begins the next page");
}

#[test]
fn a_paragraph_leaves_no_single_line_on_either_page() {
    let blocks = [paragraph(&numbered(9)), paragraph(&numbered(5))].map(Block::Paragraph);
    assert_eq!(
        text(&pages(&fonts(), 10, &blocks)[0]).len(),
        9,
        "one line would be alone at the foot"
    );
    let blocks = [paragraph(&numbered(6)), paragraph(&numbered(5))].map(Block::Paragraph);
    assert_eq!(
        text(&pages(&fonts(), 10, &blocks)[0]).len(),
        9,
        "one line would be alone at the head"
    );
}

#[test]
fn the_header_is_repeated_on_every_page_and_read_once() {
    let rows = (0..20).map(|number| row(&[&format!("項目{number}"), "実施"])).collect();
    let mut table = table(2, &["設問", "回答"], rows);
    table.continued = Some(paragraph("表1（続き）"));
    let set = pages(&fonts(), 10, &[Block::Table(table)]);
    assert!(set.len() > 2, "twenty rows need more than two pages of ten lines: {}", set.len());
    assert_eq!(text(&set[0])[..2], ["設問", "回答"], "the first header is part of what is read");
    for page in &set[1..] {
        assert_eq!(
            text(page)[..3],
            ["[表1（続き）]", "[設問]", "[回答]"],
            "a repeated header is decoration"
        );
    }
    let rows: usize = set
        .iter()
        .map(|page| text(page).iter().filter(|run| run.starts_with("項目")).count())
        .sum();
    assert_eq!(rows, 20, "every row stands on one page");
}

#[test]
fn a_row_taller_than_a_page_is_divided_and_nothing_of_it_is_lost() {
    let long = numbered(40);
    let set =
        pages(&fonts(), 10, &[Block::Table(table(2, &["所見", "番号"], vec![row(&[&long, "7"])]))]);
    assert!(set.len() >= 4, "forty lines need at least four pages of ten: {}", set.len());
    let read: Vec<String> =
        set.iter().flat_map(text).filter(|run| run.parse::<u32>().is_ok()).collect();
    let mut expected: Vec<String> = (1..=40).map(|line| line.to_string()).collect();
    expected.insert(1, "7".to_owned());
    assert_eq!(read, expected, "all lines in their order, the short cell once");
}

#[test]
fn a_row_that_fits_the_next_page_is_not_divided() {
    let rows = vec![row(&[&numbered(6)]), row(&[&numbered(3)]), row(&["終"])];
    let set = pages(&fonts(), 10, &[Block::Table(table(1, &["所見"], rows))]);
    assert_eq!(text(&set[1])[1..], ["1", "2", "3", "終"], "three lines stay together");
}

#[test]
fn a_row_over_a_group_stays_with_the_next() {
    let mut rows: Vec<Row> = (0..6).map(|_| row(&["行"])).collect();
    rows.push(Row { keep_with_next: true, ..row(&["【組】"]) });
    rows.push(row(&[&numbered(3)]));
    let set = pages(&fonts(), 10, &[Block::Table(table(1, &["表"], rows))]);
    let group = set.iter().position(|page| text(page).contains(&"【組】".to_owned()));
    let first = set.iter().position(|page| text(page).contains(&"1".to_owned()));
    assert_eq!(group, first, "the heading of a group is on the page of its first row");
}

#[test]
fn the_last_row_of_a_table_stays_with_the_note_under_it() {
    // Header and six rows fill seven of the lines (15 points and padding each); the note finds none.
    let rows = |count: usize| (1..=count).map(|n| row(&[&format!("行{n}")])).collect::<Vec<_>>();
    let mut table = table(1, &["表"], rows(6));
    table.keep_with_next = true;
    let note = paragraph("注　分母は適用範囲内の件数");
    let set = pages(&fonts(), 9, &[Block::Table(table.clone()), Block::Paragraph(note.clone())]);
    assert_eq!(set.len(), 2, "the note does not fit the first page");
    assert_eq!(text(&set[1])[1..], ["行6", "注　分母は適用範囲内の件数"], "it is not alone");
    table.keep_with_next = false;
    let set = pages(&fonts(), 9, &[Block::Table(table), Block::Paragraph(note)]);
    assert_eq!(text(&set[1]).len(), 1, "without being told, it is: the case is the one meant");
}

#[test]
fn a_table_that_stays_together_begins_a_page_rather_than_run_over() {
    let rows: Vec<Row> = (0..4).map(|_| row(&["行"])).collect();
    let whole = |rows| {
        Block::Table(tenken_typeset::Table { keep_together: true, ..table(1, &["表"], rows) })
    };
    let caption = Paragraph { keep_with_next: true, ..paragraph("表1") };
    let lead = Block::Paragraph(paragraph(&numbered(6)));
    let blocks = [lead.clone(), Block::Paragraph(caption.clone()), whole(rows)];
    let set = pages(&fonts(), 10, &blocks);
    assert_eq!(text(&set[0]).len(), 6, "nothing of it stands under the text");
    assert_eq!(text(&set[1])[0], "表1", "its caption goes with it");
    // One longer than any page begins a page, too, and its caption stays over it.
    let rows: Vec<Row> = (0..30).map(|_| row(&["行"])).collect();
    let set = pages(&fonts(), 10, &[lead, Block::Paragraph(caption), whole(rows)]);
    assert_eq!(text(&set[0]).len(), 6, "it begins the next page");
    assert_eq!(text(&set[1])[..3], ["表1", "表", "行"], "under its caption");
}

/// A row whose first cell spans `rows` rows.
fn spanning(name: &str, rows: usize, second: &str) -> Row {
    let mut row = row(&[name, second]);
    row.cells[0].rows = rows;
    row
}

#[test]
fn a_cell_over_rows_keeps_them_on_one_page() {
    let mut rows: Vec<Row> = (1..=4).map(|n| row(&[&format!("{n}"), "単独"])).collect();
    rows.push(spanning("組", 3, "一"));
    rows.extend([row(&["二"]), row(&["三"])]);
    let set = pages(&fonts(), 9, &[Block::Table(table(2, &["番号", "内容"], rows))]);
    assert_eq!(text(&set[1])[2..], ["組", "一", "二", "三"], "the group goes on together");
    let x = |wanted: &str| {
        set[1].items.iter().find_map(|item| match item {
            tenken_typeset::Item::Glyphs(run) if run.text == wanted => Some(run.x),
            _ => None,
        })
    };
    assert_eq!(x("一"), x("三"), "the rows under it leave its column free");
}

#[test]
fn a_cell_over_rows_that_is_taller_than_they_are_makes_the_last_one_grow() {
    let rows = vec![spanning(&numbered(5), 2, "一"), row(&["二"]), row(&["後", "次"])];
    let set = pages(&fonts(), 12, &[Block::Table(table(2, &["番号", "内容"], rows))]);
    let y = |wanted: &str| {
        let runs = set[0].items.iter().filter_map(|item| match item {
            tenken_typeset::Item::Glyphs(run) if run.text == wanted => Some(run.y),
            _ => None,
        });
        runs.fold(0.0, f64::max)
    };
    assert!(y("後") > y("5"), "the next row stands under all of it: {} {}", y("後"), y("5"));
}

#[test]
fn rows_joined_over_more_than_a_page_fall_apart_and_lose_nothing() {
    let mut rows = vec![spanning("組", 30, "行1")];
    rows.extend((2..=30).map(|n| row(&[&format!("行{n}")])));
    let set = pages(&fonts(), 10, &[Block::Table(table(2, &["番号", "内容"], rows))]);
    let read: Vec<String> =
        set.iter().flat_map(text).filter(|run| run.starts_with('行') || run == "組").collect();
    assert_eq!(read.len(), 31, "thirty rows and the cell over them: {read:?}");
}

#[test]
fn a_table_on_pages_too_small_for_its_header_still_ends() {
    let rows = (0..5).map(|_| row(&[&numbered(4)])).collect();
    let set = pages(&fonts(), 2, &[Block::Table(table(1, &[&numbered(3)], rows))]);
    let lines: usize =
        set.iter().map(|page| text(page).iter().filter(|run| !run.starts_with('[')).count()).sum();
    assert_eq!(lines, 3 + 5 * 4, "every line is set once, wherever it finds a place");
}

#[test]
fn an_anchor_is_where_its_paragraph_went() {
    let target = Paragraph { anchor: Some(AnchorId(3)), ..paragraph("目的") };
    let blocks = [paragraph(&numbered(10)), target].map(Block::Paragraph);
    let set = pages(&fonts(), 10, &blocks);
    assert_eq!(set[1].anchors, [(AnchorId(3), 10.0)], "at the top of the second page");
}

#[test]
fn a_cancelled_flow_gives_no_pages() {
    let fonts = fonts();
    let composer = Composer::new(&fonts);
    let geometry = Geometry { width: 320.0, height: 200.0, margins: Insets::default() };
    let flow =
        Flow { composer: &composer, geometry, cancel: &AtomicBool::new(true), progress: &|| {} };
    assert_eq!(
        flow.pages(&[Block::Paragraph(paragraph("あ"))]),
        Err(Cancelled),
        "stopped before the first block"
    );
}

#[test]
fn ten_times_the_rows_take_about_ten_times_as_long() {
    let fonts = fonts();
    let time = |rows: usize| {
        let rows = (0..rows)
            .map(|_| row(&["今年度の業務委託契約のすべてに、要件を明記しているか。", "実施"]))
            .collect();
        let table = table(2, &["設問", "回答"], rows);
        let start = Instant::now();
        let count = pages(&fonts, 40, &[Block::Table(table)]).len();
        (start.elapsed().as_secs_f64(), count)
    };
    let (short, _) = time(300);
    let (long, count) = time(3_000);
    assert!(count > 100, "three thousand rows are a long table: {count}");
    // A quadratic pass would make it a hundred times; thirty leaves room for a busy machine.
    assert!(long < short * 30.0 + 0.2, "{short:.3} s for 300 rows, {long:.3} s for 3,000");
}
