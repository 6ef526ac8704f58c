//! A list of questions that somebody has used for years becomes the draft of a checklist.
//!
//! What the list does not say is left for a person: the draft is a folder of plain files, and
//! `check_checklist` tells what it lacks.

use std::collections::BTreeSet;
use std::path::Path;

use tenken_checklist::{FORMAT, POLICY_FILE, built_in, draft};
use tenken_core::checklist::{Applies, Chapter, Checklist, Item, Policy};
use tenken_core::clause::{Citation, Clause};
use tenken_core::hash;
use tenken_core::vocabulary::{Basis, Polarity, PolicyStatus, Requirement, Role, SentenceKind};
use tenken_excel::read::{Question, fold};

use super::import::worker;
use crate::error::{Code, Error};
use crate::place::file_name;
use crate::session::Session;
use crate::wire::*;

/// The chapter of questions that name none.
const NO_CHAPTER: &str = "その他";

pub(crate) fn draft_questions(
    session: &Session,
    payload: DraftQuestions,
) -> Result<DraftedQuestions, Error> {
    let source = session.resolve(&payload.file)?;
    let folder = session.resolve(&payload.place)?;
    let policy = match payload.policy.as_deref() {
        Some(id) => Some(super::checklist::built_in(id)?),
        None => None,
    };
    let name = file_name(&source);
    let asked = worker(session, &[]).questions(&source, &name)?;
    if asked.is_empty() {
        return Err(Error::new(Code::SheetNoQuestions).with("file", &name));
    }
    let clauses = policy.as_ref().map_or(&[][..], |policy| policy.clauses.as_slice());
    let mut ids = BTreeSet::new();
    let questions: Vec<DraftedQuestion> =
        asked.iter().map(|question| drafted(question, clauses, &mut ids)).collect();
    let checklist = checklist(&name, policy.as_ref(), &asked, &questions);
    let text = policy.as_ref().and_then(|policy| built_in::policy_text(&policy.id));
    write(&folder, &checklist, text)?;
    let place = session.register(&folder);
    Ok(DraftedQuestions {
        place: place.id,
        label: place.label,
        resolved: questions.iter().map(|question| question.clauses.len()).sum(),
        unresolved: questions.iter().map(|question| question.unresolved.len()).sum(),
        questions,
    })
}

fn drafted(question: &Question, clauses: &[Clause], ids: &mut BTreeSet<String>) -> DraftedQuestion {
    let said = question.clause.as_deref().unwrap_or_default();
    let (mut found, mut unresolved) = (Vec::new(), Vec::new());
    for part in parts(said, clauses) {
        match clause(&part, clauses) {
            Some(key) if !found.contains(&key) => found.push(key),
            Some(_) => {}
            None => unresolved.push(part),
        }
    }
    let requirement = match question.is_mandatory {
        Some(false) => Requirement::Recommended,
        _ => Requirement::Mandatory,
    };
    DraftedQuestion {
        at: question.at.clone(),
        item: item_id(&question.id, ids),
        number: question.number.clone(),
        question: question.question.clone(),
        chapter: question.chapter.clone(),
        clause: question.clause.clone(),
        clauses: found,
        unresolved,
        requirement: requirement.to_string(),
        evidence: question.evidence.clone(),
    }
}

/// An id that no other question has: the printed number where it can be one.
fn item_id(said: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = fold(said)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '-' })
        .collect();
    let plain = plain.trim_matches('-').chars().take(24).collect::<String>();
    let base = match plain.as_str() {
        "" => format!("Q-{}", taken.len() + 1),
        digits if digits.starts_with(|c: char| c.is_ascii_digit()) => format!("Q-{digits}"),
        _ => plain,
    };
    let mut id = base.clone();
    let mut again = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{again}");
        again += 1;
    }
    id
}

