//! 指摘事項: one row for each finding, where there are any.

use rust_xlsxwriter::Workbook;
use tenken_core::finding::Finding;
use tenken_i18n::value_name;

use super::Results;
use crate::error::Error;
use crate::write::paper;

impl Results<'_> {
    /// 指摘事項
    pub(super) fn write_findings(&self, book: &mut Workbook) -> Result<(), Error> {
        let findings = &self.input.snapshot.findings;
        if findings.is_empty() {
            return Ok(());
        }
        let (look, words) = (&self.look, self.words);
        let sheet = book.add_worksheet();
        sheet.set_name(words.excel_results_sheet_findings())?;
        self.head(
            sheet,
            &[
                (words.excel_findings_number(), 10.0),
                (words.excel_answers_unit(), 18.0),
                (words.excel_findings_kind(), 14.0),
                (words.excel_findings_title(), 24.0),
                (words.excel_column_clause(), 10.0),
                (words.excel_findings_basis(), 10.0),
                (words.excel_findings_fact(), 40.0),
                (words.excel_findings_effect(), 30.0),
                (words.excel_findings_recommendation(), 36.0),
                (words.excel_findings_due_on(), 12.0),
                (words.excel_findings_status(), 10.0),
                (words.excel_findings_closed_on(), 12.0),
                (words.excel_findings_withdrawn(), 20.0),
            ],
        )?;
        for (row, finding) in (1..).zip(findings) {
            for (column, text) in self.finding_texts(finding) {
                paper::text(sheet, (row, column), &text, &look.cell)?;
            }
            let due_on = finding.due_on().unwrap_or_default();
            paper::date(sheet, (row, 9), due_on, &look.date)?;
            let closed_on = finding.closed_on().unwrap_or_default();
            paper::date(sheet, (row, 11), closed_on, &look.date)?;
        }
        Ok(())
    }

    /// The texts of a finding with their columns.
    fn finding_texts(&self, finding: &Finding) -> Vec<(u16, String)> {
        let words = self.words;
        let body = finding.body();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let name = |list: &str, value: &str| value_name(words.locale(), list, value);
        let number = body
            .number
            .map_or_else(String::new, |number| format!("{}-{}", number.fiscal_year, number.serial));
        let labels = &self.input.snapshot.audit.labels;
        let kind = labels
            .get(&body.kind)
            .cloned()
            .unwrap_or_else(|| name("finding-kind", body.kind.as_str()));
        let clauses: Vec<&str> = body.clauses.iter().map(|c| c.clause.as_str()).collect();
        let status = finding.status(&self.input.snapshot.cut_off);
        vec![
            (0, number),
            (1, finding.unit.as_deref().map_or_else(String::new, |id| self.unit_name(id))),
            (2, kind),
            (3, text(&body.title)),
            (4, clauses.join(&words.excel_comma())),
            (5, name("basis", body.basis.as_str())),
            (6, body.fact.clone()),
            (7, text(&body.effect)),
            (8, text(&body.recommendation)),
            (10, status.map_or_else(String::new, |s| name("action-status", s.as_str()))),
            (12, text(&body.withdrawn)),
        ]
    }
}
