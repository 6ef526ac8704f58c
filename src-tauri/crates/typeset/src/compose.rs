//! A paragraph to lines.
//!
//! Lines are filled one after the other: 追い込み where the blank inside commas and brackets can
//! take the next piece, else 追い出し. The lines of a paragraph are not weighed against each other;
//! Japanese text breaks almost anywhere, and what is gained would not show.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::breaks::{Break, Breaker, may_not_begin, may_not_end};
use crate::class::Class;
use crate::cluster::clusters;
use crate::fonts::Fonts;
use crate::item::Item;
use crate::justify::adjustments;
use crate::marks::ASCENT;
use crate::measure::Measured;
use crate::model::{Align, Paragraph, Run, Tag};
use crate::set::{LineSetter, advance_of};

/// A character that could not be printed as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    /// The character with its marks and selectors.
    pub text: String,
    /// How often it was met.
    pub count: u32,
    /// Whether the character itself was printed and only its variant form is missing.
    pub variant_only: bool,
    /// The text around its first place, for whoever looks for it.
    pub context: String,
}

/// Composes paragraphs with a set of fonts, and remembers what could not be printed.
#[derive(Debug)]
pub struct Composer<'f> {
    pub(crate) fonts: &'f Fonts,
    pub(crate) breaker: Breaker,
    substitutions: RefCell<BTreeMap<String, Substitution>>,
}

/// One line of a paragraph, from its own upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is drawn.
    pub items: Vec<Item>,
    /// The height it takes.
    pub height: f64,
    /// Right end of its ink, from the paragraph's left edge.
    pub right: f64,
    /// Its bytes in the paragraph's text.
    pub source: Range<usize>,
}

impl<'f> Composer<'f> {
    /// A composer that uses `fonts`.
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, breaker: Breaker::new(), substitutions: RefCell::default() }
    }

    /// The characters that could not be printed so far, in code order.
    pub fn substitutions(&self) -> Vec<Substitution> {
        self.substitutions.borrow().values().cloned().collect()
    }

    /// The width of `run` on one line, in points.
    pub fn width(&self, run: &Run) -> f64 {
        let (text, clusters) = clusters(self, std::slice::from_ref(run));
        let measured = Measured::new(text, clusters);
        measured.width(0, measured.len())
    }

    /// `run` on one line from (0, 0) on its baseline, and its width.
    pub fn line(&self, run: &Run) -> (Vec<Item>, f64) {
        let (mut items, width) = single_line(self, std::slice::from_ref(run), run.style.size);
        items.iter_mut().for_each(|item| item.shift(0.0, -ASCENT * run.style.size));
        (items, width)
    }

    /// The lines of `paragraph` between margins `width` apart. An empty paragraph has one empty line.
    pub fn compose(&self, paragraph: &Paragraph, width: f64) -> Vec<Line> {
        let (text, clusters) = clusters(self, &paragraph.runs);
        let measured = Measured::new(text, clusters);
        let mut setter = LineSetter::new(self, paragraph, width);
        let mut start = 0;
        loop {
            let measure = setter.measure();
            let end = line_end(&measured, start, measure);
            let is_last = end == measured.len();
            let justified =
                paragraph.align == Align::Justify && !is_last && !ends_with_feed(&measured, end);
            let excess = measure - measured.width(start, end);
            let ink = start..measured.trimmed_end(start, end);
            let added = match justified || excess < 0.0 {
                true => adjustments(&measured.clusters[ink.clone()], excess),
                false => Vec::new(),
            };
            setter.set(&measured, ink, &added);
            if is_last {
                break;
            }
            start = end;
        }
        setter.finish()
    }

    /// Records that `piece` could not be printed as it is.
    pub(crate) fn record(&self, piece: &str, variant_only: bool, text: &str, at: &Range<usize>) {
        let mut held = self.substitutions.borrow_mut();
        if let Some(substitution) = held.get_mut(piece) {
            substitution.count += 1;
            return;
        }
        let context = around(text, at);
        let entry = Substitution { text: piece.to_owned(), count: 1, variant_only, context };
        held.insert(piece.to_owned(), entry);
    }
}

fn around(text: &str, at: &Range<usize>) -> String {
    const REACH: usize = 10;
    let before: String = text[..at.start].chars().rev().take(REACH).collect();
    let mut context: String = before.chars().rev().collect();
    context.extend(text[at.start..].chars().take(REACH + 1));
    context.replace('\n', " ")
}

