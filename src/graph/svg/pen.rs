//! Writes shapes and words as SVG.

use super::{super::reach::Class, colour};
use crate::debrief::chart::escape;
use std::fmt::Write;

/// The colour of words.
pub(super) const INK: &str = "#3B342A";
/// Of words that matter less.
pub(super) const FAINT: &str = "#6B604F";
/// Of hairlines.
pub(super) const HAIR: &str = "#D8CAB0";
/// What lies behind.
pub(super) const PAPER: &str = "#FFFCF6";
/// What cards are made of.
pub(super) const CARD: &str = "#FFFFFF";

/// How words look.
#[derive(Debug, Clone)]
pub(super) struct Style {
    pub size: i64,
    bold: bool,
    italic: bool,
    serif: bool,
    colour: &'static str,
    anchor: &'static str,
}

impl Style {
    pub fn plain(size: i64) -> Style {
        Style {
            size,
            bold: false,
            italic: false,
            serif: false,
            colour: INK,
            anchor: "start",
        }
    }

    pub fn bold(size: i64) -> Style {
        Style {
            bold: true,
            ..Style::plain(size)
        }
    }

    pub fn italic(size: i64) -> Style {
        Style {
            italic: true,
            colour: FAINT,
            ..Style::plain(size)
        }
    }

    pub fn serif(self) -> Style {
        Style {
            serif: true,
            ..self
        }
    }

    pub fn colour(self, colour: &'static str) -> Style {
        Style { colour, ..self }
    }

    /// The words end, or have their middle, where they are put.
    pub fn anchor(self, anchor: &'static str) -> Style {
        Style { anchor, ..self }
    }
}

/// A drawing that grows.
pub(super) struct Pen {
    out: String,
}

impl Pen {
    pub fn new() -> Pen {
        Pen { out: String::new() }
    }

    pub fn text(&mut self, (x, y): (i64, i64), text: &str, style: &Style) {
        let _ = write!(
            self.out,
            r#"<text x="{x}" y="{y}" font-size="{}" fill="{}""#,
            style.size, style.colour
        );
        if style.bold {
            self.out.push_str(r#" font-weight="700""#);
        }
        if style.italic {
            self.out.push_str(r#" font-style="italic""#);
        }
        if style.serif {
            self.out
                .push_str(r#" font-family="Fraunces, Georgia, serif""#);
        }
        if style.anchor != "start" {
            let _ = write!(self.out, r#" text-anchor="{}""#, style.anchor);
        }
        let _ = write!(self.out, ">{}</text>", escape(text));
    }

    /// A box with round corners; dashed where nothing was reached.
    pub fn card(&mut self, at: (i64, i64), size: (i64, i64), edge: &Edge) {
        let dash = if edge.dashed {
            r#" stroke-dasharray="6 5""#
        } else {
            ""
        };
        let _ = write!(
            self.out,
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" stroke="{}" stroke-width="{}"{dash}/>"#,
            at.0, at.1, size.0, size.1, edge.round, edge.fill, edge.colour, edge.weight
        );
    }

    pub fn bar(&mut self, at: (i64, i64), size: (i64, i64), colour: &str) {
        let _ = write!(
            self.out,
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="2" fill="{colour}"/>"#,
            at.0, at.1, size.0, size.1
        );
    }

    /// A line in the manner of its class; of none, plain.
    pub fn line(&mut self, path: &str, class: impl Into<Option<Class>>, weight: i64) {
        let class = class.into();
        let dash = match class {
            Some(Class::Never) => r#" stroke-dasharray="7 6""#,
            Some(Class::Often | Class::Rarely) | None => "",
        };
        let _ = write!(
            self.out,
            r#"<path d="{path}" fill="none" stroke="{PAPER}" stroke-width="{}" stroke-opacity="0.85"/><path d="{path}" fill="none" stroke="{}" stroke-width="{weight}" stroke-linecap="round"{dash}/>"#,
            weight + 4,
            colour(class)
        );
    }

    /// The head of an arrow at its point, downward or upward.
    pub fn head(&mut self, (x, y): (i64, i64), down: bool, class: Option<Class>) {
        let side = if down { -9 } else { 9 };
        let _ = write!(
            self.out,
            r#"<path d="M{x} {y}l-6 {side}h12z" fill="{}"/>"#,
            colour(class)
        );
    }

    /// What is told of the next shapes to whoever points at them, or cannot see them.
    pub fn group(&mut self, title: &str, draw: impl FnOnce(&mut Pen)) {
        let _ = write!(self.out, "<g><title>{}</title>", escape(title));
        draw(self);
        self.out.push_str("</g>");
    }

    /// The whole drawing.
    pub fn page(self, width: i64, height: i64, title: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{title}"><title>{title}</title><rect width="{width}" height="{height}" fill="{PAPER}"/><g font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, 'DejaVu Sans', sans-serif">{}</g></svg>"#,
            self.out,
            title = escape(title)
        )
    }
}

/// The edge of a card.
pub(super) struct Edge {
    pub fill: &'static str,
    pub colour: &'static str,
    pub weight: i64,
    pub dashed: bool,
    pub round: i64,
}

impl Edge {
    /// The edge by which a class is known.
    pub fn of(class: Option<Class>) -> Edge {
        Edge {
            fill: CARD,
            colour: colour(class),
            weight: match class {
                Some(Class::Often) => 3,
                None => 2,
                Some(Class::Rarely | Class::Never) => 1,
            },
            dashed: class == Some(Class::Never),
            round: 9,
        }
    }
}
