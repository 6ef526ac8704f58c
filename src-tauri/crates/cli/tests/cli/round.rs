//! A whole round without the program on a single department's PC: sheets out, filled in, back in.
//!
//! Small in every run; with `TENKEN_SOAK` all 60 units.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::desk::{answer, counts, tenken_at};
use crate::workbook::{Typed, Workbook};

/// 2026-06-12 as Excel counts days.
const INSPECTED: u32 = 46_185;

/// What becomes of a unit's sheet on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Filled in and sent back.
    Right,
    /// Sent twice under two names.
    Twice,
    /// Sent, taken in, and sent again corrected.
    Corrected,
    /// Answered on a form of the unit's own.
    OtherForm,
    /// One mark is none.
    Broken,
    /// Never sent back.
    Missing,
}

/// How many units go which way.
fn ways() -> Vec<Way> {
    let is_soak = std::env::var_os("TENKEN_SOAK").is_some();
    let of = |way, small, whole| vec![way; if is_soak { whole } else { small }];
    [
        of(Way::Right, 2, 50),
        of(Way::Twice, 1, 3),
        of(Way::Corrected, 1, 2),
        of(Way::OtherForm, 1, 2),
        of(Way::Broken, 1, 1),
        of(Way::Missing, 2, 2),
    ]
    .concat()
}

/// The mark that a unit gives an item: every kind, and no two units alike.
fn mark(unit: usize, item: usize) -> &'static str {
    ["○", "○", "△", "○", "×", "○", "－", "？", "○"][(unit * 5 + item * 7) % 9]
}

fn name(unit: usize) -> String {
    format!("第{}課", unit + 1)
}

/// One unit's sheet as it lies in the folder.
struct Sheet {
    path: PathBuf,
    /// The cell of each item's and gate's mark, and the wording.
    cells: Vec<(String, String, String)>,
}

impl Sheet {
    fn items(&self) -> impl Iterator<Item = (usize, &(String, String, String))> {
        self.cells.iter().filter(|cell| !cell.0.starts_with("gate:")).enumerate()
    }

    /// The sheet filled in: every gate yes, every item with its mark, the cover signed.
    fn filled(&self, unit: usize, change: Option<(usize, &str)>) -> Vec<u8> {
        let mut book = Workbook::open(&std::fs::read(&self.path).unwrap());
        let text = |text: &str| Typed::Text(text.to_owned());
        for (_, cell, _) in self.cells.iter().filter(|cell| cell.0.starts_with("gate:")) {
            book.fill(2, cell, &text("はい"));
        }
        for (number, (_, cell, _)) in self.items() {
            let mark =
                change.filter(|(item, _)| *item == number).map_or(mark(unit, number), |c| c.1);
            book.fill(2, cell, &text(mark));
            if matches!(mark, "△" | "×" | "－") {
                book.fill(2, &cell.replace('E', "G"), &text("理由は別に述べる。"));
            }
        }
        let cover = book.rows_of_ids(1);
        let mut put = |field: &str, typed: Typed| {
            book.fill(1, &format!("C{}", cover[&format!("field:{field}")]), &typed);
        };
        put("inspected_on", Typed::Day(INSPECTED));
        put("respondent", text("髙橋 一郎"));
        put("unit_head", text("課長 渡邊 正"));
        put("head_confirmed_on", Typed::Day(INSPECTED + 1));
        put("head_means", text("決裁"));
        put("head_reference", text("総第12号"));
        book.bytes()
    }
}

struct Round {
    folder: tempfile::TempDir,
    ways: Vec<Way>,
    sheets: Vec<Sheet>,
}

