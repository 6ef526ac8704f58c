//! What a person typed for the report: phrases, rates, figures, names.

use std::collections::BTreeSet;

use tenken_core::score::{Fraction, Mode, Tally};
use tenken_core::snapshot::Snapshot;

use super::{At, Code, Problem, Subject, phrases};

/// A figure by the word that names it.
type Figure = (&'static str, fn(&Tally) -> Fraction);

/// The figures that a text may name, by the word before them.
const FIGURES: [Figure; 2] =
    [("把握率", Tally::coverage), ("実施率", |tally| tally.implementation(Mode::Plain))];

/// Problems of the typed texts.
pub fn check(subject: &Subject<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let known = known_figures(subject.snapshot);
    for (field, text) in subject.remarks.fields() {
        let mut add = |code, detail: String| {
            problems.push(Problem { at: At::text(field), code, detail });
        };
        phrases::assuring(text).into_iter().for_each(|found| add(Code::AssurancePhrase, found));
        for rate in rates(text) {
            if !rate.has_counts {
                add(Code::RateWithoutCounts, rate.shown.clone());
            }
            let label = FIGURES.iter().position(|(label, _)| rate.before.contains(label));
            if let Some(label) = label
                && !known[label].contains(&rate.per_mille)
            {
                add(Code::FigureDiffers, rate.shown);
            }
        }
    }
    let note = &subject.remarks.public_note;
    for name in persons(subject.snapshot).into_iter().filter(|name| note.contains(name.as_str())) {
        problems.push(Problem {
            at: At::text("public_note"),
            code: Code::PersonalName,
            detail: name,
        });
    }
    problems
}

/// A rate in a text.
struct Rate {
    /// As it stands.
    shown: String,
    /// Tenths of a percent.
    per_mille: u64,
    /// The words just before it.
    before: String,
    /// Whether numerator and denominator follow.
    has_counts: bool,
}

/// How far before a rate its name is looked for, in characters.
const REACH: usize = 12;

/// Every number with a percent sign.
fn rates(text: &str) -> Vec<Rate> {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut rates = Vec::new();
    for (at, _) in characters.iter().enumerate().filter(|(_, sign)| **sign == '%') {
        let is_number = |c: &char| c.is_ascii_digit() || *c == '.';
        let start = characters[..at].iter().rposition(|c| !is_number(c)).map_or(0, |last| last + 1);
        let number: String = characters[start..at].iter().collect();
        let Some(per_mille) = per_mille(&number) else { continue };
        let rest: String = characters[at + 1..].iter().take(24).collect();
        let rest = rest.trim_start_matches([' ', '(', '、']);
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        let has_counts = digits.len() < rest.len() && digits.trim_start().starts_with('/');
        rates.push(Rate {
            shown: format!("{number}％"),
            per_mille,
            before: characters[start.saturating_sub(REACH)..start].iter().collect(),
            has_counts,
        });
    }
    rates
}

/// 87.5 as 875; nothing where it is no rate of at most one decimal.
fn per_mille(number: &str) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    if whole.is_empty() || part.len() != 1 {
        return None;
    }
    Some(whole.parse::<u64>().ok()?.checked_mul(10)? + part.parse::<u64>().ok()?)
}

fn half_width(character: char) -> char {
    match character {
        '０'..='９' | '．' | '％' | '／' | '（' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        _ => character,
    }
}

/// Every rate that the report prints of each kind: of all, by chapter, unit and kind of organ.
fn known_figures(snapshot: &Snapshot) -> Vec<BTreeSet<u64>> {
    let figures = snapshot.figures();
    let tallies: Vec<&Tally> = std::iter::once(&figures.total)
        .chain(&figures.chapters)
        .chain(&figures.units)
        .chain(figures.organs.values())
        .chain(figures.matrix.iter().flatten())
        .collect();
    let rates = FIGURES
        .iter()
        .map(|(_, figure)| tallies.iter().filter_map(|tally| figure(tally).per_mille()).collect());
    rates.collect()
}

/// The names of persons that the campaign's records hold, long enough to be a name.
fn persons(snapshot: &Snapshot) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut add = |name: Option<&String>| {
        names.extend(name.map(|name| name.trim().to_owned()));
    };
    for unit in &snapshot.units {
        for body in unit.answers.values().flatten() {
            body.locations.iter().for_each(|kept| add(kept.confirmed_by.as_ref()));
        }
        unit.verdicts.values().flatten().for_each(|verdict| add(verdict.auditor.as_ref()));
        for paper in &unit.working_papers {
            paper.auditors.iter().for_each(|name| add(Some(name)));
            add(paper.attended_by.as_ref());
        }
    }
    for finding in &snapshot.findings {
        add(finding.body().auditor.as_ref());
        finding.facts.iter().for_each(|fact| add(Some(&fact.confirmed_by)));
        finding.comments.iter().for_each(|comment| add(comment.said_by.as_ref()));
    }
    snapshot.audit.auditors().for_each(|auditor| add(Some(&auditor.name)));
    names.retain(|name| name.chars().count() >= 2);
    names
}
