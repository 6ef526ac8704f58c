//! A checklist (点検票): what one policy asks of whom, each question tied to the sentences behind it.
//!
//! These are the types that the files under `checklists/` are read into. Reading and validating
//! them is the work of the checklist crate.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clause::{Citation, Clause, Sentence};
use crate::hash;
use crate::vocabulary::{
    AssetKind, Basis, Organ, PersonKind, Polarity, PolicyStatus, Requirement, Role, Zone,
};

/// A whole checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Version of the file format.
    pub format: u16,
    /// Lower-case ASCII name, also the folder's.
    pub id: String,
    /// The checklist's own revision (版), for example `2026-1`.
    pub revision: String,
    /// The policy it derives from.
    pub policy: Policy,
    /// Chapters (分野) in the order of the sheet.
    #[serde(rename = "chapter")]
    pub chapters: Vec<Chapter>,
    /// Questions asked first (前提の確認), each settling the items that depend on it.
    #[serde(default, rename = "gate")]
    pub gates: Vec<Gate>,
    /// The organs that the policy names, with the clause that does.
    #[serde(rename = "organ")]
    pub organs: Vec<OrganScope>,
    /// Limits of the scope, each with the clause that justifies it.
    #[serde(default, rename = "scope_rule")]
    pub scope_rules: Vec<ScopeRule>,
    /// Sentences that hold more than one duty, and the duties' names.
    #[serde(default, rename = "duty")]
    pub duties: Vec<Duties>,
    /// Glossary: the terms that the policy defines.
    #[serde(default, rename = "term")]
    pub terms: Vec<Term>,
    /// 脅威×対策: which items answer which threat.
    #[serde(default, rename = "threat")]
    pub threats: Vec<Threat>,
    /// Clauses that ask nothing of anybody, with the reason.
    #[serde(default, rename = "informational")]
    pub informational: Vec<Informational>,
    /// Every clause of the policy, in its order.
    #[serde(default, rename = "clause")]
    pub clauses: Vec<Clause>,
    /// The questions, in the order of the sheet.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

/// The identity of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The municipality or association.
    pub organization: String,
    /// Title as printed.
    pub title: String,
    /// Date and revision as printed, where the text prints them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_as_printed: Option<String>,
    /// 施行日, where known, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_date: Option<String>,
    /// 案 or 施行.
    pub status: PolicyStatus,
    /// Name of the source file.
    pub source: String,
    /// SHA-256 of the source file.
    pub source_sha256: String,
}

/// One chapter (分野) of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Id that items name.
    pub id: String,
    /// Japanese title.
    pub title_ja: String,
    /// English title.
    pub title_en: String,
}

/// A question whose "no" settles all items that name it as 該当なし.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Id that items name.
    pub id: String,
    /// The question in Japanese; "yes" means that the items are asked.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// The 該当なし理由 that a "no" writes for each item.
    pub na_reason_ja: String,
    /// English gloss of the reason.
    pub na_reason_en: String,
}

/// An organ that the policy names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganScope {
    /// The kind of organ.
    pub kind: Organ,
    /// The name that the policy prints for it.
    pub name_as_printed: String,
    /// The clause that names it.
    pub clause: String,
}

/// Whether a [`ScopeRule`] leaves its subjects in or out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScopeEffect {
    /// Named by the clause as in scope; said so on the screen and in the report.
    In,
    /// Out of scope for the selected items.
    Out,
    /// In scope for the selected items and no others.
    Only,
}

/// One limit of the scope, as far as it can be read off the clause that it cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// Id, stable over revisions.
    pub id: String,
    /// The clause that justifies the rule.
    pub clause: String,
    /// Which of its sentences, from 1.
    pub sentence: u16,
    /// Read off the text, or our reading of it.
    pub basis: Basis,
    /// In, out or only.
    pub effect: ScopeEffect,
    /// Kinds of organ concerned; empty means any.
    #[serde(default)]
    pub organs: Vec<Organ>,
    /// Kinds of person concerned; empty means any.
    #[serde(default)]
    pub persons: Vec<PersonKind>,
    /// Kinds of asset concerned; empty means any.
    #[serde(default)]
    pub assets: Vec<AssetKind>,
    /// Topics of the items concerned; a topic also selects those below it. Empty means all items.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The rule in words, Japanese.
    pub reason_ja: String,
    /// The rule in words, English.
    pub reason_en: String,
}

