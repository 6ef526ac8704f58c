//! What a sheet says as a whole: that the head stands by it, and that the unit hands it in.

use std::collections::BTreeSet;

use tenken_core::body::{HeadConfirmationBody, SheetOrigin, SheetSaid};
use tenken_core::record::{Author, Stored, Subject, kind, state_id};
use tenken_core::unit_state;
use tenken_core::vocabulary::{ConfirmationMeans, UnitState};
use tenken_excel::read::{FileReading, Head};

use super::{FilePlan, Importer, OfUnit};
use crate::error::Error;
use crate::input;
use crate::session::State;

/// A head's confirmation on a sheet and what becomes of it.
pub(crate) struct Confirmed {
    /// 「シート「表紙」!C9」
    pub at: String,
    /// The unit.
    pub unit: String,
    /// What stands there.
    pub confirmer: String,
    /// One of the codes of lines: taken in, nothing new, or why not.
    pub code: &'static str,
}

impl Importer<'_> {
    /// The head's confirmation that a unit's sheet holds. It covers what the sheet says and nothing
    /// else: whatever the book holds beside makes it one that has to be looked at again.
    pub(super) fn confirm(
        &self,
        state: &mut State,
        reading: &FileReading,
        unit: &OfUnit,
        plan: &mut FilePlan,
    ) -> Result<(), Error> {
        let Some(sheet) = unit.sheet.map(|number| &reading.sheets[number]) else { return Ok(()) };
        let head = &sheet.head;
        let Some(at) = head.head_at.clone() else { return Ok(()) };
        let confirmer = confirmer(head);
        let mut tell = |code| {
            let unit = unit.said.unit.id.clone();
            let confirmer = confirmer.clone().unwrap_or_default();
            plan.confirmations.push(Confirmed { at: at.clone(), unit, confirmer, code });
        };
        let is_said = head.head_confirmed == Some(true)
            || (head.head_confirmed.is_none() && head.head_means.is_some());
        if !is_said || unit.confirmed.is_empty() {
            // A name in the head of a sheet is not yet a confirmation.
            if head.head_confirmed == Some(false) {
                tell("head_not_confirmed");
            } else if confirmer.is_some() && !unit.confirmed.is_empty() {
                tell("head_undated");
            }
            return Ok(());
        }
        let Some(name) = confirmer.clone() else {
            tell("head_unnamed");
            return Ok(());
        };
        let known: Vec<&Stored> = unit.said.heads(kind::HEAD_CONFIRMATION, None).collect();
        let body = HeadConfirmationBody {
            confirmer: name,
            means: means(head),
            reference: input::name("reference", head.head_reference.as_deref())?,
            confirmed_on: head
                .head_confirmed_on
                .clone()
                .or_else(|| head.inspected_on.clone())
                .unwrap_or_else(|| self.session.today()),
            digest: Some(state_id(unit.confirmed.iter().map(String::as_str))),
        };
        let is_same = |head: &&Stored| {
            head.body::<HeadConfirmationBody>().is_some_and(|known| {
                // What was confirmed after a later change in the program is not this sheet any more.
                known == body || (unit.minted.is_empty() && known == without_digest(&body, &known))
            })
        };
        if known.iter().any(is_same) {
            tell("head_same");
            return Ok(());
        }
        if known.iter().any(|head| head.record.body.get("sheet").is_none()) {
            tell("head_older");
            return Ok(());
        }
        let author =
            Author { name: head.respondent.clone(), unit: Some(unit.said.unit.id.clone()) };
        let act = self.session.act(state, &self.campaign.id, author)?;
        let origin = SheetOrigin {
            file: reading.file.clone(),
            sha256: reading.sha256.clone(),
            sheet: at.split(['「', '」']).nth(1).unwrap_or_default().to_owned(),
            cell: at.rsplit('!').next().unwrap_or_default().to_owned(),
            raw: head.unit_head_raw.clone().or(head.head_confirmed_raw.clone()).unwrap_or_default(),
        };
        let parents = known.iter().map(|head| head.id.clone()).collect();
        plan.records.push(act.record(
            kind::HEAD_CONFIRMATION,
            Subject::unit(&unit.said.unit.id),
            parents,
            &SheetSaid { said: body, sheet: origin },
        )?);
        tell(if known.is_empty() { "head_new" } else { "head_corrects" });
        Ok(())
    }

    /// A unit's sheet that came in is what the unit hands in. A sheet that says nothing new hands
    /// nothing in again.
    pub(super) fn hand_in(
        &self,
        state: &mut State,
        reading: &FileReading,
        unit: &OfUnit,
        plan: &mut FilePlan,
    ) -> Result<(), Error> {
        let Some(sheet) = unit.sheet.map(|number| &reading.sheets[number]) else { return Ok(()) };
        let work = &unit.said.unit.work;
        let is_new = !unit.minted.is_empty();
        let never = work.is_owed() && work.state != UnitState::SentBack;
        let heads: BTreeSet<String> = unit_state::official_heads(unit.said.all_heads())
            .into_iter()
            .filter(|id| !unit.replaced.contains(id))
            .chain(unit.minted.iter().cloned())
            .collect();
        if heads.is_empty() || !(is_new || never) {
            return Ok(());
        }
        let id = unit.said.unit.id.clone();
        let is_confirmed = plan.confirmations.iter().any(|said| {
            said.unit == id && matches!(said.code, "head_new" | "head_corrects" | "head_same")
        });
        if self.campaign.body.answering.head_confirmation_required && !is_confirmed {
            let at = sheet.head.head_at.clone().unwrap_or_else(|| reading.file.clone());
            let code = "head_needed";
            plan.confirmations.push(Confirmed { at, unit: id, confirmer: String::new(), code });
            return Ok(());
        }
        let author =
            Author { name: sheet.head.respondent.clone(), unit: Some(unit.said.unit.id.clone()) };
        let act = self.session.act(state, &self.campaign.id, author)?;
        let body = unit_state::submission(heads.into_iter().collect(), None);
        let parents = unit.said.head_ids(kind::SUBMISSION, None);
        let subject = Subject::unit(&unit.said.unit.id);
        plan.records.push(act.record(kind::SUBMISSION, subject, parents, &body)?);
        plan.submitted.push(unit.said.unit.id.clone());
        Ok(())
    }
}

fn without_digest(
    body: &HeadConfirmationBody,
    known: &HeadConfirmationBody,
) -> HeadConfirmationBody {
    HeadConfirmationBody { digest: known.digest.clone(), ..body.clone() }
}

/// 確認者 as typed, without the seal.
fn confirmer(head: &Head) -> Option<String> {
    let said = head.unit_head_raw.as_ref().or(head.unit_head.as_ref())?;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = said.trim_end_matches(['㊞', '印', ' ']).to_owned();
    input::needed_name("confirmer", &said).ok()
}

/// How it was confirmed; a sheet that does not say so is the paper itself.
fn means(head: &Head) -> ConfirmationMeans {
    let said = head.head_means.as_deref().unwrap_or_default();
    if said.contains("口頭") {
        ConfirmationMeans::Oral
    } else if said.contains("決裁") || (head.head_reference.is_some() && !said.contains("書面"))
    {
        ConfirmationMeans::DocumentNumber
    } else {
        ConfirmationMeans::Paper
    }
}
