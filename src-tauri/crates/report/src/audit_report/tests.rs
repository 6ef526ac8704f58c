//! Whole reports as text, held against the figures of the rules and against hostile input.

mod findings;
mod form;
mod opinion;

use std::collections::BTreeSet;
use std::path::PathBuf;

use tenken_core::body::{AnswerBody, EditionBody, GateBody};
use tenken_core::score::{Fraction, Mode};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::AnswerValue;
use tenken_i18n::{Locale, Words};

use super::sample::{answering, checklist, everything, mark, snapshot, unit};
use super::{EvidenceStates, Input, internal, rate};
use crate::document::{Block, Document, Row, RowKind, Table, Text};
use crate::remarks::Remarks;

fn input<'a>(
    snapshot: &'a Snapshot,
    locale: Locale,
    states: &'a EvidenceStates,
    remarks: &'a Remarks,
    edition: Option<&'a EditionBody>,
) -> Input<'a> {
    Input {
        snapshot,
        issued_on: "2026-12-03",
        locale,
        document_number: Some("総情第123号"),
        confidentiality: "自治体機密性2",
        app_version: "0.1.0",
        evidence_states: states,
        remarks,
        edition,
    }
}

fn internal_with(
    snapshot: &Snapshot,
    locale: Locale,
    remarks: &Remarks,
    edition: Option<&EditionBody>,
) -> Document {
    let states = [("1", "ok"), ("2", "changed")];
    let states: EvidenceStates =
        states.map(|(digit, state)| (digit.repeat(64), state.to_owned())).into_iter().collect();
    internal(&input(snapshot, locale, &states, remarks, edition))
}

fn report_in(snapshot: &Snapshot, locale: Locale) -> Document {
    internal_with(snapshot, locale, &Remarks::default(), None)
}

fn report(snapshot: &Snapshot) -> Document {
    report_in(snapshot, Locale::Ja)
}

fn text(snapshot: &Snapshot) -> String {
    report(snapshot).plain_text()
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// The table whose caption ends so.
fn table<'d>(document: &'d Document, title: &str) -> &'d Table {
    tables(document)
        .find(|table| table.caption.ends_with(title))
        .unwrap_or_else(|| panic!("there is a table {title}"))
}

fn plain(row: &Row) -> Vec<String> {
    row.cells
        .iter()
        .map(|cell| cell.paragraphs.iter().map(Text::to_plain).collect::<Vec<_>>().join("|"))
        .collect()
}

fn texts(document: &Document) -> Vec<&Text> {
    let mut texts: Vec<&Text> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => texts.push(&paragraph.text),
            Block::List(list) => texts.extend(list.items.iter().map(|item| &item.text)),
            Block::Table(table) => texts.extend(
                table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs),
            ),
            Block::Cover(cover) => texts.extend(cover.lines.iter().map(|line| &line.value)),
            _ => {}
        }
    }
    texts
}

/// Fails where a rate stands without numerator and denominator right behind it.
fn check_rates(text: &str) {
    for line in text.lines() {
        for (at, sign) in line.match_indices(['％', '%']) {
            let before = &line[..at];
            let is_rate = before.char_indices().rev().nth(1).is_some_and(|(i, c)| {
                c == '.' && before[i + 1..].chars().all(|c| c.is_ascii_digit())
            });
            if !is_rate {
                continue;
            }
            let behind = line[at + sign.len()..].trim_start_matches([' ', '/', '（', '(']);
            let digits = behind.trim_start_matches(|c: char| c.is_ascii_digit());
            assert!(
                digits.len() < behind.len() && digits.starts_with(['／', '/']),
                "a councillor has to be able to check every rate: {line}"
            );
        }
    }
}

#[test]
fn the_whole_report_reads_as_agreed() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/golden/report/internal-ja.txt");
    let found = text(&everything()) + "\n";
    if std::env::var_os("TENKEN_UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &found).expect("the folder of golden files can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is part of the project");
    for (number, (found, golden)) in found.lines().zip(golden.lines()).enumerate() {
        assert_eq!(found, golden, "line {}: read it, then set TENKEN_UPDATE_GOLDEN", number + 1);
    }
    assert_eq!(found.lines().count(), golden.lines().count(), "no line is lost at the end");
}

