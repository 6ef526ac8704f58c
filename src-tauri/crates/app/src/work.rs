//! From where a unit stands to the shapes on the wire.

use tenken_core::accounting;
use tenken_core::body::{ExtensionBody, HeadConfirmationBody, SubmissionBody};
use tenken_core::checklist::Checklist;
use tenken_core::snapshot::Withdrawn;
use tenken_core::unit_state::{Said, Work};
use tenken_i18n::Locale;

use crate::wire::*;

/// Where a unit stands on a day.
pub(crate) fn view(work: &Work, deadline: Option<&str>, today: &str) -> UnitWork {
    let due_on = work.due_on(deadline);
    UnitWork {
        state: work.state.to_string(),
        locked: work.is_locked(),
        // Days are compared, never clocks: both are ISO 8601.
        overdue: work.is_owed() && due_on.is_some_and(|due_on| due_on < today),
        due_on: due_on.map(str::to_owned),
        confirmation: work.confirmation.as_ref().map(confirmation),
        confirmation_outdated: work.confirmation_outdated,
        submission: work.submission.as_ref().map(submission),
        send_back: work.send_back.as_ref().map(|said| SendBackView {
            record: said.id.clone(),
            comments: said
                .body
                .comments
                .iter()
                .map(|comment| SendBackComment {
                    item: comment.item.clone(),
                    text: comment.text.clone(),
                })
                .collect(),
            due_on: said.body.due_on.clone(),
            author: said.author.clone(),
            wall_time: said.wall_time.clone(),
        }),
        acceptance: work.acceptance.as_ref().map(|said| NoteView {
            record: said.id.clone(),
            note: said.body.note.clone(),
            author: said.author.clone(),
            wall_time: said.wall_time.clone(),
        }),
        changed: work.changed.clone(),
        crossed: work.crossed,
        extension_asked: work.extension_asked.as_ref().map(extension),
        extension_decided: work.extension_decided.as_ref().map(extension),
    }
}

/// What the send-back in force says of one item.
pub(crate) fn comments_on(work: &Work, item: &str) -> Vec<String> {
    let comments = work.send_back.as_ref().map_or(&[][..], |said| &said.body.comments);
    comments
        .iter()
        .filter(|comment| comment.item.as_deref() == Some(item))
        .map(|comment| comment.text.clone())
        .collect()
}

/// The questions withdrawn, in the order of the sheet.
pub(crate) fn withdrawn_items(checklist: &Checklist, withdrawn: &Withdrawn) -> Vec<WithdrawnItem> {
    checklist
        .items
        .iter()
        .filter_map(|item| {
            let body = withdrawn.get(&item.id)?;
            Some(WithdrawnItem {
                item: item.id.clone(),
                question_ja: item.question_ja.clone(),
                reason: body.reason.clone(),
                withdrawn_on: body.withdrawn_on.clone(),
                replaced_by: body.replaced_by.clone(),
            })
        })
        .collect()
}

/// An accounting in words.
pub(crate) fn accounting(said: accounting::Accounting, locale: Locale) -> Accounting {
    Accounting {
        offered: said.offered,
        accepted: said.accepted,
        unchanged: said.unchanged,
        conflicting: said.conflicting,
        rejected: said.rejected,
        lines: said.lines.into_iter().map(|line| accounting_line(line, locale)).collect(),
    }
}

fn accounting_line(line: accounting::Line, locale: Locale) -> AccountingLine {
    let key = format!("accounting-{}", line.code.replace('_', "-"));
    AccountingLine {
        message: tenken_i18n::by_key(locale, &key, &[("detail", line.detail.as_str())]),
        at: line.at,
        outcome: line.outcome.as_str().to_owned(),
        code: line.code.to_owned(),
        unit: line.unit,
        item: line.item,
        detail: line.detail,
    }
}

fn confirmation(said: &Said<HeadConfirmationBody>) -> ConfirmationView {
    ConfirmationView {
        record: said.id.clone(),
        confirmer: said.body.confirmer.clone(),
        means: said.body.means.to_string(),
        reference: said.body.reference.clone(),
        confirmed_on: said.body.confirmed_on.clone(),
    }
}

fn submission(said: &Said<SubmissionBody>) -> SubmissionView {
    SubmissionView {
        record: said.id.clone(),
        heads: said.body.heads.len(),
        digest: said.body.digest.clone(),
        note: said.body.note.clone(),
        author: said.author.clone(),
        wall_time: said.wall_time.clone(),
    }
}

fn extension(said: &Said<ExtensionBody>) -> ExtensionView {
    ExtensionView {
        record: said.id.clone(),
        asked_by: said.body.asked_by.clone(),
        granted: said.body.granted,
        until: said.body.until.clone(),
        reason: said.body.reason.clone(),
    }
}
