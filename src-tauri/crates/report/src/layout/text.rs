//! Styled text to runs.

use tenken_typeset::{Color, FontId, LinkId, Run, Style, Tag};

use super::Builder;
use crate::document::{Link, Text};
use crate::fonts::{GOTHIC, GOTHIC_BOLD};
use crate::look;
use crate::structure::Role;

/// How the plain text of a block looks.
#[derive(Debug, Clone, Copy)]
pub struct Base {
    /// The font of plain text.
    pub font: FontId,
    /// Its size.
    pub size: f64,
    /// Its colour.
    pub color: Color,
    /// What it belongs to.
    pub tag: Tag,
}

impl Base {
    /// Running text of a size.
    pub fn of(size: f64, tag: Tag) -> Self {
        Self { font: GOTHIC, size, color: look::INK, tag }
    }

    /// The same in bold.
    pub fn bold(self) -> Self {
        Self { font: GOTHIC_BOLD, ..self }
    }

    /// The same in a colour.
    pub fn colored(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// The style without a link.
    pub fn style(self) -> Style {
        Style { font: self.font, size: self.size, color: self.color, tag: self.tag, link: None }
    }
}

/// `text` in one style.
pub fn plain_run(text: impl Into<String>, base: Base) -> Run {
    Run { text: text.into(), style: base.style() }
}

impl Builder<'_, '_> {
    /// The runs of `text`, which looks like `base` where nothing else is said.
    pub(super) fn runs(&mut self, text: &Text, base: Base) -> Vec<Run> {
        let runs = text.0.iter().map(|span| {
            let mut style = base.style();
            if span.style.bold {
                style.font = GOTHIC_BOLD;
            }
            if span.style.muted {
                style.size *= 0.9;
                style.color = look::MUTED;
            }
            if span.style.warning {
                style.color = look::WARNING;
            }
            if let Some(Link::Anchor(name)) = &span.link {
                style.link = Some(LinkId(self.anchor(name).0));
                style.tag = self.structure.add(base.tag, Role::Link);
                style.color = look::ACCENT;
            }
            Run { text: span.text.clone(), style }
        });
        runs.collect()
    }
}
