//! Sharing out what a line is too long or too short.

use crate::class::Class;
use crate::cluster::Cluster;
use crate::measure::gap_shrink;

/// The most a gap between two Japanese characters grows, in em. Beyond it the line stays short:
/// gaps of a tenth of an em and more look like spaces, to eyes and to whatever reads the file.
const MOST_GAP: f64 = 0.09;

/// The most a word space grows, in em.
const MOST_SPACE: f64 = 0.5;

/// What is added after each cluster of a line but the last, so that the line becomes `excess`
/// points wider (narrower where negative), as far as that can be done decently.
pub fn adjustments(clusters: &[Cluster], excess: f64) -> Vec<f64> {
    let gaps = clusters.len().saturating_sub(1);
    let mut added = vec![0.0; gaps];
    if excess < 0.0 {
        share(&mut added, -excess, |gap| gap_shrink(&clusters[gap], &clusters[gap + 1]));
        added.iter_mut().for_each(|gap| *gap = -*gap);
        return added;
    }
    let space = |gap: usize| {
        if clusters[gap].class == Class::Space { clusters[gap].size * MOST_SPACE } else { 0.0 }
    };
    let left = share(&mut added, excess, space);
    let between = |gap: usize| {
        let (before, after) = (&clusters[gap], &clusters[gap + 1]);
        if before.class.stretches(after.class) { before.size * MOST_GAP } else { 0.0 }
    };
    share(&mut added, left, between);
    added
}

/// Shares `amount` over the gaps in proportion to what each can take; gives what is left.
fn share(added: &mut [f64], amount: f64, able: impl Fn(usize) -> f64) -> f64 {
    let total: f64 = (0..added.len()).map(&able).sum();
    if total <= 0.0 || amount <= 0.0 {
        return amount;
    }
    let part = (amount / total).min(1.0);
    for (gap, added) in added.iter_mut().enumerate() {
        *added += able(gap) * part;
    }
    amount - total * part
}
