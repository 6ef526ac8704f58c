//! The codes of everything that [`crate::check()`] can find, in one place.
//!
//! The words of each are `problem-<code>` in the locales, with hyphens for underscores and the
//! variable `$detail`; a test compares both.

/// Declares the codes and the list of all of them.
macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $text:literal;)+) => {
        $($(#[$meta])* pub const $name: &str = $text;)+

        /// Every code.
        pub const ALL: &[&str] = &[$($text,)+];
    };
}

codes! {
    /// No item cites this obligation. Detail: the sentence's number.
    OBLIGATION_WITHOUT_ITEM = "obligation_without_item";
    /// No item cites this one of a sentence's duties. Detail: the sentence's number and the duty.
    DUTY_WITHOUT_ITEM = "duty_without_item";
    /// A lead-in (柱書) has no clauses below it. Detail: the sentence's number.
    LEAD_IN_WITHOUT_CLAUSES = "lead_in_without_clauses";
    /// No item answers this threat.
    THREAT_UNANSWERED = "threat_unanswered";
    /// No organ, scope rule, item or reason stands for this scope sentence. Detail: its number.
    SCOPE_WITHOUT_RULE = "scope_without_rule";
    /// The term defined here is not in the glossary. Detail: the sentence's number.
    DEFINITION_WITHOUT_TERM = "definition_without_term";
    /// No item asks about this sentence on disclosure. Detail: the sentence's number.
    DISCLOSURE_WITHOUT_ITEM = "disclosure_without_item";
    /// No scope rule stands for this delegation. Detail: the sentence's number.
    DELEGATION_WITHOUT_RULE = "delegation_without_rule";
    /// A delegation's scope rule is not marked as an interpretation. Detail: the rule's id.
    DELEGATION_NOT_INTERPRETATION = "delegation_not_interpretation";
    /// No scope rule stands for this proviso. Detail: the sentence's number.
    PROVISO_WITHOUT_RULE = "proviso_without_rule";
    /// A sentence that asks nothing of anybody lacks its reason. Detail: the sentence's number.
    SENTENCE_WITHOUT_REASON = "sentence_without_reason";
    /// A clause has neither sentences nor clauses below it.
    CLAUSE_WITHOUT_TEXT = "clause_without_text";
    /// A clause of class obligation or threat is settled by a reason only.
    REASON_ONLY = "reason_only";
    /// A reason is given where an item, a term or a rule is needed. Detail: the sentence's number.
    REASON_NOT_ENOUGH = "reason_not_enough";

    /// A clause is named that the policy does not have. Detail: its key.
    CLAUSE_UNKNOWN = "clause_unknown";
    /// A sentence is named that its clause does not have. Detail: the key and the number.
    SENTENCE_UNKNOWN = "sentence_unknown";
    /// A duty is cited that its sentence does not have. Detail: the key, the number and the duty.
    DUTY_UNKNOWN = "duty_unknown";
    /// A chapter is named that does not exist. Detail: its id.
    CHAPTER_UNKNOWN = "chapter_unknown";
    /// A gate is named that does not exist. Detail: its id.
    GATE_UNKNOWN = "gate_unknown";
    /// A threat names an item that does not exist. Detail: its id.
    ITEM_UNKNOWN = "item_unknown";
    /// A citation was made for another text. Detail: the key, the number and the hash expected.
    CITATION_HASH_DIFFERS = "citation_hash_differs";
    /// A scope rule names a topic that no item has. Detail: the topic.
    TOPIC_UNKNOWN = "topic_unknown";
    /// A defined term is used by no other clause and no question, and no note says so. Detail: it.
    TERM_UNUSED = "term_unused";
    /// An item cites nothing although it claims to follow from the policy.
    ITEM_WITHOUT_CITATION = "item_without_citation";
    /// A threat is stated for a clause that names none. Detail: the clause's key.
    CLAUSE_NOT_A_THREAT = "clause_not_a_threat";

    /// Two items have this id.
    ITEM_ID_DUPLICATE = "item_id_duplicate";
    /// Two chapters have this id.
    CHAPTER_ID_DUPLICATE = "chapter_id_duplicate";
    /// Two gates have this id.
    GATE_ID_DUPLICATE = "gate_id_duplicate";
    /// Two scope rules have this id.
    SCOPE_RULE_ID_DUPLICATE = "scope_rule_id_duplicate";
    /// Two clauses have this key.
    CLAUSE_KEY_DUPLICATE = "clause_key_duplicate";
    /// The duties of a sentence are stated twice, or name one duty twice. Detail: number or name.
    DUTY_DUPLICATE = "duty_duplicate";
    /// Two items ask the same question. Detail: the other item's id.
    QUESTION_DUPLICATE = "question_duplicate";
    /// An id is not a plain name of ASCII letters, digits, `-`, `_` and `.`. Detail: the id.
    ID_MALFORMED = "id_malformed";
    /// No item belongs to this chapter.
    CHAPTER_UNUSED = "chapter_unused";
    /// No item depends on this gate.
    GATE_UNUSED = "gate_unused";

    /// A text is empty. Detail: the field's name.
    TEXT_EMPTY = "text_empty";
    /// A question does not end in 「か。」 or 「か」. Detail: its last characters.
    QUESTION_NOT_ASKING = "question_not_asking";
    /// A question holds a word that makes ○ the only answer. Detail: the word.
    QUESTION_VAGUE = "question_vague";
    /// A question negates twice. Detail: the words that do.
    QUESTION_DOUBLE_NEGATIVE = "question_double_negative";
    /// A text says 「同上」. Detail: the field's name.
    TEXT_DITTO = "text_ditto";

    /// The policy's text is not the one that the checklist was made from. Detail: its SHA-256.
    SOURCE_DIFFERS = "source_differs";
    /// The policy's text is not UTF-8, so that clauses cannot be looked for. Detail: the byte.
    SOURCE_NOT_UTF8 = "source_not_utf8";
    /// A clause's text is not printed at its lines. Detail: `number`, `heading` or the sentence.
    TEXT_NOT_IN_SOURCE = "text_not_in_source";
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Path;

    use super::ALL;

    #[test]
    fn every_code_has_words_in_every_locale() {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales");
        for locale in ["ja", "en"] {
            let words = std::fs::read_to_string(locales.join(locale).join("problem.ftl")).unwrap();
            let keys: HashSet<&str> = words
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(key, _)| key)
                .collect();
            for code in ALL {
                let key = format!("problem-{}", code.replace('_', "-"));
                assert!(keys.contains(key.as_str()), "{locale} has no words for {code}");
            }
        }
    }

    #[test]
    fn no_two_problems_share_a_code() {
        let distinct: HashSet<&&str> = ALL.iter().collect();
        assert_eq!(distinct.len(), ALL.len(), "a code decides the words");
    }
}
