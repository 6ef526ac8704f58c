//! Numbers of findings (令和8-03): allotted once by the lead, unique, never reused.

use std::collections::BTreeMap;

use super::Finding;
use crate::body::FindingNumber;

/// The next number of a year, given every number that any record ever bore: of findings taken back,
/// replaced or in withdrawn runs as well.
pub fn next_number(
    fiscal_year: u16,
    used: impl IntoIterator<Item = FindingNumber>,
) -> FindingNumber {
    let last = used
        .into_iter()
        .filter(|number| number.fiscal_year == fiscal_year)
        .map(|number| number.serial)
        .max()
        .unwrap_or(0);
    FindingNumber { fiscal_year, serial: last.saturating_add(1) }
}

/// One number on two findings: two copies of a book allotted it before they were merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The number.
    pub number: FindingNumber,
    /// Ids of the findings that bear it, sorted.
    pub findings: Vec<String>,
}

/// Numbers that more than one finding bears, in their order.
pub fn clashes(findings: &[Finding]) -> Vec<Clash> {
    let mut bearers: BTreeMap<FindingNumber, Vec<String>> = BTreeMap::new();
    for finding in findings {
        let mut numbers: Vec<FindingNumber> =
            finding.heads.iter().filter_map(|head| head.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        for number in numbers {
            bearers.entry(number).or_default().push(finding.id.clone());
        }
    }
    bearers
        .into_iter()
        .filter(|(_, findings)| findings.len() > 1)
        .map(|(number, mut findings)| {
            findings.sort_unstable();
            Clash { number, findings }
        })
        .collect()
}