impl Round {
    fn new() -> Self {
        let round = Self { folder: tempfile::tempdir().unwrap(), ways: ways(), sheets: Vec::new() };
        round.run(&[
            "book",
            "create",
            "--checklist",
            "kani",
            "--fiscal-year",
            "2026",
            "--organization",
            "可児市",
            "--deadline",
            "2026-06-30",
            "--cut-off",
            "2026-12-01",
        ]);
        let mut units = "所属,行政機関\n".to_owned();
        (0..round.ways.len())
            .for_each(|unit| units += &format!("{},executive_bureau\n", name(unit)));
        let list = round.path("units.csv");
        std::fs::write(&list, units).unwrap();
        let imported = round.run(&["unit", "import", list.to_str().unwrap()]);
        assert_eq!(imported["accepted"], json!(round.ways.len()), "{imported}");
        round.run(&["excel", "template", "--out", round.path("sheets").to_str().unwrap()]);
        let out = round.path("sheets");
        let read = answer(&["excel", "plan", out.to_str().unwrap()]);
        let sheets = read["files"].as_array().unwrap().iter().map(|file| Sheet::of(&out, file));
        Self { sheets: sheets.collect(), ..round }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Value {
        let book = self.path("book").display().to_string();
        answer(&[&["--book", &book], arguments].concat())
    }

    /// What lies in the folder when the units have answered.
    fn send_back(&self) -> PathBuf {
        let back = self.path("returned");
        std::fs::create_dir(&back).unwrap();
        for (unit, (way, sheet)) in self.ways.iter().zip(&self.sheets).enumerate() {
            let broken = (*way == Way::Broken).then_some((0, "○△"));
            let write = |name: String| {
                std::fs::write(back.join(name), sheet.filled(unit, broken)).unwrap();
            };
            match way {
                Way::Missing => {}
                Way::OtherForm => self.other_form(&back, unit),
                Way::Twice => {
                    write(format!("{}.xlsx", name(unit)));
                    write(format!("{} - コピー.xlsx", name(unit)));
                }
                _ => write(format!("{}.xlsx", name(unit))),
            }
        }
        back
    }

    /// The same questions on a form of the unit's own, in its own order of columns and words.
    fn other_form(&self, back: &Path, unit: usize) {
        let mut text =
            format!("令和8年度 自己点検\n課名,{}\n設問,項番,実施状況,備考\n", name(unit));
        for (number, (id, _, question)) in self.sheets[unit].items() {
            let word = match mark(unit, number) {
                "○" => "実施済",
                "△" => "一部実施",
                "×" => "未実施",
                "－" => "該当なし",
                _ => "わからない",
            };
            text += &format!("{question},{id},{word},理由は別に述べる。\n");
        }
        std::fs::write(back.join(format!("{}.csv", name(unit))), text).unwrap();
    }

    /// The unit's figure as its marks give it: implemented of all that count.
    fn implementation(&self, unit: usize) -> (u64, u64) {
        let sheet = self.run(&["answer", "list", "--unit", &name(unit)]);
        let scored = |id: &str| {
            let items = sheet["items"].as_array().unwrap();
            items.iter().any(|item| item["id"] == *id && item["scored"] == json!(true))
        };
        let counted = self.sheets[unit]
            .items()
            .filter(|(_, (id, _, _))| scored(id))
            .map(|(number, _)| mark(unit, number))
            .filter(|mark| *mark != "－");
        let marks: Vec<&str> = counted.collect();
        (marks.iter().filter(|mark| **mark == "○").count() as u64, marks.len() as u64)
    }
}

impl Sheet {
    fn of(folder: &Path, file: &Value) -> Self {
        let answers = file["sheets"][0]["answers"].as_array().unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let cells = answers.iter().map(|answer| {
            let at = text(&answer["at"]);
            let cell = at.rsplit('!').next().unwrap().to_owned();
            (text(&answer["id"]), cell, text(&answer["text"]))
        });
        Self { path: folder.join(file["file"].as_str().unwrap()), cells: cells.collect() }
    }
}

#[test]
fn sheets_go_out_come_back_and_give_the_figures_that_were_filled_in() {
    let round = Round::new();
    let back = round.send_back();
    let back = back.to_str().unwrap();
    let plan = round.run(&["excel", "plan", "--submit", back]);
    let done = round.run(&["excel", "apply", "--submit", back]);
    let sent = |way| round.ways.iter().filter(|known| **known == way).count();
    let files = round.ways.len() - sent(Way::Missing) + sent(Way::Twice);
    assert_eq!(done["files"].as_array().unwrap().len(), files, "every file is accounted for");
    assert_eq!(plan["in"], done["in"], "plan and work account for the same rows");
    let [accepted, unchanged, conflicting, rejected] = counts(&done);
    assert_eq!(done["in"], json!(accepted + unchanged + conflicting + rejected));
    assert_eq!(conflicting, 0, "a sheet sent twice contradicts nobody");
    assert_eq!(rejected, sent(Way::Broken) as u64, "the one mark that is none: {done:#}");
    let broken = done["lines"].as_array().unwrap().iter().find(|l| l["outcome"] == "rejected");
    let at = broken.unwrap()["at"].as_str().unwrap();
    assert!(at.starts_with("シート「点検票」!E"), "the cell is named: {at}");

    late_ones_are_listed(&round);
    a_corrected_sheet_corrects(&round);
    figures_are_those_filled_in(&round);
    heads_have_confirmed(&round);
    // The folder as a whole once more changes nothing but brings no old word back either.
    let before = round.run(&["book", "show"])["state_id"].clone();
    let again = round.run(&["excel", "apply", "--submit", back]);
    assert_eq!(counts(&again)[2], 0, "nothing conflicts");
    if sent(Way::Corrected) == 0 {
        assert_eq!(round.run(&["book", "show"])["state_id"], before, "nothing new");
    }
}

/// Exactly those who sent nothing are late.
fn late_ones_are_listed(round: &Round) {
    let book = round.path("book").display().to_string();
    let output = tenken_at("2026-07-01T09:00:00+09:00", &["--book", &book, "reminder", "list"]);
    let late: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut names: Vec<&str> =
        late.as_array().unwrap().iter().map(|unit| unit["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    let missing = round.ways.iter().enumerate().filter(|(_, way)| **way == Way::Missing);
    let mut expected: Vec<String> = missing.map(|(unit, _)| name(unit)).collect();
    expected.sort_unstable();
    assert_eq!(names, expected, "whose sheet came in is not reminded");
}

/// A sheet sent again replaces what the first one said, with the reason that a sheet did it.
fn a_corrected_sheet_corrects(round: &Round) {
    for (unit, _) in round.ways.iter().enumerate().filter(|(_, way)| **way == Way::Corrected) {
        let sheet = &round.sheets[unit];
        let (number, (id, _, _)) = sheet.items().find(|(n, _)| mark(unit, *n) == "×").unwrap();
        let path = round.path("訂正.xlsx");
        std::fs::write(&path, sheet.filled(unit, Some((number, "○")))).unwrap();
        let done = round.run(&["excel", "apply", "--submit", path.to_str().unwrap()]);
        assert_eq!(counts(&done)[0], 1, "one answer is corrected: {:#}", done["lines"]);
        let list = round.run(&["answer", "list", "--unit", &name(unit)]);
        let line = list["items"].as_array().unwrap().iter().find(|l| l["id"] == **id).unwrap();
        assert_eq!(line["answer"]["value"], "implemented");
        let reason = line["answer"]["change_reason"].as_str().unwrap();
        assert_eq!(reason, "点検票「訂正.xlsx」の取込みによる変更", "a reason in words");
        assert_eq!(list["work"]["state"], "submitted", "it is handed in again");
        assert_eq!(list["work"]["changed"], json!([]), "as it stands");
        // Back to what the other figures expect.
        let run = done["files"][0]["run"].as_str().unwrap();
        round.run(&["merge", "undo", run]);
    }
}

/// 実施率 of three units, counted from the marks that were typed.
fn figures_are_those_filled_in(round: &Round) {
    let scores = round.run(&["score", "--by", "unit"]);
    let rates: BTreeMap<&str, &Value> = scores["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["name"].as_str().unwrap(), &line["implementation"]))
        .collect();
    let of = |way: Way| round.ways.iter().position(|known| *known == way).unwrap();
    for unit in [of(Way::Right), of(Way::Twice), of(Way::OtherForm)] {
        let (num, den) = round.implementation(unit);
        let found = rates[name(unit).as_str()];
        assert_eq!(*found, json!({ "num": num, "den": den }), "{}", name(unit));
    }
    let path = round.path("報告書.pdf");
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    let report = round.run(&[
        "--fonts",
        fonts.to_str().unwrap(),
        "report",
        "--variant",
        "internal",
        "--out",
        path.to_str().unwrap(),
    ]);
    assert!(report["pages"].as_u64().unwrap() > 5, "{report}");
}

/// A cover that the head signed is the head's confirmation, and it covers what the sheet says.
fn heads_have_confirmed(round: &Round) {
    let list = round.run(&["answer", "list", "--unit", &name(0)]);
    let confirmation = &list["work"]["confirmation"];
    assert_eq!(confirmation["confirmer"], "課長 渡邊 正");
    assert_eq!(confirmation["means"], "document_number");
    assert_eq!(confirmation["reference"], "総第12号");
    assert_eq!(confirmation["confirmed_on"], "2026-06-13");
    assert_eq!(list["work"]["confirmation_outdated"], json!(false), "just what was handed in");
}
