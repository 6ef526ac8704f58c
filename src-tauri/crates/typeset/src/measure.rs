//! Widths of any stretch of a paragraph in constant time, from running sums.

use crate::breaks::Break;
use crate::class::Class;
use crate::cluster::Cluster;

/// The clusters of a paragraph with running sums over them.
#[derive(Debug)]
pub struct Measured {
    /// The clusters.
    pub clusters: Vec<Cluster>,
    /// The text they come from.
    pub text: String,
    starts: Vec<f64>,
    shrink: Vec<f64>,
    next_offer: Vec<usize>,
}

impl Measured {
    /// Sums over `clusters`.
    pub fn new(text: String, clusters: Vec<Cluster>) -> Self {
        let count = clusters.len();
        let mut starts = Vec::with_capacity(count + 1);
        let mut shrink = Vec::with_capacity(count + 1);
        let (mut at, mut able) = (0.0, 0.0);
        for index in 0..count {
            if index > 0 {
                at -= squeeze(&clusters[index - 1], &clusters[index]);
                able += gap_shrink(&clusters[index - 1], &clusters[index]);
            }
            starts.push(at);
            shrink.push(able);
            at += clusters[index].advance;
        }
        starts.push(at);
        shrink.push(able);
        let mut next_offer = vec![count; count + 1];
        for index in (1..count).rev() {
            next_offer[index] = if clusters[index].offer == Break::Forbidden {
                next_offer[index + 1]
            } else {
                index
            };
        }
        if count > 0 {
            next_offer[0] = next_offer[1];
        }
        Self { clusters, text, starts, shrink, next_offer }
    }

    /// How many clusters there are.
    pub fn len(&self) -> usize {
        self.clusters.len()
    }

    /// The base character of `cluster`.
    pub fn first(&self, cluster: &Cluster) -> Option<char> {
        self.text[cluster.source.clone()].chars().next()
    }

    /// The first place at or after `index` where the line may end (the end of the text included).
    pub fn offer_from(&self, index: usize) -> usize {
        self.next_offer[index.min(self.len())]
    }

    /// The end of the ink of `from..to`: without spaces and line feeds at the end.
    pub fn trimmed_end(&self, from: usize, to: usize) -> usize {
        let blank = |cluster: &Cluster| {
            matches!(cluster.class, Class::Space | Class::LineFeed | Class::IdeographicSpace)
        };
        let mut end = to;
        while end > from && blank(&self.clusters[end - 1]) {
            end -= 1;
        }
        end
    }

    /// The width of `from..to` as a line of its own: blank sides of brackets and commas at its two
    /// ends do not count, nor do spaces at its end.
    pub fn width(&self, from: usize, to: usize) -> f64 {
        let end = self.trimmed_end(from, to);
        if end <= from {
            return 0.0;
        }
        let last = &self.clusters[end - 1];
        self.starts[end - 1] + last.advance - self.starts[from] - self.lead(from) - trail(last)
    }

    /// The blank at the left of a line that begins at `index`.
    pub fn lead(&self, index: usize) -> f64 {
        let first = &self.clusters[index];
        if first.full_width && first.class == Class::Opening {
            first.class.blank_before() * first.size
        } else {
            0.0
        }
    }

    /// How much the line `from..to` can be made narrower.
    pub fn shrink(&self, from: usize, to: usize) -> f64 {
        let end = self.trimmed_end(from, to);
        if end <= from { 0.0 } else { self.shrink[end - 1] - self.shrink[from] }
    }

    /// The distance from the start of cluster `from` to that of `index`, before justification.
    pub fn offset(&self, from: usize, index: usize) -> f64 {
        self.starts[index] - self.starts[from]
    }
}

/// The blank at the right of a line that ends with `last`.
fn trail(last: &Cluster) -> f64 {
    let trims = matches!(last.class, Class::Closing | Class::FullStop | Class::Comma);
    if last.full_width && trims { last.class.blank_after() * last.size } else { 0.0 }
}

/// How far two neighbours move together always.
fn squeeze(before: &Cluster, after: &Cluster) -> f64 {
    if before.full_width && after.full_width {
        before.class.squeeze(after.class) * before.size.min(after.size)
    } else {
        0.0
    }
}

/// How much the gap between two neighbours can give when a line is too long: word spaces a third,
/// blank sides of brackets, commas and middle dots a half. The blank after a full stop is kept.
pub fn gap_shrink(before: &Cluster, after: &Cluster) -> f64 {
    if before.class == Class::Space {
        return before.advance / 3.0;
    }
    let mut able = 0.0;
    if before.full_width && before.class != Class::FullStop {
        able += before.class.blank_after() * before.size;
    }
    if after.full_width {
        able += after.class.blank_before() * after.size;
    }
    (able - squeeze(before, after)).max(0.0) / 2.0
}
