//! 正誤表: what an edition or erratum says otherwise than the edition before, figure by figure.
//!
//! Everything is found by comparing the two frozen states; nothing is typed but the reason, so that
//! no correction is left out and none is claimed that was not made.

use tenken_core::body::{EditionBody, FindingBody};
use tenken_core::edition::{self, AnswerChange, FigureChange, FigureOf, FindingChange};
use tenken_core::score::{Counted, Fraction, Mode, Tally};
use tenken_core::snapshot::Snapshot;
use tenken_core::vocabulary::EditionKind;

use crate::audit_report::outline::Outline;
use crate::audit_report::view::{View, edition_name};
use crate::audit_report::{Input, cover, findings, rate, verbatim};
use crate::document::{
    Cell, Column, Document, KeyValue, Paragraph, ParagraphKind, Row, Table, TableSize, Text,
};

/// The edition that is corrected, with the campaign as it froze it.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// The edition.
    pub edition: &'a EditionBody,
    /// Its campaign.
    pub snapshot: &'a Snapshot,
}

/// What `input` says otherwise than the edition before.
pub fn document(input: &Input<'_>, before: &Before<'_>) -> Document {
    let pen = Pen { view: View::new(input), before: *before };
    let words = pen.view.words;
    let difference = edition::difference(before.snapshot, input.snapshot);
    let mut out = Outline::new(words);
    let is_erratum = input.edition.is_some_and(|edition| edition.kind == EditionKind::Erratum);
    let title = match is_erratum {
        true => words.erratum_title(pen.view.fiscal_year()),
        false => words.erratum_title_edition(pen.view.fiscal_year()),
    };
    cover::frame(&pen.view, &mut out, title.clone());
    out.document.running.header = String::new();
    out.front(title, "erratum");
    let organization = verbatim::line(&input.snapshot.campaign.organization);
    out.push(Paragraph::of(ParagraphKind::Right, pen.view.date(input.issued_on)));
    out.push(Paragraph::of(ParagraphKind::Right, organization));
    out.push(pen.facts());
    if difference.is_empty() {
        out.body(words.erratum_nothing());
        return out.finish().without_dead_links();
    }
    if !difference.figures.is_empty() {
        out.numbered(&words.erratum_figures(), "figures");
        out.table(&words.erratum_figures(), pen.figures(&difference.figures));
        out.note(words.erratum_figures_note());
    }
    if !difference.answers.is_empty() {
        out.numbered(&words.erratum_answers(), "answers");
        out.table(&words.erratum_answers(), pen.answers(&difference.answers));
    }
    if !difference.findings.is_empty() {
        out.numbered(&words.finding_chapter(), "findings");
        out.table(&words.erratum_findings(), pen.findings(&difference.findings));
    }
    out.finish().without_dead_links()
}

struct Pen<'a> {
    view: View<'a>,
    before: Before<'a>,
}

/// A figure as a tally gives it.
type Rate = fn(&Tally) -> Fraction;