#[test]
fn every_figure_is_that_of_the_rules() {
    let snapshot = everything();
    let figures = snapshot.figures();
    let document = report(&snapshot);
    let found = document.plain_text();
    let words = Words::new(Locale::Ja);
    for fraction in [
        figures.total.coverage(),
        figures.total.implementation(Mode::Plain),
        figures.total.implementation(Mode::Strict),
        figures.attainment(Mode::Plain, 100),
        figures.attainment(Mode::Plain, 90),
    ] {
        let expected = rate::text(words, fraction);
        assert!(found.contains(&expected), "{expected} is printed");
    }
    let by_unit = table(&document, "所属ごとの件数、把握率及び実施率");
    let pairs = by_unit.rows.iter().zip(figures.units.iter().chain([&figures.total]));
    for (row, tally) in pairs {
        let cells = plain(row);
        let expected = [
            tally.in_scope(),
            tally.implemented,
            tally.partial,
            tally.not_implemented,
            tally.unknown,
            tally.not_applicable,
            tally.excepted,
            tally.unanswered,
            tally.disagreement,
        ];
        assert_eq!(cells[1..10], expected.map(|count| count.to_string()), "{}", cells[0]);
        let coverage = rate::text(words, tally.coverage()).replace('（', "|").replace('）', "");
        assert_eq!(cells[10], coverage, "{}", cells[0]);
    }
    assert_eq!(by_unit.rows.len(), figures.units.len() + 1, "no unit is left out");
    let by_chapter = table(&document, "分野別の件数、把握率及び実施率");
    assert_eq!(by_chapter.rows.len(), figures.chapters.len() + 1, "no chapter is left out");
}

#[test]
fn no_rate_stands_without_its_counts() {
    for locale in Locale::ALL {
        check_rates(&report_in(&everything(), *locale).plain_text());
        check_rates(&report_in(&sixty(), *locale).plain_text());
    }
}

fn sixty() -> Snapshot {
    let units = (0..60).map(|number| {
        let value = match number % 7 {
            0 => AnswerValue::NotImplemented,
            1 => AnswerValue::Partial,
            _ => AnswerValue::Implemented,
        };
        let unit = answering(unit(&format!("第{number}課")), "DUT-01", &[mark(value)]);
        answering(unit, "OUT-01", &[mark(AnswerValue::Implemented)])
    });
    snapshot(checklist(), units.collect())
}

#[test]
fn nothing_answered_has_no_rate_of_implementation() {
    let empty = snapshot(checklist(), (0..6).map(|n| unit(&format!("第{n}課"))).collect());
    let found = text(&empty);
    assert!(found.contains("実施率は算出していない"), "a denominator of 0 is said");
    assert!(found.contains("0.0％（0／12）"), "nothing of twelve is answered");
    assert!(found.contains("未回答が12件"), "and that is said");
    check_rates(&found);
}

#[test]
fn all_not_applicable_has_no_rate_of_implementation() {
    let units = (0..6).map(|n| {
        let not_applicable = AnswerBody {
            reason: Some("該当する業務がない。".to_owned()),
            ..mark(AnswerValue::NotApplicable)
        };
        let mut unit = answering(unit(&format!("第{n}課")), "DUT-01", &[not_applicable]);
        unit.gates.insert("outsourcing".to_owned(), vec![GateBody::of(Some(false))]);
        unit
    });
    let all = snapshot(checklist(), units.collect());
    let found = text(&all);
    assert!(found.contains("実施率は算出していない"), "a denominator of 0 is said");
    assert!(found.contains("100.0％（12／12）"), "該当なし is an answer");
    assert!(
        found.contains("該当する業務がない。 | 第0課、第1課、第2課、第3課、第4課、第5課（6所属）"),
        "the same reason stands once, with all who gave it"
    );
}

#[test]
fn one_unit_shows_counts_without_rates() {
    let one = answering(unit("総務課"), "DUT-01", &[mark(AnswerValue::Implemented)]);
    let found = text(&snapshot(checklist(), vec![one]));
    assert!(found.contains("把握率：1／2件（分母が5未満のため件数のみ）"), "too few for a rate");
    assert!(!found.contains("50.0％"), "one of two is no rate");
}

#[test]
fn no_unit_at_all_still_gives_a_report() {
    let found = text(&snapshot(checklist(), Vec::new()));
    assert!(found.contains("所属の登録がない。"), "that is the fact");
    assert!(found.contains("把握率：―（対象なし）"), "nothing can be counted");
}

