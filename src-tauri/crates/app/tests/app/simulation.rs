//! A whole campaign at random: units that answer on several PCs, folders copied and continued,
//! clocks that are wrong, sticks lost and handed in again, send-backs, a reorganisation, a
//! withdrawn question, a checklist revised in the middle. Two leads take in what comes, each in an
//! order of their own; nothing that was handed in is missing, and both end in the same state.
//!
//! Small in every run; with `TENKEN_SOAK` 300 units with three PCs each over eight weeks, or as many
//! as `TENKEN_SIMULATION_UNITS` says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::common::session;
use serde_json::{Value, json};
use tenken_app::{Session, dispatch};
use tenken_core::checklist::Checklist;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_core::{hash, merge, unit_state};
use tenken_store::{Access, Book};

const MARKS: [&str; 5] = ["implemented", "partial", "not_implemented", "unknown", "unanswered"];

struct Size {
    units: usize,
    pcs: usize,
    weeks: usize,
    items: usize,
}

fn size() -> Size {
    let units = std::env::var("TENKEN_SIMULATION_UNITS").ok().and_then(|text| text.parse().ok());
    match (std::env::var_os("TENKEN_SOAK"), units) {
        (None, None) => Size { units: 6, pcs: 3, weeks: 4, items: 5 },
        (_, units) => Size { units: units.unwrap_or(300), pcs: 3, weeks: 8, items: 30 },
    }
}

/// A fixed row of throws.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for index in (1..list.len()).rev() {
            list.swap(index, self.below(index + 1));
        }
    }
}

/// One PC's copy of a unit's book: what it holds, by topic.
#[derive(Clone, Default)]
struct Copy {
    records: BTreeMap<String, Stored>,
}

impl Copy {
    fn heads(&self, kind: &str, subject: &Subject) -> Vec<Stored> {
        let of_topic: Vec<Stored> = self
            .records
            .values()
            .filter(|r| kind::family(&r.record.kind) == kind::family(kind))
            .filter(|r| r.record.subject == *subject)
            .cloned()
            .collect();
        merge::heads(&of_topic).into_iter().cloned().collect()
    }

    fn take(&mut self, records: impl IntoIterator<Item = Stored>) {
        self.records.extend(records.into_iter().map(|record| (record.id.clone(), record)));
    }
}

/// Mints records as the PCs of a campaign do.
struct Mint {
    campaign: String,
    operations: usize,
    hashes: BTreeMap<String, String>,
}

impl Mint {
    fn say(&mut self, copy: &mut Copy, kind: &str, subject: Subject, body: Value, dice: &mut Dice) {
        self.operations += 1;
        let parents = copy.heads(kind, &subject).into_iter().map(|head| head.id).collect();
        // The clocks are years apart, in both directions.
        let wall_time =
            format!("20{:02}-0{}-11T08:30:00+09:00", 10 + dice.below(60), 1 + dice.below(9));
        let stored = Stored::mint(Record {
            format: FORMAT,
            kind: kind.to_owned(),
            campaign: self.campaign.clone(),
            author: Author { name: None, unit: subject.unit.clone() },
            subject,
            parents,
            body,
            device: Some(format!("pc{}", dice.below(1_000))),
            wall_time,
            app: "0.1.0".to_owned(),
            operation: format!("o{}", self.operations),
        })
        .unwrap();
        copy.take([stored]);
    }
}

/// A lead with a real book.
struct Lead {
    folder: PathBuf,
    session: Session,
}

