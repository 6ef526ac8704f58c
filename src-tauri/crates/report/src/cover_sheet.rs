//! 送付票: one sheet that goes with a pack, so that whoever receives it sees whether it is the one
//! meant, and both sides can copy the line for their 媒体使用簿.
//!
//! The 確認番号 catches mix-ups; it proves nothing about who sent the file, and the sheet says so.

use tenken_i18n::wareki::Date;
use tenken_i18n::{Locale, Words};

use crate::audit_report::outline::Outline;
use crate::audit_report::verbatim;
use crate::document::{
    Block, Cell, Column, Document, KeyFigure, KeyValue, Meta, Row, Running, Table, TableSize, Text,
};

/// What a sheet tells of its pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// `request`, `submission`, `personal`, `send_back` or `backup`.
    pub kind: String,
    /// The organization.
    pub organization: String,
    /// The campaign's name, where it is of one.
    pub campaign: Option<String>,
    /// The unit's name, where it is of one.
    pub unit: Option<String>,
    /// The file's name.
    pub file: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Records in it.
    pub records: u64,
    /// Files in it.
    pub files: u64,
    /// 自治体機密性
    pub confidentiality: String,
    /// 確認番号
    pub check_number: String,
    /// Whether it is sealed.
    pub sealed: bool,
    /// The PC's clock when it was written, RFC 3339.
    pub written_at: String,
    /// Evidence that was to be in it and is not.
    pub missing: Vec<String>,
}

/// The sheet.
pub fn document(facts: &Facts, locale: Locale) -> Document {
    let pen = Pen { words: Words::new(locale), locale, facts };
    let words = pen.words;
    let mut out = Outline::new(words);
    let title = words.cover_sheet_title();
    out.document.meta = Meta {
        title: words.cover_sheet_title_of(verbatim::line(&facts.file), &title),
        author: verbatim::line(&facts.organization),
        subject: String::new(),
        language: locale.code().to_owned(),
    };
    out.document.running = Running {
        confidentiality: words.cover_sheet_label(verbatim::line(&facts.confidentiality)),
        header: verbatim::line(&facts.organization),
        footer: title.clone(),
    };
    out.front(title, "sheet");
    out.push(pen.facts());
    out.push(Block::KeyFigures(vec![KeyFigure {
        label: words.cover_sheet_check_number(),
        value: halved(&facts.check_number),
        unit: String::new(),
        detail: words.cover_sheet_check_detail(),
    }]));
    out.numbered(&words.cover_sheet_receive(), "receive");
    out.statements([
        words.cover_sheet_receive_compare().into(),
        words.cover_sheet_receive_differs().into(),
        words.cover_sheet_receive_proves().into(),
    ]);
    pen.missing(&mut out);
    out.numbered(&words.cover_sheet_media_log(), "media-log");
    out.push(pen.media_log());
    out.push(pen.hands());
    out.note(words.cover_sheet_media_note());
    out.finish()
}

struct Pen<'a> {
    words: Words,
    locale: Locale,
    facts: &'a Facts,
}