#[test]
fn sixty_units_have_their_rows_and_the_matrix_its_pieces() {
    let sixty = sixty();
    let document = report(&sixty);
    assert_eq!(table(&document, "所属×分野の実施率").rows.len(), 61, "each unit and the total");
    let mut wide = checklist();
    for number in 0..12 {
        let mut chapter = wide.chapters[0].clone();
        chapter.id = format!("c{number}");
        chapter.title_ja = format!("分野{number}");
        wide.chapters.push(chapter);
        let mut item = wide.items[0].clone();
        item.id = format!("X-{number}");
        item.chapter = format!("c{number}");
        wide.items.push(item);
    }
    let document = report(&snapshot(wide, sixty.units));
    let pieces: Vec<&Table> =
        tables(&document).filter(|table| table.caption.contains("所属×分野の実施率")).collect();
    assert_eq!(pieces.len(), 3, "14 chapters do not stand side by side on A4");
    let shown: usize = pieces.iter().map(|piece| piece.columns.len() - 2).sum();
    assert_eq!(shown, 14, "each chapter stands in one piece");
    for piece in pieces {
        assert_eq!(plain(&piece.rows[0])[0], "第0課", "the names are repeated");
    }
}

#[test]
fn an_expired_exception_is_warned_of_and_one_on_its_last_day_is_not() {
    let document = report(&everything());
    let exceptions = table(&document, "例外措置の一覧");
    let rows: Vec<Vec<String>> = exceptions.rows.iter().map(plain).collect();
    let row = |name: &str| rows.iter().find(|cells| cells[0] == name).expect("the unit is listed");
    assert_eq!(row("福祉課")[3..5], ["R8.11.30", "期限切れ"], "the day before the cut-off");
    assert_eq!(row("髙﨑出張所")[3..5], ["R8.12.1", "有効期限内"], "valid through its last day");
    let is_warned = texts(&document).iter().any(|text| {
        text.0
            .iter()
            .any(|span| span.style.warning && span.text.contains("期限を過ぎた例外措置が1件"))
    });
    assert!(is_warned, "the summary warns");
    let missing = answering(unit("総務課"), "DUT-01", &[mark(AnswerValue::Excepted)]);
    let found = text(&snapshot(checklist(), vec![missing]));
    assert!(found.contains("記載なし | 記載なし | 記載なし | 期限切れ"), "no expiry is expired");
}

#[test]
fn every_answer_stands_once_under_a_clause() {
    let snapshot = everything();
    let expected: usize = snapshot
        .units
        .iter()
        .map(|unit| unit.lines(&snapshot.checklist, &snapshot.withdrawn, &snapshot.cut_off).len())
        .sum();
    let document = report(&snapshot);
    let annex = tables(&document)
        .filter(|table| table.caption.is_empty() && table.columns.len() == super::entries::WIDTH);
    let rows = annex.flat_map(|table| &table.rows).filter(|row| row.kind == RowKind::Plain);
    let names: BTreeSet<&str> = snapshot.units.iter().map(|unit| unit.body.name.as_str()).collect();
    let found: usize = rows
        .map(|row| plain(row)[1].clone())
        .map(|units| names.iter().filter(|name| units.contains(**name)).count())
        .sum();
    assert_eq!(found, expected, "nothing is lost where equal answers share a row");
}

#[test]
fn rates_are_shown_from_the_minimum_on() {
    let words = Words::new(Locale::Ja);
    let unit =
        |num, den| rate::key_figure(words, String::new(), Fraction { num, den }, rate::Unit::Units);
    assert_eq!(unit(4, 4).unit, "", "four are too few");
    assert_eq!((unit(5, 5).value.as_str(), unit(5, 5).detail.as_str()), ("100.0", "5／5所属"));
}

#[test]
fn what_a_shortfall_leaves_out_is_told() {
    let overdue = AnswerBody {
        improve_by: Some("2026-11-30".to_owned()),
        ..mark(AnswerValue::NotImplemented)
    };
    let silent = unit("建設課");
    let found = text(&snapshot(
        checklist(),
        vec![
            answering(unit("総務課"), "DUT-01", &[mark(AnswerValue::Partial)]),
            answering(unit("税務課"), "DUT-01", &[overdue]),
            silent,
        ],
    ));
    assert!(
        found.contains("△ | 総務課 | 理由の記載がない | 改善策の記載がない"),
        "both are asked for"
    );
    assert!(
        found.contains("改善予定日 令和8年11月30日（集計基準日までに経過）"),
        "the day has passed"
    );
    assert!(found.contains("1件も回答していない所属は、次の1所属である：建設課"));
    assert!(
        found.contains("建設課 | 2 | 0 | 0／2 | 回答なし（全2問）"),
        "not a list of all there is"
    );
}