/// The single references of a cell: cut where people separate them. A ・ may belong to a key.
fn parts(said: &str, clauses: &[Clause]) -> Vec<String> {
    let rough = said
        .split(['、', ',', '，', '\n', '；', ';', '／', '/'])
        .flat_map(|part| part.split("及び"))
        .flat_map(|part| part.split("並びに"));
    let mut parts = Vec::new();
    for part in rough.map(str::trim).filter(|part| !part.is_empty()) {
        if clause(part, clauses).is_some() {
            parts.push(part.to_owned());
        } else {
            let finer = part.split('・').map(str::trim).filter(|part| !part.is_empty());
            parts.extend(finer.map(str::to_owned));
        }
    }
    parts
}

/// The key of the clause that a reference means, where the policy has exactly that.
fn clause(said: &str, clauses: &[Clause]) -> Option<String> {
    let known =
        |key: &str| clauses.iter().find(|c| fold(&c.key) == fold(key)).map(|c| c.key.clone());
    let said = fold(said);
    let begin = said.find(|c: char| c.is_ascii_digit())?;
    let before = &said[..begin];
    let names = [
        "",
        "第",
        "基本方針",
        "基本方針第",
        "ポリシー",
        "ポリシー第",
        "本方針",
        "方針",
        "情報セキュリティポリシー",
        "情報セキュリティ基本方針",
        "§",
    ];
    if !names.contains(&before) {
        // 実施手順3 is no clause of this policy.
        return None;
    }
    let key = said[begin..].trim_end_matches('.');
    known(key).or_else(|| known(&by_law(key)?)).or_else(|| {
        let mut levels = key.split(['-', '.']);
        let (first, second) = (levels.next()?, levels.next()?);
        let whole = match levels.next() {
            None => format!("{first}({second})"),
            Some(third) => format!("{first}({second}){}", circled(third.parse().ok()?)?),
        };
        if levels.next().is_some() { None } else { known(&whole) }
    })
}

/// 6条3項1号 → 6(3)①
fn by_law(said: &str) -> Option<String> {
    let (article, rest) = said.split_once('条')?;
    let number = |text: &str| -> Option<u32> {
        text.trim_start_matches('第').trim_end_matches(['項', '号']).parse().ok()
    };
    if rest.is_empty() {
        return Some(article.to_owned());
    }
    let rest = rest.trim_start_matches('第');
    let Some((paragraph, item)) = rest.split_once('項') else {
        return Some(match number(rest) {
            Some(number) => format!("{article}({number})"),
            None => format!("{article}{rest}"),
        });
    };
    let key = format!("{article}({})", number(paragraph)?);
    if item.is_empty() { Some(key) } else { Some(format!("{key}{}", circled(number(item)?)?)) }
}

fn circled(number: u32) -> Option<char> {
    (1..=20).contains(&number).then(|| char::from_u32(u32::from('①') + number - 1))?
}

