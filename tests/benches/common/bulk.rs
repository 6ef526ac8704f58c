//! A book of any size, its records kept by the store's ordinary functions, a unit at a time.
//!
//! Every unit holds every role, so that it is asked nearly all that the checklist asks.

use std::path::Path;

use serde_json::{Value, json};
use tenken_core::body::{AnswerBody, EvidenceRef, PersonBody, RoleBody, UnitBody};
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_core::vocabulary::{AnswerValue, Organ, Role};
use tenken_store::{Access, Book};

use super::{NOW, place, run, session};

/// How much a book holds.
pub struct Size {
    /// Its units.
    pub units: usize,
    /// At most so many answers of each.
    pub items: usize,
    /// How often each is said anew, the first time included.
    pub rounds: usize,
    /// How many sentences a reason has, and a plan.
    pub sentences: usize,
    /// Files of evidence of each unit, named by its answers in turn.
    pub files: usize,
}

/// Makes the book; gives the number of its records.
pub fn build(path: &Path, size: &Size) -> usize {
    let session = session();
    let info = run(
        &session,
        "create_book",
        json!({
            "place": place(path), "checklist": "setagaya", "fiscal_year": 2026,
            "organization": "世田谷区", "cut_off": "2026-12-01",
        }),
    );
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
    let first = run(
        &session,
        "add_unit",
        json!({
            "name": "課001", "organ": "executive_bureau", "roles": roles,
            "zones": [], "persons": [], "assets": [],
        }),
    );
    let items = items(&session, &first["id"], size.items);
    drop(session);

    let campaign = info["campaigns"][0]["id"].as_str().unwrap();
    let mut book = Book::open(path, Access::ReadWrite, "bench").unwrap();
    let mut records = 3;
    for number in 0..size.units {
        let mint = Mint { campaign, operation: format!("{number:032x}") };
        let mut act = Vec::new();
        let unit = match number {
            0 => first["id"].as_str().unwrap().to_owned(),
            _ => mint.unit(number, &mut act),
        };
        let files = files(&mut book, number, size);
        mint.answers(&unit, number, &items, size, &files, &mut act);
        records += act.len();
        book.commit(&act).unwrap();
    }
    records
}

/// What a unit says, kept in its own book; gives the number of its records.
pub fn answer_all(
    book: &mut Book,
    (campaign, unit): (&str, &str),
    number: usize,
    items: &[String],
    size: &Size,
) -> usize {
    let mint = Mint { campaign, operation: format!("{number:032x}") };
    let files = files(book, number, size);
    let mut act = Vec::new();
    mint.answers(unit, number, items, size, &files, &mut act);
    book.commit(&act).unwrap();
    act.len()
}

/// What so many persons of a unit say, kept in its book; gives the number of records.
pub fn self_check(
    book: &mut Book,
    (campaign, unit): (&str, &str),
    persons: usize,
    items: &[String],
) -> usize {
    let mut records = 0;
    for person in 0..persons {
        let mint = Mint { campaign, operation: format!("{person:032x}") };
        let id = format!("{:032x}", 2_000_000 + person);
        let subject = |item: Option<&String>| Subject {
            person: Some(id.clone()),
            item: item.cloned(),
            ..Subject::unit(unit)
        };
        let body = PersonBody { name: Some(format!("職員{person}")), ..PersonBody::default() };
        let mut act = vec![mint.record(kind::PERSON, subject(None), Vec::new(), &body)];
        act.extend(items.iter().enumerate().map(|(at, item)| {
            let body = answer(person, at, 0, 1);
            mint.record(kind::ANSWER, subject(Some(item)), Vec::new(), &body)
        }));
        records += act.len();
        book.commit(&act).unwrap();
    }
    records
}

fn files(book: &mut Book, unit: usize, size: &Size) -> Vec<EvidenceRef> {
    let file = |number| {
        let text = format!("{unit}番の所属の確認資料{number}。\n").repeat(100);
        book.add_evidence_bytes(&format!("確認資料{number}.txt"), text.as_bytes()).unwrap()
    };
    (0..size.files).map(file).collect()
}

/// The first items that a unit is asked.
pub fn items(session: &tenken_app::Session, unit: &Value, most: usize) -> Vec<String> {
    let sheet = run(session, "unit_sheet", json!({ "unit": unit }));
    let lines = sheet["items"].as_array().unwrap().iter();
    let asked = lines.filter(|line| line["applicability"]["state"] == "asked");
    asked.take(most).map(|line| line["id"].as_str().unwrap().to_owned()).collect()
}

/// What the records of one act share.
struct Mint<'a> {
    campaign: &'a str,
    operation: String,
}

impl Mint<'_> {
    fn unit(&self, number: usize, act: &mut Vec<Stored>) -> String {
        let id = format!("{:032x}", 1_000_000 + number);
        let body = UnitBody {
            name: format!("課{:03}", number + 1),
            position: number as u32 + 1,
            parent: None,
            organ: Organ::ExecutiveBureau,
            zones: Vec::new(),
            persons: Vec::new(),
            assets: Vec::new(),
            headcount: Some(12),
        };
        let roles = RoleBody { roles: Role::ALL.to_vec() };
        act.push(self.record(kind::UNIT, Subject::unit(&id), Vec::new(), &body));
        act.push(self.record(kind::ROLE, Subject::unit(&id), Vec::new(), &roles));
        id
    }

    /// Each round replaces the one before.
    fn answers(
        &self,
        unit: &str,
        number: usize,
        items: &[String],
        size: &Size,
        files: &[EvidenceRef],
        act: &mut Vec<Stored>,
    ) {
        for (at, item) in items.iter().enumerate() {
            let mut parents = Vec::new();
            for round in 0..size.rounds {
                let mut body = answer(number, at, round, size.sentences);
                body.evidence.extend(files.get(at % files.len().max(1)).cloned());
                let subject = Subject::item(unit, item);
                let record = self.record(kind::ANSWER, subject, parents, &body);
                parents = vec![record.id.clone()];
                act.push(record);
            }
        }
    }

    fn record(
        &self,
        kind: &str,
        subject: Subject,
        parents: Vec<String>,
        body: &impl serde::Serialize,
    ) -> Stored {
        let author = Author { name: Some("渡邉正".to_owned()), unit: subject.unit.clone() };
        Stored::mint(Record {
            format: FORMAT,
            kind: kind.to_owned(),
            campaign: self.campaign.to_owned(),
            subject,
            parents,
            body: serde_json::to_value(body).unwrap(),
            author,
            device: Some("0123456789abcdef0123456789abcdef".to_owned()),
            wall_time: NOW.to_owned(),
            app: "0.1.0".to_owned(),
            operation: self.operation.clone(),
        })
        .unwrap()
    }
}

/// Three of ten fall short, with their plan and a reason of their own: units that say the very same
/// would share a row of the report.
fn answer(unit: usize, item: usize, round: usize, sentences: usize) -> AnswerBody {
    let value = match (unit + item) % 10 {
        0 | 1 => AnswerValue::Partial,
        2 => AnswerValue::NotImplemented,
        _ => AnswerValue::Implemented,
    };
    let mut body = AnswerBody::of(value);
    if value != AnswerValue::Implemented {
        body.reason = Some(format!(
            "{unit}番の所属では次のとおり。{}",
            "規程の改定が年度内に間に合わなかったため。".repeat(sentences)
        ));
        body.improvement = Some("次回の契約更新時に仕様書へ要件を追記する。".repeat(sentences));
        body.improve_by = Some("2027-01-29".to_owned());
    }
    body.remarks = Some(format!("{}回目の確認。", round + 1));
    body
}
