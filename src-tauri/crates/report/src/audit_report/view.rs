//! What all sections of the report read: the snapshot with its figures, once worked out.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use tenken_core::body::EditionBody;
use tenken_core::checklist::{Chapter, Checklist, Gate, Item, ScopeRule};
use tenken_core::score::{Counted, Tally};
use tenken_core::snapshot::{Figures, Line, Snapshot, Unit};
use tenken_core::vocabulary::{Basis, EditionKind, Role};
use tenken_i18n::wareki::{self, Date};
use tenken_i18n::{Locale, Words, value_name};

use super::evidence::Evidence;
use super::{Input, verbatim};

/// A snapshot prepared for printing.
pub struct View<'a> {
    /// What the report was asked for.
    pub input: &'a Input<'a>,
    /// The words of its language.
    pub words: Words,
    /// The campaign.
    pub snapshot: &'a Snapshot,
    /// What was asked.
    pub checklist: &'a Checklist,
    /// The figures.
    pub figures: Figures,
    /// Each unit's items, in the order of the units.
    pub lines: Vec<Vec<Line<'a>>>,
    /// Files and places named in answers.
    pub evidence: Evidence,
    /// The titles of the chapters.
    chapters: Vec<String>,
    /// Whether what follows from 対策基準 alone stays unnamed.
    hides_standards: bool,
    /// Per item: which unit, and which of its lines.
    by_item: BTreeMap<&'a str, Vec<(usize, usize)>>,
}

impl<'a> View<'a> {
    /// Prepares a snapshot.
    pub fn new(input: &'a Input<'a>) -> Self {
        let snapshot = input.snapshot;
        let checklist = &*snapshot.checklist;
        let lines: Vec<Vec<Line<'a>>> = snapshot
            .units
            .iter()
            .map(|unit| unit.lines(checklist, &snapshot.withdrawn, &snapshot.cut_off))
            .collect();
        let mut by_item: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        for (unit, own) in lines.iter().enumerate() {
            for (index, line) in own.iter().enumerate() {
                by_item.entry(line.item.id.as_str()).or_default().push((unit, index));
            }
        }
        let evidence = Evidence::gather(&lines);
        let title = |chapter: &Chapter| match input.locale {
            Locale::Ja => chapter.title_ja.clone(),
            Locale::En => chapter.title_en.clone(),
        };
        Self {
            input,
            words: Words::new(input.locale),
            snapshot,
            checklist,
            figures: snapshot.figures(),
            lines,
            evidence,
            chapters: checklist.chapters.iter().map(title).collect(),
            hides_standards: false,
            by_item,
        }
    }

    /// The same without a word from 対策基準, for readers who are not meant to see them: questions
    /// that rest on them are not named, nor chapters that hold no other.
    #[must_use]
    pub fn hiding_standards(mut self) -> Self {
        self.hides_standards = true;
        for (index, chapter) in self.checklist.chapters.iter().enumerate() {
            if !is_public(self.checklist, chapter) {
                self.chapters[index] = self.words.report_hidden_chapter(index + 1);
            }
        }
        self
    }

