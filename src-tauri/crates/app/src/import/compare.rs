//! Three-way: what the sheet says, what stands, what the sheet said when it was last taken in.

use tenken_core::body::AnswerBody;
use tenken_core::record::Stored;

/// What becomes of an answer.
pub(super) enum Verdict {
    /// Nothing stood here.
    New,
    /// It replaces what sheets said, or what the sheet was written from.
    Corrects(Vec<String>),
    /// It is what stands.
    Same,
    /// It is what was taken in before; what was said here since stands.
    Older,
    /// Both changed: it stands beside, on what was taken in before.
    Conflicts(Vec<String>),
}

/// Compares. A later change that somebody made in the program is never replaced.
pub(super) fn compare(
    new: &AnswerBody,
    heads: &[Stored],
    history: &[Stored],
    was_written_from: bool,
) -> Verdict {
    let bodies: Vec<AnswerBody> = heads.iter().filter_map(Stored::body).collect();
    if bodies.iter().any(|body| body.says_the_same(new)) {
        return Verdict::Same;
    }
    let ids = || heads.iter().map(|head| head.id.clone()).collect();
    if bodies.iter().all(AnswerBody::is_empty) {
        return if heads.is_empty() { Verdict::New } else { Verdict::Corrects(ids()) };
    }
    if heads.iter().all(is_of_sheet) || (was_written_from && heads.len() == 1) {
        return Verdict::Corrects(ids());
    }
    let base = history.iter().rev().find(|record| is_of_sheet(record));
    if let Some(base) = base
        && base.body::<AnswerBody>().is_some_and(|body| body.says_the_same(new))
    {
        return Verdict::Older;
    }
    Verdict::Conflicts(base.map(|base| base.id.clone()).into_iter().collect())
}

fn is_of_sheet(record: &Stored) -> bool {
    record.record.body.get("sheet").is_some()
}
