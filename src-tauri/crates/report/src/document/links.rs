//! Links that lead nowhere, taken out: an excerpt names what the whole would have led to.

use std::collections::BTreeSet;

use super::{Block, Cell, Document, Link, Row, Text};

/// The document without the links to anchors that it does not have.
pub fn without_dead(mut document: Document) -> Document {
    let anchors: BTreeSet<String> = document.blocks.iter().flat_map(anchors).collect();
    for text in document.blocks.iter_mut().flat_map(texts) {
        for span in &mut text.0 {
            if let Some(Link::Anchor(name)) = &span.link
                && !anchors.contains(name)
            {
                span.link = None;
            }
        }
    }
    document
}

fn anchors(block: &Block) -> Vec<String> {
    let names: Vec<&String> = match block {
        Block::Heading(heading) => vec![&heading.anchor],
        Block::Table(table) => table.rows.iter().map(|row| &row.anchor).collect(),
        _ => Vec::new(),
    };
    names.into_iter().filter(|name| !name.is_empty()).cloned().collect()
}

/// Every text of a block that may hold links.
fn texts(block: &mut Block) -> Vec<&mut Text> {
    fn of_rows(rows: &mut [Row]) -> impl Iterator<Item = &mut Text> {
        let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
        cells.flat_map(|cell: &mut Cell| &mut cell.paragraphs)
    }
    match block {
        Block::Paragraph(paragraph) => vec![&mut paragraph.text],
        Block::List(list) => list.items.iter_mut().map(|item| &mut item.text).collect(),
        Block::Table(table) => of_rows(&mut table.header).chain(of_rows(&mut table.rows)).collect(),
        Block::KeyValue(list) => {
            list.pairs.iter_mut().flat_map(|(name, value)| [name, value]).collect()
        }
        Block::Callout(callout) => callout.paragraphs.iter_mut().collect(),
        Block::Cover(cover) => cover.lines.iter_mut().map(|line| &mut line.value).collect(),
        Block::Letter(letter) => letter.body.iter_mut().chain(&mut letter.notes).collect(),
        Block::Toc(_)
        | Block::Heading(_)
        | Block::KeyFigures(_)
        | Block::Figure(_)
        | Block::PageBreak
        | Block::KeepSpace(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Heading, Paragraph};
    use super::*;

    #[test]
    fn only_links_to_what_is_there_stay() {
        let mut document = Document::default();
        document.push(Heading::new(1, "回答").anchored("here"));
        document.push(Paragraph::body(Text::new().link("甲", "here").link("乙", "elsewhere")));
        let Block::Paragraph(paragraph) = &document.without_dead_links().blocks[1] else {
            panic!("a paragraph stays one");
        };
        let links: Vec<bool> = paragraph.text.0.iter().map(|span| span.link.is_some()).collect();
        assert_eq!(links, [true, false], "the words of both stay");
    }
}