impl Lead {
    fn open(folder: &Path) -> Self {
        let session = session();
        dispatch(&session, "open_book", json!({ "place": { "path": folder } })).unwrap();
        Self { folder: folder.to_owned(), session }
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        dispatch(&self.session, command, payload).unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    fn ids(&self) -> BTreeSet<String> {
        let book = Book::open(&self.folder, Access::ReadOnly, "reader").unwrap();
        let mut ids = BTreeSet::new();
        book.each_live(None, None, &mut |raw| {
            ids.insert(hash::sha256_hex(raw));
            Ok(())
        })
        .unwrap();
        ids
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The lead's book with its units, and what stands in it.
fn set_up(folder: &Path, size: &Size) -> (Lead, Vec<String>, Vec<String>, Mint, Copy) {
    let book = folder.join("one");
    let session = session();
    let create = json!({
        "place": { "path": book }, "checklist": "munakata", "fiscal_year": 2026,
        "organization": "宗像市", "deadline": "2026-06-30",
    });
    let info = dispatch(&session, "create_book", create).unwrap();
    drop(session);
    let lead = Lead::open(&book);
    let units: Vec<String> = (0..size.units)
        .map(|number| {
            let unit = json!({ "name": format!("第{number}課"), "organ": "executive_bureau" });
            lead.run("add_unit", unit)["id"].as_str().unwrap().to_owned()
        })
        .collect();
    let checklist: Checklist =
        serde_json::from_value(lead.run("show_checklist", json!({ "id": "munakata" }))).unwrap();
    let items: Vec<String> = lead.run("unit_sheet", json!({ "unit": units[0] }))["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["standing"] == "unanswered")
        .take(size.items)
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect();
    let mint = Mint {
        campaign: info["campaigns"][0]["id"].as_str().unwrap().to_owned(),
        operations: 0,
        hashes: checklist.item_hashes(),
    };
    let mut base = Copy::default();
    let reader = Book::open(&book, Access::ReadOnly, "reader").unwrap();
    reader
        .each_live(None, None, &mut |raw| {
            base.take([Stored::read(raw).unwrap()]);
            Ok(())
        })
        .unwrap();
    (lead, units, items, mint, base)
}

#[test]
fn two_leads_who_take_in_the_same_in_another_order_end_in_the_same_state() {
    let size = size();
    let mut dice = Dice(20_261_121);
    let folder = tempfile::tempdir().unwrap();
    let (one, units, items, mut mint, base) = set_up(folder.path(), &size);
    let second = folder.path().join("two");
    copy_folder(&one.folder, &second);
    let two = Lead::open(&second);

    let of_unit = |unit: &str| Copy {
        records: base
            .records
            .iter()
            .filter(|(_, r)| r.record.subject.unit.as_deref().is_none_or(|known| known == unit))
            .map(|(id, r)| (id.clone(), r.clone()))
            .collect(),
    };
    let mut pcs: Vec<Vec<Copy>> = units.iter().map(|unit| vec![of_unit(unit); size.pcs]).collect();
    let mut sticks: Vec<PathBuf> = Vec::new();
    let mut handed_in: BTreeSet<String> = BTreeSet::new();
    let sticks_folder = folder.path().join("sticks");
    std::fs::create_dir(&sticks_folder).unwrap();

    for week in 0..size.weeks {
        for (number, unit) in units.iter().enumerate() {
            for pc in 0..size.pcs {
                if dice.one_in(6) {
                    // The folder of another PC is copied over this one; what this one had not
                    // handed in is kept beside it, as its user would.
                    let other = pcs[number][dice.below(size.pcs)].clone();
                    let own = std::mem::replace(&mut pcs[number][pc], other);
                    pcs[number][pc].take(own.records.into_values());
                }
                let copy = &mut pcs[number][pc];
                for _ in 0..dice.below(4) {
                    let item = &items[dice.below(items.len())];
                    let value = MARKS[dice.below(MARKS.len())];
                    let body = json!({ "value": value, "item_hash": mint.hashes.get(item) });
                    mint.say(copy, kind::ANSWER, Subject::item(unit, item), body, &mut dice);
                }
                if dice.one_in(3) {
                    let heads: Vec<Stored> = items
                        .iter()
                        .flat_map(|item| copy.heads(kind::ANSWER, &Subject::item(unit, item)))
                        .collect();
                    let body = unit_state::submission(unit_state::official_heads(&heads), None);
                    let body = serde_json::to_value(body).unwrap();
                    mint.say(copy, kind::SUBMISSION, Subject::unit(unit), body, &mut dice);
                }
                if dice.one_in(2) {
                    let stick = sticks_folder.join(format!("{week}-{number}-{pc}.ndjson"));
                    write(&stick, copy, &mut dice);
                    // A lost stick is not handed in; its PC has everything still.
                    if !dice.one_in(4) {
                        handed_in.extend(copy.records.keys().cloned());
                        sticks.push(stick);
                    }
                }
            }
        }
        // What the lead says on the way reaches both books and some of the PCs.
        let mut said = Copy::default();
        let of_all = |record: &&Stored| record.record.subject.unit.is_none();
        said.take(base.records.values().filter(of_all).cloned());
        lead_acts(week, &mut said, &units, &items, &mut mint, &mut dice, [&one, &two]);
        let stick = sticks_folder.join(format!("{week}-lead.ndjson"));
        write(&stick, &said, &mut dice);
        handed_in.extend(said.records.keys().cloned());
        sticks.push(stick);
        for (unit, copies) in units.iter().zip(&mut pcs) {
            // A send-back holds what concerns its unit, and what concerns all of them.
            let concerns = |record: &&Stored| {
                record.record.subject.unit.as_deref().is_none_or(|known| known == unit)
            };
            for copy in copies {
                if dice.one_in(2) {
                    copy.take(said.records.values().filter(concerns).cloned());
                }
            }
        }
        // In the middle of it both leads take in what there is, one of them half of it.
        let mut order = sticks.clone();
        dice.shuffle(&mut order);
        take_in(&one, &order[..order.len() / 2]);
        dice.shuffle(&mut order);
        take_in(&two, &order);
    }
    for (number, copies) in pcs.iter().enumerate() {
        for (pc, copy) in copies.iter().enumerate() {
            let stick = sticks_folder.join(format!("last-{number}-{pc}.ndjson"));
            write(&stick, copy, &mut dice);
            handed_in.extend(copy.records.keys().cloned());
            sticks.push(stick);
        }
    }
    for lead in [&one, &two] {
        let mut order = sticks.clone();
        order.extend(sticks.iter().take(5).cloned());
        dice.shuffle(&mut order);
        take_in(lead, &order);
    }

    assert_eq!(
        one.run("show_book", json!({}))["state_id"],
        two.run("show_book", json!({}))["state_id"],
        "the order does not matter"
    );
    for lead in [&one, &two] {
        let ids = lead.ids();
        let missing: Vec<&String> = handed_in.iter().filter(|id| !ids.contains(*id)).collect();
        assert!(missing.is_empty(), "{} of {} are missing", missing.len(), handed_in.len());
        assert_eq!(lead.run("check_book", json!({}))["ok"], true, "lived and rebuilt agree");
        assert_eq!(lead.run("verify_log", json!({}))["ok"], true);
    }
    // A list of five of the session's own answers never vanishes behind an empty one.
    compare_with_the_model(&one, &pcs, &units, &items, &handed_in, &mint);
    println!(
        "{} units × {} PCs × {} weeks: {} sticks, {} records, {} disagreements",
        size.units,
        size.pcs,
        size.weeks,
        sticks.len(),
        one.ids().len(),
        one.run("list_disagreements", json!({})).as_array().unwrap().len(),
    );
}

/// What a lead says in a week: a send-back, in the second a withdrawal, in the third another
/// wording of a question, in the fourth a reorganisation.
fn lead_acts(
    week: usize,
    said: &mut Copy,
    units: &[String],
    items: &[String],
    mint: &mut Mint,
    dice: &mut Dice,
    leads: [&Lead; 2],
) {
    let unit = &units[dice.below(units.len())];
    let body = json!({ "comments": [{ "text": "根拠を確認してください" }] });
    mint.say(said, kind::SEND_BACK, Subject::unit(unit), body, dice);
    let nowhere = Subject::default();
    match week {
        1 => {
            let subject = Subject { item: Some(items[0].clone()), ..Subject::default() };
            let body = json!({ "reason": "読み違い", "withdrawn_on": "2026-07-01" });
            mint.say(said, kind::ITEM_WITHDRAWAL, subject, body, dice);
        }
        2 => {
            let campaign = said.heads(kind::CAMPAIGN, &nowhere).remove(0);
            let sha256 = campaign.record.body["checklist"]["sha256"].as_str().unwrap().to_owned();
            let reader = Book::open(&leads[0].folder, Access::ReadOnly, "reader").unwrap();
            let mut checklist: Checklist =
                serde_json::from_slice(&reader.blob(&sha256).unwrap()).unwrap();
            let item = checklist.items.iter_mut().find(|item| item.id == items[1]).unwrap();
            item.question_ja.push_str("（今年度）");
            mint.hashes = checklist.item_hashes();
            let bytes = serde_json::to_vec(&checklist).unwrap();
            let sha256 = hash::sha256_hex(&bytes);
            for lead in leads {
                let path = lead.folder.join("evidence").join(&sha256[..2]).join(&sha256);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, &bytes).unwrap();
            }
            let mut body = campaign.record.body.clone();
            body["checklist"]["sha256"] = json!(sha256);
            mint.say(said, kind::CAMPAIGN, nowhere, body, dice);
        }
        3 => {
            let body = json!({
                "effective_on": "2026-10-01",
                "pairs": [{ "from": units[0], "to": units[1] }],
            });
            mint.say(said, kind::UNIT_MAP, nowhere, body, dice);
        }
        _ => {}
    }
}

/// Writes what a copy holds as a plain list, in any order.
fn write(stick: &Path, copy: &Copy, dice: &mut Dice) {
    let mut lines: Vec<&Stored> = copy.records.values().collect();
    dice.shuffle(&mut lines);
    let mut text = Vec::new();
    for stored in lines {
        text.extend_from_slice(&stored.raw);
        text.push(b'\n');
    }
    std::fs::write(stick, text).unwrap();
}

/// Takes in files; what was planned is what is done.
fn take_in(lead: &Lead, sticks: &[PathBuf]) {
    let files: Vec<Value> = sticks.iter().map(|stick| json!({ "path": stick })).collect();
    let payload = json!({ "files": files, "unsigned": true });
    let begin = std::time::Instant::now();
    let plan = lead.run("plan_merge", payload.clone());
    let done = lead.run("apply_merge", payload);
    for count in ["in", "accepted", "unchanged", "conflicting", "rejected"] {
        assert_eq!(plan[count], done[count], "{count}: plan equals apply");
    }
    assert_eq!(plan["lines"], done["lines"], "line by line");
    assert_eq!(done["rejected"], 0, "nothing of ours is refused");
    if 100 < sticks.len() {
        println!("{} sticks, {} records: {:.1?}", sticks.len(), done["in"], begin.elapsed());
    }
}

/// Every item stands as the union of all records says, worked out without any book.
fn compare_with_the_model(
    lead: &Lead,
    pcs: &[Vec<Copy>],
    units: &[String],
    items: &[String],
    handed_in: &BTreeSet<String>,
    mint: &Mint,
) {
    use tenken_core::body::AnswerBody;
    use tenken_core::merge::{Standing, settle_answers};
    for (number, unit) in units.iter().enumerate() {
        let mut all = Copy::default();
        for copy in &pcs[number] {
            all.take(copy.records.values().cloned());
        }
        assert!(all.records.keys().all(|id| handed_in.contains(id)), "all were handed in");
        let sheet = lead.run("unit_sheet", json!({ "unit": unit }));
        // The first was withdrawn.
        for item in &items[1..] {
            let heads: Vec<AnswerBody> = all
                .heads(kind::ANSWER, &Subject::item(unit, item))
                .iter()
                .filter_map(Stored::body)
                .filter(|body: &AnswerBody| body.item_hash.as_ref() == mint.hashes.get(item))
                .collect();
            let expected = match settle_answers(&heads) {
                Standing::Unanswered => "unanswered",
                Standing::Settled(_) => "answered",
                Standing::Disagreement(_) => "disagreement",
            };
            assert_eq!(crate::common::line(&sheet, item)["standing"], expected, "{unit} {item}");
        }
    }
}
