//! A unit's sheet: every question it is asked, with what has been said of it.

use std::collections::BTreeMap;

use tenken_core::body::AnswerBody;
use tenken_core::merge::{self, Standing};
use tenken_core::record::kind;
use tenken_core::score::{Counted, Tally};
use tenken_core::snapshot::{Line, gate_answer};

use crate::error::Error;
use crate::snapshot::{UnitSaid, is_outdated};
use crate::view;
use crate::wire::*;
use crate::work;

/// Drafts of one unit by item, as JSON of [`AnswerInput`].
pub(crate) type Drafts = BTreeMap<String, String>;

/// The whole sheet.
pub(crate) fn unit_sheet(
    said: &UnitSaid,
    drafts: &Drafts,
    cut_off: &str,
    today: &str,
) -> UnitSheet {
    let checklist = &*said.checklist;
    let lines = said.unit.lines(checklist, &said.withdrawn, cut_off);
    let mut number = 0;
    let items: Vec<SheetItem> = lines
        .iter()
        .map(|line| {
            let in_scope = line.counted != Counted::OutOfScope;
            number += usize::from(in_scope);
            sheet_item(said, line, if in_scope { number } else { 0 }, drafts)
        })
        .collect();
    UnitSheet {
        unit: view::unit_info(&said.unit),
        chapters: view::chapter_names(checklist)
            .into_iter()
            .filter(|chapter| items.iter().any(|item| item.chapter == chapter.id))
            .collect(),
        gates: gates(said, &lines),
        coverage: coverage(&lines),
        terms: terms(said),
        work: work::view(&said.unit.work, said.campaign.body.deadline.as_deref(), today),
        withdrawn: work::withdrawn_items(checklist, &said.withdrawn),
        previous: Vec::new(),
        items,
    }
}

/// One line after a change, with the unit's figure that follows from it.
pub(crate) fn saved_item(
    said: &UnitSaid,
    drafts: &Drafts,
    item: &str,
    cut_off: &str,
    saved_at: String,
) -> Result<SavedItem, Error> {
    let lines = said.unit.lines(&said.checklist, &said.withdrawn, cut_off);
    let mut number = 0;
    for line in &lines {
        let in_scope = line.counted != Counted::OutOfScope;
        number += usize::from(in_scope);
        if line.item.id == item {
            let item = sheet_item(said, line, if in_scope { number } else { 0 }, drafts);
            return Ok(SavedItem { item, coverage: coverage(&lines), saved_at });
        }
    }
    Err(Error::new(crate::Code::ItemNotAsked).with("item", item))
}

/// Of the lines of a sheet, those of some items.
pub(crate) fn only<'a>(
    lines: Vec<SheetItem>,
    items: impl Iterator<Item = &'a str>,
) -> Vec<SheetItem> {
    let items: std::collections::BTreeSet<&str> = items.collect();
    lines.into_iter().filter(|line| items.contains(line.id.as_str())).collect()
}

/// Answered of in-scope items, informational ones included: what is left to do on the sheet.
pub(crate) fn coverage(lines: &[Line<'_>]) -> Fraction {
    let mut tally = Tally::default();
    lines.iter().for_each(|line| tally.add(line.counted, 0));
    tally.coverage().into()
}

fn sheet_item(said: &UnitSaid, line: &Line<'_>, number: usize, drafts: &Drafts) -> SheetItem {
    let item = line.item;
    let (outdated, heads): (Vec<_>, Vec<_>) = said
        .heads(kind::ANSWER, Some(&item.id))
        .filter_map(|head| {
            let body = head.body::<AnswerBody>()?;
            Some((view::answer_view(head, &body), body))
        })
        .partition(|(_, body): &(AnswerView, AnswerBody)| {
            is_outdated(body, &item.id, &said.hashes)
        });
    // The view of a settled answer is that of the first head which says exactly this.
    let view_of = |settled: &AnswerBody| {
        heads.iter().find(|(_, body)| body == settled).map(|(view, _)| view.clone())
    };
    let (answer, disagreement) = match &line.standing {
        Standing::Unanswered => (heads.first().map(|(view, _)| view.clone()), Vec::new()),
        Standing::Settled(body) => (view_of(body), Vec::new()),
        Standing::Disagreement(bodies) => (None, bodies.iter().filter_map(view_of).collect()),
    };
    SheetItem {
        id: item.id.clone(),
        number,
        chapter: item.chapter.clone(),
        question_ja: item.question_ja.clone(),
        question_en: item.question_en.clone(),
        basis: item.basis.to_string(),
        requirement: item.requirement.to_string(),
        scored: item.scored,
        role: item.role.to_string(),
        polarity: item.polarity.to_string(),
        clauses: view::clause_quotes(&said.checklist, item),
        guidance_ja: item.guidance_ja.clone(),
        good_example_ja: item.good_example_ja.clone(),
        bad_example_ja: item.bad_example_ja.clone(),
        evidence_examples_ja: item.evidence_examples_ja.clone(),
        na_reasons_ja: item.na_reasons_ja.clone(),
        applicability: view::item_applicability(&said.checklist, &line.applicability),
        standing: standing(line).to_owned(),
        answer,
        disagreement,
        draft: drafts.get(&item.id).and_then(|json| serde_json::from_str(json).ok()),
        outdated: outdated.into_iter().next().map(|(view, _)| view),
        changed_since_submission: said.unit.work.changed.contains(&item.id),
        send_back_comments: work::comments_on(&said.unit.work, &item.id),
        persons: None,
    }
}

fn standing(line: &Line<'_>) -> &'static str {
    use tenken_core::applicability::Applicability;
    match (&line.applicability, line.counted) {
        (Applicability::OutOfScope { .. }, _) => "out_of_scope",
        (Applicability::SettledByGate { .. }, _) => "settled_by_gate",
        (_, Counted::Disagreement) => "disagreement",
        (_, Counted::Unanswered) => "unanswered",
        _ => "answered",
    }
}

fn gates(said: &UnitSaid, lines: &[Line<'_>]) -> Vec<GateLine> {
    said.unit
        .gates_asked(&said.checklist, &said.withdrawn)
        .into_iter()
        .map(|gate| {
            let heads = said.unit.gates.get(&gate.id).map_or(&[][..], Vec::as_slice);
            GateLine {
                id: gate.id.clone(),
                question_ja: gate.question_ja.clone(),
                question_en: gate.question_en.clone(),
                yes: gate_answer(heads),
                items: lines
                    .iter()
                    .filter(|line| line.item.gate.as_deref() == Some(&gate.id))
                    .filter(|line| line.counted != Counted::OutOfScope)
                    .count(),
                disagrees: matches!(merge::settle_gates(heads), Standing::Disagreement(_)),
            }
        })
        .collect()
}

fn terms(said: &UnitSaid) -> Vec<TermNote> {
    said.checklist
        .terms
        .iter()
        .filter_map(|term| {
            let clause = term.clause.as_deref()?;
            let texts: Vec<&str> = said
                .checklist
                .clause(clause)?
                .sentences
                .iter()
                .map(|sentence| sentence.text.as_str())
                .collect();
            Some(TermNote {
                names: term.names.clone(),
                definition: texts.concat(),
                clause: clause.to_owned(),
            })
        })
        .collect()
}
