//! A document as plain text, for tests and previews.

use super::{Block, Document, Marker, Row, Text};

/// One line per block, row or list item.
pub fn document(document: &Document) -> String {
    let mut lines = Vec::new();
    for block in &document.blocks {
        push_block(&mut lines, block);
    }
    lines.join("\n")
}

fn push_block(lines: &mut Vec<String>, block: &Block) {
    match block {
        Block::Cover(cover) => {
            let head = [&cover.organization, &cover.title, &cover.subtitle, &cover.edition];
            lines.extend(head.into_iter().filter(|line| !line.is_empty()).cloned());
            lines.extend(
                cover.lines.iter().map(|line| format!("{}：{}", line.label, line.value.to_plain())),
            );
        }
        Block::Toc(toc) => lines.push(toc.title.clone()),
        Block::Heading(heading) => {
            lines.push(format!("{} {}", "#".repeat(usize::from(heading.level)), heading.text));
        }
        Block::Paragraph(paragraph) => lines.push(paragraph.text.to_plain()),
        Block::List(list) => lines.extend(list.items.iter().map(|item| {
            let marker = match &item.marker {
                Marker::Dot => "・",
                Marker::Printed(marker) => marker,
            };
            format!("{}{marker} {}", "  ".repeat(usize::from(item.level)), item.text.to_plain())
        })),
        Block::Table(table) => {
            lines.extend((!table.caption.is_empty()).then(|| table.caption.clone()));
            lines.extend(table.header.iter().chain(&table.rows).map(row));
        }
        Block::KeyValue(list) => {
            lines.extend(
                list.pairs
                    .iter()
                    .map(|(key, value)| format!("{}：{}", key.to_plain(), value.to_plain())),
            );
        }
        Block::KeyFigures(figures) => lines.extend(figures.iter().map(|figure| {
            format!("{}：{}{}（{}）", figure.label, figure.value, figure.unit, figure.detail)
        })),
        Block::Figure(figure) => {
            lines.extend(
                [&figure.caption, &figure.alt].into_iter().filter(|line| !line.is_empty()).cloned(),
            );
        }
        Block::Callout(callout) => {
            lines.extend((!callout.title.is_empty()).then(|| callout.title.clone()));
            lines.extend(callout.paragraphs.iter().map(Text::to_plain));
        }
        Block::Letter(letter) => {
            lines.extend(
                letter.top_right.iter().chain(&letter.addressees).chain(&letter.sender).cloned(),
            );
            lines.push(letter.subject.clone());
            lines.extend(letter.body.iter().map(Text::to_plain));
            lines.extend((!letter.notes_title.is_empty()).then(|| letter.notes_title.clone()));
            lines.extend(letter.notes.iter().map(Text::to_plain));
            lines.extend((!letter.closing.is_empty()).then(|| letter.closing.clone()));
            lines.extend(letter.contact.iter().cloned());
        }
        Block::PageBreak | Block::KeepSpace(_) => {}
    }
}

fn row(row: &Row) -> String {
    let cells = row
        .cells
        .iter()
        .map(|cell| cell.paragraphs.iter().map(Text::to_plain).collect::<Vec<_>>().join(" / "));
    cells.collect::<Vec<_>>().join(" | ")
}
