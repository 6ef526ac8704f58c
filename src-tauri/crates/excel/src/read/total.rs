//! The sheet's own counts beside what was read: COUNTIF and COUNTA over the marks.

use tenken_core::vocabulary::AnswerValue;

use super::grid::{self, Area, At, Sheet, Value, Workbook};
use super::mark::{self, Legend, Reading};
use super::reading::Issue;
use super::view;

/// An answer's place and value, as far as it is decided.
pub struct Placed {
    /// The sheet's name.
    pub sheet: String,
    /// The cell.
    pub at: At,
    /// What was read there.
    pub value: Option<AnswerValue>,
}

/// Every count of a workbook that disagrees with what was read, with the name of its sheet.
pub fn disagreements(
    workbook: &Workbook,
    placed: &[Placed],
    legend: &Legend,
) -> Vec<(String, Issue)> {
    let mut found = Vec::new();
    for sheet in &workbook.sheets {
        for (at, cell) in &sheet.cells {
            let (Some(formula), Some(Value::Number(told))) = (cell.formula.as_deref(), &cell.value)
            else {
                continue;
            };
            let Some(count) = Count::parse(formula) else { continue };
            let of = count.sheet.clone().unwrap_or_else(|| sheet.name.clone());
            let Some(counted) = count.evaluate(workbook, &of, placed, legend) else { continue };
            if (told - counted as f64).abs() > 0.5 {
                let issue = Issue::new(view::cell_name(&sheet.name, *at), "total_disagrees")
                    .with(format!("{told} ≠ {counted}"));
                found.push((of, issue));
            }
        }
    }
    found
}

struct Count {
    sheet: Option<String>,
    area: Area,
    criterion: Option<String>,
}

impl Count {
    /// `COUNTIF(C4:C9,"○")`, `COUNTIF('1.組織'!C:C,"はい")`, `COUNTA(D7:D15)` and nothing besides.
    fn parse(formula: &str) -> Option<Self> {
        let formula = formula
            .trim()
            .trim_start_matches("of:")
            .trim_start_matches('=')
            .replace(['[', ']'], "");
        let upper = formula.to_ascii_uppercase();
        let (inside, with_criterion) = if upper.starts_with("COUNTIF(") {
            (formula.get(8..)?, true)
        } else if upper.starts_with("COUNTA(") {
            (formula.get(7..)?, false)
        } else {
            return None;
        };
        let inside = inside.strip_suffix(')')?;
        let (range, criterion) = if with_criterion {
            let at = inside
                .rfind(['"'])
                .and_then(|end| inside[..end].rfind('"').map(|begin| (begin, end)))?;
            let range = inside[..at.0].trim_end().trim_end_matches([',', ';']);
            (range, Some(inside[at.0 + 1..at.1].to_owned()))
        } else {
            (inside, None)
        };
        let (sheet, area) = match range.rsplit_once('!') {
            Some((sheet, area)) => (Some(sheet.trim_matches('\'').replace("''", "'")), area),
            // LibreOffice writes .C4:.C9 and $'1.組織'.C4:.C9.
            None => match range.split_once(':').map_or(range, |(from, _)| from).rsplit_once('.') {
                Some(("", _)) => (None, range),
                Some((sheet, _)) => {
                    (Some(sheet.trim_matches(['$', '\'']).to_owned()), range.strip_prefix(sheet)?)
                }
                None => (None, range),
            },
        };
        let area = grid::area(&area.replace('.', ""))?;
        Some(Self { sheet, area, criterion })
    }

    fn evaluate(
        &self,
        workbook: &Workbook,
        sheet: &str,
        placed: &[Placed],
        legend: &Legend,
    ) -> Option<usize> {
        let of_sheet: Vec<&Placed> =
            placed.iter().filter(|p| p.sheet == sheet && self.area.holds(p.at)).collect();
        if of_sheet.is_empty() {
            return None;
        }
        match &self.criterion {
            None => {
                let sheet: &Sheet = workbook.sheets.iter().find(|s| s.name == sheet)?;
                Some(
                    sheet
                        .cells
                        .iter()
                        .filter(|(at, cell)| self.area.holds(**at) && cell.value.is_some())
                        .count(),
                )
            }
            Some(criterion) => match mark::read(criterion, legend) {
                Reading::Mark { value, .. } => {
                    Some(of_sheet.iter().filter(|p| p.value == Some(value)).count())
                }
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_understood_in_either_notation() {
        for (formula, sheet, from, criterion) in [
            ("COUNTIF(E8:E22,\"○\")", None, (7, 4), Some("○")),
            ("COUNTIF('1.組織体制'!C:C,\"はい\")", Some("1.組織体制"), (0, 2), Some("はい")),
            ("COUNTA(D7:D15)", None, (6, 3), None),
            ("of:=COUNTIF([.E8:.E22];\"○\")", None, (7, 4), Some("○")),
            ("of:=COUNTIF([$'1.組織'.C4:.C9];\"はい\")", Some("1.組織"), (3, 2), Some("はい")),
        ] {
            let count = Count::parse(formula).unwrap_or_else(|| panic!("{formula}"));
            assert_eq!(count.sheet.as_deref(), sheet, "{formula}");
            assert_eq!(count.area.from, from, "{formula}");
            assert_eq!(count.criterion.as_deref(), criterion, "{formula}");
        }
        assert!(Count::parse("E25/11").is_none(), "no count");
    }
}
