//! What the units of a sample say: mixed, with reasons, plans and documents as offices have them.

use tenken_core::body::{AnswerBody, EvidenceLocation, Exception};
use tenken_core::checklist::Item;
use tenken_core::hash;
use tenken_core::vocabulary::AnswerValue;

use crate::wire::AnswerInput;

/// A fixed row of throws for each seed.
pub(super) struct Dice {
    seed: u64,
    thrown: u64,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self { seed, thrown: 0 }
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        self.thrown += 1;
        let hex = hash::sha256_hex(format!("tenken-dice {} {}", self.seed, self.thrown).as_bytes());
        let number = u64::from_str_radix(&hex[..15], 16).expect("a digest is hex");
        (number % sides as u64) as usize
    }

    /// True in so many of a hundred throws.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    /// A name as it stands in rosters, one of them with a character of the private use area.
    pub fn person(&mut self) -> &'static str {
        self.one_of(&["髙橋一郎", "山﨑恵", "渡邉健", "齋藤花子", "𠮷田実", "辻\u{e000}薫"])
    }
}

const SHORTFALLS: &[&str] = &[
    "担当者の異動により手順の引継ぎが完了していないため。",
    "対象となる台帳の整備が年度内に完了する見込みのため。",
    "委託先との協議が継続中のため。",
    "繁忙期により研修を受講できていない職員がいるため。",
    "機器の更新時期（令和9年2月）に合わせて対応するため。",
];
const IMPROVEMENTS: &[&str] = &[
    "係内で手順書の読み合わせを行い、実施記録を残す。",
    "台帳の様式を見直し、係ごとに棚卸しを行う。",
    "次回の契約更新時に仕様書へ要件を追記する。",
    "未受講者に個別に案内し、受講を確認する。",
    "更新機器の設定項目に加え、導入時に確認する。",
];
const REMARKS: &[&str] = &[
    "窓口業務用の端末を含めて確認した。",
    "出先の1か所は現地で確認した。",
    "前年度の指摘を受けて4月に見直した。",
];
const PLACES: &[&str] = &["執務室 施錠書庫2段目", "文書管理システム", "課共有フォルダ", "書庫A-3"];
const DATES: &[&str] = &["2026-09-30", "2026-12-25", "2027-01-29", "2027-03-31"];

/// A plausible answer to an item.
pub(super) fn answer(item: &Item, dice: &mut Dice) -> AnswerBody {
    let value = match dice.below(100) {
        0..72 => AnswerValue::Implemented,
        72..85 => AnswerValue::Partial,
        85..92 => AnswerValue::NotImplemented,
        92..96 if !item.na_reasons_ja.is_empty() => AnswerValue::NotApplicable,
        92..97 => AnswerValue::Implemented,
        _ => AnswerValue::Unknown,
    };
    let mut body = AnswerBody::of(value);
    match value {
        AnswerValue::Partial | AnswerValue::NotImplemented => {
            body.reason = Some(dice.one_of(SHORTFALLS).to_owned());
            body.improvement = Some(dice.one_of(IMPROVEMENTS).to_owned());
            body.improve_by = Some(dice.one_of(DATES).to_owned());
        }
        AnswerValue::NotApplicable => {
            let reasons: Vec<&str> = item.na_reasons_ja.iter().map(String::as_str).collect();
            body.reason = Some(dice.one_of(&reasons).to_owned());
        }
        AnswerValue::Implemented if dice.percent(8) => {
            body.remarks = Some(dice.one_of(REMARKS).to_owned());
        }
        _ => {}
    }
    body
}

/// An approved exception that ran out before the cut-off date.
pub(super) fn expired_exception() -> AnswerBody {
    let mut body = AnswerBody::of(AnswerValue::Excepted);
    body.reason = Some("専用端末のOSが要件の設定に対応していないため。".to_owned());
    body.exception = Some(Exception {
        number: "例外7-12".to_owned(),
        approver: "最高情報セキュリティ責任者".to_owned(),
        expires_on: "2026-09-30".to_owned(),
    });
    body
}

