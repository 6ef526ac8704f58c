//! The documents that answers name: files attached, and places where others are kept.
//!
//! A file is numbered once however many answers attach it, by the order in which it first appears.

use std::collections::BTreeMap;

use tenken_core::body::{AnswerBody, EvidenceLocation, EvidenceRef};
use tenken_core::merge::Standing;
use tenken_core::snapshot::Line;

/// An answer: the unit's place and the item's id.
pub type Place = (usize, String);

/// All documents of a snapshot.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Files, each with the answers that attach it.
    pub files: Vec<(EvidenceRef, Vec<Place>)>,
    /// Places where documents are kept, each with the answers that name it.
    pub locations: Vec<(EvidenceLocation, Vec<Place>)>,
    by_answer: BTreeMap<Place, Vec<Document>>,
    by_file: BTreeMap<(String, String), usize>,
}

/// A document by its number, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A file.
    File(usize),
    /// A place.
    Location(usize),
}

impl Evidence {
    /// Numbers the documents of all units' answers, those that disagree included.
    pub fn gather(lines: &[Vec<Line<'_>>]) -> Self {
        let mut evidence = Self::default();
        for (unit, own) in lines.iter().enumerate() {
            for line in own {
                let place = (unit, line.item.id.clone());
                for body in bodies(&line.standing) {
                    for file in &body.evidence {
                        evidence.add_file(file, &place);
                    }
                    for location in &body.locations {
                        evidence.add_location(location, &place);
                    }
                }
            }
        }
        evidence
    }

    /// The documents of an answer.
    pub fn of(&self, unit: usize, item: &str) -> &[Document] {
        self.by_answer.get(&(unit, item.to_owned())).map_or(&[], Vec::as_slice)
    }

    fn add_file(&mut self, file: &EvidenceRef, place: &Place) {
        // The same bytes under another name are named apart, or a reader would miss the name.
        let key = (file.sha256.clone(), file.name.clone());
        let index = *self.by_file.entry(key).or_insert_with(|| {
            self.files.push((file.clone(), Vec::new()));
            self.files.len() - 1
        });
        self.link(Document::File(index), place);
    }

    fn add_location(&mut self, location: &EvidenceLocation, place: &Place) {
        let index =
            self.locations.iter().position(|known| known.0 == *location).unwrap_or_else(|| {
                self.locations.push((location.clone(), Vec::new()));
                self.locations.len() - 1
            });
        self.link(Document::Location(index), place);
    }

    fn link(&mut self, document: Document, place: &Place) {
        let uses = match document {
            Document::File(index) => &mut self.files[index].1,
            Document::Location(index) => &mut self.locations[index].1,
        };
        if !uses.contains(place) {
            uses.push(place.clone());
        }
        let own = self.by_answer.entry(place.clone()).or_default();
        if !own.contains(&document) {
            own.push(document);
        }
    }
}

/// Everything that stands for an item.
pub fn bodies(standing: &Standing<AnswerBody>) -> &[AnswerBody] {
    match standing {
        Standing::Unanswered => &[],
        Standing::Settled(body) => std::slice::from_ref(body),
        Standing::Disagreement(bodies) => bodies,
    }
}