/// The duties of one sentence, where it holds more than one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duties {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences, from 1.
    pub sentence: u16,
    /// The duties in the order of the text, for example 選定・契約・確認・措置.
    pub names: Vec<String>,
}

/// A defined term (定義).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The clause that defines it; absent for a term that is used but never defined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The term and the spellings under which texts and questions use it.
    pub names: Vec<String>,
    /// What the lead should know: defined but never used, used but never defined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_ja: Option<String>,
}

/// A threat and the items that answer it. Not scored: the items are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// The clause that names the threat.
    pub clause: String,
    /// Ids of the items that answer it, at least one.
    pub items: Vec<String>,
}

/// A clause or sentence that asks nothing of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Informational {
    /// The clause's key.
    pub clause: String,
    /// Which of its sentences, from 1; absent for the whole clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<u16>,
    /// Why nothing is asked.
    pub reason_ja: String,
}

/// A question (点検項目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id, stable over revisions, for example `OUT-02`.
    pub id: String,
    /// The chapter's id.
    pub chapter: String,
    /// One question, one fact, in Japanese.
    pub question_ja: String,
    /// English gloss.
    pub question_en: String,
    /// The sentences that the question follows from.
    pub cites: Vec<Citation>,
    /// How it follows from them.
    pub basis: Basis,
    /// 必須 or 推奨.
    pub requirement: Requirement,
    /// Weight in 達成点, where it is not that of the requirement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
    /// Whether it counts in the four figures; `false` makes it informational.
    #[serde(default = "yes")]
    pub scored: bool,
    /// Who answers.
    pub role: Role,
    /// Kinds of organ, zone, person and asset asked.
    #[serde(default)]
    pub applies: Applies,
    /// The gate that settles it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<String>,
    /// What a department can show.
    #[serde(default)]
    pub evidence_examples_ja: Vec<String>,
    /// How an auditor checks.
    pub audit_method_ja: String,
    /// 該当なし理由 to pick from; empty where 該当なし is not a sensible answer.
    #[serde(default)]
    pub na_reasons_ja: Vec<String>,
    /// What the question wants.
    pub guidance_ja: String,
    /// A state of affairs that deserves ○.
    pub good_example_ja: String,
    /// A state of affairs that does not.
    pub bad_example_ja: String,
    /// Whether 「はい」 is the good answer.
    #[serde(default = "normal")]
    pub polarity: Polarity,
    /// Topics shared between policies.
    #[serde(default)]
    pub topics: Vec<String>,
}

/// The kinds of organ, zone, person and asset that a question concerns; empty means any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Applies {
    /// 行政機関の種別
    pub organs: Vec<Organ>,
    /// 三層分離の領域
    pub zones: Vec<Zone>,
    /// 職員等の種別
    pub persons: Vec<PersonKind>,
    /// 情報資産の種別
    pub assets: Vec<AssetKind>,
}

fn yes() -> bool {
    true
}

fn normal() -> Polarity {
    Polarity::Normal
}

impl Checklist {
    /// The clause with this key.
    pub fn clause(&self, key: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.key == key)
    }

    /// The heading of a clause, or of the nearest clause above it that has one, as printed.
    pub fn heading(&self, key: &str) -> Option<&str> {
        let at = self.clauses.iter().position(|clause| clause.key == key)?;
        let mut level = self.clauses[at].level.saturating_add(1);
        for clause in self.clauses[..=at].iter().rev() {
            if clause.level < level {
                if let Some(heading) = &clause.heading {
                    return Some(heading);
                }
                level = clause.level;
            }
        }
        None
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The sentence at a place, counted from 1.
    pub fn sentence(&self, clause: &str, sentence: u16) -> Option<&Sentence> {
        let index = usize::from(sentence).checked_sub(1)?;
        self.clause(clause)?.sentences.get(index)
    }

    /// SHA-256 of what an answer to this item answers: the question, its polarity and the texts of
    /// the cited sentences. An answer carries over to another revision only where this agrees.
    ///
    /// A citation whose sentence does not exist counts as an empty text; `check` reports it.
    pub fn item_hash(&self, item: &Item) -> String {
        let mut texts: Vec<&str> = item
            .cites
            .iter()
            .map(|cite| self.sentence(&cite.clause, cite.sentence).map_or("", |s| s.text.as_str()))
            .collect();
        texts.sort_unstable();
        texts.dedup();
        let canonical =
            serde_json::json!(["tenken-item-1", item.question_ja, item.polarity, texts]);
        hash::sha256_hex(canonical.to_string().as_bytes())
    }

    /// The hash of every item by its id.
    pub fn item_hashes(&self) -> BTreeMap<String, String> {
        self.items.iter().map(|item| (item.id.clone(), self.item_hash(item))).collect()
    }
}

