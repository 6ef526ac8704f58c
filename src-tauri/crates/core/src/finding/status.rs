//! Where the action on a finding stands at a date (措置状況).

use super::Finding;
use crate::body::{CampaignBody, FollowUpBody, ImprovementOrderBody, ImprovementPlanBody};
use crate::vocabulary::ActionStatus;

/// What was ordered of one unit because of a finding, what it plans and what it has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The unit; absent where the finding concerns the organization as a whole.
    pub unit: Option<String>,
    /// 改善指示 that nothing replaces.
    pub orders: Vec<ImprovementOrderBody>,
    /// 改善計画書 that nothing replaces.
    pub plans: Vec<ImprovementPlanBody>,
    /// The latest フォローアップ; several where people differ.
    pub follow_ups: Vec<FollowUpBody>,
}

impl Course {
    pub(super) fn of(unit: Option<String>) -> Self {
        Self { unit, orders: Vec::new(), plans: Vec::new(), follow_ups: Vec::new() }
    }

    /// The earliest 期限 that was ordered.
    pub fn ordered_due(&self) -> Option<&str> {
        self.orders.iter().filter_map(|order| order.due_on.as_deref()).min()
    }

    /// The earliest 完了予定日 of the unit's plans.
    pub fn planned_due(&self) -> Option<&str> {
        self.plans.iter().filter_map(|plan| plan.planned_on.as_deref()).min()
    }

    /// 完了日, where every report that stands says completed and an auditor has confirmed it: the
    /// latest of them.
    pub fn completed_on(&self) -> Option<&str> {
        let all_closed = self.follow_ups.iter().all(|report| {
            report.status == ActionStatus::Completed && report.confirmed_by.is_some()
        });
        if !all_closed {
            return None;
        }
        self.follow_ups
            .iter()
            .map(|report| report.completed_on.as_deref().unwrap_or(&report.reported_on))
            .max()
    }

    /// Whether the unit reports completion and no auditor has confirmed it yet.
    pub fn awaits_confirmation(&self) -> bool {
        self.completed_on().is_none()
            && self.follow_ups.iter().any(|report| report.status == ActionStatus::Completed)
    }

    fn has_begun(&self) -> bool {
        !self.plans.is_empty()
            || self.follow_ups.iter().any(|report| report.status != ActionStatus::NotStarted)
    }
}

/// Completed through the day of completion; else overdue from the day after the due date; else in
/// progress once there is a plan or a report of work; else not started.
pub(super) fn status(course: Option<&Course>, due: Option<&str>, on: &str) -> ActionStatus {
    let completed = course.and_then(Course::completed_on);
    if completed.is_some_and(|day| day <= on) {
        ActionStatus::Completed
    } else if due.is_some_and(|due| due < on) {
        ActionStatus::Overdue
    } else if course.is_some_and(Course::has_begun) {
        ActionStatus::InProgress
    } else {
        ActionStatus::NotStarted
    }
}

/// Whether a finding of an earlier year belongs on the list of a later one: it was still open when
/// that year began on the 1st of April. 良好事項 and findings taken back go nowhere.
pub fn is_carried(finding: &Finding, into_year: u16) -> bool {
    let body = finding.body();
    if finding.fiscal_year >= into_year || body.withdrawn.is_some() || !body.kind.needs_action() {
        return false;
    }
    let begins = format!("{into_year}-04-01");
    finding.closed_on().is_none_or(|day| begins.as_str() <= day)
}

/// Whether a finding of a campaign belongs on the list of a later one of the same 年度: it was still
/// open at the earlier one's 集計基準日 (or deadline). Which is earlier follows from these days, as
/// people typed them; where one has none, nothing is carried.
pub fn is_carried_within(finding: &Finding, from: &CampaignBody, into: &CampaignBody) -> bool {
    let day =
        |campaign: &'_ CampaignBody| campaign.cut_off.clone().or_else(|| campaign.deadline.clone());
    let body = finding.body();
    let (Some(first), Some(later)) = (day(from), day(into)) else { return false };
    from.fiscal_year == into.fiscal_year
        && first < later
        && body.withdrawn.is_none()
        && body.kind.needs_action()
        && finding.closed_on().is_none_or(|day| first.as_str() <= day)
}