impl Pen<'_> {
    fn facts(&self) -> KeyValue {
        let (view, words) = (&self.view, self.view.words);
        let amended = self.before.edition;
        let mut pairs: Vec<(Text, Text)> = Vec::new();
        if let Some(number) = view.input.document_number {
            pairs.push((words.report_document_number().into(), verbatim::line(number).into()));
        }
        pairs.push((
            words.erratum_of().into(),
            words
                .erratum_of_value(view.date(&amended.issued_on), edition_name(words, Some(amended)))
                .into(),
        ));
        pairs.push((words.erratum_by().into(), view.edition().into()));
        let reason = view.input.edition.and_then(|edition| edition.reason.as_deref());
        if let Some(reason) = reason {
            pairs.push((words.erratum_reason().into(), verbatim::lines(reason).join("\n").into()));
        }
        pairs.push((words.report_cut_off().into(), view.date(&view.snapshot.cut_off).into()));
        KeyValue { pairs, label_width: 0.0 }
    }

    /// A row per figure and rate that changed: wrong beside right.
    fn figures(&self, changes: &[FigureChange]) -> Table {
        let words = self.view.words;
        let rates: [(String, Rate); 2] = [
            (words.report_coverage(), Tally::coverage),
            (words.report_implementation(), |tally| tally.implementation(Mode::Plain)),
        ];
        let mut rows = Vec::new();
        for change in changes {
            for (name, figure) in &rates {
                let (wrong, right) = (figure(&change.before), figure(&change.after));
                if wrong != right {
                    rows.push(Row::of([
                        Cell::from(self.whose(&change.of)).naming_row(),
                        Cell::from(name.clone()),
                        Cell::from(rate::text(words, wrong)),
                        Cell::from(rate::text(words, right)),
                    ]));
                }
            }
        }
        let columns = [
            Column::share(1.0),
            Column::mm(22.0),
            Column::mm(40.0).right(),
            Column::mm(40.0).right(),
        ];
        let header = [
            words.erratum_column_figure(),
            words.erratum_column_rate(),
            words.erratum_column_wrong(),
            words.erratum_column_right(),
        ];
        table(&columns, header, rows)
    }

    fn answers(&self, changes: &[AnswerChange]) -> Table {
        let words = self.view.words;
        let rows = changes.iter().map(|change| {
            let checklist = &*self.view.snapshot.checklist;
            let item = checklist.item(&change.item);
            let question = item.map_or("", |item| self.view.question(item));
            Row::of([
                Cell::from(self.unit(&change.unit)).naming_row(),
                Cell::from(verbatim::line(&change.item)),
                Cell::from(verbatim::line(question)),
                Cell::from(self.mark(change.before)),
                Cell::from(self.mark(change.after)),
            ])
        });
        let columns = [
            Column::mm(34.0),
            Column::mm(18.0),
            Column::share(1.0),
            Column::mm(18.0).centred(),
            Column::mm(18.0).centred(),
        ];
        let header = [
            words.report_column_unit(),
            words.report_column_number(),
            words.report_column_question(),
            words.erratum_column_wrong(),
            words.erratum_column_right(),
        ];
        table(&columns, header, rows.collect())
    }

    /// A row per part of a finding that changed.
    fn findings(&self, changes: &[FindingChange]) -> Table {
        let words = self.view.words;
        let mut rows = Vec::new();
        for change in changes {
            let known = |snapshot: &Snapshot| {
                let found = snapshot.findings.iter().find(|finding| finding.id == change.id);
                found.map(|finding| findings::number(&self.view, finding))
            };
            let number = known(self.view.snapshot).or_else(|| known(self.before.snapshot));
            let number = number.unwrap_or_else(|| words.finding_unnumbered());
            for (part, wrong, right) in self.parts(change) {
                rows.push(Row::of([
                    Cell::from(number.clone()).naming_row(),
                    Cell::from(part),
                    verbatim::cell(verbatim::paragraphs(&wrong).collect()),
                    verbatim::cell(verbatim::paragraphs(&right).collect()),
                ]));
            }
        }
        let columns = [Column::mm(22.0), Column::mm(26.0), Column::share(1.0), Column::share(1.0)];
        let header = [
            words.report_column_number(),
            words.form_column_point(),
            words.erratum_column_wrong(),
            words.erratum_column_right(),
        ];
        table(&columns, header, rows)
    }

    /// The parts of a finding that differ: name, before, after.
    fn parts(&self, change: &FindingChange) -> Vec<(String, String, String)> {
        let words = self.view.words;
        let label = |body: &FindingBody| {
            let own = self.view.snapshot.audit.labels.get(&body.kind);
            own.cloned().unwrap_or_else(|| self.view.value("finding-kind", body.kind.as_str()))
        };
        let clauses = |body: &FindingBody| {
            let cited = body.clauses.iter();
            cited.map(|c| format!("{} {}", c.clause, c.text)).collect::<Vec<_>>().join("\n")
        };
        let date = |body: &FindingBody| {
            body.due_on.as_deref().map_or_else(String::new, |day| self.view.date(day))
        };
        let withdrawn = |body: &FindingBody| body.withdrawn.clone().unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let all = |body: &FindingBody| {
            vec![
                (words.finding_column_kind(), label(body)),
                (words.report_column_clause(), clauses(body)),
                (words.finding_column_title(), text(&body.title)),
                (words.finding_fact(), body.fact.clone()),
                (words.finding_effect(), text(&body.effect)),
                (words.finding_cause(), text(&body.cause)),
                (words.finding_recommendation(), text(&body.recommendation)),
                (words.finding_column_due(), date(body)),
                (words.finding_withdrawn(), withdrawn(body)),
            ]
        };
        match (&change.before, &change.after) {
            (Some(before), Some(after)) => {
                let pairs = all(before).into_iter().zip(all(after));
                pairs
                    .filter(|((_, wrong), (_, right))| wrong != right)
                    .map(|((name, wrong), (_, right))| (name, wrong, right))
                    .collect()
            }
            (None, Some(after)) => {
                vec![(words.finding_column_title(), words.erratum_none(), title(after))]
            }
            (Some(before), None) => {
                vec![(words.finding_column_title(), title(before), words.erratum_none())]
            }
            (None, None) => Vec::new(),
        }
    }

    fn whose(&self, of: &FigureOf) -> String {
        match of {
            FigureOf::Total => self.view.words.report_column_all_chapters(),
            FigureOf::Unit(id) => self.unit(id),
            FigureOf::Chapter(id) => {
                let chapters = &self.view.checklist.chapters;
                let index = chapters.iter().position(|chapter| chapter.id == *id);
                index.map_or_else(|| id.clone(), |index| self.view.chapter(index).to_owned())
            }
        }
    }

    fn unit(&self, id: &str) -> String {
        let unit = self.view.snapshot.unit(id).or_else(|| self.before.snapshot.unit(id));
        unit.map_or_else(String::new, |unit| verbatim::line(&unit.body.name))
    }

    /// How an item counted; that it was not asked is said, too.
    fn mark(&self, counted: Option<Counted>) -> String {
        counted.map_or_else(|| self.view.words.erratum_not_asked(), |mark| self.view.mark(mark))
    }
}

fn title(body: &FindingBody) -> String {
    body.title.clone().unwrap_or_else(|| body.fact.chars().take(40).collect())
}

fn table<const N: usize>(columns: &[Column; N], header: [String; N], rows: Vec<Row>) -> Table {
    Table {
        columns: columns.to_vec(),
        header: vec![Row::of(header)],
        rows,
        size: TableSize::Small,
        ..Table::default()
    }
}
