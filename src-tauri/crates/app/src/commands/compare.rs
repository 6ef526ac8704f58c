//! 前年度比: the campaign beside one of an earlier year.

use tenken_core::body::UnitMapBody;
use tenken_core::record::kind;
use tenken_core::score::Mode;
use tenken_core::snapshot::Snapshot;
use tenken_core::year_over_year::{self, Compared, Link};

use crate::error::{Code, Error};
use crate::session::{Session, State};
use crate::snapshot::Campaign;
use crate::view;
use crate::wire::*;

pub(crate) fn compare_years(session: &Session, payload: YearPair) -> Result<YearOverYear, Error> {
    let today = session.today();
    let mut state = session.state();
    let after = state.snapshot(payload.campaign.as_deref(), &today)?;
    let earlier = match payload.before {
        Some(id) => state.campaign(Some(&id))?,
        None => state
            .campaigns()?
            .into_iter()
            .find(|campaign| campaign.body.fiscal_year < after.campaign.fiscal_year)
            .ok_or_else(|| Error::new(Code::NoCampaignBefore))?,
    };
    let before = state.snapshot(Some(&earlier.id), &today)?;
    let links = links(&mut state, [&before.campaign_id, &after.campaign_id])?;
    drop(state);
    let mode = if payload.strict { Mode::Strict } else { Mode::Plain };
    let found = year_over_year::compare(&before, &after, &links);
    let line = |id: String, name: String, units_before: Vec<String>, compared: &Compared| {
        let mut line = YearLine {
            id,
            name,
            units_before,
            before: None,
            after: None,
            incomparable: None,
            note: None,
        };
        match compared {
            Compared::Figures { before, after } => {
                line.before = Some(before.implementation(mode).into());
                line.after = Some(after.implementation(mode).into());
            }
            Compared::Not(reason) => {
                line.incomparable = Some(reason.as_str().to_owned());
                line.note = Some(view::incomparable_note(reason.as_str(), session.locale()));
            }
        }
        line
    };
    let title = |id: &str| {
        let chapter = after.checklist.chapters.iter().find(|chapter| chapter.id == id);
        chapter.map(|chapter| chapter.title_ja.clone()).unwrap_or_default()
    };
    let names = |snapshot: &Snapshot, ids: &[String]| -> Vec<String> {
        let units = ids.iter().filter_map(|id| snapshot.unit(id));
        units.map(|unit| unit.body.name.clone()).collect()
    };
    let units = found.units.iter().map(|unit| {
        let name = match unit.after.as_slice() {
            [] => names(&before, &unit.before),
            after_ids => names(&after, after_ids),
        };
        line(unit.after.join(" "), name.join("・"), names(&before, &unit.before), &unit.compared)
    });
    Ok(YearOverYear {
        total: line("total".to_owned(), String::new(), Vec::new(), &found.total),
        chapters: found
            .chapters
            .iter()
            .map(|(id, compared)| line(id.clone(), title(id), Vec::new(), compared))
            .collect(),
        units: units.collect(),
        items: found.items.clone(),
        changed_items: found.changed_items.clone(),
        dropped_items: found.dropped_items.clone(),
        before: info(&before),
        after: info(&after),
    })
}

fn info(snapshot: &Snapshot) -> CampaignInfo {
    let campaign = Campaign { id: snapshot.campaign_id.clone(), body: snapshot.campaign.clone() };
    view::campaign_info(&campaign, &snapshot.checklist)
}

/// How the units of the later year follow from those of the earlier, as far as somebody has said
/// so in either campaign.
fn links(state: &mut State, campaigns: [&str; 2]) -> Result<Vec<Link>, Error> {
    let mut links = Vec::new();
    for campaign in campaigns {
        for head in state.book()?.heads_of_kind(kind::UNIT_MAP, campaign)? {
            let pairs = head.body::<UnitMapBody>().map(|body| body.pairs).unwrap_or_default();
            links.extend(
                pairs
                    .into_iter()
                    .map(|pair| Link { before: vec![pair.from], after: vec![pair.to] }),
            );
        }
    }
    Ok(links)
}