fn ends_with_feed(measured: &Measured, end: usize) -> bool {
    end > 0 && measured.clusters[end - 1].class == Class::LineFeed
}

/// Where the line that begins at `start` ends.
fn line_end(measured: &Measured, start: usize, measure: f64) -> usize {
    let count = measured.len();
    let fits = |to: usize| measured.width(start, to) <= measure + 1e-6;
    let mut good = None;
    let mut offer = measured.offer_from(start + 1);
    while offer <= count && fits(offer) {
        good = Some(offer);
        if offer == count || measured.clusters[offer].offer == Break::Mandatory {
            return offer;
        }
        offer = measured.offer_from(offer + 1);
    }
    let over = measured.width(start, offer) - measure;
    let slack = good.map_or(measure, |to| measure - measured.width(start, to));
    let wants_more = slack > 0.01 * measure || good.is_none();
    if wants_more && over <= measured.shrink(start, offer) {
        return offer;
    }
    let piece = measured.width(good.unwrap_or(start), offer);
    if let Some(from) = good.filter(|_| slack > LOOSE * measure)
        && let Some(at) = joint(measured, start, from, measure)
    {
        return at;
    }
    // A piece that fits no line is divided here rather than after an almost empty line.
    if good.is_none() || piece > measure || (slack > 0.3 * measure && piece > 0.5 * measure) {
        return divide(measured, start, good.unwrap_or(start), measure);
    }
    good.unwrap_or(offer)
}

/// A line this much too short is looked at again for a long address that could be divided.
const LOOSE: f64 = 0.12;

/// The last place within the line after a joint of an address or identifier (. - _ = & ?), if the
/// line comes to one after `from`.
fn joint(measured: &Measured, start: usize, from: usize, measure: f64) -> Option<usize> {
    let end = last_fitting(measured, start, from, measure);
    let character = |index: usize| {
        measured
            .clusters
            .get(index)
            .filter(|cluster| cluster.class == Class::Western)
            .and_then(|cluster| measured.first(cluster))
    };
    (from + 2..=end).rev().take(MOST_BACK).find(|at| {
        character(at - 1).is_some_and(|before| ".-_=&?/".contains(before))
            && character(*at).is_some_and(char::is_alphanumeric)
            && character(at - 2).is_some_and(char::is_alphanumeric)
    })
}

fn last_fitting(measured: &Measured, start: usize, from: usize, measure: f64) -> usize {
    let mut end = from.max(start + 1);
    while end < measured.len() && measured.width(start, end + 1) <= measure + 1e-6 {
        end += 1;
    }
    end
}

/// The last place inside an indivisible piece up to which the line holds: 禁則 is kept if it can be.
fn divide(measured: &Measured, start: usize, from: usize, measure: f64) -> usize {
    let end = last_fitting(measured, start, from, measure);
    let first =
        |index: usize| measured.clusters.get(index).and_then(|cluster| measured.first(cluster));
    let allowed = |at: usize| {
        !first(at).is_some_and(may_not_begin) && !first(at - 1).is_some_and(may_not_end)
    };
    let lowest = from.max(start + 1);
    (lowest..=end).rev().take(MOST_BACK).find(|at| allowed(*at)).unwrap_or(end)
}

/// How far a division goes back for 禁則 before it gives up.
const MOST_BACK: usize = 40;

/// Runs set on one line without breaking, for markers and tails: items from (0, 0) and their width.
pub(crate) fn single_line(composer: &Composer<'_>, runs: &[Run], pitch: f64) -> (Vec<Item>, f64) {
    let paragraph =
        Paragraph { runs: runs.to_vec(), align: Align::Left, pitch, ..Paragraph::default() };
    let mut lines = composer.compose(&paragraph, f64::MAX);
    let line = lines.swap_remove(0);
    (line.items, line.right)
}

/// `leader` repeated over `width`, as decoration.
pub(crate) fn leaders(
    composer: &Composer<'_>,
    run: &Run,
    leader: char,
    width: f64,
    pitch: f64,
) -> Option<(Vec<Item>, f64)> {
    let mut run = Run { text: leader.to_string(), ..run.clone() };
    run.style.tag = Tag::ARTIFACT;
    run.style.link = None;
    let one = advance_of(composer, &run);
    let count = (width / one).floor();
    if !(2.0..1000.0).contains(&count) {
        return None;
    }
    // `count` is a small positive whole number here.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let times = count as usize;
    run.text = leader.to_string().repeat(times);
    Some(single_line(composer, &[run], pitch))
}
