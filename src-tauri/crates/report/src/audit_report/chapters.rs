//! 分野別結果: a bar per chapter, and the numbers behind the bars.

use tenken_core::score::{Mode, Tally};

use super::outline::Outline;
use super::view::View;
use super::{counts, rate};
use crate::chart::{Bar, Fill, Series, StackedBars};
use crate::document::{Cell, Figure, Graphic};

/// Writes the chapter.
pub fn write(view: &View<'_>, out: &mut Outline) {
    let words = view.words;
    out.chapter(&words.report_by_chapter(), "by-chapter");
    out.body(words.report_by_chapter_lead());
    if let Some(figure) = figure(view, words.report_by_chapter_alt(out.next_table())) {
        out.figure(&words.report_by_chapter_figure(), figure);
        out.note(words.report_by_chapter_note());
    }
    let rows = asked(view)
        .into_iter()
        .map(|(chapter, tally)| (Cell::from(view.chapter(chapter)), tally))
        .collect();
    let table = counts::table(view, words.report_column_chapter(), rows, &view.figures.total);
    out.table(&words.report_by_chapter_table(), table);
    out.note(words.report_counts_note());
}

/// A bar per chapter, said as `alt` to those who listen; none where nothing was asked.
pub fn figure(view: &View<'_>, alt: String) -> Option<Figure> {
    let bars: Vec<Bar> = asked(view)
        .into_iter()
        .map(|(chapter, tally)| bar(view, view.chapter(chapter).to_owned(), &tally))
        .collect();
    let unit = view.words.report_unit_items();
    (!bars.is_empty()).then(|| Figure {
        graphic: Graphic::StackedBars(StackedBars { series: series(view), bars, unit }),
        caption: String::new(),
        alt,
    })
}

/// The chapters of which something was asked.
pub fn asked(view: &View<'_>) -> Vec<(usize, Tally)> {
    let chapters = view.figures.chapters.iter().copied().enumerate();
    chapters.filter(|(_, tally)| tally.in_scope() + tally.out_of_scope > 0).collect()
}

fn series(view: &View<'_>) -> Vec<Series> {
    let words = view.words;
    [
        (words.report_series_implemented(), Fill::Solid),
        (words.report_series_partial(), Fill::Hatch),
        (words.report_series_not_implemented(), Fill::Cross),
        (words.report_series_unknown(), Fill::Dots),
        (words.report_series_beside(), Fill::Grey),
        (words.report_series_open(), Fill::Paper),
    ]
    .map(|(name, fill)| Series { name, fill })
    .to_vec()
}

fn bar(view: &View<'_>, label: String, tally: &Tally) -> Bar {
    let counts = [
        tally.implemented,
        tally.partial,
        tally.not_implemented,
        tally.unknown,
        tally.not_applicable + tally.excepted,
        tally.unanswered + tally.disagreement,
    ];
    Bar {
        label,
        // A count beyond u32 would be no campaign; saturating keeps the bar whole.
        counts: counts.map(|count| u32::try_from(count).unwrap_or(u32::MAX)).to_vec(),
        note: rate::text(view.words, tally.implementation(Mode::Plain)),
    }
}