/// What somebody else says of the same item.
pub(super) fn contrary(body: &AnswerBody) -> AnswerBody {
    let mut other = AnswerBody::of(match body.value {
        AnswerValue::Implemented => AnswerValue::Partial,
        _ => AnswerValue::Implemented,
    });
    if other.value == AnswerValue::Partial {
        other.reason = Some("出先の1か所で未確認のため。".to_owned());
        other.improvement = Some("出先の状況を確認する。".to_owned());
        other.improve_by = Some("2026-12-25".to_owned());
    }
    other
}

/// What a PC says anew that does not know what another one says meanwhile.
pub(super) fn changed(value: &str) -> AnswerInput {
    let falls_short = value != "implemented";
    let text = |text: &str| falls_short.then(|| text.to_owned());
    AnswerInput {
        value: value.to_owned(),
        reason: text(SHORTFALLS[0]),
        improvement: text(IMPROVEMENTS[0]),
        improve_by: text(DATES[0]),
        exception: None,
        remarks: Some("人事異動の後に確認し直した。".to_owned()),
        copied_from: None,
    }
}

/// Says where a document of the item is kept.
pub(super) fn locate(body: &mut AnswerBody, item: &Item, dice: &mut Dice) {
    let Some(document) = item.evidence_examples_ja.first() else { return };
    body.locations.push(EvidenceLocation {
        document_name: document.clone(),
        place: dice.one_of(PLACES).to_owned(),
        document_number: None,
        confirmed_by: Some(dice.person().to_owned()),
        confirmed_on: Some("2026-06-15".to_owned()),
    });
}

/// A small file of one of the types that departments attach.
pub(super) fn file(item: &Item, dice: &mut Dice) -> (String, Vec<u8>) {
    let document = item.evidence_examples_ja.first().map_or("確認資料", String::as_str);
    let number = dice.below(10_000);
    match dice.below(4) {
        0 => (format!("{document}.pdf"), pdf(number)),
        1 => (format!("{document}の画面.png"), png(number)),
        2 => {
            let text = format!("\u{feff}番号,確認日,結果\r\n{number},2026-06-15,済\r\n");
            (format!("{document}.csv"), text.into_bytes())
        }
        _ => {
            let text =
                format!("{document}（控え）\r\n受付番号 {number}\r\n令和8年6月15日 確認\r\n");
            (format!("{document}.txt"), text.into_bytes())
        }
    }
}

/// A one-page PDF with an empty page; the number makes it differ from others.
fn pdf(number: usize) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let objects = [
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_owned(),
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n".to_owned(),
        format!(
            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Tenken {number} >>\nendobj\n"
        ),
    ];
    let mut offsets = Vec::new();
    for object in &objects {
        offsets.push(file.len());
        file.extend_from_slice(object.as_bytes());
    }
    let start = file.len();
    file.extend_from_slice(b"xref\n0 4\n0000000000 65535 f \n");
    for offset in offsets {
        file.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    file.extend_from_slice(
        format!("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    file
}

/// A grey PNG of 16 × 16 whose shade follows from the number, its one block stored uncompressed.
fn png(number: usize) -> Vec<u8> {
    const SIDE: u8 = 16;
    let row: Vec<u8> = std::iter::once(0).chain([(number % 256) as u8; SIDE as usize]).collect();
    let pixels = row.repeat(SIDE as usize);
    let length = pixels.len() as u16;
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend_from_slice(&length.to_le_bytes());
    data.extend_from_slice(&(!length).to_le_bytes());
    data.extend_from_slice(&pixels);
    data.extend_from_slice(&adler32(&pixels).to_be_bytes());
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &[0, 0, 0, SIDE, 0, 0, 0, SIDE, 8, 0, 0, 0, 0]);
    chunk(&mut file, b"IDAT", &data);
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend_from_slice(&(data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend_from_slice(kind);
    file.extend_from_slice(data);
    let sum = crc32(&file[start..]);
    file.extend_from_slice(&sum.to_be_bytes());
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}

fn adler32(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1u32, 0u32), |(a, b), &byte| {
        let a = (a + u32::from(byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    (b << 16) | a
}
