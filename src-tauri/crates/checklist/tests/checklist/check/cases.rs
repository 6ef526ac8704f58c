//! Faults of a checklist, each with the one problem that it makes.

use tenken_checklist::codes;
use tenken_core::checklist::{Checklist, Informational, Threat};
use tenken_core::vocabulary::{Basis, ClauseClass, SentenceKind};

/// A fault in words, the change that makes it, and the problem's place, code and detail.
pub(crate) type Case =
    (&'static str, fn(&mut Checklist), (&'static str, &'static str, &'static str));

/// Every fault.
pub(crate) fn cases() -> impl Iterator<Item = &'static Case> {
    [ACCOUNTING, REFERENCES, IDENTITY, WORDING, SOURCE].into_iter().flatten()
}

pub(crate) fn drop_item(list: &mut Checklist, id: &str) {
    list.items.retain(|item| item.id != id);
}

fn kind(list: &mut Checklist, clause: &str, sentence: usize, kind: SentenceKind) {
    let clause = list.clauses.iter_mut().find(|c| c.key == clause).unwrap();
    clause.sentences[sentence - 1].kind = kind;
}

const ACCOUNTING: &[Case] = &[
    (
        "the only item of an obligation goes",
        |l| drop_item(l, "AUD-01"),
        ("7", codes::OBLIGATION_WITHOUT_ITEM, "1"),
    ),
    (
        "an obligation in a purpose clause counts too",
        |l| drop_item(l, "GEN-01"),
        ("1", codes::OBLIGATION_WITHOUT_ITEM, "2"),
    ),
    (
        "one of two duties is asked about no more",
        |l| drop_item(l, "OUT-02"),
        ("6(1)", codes::DUTY_WITHOUT_ITEM, "1 契約"),
    ),
    (
        "a lead-in stands at the end",
        |l| kind(l, "5", 1, SentenceKind::ObligationLeadIn),
        ("5", codes::LEAD_IN_WITHOUT_CLAUSES, "1"),
    ),
    ("a threat loses its answer", |l| l.threats.clear(), ("3(1)", codes::THREAT_UNANSWERED, "1")),
    ("a scope loses its organ", |l| l.organs.clear(), ("4(1)", codes::SCOPE_WITHOUT_RULE, "1")),
    ("a term goes", |l| l.terms.clear(), ("2(1)", codes::DEFINITION_WITHOUT_TERM, "1")),
    (
        "nobody is asked about disclosure",
        |l| drop_item(l, "DIS-01"),
        ("8", codes::DISCLOSURE_WITHOUT_ITEM, "1"),
    ),
    (
        "a delegation loses its rule",
        |l| l.scope_rules.retain(|rule| rule.id != "members"),
        ("7", codes::DELEGATION_WITHOUT_RULE, "2"),
    ),
    (
        "a delegation is read off the text",
        |l| l.scope_rules[1].basis = Basis::AsWritten,
        ("7", codes::DELEGATION_NOT_INTERPRETATION, "members"),
    ),
    (
        "a proviso loses its rule",
        |l| l.scope_rules.retain(|rule| rule.id != "assembly"),
        ("4(1)", codes::PROVISO_WITHOUT_RULE, "2"),
    ),
    (
        "an explanation loses its reason",
        |l| l.informational.retain(|reason| reason.sentence != Some(3)),
        ("1", codes::SENTENCE_WITHOUT_REASON, "3"),
    ),
    (
        "a clause loses its only sentence",
        |l| {
            l.clauses.last_mut().unwrap().sentences.clear();
            l.items.iter_mut().find(|item| item.id == "DIS-01").unwrap().cites[0] =
                l.item("STA-01").unwrap().cites[0].clone();
        },
        ("8", codes::CLAUSE_WITHOUT_TEXT, ""),
    ),
    (
        "a clause that obliges is settled by a reason",
        |l| {
            l.clauses.iter_mut().find(|c| c.key == "4(2)").unwrap().clause_class =
                ClauseClass::Obligation
        },
        ("4(2)", codes::REASON_ONLY, ""),
    ),
    (
        "a reason is given for an obligation",
        |l| {
            l.informational.push(Informational {
                clause: "5".to_owned(),
                sentence: Some(1),
                reason_ja: "だれもしない。".to_owned(),
            });
        },
        ("5", codes::REASON_NOT_ENOUGH, "1"),
    ),
];

