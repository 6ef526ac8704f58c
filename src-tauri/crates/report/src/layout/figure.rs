//! Charts on the page.

use tenken_typeset::{
    Align, Block as Piece, Composer, Figure as SetFigure, Item, Paragraph as Lines, Path, Tag,
};

use super::{Builder, text::Base, text::plain_run};
use crate::chart::{Anchor, Drawing, Shape};
use crate::document::{Figure, Graphic};
use crate::look;
use crate::structure::{Role, Structure};

impl Builder<'_, '_> {
    /// Lays out a chart with its caption.
    pub(super) fn figure(&mut self, figure: &Figure) {
        let tag = self.structure.add(Structure::ROOT, Role::Figure);
        if let Some(node) = self.structure.node_mut(tag) {
            node.alt = Some(figure.alt.clone());
        }
        let Graphic::StackedBars(bars) = &figure.graphic;
        let drawing = bars.draw(look::PAGE.text_width());
        self.flow.push(Piece::Figure(SetFigure {
            height: drawing.height,
            items: items(self.composer, drawing, tag),
            before: 8.0,
            after: 6.0,
            keep_with_next: !figure.caption.is_empty(),
        }));
        if !figure.caption.is_empty() {
            let p = self.structure.add(Structure::ROOT, Role::P);
            self.flow.push(Piece::Paragraph(Lines {
                runs: vec![plain_run(figure.caption.as_str(), Base::of(9.0, p).bold())],
                align: Align::Centre,
                pitch: 15.0,
                after: 10.0,
                ..Lines::default()
            }));
        }
    }
}

/// The shapes of `drawing` as things on a page, all of the structure element `tag`.
fn items(composer: &Composer<'_>, drawing: Drawing, tag: Tag) -> Vec<Item> {
    let mut items = Vec::new();
    for shape in drawing.shapes {
        match shape {
            Shape::Path { segments, paint } => {
                items.push(Item::Path(Path { tag, segments, paint, text: None }))
            }
            Shape::Text { x, y, size, anchor, bold, color, text } => {
                let base = Base::of(size, tag).colored(color);
                let (line, width) =
                    composer.line(&plain_run(text, if bold { base.bold() } else { base }));
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - width / 2.0,
                    Anchor::End => x - width,
                };
                items.extend(line.into_iter().map(|mut item| {
                    item.shift(left, y);
                    item
                }));
            }
        }
    }
    items
}