impl Pen<'_> {
    fn facts(&self) -> KeyValue {
        let (words, facts) = (self.words, self.facts);
        let (from, to) = self.parties();
        let sealed = match facts.sealed {
            true => words.cover_sheet_sealed(),
            false => words.cover_sheet_open(),
        };
        let mut pairs: Vec<(Text, Text)> = vec![
            (words.cover_sheet_kind().into(), self.kind().into()),
            (words.cover_sheet_from().into(), from.into()),
            (words.cover_sheet_to().into(), to.into()),
        ];
        if let Some(campaign) = &facts.campaign {
            pairs.push((words.report_campaign().into(), verbatim::line(campaign).into()));
        }
        pairs.extend([
            (words.report_column_file().into(), verbatim::line(&facts.file).into()),
            (words.cover_sheet_seal().into(), sealed.into()),
            (words.cover_sheet_sha256().into(), in_groups(&facts.sha256).into()),
        ]);
        KeyValue { pairs, label_width: 0.0 }
    }

    fn kind(&self) -> String {
        let words = self.words;
        match self.facts.kind.as_str() {
            "request" => words.pack_kind_request(),
            "submission" => words.pack_kind_submission(),
            "personal" => words.pack_kind_personal(),
            "send_back" => words.pack_kind_send_back(),
            "backup" => words.pack_kind_backup(),
            other => verbatim::line(other),
        }
    }

    /// From whom to whom, by what kind of pack it is.
    fn parties(&self) -> (String, String) {
        let words = self.words;
        let lead = words.letter_sender(verbatim::line(&self.facts.organization));
        let unit = self.facts.unit.as_deref().map(verbatim::line);
        let unit = unit.unwrap_or_else(|| words.letter_all_units());
        match self.facts.kind.as_str() {
            "submission" => (unit, lead),
            "personal" => (words.cover_sheet_staff_of(&unit), unit),
            "backup" => (lead.clone(), lead),
            _ => (lead, unit),
        }
    }

    /// The day on which it was written.
    fn day(&self) -> String {
        let clock = verbatim::line(&self.facts.written_at);
        let day = clock.get(..10).and_then(Date::parse);
        day.map_or(clock, |day| day.long(self.locale))
    }

    /// What should be in it and is not.
    fn missing(&self, out: &mut Outline) {
        let names = &self.facts.missing;
        if !names.is_empty() {
            out.numbered(&self.words.cover_sheet_missing(), "missing");
            out.body(self.words.cover_sheet_missing_lead(names.len()));
            out.statements(names.iter().map(|name| verbatim::line(name).into()));
        }
    }

    /// The line for the 媒体使用簿, filled in.
    fn media_log(&self) -> Table {
        let (words, facts) = (self.words, self.facts);
        Table {
            columns: vec![
                Column::mm(24.0),
                Column::share(1.0),
                Column::mm(26.0).right(),
                Column::mm(40.0),
                Column::mm(18.0).centred(),
                Column::mm(22.0).centred(),
            ],
            header: vec![Row::of([
                words.cover_sheet_written(),
                words.report_column_file(),
                words.report_column_size(),
                words.cover_sheet_contents(),
                words.cover_sheet_confidentiality(),
                words.cover_sheet_check_number(),
            ])],
            rows: vec![Row::of([
                Cell::from(self.day()),
                Cell::from(verbatim::line(&facts.file)).naming_row(),
                Cell::from(words.cover_sheet_bytes(grouped(facts.size))),
                Cell::from(words.cover_sheet_contents_value(facts.files, facts.records)),
                Cell::from(verbatim::line(&facts.confidentiality)),
                Cell::from(halved(&facts.check_number)),
            ])],
            size: TableSize::Small,
            ..Table::default()
        }
    }

    /// Room for those who carry, receive, compare and erase.
    fn hands(&self) -> Table {
        let words = self.words;
        let row = |name: String, known: String| {
            Row::of([Cell::from(name).naming_row().middle(), Cell::from(known).middle()]).least(8.5)
        };
        Table {
            columns: vec![Column::mm(52.0), Column::share(1.0)],
            rows: vec![
                row(words.cover_sheet_medium(), String::new()),
                row(words.cover_sheet_carried(), String::new()),
                row(words.cover_sheet_received(), String::new()),
                row(words.cover_sheet_compared(), words.cover_sheet_compared_boxes()),
                row(words.cover_sheet_erased(), String::new()),
            ],
            size: TableSize::Small,
            ..Table::default()
        }
    }
}

/// 1234-5678, as the screens show it and people read it to each other.
fn halved(number: &str) -> String {
    match (number.get(..4), number.get(4..)) {
        (Some(first), Some(last)) if number.len() == 8 => format!("{first}-{last}"),
        _ => number.to_owned(),
    }
}

/// A hash in groups of eight, so that an eye can follow it.
fn in_groups(sha256: &str) -> String {
    let signs: Vec<char> = sha256.chars().collect();
    let groups: Vec<String> = signs.chunks(8).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(kind: &str) -> Facts {
        Facts {
            kind: kind.to_owned(),
            organization: "可児市".to_owned(),
            campaign: Some("令和8年度 自己点検".to_owned()),
            unit: Some("市民課".to_owned()),
            file: "提出_市民課.tenken".to_owned(),
            size: 1_234_567,
            sha256: "0123456789abcdef".repeat(4),
            records: 40,
            files: 2,
            confidentiality: "2".to_owned(),
            check_number: "12345678".to_owned(),
            sealed: true,
            written_at: "2026-06-15T10:24:00+09:00".to_owned(),
            missing: Vec::new(),
        }
    }

    #[test]
    fn a_sheet_says_what_is_carried_from_whom_to_whom() {
        let text = document(&facts("submission"), Locale::Ja).plain_text();
        for told in [
            "1234-5678",
            "01234567 89abcdef 01234567",
            "1,234,567",
            "令和8年6月15日",
            "市民課",
            "可児市 監査統括責任者",
        ] {
            assert!(text.contains(told), "{told} is needed at the other side: {text}");
        }
        assert!(!text.contains("欠けて"), "nothing is missing");
    }

    #[test]
    fn the_way_of_a_pack_follows_from_its_kind() {
        for (kind, from, to) in [
            ("request", "可児市 監査統括責任者", "市民課"),
            ("submission", "市民課", "可児市 監査統括責任者"),
            ("send_back", "可児市 監査統括責任者", "市民課"),
            ("personal", "市民課の職員", "市民課"),
        ] {
            let facts = facts(kind);
            let pen = Pen { words: Words::new(Locale::Ja), locale: Locale::Ja, facts: &facts };
            assert_eq!(pen.parties(), (from.to_owned(), to.to_owned()), "{kind}");
        }
    }

    #[test]
    fn what_is_not_in_the_pack_is_named() {
        let facts = Facts { missing: vec!["体制図.pdf".to_owned()], ..facts("submission") };
        assert!(document(&facts, Locale::Ja).plain_text().contains("体制図.pdf"), "by its name");
    }
}