    /// The units that an item concerns, with how it stands there, in the order of the units.
    pub fn of_item(&self, item: &str) -> impl Iterator<Item = (usize, &Line<'a>)> {
        let places = self.by_item.get(item).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&(unit, line)| (unit, &self.lines[unit][line]))
    }

    /// Every line with the place of its unit.
    pub fn all_lines(&self) -> impl Iterator<Item = (usize, &Line<'a>)> {
        let lines = self.lines.iter().enumerate();
        lines.flat_map(|(unit, own)| own.iter().map(move |line| (unit, line)))
    }

    /// The counts of one item over all units.
    pub fn item_tally(&self, item: &Item) -> Tally {
        let mut tally = Tally::default();
        for (_, line) in self.of_item(&item.id) {
            tally.add(line.counted, item.effective_weight());
        }
        tally
    }

    /// The questions with the most answers that fall short, and how many each has.
    pub fn most_missing(&self, most: usize) -> Vec<(&'a Item, Tally, u64)> {
        let is_hidden =
            |item: &&Item| self.hides_standards && item.basis == Basis::ControlStandards;
        let mut items: Vec<(&Item, Tally, u64)> = self
            .scored()
            .filter(|item| !is_hidden(item))
            .map(|item| (item, self.item_tally(item)))
            .map(|(item, tally)| {
                (item, tally, tally.partial + tally.not_implemented + tally.unknown)
            })
            .filter(|(_, _, short)| *short > 0)
            .collect();
        items.sort_by_key(|(_, _, short)| Reverse(*short));
        items.truncate(most);
        items
    }

    /// The name of a unit by its place.
    pub fn unit_name(&self, unit: usize) -> String {
        self.snapshot
            .units
            .get(unit)
            .map_or_else(String::new, |unit| verbatim::line(&unit.body.name))
    }

    /// The names of these units as one text.
    pub fn unit_names(&self, units: impl IntoIterator<Item = usize>) -> String {
        self.join(units.into_iter().map(|unit| self.unit_name(unit)))
    }

    /// Several names as one text.
    pub fn join(&self, names: impl IntoIterator<Item = String>) -> String {
        names.into_iter().collect::<Vec<_>>().join(&self.words.report_comma())
    }

    /// The places of the units that hold a role.
    pub fn holding(&self, role: Role) -> Vec<usize> {
        let holds = |(index, unit): (usize, &Unit)| unit.roles.contains(&role).then_some(index);
        self.snapshot.units.iter().enumerate().filter_map(holds).collect()
    }

    /// A date as a letter prints it; what is no date stays as it was typed.
    pub fn date(&self, iso: &str) -> String {
        Date::parse(iso).map_or_else(|| verbatim::line(iso), |date| date.long(self.input.locale))
    }

    /// A date where space is short.
    pub fn short_date(&self, iso: &str) -> String {
        Date::parse(iso).map_or_else(|| verbatim::line(iso), |date| date.short(self.input.locale))
    }

    /// The name of the edition: 第1版, 案（第1版）; 案 where nothing was frozen yet.
    pub fn edition(&self) -> String {
        edition_name(self.words, self.input.edition)
    }

    /// Whether this is an edition that was issued, and no draft.
    pub fn is_issued(&self) -> bool {
        self.input.edition.is_some_and(|edition| edition.kind != EditionKind::Draft)
    }

    /// The campaign's fiscal year.
    pub fn fiscal_year(&self) -> String {
        wareki::fiscal_year(self.input.locale, i32::from(self.snapshot.campaign.fiscal_year))
    }

    /// The name of a value of a closed list.
    pub fn value(&self, list: &str, value: &str) -> String {
        value_name(self.input.locale, list, value)
    }

    /// The mark of how an item counts.
    pub fn mark(&self, counted: Counted) -> String {
        let words = self.words;
        match counted {
            Counted::Implemented => words.report_mark_implemented(),
            Counted::Partial => words.report_mark_partial(),
            Counted::NotImplemented => words.report_mark_not_implemented(),
            Counted::ExpiredException => words.report_mark_expired(),
            Counted::NotApplicable => words.report_mark_not_applicable(),
            Counted::Excepted => words.report_mark_excepted(),
            Counted::Unknown => words.report_mark_unknown(),
            Counted::Unanswered => words.report_mark_unanswered(),
            Counted::Disagreement => words.report_mark_disagreement(),
            Counted::OutOfScope => words.report_mark_out_of_scope(),
        }
    }

    /// Whether the report speaks Japanese.
    fn is_japanese(&self) -> bool {
        self.input.locale == Locale::Ja
    }

    /// The question of an item.
    pub fn question<'i>(&self, item: &'i Item) -> &'i str {
        if self.is_japanese() { &item.question_ja } else { &item.question_en }
    }

    /// The question of a gate, and the reason that its "no" writes.
    pub fn gate<'i>(&self, gate: &'i Gate) -> (&'i str, &'i str) {
        if self.is_japanese() {
            (&gate.question_ja, &gate.na_reason_ja)
        } else {
            (&gate.question_en, &gate.na_reason_en)
        }
    }

    /// The words of a scope rule.
    pub fn rule<'i>(&self, rule: &'i ScopeRule) -> &'i str {
        if self.is_japanese() { &rule.reason_ja } else { &rule.reason_en }
    }

    /// The title of a chapter by its place.
    pub fn chapter(&self, index: usize) -> &str {
        &self.chapters[index]
    }

    /// The items that count, in the order of the sheet.
    pub fn scored(&self) -> impl Iterator<Item = &'a Item> + use<'a> {
        self.checklist.items.iter().filter(|item| item.scored)
    }

    /// The items that do not count.
    pub fn informational(&self) -> impl Iterator<Item = &'a Item> + use<'a> {
        self.checklist.items.iter().filter(|item| !item.scored)
    }
}

/// 第1版, 案（第1版）, 第1版 正誤表; 案 where nothing was frozen yet.
pub fn edition_name(words: Words, edition: Option<&EditionBody>) -> String {
    let Some(edition) = edition else { return words.report_edition_draft() };
    match edition.kind {
        EditionKind::Draft => words.edition_name_draft(edition.number),
        EditionKind::Issued => words.edition_name_issued(edition.number),
        EditionKind::Erratum => words.edition_name_erratum(edition.number),
    }
}

/// Whether a chapter's title may be told where 対策基準 may not: something public is asked in it, or
/// nothing that counts.
pub fn is_public(checklist: &Checklist, chapter: &Chapter) -> bool {
    let own = |item: &&Item| item.chapter == chapter.id && item.scored;
    let mut own = checklist.items.iter().filter(own).peekable();
    own.peek().is_none() || own.any(|item| item.basis != Basis::ControlStandards)
}
