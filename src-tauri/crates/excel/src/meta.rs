//! Whose sheet a workbook is: the hidden id column, the `_meta` sheet, the document properties.
//!
//! The same facts stand in three places, because 無害化 takes away one or another: hidden sheets,
//! properties, hidden columns. Nothing here proves who filled a sheet in; it only spares matching by
//! text. The form is described in `docs/answer-sheet.md`.

use std::collections::BTreeMap;
use std::fmt;

/// Version of the form that this program writes.
pub const FORMAT: u16 = 1;

/// The hidden sheet of facts.
pub const META_SHEET: &str = "_meta";

/// The hidden sheet of what drop-downs offer.
pub const LISTS_SHEET: &str = "_lists";

/// The defined name of the marks that the drop-downs offer.
pub const MARKS_NAME: &str = "tenken_marks";

/// Begins the names of the custom document properties.
pub const PROPERTY: &str = "tenken_";

/// What a workbook of this program is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// 点検票 of a unit: a row for each item.
    Unit,
    /// 点検票 of a unit's staff: a column for each person.
    Persons,
    /// The same for groupware: a row for each person.
    Rows,
    /// The results workbook, which is not read back.
    Results,
}

impl SheetKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Unit, Self::Persons, Self::Rows, Self::Results];

    /// The name in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Persons => "persons",
            Self::Rows => "rows",
            Self::Results => "results",
        }
    }

    /// The kind of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Whose sheet it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What the workbook is.
    pub kind: SheetKind,
    /// The campaign's id.
    pub campaign: String,
    /// The unit's id; absent in the results workbook.
    pub unit: Option<String>,
    /// SHA-256 of the checklist that is asked.
    pub checklist: String,
    /// The day on which it was written, ISO 8601.
    pub made_on: String,
    /// The program's version.
    pub app: String,
    /// What it asks and what was filled in when it was written. Document properties do not hold it.
    pub rows: BTreeMap<RowId, Said>,
}

/// What a row asked and what it said when the sheet was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The item's hash: another one means that the question has changed since. Empty for a gate.
    pub item_hash: String,
    /// [`crate::cells::digest`] of the cells as they were written; empty where nothing was filled
    /// in. A row whose cells still give it was not touched by whoever filled the sheet in.
    pub digest: String,
}

/// What the hidden id of a row says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    /// An item's id, written bare.
    Item(String),
    /// A gate's id, written `gate:…`.
    Gate(String),
    /// A line of the cover, written `field:…`.
    Field(Field),
}

impl RowId {
    /// What the text of an id cell names; nothing for an empty one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(gate) = text.strip_prefix("gate:") {
            return Some(Self::Gate(gate.to_owned()));
        }
        if let Some(field) = text.strip_prefix("field:") {
            return Field::parse(field).map(Self::Field);
        }
        (!text.is_empty()).then(|| Self::Item(text.to_owned()))
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(item) => f.write_str(item),
            Self::Gate(gate) => write!(f, "gate:{gate}"),
            Self::Field(field) => write!(f, "field:{}", field.as_str()),
        }
    }
}

/// A line of the cover that a department fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// 所属
    Unit,
    /// 職員数
    Headcount,
    /// 点検日
    InspectedOn,
    /// 回答者の職名
    RespondentTitle,
    /// 回答者の氏名
    Respondent,
    /// 所属長の職・氏名
    UnitHead,
    /// 所属長の確認日
    HeadConfirmedOn,
    /// 確認の方法: 決裁, 書面 or 口頭
    HeadMeans,
    /// 決裁番号
    HeadReference,
}

impl Field {
    /// Every line in the order of the cover.
    pub const ALL: [Self; 9] = [
        Self::Unit,
        Self::Headcount,
        Self::InspectedOn,
        Self::RespondentTitle,
        Self::Respondent,
        Self::UnitHead,
        Self::HeadConfirmedOn,
        Self::HeadMeans,
        Self::HeadReference,
    ];

    /// The name in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Headcount => "headcount",
            Self::InspectedOn => "inspected_on",
            Self::RespondentTitle => "respondent_title",
            Self::Respondent => "respondent",
            Self::UnitHead => "unit_head",
            Self::HeadConfirmedOn => "head_confirmed_on",
            Self::HeadMeans => "head_means",
            Self::HeadReference => "head_reference",
        }
    }

    /// The line of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == text)
    }
}

/// Why the facts of a sheet are not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The sheet comes from a newer program.
    TooNew(u16),
    /// This fact is missing or no value of its list.
    Missing(&'static str),
}

const FACTS: [&str; 7] = ["format", "kind", "campaign", "unit", "checklist", "made_on", "app"];