const REFERENCES: &[Case] = &[
    (
        "a clause is unknown",
        |l| {
            l.organs.push({
                let mut organ = l.organs[0].clone();
                organ.clause = "99".to_owned();
                organ
            })
        },
        ("市長部局", codes::CLAUSE_UNKNOWN, "99"),
    ),
    (
        "a sentence is unknown",
        |l| {
            let mut cite = l.items[1].cites[0].clone();
            cite.sentence = 2;
            l.items[1].cites.push(cite);
        },
        ("STA-01", codes::SENTENCE_UNKNOWN, "5 2"),
    ),
    (
        "a sentence is counted from nought",
        |l| {
            let mut cite = l.items[1].cites[0].clone();
            cite.sentence = 0;
            l.items[1].cites.push(cite);
        },
        ("STA-01", codes::SENTENCE_UNKNOWN, "5 0"),
    ),
    (
        "a duty is unknown",
        |l| l.items[1].cites[0].duty = Some("施錠".to_owned()),
        ("STA-01", codes::DUTY_UNKNOWN, "5 1 施錠"),
    ),
    (
        "a chapter is unknown",
        |l| l.items[1].chapter = "x".to_owned(),
        ("STA-01", codes::CHAPTER_UNKNOWN, "x"),
    ),
    (
        "a gate is unknown",
        |l| l.items[1].gate = Some("x".to_owned()),
        ("STA-01", codes::GATE_UNKNOWN, "x"),
    ),
    (
        "a threat names an unknown item",
        |l| l.threats[0].items.push("X-1".to_owned()),
        ("3(1)", codes::ITEM_UNKNOWN, "X-1"),
    ),
    (
        "the cited text has changed",
        |l| l.items[1].cites[0].sha256 = "0000000000000000".to_owned(),
        ("STA-01", codes::CITATION_HASH_DIFFERS, "computed below"),
    ),
    (
        "a rule is about a topic of no item",
        |l| l.scope_rules[1].topics.push("topic.sta".to_owned()),
        ("members", codes::TOPIC_UNKNOWN, "topic.sta"),
    ),
    (
        "a term is defined for nothing",
        |l| l.terms[0].note_ja = None,
        ("2(1)", codes::TERM_UNUSED, "通信網"),
    ),
    (
        "an item follows from nothing",
        |l| {
            let mut item = l.items[1].clone();
            item.id = "STA-02".to_owned();
            item.question_ja = "印刷物を持ち帰る許可を得ているか。".to_owned();
            item.cites.clear();
            l.items.push(item);
        },
        ("STA-02", codes::ITEM_WITHOUT_CITATION, ""),
    ),
    (
        "a threat is stated for another clause",
        |l| l.threats.push(Threat { clause: "5".to_owned(), items: vec!["STA-01".to_owned()] }),
        ("5", codes::CLAUSE_NOT_A_THREAT, "5"),
    ),
];