impl Item {
    /// The weight in 達成点: its own, else 必須 2 and 推奨 1.
    pub fn effective_weight(&self) -> u32 {
        self.weight.unwrap_or(match self.requirement {
            Requirement::Mandatory => 2,
            Requirement::Recommended => 1,
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::vocabulary::{ClauseClass, SentenceKind};

    /// A staff question that cites the one sentence of [`checklist`].
    pub(crate) fn item(id: &str) -> Item {
        Item {
            id: id.to_owned(),
            chapter: "c".to_owned(),
            question_ja: "離席時に画面をロックしているか。".to_owned(),
            question_en: "Do you lock the screen?".to_owned(),
            cites: vec![Citation {
                clause: "5".to_owned(),
                sentence: 1,
                sha256: String::new(),
                duty: None,
            }],
            basis: Basis::Interpretation,
            requirement: Requirement::Mandatory,
            weight: None,
            scored: true,
            role: Role::Staff,
            applies: Applies::default(),
            gate: None,
            evidence_examples_ja: Vec::new(),
            audit_method_ja: String::new(),
            na_reasons_ja: Vec::new(),
            guidance_ja: String::new(),
            good_example_ja: String::new(),
            bad_example_ja: String::new(),
            polarity: Polarity::Normal,
            topics: Vec::new(),
        }
    }

    /// A checklist of one clause with these items.
    pub(crate) fn checklist(items: Vec<Item>) -> Checklist {
        Checklist {
            format: 1,
            id: "test".to_owned(),
            revision: "1".to_owned(),
            policy: Policy {
                organization: "試験市".to_owned(),
                title: "方針".to_owned(),
                date_as_printed: None,
                effective_date: None,
                status: PolicyStatus::InForce,
                source: "policy.txt".to_owned(),
                source_sha256: String::new(),
            },
            chapters: vec![Chapter {
                id: "c".to_owned(),
                title_ja: "章".to_owned(),
                title_en: "Chapter".to_owned(),
            }],
            gates: Vec::new(),
            organs: Vec::new(),
            scope_rules: Vec::new(),
            duties: Vec::new(),
            terms: Vec::new(),
            threats: Vec::new(),
            informational: Vec::new(),
            clauses: vec![Clause {
                key: "5".to_owned(),
                level: 1,
                number_as_printed: "5.".to_owned(),
                heading: None,
                heading_above_number: false,
                lines: [1, 1],
                clause_class: ClauseClass::Obligation,
                topics: Vec::new(),
                sentences: vec![Sentence {
                    kind: SentenceKind::ObligationStaff,
                    text: "遵守しなければならない。".to_owned(),
                }],
            }],
            items,
        }
    }

    #[test]
    fn one_changed_character_changes_the_item_hash() {
        let list = checklist(vec![item("A")]);
        let before = list.item_hash(&list.items[0]);
        for change in [
            (|l: &mut Checklist| l.items[0].question_ja.push('か')) as fn(&mut Checklist),
            |l| l.items[0].polarity = Polarity::Inverted,
            |l| l.clauses[0].sentences[0].text.push('。'),
        ] {
            let mut changed = list.clone();
            change(&mut changed);
            assert_ne!(
                changed.item_hash(&changed.items[0]),
                before,
                "an answer never carries over in silence"
            );
        }
        let mut guided = list.clone();
        guided.items[0].guidance_ja.push('例');
        assert_eq!(guided.item_hash(&guided.items[0]), before, "guidance is not the question");
    }
}