impl Meta {
    /// The facts by name, as the first rows of `_meta` and, with [`PROPERTY`] before the name, as
    /// document properties.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let values = [
            FORMAT.to_string(),
            self.kind.as_str().to_owned(),
            self.campaign.clone(),
            self.unit.clone().unwrap_or_default(),
            self.checklist.clone(),
            self.made_on.clone(),
            self.app.clone(),
        ];
        FACTS.into_iter().zip(values).collect()
    }

    /// The rows of the `_meta` sheet: a fact and its value; then `row`, a row's id, the item's hash
    /// and the digest of what was filled in.
    pub fn to_rows(&self) -> Vec<Vec<String>> {
        let facts = self.facts().into_iter().map(|(name, value)| vec![name.to_owned(), value]);
        let rows = self.rows.iter().map(|(id, said)| {
            vec!["row".to_owned(), id.to_string(), said.item_hash.clone(), said.digest.clone()]
        });
        facts.chain(rows).collect()
    }

    /// Reads the rows of a `_meta` sheet. Facts of newer programs' minor additions are passed over.
    pub fn from_rows<R: AsRef<[String]>>(rows: &[R]) -> Result<Self, Fault> {
        let cell = |row: &R, at: usize| row.as_ref().get(at).map_or("", String::as_str).to_owned();
        let mut meta = Self::from_facts(|name| {
            rows.iter().find(|row| cell(row, 0) == name).map(|row| cell(row, 1))
        })?;
        for row in rows.iter().filter(|row| cell(row, 0) == "row") {
            if let Some(id) = RowId::parse(&cell(row, 1)) {
                meta.rows.insert(id, Said { item_hash: cell(row, 2), digest: cell(row, 3) });
            }
        }
        Ok(meta)
    }

    /// Reads facts by name, as document properties hold them.
    pub fn from_facts(fact: impl Fn(&str) -> Option<String>) -> Result<Self, Fault> {
        let text = |name: &'static str| {
            let value = fact(name).map(|value| value.trim().to_owned()).unwrap_or_default();
            if value.is_empty() { Err(Fault::Missing(name)) } else { Ok(value) }
        };
        let format: u16 = text("format")?.parse().map_err(|_| Fault::Missing("format"))?;
        if FORMAT < format {
            return Err(Fault::TooNew(format));
        }
        Ok(Self {
            kind: SheetKind::parse(&text("kind")?).ok_or(Fault::Missing("kind"))?,
            campaign: text("campaign")?,
            unit: text("unit").ok(),
            checklist: text("checklist")?,
            made_on: text("made_on").unwrap_or_default(),
            app: text("app").unwrap_or_default(),
            rows: BTreeMap::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta() -> Meta {
        Meta {
            kind: SheetKind::Unit,
            campaign: "c".repeat(32),
            unit: Some("u".repeat(32)),
            checklist: "0".repeat(64),
            made_on: "2026-06-01".to_owned(),
            app: "0.1.0".to_owned(),
            rows: BTreeMap::from([
                (
                    RowId::Item("OUT-02".to_owned()),
                    Said { item_hash: "1".repeat(64), digest: String::new() },
                ),
                (
                    RowId::Gate("sns".to_owned()),
                    Said { item_hash: String::new(), digest: "2".repeat(64) },
                ),
            ]),
        }
    }

    #[test]
    fn the_hidden_sheet_reads_back_as_it_was_written() {
        assert_eq!(Meta::from_rows(&meta().to_rows()), Ok(meta()), "nothing is lost");
    }

    #[test]
    fn document_properties_alone_still_say_whose_sheet_it_is() {
        let facts = meta().facts();
        let read = Meta::from_facts(|name| {
            facts.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
        });
        assert_eq!(read, Ok(Meta { rows: BTreeMap::new(), ..meta() }), "all but the rows");
    }

    #[test]
    fn facts_that_are_missing_or_newer_are_named() {
        for (fact, value, fault) in [
            ("format", "2", Fault::TooNew(2)),
            ("format", "x", Fault::Missing("format")),
            ("kind", "ledger", Fault::Missing("kind")),
            ("campaign", " ", Fault::Missing("campaign")),
            ("checklist", "", Fault::Missing("checklist")),
        ] {
            let mut rows = meta().to_rows();
            let row = rows.iter_mut().find(|row| row[0] == fact).unwrap();
            row[1] = value.to_owned();
            assert_eq!(Meta::from_rows(&rows), Err(fault), "{fact} = {value}");
        }
    }

    #[test]
    fn every_row_id_reads_back() {
        let fields = Field::ALL.map(RowId::Field);
        let others = [RowId::Item("A-1".to_owned()), RowId::Gate("sns".to_owned())];
        for id in fields.into_iter().chain(others) {
            assert_eq!(RowId::parse(&id.to_string()), Some(id.clone()), "{id}");
        }
        assert_eq!(RowId::parse("  "), None, "an empty cell names nothing");
    }
}
