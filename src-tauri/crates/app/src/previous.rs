//! 前回の回答: what a unit answered to the same items in the campaign before.
//!
//! Only what this book holds is shown: a request carries no answers, so a department sees its own
//! of last year where it goes on in last year's book. Nothing is carried over by itself; each answer
//! is looked at and copied by hand, and the copy names the record it was made from.

use tenken_core::body::{AnswerBody, UnitMapBody};
use tenken_core::merge::Standing;
use tenken_core::record::{Stored, kind};

use crate::error::{Code, Error};
use crate::session::State;
use crate::snapshot::UnitSaid;
use crate::view;
use crate::wire::*;

impl State {
    /// What stood for the unit in the latest earlier campaign that knows it, item by item.
    pub fn previous_answers(&mut self, said: &UnitSaid) -> Result<Vec<PreviousAnswer>, Error> {
        let Some(before) = self.unit_before(said)? else { return Ok(Vec::new()) };
        let cut_off = before.campaign.body.cut_off.clone().unwrap_or_default();
        let lines = before.unit.lines(&before.checklist, &before.withdrawn, &cut_off);
        let previous = lines.iter().filter_map(|line| {
            let Standing::Settled(body) = &line.standing else { return None };
            let asked = said.hashes.get(&line.item.id)?;
            let mut heads = before.heads(kind::ANSWER, Some(&line.item.id));
            let record = heads.find(|head| head.body::<AnswerBody>().as_ref() == Some(body))?;
            let answered = body.item_hash.as_ref().or_else(|| before.hashes.get(&line.item.id));
            Some(PreviousAnswer {
                item: line.item.id.clone(),
                campaign_name: before.campaign.body.name.clone(),
                answer: view::answer_view(record, body),
                changed: answered != Some(asked),
            })
        });
        Ok(previous.collect())
    }

    /// Refuses a copy of anything but an answer to the same item in another campaign.
    pub fn copied(&mut self, campaign: &str, item: &str, record: &str) -> Result<(), Error> {
        let found = self.book()?.record(record)?.is_some_and(|found: Stored| {
            kind::family(&found.record.kind) == kind::ANSWER
                && found.record.subject.item.as_deref() == Some(item)
                && found.record.campaign != campaign
        });
        found.then_some(()).ok_or_else(|| Error::new(Code::UnknownRecord).with("record", record))
    }

    fn unit_before(&mut self, said: &UnitSaid) -> Result<Option<UnitSaid>, Error> {
        let id = said.unit.id.as_str();
        let from = self.predecessor(&said.campaign.id, id)?;
        let earlier = self.campaigns()?.into_iter().skip_while(|one| one.id != said.campaign.id);
        for campaign in earlier.skip(1) {
            let unit = from.as_deref().unwrap_or(id);
            match self.unit(campaign, unit, None) {
                Ok(before) => return Ok(Some(before)),
                Err(error) if error.code == Code::UnknownUnit => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// The one unit from which a unit came in a reorganisation; of several none speaks for it.
    fn predecessor(&mut self, campaign: &str, unit: &str) -> Result<Option<String>, Error> {
        let mut from: Vec<String> = Vec::new();
        for head in self.book()?.heads_of_kind(kind::UNIT_MAP, campaign)? {
            let pairs = head.body::<UnitMapBody>().map(|body| body.pairs).unwrap_or_default();
            from.extend(pairs.into_iter().filter(|pair| pair.to == unit).map(|pair| pair.from));
        }
        from.dedup();
        Ok(if from.len() == 1 { from.pop() } else { None })
    }
}