const IDENTITY: &[Case] = &[
    (
        "two items have one id",
        |l| {
            let mut item = l.items[1].clone();
            item.question_ja = "印刷物を持ち帰る許可を得ているか。".to_owned();
            l.items.push(item);
        },
        ("STA-01", codes::ITEM_ID_DUPLICATE, ""),
    ),
    (
        "two chapters have one id",
        |l| l.chapters.push(l.chapters[0].clone()),
        ("staff", codes::CHAPTER_ID_DUPLICATE, ""),
    ),
    (
        "two gates have one id",
        |l| l.gates.push(l.gates[0].clone()),
        ("outsourcing", codes::GATE_ID_DUPLICATE, ""),
    ),
    (
        "two rules have one id",
        |l| l.scope_rules.push(l.scope_rules[0].clone()),
        ("assembly", codes::SCOPE_RULE_ID_DUPLICATE, ""),
    ),
    (
        "two clauses have one key",
        |l| l.clauses.push(l.clauses.last().unwrap().clone()),
        ("8", codes::CLAUSE_KEY_DUPLICATE, ""),
    ),
    (
        "duties are stated twice",
        |l| l.duties.push(l.duties[0].clone()),
        ("6(1)", codes::DUTY_DUPLICATE, "1"),
    ),
    (
        "a duty is named twice",
        |l| l.duties[0].names.push("選定".to_owned()),
        ("6(1)", codes::DUTY_DUPLICATE, "選定"),
    ),
    (
        "two items ask the same",
        |l| {
            let mut item = l.items[1].clone();
            item.id = "STA-02".to_owned();
            l.items.push(item);
        },
        ("STA-02", codes::QUESTION_DUPLICATE, "STA-01"),
    ),
    (
        "an id climbs out of its folder",
        |l| l.items[1].id = "../STA-01".to_owned(),
        ("../STA-01", codes::ID_MALFORMED, "../STA-01"),
    ),
    (
        "a chapter is empty",
        |l| {
            let mut chapter = l.chapters[0].clone();
            chapter.id = "spare".to_owned();
            l.chapters.push(chapter);
        },
        ("spare", codes::CHAPTER_UNUSED, ""),
    ),
    (
        "a gate settles nothing",
        |l| {
            let mut gate = l.gates[0].clone();
            gate.id = "spare".to_owned();
            l.gates.push(gate);
        },
        ("spare", codes::GATE_UNUSED, ""),
    ),
];

const WORDING: &[Case] = &[
    (
        "guidance is blank",
        |l| l.items[1].guidance_ja = "　 ".to_owned(),
        ("STA-01", codes::TEXT_EMPTY, "guidance_ja"),
    ),
    (
        "an example is blank",
        |l| l.items[1].evidence_examples_ja.push(String::new()),
        ("STA-01", codes::TEXT_EMPTY, "evidence_examples_ja"),
    ),
    (
        "a reason is blank",
        |l| l.informational[0].reason_ja.clear(),
        ("1", codes::TEXT_EMPTY, "reason_ja"),
    ),
    ("a term has no name", |l| l.terms[0].names.clear(), ("2(1)", codes::TEXT_EMPTY, "names")),
    (
        "a question states",
        |l| l.items[1].question_ja = "離席時に、画面をロックしている。".to_owned(),
        ("STA-01", codes::QUESTION_NOT_ASKING, "ロックしている。"),
    ),
    (
        "a question can only be affirmed",
        |l| l.items[1].question_ja = "画面を適切にロックしているか。".to_owned(),
        ("STA-01", codes::QUESTION_VAGUE, "適切に"),
    ),
    (
        "a gate's question can only be affirmed",
        |l| l.gates[0].question_ja = "必要に応じて委託しているか。".to_owned(),
        ("outsourcing", codes::QUESTION_VAGUE, "必要に応じて"),
    ),
    (
        "a question negates twice",
        |l| l.items[1].question_ja = "ロックせずに離席する職員はいないか。".to_owned(),
        ("STA-01", codes::QUESTION_DOUBLE_NEGATIVE, "ずに"),
    ),
    (
        "a text says 同上",
        |l| l.items[1].audit_method_ja = "同上".to_owned(),
        ("STA-01", codes::TEXT_DITTO, "audit_method_ja"),
    ),
];

const SOURCE: &[Case] = &[
    (
        "the stated SHA-256 is another",
        |l| l.policy.source_sha256 = "0".repeat(64),
        ("policy.txt", codes::SOURCE_DIFFERS, "computed below"),
    ),
    (
        "a clause's text is corrected",
        |l| l.clauses[2].sentences[1].text = "LG WAN。".to_owned(),
        ("2(1)", codes::TEXT_NOT_IN_SOURCE, "2"),
    ),
    (
        "a heading is another",
        |l| l.clauses[0].heading = Some("趣旨".to_owned()),
        ("1", codes::TEXT_NOT_IN_SOURCE, "heading"),
    ),
    (
        "a number is another",
        |l| l.clauses[0].number_as_printed = "一".to_owned(),
        ("1", codes::TEXT_NOT_IN_SOURCE, "number"),
    ),
];