fn checklist(
    name: &str,
    policy: Option<&Checklist>,
    asked: &[Question],
    questions: &[DraftedQuestion],
) -> Checklist {
    let mut titles: Vec<&str> = Vec::new();
    for question in questions {
        let title = question.chapter.as_deref().unwrap_or(NO_CHAPTER);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let chapters = (1..).zip(&titles).map(|(number, title)| Chapter {
        id: format!("chapter-{number}"),
        title_ja: (*title).to_owned(),
        title_en: String::new(),
    });
    let clauses = policy.map_or_else(Vec::new, |policy| policy.clauses.clone());
    let items = questions.iter().zip(asked).map(|(question, asked)| {
        let title = question.chapter.as_deref().unwrap_or(NO_CHAPTER);
        let chapter = titles.iter().position(|known| *known == title).unwrap_or_default();
        Item {
            id: question.item.clone(),
            chapter: format!("chapter-{}", chapter + 1),
            question_ja: question.question.clone(),
            question_en: String::new(),
            cites: question.clauses.iter().filter_map(|key| citation(key, &clauses)).collect(),
            // Whether the sentence says just this is for a person to judge.
            basis: Basis::Interpretation,
            requirement: Requirement::parse(&question.requirement)
                .unwrap_or(Requirement::Mandatory),
            weight: None,
            scored: true,
            role: Role::UnitHead,
            applies: Applies::default(),
            gate: None,
            evidence_examples_ja: question.evidence.clone(),
            audit_method_ja: String::new(),
            na_reasons_ja: Vec::new(),
            guidance_ja: asked.guidance.clone().unwrap_or_default(),
            good_example_ja: String::new(),
            bad_example_ja: String::new(),
            polarity: Polarity::Normal,
            topics: Vec::new(),
        }
    });
    Checklist {
        format: FORMAT,
        id: "draft".to_owned(),
        revision: "1".to_owned(),
        policy: policy.map_or_else(
            || Policy {
                organization: String::new(),
                title: name.to_owned(),
                date_as_printed: None,
                effective_date: None,
                status: PolicyStatus::Draft,
                source: POLICY_FILE.to_owned(),
                source_sha256: String::new(),
            },
            |policy| policy.policy.clone(),
        ),
        chapters: chapters.collect(),
        gates: Vec::new(),
        organs: policy.map_or_else(Vec::new, |policy| policy.organs.clone()),
        scope_rules: Vec::new(),
        duties: Vec::new(),
        terms: policy.map_or_else(Vec::new, |policy| policy.terms.clone()),
        threats: Vec::new(),
        informational: policy.map_or_else(Vec::new, |policy| policy.informational.clone()),
        items: items.collect(),
        clauses,
    }
}

/// The first sentence of a clause that asks something of somebody, else its first.
fn citation(key: &str, clauses: &[Clause]) -> Option<Citation> {
    let clause = clauses.iter().find(|clause| clause.key == key)?;
    let asks = |kind: SentenceKind| kind.to_string().starts_with("obligation");
    let place = clause.sentences.iter().position(|s| asks(s.kind)).unwrap_or(0);
    let sentence = clause.sentences.get(place)?;
    Some(Citation {
        clause: key.to_owned(),
        sentence: u16::try_from(place + 1).ok()?,
        sha256: hash::short_sha256(&sentence.text),
        duty: None,
    })
}

/// Writes the folder; what is there already is not written over.
fn write(folder: &Path, checklist: &Checklist, policy: Option<&str>) -> Result<(), Error> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::file(&path, source)
    };
    std::fs::create_dir_all(folder).map_err(failed(folder))?;
    let mut files: Vec<(&str, String)> = draft::files(checklist).into_iter().collect();
    files.extend(policy.map(|text| (POLICY_FILE, text.to_owned())));
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).exists()) {
        return Err(Error::new(Code::FileExists).with("path", folder.join(name).display()));
    }
    let never = std::sync::atomic::AtomicBool::new(false);
    for (name, text) in files {
        crate::place::write_whole(&folder.join(name), text.as_bytes(), &never)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_to_clauses_are_found_as_people_write_them() {
        let kani = built_in::get("kani").unwrap();
        for (said, keys) in [
            ("6(3)①", &["6(3)①"][..]),
            ("６（３）①", &["6(3)①"]),
            ("基本方針6(4)、7", &["6(4)", "7"]),
            ("第6条第3項第1号", &["6(3)①"]),
            ("第６条(5)", &["6(5)"]),
            ("6-4", &["6(4)"]),
            ("6.3.1", &["6(3)①"]),
            ("6(4)・6(5)", &["6(4)", "6(5)"]),
            ("6(4)及び8", &["6(4)", "8"]),
        ] {
            let found: Vec<String> = parts(said, &kani.clauses)
                .iter()
                .filter_map(|p| clause(p, &kani.clauses))
                .collect();
            assert_eq!(found, keys, "{said}");
        }
        for said in ["99", "実施手順3", "6(99)", "別紙1", "全般"] {
            assert_eq!(clause(said, &kani.clauses), None, "{said} is no clause of the policy");
        }
    }

    #[test]
    fn no_two_questions_have_one_id() {
        let mut taken = BTreeSet::new();
        let ids = ["1", "1", "PH-01", "", "①", "２－１"].map(|said| item_id(said, &mut taken));
        assert_eq!(ids, ["Q-1", "Q-1-2", "PH-01", "Q-4", "Q-5", "Q-2-1"]);
    }
}
